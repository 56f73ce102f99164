"""role.member-of-organ: 主席团共五人，包括…; 理事会成员还有…: those who form an organ hold the title organ + 成员."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.roles.phrasing.phrases import NAME, Holder, Office, holders, offices
from gbacli.extraction.roles.phrasing.tokens import Row, part
from gbacli.extraction.titles import Title, alternatives
from gbacli.text.sentences import Span
from gbacli.text.tables import words

RULE = "role.member-of-organ"
_COMMITTEE = re.compile(
    rf"[kxc]*(?P<body>B)(?P<how>[:u])P[h]*\((?P<chair>T)\)h*(?P<others>(?:[cw,]{NAME})+)(?P<end>x?)[.;]?$"
)
_RUN = re.compile(rf"{NAME}(?:[cw,]{NAME}){{2,}}")
_REST = re.compile(r"(?<=[,;])[^PTWB,;.(]{1,4}(?P<chain>T)(?=[,;.]|$)")
_OTHERS = re.compile(
    "(?:其余|余下|余|其他)(?:[一二三四五六七八九十两0-9]{1,2})?[人位名者]?(?:各人|成员)?[则均皆都为任是俱分别担当出选]{1,4}$"
)
_LED = re.compile(
    "[^，。；]{0,40}?(?:领军|带领|率领|掌舵|挂帅|领导|牵头|掌管|统领|主理|打理|主持|坐镇|操盘|领衔)[，。；]"
)
_LEAST = 3  # people who form an organ


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody's seat in an organ."""

    holder: Holder
    office: Office


def find(row: Row) -> Iterator[Seat]:
    """Everyone whom a sentence lists as forming an organ of a body."""
    yield from _of_committee(row)
    yield from _the_rest(row)
    if not row or row.letters.count("P") < _LEAST:
        return
    match = _pattern().search(row.folded, row.tokens[0].start, row.tokens[-1].end)
    if not match:
        return
    at = next((index for index, token in enumerate(row.tokens) if token.start >= match.end()), len(row.tokens))
    rest = part(row, at, (row.letters + "v").find("v", at))
    people = holders(rest, 0, len(rest.tokens))
    if len(people) < _LEAST:
        return
    organ = Span(*match.span("organ"))
    if _LED.match(row.folded, match.end()):
        return
    for holder in people:
        yield Seat(holder, Office(Title(organ.start, organ.end, "理事会成员"), at, seat=True))


def _the_rest(row: Row) -> Iterator[Seat]:
    """甲、乙、丙、丁四人，甲任主席，余为副主席: those of a list who are not named again hold the last office."""
    if row.letters.count("P") <= _LEAST:
        return
    for match in _REST.finditer(row.letters):
        words = row.folded[row.tokens[match.start()].start : row.tokens[match.start("chain")].start]
        listed = _RUN.search(row.letters, 0, match.start()) if _OTHERS.match(words) else None
        again = (
            {token.ref for token in row.tokens[listed.end() : match.start()] if token.letter == "P"} if listed else ()
        )
        people = holders(row, *listed.span()) if listed and again else ()
        for holder in people:
            for office in offices(row, *match.span("chain")) if holder.person.ref not in again else ():
                yield Seat(holder, office)


def _of_committee(row: Row) -> Iterator[Seat]:
    """审计委员会：张三（主任委员）、李四: those listed beside the chair of a committee are members of it."""
    match = _COMMITTEE.match(row.letters)
    if match and match["how"] == "u" and not (match["end"] and row.word(match.start("end")).startswith("组成")):
        return
    if match is None or not row.word(match.start("body")).endswith(("委员会", "小组", "审团", "组")):
        return
    body, chair = row.tokens[match.start("body")], row.tokens[match.start("chair")]
    assert chair.title is not None
    end = chair.title.end
    start = end - 2 if chair.title.head == "主任委员" else end  # 委员 as printed there
    for holder in holders(row, *match.span("others")):
        title = Title(start, end, "理事会成员")
        span = Span(body.start, body.end)
        yield Seat(holder, Office(title, match.start("chair"), body.ref, span, seat=start == end))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        f"(?P<organ>{alternatives(words('title_organs'))})(?:[，的]?(?:组成方案|组成人员|组成名单|成员名单|成员|名单)|(?=共|，?包括|由))"
        "[，：]?(?:共|有|包括|由|为|还有|如下)"
    )

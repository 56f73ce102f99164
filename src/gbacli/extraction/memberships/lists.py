"""Lists of members laid out line by line or in a table, below a heading that says what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances import Alliances
from gbacli.extraction.memberships.counts import partial
from gbacli.extraction.memberships.findings import Finding
from gbacli.extraction.memberships.grammar import COUNT, LIST, NUMBER, TAIL, words
from gbacli.extraction.memberships.reader import trigger
from gbacli.extraction.memberships.sketch import Sketch, sketch
from gbacli.text.places import match_at
from gbacli.text.sentences import Span

_FAR = 300  # characters from a heading to an item, beyond which the item is quoted alone
_MISSES = 2  # cells of a row with other content (an office, a person) that may stand between two items
_PLACE = re.compile("(?P<place>[^，。；：ABWPTLM]{1,6})：")
_LONGEST = 70  # characters of a cell that is an item, not a paragraph
_MARK = f"^(?:附件?[0-9]*：?|[-+•·●◆■□○▪①-⒇㈠-㈩]|（?{NUMBER}）?[.、，）]|（{NUMBER}）|{NUMBER}年?)*"


@dataclass(slots=True)
class _Open:
    """The list that is being read."""

    relation: str
    alliance: int
    start: int
    et_al: bool
    count: int | None
    misses: int = 0
    items: int = 0


@cache
def _item() -> re.Pattern[str]:
    rest = f"$|[，；、：（。—-]|{NUMBER}年|[^。；，ABW]{{0,14}}P[^。]*$"  # else it is a phrase: 某某大学讲座
    return re.compile(f"{_MARK}(?:(?P<run>[ABW]{{2,}})|{LIST})(?P<tail>{TAIL})(?={rest})")


@cache
def _unit() -> str:
    founders, lead = "发起(?:单位|人|方|机构)", "牵头(?:单位|方|机构)"
    office = f"(?:副|常务|执行|轮值|联席|联合|荣誉|名誉)*{words('unit')}单位"
    return f"(?:(?P<initiator>{founders})|(?P<lead>{lead})|(?P<member>{office}|{words('member')}|组成(?=名单)))"


@cache
def _heading() -> re.Pattern[str]:
    """A line that is a heading by itself: 二、副理事长单位（四家）."""
    before = f"(?:的|首批|第{NUMBER}批|创始|现任|现有|本届|新增|新|主要|首届|其他|正式|全体)*"
    people = f"及其?(?:{words('unit')}|代表|负责人|联系人)"
    after = f"(?:名单|一览表?|单位|公布|情况|{COUNT}|如下|{people}|包括|有|为|：|（[^）]*）|（部分）)*"
    return re.compile(f"{_MARK}[AW]?{before}{_unit()}{after}(?=$|(?P<rest>[ABW]))")


@cache
def _other() -> re.Pattern[str]:
    """A heading of something else, with which a list is over: 支持单位："""
    return re.compile(f"{_MARK}[^。；，ABWP]{{0,8}}(?:{words('observer')}[^。；，]{{0,8}}|：|名单)$")


@cache
def _announcing() -> re.Pattern[str]:
    """The last words of a sentence that announces a list: 首批加盟单位如下："""
    joined = "|".join(words(kind) for kind in ("member", "join", "accept"))
    kinds = f"(?P<initiator>发起(?:单位|者|人|方|机构|团体))|(?P<member>{joined}|组成名单)"
    return re.compile(f".*(?:{kinds})(?:(?!{words('member')}|发起)[^。；]){{0,24}}(?:：|如下|名单|有|包括|——?)$")


@cache
def _no_list() -> re.Pattern[str]:
    return re.compile(words("refuse") + "|" + words("observer") + "|" + words("group") + "的?成员")


def read(analysis: Analysis, known: Alliances) -> Iterator[Finding]:
    """What lists and tables state."""
    current: _Open | None = None
    for line in analysis.lines:
        cells = _cells(analysis, line)
        yield from _row(analysis, known, cells)
        named = False  # a heading behind a name in a row is that name's own
        for cell in cells:
            if len(cells) == 1 and current is None and not trigger().search(analysis.folded, *cell):
                continue
            drawn = sketch(analysis, known, cell)
            opened = None if named else _opened(known, drawn, cell)
            named = named or re.fullmatch("[BW]", drawn.code) is not None
            current = opened or (None if _other().match(drawn.code) else current)
            if current is None or not drawn.code:
                continue
            announced = opened is not None and not _heading().match(drawn.code)
            found = [] if announced else list(_items(drawn, current, cell))
            yield from found
            current.items += len(found)
            current.misses = 0 if found or opened else current.misses + 1
            if (_ends(drawn, found) and not opened) or current.misses > (_MISSES if len(cells) > 1 else 1):
                current = None


def _cells(analysis: Analysis, line: Span) -> list[Span]:
    """The cells of a table's row, the whole line where it is none."""
    cells, start = [], line.start
    for part in re.split("[\t|｜]", analysis.text[line.start : line.end]):
        if part.strip():
            cells.append(Span(start, start + len(part)))
        start += len(part) + 1
    return cells


def _opened(known: Alliances, drawn: Sketch, cell: Span) -> _Open | None:
    """The list that a cell opens, if it is a heading or announces one."""
    clause = drawn.code.rfind("。", 0, len(drawn.code) - 1) + 1
    match = _heading().match(drawn.code) or _announcing().match(drawn.code, clause)
    if match is None:
        return None
    kind = next(kind for kind, text in match.groupdict().items() if text and kind != "rest")
    if _no_list().search(drawn.code, max(clause, drawn.code.rfind("，", 0, match.start(kind)))):
        return None
    named = [place for place in drawn.bodies(clause, match.end(), "AW") if place < match.end()]
    alliance = drawn.refs[named[-1]] if named else known.before(cell.start)
    if alliance is None:
        return None
    et_al, count = partial(drawn.code[clause:])
    return _Open(kind, alliance, drawn.spans[clause].start, et_al, count)


def _items(drawn: Sketch, current: _Open, cell: Span) -> Iterator[Finding]:
    """The bodies that a cell lists."""
    shift = _shift(drawn)
    match = _item().match(drawn.code[shift:])
    if match is None or _ends(drawn, []):
        return
    group = "run" if match["run"] else "list"
    et_al, count = partial(match["tail"])
    for place in drawn.bodies(match.start(group) + shift, match.end(group) + shift):
        ref, end = drawn.refs[place], drawn.spans[place].end
        if ref is not None and ref != current.alliance:
            start = current.start if end - current.start <= _FAR else cell.start
            yield Finding(
                current.alliance, ref, current.relation, start, end, "membership.listed-below",
                et_al or current.et_al, count or current.count,
            )  # fmt: skip


def _shift(drawn: Sketch) -> int:
    """Where the items begin: behind a heading on the same line, or behind a place (广东：)."""
    heading, place = _heading().match(drawn.code), _PLACE.match(drawn.code)
    if heading and heading["rest"]:
        return heading.start("rest")
    return place.end() if place and match_at(place["place"], 0) else 0


def _ends(drawn: Sketch, found: list[Finding]) -> bool:
    """Whether a cell is a paragraph, with which a list is over."""
    return not found and ("。" in drawn.code[:-1] or len(drawn.code) > _LONGEST)


def _row(analysis: Analysis, known: Alliances, cells: list[Span]) -> Iterator[Finding]:
    """A row that names a body first and says in a later cell what it is in the alliance."""
    if len(cells) < 2:
        return
    first = next(((index, drawn) for index, drawn in enumerate(sketch(analysis, known, cell) for cell in cells)
                  if re.fullmatch("[BW]", drawn.code)), None)  # fmt: skip
    if first is None:
        return
    for cell in cells[first[0] + 1 :]:
        match = re.fullmatch(_unit(), sketch(analysis, known, cell).code)
        alliance, ref = known.before(cell.start), first[1].refs[0]
        if match and alliance is not None and ref is not None:
            relation = next(kind for kind, text in match.groupdict().items() if text)
            yield Finding(alliance, ref, relation, cells[0].start, cell.end, "membership.table-row")

"""Alliances with coined names, told by their members and founders: 夜航圈由甲会与乙会发起, 加入湾区夜航计划."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.candidates.starts import begins
from gbacli.extraction.naming.headless.slots import says, start_before
from gbacli.text.sentences import Span
from gbacli.text.tables import words

_FOUNDED = re.compile(r"(?:是|便是|即|乃)?由(?=[^，。；]{2,60}?(?:发起|倡议|牵头|创立|组成|组建|共建|合办|结成))")
_MEMBERS = re.compile(
    r"的?(?:首批|创始|现有|新增|正式|全体|首届)?(?:成员|会员|盟员)(?:单位|机构|名单|名册)?(?:包括|有|为|是|：|现|共|由|达)"
    r"|(?:[昨今当]日|正式|宣告|[昨今]天)*(?:成立|揭牌|启动|亮相)，(?:首批)?(?:成员|会员|发起|牵头)"
    r"|(?:首任|首届)?(?:轮值主席|召集人|成员大会|秘书处设)"
)
_JOINED = re.compile(
    r"(?:加入|加盟|退出|组成|结成|共组|合组|缔结|成为|发起成立|发起组建|共同成立|共同组建|联合成立|联合发起|牵头组建|牵头成立|宣告成立)了?"
    r"(?P<name>[\u4e00-\u9fffa-z0-9]{4,18}?)(?=[，。；、（\n]|的(?:第|首|新|创始|成员|会员)|成员|会员|$)"
)
TRIGGERS = ("成员", "会员", "盟员", "发起", "倡议", "加入", "加盟", "退出", "组成", "结成", "组建", "召集人", "成立")
_FOUNDING = ("由",)
_MEMBERSHIP = ("成员", "会员", "盟员", "成立，", "揭牌，", "启动，", "亮相，", "轮值主席", "召集人", "秘书处设")
_GENERAL = re.compile(
    r"[该本此这那各某其两三四五六七八九十一个首新我每]|[^湾粤港澳深珠穗莞]{2}(?:平台|计划|机制|网络|行动)$"
)
_LEAST = 4  # characters of a coined name


@cache
def _ends() -> tuple[str, ...]:
    return words("coined_alliances")


def coined(scanner: Scanner, taken: list[bool], bodies: Mapping[int, int]) -> Iterator[Span]:
    """The spans of coined names of alliances in one line; `bodies` gives the ends of the known ones by their starts."""
    text, line = scanner.text, scanner.line
    if not says(scanner, TRIGGERS):
        return
    for match in _FOUNDED.finditer(text, *line) if says(scanner, _FOUNDING) else ():
        if match.end() in bodies or text.find("的", match.end(), match.end() + 4) > 0:
            yield from _before(scanner, taken, match.start())
    for match in _MEMBERS.finditer(text, *line) if says(scanner, _MEMBERSHIP) else ():
        yield from _before(scanner, taken, match.start())
    for match in _JOINED.finditer(text, *line):
        start, end = match.span("name")
        free = text.endswith(_ends(), start, end) and begins(text, start) and not any(taken[start:end])
        if free and _may_be(scanner, start, end):
            yield Span(start, end)


def _before(scanner: Scanner, taken: list[bool], end: int) -> Iterator[Span]:
    """The coined name that ends there."""
    if not scanner.text.endswith(_ends(), max(scanner.line.start, end - _LEAST), end):
        return
    start = start_before(scanner, end, taken)
    if start is not None and end - start >= _LEAST and _may_be(scanner, start, end):
        yield Span(start, end)


def _may_be(scanner: Scanner, start: int, end: int) -> bool:
    """Whether nothing in the words says that they speak of an office, of several or of one named before."""
    name = scanner.text[start:end]
    return not (_GENERAL.match(name) or name in _ends() or any(start < other <= end for other in scanner.titles))

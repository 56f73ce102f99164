"""Bodies without a head in their names, told by the company they keep: 腾讯音乐、酷狗音乐三家企业."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.vocabulary import boundaries, surnames, words_pattern
from gbacli.extraction.sorts import is_sort
from gbacli.text import places
from gbacli.text.tables import rows

_AND = re.compile(r"、|(?<=[^，。])(?!同[意时])[与和及同跟](?=[^，。])|以及|会同")
_JOINS = frozenset("、与和及同跟以会")  # with which it begins
_DAY = r"[于在]?(?:[0-9〇一二三四五六七八九十]+[年月日]){1,3}|[于在]会后|就[^，。、]{2,12}?"
_SOON = rf"(?:{_DAY}|[昨今]?即场|[昨今]日|随后|现场|同日|其后|同时|在会上|会上|[又再还将拟已昨今则要])*"
_SIGN = r"(?:[续互换补草重新]?签|订立|缔结|缔约)"
_NAME = r"[\u4e00-\u9fffa-z0-9&（）·]{2,12}"
_NUMBER = r"[0-9一二两三四五六七八九十百]+"
_ENDS_ITEM = (
    rf"、|和|与|及|以及|等|在内|在(?=.{{1,4}}的)|{_NUMBER}[家间所个方大]|各方|{_SOON}{_SIGN}|共同|联合|分别|"
    r"主办|协办|承办|支持|发起|组成|参与|加入|成为|作为|任|为|，|。|；|\n|$"
)
_ITEM = re.compile(rf"{_NAME}?(?={_ENDS_ITEM})")
_PLAIN_NAME = re.compile(_NAME)
_KINDS = r"(?:单位|机构|企业|公司|院校|高校|学校|社团|团体|医院|平台|商会|协会|银行)"
COUNTS = "等"
_COUNTED = re.compile(rf"{COUNTS}(?:首批)?{_NUMBER}(?:多|余)?[家间所]{_KINDS}")
_TAKEN_TOGETHER = re.compile(rf"(?:等|在内的?)?{_NUMBER}[家间所方]{_KINDS}?|共同发起|联合发起|分别签|{_SOON}{_SIGN}")
SIGNS = ("签", "订立", "缔")
_PARTNER = re.compile(rf"(?<![参一共不相协会连于])[与同跟]({_NAME}?)(?={_SOON}{_SIGN})")
_SEVERALLY = re.compile("(?:分别|先后|各自|均|还|又|也|亦|则|再|已)+")
_SEVERAL = re.compile(r"[两三四五六七八九几](?:市|地|方|会|校|院|省|家|所)")  # 粤三市总工会
_NO_PARTNER = re.compile(
    r"[某其该本我贵此对双各每多待另样之咱他她]|一[家张个]|前者|后者|客户|业主|港方|澳方|粤方|内地|政府|.*[上下中]$"
    r"|[两三四五六七八九十百几数多\d]+[大家个所间名位]?\w{0,3}(?:伙伴|高校|院校|机构|单位|企业|公司|团体|社团|学会|协会|商会|医院|大学|学校|部门|园区|[城市地国方])$"
)
_TOPIC = re.compile("(?<![早便也却成])(?:就|围绕|针对|关于)(?![^，。；]*[，。；])")
_TOPIC_LENGTH = 30  # characters of what is agreed on
_A_NUMBER = re.compile(rf"(?:{_NUMBER}|几|数|多)+[家间所个名位]")


@cache
def _plain() -> re.Pattern[str]:
    return words_pattern(word for word, where in rows("no_bodies") if where == "row")


def companions(scanner: Scanner, taken: list[bool], bodies: dict[int, int]) -> Iterator[tuple[int, int]]:
    """The spans that stand in a row between or behind bodies; `bodies` gives the end of each body by its start."""
    for last in sorted(end for start, end in bodies.items() if scanner.line.start <= start < scanner.line.end):
        end = last
        while (item := _next(scanner, taken, bodies, end)) is not None:
            yield item
            end = item[1]


def _next(scanner: Scanner, taken: list[bool], bodies: dict[int, int], end: int) -> tuple[int, int] | None:
    """The item of the row behind `end`, if it is the name of a body that no one has found."""
    mark = _AND.match(scanner.text, end) if scanner.text[end : end + 1] in _JOINS else None
    if mark is None or taken[mark.end()]:
        return None
    item = _ITEM.match(scanner.text, mark.end(), scanner.line.end)
    if item is None or any(taken[slice(*item.span())]) or not _names(item.group()):
        return None
    if mark.group() in "与同跟" and item.group()[0] != "贵" and _NO_PARTNER.match(item.group()):
        return None  # 某局跟我们签, but 我会与贵会、某实验室主办
    adverb = _SEVERALLY.match(scanner.text, item.end())
    after = _AND.match(scanner.text, adverb.end() if adverb else item.end())
    goes_on = after is not None and after.end() in bodies
    return item.span() if goes_on or _TAKEN_TOGETHER.match(scanner.text, item.end()) else None


def partners(scanner: Scanner, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """The spans of those with whom something is signed: 随后又与远汐签订."""
    if not any(scanner.text.find(word, *scanner.line) >= 0 for word in SIGNS):
        return
    for match in _PARTNER.finditer(scanner.text, *scanner.line):
        start, end = match.span(1)
        if any(taken[match.start() : end]) or _is_topic(scanner, taken, match.start()):
            continue
        if _names(match[1]) and not _NO_PARTNER.match(match[1]):
            region = scanner.region(end)
            if region.start <= start and not any(start <= soft.start for soft in region.soft):
                yield start, end


def _is_topic(scanner: Scanner, taken: list[bool], join: int) -> bool:
    """Whether 与 joins two matters that are agreed on: 就案例的收集与译介签署."""
    topics = list(_TOPIC.finditer(scanner.text, max(scanner.line.start, join - _TOPIC_LENGTH), join))
    return bool(topics) and not any(taken[topics[-1].end() : join])


def counted(scanner: Scanner, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """The spans of a row that is counted as one of bodies: 东湾重工、远山机械等18家企业."""
    for match in (
        _COUNTED.finditer(scanner.text, *scanner.line) if scanner.text.find(COUNTS, *scanner.line) >= 0 else ()
    ):
        items = list(_leftwards(scanner, match.start()))
        for start, end in items if len(items) > 1 else ():
            if not any(taken[start:end]) and _PLAIN_NAME.fullmatch(scanner.text, start, end):
                yield start, end


def _leftwards(scanner: Scanner, position: int) -> Iterator[tuple[int, int]]:
    """The items of a row that ends at `position`, from the last to the first."""
    text, floor = scanner.text, scanner.line.start
    while position > floor:
        left = max(text.rfind("、", floor, position) + 1, scanner.region(position).start, floor)
        if position - left < 2 or not _names(text[left:position]):
            return
        yield left, position
        if left == floor or text[left - 1] != "、":
            return
        position = left - 1


def _names(item: str) -> bool:
    """Whether an item of a row may be the name of a body."""
    if item.count("（") != item.count("）") or _SEVERAL.search(item):
        return False
    return may_name(item) and not (len(item) <= 3 and item[0] in surnames())


def may_name(item: str) -> bool:
    """Whether an item of a row may be the name of a body, though it look like a person's."""
    return not (
        is_sort(item) or _A_NUMBER.match(item) or _plain().search(item) or places.find(item) or item in boundaries()
    )

"""Bodies that nothing but their part in a meeting shows to be bodies: 获晨光慈善信托支持, 甲、乙与M+为支持机构."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.duties import given_pattern
from gbacli.extraction.events.lists import manner
from gbacli.extraction.events.organizers import copula_pattern, right_pattern, word_pattern
from gbacli.extraction.events.vocabulary import alternatives
from gbacli.text.sentences import Span

_ONLY_EVENTS = re.compile("主办|承办|协办|合办|筹办|支持单位|支持机构|指导单位|赞助")
_SPOKEN = re.compile(
    "[的由在将等其各该本此这两数几余多了，。；：“”]|提供|给予|以及|有关|相关|单位|机构|慷慨|负责|担任|^一连|^[昨今明前当同翌][日天晚]|(?:^|[日号晚午天月年])[于假](?!氏)|^(?:某|(?:[另还尚亦也]有)?[近逾约]?[一二三四五六七八九十两]{1,2}[家间所名个])"
)
_SEPARATORS = re.compile("、|以及|[与和及/]| +")
_LED = re.compile("(?:.*(?<!自)由|.*[获得蒙](?:到|得)?)(?=.{2})")
_BRAND = re.compile("《[^》]{2,20}》(?:编辑部|杂志社|杂志|周刊|月刊|报社)?|[a-z][a-z0-9+&.-]{1,15}|[a-z]\\+")
_FIRM = re.compile("(?:会|部|处|室|局|社|院|所|馆|台|组|团|署|司|厅|办|行|中心|平台|网)$")
_TOLD = re.compile(
    "(?P<list>[^，。；：\n]{3,60}?)(?:共同|一起|一同|合力|具体|全权)?(?:负责|承担|分担|承揽|打理|执行|操办|操持)"
)
# Who is hired for the work, behind 外判予, to the end of the clause
_HIRED = re.compile(
    "[“*]?(?P<name>[一-龥a-z0-9·&]{2,10}(?:策划|会展|展览|公关|制作|设计|文化|传播|创意|顾问|礼仪|视觉|广告|影视|工房|工坊))"
    "(?=[”*，。；]|全权|负责|打理|执行|操办|包办)"
)
_TOGETHER = frozenset({"合办", "联办", "联合主办", "共同主办"})
_PARTNER = re.compile("[与和同](?P<name>[一-龥]{4,12})$")
_STOP = re.compile("[。；\\n]|，(?!及|以及)|$")


def name_holders(analysis: Analysis, span: Span) -> bool:
    """Name the bodies that a sentence gives a part in a meeting, where no other rule has named them; whether any."""
    if not any(p.search(analysis.folded, *span) for p in (_ONLY_EVENTS, given_pattern())):
        return False
    found: set[tuple[int, int]] = set()
    for word in word_pattern().finditer(analysis.folded, span.start, span.end):
        found |= {*_before(analysis, word, span), *_after(analysis, word)}
    for work in given_pattern().finditer(analysis.folded, span.start, span.end):
        hired = _HIRED.match(analysis.folded, work.end()) if work["given"] not in {"由", "归", "归于"} else None
        if hired and not analysis.within(max(0, hired.start() - 12), hired.end() + 12, "body"):
            found.add(hired.span("name"))
    for work in given_pattern().finditer(analysis.folded, span.start, span.end):
        if told := _TOLD.match(analysis.folded, work.end(), span.end):
            found |= {*_items(analysis, *told.span("list"), known=False)}
    for start, end in sorted(found):
        analysis.add(start, end, "body")
    return bool(found)


@cache
def _ending() -> re.Pattern[str]:
    return re.compile(f"[一-龥a-z0-9（）·]{{2,24}}?(?:{alternatives('event_holders')})")


@cache
def _manner() -> re.Pattern[str]:
    return re.compile(f"{manner()}$")


def _before(analysis: Analysis, word: re.Match[str], span: Span) -> Iterator[tuple[int, int]]:
    """Unnamed items of the list that ends at the word."""
    folded = analysis.folded
    start = max(span.start, *(folded.rfind(stop, span.start, word.start()) + 1 for stop in "，。；："))
    end = word.start()
    if word["label"]:
        copula = copula_pattern().search(folded, start, end)
        if copula is None:
            return
        end = copula.start()
    led = _LED.match(folded, start, end)
    start = led.end() if led else start
    last = max((mention.end for mention in analysis.within(start, end)), default=start)
    shortest = _manner().search(folded, last, end)
    if shortest and 0 < shortest.start() < end and folded[shortest.start()] != "会":
        end = shortest.start()
    yield from _items(analysis, start, end, known=False)
    if word["word"] in _TOGETHER or "联合" in folded[end : word.end()]:
        yield from _partner(analysis, start, end)


def _partner(analysis: Analysis, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The unnamed one with whom a body holds something together: 甲与春风书节|联合主办."""
    found = _PARTNER.search(analysis.folded, start, end)
    if found is None or _SPOKEN.search(found["name"]):
        return
    named = analysis.within(start, end)
    taken = any(mention.end > found.start("name") for mention in named)
    if not taken and any(mention.kind == "body" for mention in named):
        yield found.span("name")


def _after(analysis: Analysis, word: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Unnamed items of the list that a label heads on its line."""
    folded = analysis.folded
    opened = right_pattern().match(folded, word.end())
    line = folded[folded.rfind("\n", 0, word.start()) + 1 : word.start()]
    if opened and "：" in opened[0] and "\n" not in opened[0] and len(line) < 10:
        stop = _STOP.search(folded, opened.end())
        yield from _items(analysis, opened.end(), stop.start() if stop else opened.end(), known=True)


def _items(analysis: Analysis, start: int, end: int, *, known: bool) -> Iterator[tuple[int, int]]:
    """The items between `start` and `end` that nobody has named; `known` where every item must be a body."""
    mentions = analysis.within(max(0, start - 30), end + 30)
    inside = [mention for mention in mentions if mention.start < end and start < mention.end]
    edges = [start, *(edge for mention in inside for edge in (mention.start, mention.end)), end]
    for left, right in zip(edges[::2], edges[1::2], strict=True):
        at = left
        for piece in [*_SEPARATORS.finditer(analysis.folded, left, right), None]:
            stop = piece.start() if piece else right
            whole = (at > left or left == start) and (piece is not None or right == end)
            if whole and _fits(analysis.folded[at:stop], known=known, listed=bool(inside)):
                yield at, stop
            at = piece.end() if piece else right


def _fits(text: str, *, known: bool, listed: bool) -> bool:
    """Whether the words could be the name of a body, by how it ends, or as a brand in a list of bodies."""
    if _SPOKEN.search(text) or len(text) < 2:
        return False
    return bool(
        _ending().fullmatch(text)
        or (text.startswith("《") and _BRAND.fullmatch(text))
        or (listed and _BRAND.fullmatch(text))
        or (known and _FIRM.search(text))
    )

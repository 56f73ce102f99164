"""Companies named by a brand and their line of trade alone: 恒潮置业, 澳门潮记粮油, 远浪保险（香港）.

Such a name stands between two edges: a stop, a word that bounds names or a place before it, a stop, an office or a word
that follows names behind it. What an ordinary word and a trade make together (绿色金融) is no name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.vocabulary import boundaries, heads, surnames, words_pattern
from gbacli.extraction.titles import find_titles
from gbacli.text import places
from gbacli.text.folding import is_han
from gbacli.text.pairs import pair_starts
from gbacli.text.sentences import Span
from gbacli.text.tables import rows, words

_STOPS = frozenset("、，。；：！？）（“”《\n 　|")
_FOLLOWS = frozenset("与和同跟及则将已曾亦均获签免委双各另再又也在由向为")
_NOT_IN_BRANDS = frozenset(
    "的了在是不一这那其各该本我你他她它们个有无与和及或等以所可能会要就都也又很更最多少几两三四五六七八九十百某每全从对把被让使令"
    "于由向为做作人们次场项第批类种届年月日时分秒元号区市县省镇村州旗者员生性化式型级类界业户社会府局"
)
_AND = "和同"  # joins names, and begins them where nothing stands before it
_LEAST, _MOST = 2, 4  # characters of a brand
_OFTEN = 3  # times that a name is printed which a trade ends that many other phrases end with
_WORLDWIDE = ("国际", "集团", "亚洲", "控股")
_ALONE, _ALONE_WITHIN = re.compile(r"(?:^|[ 　、，；：\n])([\u4e00-\u9fff]{2,4})$"), 6
_CLOSED_PLACE = re.compile(r"（([\u4e00-\u9fff]{2,4})）")


@cache
def _trades() -> re.Pattern[str]:
    return words_pattern(words("trades"))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word[:2] for word in words("trades"))


@cache
def _general() -> frozenset[str]:
    """Trades that end many phrases which name nobody: 文化, 技术."""
    return frozenset(word for word, where in rows("no_brands") if where == "trade")


@cache
def _ordinary() -> frozenset[str]:
    return frozenset(word for word, where in rows("no_brands") if where == "brand")


def branded(scanners: list[Scanner], taken: list[bool]) -> Iterator[Span]:
    """The spans of such names in the order of the text."""
    if not scanners:
        return
    text, lines, behind = scanners[0].text, iter(scanners), 0
    line = next(lines)
    for start in pair_starts(text, _beginnings()):
        if start < behind or taken[start] or not is_han(text[start - 1 : start] or " "):
            continue
        trade = _trades().match(text, start)
        if trade is None or taken[start - 1]:
            continue
        while start >= line.line.end and (following := next(lines, None)):
            line = following
        span = _name(line, start, trade.end(), taken)
        if span is not None:
            behind = span.end
            yield span


def _name(scanner: Scanner, start: int, end: int, taken: list[bool]) -> Span | None:
    """The name whose first trade stands there, if there is one."""
    text, last = scanner.text, scanner.text[start:end]
    while not may_end(scanner, end):
        more = _trades().match(text, end)
        if more is None or taken[end]:
            return None
        last, end = more.group(), more.end()
    if last in _general() and text.count(text[start:end]) < _OFTEN and text.find("（", scanner.line.start, start) < 0:
        return None  # whatever stands before it
    begin = _begin(scanner, start, taken)
    if begin is None or end - begin < _LEAST + 2:
        return None
    employs = text[begin - 1 : begin] == "（"
    if employs and not _person_before(scanner, begin - 1):
        return None  # 署长（安老服务）
    if last in _general() and not employs and text.count(text[begin:end]) < _OFTEN:
        return None
    bracket = _CLOSED_PLACE.match(text, end)
    return Span(begin, bracket.end() if bracket and (bracket[1] in _WORLDWIDE or places.find(bracket[1])) else end)


def _person_before(scanner: Scanner, end: int) -> bool:
    """Whether what looks like a person stands alone before a bracket: 张三（远浪消防）."""
    alone = _ALONE.search(scanner.text, max(scanner.line.start, end - _ALONE_WITHIN), end)
    return alone is not None and alone[1][0] in surnames() and end not in scanner.titles


def may_end(scanner: Scanner, end: int) -> bool:
    """Whether what stands behind a name may be no part of it."""
    text = scanner.text
    if end >= scanner.line.end or text[end] in _STOPS or end in scanner.offices:
        return True
    if text[end] in _FOLLOWS or (text[end] == "的" and end + 1 in scanner.offices):
        return True
    return any(boundaries().get(text[end : end + size]) in ("strong", "verb", "rare") for size in (2, 3))


def _begin(scanner: Scanner, start: int, taken: list[bool]) -> int | None:
    """Where the name begins of which the trade begins there, if a brand stands before it."""
    text, region = scanner.text, scanner.region(start)
    begin = region.soft[0].end if region.soft else region.start
    for at in range(start - 1, begin - 1, -1):
        if taken[at]:
            return None  # what an office is for: 甲协会环保总监
    brand = begin
    place = places.match_at(text, begin)
    while place is not None and brand + place[0] < start:
        brand += place[0]
        place = places.match_at(text, brand)
    if begin > scanner.line.start and taken[begin - 1]:
        return None
    if start - brand == 1 and text[begin - 1] in _AND and scanner.stands_first(begin - 1):
        return begin - 1 if is_han(text[brand]) and text[brand] not in _NOT_IN_BRANDS else None  # 、和隆五金
    return begin if is_brand(text[brand:start]) else None


def is_brand(word: str) -> bool:
    """Whether some characters may be a brand: no ordinary word, place, trade, noun of a body or office."""
    if not _LEAST <= len(word) <= _MOST or not all(map(is_han, word)) or not _NOT_IN_BRANDS.isdisjoint(word):
        return False
    if word in _ordinary() or word in boundaries() or word in words("title_fields") or word[-2:] in _ordinary():
        return False
    if places.find(word) or _trades().fullmatch(word) or word[-2:] in heads() or word[:2] in _ordinary():
        return False
    return next(iter(find_titles(word, 0, len(word))), None) is None

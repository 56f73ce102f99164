"""Bodies without a head in their names, told by the office and the person behind them: 远山创投总经理王一石."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.brands import trades
from gbacli.extraction.naming.forms.vocabulary import surnames
from gbacli.extraction.sorts import is_sort
from gbacli.text import places
from gbacli.text.folding import is_han
from gbacli.text.sentences import Span
from gbacli.text.tables import rows

_LONGEST, _SHORTEST = 14, 2
_PLAIN = re.compile(r"[\u4e00-\u9fffa-z0-9&（）·]+")


_COMPANY_ORGAN = re.compile(
    r"(?:(?:20\d\d年|[〇零一二三四五六七八九十]{4}年)?(?:度)?第?[一二三四五六七八九十\d]+[届次])?(?:临时)?(?:股东大会|股东会|董事会|监事会)"
)
_ORGANS, _SHORT = ("股东", "事会"), "简称"
COMPANY_WORDS = (*_ORGANS, _SHORT)  # without one of which a line names no shareholders
_LISTED = re.compile(r"(?:证券|股票|公司)简称：? *")
_EDITORS = ("主编", "总编", "总编辑", "编委", "编辑", "社长", "出版人")  # a journal is the body of these
_OF_UNITS = ("部长", "局长", "署长", "厅长", "司长", "处长", "科长")
_PERIODICAL = re.compile(r"》(?:（[\u4e00-\u9fff]{1,3}）|双?[月周季旬]刊|[会院校年]刊|杂志|学报|网刊|报)?$")
_JOINED = re.compile("[ 、]?(?:兼|暨|、|及)?")  # between two offices, or an office and who holds it
_FIELD = 4  # characters of what an officer is in charge of
_GENERATION = re.compile("第?[二三四五六七八九十]{1,2}代(?:传人)?$")  # 远记第三代东主
_POINTER = re.compile("该[局署司厅处部]")  # 该局船舶厅
_LEAST = 3  # characters of a company's short name that stands by itself


@cache
def _no_body() -> tuple[str, ...]:
    return tuple(word for word, where in rows("no_bodies") if where == "office")


@cache
def _organs() -> tuple[str, ...]:
    return tuple(word for kind, word in rows("title_units") if kind == "organ")


def employers(scanner: Scanner, taken: list[bool], people: Collection[int]) -> Iterator[tuple[int, int]]:
    """The spans that stand where a body's name stands before an office; `people` are the offsets where names begin."""
    text = scanner.text
    for title in scanner.titles.values():
        journal = _journal(scanner, title.start)
        if journal >= 0 and title.head.endswith(_EDITORS) and _held(scanner, title.end, people):
            yield journal, title.start
        elif (quoted := _quoted(scanner, title.start, taken)) and _held(scanner, title.end, people):
            yield quoted
        elif not title.weak and not title.of and _held(scanner, title.end, people) and not taken[title.start - 1]:
            end = title.start - (text[title.start - 1] in "前原")
            generation = _GENERATION.search(text, max(scanner.line.start, end - _LONGEST), end)
            end = generation.start() if generation else end
            start = _start(scanner, end, taken)
            pointer = _POINTER.match(text, start, end - 1)
            start = pointer.end() if pointer else start
            stretch = text[start:end]
            if taken[start - 1] and len(stretch) <= _FIELD and not stretch.endswith(_organs()):
                continue  # 甲协会保育总监: what the office is for
            if title.head in _OF_UNITS and title.start == title.end - len(title.head):
                continue  # 科技部长: of a ministry, not of somebody called 科技
            if _SHORTEST <= len(stretch) <= _LONGEST and may_employ(stretch, text[start - 1 : start]):
                yield start, end


def _quoted(scanner: Scanner, end: int, taken: list[bool]) -> Span | None:
    """The name before an office with its quotation marks: “远山邮轮”行政总裁."""
    if scanner.text[end - 1 : end] != "”":
        return None
    start = scanner.text.rfind("“", scanner.line.start, end) + 1
    name = scanner.text[start : end - 1]
    fits = start and _LEAST <= len(name) <= _LONGEST and not taken[start] and not taken[start - 2] and may_employ(name)
    return Span(start - 1, end) if fits and not name.endswith(_things()) else None


@cache
def _things() -> tuple[str, ...]:
    return tuple(word for word, where in rows("no_bodies") if where == "quoted")


def _journal(scanner: Scanner, end: int) -> int:
    """Where a title in 《》 begins that ends there, perhaps with what it is: 《远山》月刊主编."""
    kind = _PERIODICAL.search(scanner.text, max(scanner.line.start, end - _LONGEST), end)
    return scanner.text.rfind("《", scanner.line.start, end) if kind else -1


def shareholders(scanner: Scanner, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """The spans of short names that only a company can have: 远汐数据第三届董事会, 证券简称：远汐数据."""
    organs = any(scanner.text.find(word, *scanner.line) >= 0 for word in _ORGANS)
    for match in _COMPANY_ORGAN.finditer(scanner.text, *scanner.line) if organs else ():
        start = _start(scanner, match.start(), taken)
        if _company(scanner, start, match.start()):
            yield start, match.start()
    listed = scanner.text.find(_SHORT, *scanner.line) >= 0
    for match in _LISTED.finditer(scanner.text, *scanner.line) if listed else ():
        name = re.compile(r"[\u4e00-\u9fff]+").match(scanner.text, match.end(), scanner.line.end)
        if name and _company(scanner, match.end(), name.end()):
            yield match.end(), name.end()


def _company(scanner: Scanner, start: int, end: int) -> bool:
    stretch = scanner.text[start:end]
    return _LEAST <= len(stretch) <= _LONGEST and bool(trades().search(stretch)) and may_employ(stretch)


def _held(scanner: Scanner, end: int, people: Collection[int]) -> bool:
    """Whether a person follows the office, perhaps behind another one."""
    joined = _JOINED.match(scanner.text, end)
    behind = joined.end() if joined else end
    following = next((title for title in scanner.titles.values() if title.start == behind), None)
    while end < len(scanner.text) and scanner.text[end] == " ":
        end += 1
    return end in people or (following is not None and following.end > end and _held(scanner, following.end, people))


def _start(scanner: Scanner, end: int, taken: list[bool]) -> int:
    """Where the stretch begins: behind a stop, a boundary word or another name."""
    region = scanner.region(end)
    start = max(
        region.start, next((index + 1 for index in range(end - 1, region.start - 1, -1) if taken[index]), region.start)
    )
    for soft in reversed(region.soft):
        if soft.kind != "noun" and start <= soft.start:
            start = soft.end
    return start


def may_employ(stretch: str, before: str = "") -> bool:
    """Whether the stretch may be a name: Chinese or Latin letters, no place alone, no person, no plain word."""
    if is_sort(stretch) or re.match(r"[0-9一二两三四五六七八九十百几数多]+[家间所个名位]", stretch):
        return False
    if not _PLAIN.fullmatch(stretch) or stretch.endswith(_no_body()) or not is_han(stretch[-1]) or places.find(stretch):
        return False
    return not (len(stretch) <= 3 and stretch[0] in surnames() and before in "、，")

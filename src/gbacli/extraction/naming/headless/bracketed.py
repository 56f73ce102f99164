"""Bodies told by an office in brackets or in a column beside a person: 王一石（远山文旅董事长）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.headless.employers import may_employ
from gbacli.extraction.titles import Title
from gbacli.text.sentences import Span

_CELL = re.compile(r"[^ ]+")  # a tab is folded to a space
_GENERATION = re.compile(r"(?:第[一二三四五六七八九十]代|[前原现]任?|创[办会店])$")
_SHORTEST, _LONGEST = 3, 16


def bracketed(scanner: Scanner, taken: list[bool], people: Mapping[int, int]) -> Iterator[Span]:
    """The spans of unknown names before an office in a bracket or column beside a person; `people` as start to end."""
    text, line = scanner.text, scanner.line
    if not scanner.titles:
        return
    if text.find("（", *line) >= 0:
        ends = set(people.values())
        for title in scanner.titles.values():
            yield from _checked(scanner, taken, _in_bracket(scanner, title, ends))
    if text.count(" ", *line) > 1:
        for span in _in_columns(scanner, people, taken):
            yield from _checked(scanner, taken, span)


def _checked(scanner: Scanner, taken: list[bool], span: Span | None) -> Iterator[Span]:
    """The span without a word that says which holder it is (第二代东主), if it may be a name that is free."""
    if span is None:
        return
    end = span.end
    while generation := _GENERATION.search(scanner.text, span.start, end):
        end = generation.start()
    stretch = scanner.text[span.start : end]
    if any(span.start < other <= end for other in scanner.titles):
        return  # 副理事长兼 财务
    if _SHORTEST <= len(stretch) <= _LONGEST and not any(taken[span.start : end]) and may_employ(stretch):
        yield Span(span.start, end)


def _in_bracket(scanner: Scanner, title: Title, ends: set[int]) -> Span | None:
    """What stands before an office that closes a bracket, or an item in it, behind a person."""
    text, floor = scanner.text, scanner.line.start
    if text[title.end : title.end + 1] not in ("）", "、", "，", "；"):
        return None
    opening = text.rfind("（", floor, title.start)
    if opening < 0 or "）" in text[opening : title.start] or not {opening, opening - 1} & ends:
        return None
    start = 1 + max(text.rfind(mark, opening, title.start) for mark in "（、，；")
    return Span(start, title.start)


def _in_columns(scanner: Scanner, people: Mapping[int, int], taken: list[bool]) -> Iterator[Span]:
    """What stands in the cells of a line that names a person, before an office in the same cell or the next.

    Behind a body and an office in one cell, another tells a field: 甲大学教授 | 农机 | 团长.
    """
    cells = [Span(*match.span()) for match in _CELL.finditer(scanner.text, *scanner.line)]
    stop = next((people[cell.start] for cell in cells if cell.start in people), None)
    if stop is None:
        return
    cells, told = [cell for cell in cells if cell.start >= stop], False
    for index, cell in enumerate(cells, 1):
        inside = scanner.titles.get(cell.end - (scanner.text[cell.end - 1] == "）"))
        if inside and inside.start > cell.start:
            yield Span(cell.start, inside.start - (scanner.text[inside.start - 1] == "（"))
        elif index < len(cells) and _is_title(scanner, cells[index]) and not told:
            yield cell
        told = told or (inside is not None and taken[cell.start])


def _is_title(scanner: Scanner, cell: Span) -> bool:
    title = scanner.titles.get(cell.end)
    return title is not None and title.start == cell.start

"""The tables of a report: runs of lines whose cells are parted by tabs, bars, wide spaces or a dash."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gbacli.extraction.analysis import Analysis
from gbacli.text.sentences import Span

Table = list[tuple[Span, list[Span]]]  # the rows, each with its line and its cells

_CELL = re.compile("[^|\t]+")
_COLUMN = re.compile("[^ 　](?:[^ 　]| (?! ))*")
_COLUMNS = re.compile("[^\\s　](?: {3,}|　{2,})[^\\s　]|[^\\s　]　[^\\s　。]+　[^\\s　]")
_NUMBER = re.compile("\\s*(?:[-*•●◆▲·①-⑳]|[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．])?\\s*")
_DASH = "(?:——|—|–|↔|⇌|×|＋)"
_PAIR_LINE = re.compile(f"[^。；，：:—–↔⇌×＋]{{4,40}}{_DASH}[^。；，：:—–↔⇌×＋]{{4,40}}")
_SIDE_OF_DASH = re.compile("[^—–↔⇌×＋|]+")
_PARTED = re.compile("[\t|｜\u3000—–↔⇌×＋]|   ")  # one of these parts the cells of a row
_RULE = re.compile("[\\s|:：—-]*")


def cells(analysis: Analysis, line: Span) -> list[Span]:
    """The cells of a table's row, without the space around them; none for a line that is no row."""
    printed = analysis.text[line.start : line.end].replace("｜", "|")
    if "\t" in printed or printed.count("|") > 1:
        return _split(line, printed, _CELL)
    if _PAIR_LINE.fullmatch(printed):
        return _split(line, printed, _SIDE_OF_DASH)
    wide = line.start and ("   " in printed or "\u3000" in printed) and _COLUMNS.search(printed)
    found = _split(line, printed, _COLUMN) if wide else []
    return found if len(found) > 1 else []


def _split(line: Span, printed: str, pattern: re.Pattern[str]) -> list[Span]:
    found = []
    for match in pattern.finditer(printed, _NUMBER.match(printed).end()):  # type: ignore[union-attr]
        cell = match[0].strip()
        if cell:
            left = line.start + match.start() + match[0].index(cell[0])
            found.append(Span(left, left + len(cell)))
    return found


@lru_cache(maxsize=2)
def _is_parted(text: str) -> bool:
    """Whether a report has what parts cells; it is asked several times."""
    return _PARTED.search(text) is not None


def tables(analysis: Analysis) -> Iterator[Table]:
    """The tables of the report: runs of rows, each with its line and its cells."""
    if not _is_parted(analysis.text):
        return
    run: Table = []
    for line in analysis.lines:
        if row := cells(analysis, line):
            run.append((line, row))
        elif run and not _RULE.fullmatch(analysis.folded, line.start, line.end):
            yield run
            run = []
    if run:
        yield run

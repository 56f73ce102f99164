"""Tables with one meeting a row: 会议 | 时间 | 地点 | 主办单位 | 承办单位."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.organizers import Statement, function_of
from gbacli.text.sentences import Span
from gbacli.text.tables import rows

_CELL = re.compile("[^\\t|\\n]+|(?<=[\\t|])(?=[\\t|])")
_NAMELESS = re.compile("[跑赛营杯奖班课书划目程]”?$|^[-—－/ 0-9.]*$")
_DITTO = frozenset({"同左", "同前", "同主办", "同主办方", "同主办单位"})


@dataclass(frozen=True, slots=True)
class Row:
    """A row of such a table: where its meeting, its place and the bodies of each function are printed."""

    line: Span
    name: Span
    place: Span | None
    functions: tuple[tuple[str, Span], ...]


def table(analysis: Analysis) -> list[Row]:
    """The rows of all tables of meetings, in the order of the text."""
    found: list[Row] = []
    columns: list[str] = []
    for line in analysis.lines:
        cells = _cells(analysis, line)
        if len(cells) < 3:
            columns = columns if cells and not analysis.folded[slice(*cells[0])].strip("-: ") else []
            continue
        kinds = [_kind(analysis.folded[slice(*cell)]) for cell in cells]
        if _heads(kinds):
            columns = kinds
        elif columns and (row := _row(analysis, line, dict(zip(columns, cells, strict=False)), columns, cells)):
            found.append(row)
    return found


def told_in_row(analysis: Analysis, row: Row) -> Iterator[Statement]:
    """What a row states of the hosts and organizers of its meeting."""
    last: tuple[int, ...] = ()
    for function, cell in row.functions:
        bodies = tuple(dict.fromkeys(mention.ref for mention in analysis.within(*cell, "body")))
        last = bodies = bodies or (last if analysis.folded[slice(*cell)] in _DITTO else ())
        if bodies:
            yield Statement(
                cell.start, cell.end, cell.start, bodies, function, "event.row-of-table", common=False, label=True
            )


def _row(analysis: Analysis, line: Span, by_kind: dict[str, Span], columns: list[str], cells: list[Span]) -> Row | None:
    name = by_kind["name"]
    if not 4 <= name.end - name.start <= 40 or _NAMELESS.search(analysis.folded[slice(*name)]):
        return None
    paired = zip(columns, cells, strict=False)
    functions = tuple((kind, cell) for kind, cell in paired if kind not in {"", "name", "place"})
    return Row(line, name, by_kind.get("place"), functions)


def _cells(analysis: Analysis, line: Span) -> list[Span]:
    """The cells of a line, without the space around what they hold; tabs are seen in the printed text only."""
    text = analysis.text[line.start : line.end]
    if "\t" not in text and "|" not in text:
        return []
    outer = len(text) - len(text.lstrip(" |")), len(text.rstrip(" |\n"))
    found = []
    for match in _CELL.finditer(text, *outer):
        inner = match[0].strip(" *　")
        start = line.start + match.start() + (match[0].find(inner) if inner else 0)
        found.append(Span(start, start + len(inner)))
    return found


def _heads(kinds: list[str]) -> bool:
    """Whether the kinds are those of the first row: one column of names and one at least of a function."""
    return kinds.count("name") == 1 and bool({*kinds} - {"", "name", "place"})


@cache
def _columns() -> dict[str, str]:
    return dict(rows("event_columns"))  # type: ignore[arg-type]


def _kind(head: str) -> str:
    """What a column gives whose first cell this is: name, place, a function, or nothing of use."""
    return _columns().get(head) or function_of(head) or ""

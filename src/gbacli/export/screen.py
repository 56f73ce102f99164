"""A terminal: how wide it is, and how a table is laid out so that nothing is cut however narrow it is."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import TextIO

from rich import box
from rich.cells import cell_len
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from gbacli.export.escape import prose, visible

_USUAL_WIDTH = 80
_NEEDS = 8  # four Chinese characters: with less for a column, rows become lists of fields
_WHOLE = {
    "id": 18,
    "report": 30,
    "published": 10,
    "reported": 10,
    "signed": 10,
    "date": 10,
}  # what is hard to read when folded
_GAP = 2


class Screen:
    """Where pages are printed. Everything goes through `line` or `cell`, which escape it."""

    def __init__(self, out: TextIO, width: int | None = None) -> None:
        self.width = width or _width(out)
        self._console = Console(file=out, width=self.width, markup=False, emoji=False, highlight=False)

    def print(self, *what: RenderableType) -> None:
        """Print lines and tables, folded at the edge."""
        for item in what:
            self._console.print(item, overflow="fold", crop=False)

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[Text]]) -> None:
        """Print a table of the columns that hold anything; on a terminal too narrow for it, a list of fields a row."""
        filled = [i for i, heading in enumerate(headings) if any(row[i].plain for row in rows)]
        wants = [_widest(headings[i], [row[i] for row in rows]) for i in filled]
        needs = [min(_WHOLE.get(headings[i], _NEEDS), want) for i, want in zip(filled, wants, strict=True)]
        room = self.width - _GAP * (len(filled) - 1)
        if room < sum(needs):
            self._fields(headings, rows)
            return
        tall = any("\n" in text.plain for row in rows for text in row)
        table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False, leading=int(tall))
        for i, width in zip(filled, _shared(room, needs, wants), strict=True):
            table.add_column(Text(headings[i], style="bold"), overflow="fold", width=width)
        for row in rows:
            table.add_row(*(row[i] for i in filled))
        self.print(table)

    def _fields(self, headings: Sequence[str], rows: Iterable[Sequence[Text]]) -> None:
        for row in rows:
            for heading, value in zip(headings, row, strict=True):
                if value.plain:
                    self.print(Text.assemble((f"{heading}: ", "bold"), value))
            self.print(Text())


def _shared(room: int, needs: Sequence[int], wants: Sequence[int]) -> list[int]:
    """The widths of columns: what each wants, or else what each needs and its share of what is left."""
    left, missing = room - sum(needs), sum(wants) - sum(needs)
    if missing <= left:
        return list(wants)
    return [need + (want - need) * left // missing for need, want in zip(needs, wants, strict=True)]


def _widest(heading: str, column: Iterable[Text]) -> int:
    return max(cell_len(heading), *(cell_len(line) for text in column for line in text.plain.split("\n")))


def cell(value: object, style: str = "") -> Text:
    """A value on one line; nothing for None."""
    return Text("" if value is None else visible(str(value)), style=style)


def lines(values: Iterable[object], style: str = "") -> Text:
    """Values one below the other."""
    return Text("\n").join(cell(value, style) for value in values)


def passage(text: str, hits: Iterable[tuple[int, int]] = (), *, one_line: bool = False) -> Text:
    """Running text with some stretches of it marked."""
    escape = visible_passage if one_line else prose
    shown, position = Text(), 0
    for start, end in hits:
        shown.append(escape(text[position:start]))
        shown.append(escape(text[start:end]), style="bold reverse")
        position = end
    return shown.append(escape(text[position:]))


def visible_passage(text: str) -> str:
    """Running text on one line: its line breaks and wide spaces become spaces."""
    return prose(text).replace("\n", " ").replace("\u3000", " ")


def _width(out: TextIO) -> int:
    columns = os.environ.get("COLUMNS", "")
    if columns.isdecimal() and int(columns):
        return int(columns)
    try:
        return os.get_terminal_size(out.fileno()).columns or _USUAL_WIDTH
    except (OSError, ValueError):
        return _USUAL_WIDTH

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
_COLUMN_NEEDS = 8  # four Chinese characters: with less for each column, rows become lists of fields


class Screen:
    """Where pages are printed. Everything goes through `line` or `cell`, which escape it."""

    def __init__(self, out: TextIO, width: int | None = None) -> None:
        self.width = width or _width(out)
        self._console = Console(file=out, width=self.width, markup=False, emoji=False, highlight=False)

    def print(self, *what: RenderableType) -> None:
        """Print lines and tables, folded at the edge."""
        for item in what:
            self._console.print(item, overflow="fold", crop=False)

    def table(self, headings: Sequence[str], rows: Iterable[Sequence[Text]]) -> None:
        """Print a table, or where the terminal is too narrow for one, each row as a list of its fields."""
        if self.width < _COLUMN_NEEDS * len(headings):
            self._fields(headings, rows)
            return
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, highlight=False, header_style="bold")
        for heading in headings:
            table.add_column(heading, overflow="fold", min_width=min(cell_len(heading), _COLUMN_NEEDS - 2))
        for row in rows:
            table.add_row(*row)
        self.print(table)

    def _fields(self, headings: Sequence[str], rows: Iterable[Sequence[Text]]) -> None:
        for row in rows:
            for heading, value in zip(headings, row, strict=True):
                if value.plain:
                    self.print(Text.assemble((f"{heading}: ", "bold"), value))
            self.print(Text())


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

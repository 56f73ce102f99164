"""The domain tables under `data/tables`: plain tab-separated files, shipped in the wheel.

A line that begins with # is a comment; empty lines are passed over; cells are stripped. Values inside a cell are
separated by spaces where a table says so in its heading.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_HERE = Path(__file__).resolve()
_INSTALLED = _HERE.parents[1] / "data"


@cache
def data_folder() -> Path:
    """The folder that holds `tables` and `documents`: in the wheel beside the code, in a checkout at its root."""
    return _INSTALLED if _INSTALLED.is_dir() else _HERE.parents[3] / "data"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Every row of the table `name` (without its ending), each a tuple of cells, in the order of the file."""
    lines = (data_folder() / "tables" / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(
        tuple(cell.strip() for cell in line.split("\t")) for line in lines if line.strip() and not line.startswith("#")
    )


@cache
def words(name: str) -> tuple[str, ...]:
    """The first cell of every row: for tables that are lists of words."""
    return tuple(row[0] for row in rows(name))


@cache
def of_class(name: str, class_: str) -> tuple[str, ...]:
    """The first cells of the rows whose second names the class, perhaps among others, in the order of the file."""
    return tuple(row[0] for row in rows(name) if class_ in row[1].split())


@cache
def many_words(name: str) -> tuple[str, ...]:
    """The words of every first cell: for tables that hold several on a line."""
    return tuple(word for row in rows(name) for word in row[0].split())

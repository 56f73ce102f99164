"""The reports themselves."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from gbacli.queries.rows import Row


def docs(db: sqlite3.Connection, *, limit: int | None = None, offset: int = 0) -> Iterator[Row]:
    """Every report without its text, by name."""
    yield from ()


def document(db: sqlite3.Connection, name: str) -> Row | None:
    """One report with its `text`: by its whole name, or else by the end of its path where only one report has it."""
    return None

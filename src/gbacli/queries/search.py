"""Full text."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from gbacli.queries.rows import Row


def search(db: sqlite3.Connection, query: str, *, limit: int | None = None, offset: int = 0) -> Iterator[Row]:
    """Reports that hold every word of `query` (separated by spaces), the best first.

    `hits` are offsets into the report's text, `snippet_start` is where the snippet begins in it.
    """
    yield from ()

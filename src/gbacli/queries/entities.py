"""Bodies and people."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from gbacli.queries.rows import Row


def orgs(
    db: sqlite3.Connection, name: str | None = None, *, region: str | None = None, kind: str | None = None,
    limit: int | None = None, offset: int = 0,
) -> Iterator[Row]:
    """Bodies by folded name; `region` is a place that takes in theirs; `documents` is the number of reports."""
    yield from ()


def people(
    db: sqlite3.Connection, name: str | None = None, *, limit: int | None = None, offset: int = 0
) -> Iterator[Row]:
    """People by folded name; `documents` is the number of reports."""
    yield from ()

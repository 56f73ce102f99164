"""Named meetings."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from gbacli.queries.rows import Row


def events(
    db: sqlite3.Connection, name: str | None = None, *, organizer: str | None = None, since: str | None = None,
    until: str | None = None, limit: int | None = None, offset: int = 0,
) -> Iterator[Row]:
    """Events, the newest first; `name` is a part of the event's name or an organizer."""
    yield from ()

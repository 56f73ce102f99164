"""What was signed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from gbacli.queries.rows import Row


def agreements(
    db: sqlite3.Connection, name: str | None = None, *, parties: Sequence[str] = (), kind: str | None = None,
    status: str | None = None, since: str | None = None, until: str | None = None, limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Agreements, the newest first. `name` is a party or a part of the agreement's kind or title.

    Each of `parties` must be met by a party of its own; `kind` is met by the head noun; `since` and `until` are dates
    whose interval the signing may overlap.
    """
    yield from ()

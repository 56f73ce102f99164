"""Alliances and who belongs to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from gbacli.queries.rows import Row


def members(
    db: sqlite3.Connection, alliance: str | None = None, *, of: str | None = None, limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Memberships grouped by alliance; `of` is the member."""
    yield from ()

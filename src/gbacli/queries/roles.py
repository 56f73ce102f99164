"""Offices and who holds them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from gbacli.queries.rows import Row


def roles(
    db: sqlite3.Connection, name: str | None = None, *, person: str | None = None, org: str | None = None,
    title: str | None = None, as_of: str | None = None, former: bool | None = None, limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Roles grouped by body; `name` is a person or a body.

    `former=True` gives offices that were given up, `former=False` those stated as held in the newest report of the
    office; `as_of` those held at some time in that interval, as far as the reports say.
    """
    yield from ()

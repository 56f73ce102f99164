"""Names near to one that nobody has."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from gbacli.queries.rows import Row


def suggest(db: sqlite3.Connection, name: str, families: Sequence[str]) -> list[str]:
    """Up to five names close to `name`, the nearest first; `families` are among orgs, people, events and docs."""
    return []

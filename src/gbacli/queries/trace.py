"""How two bodies are connected."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from gbacli.queries.rows import Row


def trace(
    db: sqlite3.Connection, a: str, b: str, *, max_hops: int = 3, via: Sequence[str] = (), limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Chains of bodies from one that `a` names to one that `b` names, the shortest first.

    `via` limits the links to some of agreement, alliance, event and person.
    """
    yield from ()

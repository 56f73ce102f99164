"""Names near to one that nobody has."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from gbacli.queries.connection import answering
from gbacli.text.folding import key

_MOST = 5
_NEAR_ENOUGH = 50
_ENTITIES = "SELECT n.text FROM names n JOIN entities e ON e.id = n.entity WHERE n.key IS NOT NULL AND e.family = "
_NAMES = {
    "orgs": _ENTITIES + "'o'",
    "people": _ENTITIES + "'p'",
    "events": "SELECT name FROM events",
    "docs": "SELECT name FROM documents",
}


@answering
def suggest(db: sqlite3.Connection, name: str, families: Sequence[str]) -> list[str]:
    """Up to five names close to `name`, the nearest first; `families` are among orgs, people, events and docs."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only where a name was not found

    wanted = key(name)
    names = sorted({row[0] for family in families for row in db.execute(_NAMES[family])})
    near = process.extract(
        wanted, [key(one) for one in names], scorer=fuzz.ratio, limit=_MOST, score_cutoff=_NEAR_ENOUGH
    )
    return [names[place] for _, _, place in near]

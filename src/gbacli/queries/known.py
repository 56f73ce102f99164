"""The bodies and people that a question names, to be shown above what it finds."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from gbacli.queries.connection import answering
from gbacli.queries.entities import body_rows, person_rows
from gbacli.queries.names import BODY, PERSON, match
from gbacli.queries.rows import Row, Where
from gbacli.text.folding import key

_MOST = 3


@answering
def known(db: sqlite3.Connection, names: Iterable[str]) -> list[Row]:
    """The rows of `orgs` and `people`, with their `type`, that one of `names` means by its whole name.

    Those in the most reports come first, three at most. A bare place means none: it stands for every body in it.
    """
    rows = [row for name in dict.fromkeys(filter(key, names)) for row in _named(db, name)]
    once = {row["id"]: row for row in rows}
    return sorted(once.values(), key=lambda row: (-row["documents"], row["name"], row["id"]))[:_MOST]


def _named(db: sqlite3.Connection, name: str) -> list[Row]:
    found = match(db, name, BODY + PERSON, steps=(1, 2))
    if found.step != 2:
        return []
    where = Where(*found.within("entities.id"))
    bodies = ({"type": "organization", **row} for row in body_rows(db, where))
    people = ({"type": "person", **row} for row in person_rows(db, where))
    return [*bodies, *people]

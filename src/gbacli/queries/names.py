"""Names given as filters: a bare place, else a whole name or alias, else a part of a name; the first match decides."""

from __future__ import annotations

import sqlite3
from typing import NamedTuple

from gbacli.errors import UsageFault
from gbacli.queries.rows import marks
from gbacli.resolution.identity import BODY, PERSON
from gbacli.text.folding import key

_FEW = 200  # so many entities are looked up one by one; of more, each row is asked whether it has one

_IN_PLACE = "e.place IN (SELECT f.place FROM place_forms f WHERE f.form = ?)"
_PLACE = f"SELECT e.id FROM entities e WHERE {_IN_PLACE}"  # only bodies have one
# CROSS: through the index of names first, which is smaller than the entities.
_NAMED = (
    "SELECT n.entity FROM names n CROSS JOIN entities e ON e.id = n.entity"
    " WHERE n.key IS NOT NULL AND e.family IN ({families}) AND "
)
_WHOLE = _NAMED + "n.key = ?"
_PART = _NAMED + "instr(n.key, ?)"


class Match(NamedTuple):  # dataclasses takes longer to load than SQLite
    """The entities that a name means: few of them by number, or else a query that gives them."""

    query: str
    values: tuple[object, ...]
    step: int  # 1 place, 2 whole name, 3 part of a name, 0 nothing
    few: bool

    def within(self, column: str) -> tuple[str, list[object]]:
        """A condition: the column is one of these entities.

        Of many, each row is asked, so that rows can come in their order at once.
        """
        if not self.step:
            return "0", []  # known before a row is read
        if self.step == 1 and not self.few and column.endswith(".id"):
            return f"+{column[:-2]}{_IN_PLACE[2:]}", list(self.values)
        if self.step == 1 and not self.few:
            return f"EXISTS (SELECT 1 FROM entities e WHERE e.id = {column} AND {_IN_PLACE})", list(self.values)
        if self.step == 3 and not self.few:
            return f"EXISTS ({self.query} AND n.entity = {column})", list(self.values)
        return f"{column} IN ({self.query})", list(self.values)


NOTHING = Match("NULL", (), 0, few=True)


def match(db: sqlite3.Connection, name: str, families: str = BODY, steps: tuple[int, ...] = (1, 2, 3)) -> Match:
    """What `name` means among the bodies (o), the people (p) or both (op)."""
    folded = wanted(name)
    letters = ",".join(f"'{family}'" for family in families)
    queries = {1: _PLACE, 2: _WHOLE.format(families=letters), 3: _PART.format(families=letters)}
    for step in steps:
        if step == 1 and BODY not in families:
            continue
        found = _match(db, queries[step], folded, step)
        if found:
            return found
    return NOTHING


def wanted(name: str) -> str:
    """The folded form of a name in a filter; UsageFault where nothing is left of it."""
    folded = key(name)
    if not folded:
        raise UsageFault(f"{name!r} is no name", "give a name, or a part of one")
    return folded


def _match(db: sqlite3.Connection, query: str, folded: str, step: int) -> Match | None:
    found = db.execute(f"{query} LIMIT {_FEW + 1}", (folded,)).fetchall()  # an entity for each of its names
    if not found:
        return None
    if len(found) > _FEW:
        return Match(query, (folded,), step, few=False)
    first = sorted({row[0] for row in found})
    return Match(marks(first), tuple(first), step, few=True)


__all__ = ["BODY", "NOTHING", "PERSON", "Match", "match", "wanted"]

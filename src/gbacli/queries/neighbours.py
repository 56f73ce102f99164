"""Which bodies are linked, found one after the other as they are asked for: some bodies are linked with most others."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

_MANY = 300  # a body with more links is not asked for its neighbours: others are asked whether they are linked with it
_KEPT, _SETS_KEPT = 50_000, 200  # answers

# Whether {one} is linked with {other}, through the links of {one}.
_LINKED = {
    "agreement": "EXISTS (SELECT 1 FROM parties p CROSS JOIN parties q ON q.agreement = p.agreement"
    " WHERE p.body = {one} AND q.body = {other})",
    "alliance": "EXISTS (SELECT 1 FROM memberships p WHERE p.member = {one} AND p.alliance = {other})"
    " OR EXISTS (SELECT 1 FROM memberships p WHERE p.alliance = {one} AND p.member = {other})"
    " OR EXISTS (SELECT 1 FROM memberships p CROSS JOIN memberships q ON q.alliance = p.alliance"
    " WHERE p.member = {one} AND q.member = {other})",
    "event": "EXISTS (SELECT 1 FROM organizers p CROSS JOIN organizers q ON q.event = p.event"
    " WHERE p.body = {one} AND q.body = {other})",
    "person": "EXISTS (SELECT 1 FROM roles p CROSS JOIN roles q ON q.person = p.person"
    " WHERE p.body = {one} AND q.body = {other})",
}
_NEAR = {
    "agreement": "SELECT q.body FROM parties p CROSS JOIN parties q ON q.agreement = p.agreement WHERE p.body = :one",
    "alliance": "SELECT p.alliance FROM memberships p WHERE p.member = :one"
    " UNION SELECT p.member FROM memberships p WHERE p.alliance = :one UNION SELECT q.member FROM memberships p"
    " CROSS JOIN memberships q ON q.alliance = p.alliance WHERE p.member = :one",
    "event": "SELECT q.body FROM organizers p CROSS JOIN organizers q ON q.event = p.event WHERE p.body = :one",
    "person": "SELECT q.body FROM roles p CROSS JOIN roles q ON q.person = p.person WHERE p.body = :one",
}
_COLUMNS = {
    "agreement": ("parties", "body"), "alliance": ("memberships", "member"), "event": ("organizers", "body"),
    "person": ("roles", "body"),
}  # fmt: skip


class Neighbours:
    """The bodies linked by some kinds of links, always in the order of their folded names."""

    def __init__(self, db: sqlite3.Connection, kinds: Sequence[str]) -> None:
        linked = " OR ".join(_LINKED[kind] for kind in kinds)
        tables = [_COLUMNS[kind] for kind in kinds] + [("memberships", "alliance")] * ("alliance" in kinds)
        self._db = db
        self._linked = f"SELECT {linked.format(one=':one', other=':other')}"
        self._around = (
            "SELECT e.id FROM entities e WHERE e.family = 'o' AND e.id <> :other"
            f" AND ({linked.format(one='e.id', other=':other')}) ORDER BY e.key, e.id"
        )
        self._nearest = " UNION ".join(_NEAR[kind] for kind in kinds)
        self._counted = [f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT {_MANY + 1}" for table, column in tables]
        self._near = lru_cache(_SETS_KEPT)(self._read)
        self._links = lru_cache(_KEPT)(self._count)

    def linked(self, one: int, known: int) -> bool:
        """Whether two different bodies are; `known` is the one for which it is asked more often."""
        if one == known:
            return False
        if self._links(known) <= _MANY:
            return one in self._near(known)
        fewer, more = self.fewer_first(one, known)
        return bool(self._db.execute(self._linked, {"one": fewer, "other": more}).fetchone()[0])

    def fewer_first(self, one: int, other: int) -> tuple[int, int]:
        """The two, the one with fewer links first."""
        return (one, other) if self._links(one) <= self._links(other) else (other, one)

    def of(self, body: int) -> Iterator[int]:
        """All that a body is linked with."""
        if self._links(body) <= _MANY:
            return iter(self._in_order(self._near(body)))
        return (row[0] for row in self._db.execute(self._around, {"other": body}))

    def among(self, body: int, others: Sequence[int]) -> Iterator[int]:
        """Those of the others, which are in order, that it is linked with."""
        if len(others) > 1 and self._links(body) <= _MANY:
            return (other for other in others if other in self._near(body))
        return (other for other in others if self.linked(body, other))

    def between(self, body: int, ends: Sequence[int]) -> Iterator[int]:
        """Those linked with a body, and where it has many links, only what is linked with one of the ends too."""
        if self._links(body) <= _MANY or sum(map(self._links, ends[: _MANY + 1])) > _MANY:
            return self.of(body)
        near = frozenset[int]().union(*map(self._near, ends))
        return (other for other in self._in_order(near) if self.linked(other, body))

    def _in_order(self, bodies: Collection[int]) -> list[int]:
        """Bodies by their folded names."""
        query = "SELECT id FROM entities WHERE id IN (SELECT value FROM json_each(?)) ORDER BY key, id"
        return [row[0] for row in self._db.execute(query, (json.dumps(list(bodies)),))]

    def _read(self, body: int) -> frozenset[int]:
        return frozenset(row[0] for row in self._db.execute(self._nearest, {"one": body})) - {body}

    def _count(self, body: int) -> int:
        """How many links it has; of many, not how many exactly."""
        return sum(len(self._db.execute(query, (body,)).fetchall()) for query in self._counted)

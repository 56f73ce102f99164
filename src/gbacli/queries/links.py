"""What links two bodies: an agreement, an alliance, an event, or a person with an office at both."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from typing import NamedTuple

from gbacli.resolution.identity import AGREEMENT, BODY, EVENT, PERSON, shown

_CHUNK = 500


class Link(NamedTuple):  # dataclasses takes longer to load than SQLite
    """One link from a body to another; `id` is the agreement's, the alliance's, the event's or the person's."""

    start: int
    end: int
    by: str
    id: str
    label: str | None
    date: str | None
    facts: tuple[int, ...]  # that state it


# Each query gives the number of what links two bodies, its label, its date, and one or two facts. Of each pair of
# tables, p has the one body and q the other.
_AGREEMENT = """
    SELECT a.id, coalesce(a.title, a.kind), a.signed, a.id, NULL FROM parties p
    JOIN parties q ON q.agreement = p.agreement JOIN agreements a ON a.id = p.agreement
    WHERE p.body = ? AND q.body = ? ORDER BY a.signed DESC, a.id"""
_EVENT = """
    SELECT v.id, v.name, v.start, v.id, NULL FROM organizers p
    JOIN organizers q ON q.event = p.event JOIN events v ON v.id = p.event
    WHERE p.body = ? AND q.body = ? GROUP BY v.id ORDER BY v.start DESC, v.id"""
_PERSON = """
    SELECT e.id, e.name, NULL, p.id, q.id FROM roles p
    JOIN roles q ON q.person = p.person JOIN entities e ON e.id = p.person
    WHERE p.body = ? AND q.body = ? GROUP BY e.id ORDER BY e.key, e.id"""
_TOGETHER = """
    SELECT e.id, e.name, NULL, p.id, q.id FROM memberships p
    JOIN memberships q ON q.alliance = p.alliance JOIN entities e ON e.id = p.alliance
    WHERE p.member = ? AND q.member = ? GROUP BY e.id ORDER BY e.key, e.id"""
_INTO = """
    SELECT e.id, e.name, NULL, min(p.id), NULL FROM memberships p JOIN entities e ON e.id = p.alliance
    WHERE p.member = ? AND p.alliance = ? GROUP BY e.id"""
_OUT_OF = _INTO.replace("p.member = ? AND p.alliance = ?", "p.alliance = ? AND p.member = ?")

_QUERIES = {
    "agreement": (AGREEMENT, (_AGREEMENT,)),
    "alliance": (BODY, (_TOGETHER, _INTO, _OUT_OF)),
    "event": (EVENT, (_EVENT,)),
    "person": (PERSON, (_PERSON,)),
}
KINDS = tuple(_QUERIES)

_NEIGHBOURS = {
    "agreement": ("SELECT p.body, q.body AS other FROM parties p JOIN parties q ON q.agreement = p.agreement",),
    "alliance": (
        "SELECT p.member AS body, q.member AS other FROM memberships p JOIN memberships q ON q.alliance = p.alliance",
        "SELECT p.member AS body, p.alliance AS other FROM memberships p",
        "SELECT p.alliance AS body, p.member AS other FROM memberships p",
    ),
    "event": ("SELECT p.body, q.body AS other FROM organizers p JOIN organizers q ON q.event = p.event",),
    "person": ("SELECT p.body, q.body AS other FROM roles p JOIN roles q ON q.person = p.person",),
}


def between(db: sqlite3.Connection, start: int, end: int, kinds: Sequence[str]) -> list[Link]:
    """Every link of these kinds from one body to another: by kind, then the newest first or by name."""
    return [
        Link(start, end, kind, shown(_QUERIES[kind][0], number), label, date, tuple(dict.fromkeys(filter(None, facts))))
        for kind in kinds
        for query in _QUERIES[kind][1]
        for number, label, date, *facts in db.execute(query, (start, end))
    ]


def neighbours(
    db: sqlite3.Connection, bodies: Collection[int], kinds: Sequence[str], allowed: Collection[int] | None = None
) -> dict[int, set[int]]:
    """The bodies that each of these is linked with, all of them or those allowed."""
    found: dict[int, set[int]] = {body: set() for body in bodies}
    ordered = sorted(bodies)
    for first in range(0, len(ordered), _CHUNK):
        some = json.dumps(ordered[first : first + _CHUNK])
        for query in (query for kind in kinds for query in _NEIGHBOURS[kind]):
            column = "p.alliance" if query.startswith("SELECT p.alliance") else query.split()[1].rstrip(",")
            wanted = f"SELECT DISTINCT body, other FROM ({query} WHERE {column} IN (SELECT value FROM json_each(?)))"
            for body, other in db.execute(wanted, (some,)):
                if other != body and (allowed is None or other in allowed):
                    found[body].add(other)
    return found

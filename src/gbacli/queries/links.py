"""What links two bodies: an agreement, an alliance, an event, or a person with an office at both."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
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


# Each query gives start, end, the number of what links them, label, date, and one or two facts. {some} stands for the
# bodies to start from, {allowed} for a condition on {end}.
_AGREEMENT = """
    SELECT p.body, q.body, a.id, coalesce(a.title, a.kind), a.signed, a.id, NULL FROM parties p
    JOIN parties q ON q.agreement = p.agreement AND q.body <> p.body JOIN agreements a ON a.id = p.agreement
    WHERE p.body IN ({some}) AND q.body {allowed} ORDER BY a.signed DESC, a.id"""
_EVENT = """
    SELECT p.body, q.body, v.id, v.name, v.start, v.id, NULL FROM organizers p
    JOIN organizers q ON q.event = p.event AND q.body <> p.body JOIN events v ON v.id = p.event
    WHERE p.body IN ({some}) AND q.body {allowed} GROUP BY p.body, q.body, v.id ORDER BY v.start DESC, v.id"""
_PERSON = """
    SELECT p.body, q.body, e.id, e.name, NULL, p.id, q.id FROM roles p
    JOIN roles q ON q.person = p.person AND q.body <> p.body JOIN entities e ON e.id = p.person
    WHERE p.body IN ({some}) AND q.body {allowed} GROUP BY p.body, q.body, e.id ORDER BY e.key, e.id"""
_TOGETHER = """
    SELECT p.member, q.member, e.id, e.name, NULL, p.id, q.id FROM memberships p
    JOIN memberships q ON q.alliance = p.alliance AND q.member <> p.member JOIN entities e ON e.id = p.alliance
    WHERE p.member IN ({some}) AND q.member {allowed} GROUP BY p.member, q.member, e.id ORDER BY e.key, e.id"""
_INTO = """
    SELECT p.member, p.alliance, e.id, e.name, NULL, min(p.id), NULL FROM memberships p
    JOIN entities e ON e.id = p.alliance
    WHERE p.member IN ({some}) AND p.alliance {allowed} AND p.alliance <> p.member
    GROUP BY p.member, p.alliance ORDER BY e.key, e.id"""
_OUT_OF = """
    SELECT p.alliance, p.member, e.id, e.name, NULL, min(p.id), NULL FROM memberships p
    JOIN entities e ON e.id = p.alliance
    WHERE p.alliance IN ({some}) AND p.member {allowed} AND p.alliance <> p.member
    GROUP BY p.alliance, p.member ORDER BY e.key, e.id"""

_QUERIES = {
    "agreement": (AGREEMENT, (_AGREEMENT,)),
    "alliance": (BODY, (_TOGETHER, _INTO, _OUT_OF)),
    "event": (EVENT, (_EVENT,)),
    "person": (PERSON, (_PERSON,)),
}
KINDS = tuple(_QUERIES)


def links(
    db: sqlite3.Connection, bodies: Sequence[int], kinds: Sequence[str], allowed: Collection[int] | None
) -> Iterator[Link]:
    """Every link of these kinds from one of the bodies, to any other or to an allowed one."""
    ordered = sorted(bodies)
    for first in range(0, len(ordered), _CHUNK):
        for kind in kinds:
            _, queries = _QUERIES[kind]
            for query in queries:
                yield from _links(db, query, kind, ordered[first : first + _CHUNK], allowed)


def _links(
    db: sqlite3.Connection, query: str, kind: str, some: list[int], allowed: Collection[int] | None
) -> Iterator[Link]:
    family, _ = _QUERIES[kind]
    values = [json.dumps(some)]
    condition = "IS NOT NULL"
    if allowed is not None:
        condition = "IN (SELECT value FROM json_each(?))"
        values.append(json.dumps(sorted(allowed)))
    statement = query.format(some="SELECT value FROM json_each(?)", allowed=condition)
    for start, end, number, label, date, *facts in db.execute(statement, values):
        stated = tuple(dict.fromkeys(fact for fact in facts if fact is not None))
        yield Link(start, end, kind, shown(family, number), label, date, stated)

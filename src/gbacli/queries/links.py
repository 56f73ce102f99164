"""What links two bodies: an agreement, an alliance, an event, or a person with an office at both."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from gbacli.resolution.identity import AGREEMENT, BODY, EVENT, PERSON, shown


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
# tables, p has the body at the start of the link and q the one at its end.
_AGREEMENT = """
    SELECT a.id, coalesce(a.title, a.kind), a.signed, a.id, NULL FROM parties {first}
    CROSS JOIN parties {second} ON q.agreement = p.agreement CROSS JOIN agreements a ON a.id = p.agreement
    WHERE p.body = :start AND q.body = :end ORDER BY a.signed DESC, a.id"""
_EVENT = """
    SELECT v.id, v.name, v.start, v.id, NULL FROM organizers {first}
    CROSS JOIN organizers {second} ON q.event = p.event CROSS JOIN events v ON v.id = p.event
    WHERE p.body = :start AND q.body = :end GROUP BY v.id ORDER BY v.start DESC, v.id"""
_PERSON = """
    SELECT e.id, e.name, NULL, min(p.id), min(q.id) FROM roles {first}
    CROSS JOIN roles {second} ON q.person = p.person CROSS JOIN entities e ON e.id = p.person
    WHERE p.body = :start AND q.body = :end GROUP BY e.id ORDER BY e.key, e.id"""
_TOGETHER = """
    SELECT e.id, e.name, NULL, min(p.id), min(q.id) FROM memberships {first}
    CROSS JOIN memberships {second} ON q.alliance = p.alliance CROSS JOIN entities e ON e.id = p.alliance
    WHERE p.member = :start AND q.member = :end GROUP BY e.id ORDER BY e.key, e.id"""
_INTO = """
    SELECT e.id, e.name, NULL, min(p.id), NULL FROM memberships p CROSS JOIN entities e ON e.id = p.alliance
    WHERE p.member = :start AND p.alliance = :end GROUP BY e.id"""
_OUT_OF = _INTO.replace(":start", ":here").replace(":end", ":start").replace(":here", ":end")

_QUERIES = {
    "agreement": (AGREEMENT, (_AGREEMENT,)),
    "alliance": (BODY, (_TOGETHER, _INTO, _OUT_OF)),
    "event": (EVENT, (_EVENT,)),
    "person": (PERSON, (_PERSON,)),
}
KINDS = tuple(_QUERIES)


def between(
    db: sqlite3.Connection, hop: tuple[int, int], kinds: Sequence[str], fewer: int, most: int | None
) -> list[Link]:
    """The links of these kinds from one body to another, at most so many: by kind, then the newest first or by name.

    `fewer` is the one of the two that has fewer links; they are read from there.
    """
    start, end = hop
    names = {"first": "p", "second": "q"} if fewer == start else {"first": "q", "second": "p"}
    links = (
        Link(start, end, kind, shown(_QUERIES[kind][0], number), label, date, tuple(dict.fromkeys(filter(None, facts))))
        for kind in kinds
        for query in _QUERIES[kind][1]
        for number, label, date, *facts in db.execute(query.format(**names), {"start": start, "end": end})
    )
    return list(islice(links, most))

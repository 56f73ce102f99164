"""The facts of the groups that a batch has touched, found again from all their claims."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from gbacli.resolution import facts
from gbacli.resolution.facts import Fact, Stated
from gbacli.resolution.heads import head
from gbacli.resolution.identity import AGREEMENT, EVENT, MEMBERSHIP, ROLE
from gbacli.resolution.statements import Agreement, Event, Membership, Role
from gbacli.store.codec import content_in
from gbacli.store.entities import chunks, marks
from gbacli.text.folding import key

_FINDERS: dict[str, Callable[[int, Sequence[Stated[Any]]], Iterator[Fact]]] = {
    MEMBERSHIP: facts.membership, ROLE: facts.role, AGREEMENT: facts.agreements, EVENT: facts.events,
}  # fmt: skip


def update_facts(db: sqlite3.Connection, groups: Iterable[int]) -> None:
    """Put the facts of these groups in the place of those that stood there."""
    for chunk in chunks(sorted(groups)):
        _forget(db, chunk)
        found: defaultdict[str, list[tuple[int, Fact]]] = defaultdict(list)
        for family, group, stated in _stated(db, chunk):
            found[family] += ((group, fact) for fact in _FINDERS[family](group, stated))
        for family, facts_found in found.items():
            _WRITERS[family](db, facts_found)


def _stated(db: sqlite3.Connection, groups: list[int]) -> Iterator[tuple[str, int, list[Stated[Any]]]]:
    by_group: defaultdict[tuple[str, int], list[Stated[Any]]] = defaultdict(list)
    for family, group, claim, published, data in db.execute(
        "SELECT c.family, c.grp, c.id, d.published, c.data FROM claims c JOIN documents d ON d.id = c.document"
        f" WHERE c.grp IN ({marks(groups)})",
        groups,
    ):
        by_group[family, group].append(Stated(claim, published, content_in(family, data)))
    for (family, group), stated in by_group.items():
        yield family, group, stated


def _forget(db: sqlite3.Connection, groups: list[int]) -> None:
    these = marks(groups)
    for table, column, fact in (("parties", "agreement", "agreements"), ("signatories", "agreement", "agreements"),
                                ("organizers", "event", "events")):  # fmt: skip
        db.execute(f"DELETE FROM {table} WHERE {column} IN (SELECT id FROM {fact} WHERE grp IN ({these}))", groups)
    for table in ("agreements", "events"):
        db.execute(f"DELETE FROM {table} WHERE grp IN ({these})", groups)
    for table in ("memberships", "roles"):  # a group of theirs is one fact, and has its number
        db.execute(f"DELETE FROM {table} WHERE id IN ({these})", groups)


def _memberships(db: sqlite3.Connection, found: list[tuple[int, Fact]]) -> None:
    db.executemany(
        "INSERT INTO memberships(id, alliance, member, relation, et_al, stated_count) VALUES (?, ?, ?, ?, ?, ?)",
        (
            (fact.id, said.alliance, said.member, said.relation, said.et_al, said.stated_count)
            for _, fact in found
            if isinstance(said := fact.content, Membership)
        ),
    )


def _roles(db: sqlite3.Connection, found: list[tuple[int, Fact]]) -> None:
    db.executemany(
        'INSERT INTO roles(id, body, person, title, title_key, term, former, start, "end", first_attested,'
        " last_attested, first_held, last_held) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                fact.id, said.body, said.person, said.title, key(said.title), said.term, said.former,
                said.start, said.end, dates.first_attested, dates.last_attested, dates.first_held, dates.last_held,
            )
            for _, fact in found
            if isinstance(said := fact.content, Role) and (dates := fact.dates)
        ),
    )  # fmt: skip


def _agreements(db: sqlite3.Connection, found: list[tuple[int, Fact]]) -> None:
    db.executemany(
        "INSERT INTO agreements(id, grp, kind, head, title, words, et_al, signed, date_text, place, event, count,"
        " amount, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT event FROM claims WHERE id = ?), ?, ?, ?)",
        (
            (
                fact.id, group, said.kind, head(said.kind or said.title), said.title,
                f"{key(said.kind or '')} {key(said.title or '')}", said.et_al, said.signed, said.date_text, said.place,
                fact.event_claim, said.count, said.amount, said.status,
            )
            for group, fact in found
            if isinstance(said := fact.content, Agreement)
        ),
    )  # fmt: skip
    for table, column, members in (("parties", "body", "parties"), ("signatories", "person", "signatories")):
        db.executemany(
            f"INSERT INTO {table}(agreement, position, {column}) VALUES (?, ?, ?)",
            (
                (fact.id, place, entity)
                for _, fact in found
                for place, entity in enumerate(getattr(fact.content, members))
            ),
        )
    _link(db, found)


def _events(db: sqlite3.Connection, found: list[tuple[int, Fact]]) -> None:
    said = [(group, fact, fact.content) for group, fact in found if isinstance(fact.content, Event)]
    db.executemany(
        'INSERT INTO events(id, grp, name, key, start, "end", place) VALUES (?, ?, ?, ?, ?, ?, ?)',
        (
            (fact.id, group, event.name, key(event.name), event.start, event.end, event.place)
            for group, fact, event in said
        ),
    )
    db.executemany(
        "INSERT INTO organizers(event, position, body, function) VALUES (?, ?, ?, ?)",
        (
            (fact.id, place, body, function)
            for _, fact, event in said
            for place, (body, function) in enumerate(event.organizers)
        ),
    )
    _link(db, found)


def _link(db: sqlite3.Connection, found: list[tuple[int, Fact]]) -> None:
    db.executemany(
        "UPDATE claims SET fact = ? WHERE id = ?", ((fact.id, claim) for _, fact in found for claim in fact.claims)
    )


_WRITERS = {MEMBERSHIP: _memberships, ROLE: _roles, AGREEMENT: _agreements, EVENT: _events}

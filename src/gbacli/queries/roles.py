"""Offices and who holds them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from gbacli.queries.connection import listing
from gbacli.queries.dates import Interval, interval, not_before
from gbacli.queries.names import BODY, PERSON, match, wanted
from gbacli.queries.rows import Row, Where, from_row, in_batches, page
from gbacli.queries.sources import Sources
from gbacli.resolution.identity import ROLE, shown

_FEW = 2000  # so many roles are sorted; of more, the rows are read in their order until there are enough
# Stated as held in the newest report of the same office of the same body.
_HELD = (
    "NOT r.former AND coalesce(r.last_held, '') = coalesce((SELECT max(o.last_attested) FROM roles o"
    " WHERE o.body = r.body AND o.title_key = r.title_key), '')"
)


@listing
def roles(  # noqa: PLR0913 - one parameter for each filter
    db: sqlite3.Connection,
    name: str | None = None,
    *,
    person: str | None = None,
    org: str | None = None,
    title: str | None = None,
    as_of: str | None = None,
    former: bool | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Roles by the folded names of body, title and person, then id; `name` is a person or a body.

    `former=True` gives offices that were given up, `former=False` those stated as held in the newest report of the
    office; `as_of` those held at some time in that interval, as far as the reports say.
    """
    where = Where()
    if name is not None:
        where.add(*_named(db, name))
    if person is not None:
        where.add(*match(db, person, PERSON).within("p.id"))
    if org is not None:
        where.add(*match(db, org).within("b.id"))
    by_body = False
    if title is not None:
        condition, values, often = _titled(db, title)
        where.add(condition, values)
        by_body = often and name is None and person is None
    if as_of is not None:
        where.add(*_held_in(interval(as_of)))
    if former is not None:
        where.add(_given_up(db) if former else _HELD)
    if where.all and offset:
        offset = from_row(db, where, "b", "roles.body", offset)
    yield from role_rows(db, where, page(limit, offset), by_body=by_body)


def role_rows(db: sqlite3.Connection, where: Where, tail: str = "", *, by_body: bool = False) -> Iterator[Row]:
    """The rows of the roles that meet the conditions; `by_body` looks for them at one body after the other."""
    join = "CROSS JOIN" if by_body else "JOIN"
    found = db.execute(
        'SELECT r.id, p.id, p.name, b.id, b.name, r.title, r.term, r.former, r.start, r."end", r.first_attested,'
        f" r.last_attested FROM entities b {join} roles r ON r.body = b.id JOIN entities p ON p.id = r.person"
        f" WHERE b.family = 'o' AND {where} ORDER BY b.key, b.id, r.title_key, p.key, r.id{tail}",
        where.values,
    )
    sources = Sources(db)
    for batch in in_batches(found):
        stated = sources.of([row[0] for row in batch])
        for fact, person_id, person, body_id, body, title, term, former, start, end, first, last in batch:
            yield {
                "id": shown(ROLE, fact), "person": person, "person_id": shown(PERSON, person_id),
                "organization": body, "organization_id": shown(BODY, body_id), "title": title, "term": term,
                "former": bool(former), "start": start, "end": end, "first_attested": first, "last_attested": last,
                "sources": stated[fact],
            }  # fmt: skip


def _named(db: sqlite3.Connection, name: str) -> tuple[str, list[object]]:
    found = match(db, name, BODY + PERSON)
    body, values = found.within("r.body")
    person, more = found.within("r.person")
    return f"({body} OR {person})", [*values, *more]


def _titled(db: sqlite3.Connection, title: str) -> tuple[str, list[object], bool]:
    """The whole title, or else a part of it; and whether many roles have it."""
    folded = wanted(title)
    found = len(db.execute(f"SELECT 1 FROM roles WHERE title_key = ? LIMIT {_FEW}", (folded,)).fetchall())
    return "r.title_key = ?" if found else "instr(r.title_key, ?)", [folded], found == _FEW


def _given_up(db: sqlite3.Connection) -> str:
    found = len(db.execute(f"SELECT 1 FROM roles WHERE former = 1 LIMIT {_FEW}").fetchall())
    return "r.id IN (SELECT f.id FROM roles f WHERE f.former = 1)" if found < _FEW else "r.former = 1"


def _held_in(days: Interval) -> tuple[str, list[object]]:
    """Held from the stated start, or the first report that says so, to the stated end, or the last such report."""
    end = 'coalesce(r."end", max(coalesce(r.last_held, r.start), coalesce(r.start, r.last_held)))'
    condition, values = not_before(end, days.first)
    return f"coalesce(r.start, r.first_held) <= ? AND {condition}", [days.last, *values]

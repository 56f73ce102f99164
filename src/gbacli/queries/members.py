"""Alliances and who belongs to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from gbacli.queries.connection import listing
from gbacli.queries.names import match
from gbacli.queries.rows import Row, Where, from_row, in_batches, page
from gbacli.queries.sources import Sources
from gbacli.resolution.identity import BODY, MEMBERSHIP, shown


@listing
def members(
    db: sqlite3.Connection,
    alliance: str | None = None,
    *,
    of: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Memberships by the folded names of alliance and member, then relation; `of` is the member."""
    where = Where()
    for name, column in ((alliance, "a.id"), (of, "b.id")):
        if name is not None:
            where.add(*match(db, name).within(column))
    if where.all and offset:
        offset = from_row(db, where, "a", "memberships.alliance", offset)
    yield from member_rows(db, where, page(limit, offset))


def member_rows(db: sqlite3.Connection, where: Where, tail: str = "") -> Iterator[Row]:
    """The rows of the memberships that meet the conditions."""
    found = db.execute(
        "SELECT m.id, a.id, a.name, b.id, b.name, m.relation, m.et_al, m.stated_count FROM entities a"
        " JOIN memberships m ON m.alliance = a.id JOIN entities b ON b.id = m.member"
        f" WHERE a.family = 'o' AND {where} ORDER BY a.key, a.id, b.key, b.id, m.relation{tail}",
        where.values,
    )
    sources = Sources(db)
    for batch in in_batches(found):
        stated = sources.of([row[0] for row in batch])
        for fact, alliance_id, alliance, member_id, member, relation, et_al, count in batch:
            yield {
                "id": shown(MEMBERSHIP, fact), "alliance": alliance, "alliance_id": shown(BODY, alliance_id),
                "member": member, "member_id": shown(BODY, member_id), "relation": relation, "et_al": bool(et_al),
                "stated_count": count, "sources": stated[fact],
            }  # fmt: skip

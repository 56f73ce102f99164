"""Bodies and people."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator

from gbacli.queries.connection import listing
from gbacli.queries.names import BODY, PERSON, match
from gbacli.queries.rows import Row, Where, in_batches, marks, page
from gbacli.resolution.identity import shown


@listing
def orgs(  # noqa: PLR0913 - one parameter for each filter
    db: sqlite3.Connection,
    name: str | None = None,
    *,
    region: str | None = None,
    kind: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Bodies by folded name; `region` is a place that takes in theirs; `documents` is the number of reports."""
    where = Where()
    if name is not None:
        where.add(*match(db, name).within("entities.id"))
    if region is not None:
        where.add(*match(db, region, steps=(1,)).within("entities.id"))
    if kind is not None:
        where.add("kind = ?", [kind])
    yield from body_rows(db, where, page(limit, offset))


@listing
def people(
    db: sqlite3.Connection, name: str | None = None, *, limit: int | None = None, offset: int = 0
) -> Iterator[Row]:
    """People by folded name; `documents` is the number of reports."""
    where = Where()
    if name is not None:
        where.add(*match(db, name, PERSON).within("entities.id"))
    yield from person_rows(db, where, page(limit, offset))


def body_rows(db: sqlite3.Connection, where: Where, tail: str = "") -> Iterator[Row]:
    """The rows of the bodies that meet the conditions, by folded name."""
    found = db.execute(
        "SELECT id, name, place, region, kind, documents FROM entities"
        f" WHERE family = 'o' AND {where} ORDER BY key, id{tail}",
        where.values,
    )
    for batch in in_batches(found):
        names = _names(db, [row[0] for row in batch])
        for entity, name, place, region, kind, documents in batch:
            yield {
                "id": shown(BODY, entity), "name": name, "names": names[entity], "place": place, "region": region,
                "kind": kind, "documents": documents,
            }  # fmt: skip


def person_rows(db: sqlite3.Connection, where: Where, tail: str = "") -> Iterator[Row]:
    """The rows of the people who meet the conditions, by folded name."""
    found = db.execute(
        f"SELECT id, name, documents FROM entities WHERE family = 'p' AND {where} ORDER BY key, id{tail}", where.values
    )
    for batch in in_batches(found):
        names = _names(db, [row[0] for row in batch])
        for entity, name, documents in batch:
            yield {"id": shown(PERSON, entity), "name": name, "names": names[entity], "documents": documents}


def _names(db: sqlite3.Connection, entities: list[int]) -> defaultdict[int, list[str]]:
    """Every form of the names, the fullest first."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for entity, text in db.execute(
        f"SELECT entity, text FROM names WHERE entity IN ({marks(entities)}) ORDER BY length(text) DESC, text", entities
    ):
        found[entity].append(text)
    return found

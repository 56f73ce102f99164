"""Bodies and people."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence

from gbacli.queries.connection import listing
from gbacli.queries.names import BODY, PERSON, match, wanted
from gbacli.queries.rows import Row, in_batches, marks, page
from gbacli.resolution.identity import shown


@listing
def orgs(
    db: sqlite3.Connection, name: str | None = None, *, region: str | None = None, kind: str | None = None,
    limit: int | None = None, offset: int = 0,
) -> Iterator[Row]:
    """Bodies by folded name; `region` is a place that takes in theirs; `documents` is the number of reports."""
    conditions, values = ["family = 'o'"], []
    if name is not None:
        condition, found = match(db, name).within("id")
        conditions, values = [*conditions, condition], [*values, *found]
    if region is not None:
        conditions.append("place IN (SELECT f.place FROM place_forms f WHERE f.form = ?)")
        values.append(wanted(region))
    if kind is not None:
        conditions.append("kind = ?")
        values.append(kind)
    yield from body_rows(db, " AND ".join(conditions), values, page(limit, offset))


@listing
def people(
    db: sqlite3.Connection, name: str | None = None, *, limit: int | None = None, offset: int = 0
) -> Iterator[Row]:
    """People by folded name; `documents` is the number of reports."""
    conditions, values = ["family = 'p'"], []
    if name is not None:
        condition, values = match(db, name, PERSON).within("id")
        conditions.append(condition)
    yield from person_rows(db, " AND ".join(conditions), values, page(limit, offset))


def body_rows(db: sqlite3.Connection, condition: str, values: Sequence[object], tail: str = "") -> Iterator[Row]:
    """The rows of the bodies that meet a condition, by folded name."""
    found = db.execute(
        f"SELECT id, name, place, region, kind, documents FROM entities WHERE {condition} ORDER BY key, id{tail}", values
    )
    for batch in in_batches(found):
        names = _names(db, [row[0] for row in batch])
        for entity, name, place, region, kind, documents in batch:
            yield {
                "id": shown(BODY, entity), "name": name, "names": names[entity], "place": place, "region": region,
                "kind": kind, "documents": documents,
            }  # fmt: skip


def person_rows(db: sqlite3.Connection, condition: str, values: Sequence[object], tail: str = "") -> Iterator[Row]:
    """The rows of the people who meet a condition, by folded name."""
    found = db.execute(f"SELECT id, name, documents FROM entities WHERE {condition} ORDER BY key, id{tail}", values)
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

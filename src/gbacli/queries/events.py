"""Named meetings."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator

from gbacli.queries.connection import listing
from gbacli.queries.dates import overlaps, period
from gbacli.queries.names import Match, match, wanted
from gbacli.queries.rows import Row, Where, in_batches, marks, page
from gbacli.queries.sources import Sources
from gbacli.resolution.identity import BODY, EVENT, shown


@listing
def events(  # noqa: PLR0913 - one parameter for each filter
    db: sqlite3.Connection,
    name: str | None = None,
    *,
    organizer: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Events, the newest first, then by id; `name` is a part of the event's name or an organizer."""
    where = Where()
    if name is not None:
        where.add(*_named(db, name))
    if organizer is not None:
        where.add(*_organized(match(db, organizer)))
    if since is not None or until is not None:
        where.add(*overlaps("v.start", period(since, until)))
    yield from event_rows(db, where, page(limit, offset))


def event_rows(db: sqlite3.Connection, where: Where, tail: str = "") -> Iterator[Row]:
    """The rows of the events that meet the conditions."""
    found = db.execute(
        f'SELECT v.id, v.name, v.start, v."end", v.place FROM events v WHERE {where}'
        f" ORDER BY v.start DESC, v.id DESC{tail}",
        where.values,
    )
    sources = Sources(db)
    for batch in in_batches(found):
        facts = [row[0] for row in batch]
        organizers, stated = _organizers(db, facts), sources.of(facts)
        for fact, name, start, end, place in batch:
            yield {
                "id": shown(EVENT, fact), "name": name, "start": start, "end": end, "place": place,
                "organizers": organizers[fact], "sources": stated[fact],
            }  # fmt: skip


def _named(db: sqlite3.Connection, name: str) -> tuple[str, list[object]]:
    """An event by its whole name, an organizer by its place or whole name, or else a part of either's name."""
    folded = wanted(name)
    if db.execute("SELECT 1 FROM events WHERE key = ? LIMIT 1", (folded,)).fetchone():
        return "v.key = ?", [folded]
    found = match(db, name, steps=(1, 2))
    if found.step:
        return _organized(found)
    condition, values = _organized(match(db, name, steps=(3,)))
    return f"(instr(v.key, ?) OR {condition})", [folded, *values]


def _organized(found: Match) -> tuple[str, list[object]]:
    condition, values = found.within("o.body")
    if found.few:
        return f"v.id IN (SELECT o.event FROM organizers o WHERE {condition})", values
    return f"EXISTS (SELECT 1 FROM organizers o WHERE o.event = v.id AND {condition})", values


def _organizers(db: sqlite3.Connection, facts: list[int]) -> defaultdict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for fact, body, name, function in db.execute(
        "SELECT o.event, e.id, e.name, o.function FROM organizers o JOIN entities e ON e.id = o.body"
        f" WHERE o.event IN ({marks(facts)}) ORDER BY o.event, o.position",
        facts,
    ):
        found[fact].append({"id": shown(BODY, body), "organization": name, "function": function})
    return found

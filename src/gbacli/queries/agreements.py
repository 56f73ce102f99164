"""What was signed."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence

from gbacli.queries.connection import listing
from gbacli.queries.dates import overlaps, period
from gbacli.queries.names import Match, match, wanted
from gbacli.queries.rows import Row, Where, in_batches, marks, page
from gbacli.queries.sources import Sources
from gbacli.resolution.heads import head_asked
from gbacli.resolution.identity import AGREEMENT, BODY, EVENT, PERSON, shown


@listing
def agreements(  # noqa: PLR0913 - one parameter for each filter
    db: sqlite3.Connection,
    name: str | None = None,
    *,
    parties: Sequence[str] = (),
    kind: str | None = None,
    status: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Agreements, the newest first, then by id. `name` is a party or a part of the agreement's kind or title.

    Each of `parties` must be met by a party of its own; `kind` is met by the head noun; `since` and `until` are dates
    whose interval the signing may overlap.
    """
    where = Where()
    if name is not None:
        where.add(*_named(db, name))
    if parties:
        where.add(*_with_parties([match(db, party) for party in parties]))
    if kind is not None:
        where.add(*_of_kind(kind))
    if status is not None:
        where.add("a.status = ?", [status])
    if since is not None or until is not None:
        where.add(*overlaps("a.signed", period(since, until)))
    yield from agreement_rows(db, where, page(limit, offset))


def agreement_rows(db: sqlite3.Connection, where: Where, tail: str = "") -> Iterator[Row]:
    """The rows of the agreements that meet the conditions."""
    found = db.execute(
        "SELECT a.id, a.kind, a.title, a.et_al, a.signed, a.date_text, a.place, a.count, a.amount, a.status,"
        " (SELECT c.fact FROM claims c WHERE c.id = a.event) FROM agreements a"
        f" WHERE {where} ORDER BY a.signed DESC, a.id DESC{tail}",
        where.values,
    )
    sources = Sources(db)
    for batch in in_batches(found):
        facts = [row[0] for row in batch]
        parties, signatories, stated = _parties(db, facts), _signatories(db, facts), sources.of(facts)
        events = _events(db, [row[-1] for row in batch if row[-1] is not None])
        for fact, kind, title, et_al, signed, date_text, place, count, amount, status, event in batch:
            yield {
                "id": shown(AGREEMENT, fact), "kind": kind, "title": title, "parties": parties[fact],
                "et_al": bool(et_al), "signed": signed, "date_text": date_text, "place": place,
                "event": events.get(event), "event_id": None if event is None else shown(EVENT, event),
                "signatories": signatories[fact], "count": count, "amount": amount, "status": status,
                "sources": stated[fact],
            }  # fmt: skip


def _named(db: sqlite3.Connection, name: str) -> tuple[str, list[object]]:
    """A party by its place or whole name, or else words of the kind or title, or a part of a party's name."""
    found = match(db, name, steps=(1, 2))
    if found.step:
        return _with_parties([found])
    condition, values = _with_parties([match(db, name, steps=(3,))])
    return f"(instr(a.words, ?) OR {condition})", [wanted(name), *values]


def _with_parties(matches: Sequence[Match]) -> tuple[str, list[object]]:
    """As many different parties as there are matches, one for each."""
    conditions: list[str] = []
    values: list[object] = []
    for place, one in enumerate(matches):
        condition, found = one.within(f"p{place}.body")
        conditions += [condition, *(f"p{place}.position <> p{other}.position" for other in range(place))]
        values += found
    tables = [f"parties p{place}" for place in range(len(matches))]
    same = [f"p{place}.agreement = p0.agreement" for place in range(1, len(matches))]
    if any(one.few for one in matches):
        return f"a.id IN (SELECT p0.agreement FROM {', '.join(tables)} WHERE {' AND '.join(conditions + same)})", values
    conditions = ["p0.agreement = a.id", *conditions, *same]
    return f"EXISTS (SELECT 1 FROM {', '.join(tables)} WHERE {' AND '.join(conditions)})", values


def _of_kind(kind: str) -> tuple[str, list[object]]:
    """The head noun, where the words are one; or else words of the kind."""
    head = head_asked(kind)
    return ("a.head = ?", [head]) if head else ("instr(a.words, ?)", [wanted(kind)])


def _parties(db: sqlite3.Connection, facts: list[int]) -> defaultdict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for fact, body, name, region, kind in db.execute(
        "SELECT p.agreement, e.id, e.name, e.region, e.kind FROM parties p JOIN entities e ON e.id = p.body"
        f" WHERE p.agreement IN ({marks(facts)}) ORDER BY p.agreement, p.position",
        facts,
    ):
        found[fact].append({"id": shown(BODY, body), "name": name, "region": region, "kind": kind})
    return found


def _signatories(db: sqlite3.Connection, facts: list[int]) -> defaultdict[int, list[Row]]:
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for fact, person, name in db.execute(
        "SELECT s.agreement, e.id, e.name FROM signatories s JOIN entities e ON e.id = s.person"
        f" WHERE s.agreement IN ({marks(facts)}) ORDER BY s.agreement, s.position",
        facts,
    ):
        found[fact].append({"id": shown(PERSON, person), "name": name})
    return found


def _events(db: sqlite3.Connection, events: list[int]) -> dict[int, str]:
    return dict(db.execute(f"SELECT id, name FROM events WHERE id IN ({marks(events)})", events))

"""All that is known of one name, and why."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

from gbacli.queries.agreements import agreement_rows
from gbacli.queries.connection import answering
from gbacli.queries.documents import SUPERSEDED, superseded_row
from gbacli.queries.entities import body_rows, person_rows
from gbacli.queries.events import event_rows
from gbacli.queries.members import member_rows
from gbacli.queries.names import match, wanted
from gbacli.queries.roles import role_rows
from gbacli.queries.rows import Row, Where
from gbacli.resolution.identity import BODY, EVENT, FAMILIES, PERSON, parsed, shown

_ROWS: dict[str, tuple[Callable[..., Iterator[Row]], str]] = {
    "members": (member_rows, "m.id = ?"),
    "roles": (role_rows, "r.id = ?"),
    "agreements": (agreement_rows, "a.id = ?"),
    "events": (event_rows, "v.id = ?"),
}
_OF_BODY: dict[str, tuple[Callable[..., Iterator[Row]], str]] = {
    "members": (member_rows, "m.alliance = ?"),
    "memberships": (member_rows, "m.member = ?"),
    "roles": (role_rows, "r.body = ?"),
    "agreements": (agreement_rows, "a.id IN (SELECT p.agreement FROM parties p WHERE p.body = ?)"),
    "events": (event_rows, "v.id IN (SELECT o.event FROM organizers o WHERE o.body = ?)"),
}
_OF_PERSON: dict[str, tuple[Callable[..., Iterator[Row]], str]] = {
    "roles": (role_rows, "r.person = ?"),
    "agreements": (agreement_rows, "a.id IN (SELECT s.agreement FROM signatories s WHERE s.person = ?)"),
}
_OF_EVENT: dict[str, tuple[Callable[..., Iterator[Row]], str]] = {
    "agreements": (agreement_rows, "a.event IN (SELECT c.id FROM claims c WHERE c.fact = ?)"),
}
_TYPES = {BODY: "organization", PERSON: "person", EVENT: "event"}


@answering
def show(db: sqlite3.Connection, name: str) -> Row | None:
    """Everything known of one body, person or event: `type`, its own row, and the rows of the facts it is part of.

    `name` may be an id. Of several that match, the one most reports name; the others stand in `also` with id, name
    and type, the ten most named.
    """
    found = _candidates(db, name)
    if not found:
        return None
    (family, number, _), *others = found
    return _shown(db, family, number) | {
        "also": [{"id": shown(other, entity), "name": text, "type": _TYPES[other]} for other, entity, text in others]
    }


@answering
def why(db: sqlite3.Connection, fact_id: str) -> Row | None:
    """One fact's row with its `family` (members, roles, agreements, events), sources and `decisions`; or None.

    A fact that only earlier texts of reports stated is marked as `superseded`.
    """
    wanted_id = parsed(fact_id)
    if wanted_id is None or wanted_id[0] not in FAMILIES:
        return None
    family = FAMILIES[wanted_id[0]]
    rows, condition = _ROWS[family]
    row = next(rows(db, Where(condition, [wanted_id[1]])), None)
    return _superseded(db, wanted_id[1]) if row is None else {"family": family, **row, "decisions": []}


def _superseded(db: sqlite3.Connection, fact: int) -> Row | None:
    """The fact as the earlier texts stated it; None where none did."""
    rows = [superseded_row(*values) for values in db.execute(f"{SUPERSEDED} WHERE fact = ? ORDER BY document", (fact,))]
    if not rows:
        return None
    return {**rows[0], "sources": [source for row in rows for source in row["sources"]], "decisions": []}


def _candidates(db: sqlite3.Connection, name: str) -> list[tuple[str, int, str]]:
    """Family, number and name of what `name` means, the most mentioned first."""
    wanted_id = parsed(name)
    if wanted_id and wanted_id[0] in _TYPES:
        table = "events" if wanted_id[0] == EVENT else "entities"
        row = db.execute(f"SELECT name FROM {table} WHERE id = ?", (wanted_id[1],)).fetchone()
        return [(*wanted_id, row[0])] if row else []
    return (
        _entities(db, name, (2,)) or _events(db, "key = ?", name)
        or _entities(db, name, (1,)) or _entities(db, name, (3,)) or _events(db, "instr(key, ?)", name)
    )  # fmt: skip


def _entities(db: sqlite3.Connection, name: str, steps: tuple[int, ...]) -> list[tuple[str, int, str]]:
    found = match(db, name, BODY + PERSON, steps)
    if not found.step:
        return []
    condition, values = found.within("entities.id")
    return list(
        db.execute(
            f"SELECT family, id, name FROM entities WHERE {condition} ORDER BY documents DESC, key, id LIMIT 11", values
        )
    )


def _events(db: sqlite3.Connection, condition: str, name: str) -> list[tuple[str, int, str]]:
    found = db.execute(
        f"SELECT id, name FROM events WHERE {condition} ORDER BY start DESC, id DESC LIMIT 11", (wanted(name),)
    )
    return [(EVENT, number, text) for number, text in found]


def _shown(db: sqlite3.Connection, family: str, number: int) -> Row:
    if family == EVENT:
        own, parts = next(event_rows(db, Where("v.id = ?", [number]))), _OF_EVENT
    elif family == PERSON:
        own, parts = next(person_rows(db, Where("id = ?", [number]))), _OF_PERSON
    else:
        own, parts = next(body_rows(db, Where("id = ?", [number]))), _OF_BODY
    facts = {name: list(rows(db, Where(condition, [number]))) for name, (rows, condition) in parts.items()}
    return {"type": _TYPES[family], **own, **facts}

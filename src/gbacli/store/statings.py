"""What one report states, put among the mentions and claims that facts are made of, or taken from there."""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Iterable, Sequence

from gbacli.resolution.identity import MEMBERSHIP, ROLE
from gbacli.store.ledger import Ledger, MentionRow

ClaimRow = tuple[str, int, "int | None", str, str]  # family, group, place of its event among the claims, data, quotes


def add(
    db: sqlite3.Connection,
    number: int,
    mentions: Sequence[MentionRow],
    stated: Iterable[ClaimRow],
    there: Container[int] = (),
) -> Ledger:
    """Let the report `number` speak; what that changes for entities and facts. `there` holds entities that are."""
    ledger = Ledger()
    ledger.count(mentions, 1)
    db.executemany(
        "INSERT OR IGNORE INTO entities(id, family, key) VALUES (?, ?, ?)",
        [mention[:3] for mention in mentions if mention[0] not in there],
    )
    db.executemany(
        "INSERT INTO mentions(document, entity, data) VALUES (?, ?, ?)",
        [(number, entity, data) for entity, _, _, data in mentions],
    )
    first = (db.execute("SELECT max(id) FROM claims").fetchone()[0] or 0) + 1
    rows = [
        (
            first + place, number, family, group, group if family in (MEMBERSHIP, ROLE) else None,
            None if event is None else first + event, data, quotes,
        )
        for place, (family, group, event, data, quotes) in enumerate(stated)
    ]  # fmt: skip
    db.executemany(
        "INSERT INTO claims(id, document, family, grp, fact, event, data, quotes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows
    )
    ledger.groups.update(row[3] for row in rows)
    return ledger


def said(db: sqlite3.Connection, number: int) -> tuple[list[MentionRow], list[ClaimRow]]:
    """What the report states, as `add` takes it."""
    mentions = db.execute(
        "SELECT m.entity, e.family, e.key, m.data FROM mentions m JOIN entities e ON e.id = m.entity"
        " WHERE m.document = ?",
        (number,),
    ).fetchall()
    claims = db.execute(
        "SELECT id, family, grp, event, data, quotes FROM claims WHERE document = ? ORDER BY id", (number,)
    ).fetchall()
    places = {claim[0]: place for place, claim in enumerate(claims)}
    return mentions, [
        (family, group, places.get(event), data, quotes) for _, family, group, event, data, quotes in claims
    ]


def take(db: sqlite3.Connection, number: int) -> Ledger:
    """Let the report state nothing any more; what that changes for entities and facts."""
    mentions, claims = said(db, number)
    ledger = Ledger()
    ledger.count(mentions, -1)
    ledger.groups.update(claim[1] for claim in claims)
    db.execute(
        "UPDATE agreements SET event = NULL WHERE event IN (SELECT id FROM claims WHERE document = ?)", (number,)
    )
    for table in ("claims", "mentions"):
        db.execute(f"DELETE FROM {table} WHERE document = ?", (number,))
    return ledger

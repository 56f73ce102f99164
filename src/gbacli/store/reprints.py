"""Reports of the same words: the earliest states them, the others are kept beside it as reprints.

What a reprint states is held back, as it was read, until it becomes the earliest. Which report that is follows from the
reports that are there, never from the order in which they came.
"""

from __future__ import annotations

import json
import sqlite3

from gbacli.resolution.identity import number as identity
from gbacli.store import statings
from gbacli.store.ledger import Ledger

_EARLIEST = "coalesce(published, '9'), name"  # a report without a date comes after all that have one


def words(text: str) -> int:
    """The identity of a text's words: spaces and line breaks do not count."""
    return identity("words", "".join(text.split()))


def enter(db: sqlite3.Connection, number: int, group: int, published: str | None, name: str) -> Ledger:
    """Group a report that has just been written; what that changes for entities and facts."""
    other = db.execute(
        "SELECT id, coalesce(published, '9'), name FROM documents WHERE words = ? AND original IS NULL AND id != ?",
        (group, number),
    ).fetchone()
    if other is None:
        return Ledger()
    if ("9" if published is None else published, name) > other[1:]:
        return _hold(db, number, other[0])
    return settle(db, group)


def leave(db: sqlite3.Connection, number: int) -> Ledger:
    """Let a report go that is to be taken out: its first reprint speaks in its place."""
    group, original = db.execute("SELECT words, original FROM documents WHERE id = ?", (number,)).fetchone()
    db.execute("DELETE FROM held WHERE document = ?", (number,))
    db.execute("UPDATE documents SET original = NULL WHERE original = ?", (number,))
    return Ledger() if original else settle(db, group, number)


def settle(db: sqlite3.Connection, group: int, without: int = 0) -> Ledger:
    """Let the earliest of the reports with these words speak, and it alone; `without` is left out of account."""
    ledger = Ledger()
    reports = db.execute(
        "SELECT d.id, d.original, h.document IS NOT NULL FROM documents d LEFT JOIN held h ON h.document = d.id"
        f" WHERE d.words = ? AND d.id != ? ORDER BY {_EARLIEST}",
        (group, without),
    ).fetchall()
    for place, (number, original, held) in enumerate(reports):
        if place and not held:
            ledger.absorb(_hold(db, number, reports[0][0]))
        elif place and original != reports[0][0]:
            db.execute("UPDATE documents SET original = ? WHERE id = ?", (reports[0][0], number))
        elif not place and held:
            ledger.absorb(_release(db, number))
    return ledger


def _hold(db: sqlite3.Connection, number: int, original: int) -> Ledger:
    mentions, claims = statings.said(db, number)
    db.execute(
        "INSERT INTO held(document, mentions, claims) VALUES (?, ?, ?)",
        (number, json.dumps(mentions, ensure_ascii=False), json.dumps(claims, ensure_ascii=False)),
    )
    db.execute("UPDATE documents SET original = ? WHERE id = ?", (original, number))
    return statings.take(db, number)


def _release(db: sqlite3.Connection, number: int) -> Ledger:
    mentions, claims = db.execute("SELECT mentions, claims FROM held WHERE document = ?", (number,)).fetchone()
    db.execute("DELETE FROM held WHERE document = ?", (number,))
    db.execute("UPDATE documents SET original = NULL WHERE id = ?", (number,))
    return statings.add(db, number, [tuple(row) for row in json.loads(mentions)], map(tuple, json.loads(claims)))

"""One report written or taken out: its text, its place in the index, its mentions and its claims."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Container
from dataclasses import dataclass

from gbacli.model.document import Document
from gbacli.store import reprints, statings
from gbacli.store.codec import quotes_out, storable
from gbacli.store.indexing import Entry
from gbacli.store.ledger import Ledger
from gbacli.store.numbers import free_number
from gbacli.store.preparing import Prepared
from gbacli.store.statings import ClaimRow
from gbacli.store.terms import terms

COLUMNS = (
    "sha256", "title", "published", "publisher", "url", "script", "format", "encoding", "encoding_source", "lossy",
    "warnings", "reader",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stored:
    """A report as the database has it."""

    id: int
    values: tuple[object, ...]  # of COLUMNS


def values(document: Document, reader: str) -> tuple[object, ...]:
    """What the database keeps of a report beside its name and text, in the order of COLUMNS."""
    return (
        document.sha256, document.title, document.published, document.publisher, document.url, document.script,
        document.format, document.encoding, document.encoding_source, int(document.lossy),
        json.dumps(document.warnings, ensure_ascii=False), reader,
    )  # fmt: skip


def find(db: sqlite3.Connection, name: str) -> Stored | None:
    """The report of that name."""
    row = db.execute(f"SELECT id, {', '.join(COLUMNS)} FROM documents WHERE name = ?", (storable(name),)).fetchone()
    return Stored(row[0], tuple(row[1:])) if row else None


def names(db: sqlite3.Connection, sha256: str, reader: str) -> list[str]:
    """The names of the reports whose file has these bytes, as this version of the program has read them."""
    found = db.execute("SELECT name FROM documents WHERE sha256 = ? AND reader = ? ORDER BY name", (sha256, reader))
    return [name for (name,) in found]


def write(
    db: sqlite3.Connection, report: Prepared, reader: str, rules: dict[str, int], there: Container[int] = ()
) -> Ledger:
    """Write a report that is not there; what it changes for entities and facts. `there` holds entities that are."""
    document = report.document
    number, words = free_number(db, document.published), reprints.words(document.text)
    columns = ("id", "name", *COLUMNS, "words")
    db.execute(
        f"INSERT INTO documents({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})",
        (number, document.name, *values(document, reader), words),
    )
    db.execute("INSERT INTO texts(document, text) VALUES (?, ?)", (number, document.text))
    ledger = statings.add(db, number, report.mentions, _claims(db, report, rules), there)
    ledger.absorb(reprints.enter(db, number, words, document.published, document.name))
    ledger.index.append(Entry(number, report.body_terms, report.title_terms))
    return ledger


def remove(db: sqlite3.Connection, number: int) -> Ledger:
    """Take a report out; what that changes for entities and facts."""
    ledger = reprints.leave(db, number)
    ledger.absorb(statings.take(db, number))
    title, text = db.execute(
        "SELECT d.title, t.text FROM documents d JOIN texts t ON t.document = d.id WHERE d.id = ?", (number,)
    ).fetchone()
    ledger.index.append(Entry(number, terms(text), terms(title or ""), gone=True))
    for table, column in (("texts", "document"), ("documents", "id")):
        db.execute(f"DELETE FROM {table} WHERE {column} = ?", (number,))
    return ledger


def rename(db: sqlite3.Connection, old: str, new: str) -> Ledger:
    """Give a report another name; what that changes: among reprints of one day the first name decides."""
    number, words = db.execute("SELECT id, words FROM documents WHERE name = ?", (storable(old),)).fetchone()
    db.execute("UPDATE documents SET name = ? WHERE id = ?", (storable(new), number))
    db.execute("UPDATE OR REPLACE superseded SET document = ? WHERE document = ?", (storable(new), storable(old)))
    return reprints.settle(db, words)


def _claims(db: sqlite3.Connection, report: Prepared, rules: dict[str, int]) -> list[ClaimRow]:
    """What the report states, as the database keeps it: rules by their numbers."""
    for rule in sorted({rule for claim in report.claims for *_, rule in claim.quotes} - rules.keys()):
        db.execute("INSERT OR IGNORE INTO rules(name) VALUES (?)", (rule,))
        rules[rule] = db.execute("SELECT id FROM rules WHERE name = ?", (rule,)).fetchone()[0]
    return [
        (claim.family, claim.group, claim.event, claim.data, quotes_out(claim.quotes, rules)) for claim in report.claims
    ]

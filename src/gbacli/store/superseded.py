"""Facts that a report stated until another text came in its place, kept with the sentences they stood in."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from gbacli.resolution.identity import AGREEMENT, EVENT, MEMBERSHIP, ROLE

_TABLES = {MEMBERSHIP: "memberships", ROLE: "roles", AGREEMENT: "agreements", EVENT: "events"}
_SAID = {
    MEMBERSHIP: (
        ("alliance", "member", "relation"),
        "SELECT a.name, m.name, f.relation FROM memberships f JOIN entities a ON a.id = f.alliance"
        " JOIN entities m ON m.id = f.member WHERE f.id = ?",
    ),
    ROLE: (
        ("person", "organization", "title", "term", "former"),
        "SELECT p.name, o.name, f.title, f.term, f.former FROM roles f JOIN entities p ON p.id = f.person"
        " JOIN entities o ON o.id = f.body WHERE f.id = ?",
    ),
    AGREEMENT: (
        ("kind", "title", "et_al", "signed", "date_text", "status"),
        "SELECT kind, title, et_al, signed, date_text, status FROM agreements WHERE id = ?",
    ),
    EVENT: (("name", "start", "end", "place"), 'SELECT name, start, "end", place FROM events WHERE id = ?'),
}
_GONE = " OR ".join(
    f"(family = '{family}' AND EXISTS (SELECT 1 FROM {table} f WHERE f.id = fact))" for family, table in _TABLES.items()
)


class Statement(NamedTuple):
    """A fact as one report stated it: a row of the table."""

    fact: int
    family: str
    document: str
    published: str | None
    url: str | None
    said: str
    quotes: str


def stated_by(db: sqlite3.Connection, number: int) -> list[Statement]:
    """What the report states now, before its text is replaced."""
    name, published, url, text = db.execute(
        "SELECT d.name, d.published, d.url, t.text FROM documents d JOIN texts t ON t.document = d.id WHERE d.id = ?",
        (number,),
    ).fetchone()
    quotes: dict[tuple[int, str], list[str]] = {}
    for family, fact, places in db.execute(
        "SELECT family, fact, quotes FROM claims WHERE document = ? AND fact IS NOT NULL ORDER BY id", (number,)
    ):
        quotes.setdefault((fact, family), []).extend(text[start:end] for start, end, _ in json.loads(places))
    return [
        Statement(fact, family, name, published, url, _encoded(said), _encoded(list(dict.fromkeys(words))))
        for (fact, family), words in quotes.items()
        if (said := _said(db, family, fact))
    ]


def keep(db: sqlite3.Connection, statements: Iterable[Statement]) -> None:
    """Keep those that nothing states any more, and forget those that something states again."""
    db.executemany("INSERT OR REPLACE INTO superseded VALUES (?, ?, ?, ?, ?, ?, ?)", statements)
    db.execute(f"DELETE FROM superseded WHERE {_GONE}")


def _said(db: sqlite3.Connection, family: str, fact: int) -> dict[str, Any]:
    columns, select = _SAID[family]
    row = db.execute(select, (fact,)).fetchone()
    if row is None:  # written in this very batch, and shown to nobody yet
        return {}
    said = dict(zip(columns, row, strict=True))
    for flag in {"former", "et_al"} & said.keys():
        said[flag] = bool(said[flag])
    if family == AGREEMENT:
        said["parties"] = [
            {"name": name}
            for (name,) in db.execute(
                "SELECT e.name FROM parties p JOIN entities e ON e.id = p.body WHERE p.agreement = ? ORDER BY position",
                (fact,),
            )
        ]
    return said


def _encoded(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

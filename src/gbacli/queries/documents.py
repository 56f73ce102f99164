"""The reports themselves."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from gbacli.queries.connection import answering, listing
from gbacli.queries.rows import Row, page
from gbacli.queries.sources import reprints_of
from gbacli.resolution.identity import FAMILIES, shown

_COLUMNS = (
    "document", "title", "published", "publisher", "url", "script", "format", "encoding", "lossy", "sha256",
    "encoding_source", "warnings", "reprint_of",
)  # fmt: skip
SUPERSEDED = "SELECT fact, family, said, document, published, url, quotes FROM superseded"
_SELECT = (
    "SELECT d.name, d.title, d.published, d.publisher, d.url, d.script, d.format, d.encoding, d.lossy, d.sha256,"
    " d.encoding_source, d.warnings, (SELECT o.name FROM documents o WHERE o.id = d.original) FROM documents d"
)


@listing
def docs(db: sqlite3.Connection, *, limit: int | None = None, offset: int = 0) -> Iterator[Row]:
    """Every report without its text, by name."""
    for values in db.execute(f"{_SELECT} ORDER BY d.name{page(limit, offset)}"):
        yield _row(values)


@answering
def document(db: sqlite3.Connection, name: str) -> Row | None:
    """One report with its `text`, its `reprints` and the facts that an earlier text of it stated (`superseded`).

    It is found by its whole name, or else by the end of its path where only one report has it.
    """
    found = (
        db.execute(f"{_SELECT} WHERE d.name = ?", (name,)).fetchall()
        or db.execute(
            f"{_SELECT} WHERE substr(d.name, -length(:name) - 1) = '/' || :name LIMIT 2", {"name": name}
        ).fetchall()
    )
    if len(found) != 1:
        return None
    row = _row(found[0])
    number, row["text"] = db.execute(
        "SELECT d.id, t.text FROM texts t JOIN documents d ON d.id = t.document WHERE d.name = ?", (row["document"],)
    ).fetchone()
    row["reprints"] = reprints_of(db, [number])[number]
    row["superseded"] = [
        superseded_row(*values)
        for values in db.execute(f"{SUPERSEDED} WHERE document = ? ORDER BY family, fact", (row["document"],))
    ]
    return row


def superseded_row(fact: int, family: str, said: str, *source: Any) -> Row:
    """A fact as an earlier text of a report stated it, with the sentences; they stand in no text any more."""
    document, published, url, quotes = source
    place = {"document": document, "title": None, "published": published, "url": url}
    return {
        "family": FAMILIES[family], "id": shown(family, fact), **json.loads(said), "superseded": True,
        "sources": [
            {**place, "quote": quote, "start": None, "end": None, "rule": None, "lossy": False, "reprints": []}
            for quote in json.loads(quotes)
        ],
    }  # fmt: skip


def _row(values: tuple[Any, ...]) -> Row:
    row = dict(zip(_COLUMNS, values, strict=True))
    row["lossy"] = bool(row["lossy"])
    row["warnings"] = json.loads(row["warnings"])
    return row

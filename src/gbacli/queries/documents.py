"""The reports themselves."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from gbacli.queries.connection import answering, listing
from gbacli.queries.rows import Row, page

_COLUMNS = (
    "document", "title", "published", "publisher", "url", "script", "format", "encoding", "lossy", "sha256",
    "encoding_source", "warnings",
)  # fmt: skip
_SELECT = (
    "SELECT d.name, d.title, d.published, d.publisher, d.url, d.script, d.format, d.encoding, d.lossy, d.sha256,"
    " d.encoding_source, d.warnings FROM documents d"
)


@listing
def docs(db: sqlite3.Connection, *, limit: int | None = None, offset: int = 0) -> Iterator[Row]:
    """Every report without its text, by name."""
    for values in db.execute(f"{_SELECT} ORDER BY d.name{page(limit, offset)}"):
        yield _row(values)


@answering
def document(db: sqlite3.Connection, name: str) -> Row | None:
    """One report with its `text`: by its whole name, or else by the end of its path where only one report has it."""
    found = (
        db.execute(f"{_SELECT} WHERE d.name = ?", (name,)).fetchall()
        or db.execute(
            f"{_SELECT} WHERE substr(d.name, -length(:name) - 1) = '/' || :name LIMIT 2", {"name": name}
        ).fetchall()
    )
    if len(found) != 1:
        return None
    row = _row(found[0])
    row["text"] = db.execute(
        "SELECT t.text FROM texts t JOIN documents d ON d.id = t.document WHERE d.name = ?", (row["document"],)
    ).fetchone()[0]
    return row


def _row(values: tuple[Any, ...]) -> Row:
    row = dict(zip(_COLUMNS, values, strict=True))
    row["lossy"] = bool(row["lossy"])
    row["warnings"] = json.loads(row["warnings"])
    return row

"""Row 35: a database made to do harm."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from gbacli.errors import GbaError
from gbacli.queries.connection import open_database
from gbacli.queries.documents import docs
from gbacli.store import Store
from made import Maker, database, put


def hostile(path: Path, *statements: str) -> Path:
    """A database with more in its schema than gba puts there."""
    database(path, Maker("a.txt").report)
    with sqlite3.connect(path) as db:
        for statement in statements:
            db.execute(statement)
    db.close()
    return path


def test_views_cannot_call_dangerous_functions(tmp_path: Path) -> None:
    """A table replaced by a view that would load code."""
    path = hostile(
        tmp_path / "gba.db",
        "ALTER TABLE documents RENAME TO hidden",
        "CREATE VIEW documents AS SELECT load_extension('evil') AS name, * FROM hidden",
    )
    with pytest.raises(GbaError):
        list(docs(open_database(path)))


def test_triggers_cannot_call_dangerous_functions(tmp_path: Path) -> None:
    """Writing is refused rather than running them."""
    path = hostile(
        tmp_path / "gba.db",
        "CREATE TRIGGER evil AFTER INSERT ON texts BEGIN SELECT load_extension('evil'); END",
    )
    with Store.open(path) as store, pytest.raises(GbaError):
        put(store, *Maker("b.txt").report)
    assert [row["document"] for row in docs(open_database(path))] == ["a.txt"]


def test_extensions_cannot_be_loaded(tmp_path: Path) -> None:
    """On neither kind of connection."""
    path = hostile(tmp_path / "gba.db")
    with pytest.raises(sqlite3.DatabaseError, match="not authorized"):
        open_database(path).execute("SELECT load_extension('evil')")
    with Store.open(path) as store, pytest.raises(sqlite3.OperationalError, match="not authorized"):
        store._db.execute("SELECT load_extension('evil')")

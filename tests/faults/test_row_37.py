"""Row 37: whatever is asked of a connection for reading, it only reads."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from gbacli.queries.connection import open_database
from made import Maker, database

STATEMENTS = [
    "INSERT INTO rules(name) VALUES ('x')", "UPDATE documents SET title = 'x'", "DELETE FROM texts",
    "DROP TABLE claims", "CREATE TABLE more (x)", "CREATE TEMP TABLE more (x)", "ATTACH '{}/other.db' AS other",
    "DETACH main", "VACUUM", "VACUUM INTO '{}/copy.db'", "PRAGMA journal_mode = DELETE", "PRAGMA writable_schema = ON",
    "PRAGMA trusted_schema = ON", "REINDEX", "ANALYZE", "SELECT load_extension('evil')",
    "INSERT INTO terms(terms) VALUES ('rebuild')", "UPDATE sqlite_master SET sql = 'x'", "BEGIN IMMEDIATE",
    "SELECT 1; DELETE FROM texts",
]  # fmt: skip


@pytest.mark.parametrize("statement", STATEMENTS)
def test_only_reading_is_allowed(tmp_path: Path, statement: str) -> None:
    """The rest is refused, and no file appears or changes."""
    path = database(tmp_path / "gba.db", Maker("a.txt").report)
    before = path.read_bytes()
    db = open_database(path)
    with pytest.raises((sqlite3.Error, sqlite3.Warning)):
        db.execute(statement.format(tmp_path))
    db.close()
    assert before == path.read_bytes()
    assert {entry.name for entry in tmp_path.iterdir()} <= {"gba.db", "gba.db-wal", "gba.db-shm"}


def test_questions_may_still_be_asked(tmp_path: Path) -> None:
    """Functions, joins, recursion and the full-text index."""
    db = open_database(database(tmp_path / "gba.db", Maker("a.txt").report))
    joined = "SELECT count(*), max(length(name)) FROM documents JOIN texts ON document = id"
    assert db.execute(joined).fetchone() == (1, 5)
    assert db.execute("SELECT count(*) FROM terms('\"报\"')").fetchone() == (1,)
    count = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9) SELECT max(i) FROM n"
    assert db.execute(count).fetchone() == (9,)

"""Row 31: a disk that cannot be written to, seen from the database."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from gbacli.errors import DatabaseFault, GbaError
from gbacli.store import Store
from gbacli.store.faults import fault
from made import Maker, database, put


@pytest.mark.parametrize(
    ("words", "message", "kind"),
    [
        ("database or disk is full", "the disk is full", GbaError),
        ("disk I/O error", "the disk fails", GbaError),
        ("attempt to write a readonly database", "cannot be written", GbaError),
        ("database is locked", "in use", DatabaseFault),
        ("database disk image is malformed", "damaged", DatabaseFault),
        ("something new", "something new", DatabaseFault),
    ],
)
def test_each_error_says_what_and_what_to_do(words: str, message: str, kind: type[GbaError]) -> None:
    """In one line with a hint; only where the database itself is the trouble is it a fault of the database."""
    told = fault(sqlite3.OperationalError(words), "gba.db")
    assert type(told) is kind
    assert message in told.message
    assert told.hint
    assert "\n" not in str(told)


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """A file stands in its place; nothing is left behind."""
    (tmp_path / "file").write_text("x")
    with pytest.raises(GbaError, match="cannot be made"):
        Store.open(tmp_path / "file" / "gba.db")
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_a_database_that_may_only_be_read(tmp_path: Path) -> None:
    """Writing is refused in one line."""
    path = database(tmp_path / "gba.db")
    with Store.open(path) as store:
        store._db.execute("PRAGMA query_only = ON")
        with pytest.raises(GbaError, match="cannot be written"):
            put(store, *Maker("a.txt").report)

"""Row 34: a database that a newer program wrote."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from gbacli.errors import DatabaseFault
from gbacli.queries.connection import open_database
from gbacli.store import Store
from gbacli.store.schema import VERSION
from made import Maker, database


@pytest.mark.parametrize(("version", "message"), [(VERSION + 1, "newer gba"), (0, "has schema 0")])
def test_other_versions_are_refused_untouched(tmp_path: Path, version: int, message: str) -> None:
    """With what to do about it."""
    path = database(tmp_path / "gba.db", Maker("a.txt").report)
    with sqlite3.connect(path) as db:
        db.execute(f"PRAGMA user_version = {version}")
    db.close()
    before = path.read_bytes()
    for opener in (open_database, Store.open):
        with pytest.raises(DatabaseFault, match=message) as caught:
            opener(path)
        assert caught.value.hint
    assert before == path.read_bytes()

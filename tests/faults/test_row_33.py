"""Row 33: what is no database, or is one no longer."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gbacli.errors import DatabaseFault, GbaError
from gbacli.queries.connection import open_database
from gbacli.store import Store
from made import LISTINGS, Maker, database


def nothing(path: Path) -> None:
    """No file at all."""


def folder(path: Path) -> None:
    """A folder of that name."""
    path.mkdir()


def empty(path: Path) -> None:
    """No byte."""
    path.write_bytes(b"")


def words(path: Path) -> None:
    """A text."""
    path.write_text("海湾测绘学会会长陈立", encoding="utf-8")


def foreign(path: Path) -> None:
    """Another program's database."""
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT)")
    db.close()


def cut(path: Path) -> None:
    """Half a database."""
    database(path, *(Maker(f"{n}.txt", "2024").role("陈立", f"学会{n}", "会长").report for n in range(50)))
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def header(path: Path) -> None:
    """The first bytes of one."""
    database(path)
    path.write_bytes(path.read_bytes()[:60])


CASES = [
    (nothing, "no database at"), (folder, "is a folder"), (empty, "is empty"), (words, "is not a database"),
    (foreign, "another program's"), (cut, "cut off"), (header, "cut off"),
]  # fmt: skip


def contents(folder: Path) -> dict[str, bytes | None]:
    """Every file with its bytes."""
    return {entry.name: entry.read_bytes() if entry.is_file() else None for entry in folder.iterdir()}


@pytest.mark.parametrize(("make", "message"), CASES, ids=lambda case: getattr(case, "__name__", ""))
def test_each_case_is_named_and_nothing_is_touched(tmp_path: Path, make: Callable[[Path], None], message: str) -> None:
    """For reading and for writing; only writing makes a database, and only where there is nothing."""
    path = tmp_path / "gba.db"
    make(path)
    before = contents(tmp_path)
    openers: list[Callable[[Path], Any]] = [open_database, lambda path: Store.open(path, create=False)]
    if make is not nothing:
        openers.append(Store.open)
    for opener in openers:
        with pytest.raises(DatabaseFault, match=message) as caught:
            opener(path)
        assert caught.value.hint
        assert before == contents(tmp_path)


@pytest.mark.parametrize("seed", range(5))
def test_a_damaged_page_is_never_a_traceback(tmp_path: Path, seed: int) -> None:
    """Whatever is read of it: rows that are still sound, or a fault that names the damage."""
    path = tmp_path / "gba.db"
    database(path, *(Maker(f"{n}.txt", "2024").role("陈立", f"学会{n}", "会长").report for n in range(200)))
    raw = bytearray(path.read_bytes())
    for page in range(1 + seed, len(raw) // 4096, 5):
        raw[page * 4096 : page * 4096 + 2048] = b"\xa5" * 2048
    path.write_bytes(raw)
    said = []
    for listing in LISTINGS.values():
        try:
            db = open_database(path)
            list(listing(db))
            db.close()
        except DatabaseFault as fault:
            said.append(fault.message)
    assert said
    assert all("damaged" in message or "failed" in message for message in said)
    with pytest.raises(GbaError), Store.open(path) as store:
        list(store.put_many(Maker(f"{n}.txt", "2023").role("陈立", f"学会{n}", "会长").report for n in range(200)))

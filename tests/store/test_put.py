"""Reports written, written again and changed."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gbacli.queries.connection import open_database
from gbacli.queries.documents import document
from gbacli.queries.search import search
from gbacli.store import Outcome, Store
from gbacli.store.numbers import _day
from gbacli.store.schema import VERSION
from gbacli.store.store import _savepoint
from made import Maker, Report, database, put, told

FIRST = Maker("a.txt", "2024-05-06").role("陈立", "海湾测绘学会", "会长").report
SECOND = Maker("b.txt", "2024-05-06").role("欧阳明", "海湾测绘学会", "会长").report


def test_outcomes(tmp_path: Path) -> None:
    """The same again changes nothing; other content under the name replaces."""
    changed = Maker("a.txt", "2024-05-06").role("陈立", "海湾测绘学会", "秘书长").report
    with Store.open(tmp_path / "gba.db") as store:
        assert put(store, *FIRST) is Outcome.IMPORTED
        assert put(store, *FIRST) is Outcome.UNCHANGED
        assert put(store, *changed) is Outcome.UPDATED
    assert [row["title"] for row in told(tmp_path / "gba.db")["roles"]] == ["秘书长"]


def test_known(tmp_path: Path) -> None:
    """A report is known with its content and the version that read it."""
    path = database(tmp_path / "gba.db", FIRST)
    with Store.open(path) as store:
        assert store.known("a.txt", FIRST[0].sha256)
        assert not store.known("a.txt", SECOND[0].sha256)
        assert not store.known("b.txt", FIRST[0].sha256)
    with Store.open(path, reader="another") as store:
        assert not store.known("a.txt", FIRST[0].sha256)
        assert put(store, *FIRST) is Outcome.UPDATED


def test_ids_stay_after_a_second_import(tmp_path: Path) -> None:
    """Of facts and of entities."""
    path = database(tmp_path / "gba.db", FIRST, SECOND)
    before = told(path)
    with Store.open(path, reader="another") as store:
        assert set(store.put_many([SECOND, FIRST])) == {Outcome.UPDATED}
    assert before == told(path)


def test_a_failing_report_leaves_the_others(tmp_path: Path) -> None:
    """Those before it are kept, it leaves nothing."""
    broken = (replace(SECOND[0], script=None), SECOND[1])  # type: ignore[arg-type]
    with Store.open(tmp_path / "gba.db") as store:
        with pytest.raises(Exception, match="NOT NULL"):
            list(store.put_many([FIRST, broken]))
        assert put(store, *SECOND) is Outcome.IMPORTED
    assert len(told(tmp_path / "gba.db")["roles"]) == 2


def test_a_failing_reader_leaves_what_was_written(tmp_path: Path) -> None:
    """Whatever the iterable raises, even when its consumer gives up."""

    def reports() -> Iterator[Report]:
        yield FIRST
        raise KeyboardInterrupt

    with Store.open(tmp_path / "gba.db") as store, pytest.raises(KeyboardInterrupt):
        list(store.put_many(reports()))
    with Store.open(tmp_path / "gba.db") as store:
        outcomes = store.put_many([SECOND, FIRST])
        assert next(outcomes) is Outcome.IMPORTED
        outcomes.close()  # type: ignore[attr-defined]
    assert len(told(tmp_path / "gba.db")["docs"]) == 2


def test_characters_that_cannot_be_stored(tmp_path: Path) -> None:
    """Lone surrogates and NUL become U+FFFD; offsets stay."""
    report = Maker("a\udcff.txt").line("前\ud800\0后").role("陈\udfff立", "海湾\ud801学会", "会长").report
    path = database(tmp_path / "gba.db", report)
    rows = told(path)
    assert rows["docs"][0]["document"] == "a\ufffd.txt"
    assert rows["roles"][0]["sources"][0]["quote"] == "海湾\ufffd学会会长陈\ufffd立"
    with Store.open(path) as store:
        assert store.remove("a\udcff.txt")


def test_many_reports_of_one_day_and_none(tmp_path: Path) -> None:
    """More than fit into a day's numbers, and those without a usable date."""
    dates = ["2024-05-06"] * 40 + ["2024-05-07", None, "0001", "2024-02-31"]
    reports = [Maker(f"{place}.txt", published).line(str(place)).report for place, published in enumerate(dates)]
    path = database(tmp_path / "gba.db", *reports)
    assert len(told(path)["docs"]) == 44
    assert _day("2024") == _day("2024-01-01") > _day("1900-01-01") == _day("1899") > _day("one day") == 0


def test_the_index_forgets_what_is_replaced(tmp_path: Path) -> None:
    """And passes its own check."""
    path = database(tmp_path / "gba.db", Maker("a.txt").line("旧的文字").report)
    with Store.open(path) as store:
        put(store, *Maker("a.txt").line("新的文字").report)
        store._db.execute("INSERT INTO terms(terms) VALUES ('integrity-check')")
    db = open_database(path)
    assert [len(list(search(db, words))) for words in ("旧的", "新的", "文字")] == [0, 1, 1]
    found = document(db, "a.txt")
    assert found is not None
    assert found["text"].endswith("新的文字")


def test_the_schema_says_whose_it_is(tmp_path: Path) -> None:
    """Application and version stand in the file's header, and foreign keys hold."""
    path = database(tmp_path / "gba.db", FIRST, SECOND)
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA application_id").fetchone() == (0x67626121,)
        assert db.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert [entry.name for entry in tmp_path.iterdir() if entry.suffix == ".new"] == []


def test_a_savepoint_that_is_dropped_before_its_block_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C may come between the two; the database is closed by then."""
    complaints: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", complaints.append)
    db = sqlite3.connect(":memory:")
    savepoint = _savepoint(db)
    savepoint.__enter__()
    db.close()
    del savepoint
    assert complaints == []

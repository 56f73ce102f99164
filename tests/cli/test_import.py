"""`gba import`: what it reads, what it leaves alone, and what it says of it."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gbacli.extraction import attempts
from gbacli.extraction.lines import lines_of
from gbacli.model.claims import Claims
from gbacli.model.document import Document
from gbacli.reading import discover, documents

Gba = Callable[..., Any]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three invented reports."""
    place = tmp_path / "reports"
    place.mkdir()
    for name in ("一", "二", "三"):
        (place / f"{name}.txt").write_text(f"海湾学会第{name}次年会\n海湾学会昨日举行年会。\n", encoding="utf-8")
    return place


def names(ran: Any) -> list[str]:
    """The documents of a listing."""
    return sorted(row["document"] for row in ran.json)


def test_again_and_changed(gba: Gba, folder: Path) -> None:
    """The same content is passed over, changed content is read again."""
    assert gba("import", str(folder), "--json").json["imported"] == 3
    (folder / "一.txt").write_text("海湾学会改名\n海湾学会昨日改名。\n", encoding="utf-8")
    summary = gba("import", str(folder), "--json").json
    assert (summary["imported"], summary["updated"], summary["unchanged"]) == (0, 1, 2)


def test_the_rows_of_the_summary(gba: Gba, folder: Path) -> None:
    """Without a format a pipe gets one row of numbers; a terminal gets two lines."""
    header, row = gba("import", str(folder)).out.splitlines()
    assert dict(zip(header.split("\t"), row.split("\t"), strict=True))["imported"] == "3"
    assert gba("import", str(folder), terminal=80).out.startswith("0 imported, 0 updated, 3 unchanged")


def test_globs(gba: Gba, folder: Path) -> None:
    """--include and --exclude choose."""
    gba("import", str(folder), "--include", "*.txt", "--exclude", "一*")
    assert names(gba("docs", "--json")) == ["三.txt", "二.txt"]


def test_prune(gba: Gba, folder: Path) -> None:
    """--prune takes out what is no longer among the files."""
    gba("import", str(folder))
    (folder / "一.txt").unlink()
    assert gba("import", str(folder), "--prune", "--json").json["removed"] == 1
    assert names(gba("docs", "--json")) == ["三.txt", "二.txt"]


def test_dry_run(gba: Gba, folder: Path, tmp_path: Path) -> None:
    """--dry-run names the files and makes no database."""
    assert gba("import", str(folder), "--dry-run", "--json").json == {"files": ["一.txt", "三.txt", "二.txt"]}
    assert not (tmp_path / "gba.db").exists()


def test_lists(gba: Gba, folder: Path, tmp_path: Path) -> None:
    """--from-list names files, --failed-list gets those that failed."""
    (folder / "空.txt").write_bytes(b"")
    wanted, failed = tmp_path / "wanted", tmp_path / "failed"
    wanted.write_text(f"{folder / '一.txt'}\n{folder / '空.txt'}\n", encoding="utf-8")
    done = gba("import", "--from-list", str(wanted), "--failed-list", str(failed))
    assert (done.status, names(gba("docs", "--json"))) == (3, ["一.txt"])
    assert failed.read_text(encoding="utf-8").startswith("空.txt\t")


def test_limits(gba: Gba, folder: Path) -> None:
    """--max sets a limit, which the failure names."""
    done = gba("import", str(folder), "--max", "file_size=10", "--json")
    assert done.status == 3
    assert "raise it with --max file_size=N" in done.json["failed"][0]["reason"]


_NOTHING = ("--max size=1", "--max depth=many", "--max depth", "--field a=", "--encoding utf-9", "--jobs 0",
            "--from-list /none")  # fmt: skip


@pytest.mark.parametrize("words", _NOTHING)
def test_options_that_say_nothing(gba: Gba, folder: Path, tmp_path: Path, words: str) -> None:
    """A mistaken option is a mistake in the call, before anything is written."""
    done = gba("import", str(folder), *words.split())
    assert (done.status, done.err.count("\n"), (tmp_path / "gba.db").exists()) == (2, 1, False)


def test_several_processes_give_the_same(gba: Gba, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many processes read, the database holds the same."""
    monkeypatch.setattr("gbacli.cli.parallel._WORTH_PROCESSES", 1)
    monkeypatch.setattr("gbacli.cli.parallel._BATCH_BYTES", 3_000)
    one, two = tmp_path / "one.db", tmp_path / "two.db"
    assert (
        gba("import", "--sample", "--jobs", "1", "--json", db=one).json
        == gba("import", "--sample", "--jobs", "3", "--json", db=two).json
    )
    for name in ("docs", "orgs", "people", "members", "roles", "agreements", "events"):
        assert gba(name, "--json", db=one).out == gba(name, "--json", db=two).out


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def _holds_reports(database: Path) -> bool:
    """Whether an import that is running has written its first reports."""
    if not database.exists():
        return False
    try:
        with contextlib.closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
            return db.execute("SELECT 1 FROM documents LIMIT 1").fetchone() is not None
    except sqlite3.Error:  # not yet laid out, or being written
        return False


def test_interrupted(tmp_path: Path) -> None:
    """Ctrl-C during an import is 130, without a traceback, and what was finished stays."""
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(3000):
        (folder / f"{number}.txt").write_text(
            f"海湾学会第{number}次年会\n海湾学会会长欧阳晓明出席。\n" * 20, encoding="utf-8"
        )
    database = tmp_path / "gba.db"
    words = [sys.executable, "-m", "gbacli", "import", str(folder), "--db", str(database)]
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # not ignored
    process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)
    signal.signal(signal.SIGINT, before)
    while not _holds_reports(database) and process.poll() is None:  # however busy the machine is
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"interrupted\n")
    listed = subprocess.run(
        [sys.executable, "-m", "gbacli", "docs", "--db", str(database)], capture_output=True, check=False
    )
    assert listed.returncode == 0


def test_a_fault_of_the_rules_costs_one_report(gba: Gba, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are imported; the failure says where the fault lies."""
    understood = attempts.extract

    def faulty(document: Document) -> Claims:
        if "好" not in document.text:
            raise KeyError("名")
        return understood(document)

    monkeypatch.setattr(attempts, "extract", faulty)
    reports = tmp_path / "reports"
    reports.mkdir()
    for name, text in (("a", "甲学会会长周言说好。"), ("b", "乙学会会长吴语来了。"), ("c", "丙学会会长郑声说好。")):
        (reports / f"{name}.txt").write_text(text, encoding="utf-8")
    done = gba("import", str(reports), "--jobs", "1", "--json")
    assert (done.status, done.json["imported"], len(done.json["failed"])) == (3, 2, 1)
    assert "KeyError" in done.json["failed"][0]["reason"]
    found = (document for source in discover([str(reports)]) for document in documents(source))
    assert ["failed" in json.loads(line) for line in lines_of(found)] == [False, True, False]

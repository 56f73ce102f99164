"""Row 30: an import that is killed, interrupted, or runs out of disk."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from gbacli.errors import GbaError
from gbacli.store import Outcome, Store
from made import Maker, Report, as_text, database, told

KILLS = int(os.environ.get("GBA_KILLS", "4"))  # two hundred by hand

IMPORT = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from gbacli.store import store
from test_row_30 import reports
store._BATCH_SECONDS = 0.02
with store.Store.open(Path(sys.argv[1])) as opened:
    print("ready", flush=True)
    for outcome in opened.put_many(reports()):
        pass
"""


def reports(number: int = 400) -> Iterator[Report]:
    """Enough reports to be killed in the middle of, which share bodies and facts."""
    for place in range(number):
        yield (
            Maker(f"{place}.txt", f"2024-01-{place % 28 + 1:02}")
            .role("陈立", f"测绘学会{place % 7}", "会长")
            .signing("协议", f"测绘学会{place % 5}", f"测绘学会{place % 3 + 10}", signed="2024")
            .line("海湾" * (place % 50)).report
        )  # fmt: skip


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no kill -9 here")
def test_a_killed_import_leaves_a_whole_database(tmp_path: Path) -> None:
    """What was finished is there and sound, and the next import brings the rest."""
    expected = as_text(database(tmp_path / "whole.db", *reports()))
    chance = random.Random(30)
    for attempt in range(KILLS):
        path = tmp_path / f"{attempt}.db"
        _kill_after(path, chance.uniform(0, 0.6))
        if path.exists():
            _check(path)
        with Store.open(path) as store:
            outcomes = set(store.put_many(reports()))
        assert outcomes <= {Outcome.IMPORTED, Outcome.UNCHANGED}
        assert expected == as_text(path)


def _kill_after(path: Path, seconds: float) -> None:
    command = [sys.executable, "-c", IMPORT, str(path), str(Path(__file__).parent)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as child:
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(seconds)
        child.kill()


def _check(path: Path) -> None:
    with sqlite3.connect(path) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        names = [name for (name,) in db.execute("SELECT name FROM documents")]
        indexed = db.execute("SELECT count(*) FROM terms('\"报道\"')").fetchone()[0]
    db.close()
    assert indexed == len(names)
    assert sum(len(row["sources"]) for row in told(path)["roles"]) == len(names)


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit])
def test_an_interrupted_import_keeps_what_is_finished(tmp_path: Path, error: type[BaseException]) -> None:
    """Ctrl-C and a polite end."""

    def interrupted() -> Iterator[Report]:
        for place, report in enumerate(reports(9)):
            if place == 5:
                raise error
            yield report

    with Store.open(tmp_path / "gba.db") as store, pytest.raises(error):
        list(store.put_many(interrupted()))
    _check(tmp_path / "gba.db")
    assert len(told(tmp_path / "gba.db")["docs"]) == 5


def test_a_full_disk(tmp_path: Path) -> None:
    """One line says so; earlier reports stay, and later ones can be imported once there is room."""
    path = database(tmp_path / "gba.db", *reports(5))
    before = as_text(path)
    with Store.open(path) as store:
        pages = store._db.execute("PRAGMA page_count").fetchone()[0]
        store._db.execute(f"PRAGMA max_page_count = {pages + 10}")
        with pytest.raises(GbaError, match="the disk is full"):
            list(store.put_many(reports()))
        assert before == as_text(path)
        store._db.execute("PRAGMA max_page_count = 1000000")
        assert set(store.put_many(reports(20))) == {Outcome.UNCHANGED, Outcome.IMPORTED}
    _check(path)
    assert as_text(path) == as_text(database(tmp_path / "whole.db", *reports(20)))

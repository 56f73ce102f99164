"""Row 32: a second writer waits, then says that the database is in use; readers go on."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from gbacli.errors import DatabaseFault
from gbacli.store import Outcome, Store
from made import Maker, as_text, database, put

FIRST = Maker("a.txt", "2024").role("陈立", "测绘学会", "会长").report
SECOND = Maker("b.txt", "2024").role("欧阳明", "测绘学会", "会长").report
THIRD = Maker("c.txt", "2024").report


def test_a_second_writer_gives_up_after_waiting(tmp_path: Path) -> None:
    """And what the first one writes is whole."""
    path = database(tmp_path / "gba.db", FIRST)
    before = as_text(path)
    with Store.open(path) as first, Store.open(path, wait=0.2) as second:
        writing = first.put_many([SECOND, THIRD])
        assert next(writing) is Outcome.IMPORTED
        started = time.monotonic()
        with pytest.raises(DatabaseFault, match="the database is in use"):
            put(second, *THIRD)
        assert time.monotonic() - started >= 0.15
        assert before == as_text(path)
        assert second.known("a.txt", FIRST[0].sha256)
        assert list(writing) == [Outcome.IMPORTED]
        assert put(second, *THIRD) is Outcome.UNCHANGED


def test_a_second_writer_waits_for_the_first(tmp_path: Path) -> None:
    """As long as it may."""
    path = database(tmp_path / "gba.db", FIRST)
    with Store.open(path) as first:
        writing = first.put_many([SECOND, THIRD])
        next(writing)
        outcomes: list[Outcome] = []

        def write() -> None:
            with Store.open(path, wait=10) as second:
                outcomes.append(put(second, *SECOND))

        waiting = threading.Thread(target=write)
        waiting.start()
        time.sleep(0.2)
        assert not outcomes
        list(writing)
        waiting.join(10)
    assert outcomes == [Outcome.UNCHANGED]

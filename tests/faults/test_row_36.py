"""Row 36: paths whose characters mean something in a URI or to a shell."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from made import Maker, database, told

NAMES = [
    "a?mode=rwc.db", "a#b.db", "100%.db", "%20.db", "with space.db", "大湾区 数据.db", "it's.db", "a&b=c.db", "-x.db",
]  # fmt: skip


@pytest.mark.skipif(os.name == "nt", reason="Windows forbids most of these names")
@pytest.mark.parametrize("name", NAMES)
def test_the_path_is_opened_exactly(tmp_path: Path, name: str) -> None:
    """For writing and for reading, and no other file appears."""
    path = database(tmp_path / name, Maker("a.txt").report)
    assert [row["document"] for row in told(path)["docs"]] == ["a.txt"]
    assert {entry.name for entry in tmp_path.iterdir()} <= {name, f"{name}-wal", f"{name}-shm"}
    assert path.is_file()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_path_that_is_no_utf_8(tmp_path: Path) -> None:
    """As Linux allows it."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff.db"))
    assert [row["document"] for row in told(database(path, Maker("a.txt").report))["docs"]] == ["a.txt"]


def test_a_relative_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Against the folder one is in."""
    monkeypatch.chdir(tmp_path)
    assert told(database(Path("gba.db"), Maker("a.txt").report))["docs"]
    assert told(database(Path(":memory:"), Maker("a.txt").report))["docs"]
    assert {"gba.db", ":memory:"} <= {entry.name for entry in tmp_path.iterdir()}

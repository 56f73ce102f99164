"""Work shared by several processes: the same database, little held at a time, and nothing done twice after a break."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gbacli.cli import extracting, parallel
from gbacli.errors import GbaError

Gba = Callable[..., Any]
LISTINGS = ("docs", "orgs", "people", "members", "roles", "agreements", "events")


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few reports are enough to be shared."""
    monkeypatch.setattr(parallel, "_WORTH_PROCESSES", 1)
    monkeypatch.setattr(parallel, "_BATCH_BYTES", 2_000)
    monkeypatch.setattr(extracting, "_PART_CHARACTERS", 500)
    monkeypatch.setattr("gbacli.reading.containers._FEW", 0)


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """Invented reports, a line each, which share bodies and people."""
    path = tmp_path / "reports.jsonl"
    lines = (
        {
            "title": f"海湾测绘学会第{number}次年会",
            "text": f"海湾测绘学会会长欧阳晓明出席。海湾测绘学会与香港声学协会{number % 5}签署合作备忘录。" * 3,
            "date": f"2024-03-{number % 28 + 1:02}",
        }
        for number in range(40)
    )
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")
    return path


def everything(gba: Gba, database: Path) -> list[str]:
    """All that a database tells."""
    return [gba(name, "--json", db=database).out for name in LISTINGS]


def test_a_file_of_many_reports_is_shared(gba: Gba, listed: Path, tmp_path: Path) -> None:
    """However many processes understand it, the database holds the same."""
    one, three = tmp_path / "one.db", tmp_path / "three.db"
    alone = gba("import", str(listed), "--jobs", "1", "--json", db=one).json
    assert alone["imported"] == 40
    assert alone == gba("import", str(listed), "--jobs", "3", "--json", db=three).json
    assert everything(gba, one) == everything(gba, three)
    assert gba("import", str(listed), "--jobs", "3", "--json", db=three).json["unchanged"] == 40


def test_standard_input_is_shared(gba: Gba, listed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Workers have no standard input: what comes there is read before it is shared."""
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(listed.read_bytes())))
    assert gba("import", "-", "--jobs", "2", "--json").json["imported"] == 40


@pytest.mark.parametrize("number", [1, 3])
def test_load_is_import_whatever_the_number_of_processes(gba: Gba, listed: Path, tmp_path: Path, number: int) -> None:
    """`extract` and `load` give the database of `import`; the order of the lines does not matter."""
    written, imported, loaded = tmp_path / "claims.jsonl", tmp_path / "imported.db", tmp_path / "loaded.db"
    lines = gba("extract", str(listed), "--jsonl", "--jobs", str(number)).out.splitlines(keepends=True)
    written.write_text("".join(reversed(lines)) + "{\n", encoding="utf-8")
    done = gba("load", str(written), "--jobs", str(number), "--json", db=loaded)
    assert (done.status, done.json["imported"], len(done.json["failed"])) == (3, 40, 1)
    gba("import", str(listed), "--jobs", "1", db=imported)
    assert everything(gba, imported) == everything(gba, loaded)


def test_a_broken_import_goes_on_within_a_file(
    gba: Gba, listed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is in the database already is not understood again, though its file was not finished."""
    understood: list[str] = []
    real = extracting.attempted

    def counted(document: Any) -> Any:
        understood.append(document.name)
        if len(understood) == 25:
            raise KeyboardInterrupt
        return real(document)

    monkeypatch.setattr(extracting, "attempted", counted)
    words = ("import", str(listed), "--jobs", "1", "--json")
    assert gba(*words).status == 130
    kept = len(gba("docs", "--json").json)
    assert 0 < kept < 25
    summary = gba(*words).json
    assert (summary["imported"], summary["unchanged"]) == (40 - kept, kept)
    assert len(understood) == 25 + 40 - kept
    assert everything(gba, tmp_path / "gba.db") == _whole(gba, listed, tmp_path)


def _whole(gba: Gba, listed: Path, tmp_path: Path) -> list[str]:
    gba("import", str(listed), "--jobs", "1", db=tmp_path / "whole.db")
    return everything(gba, tmp_path / "whole.db")


def _double(number: int) -> int:
    return 2 * number


def _end(number: int) -> int:
    if number == 3:
        os._exit(1)
    return number


def test_the_order_stays_and_little_is_held() -> None:
    """Items are asked for only as results are taken."""
    asked = 0

    def items() -> Iterator[int]:
        nonlocal asked
        for number in range(500):
            asked += 1
            yield number

    results = parallel.mapped(_double, items(), lambda _: 1_000, jobs=2)
    assert [next(results) for _ in range(3)] == [0, 2, 4]
    assert asked <= 2 * 2 * (2 * parallel._AHEAD + 2)
    assert list(results) == [2 * number for number in range(3, 500)]


def test_a_process_that_ends_is_told() -> None:
    """Where the system ends a worker, the import says so instead of waiting."""
    with pytest.raises(GbaError, match="ended before its work was done"):
        list(parallel.mapped(_end, iter(range(50)), lambda _: 1_000, jobs=2))


_GIVEN_UP = """
from gbacli.cli.parallel import mapped

def large(number):
    return bytes(1_500_000)

for _ in range(20):
    results = mapped(large, range(400), lambda _: 130_000, 2)
    for _ in range(12):
        next(results)
    results.close()
"""


def test_results_that_nobody_waits_for(tmp_path: Path) -> None:
    """Workers that are answering when the import is given up do not keep it from ending."""
    (tmp_path / "given_up.py").write_text(_GIVEN_UP, encoding="utf-8")
    assert subprocess.run([sys.executable, tmp_path / "given_up.py"], check=False, timeout=120).returncode == 0

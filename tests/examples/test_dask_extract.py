"""The example for Dask, on a local cluster: what it extracts and `gba load` takes in is what `gba import` finds."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from gbacli.extraction.lines import lines_of
from gbacli.reading import documents_in

Gba = Callable[..., Any]
EXAMPLE = Path(__file__).parents[2] / "examples" / "dask_extract.py"
LISTINGS = ("docs", "orgs", "people", "members", "roles", "agreements", "events")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Invented reports, one of which cannot be read."""
    reports = tmp_path / "reports"
    reports.mkdir()
    for number in range(12):
        text = f"海湾测绘学会第{number}次年会\n海湾测绘学会会长欧阳晓明与香港声学协会{number % 3}签署合作备忘录。\n"
        (reports / f"{number}.txt").write_text(text, encoding="utf-8")
    (reports / "空.txt").write_bytes(b"")
    return reports


@pytest.fixture
def example(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The example as a module that workers can import."""
    pytest.importorskip("dask.distributed", reason="dask is not installed: pip install '.[dask]'")
    spec = importlib.util.spec_from_file_location("dask_extract", EXAMPLE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "dask_extract", module)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "TASK_BYTES", 300)
    return module


def everything(gba: Gba, database: Path) -> list[str]:
    """All that a database tells."""
    return [gba(name, "--json", db=database).out for name in LISTINGS]


def test_extracted_by_dask_and_loaded(example: ModuleType, gba: Gba, folder: Path, tmp_path: Path) -> None:
    """A cluster and `gba load` give the database and the failures of `gba import`."""
    from dask.distributed import Client, LocalCluster  # noqa: PLC0415 - optional

    out, imported, loaded = tmp_path / "out", tmp_path / "imported.db", tmp_path / "loaded.db"
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, processes=False, dashboard_address=None) as cluster,
        Client(cluster) as client,
    ):
        assert example.run(client, folder, out) == 13
        assert example.run(client, folder, out) == 0  # nothing is done twice
        files = sorted(out.iterdir())
        files[1].unlink()
        assert 0 < example.run(client, folder, out) < 13
    assert sorted(out.iterdir()) == files
    assert len(files) > 3
    by_load = gba("load", *map(str, files), "--json", db=loaded)
    by_import = gba("import", str(folder), "--json", db=imported)
    assert (by_load.status, by_load.json) == (3, by_import.json)
    assert everything(gba, loaded) == everything(gba, imported)


@pytest.mark.usefixtures("example")
def test_as_a_program(folder: Path, tmp_path: Path) -> None:
    """Started as its heading says, it extracts in processes of their own."""
    words = [sys.executable, str(EXAMPLE), str(folder), str(tmp_path / "out")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(words, capture_output=True, text=True, env=environment, check=True)
    assert done.stdout == "13 lines\n"


def test_lines_are_what_extract_writes(gba: Gba, folder: Path) -> None:
    """The function that engines map over files gives the lines of `gba extract`, and the failures too."""
    lines = [line for path in sorted(folder.iterdir()) for line in lines_of(documents_in(path.read_bytes(), path.name))]
    assert json.loads(lines.pop())["failed"]["path"] == "空.txt"
    assert lines == gba("extract", str(folder), "--jsonl").out.splitlines()

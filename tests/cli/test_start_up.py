"""What each command may load: a question must be answered before one has looked up."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

# Packages beside the standard library's, and those of the program's layers that are slow to load.
_WATCHED = (
    "typer", "click", "rich", "sqlite_utils", "opencc", "rapidfuzz", "selectolax", "markdown_it", "yaml", "pypdf",
    "platformdirs", "urllib.request", "http.client",
    "dataclasses", "inspect", "multiprocessing", "gbacli.reading", "gbacli.extraction",
    "gbacli.resolution.entities", "gbacli.store.store", "gbacli.evaluation",
)  # fmt: skip
_WRITING = {
    "sqlite_utils", "click", "selectolax", "markdown_it", "yaml", "dataclasses", "inspect", "multiprocessing", "rich",
    "gbacli.reading", "gbacli.extraction", "gbacli.resolution.entities", "gbacli.store.store",
}  # fmt: skip
_TYPER = {"typer", "inspect", *(["dataclasses"] if sys.version_info >= (3, 14) else [])}  # `traceback` loads them
_MAY_LOAD: dict[str, set[str]] = {
    "search 测绘 --json": set(),
    "members --json": set(),
    "roles --title 会长 --jsonl": set(),
    "agreements --party 香港 --json": set(),
    "events --organizer 深圳 --csv": set(),
    "orgs --region 香港 --tsv": set(),
    "people": set(),
    "trace 香港测绘师公会 深圳测绘学会 --json": set(),
    "show 海湾测量师联盟 --json": set(),
    "why a-14f6445b708b5b6 --json": set(),
    "docs --json": set(),
    "docs signing.txt --json": set(),
    "members 海灣測繪 --json": {"rapidfuzz"},  # nobody has the name: the nearest are suggested
    "members --json --script hant": {"opencc"},
    "--help": _TYPER,
    "members --help": _TYPER,
    "memers": _TYPER,
    "import --sample --json": _WRITING,
}
_PROBE = """
import json, sys
sys.argv = ["gba", *json.loads(sys.argv[1])]
from gbacli.cli import run
try:
    run()
finally:
    print("\\0" + json.dumps(sorted(sys.modules)))
"""


@pytest.mark.parametrize("words", _MAY_LOAD)
def test_a_command_loads_no_more_than_it_needs(words: str, shared_database: Path, tmp_path: Path) -> None:
    """Of the slow modules, only those that stand in the list beside the command."""
    database = tmp_path / "gba.db" if words.startswith("import") else shared_database
    done = subprocess.run(
        [sys.executable, "-c", _PROBE, json.dumps(words.split())],
        capture_output=True, env={**os.environ, "GBA_DB": str(database)}, check=True,
    )  # fmt: skip
    loaded = set(json.loads(done.stdout.rpartition(b"\0")[2]))
    assert {name for name in _WATCHED if name in loaded} <= _MAY_LOAD[words]


def test_nothing_is_loaded_with_the_package() -> None:
    """`import gbacli.cli` alone, which the entry point does, loads nothing."""
    code = "import sys; before = set(sys.modules); import gbacli.cli; print(len(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert int(done.stdout) <= 3

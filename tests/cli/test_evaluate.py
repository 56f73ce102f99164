"""`gba evaluate` gives the figures of the project's own scorer."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Gba = Callable[..., Any]
SHARED = Path(__file__).parents[3] / "shared"
SCORER = SHARED / "gold" / "score.py"
BODY = {"id": "o1", "name": "海湾测绘学会", "surfaces": ["海湾测绘学会"], "region": "香港", "kind": "society"}
ROLE = {"person": "p1", "org": "o1", "title": "会长", "term": None, "former": False, "evidence": "会长欧阳晓明"}
KEY = {
    "document": "report.txt", "organizations": [BODY], "people": [{"id": "p1", "name": "欧阳晓明", "surfaces": []}],
    "memberships": [], "roles": [ROLE], "agreements": [], "events": [],
}  # fmt: skip


def scored(documents: Path, gold: Path, folder: Path) -> dict[str, Any]:
    """The figures of the scorer, which asks the command line in processes."""
    figures = folder / "figures.json"
    gba = f"{shlex.quote(sys.executable)} -m gbacli"
    words = ["--documents", str(documents), "--gold", str(gold), "--gba", gba, "--json", str(figures)]
    subprocess.run([sys.executable, str(SCORER), *words], check=True, capture_output=True, env=dict(os.environ))
    return dict(json.loads(figures.read_text(encoding="utf-8")))


@pytest.mark.skipif(not SCORER.exists(), reason="../shared/gold/score.py is not beside this checkout")
def test_the_figures_are_those_of_the_scorer(gba: Gba, tmp_path: Path) -> None:
    """On the same reports and keys both programs count the same."""
    documents, gold = SHARED / "seeds", SHARED / "gold" / "seeds"
    expected = scored(documents, gold, tmp_path)
    value = gba("evaluate", "--documents", str(documents), "--gold", str(gold), "--json").json
    families = {row.pop("family"): row for row in value["families"]}
    shares = {row["field"]: round(row["right"] / row["of"], 3) for row in value["details"]}
    rest = {"details": shares, "documents": value["documents"], "macro_f1": value["macro_f1"]}
    assert {**families, **rest} == expected


def test_errors_are_listed(gba: Gba, tmp_path: Path) -> None:
    """A row that the report does not state is missed, and --errors says which."""
    (tmp_path / "report.txt").write_text("无事\n今日无事。\n", encoding="utf-8")
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "report.json").write_text(json.dumps(KEY, ensure_ascii=False), encoding="utf-8")
    done = gba("evaluate", "--documents", str(tmp_path), "--gold", str(gold), "--errors")
    assert done.status == 0
    assert "report\troles\tmissed\t欧阳晓明 | 海湾测绘学会 | 会长" in done.out.splitlines()
    assert "macro F1" in gba("evaluate", "--documents", str(tmp_path), "--gold", str(gold), terminal=80).out


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"document": "a.txt"}', "not json"])
def test_a_key_that_is_none(gba: Gba, tmp_path: Path, text: str) -> None:
    """What is no answer key is named, in one line."""
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    done = gba("evaluate", "--documents", str(tmp_path), "--gold", str(tmp_path))
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert "a.json is no answer key" in done.err


def test_a_folder_without_keys(gba: Gba, tmp_path: Path) -> None:
    """Nothing to compare with is a mistake."""
    assert gba("evaluate", "--documents", str(tmp_path), "--gold", str(tmp_path)).status == 2

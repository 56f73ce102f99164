"""`gba extract` and `gba load` together are `gba import`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gbacli.model.interchange import out, taken_in
from invented import REPORTS

Gba = Callable[..., Any]
_LISTINGS = ("docs", "orgs", "people", "members", "roles", "agreements", "events")


@pytest.mark.parametrize(("document", "claims"), REPORTS, ids=lambda value: getattr(value, "name", "claims"))
def test_the_form_keeps_everything(document: Any, claims: Any) -> None:
    """What is written is read back the same."""
    assert taken_in(json.loads(json.dumps(out(document, claims)))) == (document, claims)


def test_load_takes_in_what_extract_wrote(gba: Gba, tmp_path: Path) -> None:
    """The two halves give the same database as the whole."""
    written = tmp_path / "claims.jsonl"
    written.write_text(gba("extract", "--sample", "--jobs", "1").out, encoding="utf-8")
    loaded, imported = tmp_path / "loaded.db", tmp_path / "imported.db"
    summary = gba("load", str(written), "--json", db=loaded).json
    assert summary == gba("import", "--sample", "--jobs", "1", "--json", db=imported).json
    assert summary["imported"] == 36
    for name in _LISTINGS:
        assert gba(name, "--json", db=loaded).out == gba(name, "--json", db=imported).out
    assert gba("load", str(written), "--json", db=loaded).json["unchanged"] == 36


def _line(change: Callable[[dict[str, Any]], Any]) -> str:
    value = json.loads(json.dumps(out(*REPORTS[1])))
    change(value)
    return json.dumps(value)


_BAD = {
    "no JSON": "{",
    "a list": "[]",
    "no claims": '{"document": {}}',
    "no name": _line(lambda value: value["document"].pop("name")),
    "an unknown field": _line(lambda value: value["document"].update(colour="red")),
    "a number for a name": _line(lambda value: value["document"].update(name=1)),
    "a quote elsewhere": _line(lambda value: value["document"].update(text="别的")),
    "no quote": _line(lambda value: value["claims"]["agreements"][0].update(quotes=[])),
    "a party that is not there": _line(lambda value: value["claims"]["agreements"][0].update(parties=[0, 7])),
    "an event that is not there": _line(lambda value: value["claims"]["agreements"][0].update(event=-1)),
    "too deep": "[" * 100_000,
}


@pytest.mark.parametrize("line", _BAD.values(), ids=_BAD)
def test_a_bad_line_is_left_out(gba: Gba, tmp_path: Path, line: str) -> None:
    """The line is named with what is wrong, and the others are taken in."""
    path = tmp_path / "claims.jsonl"
    path.write_text(f"{_line(dict)}\n{line}\n", encoding="utf-8")
    done = gba("load", str(path), "--json")
    assert done.status == 3
    assert (done.json["imported"], [row["path"] for row in done.json["failed"]]) == (1, [f"{path} # 2"])
    assert done.json["failed"][0]["reason"]
    assert done.err.count("\n") == 1


def test_a_missing_file(gba: Gba, tmp_path: Path) -> None:
    """Nothing to load is a mistake, and makes no database."""
    done = gba("load", str(tmp_path / "none.jsonl"))
    assert (done.status, (tmp_path / "gba.db").exists()) == (2, False)

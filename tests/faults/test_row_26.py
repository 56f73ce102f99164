"""Row 26: the same report twice, the same text twice, another text under the same name."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from gbacli.store import Outcome, Store
from made import Maker, database, told

FIRST = Maker("a.txt", "2024-05-06").role("陈立", "海湾测绘学会", "会长").report


def test_the_same_report_twice_changes_nothing(tmp_path: Path) -> None:
    """Neither rows nor ids."""
    path = database(tmp_path / "gba.db", FIRST)
    before = told(path)
    with Store.open(path) as store:
        assert store.put(*FIRST) is Outcome.UNCHANGED
    assert before == told(path)


def test_the_same_text_elsewhere_is_one_more_source(tmp_path: Path) -> None:
    """Of the same fact and the same bodies, those that only this text names among them."""
    local = Maker("a.txt", "2024-05-06").body("学会", local=True).role("陈立", "学会", "会长").report
    reprint = (replace(local[0], name="b.txt"), local[1])
    path = database(tmp_path / "gba.db", local, reprint)
    (row,) = told(path)["roles"]
    assert [source["document"] for source in row["sources"]] == ["a.txt", "b.txt"]


def test_another_text_under_the_same_name_replaces(tmp_path: Path) -> None:
    """What only the old text stated is gone."""
    path = database(tmp_path / "gba.db", FIRST)
    changed = Maker("a.txt", "2024-05-07").role("欧阳明", "海湾测绘学会", "会长").report
    with Store.open(path) as store:
        assert store.put(*changed) is Outcome.UPDATED
    assert [row["person"] for row in told(path)["roles"]] == ["欧阳明"]
    assert [row["name"] for row in told(path)["people"]] == ["欧阳明"]

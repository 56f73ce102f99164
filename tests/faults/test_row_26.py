"""Row 26: the same report twice, the same text twice, another text under the same name."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from gbacli.model.claims import Claims
from gbacli.queries.connection import open_database
from gbacli.queries.documents import document
from gbacli.queries.explain import why
from gbacli.store import Outcome, Store
from made import Maker, Report, as_text, database, put, told

FIRST = Maker("a.txt", "2024-05-06").role("陈立", "海湾测绘学会", "会长").report


def test_the_same_report_twice_changes_nothing(tmp_path: Path) -> None:
    """Neither rows nor ids."""
    path = database(tmp_path / "gba.db", FIRST)
    before = told(path)
    with Store.open(path) as store:
        assert put(store, *FIRST) is Outcome.UNCHANGED
    assert before == told(path)


def printed(name: str, published: str | None, signed: str = "2024-05-05") -> Report:
    """One text as printed at one address; what a date such as 昨日 means follows from the day of printing."""
    maker = Maker(name, published).role("陈立", "海湾测绘学会", "会长")
    return maker.signing("备忘录", "海湾测绘学会", "岚山大学", signed=signed).report


EARLY, LATE = printed("b.txt", "2024-05-06"), printed("a.txt", "2024-05-09", signed="2024-05-08")
UNDATED = printed("0.txt", None, signed="2024-05-01")


@pytest.mark.parametrize("order", list(permutations((EARLY, LATE, UNDATED))))
def test_reprints_are_one_source(tmp_path: Path, order: tuple[Report, ...]) -> None:
    """The earliest states the facts, whatever came first; every address is named, and nothing counts twice."""
    path = database(tmp_path / "gba.db", *order)
    alone = database(tmp_path / "alone.db", EARLY)
    found, expected = told(path), told(alone)
    reprints = [
        {"document": "a.txt", "published": "2024-05-09", "publisher": "海湾日报", "url": None},
        {"document": "0.txt", "published": None, "publisher": "海湾日报", "url": None},
    ]
    for family in ("roles", "agreements"):
        (row,) = found[family]
        (source,) = row["sources"]
        assert (source["document"], source["reprints"]) == ("b.txt", reprints)
        expected[family][0]["sources"][0]["reprints"] = reprints
        assert row == expected[family][0]
    assert (found["orgs"], found["people"]) == (expected["orgs"], expected["people"])
    assert {row["document"]: row["reprint_of"] for row in found["docs"]} == {
        "0.txt": "b.txt",
        "a.txt": "b.txt",
        "b.txt": None,
    }


@pytest.mark.parametrize("gone", ["b.txt", "a.txt", "0.txt"])
def test_a_reprint_speaks_when_the_earliest_is_gone(tmp_path: Path, gone: str) -> None:
    """What is left is as if the one that is gone had never been there."""
    path = database(tmp_path / "gba.db", UNDATED, EARLY, LATE)
    with Store.open(path) as store:
        assert store.remove(gone)
    left = [report for report in (LATE, EARLY, UNDATED) if report[0].name != gone]
    assert as_text(path) == as_text(database(tmp_path / "left.db", *left))


def test_a_reprint_that_is_changed_is_none_any_more(tmp_path: Path) -> None:
    """Another text under its name states its own facts; the same text with spaces stays one."""
    path = database(tmp_path / "gba.db", EARLY, LATE)
    changed = Maker("a.txt", "2024-05-09").role("欧阳明", "海湾测绘学会", "秘书长").report
    with Store.open(path) as store:
        assert put(store, *changed) is Outcome.UPDATED
    assert as_text(path) == as_text(database(tmp_path / "both.db", changed, EARLY))
    spaced = replace(EARLY[0], name="c.txt", text=EARLY[0].text.replace("\n", "\n\n"))
    with Store.open(path) as store:
        put(store, spaced, Claims())
    assert [row["reprint_of"] for row in told(path)["docs"]] == [None, None, "b.txt"]


def test_facts_at_a_signing_survive_being_held_back(tmp_path: Path) -> None:
    """The event of an agreement is found again when a reprint takes its place."""
    maker = Maker("a.txt", "2024-05-06").event("海湾论坛", ("岚山大学", "host"), start="2024-05-05")
    first = maker.signing("备忘录", "海湾测绘学会", "岚山大学", event=0).report
    second = (replace(first[0], name="b.txt", published="2024-05-07"), first[1])
    other = Maker("c.txt", "2024-05-08").event("岚山会议", ("岚山大学", "host")).report
    path = database(tmp_path / "gba.db", first, second, other)
    with Store.open(path) as store:
        store.remove("a.txt")
    (row,) = told(path)["agreements"]
    assert row["event"] == "海湾论坛"
    assert as_text(path) == as_text(database(tmp_path / "left.db", other, second))


def test_another_text_under_the_same_name_replaces(tmp_path: Path) -> None:
    """What only the old text stated is gone."""
    path = database(tmp_path / "gba.db", FIRST)
    changed = Maker("a.txt", "2024-05-07").role("欧阳明", "海湾测绘学会", "会长").report
    with Store.open(path) as store:
        assert put(store, *changed) is Outcome.UPDATED
    assert [row["person"] for row in told(path)["roles"]] == ["欧阳明"]
    assert [row["name"] for row in told(path)["people"]] == ["欧阳明"]


def test_superseded_facts_are_kept(tmp_path: Path) -> None:
    """`why` and the report still tell what its earlier text said, until something says it again."""
    path = database(tmp_path / "gba.db", FIRST)
    old = told(path)["roles"][0]["id"]
    changed = Maker("a.txt", "2024-05-07").role("欧阳明", "海湾测绘学会", "会长").report
    with Store.open(path) as store:
        put(store, *changed)
    with closing(open_database(path)) as db:
        fact, report = why(db, old), document(db, "a.txt")
    assert fact is not None
    assert report is not None
    assert (fact["superseded"], fact["person"], fact["title"]) == (True, "陈立", "会长")
    (source,) = fact["sources"]
    assert (source["document"], source["published"]) == ("a.txt", "2024-05-06")
    assert (source["quote"], source["start"]) == ("海湾测绘学会会长陈立", None)
    assert [row["id"] for row in report["superseded"]] == [old]
    with Store.open(path) as store:
        put(store, *FIRST)
    with closing(open_database(path)) as db:
        again, report = why(db, old), document(db, "a.txt")
    assert again is not None
    assert report is not None
    assert "superseded" not in again
    assert [row["person"] for row in report["superseded"]] == ["欧阳明"]


@pytest.mark.parametrize("family", ["members", "agreements", "events"])
def test_superseded_facts_of_every_family(tmp_path: Path, family: str) -> None:
    """Memberships, agreements and events are kept with their names too."""
    maker = Maker("a.txt", "2024-05-06").member("海湾联盟", "岚山大学").event("海湾论坛", ("岚山大学", "host"))
    path = database(tmp_path / "gba.db", maker.signing("备忘录", "海湾测绘学会", "岚山大学").report)
    (row,) = told(path)[family]
    with Store.open(path) as store:
        put(store, *Maker("a.txt", "2024-05-06").line("更正").report)
    with closing(open_database(path)) as db:
        fact = why(db, row["id"])
    assert fact is not None
    names = {"members": ("alliance", "member"), "agreements": ("kind", "status"), "events": ("name", "start")}
    assert {name: fact[name] for name in names[family]} == {name: row[name] for name in names[family]}


def test_a_renamed_file_keeps_what_was_read(gba: Callable[..., Any], tmp_path: Path) -> None:
    """With --prune a file of known content under a new name is no new report, and its facts keep their ids."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("协会换届\n\n海湾测绘学会会长陈立表示欢迎。\n", encoding="utf-8")
    assert gba("import", str(folder), "--json").json["imported"] == 1
    before = gba("roles", "--json").json
    (folder / "a.txt").rename(folder / "b.txt")
    ran = gba("import", str(folder), "--prune", "--json").json
    assert (ran["imported"], ran["renamed"], ran["removed"]) == (0, 1, 0)
    assert [row["document"] for row in gba("docs", "--json").json] == ["b.txt"]
    assert [row["id"] for row in gba("roles", "--json").json] == [row["id"] for row in before]


def test_a_copy_is_not_taken_for_a_renamed_file(gba: Callable[..., Any], tmp_path: Path) -> None:
    """Without --prune, or while the old file is still there, both addresses stay."""
    folder = tmp_path / "reports"
    folder.mkdir()
    (folder / "a.txt").write_text("协会换届\n\n海湾测绘学会会长陈立表示欢迎。\n", encoding="utf-8")
    gba("import", str(folder))
    (folder / "b.txt").write_bytes((folder / "a.txt").read_bytes())
    ran = gba("import", str(folder), "--prune", "--json").json
    assert (ran["imported"], ran["renamed"], ran["removed"]) == (1, 0, 0)
    assert [row["reprint_of"] for row in gba("docs", "--json").json] == [None, "a.txt"]
    shown = gba("why", gba("roles", "--json").json[0]["id"], terminal=80).out
    assert "reprinted: b.txt" in shown

"""Search within a period, a paper, the reports that name a body or a person."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gbacli.errors import UsageFault
from gbacli.queries import reports
from gbacli.queries.connection import open_database
from gbacli.queries.known import known
from gbacli.queries.search import search
from gbacli.store.numbers import ranges
from made import Maker, Report, database

DATES = [
    None,
    "1870-05-01",
    "2019",
    "2020-02",
    "2020-02-29",
    "2021-12-31",
    *["2022-06-01"] * 300,
    "2022-06-02",
    "2199-12-31",
]


def _report(place: int, date: str | None) -> Report:
    """A report of that date, in one of two papers; each tenth names a body, each fiftieth a person in it."""
    maker = Maker(f"{place:03}.txt", date).line(f"海湾的灯塔{place}号")
    if place % 10 == 0:
        maker.body("香港红帆学会", "红帆学会", place="香港", region="香港", kind="society")
    if place % 50 == 0:
        maker.role("欧阳帆", "香港红帆学会", "会长")
    report, claims = maker.report
    return replace(report, publisher="海灣晨報" if place % 3 else "礁石周刊"), claims


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Many reports of one day, and some of others."""
    made = (_report(place, date) for place, date in enumerate(DATES))
    return database(tmp_path_factory.mktemp("filters") / "gba.db", *made)


@pytest.fixture(params=[2000, 3], ids=["listed", "asked one by one"])
def few(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Few reports are known beforehand, of many each is asked: the answer must be the same."""
    monkeypatch.setattr(reports, "_FEW", request.param)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({"since": "2020-02-10"}, {3, 4, 5, *range(6, 308)}),
        ({"until": "2020-02-10"}, {1, 2, 3}),
        ({"since": "2019-06", "until": "2020-02-10"}, {2, 3}),
        ({"since": "2022-06-01", "until": "2022-06-01"}, set(range(6, 306))),
        ({"since": "1870", "until": "1899"}, {1}),
        ({"since": "2199"}, {307}),
        ({"publisher": "海湾晨报"}, {n for n in range(308) if n % 3}),
        ({"publisher": "礁石"}, {n for n in range(308) if n % 3 == 0}),
        ({"publisher": "晚报"}, set()),
        ({"org": "红帆学会"}, set(range(0, 308, 10))),
        ({"org": "香港"}, set(range(0, 308, 10))),
        ({"person": "歐陽帆"}, set(range(0, 308, 50))),
        ({"person": "欧阳帆", "publisher": "礁石周刊", "since": "2022"}, {150, 300}),
        ({"person": "没有人"}, set()),
    ],
)
def test_filters(path: Path, filters: dict[str, Any], wanted: set[int]) -> None:
    """All of them together, wherever the numbers of reports put a crowded day."""
    rows = search(open_database(path), "灯塔", **filters)
    assert sorted(wanted) == sorted(int(row["document"][:3]) for row in rows)


@pytest.mark.usefixtures("few")
def test_pages_of_a_filtered_search(path: Path) -> None:
    """Pages are parts of the whole."""
    db = open_database(path)
    whole = [row["document"] for row in search(db, "灯塔", publisher="海湾晨报", until="2022")]
    assert len(whole) > 150
    for offset in (0, 60, 64, 100, 200, 500):
        page = search(db, "灯塔", publisher="海湾晨报", until="2022", limit=9, offset=offset)
        assert whole[offset : offset + 9] == [row["document"] for row in page]


@pytest.mark.parametrize(
    "filters", [{"since": "gestern"}, {"since": "2022", "until": "2021"}, {"org": "…"}, {"publisher": ""}]
)
def test_filters_that_are_none(path: Path, filters: dict[str, str]) -> None:
    """A mistake of the call."""
    with pytest.raises(UsageFault):
        next(search(open_database(path), "灯塔", **filters))  # type: ignore[arg-type]


def test_a_period_reads_its_own_part_of_the_index() -> None:
    """And what no day has room for."""
    overflow, days = ranges("2020-01-01", "2020-12-31")
    assert overflow[0] > days[1] > days[0]
    assert days[1] - days[0] < 32 * (366 + 8)


def test_what_a_query_names(path: Path) -> None:
    """By a whole name or an alias; a bare place names nothing."""
    db = open_database(path)
    assert [row["name"] for row in known(db, ["红帆學會"])] == ["香港红帆学会"]
    assert [(row["type"], row["documents"]) for row in known(db, ["灯塔", "欧阳帆", "红帆学会"])] == [
        ("organization", 31), ("person", 7),
    ]  # fmt: skip
    assert known(db, ["香港", "学会", "帆", "", "“"]) == []


def test_a_reprint_names_what_its_original_names(tmp_path: Path) -> None:
    """Though the database keeps that with the original alone."""
    first, second = (
        Maker(name, date).role("欧阳帆", "红帆学会", "会长") for name, date in (("a", "2020"), ("b", "2021"))
    )
    db = open_database(database(tmp_path / "gba.db", first.report, second.report))
    for filters in ({"org": "红帆学会"}, {"person": "欧阳帆"}):
        rows = list(search(db, "红帆", **filters))  # type: ignore[arg-type]
        assert [(row["document"], [each["document"] for each in row["reprints"]]) for row in rows] == [("a", ["b"])]


def test_one_text_is_found_once(tmp_path: Path) -> None:
    """The earliest of those that the filters leave stands for all; pages and limits count it once."""
    made = (
        Maker(name, date, "红帆学会换届").line("灯塔").report
        for name, date in (("b", "2021"), ("a", "2020"), ("c", "2022"))
    )
    db = open_database(database(tmp_path / "gba.db", *made, Maker("d", "2019", "红帆学会成立").report))
    assert [row["document"] for row in search(db, "红帆学会")] == ["d", "a"]
    assert [row["document"] for row in search(db, "红帆学会", offset=1)] == ["a"]
    assert [row["document"] for row in search(db, "红帆学会", since="2021")] == ["b"]
    assert [each["document"] for row in search(db, "灯塔", limit=1) for each in row["reprints"]] == ["b", "c"]

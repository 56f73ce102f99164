"""When an office is held, as far as the reports say."""

from __future__ import annotations

from typing import Any

import pytest

from gbacli.queries.connection import open_database
from gbacli.queries.roles import roles
from made import Maker, database

REPORTS = [
    Maker("2021.txt", "2021-03-01").role("甲一", "测绘学会", "会长").role("丁一", "测绘学会", "副会长").report,
    Maker("2022.txt", "2022-03-01").role("甲一", "测绘学会", "会长").report,
    Maker("2023.txt", "2023-03-01").role("乙二", "测绘学会", "会长", start="2022-10")
    .role("甲一", "测绘学会", "会长", former=True).report,
    Maker("2024.txt", "2024-03-01").role("丙三", "测绘学会", "秘书长", start="2020", end="2021-06").report,
    Maker("none.txt").role("戊四", "测绘学会", "司库").role("己五", "测绘学会", "前司库", former=True).report,
    Maker("twins.txt", "2024").role("丁一", "测绘学会", "名誉会长").role("戊四", "测绘学会", "名誉会长").report,
]  # fmt: skip


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Four years of a society."""
    return open_database(database(tmp_path_factory.mktemp("roles") / "gba.db", *REPORTS))


def held(rows: Any) -> set[tuple[str, str]]:
    """Who and what."""
    return {(row["person"], row["title"]) for row in rows}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2021", {("甲一", "会长"), ("丁一", "副会长"), ("丙三", "秘书长")}),
        ("2021-09", {("甲一", "会长")}),  # between two reports that say so
        ("2022-12", {("乙二", "会长")}),  # from the stated start on
        ("2023-06", set()),  # without an end it is not thereby held on
        ("2020-05..2020-06", {("丙三", "秘书长")}),
        ("..2019", set()),
    ],
)
def test_as_of(db: Any, date: str, expected: set[tuple[str, str]]) -> None:
    """From the start, or the first report, to the end, or the last report that says it is held."""
    assert expected == {one for one in held(roles(db, as_of=date)) if one[1] in ("会长", "副会长", "秘书长")}


def test_former_and_current(db: Any) -> None:
    """Current is what the newest report of the office says is held."""
    assert held(roles(db, former=True)) == {("甲一", "会长"), ("己五", "前司库")}
    assert held(roles(db, former=False, title="会长")) == {("乙二", "会长")}
    assert held(roles(db, former=False, title="副会长")) == {("丁一", "副会长")}
    assert held(roles(db, former=False, title="名誉会长")) == {("丁一", "名誉会长"), ("戊四", "名誉会长")}
    assert held(roles(db, former=False, title="司库")) == {("戊四", "司库")}


def test_titles(db: Any) -> None:
    """The whole title in either script, or else a part."""
    assert held(roles(db, title="會長")) == {("甲一", "会长"), ("乙二", "会长")}
    assert held(roles(db, title="书长")) == {("丙三", "秘书长")}


def test_the_order(db: Any) -> None:
    """By body, title and person."""
    assert [row["title"] for row in roles(db)] == sorted(row["title"] for row in roles(db))


def test_a_role_without_a_date_is_left_out(db: Any) -> None:
    """Nobody knows when it was held."""
    assert ("戊四", "司库") not in held(roles(db, as_of="1900..2100"))

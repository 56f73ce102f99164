"""Pages are cut from one order, and all rows pass through in little memory."""

from __future__ import annotations

import tracemalloc
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from gbacli.queries.agreements import agreements
from gbacli.queries.connection import open_database
from gbacli.queries.entities import orgs, people
from gbacli.queries.events import events
from gbacli.queries.members import members
from gbacli.queries.roles import roles
from gbacli.queries.search import search
from made import Maker, Report, database

Listing = Callable[..., Iterator[Any]]
_ROWS = 30  # of each family in a report


def report(number: int) -> Report:
    """A report of many facts."""
    maker = Maker(f"{number}.txt", f"20{number % 25:02}")
    for place in range(_ROWS):
        body = f"{chr(0x5000 + number * _ROWS + place)}字{'红蓝绿'[place % 3]}帆会"
        maker.role(f"欧阳{chr(0x6000 + number * 7 + place)}", body, "会长").member(f"{number % 5}号联盟", body)
        maker.event(f"{number}届{place}字论坛", (body, "host"), start="2024")
        maker.signing(f"{place}字协议", f"{number % 5}号联盟", body, signed="2024")
    return maker.report


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Eighty reports."""
    return database(tmp_path_factory.mktemp("streaming") / "gba.db", *map(report, range(80)))


@pytest.mark.parametrize("listing", [roles, members, agreements, events, orgs, people])
def test_pages_are_cut_from_one_order(path: Path, listing: Listing) -> None:
    """At offsets within a body, between bodies and behind the last row."""
    db = open_database(path)
    whole = [row["id"] for row in listing(db)]
    for offset in (1, 7, 100, len(whole) - 3, len(whole), len(whole) + 1000):
        assert [row["id"] for row in listing(db, limit=5, offset=offset)] == whole[offset : offset + 5]
    db.close()


def peak(path: Path, listing: Listing, *words: str, limit: int | None = None, kept: int | None = 0) -> int:
    """The memory of Python that the rows take while they pass and so many are kept."""
    db = open_database(path)
    tracemalloc.start()
    rows = deque(listing(db, *words, limit=limit), maxlen=kept)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    rows.clear()
    db.close()
    return most


@pytest.mark.parametrize("listing", [roles, members, agreements, events, orgs])
def test_all_rows_pass_in_little_memory(path: Path, listing: Listing) -> None:
    """They are fetched at most 512 at a time, and no longer needed when the next ones are."""
    peak(path, listing, limit=1)
    assert peak(path, listing) < 0.6 * peak(path, listing, kept=None)


def test_all_that_is_found_passes_in_little_memory(tmp_path: Path) -> None:
    """What was ranked is kept, the rest is not."""
    path = database(tmp_path / "gba.db", *(Maker(f"{n}.txt").line("红帆" * 400).report for n in range(500)))
    peak(path, search, "红帆", limit=1)
    assert peak(path, search, "红帆") < 1.2 * peak(path, search, "红帆", limit=150)


def test_a_part_of_many_names_means_all_that_have_it(path: Path) -> None:
    """However many of them there are."""
    db = open_database(path)
    held = [row for row in roles(db) if "红帆" in row["organization"]]
    signed = [row for row in agreements(db) if any("红帆" in party["name"] for party in row["parties"])]
    assert len(held) > 700
    assert list(roles(db, org="红帆")) == held
    assert list(agreements(db, parties=["红帆", "联盟"])) == list(agreements(db, "红帆")) == signed
    db.close()


def test_bodies_with_several_names_are_all_meant(tmp_path: Path) -> None:
    """Two names each: the names are more than are looked up one by one, the bodies are not."""
    maker = Maker("a.txt", "2024")
    for place in range(120):
        name = f"海湾{chr(0x5000 + place)}字红帆会"
        maker.body(name, name[2:]).role("欧阳帆", name, "会长")
    db = open_database(database(tmp_path / "gba.db", maker.report))
    assert len(list(roles(db, org="红帆"))) == 120
    assert len(list(orgs(db, "红帆"))) == 120
    db.close()

"""Chains are those that looking at every chain finds, in their order, however many links a body has."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations, islice
from pathlib import Path
from typing import Any

import pytest

from gbacli.queries import neighbours
from gbacli.queries.connection import open_database
from gbacli.queries.trace import trace
from gbacli.text.folding import key
from made import Maker, database

BODIES = [f"{place}{'红蓝绿白'[place % 4]}帆{'甲乙丙丁戊己庚'[place % 7]}会" for place in range(24)]
CENTRE = BODIES[5]
Linked = dict[str, set[str]]


def link(linked: Linked, *bodies: str) -> None:
    """Each with each."""
    for one, other in combinations(dict.fromkeys(bodies), 2):
        linked[one].add(other)
        linked[other].add(one)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Linked]:
    """Bodies with links of each kind by chance, one of them with many, and who is linked with whom."""
    chance, maker = random.Random(5), Maker("a.txt", "2024-03-08")
    linked: Linked = defaultdict(set)
    for number in range(7):
        pair = chance.sample(BODIES, 2)
        maker.signing(f"协议{number}号", *pair, signed="2024")
        link(linked, *pair)
    for number in range(4):
        pair = chance.sample(BODIES, 2)
        maker.event(f"{number}号论坛", *((body, "host") for body in pair), start="2024")
        link(linked, *pair)
    alliance, *rest = chance.sample(BODIES, 3)
    for body in rest:
        maker.member(alliance, body)
    link(linked, alliance, *rest)
    for place, body in enumerate(chance.sample(BODIES, 9)):
        person = f"欧阳{chr(0x5000 + place)}"
        maker.role(person, CENTRE, "会长").role(person, body, "顾问")
        link(linked, CENTRE, body)
    return database(tmp_path_factory.mktemp("chains") / "gba.db", maker.report), linked


def expected(linked: Linked, start: str, end: str, most: int) -> list[list[str]]:
    """By looking at every chain: the shorter first, then by names."""

    def grown(path: list[str], hops: int) -> Iterator[list[str]]:
        if not hops:
            yield path
            return
        for body in sorted(linked[path[-1]], key=key):
            if body not in path and not any(body in linked[before] for before in path[:-1]):
                yield from grown([*path, body], hops - 1)

    return [path for hops in range(1, most + 1) for path in grown([start], hops) if path[-1] == end]


def passed(rows: Any) -> list[list[str]]:
    """The bodies of each chain, once where several links join them."""
    paths = [[row["hops"][0]["from"], *(hop["to"] for hop in row["hops"])] for row in rows]
    return [path for place, path in enumerate(paths) if path not in paths[:place]]


@pytest.mark.parametrize("many", [0, 3, 300])
def test_every_chain_and_no_other(made: tuple[Path, Linked], many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whether bodies count as having many links or few."""
    monkeypatch.setattr(neighbours, "_MANY", many)
    path, linked = made
    db = open_database(path)
    pairs = [pair for place in range(0, 24, 3) for pair in ((BODIES[place], CENTRE), (CENTRE, BODIES[place - 1]))]
    pairs += [(BODIES[place], BODIES[(place * 7 + 3) % 24]) for place in range(24)]
    found = [(one, other) for one, other in pairs if one != other and expected(linked, one, other, 3)]
    assert len(found) > 15
    for one, other in pairs:
        if one != other:
            assert passed(trace(db, one, other)) == expected(linked, one, other, 3)
            assert passed(trace(db, one, other, limit=1)) == expected(linked, one, other, 3)[:1]
    db.close()


@pytest.mark.parametrize("many", [0, 300])
def test_ends_that_are_several_bodies(made: tuple[Path, Linked], many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """A part of a name means all that have it; chains do not pass them."""
    monkeypatch.setattr(neighbours, "_MANY", many)
    path, linked = made
    db = open_database(path)
    ends = [body for body in BODIES if "甲会" in body]
    assert len(ends) > 2
    one_hop = [[CENTRE, end] for end in sorted(ends, key=key) if end in linked[CENTRE]]
    paths = passed(trace(db, CENTRE, "甲会", max_hops=2))
    assert paths[: len(one_hop)] == one_hop
    longer = [chain for end in ends for chain in expected(linked, CENTRE, end, 2) if len(chain) > 2]
    assert paths[len(one_hop) :] == sorted(
        (chain for chain in longer if chain[1] not in ends), key=lambda chain: [key(body) for body in chain]
    )
    db.close()


def test_the_first_chains_cost_no_look_at_the_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred bodies between two with many links: the first page is there after a few of them."""
    monkeypatch.setattr(neighbours, "_MANY", 20)
    maker = Maker("a.txt", "2024")
    for place in range(100):
        middle = f"{chr(0x5000 + place)}字会"
        maker.signing("协议", "红帆会", middle, signed="2024").signing("协议", middle, "蓝灯会", signed="2024")
    db = open_database(database(tmp_path / "gba.db", maker.report))
    asked: list[str] = []
    db.set_trace_callback(asked.append)
    assert len(list(islice(trace(db, "红帆会", "蓝灯会", limit=3), 3))) == 3
    few, few_asked = len(asked), list(asked)
    assert len(list(trace(db, "红帆会", "蓝灯会"))) == 100
    assert few * 5 < len(asked) - few
    assert few_asked
    db.close()

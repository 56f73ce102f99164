"""Chains, all of one name, and one fact."""

from __future__ import annotations

from typing import Any

import pytest

from gbacli.errors import UsageFault
from gbacli.queries.agreements import agreements
from gbacli.queries.connection import open_database
from gbacli.queries.documents import docs, document
from gbacli.queries.explain import show, why
from gbacli.queries.members import members
from gbacli.queries.trace import trace
from made import Maker, database

REPORTS = [
    Maker("one.txt", "2023-05-24").body("甲学会", "甲会")
    .signing("协议", "甲学会", "乙协会", signed="2023-05-21", event=0)
    .event("测绘论坛", ("乙协会", "host"), ("丙公司", "support"), start="2023-05-21").report,
    Maker("sub/two.txt", "2023-06")
    .member("测绘联盟", "丙公司").member("测绘联盟", "丁大学", "lead")
    .role("陈立", "丁大学", "教授").role("陈立", "戊研究院", "顾问").report,
    Maker("three.txt", "2024").signing("备忘录", "甲学会", "乙协会", "丙公司", signatories=["陈立"]).report,
]  # fmt: skip


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Five bodies in a row."""
    return open_database(database(tmp_path_factory.mktemp("trace") / "gba.db", *REPORTS))


def chains(rows: Any) -> list[str]:
    """Chains in one line each."""
    return [
        row["hops"][0]["from"] + "".join(f" -{hop['by']}:{hop['label']}- {hop['to']}" for hop in row["hops"])
        for row in rows
    ]


def test_one_hop_for_each_link(db: Any) -> None:
    """Dated ones first."""
    assert chains(trace(db, "甲会", "乙协会")) == [
        "甲学会 -agreement:协议- 乙协会",
        "甲学会 -agreement:备忘录- 乙协会",
    ]


def test_chains_take_no_detour(db: Any) -> None:
    """Nor do they pass a body that is linked with one before it."""
    assert chains(trace(db, "甲学会", "丁大学")) == ["甲学会 -agreement:备忘录- 丙公司 -alliance:测绘联盟- 丁大学"]


def test_three_hops(db: Any) -> None:
    """And not one more than asked for."""
    assert chains(trace(db, "甲学会", "戊研究院")) == [
        "甲学会 -agreement:备忘录- 丙公司 -alliance:测绘联盟- 丁大学 -person:陈立- 戊研究院"
    ]
    assert chains(trace(db, "甲学会", "戊研究院", max_hops=2)) == []
    assert chains(trace(db, "戊研究院", "甲学会", limit=1, offset=0)) == [
        "戊研究院 -person:陈立- 丁大学 -alliance:测绘联盟- 丙公司 -agreement:备忘录- 甲学会"
    ]


def test_an_alliance_is_a_body_too(db: Any) -> None:
    """Its members are one hop away."""
    assert chains(trace(db, "测绘联盟", "丁大学")) == ["测绘联盟 -alliance:测绘联盟- 丁大学"]


def test_via(db: Any) -> None:
    """Only links of the kinds asked for."""
    assert chains(trace(db, "乙协会", "丙公司", via=["event"])) == ["乙协会 -event:测绘论坛- 丙公司"]
    assert chains(trace(db, "甲学会", "丁大学", via=["agreement", "event"])) == []
    with pytest.raises(UsageFault, match="marriage"):
        list(trace(db, "甲学会", "丁大学", via=["marriage"]))


def test_every_hop_has_its_proof(db: Any) -> None:
    """With the ids by which one asks on."""
    (row,) = trace(db, "甲学会", "丁大学")
    assert all(hop["sources"] for hop in row["hops"])
    assert set(row["hops"][0]) == {"from", "from_id", "to", "to_id", "by", "id", "label", "date", "sources"}
    fact = why(db, row["hops"][0]["id"])
    assert fact is not None
    assert (fact["family"], fact["kind"], fact["decisions"]) == ("agreements", "备忘录", [])


def test_show_a_body(db: Any) -> None:
    """With everything that it is part of."""
    shown = show(db, "丙公司")
    assert shown is not None
    assert (shown["type"], shown["documents"]) == ("organization", 3)
    counts = {name: len(shown[name]) for name in ("members", "memberships", "roles", "agreements", "events")}
    assert counts == {"members": 0, "memberships": 1, "roles": 0, "agreements": 1, "events": 1}
    assert show(db, shown["id"]) == {**shown, "also": []}


def test_show_a_person_and_an_event(db: Any) -> None:
    """By name or id."""
    person, event = show(db, "陳立"), show(db, "測繪論壇")
    assert person is not None
    assert event is not None
    assert (person["type"], len(person["roles"]), len(person["agreements"])) == ("person", 2, 1)
    assert (event["type"], [row["kind"] for row in event["agreements"]]) == ("event", ["协议"])
    assert show(db, "没有") is show(db, "o-000000000000000") is None


def test_show_says_what_else_is_meant(db: Any) -> None:
    """The one named in most reports is shown."""
    shown = show(db, "会")
    assert shown is not None
    assert shown["name"] == "乙协会"
    assert [row["name"] for row in shown["also"]] == ["甲学会"]


def test_why(db: Any) -> None:
    """Every fact by its id, nothing for other words."""
    for listing in (members, agreements):
        for row in listing(db):
            fact = why(db, row["id"])
            assert fact is not None
            assert {name: fact[name] for name in row} == row
    assert why(db, "协议") is why(db, "m-000000000000000") is why(db, "o-000000000000000") is None


def test_documents(db: Any) -> None:
    """By name, or by the end of the path where that is enough."""
    assert [row["document"] for row in docs(db)] == ["one.txt", "sub/two.txt", "three.txt"]
    found = document(db, "two.txt")
    assert found is not None
    assert found["text"] == REPORTS[1][0].text
    assert found["document"] == "sub/two.txt"
    assert document(db, "wo.txt") is None

"""Names in filters: a bare place, else a whole name, else a part of one."""

from __future__ import annotations

from typing import Any

import pytest

from gbacli.errors import UsageFault
from gbacli.queries.agreements import agreements
from gbacli.queries.connection import open_database
from gbacli.queries.entities import orgs, people
from gbacli.queries.events import events
from gbacli.queries.members import members
from gbacli.queries.roles import roles
from gbacli.queries.suggestions import suggest
from made import Maker, database

REPORTS = [
    Maker("a.txt", "2023-05-24")
    .body("香港特别行政区政府", "特区政府", "香港", place="香港", region="香港", kind="government")
    .body("香港測繪師公會", "公會", "該會", place="香港", region="香港", kind="society")
    .body("深圳测绘学会", "学会", place="深圳", region="深圳", kind="society")
    .body("南沙测绘中心", place="南沙", region="广州", kind="institute")
    .body("澳门测绘学会", place="澳门", region="澳门", kind="society")
    .body("伦敦测绘学会", place="伦敦", region="伦敦", kind="society")
    .signing("备忘录", "香港測繪師公會", "深圳测绘学会", signed="2023-05-21")
    .signing("协议", "香港特别行政区政府", "香港測繪師公會", signed="2023-04")
    .signing("合作意向书", "南沙测绘中心", "澳门测绘学会", signed="2022", status="planned", title="南沙与澳门意向书")
    .signing("互认公约", "伦敦测绘学会", "深圳测绘学会")
    .role("陈立", "香港測繪師公會", "会长").role("陈立", "深圳测绘学会", "顾问")
    .role("香港子", "伦敦测绘学会", "秘书长")
    .member("测绘联盟", "香港測繪師公會").member("测绘联盟", "深圳测绘学会", "lead")
    .member("另一联盟", "澳门测绘学会")
    .event("南沙测绘周", ("南沙测绘中心", "host"), start="2022-11-01")
    .event("测绘论坛", ("香港測繪師公會", "host"), ("深圳测绘学会", "support"), start="2023-05-21").report,
]  # fmt: skip


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """One report with bodies of several places."""
    return open_database(database(tmp_path_factory.mktemp("names") / "gba.db", *REPORTS))


def names(rows: Any) -> list[str]:
    """The names of bodies, in code-point order."""
    return sorted(row["name"] for row in rows)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("香港", ["香港測繪師公會", "香港特别行政区政府"]),  # though a short name of its government
        ("香港特别行政区政府", ["香港特别行政区政府"]),
        ("香港特別行政區", ["香港測繪師公會", "香港特别行政区政府"]),
        ("广州", ["南沙测绘中心"]), ("廣州市", ["南沙测绘中心"]), ("广东省", ["南沙测绘中心", "深圳测绘学会"]),
        ("粤港澳大湾区", ["南沙测绘中心", "深圳测绘学会", "澳门测绘学会", "香港測繪師公會", "香港特别行政区政府"]),
        ("香港测绘师公会", ["香港測繪師公會"]), ("香港測繪師公會", ["香港測繪師公會"]),
        ("测绘学会", ["伦敦测绘学会", "深圳测绘学会", "澳门测绘学会"]),  # a part, since nobody is called so
        ("学会", ["伦敦测绘学会", "深圳测绘学会", "澳门测绘学会"]),  # generic: never the body that one report calls so
        ("该会", []), ("特区政府", ["香港特别行政区政府"]), ("没有的学会", []), ("北京", []),
    ],
)  # fmt: skip
def test_bodies(db: Any, name: str, expected: list[str]) -> None:
    """The first step with a match decides."""
    assert expected == names(orgs(db, name))


@pytest.mark.parametrize("name", ["", " ", "《》", "\u200b"])
def test_nothing_is_no_name(db: Any, name: str) -> None:
    """Else it would be a part of every name."""
    with pytest.raises(UsageFault):
        list(orgs(db, name))


def test_people_and_bodies_by_one_name(db: Any) -> None:
    """A role is found by either; a place means bodies, though a person's name holds it."""
    assert [row["organization"] for row in roles(db, "陳立")] == ["深圳测绘学会", "香港測繪師公會"]
    assert [row["person"] for row in roles(db, "伦敦测绘学会")] == ["香港子"]
    assert [row["person"] for row in roles(db, "香港")] == ["陈立"]
    assert [row["name"] for row in people(db, "香港")] == ["香港子"]
    assert [row["person"] for row in roles(db, person="香港")] == ["香港子"]


def signed(rows: Any) -> list[str]:
    """The kinds of agreements in their order."""
    return [row["kind"] for row in rows]


@pytest.mark.parametrize(
    ("parties", "expected"),
    [
        (["香港"], ["备忘录", "协议"]),
        (["香港", "香港"], ["协议"]),  # needs two of Hong Kong
        (["香港", "深圳"], ["备忘录"]),
        (["深圳", "香港", "澳门"], []),
        (["香港測繪師公會", "香港测绘师公会"], []),  # one party is not two
        (["大湾区", "大湾区"], ["备忘录", "协议", "合作意向书"]),
        (["测绘学会", "伦敦"], ["互认公约"]),
    ],
)
def test_each_party_is_one_of_its_own(db: Any, parties: list[str], expected: list[str]) -> None:
    """Two names need two different parties, one for each."""
    assert expected == signed(agreements(db, parties=parties))


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"kind": "備忘錄"}, ["备忘录"]), ({"kind": "意向"}, ["合作意向书"]), ({"kind": "合作"}, ["合作意向书"]),
        ({"status": "planned"}, ["合作意向书"]),
        ({"since": "2023"}, ["备忘录", "协议"]), ({"since": "2023-05"}, ["备忘录"]),
        ({"since": "2023-04-30"}, ["备忘录", "协议"]),  # some day of April
        ({"until": "2023-04-01"}, ["协议", "合作意向书"]),
        ({"since": "2022-06-01", "until": "2022-06-01"}, ["合作意向书"]),
        ({"since": "2022..2023-04"}, ["备忘录", "协议", "合作意向书"]),
        ({"name": "澳门意向"}, ["合作意向书"]), ({"name": "南沙"}, ["合作意向书"]), ({"name": "互认"}, ["互认公约"]),
        ({"name": "深圳測繪學會"}, ["备忘录", "互认公约"]),
    ],
)  # fmt: skip
def test_filters_of_agreements(db: Any, filters: dict[str, Any], expected: list[str]) -> None:
    """Dates are compared as intervals; what has no date is left out by them."""
    name = filters.pop("name", None)
    assert expected == signed(agreements(db, name, **filters))


@pytest.mark.parametrize("date", ["2023-13", "23", "2023-02-32", "昨日", "2023-5", "..", "2024..2023", ""])
def test_what_is_no_date(db: Any, date: str) -> None:
    """Said in one line, not by an empty answer."""
    with pytest.raises(UsageFault):
        list(agreements(db, since=date))


def test_members_of_an_alliance_and_of_a_member(db: Any) -> None:
    """Grouped by alliance."""
    assert [(row["alliance"], row["member"], row["relation"]) for row in members(db)] == [
        ("另一联盟", "澳门测绘学会", "member"),
        ("测绘联盟", "深圳测绘学会", "lead"),
        ("测绘联盟", "香港測繪師公會", "member"),
    ]
    assert [row["alliance"] for row in members(db, of="澳門測繪學會")] == ["另一联盟"]
    assert len(list(members(db, "測繪聯盟"))) == 2
    assert len(list(members(db, "测绘联盟", of="深圳"))) == 1


def test_events_by_name_organizer_and_date(db: Any) -> None:
    """The newest first."""
    assert [row["name"] for row in events(db)] == ["测绘论坛", "南沙测绘周"]
    assert [row["name"] for row in events(db, "測繪論壇")] == ["测绘论坛"]
    assert [row["name"] for row in events(db, "测绘")] == ["测绘论坛", "南沙测绘周"]
    assert [row["name"] for row in events(db, organizer="广州")] == ["南沙测绘周"]
    assert [row["name"] for row in events(db, since="2023")] == ["测绘论坛"]


def test_bodies_by_region_and_kind(db: Any) -> None:
    """The region takes in the places inside it."""
    assert names(orgs(db, region="广东")) == ["南沙测绘中心", "深圳测绘学会"]
    assert names(orgs(db, region="香港", kind="society")) == ["香港測繪師公會"]
    (row,) = orgs(db, "香港測繪師公會")
    assert row["names"] == ["香港測繪師公會", "公會", "該會"]


def test_pages(db: Any) -> None:
    """Limit and offset cut from the same order."""
    whole = [row["id"] for row in orgs(db)]
    assert whole[2:4] == [row["id"] for row in orgs(db, limit=2, offset=2)]
    assert [row["id"] for row in roles(db)][1:] == [row["id"] for row in roles(db, offset=1)]


def test_suggestions(db: Any) -> None:
    """The nearest names, in either script, never one that is found anyway by place."""
    assert suggest(db, "香港測繪師協會", ["orgs"])[0] == "香港測繪師公會"
    assert suggest(db, "陈力", ["people"]) == ["陈立"]
    assert suggest(db, "xyzzy", ["orgs", "people", "events", "docs"]) == []

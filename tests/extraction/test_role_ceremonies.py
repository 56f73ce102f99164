"""Offices as lists of guests print them: whose government, who is only stood for, runs of people, organs."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

from .test_roles import roles_of

REGIONAL = [
    ("澳门行政长官{周望}到场。", "周望|澳门特区政府|行政长官"),
    ("{许亦}访问澳门。行政长官{周望}在澳门接见。", "周望|澳门特区政府|行政长官"),
    ("香港行政长官{周望}、澳门行政长官{许亦}到场。", "周望|香港特区政府|行政长官 许亦|澳门特区政府|行政长官"),
    ("[香港特区政府]行政长官{周望}访问澳门。", "周望|香港特区政府|行政长官"),
    ("政务司司长{周望}访问澳门。", "周望|香港特区政府|政务司司长"),
]
STOOD_FOR = [
    ("[澳门特区]行政长官代表、[文化司]司长{周望}主礼。", "周望|文化司|司长"),
    ("[青澜会]主席特别代表{周望}主礼。", ""),
    ("[青澜银行]首席代表{周望}主礼。", "周望|青澜银行|首席代表"),
]
RELATIVE = [
    (
        "刚卸任[青澜会]理事的{周望}，以及卸任[青澜会]秘书长、重返[云岭大学]任教的{许亦}，担任[澄湾会]顾问。",
        "-周望|青澜会|理事 -许亦|青澜会|秘书长 许亦|澄湾会|顾问",
    ),
    ("曾任[青澜会]会长、热心公益的{周望}致辞。", "-周望|青澜会|会长"),
    ("{周望}卸任[青澜会]会长、转任由{许亦}创办的学堂的顾问。", "-周望|青澜会|会长"),
]
FORMER = [
    (
        "现在的两名副会长是前[青澜局]局长{周望}、[云岭大学]副校长{许亦}，两人都因年龄卸任。[青澜会]换届。",
        "-周望|青澜局|局长 许亦|云岭大学|副校长 -周望|青澜会|副会长 -许亦|青澜会|副会长",
    ),
    ("原[青澜集团]副董事长、总经理{周望}到场。", "-周望|青澜集团|副董事长 -周望|青澜集团|总经理"),
    ("原[青澜会]会长、名誉会长{周望}到场。", "-周望|青澜会|会长 周望|青澜会|名誉会长"),
]
RUNS = [
    (
        "[青澜会]会长{周望}，[澄湾局]二级局长{许亦}，[云岭院]院长{石明}等当选[远山会]名誉会长。",
        "周望|青澜会|会长 许亦|澄湾局|局长 石明|云岭院|院长"
        " 周望|远山会|名誉会长 许亦|远山会|名誉会长 石明|远山会|名誉会长",
    ),
    (
        "[青澜会]会长{周望}，[澄湾局]局长{许亦}当选[远山会]副会长。",
        "周望|青澜会|会长 许亦|澄湾局|局长 周望|远山会|副会长 许亦|远山会|副会长",
    ),
    (
        "[青澜会]会长{周望}出席，[澄湾局]局长{许亦}当选[远山会]副会长。",
        "周望|青澜会|会长 许亦|澄湾局|局长 许亦|远山会|副会长",
    ),
    (
        "[青澜会]会长{周望}，[澄湾局]局长{许亦}当选[远山会]会长。",
        "周望|青澜会|会长 许亦|澄湾局|局长 许亦|远山会|会长",
    ),
]
BETWEEN = [
    ("珠海市{周望}市长到场。", "周望|珠海市|市长"),
    ("[青澜会]理事会{周望}副理事长到场。", "周望|青澜会|副理事长"),
    (
        "[青澜集团]总裁兼董事会{周望}副主席、[澄湾局]局长{许亦}到场。",
        "周望|青澜集团|总裁 周望|青澜集团|副主席 许亦|澄湾局|局长",
    ),
    ("[云岭大学]开会，云岭大学学生事务所 {周望}主任到场。", ""),
]
PRINTED = [
    ("远山观察︱青澜商会换届 会长为石明亮", {("石明亮", "青澜商会", "会长")}),
    ("青澜商会开会。这次青澜商会会长石明亮当选。", {("石明亮", "青澜商会", "会长")}),
    ("澳门街总会长石明亮到场。", {("石明亮", "澳门街总", "会长")}),
    ("珠海市石明亮市长到场。", {("石明亮", "珠海市", "市长")}),
    ("广州市江海区区长石明亮到场。", {("石明亮", "广州市江海区", "区长")}),
    ("青澜协会选举澳门居民石明亮为候任会长。", {("石明亮", "青澜协会", "候任会长")}),
    ("青澜协会欢迎澳门居民。", set()),
]


@pytest.mark.parametrize(("marked", "roles"), REGIONAL + STOOD_FOR + RELATIVE + FORMER + RUNS + BETWEEN)
def test_who_holds_which_office(marked: str, roles: str) -> None:
    """Each sentence gives its people exactly these offices."""
    assert roles_of(marked) == set(roles.split())


@pytest.mark.parametrize(("text", "roles"), PRINTED)
def test_names_beside_offices(text: str, roles: set[tuple[str, str, str]]) -> None:
    """The names that stand beside offices are found, and end where they end."""
    claims = extract(document("c.txt", f"简讯\n{text}", "2025-03-01"))
    said = {(claims.people[one.person].name, claims.bodies[one.body].name, one.title) for one in claims.roles}
    assert said == roles

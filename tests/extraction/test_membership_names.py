"""Alliances and members that nothing but what is said of them betrays."""

from __future__ import annotations

import pytest

from enrolled import A, pairs_of

ACTING = [
    ("“潮声通”昨日上线，由[岭东大学]、[香江光学会]共同发起。", "潮声通"),
    ("[岭东大学]、[香江光学会]和[濠江光电协会]昨日加入“潮汐社”，社员增至九家。", "潮汐社"),
    ("[青澜港口专责小组]昨日开会。小组成员包括[岭东大学]、[香江光学会]、[濠江光电协会]。", "青澜港口专责小组"),
    ("[青澜物流促进会]会员单位有[岭东大学]、[香江光学会]、[濠江光电协会]。", "青澜物流促进会"),
]
NOT_ACTING = [
    "“潮声杯”由[岭东大学]、[香江光学会]共同发起。",
    "“潮声通”昨日上线，[岭东大学]、[香江光学会]到贺。",
    "[青澜港口专责小组]走访[岭东大学]、[香江光学会]、[濠江光电协会]。",
    "[青澜基地]由[岭东大学]、[香江光学会]共同发起。",
    "智库共同体成员包括[岭东大学]、[香江光学会]、[濠江光电协会]。",
]
COMPLETED = [
    (
        "[岭东大学]加入“海丝灯塔联盟”，成员还有[香江光学会]、晚风诊所、[濠江光电协会]。",
        "岭东大学 香江光学会 晚风诊所 濠江光电协会",
    ),
    (f"{A}成员包括[岭东大学]、“潮汐”画坊、[濠江光电协会]。", "岭东大学 “潮汐”画坊 濠江光电协会"),
    (f"{A}成员包括[岭东大学]、[香江书局]“听雨”书坊、[濠江光电协会]。", "岭东大学 香江书局“听雨”书坊 濠江光电协会"),
    (f"{A}成员还有[岭东大学]、[香江光学会]和晚风诊所，共三家。", "岭东大学 香江光学会 晚风诊所"),
    (f"{A}并吸纳青蓝电子、白露冷链等30余家企业。", "青蓝电子 白露冷链"),
    (f"{A}成员单位如下：\n[岭东大学]　晚风诊所\n街坊茶寮\n[香江光学会]", "岭东大学 晚风诊所 街坊茶寮 香江光学会"),
]
NOT_COMPLETED = [
    f"{A}成员包括设备商5位、运营商3位、[岭东大学]、[香江光学会]。",
    f"{A}走访青蓝电子、白露冷链等30余家企业。",
    f"{A}昨日开会。\n议程如下：\n揭牌仪式　代表发言\n合影留念",
]


WORDINGS = [
    (f"{A}参与单位有[濠江集团]旗下[岭东馆]、[香江馆]。", "岭东馆 香江馆"),
    (f"{A}成员包括[岭东馆]；[香江馆]、[濠江馆]也发来加盟确认书。", "岭东馆 香江馆 濠江馆"),
    (f"{A}成立。由[岭东馆]牵头，2021年6月联合[香江馆]发起组建。", "岭东馆 香江馆"),
    (f"[岭东馆]与[香江馆]昨日举行{A}缔盟仪式。", "岭东馆 香江馆"),
    (f"{A}会员众多，像[岭东馆]、[香江馆]。", "岭东馆 香江馆"),
    (f"[岭东馆]、[香江馆]携手创建，{A}今年十岁。", "岭东馆 香江馆"),
    (f"[岭东馆]昨日与[香江馆]签约，查询是否已加入{A}。", ""),
    (f"今年六月才加入的{A}迎来[岭东馆]馆长[P:王大明]。", ""),
]


@pytest.mark.parametrize(("text", "members"), WORDINGS)
def test_wordings(text: str, members: str) -> None:
    """Owners of a listed body are no members themselves; who asks about joining is none."""
    assert {member for _, member in pairs_of(text)} == set(members.split())


@pytest.mark.parametrize(("text", "alliance"), ACTING)
def test_a_body_with_members_is_an_alliance(text: str, alliance: str) -> None:
    """Whatever it is called, enough members or founders beside its name make it one."""
    assert {of for of, _ in pairs_of(text)} == {alliance}
    assert len(pairs_of(text)) > 1


@pytest.mark.parametrize("text", NOT_ACTING)
def test_other_bodies_are_no_alliances(text: str) -> None:
    """Prizes and sites that several founded, bodies that met others, and words for any alliance are none."""
    assert pairs_of(text) == set()


def test_a_founder_that_is_a_federation_has_not_the_list_below() -> None:
    """A list that names nobody belongs to the alliance of the report, not to a federation named just before."""
    found = pairs_of(
        f"{A}昨日成立。\n[岭东馆]连同[濠江曲艺总会]为共同发起人。\n成员单位如下：\n[香江馆]\n[江北馆]\n[岭西馆]"
    )
    assert {of for of, _ in found} == {"湾区光电联盟"}
    assert {member for _, member in found} >= {"香江馆", "江北馆", "岭西馆"}


@pytest.mark.parametrize(("text", "members"), COMPLETED)
def test_bodies_that_only_the_list_names(text: str, members: str) -> None:
    """What stands among the bodies of a list of members is a body, its name as long as the item."""
    assert {member for _, member in pairs_of(text)} == set(members.split())


@pytest.mark.parametrize("text", NOT_COMPLETED)
def test_other_items_are_no_bodies(text: str) -> None:
    """Classes with a count and lists of other things name no members."""
    assert {member for _, member in pairs_of(text)} <= {"岭东大学", "香江光学会"}


def test_quoted_alliance_read_in_pieces_is_put_together() -> None:
    """A name in quotation marks of which only parts were known is one name, and 联盟 behind it means it."""
    text = f"{A}昨日开会。\n另据报道，“[濠江酒店]厨余[联盟]”添丁，参加[联盟]的机构有：[岭东大学]、[香江光学会]。"
    assert pairs_of(text) == {("濠江酒店厨余联盟", "岭东大学"), ("濠江酒店厨余联盟", "香江光学会")}

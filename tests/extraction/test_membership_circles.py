"""Alliances with coined names that no word for alliances ends, known by what is said around them."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from gbacli.model.claims import Claims
from invented import document

TOLD = [
    ("“岭湾拾光互济圈”由青澜湿地学会和香港拾荒者协会发起。\n圈里还有澳门植树协会。", "岭湾拾光互济圈"),
    ("珠海渡轮协会上月加入“粤港澳夜渡星链”，星链秘书处设在香港。", "粤港澳夜渡星链"),
    ("由广东省堤坝学会、香港堤坝学会牵头的堤坝检修互助组昨日揭牌。\n互助组成员还有澳门堤坝学会。", "堤坝检修互助组"),
    ("湾区夜渡同舟网又添两家。\n这个网由珠海渡轮协会、香港渡轮商会牵头搭起。", "湾区夜渡同舟网"),
    ("我们组的圈子叫“三灶共煮伙伴桌”，珠海厨艺协会是召集单位，澳门厨艺协会也在里面。", "三灶共煮伙伴桌"),
]
NOT_TOLD = [
    "粤港澳碳汇走廊规划公布，广东省林业学会、香港林业学会出席发布会。",
    "“湾区购物平台”上线，香港零售协会、澳门零售商会到贺，用户可在平台注册。",
    "澳门晚霞联谊社社长王大明、理事长李小红出席，香港晚霞学会也派员到贺。",
    "珠海渡轮协会举办“湾区夜渡圆桌”，香港渡轮商会参与。",
    "松湖“一程多站”由珠海旅游协会、香港旅游协会发起。",
]


def extracted(text: str) -> Claims:
    """What a report states."""
    return extract(document("l.txt", text, None))


def alliances(text: str) -> set[str]:
    """The names of the alliances that a report speaks of."""
    return {body.name for body in extracted(f"湾区纪事\n{text}").bodies if body.kind == "alliance"}


@pytest.mark.parametrize(("text", "name"), TOLD)
def test_a_coined_name_of_which_enough_is_said(text: str, name: str) -> None:
    """It is an alliance's, with its whole name."""
    assert alliances(text) == {name}


@pytest.mark.parametrize("text", NOT_TOLD)
def test_a_name_of_which_too_little_is_said(text: str) -> None:
    """It is none: roads, platforms of trade, meetings and societies of persons are called so too."""
    assert alliances(text) == set()


def test_the_end_of_a_coined_name_means_the_whole() -> None:
    """An officer of the 星链 is one of the alliance."""
    text = "湾区纪事\n珠海渡轮协会上月加入“粤港澳夜渡星链”。\n星链召集人王大明说，会费不变。"
    claims = extracted(text)
    assert [claims.bodies[role.body].name for role in claims.roles] == ["粤港澳夜渡星链"]

"""Plain sentences of newsrooms: heads of places beside committees, officers in lists, plaques given."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

from .test_roles import roles_of

READ = [
    (
        "[澄湾会]选出会长{周望}，执行会长{许亦}、{林岚}，监事长{崔曼}。",
        "周望|澄湾会|会长 许亦|澄湾会|执行会长 林岚|澄湾会|执行会长 崔曼|澄湾会|监事长",
    ),
    (
        "[澄湾会]选出会长{周望}，秘书长{许亦}、{林岚}，监事长{崔曼}。",
        "周望|澄湾会|会长 许亦|澄湾会|秘书长 林岚|澄湾会|秘书长 崔曼|澄湾会|监事长",
    ),
    ("[澄湾会]秘书长{许亦}、{林岚}到场。", "许亦|澄湾会|秘书长"),
    ("[澄湾商会监事会]主席{许亦}到场。", "许亦|澄湾商会|监事会主席"),
    ("[澄湾商会青年部]主席{许亦}到场。", "许亦|澄湾商会青年部|主席"),
    (
        "成员有[云岭公司]、[青澜中心]，分别由总工程师{许亦}和主任{林岚}代表。",
        "许亦|云岭公司|总工程师 林岚|青澜中心|主任",
    ),
    ("大会向{许亦}颁发[澄湾会]“创会会长”牌匾。", "许亦|澄湾会|创会会长"),
    ("大会向会长{许亦}颁发牌匾。[澄湾会]成立。", "许亦|澄湾会|会长"),
    ("[澄湾会]的秘书长为其同事、[产教处]处长{林岚}。", "林岚|澄湾会|秘书长 林岚|产教处|处长"),
    (
        "[澄湾集团秘书处]设在[青澜学院]，秘书长一职由[青澜学院]副院长{许亦}兼任。",
        "许亦|澄湾集团|秘书长 许亦|青澜学院|副院长",
    ),
    (
        "[澄湾会]已有三位轮值会长：2021年度的{许亦}、2022年度的{周望}，以及现在的2023年度轮值会长{林岚}。",
        "-许亦|澄湾会|轮值会长@2021年度 -周望|澄湾会|轮值会长@2022年度 林岚|澄湾会|轮值会长@2023年度",
    ),
    ("[澄湾会]补选常务副会长{许亦}为会长。", "许亦|澄湾会|会长 -许亦|澄湾会|常务副会长"),
    ("[澄湾会]推选副会长{许亦}为召集人。", "许亦|澄湾会|召集人 许亦|澄湾会|副会长"),
    (
        "[管委会]由[云岭律师事务所]派员，有高级合伙人{许亦}。",
        "许亦|云岭律师事务所|高级合伙人",
    ),
]
PLACES = [
    ("王大文现任番禺区云岭镇党委副书记、镇长。", ["番禺区云岭镇党委|副书记", "番禺区云岭镇|镇长"]),
    ("北岭市人民政府副秘书长李小明，青澜市委常委、副市长王大文。", ["青澜市委|常委", "青澜市|副市长"]),
    ("远山市和平镇镇长王大文到场。", ["远山市和平镇|镇长"]),
    ("时任远山市云岭镇镇长的王大文到场。", ["-远山市云岭镇|镇长"]),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_plain_sentences(text: str, expected: str) -> None:
    assert set(expected.split()) == roles_of(text)


@pytest.mark.parametrize(("text", "expected"), PLACES)
def test_heads_of_places(text: str, expected: list[str]) -> None:
    extraction = extract(document("places.txt", text, None))
    found = [
        f"{'-' * role.former}{extraction.bodies[role.body].name}|{role.title}"
        for role in extraction.roles
        if extraction.people[role.person].name == "王大文"
    ]
    assert sorted(expected) == sorted(found)

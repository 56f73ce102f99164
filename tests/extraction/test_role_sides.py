"""Officers who act for one of two sides: each is of the body of that side, none of a side that nobody names."""

from __future__ import annotations

import pytest

from .test_roles import analysis_of, find, roles_of

SIDES = [
    (
        "[香港澄湾会]与[珠海云岭会]签约。珠海方面由副会长{许亦}签字，香港方面是会长{周望}。",
        "许亦|珠海云岭会|副会长 周望|香港澄湾会|会长",
    ),
    (
        "[香港澄湾会]与[珠海云岭会]签约。港方执笔的是会长{许亦}，珠方则是会长兼司库{周望}。",
        "许亦|香港澄湾会|会长 周望|珠海云岭会|会长 周望|珠海云岭会|司库",
    ),
    ("[青澜会]年会\n[青澜会]与[云岭馆]签约。{许亦}签字，对方由馆长{周望}签署。", "周望|云岭馆|馆长"),
    ("[青澜会]与[云岭会]结盟，{许亦}和对方会长{周望}落笔。\n[青澜会]通讯。[青澜会]。", "周望|云岭会|会长"),
    ("[澄湾局]与[青澜公司]签约。[澄湾局]局长{许亦}到场，对方由董事{周望}签字。", "许亦|澄湾局|局长 周望|青澜公司|董事"),
    ("[澄湾会]与[珠海飞鸢科技]结伴，[云岭会]观礼。今年轮到飞鸢的总经理{许亦}主持。", "许亦|珠海飞鸢科技|总经理"),
    ("[澄湾会]与[飞鸢机械]合办，[云岭会]观礼。飞鸢派出顾问{许亦}。", "许亦|飞鸢机械|顾问"),
    ("[珠海澄湾会]与[珠海云岭会]签约。葡方由会长{许亦}签字。", ""),
    (
        "[澄湾所]与珠海的[云岭所]结盟，由前者的所长{许亦}和后者的所长{周望}签字。",
        "许亦|澄湾所|所长 周望|云岭所|所长",
    ),
]
SUBJECTS = [
    ("[澄湾公司]公告\n（四）[审计委员会]改由{许亦}女士担任主席。", "许亦|审计委员会|主席"),
    ("[澄湾会]消息。新设的[标准委员会]由{许亦}主持，职衔为主席。", "许亦|标准委员会|主席"),
    ("作发言的有[云岭院]院长{周望}，以及{许亦}——他在[澄湾学院]做教授。", "周望|云岭院|院长 许亦|澄湾学院|教授"),
    ("[云岭大学]民乐系主任{许亦}到场。", "许亦|云岭大学民乐系|主任"),
    ("{许亦}的[澄湾市检察院检察委员会]委员、检察员。", ""),
    ("[云岭集团]消息。[澄湾公司董事会]通过，{许亦}接替{周望}任总经理。", "许亦|澄湾公司|总经理 -周望|澄湾公司|总经理"),
    (
        "[澄湾局]局长{周望}走进[云岭体育会暨赛事委员会]，同会长{许亦}签约。",
        "周望|澄湾局|局长 许亦|云岭体育会暨赛事委员会|会长",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), SIDES)
def test_officers_of_sides(marked: str, expected: str) -> None:
    """The place, the short form or 对方 before the office tells the body; nobody is of a side that none names."""
    analysis = analysis_of(marked)
    for body in analysis.bodies:
        body.region = next((place for place in ("珠海", "香港") if place in body.name), None)
    said = set()
    for claim in find(analysis):
        said.add(f"{analysis.people[claim.person].name}|{analysis.bodies[claim.body].name}|{claim.title}")
    assert said == set(expected.split())


@pytest.mark.parametrize(("marked", "expected"), SUBJECTS)
def test_bodies_of_clauses(marked: str, expected: str) -> None:
    assert roles_of(marked) == set(expected.split())


BESIDES = [
    ("[青澜会]消息。\n江西　省长{许亦}\n湖南\t省长{周望}", "许亦|江西|省长 周望|湖南|省长"),
    ("[丰江市云溪区人民政府]与[青澜会]签约，签字人为副区长{许亦}。", "许亦|丰江市云溪区人民政府|副区长"),
    ("[澄湾会]通讯\n[云岭会]\n会长{许亦}先生雅鉴：", "许亦|云岭会|会长"),
    (
        "[澄湾会]换届。[咨询委员会]昨日开会。新加入的委员为：\n{许亦}　[云岭会]会长",
        "许亦|云岭会|会长 许亦|咨询委员会|委员",
    ),
    ("[云岭院]院长{周望}调往外地，代院长为{许亦}。", "周望|云岭院|院长 许亦|云岭院|代院长"),
    ("[云岭大学]{龄汇}总监{许亦}到场。", "许亦|云岭大学龄汇|总监"),
    (
        "[澄湾会]2024年度的理事会由{许亦}领军，他是会长；两位副会长是{周望}和{何然}。",
        "许亦|澄湾会|会长 周望|澄湾会|副会长@2024年度 何然|澄湾会|副会长@2024年度",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), BESIDES)
def test_bodies_near_offices(marked: str, expected: str) -> None:
    """The place in the cell before, the line above, the committee or the like office of the sentence before."""
    assert roles_of(marked) == set(expected.split())

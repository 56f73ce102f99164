"""Posts on lines below a name, and tables with a column for each office."""

from __future__ import annotations

import pytest

from extraction.test_roles import roles_of

BELOW = [
    (
        "01　{周望}\n[青澜会]副理事长，[云岭馆]馆长。主持修缮，2011年至2018年任[澄湾研究所]所长。\n演讲题目：一座桥",
        "周望|青澜会|副理事长 周望|云岭馆|馆长 -周望|澄湾研究所|所长@2011年至2018年",
    ),
    (
        "嘉宾：{周望}（化名）\n[青澜会]会长；[云岭馆]原馆长；[云岭大学]教授。",
        "周望|青澜会|会长 -周望|云岭馆|馆长 周望|云岭大学|教授",
    ),
    (
        "{周望}，1959年生于外地\n现任：[云岭大学]教授\n　　　[青澜会]理事长\n"
        "曾任：[澄湾厂]副厂长\n　　　[云岭研究所]所长",
        "周望|云岭大学|教授 周望|青澜会|理事长 -周望|澄湾厂|副厂长 -周望|云岭研究所|所长",
    ),
    (
        "**{周望}**　男，1968年5月生。\n- 1991.07—1998.03　[云岭研究所]助理工程师\n"
        "- 2015.06至今　[澄湾中心]主任\n社会兼职：[青澜会]理事",
        "-周望|云岭研究所|助理工程师@1991.07—1998.03 周望|澄湾中心|主任@2015.06至今 周望|青澜会|理事",
    ),
    ("{周望}\n演讲题目：一座桥\n[青澜会]会长未能出席。", ""),
    ("{周望}\n[青澜会]会长昨日说，桥快修好了。", ""),
    ("{周望}\n二、其他\n[青澜会]会长一职仍然出缺。", ""),
]
COLUMNS = [
    (
        "[青澜医院]公布名单\n科室\t主任\t副主任\n[云岭科]\t{周望}\t{许亦}、{甲文}\n[澄湾科]\t（暂缺）\t{乙武}（主持工作）",
        "周望|云岭科|主任 许亦|云岭科|副主任 甲文|云岭科|副主任 乙武|澄湾科|副主任",
    ),
    ("[青澜医院]公布名单\n科室\t主任\n星河内科\t{周望}", "周望|星河内科|主任"),
    (
        "[青澜会]历届会长名录\n届次\t会长\t任职时所在单位及职务\n第一届\t{周望}\t[云岭厂]厂长\n第二届\t{许亦}\t同上",
        "-周望|青澜会|会长@第一届 周望|云岭厂|厂长 许亦|青澜会|会长@第二届",
    ),
    ("[青澜会]论坛安排\n分论坛名称\t主席\n星河\t{周望}", ""),
]

TURNS = [
    (
        "[青澜会]历任会长\n第一届　{周望}\n第二届　{许亦}、{甲文}",
        "-周望|青澜会|会长@第一届 许亦|青澜会|会长@第二届 甲文|青澜会|会长@第二届",
    ),
    (
        "[青澜会]历届主席名录\n{周望}（1996—2000）\n{许亦}（2000—2004）",
        "-周望|青澜会|主席@1996—2000 -许亦|青澜会|主席@2000—2004",
    ),
    ("[青澜会]历届会长聚会\n第一届　{周望}", ""),
]
GOING_ON = [
    (
        "悼念{周望}先生\n{周望}是[青澜会]会长。他一九八三年接替{许亦}出任[云岭会]主席，后由{甲文}接任。晚年任[澄湾会]顾问。",
        "周望|青澜会|会长 周望|云岭会|主席 -许亦|云岭会|主席 周望|澄湾会|顾问",
    ),
    (
        "{周望}（1934—2003）　外地人。1980年任[青澜会]主席，其后由{许亦}接任。1988年任[云岭会]顾问。",
        "-周望|青澜会|主席 许亦|青澜会|主席 周望|云岭会|顾问",
    ),
    ("{周望}　工程师。[青澜会]会长，[云岭会]监事。", "周望|青澜会|会长 周望|云岭会|监事"),
    ("{周望} - [青澜会]会长\n{许亦} – [云岭会]主席", "周望|青澜会|会长 许亦|云岭会|主席"),
    ("[青澜会]会长由{周望}接任。现兼任[云岭会]理事长。", "周望|青澜会|会长 周望|云岭会|理事长"),
]

HEADED = [
    (
        "[青澜会]访云代表团名单\n团长：{周望}\n副团长：{许亦}",
        "周望|青澜会访云代表团|团长 许亦|青澜会访云代表团|副团长",
    ),
    ("[青澜会]颁奖\n[评审团]\n主席：{周望}\n委员：{许亦}", "周望|评审团|主席 许亦|评审团|委员"),
    ("[青澜会]代表团抵步，名单稍后公布\n会长：{周望}", "周望|青澜会|会长"),
]


@pytest.mark.parametrize(("text", "expected"), HEADED)
def test_lists_of_delegations_and_juries(text: str, expected: str) -> None:
    """The heads of those who travel or judge are of the delegation or the jury over the list."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), TURNS)
def test_all_who_had_an_office(text: str, expected: str) -> None:
    """Those below 历届会长 had that office, in the term or the years of the line; a meeting of them is no list."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), GOING_ON)
def test_whom_a_life_goes_on_about(text: str, expected: str) -> None:
    """Whom somebody follows or by whom he is followed is not the one of whom the text goes on to tell."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), BELOW)
def test_posts_below_a_name(text: str, expected: str) -> None:
    """Lines of posts belong to the name above them; what such an officer does or says is not about that person."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), COLUMNS)
def test_columns_of_offices(text: str, expected: str) -> None:
    """Who stands below a title has it, in the unit or the term of the line; a session is no unit."""
    assert roles_of(text) == set(expected.split())

"""Offices told beside those of others: 两校校长甲、乙, 他的前任是乙, 当选的是甲, 首任会长现已退休."""

from __future__ import annotations

import pytest

from gbacli.extraction import extract
from invented import document

from .test_roles import roles_of

OF_ALL = [
    ("[澄湾中学]与[云岭中学]结为姊妹学校。两校校长{周望}、{许亦}签字。", "周望|澄湾中学|校长 许亦|云岭中学|校长"),
    ("[澄湾学会]与[云岭协会]签约。\n两会会长{周望}及{许亦}教授到场。", "周望|澄湾学会|会长 许亦|云岭协会|会长"),
    ("[澄湾公司]与[云岭银行]合作。两间公司的董事长{周望}、{许亦}签字。", "周望|澄湾公司|董事长 许亦|云岭银行|董事长"),
    ("[澄湾学会]、[云岭学会]与[青澜学会]签约。两会会长{周望}、{许亦}签字。", ""),
]
BEFORE_HIM = [
    (
        "[澄湾联盟]选出主席：[云岭会]总裁{周望}。他的前任是[青澜会]总经理{许亦}，再前一任是[珊湖园]创办人{林岚}。",
        "周望|澄湾联盟|主席 周望|云岭会|总裁 -许亦|澄湾联盟|主席 许亦|青澜会|总经理"
        " -林岚|澄湾联盟|主席 林岚|珊湖园|创办人",
    ),
    (
        "[澄湾联盟]今年轮值主席由{周望}担任，上年的轮值主席是[青澜会]会长{许亦}。",
        "周望|澄湾联盟|轮值主席 -许亦|澄湾联盟|轮值主席 许亦|青澜会|会长",
    ),
    ("[澄湾局]五年前签过约，当时的局长是如今的[云岭署]署长{周望}。", "-周望|澄湾局|局长 周望|云岭署|署长"),
    ("十年前，{周望}任[澄湾书院]院长时，已到过南沙。", "-周望|澄湾书院|院长"),
    ("{周望}任[澄湾书院]院长时，十分忙碌。", "周望|澄湾书院|院长"),
    ("[澄湾联盟]首任理事长是[云岭会]的{周望}，现已退休。", "-周望|澄湾联盟|理事长"),
    ("[澄湾联盟]理事长是{周望}，早已退休。", "周望|澄湾联盟|理事长"),
    ("[澄湾联盟]首任理事长是{周望}，他说好。", "周望|澄湾联盟|理事长"),
]
CHOSEN = [
    ("[澄湾联盟]昨日补选副召集人，当选的是[云岭会]会长{周望}。", "周望|澄湾联盟|副召集人 周望|云岭会|会长"),
    ("[澄湾学会]改选会长，胜出的是{周望}。", "周望|澄湾学会|会长"),
]
FIRMS = [
    ("[云岭电子集团]公布业绩，云岭医疗行政总裁{周望}到场。", "周望|云岭医疗|行政总裁"),
    ("[云岭电子集团]医疗总监{周望}到场。", "周望|云岭电子集团|医疗总监"),
    (
        "[澄湾科学园公司]业务拓展总监{周望}、首席架构师{许亦}到场。",
        "周望|澄湾科学园公司|业务拓展总监 许亦|澄湾科学园公司|首席架构师",
    ),
]
COLUMNS = [
    (
        "换届一览\n商会\t新任\t前任\n[澄湾工业会]\t会长　{周望}\t会长　{许亦}\n"
        "[云岭联合会]\t理事长　{林岚}\t理事长　{郑原}",
        "周望|澄湾工业会|会长 -许亦|澄湾工业会|会长 林岚|云岭联合会|理事长 -郑原|云岭联合会|理事长",
    ),
    (
        "两会换届\n协会 | 上届会长 | 新任会长\n[澄湾协会] | {周望} | {许亦}",
        "-周望|澄湾协会|会长 许亦|澄湾协会|会长",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*OF_ALL, *BEFORE_HIM, *CHOSEN, *FIRMS, *COLUMNS])
def test_offices_told_beside_those_of_others(text: str, expected: str) -> None:
    assert set(expected.split()) == roles_of(text)


WHOLE = [
    (
        "结盟\n由岭汐长者协会发起的“云山照顾联盟”成立。岭汐长者协会主席林敬文说，盼联盟壮大。该会总干事麦咏文到场。",
        ("麦咏文", "岭汐长者协会", "总干事"),
    ),
    (
        "换届\n岭汐学会补选副召集人，召集人仍由单理事长担任。云山协会理事长单敬文到场。",
        ("单敬文", "云山协会", "理事长"),
    ),
]
NOBODY = [
    ("协议\n教育局与岭汐学会签约，由副局长施俊文和卢主席签署。岭汐学会主席卢若文致辞。", ("卢若文", "教育局")),
    ("对话\n岭汐局局长杨大雄到场，杨局长谈经费过河。", ("谈经", "岭汐局")),
]


def _told(text: str) -> list[tuple[str, str, str]]:
    extraction = extract(document("told.txt", text, None))
    return [
        (extraction.people[one.person].name, extraction.bodies[one.body].name, one.title) for one in extraction.roles
    ]


@pytest.mark.parametrize(("text", "told"), WHOLE)
def test_whose_officer_has_just_spoken_and_who_is_called_by_surname(text: str, told: tuple[str, str, str]) -> None:
    assert told in _told(text)


@pytest.mark.parametrize(("text", "wrong"), NOBODY)
def test_who_is_called_by_another_office_has_not_that_of_the_one_before(text: str, wrong: tuple[str, str]) -> None:
    assert wrong not in [one[:2] for one in _told(text)]


def test_the_head_of_a_bank_called_for_short_is_no_head_of_a_longer_one() -> None:
    extraction = extract(document("bank.txt", "签约\n云汐商业银行昨日签约。云银行政总裁费望舒说好。", None))
    assert [role.title for role in extraction.roles] == ["行政总裁"]


def test_somebody_whose_given_name_is_a_brand_is_no_body() -> None:
    text = "两会换届\n商会\t新任\n[澄湾工业会]\t会长　余云汐\n余云汐是云汐集团主席。"
    extraction = extract(document("brand.txt", text.replace("[", "").replace("]", ""), None))
    assert [person.name for person in extraction.people] == ["余云汐"]

"""Offices whose body the sentence tells elsewhere, and offices that pass from one to another."""

from __future__ import annotations

import pytest

from .test_roles import roles_of

TOLD = [
    ("[青澜会]代表：会长{周望}；[澄湾会]代表：秘书长{许亦}。", "周望|青澜会|会长 许亦|澄湾会|秘书长"),
    (
        "[青澜公司]。授权代表：董事{周望}。\n[澄湾公司]。法定代表人：{许亦}。",
        "周望|青澜公司|董事 许亦|澄湾公司|法定代表人",
    ),
    ("今天[青澜会]开会。会长{周望}到场，[澄湾会]会长{许亦}未到。", "周望|青澜会|会长 许亦|澄湾会|会长"),
    ("[澄湾联盟]下设[检测委员会]，由[云岭大学]教授{许亦}任主席。", "许亦|检测委员会|主席 许亦|云岭大学|教授"),
    ("[联盟办公室]仍设[云岭中心]，主任由{许亦}担任。", "许亦|联盟办公室|主任"),
    (
        "成立互认小组，由[云岭大学]教授{许亦}任组长，{周望}任副组长。",
        "许亦|互认小组|组长 周望|互认小组|副组长 许亦|云岭大学|教授",
    ),
    ("{许亦}带的方法组定标准，她是组长。", "许亦|方法组|组长"),
    ("与会者织成一张网，{许亦}任[检测小组]组长。", "许亦|检测小组|组长"),
    (
        "[青澜会]秘书长由{许亦}兼任。\n[澄湾联盟]，在29日的全体会上迎来换届：{周望}任理事长。",
        "许亦|青澜会|秘书长 周望|澄湾联盟|理事长",
    ),
    (
        "[澄湾联盟]轮流做东。[青澜会]副会长{许亦}任值年主席。",
        "许亦|青澜会|副会长 许亦|澄湾联盟|值年主席",
    ),
    (
        "[云岭会]到场。[澄湾联网]（圈中叫“拉网”）四月在[青澜大会堂]改选。[青澜会]会长{许亦}连任主席。",
        "许亦|澄湾联网|主席 许亦|青澜会|会长",
    ),
    (
        "[澄湾联盟]的决策机构叫[协调委员会]，首任主席由[青澜会]会长{许亦}出任，[云岭会]会长{周望}为副主席。",
        "许亦|协调委员会|主席 许亦|青澜会|会长 周望|协调委员会|副主席 周望|云岭会|会长",
    ),
    ("[澄湾联盟]成立。\n首批成员\n[青澜会]\n[云岭会]\n会长由{许亦}担任。", "许亦|澄湾联盟|会长"),
]
PASSED = [
    ("[青澜会]会长{周望}调往外地，接手的是副会长{许亦}。", "-周望|青澜会|会长 许亦|青澜会|会长 -许亦|青澜会|副会长"),
    ("[青澜公司]法定代表人已由{周望}变更为{许亦}。", "-周望|青澜公司|法定代表人 许亦|青澜公司|法定代表人"),
    ("[青澜会]秘书长一职交给了{许亦}。", "许亦|青澜会|秘书长"),
    ("[青澜会]会长由{周望}交给{许亦}。", "-周望|青澜会|会长 许亦|青澜会|会长"),
    ("[青澜会]改选，{许亦}坐上了理事长的位子。", "许亦|青澜会|理事长"),
    ("{周望}不再担任[青澜会]秘书长，所遗职务由{许亦}兼任。", "-周望|青澜会|秘书长 许亦|青澜会|秘书长"),
    ("{周望}到场，卸下会长职务的{许亦}获[青澜会]聘为顾问。", "-许亦|青澜会|会长 许亦|青澜会|顾问"),
    ("[青澜会]换了两任主管，{周望}记得。", ""),
]
LIVES = [
    (
        "{周望}：1970年出生，[云岭大学]教授、博士生导师，[青澜会]前监事。",
        "周望|云岭大学|教授 周望|云岭大学|博士生导师 -周望|青澜会|监事",
    ),
    ("▪ 社长　{周望}：[青澜会]会长，种了六年荔枝；", "周望|青澜会|会长"),
    ("{周望}：我们[青澜会]会长昨日说过，这事要慢慢来。", ""),
    ("{周望}还有另一重身份——[云岭村]村长、[澄湾会]书记。", "周望|云岭村|村长 周望|澄湾会|书记"),
    ("{周望}另有一重身份，是[青澜会]副会长。", "周望|青澜会|副会长"),
    ("{周望}到场，他本职是[云岭中学]校长。", "周望|云岭中学|校长"),
]
SHARED = [
    ("{周望}、{许亦}受邀担任课程小组的正、副组长。", "周望|课程小组|组长 许亦|课程小组|副组长"),
    (
        "[青澜公司]、[澄湾会]入盟，其代表总经理{周望}、秘书长{许亦}到场。",
        "周望|青澜公司|总经理 许亦|澄湾会|秘书长",
    ),
    ("[青澜会]与[澄湾书院]签约，{周望}、院长{许亦}落款。", "许亦|澄湾书院|院长"),
    (
        "[青澜会]副会长{周望}（[澄湾会]会长）、{许亦}（[云岭会]理事长），司库{林岚}。",
        "周望|青澜会|副会长 许亦|青澜会|副会长 林岚|青澜会|司库 周望|澄湾会|会长 许亦|云岭会|理事长",
    ),
    (
        "[青澜会]副会长{周望}与{许亦}（[云岭会]理事长）交谈。",
        "周望|青澜会|副会长 许亦|云岭会|理事长",
    ),
    (
        "{周望}受聘为[青澜会]顾问；[澄湾书院]院长{许亦}获[云岭会]聘为[学术委员会]委员。",
        "周望|青澜会|顾问 许亦|澄湾书院|院长 许亦|学术委员会|委员",
    ),
]
JOINING = [
    (
        "[青澜会]秘书长为{周望}，副秘书长增补[云岭学院]教授{许亦}。",
        "周望|青澜会|秘书长 许亦|青澜会|副秘书长 许亦|云岭学院|教授",
    ),
    ("[青澜会]副会长增选{周望}为司库。", "周望|青澜会|司库"),
    ("[青澜会]理事长、监事长分别为{周望}及留任的{许亦}。", "周望|青澜会|理事长 许亦|青澜会|监事长"),
    (
        "成立检测组，{周望}任组长，[云岭学院]教授{许亦}、[澄湾站]{林岚}为成员。",
        "周望|检测组|组长 许亦|检测组|成员 林岚|检测组|成员 许亦|云岭学院|教授",
    ),
    ("[青澜会]开会，新任成员中，{周望}发言。", ""),
    (
        "{周望}现为[青澜会]监事长，并为[云岭学院]客座教授。",
        "周望|青澜会|监事长 周望|云岭学院|客座教授",
    ),
    ("[青澜局]发函。国家主席{周望}回信。", ""),
    (
        "[澄湾联盟]成立。[检测委员会]由{许亦}任主席，成员包括{周望}。",
        "许亦|检测委员会|主席 周望|检测委员会|成员",
    ),
    (
        "[澄湾联盟]挂牌。\n[云岭会]换届，[青澜会]会长{周望}任主席。",
        "周望|云岭会|主席 周望|青澜会|会长",
    ),
]
SIGNED = [
    ("过桥的车\n文／{周望}\n桥通了。\n（作者为[青澜会]会长、[澄湾会]顾问。）", "周望|青澜会|会长 周望|澄湾会|顾问"),
    ("过桥的车\n{周望}说桥通了。\n作者系[青澜会]会长", ""),
    (
        "[青澜会]芳名：\n会员大会　主　席　{周望}\n　副主席　{许亦}\n理　事　会　理事长　{林岚}\n　秘　书　{甲文}",
        "周望|青澜会|会员大会主席 许亦|青澜会|会员大会副主席 林岚|青澜会|理事长 甲文|青澜会|秘书",
    ),
]
REFERRED = [
    ("[青澜会]抽签，抽中{周望}，所以值年主席是他。", "周望|青澜会|值年主席"),
    ("老会长{周望}不再担任[青澜会]会长，大会赠予其“终身荣誉会长”证书。", "-周望|青澜会|会长 周望|青澜会|终身荣誉会长"),
    ("{周望}、{许亦}到场。两人分别为[青澜会]会长、[澄湾会]秘书长。", "周望|青澜会|会长 许亦|澄湾会|秘书长"),
    ("{周望}、{许亦}、{林岚}到场。两人分别为[青澜会]会长、[澄湾会]秘书长。", ""),
    ("[青澜会]设副会长两名，一名由{周望}担任，另一名是{许亦}。", "周望|青澜会|副会长 许亦|青澜会|副会长"),
    ("[青澜公司]公告。[青澜公司董事会]收到财务总监{周望}的报告。", "周望|青澜公司|财务总监"),
    ("[青澜公司董事会]主席{周望}到场。", "周望|青澜公司董事会|主席"),
    ("{许亦}到场，经[青澜理事会]决议，[澄湾会]聘{周望}为顾问。", "周望|澄湾会|顾问"),
]
LISTED = [
    ("[云岭学院]\t{周望}博士\t院长\n[澄湾会]\t{许亦}\t会长", "周望|云岭学院|院长 许亦|澄湾会|会长"),
    ("[青澜会]名单\n[澄湾会]\t{许亦}\t副会长", "许亦|青澜会|副会长"),
    ("[青澜会]名单\n\U0001f538会长：[云岭学院]院长{周望}", "周望|青澜会|会长 周望|云岭学院|院长"),
    ("任命\n{许亦}为[云岭局]局长。\n免去\n{周望}的[云岭局]局长职务。", "许亦|云岭局|局长 -周望|云岭局|局长"),
    ("{许亦}为[云岭局]局长。\n二、免去\n{周望}的[云岭局]局长职务，退休。", "许亦|云岭局|局长 -周望|云岭局|局长"),
    ("二、任命\n{周望}为[云岭局]局长。", "周望|云岭局|局长"),
]


@pytest.mark.parametrize(("text", "expected"), REFERRED)
def test_offices_of_people_and_bodies_referred_to(text: str, expected: str) -> None:
    """He is the last one named, two are the only two named before, a board's company has the director."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), JOINING)
def test_offices_of_those_who_join(text: str, expected: str) -> None:
    """Those added hold the office, those named with their unit are members; a head of state is of no bureau."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), SIGNED)
def test_offices_of_authors_and_assemblies(text: str, expected: str) -> None:
    """The author is who signs on a line of his own; 主席 below 会员大会 is its chair."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), SHARED)
def test_offices_of_several(text: str, expected: str) -> None:
    """Ranks and bodies go round in turn; a title before names with other offices in parentheses goes on."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), LISTED)
def test_offices_in_lists(text: str, expected: str) -> None:
    """The unit in the first cell has the office that only it can have; signs before a line are no words."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_bodies_told_elsewhere(text: str, expected: str) -> None:
    """The body stands before a label, begins the entry, or is the organ that the sentence says is set up."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), PASSED)
def test_offices_passed_on(text: str, expected: str) -> None:
    """Who had the office is former, who follows has it; a word for so many holders is no verb."""
    assert roles_of(text) == set(expected.split())


@pytest.mark.parametrize(("text", "expected"), LIVES)
def test_offices_of_lives(text: str, expected: str) -> None:
    """Clauses under somebody's name that are offices are his, as is what he is besides; what he says is not."""
    assert roles_of(text) == set(expected.split())

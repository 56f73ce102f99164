"""Offices told without a body in reports about an alliance, whose members' officers hold them."""

from __future__ import annotations

import re

import pytest

from gbacli.extraction.analysis import Mention
from gbacli.extraction.roles import find

from .test_roles import analysis_of, roles_of

OF_ALL = [
    (
        "[澄湾药学联盟]年会\n[澄湾药学联盟]开会。[青澜会]为理事长单位，[青澜会]会长{周望}任理事长；秘书长由[云岭公司]经理{许亦}担任。",
        "周望|青澜会|会长 周望|澄湾药学联盟|理事长 许亦|云岭公司|经理 许亦|澄湾药学联盟|秘书长",
    ),
    (
        "[澄湾药学联盟]年会\n[澄湾药学联盟]开会，联盟报告过账目。[云岭会]和[青澜会]到场。秘书长{许亦}致辞。",
        "许亦|澄湾药学联盟|秘书长",
    ),
    (
        "[云岭会]换届\n[云岭会]昨日开会。[云岭会]属[澄湾药学联盟]。秘书长{许亦}致辞。",
        "许亦|云岭会|秘书长",
    ),
    ("[澄湾药学联盟]年会\n[青澜局]党委开会。会议选举{许亦}为主任委员。", "许亦|澄湾药学联盟|主任委员"),
]
LISTED = [
    ("[澄湾会]换届。首任主席{许亦}，[云岭公司]总裁；另设顾问。", "许亦|澄湾会|主席 许亦|云岭公司|总裁"),
    ("[澄湾会]换届。干事{许亦}，本身是[云岭学校]教师。", "许亦|澄湾会|干事 许亦|云岭学校|教师"),
    ("[澄湾会]换届。会长{许亦}，[云岭会]会长{周望}到会。", "许亦|澄湾会|会长 周望|云岭会|会长"),
    (
        "[澄湾会]通知\n[澄湾会]名单公布。\n一、成员\n01　[云岭社]\n02　[青澜社]\n03　[灯川社]\n"
        "二、负责人\n召集人：{许亦}（[云岭社]社长）\n秘书：{周望}（[青澜社]干事）",
        "许亦|澄湾会|召集人 许亦|云岭社|社长 周望|澄湾会|秘书 周望|青澜社|干事",
    ),
    (
        "[澄湾会]年会，会长由[云岭社]社长{许亦}连任；副会长{周望}未到。",
        "许亦|澄湾会|会长 许亦|云岭社|社长 周望|澄湾会|副会长",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), OF_ALL)
def test_offices_of_all(marked: str, expected: str) -> None:
    analysis = analysis_of(marked)
    for body in analysis.bodies:
        body.kind = "alliance" if body.name.endswith("联盟") else "society"
    said = {f"{analysis.people[c.person].name}|{analysis.bodies[c.body].name}|{c.title}" for c in find(analysis)}
    assert said == set(expected.split())


@pytest.mark.parametrize(("marked", "expected"), LISTED)
def test_offices_beside_members(marked: str, expected: str) -> None:
    assert roles_of(marked) == set(expected.split())


SPOKEN = [
    (
        "[澄湾药学协作圈]成立。圈子有八家成员。圈子的秘书长由[云岭会]会长{许亦}担任，副秘书长是{周望}。",
        "许亦|澄湾药学协作圈|秘书长 许亦|云岭会|会长 周望|澄湾药学协作圈|副秘书长",
    ),
    (
        "[澄湾药学协作圈]成立。[云岭会]和[青澜会]先后加入。圈子扩大以后，[青澜会]会长{许亦}出任理事长。",
        "许亦|澄湾药学协作圈|理事长 许亦|青澜会|会长",
    ),
]


@pytest.mark.parametrize(("marked", "expected"), SPOKEN)
def test_offices_of_what_a_word_means(marked: str, expected: str) -> None:
    """A word that stands for an alliance (圈子) is read as its name is."""
    analysis = analysis_of(marked)
    ref = next(number for number, body in analysis.names("body") if body.name == "澄湾药学协作圈")
    analysis.bodies[ref].kind = "alliance"
    spoken = [Mention(one.start(), one.end(), "body", ref) for one in re.finditer("圈子", analysis.folded)]
    said = {
        f"{analysis.people[c.person].name}|{analysis.bodies[c.body].name}|{c.title}" for c in find(analysis, spoken)
    }
    assert said == set(expected.split())
    assert analysis.mentions == analysis_of(marked).mentions

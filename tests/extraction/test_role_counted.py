"""Offices of as many as are counted, of unnamed committees, of the dead, and those that a successor leaves."""

from __future__ import annotations

import pytest

from extraction.test_roles import roles_of

# What a report prints, and every role it states, one a line.
TOLD = {
    "counted": (
        "[云浦商会]换届\n副会长三人，分别为[云浦中学]校长{邝志明}、{关雪莹}和自由撰稿人{李小苏}。",
        "关雪莹|云浦商会|副会长\n李小苏|云浦商会|副会长\n邝志明|云浦中学|校长\n邝志明|云浦商会|副会长\n",
    ),
    "counted-seats": (
        "[云浦商会]换届\n副会长两席，归[澳门剧团]团长{施若云}、[小橘剧团]的艺术总监{阚雪}。",
        "施若云|云浦商会|副会长\n施若云|澳门剧团|团长\n阚雪|云浦商会|副会长\n阚雪|小橘剧团|艺术总监\n",
    ),
    "none-of-them": ("[云浦商会]不设会长，三个人轮着：{陶铁生}、{雷芊芊}、{余炳章}。", ""),
    "committee-over": (
        "[云浦联盟]名单\n三、常务委员会\n主任委员：{陈大文}\n秘书长：{关雪莹}",
        "关雪莹|常务委员会|秘书长\n陈大文|常务委员会|主任委员\n",
    ),
    "group-before": ("[云浦联盟]设秤重小组，召集人由{陈大文}充当。", "陈大文|秤重小组|召集人\n"),
    "the-same-office": (
        "[甲区经济局]局长{储瑞}调任[乙市投资局]副局长，局长一职由原副局长{容可}接任。",
        "-储瑞|甲区经济局|局长\n-容可|甲区经济局|副局长\n储瑞|乙市投资局|副局长\n容可|甲区经济局|局长\n",
    ),
    "relieved": (
        "[云浦商会]换届\n下任会长由{陈大文}先生接替{李小苏}先生。",
        "-李小苏|云浦商会|会长\n陈大文|云浦商会|会长\n",
    ),
    "himself": (
        "[云浦学会]快讯\n{陈大文}去年把会长之位交给{邝志明}，自己改任名誉会长。",
        "-陈大文|云浦学会|会长\n邝志明|云浦学会|会长\n陈大文|云浦学会|名誉会长\n",
    ),
    "in-the-capacity": ("以[云浦商会]会长身份出席的{陈大文}说，今年事多。", "陈大文|云浦商会|会长\n"),
    "council": ("以下为今日在[立法会]会议上{陈大文}议员的提问。", "陈大文|立法会|议员\n"),
    "late": (
        "沉痛悼念{陈大文}先生\n{陈大文}先生因病逝世，{关雪莹}女士致哀。\n1988年起任[云溪院]副院长。先生出任[云浦学会]秘书长。",
        "陈大文|云浦学会|秘书长\n陈大文|云溪院|副院长\n",
    ),
}


@pytest.mark.parametrize("case", TOLD)
def test_offices_told_of_several(case: str) -> None:
    """Everyone counted has the office, and who heads a committee or group has it there."""
    printed, expected = TOLD[case]
    assert roles_of(printed) == set(expected.split())

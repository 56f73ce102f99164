"""Offices in tables whose head tells whose they are, on lines of those who came, and on lines one below the other."""

from __future__ import annotations

import pytest

from extraction.test_roles import roles_of

# What a report prints, and every role it states, one a line.
TABLES = {
    "unit-before-name": (
        "[云浦医养联盟]代表名单\n类别\t单位\t代表\t代表所任职务\n"
        "理事长单位\t[云浦职业学院]\t{蓝启明}\t副校长（理事长）\n理事单位\t[星河颐养院]\t{鲍春明}\t院长",
        "蓝启明|云浦医养联盟|理事长\n蓝启明|云浦职业学院|副校长\n鲍春明|星河颐养院|院长\n",
    ),
    "office-of-the-alliance": (
        "[云浦医养联盟]名单\n姓名\t单位\t联盟职务\n{蓝启明}\t[云浦职业学院]\t秘书长",
        "蓝启明|云浦医养联盟|秘书长\n",
    ),
    "offices-of-the-body-of-the-list": (
        "[云浦医养商会]增补副会长，人事安排如下：\n姓名\t所在单位\t职务\n"
        "{蓝启明}\t[云浦公司]\t副会长\n{鲍春明}\t[星河研究所]\t监事",
        "蓝启明|云浦医养商会|副会长\n鲍春明|云浦医养商会|监事\n",
    ),
    "one-below-the-other": (
        "[云浦医养联盟]座谈会\n{蓝启明}\n[云浦职业学院]\n副校长\n姓名：{鲍春明}\n单位：[星河颐养院]\n职务：院长",
        "蓝启明|云浦职业学院|副校长\n鲍春明|星河颐养院|院长\n",
    ),
    "office-at-home-in-brackets": (
        "[云浦青年联席会议]名单\n序\t成员社团\t代表\t联席会议职务\n"
        "1\t[星河颐养会]\t{蓝启明}（副会长）\t主席\n2\t[云浦海客会]\t{鲍春明}（理事）\t委员",
        "蓝启明|星河颐养会|副会长\n蓝启明|云浦青年联席会议|主席\n鲍春明|云浦海客会|理事\n鲍春明|云浦青年联席会议|委员\n",
    ),
    "officers-in-the-order-of-bodies": (
        "签约项目\n1\t[云浦局] / [星河公司]\t园区协议\t副局长　{蓝启明} / 总经理　{鲍春明}\n"
        "2\t[云浦局] / [星河公司]\t研究协议\t另择期签署",
        "蓝启明|云浦局|副局长\n鲍春明|星河公司|总经理\n",
    ),
    "those-who-came": (
        "[云浦商会]会议纪录\n出席：{蓝启明}（副理事长、[云浦职业学院]院长）\n缺席：{罗启先}先生（理事，因事请假）\n"
        "1. [星河学会]——{鲍春明}（会长）、{古兆先}（理事）",
        "古兆先|星河学会|理事\n罗启先|云浦商会|理事\n蓝启明|云浦商会|副理事长\n蓝启明|云浦职业学院|院长\n"
        "鲍春明|星河学会|会长\n",
    ),
    "papers-are-not-the-office": (
        "[云浦小组]开会，在两位组长见证下，下列文件完成签署：\n（一）[甲局]与[乙局]的协议，由{蓝启明}、{鲍春明}签署",
        "",
    ),
}


@pytest.mark.parametrize("case", TABLES)
def test_offices_in_tables(case: str) -> None:
    """An office is of the body that the head of its column or its line says."""
    printed, expected = TABLES[case]
    assert roles_of(printed) == set(expected.split())

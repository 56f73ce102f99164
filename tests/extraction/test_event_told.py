"""Meetings whose names only the labels of their hosts, their place in a list or their own body tell."""

from __future__ import annotations

import pytest

from .test_events import ALOE, BIRCH, CEDAR, DAHLIA, FORUM, organizers, read

NAMED = [
    (
        f"花木企业牵手日上周六在江门举行。\n主办方是{ALOE}。",
        ["花木企业牵手日"],
        "花木企业休市日上周六在江门出现。\n主办方没有回应。",
    ),
    (
        f"花木洽谈日那天在温室摆开二十张小桌。请客的主办方有两家，一是{ALOE}，一是{BIRCH}。",
        ["花木洽谈日"],
        "花木洽谈日那天在温室摆开二十张小桌。请客的人很多。",
    ),
    (f"花木旅行社碰头日昨在江门举行\n主办：{ALOE}", ["花木旅行社碰头日"], "花木旅行社休息日昨在江门\n价目：三十元"),
    (
        f"温室变身“花木配对日”，六十人入座。配对日的主办单位是{ALOE}。",
        ["花木配对日"],
        "温室变身“花木配对日”，六十人入座。",
    ),
    (f"◎ 活动：江门市花木产业（澳门）推介会\n◎ 主办：{ALOE}", ["江门市花木产业（澳门）推介会"], "◎ 活动：浇水、剪枝"),
    (f"签字在首届湾区花木大会会场。大会由{ALOE}主办。", ["首届湾区花木大会"], "签字在花木大会会场，纸笔自备。"),
    (
        f"◎ 江门｜温室里的算盘：花木夜谈\n5月8日，旧茶楼。{ALOE}主办。\n◎ 珠海｜第二届花木论坛\n主办：{BIRCH}",
        ["温室里的算盘：花木夜谈", "第二届花木论坛"],
        "◎ 江门｜温室里的算盘\n5月8日，旧茶楼。",
    ),
    (f"2023年4月18日的珠江口花木高层研讨会散会后，{ALOE}留了下来。", ["珠江口花木高层研讨会"], "昨日的研讨会散会了。"),
    (
        "22日上午的专题研讨叫“同种一园花：标准与数据”，李大明主持。",
        ["同种一园花：标准与数据"],
        "他的论文叫“同种一园花”。",
    ),
]

NO_NAMES = [
    f"{ALOE}第一次办年会，很热闹。",
    "“花价涨了三成，卖一盆是一盆。”开幕式上，会长说。",
    "【花木日报专讯　2023年9月27日】花价上涨。",
    "原定9月12日的“花木中学生营”取消，可获退款。",
    "上期预告的“花木地质营”因领队受伤延期。",
]

PARTS = [
    (
        f"{FORUM}论坛由{ALOE}主办，包括{BIRCH}在内的三十余家团体协办。",
        {(ALOE, "host"), (BIRCH, "co-organizer")},
        f"{FORUM}包括{BIRCH}在内的三十余家团体到贺。",
    ),
    (
        f"{FORUM}论坛由{ALOE}主办，{BIRCH}指导，包括{CEDAR}、{DAHLIA}在内的五家单位联合支持。",
        {(ALOE, "host"), (BIRCH, "guide"), (CEDAR, "support"), (DAHLIA, "support")},
        "",
    ),
    (
        f"{FORUM}主办方有三家，一是{ALOE}，二是{BIRCH}，还有一家是{CEDAR}。",
        {(ALOE, "host"), (BIRCH, "host"), (CEDAR, "host")},
        f"{FORUM}难处有两样，一是{ALOE}人手少，二是{BIRCH}没有钱。",
    ),
    (
        f"{FORUM}{ALOE}、{BIRCH}、{CEDAR}轮流坐庄，今年轮到{ALOE}主办，另外两家协办。",
        {(ALOE, "host"), (BIRCH, "co-organizer"), (CEDAR, "co-organizer")},
        "",
    ),
    (f"{ALOE}的第三届花木年会昨日在江门举行。", {(ALOE, "host")}, f"他出席{ALOE}的周年晚宴，大家谈第三届花木年会。"),
    (
        f"“{ALOE}二十周年会庆暨第八届理事就职典礼”昨晚举行。本会一边切蛋糕，一边换届。",
        set(),
        f"“{ALOE}二十周年会庆”的蛋糕。",
    ),
    (
        f"{ALOE}昨日在江门举办“花木教育启动礼”。有人送花。典礼获{BIRCH}及{CEDAR}支持，三百人到场。",
        {(ALOE, "host"), (BIRCH, "support"), (CEDAR, "support")},
        "",
    ),
]


@pytest.mark.parametrize(("text", "names", "other"), NAMED)
def test_names_told_by_what_stands_around(text: str, names: list[str], other: str) -> None:
    """A label of its hosts, a label or a bullet of its own, or its day makes a name of a common noun."""
    assert [event.name for event in read(text)] == names
    assert read(other) == []


@pytest.mark.parametrize("text", NO_NAMES)
def test_what_names_no_meeting(text: str) -> None:
    """What is done for the first time, what somebody says, a newspaper's line and what was called off are none."""
    assert read(text) == []


@pytest.mark.parametrize(("text", "functions", "other"), PARTS)
def test_parts_in_a_meeting(text: str, functions: set[tuple[str, str]], other: str) -> None:
    """Some of several, bodies told one by one, the rest of those listed and whose meeting it is have their parts."""
    assert organizers(text) == functions
    assert organizers(other) == set()


def test_an_entry_of_a_list_has_its_own_hosts() -> None:
    """Hosts below a bullet are of the meeting that it names, not of the one before or after."""
    first = f"◎ 江门｜岭南花木夜谈\n5月8日，旧茶楼。{ALOE}主办。\n"
    text = f"{first}◎ 珠海｜第二届花木论坛\n主办：{BIRCH}\n◎ 中山｜赏花\n自费。{CEDAR}承办。"
    found = {event.name: len(event.organizers) for event in read(text)}
    assert found == {"岭南花木夜谈": 1, "第二届花木论坛": 1}

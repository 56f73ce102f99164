"""Events and organizers told in the many ways of reports: each wording gives what it says, and a like one nothing."""

from __future__ import annotations

import pytest

from .test_events import ALOE, BIRCH, CEDAR, DAHLIA, FORUM, organizers, read

HOST = {(ALOE, "host")}

HOSTED = [
    (
        f"6月1日，{BIRCH}（以下简称“商会”）成立大会在江门举行。成立大会由{ALOE}主办。",
        [f"{BIRCH}成立大会"],
        f"成立大会由{ALOE}主办。",
    ),
    (
        f"6月1日，2024年江门市花木项目集中签约暨动工活动在江门举行。活动由{ALOE}主办。",
        ["2024年江门市花木项目集中签约暨动工活动"],
        "6月1日，签约活动在江门举行。",
    ),
    (
        f"6月1日，湾区花卉体验日在江门开锣，由{ALOE}主办。",
        ["湾区花卉体验日"],
        "6月1日，工作日延长营业，展位由芦荟园布置。",
    ),
    (f"由{ALOE}主办的花艺青年工作坊6月1日举行。", ["花艺青年工作坊"], f"由{ALOE}主办的一场摄影展6月1日举行。"),
    (
        f"穗港花木交流周（简报第4期）\n编印：秘书处\n主办单位：{ALOE}",
        ["穗港花木交流周"],
        f"穗港花木周报\n主办单位：{ALOE}",
    ),
    (
        f"花木网络　二○二四年度交流日\n主办　{ALOE}",
        ["花木网络　二○二四年度交流日"],
        "二○二三至二○二四年度花木咨询会成员名单",
    ),
    (
        f"6月1日，在江门召开的花木冷链振兴座谈会上，四家签约。\n座谈会由{ALOE}举办。",
        ["花木冷链振兴座谈会"],
        "6月1日，在江门召开的花木冷链振兴座谈会上，四家签约。",
    ),
    (f"首届湾区花木演训会由{ALOE}主办。", ["首届湾区花木演训会"], "1999至2000年会议纪录毁于水浸。"),
    (f"6月1日，花木返乡创业主题座谈会举行，由{ALOE}主办。", ["花木返乡创业主题座谈会"], "6月1日，花木园业主大会举行。"),
    (
        f"花木金融专题讲座昨日在江门举行。\n讲座由{ALOE}主办。",
        ["花木金融专题讲座"],
        "花木金融专题讲座昨日在江门举行。\n教材由书院编写。",
    ),
    (
        f"花木开放日昨日在江门举行。\n活动由{ALOE}主办。",
        ["花木开放日"],
        "花木开放日昨日在江门举行。\n活动吸引了三百人。",
    ),
    (f"关于召开花木产业研讨会的通知\n一、主办单位：{ALOE}", ["花木产业研讨会"], "关于花木产业年会收费的说明\n各会员："),
    (
        f"同日的配套活动是湾区花卉数字化沙龙，做东的是{ALOE}。",
        ["湾区花卉数字化沙龙"],
        "同日的配套活动是一场花卉沙龙，做东的没有来。",
    ),
    (
        f"侨乡花木保护研习会在江门开课。\n研习会期间，馆方展出了旧图。做东的是{ALOE}。",
        ["侨乡花木保护研习会"],
        "侨乡花木保护研习社在江门开门。\n研习社期间休业。",
    ),
    (
        f"第三届湾区花卉品香会昨日收场，{ALOE}主办。",
        ["第三届湾区花卉品香会"],
        f"第三届湾区花卉理事会昨日选出，{ALOE}道贺。",
    ),
    (
        f"{ALOE}举办首场公开活动“深绿对话：花木工作坊”。",
        ["深绿对话：花木工作坊"],
        f"{ALOE}卖出首批公开发售的“深绿对话”明信片。",
    ),
]


def test_festivals_of_places() -> None:
    """A festival named after a place is one where it takes place, whoever holds it; a day of a place is none."""
    assert [event.name for event in read("江门花木文化节昨日在新会启幕，三百人到场。")] == ["江门花木文化节"]
    assert read("江门开放日昨日在新会举行，三百人到场。") == []


@pytest.mark.parametrize(("text", "names", "other"), HOSTED)
def test_names_told_by_hosts(text: str, names: list[str], other: str) -> None:
    """What the report says of its hosts makes a name of words that alone would be none."""
    assert [event.name for event in read(text)] == names
    assert organizers(text) == HOST
    assert read(other) == []


TOLD = [
    (f"{FORUM}论坛由{ALOE}和一家花肥公司赞助。", {(ALOE, "support")}, "教材由甲编写。"),
    (f"{FORUM}论坛由{ALOE}主办，{BIRCH}赞助茶点兼承办。", {(ALOE, "host"), (BIRCH, "organizer")}, "教材由甲编写。"),
    (f"{FORUM}支持机构共两家，包括{ALOE}、{BIRCH}。", {(ALOE, "support"), (BIRCH, "support")}, "教材由甲编写。"),
    (f"{FORUM}论坛由{ALOE}主办，连续第七年交由{BIRCH}承办。", {(ALOE, "host"), (BIRCH, "organizer")}, "教材由甲编写。"),
    (f"{FORUM}新加入协办行列的是{ALOE}。论坛由{BIRCH}主办。", {(ALOE, "co-organizer"), (BIRCH, "host")}, ""),
    (
        f"{FORUM}论坛由{ALOE}主办，{BIRCH}改任支持单位，与{CEDAR}并列。",
        {(ALOE, "host"), (BIRCH, "support"), (CEDAR, "support")},
        f"{FORUM}另邀{BIRCH}任支持单位，待复。",
    ),
    (
        f"{ALOE}与{BIRCH}联手，6月1日在江门办了第三届湾区花卉论坛。",
        {(ALOE, "host"), (BIRCH, "host")},
        f"{ALOE}办了花圃。",
    ),
    (f"{FORUM}15日的开幕式由{ALOE}主办，{BIRCH}承办。", {(ALOE, "host"), (BIRCH, "organizer")}, ""),
    (
        f"{FORUM}该会由{ALOE}主办，两家单位协办：{BIRCH}和{CEDAR}。",
        {(ALOE, "host"), (BIRCH, "co-organizer"), (CEDAR, "co-organizer")},
        "",
    ),
    (f"第三届湾区花卉论坛\n（主办）{ALOE}\n（承办）{BIRCH}", {(ALOE, "host"), (BIRCH, "organizer")}, ""),
    (f"{FORUM}\n支持机构：{ALOE}；{BIRCH}", {(ALOE, "support"), (BIRCH, "support")}, ""),
    (f"{FORUM}主办单位是{ALOE}；{BIRCH}承办。", {(ALOE, "host"), (BIRCH, "organizer")}, ""),
    (f"{FORUM}\n筹办单位\n主办\t{ALOE}\n承办\t{BIRCH}", {(ALOE, "host"), (BIRCH, "organizer")}, ""),
    (f"{FORUM}作为主办方的{ALOE}请来三百人。", {(ALOE, "host")}, f"{FORUM}承办方由上届的{ALOE}换成一家公司。"),
    (f"{FORUM}场地由{ALOE}免费借出，{BIRCH}捐出二十万元作经费。", {(ALOE, "support"), (BIRCH, "support")}, ""),
    (
        f"{FORUM}由{ALOE}发起，{BIRCH}承办。",
        {(BIRCH, "organizer")},
        f"芦荟书院去年获准成立，由{ALOE}和{BIRCH}合办。\n{FORUM}",
    ),
    (f"{FORUM}\n场地伙伴：{ALOE}\n特别鸣谢：{DAHLIA}", {(ALOE, "support"), (DAHLIA, "support")}, ""),
]


CLUES = [
    (
        f"{FORUM}掌舵的是{ALOE}，{BIRCH}打点现场，{CEDAR}包底。",
        {(ALOE, "host"), (BIRCH, "organizer"), (CEDAR, "support")},
        f"花圃的掌舵人来自{ALOE}。{FORUM}",
    ),
    (
        f"{FORUM}主人家是{ALOE}和{BIRCH}，提供后援的有{CEDAR}，运营单位为{DAHLIA}。",
        {(ALOE, "host"), (BIRCH, "host"), (CEDAR, "support"), (DAHLIA, "organizer")},
        f"{FORUM}明年的主人家是{ALOE}。",
    ),
    (
        f"{FORUM}{ALOE}——牵头主办；{BIRCH}——会务执行；{CEDAR}——业务指导。",
        {(ALOE, "host"), (BIRCH, "organizer"), (CEDAR, "guide")},
        f"{FORUM}会上成立联盟，{ALOE}领头，{BIRCH}响应。",
    ),
    (
        f"{FORUM}{ALOE}、{BIRCH}双双挂帅，{CEDAR}来帮手，{DAHLIA}则在支持单位一栏。",
        {(ALOE, "host"), (BIRCH, "host"), (CEDAR, "co-organizer"), (DAHLIA, "support")},
        f"{FORUM}与会者表示，要共同支持{ALOE}落地。",
    ),
    (f"{FORUM}{ALOE}受{BIRCH}之托承办。", {(ALOE, "organizer")}, f"{FORUM}{ALOE}会长李大明没有出面。"),
]


@pytest.mark.parametrize(("text", "functions", "other"), CLUES)
def test_functions_told_by_clues(text: str, functions: set[tuple[str, str]], other: str) -> None:
    """A clause with nothing but bodies and words of work tells a part in the meeting that the report speaks of."""
    assert organizers(text) == functions
    assert organizers(other) == set()


@pytest.mark.parametrize(("text", "functions", "other"), TOLD)
def test_functions_told(text: str, functions: set[tuple[str, str]], other: str) -> None:
    """Each wording tells who has which part in the meeting, and a like one about other things nobody's."""
    assert organizers(text) == functions
    assert organizers(other) == set()


OCCASIONS = [
    ("第三届湾区花卉论坛\n2024年6月21日至22日　江门体育馆\n主题演讲", "2024-06-21", "2024-06-22", None),
    ("第三届湾区花卉论坛\n【日程】\n6月21日　开幕式\n6月22日　考察\n6月24日　闭幕", "2024-06-21", "2024-06-24", None),
    ("第三届湾区花卉论坛昨今两日举行。", "2024-06-11", "2024-06-12", None),
    ("原定6月9日举行的第三届湾区花卉论坛因台风延期。", None, None, None),
    ("湾区花卉论坛2025将于3月20日举行。", "2025-03-20", None, None),
    ("6月1日，两会在江门签约并交换文本，双方还谈了来年的计划。\n今秋，两会拟办第七届国际花卉节。", "2024", None, None),
    ("花木网络　二○二三年度交流日\n日期　十一月十八日\n主办　香港芦荟学会", "2023-11-18", None, None),
    ("6月11日9时，江门花木博物馆门口，第五届湾区花木对接日剪彩。", "2024-06-11", None, "江门花木博物馆"),
    ("一是6月9日在江门体育馆办了第三届湾区花卉论坛。", "2024-06-09", None, "江门体育馆"),
    ("6月1日，第三届湾区花卉论坛摆在江门旧码头，三百人到场。", "2024-06-01", None, "江门旧码头"),
    ("6月1日，第三届湾区花卉论坛在江门灯塔及码头两地开班。", "2024-06-01", None, "江门灯塔及码头"),
    ("第三届湾区花卉论坛，6月21日，江门体育馆。", "2024-06-21", None, "江门体育馆"),
    ("第三届湾区花卉论坛改期至7月2日，地点不变，仍为江门体育馆。", "2024-07-02", None, "江门体育馆"),
]


def test_entries_of_a_chronicle() -> None:
    """What a chronicle tells without a subject its own body did; another report leaves it open."""
    entry = f"**2012年**　5月3日，联同{BIRCH}举办“第一届湾区花卉论坛”，{CEDAR}赞助场地。"
    told = {(BIRCH, "host"), (CEDAR, "support")}
    assert organizers(f"{ALOE}大事记\n{entry}") == {(ALOE, "host"), *told}
    assert organizers(f"{ALOE}的花圃\n{entry}") == told


@pytest.mark.parametrize(("text", "start", "end", "place"), OCCASIONS)
def test_occasions(text: str, start: str | None, end: str | None, place: str | None) -> None:
    """When and where a meeting is follows from headings, programmes, captions and what was put off."""
    assert [(event.start, event.end, event.place) for event in read(text)[:1]] == [(start, end, place)]


@pytest.mark.parametrize("day", ["上星期六", "周六", "星期日下午", "一连两日", "年初", "当晚", "本周三"])
def test_the_day_may_stand_between_the_host_and_what_it_does(day: str) -> None:
    """Any word for a day leads from the body to where it holds the meeting."""
    assert organizers(f"{ALOE}{day}假江门文化馆举行第三届花艺日论坛。") == HOST


def test_a_show_is_spoken_of_by_its_kind() -> None:
    """展会 is the exhibition named before."""
    assert organizers(f"第三届花木装备展览会6月1日在江门举行。\n展会由{ALOE}主办。") == HOST

"""Several meetings told together, and hosts whom a report names as those besides, those before or those instead."""

from __future__ import annotations

import pytest

from .test_events import ALOE, BIRCH, CEDAR, organizers, read

FORUM, FAIR, YEARLY = "第三届湾区花卉论坛", "2024湾区盆栽峰会", "第五届香港园艺年会"

TOGETHER = [
    (f"{ALOE}与{BIRCH}昨日分别举办{FORUM}及{YEARLY}。", {FORUM: [0], YEARLY: [1]}),
    (f"{FORUM}和{YEARLY}分别由{ALOE}和{BIRCH}主办。", {FORUM: [0], YEARLY: [1]}),
    (f"{FORUM}和{YEARLY}昨日开幕，两会分别由{ALOE}、{BIRCH}主办。", {FORUM: [0], YEARLY: [1]}),
    (f"{FORUM}和{YEARLY}均由{ALOE}、{BIRCH}主办。", {FORUM: [0, 1], YEARLY: [0, 1]}),
    (f"{ALOE}昨日主办{FORUM}和{FAIR}。", {FORUM: [0], FAIR: [0]}),
    (f"{ALOE}今年先后主办{FORUM}、{FAIR}，协办{YEARLY}。", {FORUM: [0], FAIR: [0], YEARLY: [0]}),
    (f"{ALOE}昨日主办{FORUM}。{BIRCH}的会员也看了{YEARLY}。", {FORUM: [0], YEARLY: []}),
]

HOSTS = [
    f"{FORUM}昨日在江门开幕。主办单位除{ALOE}外，还有{BIRCH}。",
    f"{FORUM}昨日在江门开幕。除{ALOE}外，主办单位还有{BIRCH}。",
    f"{FORUM}由{ALOE}与{BIRCH}谈了半年，昨日在江门开幕。主办方正是上述两会。",
]


@pytest.mark.parametrize(("text", "wanted"), TOGETHER)
def test_each_meeting_has_its_hosts(text: str, wanted: dict[str, list[int]]) -> None:
    """Meetings that are listed share their hosts; those told 分别 have one each."""
    assert {event.name: [one.body for one in event.organizers] for event in read(text)} == wanted


def test_what_a_body_does_for_further_meetings() -> None:
    """Each verb before a meeting tells what its subject does for that one."""
    found = read(f"{ALOE}主办{FORUM}，协办{YEARLY}，并承办{FAIR}。")
    functions = {event.name: [one.function for one in event.organizers] for event in found}
    assert functions == {FORUM: ["host"], YEARLY: ["co-organizer"], FAIR: ["organizer"]}


@pytest.mark.parametrize("text", HOSTS)
def test_hosts_besides_and_hosts_pointed_at(text: str) -> None:
    """除甲外，还有乙 names both; 上述两会 are the two societies named before."""
    assert organizers(text) >= {(ALOE, "host"), (BIRCH, "host")}


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{FORUM}昨日开幕。承办方由{ALOE}改为{BIRCH}。", {(BIRCH, "organizer")}),
        (f"{FORUM}昨日开幕。承办方换成了{BIRCH}，协办方新增{CEDAR}。", {(BIRCH, "organizer"), (CEDAR, "co-organizer")}),
        (f"{FORUM}由{ALOE}倡议发起并主办，{BIRCH}参与协办。", {(ALOE, "host"), (BIRCH, "co-organizer")}),
        (f"作为承办单位，{ALOE}负责{FORUM}的布展工作，主办方为{BIRCH}。", {(ALOE, "organizer"), (BIRCH, "host")}),
        (f"{FORUM}由{ALOE}主办，协会的书城、江门花木公园协办。", {(ALOE, "host"), ("江门花木公园", "co-organizer")}),
        (f"{FORUM}由{ALOE}主办，另有三间航空公司赞助。", {(ALOE, "host")}),
        (f"{FORUM}昨日开幕。除主办单位{ALOE}外，{BIRCH}也派员出席。", {(ALOE, "host")}),
    ],
)
def test_hosts_instead_of_others(text: str, wanted: set[tuple[str, str]]) -> None:
    """Who takes over a part has it, not who had it before; who only came has none."""
    assert organizers(text) == wanted


def test_who_holds_a_meeting_next_year() -> None:
    """The hosts of next year hold the meeting whose name follows, none that the report told before."""
    assert organizers(f"{ALOE}与{BIRCH}昨日签约，双方将于明年合办首届湾区花卉论坛。") == {
        (ALOE, "host"),
        (BIRCH, "host"),
    }
    assert organizers(f"{FORUM}昨日在江门开幕。明年将由{ALOE}主办。") == set()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"首届湾区花卉论坛颁奖及闭幕仪式昨日在江门举行，由{ALOE}主办。", ["首届湾区花卉论坛"]),
        (f"第五届花卉文化节一连五日在江门举行，由{ALOE}主办。", ["第五届花卉文化节"]),
        ("协会把第十二届“湾区花语”读书周的启动仪式搬进公园。", ["第十二届“湾区花语”读书周"]),
        (f"时隔三年，粤港花木节再度落户江门。今年的花木节仍由{ALOE}主办。", ["粤港花木节"]),
        (f"“世界花艺日2024”系列活动由{ALOE}主办。", ["世界花艺日2024"]),
        (f"湾区花艺教育周（FEW 2024）十月三日至五日在佛山举行，由{ALOE}承办。", ["湾区花艺教育周"]),
        (f"{ALOE}昨日举办一年一度的“花木大奖2024”颁奖典礼。", ["“花木大奖2024”颁奖典礼"]),
        (f"{ALOE}携手{BIRCH}推出首届“花车巡游节”。", ["首届“花车巡游节”"]),
        ("湾区花木音乐会昨晚在江门奏响。音乐会由香港芦荟学会主办。", ["湾区花木音乐会"]),
        ("“湾区花木网”日前成立，会员三十家。", []),
        (f"{ALOE}与{BIRCH}今秋起合办花艺护理高级研修班。", []),
    ],
)
def test_names_of_meetings(text: str, names: list[str]) -> None:
    """A meeting's beginning or end, its days and who holds it this year tell its name; 日前 and a course are none."""
    assert [event.name for event in read(text)] == names

"""Events: each rule reads what it is for, and leaves what only looks like it."""

from __future__ import annotations

import pytest

from gbacli.extraction import events
from gbacli.extraction.analysis import Analysis, blank
from gbacli.model.claims import EventClaim
from gbacli.model.document import Document

ALOE, BIRCH, CEDAR, DAHLIA = "香港芦荟学会", "澳门白桦商会", "广州雪松研究院", "佛山大丽花协会"
BODIES = (ALOE, BIRCH, CEDAR, DAHLIA, "湾区花卉联盟")


def analysis_of(text: str, published: str | None = "2024-06-12", title: str = "花讯") -> Analysis:
    """A report whose bodies are known."""
    text = f"{title}\n{text}"
    document = Document("a.txt", text, title, published, None, None, "hans", "txt", "utf-8", "", False, "0")
    analysis = blank(document)
    for body in BODIES:
        start = text.find(body)
        while start >= 0:
            analysis.add(start, start + len(body), "body")
            start = text.find(body, start + 1)
    return analysis


def read(text: str, published: str | None = "2024-06-12", title: str = "花讯") -> list[EventClaim]:
    """The events of a report."""
    return events.find(analysis_of(text, published, title))


def organizers(text: str) -> set[tuple[str, str]]:
    """Who has which function in the events of a report."""
    analysis = analysis_of(text)
    return {(analysis.bodies[o.body].name, o.function) for event in events.find(analysis) for o in event.organizers}


NAMES = [
    (
        "event.named-by-number",
        "6月1日，第三届湾区花卉论坛在江门开幕。",
        ["第三届湾区花卉论坛"],
        "6月1日，第三次全体会议推举了召集人。",
    ),
    (
        "event.named-by-place",
        "昨日，穗港花卉对接会在广州举行。",
        ["穗港花卉对接会"],
        "昨日，两会在广州举行对接会，签约仪式随后举行。",
    ),
    (
        "event.named-by-subject",
        "鲜切花冷链标准研讨会昨日举行。",
        ["鲜切花冷链标准研讨会"],
        "昨日举行的新闻发布会和工作会议都谈到花价。",
    ),
    (
        "event.named-in-quotes",
        "会上同时举行“花与城市：江门对话”。",
        ["花与城市：江门对话"],
        "“希望明年再办湾区花卉论坛”，一位花农说；“世界花卉日”快到了。",
    ),
    (
        "event.named-with-quotes",
        "“花城相约”交流会6月3日在番禺举办。",
        ["“花城相约”交流会"],
        "“花城相约”摄影比赛6月3日在番禺举办。",
    ),
    (
        "event.named-in-heading",
        "6月3日\n【花农夜谈之三：兰】\n香港芦荟学会主办，免费入场。",
        ["花农夜谈之三：兰"],
        "6月3日\n【花市慈善夜跑】\n起点在维园，名额三百。",
    ),
    (
        "event.named-by-organizers",
        "由香港芦荟学会主办的“花开两岸”将于7月1日开幕。",
        ["花开两岸"],
        "由香港芦荟学会主办的“芦荟杯”摄影大赛将于7月1日开幕。",
    ),
    (
        "event.named-in-table",
        "活动名称\t时间\t主办单位\n花农夜谈\t6月3日\t香港芦荟学会",
        ["花农夜谈"],
        "课程名称\t时间\t主办单位\n花农夜谈\t6月3日\t香港芦荟学会",
    ),
    (
        "event.parts-in-list",
        "6月1日，大会设兰花育种、鲜花物流、园艺疗法三个分论坛。",
        ["兰花育种分论坛", "鲜花物流分论坛", "园艺疗法分论坛"],
        "大会设一个主论坛和三个分论坛。",
    ),
    (
        "event.part-by-theme",
        "随后的主题论坛题为“花香湾区与标准互通”。",
        ["花香湾区与标准互通"],
        "论坛以“花香湾区与标准互通”为主题。",
    ),
]


@pytest.mark.parametrize(("rule", "sentence", "names", "other"), NAMES, ids=[row[0] for row in NAMES])
def test_names(rule: str, sentence: str, names: list[str], other: str) -> None:
    """A meeting with a name of its own is read by the rule, and nothing where there is none."""
    found = read(sentence)
    assert [event.name for event in found] == names
    assert {quote.rule for event in found for quote in event.quotes} >= {rule}
    assert read(other) == []


FORUM = "第三届湾区花卉论坛6月1日在江门举行。"
FUNCTIONS = [
    (
        "event.bodies-before-function",
        f"由{ALOE}、{BIRCH}联合主办，{CEDAR}承办的第三届湾区花卉论坛6月1日在江门举行，{DAHLIA}等机构协办。",
        {(ALOE, "host"), (BIRCH, "host"), (CEDAR, "organizer"), (DAHLIA, "co-organizer")},
        f"{FORUM}{ALOE}、{BIRCH}明年起合办园艺证书课程。由{CEDAR}主办的插花比赛昨日结束。",
    ),
    (
        "event.body-as-function",
        f"{FORUM}论坛由{ALOE}主办，{BIRCH}任指导单位，{CEDAR}为支持机构之一。",
        {(ALOE, "host"), (BIRCH, "guide"), (CEDAR, "support")},
        f"{FORUM}{BIRCH}为会员单位，{CEDAR}任理事单位。",
    ),
    (
        "event.function-lists-bodies",
        f"{FORUM}主办单位：{ALOE}、{BIRCH}\n协办的还有{CEDAR}；支持机构\n1. {DAHLIA}",
        {(ALOE, "host"), (BIRCH, "host"), (CEDAR, "co-organizer"), (DAHLIA, "support")},
        f"{FORUM}合作媒体：{ALOE}\n会员单位：{BIRCH}",
    ),
    (
        "event.function-in-parentheses",
        f"{FORUM}参与筹划的有{ALOE}（主办）、{BIRCH}（承办）。",
        {(ALOE, "host"), (BIRCH, "organizer")},
        f"{FORUM}到场的有{ALOE}（香港）、{BIRCH}（澳门）。",
    ),
    (
        "event.function-in-cell",
        f"{FORUM}\n单位 | 分工\n{ALOE} | 主办\n{BIRCH}、{CEDAR} | 协办",
        {(ALOE, "host"), (BIRCH, "co-organizer"), (CEDAR, "co-organizer")},
        f"{FORUM}\n单位 | 性质\n{ALOE} | 社团\n{BIRCH}、{CEDAR} | 商会",
    ),
    (
        "event.row-of-table",
        f"会议 | 地点 | 主办 | 协办\n湾区花卉论坛 | 江门 | {ALOE} | {BIRCH}、{CEDAR}\n兰花沙龙 | 佛山 | {DAHLIA} | -",
        {(ALOE, "host"), (BIRCH, "co-organizer"), (CEDAR, "co-organizer"), (DAHLIA, "host")},
        f"{FORUM}\n展位 | 参展单位 | 性质\n第一展位 | {ALOE} | 社团\n第二展位 | {BIRCH} | 商会",
    ),
    (
        "event.pronoun-before-function",
        f"{ALOE}与{DAHLIA}昨日签署备忘录。仪式后，两会合办“花城对话”，{CEDAR}协办。",
        {(ALOE, "host"), (DAHLIA, "host"), (CEDAR, "co-organizer")},
        f"{FORUM}{ALOE}与{DAHLIA}昨日签署备忘录。两会将合办园艺课程。",
    ),
    (
        "event.work-given-to-body",
        f"{FORUM}会务委托{BIRCH}执行，茶歇由{CEDAR}赞助。",
        {(BIRCH, "organizer"), (CEDAR, "support")},
        f"{FORUM}{BIRCH}负责编写教材，花苗由{CEDAR}培育。",
    ),
]


@pytest.mark.parametrize(("rule", "text", "functions", "other"), FUNCTIONS, ids=[row[0] for row in FUNCTIONS])
def test_functions(rule: str, text: str, functions: set[tuple[str, str]], other: str) -> None:
    """Bodies have the function that the report gives them in a meeting, and none in anything else."""
    assert organizers(text) == functions
    assert rule in {quote.rule for event in read(text) for quote in event.quotes}
    assert organizers(other) == set()


@pytest.mark.parametrize(
    ("text", "functions"),
    [
        (f"{ALOE}昨日在番禺举行“花城相约”交流会。", {(ALOE, "host")}),
        (f"{ALOE}在番禺举行的“花城相约”交流会上获奖。", set()),
        (f"{FORUM}论坛得到{ALOE}的指导和{BIRCH}的支持。", {(ALOE, "guide"), (BIRCH, "support")}),
        (f"{FORUM}下届论坛将由{ALOE}承办。", set()),
        (f"{FORUM}论坛由{ALOE}做东，{BIRCH}具体操持。", {(ALOE, "host"), (BIRCH, "organizer")}),
        (f"{FORUM}论坛系{ALOE}、{BIRCH}两家合力举办。", {(ALOE, "host"), (BIRCH, "host")}),
        (f"{ALOE}今年在番禺与{BIRCH}合办“花城相约”交流会。", {(ALOE, "host"), (BIRCH, "host")}),
        (f"{FORUM}{ALOE}、{BIRCH}、{CEDAR}轮流主办，本届轮到{BIRCH}。", {(BIRCH, "host")}),
        (f"{FORUM}\n主辦︰{ALOE}\nSupported by: {BIRCH}", {(ALOE, "host"), (BIRCH, "support")}),
        (f"{FORUM}{ALOE}支持广东园艺业发展。{BIRCH}组织会员参观花田。", set()),
        (f"{FORUM}第四届论坛将由{ALOE}承办，本届论坛由{BIRCH}承办。", {(BIRCH, "organizer")}),
        (f"由{ALOE}牵头，联合{BIRCH}举办的湾区花卉论坛昨日闭幕。", {(ALOE, "host"), (BIRCH, "host")}),
        (f"{ALOE}受{BIRCH}委托，在番禺举办第三届湾区花卉论坛。", {(ALOE, "host")}),
        (f"{FORUM}去年，论坛由{ALOE}承办。届时由{BIRCH}作指导。", {(BIRCH, "guide")}),
        (f"{FORUM}论坛今年踏入第三届，由{ALOE}主办，获{BIRCH}的支持与协助。", {(ALOE, "host"), (BIRCH, "support")}),
        (f"{FORUM}\n{ALOE}　{BIRCH}　主办\n{CEDAR}　协办", {(ALOE, "host"), (BIRCH, "host"), (CEDAR, "co-organizer")}),
        (f"{FORUM}\n主办单位：{ALOE}\n　　　　　{BIRCH}\n联络：花小姐", {(ALOE, "host"), (BIRCH, "host")}),
        (f"{FORUM}{ALOE}是活动的组织者，{BIRCH}为论坛提供了场地支持。", {(ALOE, "host"), (BIRCH, "support")}),
        (
            f"节目单\n第三届湾区花卉论坛\n主办　　{ALOE}｜{BIRCH}\n协办　　{CEDAR}",
            {(ALOE, "host"), (BIRCH, "host"), (CEDAR, "co-organizer")},
        ),
        (f"{FORUM}此会由{ALOE}主办，{BIRCH}支持花农创业。", {(ALOE, "host")}),
        (f"{FORUM}今年由{ALOE}搭台，{BIRCH}唱主角（主办）。", {(ALOE, "host"), (BIRCH, "host")}),
        (f"{FORUM}{ALOE}属下的{BIRCH}协办，{CEDAR}协助筹办。", {(BIRCH, "co-organizer"), (CEDAR, "co-organizer")}),
        (f"{FORUM}\n主　　辦：{ALOE}\n協 辦 單 位︰{BIRCH}", {(ALOE, "host"), (BIRCH, "co-organizer")}),
        (f"{FORUM}论坛由{ALOE}出资主办，{BIRCH}支持。明年的东道主为{CEDAR}。", {(ALOE, "host"), (BIRCH, "support")}),
        (f"{FORUM}主办的{ALOE}和{BIRCH}说，来者众多。", {(ALOE, "host"), (BIRCH, "host")}),
        (f"{FORUM}主办单位写着{ALOE}，协办的一家是{BIRCH}。", {(ALOE, "host"), (BIRCH, "co-organizer")}),
        (f"{FORUM}昨晚盛会由{ALOE}主办，{BIRCH}鼎力支持。", {(ALOE, "host"), (BIRCH, "support")}),
        (f"{FORUM}九日开锣的这届花会由{ALOE}合办，{BIRCH}承办。", {(ALOE, "host"), (BIRCH, "organizer")}),
        (f"{FORUM}主其事者是{ALOE}，{BIRCH}动员义工百名（协办）。", {(ALOE, "host"), (BIRCH, "co-organizer")}),
        (f"{FORUM}\n问：到底谁是主办？\n答：{ALOE}与{BIRCH}，不分先后。", {(ALOE, "host"), (BIRCH, "host")}),
        (f"{FORUM}\n问：主办有奖品吗？\n答：{ALOE}没有。", set()),
        (f"{FORUM}主办单位之一、{ALOE}的会长致辞，{BIRCH}协办其中的茶席。", {(ALOE, "host"), (BIRCH, "co-organizer")}),
        (
            f"音乐节 | 日期 | 谁主办 | 谁做事\n岚山海边歌聚 | 3月1日 | {ALOE} | 同左",
            {(ALOE, "host"), (ALOE, "organizer")},
        ),
        (f"{FORUM}花农的培训课程由{ALOE}主办。", set()),
        (f"{FORUM}我们和{ALOE}一同主办，{BIRCH}负责承办。", {(ALOE, "host"), (BIRCH, "organizer")}),
        (
            f"{FORUM}\n- 主　　办　{ALOE}、{BIRCH}\n- 冠名赞助　{CEDAR}",
            {(ALOE, "host"), (BIRCH, "host"), (CEDAR, "support")},
        ),
        (
            f"在{ALOE}指导、{BIRCH}支持下，{CEDAR}昨日在江门举办第三届湾区花卉论坛。",
            {(ALOE, "guide"), (BIRCH, "support"), (CEDAR, "host")},
        ),
        (f"{ALOE}在横琴承办了由{BIRCH}主办的第三届湾区花卉论坛。", {(ALOE, "organizer"), (BIRCH, "host")}),
        (
            f"{FORUM}论坛由{ALOE}首度独立主办，{BIRCH}出了赞助，{CEDAR}借出场地。",
            {(ALOE, "host"), (BIRCH, "support"), (CEDAR, "support")},
        ),
        (
            f"{FORUM}论坛由{ALOE}来主办，{BIRCH}协办，{CEDAR}提供花盆支持。",
            {(ALOE, "host"), (BIRCH, "co-organizer"), (CEDAR, "support")},
        ),
        (f"{FORUM}承办方代表、{ALOE}理事致辞。作为主办方，{BIRCH}派出义工。", {(ALOE, "organizer"), (BIRCH, "host")}),
        (f"由{ALOE}主办的湾区花卉对话2024昨日闭幕，主题展周二结束。", {(ALOE, "host")}),
        (f"{ALOE}与{DAHLIA}换约。两会将于秋季学期合办第三届湾区花卉论坛。", {(ALOE, "host"), (DAHLIA, "host")}),
        (f"{ALOE}在江边的一间{CEDAR}联手举办第三届湾区花卉论坛。", {(ALOE, "host")}),
    ],
)
def test_statements_belong_to_their_meeting(text: str, functions: set[tuple[str, str]]) -> None:
    """Hosts are those of the meeting named, not of the next one, nor those who only took part."""
    assert organizers(text) == functions


def test_the_body_that_speaks_of_itself_holds_what_it_holds_with_others() -> None:
    """与乙合办 at the beginning of an entry: 本会 did; in a report that calls no body its own, nobody else."""
    analysis = analysis_of(f"{ALOE}\n八日，与{BIRCH}合办第三届湾区花卉论坛。\n九日，本会迁址。")
    (event,) = events.find(analysis)
    assert [analysis.bodies[one.body].name for one in event.organizers] == [BIRCH]
    start = analysis.text.index("本会")
    analysis.refer(start, start + 2, "body", analysis.mentions[0].ref)
    (event,) = events.find(analysis)
    assert {analysis.bodies[one.body].name for one in event.organizers} == {ALOE, BIRCH}


def test_a_meeting_of_our_own_is_held_by_the_body_that_speaks() -> None:
    """本会第五届就职典礼; the name of another body in that of a meeting tells no host."""
    analysis = analysis_of(f"{ALOE}\n本会第五届理监事就职典礼昨晚在江门举行。\n{BIRCH}第三届会员大会昨日举行。")
    start = analysis.text.index("本会")
    analysis.refer(start, start + 2, "body", analysis.mentions[0].ref)
    hosts = [[analysis.bodies[one.body].name for one in event.organizers] for event in events.find(analysis)]
    assert hosts == [[ALOE], []]


def test_what_is_held_together_with_a_meeting_is_part_of_its_name() -> None:
    """A name goes on behind 暨 to the activity; a sentence about activities is no part of it."""
    (whole,) = read("6月1日，2025海湾茶业合作大会暨茶园开园三十周年活动在中山举行。")
    assert whole.name == "2025海湾茶业合作大会暨茶园开园三十周年活动"
    (alone,) = read("6月1日，2025海湾茶业合作大会在中山举行，暨有开园三十周年活动。")
    assert alone.name == "2025海湾茶业合作大会"


def test_an_entry_without_a_subject_is_of_the_body_that_speaks() -> None:
    """四月　主办 in the chronicle of a body that calls itself 本会; 主办 within a sentence is of nobody."""
    for entry, hosts in (("四月　　主办第三届湾区花卉论坛。", [ALOE]), ("四月获悉主办第三届湾区花卉论坛。", [])):
        analysis = analysis_of(f"{ALOE}\n{entry}\n五月　　本会迁址。")
        start = analysis.text.index("本会")
        analysis.refer(start, start + 2, "body", analysis.mentions[0].ref)
        named = [analysis.bodies[one.body].name for event in events.find(analysis) for one in event.organizers]
        assert named == hosts


def test_two_meetings_in_one_sentence() -> None:
    """前者, 后者 and 两场活动 refer to the meetings named last, each with a name of its own."""
    named = "湾区花卉论坛和穗港兰花研讨会昨日在番禺举行，"
    first, second = read(f"{named}前者由{ALOE}主办，后者由{BIRCH}主办。")
    assert [event.name for event in (first, second)] == ["湾区花卉论坛", "穗港兰花研讨会"]
    assert first.organizers != second.organizers
    assert all(len(event.organizers) == 1 for event in read(f"{named}两场活动均由{ALOE}主办。"))


def test_a_meeting_of_the_headline() -> None:
    """A meeting that only the headline names is read where the report goes on to say who holds it."""
    headline = "湾区花卉论坛在江门举行 花农齐聚"
    assert [event.name for event in read(f"昨日花香满城。活动由{ALOE}主办。", title=headline)] == ["湾区花卉论坛"]
    assert read("昨日花香满城。", title=headline) == []


def test_a_part_in_a_meeting_names_a_body() -> None:
    """A trust that supports a meeting is a body, though nothing else shows it; a support in kind is none."""
    assert organizers(f"{FORUM}论坛由{ALOE}主办，获晨光慈善信托支持。") == {(ALOE, "host"), ("晨光慈善信托", "support")}
    assert organizers(f"{FORUM}论坛由{ALOE}主办，获各方资金支持。") == {(ALOE, "host")}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("关于举办花展的通知\n一、花卉教育论坛\n6月2日上午，由佛山花会与江门花会合办。", ["花卉教育论坛"]),
        ("手册\n14:00　平行论坛一：湿地与金融分论坛\n（承办：佛山花会）", ["湿地与金融分论坛"]),
        ("看点\n- 6月25日下午，**花机自主化论坛**，名家云集；", ["花机自主化论坛"]),
        ("9日的“女性花艺圆桌”由佛山花会主办。", ["女性花艺圆桌"]),
        ("26日的“花艺路演”第三场，由佛山花会合办。", ["“花艺路演”第三场"]),
        ("第二届“湾区花艺荟”昨日在江门拉开帷幕。", ["第二届“湾区花艺荟”"]),
        ("第八届“花农杯”昨日在江门拉开帷幕。", []),
        ("由佛山花会主办的2024江门国际花艺周落下帷幕。", ["2024江门国际花艺周"]),
        ("昨日，在第十五届江门花艺周开幕式上，联盟成立。", ["第十五届江门花艺周"]),
        ("昨日，佛山花会在江门举办江门—肇庆友好花园签约仪式。", ["江门—肇庆友好花园签约仪式"]),
        ("我们在江门会堂办第五届花艺对接大会。", ["第五届花艺对接大会"]),
        ("一、花卉教育\n6月2日上午，由佛山花会与江门花会合办。", []),
        ("手册\n14:00　小组讨论一：湿地与金融\n（主持：佛山花会）", []),
        ("第三届粤港花青研习营当日开营；第二届湾区花艺节的主场在江门。", ["第三届粤港花青研习营", "第二届湾区花艺节"]),
        ("花会前晚（10日）在江门筵开八席，举行第廿八届职员就职典礼暨联欢宴会。", ["第廿八届职员就职典礼暨联欢宴会"]),
        ("三份文件都在“深港澳花卉服务交流日”上签署。", ["深港澳花卉服务交流日"]),
        ("答：“亚洲花农峰会”，6月17、18日在江门体育馆。", ["亚洲花农峰会"]),
        ("会后在“亚洲花卉周2026”开幕午宴上，会长致辞。花卉周由江门花会主办，活动至6月18日结束。", ["亚洲花卉周2026"]),
        ("6月1日，湾区花农同盟成员大会全票接纳江门花会。", []),
        ("- 江门花农联谊会（2023年3月）", []),
        ("昨日，佛山花会在江门举办2024湾区花农出海说明会。学员住进夏令营。", ["2024湾区花农出海说明会"]),
    ],
)
def test_names_in_programmes_and_lists(text: str, names: list[str]) -> None:
    """A section, an item of a programme, an item in bold name a meeting, if they end like one."""
    assert [event.name for event in read(text)] == names


def test_another_name_in_brackets_is_no_meeting_of_its_own() -> None:
    """What a board calls the meeting is no second one; a meeting in brackets beside it is."""
    forum = "会名：穗港花卉对接会（背景板上写作“2025岚山花卉日”）"
    assert [event.name for event in read(f"{forum}，6月3日在番禺举行。")] == ["穗港花卉对接会"]
    assert len(read("穗港花卉对接会（同场举行“2025岚山花卉日”）6月3日在番禺举行。")) == 2


def test_a_meeting_that_comes_down_on_a_day() -> None:
    """4月17日落地 is said of a meeting; 落地 without a day is said of projects."""
    assert [event.name for event in read("一年一度的穗佛花卉创新大会，4月17日至19日落地番禺。")] == ["穗佛花卉创新大会"]
    assert read("推动花卉苗木冷链标准对话，项目落地番禺。") == []


def test_one_event_for_all_its_mentions() -> None:
    """Short forms and references are the same event; the fullest name is shown; another edition is another event."""
    text = "湾区花卉论坛昨日闭幕。第三届湾区花卉论坛暨花艺展示会由湾区花卉联盟主办。第二届湾区花卉论坛去年在佛山举行。"
    assert [event.name for event in read(text)] == ["第三届湾区花卉论坛暨花艺展示会", "第二届湾区花卉论坛"]

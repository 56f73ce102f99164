"""Whom words stand for that name no body: 本会, 我校, 公司."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gbacli.extraction.analysis import Analysis, blank
from gbacli.extraction.naming import name
from invented import document

SPEAKERS = [
    # publisher, text, a word of it, the body that it stands for
    (
        "惠港棋艺协会秘书处",
        "会员动态\n本会与澳门弈棋总会签约，澳门弈棋总会会长到场。",
        "本会",
        "惠港棋艺协会",
    ),
    ("潮湾货运商会会刊", "会务简讯\n本会与长洲货运协会签约。", "本会", "潮湾货运商会"),
    # a charitable hall whose board is of a year with a cyclical name
    ("潮湾仁爱善堂", "丁卯年董事局就职启事\n本堂选出丁卯年董事。\n主席：梁望远先生", "本堂", "潮湾仁爱善堂"),
    ("潮湾货运商会《启航》月刊", "会务简讯\n本会与长洲货运协会签约。", "本会", "潮湾货运商会"),
    ("潮湾货运联会会刊", "会务简讯\n长洲货运协会会长来访，联会与长洲货运协会签约。", "联会", "潮湾货运联会"),
    (
        None,
        "潮湾护航总会二〇二三年纪要\n本会同长洲护航协会签约。长洲护航协会、长洲护航协会青年部派员。",
        "本会",
        "潮湾护航总会",
    ),
    (
        None,
        "关于活动的通知\n本会与长洲围棋会、长洲围棋会教练团合办。长洲围棋会派员。\n潮湾围棋协会\n2023年5月6日",
        "本会",
        "潮湾围棋协会",
    ),
    # below its title a newsletter names who edits it
    (
        "潮湾围棋协会",
        "会务简讯\n潮湾围棋协会　编印\n访长洲\n与长洲围棋会座谈，长洲围棋会会长到场。\n本会同长洲围棋会签约。",
        "本会",
        "潮湾围棋协会",
    ),
    # an alliance of whatever name, and the university of which a part is told
    (
        None,
        "通知\n本会与长洲检测学会签约，长洲检测学会会长到场。\n潮湾器械创新联合体\n2023年5月6日",
        "本会",
        "潮湾器械创新联合体",
    ),
    (
        None,
        "我校成立圈子\n我校历史学院与香港城市大学人文学院、岚山大学历史学院到会，我校签约。",
        "我校",
        "岚山大学",
    ),
    # an annual report, a council that publishes, the university whose delegation travels
    (
        "潮湾货运商会二〇二四至二五年度年报",
        "对外事务\n本会与长洲货运商会签约，长洲货运商会来访。",
        "本会",
        "潮湾货运商会",
    ),
    ("潮湾货运商会理事会", "对外事务\n本会与长洲货运商会签约，长洲货运商会来访。", "本会", "潮湾货运商会"),
    (
        None,
        "我校访港澳\n岚山大学副校长王大文率团访问香港大学。香港大学、香港大学工学院派员，香港大学与我校签约。",
        "我校",
        "岚山大学",
    ),
    (
        None,
        "潮湾消息\n渔护署到场。长洲署、环山保护署到场。\n当天，长洲护理署签约。署方称满意。\n环山保护署、环山保护署派员。",
        "署方",
        "长洲护理署",
    ),
    ("岚山日报", "岚山大学校董会开会\n王大文现为长洲管理大学讲师，透过大学发表声明。", "大学", "岚山大学"),
    # who stands beside another body is not that one
    (
        None,
        "潮湾消息\n潮湾青年协会结业礼上，长洲青年协会派员。由协会理事长王大文与长洲青年协会会长签署。",
        "协会",
        "潮湾青年协会",
    ),
    (
        None,
        "潮湾消息\n岚山大学航空学院院长柏舟到长洲大学工学院，航空学院院长与该院院长签约。",
        "该院",
        "长洲大学工学院",
    ),
    (None, "消息\n岭湾街道党工委书记王大文、办事处主任李小明到场。", "办事处", "岭湾街道办事处"),
    ("潮湾货运商会", "简讯\n长洲货运商会拟与本会签约，惟该会改选在即。", "该会", "长洲货运商会"),
    (None, "潮湾围棋协会与长洲围棋会签约\n长洲围棋会来访，长洲围棋会会长称本会乐见其成。", "本会", "长洲围棋会"),
]


def read(text: str, publisher: str | None = None) -> Analysis:
    """The report of this text and publisher, named."""
    analysis = blank(replace(document("t.txt", text, None), publisher=publisher))
    name(analysis)
    return analysis


def meant(analysis: Analysis, word: str) -> set[str]:
    """The names of the bodies that a word stands for."""
    return {analysis.bodies[one.ref].name for one in analysis.mentions if analysis.text[one.start : one.end] == word}


@pytest.mark.parametrize(("publisher", "text", "word", "expected"), SPEAKERS)
def test_who_speaks_of_itself(publisher: str | None, text: str, word: str, expected: str) -> None:
    """本会 is who publishes, signs or heads the report, and only then the body named most often."""
    assert meant(read(text, publisher), word) == {expected}


def names(text: str) -> list[str]:
    """The printed names of bodies in a report of two lines, in the order of the text."""
    analysis = read(f"一则消息\n{text}")
    return [analysis.text[one.start : one.end] for one in analysis.mentions if one.kind == "body"]


ENDS = [
    ("“潮商英才联盟”召开一届二次理事会。", ["潮商英才联盟"]),
    ("“植岛于海”计划督导委员会开会。", ["“植岛于海”计划督导委员会"]),
    ("岭湾茶艺协会五届三次理事会闭幕。", ["岭湾茶艺协会"]),
    ("湾岛科创联盟2024年度理事会在珠海举行。", ["湾岛科创联盟"]),
    ("远潮香港有限公司、天秤香港会计师事务所到场。", ["远潮香港有限公司", "天秤香港会计师事务所"]),
    ("佛山市潮湾弈棋协会和潮湾围棋协会合办。", ["佛山市潮湾弈棋协会", "潮湾围棋协会"]),
    ("香港交易及结算所有限公司对本公告的内容概不负责。", []),
    ("香港灯塔农场暨植物园、澳门灯塔图书馆暨资讯协会到场。", ["香港灯塔农场暨植物园", "澳门灯塔图书馆暨资讯协会"]),
    ("岭湾灯塔协会成立典礼暨深圳灯塔研究会揭牌。", ["岭湾灯塔协会", "深圳灯塔研究会"]),
    ("岭湾人民法院第一巡回法庭审判长、市委党校校长到场。", ["岭湾人民法院第一巡回法庭", "市委党校"]),
    ("由中信银行（国际）赞助。", ["中信银行（国际）"]),
    ("香港灯塔园公司潮曜生物科技有限公司本周一签约。", ["香港灯塔园公司", "潮曜生物科技有限公司"]),
    ("中国灯塔集团公司广东工程有限公司到场。", ["中国灯塔集团公司广东工程有限公司"]),
    ("澳门灯塔局长者服务处处长林大海到场。", ["澳门灯塔局长者服务处"]),
    ("由岭湾灯艺联谊会操办，岭湾围堰学会所签协议有效。", ["岭湾灯艺联谊会", "岭湾围堰学会"]),
    ("经发局局长林大海拜会江门灯塔同乡会。", ["经发局", "江门灯塔同乡会"]),
    ("为岭湾灯塔总商会团体会员。", ["岭湾灯塔总商会"]),
    ("珠海灯塔港务局会推动接入，香港灯塔学会会派员。", ["珠海灯塔港务局", "香港灯塔学会"]),
    ("沙龙由澳门灯塔设计师协会办，场地由岭湾图书馆出。", ["澳门灯塔设计师协会", "岭湾图书馆"]),
    (
        "那年协会同香港灯塔学会换文，香港灯塔学会做过两届学会副秘书长的林大海到场。",
        ["香港灯塔学会", "香港灯塔学会", "学会"],
    ),
    (
        "岭湾大学葡语系主任林大海到场，潮湾医院骨科主任、岭湾职业学院茶艺教研室主任说话。",
        ["岭湾大学葡语系", "潮湾医院骨科", "岭湾职业学院茶艺教研室"],
    ),
    ("岭湾大学管理学院计算机系系主任、岭湾局体育发展厅厅长到场。", ["岭湾大学管理学院计算机系", "岭湾局体育发展厅"]),
    ("岭湾音乐学院管弦系教授司徒大海在江门市新会区到场。", ["岭湾音乐学院管弦系"]),
    ("岭湾职业学院继续教育学院签约。", ["岭湾职业学院继续教育学院"]),
    ("澳门灯塔协会换届，监事会主席林大海连任。", ["澳门灯塔协会", "监事会"]),
]


@pytest.mark.parametrize(("text", "expected"), ENDS)
def test_names_end_before_sessions_and_verbs(text: str, expected: list[str]) -> None:
    """A session of its organ or a verb behind its quotation marks is no part of a name; a brand before a place is."""
    assert [one.strip("“”") for one in names(text)] == [one.strip("“”") for one in expected]


def test_the_company_is_the_one_that_the_report_is_about() -> None:
    """公司 alone is the company named before; companies that are counted, and the secretary's title, are none."""
    analysis = read("消息\n珠海远潮检测股份有限公司续约。由公司总经理林大海签署，公司秘书到场，两家公司均表欢迎。")
    assert meant(analysis, "公司") == {"珠海远潮检测股份有限公司"}
    assert [one.start for one in analysis.mentions].count(analysis.text.index("公司秘书")) == 0


ABOUT = [
    # the one that the report is about, though another was named since
    ("岭湾灯艺学会在珠海换届。潮湾茶艺学会派员到贺。\n同一天，学会与远山大学签约。", "岭湾灯艺学会"),
    # the one whose sentence goes on, whose officer follows, or with which a section begins
    ("岭湾灯艺学会在珠海换届。\n据潮湾茶艺学会说，远山大学与学会签约。", "潮湾茶艺学会"),
    ("岭湾灯艺学会在珠海换届。潮湾茶艺学会到贺，学会会长李小明致辞。", "潮湾茶艺学会"),
    ("岭湾灯艺学会在珠海换届。\n二、潮湾茶艺学会年会在佛山召开。\n会上，学会与远山大学签约。", "潮湾茶艺学会"),
]


@pytest.mark.parametrize(("text", "expected"), ABOUT)
def test_a_noun_alone_is_what_the_report_is_about(text: str, expected: str) -> None:
    """学会 is the first society of a report unless the last one is still spoken of."""
    assert meant(read(f"消息\n{text}"), "学会") == {expected}


def test_a_paragraph_of_history_is_about_the_body_of_the_report() -> None:
    """该会 that opens a paragraph about a founding means the body of the headline."""
    analysis = read("佛山市灯艺协会换届\n一行人到访中山市花灯协会，与会员座谈。\n该会成立于一九九三年，现有会员百人。")
    assert meant(analysis, "该会") == {"佛山市灯艺协会"}


def test_a_school_is_the_one_whose_part_reports() -> None:
    """学校 in the report of an office of a university is that university, though others are named."""
    analysis = read("潮湾大学合作发展处年报\n2月，学校与香港灯塔大学、澳门灯塔大学签约。")
    assert meant(analysis, "学校") == {"潮湾大学"}


def test_a_year_with_a_cyclical_name_begins_no_body() -> None:
    """丁卯年 is neither part of a board's name nor a person."""
    found = read("潮湾仁爱善堂丁卯年董事局就职\n丁卯年值理名单", None)
    assert not [
        draft.name for draft in (*found.bodies, *found.people) if "丁卯" in draft.name and "善堂" not in draft.name
    ]


def test_a_letter_addresses_one_body_and_another_writes_it() -> None:
    """贵会 is whom the letter is to, 我会 and 敝团 who signs it; outside letters 贵 means nobody."""
    first = "贺信\n澳门潮声互助会：\n欣闻贵会成立，2016年贵会与我会签约。\n珠海市远山社区促进会\n会长　李小明"
    assert meant(read(first), "贵会") == {"澳门潮声互助会"}
    assert meant(read(first), "我会") == {"珠海市远山社区促进会"}
    part = "复函\n香港潮声学会保育委员会：\n贵学会前会长来访，敝团感谢。\n潮湾弦乐团　团长　李小明"
    assert meant(read(part), "贵学会") == {"香港潮声学会"}
    assert meant(read(part), "敝团") == {"潮湾弦乐团"}
    assert meant(read("香港潮声学会开会\n他说这是珍贵会面。"), "贵会") == set()


def test_who_answers_in_an_interview_means_the_first_body() -> None:
    """我们馆 is the house of the one who is asked; 我们会 is none."""
    text = "对话\n潮湾棋艺馆的李小明来了。\n问：还有谁？\n答：我们馆和长洲棋院、长洲茶馆、长洲茶馆。我们会去。"
    assert meant(read(text), "我们馆") == {"潮湾棋艺馆"}
    assert meant(read(text), "我们会") == set()
    assert meant(read("消息\n湾区灯塔联席会议成立，该联席会议有三家成员。"), "该联席会议") == {"湾区灯塔联席会议"}


def test_a_committee_is_no_society() -> None:
    """该会 beside a committee means the society of the sentence; a name is as long there as where it is sure."""
    report = read("快讯\n潮湾区管委会与长洲围棋会签约，管委会副主任陈大文、该会副会长李小明签字。")
    assert meant(report, "该会") == {"长洲围棋会"}


def test_who_went_on() -> None:
    """该会 goes on about the body that did something with another; of the other it speaks where that is named again."""
    visit = "潮湾围棋协会会长率团出访。\n六日，该会与长洲弈棋总会签约。\n"
    assert meant(read(f"快讯\n{visit}八日，棋艺交流由该会与惠港棋艺协会举办。"), "该会") == {"潮湾围棋协会"}
    assert meant(read(f"快讯\n{visit}长洲弈棋总会成立三年，该会会员二百。"), "该会") == {"潮湾围棋协会", "长洲弈棋总会"}


@pytest.mark.parametrize("occasion", ["席间", "晚宴上", "典礼上"])
def test_the_body_whose_table_it_is(occasion: str) -> None:
    """该会 behind 席间, at the head of a paragraph, means the body of the headline, whoever was named last."""
    report = f"佛山市灯艺协会换届\n佛山市灯艺协会就职典礼昨晚举行，新加入的有中山市花灯协会。\n{occasion}，该会颁奖。"
    assert meant(read(report), "该会") == {"佛山市灯艺协会"}


@pytest.mark.parametrize("adverb", ["虽", "曾", "已", "将"])
def test_it_acted_with_another_before(adverb: str) -> None:
    """该会 a paragraph below 该会虽与乙签约 still means the one of which it was said."""
    report = f"协会动态\n佛山市灯艺协会开会。去年该会{adverb}与中山市花灯协会签约。\n市府邀请该会试行。"
    assert meant(read(report), "该会") == {"佛山市灯艺协会"}

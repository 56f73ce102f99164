"""Members told in plain words: by when they were let in, by turns, by batches, by the sort that a number counts."""

from __future__ import annotations

import pytest

from enrolled import TWO, A, bodies_named, check_rows, check_rule, members_named
from gbacli.extraction import extract
from invented import document

WAYS = [
    ("let-in-then", f"{A}的成员不断增加，{TWO}是上届大会批准的。", "岭东大学/m 香江光学会/m",
     f"{A}的成员不断增加，{TWO}的方案是上届大会批准的。"),
    ("by-batch", f"首批成员中，{A}收了十家；第二批有{TWO}。", "岭东大学/m 香江光学会/m",
     f"{A}的成员开会，第二批学员有{TWO}。"),
    ("signs-and-forms", "[岭东馆]昨日与[香江馆]签署共建协议，组成[A:湾区灯塔联盟]。", "岭东馆/m 香江馆/m",
     "[岭东馆]昨日拟与[香江馆]签署共建协议，组成[A:湾区灯塔联盟]。"),
    ("takes-part-as-member", f"[岭东馆]在2015年参加{A}，是第一家港方会员。", "岭东馆/m",
     f"[岭东馆]在2015年参加{A}，是第一家港方嘉宾。"),
    ("run-together", f"{TWO}合办的{A}昨日改选。", "岭东大学/i 香江光学会/i", f"{TWO}合办的{A}论坛昨日开幕。"),
    ("led-in-turn", f"{A}的牵头者换过一次，2014年至2018年是[岭东馆]，此后一直是[香江馆]。", "岭东馆/l 香江馆/l",
     f"{A}的秘书换过一次，2014年至2018年是[岭东馆]，此后一直是[香江馆]。"),
    ("the-nth-taken", f"{A}吸纳的第一家成员机构是[岭东馆]，第二家是[香江馆]。", "岭东馆/m 香江馆/m",
     f"{A}成员捐出的第一座图书馆是[岭东馆]，第二座是[香江馆]。"),
    ("represented-by", f"{A}的四十二家成员中，港方二十家，以[岭东馆]、[香江馆]为代表。", "岭东馆/m 香江馆/m",
     f"{A}的成员开会，教材以[岭东馆]、[香江馆]为主编写。"),
    ("also-of-it", f"{A}成员单位昨日换届，同为成员单位的[岭东馆]派员到贺。", "岭东馆/m",
     f"{A}成员单位昨日换届，同为主办单位的[岭东馆]派员到贺。"),
]  # fmt: skip
TEXTS = [
    (f"按地方数，{A}现有成员四家：广东两家，有[岭东馆]、[江湾馆]；澳门两家，即[濠江馆]和[香江馆]。",
     "岭东馆/m 江湾馆/m 濠江馆/m 香江馆/m"),
    (f"{A}由[岭东馆]2020年牵头设立，成员中先来的有[香江馆]、[濠江馆]。", "岭东馆/l 香江馆/m 濠江馆/m"),
    (f"[岭东会]、[香江会]昨日改选。[濠江会]月底改选。三会早在2016年同为{A}的发起单位。", "岭东会/i 香江会/i 濠江会/i"),
    (f"[岭东会]找到[香江会]，两家又找到[濠江会]，三会一起办了{A}。", "岭东会/i 香江会/i 濠江会/i"),
    (f"[岭东会]找到[香江会]，两家又找到[濠江会]，三会一起办了{A}的讲座。", ""),
    (f"{A}由[岭东馆]于2020年伙同[香江馆]、[濠江馆]创立。", "岭东馆/i 香江馆/i 濠江馆/i"),
    (f"加入{A}的，前有[岭东馆]，后有[香江馆]。", "岭东馆/m 香江馆/m"),
    (f"{A}的理事单位轮流坐庄，今年轮到[岭东馆]，明年是[香江馆]。", "岭东馆/m 香江馆/m"),
    (f"[岭东馆]、[香江馆]同属{A}。", "岭东馆/m 香江馆/m"),
    (f"{A}四个创会会员中，[岭东馆]、[江湾馆]来自广州，[香江馆]来自香港。", "岭东馆/m 江湾馆/m 香江馆/m"),
    (f"{A}的班底，是[岭东馆]、[香江馆]两家。", "岭东馆/m 香江馆/m"),
    (f"[岭东馆]接棒{A}轮值主席单位，前任是[香江馆]。", "岭东馆/m 香江馆/m"),
    (f"{A}的核心成员一直是三家：[岭东馆]、[香江馆]和[濠江馆]。", "岭东馆/m 香江馆/m 濠江馆/m"),
    (f"{A}下设[标准中心]，由[岭东馆]牵头，[香江馆]、[濠江馆]参加。", ""),
    (f"会议成立{A}，由[岭东馆]牵头，[香江馆]、[濠江馆]参加。", "岭东馆/l 香江馆/m 濠江馆/m"),
    (f"{A}今年先后迎来[岭东馆]、[香江馆]两位新伙伴。", "岭东馆/m 香江馆/m"),
    (f"{A}换届，当选理事单位的有[岭东馆]、[香江馆]，[濠江馆]落选。", "岭东馆/m 香江馆/m"),
    (f"{A}少了一家，[濠江馆]因改组退出，留下[岭东馆]、[香江馆]两家。", "岭东馆/m 香江馆/m"),
    (f"{A}上月收下两名成员；发起它的，是[岭东馆]和[香江馆]。", "岭东馆/i 香江馆/i"),
    (f"【本报讯】[岭东馆]昨日与[香江馆]、[濠江馆]在广州宣布，共同发起成立{A}。", "岭东馆/i 香江馆/i 濠江馆/i"),
    (f"本报讯　[岭东馆]昨日联合[香江馆]发起成立{A}。", "岭东馆/i 香江馆/i"),
    (f"[岭东馆]联同[香江馆]成立{A}\n昨日，[岭东馆]、[香江馆]共同发起成立{A}。", "岭东馆/i 香江馆/i"),
    (f"{A}与[岭东学会]签约，[岭东学会]不会加入联盟。", ""),
    (f"{A}昨日成立，将邀请[岭东馆]、[香江馆]加入。", ""),
    ("[岭东馆]、[香江馆]昨日签署协议，共同组建[A:湾区灯塔联盟]。", "岭东馆/m 香江馆/m"),
]  # fmt: skip
NAMED = [
    ("湾区灯塔联盟昨日公布本年度成员名录，我们照录如上年。\n【广州】云浦灯塔公司（理事长单位）、岭湾灯塔学会\n"
     "【佛山】远汐灯塔集团\n", {"云浦灯塔公司", "岭湾灯塔学会", "远汐灯塔集团"}),
    ("湾区灯塔联盟昨日公布获奖名单，成员单位均有斩获。\n【广州】云浦灯塔公司、岭湾灯塔学会\n", set()),
    ("云浦灯塔联合会昨日通过岭湾灯塔学会、远汐灯塔集团的入会申请。", {"岭湾灯塔学会", "远汐灯塔集团"}),
    ("湾区灯塔研究中心是由十家机构组成的合作机制，去年新增岭湾灯塔学会、远汐灯塔集团、云浦馆为成员。",
     {"岭湾灯塔学会", "远汐灯塔集团", "云浦馆"}),
    ("湾区灯塔研究中心是由十家机构捐建的大楼，去年新增岭湾灯塔学会、远汐灯塔集团为租户。", set()),
    ("湾区灯塔联盟的广州成员云浦灯塔协会、佛山成员岭湾灯塔学会昨日互访。", {"云浦灯塔协会", "岭湾灯塔学会"}),
    ("湾区灯塔联盟由云浦灯塔协会同岭湾灯塔学会倡议发起。", {"云浦灯塔协会", "岭湾灯塔学会"}),
    ("湾区特殊学校联盟昨日换届，首批加入的学校包括云浦启智学校、岭湾学校。", {"云浦启智学校", "岭湾学校"}),
    ("湾区灯塔联盟的成员涵盖出版及零售，包括云浦出版社、岭湾超市公司。", {"云浦出版社", "岭湾超市公司"}),
    ("第一届湾区院长会由云浦大学、岭湾大学主办，云浦大学中文系承办，岭湾大学人文学院协办。\n"
     "会上，两家院系发起成立湾区人文协作组。", {"云浦大学中文系", "岭湾大学人文学院"}),
]  # fmt: skip
NAMES = [
    ("云浦建造师协会、岭湾初等教育研究会昨日换届。", {"云浦建造师协会", "岭湾初等教育研究会"}),
    ("云浦市消委会和岭湾市消委会昨日开会。", {"云浦市消委会", "岭湾市消委会"}),
    ("深圳云浦邮轮港及远汐邮轮公司昨日签约。", {"深圳云浦邮轮港", "远汐邮轮公司"}),
    ("湾区中医药协同中心昨日开放。", {"湾区中医药协同中心"}),
]


@pytest.mark.parametrize(("rule", "text", "rows", "not_this"), WAYS, ids=[case[0] for case in WAYS])
def test_way(rule: str, text: str, rows: str, not_this: str) -> None:
    """The rule reads its own text and not its counterexample."""
    check_rule(rule, text, rows, not_this)


@pytest.mark.parametrize(("text", "rows"), TEXTS)
def test_all_rows(text: str, rows: str) -> None:
    """A text gives exactly these rows, whatever rules read them."""
    check_rows(text, rows)


@pytest.mark.parametrize(("text", "members"), NAMED)
def test_members_by_name(text: str, members: set[str]) -> None:
    """The names of the members are whole, and nothing else is a member."""
    assert members_named(text) == members


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_names(text: str, names: set[str]) -> None:
    """Words of names that look like others do not cut them, and two names joined are two."""
    assert bodies_named(text) == names


def test_what_a_name_is_called() -> None:
    """（业内叫“…”） behind a name gives a further form of it."""
    text = "湾区灯塔产业协作会（业内叫“灯塔会”）昨日开会。灯塔会由云浦灯塔公司、岭湾灯塔学会发起。"
    claims = extract(document("r.txt", text, "2024-05-06"))
    assert {claims.bodies[one.alliance].name for one in claims.memberships} == {"湾区灯塔产业协作会"}

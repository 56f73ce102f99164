"""Members told in passing, and names below each other: invented texts that are read, and that are not."""

from __future__ import annotations

import pytest

from enrolled import BOTH, TWO, A, check_rule, expected, pairs_of, stated

FOUNDERS = "岭东大学/i 香江光学会/i"
PASSING = [
    ("came-then", f"{A}成员开会。这次加入的是{TWO}。", BOTH, f"{A}成员开会。这次得奖的是{TWO}。"),
    ("came-newly", f"{A}成员开会。今年四月来了{TWO}，凑成六家。", BOTH, f"{A}成员开会。今年四月来了信，{TWO}回了。"),
    ("followed-suit", f"{A}招收成员，{TWO}随后跟上。", BOTH, f"{A}招收成员，{TWO}随后离场。"),
    ("joined-together", f"[岭东大学]早前与[香江光学会]一同加入了{A}。", BOTH,
     f"[岭东大学]早前与[香江光学会]一同加入了{A}论坛。"),
    ("all-taken-as", f"{A}昨日揭牌。{TWO}当场交了入会登记表格和一应材料，并被接纳为普通成员。", BOTH,
     f"{A}昨日揭牌。{TWO}当场交了登记表，并被接待为普通客人。"),
    ("counted-members", f"{A}年会上，两家新成员{TWO}的代表发言。", BOTH, f"{A}年会上，两家新餐厅{TWO}的代表发言。"),
    ("some-of-them", f"{A}昨日改选。老成员里，{TWO}续任。", BOTH, f"{A}昨日改选。展厅里，{TWO}续约。"),
    ("under-one-name", f"{TWO}，这两家老社团，如今有了共同的招牌——{A}。", BOTH,
     f"{TWO}，这两家老社团，如今有了共同的食堂，{A}来信。"),
    ("first-formed", f"{A}开会，成员说，{TWO}在2013年最先合组。", BOTH,
     f"{A}开会，成员说，{TWO}在2013年最先组建球队。"),
    ("name-on-roll", f"[岭东大学]的名字，三年前就出现在{A}的成员名单上。", "岭东大学/m",
     f"[岭东大学]的名字，三年前就出现在{A}成员大会的展板上。"),
    ("the-next-partner", f"{A}上周迎来了第三个成员[岭东大学]。", "岭东大学/m",
     f"{A}上周迎来了第三个雨季，[岭东大学]停课。"),
    ("gained-shown", f"{A}增收两名成员，左起：[岭东大学]代表[P:王大明]、[香江光学会]会长[P:陈小文]手持证书。", BOTH,
     f"{A}增收两名学徒，左起：[岭东大学]代表[P:王大明]、[香江光学会]会长[P:陈小文]手持证书。"),
    ("officers-take-cards",
     f"{A}昨日开会，[岭东大学]校长[P:王大明]、[香江光学会]会长[P:陈小文]从召集人手中接过会员证书。", BOTH,
     f"{A}昨日开会，[岭东大学]校长[P:王大明]、[香江光学会]会长[P:陈小文]从召集人手中接过捐款证书。"),
    ("besides-those-joined", f"{A}扩招成员：在[岭东大学]之外，[香江光学会]去年也加入。", BOTH,
     f"{A}扩招成员：在[岭东大学]之外，[香江光学会]去年也有展览。"),
    ("set-going-are", f"{A}昨日揭牌，成员不多。扯头缆的是{TWO}。", FOUNDERS,
     f"{A}昨日揭牌，成员不多。扯头发的是{TWO}的猫。"),
    ("another-is", f"{A}的两家外地成员都来了。另一参与团体是[岭东大学]。", "岭东大学/m",
     f"{A}的两家外地成员都来了。另一展厅是[岭东大学]。"),
    ("leader-and-others", f"{A}里，除了牵头的[濠江光电协会]，还有{TWO}。", BOTH,
     f"{A}里，除了参观的[濠江光电协会]，还有{TWO}的车。"),
    ("member-houses", f"{A}以{TWO}为成员馆。", BOTH, f"{A}以{TWO}为邻居。"),
    ("founders-of-it-are", f"发起这个{A}的，正是{TWO}。", FOUNDERS, f"介绍这个{A}的，正是{TWO}。"),
    ("set-going-by", f"{A}是{TWO}合力启动的。", FOUNDERS, f"{A}的展厅钥匙由{TWO}保管。"),
    ("welcomes-newcomers", f"{A}欢迎两位新同仁——{TWO}。", BOTH, f"{A}欢迎两位新郎——{TWO}的员工。"),
    ("cards-handed-to", f"{A}的会员证书今天发到了{TWO}手里。", BOTH, f"{A}的参赛证书今天发到了{TWO}手里。"),
    ("so-many-more", f"去年，{A}从三家变成五家，多出来的两家是{TWO}。", BOTH,
     f"去年，{A}从三楼搬到五楼，楼下的两家是{TWO}。"),
    ("members-pictured",
     f"{A}成员单位代表合影：前排左起为[岭东大学]校长[P:王大明]、[香江光学会]会长[P:陈小文]。", BOTH,
     f"{A}来宾代表合影：前排左起为[岭东大学]校长[P:王大明]、[香江光学会]会长[P:陈小文]。"),
    ("all-said-to-be", f"出席单位（均为{A}成员）：{TWO}", BOTH, f"出席单位（均为{A}来宾）：{TWO}"),
    ("same-batch", f"{A}开会，与[岭东大学]同批进入的还有[香江光学会]。", BOTH,
     f"{A}开会，与[岭东大学]同批展出的还有[香江光学会]的画。"),
    ("newcomers-headed", f"{A}增员：{TWO}。", BOTH, f"{A}贺电：{TWO}。"),
    ("grown-out-of", f"{A}脱胎于{TWO}2012年共同发起的一个聚会。", FOUNDERS,
     f"{A}的铜像来自{TWO}的展厅，由工人发起募捐。"),
    ("so-many-members", f"{A}家底不厚：会员两个，{TWO}。", BOTH, f"{A}家底不厚：展厅两个，{TWO}。"),
    ("one-by-one", f"{A}由两家组成：一为[岭东大学]，二为[香江光学会]。", BOTH,
     f"{A}展厅有两座：一为[岭东大学]所赠，二为[香江光学会]所赠。"),
    ("year-by-year",
     f"{A}主席单位轮替，2023年[岭东大学]，2024年轮到[香江光学会]。", BOTH,
     f"{A}年会换地，2023年去[岭东大学]，2024年去[香江光学会]。"),
    ("whose-alliance", f"[岭东大学]所在的{A}，昨日换届。", "岭东大学/m", f"[岭东大学]所赞助的{A}，昨日换届。"),
    ("because-they-join", f"{A}的成员总数因{TWO}的加入而增至十七个。", BOTH,
     f"{A}的成员总数因{TWO}的捐款而增至十七个。"),
    ("belongs-to", f"{TWO}则属于{A}。", BOTH, f"{TWO}则属于{A}的对手。"),
    ("besides-this-one", f"除{A}外，[岭东大学]还参加了[A:濠江光电联盟]。", "岭东大学/m",
     f"除{A}外，[岭东大学]还赞助了[A:濠江光电联盟]。"),
    ("and-that-one", f"除[A:濠江光电联盟]外，[岭东大学]还参加了{A}。", "岭东大学/m",
     f"除[A:濠江光电联盟]外，[岭东大学]还赞助了{A}。"),
    ("says-since-joining",
     f"{A}成员会上，[岭东大学]校长[P:王大明]称，入盟之后好多了。", "岭东大学/m",
     f"{A}成员开会。[岭东大学]校长[P:王大明]表示，搬迁之后资源多了。"),
    ("chair-held-by", f"{A}今年的轮值主席由[岭东大学]担任。", "岭东大学/m",
     f"{A}今年的轮值主席由[岭东大学]校长[P:王大明]担任。"),
    ("chair-represented", f"{A}新任轮值主席单位代表、[岭东大学]校长[P:王大明]致辞。", "岭东大学/m",
     f"{A}新任法律顾问、[岭东大学]校长[P:王大明]致辞。"),
    ("takes-the-flag", f"[岭东大学]从[香江光学会]手上接过{A}的轮值主席旗帜。", BOTH,
     f"[岭东大学]从[香江光学会]手上接过{A}的展览用品。"),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "text", "rows", "not_this"), PASSING, ids=[case[0] for case in PASSING])
def test_passing(rule: str, text: str, rows: str, not_this: str) -> None:
    """The rule reads its own text and not its counterexample."""
    check_rule(rule, text, rows, not_this)


NAMES = "\n✅ [岭东大学]（牵头）\n✅ [香江光学会]\n✅ [濠江果铺]"


def test_names_below_words_that_are_no_heading() -> None:
    """A line for each name is a list where the words above ask who is in the alliance, and none where they thank."""
    asked = f"签了它，就算进了{A}的门。\n02\n都有谁？小编拍了照，给大家念一遍——{NAMES}"
    rows = expected("岭东大学/m 岭东大学/l 香江光学会/m 濠江果铺/m")
    assert stated(asked) == {"membership.names-below": rows}
    assert pairs_of(f"{A}昨日揭牌，鸣谢下列赞助单位：{NAMES}") == set()


def test_a_second_heading_above_the_first_item() -> None:
    """A list goes on behind a further heading that speaks of the roll."""
    text = f"{A}通知\n现将调整后的成员单位公布如下。\n一、类别与名单\n（一）院校类\n1. [岭东大学]\n2. [香江光学会]"
    assert pairs_of(text) == {("湾区光电联盟", "岭东大学"), ("湾区光电联盟", "香江光学会")}


def test_a_class_of_those_named_makes_up_the_alliance() -> None:
    """Those whom a sentence only counts are members, or founders, as its verb says."""
    named = "[岭东商会]、[香江商会]、[濠江商会]昨日换届。"
    members = expected("岭东商会/m 香江商会/m 濠江商会/m")
    assert set().union(*stated(f"{named}{A}由上述三会组成。").values()) == members
    founders = expected("岭东商会/i 香江商会/i 濠江商会/i")
    assert set().union(*stated(f"{named}{A}便是这三会倡议创立的。").values()) == founders
    assert pairs_of(f"{named}{A}的展板由上述三会赠送。") == set()


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("湾区口述史联线由[岭东馆]与[香江馆]发起，[濠江馆]后来也加入。", {"岭东馆", "香江馆", "濠江馆"}),
        ("展板介绍湾区口述史联线的历史，[岭东馆]与[香江馆]派员参观。", set()),
    ],
)
def test_a_coined_alliance_that_opens_with_a_region(text: str, rows: set[str]) -> None:
    """A name that nothing marks is an alliance's where a region opens it, a circle ends it and bodies are in it."""
    assert pairs_of(text) == {("湾区口述史联线", member) for member in rows}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{A}诞生记\n谁在里面？[岭东馆]、[香江馆]、[濠江馆]。", "岭东馆/m 香江馆/m 濠江馆/m"),
        (f"{A}理事会通过了[岭东馆]、[香江馆]的会籍申请。", "岭东馆/m 香江馆/m"),
        (f"[岭东馆]、[香江馆]的会籍申请，未获{A}通过。", ""),
        (f"{A}阵容：[岭东馆]、[香江馆]。", "岭东馆/m 香江馆/m"),
        (f"{A}诞生记\n谁来写生？[岭东馆]、[香江馆]、[濠江馆]。", ""),
        (f"{A}理事会名单\n主席　[岭东馆]\n副主席　[香江馆]", "岭东馆/m 香江馆/m"),
        (f"[岭东馆]是{A}的牵头单位和发起单位，[香江馆]、[濠江馆]为成员。", "岭东馆/l 岭东馆/i 香江馆/m 濠江馆/m"),
    ],
)
def test_other_lists(text: str, rows: str) -> None:
    """A question, the roll of a council, and a list that belongs to what is said behind it."""
    assert set().union(*stated(text).values()) == (expected(rows) if rows else set())


def test_two_alliances_each_above_its_list() -> None:
    """The name of an alliance above its own list is no item of the list before."""
    text = f"一、{A}\n成员：[岭东馆]、[香江馆]\n二、[A:濠江光电联盟]\n成员：[岭西馆]、[濠江馆]"
    assert pairs_of(text) == {
        ("湾区光电联盟", "岭东馆"), ("湾区光电联盟", "香江馆"), ("濠江光电联盟", "岭西馆"), ("濠江光电联盟", "濠江馆"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (f"{A}昨日开会。三家馆各自为政多年，[岭东馆]、[香江馆]、[濠江馆]如今共用一张时刻表。{A}下月再会。", ""),
        (f"{A}昨日开会。出席的单位有[岭东馆]、[香江馆]、[濠江馆]。{A}下月再会。", ""),
        (f"{A}昨日开会。三家馆各自为政多年，[岭东馆]、[香江馆]如今共用一张时刻表。{A}下月再会。", ""),
        (f"三家馆各自为政多年，[岭东馆]、[香江馆]、[濠江馆]如今共用一张时刻表，{A}来信祝贺。", ""),
        (f"{A}成员包括[濠江馆]。三家馆[岭东馆]、[香江馆]、[濠江馆]如今共用一张时刻表。{A}下月再会。", "濠江馆/m"),
    ],
)  # fmt: skip
def test_a_list_beside_an_alliance(text: str, rows: str) -> None:
    """Bodies of which no word says that they are members are none, though a report about an alliance lists them."""
    assert set().union(*stated(text).values()) == (expected(rows) if rows else set())

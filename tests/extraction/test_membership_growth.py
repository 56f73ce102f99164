"""How an alliance grows, and who speaks for its members: invented texts that are read, and that are not."""

from __future__ import annotations

import pytest

from enrolled import BOTH, TWO, A, check_rows, check_rule, pairs_of
from gbacli.extraction.memberships.sentences.rules import rules

from .test_membership_arrivals import ARRIVALS
from .test_membership_handovers import WAYS as HANDOVERS
from .test_membership_passing import PASSING
from .test_membership_plain import WAYS as PLAIN
from .test_membership_shares import WAYS as SHARES
from .test_membership_standing import WAYS as STANDING
from .test_membership_ways import WAYS
from .test_memberships import CASES

GROWTH = [
    ("founder-with-others", f"由[岭东大学]倡议，并联同[香江光学会]共同组建的{A}昨日成立。", "岭东大学/i 香江光学会/i",
     f"由[岭东大学]倡议，并联同[香江光学会]共同举办的{A}论坛昨日成立。"),
    ("circle-grows", f"{A}朋友圈扩容，新增成员{TWO}。", BOTH,
     f"{A}展厅扩容，新增展品，{TWO}到贺。"),
    ("circle-gains", f"{A}的朋友圈再添两员：{TWO}。", BOTH,
     f"{A}再添两幅画：{TWO}捐赠。"),
    ("under-it", f"{A}轄下現有{TWO}等五個專業學會。", BOTH,
     f"{A}轄下現有五個專責小組，{TWO}到賀。"),
    ("attracts", f"{A}至今吸引了{TWO}等40多家单位参与。", BOTH, f"{A}年会吸引了{TWO}等40多家单位参与。"),
    ("are-members", f"{A}成立，[岭东大学]任首届主席馆，[香江光学会]为副主席馆。", BOTH,
     f"{A}成立，[岭东大学]任首届主席。"),
    ("signed-with-it", f"{TWO}等企业代表与{A}签署入盟协议。", BOTH, f"{TWO}等企业代表与{A}签署合作协议。"),
    ("fills-the-place", f"{A}公布，[北岸书会]已退出，由[岭东大学]补上。", "岭东大学/m",
     f"{A}公布，[北岸书会]的欠款由[岭东大学]补上。"),
    ("renamed", f"{A}通告：原成员单位[北岸书会]更名为[岭东大学]。", "岭东大学/m",
     f"{A}通告：原会址[北岸书会]更名为[岭东大学]。"),
    ("seat-taken-over", f"{A}通告，[北岸书会]并入[岭东大学]，后者承接其会籍。", "岭东大学/m",
     f"{A}通告，[北岸书会]并入[岭东大学]，其会籍同时注销。"),
    ("inside-it", f"{A}上月开成员会。圈内现有{TWO}。", BOTH,
     f"{A}成员会上月开过，馆里有{TWO}的画。"),
    ("inside-the-named", f"{A}里早就有{TWO}这些老面孔。", BOTH, f"{A}里早就有{TWO}的画。"),
    ("joins-what-others-lead", f"[岭东大学]加入由[香江光学会]牵头的{A}。", "岭东大学/m",
     f"[岭东大学]加入由[香江光学会]牵头的{A}研究项目。"),
    ("welcomed-as", f"{A}欢迎[岭东大学]成为第十三个成员。", "岭东大学/m",
     f"{A}欢迎[岭东大学]加入。"),
    ("admitted-and-promoted", f"{A}同意新收一家，[岭东大学]转为副会长单位。", "岭东大学/m",
     f"{A}同意改期，[岭东大学]转为赞助单位。"),
    ("officers-sign",
     f"{A}昨日成立。[岭东大学]校长[P:王大明]、[香江光学会]会长[P:陈小文]分别代表所属机构签署入盟文件。", BOTH,
     f"{A}昨日成立。[岭东大学]校长[P:王大明]、[香江光学会]会长[P:陈小文]分别代表双方签署合作文件。"),
    ("officers-of-members", f"{A}揭牌，[岭东大学]校长[P:王大明]、[香江光学会]会长[P:陈小文]代表成员单位致辞。", BOTH,
     f"{A}揭牌，[岭东大学]校长[P:王大明]、[香江光学会]会长[P:陈小文]代表来宾致辞。"),
    ("officers-take-cards", f"{A}揭牌，[岭东大学]校长[P:王大明]、[香江光学会]会长[P:陈小文]接过理事单位牌匾。", BOTH,
     f"{A}揭牌，[岭东大学]校长[P:王大明]、[香江光学会]会长[P:陈小文]接过捐款牌匾。"),
    ("titled-by-it", f"[岭东大学]被授予{A}理事单位称号。", "岭东大学/m",
     f"[岭东大学]被授予{A}贡献奖。"),
    ("called-together", f"[岭东大学]与[香江光学会]并称{A}两大创始成员。", BOTH,
     f"[岭东大学]与[香江光学会]并称{A}两大赞助人。"),
]  # fmt: skip
COUNTS = [
    ("idea-from", f"{A}昨日揭牌。动议出自{TWO}，两会联名发信。", "岭东大学/i 香江光学会/i",
     f"{A}昨日揭牌。铜牌出自{TWO}，两会联名赠送。"),
    ("seats-are", f"{A}理事单位共五席，岭东占两席，为{TWO}。", BOTH, f"{A}理事会设副主席两席，{TWO}到贺。"),
    ("in-turn", f"{A}首任轮值单位[濠江商会]，其后依次为{TWO}。", BOTH,
     f"{A}成员轮流致辞，其后依次为午宴，由{TWO}招待。"),
    ("the-nth", f"{A}成员开会，一致举手，[岭东大学]成了第十二家。", "岭东大学/m",
     f"{A}成员开会，[岭东大学]成了第十二届会议的会场。"),
    ("application-granted", f"{A}昨日开会，[岭东大学]的入盟申请获全票通过。", "岭东大学/m",
     f"{A}昨日开会，[岭东大学]的入盟申请未获通过。"),
    ("applied-and-passed", f"{A}昨日审议新会员。经表决，{TWO}之申请获一致通过。", BOTH,
     f"{A}昨日审议新会员。经表决，{TWO}之申请未获通过。"),
    ("applications-granted-to", f"{A}昨日成立，26家单位递交入盟申请并获通过，其中包括：{TWO}等。", BOTH,
     f"{A}昨日成立，26家单位递交入盟申请，待理事会通过，其中包括：{TWO}等。"),
    ("applications-granted-to", f"{A}昨日成立。至今收到30份入會申請，經審核通過的有{TWO}。", BOTH,
     f"{A}昨日成立。至今收到30份入會申請，未獲通過的有{TWO}。"),
    ("passed-the-review", f"{A}昨日召开成员大会。首批通过资格审核的26家单位包括{TWO}。", BOTH,
     f"{A}昨日召开成员大会。首批通过资格审核的26项展品包括{TWO}的画。"),
    ("circle-will-gain", f"「{A}」將新增兩個成員，即{TWO}。", BOTH, f"「{A}」將新增兩個展廳，即{TWO}的畫廊。"),
    ("circle-will-gain", f"{A}将迎来两名新成员，分别是{TWO}。", BOTH,
     f"{A}是否将迎来两名新成员，分别是{TWO}，尚待表决。"),
    ("planned-together",
     f"{A}昨日成立。[岭东大学]會同[香江光学会]着手籌劃，兩家單位作為發起單位發出邀請。",
     "岭东大学/i 香江光学会/i",
     f"{A}昨日成立。[岭东大学]會同[香江光学会]着手籌劃，兩家單位邀請發起單位到會。"),
    ("planned-together", f"{A}昨日成立。{TWO}去年起筹备，并以发起单位的身份发出邀请。", "岭东大学/i 香江光学会/i",
     f"{A}昨日成立。{TWO}去年起筹备画展，并以协办单位的身份发出邀请。"),
    ("after-another", f"继[濠江商会]之后，[岭东大学]也成为{A}成员。", "濠江商会/m",
     f"继[濠江商会]之后，[岭东大学]也参观了{A}。"),
    ("one-of-its-members", f"{A}昨日开会，最年轻的成员[岭东大学]首次到场。", "岭东大学/m",
     f"{A}昨日开会，最年轻的观众来自[岭东大学]。"),
    ("speaker-joined", f"[岭东大学]校长[P:王大明]说，学校加入{A}后，课多了。", "岭东大学/m",
     f"[岭东大学]校长[P:王大明]说，学校参观{A}后，课多了。"),
    ("besides-the-founders", f"{A}公布成员名单，除发起的{TWO}外，另有[濠江商会]。", "濠江商会/m",
     f"{A}公布账目，除捐款的{TWO}外，另有[濠江商会]。"),
    ("founders-excepted", f"{A}公布成员名单，除发起的{TWO}外，另有[濠江商会]。", "岭东大学/i 香江光学会/i",
     f"{A}公布成员名单，除捐款的{TWO}外，另有[濠江商会]。"),
    ("council-of", f"{A}理事会由{TWO}两家组成。", BOTH, f"{A}理事会由[P:王大明]、[P:陈小文]组成，{TWO}到贺。"),
    ("left-over", f"{A}有成员退出，剩下{TWO}。", BOTH, f"{A}有成员退出，剩下的款项由{TWO}保管。"),
]  # fmt: skip
TEXTS = [
    (f"{A}成立。{TWO}、[濠江商会]三方代表签下盟约。{A}由上述三会组成。", ""),
    (f"[岭东商会]、[香江商会]、[濠江商会]昨日签约。{A}由上述三会组成。", "岭东商会/m 香江商会/m 濠江商会/m"),
    (f"{A}昨日成立。圈里都有谁？岭东这边两家：{TWO}；濠江那边一家：[濠江商会]。", f"{BOTH} 濠江商会/m"),
    (f"{A}昨日成立。作为成员单位代表，[岭东大学]校长[P:王大明]发言。", "岭东大学/m"),
    (f"{A}现有成员两地九家，岭东五家，如{TWO}；濠江四家，如[濠江商会]。", f"{BOTH} 濠江商会/m"),
    (f"{A}由三家单位发起。这三家是{TWO}和[濠江商会]。", "岭东大学/i 香江光学会/i 濠江商会/i"),
    (f"{A}收到三家单位的来信。这三家是{TWO}和[濠江商会]。", ""),
    (
        f"{A}首批会员来自广州（{TWO}）、深圳2家（[濠江商会]、[南粤商会]）和澳门（[澳岛商会]）。",
        f"{BOTH} 濠江商会/m 南粤商会/m 澳岛商会/m",
    ),
    (f"同意下列三家单位为{A}第二批成员\n（一）广州2家：{TWO}；\n（二）澳门1家：[濠江商会]。", f"{BOTH} 濠江商会/m"),
    (f"{A}昨日成立。\n联盟里有谁\n- 广州：{TWO}\n- 澳门：[濠江商会]", f"{BOTH} 濠江商会/m"),
    (f"{A}下辖理事单位十家，包括{TWO}。", BOTH),
    (f"{A}三周年，{TWO}等老成员悉数到场。", BOTH),
    (f"{A}理事会现由九家单位组成：{TWO}等。", BOTH),
    (f"{A}通过了[岭东大学]的入盟申请，否决了[香江光学会]的申请。", "岭东大学/m"),
    (f"[岭东大学]递交的入盟申请昨获{A}批准。", "岭东大学/m"),
    (f"理事会开会，{A}理事会同意[岭东大学]入会。", "岭东大学/m"),
    (f"{A}成员表\n甲、[岭东大学]\n乙、[香江光学会]", BOTH),
    (f"{A}首届理事会\n[岭东大学]\t发起单位、理事长单位\n[香江光学会]\t理事单位", f"岭东大学/i {BOTH}"),
    (f"{A}发起单位为[岭东大学]，首批加盟的还有[香江光学会]、[濠江商会]。", "岭东大学/i 香江光学会/m 濠江商会/m"),
    (f"{A}挑头的是[岭东大学]，联名发起的另有[香江光学会]。", "岭东大学/l 岭东大学/i 香江光学会/i"),
]


@pytest.mark.parametrize(
    ("rule", "text", "rows", "not_this"), [*GROWTH, *COUNTS], ids=[case[0] for case in (*GROWTH, *COUNTS)]
)
def test_growth(rule: str, text: str, rows: str, not_this: str) -> None:
    """The rule reads its own text and not its counterexample."""
    check_rule(rule, text, rows, not_this)


@pytest.mark.parametrize(("text", "rows"), TEXTS)
def test_all_rows(text: str, rows: str) -> None:
    """A text gives exactly these rows, whatever rules read them."""
    check_rows(text, rows)


def test_several_alliances() -> None:
    """What is said of two alliances at once is said of each."""
    first, second = "[A:湾区光电联盟]", "[A:湾区龙舟联盟]"
    both = {("湾区光电联盟", "岭东大学"), ("湾区龙舟联盟", "岭东大学")}
    assert pairs_of(f"[岭东大学]先后加入{first}和{second}。") == both
    assert pairs_of(f"[岭东大学]是{first}、{second}的成员。") == both


def test_a_row_for_each_alliance() -> None:
    """A table of alliances gives each its own members."""
    table = (
        "联盟\t牵头单位\t新成员\n[A:湾区光电联盟]\t[岭东大学]\t[香江光学会]\n[A:湾区龙舟联盟]\t[岭东果园]\t[濠江果铺]"
    )
    rows = {
        ("湾区光电联盟", "岭东大学"),
        ("湾区光电联盟", "香江光学会"),
        ("湾区龙舟联盟", "岭东果园"),
        ("湾区龙舟联盟", "濠江果铺"),
    }
    assert pairs_of(table) == rows
    assert pairs_of(table.replace("牵头单位", "来访单位").replace("新成员", "来宾")) == set()


def test_an_alliance_that_only_its_organ_names() -> None:
    """The council's name holds that of the alliance."""
    text = "[湾区龙舟联盟理事会]昨日开会，同意吸收[岭东果园]、[香江果栏]为会员。"
    assert pairs_of(text) == {("湾区龙舟联盟", "岭东果园"), ("湾区龙舟联盟", "香江果栏")}


CIRCLE = "湾区荔枝线"


@pytest.mark.parametrize(
    ("text", "members"),
    [
        (f"“{CIRCLE}”在岭东挂牌。入线的有[岭东果园]、[香江果栏]、[濠江果铺]。", {"岭东果园", "香江果栏", "濠江果铺"}),
        (f"他们给自己起的名字叫{CIRCLE}，{CIRCLE}由[岭东果园]和[香江果栏]发起。", {"岭东果园", "香江果栏"}),
        (f"“{CIRCLE}”在岭东开通，[岭东果园]、[香江果栏]派员到场。", set()),
    ],
)
def test_a_circle_that_only_marks_name(text: str, members: set[str]) -> None:
    """A coined name is an alliance's where the report says right behind it who is in it."""
    assert pairs_of(text) == {(CIRCLE, member) for member in members}


def test_every_rule_has_a_case() -> None:
    """No rule for sentences goes without an example."""
    cases = (*CASES, *WAYS, *GROWTH, *COUNTS, *PASSING, *SHARES, *ARRIVALS, *STANDING, *HANDOVERS, *PLAIN)
    assert {rule.id for rule in rules()} <= {f"membership.{case[0]}" for case in cases}


@pytest.mark.parametrize("lead", ["其{}，", "第{}家：", "{}月：", "GX-0{}　", "No.{} ", "理事　"])
def test_what_stands_before_an_item(lead: str) -> None:
    """An item may have a number of any kind, a month or a rank before its name."""
    items = "\n".join(
        lead.format(number) + name for number, name in zip("一二", ("[岭东大学]", "[香江光学会]"), strict=True)
    )
    if "0{}" in lead or "No" in lead:
        items = items.replace("一", "1").replace("二", "2")
    text = f"{A}昨日揭牌。\n成员名单：\n{items}"
    assert pairs_of(text) == {("湾区光电联盟", "岭东大学"), ("湾区光电联盟", "香江光学会")}


def test_places_and_dots_part_items() -> None:
    """Several places in a line each have their own items; dots part names as well."""
    both = {("湾区光电联盟", "岭东大学"), ("湾区光电联盟", "香江光学会")}
    assert pairs_of(f"{A}昨日揭牌。\n成员名单：\n广州：[岭东大学]；香港：[香江光学会]。") == both
    assert pairs_of(f"{A}昨日揭牌。\n成员名单：\n[岭东大学] · [香江光学会]") == both


def test_alliance_taken_in_with_others_takes_nobody_in() -> None:
    """One that is listed among new members is a member itself."""
    text = f"{A}昨日开会。大会通过接纳[岭东馆]、[香江馆]、[A:东江青年网络]为新成员。"
    assert pairs_of(text) == {("湾区光电联盟", member) for member in ("岭东馆", "香江馆", "东江青年网络")}

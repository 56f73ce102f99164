"""Agreements whose parties an item, a label, a column or the lines below tell."""

from __future__ import annotations

import pytest

import press
from gbacli.extraction import extract
from invented import document
from marked import claims, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "同场签下两份：\n（一）联合培养协议。签约方为[岚山大学]与[云浦商会]，两位会长签字。\n"
            "（二）验证合作意向书。由[香屿医院]和[白鹭学院]签署，前者派出主管。",
            [("联合培养协议", "岚山大学+云浦商会"), ("验证合作意向书", "香屿医院+白鹭学院")],
        ),
        (
            "《保护合作宣言》出炉，签署方共有三家：[岚山局]、[云浦会]、[香屿馆]。",
            [("合作宣言", "岚山局+云浦会+香屿馆")],
        ),
        ("《影像互通协议》有三个签署方：[岚山院]、[云浦院]，还有[香屿院]。", [("协议", "岚山院+云浦院+香屿院")]),
        (
            "三是《住宿资助协议》，[岚山会]分别与[云浦医院]、[香屿医院]签订，每户一万元。",
            [("协议", "岚山会+云浦医院"), ("协议", "岚山会+香屿医院")],
        ),
        (
            "[岚山局]一连签了两份合作备忘录，对象分别为[云浦银行]与[香屿会]；前者协助中小企。",
            [("合作备忘录", "岚山局+云浦银行"), ("合作备忘录", "岚山局+香屿会")],
        ),
        (
            "[岚山局]分别与三个伙伴订立实习协议，名额四百个：\n"
            "[云浦集团]　　二百个　　总监签署\n[香屿会]　　一百个　　总干事签署\n[白鹭会]　　一百个　　会长签署",
            [("实习协议", "岚山局+云浦集团"), ("实习协议", "岚山局+香屿会"), ("实习协议", "岚山局+白鹭会")],
        ),
        (
            "[岚山会]一口气签下三份文件，对方和文件依次为：\n1. [云浦会]——《互认协议》\n2. [香屿会]——合作备忘录\n"
            "3. 资格意向书——[白鹭会]",
            [("互认协议", "岚山会+云浦会"), ("合作备忘录", "岚山会+香屿会"), ("资格意向书", "岚山会+白鹭会")],
        ),
        (
            "《友好港口协议》昨日签署，有效期四年。\n| 签约企业 | 代表 |\n| [岚山公司] | 总裁 |\n"
            "| [云浦公司] | 董事 |\n| [香屿公司] | 经理 |",
            [("协议", "岚山公司+云浦公司+香屿公司")],
        ),
        (
            "| 代表 | 所属 |\n| 会长 | [岚山会] |\n| 主席 | [云浦会] |\n| 秘书长 | [香屿会] |\n"
            "上表三人昨日签下的，是《互认公约》。",
            [("互认公约", "岚山会+云浦会+香屿会")],
        ),
        ("[岚山会]与[云浦会]其实早有来往：2011年签订交流协议，至今有效。", [("交流协议", "岚山会+云浦会")]),
    ],
)
def test_parties_beside_what_was_named_alone(text: str, expected: list[tuple[str, str]]) -> None:
    """Behind an item, by a label with their number, in the lines or the table below, in a sentence on old ties."""
    assert {(kind, frozenset(parties.split("+"))) for kind, parties in stated(text)} == {
        (kind, frozenset(parties.split("+"))) for kind, parties in expected
    }


@pytest.mark.parametrize(
    "text",
    [
        "大会首日签约十九份。\n| 主办 | [岚山会]、[云浦会] |\n| 承办 | [香屿公司] |\n| 协办 | [白鹭学院] |",
        "本园昨日签署协议，详情未公布。\n[岚山会]、[云浦会]到贺。",
        "（一）合作协议。由[岚山会]会长介绍内容。",
        "会上未签任何文件，原定名单依次为：\n1. [云浦会]——《互认协议》\n2. [香屿会]——合作备忘录",
    ],
)
def test_no_parties(text: str) -> None:
    """Hosts in a table, guests, who presents it, a list of what was not signed."""
    assert claims(text) == []


def test_one_item_does_not_lend_its_parties_to_the_next() -> None:
    """签约方为 in the next item names no parties of the one before."""
    text = "一是数据协议，由[岚山联盟]与[云浦会]签署。\n二是耗材协议。签约方为[香屿医院]与[白鹭公司]。"
    assert sorted(stated(text)) == [("数据协议", "岚山联盟+云浦会"), ("耗材协议", "香屿医院+白鹭公司")]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "[岚山大学]官网\n（本校新闻）[岚山大学]代表团日前出访。\n在[云浦大学]，副校长会见了代表团。双方回顾了2015年签署的培养备忘录。",
            "岚山大学+云浦大学",
        ),
        ("[云浦会]设[岚山会水务分部]。席上，分部与[香屿会]签署互访备忘录。", "岚山会水务分部+香屿会"),
    ],
)
def test_the_two_sides_of_a_visit(text: str, parties: str) -> None:
    """The one that is called upon and the one that reports; a part told by its noun alone."""
    assert {frozenset(one.split("+")) for _, one in stated(text)} == {frozenset(parties.split("+"))}


def test_what_a_guest_wants_of_our_school() -> None:
    """该会希望我校…，双方: the guest and the school, whoever else the sentence names."""
    text = (
        "海陵大学新闻网\n我校代表团昨日到访澳门白鹭教育会，会长李青介绍会务。"
        "该会希望我校为岭东小学和在澳教师开班，双方签订教师培训意向书。"
    )
    found = press.claims(text, "2024-06-20")
    names = {found.bodies[party].name for claim in found.agreements for party in claim.parties}
    assert names == {"海陵大学", "澳门白鹭教育会"}


def test_agreed_to_sign() -> None:
    """商定年内签订: what is to be signed is named without the words that say when."""
    (claim,) = claims("[岚山大学]与[云浦学会]商定年内签订教师培训意向书。")
    assert (claim.kind, claim.status) == ("教师培训意向书", "planned")


def test_papers_of_one_noun_are_told_apart() -> None:
    """签约方为 beside another agreement of the same two, of another kind."""
    text = (
        "（一）联合培养协议。签约方为[岚山大学]与[云浦公司]，现场换本。[云浦公司]2021年便跟[岚山大学]签有实践基地协议。"
    )
    assert {kind for kind, _ in stated(text)} == {"联合培养协议", "实践基地协议"}


def test_the_day_of_that_term() -> None:
    """也是在那一届: the days of the meeting of which the paragraph tells."""
    text = "第二届峰会于2022年11月9日至10日举行。也是在那一届，[云浦会]先后同[岚山会]、[白鹭会]签下合作协议。"
    assert {claim.signed for claim in claims(text)} == {"2022-11"}


def test_the_verb_before_what_is_signed_is_no_part_of_its_kind() -> None:
    text = "云岭研究院昨日签约，一份是同香港远汐学会签署的园艺合作协议，另一份是同澳门远汐学会签订的数据备忘录。"
    agreements = extract(document("kinds.txt", text, "2024-05-06")).agreements
    assert sorted(one.kind or "" for one in agreements) == ["园艺合作协议", "数据备忘录"]

"""Agreements whose parties are told beside one another: 除甲外还有乙, 与之签约的, 与乙的协议由甲签, 五镇党委."""

from __future__ import annotations

import pytest

from marked import claims, stated


@pytest.mark.parametrize(
    "text",
    [
        "他留下的是今年一月的采样约章：签约的除了[岚山大学]，还有[云浦商会]和[香屿医院]。",
        "除[岚山大学]外，在《采样约章》上签字的还有[云浦商会]、[香屿医院]。",
        "连同[岚山大学]在内，联署《采样约章》的还有[云浦商会]、[香屿医院]。",
        "《采样约章》的签署者除了[岚山大学]，也包括[云浦商会]及[香屿医院]。",
        "昨日签署的是一份采样约章，签名处依次写着：[岚山大学]校长{李青}、[云浦商会]会长{王海}、[香屿医院]院长{陈明}。",
    ],
)
def test_all_who_signed(text: str) -> None:
    """The one besides whom others signed is a party like them; so are those whose names stand at the end."""
    assert [parties for _, parties in stated(text)] == ["岚山大学+云浦商会+香屿医院"]


@pytest.mark.parametrize(
    "text",
    [
        "三份实习协议昨日已签妥。[岚山大学]一方均由校长{李青}执笔，与之签约的两家院校及签字人是：\n"
        "[云浦学院]——院长{王海}；\n[香屿学院]——院长{陈明}。",
        "[岚山大学]昨日签了两份实习协议，与其签约的分别是[云浦学院]和[香屿学院]。",
    ],
)
def test_those_who_signed_with_it(text: str) -> None:
    """Each of those who are told to have signed with the body of the sentence signed an agreement of its own."""
    assert stated(text) == [("实习协议", "岚山大学+云浦学院"), ("实习协议", "岚山大学+香屿学院")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一份是与[云浦商会]的转介备忘录，由[岚山商会]签订。", [("转介备忘录", "岚山商会+云浦商会")]),
        (
            "联盟由[北石镇党委]、[南石镇党委]、[东石镇党委]发起，[云浦学院]、[香屿公司]、[白鹭医院]加入。\n"
            "[云浦学院]、[香屿公司]、[白鹭医院]到场。会上，三镇党委共同签署《互助公约》。",
            [("公约", "北石镇党委+南石镇党委+东石镇党委")],
        ),
        (
            "[岚山市教育局]、[云浦市教育局]与[香屿市教育局]的局长昨日会面，[白鹭学院]列席。三市教育局签署互认协议。",
            [("互认协议", "岚山市教育局+云浦市教育局+香屿市教育局")],
        ),
    ],
)
def test_partners_and_bodies_of_a_kind(text: str, expected: list[tuple[str, str]]) -> None:
    """The partner before what was signed; bodies told by their number and what their names end in."""
    assert stated(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "除[岚山大学]外，昨日到场的还有[云浦商会]、[香屿医院]。协议未签。",
        "[岚山大学]谈过实习协议，除[岚山大学]外，表示愿意签约的还有[云浦商会]，但至今未签。",
        "与之签约的企业有三家。[岚山大学]、[云浦商会]到贺。",
    ],
)
def test_beside_one_another_alone(text: str) -> None:
    """Guests, those who only wish to sign, partners whom nothing names."""
    assert claims(text) == []


def test_a_hall_is_no_party() -> None:
    """The hall that the guests enter is none of the four who exchange what they signed."""
    text = (
        "[岚山分会]主席{李青}带队走进[云浦展览中心]；东道一边坐着三家：[香屿协会]来了会长{王海}，[白鹭商会]来了"
        "副会长{陈明}，[北石公会]来了监事长{赵立}。四方互换《互认协议》签署本。"
    )
    assert stated(text) == [("互认协议", "岚山分会+香屿协会+白鹭商会+北石公会")]


@pytest.mark.parametrize(
    ("text", "amount", "status"),
    [
        ("[岚山学院]与[云浦公司]签署投资协议，后者将在镇上投资23亿元兴建新厂。", "23亿元", "signed"),
        ("[岚山学院]与[云浦银行]签署合作协议，该行将提供30亿元意向性授信。", "30亿元", "signed"),
        ("[岚山学院]与[云浦公司]签署投资协议，去年该公司投资23亿元。", None, "signed"),
        ("[岚山学院]自己也要签一份，对象是[云浦商会]，题为《互通备忘录》。", None, "planned"),
    ],
)
def test_sums_and_what_is_still_to_be_signed(text: str, amount: str | None, status: str) -> None:
    """What a party will invest by it is its sum; what a party 要签 is not signed yet."""
    assert [(one.amount, one.status) for one in claims(text)] == [(amount, status)]

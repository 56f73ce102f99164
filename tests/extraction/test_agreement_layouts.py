"""Agreements in lists, tables, captions and chronicles."""

from __future__ import annotations

import pytest

from marked import claims, stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "会上签署两份文件：\n（1）[岚山大学]、[云浦商会]：《实习基地协议》；\n（2）[香屿医院]—[白鹭学院]《护理备忘录》",
            [("协议", "岚山大学+云浦商会"), ("备忘录", "香屿医院+白鹭学院")],
        ),
        (
            "参与签约的有[岚山大学]与[云浦商会]的《实习协议》、[香屿医院]与[白鹭学院]的《护理协议》。",
            [("协议", "岚山大学+云浦商会"), ("协议", "香屿医院+白鹭学院")],
        ),
        ("[岚山大学]与[云浦商会]的《实习协议》仍在商议，未签。", []),
        (
            "[岚山医院]先与[云浦医院]、后与[香屿医院]签订转诊协议。",
            [("转诊协议", "岚山医院+云浦医院"), ("转诊协议", "岚山医院+香屿医院")],
        ),
        (
            "[云浦区]副区长{李青}代表[岚山大学]，{王海}代表[云浦商会]签署合作协议。",
            [("合作协议", "岚山大学+云浦商会")],
        ),
        ("[渔业署]与[云浦规划局]签署白沙湾（北岸）保育安排。", [("白沙湾（北岸）保育安排", "渔业署+云浦规划局")]),
        ("图为[岚山大学]与[云浦商会]签约现场。", [("签约", "岚山大学+云浦商会")]),
        (
            "[岚山水务公司]、[云浦区政府]签订供水合同。学校已放假。公司还与[香屿银行]签订贷款协议。",
            [("供水合同", "岚山水务公司+云浦区政府"), ("贷款协议", "岚山水务公司+香屿银行")],
        ),
        ("[测绘联盟]、[岚山学会]与[云浦学会]签署《[测绘联盟]章程》。", [("联盟章程", "岚山学会+云浦学会")]),
        (
            "[岚山局]局长{李青}与[云浦局]签署环保协议。\n[香屿署]与[白鹭厅]签订备忘录。\n{李青}说，双方曾签订水质合约。",
            [("环保协议", "岚山局+云浦局"), ("备忘录", "香屿署+白鹭厅"), ("水质合约", "岚山局+云浦局")],
        ),
        (
            "四校签署《姊妹学校协议书》，名单如下：\n1. [岚山一小]——[云浦一小]\n2. [岚山二小]——[云浦二小]",
            [("姊妹学校协议书", "岚山一小+云浦一小"), ("姊妹学校协议书", "岚山二小+云浦二小")],
        ),
        (
            "[岚山会]秘书处供稿\n问：签了几份？\n答：两份。一月同[云浦大学]签《培养协议》；四月与[香屿商会]交换了备忘录。我们[岚山会]不急。",
            [("协议", "岚山会+云浦大学"), ("备忘录", "岚山会+香屿商会")],
        ),
        (
            "[岚山院]与[云浦院]来往多年。两家医院2019年就签过会诊协议，这一次签的是《专科共建协议》。",
            [("会诊协议", "岚山院+云浦院"), ("共建协议", "岚山院+云浦院")],
        ),
        (
            "现场签了两份文件：[岚山局]和[云浦会]的《便利化备忘录》；[香屿厂]跟[云浦馆]的联合办展协议。",
            [("备忘录", "岚山局+云浦会"), ("联合办展协议", "香屿厂+云浦馆")],
        ),
        (
            "[岚山局]与[云浦局]签署两份文件：一是《联合招商备忘录》，二是人员派遣协议。",
            [("备忘录", "岚山局+云浦局"), ("人员派遣协议", "岚山局+云浦局")],
        ),
        ("签署仪式：[岚山院]与[云浦铁路]《课程互认备忘录》；其余从略。", [("互认备忘录", "岚山院+云浦铁路")]),
    ],
)
def test_plain_layouts(text: str, expected: list[tuple[str, str]]) -> None:
    """Lists, captions, one after another, on behalf of somebody."""
    assert stated(text) == expected


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("| 甲方 | 乙方 | 协议 | 时间 |\n| [岚山大学] | [云浦商会] | 实习协议 | 5月11日 |", "2024-05-11"),
        ("大事记\n【三月】\n十二日　[岚山会]与[云浦会]签署合作备忘录。", "2024-03-12"),
        ("[岚山会]与[云浦会]签署的《互访协议》，日前（六月五日）在江口落笔。", "2024-06-05"),
        ("6月19日的闭幕环节，两会落笔。[岚山会]与[云浦会]签署互访协议。", "2024-06-19"),
        (
            "2023年12月前港管理局与[岚山会]签订的协议已于去年底到期。[岚山会]6月3日与[云浦会]签署互访协议。",
            "2024-06-03",
        ),
        ("## 第二天　7月3日\n- 09:00 登记\n- 十时，[岚山会]与[云浦会]签署互访协议。", "2024-07-03"),
        ("- 7月4日（四）　11:00 [岚山会]与[云浦会]签署《互访协议》", "2024-07-04"),
        ("昨日，去年成立的平台迎来新伙伴，众人到场观礼道贺。仪式后，[岚山会]与[云浦会]签署互访协议。", "2024-06-19"),
        ("6月3日，[岚山会]与[云浦会]续签互访协议，有效期延至2026年。", "2024-06-03"),
        ("五年前[岚山会]与[云浦会]签下的一期协议已到期。", "2019"),
        ("继去年与[岚山会]商谈后，[云浦会]6月12日通过与[岚山会]签署互访协议的决议。", None),
    ],
)
def test_days_told_apart(text: str, signed: str | None) -> None:
    """In a cell, below a month, behind the act, years ago."""
    assert [claim.signed for claim in claims(text)] == [signed]


def test_an_earlier_agreement_does_not_date_the_later() -> None:
    """首期…于2018年签订, 上一轮是2019年签的: another of the same parties, looked back upon."""
    for text in (
        "[岚山会]与[云浦会]签署《互认备忘录（第二期）》，首期备忘录于2018年签订。",
        "[岚山会]与[云浦会]续签交换协议，上一轮是2018年签的。",
    ):
        assert [(claim.status, claim.signed) for claim in claims(text)] == [("signed", None), ("mentioned", "2018")]


def test_hosts_and_visitors_sign() -> None:
    """Who visits whom and then signs: the two bodies."""
    text = "[岚山会]会长{李青}率队访问[云浦会]，与会长{王海}、行政总裁{陈明}座谈，签署《互认备忘录》。"
    assert {frozenset(parties.split("+")) for _, parties in stated(text)} == {frozenset({"岚山会", "云浦会"})}


def test_looked_back_upon_with_since() -> None:
    """继与甲签约后: an earlier signing."""
    found = claims("[云浦商会]继2022年与[岚山大学]签订合作协议之后，再与[香屿大学]签署实习协议。")
    assert [claim.status for claim in found] == ["mentioned", "signed"]


def test_table_row_still_open() -> None:
    """A row that is still being negotiated is none; 拟签 is planned."""
    row = "| [岚山大学] | [云浦商会] | 实习协议 | {} |"
    text = "| 甲方 | 乙方 | 协议 | 状态 |\n"
    assert claims(text + row.replace("{}", "洽谈中")) == []
    assert [claim.status for claim in claims(text + row.replace("{}", "拟签"))] == ["planned"]


def test_officials_sign_what_was_told() -> None:
    """Who signs for the three is no fourth party, though one official is named with another office."""
    text = (
        "[云浦区政府]与[岚山大学]、[香屿医院]签署共建协议。"
        "[云浦区委]书记{李青}、[岚山大学]校长{王海}、[香屿医院]院长{何川}代表三方签约。"
    )
    assert stated(text) == [("共建协议", "云浦区政府+岚山大学+香屿医院")]

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

"""Agreements in lists whose items tell what was signed and, apart from it, who signed it."""

from __future__ import annotations

import pytest

from marked import claims, stated

SUPPLY, LEASE = ("供货合同", "岚山学院+北石公司"), ("场地租用合同", "香屿商会+白鹭医院")


@pytest.mark.parametrize(
    "text",
    [
        "会上签下：\n1．供货合同，八百万元。[岚山学院]签给[北石公司]。\n2．场地租用合同，不涉金额。[香屿商会]，[白鹭医院]。",
        "台上落定\n其一，供货合同。签约方：[岚山学院]、[北石公司]。\n其二，场地租用合同。签约方：[香屿商会]、[白鹭医院]。",
        "签约：\n1. 供货合同（80元）：[岚山学院]、[北石公司]\n2. 场地租用合同（80万元）：[香屿商会]、[白鹭医院]",
        "签约成果：\n一、供货合同\n签署方：[岚山学院]、[北石公司]\n二、场地租用合同\n签署方：[香屿商会]、[白鹭医院]",
        "落笔的文件共两份：\n供货合同\n[岚山学院]、[北石公司]\n场地租用合同\n[香屿商会]、[白鹭医院]",
        "签约台\n【供货合同】[岚山学院]×[北石公司]\n【场地租用合同】[香屿商会]×[白鹭医院]",
        "签约台\n1. [岚山学院]与[北石公司]。供货合同，为期三年。\n2. [香屿商会]与[白鹭医院]。场地租用合同。",
        "签了两份。第一份是供货合同，双方为[岚山学院]和[北石公司]；"
        "第二份是场地租用合同，由[香屿商会]与[白鹭医院]落笔。",
        "签约台\n● 供货合同　[岚山学院]、[北石公司]\n● 场地租用合同　[香屿商会]、[白鹭医院]",
        "签了什么\n[岚山学院] ↔ [北石公司]：供货合同。\n[香屿商会] ↔ [白鹭医院]：场地租用合同，作价八百元。",
        "会上签署以下文件：\n① 供货合同（[岚山学院]、[北石公司]）\n② 场地租用合同（[香屿商会]、[白鹭医院]）",
    ],
)
def test_items(text: str) -> None:
    """Every item gives one agreement, whatever parts what was signed from who signed it."""
    assert stated(text) == [SUPPLY, LEASE]


def test_what_an_item_tells_beside() -> None:
    """A sum, those who put their names to it and what one body signed with several are read from the item."""
    text = (
        "会上签下：\n（1）供货合同，八百万元。由[岚山学院]院长{李青}与[北石公司]经理{王海}签署。\n"
        "（2）场地租用合同。[香屿商会]分别与[白鹭医院]、[岚山学院]签署。"
    )
    found = claims(text)
    assert [(one.amount, len(one.signatories), len(one.parties)) for one in found] == [
        ("八百万元", 2, 2),
        (None, 0, 2),
        (None, 0, 2),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "议程如下：\n1. 供货合同。[岚山学院]、[北石公司]列席说明。\n2. 场地租用合同。[香屿商会]、[白鹭医院]列席说明。",
        "待议事项：\n1. 行动计划。由[岚山学院]、[北石公司]负责。\n2. 年度安排。由[香屿商会]、[白鹭医院]负责。",
        "展出的文物有：\n1. 旧供货合同，宣统年间。[岚山学院]收藏。\n2. 场地租用合同，民国初年。[白鹭医院]借出。",
        "会上未签署任何文件，下列各项取消：\n1. 供货合同。[岚山学院]、[北石公司]。",
    ],
)
def test_no_items(text: str) -> None:
    """An agenda, a list of plans or of things shown and what was called off are no lists of signings."""
    assert stated(text) == []

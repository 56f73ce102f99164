"""Agreements whose parties are told elsewhere: entries of minutes, 前者 and 后者, renewals under the same name."""

from __future__ import annotations

import pytest

from gbacli.extraction import agreements
from marked import analysis_of, stated

MINUTES = "[岚山商会]理事会会议纪要\n三、对外事务\n{}"
STATUS = [
    ("（一）与[云浦学会]的合作协议8月底届满。", ("岚山商会+云浦学会", "mentioned", None)),
    (
        "2. 与[云浦学会]拟订的《互访备忘录》，因对方换届，原定本月底的签字仪式推迟。",
        ("岚山商会+云浦学会", "planned", None),
    ),
    ("3.2　与[云浦学会]的培训协议：对方已核准，定于10月21日签署。", ("岚山商会+云浦学会", "planned", "2024-10-21")),
    ("一、追认理事会本年五月与[云浦学会]订立的数据交换协议。", ("岚山商会+云浦学会", "signed", "2024-05")),
    ("二、与[云浦学会]的《数据协议》已于6月6日续签，期限延至2028年。", ("岚山商会+云浦学会", "signed", "2024-06-06")),
    ("二、与[云浦学会]的合作协议未获通过。", None),
    ("二、与[云浦学会]续签《数据协议》一事，费用尚在磋商。", None),
]


@pytest.mark.parametrize(("entry", "expected"), STATUS)
def test_entries_of_minutes(entry: str, expected: tuple[str, str, str | None] | None) -> None:
    """An entry that begins with 与 tells of the body that keeps the minutes; what came to nothing is none."""
    analysis = analysis_of(MINUTES.format(entry))
    told = [
        ("+".join(analysis.bodies[party].name for party in one.parties), one.status, one.signed)
        for one in agreements.find(analysis, [])
    ]
    assert told == ([expected] if expected else [])


READ = [
    (
        "会议由[岚山局]、[香屿局]举办，[云浦公司]承办。会后，后者同[白鹭协会]签订购销合同。",
        [("购销合同", "云浦公司+白鹭协会")],
    ),
    ("[岚山大学]和[云浦商会]在港开会，前者与[香屿学会]签订合作协议。", [("合作协议", "岚山大学+香屿学会")]),
    (
        "[岚山局]分别同[云浦公司]、[香屿会]和[白鹭学院]签了约：与[云浦公司]签的是建设合同，与后两家签的均为咨询协议。",
        [("建设合同", "岚山局+云浦公司"), ("咨询协议", "岚山局+香屿会"), ("咨询协议", "岚山局+白鹭学院")],
    ),
    ("签这份协定的有三方：[岚山局]、[云浦会]和[香屿所]。", [("协定", "岚山局+云浦会+香屿所")]),
    # what a body opens is not who signs
    ("[岚山大学]昨日启用[云浦中心]，并与[香屿医院]签署合作协议。", [("合作协议", "岚山大学+香屿医院")]),
    ("[岚山大学]与[云浦中心]，并与[香屿医院]签署合作协议。", [("合作协议", "岚山大学+云浦中心+香屿医院")]),
    # the same name means the same parties
    (
        "[岚山网]与[云浦集团]2021年签订驻馆授权协议。驻馆授权协议期满，经协商本月续签一年。",
        [("驻馆授权协议", "岚山网+云浦集团")] * 2,
    ),
    ("由[岚山局]和[云浦会]共同签字，叫《保鲜约定书》。", [("约定书", "岚山局+云浦会")]),
    ("[岚山会]、[云浦会]坐到一张长桌旁，为一份《共建协议》落了款。", [("共建协议", "岚山会+云浦会")]),
    ("[岚山局]与[云浦会]核对签约顺序。", []),
    # who visits others signs with the last; those visited do not
    ("[岚山会]会长{李青}赴港，先后走访[云浦会]、[白鹭会]，并与[香屿会]签订备忘录。", [("备忘录", "岚山会+香屿会")]),
    ("[岚山会]会长{李青}赴港，拜会[云浦局]局长{王海}后，与[香屿会]签订备忘录。", [("备忘录", "岚山会+香屿会")]),
    # a further one, told beside the last
    (
        "[岚山盟]跟[云浦会]签了协议书。另外一份，与[香屿局]的扶持协议，顺利的话八月签。",
        [("协议书", "岚山盟+云浦会"), ("扶持协议", "岚山盟+香屿局")],
    ),
    (
        "[岚山盟]名单\n理事长单位　[云浦学院]\n理事单位　[白鹭会]\n会上，理事长单位与[香屿院]签订共建协议。",
        [("共建协议", "云浦学院+香屿院")],
    ),
    (
        "[岚山学会]与[云浦会]2019年签订的合作协议到期，双方昨日续签三年。",
        [("合作协议", "岚山学会+云浦会"), ("合作协议", "岚山学会+云浦会")],
    ),
    ("[岚山学会]与[云浦会]去年订有合作协议，今年将续签。", [("合作协议", "岚山学会+云浦会")]),
    ("自2015年与[岚山学会]签署合作协议以来，[云浦会]每年派员。", [("合作协议", "云浦会+岚山学会")]),
    ("[岚山学会]聘[云浦院]为教学基地，签署基地协议。", [("基地协议", "云浦院+岚山学会")]),
    ("[岚山学会]与[云浦会]就支持[香屿院]建设签署合作协议。", [("合作协议", "岚山学会+云浦会")]),
    ("[岚山馆]与[云浦馆]立约，以《数据使用协议》为凭。", [("协议", "岚山馆+云浦馆")]),
    (
        "[岚山学会]同[云浦会]签了两份文件：一份是借展协议，另一份是互访备忘录。",
        [("借展协议", "岚山学会+云浦会"), ("互访备忘录", "岚山学会+云浦会")],
    ),
    (
        "昨日落笔的《框架协议》，签署人依次为：\n\n- [岚山委]主任　{李青}\n- [云浦省]省长　{王海}\n\n[白鹭会]旁听。",
        [("框架协议", "岚山委+云浦省")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_parties_pointed_at(text: str, expected: list[tuple[str, str]]) -> None:
    """Words that point back mean the parties named there."""
    assert sorted(stated(text)) == sorted(expected)

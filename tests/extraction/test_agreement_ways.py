"""Further ways in which reports say who signed: listed pairs, bare signatures, postponed ones, parties told behind."""

from __future__ import annotations

import pytest

from marked import claims, stated

READ = [
    # pairs of a batch
    (
        "当天签约的还有：[岚山学会]与[云浦商会]、[香屿局]与[白鹭署]。",
        [("签约", "岚山学会+云浦商会"), ("签约", "香屿局+白鹭署")],
    ),
    ("本次共签约12个项目，其中包括[岚山学会]与[云浦商会]共建工坊。", [("签约", "岚山学会+云浦商会")]),
    ("会上签下两份文件：\n[岚山学会]——[云浦商会]｜潮汐协议", [("潮汐协议", "岚山学会+云浦商会")]),
    # no noun is printed
    ("[岚山学会]与[云浦商会]昨日正式签字。", [("签字", "岚山学会+云浦商会")]),
    ("[岚山学会]与[云浦商会]“牵手”：签约共建工坊", [("签约", "岚山学会+云浦商会")]),
    # the like of what others signed
    (
        "[岚山学会]与[云浦商会]签署交流备忘录，[香屿局]与[白鹭署]亦签署同类文件。",
        [("交流备忘录", "岚山学会+云浦商会"), ("交流备忘录", "香屿局+白鹭署")],
    ),
    # put off
    ("原定[岚山学会]与[云浦商会]签订的聘用合约，因台风改期，料下月补签。", [("聘用合约", "岚山学会+云浦商会")]),
    # parties behind the verb
    ("与[云浦商会]签署备忘录的，是[岚山学会]。", [("备忘录", "岚山学会+云浦商会")]),
    (
        "除与[云浦商会]签约外，[岚山学会]还与[香屿局]签订了合作协议。",
        [("签约", "岚山学会+云浦商会"), ("合作协议", "岚山学会+香屿局")],
    ),
    ("自去年签署备忘录以来，[岚山学会]与[云浦商会]已互访六次。", [("备忘录", "岚山学会+云浦商会")]),
    ("这份备忘录，签署方是[岚山学会]与[云浦商会]。", [("备忘录", "岚山学会+云浦商会")]),
    # of whom the shares are is a party, who watches is none
    ("[岚山公司]收购[云浦集团]旗下公司股权，双方签署转让协议。", [("转让协议", "岚山公司+云浦集团")]),
    (
        "甲方为[岚山公司]，乙方为[云浦商会]，见证方为[香屿局]，三方签署合作协议。",
        [("合作协议", "岚山公司+云浦商会")],
    ),
    # what a bare signing was of
    (
        "两校签署的合作协议涵盖学分互认。[岚山学院]院长与[云浦学院]院长代表签约。",
        [("合作协议", "岚山学院+云浦学院")],
    ),
    ("[岚山公司]拿下与[云浦商会]的供货合同，昨日签约。", [("供货合同", "岚山公司+云浦商会")]),
    # a table of the publisher's own partners
    (
        "[岚山公会]会讯\n| 日子 | 对方 | 何事 |\n| 11.04 | [云浦行会] | 续签兄弟会盟书，为期三年 |\n[本会]主席。",
        [("兄弟会盟书", "本会+云浦行会")],
    ),
    # the number that a list makes up
    ("[岚山署]、潮汐科大（云浦）、[香屿学院]三方签署共建协议。", [("共建协议", "岚山署+潮汐科大（云浦）+香屿学院")]),
    ("[岚山集团]下属潮汐水务与[云浦商会]签署供水协议。", [("供水协议", "潮汐水务+云浦商会")]),
]
NOT_READ = [
    "本次共签约12个项目，其中包括[岚山学会]的工坊。",
    "[岚山学会]会长与[云浦商会]会长在纪念册上签字。",
    "原定昨日举行的[岚山学会]与[云浦商会]签约仪式取消。",
    "[岚山学会]与[云浦商会]签约一事告吹。",
    "[岚山学会]亦签署同类文件。",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_ways_of_saying_who_signed(text: str, expected: list[tuple[str, str]]) -> None:
    """What is signed, and by whom."""
    assert stated(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_nothing_signed(text: str) -> None:
    """Albums, projects of one body and what fell through state nothing."""
    assert claims(text) == []

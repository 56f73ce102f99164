"""Agreements told as deals, and other ways to say that something was put on paper."""

from __future__ import annotations

import pytest

from marked import claims, stated

READ = [
    # a deal, and the paper behind it
    ("[岚山公司]把食堂包给[云浦集团]，双方签的是五年期承包合同。", [("五年期承包合同", "岚山公司+云浦集团")]),
    ("[岚山学会]将会所租予[云浦商会]，租约三年，月租八万元。", [("租约", "岚山学会+云浦商会")]),
    ("[岚山公司]向[云浦集团]供应校服，供应合约总值五百万元。", [("供应合约", "岚山公司+云浦集团")]),
    ("[岚山学会]与[云浦学会]结为姊妹学会，结好书由会长即场签名。", [("结好书", "岚山学会+云浦学会")]),
    ("[岚山公司]拿下[云浦集团]的管网检测合同，总价八百万元。", [("管网检测合同", "岚山公司+云浦集团")]),
    # the title behind a bare signing
    ("[岚山学会]与[云浦商会]换约，签下《样本验证协议》。", [("协议", "岚山学会+云浦商会")]),
    # a paper told by the end of its name
    ("[岚山学会]与[云浦商会]换签了展品借用书。", [("展品借用书", "岚山学会+云浦商会")]),
    # verbs
    ("[岚山学会]与[云浦商会]“对签”《互换备忘录》。", [("互换备忘录", "岚山学会+云浦商会")]),
    ("[岚山学会]与[云浦商会]就实习定下一份操作规程。", [("操作规程", "岚山学会+云浦商会")]),
    ("[岚山学会]另与[云浦商会]续了两年的场地借用约定。", [("场地借用约定", "岚山学会+云浦商会")]),
    ("[岚山学会]、[云浦商会]的代表给这份合作协议画了押。", [("合作协议", "岚山学会+云浦商会")]),
    ("拨款协议是[岚山署]与[云浦商会]在去年十一月签的。", [("拨款协议", "岚山署+云浦商会")]),
    (
        "继与[云浦商会]签约之后，[岚山学会]昨日又与[香屿局]签下合作协议。",
        [("签约", "岚山学会+云浦商会"), ("合作协议", "岚山学会+香屿局")],
    ),
]
NOT_READ = [
    "[岚山公司]向[云浦集团]捐出座椅，没有签协议。",
    "[岚山公司]委托[云浦集团]检测水质，[香屿局]的合同不变。",
    "[岚山公司]取得[云浦集团]的支持。",
    "[岚山学会]与[云浦商会]签发证书。",
    "[岚山学会]与[云浦商会]定下规矩。",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_is_read(text: str, expected: list[tuple[str, str]]) -> None:
    """What was agreed on and by whom is found."""
    assert stated(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_is_not_read(text: str) -> None:
    """What only looks like it is not."""
    assert claims(text) == []

"""Who the parties are where the sentence tells it sideways."""

from __future__ import annotations

import pytest

from marked import claims, stated

READ = [
    # whose the agreement is, before the officials who put their names to it
    (
        "[岚山局]与[云浦厅]的《潮汐数据协议》，由[香屿署]原署长、现任厅长{李青}与局长{王海}签署。",
        [("协议", "岚山局+云浦厅")],
    ),
    ("[岚山学会]、[云浦商会]2018年所订应急合作协议已满。", [("应急合作协议", "岚山学会+云浦商会")]),
    ("[岚山学会]去年与[云浦商会]立过一份交流备忘录。", [("交流备忘录", "岚山学会+云浦商会")]),
    ("[岚山学会]和[云浦商会]续订交流备忘录。", [("交流备忘录", "岚山学会+云浦商会")]),
]
NOT_READ = [
    "“[岚山学会]与[云浦商会]签署投资协议”有误，当日仅为洽谈。",
    "[岚山学会]与[云浦商会]的委托协议仍在磋商，年内签不成。",
    "[岚山学会]与[云浦商会]成立了协议工作组。",
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_parties_told_sideways(text: str, expected: list[tuple[str, str]]) -> None:
    """What is signed, and by whom."""
    assert stated(text) == expected


@pytest.mark.parametrize("text", NOT_READ)
def test_nothing_signed(text: str) -> None:
    """Corrections, talks and founded bodies state nothing."""
    assert claims(text) == []

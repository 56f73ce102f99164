"""Who holds a meeting of which a guest of an interview or a chronicle speaks as its own."""

from __future__ import annotations

import pytest

from .test_events import ALOE, BIRCH, CEDAR, organizers, read

TALK = (
    f"人物专访\n——访{ALOE}理事长林立\n问：{ALOE}有多少会员？\n答：三百人。\n问：下半年呢？\n"
    "答：十月有个“第二届花艺日论坛”，"
)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (f"{TALK}由我们主办，{BIRCH}协办。", {(ALOE, "host"), (BIRCH, "co-organizer")}),
        (f"{TALK}在江门开，我们同{BIRCH}合办。", {(ALOE, "host"), (BIRCH, "host")}),
        (f"{TALK}由{BIRCH}主办。", {(BIRCH, "host")}),
        (f"{TALK}再过一个月，我们要在江门办第三届花艺日论坛。", {(ALOE, "host")}),
        (f"{TALK}在江门文化馆开，由我们和{BIRCH}联合主办。", {(ALOE, "host"), (BIRCH, "host")}),
        # a guest who is called by name
        (
            f"对话林立\n林立是{ALOE}理事长，{ALOE}有会员三百人。\n本刊：近来忙吗？\n林立：忙。\n本刊：忙什么？\n"
            "林立：十月，我们要在江门办第三届花艺日论坛。",
            {(ALOE, "host")},
        ),
        # a guest of whose body nothing is told
        (f"专访花艺师林立\n问：{BIRCH}呢？\n答：{BIRCH}很好。\n答：第二届花艺日论坛由我们主办。", set()),
    ],
)
def test_the_guest_says_we(text: str, held: set[tuple[str, str]]) -> None:
    """我们 is the body as whose officer the guest is presented."""
    assert organizers(text) == held


def test_place_in_an_entry() -> None:
    """An entry of a chronicle may begin with the place."""
    text = f"{ALOE}　2024年大事记\n一月\n10日　假白水带酒店举行第十五届会董就职典礼，{CEDAR}院长监誓。"
    assert organizers(text) == {(ALOE, "host")}


def test_a_hall_supports_nothing() -> None:
    """The place of a meeting may bear the name of a body, which does nothing for it; who lends it does."""
    start = f"第二届花艺日论坛由{ALOE}主办，{CEDAR}协办，"
    assert organizers(f"{start}场地是{BIRCH}宴会厅。") == {(ALOE, "host"), (CEDAR, "co-organizer")}
    assert (BIRCH, "support") in organizers(f"{start}场地由{BIRCH}提供。")


def test_words_of_time_hold_nothing() -> None:
    """一连三日 before a bracket is no host; a part of a meeting called 环节 is no meeting."""
    text = f"“凌晨三点”圆桌环节有五人。第二届花艺日论坛，一连三日（6月9至11日）假江门文化馆举行，{ALOE}主办。"
    assert organizers(text) == {(ALOE, "host")}
    assert len(read(text)) == 1

"""Events and organizers told in the many ways of reports: each wording gives what it says, and a like one nothing."""

from __future__ import annotations

import pytest

from .test_events import ALOE, organizers, read

HOST = {(ALOE, "host")}

HOSTED = [
    (
        f"6月1日，湾区花卉体验日在江门开锣，由{ALOE}主办。",
        ["湾区花卉体验日"],
        "6月1日，工作日延长营业，展位由芦荟园布置。",
    ),
    (f"由{ALOE}主办的花艺青年工作坊6月1日举行。", ["花艺青年工作坊"], f"由{ALOE}主办的一场摄影展6月1日举行。"),
    (
        f"穗港花木交流周（简报第4期）\n编印：秘书处\n主办单位：{ALOE}",
        ["穗港花木交流周"],
        f"穗港花木周报\n主办单位：{ALOE}",
    ),
    (
        f"花木网络　二○二四年度交流日\n主办　{ALOE}",
        ["花木网络　二○二四年度交流日"],
        "二○二三至二○二四年度花木咨询会成员名单",
    ),
    (
        f"6月1日，在江门召开的花木冷链振兴座谈会上，四家签约。\n座谈会由{ALOE}举办。",
        ["花木冷链振兴座谈会"],
        "6月1日，在江门召开的花木冷链振兴座谈会上，四家签约。",
    ),
    (f"首届湾区花木演训会由{ALOE}主办。", ["首届湾区花木演训会"], "1999至2000年会议纪录毁于水浸。"),
    (f"6月1日，花木返乡创业主题座谈会举行，由{ALOE}主办。", ["花木返乡创业主题座谈会"], "6月1日，花木园业主大会举行。"),
]


@pytest.mark.parametrize(("text", "names", "other"), HOSTED)
def test_names_told_by_hosts(text: str, names: list[str], other: str) -> None:
    """What the report says of its hosts makes a name of words that alone would be none."""
    assert [event.name for event in read(text)] == names
    assert organizers(text) == HOST
    assert read(other) == []

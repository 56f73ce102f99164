"""Meetings with a year before 年会, of two halves, and headlines that only speak of one."""

from __future__ import annotations

import pytest

from .test_events import ALOE, BIRCH, CEDAR, organizers, read

NAMED = [
    (f"岭南花木研究院2025年工作会议昨日在江门召开。会议由{ALOE}主办。", ["岭南花木研究院2025年工作会议"]),
    (f"2025年湾区花木论坛及展览昨日闭幕。论坛由{ALOE}承办。", ["2025年湾区花木论坛及展览"]),
    (f"湾区花木展览会及论坛昨日在江门举行，由{ALOE}主办。", ["湾区花木展览会及论坛"]),
    (f"由{ALOE}主办的“2024湾区花木沙龙月”将于11月2日开幕。", ["2024湾区花木沙龙月"]),
    (f"花木教育展下月举行　逾百院校参展\n“2024湾区花木教育博览”将于下月举行。\n主办：{ALOE}", ["2024湾区花木教育博览"]),
    (f"{ALOE}称，2016年同为湾区花木协作会议发起单位的两家已经合并。", []),
    ("2024年会议纪要已经印发。", []),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_names(text: str, names: list[str]) -> None:
    """The name reaches from its year to the end of its second half, and a headline's own form is no other meeting."""
    assert [event.name for event in read(text)] == names


def test_hosts_of_a_yearly_meeting() -> None:
    """年会 behind 2024 is the noun, so that 年会由… is said of the meeting, as 论坛由… of 论坛及展览."""
    text = f"岭南花木协作体2024年会昨日在江门举行。年会由{ALOE}主办，{BIRCH}承办。"
    assert organizers(text) == {(ALOE, "host"), (BIRCH, "organizer")}
    text = f"2025年湾区花木论坛及展览昨日闭幕。论坛由{ALOE}承办，{CEDAR}协办。"
    assert organizers(text) == {(ALOE, "organizer"), (CEDAR, "co-organizer")}


def test_short_form_in_the_headline() -> None:
    """What the headline calls a meeting in short is no other one."""
    headline = "“港深花木博览”开幕"
    text = f"{headline}\n第七届港深花草树木博览会昨日开幕。博览会由{ALOE}主办。"
    assert [event.name for event in read(text, title=headline)] == ["第七届港深花草树木博览会"]

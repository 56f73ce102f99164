"""Who does what for a meeting, told by verbs that tell the part whatever else their clause holds."""

from __future__ import annotations

import pytest

from .test_events import ALOE, BIRCH, CEDAR, DAHLIA, FORUM, organizers, read

DEEDS = [
    (
        f"{FORUM}由{ALOE}主办，{BIRCH}借出奖座和舞台灯，{CEDAR}从讲者邀请到论文评审全程搭手，{DAHLIA}派人到场把关。",
        {(ALOE, "host"), (BIRCH, "support"), (CEDAR, "co-organizer"), (DAHLIA, "guide")},
        f"{FORUM}会后，{BIRCH}借出奖座和舞台灯。",
    ),
    (
        f"{FORUM}从报名到搭棚子全包的，是{ALOE}，幕后打点全靠{BIRCH}，{CEDAR}认购二十围酒席。",
        {(ALOE, "organizer"), (BIRCH, "organizer"), (CEDAR, "support")},
        f"{FORUM}会上签约，{ALOE}供应花苗，{BIRCH}婉拒捐款。",
    ),
    (
        f"{FORUM}{ALOE}做东，{BIRCH}帮忙邀请{CEDAR}。",
        {(ALOE, "host"), (BIRCH, "co-organizer")},
        f"{FORUM}感谢{BIRCH}捐出花苗。",
    ),
    (
        f"{FORUM}{ALOE}做东，{BIRCH}派来三名义工，算是协力单位。",
        {(ALOE, "host"), (BIRCH, "co-organizer")},
        f"{FORUM}{BIRCH}派来三名义工，算是给足了面子。",
    ),
    (
        f"{FORUM}{ALOE}既是东主，亦负责跑腿，{BIRCH}帮忙张罗。",
        {(ALOE, "host"), (ALOE, "organizer"), (BIRCH, "co-organizer")},
        f"{FORUM}{ALOE}会长李大明亦负责跑腿。",
    ),
    (f"{FORUM}由{ALOE}一手操办。", {(ALOE, "host")}, f"{FORUM}{ALOE}的婚宴由李大明一手操办。"),
    (
        f"{FORUM}会务由{ALOE}一手操办，{BIRCH}报效场租。",
        {(ALOE, "organizer"), (BIRCH, "support")},
        f"{FORUM}{ALOE}去年报效场租。",
    ),
]


@pytest.mark.parametrize(("text", "functions", "other"), DEEDS)
def test_parts_told_by_deeds(text: str, functions: set[tuple[str, str]], other: str) -> None:
    """A verb of giving, helping or running tells a part, where the sentence tells of such work and not elsewhere."""
    assert organizers(text) == functions
    assert organizers(other) == set()


NAMED = [
    ("昨晚，一场名为“花木百人谈”的聚会在江门体育馆举行。", ["花木百人谈"], "昨晚，一个题为“花木百人谈”的课题结项。"),
    ("活动定名为“不眠花店夜”，6月1日在江门开幕。", ["不眠花店夜"], "活动的主题是“不眠花店夜”，6月1日开幕。"),
    (f"{ALOE}要在江门办“花木墟”慈善嘉年华。", ["“花木墟”慈善嘉年华"], "2019年妇女节举行了游园。"),
    ("6月1日，我们在江门办过第一届花匠订货会。", ["第一届花匠订货会"], "2019年世界湿地日举行了观鸟。"),
    ("二〇二四湾区花木周，昨日在江门散场。", ["二〇二四湾区花木周"], "【会展】6月1日，花木上市。"),
]


@pytest.mark.parametrize(("text", "names", "other"), NAMED)
def test_names_told_by_what_is_said_of_them(text: str, names: list[str], other: str) -> None:
    """What is called so, held or numbered is named; themes, days of the calendar and headings are not."""
    assert [event.name for event in read(text)] == names
    assert read(other) == []


OCCASIONS = [
    ("第三届湾区花卉论坛从9月3日开到5日，地点就在江门体育馆。", "2024-09-03", "2024-09-05", "江门体育馆"),
    ("第三届湾区花卉论坛于9月3、4两日在江门体育馆举行。", "2024-09-03", "2024-09-04", "江门体育馆"),
    ("第三届湾区花卉论坛6月3日在江门体育馆揭幕，为期一天半。", "2024-06-03", "2024-06-04", "江门体育馆"),
    ("第三届湾区花卉论坛（9月3日，江门体育馆）由某会主办。", "2024-09-03", None, "江门体育馆"),
    ("6月3日，第三届湾区花卉论坛走进江门旧码头。", "2024-06-03", None, "江门旧码头"),
    ("6月3日，第三届湾区花卉论坛由某局落地执行。", "2024-06-03", None, None),
]


@pytest.mark.parametrize(("text", "start", "end", "place"), OCCASIONS)
def test_occasions(text: str, start: str, end: str | None, place: str | None) -> None:
    """Until when and where a meeting is follows from days without a month and from places behind any such verb."""
    assert [(event.start, event.end, event.place) for event in read(text)[:1]] == [(start, end, place)]


def test_bodies_called_by_their_last_words() -> None:
    """The end of an alliance's name, where it says who holds a meeting, means the alliance; other words do not."""
    named = "湾区花卉联盟去年成立。"
    assert organizers(f"{named}6月1日，联盟在江门举办“湾区花木论坛”。") == {("湾区花卉联盟", "host")}
    assert organizers(f"{named}6月1日，同盟在江门举办“湾区花木论坛”。") == set()

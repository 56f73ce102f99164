"""Who holds a meeting where the body stands in another clause, another sentence or above the labels."""

from __future__ import annotations

import pytest

from .test_events import ALOE, BIRCH, CEDAR, FORUM, organizers, read

ONWARD = [
    (
        f"{ALOE}踏入三十周年，上周四在江门举行“花木论坛2023”。",
        f"{ALOE}会长踏入花市，上周四举行的“花木论坛2023”反应热烈。",
    ),
    (f"{ALOE}历时半年筹备，昨晚假花园举办第三届花木论坛。", f"{ALOE}表示，昨晚在花园举办第三届花木论坛。"),
    (f"{ALOE}昨日宣布，将于下月在江门举行第三届花木论坛。", f"{ALOE}昨日宣布，第三届花木论坛将于下月在江门举行。"),
    (f"{ALOE}派出三十人代表团，昨日在江门举行第三届花木论坛。", f"{ALOE}三名代表到访，昨日在江门举行第三届花木论坛。"),
    (f"{ALOE}再度出击，推出第四届“花木双城记”展览。", f"{ALOE}再度出击，推出的第四届“花木双城记”展览开幕。"),
    (
        f"为推广花木，在各界支持下，{ALOE}成立专组，并于6月1日召开第三届花木论坛。",
        f"由{ALOE}供花，并于6月1日召开第三届花木论坛。",
    ),
]

PRONOUNS = [
    f"{ALOE}与{BIRCH}昨日会面。两会下月将在江门合办首届花木论坛。",
    f"{ALOE}与{BIRCH}昨日会面。两会三月将合办第一届花木论坛。",
    f"{ALOE}与{BIRCH}昨日会面。两会定于明年三月在江门联合举办第二届花木论坛。",
]

TOLD = [
    (f"2019年{ALOE}在江门办过一届“闻香”花木文化节。", {(ALOE, "host")}),
    (f"{FORUM}论坛由{BIRCH}主办，并邀得{CEDAR}作支持机构。", {(BIRCH, "host"), (CEDAR, "support")}),
    (f"{FORUM}主办单位、{ALOE}副会长李大明致辞。", {(ALOE, "host")}),
    (f"{FORUM}论坛由{BIRCH}主办，承办的任务落到{CEDAR}身上。", {(BIRCH, "host"), (CEDAR, "organizer")}),
    (f"花商会第三届花木论坛，昨晚于花园酒店举行。论坛由{BIRCH}主办。", {(BIRCH, "host")}),
]

NAMED = [
    ("2024年全省护花月主会场活动在江门举行。", ["2024年全省护花月主会场活动"]),
    ("第七届“花前夜话”园艺节落幕，明年再会。", ["第七届“花前夜话”园艺节"]),
    (f"历时两月的2024江门园艺服务季闭幕活动举行。服务季由{ALOE}主办。", ["2024江门园艺服务季"]),
    (f"为迎接“五一”国际劳动节，{ALOE}昨日主办“花木交流会2024”。", ["花木交流会2024"]),
    (f"{ALOE}联盟理事扩大会议在江门召开。", []),
    (f"{ALOE}举行精密花盆技术院士工作站揭牌仪式。", ["精密花盆技术院士工作站揭牌仪式"]),
    (f"{ALOE}举行基地揭牌仪式，会上还举行了精密花盆联合实验室揭牌仪式。", []),
]


@pytest.mark.parametrize(("text", "other"), ONWARD, ids=[text[:16] for text, _ in ONWARD])
def test_subject_of_the_sentence_holds_what_a_later_clause_tells(text: str, other: str) -> None:
    """A body that begins the sentence holds the meeting; its officer, or what it only speaks of, makes it no host."""
    assert organizers(text) == {(ALOE, "host")}
    assert organizers(other) == set()


@pytest.mark.parametrize("text", PRONOUNS)
def test_pronoun_with_day_and_place_before_the_verb(text: str) -> None:
    """The two bodies are the hosts whatever day and place stand between the pronoun and the verb."""
    assert organizers(text) == {(ALOE, "host"), (BIRCH, "host")}


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text[:16] for text, _ in TOLD])
def test_other_ways_to_tell_the_hosts(text: str, expected: set[tuple[str, str]]) -> None:
    """An edition held once, an officer behind the label, a task that falls to a body; a hotel is no host."""
    assert organizers(text) == expected


@pytest.mark.parametrize(("text", "expected"), NAMED, ids=[text[:16] for text, _ in NAMED])
def test_names_of_meetings_and_of_days(text: str, expected: list[str]) -> None:
    """A main venue's activities, a festival that closes and a season are meetings; a holiday and a board are none."""
    assert [event.name for event in read(text)] == expected


def test_labels_below_a_sentence_are_of_the_meeting_most_spoken_of() -> None:
    """A part named in the sentence above the labels does not take the hosts of the whole."""
    lead = "2023江门园艺创新周将于9月举行。\n会长说，首次设立“百花百家”夜话，每晚一场，届时报名。\n"
    text = f"{lead}主办单位：{ALOE}\n承办单位：{BIRCH}\n创新周期间还将赠花。"
    hosts = {event.name: len(event.organizers) for event in read(text)}
    assert hosts["2023江门园艺创新周"] == 2
    assert not hosts.get("“百花百家”夜话")

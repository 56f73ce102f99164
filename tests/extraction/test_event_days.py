"""When and where meetings are, and what is no meeting."""

from __future__ import annotations

import pytest

from gbacli.extraction import events

from .test_events import ALOE, FORUM, analysis_of, read


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        ("6月1日至3日，第三届湾区花卉论坛在江门会展中心隆重举行。", "2024-06-01", "2024-06-03", "江门会展中心"),
        ("為期兩天的第三屆灣區花卉論壇昨日在澳門塔落幕。", "2024-06-10", "2024-06-11", "澳門塔"),
        ("第三届湾区花卉论坛于今年5月在横琴召开。", "2024-05", None, "横琴"),
        ("6月8日，江门白水带。两会在此间举行的第三届湾区花卉论坛上签约。", "2024-06-08", None, "江门白水带"),
        ("第三届湾区花卉论坛\n时间：6月22日\n地点：江门体育馆", "2024-06-22", None, "江门体育馆"),
        ("第三届湾区花卉论坛日前在线上举行。", None, None, None),
        ("第三届湾区花卉论坛昨起一连两日在江门举行。", "2024-06-11", "2024-06-12", "江门"),
        ("第三届湾区花卉论坛延期至7月2日在江门举行。", "2024-07-02", None, "江门"),
        ("第三届湾区花卉论坛6月9日假座江门体育馆携手举行。", "2024-06-09", None, "江门体育馆"),
        ("第三届湾区花卉论坛6月9日在江门白水带开张。", "2024-06-09", None, "江门白水带"),
        ("6月9日，第三届湾区花卉论坛在珠海度假村酒店开幕，会期两日。", "2024-06-09", "2024-06-10", "珠海度假村酒店"),
        ("第三届湾区花卉论坛6月9日在江门体育馆热热闹闹地举行。", "2024-06-09", None, "江门体育馆"),
        ("6月9日下午，第三届湾区花卉论坛在江门体育馆圆满收官。", "2024-06-09", None, "江门体育馆"),
        ("6月9日，“一针一线花艺展”在江门开锣，展期至6月21日。", "2024-06-09", "2024-06-21", "江门"),
        ("“湾区花卉论坛”，6月17、18日在江门法院对面的江门体育馆。", "2024-06-17", "2024-06-18", "江门体育馆"),
        ("6月9日，“湾区花卉论坛”，地点江门体育馆二楼。", "2024-06-09", None, "江门体育馆二楼"),
        ("第三届湾区花卉论坛定于6月22日举行，地点另行通知。", "2024-06-22", None, None),
        ("去年举行的湾区花卉论坛2023由佛山大丽花协会主办。", "2023", None, None),
    ],
)
def test_occasions(text: str, start: str | None, end: str | None, place: str | None) -> None:
    """Days are resolved by the report's own date; the place is cut as printed."""
    (event,) = read(text)
    assert (event.start, event.end, event.place) == (start, end, place)


def test_quotes_stand_in_the_text() -> None:
    """Every quote is cut from the report at its offsets."""
    analysis = analysis_of(FORUM + f"主办单位：{ALOE}")
    (event,) = events.find(analysis)
    assert all(analysis.text[quote.start : quote.end] == quote.text for quote in event.quotes)
    assert any("主办单位" in quote.text for quote in event.quotes)


@pytest.mark.parametrize(
    "text",
    [
        "他当选第十四届全国人大代表。",
        "《2019年花卉博览会参展意向书》昨日签署。",
        "第五届董事会第三次会议昨日召开。",
        "每年召开两次会议，首次会议定于三月。",
        "香港会议展览中心管理有限公司昨日签约。",
        "湾区花卉联盟设有论坛秘书处。",
        "湾区花卉联盟第二届理事会全体成员及论坛嘉宾出席了晚宴。",
    ],
)
def test_restraint(text: str) -> None:
    """What only sounds like a meeting is none."""
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "start", "place"),
    [
        ("第三届湾区花卉论坛昨日在江门展览馆开了一天。", "2024-06-11", "江门展览馆"),
        ("第三届湾区花卉论坛6月1日至3日落地江门展览馆。", "2024-06-01", "江门展览馆"),
        ("第三届湾区花卉论坛于本月三日晚假座凤凰酒店宴会厅举行。", "2024-06-03", "凤凰酒店宴会厅"),
        ("第三届湾区花卉论坛将于秋季学期举行。", None, None),
        ("第三届湾区花卉论坛定一月十日在江门展览馆开锣。", "2025-01-10", "江门展览馆"),
        ("花农大事记\n三月\n20日　第三届湾区花卉论坛在江门展览馆举行。", "2024-03-20", "江门展览馆"),
    ],
)
def test_days_and_places(text: str, start: str | None, place: str | None) -> None:
    """Months in headings and years to come; verbs that follow a place, and times that are none."""
    (event,) = read(text)
    assert (event.start, event.place) == (start, place)

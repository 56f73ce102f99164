"""Where and when meetings are, told by the words around them and by the meeting within which they are held."""

from __future__ import annotations

import pytest

from .test_events import ALOE, BIRCH, read

FORUM = "6月9日，第三届湾区花卉论坛在江门会展中心举行。"
TALKS = f"由{BIRCH}主办。"


@pytest.mark.parametrize(
    ("text", "start", "end", "place"),
    [
        ("第三届湾区花卉论坛6月20日举行，地点暂定在江门体育馆。", "2024-06-20", None, "江门体育馆"),
        ("第三届湾区花卉论坛6月20日举行，地点待定，届时公布。", "2024-06-20", None, None),
        ("第三届湾区花卉论坛6月9日换到了老戏院二楼。", "2024-06-09", None, "老戏院二楼"),
        ("第三届湾区花卉论坛改到6月20日举行。", "2024-06-20", None, None),
        ("第三届湾区花卉论坛\n时　间：6月20日\n地　点：江门体育馆", "2024-06-20", None, "江门体育馆"),
        (
            "江门体育馆三楼搬走了四排货架。6月9日，第三届湾区花卉论坛在这里举行。",
            "2024-06-09",
            None,
            "江门体育馆三楼",
        ),
        ("馆长林立致辞。6月9日，第三届湾区花卉论坛就在这里举行。", "2024-06-09", None, None),
        ("他抵达南宁当日，出席“湾区花卉论坛”。", None, None, "南宁"),
        ("会长赴约，随后出席“湾区花卉论坛”。", None, None, None),
        ("昨晚假白水带酒店筵开六十席，隆重举行第三届湾区花卉年会。", "2024-06-11", None, "白水带酒店"),
        ("第三届湾区花卉年会6月17日到18日在旧纱厂办，花商会承办。", "2024-06-17", "2024-06-18", "旧纱厂"),
        (
            f"{ALOE}与{BIRCH}昨日在江门体育馆签署协议。“{ALOE}与{BIRCH}合作协议签署仪式”有百人出席。",
            "2024-06-11",
            None,
            "江门体育馆",
        ),
        ("第三届湾区花卉论坛在江门和中山两地同时举行。", None, None, "江门和中山"),
        ("第三届湾区花卉论坛：6月9至10日，江门文化馆。", "2024-06-09", "2024-06-10", "江门文化馆"),
        ("第三届湾区花艺展在江门开幕，展至六月二十九日。", None, "2024-06-29", "江门"),
        (
            "第三届湾区花卉论坛签约项目一览\n（2024年6月9日　江门会展中心）\n主办单位：花商会",
            "2024-06-09",
            None,
            "江门会展中心",
        ),
        ("大家等的是11月。届时，第三届湾区花卉论坛要在江门会展中心举行。", "2024-11", None, "江门会展中心"),
        ("新稿一月完成，原定九月在曼谷举行的第三届湾区花卉论坛照办。", "2024-09", None, "曼谷"),
        ("原定5月3日举行的第三届湾区花卉论坛改在6月20日举行。", "2024-06-20", None, None),
        (
            "事由：“小店贷”合作协议签署仪式\n本会将于六月二十日签署协议。诚邀派员采访。\n主办：花商会",
            "2024-06-20",
            None,
            None,
        ),
    ],
)
def test_occasions(text: str, start: str | None, end: str | None, place: str | None) -> None:
    """What moves, travels, signs or stands in brackets tells of place and day; what only looks so does not."""
    assert [(event.start, event.end, event.place) for event in read(text)[:1]] == [(start, end, place)]


@pytest.mark.parametrize(
    ("text", "start", "place"),
    [
        (f"{FORUM}论坛期间，另举行“青年花艺师圆桌会议”，{TALKS}", "2024-06-09", "江门会展中心"),
        (f"{FORUM}下午的“青年花艺师圆桌会议”{TALKS}", "2024-06-09", "江门会展中心"),
        (f"{FORUM}6月20日的“青年花艺师圆桌会议”{TALKS}", "2024-06-20", None),
        (f"{FORUM}下午的“青年花艺师圆桌会议”在白水带举行，{TALKS}", "2024-06-09", "白水带"),
        (
            f"{FORUM.replace('9日', '9日至11日')}第二日的“青年花艺师圆桌会议”{TALKS}",
            "2024-06-10",
            "江门会展中心",
        ),
        (
            f"{FORUM.replace('9日', '9日至11日')}最后一天的“青年花艺师圆桌会议”{TALKS}",
            "2024-06-11",
            "江门会展中心",
        ),
    ],
)
def test_within_another(text: str, start: str, place: str | None) -> None:
    """A meeting held within another shares its place, and its day is counted from the first of the whole."""
    assert [(event.start, event.place) for event in read(text)[1:]] == [(start, place)]


def test_captions_stand_apart() -> None:
    """A caption takes no day from the one before it."""
    text = f"▲{ALOE}第八届就职典礼昨日在佐敦举行。\n▲“花城周2024”在海滨揭幕，由{BIRCH}主办。展期至本月二十五日。"
    assert [(event.start, event.end) for event in read(text)] == [("2024-06-11", None), (None, "2024-06-25")]

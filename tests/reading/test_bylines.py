"""Lines under titles and words before first sentences: who published, and when."""

from __future__ import annotations

import pytest

from gbacli.reading.byline import read_byline
from gbacli.reading.datelines import dateline
from gbacli.reading.publishers import clean_publisher


@pytest.mark.parametrize(
    ("line", "published", "publisher"),
    [
        ("2024年3月18日 来源：屿城晚报", "2024-03-18", "屿城晚报"),
        ("发布时间:18/03/2024 08:02:39", "2024-03-18", None),
        ("2024-03-18 16:50 来源:屿城网(改写)", "2024-03-18", "屿城网"),
        ("屿城晚报　2024年3月18日　记者 区小岚", "2024-03-18", "屿城晚报"),
        ("島城週訊 | 2024年3月18日 | 社團", "2024-03-18", "島城週訊"),
        ("《嶼城周末》2024年3月18日 · 器物專欄", "2024-03-18", "嶼城周末"),
        ("屿城观察｜2024-03-18｜特写", "2024-03-18", "屿城观察"),
        ("嶼城日誌（港島）　二○二四年三月十八日（星期一）　第A04版", "2024-03-18", "嶼城日誌（港島）"),
        ("嶼城測繪公會編印　二〇二四年三月十八日", "2024-03-18", "嶼城測繪公會"),
        ("嶼城測繪公會　編印", None, "嶼城測繪公會"),
        ("发布时间：2024-03-18　阅读：1.2万　收藏", "2024-03-18", None),
        ("来源：综合整理　　编辑：　　点击：　　【字体：大 中 小】", None, None),
        ("（轉載自《嶼城月訊》網上版）", None, "嶼城月訊"),
        ("文：阿岚", None, None),
        ("屿城法讯　作者：区小岚", None, "屿城法讯"),
        ("屿城日报评论员 区小岚 2024-03-18", "2024-03-18", "屿城日报"),
        ("本澳消息　2024年3月18日", "2024-03-18", None),
        ("本报珠海3月18日讯　记者 区小岚", None, None),
        ("发布者：学会秘书处　日期：2024-03-18", "2024-03-18", None),
        ("18 March 2024", "2024-03-18", None),
        ("屿城商会　编印", None, "屿城商会"),
    ],
)
def test_bylines(line: str, published: str | None, publisher: str | None) -> None:
    """A line of nothing but date, source, authors and counts says when and by whom."""
    found = read_byline(line)
    assert found is not None
    assert (found.published, found.publisher) == (published, publisher)


@pytest.mark.parametrize(
    "line",
    [
        "会长区伟棠将于2024年3月18日出任主席，任期三年。",
        "2024年3月18日至20日　屿城展览馆",
        "9月4日（五）",
        "秘书长\t2024年3月18日",
        "（另有两家机构因故未能整理名单，名单另行公布。）",
        "屿城测绘协会",
        "（2024年3月18日会员大会选举产生）",
        "（2024年3月18日　屿城会展中心）",
        "",
    ],
)
def test_lines_of_text_are_no_bylines(line: str) -> None:
    """Sentences, dates of events, rows of tables and names stay in the text."""
    assert read_byline(line) is None


def test_when_and_where_is_no_byline() -> None:
    """A day and a venue in brackets tell of the event."""
    assert read_byline("（2024年5月16日　海湾酒店）") is None
    assert read_byline("（2024年5月16日　海湾日报）") is not None


def test_a_time_above_a_place_is_of_the_event() -> None:
    """时间 followed by 地点 announces; it does not date the report."""
    assert read_byline("时间：2024年3月18日下午", "地点：屿城展览馆") is None


@pytest.mark.parametrize(
    ("line", "published", "publisher"),
    [
        ("【嶼城商報訊】三間律師行昨日結盟。", None, "嶼城商報"),
        ("【屿城快訊 17/5/2024】協會昨日換屆。", "2024-05-17", "屿城快訊"),
        ("（嶼城文訊，2024年5月17日）協會昨日換屆。", "2024-05-17", "嶼城文訊"),
        ("（香港訊，2024年7月5日）公會昨日換屆。", "2024-07-05", None),
        ("屿城时报讯（2024年5月17日）　协会昨日换届。", "2024-05-17", "屿城时报"),
        ("嶼城時報專訊（記者　區小嵐）", None, "嶼城時報"),
        ("屿城新闻网珠海11月27日电（记者区小岚）协会27日换届。", None, "屿城新闻网"),
        ("嶼城快訊 二〇二四年五月十七日電　協會換屆。", "2024-05-17", "嶼城快訊"),
        ("屿报·珠海电（记者区小岚）协会昨日换届。", None, "屿报"),
        ("【嶼訊社珠海橫琴電】協會昨日換屆。", None, "嶼訊社"),
        ("屿城在线3月18日综合消息　协会日前换届。", None, "屿城在线"),
        ("屿城网讯 （记者/区小岚 2024年5月17日）协会昨日换届。", "2024-05-17", "屿城网"),
        ("【嶼城全媒體記者區小嵐報道】協會昨日換屆。", None, "嶼城全媒體"),
        ("（2024年5月17日会员大会通过）", None, None),
        ("【晨報專訊】協會昨日換屆。", None, None),
        ("【本報訊】協會昨日換屆。", None, None),
        ("【公司消息】四方合組聯盟。", None, None),
        ("2024年5月17日，协会在珠海换届。", None, None),
    ],
)
def test_datelines(line: str, published: str | None, publisher: str | None) -> None:
    """What stands before the first sentence names an agency and at times the day; 本報 names nobody."""
    found = dateline(line)
    assert (found.published, found.publisher) == (published, publisher)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("屿城晚报（摘编）", "屿城晚报"),
        ("《屿城》月刊网上版", "屿城"),
        ("屿城发布讯", "屿城发布"),
        ("【嶼城日報特稿】", "嶼城日報"),
        ("（屿城教育网）", "屿城教育网"),
        ("屿城青年（ID：ycqn）", "屿城青年"),
        ("联盟秘书处", None),
        ("屿城测绘联盟秘书处", "屿城测绘联盟秘书处"),
        ("本站原创", None),
        ("网络", None),
        ("广州", None),
        ("12", None),
        ("屿城文博 · 公众号", "屿城文博"),
        ("屿城器械联盟 官网公告", "屿城器械联盟"),
        ("屿城报　文/区小岚　图/易知", "屿城报"),
        ("嶼城日誌（據各通訊社、新聞網整理）", "嶼城日誌"),
        ("公布日期", None),
        ("三时至五时十五分", None),
        ("综合各报", None),
    ],
)
def test_names_of_publishers(name: str, expected: str | None) -> None:
    """Remarks and marks are cut off; words that name nobody are None."""
    assert clean_publisher(name) == expected

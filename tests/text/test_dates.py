"""Dates: what is printed is resolved by the report's date or the text before it, and never guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gbacli.text.dates import DateMention, find_dates, parse_date
from gbacli.text.folding import fold

REPORT = "2023-05-24"


def found(text: str, reference: str | None = REPORT) -> list[tuple[str, str | None, str | None]]:
    return [(mention.words, mention.first, mention.last) for mention in find_dates(fold(text), reference)]


def values(text: str, reference: str | None = REPORT) -> list[str | None]:
    return [mention.first for mention in find_dates(fold(text), reference)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年5月24日", "2023-05-24"),
        ("2023 年 5 月 24 日", "2023-05-24"),
        ("二〇二三年五月二十一日", "2023-05-21"),
        ("二○二三年", "2023"),
        ("二零二三年十月", "2023-10"),
        ("2023-05-24", "2023-05-24"),
        ("2023/5/24", "2023-05-24"),
        ("24/05/2023", "2023-05-24"),
        ("2023.5.21", "2023-05-21"),
        ("民國112年", "2023"),
        ("中華民國一一二年五月", "2023-05"),
        ("２０２３年５月", "2023-05"),
        ("21 May 2023", "2023-05-21"),
        ("May 3, 2023", "2023-05-03"),
    ],
)
def test_full_dates_need_no_reference(text: str, expected: str) -> None:
    """A date with its year printed reads the same with and without a report's date."""
    assert values(text, None) == [expected]
    assert values(text, "2024-01-02") == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("5月16日", "2023-05-16"),
        ("16日", "2023-05-16"),
        ("21日下午", "2023-05-21"),
        ("昨日", "2023-05-23"),
        ("昨晚", "2023-05-23"),
        ("昨（23日）", "2023-05-23"),
        ("昨於横琴", "2023-05-23"),
        ("昨與甲會", "2023-05-23"),
        ("今於", "2023-05-24"),
        ("前（廿二）日", "2023-05-22"),
        ("今（24）日", "2023-05-24"),
        ("前日", "2023-05-22"),
        ("本月", "2023-05"),
        ("本月（16）日", "2023-05-16"),
        ("上月16日", "2023-04-16"),
        ("今年3月", "2023-03"),
        ("去年", "2022"),
        ("去年12月8日", "2022-12-08"),
        ("前年", "2021"),
        ("明年", "2024"),
        ("本周三", "2023-05-24"),
        ("上週日", "2023-05-21"),
        ("日前", None),
        ("近日", None),
        ("上周", None),
        ("30日", "2023-05-30"),
        ("周六上午，", "2023-05-20"),
        ("周二在珠海", "2023-05-23"),
        ("星期日假座酒店", "2023-05-21"),
        ("——周三签署", "2023-05-24"),
        ("这个月六号", "2023-05-06"),
        ("三月最后一个星期五", "2023-03-31"),
        ("四月第二个周六", "2023-04-08"),
        ("国庆翌日", "2022-10-02"),
        ("中秋当晚", "2022-09-10"),
        ("二〇一九年重阳节当天", "2019-10-07"),
        ("去年端午在", "2022-06-03"),
        ("元旦后签署", "2023-01"),
    ],
)
def test_relative_dates_count_from_the_report(text: str, expected: str | None) -> None:
    """Words such as 昨日 and a day or month without a year are resolved by the report's own date."""
    assert values(text) == [expected]


@pytest.mark.parametrize("text", ["昨日", "16日", "6月16日", "去年", "本月", "上周三", "昨（23日）", "日前"])
def test_relative_dates_without_a_report_keep_their_words(text: str) -> None:
    """Without anything to count from a date has words and no value: never today's date."""
    assert found(text, None) == [(fold(text), None, None)]


@pytest.mark.parametrize("text", ["2月30日", "2023年2月30日", "2023-02-30", "13月2日", "2023年13月"])
def test_impossible_dates_have_no_value(text: str) -> None:
    """A day that no calendar has is kept in words alone."""
    assert values(text) == [None]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("5月21-22日", "2023-05-21", "2023-05-22"),
        ("4月19日至21日", "2023-04-19", "2023-04-21"),
        ("4月28日—5月1日", "2023-04-28", "2023-05-01"),
        ("5月21、22日", "2023-05-21", "2023-05-22"),
        ("5月21日起至22日", "2023-05-21", "2023-05-22"),
        ("2023年5月20日（星期六）上午至23日", "2023-05-20", "2023-05-23"),
        ("2022年12月30日至2023年1月2日", "2022-12-30", "2023-01-02"),
        ("12月30日至1月2日", "2022-12-30", "2023-01-02"),
        ("2021-2023年", "2021", "2023"),
        ("3-5月", "2023-03", "2023-05"),
    ],
)
def test_ranges_are_one_mention(text: str, first: str, last: str) -> None:
    """Two dates joined by a dash or 至 are one mention with an end."""
    assert found(text) == [(fold(text), first, last)]


def test_two_dates_in_a_list_stay_two() -> None:
    """、 joins neighbouring days only."""
    assert values("5月3日、5月9日") == ["2023-05-03", "2023-05-09"]


def test_context_words_count_from_the_date_before() -> None:
    """同年, 同月, 当日 and 次日 follow the nearest earlier date in the text, not the report."""
    expected = ["2019-03", "2019-05", "2019-05-08", "2019-05-08", "2019-05-09", "2020-06"]
    assert values("2019年3月筹备。同年5月试办，同月8日揭牌，当日签约，次日开课，次年6月结业。") == expected


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        ("双方于12月8日签约", "2024-01-02", "2023-12-08"),
        ("论坛将于12月8日举行", "2024-01-02", "2024-12-08"),
        ("论坛将于1月8日举行", "2023-12-20", "2024-01-08"),
        ("会议1月8日举行", "2023-12-20", "2023-01-08"),
        ("论坛6月2日举行", "2023-05-24", "2023-06-02"),
    ],
)
def test_months_ahead_of_the_report_are_last_years(text: str, reference: str, expected: str) -> None:
    """News looks back, unless the words look ahead."""
    assert values(text, reference) == [expected]


def test_chronicles_take_the_year_of_their_heading() -> None:
    """A line that is only a year rules the dates below it."""
    assert values("2019年\n3月5日 揭牌\n2020年\n5月1日 开课") == ["2019", "2019-03-05", "2020", "2020-05-01"]


def test_a_year_before_serves_a_text_without_report_date() -> None:
    """Without a report's date a yearless date takes the year that the text printed before."""
    assert values("2021年4月3日，甲会成立。\n5月6日，乙会加入。", None) == ["2021-04-03", "2021-05-06"]


def test_a_year_told_in_passing_dates_no_other_paragraph() -> None:
    """The year of an old contract in one paragraph says nothing of the days in the next."""
    assert values("一周\n两会的缘分始于2006年。\n5月6日，乙会加入。", None) == ["2006", None]


@pytest.mark.parametrize(
    "text",
    [
        "为期3日",
        "7日内",
        "30日元",
        "1990年代",
        "2023年度",
        "5000年文明",
        "目前日均",
        "3个月",
        "1925.6亿元",
        "2022-23年度",
    ],
)
def test_numbers_that_are_no_dates(text: str) -> None:
    """Durations, terms, decades and amounts are passed over."""
    assert values(text) == []


def test_start_and_end_bound_the_answer_and_keep_the_context() -> None:
    """What stands before `start` is no answer, yet 同年 counts from it."""
    text = fold("2019年3月筹备。同年5月揭牌。2020年结业。")
    start = text.index("同年")
    assert find_dates(text, None, start, text.index("2020")) == (
        DateMention(start, start + 4, "2019-05", None, "同年5月"),
    )


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Wed, 24 May 2023 23:30:00 GMT", "2023-05-24"),
        ("2023-05-24T23:59:00-08:00", "2023-05-24"),
        ("24/05/2023 08:02:39", "2023-05-24"),
        ("05/24/2023", "2023-05-24"),
        ("18 June 2023", "2023-06-18"),
        ("June 18, 2023", "2023-06-18"),
        ("2023年5月24日 星期三", "2023-05-24"),
        ("發佈時間：2023-5-4", "2023-05-04"),
        ("20230524", "2023-05-24"),
        ("2023-05", "2023-05"),
        ("2023", "2023"),
        ("20231340", None),
        ("2023-02-30", None),
        ("soon", None),
        ("", None),
    ],
)
def test_dates_of_fields(words: str, expected: str | None) -> None:
    """Feeds, meta tags and front matter write dates in many ways; the date printed counts, whatever its zone."""
    assert parse_date(words) == expected


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_reads_back(day: date) -> None:
    """Each day of two centuries, in the forms that reports use, gives its own ISO date."""
    for text in (
        f"{day.year}年{day.month}月{day.day}日",
        day.isoformat(),
        f"{day:%d/%m/%Y}",
        f"{day.day} {day:%b} {day.year}",
    ):
        assert values(text, None) == [day.isoformat()]


@given(
    st.text(alphabet="0123456789年月日號-/.至、昨今去前明同当二〇十（）民国上周三jan 。\n", max_size=40),
    st.none() | st.dates(),
)
def test_no_text_breaks_the_reader(text: str, day: date | None) -> None:
    """Any text gives mentions in order, inside the text, with values that are dates or None."""
    folded = fold(text)
    mentions = find_dates(folded, day.isoformat() if day else None)
    assert [mention.start for mention in mentions] == sorted(mention.start for mention in mentions)
    for mention in mentions:
        assert folded[mention.start : mention.end] == mention.words
        for value in (mention.first, mention.last):
            assert value is None or date.fromisoformat((value + "-01-01")[:10])


@pytest.mark.parametrize(
    ("text", "expected"),
    [("31日", "2024-01-31"), ("30日", "2024-01-30"), ("28日", "2024-01-28"), ("12日", "2024-02-12")],
)
def test_days_alone_early_in_a_month(text: str, expected: str) -> None:
    """In the first days of a month the end of the last one is nearer than the end of this one."""
    assert values(text, "2024-02-02") == [expected]


def test_the_name_of_a_meeting_gives_the_year_of_a_text_without_date() -> None:
    """2017某论坛 in the line or the title; a relative word is not resolved by it."""
    assert values("2017屿城航标论坛闭幕\n论坛11月19日至21日举行。", None) == ["2017-11-19"]
    assert values("论坛闭幕\n12月8日，2023年全球航标论坛开幕。", None)[0] == "2023-12-08"
    assert values("2017屿城航标论坛闭幕\n论坛今年3月筹备。", None) == [None]
    assert values("协会成立于2016年。\n11月19日", None) == ["2016", "2016-11-19"]


@pytest.mark.parametrize(
    "text", ["每周六上午", "周一至周五，", "逢星期三晚上", "中秋晚会", "国庆期间", "清明时节", "重庆"]
)
def test_days_of_opening_are_no_dates(text: str) -> None:
    """What happens every week has no date."""
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "reference", "expected"),
    [
        (
            "二月十九日出发。\n去年四月起有新章。\n二十日转到江门。",
            "2025-03-05",
            ["2025-02-19", "2024-04", "2025-02-20"],
        ),
        ("2026年5月15日举行。\n16日上午开幕。", "2026-03-02", ["2026-05-15", "2026-05-16"]),
        ("三月一日出发。\n二日上午转到江门。", "2025-03-05", ["2025-03-01", "2025-03-02"]),
        ("二月十九日出发。\n3日转到江门。", "2025-03-05", ["2025-02-19", "2025-03-03"]),
    ],
)
def test_days_of_a_journey_or_of_what_is_to_come(text: str, reference: str, expected: list[str]) -> None:
    """A day alone goes on in the month named above, where that of the report would make it to come or to be past."""
    assert values(text, reference) == expected


def test_months_of_a_year_told_as_a_whole() -> None:
    """Months belong to the year of which the line tells as a whole; of no year, they are those of the report."""
    assert values("去年全年办了两场。一场在3月，一场在11月。", "2024-08-21") == ["2023", "2023-03", "2023-11"]
    assert values("去年办了两场。今年3月再办。", "2024-08-21") == ["2023", "2024-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("昨访中山。", ["2023-05-23"]), ("昨赴珠海。", ["2023-05-23"]), ("昨续签。", ["2023-05-23"]), ("昨夜星辰", [])],
)
def test_yesterday_before_a_verb(text: str, expected: list[str]) -> None:
    """昨 before a verb is yesterday."""
    assert values(text) == expected


def test_day_of_one_digit_that_opens_a_sentence() -> None:
    """五日， is a day of the month at the beginning of a sentence, else a length of time."""
    assert values("四日上午到达。五日，参观。") == ["2023-05-04", "2023-05-05"]
    assert values("行程共五日，包食宿。") == []

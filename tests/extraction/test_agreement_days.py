"""Agreements: when they were signed or will be, and what the day says of their status."""

from __future__ import annotations

import pytest

from gbacli.extraction import agreements
from gbacli.model.claims import EventClaim, Quote
from marked import analysis_of, claims


@pytest.mark.parametrize(
    ("text", "status", "signed"),
    [
        ("6月18日，[岚山大学]与[云浦商会]签署协议。", "signed", "2024-06-18"),
        ("[岚山大学]拟与[云浦商会]签署协议。", "planned", None),
        ("[岚山大学]将于下月与[云浦商会]签署协议。", "planned", "2024-07"),
        ("[岚山大学]与[云浦商会]的合作协议预计7月5日签署。", "planned", "2024-07-05"),
        ("[岚山大学]有意与[云浦商会]签署协议，料下月可签。", "planned", "2024-07"),
        ("[岚山大学]与[云浦商会]曾于2019年签署协议。", "mentioned", "2019"),
        ("早在2021年3月，[岚山大学]与[云浦商会]签过一份协议。", "mentioned", "2021-03"),
        ("[岚山大学]拟于年底前与[云浦商会]签署协议。", "planned", "2024"),
        ("[岚山大学]将于7月10日前与[云浦商会]签署协议。", "planned", "2024-07"),
        ("[岚山大学]与[云浦商会]签了协议，6月10日的事。", "signed", "2024-06-10"),
        ("桥的根子在2010年2月26日的一纸文件。[岚山大学]与[云浦商会]那天签署协议。", "mentioned", "2010-02-26"),
        ("[岚山大学]与[云浦商会]续签协议，为期2025年至2027年。", "signed", None),
        ("6月18日，[岚山大学]与[云浦商会]续签协议，效期延到2029年。", "signed", "2024-06-18"),
        ("[岚山大学]日前与[云浦商会]签署协议。", "signed", None),
    ],
)
def test_status_and_date(text: str, status: str, signed: str | None) -> None:
    """The words and the date say whether it was signed, will be, or is only looked back upon."""
    (claim,) = claims(text)
    assert (status, signed) == (claim.status, claim.signed)


def test_day_of_the_meeting() -> None:
    """What is signed at a meeting has its day, and its number and place where the meeting is known."""
    marked = "6月17日，海湾潮汐论坛在云浦开幕。会上，[岚山大学]与[云浦商会]签署协议。"
    analysis = analysis_of(marked)
    start = analysis.text.index("海湾潮汐论坛")
    quote = Quote(start, start + 6, "海湾潮汐论坛", "event.named")
    (claim,) = agreements.find(analysis, [EventClaim("海湾潮汐论坛", (quote,), "2024-06-17", None, "云浦")])
    assert (claim.signed, claim.event, claim.place) == ("2024-06-17", 0, "云浦")


def test_first_day_of_a_meeting_of_several_days() -> None:
    """What the report tells of the first day was signed on it; otherwise nobody says on which."""
    marked = "海湾潮汐论坛昨日（十九日）落幕。最热闹的是首日。[岚山大学]与[云浦商会]签署协议。"
    for told, day in ((marked, "2024-06-17"), (marked.replace("首日", "签约"), "2024-06")):
        analysis = analysis_of(told)
        start = analysis.text.index("海湾潮汐论坛")
        quote = Quote(start, start + 6, "海湾潮汐论坛", "event.named")
        (claim,) = agreements.find(analysis, [EventClaim("海湾潮汐论坛", (quote,), "2024-06-17", "2024-06-19")])
        assert claim.signed == day


def test_a_day_after_the_first_of_a_dated_month_is_not_to_come() -> None:
    """Where only the year of a report is known, no day of that year is held to lie ahead."""
    text = "2024年第3期\n3月4日，[岚山会]换届。\n3月9日，[岚山大学]与[云浦商会]签署协议。"
    (claim,) = claims(text, published="2024")
    assert (claim.status, claim.signed) == ("signed", "2024-03-09")


def test_planned_at_a_meeting_to_come() -> None:
    """A programme for a day to come plans its signings."""
    marked = "海湾潮汐论坛7月2日举行。午后，[岚山大学]与[云浦商会]签署协议。"
    analysis = analysis_of(marked)
    start = analysis.text.index("海湾潮汐论坛")
    quote = Quote(start, start + 6, "海湾潮汐论坛", "event.named")
    (claim,) = agreements.find(analysis, [EventClaim("海湾潮汐论坛", (quote,), "2024-07-02")])
    assert (claim.status, claim.signed) == ("planned", "2024-07-02")


def test_year_of_a_report_without_a_date() -> None:
    """Without a report's date the only year that its beginning names dates the signing; never today's."""
    (claim,) = claims("2017海湾论坛落幕。11月21日，[岚山大学]与[云浦商会]签署协议。", published=None)
    assert claim.signed == "2017-11-21"
    (undated,) = claims("11月21日，[岚山大学]与[云浦商会]签署协议。", published=None)
    assert (undated.signed, undated.date_text) == (None, "11月21日")


def test_day_under_the_year_of_a_history() -> None:
    """In a history the year at the beginning of the entry dates its months and days."""
    text = (
        "学会大事记\n2001　改选。是年中秋[岚山学会]与[云浦商会]订立互访协议。\n"
        "2014　六月八日，[岚山学会]与[香屿学院]签署共建协议。"
    )
    found = claims(text, published="2024-04-10")
    assert [(claim.signed, claim.status) for claim in found] == [("2001", "signed"), ("2014-06-08", "signed")]


def test_year_of_a_review() -> None:
    """A review of last year that appears in this one tells of last year's months."""
    text = "学会2023年工作盘点\n2月，[岚山学会]与[云浦商会]签订合作协议。"
    assert [claim.signed for claim in claims(text, published="2024-01-08")] == ["2023-02"]


def test_announced_before_a_colon() -> None:
    """What follows 排上日程 is to come."""
    text = "已经排上日程的有：二季度[岚山学会]与[云浦商会]签署基地协议。"
    assert [claim.status for claim in claims(text)] == ["planned"]


def test_days_in_brackets() -> None:
    """Brackets behind what was signed hold its days; other words in them make them none."""
    found = claims("[岚山会]先后与[云浦会]、[香屿会]签订交流备忘录（2020年1月及2021年4月）。", published="2021-09-11")
    assert [(claim.signed, claim.status) for claim in found] == [("2020-01", "mentioned"), ("2021-04", "mentioned")]
    (claim,) = claims("[岚山会]与[云浦会]签订备忘录（2020年1月草拟的文本）。", published="2021-09-11")
    assert claim.signed != "2020-01"


def test_so_many_years_on() -> None:
    """两年后 counts from the year that the paragraph has told of; with none, it says nothing."""
    text = "2001年两地商量互认。两年后，[岚山会]同[云浦会]签下互访谅解书。"
    assert [claim.signed for claim in claims(text, published="2012-05-01")] == ["2003"]
    assert [claim.signed for claim in claims("两年后，[岚山会]同[云浦会]签下谅解书。", published=None)] == [None]


def test_day_that_opens_the_list_of_what_was_signed() -> None:
    """In 30日的签约环节： the day is that of the entries below."""
    text = "2023年7月30日的合作签约环节：\n▲[岚山会]与[云浦会]签订协议；"
    assert [claim.signed for claim in claims(text, published="2023-08-02")] == ["2023-07-30"]


def test_postponed_to_another_day() -> None:
    """What is put off has the new day, and none where none is told."""
    text = "原定九月三十日[岚山会]与[云浦会]签订的互聘合约，因台风改期，料十月下旬补签。"
    assert [(claim.signed, claim.status) for claim in claims(text, published="2023-10-09")] == [("2023-10", "planned")]


def test_how_it_stands_before_a_comma() -> None:
    """拟于上半年签署的，有 is to come, as is what is arranged; what was signed, 有, is not."""
    pact = "[岚山会]与[云浦会]的互换协议。"
    assert [claim.status for claim in claims(f"拟于上半年签署的，有{pact}")] == ["planned"]
    assert [claim.status for claim in claims("[岚山会]安排与[云浦会]签互换协议。")] == ["planned"]
    assert [claim.status for claim in claims("[岚山会]与[云浦会]签互换协议，将安排落实。")] == ["signed"]


def test_time_told_behind() -> None:
    """时间在2022年9月 behind the act is its date; the time of something else is not."""
    text = "[岚山会]与[云浦会]签了框架协议，时间在2022年9月。"
    assert [claim.signed for claim in claims(text, published="2024-05-01")] == ["2022-09"]
    text = "[岚山会]与[云浦会]签了框架协议，展览时间在2022年9月。"
    assert [claim.signed for claim in claims(text, published="2024-05-01")] != ["2022-09"]


def test_day_counted_within_a_meeting() -> None:
    """第二天 and 最后一天 of a meeting of several days are days of it; without such words only the month is known."""
    opened = "海潮会议6月10日至12日举行。\n"
    pact = "[岚山会]与[云浦会]签署协议。"
    assert [claim.signed for claim in claims(f"{opened}会议第二天，{pact}")] == ["2024-06-11"]
    assert [claim.signed for claim in claims(f"{opened}重头戏排在最后一天。{pact}")] == ["2024-06-12"]
    assert [claim.signed for claim in claims(f"{opened}会议期间，{pact}")] == ["2024-06"]


def test_month_above_an_entry_without_a_day() -> None:
    """An entry below 七月 without a day was in that month, not on the day of the entry before."""
    text = "5月\n19日，岚山会办沙龙。\n7月\n[岚山会]与[云浦会]签署协议。"
    assert [claim.signed for claim in claims(text, published="2024-08-01")] == ["2024-07"]


def test_what_only_describes() -> None:
    """今年 in 今年的荔枝, and a date within brackets, are not when it was signed; 2021年的协议 is of that year."""
    text = "6月17日，海潮会开幕。会上，[岚山社]把今年的荔枝包给[云浦会]，双方签订包销协议。"
    assert [claim.signed for claim in claims(text)] == ["2024-06-17"]
    text = "6月17日，[岚山会]（2019年成立）与[云浦会]签署协议。"
    assert [claim.signed for claim in claims(text)] == ["2024-06-17"]


def test_meeting_to_come() -> None:
    """What will be signed at a meeting has its day; where it lasts several, the month, unless at the opening."""
    pact = "[岚山会]将与[云浦会]签署协议。"
    text = "海潮会议定于9月20日至21日举行。届时，"
    assert [claim.signed for claim in claims(text + pact)] == ["2024-09"]
    assert [claim.signed for claim in claims(text + "开幕式上，" + pact)] == ["2024-09-20"]
    assert [claim.signed for claim in claims("海潮会议定于9月20日至21日举行。" + pact)] == [None]


def test_put_off_to_a_part_of_the_year() -> None:
    """押后至下半年 and 留到二季度再签 tell the year."""
    text = "原定6月1日由[岚山会]与[云浦会]签署的协议，押后至下半年办理。"
    assert [(claim.signed, claim.status) for claim in claims(text)] == [("2024", "planned")]
    assert [claim.signed for claim in claims("四季度，[岚山会]拟与[云浦会]签署协议。")] == ["2024"]


def test_heading_that_looks_back_or_ahead() -> None:
    """回看2023 above entries names their year."""
    text = "岚山会迎来新年。\n回看2023\n3月，[岚山会]与[云浦会]签订协议；\n"
    assert [claim.signed for claim in claims(text, published="2024-01-16")] == ["2023-03"]


def test_next_day_of_a_meeting() -> None:
    """翌日 behind the opening of a meeting is its second day, though its end is named in between."""
    text = "海潮会议11日开幕，至本月20日结束。\n[岚山会]翌日与[云浦会]签署协议。"
    assert [claim.signed for claim in claims(text, published="2024-06-14")] == ["2024-06-12"]


def test_edge_of_a_meeting() -> None:
    """What follows 签约在闭幕前进行 in its paragraph was signed on the last day; 期间 says nothing of the day."""
    pact = "[岚山会]与[云浦会]签署协议。"
    opened = "海潮会议6月10日至12日举行。\n"
    assert [claim.signed for claim in claims(f"{opened}签约在闭幕前进行。{pact}")] == ["2024-06-12"]
    assert [claim.signed for claim in claims(f"{opened}签约在会议期间进行。{pact}")] == ["2024-06"]

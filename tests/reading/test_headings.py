"""What stands above a title, below it, and instead of it. All pages are invented."""

from __future__ import annotations

import pytest

from gbacli.model.document import Document
from gbacli.reading.reader import document_of
from gbacli.reading.sources import Options

T = "十二家测绘机构在珠海结盟　屿城测绘学会任首届主席"
S = "屿城测绘协会三月换届，会长由区伟棠连任，协会今后三年会与深圳的同行合作开展培训，并在珠海设立联络处，每年轮流开会。"
BODY, DAY = "屿城测绘学会", "2024-03-18"


def of(raw: str, name: str = "a.txt") -> Document:
    """The document of such a file."""
    return document_of(raw.encode(), name, Options())


@pytest.mark.parametrize(
    ("above", "day", "publisher"),
    [
        ("屿城特别区政府　新闻局供稿\n", None, "屿城特别区政府新闻局"),
        (f"屿城科学馆　新闻局转发\n{DAY}\n", DAY, "新闻局"),
        ("新闻稿　（即时发放）\n香港，2024年3月18日\n", DAY, None),
        (f"{BODY}\n新闻中心 · 2024年3月18日\n", DAY, BODY),
        (f"{BODY}　校园公告栏\n{DAY}\n", DAY, BODY),
        ("屿城日报·商会窗\n2024年3月18日　星期一\n", DAY, "屿城日报"),
        ("屿城新闻中心\n", None, None),
    ],
)
def test_who_gives_a_report_is_not_its_title(above: str, day: str | None, publisher: str | None) -> None:
    """Offices that pass a report on, papers with their columns and days stand above the title."""
    found = of(f"{above}{T}\n{S}\n")
    assert (found.title, found.published, found.publisher) == (T, day, publisher)


def test_a_body_above_the_title_publishes_what_speaks_of_itself() -> None:
    """The name of a body alone above the title is its publisher where the text says 本会."""
    assert of(f"{BODY}\n{T}\n本會昨日舉行會員大會，{S}\n").publisher == BODY
    assert of(f"屿城善堂\n{T}\n本堂昨日举行周年大会，{S}\n").publisher == "屿城善堂"
    assert of(f"{BODY}\n{T}\n{S}\n").publisher is None


def test_a_letter_is_called_what_stands_above_whom_it_addresses() -> None:
    """致：某会 is no title."""
    assert of(f"贺　函\n致：屿城测绘与地理信息行业协作会\n{S}\n").title == "贺　函"


def test_titles_in_two_lines() -> None:
    """A company stands above what it announces, the number of an issue below its name."""
    filing = of(f"屿城测绘股份有限公司\n关于签订框架协议的公告\n{S}\n")
    assert filing.title == "屿城测绘股份有限公司关于签订框架协议的公告"
    assert (
        of(f"屿城区政府工作动态\n（第118期）\n区政府办公室编　2024年3月18日\n{S}\n").title
        == "屿城区政府工作动态（第118期）"
    )


@pytest.mark.parametrize(
    ("below", "publisher"),
    [
        ("（改写自屿城日报2024年3月18日报道）", "屿城日报"),
        ("（据屿城日报报道改写）", "屿城日报"),
        ("（屿城日报，有删节）", "屿城日报"),
        ("原文发表于屿城日报", "屿城日报"),
        ("（据会长介绍）", None),
    ],
)
def test_what_a_report_is_taken_from(below: str, publisher: str | None) -> None:
    """Remarks at the end name the paper."""
    assert of(f"{T}\n{S}\n{below}\n").publisher == publisher


def test_a_paper_may_be_the_author() -> None:
    """作者：某报 names it; a person does not publish."""
    assert of(f"{T}\n作者：屿城日报（改写）\n{S}\n").publisher == "屿城日报"
    assert of(f"{T}\n作者：区小岚\n{S}\n").publisher is None
    page = "<html><title>{0}</title><meta name=author content='{1}'><body><h1>{0}</h1><p>{2}</p></body></html>"
    assert of(page.format(T, "屿城日报（改写）", S), "a.html").publisher == "屿城日报"
    assert of(page.format(T, "区小岚", S), "a.html").publisher is None


def test_a_department_stands_for_its_body() -> None:
    """来源：某处 within a page that names its owner, or in a report of a university."""
    assert of(f"屿城大学与同行签约\n来源：对外合作处　日期：{DAY}\n{S}\n").publisher == "屿城大学"
    assert of(f"{T}\n来源：测绘学院　日期：{DAY}\n{S}\n版权所有：屿城大学\n").publisher == "屿城大学"
    assert of(f"{T}\n来源：测绘学院　日期：{DAY}\n{S}\n").publisher == "测绘学院"


def test_today_is_a_day_of_the_year_nearest_to_a_full_date() -> None:
    """今日（十二月三十日） beside a term that begins on 1 January 2025 is in 2024."""
    raw = f"{T}\n政府今日（十二月三十日）公布成员名单，任期由二○二五年一月一日起生效。\n{S}\n"
    assert of(raw).published == "2024-12-30"
    assert of(f"{T}\n政府今日（十二月三十日）公布成员名单。\n{S}\n").published is None


def test_minutes_are_named_with_the_body_that_met() -> None:
    """第六次全体会议纪要 is no title by itself; a line that is no body's name is not put before it."""
    minutes = of(f"湾区星图馆联席会议\n第六次全体会议纪要\n{S}\n")
    assert minutes.title == "湾区星图馆联席会议第六次全体会议纪要"
    assert of(f"屿城棋艺协会\n2025-2027年度理事名单公布\n{S}\n").title == "屿城棋艺协会2025-2027年度理事名单公布"
    assert of(f"第六次全体会议纪要\n{S}\n").title == "第六次全体会议纪要"

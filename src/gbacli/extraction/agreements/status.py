"""Whether an agreement was signed, will be, was signed long ago, or never."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from gbacli.extraction.agreements.words import any_of
from gbacli.extraction.analysis import Analysis
from gbacli.text.tables import rows

_DROPPED = re.compile("取消|缺席|押后|搁置|告吹|作罢|流产|谈不拢|未谈拢|未签|没有签|未有签")
_CHRONICLE = re.compile("大事记|年度?(?:回顾|总结|盘点|报告|纪事)|会务报告|工作报告|年报|这一年|一年来")
_LOOK_BACK_DAYS = 60


@cache
def _marks() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {row[0]: row[1] for row in rows("agreement_marks")}
    return re.compile(any_of(table)), table


def marks(analysis: Analysis, start: int, end: int) -> set[str]:
    """What the words of a stretch say, outside the names of bodies and people and outside 《》."""
    pattern, table = _marks()
    names = [(mention.start, mention.end) for mention in analysis.within(start, end)]
    said = set()
    for match in pattern.finditer(analysis.folded, start, end):
        if not any(left <= match.start() < right for left, right in names):
            said.add(table[match[0]])
    return said


def dropped(folded: str, start: int, end: int) -> bool:
    """Whether the words behind a planned signing say that it came to nothing."""
    return bool(_DROPPED.search(folded, start, end))


def is_chronicle(folded: str) -> bool:
    """Whether the report lists what happened over a year: what it looks back upon is its news."""
    return bool(_CHRONICLE.search(folded, 0, 160))


def by_date(status: str, signed: str | None, published: str | None, *, chronicle: bool, relative: bool) -> str:
    """The status corrected by the dates: what is to come is planned, what is of another year is looked back upon."""
    if not signed or not published:
        return status
    if status == "planned":
        return status
    if signed > published[: len(signed)]:
        return "planned"
    if status == "mentioned" or chronicle:
        return status
    if signed[:4] < published[:4] and _days(signed, published) > 31:
        return "mentioned"
    return "mentioned" if relative and _days(signed, published) > _LOOK_BACK_DAYS else status


def _days(earlier: str, later: str) -> int:
    """Days between two ISO prefixes, the latest day of the earlier one counted."""
    pads = {4: "-12-28", 7: "-28", 10: ""}
    first, second = (date.fromisoformat(value + pads[len(value)]) for value in (earlier, later))
    return (second - first).days

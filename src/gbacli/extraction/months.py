"""Days whose month stands in a heading above them: 九月, and below it 二十日."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.text.dates import DateMention, find_dates

MONTH_LINE = re.compile(
    "^[^\\w\n]*(?:(?:\\d|[〇零一二三四五六七八九]){4}年)?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?[^\\w\n]*$",
    re.MULTILINE,
)  # a heading of a chronicle
_DAY = "(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})[日号]"
_DAYS = re.compile(f"{_DAY}(?:[至到—~-]+{_DAY}|[上中下]午|凌晨|清晨|早上|早晨|傍晚|晚上?)?")
_FAR_BELOW = 1500  # so far below its month may a day stand


def below_month(folded: str, reference: str | None, mention: DateMention) -> DateMention:
    """The mention of a day without a month with that of the line above it, where there is such a line."""
    if not _DAYS.fullmatch(mention.words) or folded.rfind("\n", 0, mention.start) < 0:
        return mention
    floor = max(0, mention.start - _FAR_BELOW)
    lines = list(MONTH_LINE.finditer(folded, folded.rfind("\n", 0, floor) + 1, mention.start))
    months = find_dates(folded, reference, *lines[-1].span()) if lines else ()
    month = months[0].first if months else None
    if not month or len(month) != len("2023-05"):
        return mention
    if mention.first is None:  # the report itself has no date
        told = find_dates(f"{month[:4]}年{int(month[5:])}月{mention.words}", None)
        return replace(mention, first=told[0].first, last=told[0].last) if told else mention
    first, last = (month + day[7:] if day and len(day) > 7 else day for day in (mention.first, mention.last))
    return replace(mention, first=first, last=last)

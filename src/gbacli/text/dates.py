"""Dates as reports print them: full, without a year, relative to the report's date or to a date named before.

Nothing is guessed. A date that cannot exist, and a relative one without anything to count from, keeps its words and
has no value. Dates are calendar dates: what is printed counts, and no time zone shifts it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from gbacli.text.date_meaning import Point, Resolver, iso
from gbacli.text.date_wording import BEGINNINGS, BETWEEN, DATE, DIGIT
from gbacli.text.pairs import matches_at, pair_starts


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text: where it stands, its ISO prefix (2023, 2023-05, 2023-05-21), and that of a range's end."""

    start: int
    end: int
    first: str | None  # None where the words cannot be resolved
    last: str | None  # None where there is no range
    words: str


def find_dates(folded: str, reference: str | None, start: int = 0, end: int | None = None) -> tuple[DateMention, ...]:
    """Every date within `folded[start:end]`, in the order of the text.

    `reference` is the date of the report. What stands before `start` counts as context (同年, 当日, a year in a
    heading). Repeated calls on one text are cheap: the whole of it is read once.
    """
    mentions, starts = _all(folded, reference)
    if not start and end is None:
        return mentions
    stop = len(folded) if end is None else end
    inside = mentions[bisect_left(starts, start) : bisect_left(starts, stop)]
    return tuple(mention for mention in inside if mention.end <= stop)


def parse_date(words: str, reference: str | None = None) -> str | None:
    """The ISO prefix of a date in a field (RFC 822, ISO, 24/05/2023 08:02:39, 18 June 2023, Chinese forms), or None."""
    from gbacli.text.folding import fold  # noqa: PLC0415 - the table of variants is loaded only where it is needed

    folded = fold(words.strip()[:200])
    if plain := re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?=t|\D|$)", folded):
        return iso(int(plain[1]), int(plain[2]), int(plain[3]))
    if re.fullmatch(r"(1[89]|20|21)\d\d", folded):
        return folded
    return next((mention.first for mention in find_dates(folded, reference) if mention.first), None)


@lru_cache(maxsize=8)
def _all(folded: str, reference: str | None) -> tuple[tuple[DateMention, ...], list[int]]:
    """All mentions of a text, and where each begins."""
    reader = Resolver(folded, reference)
    points = [reader.point(match) for match in matches_at(_beginnings(folded), DATE, folded)]
    mentions: list[DateMention] = []
    position = 0
    while position < len(points):
        point = points[position]
        after = points[position + 1] if position + 1 < len(points) else None
        stop, last = point.end, None
        if after and after.start - point.end < 7:
            last = _end_of_range(point, after, folded[point.end : after.start])
        if last and after:
            stop = after.end
            position += 1
        mentions.append(DateMention(point.start, stop, point.value, last or None, folded[point.start : stop]))
        position += 1
    return tuple(mentions), [mention.start for mention in mentions]


def _beginnings(folded: str) -> list[int]:
    """Every offset at which a date may begin."""
    return sorted((*pair_starts(folded, BEGINNINGS), *(digit.start() for digit in DIGIT.finditer(folded))))


def _end_of_range(first: Point, second: Point, between: str) -> str | None:
    """The ISO prefix at which a range ends, or None where the two dates are two."""
    gap = BETWEEN.fullmatch(between)
    if not gap or not first.value or not second.value or first.value >= second.value:
        return None
    if len(first.value) != len(second.value) or (gap["and"] and not _next_day(first.value, second.value)):
        return None
    return second.value


def _next_day(first: str, second: str) -> bool:
    return len(first) == 10 and date.fromisoformat(second) - date.fromisoformat(first) == timedelta(1)

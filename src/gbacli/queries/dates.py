"""Dates in filters: ISO prefixes and ranges, as intervals of days."""

from __future__ import annotations

import re
from typing import NamedTuple

from gbacli.errors import UsageFault

_PREFIX = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


class Interval(NamedTuple):
    """Days from `first` to `last`, both inclusive."""

    first: str
    last: str


def interval(text: str) -> Interval:
    """The days of a prefix (2023, 2023-05, 2023-05-21) or a range (2022..2024, 2022.., ..2024), else UsageFault."""
    left, dots, right = text.strip().partition("..")
    if not dots:
        return Interval(_first(left, text), _last(left, text))
    if not left and not right:
        raise _no_date(text)
    found = Interval(_first(left, text) if left else "0000", _last(right, text) if right else "9999-12-31")
    if found.first > found.last:
        raise UsageFault(f"the range {text} ends before it begins", "write the earlier date first: 2022..2024")
    return found


def overlaps(column: str, days: Interval) -> tuple[str, list[str]]:
    """A condition on a column of ISO prefixes: its days and these have one in common. NULL never has."""
    condition, values = not_before(column, days.first)
    return f"{column} <= ? AND {condition}", [days.last, *values]


def not_before(column: str, first: str) -> tuple[str, list[str]]:
    """A condition on a column of ISO prefixes: its days do not all lie before `first`."""
    year, month = first[:4], first[:7]
    return f"{column} >= ? AND ({column} >= ? OR {column} IN (?, ?))", [year, first, year, month]


def _first(date: str, text: str) -> str:
    return date.strip() + "-01-01"[len(date.strip()) - 4 :] if _valid(date) else _fail(text)


def _last(date: str, text: str) -> str:
    return date.strip() + "-12-31"[len(date.strip()) - 4 :] if _valid(date) else _fail(text)


def _valid(date: str) -> bool:
    return _PREFIX.fullmatch(date.strip()) is not None


def _fail(text: str) -> str:
    raise _no_date(text)


def _no_date(text: str) -> UsageFault:
    return UsageFault(f"{text!r} is no date", "write 2023, 2023-05, 2023-05-21 or a range such as 2022..2024")


def period(since: str | None, until: str | None) -> Interval:
    """From the first day of one date to the last of the other, either end open."""
    first = interval(since).first if since is not None else "0000"
    last = interval(until).last if until is not None else "9999-12-31"
    if first > last:
        raise UsageFault(f"--since {since} lies after --until {until}", "give the earlier date to --since")
    return Interval(first, last)

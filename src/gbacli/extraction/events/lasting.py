"""Until when a meeting goes on, told by days without a month behind its first: 3日开到5日, 三月底…，二十七日."""

from __future__ import annotations

import re

from gbacli.text.numerals import number

_NUMBER = "[0-9一二三四五六七八九十廿卅]{1,3}"
_MONTH, _DAY = len("2023-05"), len("2023-05-21")
_UNTIL = re.compile(f"(?:开|办|展|摆|演|持续|延续|进行|一直)(?:到|至)(?:当月|同月)?(?P<last>{_NUMBER})[日号]")
_BOTH = re.compile(f"月(?P<first>{_NUMBER})[日号]?(?:、|和|及)(?P<last>{_NUMBER})(?:[日号]?[两二]?[日天]|[日号])")
_IN_MONTH = re.compile(f"(?:^|[，（、])(?P<first>{_NUMBER})[日号]?(?:、|至|到|和|及|—|-)(?P<last>{_NUMBER})[日号]")
_ONE = re.compile(f"[，（](?P<first>{_NUMBER})[日号]")


def further(start: str | None, words: str) -> tuple[str | None, str | None]:
    """The first day, made exact by a later day of the month where it was only a month, and the last day if told."""
    if start is None:
        return None, None
    if len(start) == _MONTH:
        match = _IN_MONTH.search(words) or _ONE.search(words)
        first = _day(start, match["first"]) if match else None
        last = _day(start, match["last"]) if match and match.re is _IN_MONTH else None
        return (first, last if last and last > first else None) if first else (start, None)
    if len(start) != _DAY:
        return start, None
    both = _BOTH.search(words)
    if both and _day(start, both["first"]) != start:
        both = None
    until = both or _UNTIL.search(words)
    last = _day(start, until["last"]) if until else None
    return start, last if last and last > start else None


def _day(start: str, numeral: str) -> str | None:
    """The day of the month of `start`."""
    day = number(numeral)
    return f"{start[:_MONTH]}-{day:02}" if day and day <= 31 else None

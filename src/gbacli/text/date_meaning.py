"""The days that printed dates mean, each from what was named before it and from the date of the report."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import islice

from gbacli.text.date_wording import (
    BETWEEN,
    CONTEXT_DAYS,
    CONTEXT_MONTHS,
    CONTEXT_YEARS,
    DATE,
    DIGITS,
    MONTHS,
    RELATIVE_DAYS,
    RELATIVE_MONTHS,
    RELATIVE_YEARS,
    WEEKDAYS,
)
from gbacli.text.tables import rows

_AHEAD = re.compile("将(?!军)|拟|计划|预计|定于|即将|截止|届时|明年|下月|下个月")
_YEAR_OF_EVENT = re.compile(
    r"(?<!\d)(20\d\d)(?:年(?!\d|度)|(?=[\u4e00-\u9fff“《]))(?=[^，。；、\n]{0,30}?"
    "(?:论坛|峰会|大会|会议|博览会|展|年会|仪式|活动|典礼|研讨会|交流会|对接会|洽谈会|周|节))"
)
_STOP = re.compile("[。\n]")
_OF_YEAR = re.compile("(?:全年|整年|一年|一整年|年内|年间)[^。\n]{0,20}。")  # 去年全年签了两份。一份是三月
_PARTS = [name.rstrip("0123456789") for name in DATE.groupindex]  # what each group of a date tells
_AROUND_HEADINGS = " \t：。．.·#*（）—-"


@dataclass(frozen=True, slots=True)
class Point:
    """One date before ranges are joined."""

    start: int
    end: int
    value: str | None
    explicit: bool  # its year is printed or said (去年)
    form: str  # which parts it prints: any of y, m, d


class Resolver:
    """Resolves the matches of one text in order, remembering what was named before."""

    def __init__(self, folded: str, reference: str | None) -> None:
        self.folded = folded
        self.reference = reference or ""
        self.before: Point | None = None  # the nearest earlier date with a value
        self.day_before: str | None = None  # the nearest earlier date that is a day
        self.year_before: int | None = None  # the nearest earlier year that was printed
        self.year_printed = -1  # where it stands
        self.year_of_title: int | None = None  # the year that the first line prints
        self.heading: int | None = None  # the year of the heading above
        self.topic: tuple[int, int] | None = None  # a year of which the line tells as a whole, and where it stands
        self.events = [] if reference else list(islice(_YEAR_OF_EVENT.finditer(folded), 100))

    def point(self, match: re.Match[str]) -> Point:
        """The date of one match; remembered where it has a value."""
        found = {name: text for name, text in zip(_PARTS, match.groups(), strict=True) if text}
        value, explicit, form = self._value(found, match)
        point = Point(match.start(), match.end(), value, explicit, form)
        if value:
            self.before = point
            self.day_before = value if len(value) == 10 else self.day_before
            if explicit:
                self.year_before, self.year_printed = int(value[:4]), match.start()
                if "\n" not in self.folded[: match.start()].lstrip():
                    self.year_of_title = self.year_before
                if form == "y" and self._is_heading(match):
                    self.heading = self.year_before
                if form == "y" and _OF_YEAR.match(self.folded, match.end()):
                    self.topic = self.year_before, match.start()
        return point

    def _value(self, found: dict[str, str], match: re.Match[str]) -> tuple[str | None, bool, str]:
        for year, month, day in (("iy", "im", "id"), ("by", "bm", "bd"), ("ay", "am", "ad")):
            if year in found:
                number = MONTHS.get(found[month]) or int(found[month])
                return iso(int(found[year]), number, _number(found.get(day))), True, "ymd"
        if "ey" in found:
            return _european(int(found["ed"]), int(found["em"]), int(found["ey"])), True, "ymd"
        if found.keys() & {"vague", "wday", "rel", "ctx", "week"}:
            return self._relative(found, match)
        if found.keys() & {"fest", "nthday"}:
            named = self._festival if "fest" in found else self._nth_weekday
            return named(found, match), bool(found.keys() & {"y", "yword"}), "md"
        return self._chinese(found, match)

    def _relative(self, found: dict[str, str], match: re.Match[str]) -> tuple[str | None, bool, str]:
        if "vague" in found:
            return None, False, ""
        return self._weekday_alone(found["wday"], match) if "wday" in found else self._relative_day(found), False, "d"

    def _festival(self, found: dict[str, str], match: re.Match[str]) -> str | None:
        """The day of a festival, or that before or behind it; only the month where it is near: 国庆翌日, 元旦后."""
        told = self._year(found) if found.keys() & {"y", "yword"} else None
        if not told and not self.reference:
            return None
        near = [told] if told else [int(self.reference[:4]) + ahead for ahead in (-1, 0, 1)]
        days = [day for day in (festival_day(found["fest"], year) for year in near) if day]
        if not told:
            size = len(self.reference)
            past = [day for day in days if day[:size] <= self.reference]
            ahead = [day for day in days if day[:size] > self.reference]
            days = ahead if ahead and ("about" in found or not past) and self._looks_ahead(match) else past[-1:]
        if not days:
            return None
        if "about" in found:
            return days[0][:7]
        beside = found.get("fday", "当")
        return _shift(days[0], -1 if beside[0] == "前" else 1 if beside[0] in "翌次后" else 0)

    def _nth_weekday(self, found: dict[str, str], match: re.Match[str]) -> str | None:
        """The day that is told as so many of its kind in a month: 七月最后一个星期五."""
        month, _, _ = self._chinese({key: value for key, value in found.items() if "nth" not in key}, match)
        if not month or len(month) != len("2023-05"):
            return None
        weekday = WEEKDAYS.index(found["nthday"].replace("天", "日"))
        first = (weekday - date.fromisoformat(f"{month}-01").weekday()) % 7 + 1
        days = [day for week in range(5) if (day := iso(int(month[:4]), int(month[5:]), first + 7 * week))]
        place = -1 if "last" in found else WEEKDAYS.index(found["nth"]) if "nth" in found else 0
        return days[place] if place < len(days) else None

    def _relative_day(self, found: dict[str, str]) -> str | None:
        if "ctx" in found:
            return _shift(self.day_before, CONTEXT_DAYS[found["ctx"]])
        if "week" in found:
            weeks = {"上上": -2, "上": -1, "下": 1}.get(found["week"], 0)
            return _weekday(self.reference, weeks, WEEKDAYS.index(found["wd"].replace("天", "日")))
        value = _shift(self.reference, RELATIVE_DAYS[found["rel"]])
        if "reld" not in found:
            return value
        days = [_shift(self.reference, days) for days in (RELATIVE_DAYS[found["rel"]], -2, -1, 0, 1, 2)]
        return next((day for day in days if day and int(day[8:]) == _number(found["reld"])), None)

    def _weekday_alone(self, weekday: str, match: re.Match[str]) -> str | None:
        """The last such day up to the report's, or the next where the words look ahead."""
        if len(self.reference) < 10:
            return None
        ago = (date.fromisoformat(self.reference).weekday() - WEEKDAYS.index(weekday.replace("天", "日"))) % 7
        return _shift(self.reference, 7 - ago if self._looks_ahead(match) else -ago)

    def _chinese(self, found: dict[str, str], match: re.Match[str]) -> tuple[str | None, bool, str]:
        month, day = _number(found.get("m") or found.get("ms")), _number(found.get("d") or found.get("da"))
        form = ("m" if month or "mword" in found else "") + ("d" if day is not None else "")
        if found.keys() & {"y", "roc", "yword"}:
            year = self._year(found)
            return (iso(year, month, day) if year else None), True, "y" + form
        if "mword" in found:
            return self._relative_month(found["mword"], day), False, form
        if month is not None:
            return self._without_year(month, day, match), False, form
        return self._day_alone(day or 0, match), False, form

    def _year(self, found: dict[str, str]) -> int | None:
        if word := found.get("yword"):
            base = self.reference if word in RELATIVE_YEARS else (self.before and self.before.value) or ""
            return int(base[:4]) + {**RELATIVE_YEARS, **CONTEXT_YEARS}[word] if base else None
        if "roc" in found:
            return 1911 + (_number(found["roc"]) or 0)
        return _number(found["y"])

    def _relative_month(self, word: str, day: int | None) -> str | None:
        base = self.reference if word in RELATIVE_MONTHS else (self.before and self.before.value) or ""
        if len(base) < 7:
            return None
        months = int(base[:4]) * 12 + int(base[5:7]) - 1 + {**RELATIVE_MONTHS, **CONTEXT_MONTHS}[word]
        return iso(months // 12, months % 12 + 1, day)

    def _without_year(self, month: int, day: int | None, match: re.Match[str]) -> str | None:
        """A month with no year printed: the year of what stands just before, of the heading, or of the report."""
        near = self.before if self.before and match.start() - self.before.end < 16 else None
        since = self._since(near, match) if near else ""
        if near and near.value and (near.explicit or "m" in near.form) and "。" not in since:
            later = len(near.value) > 4 and month < int(near.value[5:7]) and BETWEEN.fullmatch(since)
            return iso(int(near.value[:4]) + bool(later), month, day)
        if self.topic and self.year_printed == self.topic[1] and "\n" not in self.folded[self.topic[1] : match.start()]:
            return iso(self.topic[0], month, day)
        if self.heading:
            return iso(self.heading, month, day)
        if not self.reference:
            year = self._year_of_event(match) or self._year_above(match)
            return iso(year, month, day) if year else None
        return self._nearest_year(month, day, match)

    def _year_of_event(self, match: re.Match[str]) -> int | None:
        """The year in the name of a meeting (2017某论坛) in the same line, else in the title."""
        line = self.folded.rfind("\n", 0, match.start()) + 1
        end = self.folded.find("\n", match.end())
        names = [name for name in self.events if line <= name.start() < (end if end >= 0 else len(self.folded))]
        before = [name for name in names if name.start() < match.start()]
        title = [name for name in self.events[:1] if "\n" not in self.folded[: name.start()].strip()]
        return next((int(name[1]) for name in (*before[-1:], *names[:1], *title)), None)

    def _year_above(self, match: re.Match[str]) -> int | None:
        """The year printed last, if in this line or where a report says when it was written: in its first line."""
        line = self.folded.rfind("\n", 0, match.start()) + 1
        return self.year_before if self.year_printed >= line else self.year_of_title

    def _nearest_year(self, month: int, day: int | None, match: re.Match[str]) -> str | None:
        """News looks back: a month far ahead of the report is last year's, unless the words look ahead."""
        year = int(self.reference[:4])
        if len(self.reference) < 7 or not 1 <= month <= 12:
            return iso(year, month, day)
        ahead = (month - int(self.reference[5:7])) * 30 + ((day or 1) - int(self.reference[8:] or 15))
        coming = self._looks_ahead(match)
        if ahead > 100 and not coming:
            year -= 1
        elif ahead < -180 and coming:
            year += 1
        return iso(year, month, day)

    def _day_alone(self, day: int, match: re.Match[str]) -> str | None:
        """A day of the month named in the same line before, else of the report's month or the one before it."""
        near = self.before
        if near and near.value and self._same_story(near, match):
            return iso(int(near.value[:4]), int(near.value[5:7]), day)
        if value := self._goes_on(day):
            return value
        if len(self.reference) < 7:
            return None
        year, month, today = int(self.reference[:4]), int(self.reference[5:7]), int(self.reference[8:] or 31)
        value = iso(year, month, day)
        last_month = not value or (day > 24 and today < 6)  # early in a month the end of the last is nearer
        if day <= today or (value and (not last_month or self._looks_ahead(match))):
            return value
        return iso(year - (month == 1), (month - 2) % 12 + 1, day)

    def _same_story(self, near: Point, match: re.Match[str]) -> bool:
        """Whether the date before gives the month: in one sentence, or in one line and not long before the report."""
        since = self._since(near, match)
        if not near.value or len(near.value) < 7 or "\n" in since:
            return False
        if "。" not in since or not self.reference:
            return True
        return len(near.value) == 10 and abs(_months(near.value) - _months(self.reference)) <= 1

    def _goes_on(self, day: int) -> str | None:
        """The day in the month named last, above: of what is to come, or of a journey whose later days it tells."""
        said, told = self.reference, self.day_before
        if len(said) < 10 or not told or told[:7] == said[:7]:
            return None
        value = iso(int(told[:4]), int(told[5:7]), day)
        later = value and told < value < said and day > int(said[8:]) and _months(said) - _months(value) == 1
        return value if told > said or later else None

    def _since(self, point: Point, match: re.Match[str]) -> str:
        return self.folded[point.end : match.start()]

    def _looks_ahead(self, match: re.Match[str]) -> bool:
        left = _STOP.split(self.folded[max(match.start() - 60, 0) : match.start()])[-1]
        right = _STOP.split(self.folded[match.end() : match.end() + 30])[0]
        return bool(_AHEAD.search(f"{left} {right}"))

    def _is_heading(self, match: re.Match[str]) -> bool:
        left = self.folded.rfind("\n", 0, match.start()) + 1
        right = self.folded.find("\n", match.end())
        rest = self.folded[left : match.start()] + self.folded[match.end() : right if right >= 0 else None]
        return right >= 0 and rest.strip(_AROUND_HEADINGS) in {"", "大事记", "年度"}


@cache
def _festivals() -> dict[str, tuple[str, ...]]:
    return {row[0]: tuple(row[1].split()) for row in rows("festival_days")}


def festival_day(name: str, year: int) -> str | None:
    """The day of a festival in a year, as far as the table knows it."""
    days = _festivals()[name]
    if len(days[0]) == len("06-01"):
        return f"{year}-{days[0]}"
    return next((day for day in days if day.startswith(str(year))), None)


def _number(words: str | None) -> int | None:
    """The number in Arabic or Chinese digits: 21, 二十一, 廿一, 二〇二三."""
    if words is None:
        return None
    if words.isdecimal():
        return int(words)
    plain = words.replace("廿", "二十").replace("卅", "三十")
    if "十" not in plain:
        return int("".join(str(DIGITS[character]) for character in plain))
    tens, _, units = plain.partition("十")
    return (DIGITS.get(tens, 1)) * 10 + (DIGITS[units[0]] if units else 0)


def iso(year: int | None, month: int | None, day: int | None) -> str | None:
    """The ISO prefix, or None where there is no such date."""
    try:
        date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    if month is None:
        return f"{year:04d}"
    return f"{year:04d}-{month:02d}" if day is None else f"{year:04d}-{month:02d}-{day:02d}"


def _months(value: str) -> int:
    return int(value[:4]) * 12 + int(value[5:7] or 1)


def _european(day: int, month: int, year: int) -> str | None:
    """Day first, as Hong Kong and Macao print it; month first only where it can be nothing else."""
    return iso(year, month, day) or iso(year, day, month)


def _shift(base: str | None, days: int) -> str | None:
    if not base or len(base) < 10:
        return None
    return (date.fromisoformat(base) + timedelta(days)).isoformat()


def _weekday(base: str, weeks: int, weekday: int) -> str | None:
    if len(base) < 10:
        return None
    day = date.fromisoformat(base)
    return (day - timedelta(day.weekday()) + timedelta(7 * weeks + weekday)).isoformat()

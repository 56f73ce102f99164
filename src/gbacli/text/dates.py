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
from itertools import count, islice

from gbacli.text.pairs import matches

_DIGITS = {"○": 0, "零": 0} | {character: value for value, character in enumerate("〇一二三四五六七八九")}
_MONTH_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES.split("|"), 1)}
_RELATIVE_DAYS = {"大前": -3, "前": -2, "昨": -1, "今": 0, "明": 1, "后": 2}
_RELATIVE_YEARS = {"前年": -2, "去年": -1, "今年": 0, "本年": 0, "明年": 1}
_RELATIVE_MONTHS = {"上月": -1, "上个月": -1, "本月": 0, "下月": 1, "下个月": 1}
_CONTEXT_YEARS = {"同年": 0, "当年": 0, "次年": 1, "翌年": 1}
_CONTEXT_MONTHS = {"同月": 0, "当月": 0, "次月": 1, "翌月": 1}
_CONTEXT_DAYS = {"当日": 0, "当天": 0, "同日": 0, "同一天": 0, "次日": 1, "翌日": 1}
_WEEKDAYS = "一二三四五六日"

_N4 = "[〇○零一二三四五六七八九]{4}"
_TO = "(?:-{1,2}|—{1,2}|~|至|到)"
_JOIN = f"(?:{_TO}|、)"
_TENS = "(?:二十|三十|廿|卅|十)[一二三四五六七八九]?"  # numbers from ten up, which no single character could be
_YEAR = (
    f"(?:(?<!\\d)(?P<y>(?:1[89]|20|21)\\d\\d|{_N4}) ?(?:年(?![度级代])|(?={_TO}(?:1[89]|20|21)\\d\\d年))"
    "|(?:中华)?民国(?P<roc>\\d{1,3}|[〇○零一二三四五六七八九十]{1,3})年"
    f"|(?<![目当])(?P<yword>{'|'.join((*_RELATIVE_YEARS, *_CONTEXT_YEARS))}))"
)
_MONTH = "(?<![\\d一二三四五六七八九十个])(?P<m>\\d{1,2}|十[一二]|[一二三四五六七八九十]) ?月份?(?!刊)"
_MONTH_START = f"(?<![\\d一二三四五六七八九十个])(?P<ms>\\d{{1,2}})(?={_TO}\\d{{1,2}}月)"
_MONTH_WORD = f"(?P<mword>{'|'.join((*_RELATIVE_MONTHS, *_CONTEXT_MONTHS))})份?"
_DAY_NUMBER = f"(?:\\d{{1,2}}|{_TENS}|[一二三四五六七八九])"
_DAY = f"(?P<d>{_DAY_NUMBER})(?: ?[日号]|(?={_JOIN}{_DAY_NUMBER} ?[日号]))(?!元)"
_DAY_ALONE = (
    f"(?<![\\d一二三四五六七八九十百第/.])(?<!为期)(?<!历时)(?<!连续)(?<!一连)(?<!每)(?P<da>\\d{{1,2}}|{_TENS}"
    "|(?<=[至到])[一二三四五六七八九](?=日)|[一二三四五六七八九](?=日(?:凌晨|早上|上午|中午|下午|傍晚|晚)))"
    f"(?: ?日(?![内元游间后来谈])|(?={_JOIN}\\d{{1,2}} ?日(?![内元游间])))"
)
_WEEKDAY = (
    "(?:（(?:(?:星期|周|礼拜)[一二三四五六日天](?:[至到、](?:星期|周|礼拜)?[一二三四五六日天])?|[一二三四五六日])）)?"
)
_HOUR = "(?:当[日天])?(?:凌晨|清晨|早上|早晨|上午|中午|午间|下午|傍晚|晚上|晚间|晚(?!会|宴|报)|早(?!餐|已|前))?"


def _again(pattern: str) -> str:
    """The pattern with its groups renamed (m, m1, m2), so that it may stand in one expression a second time."""
    number = count(1)
    return re.sub("P<([a-z]+)>", lambda group: f"P<{group[1]}{next(number)}>", pattern)


_AFTER_YEAR = f"[，的 ]?(?:{_MONTH}|{_MONTH_START})(?: ?{_DAY})?"
_WITHOUT_YEAR = f"(?:{_MONTH}|{_MONTH_WORD}|{_MONTH_START})(?: ?{_DAY}|（(?P<d>\\d{{1,2}})日?）日?)?"
_CHINESE = f"(?:{_YEAR}(?:{_AFTER_YEAR})?|{_again(_WITHOUT_YEAR)}|{_DAY_ALONE}){_WEEKDAY}{_HOUR}"
_WORDS = (
    "(?<![目以之提空史当声发说证透文黎昆])(?P<rel>大前|前|昨|今|明|后)(?:[日天]?（(?P<reld>\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})日?）[日天]?"
    "|(?:(?<!的.)(?<!好.)天|(?<=[昨今明前])日)(?!头条|俄|报|之)|(?=起(?:一连|连续|一?连|[在于假至]))|(?=[晚早晨]|上午|下午|午)|(?<=[昨今])(?=[于在])|(?<=昨)(?=[与同和获宣公正假收开举签]))"
    f"{_HOUR}|(?P<ctx>{'|'.join(_CONTEXT_DAYS)}){_HOUR}"
    "|(?P<week>上上|上|本|这|下)(?:个)?(?:周|星期|礼拜)(?P<wd>[一二三四五六日天])" + _HOUR +
    "|(?<![每逢上下本这至到、和及一二三四五六日天—-])(?:周|星期|礼拜)(?P<wday>[一二三四五六日天])(?=凌晨|早|上午|中午|下午|傍晚|晚|，)"
    + _HOUR +
    "|(?P<vague>日前|近日|近期|日来|早前|不久前|最近|稍早|(?:上|本|下)个?(?:周|星期)(?!刊|期))"
)  # fmt: skip
_NUMERIC = (
    "(?<![\\d/.-])(?:(?P<iy>(?:1[89]|20|21)\\d\\d)(?P<isep>[-/.·])(?P<im>\\d{1,2})(?:(?P=isep)(?P<id>\\d{1,2})(?!\\d)"
    "|(?![-/.·\\d年万亿千百%元米]))"
    "(?!年|学年)|(?P<ed>\\d{1,2})(?P<esep>[-/.])(?P<em>\\d{1,2})(?P=esep)(?P<ey>(?:1[89]|20|21)\\d\\d)(?!\\d))"
)
_NAME = f"(?P<{{0}}>{_MONTH_NAMES})[a-z]*\\.?"
_ENGLISH = (
    f"(?<![\\w])(?:(?P<bd>\\d{{1,2}})(?:st|nd|rd|th)? {_NAME.format('bm')}，? (?P<by>(?:1[89]|20|21)\\d\\d)"
    f"|{_NAME.format('am')} (?P<ad>\\d{{1,2}})(?:st|nd|rd|th)?，? (?P<ay>(?:1[89]|20|21)\\d\\d))(?!\\d)"
)
_DATE = re.compile(f"{_NUMERIC}|{_CHINESE}|{_WORDS}|{_ENGLISH}")
_FIGURES = "〇○零一二三四五六七八九十廿卅"
_RELATIVE = "前去今本明同当次翌上下大昨后这"
_BEGINNINGS = re.compile(  # of every alternative of a date, with what may follow; a class first, for the search's sake
    f"[\\d{_FIGURES}{_RELATIVE}中民周星礼日近早不最稍jfmasond]"
    f"(?:(?<=\\d)|(?<=[{_FIGURES}])(?=[{_FIGURES} 月日号—~至到、-])"
    f"|(?<=[{_RELATIVE}])(?=[年月日天周星礼个（一上前晚早晨下午起于在与同和获宣公正假收开举签])"
    "|(?<=中)华|(?<=民)国|(?<=周)[一二三四五六日天]|(?<=星)期|(?<=礼)拜"
    "|(?<=日)[前来]|(?<=近)[日期]|(?<=早)前|(?<=不)久前|(?<=最)近|(?<=稍)早|(?<=[jfmasond])[aceopu])"
)
_BETWEEN = re.compile(f" ?(?P<to>{_TO})(?:次年|翌年)? ?|(?P<and>、|和|及|与)")
_AHEAD = re.compile("将(?!军)|拟|计划|预计|定于|即将|截止|届时|明年|下月|下个月")
_YEAR_OF_EVENT = re.compile(
    r"(?<!\d)(20\d\d)(?:年(?!\d|度)|(?=[\u4e00-\u9fff“《]))(?=[^，。；、\n]{0,30}?"
    "(?:论坛|峰会|大会|会议|博览会|展|年会|仪式|活动|典礼|研讨会|交流会|对接会|洽谈会|周|节))"
)
_STOP = re.compile("[。\n]")
_AROUND_HEADINGS = " \t：。．.·#*（）—-"


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text: where it stands, its ISO prefix (2023, 2023-05, 2023-05-21), and that of a range's end."""

    start: int
    end: int
    first: str | None  # None where the words cannot be resolved
    last: str | None  # None where there is no range
    words: str


@dataclass(frozen=True, slots=True)
class _Point:
    """One date before ranges are joined."""

    start: int
    end: int
    value: str | None
    explicit: bool  # its year is printed or said (去年)
    form: str  # which parts it prints: any of y, m, d


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
    if iso := re.match(r"(\d{4})-?(\d\d)-?(\d\d)(?=t|\D|$)", folded):
        return _iso(int(iso[1]), int(iso[2]), int(iso[3]))
    if re.fullmatch(r"(1[89]|20|21)\d\d", folded):
        return folded
    return next((mention.first for mention in find_dates(folded, reference) if mention.first), None)


@lru_cache(maxsize=8)
def _all(folded: str, reference: str | None) -> tuple[tuple[DateMention, ...], list[int]]:
    """All mentions of a text, and where each begins."""
    reader = _Reader(folded, reference)
    points = [reader.point(match) for match in matches(_DATE, _BEGINNINGS, folded)]
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


def _end_of_range(first: _Point, second: _Point, between: str) -> str | None:
    """The ISO prefix at which a range ends, or None where the two dates are two."""
    gap = _BETWEEN.fullmatch(between)
    if not gap or not first.value or not second.value or first.value >= second.value:
        return None
    if len(first.value) != len(second.value) or (gap["and"] and not _next_day(first.value, second.value)):
        return None
    return second.value


def _next_day(first: str, second: str) -> bool:
    return len(first) == 10 and date.fromisoformat(second) - date.fromisoformat(first) == timedelta(1)


class _Reader:
    """Resolves the matches of one text in order, remembering what was named before."""

    def __init__(self, folded: str, reference: str | None) -> None:
        self.folded = folded
        self.reference = reference or ""
        self.before: _Point | None = None  # the nearest earlier date with a value
        self.day_before: str | None = None  # the nearest earlier date that is a day
        self.year_before: int | None = None  # the nearest earlier year that was printed
        self.year_printed = -1  # where it stands
        self.year_of_title: int | None = None  # the year that the first line prints
        self.heading: int | None = None  # the year of the heading above
        self.events = [] if reference else list(islice(_YEAR_OF_EVENT.finditer(folded), 100))

    def point(self, match: re.Match[str]) -> _Point:
        """The date of one match; remembered where it has a value."""
        found = {name.rstrip("0123456789"): text for name, text in match.groupdict().items() if text}
        value, explicit, form = self._value(found, match)
        point = _Point(match.start(), match.end(), value, explicit, form)
        if value:
            self.before = point
            self.day_before = value if len(value) == 10 else self.day_before
            if explicit:
                self.year_before, self.year_printed = int(value[:4]), match.start()
                if "\n" not in self.folded[: match.start()].lstrip():
                    self.year_of_title = self.year_before
                if form == "y" and self._is_heading(match):
                    self.heading = self.year_before
        return point

    def _value(self, found: dict[str, str], match: re.Match[str]) -> tuple[str | None, bool, str]:
        for year, month, day in (("iy", "im", "id"), ("by", "bm", "bd"), ("ay", "am", "ad")):
            if year in found:
                number = _MONTHS.get(found[month]) or int(found[month])
                return _iso(int(found[year]), number, _number(found.get(day))), True, "ymd"
        if "ey" in found:
            return _european(int(found["ed"]), int(found["em"]), int(found["ey"])), True, "ymd"
        if "vague" in found:
            return None, False, ""
        if "wday" in found:
            return self._weekday_alone(found["wday"], match), False, "d"
        if found.keys() & {"rel", "ctx", "week"}:
            return self._relative_day(found), False, "d"
        return self._chinese(found, match)

    def _relative_day(self, found: dict[str, str]) -> str | None:
        if "ctx" in found:
            return _shift(self.day_before, _CONTEXT_DAYS[found["ctx"]])
        if "week" in found:
            weeks = {"上上": -2, "上": -1, "下": 1}.get(found["week"], 0)
            return _weekday(self.reference, weeks, _WEEKDAYS.index(found["wd"].replace("天", "日")))
        value = _shift(self.reference, _RELATIVE_DAYS[found["rel"]])
        if "reld" not in found:
            return value
        days = [_shift(self.reference, days) for days in (_RELATIVE_DAYS[found["rel"]], -2, -1, 0, 1, 2)]
        return next((day for day in days if day and int(day[8:]) == _number(found["reld"])), None)

    def _weekday_alone(self, weekday: str, match: re.Match[str]) -> str | None:
        """The last such day up to the report's, or the next where the words look ahead."""
        if len(self.reference) < 10:
            return None
        ago = (date.fromisoformat(self.reference).weekday() - _WEEKDAYS.index(weekday.replace("天", "日"))) % 7
        return _shift(self.reference, 7 - ago if self._looks_ahead(match) else -ago)

    def _chinese(self, found: dict[str, str], match: re.Match[str]) -> tuple[str | None, bool, str]:
        month, day = _number(found.get("m") or found.get("ms")), _number(found.get("d") or found.get("da"))
        form = ("m" if month or "mword" in found else "") + ("d" if day is not None else "")
        if found.keys() & {"y", "roc", "yword"}:
            year = self._year(found)
            return (_iso(year, month, day) if year else None), True, "y" + form
        if "mword" in found:
            return self._relative_month(found["mword"], day), False, form
        if month is not None:
            return self._without_year(month, day, match), False, form
        return self._day_alone(day or 0, match), False, form

    def _year(self, found: dict[str, str]) -> int | None:
        if word := found.get("yword"):
            base = self.reference if word in _RELATIVE_YEARS else (self.before and self.before.value) or ""
            return int(base[:4]) + {**_RELATIVE_YEARS, **_CONTEXT_YEARS}[word] if base else None
        if "roc" in found:
            return 1911 + (_number(found["roc"]) or 0)
        return _number(found["y"])

    def _relative_month(self, word: str, day: int | None) -> str | None:
        base = self.reference if word in _RELATIVE_MONTHS else (self.before and self.before.value) or ""
        if len(base) < 7:
            return None
        months = int(base[:4]) * 12 + int(base[5:7]) - 1 + {**_RELATIVE_MONTHS, **_CONTEXT_MONTHS}[word]
        return _iso(months // 12, months % 12 + 1, day)

    def _without_year(self, month: int, day: int | None, match: re.Match[str]) -> str | None:
        """A month with no year printed: the year of what stands just before, of the heading, or of the report."""
        near = self.before if self.before and match.start() - self.before.end < 16 else None
        since = self._since(near, match) if near else ""
        if near and near.value and (near.explicit or "m" in near.form) and "。" not in since:
            later = len(near.value) > 4 and month < int(near.value[5:7]) and _BETWEEN.fullmatch(since)
            return _iso(int(near.value[:4]) + bool(later), month, day)
        if self.heading:
            return _iso(self.heading, month, day)
        if not self.reference:
            year = self._year_of_event(match) or self._year_above(match)
            return _iso(year, month, day) if year else None
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
            return _iso(year, month, day)
        ahead = (month - int(self.reference[5:7])) * 30 + ((day or 1) - int(self.reference[8:] or 15))
        coming = self._looks_ahead(match)
        if ahead > 100 and not coming:
            year -= 1
        elif ahead < -180 and coming:
            year += 1
        return _iso(year, month, day)

    def _day_alone(self, day: int, match: re.Match[str]) -> str | None:
        """A day of the month named in the same line before, else of the report's month or the one before it."""
        near = self.before
        if near and near.value and self._same_story(near, match):
            return _iso(int(near.value[:4]), int(near.value[5:7]), day)
        if len(self.reference) < 7:
            return None
        year, month, today = int(self.reference[:4]), int(self.reference[5:7]), int(self.reference[8:] or 31)
        value = _iso(year, month, day)
        last_month = not value or (day > 24 and today < 6)  # early in a month the end of the last is nearer
        if day <= today or (value and (not last_month or self._looks_ahead(match))):
            return value
        return _iso(year - (month == 1), (month - 2) % 12 + 1, day)

    def _same_story(self, near: _Point, match: re.Match[str]) -> bool:
        """Whether the date before gives the month: in one sentence, or in one line and not long before the report."""
        since = self._since(near, match)
        if not near.value or len(near.value) < 7 or "\n" in since:
            return False
        if "。" not in since or not self.reference:
            return True
        return len(near.value) == 10 and abs(_months(near.value) - _months(self.reference)) <= 1

    def _since(self, point: _Point, match: re.Match[str]) -> str:
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


def _number(words: str | None) -> int | None:
    """The number in Arabic or Chinese digits: 21, 二十一, 廿一, 二〇二三."""
    if words is None:
        return None
    if words.isdecimal():
        return int(words)
    plain = words.replace("廿", "二十").replace("卅", "三十")
    if "十" not in plain:
        return int("".join(str(_DIGITS[character]) for character in plain))
    tens, _, units = plain.partition("十")
    return (_DIGITS.get(tens, 1)) * 10 + (_DIGITS[units[0]] if units else 0)


def _iso(year: int | None, month: int | None, day: int | None) -> str | None:
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
    return _iso(year, month, day) or _iso(year, day, month)


def _shift(base: str | None, days: int) -> str | None:
    if not base or len(base) < 10:
        return None
    return (date.fromisoformat(base) + timedelta(days)).isoformat()


def _weekday(base: str, weeks: int, weekday: int) -> str | None:
    if len(base) < 10:
        return None
    day = date.fromisoformat(base)
    return (day - timedelta(day.weekday()) + timedelta(7 * weeks + weekday)).isoformat()

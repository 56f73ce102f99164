"""When a meeting takes place."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.lasting import further
from gbacli.extraction.events.merging import Anchor
from gbacli.extraction.events.programme import (
    CLOSES,
    GOES_ON,
    WHOLE,
    Dated,
    agenda,
    announced,
    below,
    closing,
    is_last,
    labelled,
)
from gbacli.extraction.events.vocabulary import NUMERAL
from gbacli.extraction.months import below_month
from gbacli.text.dates import DateMention, find_dates
from gbacli.text.numerals import number
from gbacli.text.sentences import Span
from gbacli.text.tables import words as table

_OPENS = re.compile("剪彩|开张|开幕|揭幕|开场|开锣|拉开|首日|启幕")
_LASTED = re.compile(
    f"[。，](?:在?这?|前后)?(?P<days>{NUMERAL})[天日](?P<half>半)?(?=里|来|间|时间|的?会期|的?议程|，)"
)
_BREAKS_UP = re.compile("曲终人散|散场|收场|收摊|收炉|收锣|谢幕")  # at the end of one day too
_LASTS = re.compile(
    f"(?:为期|历时|会期|展期|一连|连续|连[办开展演摆]|一[办开摆]就?是?|[办开展摆]足|[共前后]计?)(?P<days>{NUMERAL})[天日](?P<half>半)?"
)
_BACK = re.compile("前身|早在|曾|去年|前年|历届|往届|明年|届时|日前|近日|早前|当年")
_WIRE = re.compile("[电讯]")
_DEADLINE = re.compile(
    "[^，。；]{0,6}(?:之前|以前|前(?![往来]))[^，。；]{0,20}(?:报名|登记|提交|回执|申请|扫码|注册|报送|回复)|截止"
)
_HEADER = 40  # how far into a line the date of a report may stand
_TO_COME = re.compile("(?:将|定|拟|料|可望|预计)[于在]?$")
_NEXT_DAY = re.compile("翌日|次日|隔日|第二天")
_FOLLOWS = re.compile("同一天|同日|同天|当[日天]|接下来|随后|其后|紧接着|结束后|会后|同场|同期")
_HELD_THEN = re.compile("[^，。；]{0,10}(?:举行|举办|召开|开幕)(?:的|了)?[“]?")
_HELD = re.compile("[^，。；]{0,12}(?:举行|举办|召开|开幕|开的|办的)")
_SOON = 160  # and how many after it, where the words say that it was held
_TWO_DAYS = re.compile("(?P<yesterday>昨、?)?今、?(?(yesterday)|明)(?:[两二]?[日天]|一?连[两二][日天])")
_PUT_OFF = re.compile("原[定订拟]于?$")
_AS_PLANNED = re.compile("照办|照常|如期|照旧|不变|照样|按原|不受影响")
_AT_THAT_TIME = "届时"
_THIS_YEAR = re.compile("今[秋冬春夏]|年[内底]")
_ITEM = re.compile("[▲△▼●■◆★☆▍◎①-⑳]")  # begins a piece of news of its own, such as a caption
_FAR = 900  # how many characters before a meeting the day may have been named

_LENGTH = 50  # characters behind a meeting's name in which is told how long it goes on
Days = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Occasion:
    """The first and last day of a meeting as ISO prefixes, its place as printed; None where the report is silent."""

    start: str | None
    end: str | None
    place: str | None

    def within(self, whole: Occasion) -> Occasion:
        """The occasion of a part that has no day of its own: that of the whole, or its month."""
        if not whole.start:
            return self
        several = whole.end is not None and whole.end[:7] == whole.start[:7]
        return replace(self, start=whole.start[:7] if several else whole.start)


def days(  # noqa: PLR0913 - what is known of the meeting
    analysis: Analysis, where: list[Anchor], reference: str | None, reach: Span, *, alone: bool, part: bool
) -> Days:
    """The first and last day of a meeting of which the report speaks at `where`; no last one for a single day."""
    start: str | None = None
    end: str | None = None
    several = _for_days(where, analysis.folded)
    for found, words in _dated(analysis, where, reference, reach, alone=alone):
        lasts = _LASTS.search(words) or _LASTED.match(
            analysis.folded, max(found.end, analysis.sentence_at(found.start).end) - 1
        )
        several = several or words.endswith(GOES_ON)
        if found.last:
            return found.first, found.last
        if end and found.first and found.first.startswith(end):
            end = found.first  # the same day, more exactly
        elif (CLOSES.search(words) or (lasts and _BREAKS_UP.search(words))) and not _OPENS.search(words):
            end = end or found.first
            start = start or (moved(end, 1 - _count(lasts)) if lasts else None)
        elif start is None:
            start = found.first
            start, last = further(start, words)
            end = end or last or (moved(start, _count(lasts) - 1) if lasts else None)
    if start is None and end and not several:
        start, end = end, None  # a meeting of one day, of which its close is told
    if start is None and end is None:
        start = None if part else _before(analysis, where, reference)
        start = start or (_after(analysis, where, reference) if alone else None)
    end = end or _further(analysis, where, start)
    if start and end and (len(start) != len(end) or start >= end):
        end = None
    return start, end


def _for_days(where: list[Anchor], folded: str) -> bool:
    """Whether a meeting is of a kind that goes on for days: a fair, a festival, an exhibition."""
    return any(folded.endswith(table("event_lasting"), anchor.start, anchor.end) for anchor in where)


def _further(analysis: Analysis, where: list[Anchor], start: str | None) -> str | None:
    """The last day of a meeting whose first is told elsewhere than how long it goes on: 在珠海开幕，会期两日."""
    for anchor in where if start and len(start) == WHOLE else ():
        stop = min(analysis.sentence_at(anchor.start).end, anchor.end + _LENGTH)
        if lasts := _LASTS.search(analysis.folded, anchor.end, stop):
            return moved(start, _count(lasts) - 1)
    return None


def in_year(start: str | None, end: str | None, named: str | None, reported: str | None) -> Days:
    """The days, in the year for which the meeting is named where they would be past when the report comes out."""
    if not (named and reported and start) or not start[:4] == reported[:4] < named or start >= reported[: len(start)]:
        return start, end
    return _next_year(start), _next_year(end) if end else None


def _dated(analysis: Analysis, where: list[Anchor], reference: str | None, reach: Span, *, alone: bool) -> Dated:
    """The dates that belong to a meeting with the words around them, the surest first."""
    folded = analysis.folded
    for anchor in where:
        sentence = analysis.sentence_at(anchor.start)
        if both := _two_days(folded, reference, sentence):
            yield both, ""
            continue
        dates = [
            _coming(folded, reference, below_month(folded, reference, found))
            for found in find_dates(folded, reference, sentence.start, sentence.end)
            if _usable(found, anchor) and not _aside(analysis, found)
        ]
        if dates:
            nearest = min(dates, key=lambda found: _distance(found, anchor))
            stop = min(sentence.end, max(anchor.end, nearest.end) + 50)
            words = folded[sentence.start : stop]
            if is_last(folded, nearest):
                lasts = _LASTS.search(words)
                words = f"结束{lasts[0] if lasts else ''}{GOES_ON}"
            yield nearest, words
            others = (found for found in dates if found.start > nearest.start and is_last(folded, found))
            yield from ((found, f"结束{GOES_ON}") for found in others)
        elif year := _year_of_edition(analysis, anchor, reference):
            yield year, ""
        elif before := _just_before(analysis, sentence, reference):
            yield before, folded[sentence.start : sentence.end]
    yield from labelled(analysis, reference, reach)
    if alone:
        yield from closing(analysis, reference, analysis.sentences)
    elif where:
        line = folded.find("\n", where[0].end)
        spans = (s for s in analysis.sentences if where[0].end < s.end and s.end <= (line if line >= 0 else s.end))
        yield from closing(analysis, reference, spans)
    if alone:
        yield from below(analysis, where, reference)
        yield from agenda(analysis, reference)
        yield from announced(analysis, reference)


def _two_days(folded: str, reference: str | None, sentence: Span) -> DateMention | None:
    """The two days of 昨今两日 or 今明两天, counted from the report's."""
    match = _TWO_DAYS.search(folded, *sentence) if reference and len(reference) == WHOLE else None
    if match is None:
        return None
    first = moved(reference, -1) if match["yesterday"] else reference
    return DateMention(match.start(), match.end(), first, moved(first, 1), match[0])


def _year_of_edition(analysis: Analysis, anchor: Anchor, reference: str | None) -> DateMention | None:
    """The year alone of a meeting looked back on: 去年举行的|第二届湿地论坛."""
    found = find_dates(analysis.folded, reference, max(0, anchor.start - 16), anchor.start)
    held = found and _HELD_THEN.fullmatch(analysis.folded, found[-1].end, anchor.start)
    return found[-1] if held and found[-1].first and len(found[-1].first) == 4 else None


def _coming(folded: str, reference: str | None, found: DateMention) -> DateMention:
    """A day without a year that is still to come: 定一月十日 in a report of November is of the next year."""
    first = found.first
    if (
        not first
        or not reference
        or first >= reference[: len(first)]
        or "年" in found.words
        or len(first) < len("2023-05")
    ):
        return found
    return _yet(found, reference) if _TO_COME.search(folded, max(0, found.start - 3), found.start) else found


def _yet(found: DateMention, reference: str | None) -> DateMention:
    """A date that is still to come, in the next year where it stands without one and would be past."""
    past = reference and found.first and found.first < reference[: len(found.first)]
    if not past or "年" in found.words or "月" not in found.words:
        return found
    return replace(found, first=_next_year(found.first or ""), last=_next_year(found.last) if found.last else None)


def _next_year(day: str) -> str:
    return f"{int(day[:4]) + 1}{day[4:]}"


def _usable(found: DateMention, anchor: Anchor) -> bool:
    inside = anchor.start <= found.start < anchor.end
    return found.first is not None and len(found.first) > 4 and not inside


def _aside(analysis: Analysis, found: DateMention) -> bool:
    """Whether a date is the report's own (（4月18日）, 4月18日电), or the last day for something (4月12日前)."""
    folded, dated = analysis.folded, found.first == analysis.document.published
    around = folded[max(0, found.start - 1) : found.start] + folded[found.end : found.end + 1]
    line = folded[folded.rfind("\n", 0, found.start) + 1 : found.start]
    if dated and around == "（）" and len(line) < _HEADER:
        return True
    if _PUT_OFF.search(folded, max(0, found.start - 3), found.start):
        return _AS_PLANNED.search(folded, found.end, analysis.sentence_at(found.start).end) is None
    return _WIRE.match(folded, found.end) is not None or _DEADLINE.match(folded, found.end) is not None


def _distance(found: DateMention, anchor: Anchor) -> int:
    """How far a date stands from the name: what stands before it is nearer than what follows."""
    return anchor.start - found.end if found.end <= anchor.start else (found.start - anchor.end) * 2


def _just_before(analysis: Analysis, sentence: Span, reference: str | None) -> DateMention | None:
    """The date on a short line or in a short sentence right before the sentence."""
    before = analysis.sentence_at(max(0, sentence.start - 2))
    then = analysis.folded.startswith(_AT_THAT_TIME, sentence.start)
    if (
        before == sentence
        or _ITEM.match(analysis.folded, sentence.start)
        or (before.end - before.start > 24 and not then)
    ):
        return None
    found = find_dates(analysis.folded, reference, before.start, before.end)
    dates = [date_ for date_ in found if date_.first and len(date_.first) > 4]
    if then:
        return _yet(dates[-1], reference) if dates else None
    header = dates and dates[0].first == analysis.document.published
    return dates[0] if len(dates) == 1 and not header else None


def _before(analysis: Analysis, where: list[Anchor], reference: str | None) -> str | None:
    """The day named last before the meeting in the running text, which the report goes on to tell of."""
    at = where[0].start if where else 0
    sentence = analysis.sentence_at(at)
    here = analysis.folded[sentence.start : sentence.end]
    if _BACK.search(here):
        return None
    if _THIS_YEAR.search(here):
        return reference[:4] if reference else None
    line = analysis.folded.rfind("\n", 0, at) + 1
    floor = line if _ITEM.match(analysis.folded, line) else max(0, at - _FAR)
    for found in reversed(find_dates(analysis.folded, reference, floor, at)):
        span = analysis.sentence_at(found.start)
        running = analysis.folded[span.end - 1 : span.end] in "。！？”；"
        if _PUT_OFF.search(analysis.folded, max(0, found.start - 3), found.start):
            continue
        if found.first and len(found.first) == 10 and running and not found.words[:4].isdecimal():
            return moved(found.last or found.first, 1) if _NEXT_DAY.search(here) else found.last or found.first
    return None


def _after(analysis: Analysis, where: list[Anchor], reference: str | None) -> str | None:
    """The first day named after the meeting in its paragraph with words that say that it was held."""
    at = where[0].start if where else 0
    stop = analysis.folded.find("\n", at)
    later = find_dates(analysis.folded, reference, at, min(stop if stop >= 0 else at + _SOON, at + _SOON))
    return next((found.first for found in later if found.first and _HELD.match(analysis.folded, found.end)), None)


def follows(analysis: Analysis, where: list[Anchor]) -> bool:
    """Whether the report says that a meeting comes on the day of the one before it."""
    if not where:
        return False
    sentence = analysis.sentence_at(where[0].start)
    return bool(_FOLLOWS.search(analysis.folded, sentence.start, where[0].end))


def _count(lasts: re.Match[str]) -> int:
    """For how many days a meeting goes on: 一天半 are two."""
    return (number(lasts["days"]) or 1) + bool(lasts["half"])


def moved(day: str | None, by: int) -> str | None:
    """The day so many days later; None where no whole day is known."""
    return (date.fromisoformat(day) + timedelta(by)).isoformat() if day and len(day) == 10 else None

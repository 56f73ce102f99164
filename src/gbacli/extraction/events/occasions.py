"""When a meeting takes place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.merging import Anchor
from gbacli.extraction.events.vocabulary import NUMERAL
from gbacli.text.dates import DateMention, find_dates
from gbacli.text.sentences import Span

_OPENS = re.compile("开幕|揭幕|开场|开锣|拉开|首日|启幕")
_CLOSES = re.compile("闭幕|落幕|落下帷幕|结束|收官|至[^，。]{1,7}止|散席|延[长期]至")
_LASTS = re.compile(f"(?:为期|历时|会期|展期|一连|连续)(?P<days>{NUMERAL})[天日]")
_DIGITS = {character: value for value, character in enumerate("〇一二三四五六七八九十")} | {"两": 2}
_WHEN = re.compile("[ *|]*(?:日期|时间|举办时间|会议时间|活动时间|展期)[*]*(?:[：| *]|为|是)")
_BACK = re.compile("前身|早在|曾|去年|前年|历届|往届|明年|届时|日前|近日|早前|当年")
_NEXT_DAY = re.compile("翌日|次日|隔日|第二天")
_FOLLOWS = re.compile("同一天|同日|同天|当[日天]|接下来|随后|其后|紧接着|结束后|会后|同场|同期")
_HELD = re.compile("[^，。；]{0,12}(?:举行|举办|召开|开幕|开的|办的)")
_SOON = 160  # and how many after it, where the words say that it was held
_FAR = 900  # how many characters before a meeting the day may have been named

Days = tuple[str | None, str | None]
Dated = Iterator[tuple[DateMention, str]]


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


def days(analysis: Analysis, where: list[Anchor], reference: str | None, alone: bool, part: bool) -> Days:
    """The first and last day of a meeting of which the report speaks at `where`; no last one for a single day."""
    start: str | None = None
    end: str | None = None
    for found, words in _dated(analysis, where, reference, alone):
        lasts = _LASTS.search(words)
        if found.last:
            return found.first, found.last
        if end and found.first and found.first.startswith(end):
            end = found.first  # the same day, more exactly
        elif _CLOSES.search(words) and not _OPENS.search(words):
            end = end or found.first
            start = start or (_moved(end, 1 - _count(lasts["days"])) if lasts else None)
        elif start is None:
            start = found.first
            end = end or (_moved(start, _count(lasts["days"]) - 1) if lasts else None)
    if start is None and end is None:
        start = None if part else _before(analysis, where, reference)
        return start or (_after(analysis, where, reference) if alone else None), None
    if start and end and (len(start) != len(end) or start >= end):
        end = None
    return start, end


def _dated(analysis: Analysis, where: list[Anchor], reference: str | None, alone: bool) -> Dated:
    """The dates that belong to a meeting with the words around them, the surest first."""
    folded = analysis.folded
    for anchor in where:
        sentence = analysis.sentence_at(anchor.start)
        dates = [d for d in find_dates(folded, reference, sentence.start, sentence.end) if _usable(d, anchor)]
        if dates:
            nearest = min(dates, key=lambda found: _distance(found, anchor))
            yield nearest, folded[sentence.start : min(sentence.end, max(anchor.end, nearest.end) + 50)]
        elif before := _just_before(analysis, sentence, reference):
            yield before, folded[sentence.start : sentence.end]
    if alone:
        yield from _labelled(analysis, reference)


def _labelled(analysis: Analysis, reference: str | None) -> Dated:
    """The dates on lines that begin with 日期 or 时间, and in short sentences that say when 会期 or 会议 closes."""
    folded = analysis.folded
    for line in analysis.lines:
        if label := _WHEN.match(folded, line.start, line.end):
            found = find_dates(folded, reference, label.end(), line.end)[:1]
            yield from ((date_, "") for date_ in found if date_.first)
    for sentence in analysis.sentences:
        words = folded[sentence.start : sentence.end]
        if len(words) < 40 and words.startswith(("会期", "会议", "展期", "大会")) and _CLOSES.search(words):
            found = find_dates(folded, reference, sentence.start, sentence.end)
            yield from ((date_, words) for date_ in found if date_.first and len(date_.first) == 10)


def _usable(found: DateMention, anchor: Anchor) -> bool:
    inside = anchor.start <= found.start < anchor.end
    return found.first is not None and len(found.first) > 4 and not inside


def _distance(found: DateMention, anchor: Anchor) -> int:
    """How far a date stands from the name: what stands before it is nearer than what follows."""
    return anchor.start - found.end if found.end <= anchor.start else (found.start - anchor.end) * 2


def _just_before(analysis: Analysis, sentence: Span, reference: str | None) -> DateMention | None:
    """The date on a short line or in a short sentence right before the sentence."""
    before = analysis.sentence_at(max(0, sentence.start - 2))
    if before == sentence or before.end - before.start > 24:
        return None
    found = find_dates(analysis.folded, reference, before.start, before.end)
    dates = [date_ for date_ in found if date_.first and len(date_.first) > 4]
    header = dates and dates[0].first == analysis.document.published
    return dates[0] if len(dates) == 1 and not header else None


def _before(analysis: Analysis, where: list[Anchor], reference: str | None) -> str | None:
    """The day named last before the meeting in the running text, which the report goes on to tell of."""
    at = where[0].start if where else 0
    sentence = analysis.sentence_at(at)
    here = analysis.folded[sentence.start : sentence.end]
    if _BACK.search(here):
        return None
    for found in reversed(find_dates(analysis.folded, reference, max(0, at - _FAR), at)):
        span = analysis.sentence_at(found.start)
        running = analysis.folded[span.end - 1 : span.end] in "。！？”；"
        if found.first and len(found.first) == 10 and running and not found.words[:4].isdecimal():
            return _moved(found.last or found.first, 1) if _NEXT_DAY.search(here) else found.last or found.first
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


def _count(numeral: str) -> int:
    return int(numeral) if numeral.isdecimal() else _DIGITS.get(numeral[-1], 1)


def _moved(day: str | None, by: int) -> str | None:
    return (date.fromisoformat(day) + timedelta(by)).isoformat() if day and len(day) == 10 else None

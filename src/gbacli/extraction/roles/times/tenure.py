"""From when to when an office is held, where the sentence says so: 任期至2028年, 自2023年5月起任, 2015至2019年任."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.text.dates import DateMention, find_dates
from gbacli.text.numerals import western
from gbacli.text.sentences import Span

_YEARS = re.compile(r"(?P<first>\d{4})(?:[./]\d{1,2} ?|年)?(?:度)?[-—–~～至到/]{1,2} ?(?P<last>\d{4}|\d{2}|今)")
_STATED = re.compile("任期(?!内|届满|已满|未满)|起生效")
_LONGEST = 40  # characters in which a term is stated
_FROM = re.compile("[由自从于：（]$")
_UNTIL = re.compile("[至到]$")
_LONG_DATE = 16  # characters before 起生效


@cache
def _takes() -> re.Pattern[str]:
    """What follows the day from which somebody holds an office."""
    return re.compile("(?:日|月|年)?起，?(?:便|即|正式|获|续|一直)*(?:任|出任|担任|就任|接任|兼任|连任|履新|领导)")


def tenure(analysis: Analysis, quote: Span, term: str | None) -> tuple[str | None, str | None]:
    """The ISO prefixes of the first and last day of an office read at `quote`, `None` where nothing is stated."""
    years = _YEARS.search(western(term or ""))
    if years:
        first, last = years["first"], years["last"]
        return first, None if last == "今" else first[: 4 - len(last)] + last
    sentence = analysis.sentence_at(max(quote.start, quote.end - 1))
    stated = _STATED.search(analysis.folded, quote.end, sentence.end)
    if stated:
        start = stated.end() if stated.group() == "任期" else max(quote.end, stated.start() - _LONG_DATE)
        return _between(analysis, Span(start, min(sentence.end, stated.end() + _LONGEST)))
    return _since(analysis, quote, sentence), None


def _between(analysis: Analysis, span: Span) -> tuple[str | None, str | None]:
    """The first and the last day that the words of a term name."""
    first = last = None
    for date in _dates(analysis, span):
        if date.last:
            return date.first, date.last
        if _UNTIL.search(analysis.folded, span.start, date.start):
            last = last or date.first
        elif _FROM.search(analysis.folded, span.start, date.start) or analysis.folded.startswith("起", date.end):
            first = first or date.first
    return first, last


def _since(analysis: Analysis, quote: Span, sentence: Span) -> str | None:
    """The day from which somebody has taken the office: 自2023年5月起任."""
    marks = (analysis.folded.rfind(mark, sentence.start, quote.start) for mark in "，；。")
    span = Span(max(sentence.start, *(mark + 1 for mark in marks)), quote.end)
    if "起" not in analysis.folded[span.start : span.end]:
        return None
    for date in _dates(analysis, span):
        if _takes().match(analysis.folded, date.end) and "，" not in analysis.folded[date.end + 2 : quote.end]:
            return date.first
    return None


def _dates(analysis: Analysis, span: Span) -> tuple[DateMention, ...]:
    return find_dates(analysis.folded, analysis.document.published, *span)

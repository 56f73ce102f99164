"""When an agreement was signed: beside the verb, or at the meeting that the report tells of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from gbacli.extraction.agreements.status import marks
from gbacli.extraction.analysis import Analysis
from gbacli.text.dates import DateMention, find_dates

_MOVED = re.compile("(?:延期?|推迟|顺延|改期?|押后)(?:到|至)$")
_SAME = re.compile("同[日场天]|[会式动坛]上|[会式动坛]后|席间|现场|当场|当[天日晚]|其后|随后|之后|期间|环节|今次|本次|此次|仪式|压轴")


@dataclass(frozen=True, slots=True)
class Dated:
    """A date with its words; `own` where it stands beside the verb."""

    value: str | None
    words: str | None
    own: bool


NOWHERE = Dated(None, None, own=False)


def beside(analysis: Analysis, start: int, verb: int, end: int) -> Dated:
    """The date printed beside a verb at `verb`: the last between `start` and it, or right behind it."""
    mentions = find_dates(analysis.folded, analysis.document.published, start, end)
    moved = [m for m in mentions if m.start > verb and _MOVED.search(analysis.folded, verb, m.start)]
    before = [m for m in mentions if m.end <= verb and not _is_former(analysis.folded, m)]
    behind = [m for m in mentions if 0 <= m.start - verb <= 4 and analysis.folded[m.start - 1] in "于在"]
    for mention in (*moved[-1:], *before[-1:], *behind[:1]):
        return Dated(_value(mention, analysis.document.published), analysis.text[mention.start : mention.end], own=True)
    return NOWHERE


def _value(mention: DateMention, published: str | None) -> str | None:
    """The day, or what a range of days has in common: nobody says on which of them."""
    if mention.last and mention.first:
        return mention.first[:7] if mention.first[:7] == mention.last[:7] else mention.first[:4]
    return mention.first or _last_week(mention.words, published)


def _last_week(words: str, published: str | None) -> str | None:
    """The month of 上星期, where all of that week lies in one."""
    if not published or len(published) < 10 or not re.match("上个?(?:周|星期|礼拜)$", words):
        return None
    monday = date.fromisoformat(published) - timedelta(date.fromisoformat(published).weekday() + 7)
    sunday = monday + timedelta(6)
    return f"{monday:%Y-%m}" if monday.month == sunday.month else None


def _is_former(folded: str, mention: DateMention) -> bool:
    """Whether the date belongs to something else: 自…起, …届满, …成立的."""
    return bool(re.match("(?:起|届满|成立|创立|通过)", folded[mention.end : mention.end + 4]))


def inherited(analysis: Analysis, at: int) -> Dated:
    """The day that the report has last spoken of before `at`, no earlier than six weeks before its publication."""
    published = analysis.document.published
    line = analysis.folded.rfind("\n", 0, at) + 1
    best: DateMention | None = None
    for mention in find_dates(analysis.folded, published, 0, at):
        if mention.first and len(mention.first) == 10 and _is_news(analysis, mention, published):
            if mention.start >= line or best is None or best.start < line:
                best = mention
    if best is None:
        return NOWHERE
    return Dated(_value(best, published), analysis.text[best.start : best.end], own=False)


def _is_news(analysis: Analysis, mention: DateMention, published: str | None) -> bool:
    sentence = analysis.sentence_at(mention.start)
    if "past" in marks(analysis, sentence.start, sentence.end):
        return False
    if mention.first == published and _is_dateline(analysis, mention):
        return False
    return not published or not mention.first or mention.first[:7] >= _months_before(published)


def _is_dateline(analysis: Analysis, mention: DateMention) -> bool:
    """Whether the date stands in a line of its own, as the report's, and not in a sentence."""
    start = analysis.folded.rfind("\n", 0, mention.start) + 1
    end = analysis.folded.find("\n", mention.end)
    line = analysis.folded[start : end if end >= 0 else None]
    return len(line) < 60 and not re.search("[。；]", line)


def _months_before(published: str) -> str:
    year, month = int(published[:4]), int(published[5:7] or 1) - 1
    return f"{year - (month < 1):04d}-{month or 12:02d}"

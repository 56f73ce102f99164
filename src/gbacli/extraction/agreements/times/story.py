"""The day that a report's story has come to, where a signing has none beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from gbacli.extraction.agreements.times import course
from gbacli.extraction.agreements.times.dates import (
    DAYS_ON,
    NEXT_DAY,
    NOWHERE,
    OTHERWISE,
    SAME_DAY,
    TOLD_THEN,
    Dated,
    days_on,
    reference,
    value_of,
)
from gbacli.extraction.agreements.times.status import marks
from gbacli.extraction.analysis import Analysis
from gbacli.extraction.months import MONTH_LINE, below_month
from gbacli.model.claims import EventClaim
from gbacli.text.dates import DateMention, find_dates
from gbacli.text.folding import fold
from gbacli.text.sentences import Span

_TO = ("至", "到", "-", "—", "~")
_THAT_TIME = re.compile("那一?年|那个?月|那时候?|那会儿?|彼时|当[年月时](?=[，与和同跟]|[^，。；]{0,4}[与和同跟])")
_THAT_TERM = re.compile("[那该]一?届|(?:那|该)(?:次|一?回)(?:大会|会议|年会|论坛|峰会)?[上中]")
_THAT_DAY = re.compile(f"(?P<same>[当同那][日天晚]|同一[日天])|{DAYS_ON.pattern}")
_MEETING = re.compile(
    "同[日场天]|[会式动坛礼][上后]|席间|现场|当场|当[天日晚]|其后|随后|之后|期间|环节|今次|本次|此次|仪式|压轴|首日"
)
_HELD = re.compile("开幕|举行|召开|举办|揭幕")
_ONE_DAY = re.compile("开幕|首日|启动|[当同][日天晚]|闭幕|会后|仪式[上后]|礼成|揭幕")
_FIRST_OR_LAST = re.compile("首日|(?:闭幕|收官|落幕|散会)前")
_COUNTED = re.compile(
    "(?P<first>首[日天晚]|(?:第一|头一?)[天日晚])|(?P<last>(?:最后|末)一?[天日]|闭幕[当之]?[天日])|第(?P<n>[二三四五六七])[天日](?!程)"
)
_LASTS = 4  # days that a meeting may go on behind its first one
_UNTIL = re.compile("[增升减降开展办续行截][至到]$")  # 由七十三人增至今日四千人; 会议开至6日
_THEN = re.compile("届时|期间|[会坛展礼式][上中]|闭幕|开幕|会议|大会")
_OPENS = re.compile("开幕|揭幕|启动[礼仪]")
_CLOSES = re.compile("闭幕|收官|落幕")
_NEAR = 400  # so far before a signing to come may the day of its meeting be told
_ENTRY = re.compile(
    "[^\n\t|]{0,40}[\t|]|[\\s\\u3000]*(?:[^\\w\\s《“【（]|（?(?:\\d{1,2}|[一二三四五六七八九十]{1,2})[）、.．])"
)
_ROW = re.compile("[^\n\t]{0,40}\t")  # folded, a tab is a space
_EDGE = re.compile(
    "(?P<first>开幕|揭幕|首日|开[营班]|开学[礼典])|(?P<last>闭幕(?:[式礼前]|[当之]?日)|散会前|落幕前|收官[式礼]|(?:结|闭|散)营|[结毕]业(?:礼|典礼|仪式|前))|(?P<between>期间|间隙|行程|第[二三四五][日天])"
)
_AT_MEETING = re.compile("(论坛|峰会|大会|年会|会议|对接会|推介会|研讨会|沙龙|仪式)[上中]")
_OPENS_LIST = re.compile("(?:签约|签署|签字|仪式|环节|现场)[^。]{0,20}：\\s*$")
_TODAY = re.compile("[今昨前当同]?[日天晚]（$")  # 今日（九月十八日）tells a day of the story
_WHEN_AND_WHERE = re.compile(
    "[ \u3000，]+(?![^（）\n]*[报社电讯网])[^（）\n]{4,30}）"
)  # （2024年10月16日　某酒店）below the title of a list
_AGENCY = re.compile("日?[^，。；]{0,8}(?:电|讯|消息)|[^，。（）]{0,6}[）】]")
_BARE_DAY = re.compile("(?P<day>\\d{1,2})日")
_ENDED = re.compile("(?:闭幕|落幕|收官|闭馆|落下帷幕)(?![式礼典会环晚致酒])")


def is_at_meeting(analysis: Analysis, at: int) -> bool:
    """Whether the sentence says that it tells of a meeting or of a day named before: 会上, 仪式后, 当天."""
    return bool(_MEETING.search(analysis.folded, *analysis.sentence_at(at)))


def inherited(analysis: Analysis, at: int, events: list[EventClaim]) -> Dated:
    """The day that the report has last spoken of before `at`."""
    said = reference(analysis)
    line = analysis.folded.rfind("\n", 0, at) + 1
    sentence = analysis.sentence_at(at)
    paragraph = _paragraph(analysis, at)
    pointed = _that_day(analysis, line, sentence.start, at) or course.day_of_deed(analysis, paragraph, at, said)
    if pointed:
        return pointed
    meeting = is_at_meeting(analysis, at)
    best, value = _last_told(analysis, at, said, line if meeting else at)
    if month := _month_above(analysis, best.end if best else 0, at):
        return month
    if best is None or value is None:
        return NOWHERE
    several = _of_several_days(value, events, said)
    days = (best.first, best.last) if best.last else (several.start, several.end) if several else (None, None)
    since = max(paragraph, best.end)
    if since > best.end and SAME_DAY.match(analysis.folded, since):  # 开幕式…。 and below it 当天下午，
        since = max(best.end, analysis.folded.rfind("\n", 0, since - 1) + 1)
    if counted := _counted_day(analysis, days, since, at) or _of_meeting(analysis, events, since, at):
        return counted
    edge = _edge(analysis.folded, since, at) or course.edge_above(analysis, best.end, paragraph, at)
    if day := days[edge == "last"] if edge else None:
        return Dated(day, analysis.text[best.start : best.end], own=False)
    one_day = edge or _is_one_day(analysis, line, sentence, at) or _opens_list(analysis, best)
    if (
        best.last
        and SAME_DAY.search(analysis.folded, sentence.start, at)
        and (day := _day_within(analysis, best, said))
    ):
        value = day
    if best.start < line and several and not one_day:
        value = value[:7]
    if _ENDED.search(analysis.folded, best.end, analysis.sentence_at(best.start).end) and not (meeting or edge):
        value = value[:7]  # the day on which a meeting ended is not that of all it saw
    if course.is_later(analysis, best, sentence.start, at):
        value = value[:7]
    return Dated(value, analysis.text[best.start : best.end], own=False)


def _day_within(analysis: Analysis, held: DateMention, said: str | None) -> str | None:
    """The last day before the days of a meeting that is one of them: 昨日成立。…会议5月2日至4日举行。同日，."""
    days = [one.first or "" for one in find_dates(analysis.folded, said, 0, held.start) if not one.last]
    return next(
        (day for day in reversed(days) if len(day) == 10 and (held.first or "") <= day <= (held.last or "")), None
    )


def _last_told(analysis: Analysis, at: int, said: str | None, meeting: int) -> tuple[DateMention | None, str | None]:
    """The last date before `at` that is news, and what it comes to; from `meeting` on, a meeting's day is news too."""
    best: DateMention | None = None
    value: str | None = None
    for mention in _told(analysis, said, at):
        if not _is_news(analysis, mention, said, mention.start >= meeting):
            continue
        eve = best.first if best and best.first and best.last else value
        bare = _BARE_DAY.match(mention.words)
        if NEXT_DAY.match(mention.words) and eve and len(eve) == 10:
            value = (date.fromisoformat(eve) + timedelta(1)).isoformat()
        elif bare and not mention.first and value and len(value) == 10:
            value = f"{value[:8]}{int(bare['day']):02d}"
        elif (_is_narrative(analysis, mention) and best is not None) or len(mention.first or "") < 10:
            continue
        else:
            value = value_of(mention, said, analysis.folded, at)
        best = mention
    return best, value


def ahead(analysis: Analysis, at: int, event: EventClaim | None) -> Dated:
    """The day of the meeting to come at which something will be signed: 论坛定于五月举行。届时甲与乙签署."""
    text, said = analysis.folded, reference(analysis)
    if event and event.start:
        since, first, last = event.quotes[0].start, event.start, event.end
    else:
        sentence = analysis.sentence_at(at)
        if not said or not _THEN.search(text, sentence.start, at):
            return NOWHERE
        told = [one for one in _told(analysis, said, at) if one.start > at - _NEAR and (one.first or "") >= said]
        told = [one for one in told if not TOLD_THEN.match(text, one.start)]
        if not told:
            return NOWHERE
        since, first, last = told[-1].start, told[-1].first or "", told[-1].last
    since = max(since, _paragraph(analysis, at))
    later = _day_of_it(analysis, (first, last or _days_on(first)), since, at)
    if not last or last == first:
        return later or Dated(first, None, own=False)
    counted = _counted_day(analysis, (first, last), since, at) or later
    if counted or _OPENS.search(text, since, at):
        return counted or Dated(first, None, own=False)
    closed = _CLOSES.search(text, since, at)
    return Dated(last if closed else first[:7] if first[:7] == last[:7] else first[:4], None, own=False)


def _days_on(first: str) -> str:
    """The last day that a meeting of which only the first is told may have."""
    return (date.fromisoformat(first) + timedelta(_LASTS)).isoformat() if len(first) == 10 else first


def _day_of_it(analysis: Analysis, days: tuple[str, str], since: int, at: int) -> Dated | None:
    """The one of its days of which the paragraph tells: 压轴在16日。当日将签署."""
    told = [
        one for one in _told(analysis, reference(analysis), at) if one.start >= since and len(one.first or "") == 10
    ]
    day = told[-1] if told else None
    if not day or day.last or not days[0] <= (day.first or "") <= days[1]:
        return None
    return Dated(day.first, analysis.text[day.start : day.end], own=False)


def _paragraph(analysis: Analysis, at: int) -> int:
    """Where the paragraph begins in which a character stands; for an entry of a list, the one above the list."""
    text = analysis.folded
    begin = text.rfind("\n", 0, at) + 1
    while begin > 0 and (_ENTRY.match(text, begin) or _ROW.match(analysis.text, begin)):
        begin = text.rfind("\n", 0, begin - 1) + 1
    return begin


def _told(analysis: Analysis, said: str | None, at: int) -> list[DateMention]:
    """The dates before `at`, days below the name of their month with it, and those of one meeting as a range."""
    text = analysis.folded
    told: list[DateMention] = []
    for printed in find_dates(text, said, 0, at):
        mention = below_month(text, said, printed)
        before = told[-1] if told else None
        joins = before and not before.last and not mention.last and text[before.end : mention.start] in _TO
        if before and joins and len(before.first or "") == 10 and (before.first or "") < (mention.first or ""):
            told[-1] = replace(before, end=mention.end, last=mention.first)
        else:
            told.append(mention)
    return told


def _month_above(analysis: Analysis, start: int, at: int) -> Dated | None:
    """The month that heads an entry of a chronicle without a day."""
    lines = list(MONTH_LINE.finditer(analysis.folded, start, at))
    month = find_dates(analysis.folded, reference(analysis), *lines[-1].span()) if lines else ()
    if not month or len(month[0].first or "") != len("2024-05"):
        return None
    return Dated(month[0].first, analysis.text[month[0].start : month[0].end], own=False)


def _edge(text: str, start: int, at: int) -> str | None:
    """first or last, where the paragraph has come to the opening or the end of a meeting: 签约在闭幕前进行."""
    found = list(_EDGE.finditer(text, start, at))
    return found[-1].lastgroup if found and found[-1].lastgroup != "between" else None


def _of_meeting(analysis: Analysis, events: list[EventClaim], start: int, at: int) -> Dated | None:
    """The day of the one meeting of its kind, of a single day, that the paragraph names: 推介会上签约如下：."""
    said = {match[1] for match in _AT_MEETING.finditer(analysis.folded, start, at)}
    fitting = [one for one in events if one.start and any(word in fold(one.name) for word in said)]
    if len(fitting) != 1 or len(fitting[0].start or "") < 10 or fitting[0].end not in (None, fitting[0].start):
        return None
    several = _of_several_days(fitting[0].start or "", events, None)
    return Dated(fitting[0].start, None, own=False) if several and several is not fitting[0] else None


def _counted_day(analysis: Analysis, days: tuple[str | None, str | None], start: int, at: int) -> Dated | None:
    """The day of a meeting of several days that its words count: 首日, 第二天, 最后一天."""
    first, last = days
    found = list(_COUNTED.finditer(analysis.folded, start, at))
    if not found or not first or not last or len(first) < 10 or len(last) < 10:
        return None
    told = found[-1]
    day = last if told["last"] else first
    if told["n"]:
        day = (date.fromisoformat(first) + timedelta("一二三四五六七".index(told["n"]))).isoformat()
    return Dated(day, analysis.text[told.start() : told.end()], own=False) if day <= last else None


def of_that_time(analysis: Analysis, start: int, at: int) -> Dated:
    """The month or year of the sentence before, where 那一年 points to it: 要从2022年11月说起。那一年，甲与乙签署."""
    text = analysis.folded
    line = text.rfind("\n", 0, start) + 1
    if term := _THAT_TERM.search(text, start, at):
        held = [one for one in find_dates(text, reference(analysis), line, start) if len(one.first or "") == 10]
        day = value_of(held[-1], None, text, at) if held else None
        return Dated(day, analysis.text[term.start() : term.end()], own=True) if day else NOWHERE
    pointer = _THAT_TIME.search(text, start, at)
    before = text.rfind("。", line, max(line, start - 1)) + 1 or line
    told = [one for one in find_dates(text, reference(analysis), before, start) if one.first] if pointer else []
    if not pointer or not told or told[-1].last:
        return NOWHERE
    return Dated(told[-1].first, analysis.text[pointer.start() : pointer.end()], own=True)


def _that_day(analysis: Analysis, line: int, sentence: int, at: int) -> Dated | None:
    """The day of the sentence before, where 那天 or 翌日 points to it: 制度始于2010年2月26日。三地那天签署."""
    text = analysis.folded
    pointer = _THAT_DAY.search(text, sentence, at)
    before = text.rfind("。", line, max(line, sentence - 1)) + 1 or line
    told = [one for one in find_dates(text, reference(analysis), before, sentence) if one.first] if pointer else []
    told = [one for one in told if not _UNTIL.search(text, one.start - 2, one.start)]
    day = told[-1] if told else None
    if not pointer or not day or day.last or len(day.first or "") < 10 or OTHERWISE.match(text, day.end):
        return None
    value = day.first if pointer["same"] else days_on(day.first or "", pointer)
    return Dated(value, analysis.text[pointer.start() : pointer.end()], own=False)


def _is_one_day(analysis: Analysis, line: int, sentence: Span, at: int) -> bool:
    """Whether the words say on which of its days a meeting saw the signing."""
    return bool(
        _ONE_DAY.search(analysis.folded, sentence.start, at) or _FIRST_OR_LAST.search(analysis.folded, line, at)
    )


def _opens_list(analysis: Analysis, day: DateMention) -> bool:
    """Whether a day stands in a line that opens the list of what was signed on it: 在30日的签约环节：."""
    stop = analysis.folded.find("\n", day.end)
    return not day.last and bool(_OPENS_LIST.search(analysis.folded, day.end, stop if stop >= 0 else day.end))


def _of_several_days(value: str, events: list[EventClaim], said: str | None) -> EventClaim | None:
    """The meeting of several days that was held then, if any; on its first day the others are still to come."""
    held = (event for event in events if event.start and event.end and event.start != event.end)
    ahead = said if said and len(said) == len("2024-05-21") else "9999"
    return next((e for e in held if (e.start or "") <= value <= (e.end or "") and (e.start or "") < ahead), None)


def _is_narrative(analysis: Analysis, mention: DateMention) -> bool:
    """今天 in the middle of a story is the day told of, not the day of the report; 当天 adds nothing."""
    if SAME_DAY.match(mention.words):
        return True
    text = analysis.folded
    if mention.words.startswith(("今天", "今日")) and text.rfind("“", 0, mention.start) > text.rfind(
        "”", 0, mention.start
    ):
        return True  # somebody speaks, on the day told
    line = analysis.folded.rfind("\n", 0, mention.start) + 1
    return mention.words.startswith(("今天", "今日")) and mention.start - line > 30


def _is_news(analysis: Analysis, mention: DateMention, published: str | None, at_meeting: bool) -> bool:
    text = analysis.folded
    sentence = analysis.sentence_at(mention.start)
    if _is_dateline(analysis, mention, published) or _UNTIL.search(text, max(0, mention.start - 2), mention.start):
        return False
    if OTHERWISE.match(text, mention.end):
        return False
    if not published or not mention.first or NEXT_DAY.match(mention.words):
        return True
    if mention.first[: len(published)] > published[: len(mention.first)]:
        return False
    if mention.first[:7] >= _months_before(published):
        start = max(sentence.start, text.rfind("，", sentence.start, mention.start))
        comma = text.find("，", mention.end, sentence.end)
        return "past" not in marks(analysis, start, comma if comma >= 0 else sentence.end)
    return at_meeting and bool(_HELD.search(text, sentence.start, sentence.end))


def _is_dateline(analysis: Analysis, mention: DateMention, published: str | None) -> bool:
    """Whether the date is the report's own, in a line without a sentence or in the agency's brackets."""
    if mention.first != published:
        return False
    start = analysis.folded.rfind("\n", 0, mention.start) + 1
    end = analysis.folded.find("\n", mention.end)
    line = analysis.folded[start : end if end >= 0 else None]
    if len(line) < 60 and not re.search("[。；]", line):
        bracketed = analysis.folded[mention.start - 1] == "（"
        return not (bracketed and _WHEN_AND_WHERE.match(analysis.folded, mention.end))
    if _TODAY.search(analysis.folded, start, mention.start):
        return False
    return bool(_AGENCY.match(analysis.folded, mention.end))


def _months_before(published: str) -> str:
    """The month two months before, as far back as a report's news may lie."""
    if len(published) < 7:
        return published
    months = int(published[:4]) * 12 + int(published[5:7]) - 3
    return f"{months // 12:04d}-{months % 12 + 1:02d}"

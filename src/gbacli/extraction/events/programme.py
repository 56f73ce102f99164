"""The days that a report gives apart from a meeting's name: in a programme, a notice, a line of its own."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.merging import Anchor
from gbacli.text.dates import DateMention, find_dates
from gbacli.text.sentences import Span

_UNTIL = re.compile("(?:展期|会期|展出|展览|开放|持续|延续|展|演)(?:将|会|一直)?[至到]$|(?<![改延迟前挪调])[至到]$")
_UNTIL_END = re.compile("[^，。；]{0,3}?(?:为?止|结束|闭幕|落幕|收官)")
_WHEN = re.compile("[ *|]*(?:日 {0,3}期|时 {0,3}间|举办时间|会议时间|活动时间|展期)[*]*(?:[：| *]|为|是)")
_NOTICE = re.compile("(?:诚邀|敬请|敬邀|恭请|谨请|欢迎)[^，。；\n]{0,10}(?:采访|莅临|拨冗|出席|光临|参加|报名|派员)")
_WILL_BE = re.compile("(?:将|谨?定|谨订|兹定|现定|拟)[于在]$")
_AGENDA = re.compile("[^\\w\n]*(?:活动|会议|论坛|大会)?(?:日程|程序|议程|流程)(?:表|安排|一览)?[^\\w\n]*\n?")
_HEADS_LIST = re.compile(
    "[^，。；：\n]{0,10}(?:一览表?|名单|名录|议程|日程|程序|流程|须知|指南|纪要|签到表|清单|目录|汇总表|表)[* ]*"
)  # what a heading with the name of a meeting goes on with: …洽谈会|签约项目一览表
_BELOW = 3  # lines below a heading among which its date stands alone
_SHORT = 40  # characters of a sentence that only says when a meeting closes
CLOSES = re.compile(
    "闭幕|落幕|落下帷幕|结束|收官|至[^，。]{1,7}止|散席|延长至|延期至(?![^，。]{0,14}(?:举行|举办|召开|开幕))"
)
GOES_ON = "—"  # behind words by which the meeting goes on until the day
WHOLE = len("2023-05-21")
Dated = Iterator[tuple[DateMention, str]]


def is_last(folded: str, found: DateMention) -> bool:
    """Whether the words beside a date say that the meeting goes on until then: 展期至|三月二十一日."""
    until = _UNTIL.search(folded, max(0, found.start - 8), found.start)
    return bool(until and (len(until[0]) > 1 or _UNTIL_END.match(folded, found.end)))


def labelled(analysis: Analysis, reference: str | None, reach: Span) -> Dated:
    """The dates on lines that begin with 日期 or 时间."""
    folded = analysis.folded
    for line in analysis.lines:
        if not reach.start <= line.start < reach.end:
            continue
        if label := _WHEN.match(folded, line.start, line.end):
            found = find_dates(folded, reference, label.end(), line.end)[:1]
            yield from ((date_, "") for date_ in found if date_.first)


def below(analysis: Analysis, where: list[Anchor], reference: str | None) -> Dated:
    """The date that begins a line right below the heading that names the meeting."""
    folded = analysis.folded
    starts = [line.start for line in analysis.lines]
    for anchor in where:
        number = bisect_right(starts, anchor.start) - 1
        rest = folded[anchor.end : analysis.lines[number].end]
        if (len(rest) > _BELOW and not _HEADS_LIST.fullmatch(rest)) or anchor.start - starts[number] > _BELOW:
            continue
        for line in analysis.lines[number + 1 : number + 1 + _BELOW]:
            found = find_dates(folded, reference, line.start, line.end)[:1]
            dated = (
                found and not folded[line.start : found[0].start].strip(" *|（") and "。" not in folded[slice(*line)]
            )
            if dated and found[0].first and len(found[0].first) == WHOLE:
                yield found[0], ""
                return


def agenda(analysis: Analysis, reference: str | None) -> Dated:
    """The first and the last of the days that begin lines of a programme."""
    heads = [line for line in analysis.lines if _AGENDA.fullmatch(analysis.folded, *line)]
    if not heads:
        return
    days_: list[DateMention] = []
    for line in analysis.lines:
        if line.start < heads[0].end:
            continue
        if analysis.folded.startswith(("【", "#"), line.start):
            break
        found = find_dates(analysis.folded, reference, line.start, line.end)[:1]
        if found and found[0].start == line.start and found[0].first and len(found[0].first) == WHOLE:
            days_.append(found[0])
    if days_:
        last = days_[-1].last or days_[-1].first
        yield replace(days_[0], last=last if last and last > (days_[0].first or "") else days_[0].last), ""


def closing(analysis: Analysis, reference: str | None, sentences: Iterable[Span]) -> Dated:
    """The dates in short sentences that say when 会期 or 会议 closes."""
    folded = analysis.folded
    for sentence in sentences:
        words = folded[sentence.start : sentence.end]
        if len(words) >= _SHORT or not words.startswith(("会期", "会议", "展期", "大会", "展览", "活动")):
            continue
        for found in find_dates(folded, reference, sentence.start, sentence.end):
            if found.first and len(found.first) == WHOLE and is_last(folded, found):
                yield found, f"结束{GOES_ON}"
            elif found.first and len(found.first) == WHOLE and CLOSES.search(words):
                yield found, words


def announced(analysis: Analysis, reference: str | None) -> Dated:
    """The first day to come of which a notice says that something is to be on it: 本会将于6月3日与…."""
    folded = analysis.folded
    if not reference or not _NOTICE.search(folded):
        return
    for found in find_dates(folded, reference, 0, len(folded)):
        to_come = found.first and len(found.first) == WHOLE and found.first >= reference
        if to_come and _WILL_BE.search(folded, max(0, found.start - 3), found.start):
            yield found, ""
            return

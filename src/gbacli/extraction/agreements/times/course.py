"""How the days of a story go on: the opening of a meeting, a further stop of a journey, a deed told before."""

from __future__ import annotations

import re

from gbacli.extraction.agreements.times.dates import DAY_FIELD, LABEL, NOWHERE, SAME_DAY, Dated, alone, reference
from gbacli.extraction.analysis import Analysis
from gbacli.text.dates import DateMention, find_dates

_DURING = re.compile("(?:会议?|论坛|峰会|年会|展览?|展会|[博交]易?会|活动|会期|展期)期间")
_OPENED = re.compile("[^。；\n]*?(?:开幕|揭幕|启幕|开锣)")
_FURTHER_ON = re.compile(
    "第[二三四五]站|[最末下][后一]?一?站|[次末]站|行程(?:末段|尾段|后段|最后|尾声)|(?:转[赴往飞]|转到|转抵|移师|折返|续程)"
)  # of a journey: another day, nobody says which
_PART_OF_DAY = re.compile("[午晚]|当[日天]|随即")
_FIRST_DAY_SIGNED = re.compile("(?:首[日天]|第一天|开幕(?:当[日天]|日))[^，。；\n]{0,10}(?:签|达成|促成|成交|落地)")
_OPENING_LINE = re.compile("[^\\w\n]*(?:开幕|揭幕|启幕|首日|首天|第一天)")
_THAT_DAY = re.compile("(?P<what>挂牌|揭牌|成立|开幕|揭幕|启动|启用|开馆|开业|奠基|落成|会议|论坛|年会|典礼)当[日天]")
_CEREMONY = re.compile("(?:签[约署字订]|缔约|立约|合作)(?:仪式|典礼|礼|活动)")
_HEADING = 30  # characters of a line that heads a part of a report
_LINES = 4  # so many lines above may its heading stand
_NEAR = 10


def edge_above(analysis: Analysis, start: int, paragraph: int, at: int) -> str | None:
    """first, where the heading of the part or a sentence before says that all was signed as the meeting opened."""
    text, line = analysis.folded, paragraph
    for _ in range(_LINES):
        above = text.rfind("\n", 0, len(text[:line].rstrip())) + 1
        if above <= start or above == line:
            break
        heads = text[above:line].rstrip()
        if len(heads) < _HEADING and "。" not in heads:
            if _OPENING_LINE.match(heads):
                return "first"
            break
        line = above
    return "first" if _FIRST_DAY_SIGNED.search(text, start, at) else None


def is_later(analysis: Analysis, day: DateMention, sentence: int, at: int) -> bool:
    """Whether something was signed on a day behind `day` that nobody tells: 论坛期间, 第二站."""
    text = analysis.folded
    line = text.rfind("\n", 0, at)
    further = _FURTHER_ON.search(text, max(day.end, text.rfind("\n", 0, max(0, line))), at)
    if further:
        if further.start() < analysis.sentence_at(day.start).end:
            return False  # 翌日，一行转赴
        same = _PART_OF_DAY.search(text, further.start() - _NEAR, further.start())
        return not same and not SAME_DAY.search(text, sentence, at)
    if not _DURING.search(text, sentence, at) or sentence <= day.end:
        return False
    return bool(_OPENED.match(text, day.end, analysis.sentence_at(day.start).end))


def day_of_deed(analysis: Analysis, paragraph: int, at: int, said: str | None) -> Dated | None:
    """The day of a deed told before, where the paragraph or its heading points to it: 挂牌当日, 7月3日挂牌."""
    text = analysis.folded
    above = text.rfind("\n", 0, len(text[:paragraph].rstrip())) + 1
    pointer = _THAT_DAY.search(text, paragraph, at)
    pointer = pointer or (_THAT_DAY.search(text, above, paragraph) if paragraph - above < _HEADING else None)
    for day in reversed(find_dates(text, said, 0, pointer.start())) if pointer else ():
        stop = analysis.sentence_at(day.start).end
        if pointer and len(day.first or "") == 10 and not day.last and pointer["what"] in text[day.end : stop]:
            return Dated(day.first, analysis.text[pointer.start() : pointer.end()], own=False)
    return None


def told_behind(analysis: Analysis, at: int) -> Dated:
    """The day that a label or the sentence about the ceremony gives behind `at`: 签署时间：10月24日."""
    text = analysis.folded
    for field in DAY_FIELD.finditer(text):
        stop = text.find("\n", field.end())
        return alone(analysis, field.end(), stop if stop >= 0 else len(text), LABEL)
    stop = text.find("\n", at)
    ceremony = _CEREMONY.search(text, at, stop if stop >= 0 else len(text))
    told = find_dates(text, reference(analysis), *analysis.sentence_at(ceremony.start())) if ceremony else ()
    days = [one for one in told if len(one.first or "") == 10 and not one.last]
    return Dated(days[0].first, days[0].words, own=False) if len(days) == 1 else NOWHERE

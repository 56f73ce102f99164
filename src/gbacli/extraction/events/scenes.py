"""Where a meeting is of which only the words around it tell: who travels there attends it, papers are signed there."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.vocabulary import NUMERAL
from gbacli.text import places
from gbacli.text.sentences import Span

_TRAVELS = "抵达|到达|转抵|飞抵|抵|赴|前往|飞往|转往|来到|飞赴"
_ATTENDED = re.compile(
    f"(?:{_TRAVELS})(?P<place>[^，。；：、\n]{{2,10}}?)(?:考察|访问|出差)?"
    "(?:当[日天晚]|翌日|次日|隔日|第二天|[昨今]日|期间|后)?(?:，[^，。；：\n]{0,6})?(?:出席|参加|参与|列席)了?[“*]*$"
)
_ACT = re.compile(
    "(?:假座|借座|[在于假])(?P<place>[^，。；：、\n“”]{2,24}?)(?:共同|正式|联合|分别|隆重|携手)?"
    "(?P<act>签[署订约定]|成立|揭牌|挂牌)"
)
_CEREMONY = re.compile("(?P<act>签[署订约定]|成立|揭牌|挂牌)(?:协议|活动|庆典|暨[^，。；]{2,12})?(?:仪式|典礼|大会)")
_FLOOR = f"(?:{NUMERAL}楼|负?{NUMERAL}层|大堂)"
_STANDS = re.compile(
    f"[“*]*(?P<place>[^，。；：、“”的\n]{{1,20}}?(?:[馆厅心楼院堂舍室库]{_FLOOR}|(?:[馆厅心楼院堂舍室库])(?=[的里内外前]|，|张灯|[坐站挤摆搬腾挂搭铺堆临]|一[早大])))"
)
_BACK = 4  # how many sentences before 这里 the place may open one
_FAR = 400  # how many characters before its ceremony the act may be told
_EARLIER = re.compile("曾|去年|前年|早在|早前|当年|上[届次]")


def attended(analysis: Analysis, sentence: Span, at: int) -> tuple[int, int] | None:
    """The place to which somebody travels who attends the meeting named at `at`: 抵达昆明当日，他出席“…”."""
    match = _ATTENDED.search(analysis.folded, max(sentence.start, at - 40), at)
    return match.span("place") if match and _is_place(match["place"]) else None


def of_act(analysis: Analysis, start: int, end: int) -> tuple[int, int] | None:
    """Where that is done for which the meeting between `start` and `end` is the ceremony: 在某馆签署协议，…签署仪式."""
    folded = analysis.folded
    ceremony = _CEREMONY.search(folded, start, end)
    if ceremony is None or ceremony.end() != end:
        return None
    for match in _ACT.finditer(folded, max(0, start - _FAR), start):
        told = match["act"][0] == ceremony["act"][0]
        if told and not _EARLIER.search(folded, analysis.sentence_at(match.start()).start, match.start()):
            return match.span("place")
    return None


def opening(analysis: Analysis, at: int) -> tuple[int, int] | None:
    """The place with which the report opens a sentence before 这里 at `at`: 旧剧院二楼搬走了桌椅。…在这里举行."""
    index = next((number for number, sentence in enumerate(analysis.sentences) if sentence.end > at), 0)
    for sentence in reversed(analysis.sentences[max(0, index - _BACK) : index]):
        comma = analysis.folded.find("，", sentence.start, sentence.end) + 1  # 开学第二周，|图书馆一楼…
        for start in (sentence.start, comma) if comma else (sentence.start,):
            if match := _STANDS.match(analysis.folded, start, sentence.end):
                return match.span("place")
    return None


def _is_place(name: str) -> bool:
    return places.find(name) is not None or places.is_chain(name)

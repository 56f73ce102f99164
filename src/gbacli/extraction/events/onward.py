"""The bodies that begin a sentence and in a later clause hold a meeting: 甲踏入三十周年，昨日在江门|举办论坛."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.events.lists import chained, manner, when
from gbacli.extraction.events.vocabulary import alternatives
from gbacli.text.sentences import Span

_LONGEST = 100  # characters from the subject to the verb
_DAY = (
    "(?:[今昨前当同翌][日天晚年]|[0-9一二三四五六七八九十]{1,4}[年月日][^，。；]{0,8}|日前|近日|早前|上午|下午"
    "|[上本]周[^，。；]?)"
)
_LEADS = re.compile(f"(?:[^。；：“”\n]{{2,40}}，)?{_DAY}{{0,3}}[“*]*")
_ASIDE = re.compile("(?:[在经应受获蒙为][^，。；：“”\n]{2,40}，)+")  # 在甲支持下，
_SPEAKS = re.compile(
    "表示|指出|指|说|称(?!为)|透露|介绍|认为|强调|获悉|消息|讯|报道|提醒|呼吁|宣布|公布|通知|预告|发布|获知"
)
_HELD = re.compile("[主承协合联举]办")  # another meeting, with which the clause goes on
_WILL = re.compile("(?:并|还|亦|也)?(?:将|拟|会(?=[在于])|定于|计划|准备)")


def subjects(analysis: Analysis, span: Span, word: int) -> list[Mention]:
    """The bodies that the clause of a word for hosting leaves out, as the sentence has begun with them."""
    folded = analysis.folded
    clause = folded.rfind("，", span.start, word) + 1
    if not clause or not _clause().fullmatch(folded, clause, word):
        return []
    start = max(span.start, *(folded.rfind(stop, span.start, clause) + 1 for stop in "；：。\n"), word - _LONGEST)
    aside = _ASIDE.match(folded, start, clause)
    start = aside.end() if aside else start
    bodies = analysis.within(start, clause, "body")
    if not bodies or not _LEADS.fullmatch(folded, start, bodies[0].start) or analysis.within(start, clause, "person"):
        return []
    listed = bodies[:1]
    for count in range(2, len(bodies) + 1):
        if len(chain := chained(analysis, bodies[:count])) == count:
            listed = chain
    others = bodies[len(listed) :]
    said = folded[listed[-1].end : clause - 1]
    if _HELD.search(said) or _no_subject().match(said) or any(folded[body.start - 1] == "，" for body in others):
        return []
    return [] if _SPEAKS.search(said) and not _WILL.match(folded, clause) else listed


def with_officer(folded: str, end: int) -> bool:
    """Whether a title stands right behind the name of a body that ends at `end`: 甲|副会长."""
    return _officer().match(folded, end) is not None


@cache
def _officer() -> re.Pattern[str]:
    return re.compile(f"[^，。；、：]{{0,5}}(?:{alternatives('event_officers')})")


@cache
def _clause() -> re.Pattern[str]:
    """The words of a clause before its verb: the day, the place, the manner, and what joins it to the one before."""
    joined = "(?:[并又再还亦也更遂且特]|同时|随后|其后|此后|于是|因此|为此|特此|特意|顺势|即)*"
    return re.compile(f"{joined}{when()}{manner()}")


@cache
def _no_subject() -> re.Pattern[str]:
    """What behind a body makes another the subject: its officer, what belongs to it."""
    return re.compile(f"[（“]?(?:[的之]|[^，。；派邀请率组选为]{{0,6}}(?:{alternatives('event_officers')}))")

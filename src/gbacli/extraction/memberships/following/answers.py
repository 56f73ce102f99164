"""Members that an answer lists, where the question is who they are: 现在有多少成员？ and then 常年来的有甲、乙、丙."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import words
from gbacli.extraction.memberships.phrasing.sketch import Sketch, sketch
from gbacli.text.sentences import Span
from gbacli.text.tables import rows
from gbacli.text.wording import alternation

_ASKS = re.compile(
    "(?:[成会盟社]员|伙伴|属会)[^。？\n]{0,8}(?:多少|几[家个多]|哪[些几]|有谁|是谁)[^。？\n]{0,6}？"
    "|(?:多少|几[家个多]|哪[些几])[^。？\n]{0,4}(?:[成会盟社]员|伙伴|属会)[^。？\n]{0,4}？"
    "|(?:新|添|增加|加入)[^。？\n]{0,3}(?:[成会盟社]员|伙伴|朋友|面孔|家人|同伴|单位|加入)[^。？\n]{0,5}？"
)
_YES = re.compile("(?:[^。；，ABWP]{0,4}[答：]：?)?(?:有|有的|有啊|当然有|是的|对|最近|今年)[，。！：]?")
_TOLD_BY = re.compile("^(?:据|记者|从)?[^。；，BP]{0,12}(?:介绍|透露|了解|获悉|公布的?|名单显示|显示)，")
_PAIR = 2  # bodies that an answer must list that begins with 有
_LEAST = 3  # bodies that an answer must list


def read(analysis: Analysis, known: Alliances) -> Iterator[Finding]:
    """The members that the first list of an answer names."""
    if "？" not in analysis.folded:
        return
    for match in _ASKS.finditer(analysis.folded):
        alliance = known.before(match.end())
        line = _answer(analysis, match.end())
        if alliance is None or line is None:
            continue
        for drawn in (sketch(analysis, known, one) for one in _sentences(analysis, line)):
            places = drawn.bodies(0, len(drawn.code), "BW")
            if len(places) >= (_PAIR if _YES.match(drawn.code) else _LEAST):
                yield from _members(drawn, places, alliance)
                break


def _answer(analysis: Analysis, asked: int) -> Span | None:
    """The line below a question, else the sentence behind it."""
    if analysis.folded[asked : asked + 1] == "\n":
        return next((one for one in analysis.lines if one.start > asked), None)
    behind = analysis.sentence_at(asked)
    return Span(behind.start, behind.end) if behind.start == asked else None


def _sentences(analysis: Analysis, line: Span) -> Iterator[Span]:
    return (one for one in analysis.sentences if line.start <= one.start and one.end <= line.end)


def _members(drawn: Sketch, places: list[int], alliance: int) -> Iterator[Finding]:
    """The bodies of a sentence in which no word says that they are anything else."""
    if (
        _others().search(_TOLD_BY.sub("", drawn.code.replace("差不多", "")))
        or "P" in drawn.code[places[0] :]
        or "T" in drawn.code
    ):
        return
    span = drawn.span(0, len(drawn.code))
    for ref in (drawn.refs[place] for place in places):
        if ref is not None and ref != alliance:
            yield Finding(alliance, ref, "member", *span, "membership.answered", "等" in drawn.code, named=False)


@cache
def _others() -> re.Pattern[str]:
    found = sorted((word for word, class_ in rows("membership_cues") if class_ == "other"), key=len, reverse=True)
    return re.compile(f"{alternation(found)}|{words('found')}|{words('lead')}|{words('refuse')}")

"""Whose minutes, notice or chronicle a report is: the body that entries such as 与乙签署 leave unsaid."""

from __future__ import annotations

import re
from collections import Counter

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.own import own_mention, published_by
from gbacli.text.folding import fold
from gbacli.text.sentences import Span

_ENTRIES = re.compile(
    "纪要|[纪记]录|大事记|纪事|通告|公告|通知|通报|简报|报告|总结|年报|回顾|会务|决议|月报|编年|沿革|履历|工作动态"
)
_BEGINS = re.compile("[\\W_]*")
_ORGAN = re.compile(
    "(?:第?[一二三四五六七八九十百\\d]+[届次])?(?:常务)?(?:理事会|监事会|理监事会|董事会|校董会|执委会|执行委员会|秘书处|会员大会)$"
)
_HEADING = 160  # so far into a report may its heading reach
_HEADING_LINES = 3
_SHORTEST = 4  # characters of the body to which an organ belongs


def keeps_entries(analysis: Analysis) -> bool:
    """Whether the heading says that the report lists what a body did and decided."""
    return bool(_ENTRIES.search(analysis.folded, 0, _HEADING))


def house(analysis: Analysis) -> int | None:
    """The body that speaks in the report; else its publisher, else the one that its heading begins with."""
    if own := own_mention(analysis):
        return whole(analysis, own.ref)
    ref = published_by(analysis)
    return _headed(analysis) if ref is None else ref


def _headed(analysis: Analysis) -> int | None:
    """The body with which one of the first lines begins; that of its board, where the board is named."""
    found = (ref for line in analysis.lines[:_HEADING_LINES] if (ref := _opening(analysis, line)) is not None)
    return next(found, None)


def _opening(analysis: Analysis, line: Span) -> int | None:
    """The body that opens a line; of two without a word between (某某联盟“读书社”) the one named more often."""
    opening: list[int] = []
    end = line.start
    for body in analysis.within(line.start, line.end, "body"):
        if not _BEGINS.fullmatch(analysis.folded, end, body.start):
            break
        opening.append(body.ref)
        end = body.end
    uses = Counter(one.ref for one in analysis.mentions if one.kind == "body" and one.ref in opening)
    return whole(analysis, max(opening, key=lambda ref: uses[ref])) if opening else None


def whole(analysis: Analysis, ref: int) -> int:
    """The body itself, where its board is named."""
    printed = analysis.bodies[ref].name
    organ = _ORGAN.search(fold(printed))
    return analysis.number("body", printed[: organ.start()]) if organ and organ.start() >= _SHORTEST else ref

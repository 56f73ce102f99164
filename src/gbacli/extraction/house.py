"""Whose minutes, notice or chronicle a report is: the body that entries such as 与乙签署 leave unsaid."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from gbacli.extraction.analysis import Analysis, Mention
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
_ANSWERS = re.compile("(?m)^[^\\w\n]*(?:答|a)[*_]*[：:]")
_REPLIES = re.compile("？[”*]*\n+[^\\w\n]*[\u4e00-\u9fff·]{2,6}[*]*：")  # of a guest who is called by name
_GUEST = re.compile(
    "(?:受[访訪][者人]?|嘉宾|访谈对象|被访者|采访对象)[*_]*[：|]"
    "|(?:(?:专|——|—)访(?!问)|对话(?=[一-龥]))(?![一-龥]{0,3}(?:会长|主席|理事长|院长|校长|主任|总裁))"
)
_TALK = re.compile("(?m)^[^\\w\n]*(?:[问答qa]|记者|编辑)[*_]*[：:]")
_HEADS = re.compile(
    "(?:首任|创会|现任|候任|署理|执行|常务|副)*(?:会长|主席|理事长|秘书长|总干事|院长|校长|馆长|社长|总监|召集人|负责人)"
)
_PRESENTED = 12  # characters behind such words within which his body is named
_ASKING = re.compile("本[刊报台网社]")  # who interviews
_NAMED_AT_LEAST = 2  # times that an interview names the guest's body
_INTRODUCTION = 400  # characters of the introduction of a guest
_HEADING = 160  # so far into a report may its heading reach
_HEADING_LINES = 3
_SHORTEST = 4  # characters of the body to which an organ belongs


def keeps_entries(analysis: Analysis) -> bool:
    """Whether the heading says that the report lists what a body did and decided."""
    return bool(_ENTRIES.search(analysis.folded, 0, _HEADING))


def is_interview(analysis: Analysis) -> bool:
    """Whether a report is questions and a guest's answers."""
    text = analysis.folded
    if ("答" in text or "a" in text) and len(_ANSWERS.findall(text)) > 1:
        return True
    return "？" in text and len(_REPLIES.findall(text)) > 1


def guest(analysis: Analysis, others: Collection[int] = ()) -> int | None:
    """The body of the guest of an interview: the one as whose officer he is presented, else the one named most."""
    presented = list(_GUEST.finditer(analysis.folded, 0, _INTRODUCTION))
    beside = [body for match in presented for body in _presented(analysis, match.end())]
    told = next((body.ref for body in beside if body.ref not in others), None)
    if told is not None:
        return told
    if presented and not beside:
        return _head_of(analysis, others)
    named = Counter(one.ref for one in analysis.mentions if one.kind == "body" and one.ref not in others)
    first = dict.fromkeys(one.ref for one in analysis.within(0, _INTRODUCTION, "body"))
    asking = {one.ref for one in analysis.mentions if _ASKING.fullmatch(analysis.folded, one.start, one.end)}
    fitting = [ref for ref in first if named[ref] >= _NAMED_AT_LEAST and ref not in asking]
    fitting = [ref for ref in fitting if analysis.bodies[ref].kind != "media"]
    return max(fitting, key=lambda ref: named[ref], default=None)


def _head_of(analysis: Analysis, others: Collection[int]) -> int | None:
    """The body that the introduction of an interview first names with the office of its head; none of the `others`."""
    asked = _TALK.search(analysis.folded) or _REPLIES.search(analysis.folded)
    bodies = analysis.within(0, min(asked.start() if asked else 0, _INTRODUCTION), "body")
    headed = next((one for one in bodies if _HEADS.match(analysis.folded, one.end)), None)
    return headed.ref if headed and headed.ref not in others else None


def _presented(analysis: Analysis, at: int) -> list[Mention]:
    """The body named right behind words that present a guest, on their line."""
    line = analysis.folded.find("\n", at)
    stop = min(at + _PRESENTED, line if line >= 0 else at + _PRESENTED)
    return analysis.within(at - 1, max(stop, at), "body")[:1]


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

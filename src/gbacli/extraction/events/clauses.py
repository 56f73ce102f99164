"""What a body does for a meeting, told in a clause of its own by words that no rule for functions knows.

Such a clause is read only in a sentence about a meeting: 掌舵的是甲, 乙报效场租, 丙派来义工，算是协力单位.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.events.clues import function_told, known
from gbacli.extraction.events.deeds import begins_with_body, clause_words, deed, deed_for
from gbacli.extraction.events.lists import chained
from gbacli.extraction.events.merging import Anchor
from gbacli.extraction.events.organizers import Statement
from gbacli.text.sentences import Span
from gbacli.text.tables import of_class
from gbacli.text.wording import longest_first

_CLAUSE = re.compile("(?:[^，；。！？：\n]|(?<=的)，(?=则?是))+")
_LONGEST = 24  # characters of a clause beside its bodies
_ROOM = re.compile(
    "(?:[^，。提供借出给赞捐]{0,10}[馆厅店堂室楼院园心场])?"
)  # of a body that is the place: 场地是甲|酒店宴会厅
_CLEFT = re.compile("的[^，。；]{0,4}(?:是|有)$")
_INVITED = re.compile("请[了来到]?$")
_JOINS = re.compile("[是为有系即叫归由给到落数属：— ]|请[来了]|交[予托]|包括|另外|还有|获|以")


@dataclass(frozen=True, slots=True)
class _Told:
    statement: Statement
    alone: bool  # the words are enough by themselves
    called: bool = False  # what the body is called, whatever the clause before tells of it


@cache
def _elsewhere() -> re.Pattern[str]:
    """What says that a sentence tells of something else than a meeting."""
    return re.compile(clause_words("elsewhere"))


@cache
def _wary() -> re.Pattern[str]:
    """What makes the words of a clause tell nothing of this meeting."""
    return re.compile(
        "[不未没勿除拒]|[是能可会]否|[上下去往历]一?届|[明来翌次前去首]年|轮[流值番]"
        f"|(?<![应受获特名])邀(?!约者)|(?<!顾)问|{clause_words('wary')}"
    )


@cache
def _bad_left() -> re.Pattern[str]:
    """What a body stands behind that does nothing in the clause."""
    return re.compile(f"(?:[在于到赴向从对比与和同跟]|{clause_words('left')}|(?<!本地)(?<!当地)[的之])$")


@cache
def _venue() -> re.Pattern[str]:
    """What says that the body behind it is the place of the meeting."""
    return re.compile(f"(?:{clause_words('venue')})[则就]?(?:为|是|设[于在]|选[在址])$")


@cache
def _performs() -> re.Pattern[str]:
    """What guests are asked to do."""
    return re.compile(f"来?(?:{clause_words('guest')})")


@cache
def _carry() -> re.Pattern[str]:
    """The words with which a clause goes on about the body of the clause before; group `called` or `also`."""
    called, also = (longest_first(of_class("event_carries", use)) for use in ("called", "also"))
    return re.compile(f"[另而则也亦又却其在]{{0,2}}(?:(?P<called>{called})|(?P<also>{also}))")


def clued(
    analysis: Analysis, span: Span, said: Sequence[Statement], here: Sequence[Anchor], *, told_before: bool
) -> list[Statement]:
    """The statements of a sentence about a meeting that only such words make; `said` is what other rules have read.

    `told_before` says whether the sentence before tells who does what for a meeting.
    """
    elsewhere = _elsewhere().search(analysis.folded, *span) is not None
    found = _told(analysis, span, said, here)
    sure = told_before or bool(said) or any(told.alone for told in found) or len(found) > 1
    return [
        told.statement
        for told in found
        if sure and (told.alone or not elsewhere) and not (elsewhere and told.statement.function == "host" and not said)
    ]


def called(statement: Statement) -> bool:
    """Whether a statement says what a body is called for all that its two clauses tell."""
    return statement.rule == "event.called-in-next-clause"


def _told(analysis: Analysis, span: Span, said: Sequence[Statement], here: Sequence[Anchor]) -> list[_Told]:
    """What the clauses of a sentence tell, those that other rules have read aside."""
    found: list[_Told] = []
    subject: list[Mention] = []
    for clause in _CLAUSE.finditer(analysis.folded, *span):
        bodies = _bodies(analysis, clause.start(), clause.end(), here)
        if not bodies and subject and (told := _carried(analysis, clause, subject)):
            found = [t for t in found if not (told.called and t.statement.bodies == told.statement.bodies)]
            found.append(told)
            continue
        subject = _subject(analysis, clause, bodies)
        if any(s.start < clause.end() and clause.start() < s.end for s in said):
            continue
        if bodies and (told := _clause(analysis, clause.start(), clause.end(), bodies, here)):
            found.append(told)
    return found


def _subject(analysis: Analysis, clause: re.Match[str], bodies: list[Mention]) -> list[Mention]:
    """The bodies that a clause begins with, of which the next may go on to speak."""
    if not bodies:
        return []
    if not begins_with_body(analysis.folded[clause.start() : bodies[0].start]):
        cleft = bodies[-1].end == clause.end() and _CLEFT.search(analysis.folded, clause.start(), bodies[0].start)
        return chained(analysis, bodies) if cleft else []
    listed = [bodies[0]]
    for count in range(2, len(bodies) + 1):
        if len(chain := chained(analysis, bodies[:count])) == count:
            listed = chain
    return listed


def _carried(analysis: Analysis, clause: re.Match[str], subject: list[Mention]) -> _Told | None:
    """What a clause without bodies says of those of the clause before: 算是协力单位, 亦负责跑腿."""
    opened = _carry().match(analysis.folded, *clause.span())
    if opened is None or analysis.within(*clause.span(), "person"):
        return None
    rest = analysis.folded[opened.end() : clause.end()]
    text = rest if opened["called"] else analysis.folded[clause.start() : clause.end()]
    read = function_told("", text)
    function = read[0] if read else deed("", text)
    if function is None:
        return None
    start = subject[0].start if opened["called"] else clause.start()
    rule = "event.called-in-next-clause" if opened["called"] else "event.deed-of-body"
    return _Told(
        _statement(start, clause.end(), clause.start(), subject, function, rule), False, bool(opened["called"])
    )


def _clause(analysis: Analysis, start: int, end: int, bodies: list[Mention], here: Sequence[Anchor]) -> _Told | None:
    """What a clause states, and whether its words are enough by themselves."""
    if analysis.within(start, end, "person"):
        return None
    listed = chained(analysis, bodies)
    if len(listed) < len(bodies):
        return _with_others(analysis, start, end, bodies)
    left, right = _beside(analysis.folded, start, end, listed, here)
    if len(left) + len(right) > _LONGEST or _bad_left().search(left):
        return None
    if (_INVITED.search(left) and _performs().match(right)) or (_ROOM.fullmatch(right) and _venue().search(left)):
        return None
    rule, read = "event.clause-of-clues", None
    if not _wary().search(left + right):  # 支持甲 says nothing of 甲
        read = function_told(left if _JOINS.search(left) or not known(left) else "", right)
    if read is None and (done := deed(left, right)):
        rule, read = "event.deed-of-body", (done, False)
    if read is None:
        return None
    word = listed[0].start if right else start
    return _Told(_statement(start, end, word, listed, read[0], rule), read[1])


def _with_others(analysis: Analysis, start: int, end: int, bodies: list[Mention]) -> _Told | None:
    """What a clause says of the bodies that it begins with, where what they do names others: 甲帮忙邀请乙."""
    folded = analysis.folded
    for count in range(len(bodies) - 1, 0, -1):
        listed = chained(analysis, bodies[:count])
        if len(listed) == count and begins_with_body(folded[start : listed[0].start]):
            function = deed_for(folded[listed[-1].end : bodies[count].start], folded[bodies[-1].end : end])
            if function:
                statement = _statement(start, end, listed[0].start, listed, function, "event.deed-of-body")
                return _Told(statement, alone=False)
    return None


def _statement(  # noqa: PLR0913, PLR0917 - what a statement is made of
    start: int, end: int, word: int, listed: list[Mention], function: str, rule: str
) -> Statement:
    refs = tuple(dict.fromkeys(mention.ref for mention in listed))
    return Statement(start, end, word, refs, function, rule, common=True, label=False, aside=True)


def _bodies(analysis: Analysis, start: int, end: int, here: Sequence[Anchor]) -> list[Mention]:
    """The bodies of a clause, without those in the name of a meeting."""
    return [
        mention
        for mention in analysis.within(start, end, "body")
        if not any(anchor.start <= mention.start < anchor.end for anchor in here)
    ]


def _beside(folded: str, start: int, end: int, listed: list[Mention], here: Sequence[Anchor]) -> tuple[str, str]:
    """The words of a clause before and behind its bodies, without the words that mean the meeting."""

    def plain(left: int, right: int) -> str:
        for anchor in here:
            if left <= anchor.start and anchor.end <= right:
                return plain(left, anchor.start) + plain(anchor.end, right)
        return folded[left:right].strip(" *“”，")

    return plain(start, listed[0].start), plain(listed[-1].end, end)

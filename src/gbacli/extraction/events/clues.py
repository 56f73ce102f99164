"""What a body does for a meeting, told in a clause of its own by words that no rule for functions knows.

Such words (掌舵, 打点, 包底) are said of much else. So a clause is read only in a sentence about a meeting, and only if
it holds little beside bodies, such words and words that tell nothing: 掌舵的是甲, 乙一手打点会务, 茶歇由丙解决.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.events.deeds import deed, deed_pattern
from gbacli.extraction.events.lists import chained
from gbacli.extraction.events.merging import Anchor
from gbacli.extraction.events.organizers import Statement
from gbacli.extraction.events.vocabulary import NUMERAL
from gbacli.text.sentences import Span
from gbacli.text.tables import many_words, rows
from gbacli.text.wording import alternation

_CLAUSE = re.compile("[^，；。！？：\n]+")
_ELSEWHERE = re.compile("联盟|成立|组建|签|协议|备忘录|合同|合约|协定|意向书|共建|会员|项目|课题|基地|标准|规程|教材")
_RANK = ("co-organizer", "support", "guide", "organizer", "host")  # which of several words tells the function
_SPARE = 3  # characters of a clause that may be unknown
_LONGEST = 24  # characters of a clause beside its bodies
_WARY = re.compile(
    "[不未没勿除拒]|[上下去往历]一?届|[明来翌次前去首]年|下次|(?<![应受获特])邀|希望|建议|感|谈|说|(?<!顾)问|原定|着手|轮[流值番]"
)
_BAD_LEFT = re.compile("(?:[在于到赴向从对比与和同跟]|前往|出席|参观|来自|代表|旗下|[的之])$")
_JOINS = re.compile("[是为有系即叫归由给到落数属：— ]|请[来了]|交[予托]|包括|另外|还有|获|以")


@dataclass(frozen=True, slots=True)
class _Clue:
    function: str
    alone: bool


@cache
def _clues() -> dict[str, _Clue]:
    """Every word that tells a function: of the work, of what is given, and those of the table of clues."""
    found = {row[0]: _Clue("support", alone=False) for row in rows("event_provisions") if row[1] == "thing"}
    found |= {row[0]: _Clue(row[1], alone=False) for row in rows("event_duties")}
    found |= {row[0]: _Clue(row[1], row[2] == "event") for row in rows("event_functions") if row[2] != "object"}
    return found | {row[0]: _Clue(row[1], row[2] == "alone") for row in rows("event_clues")}


@cache
def _word() -> re.Pattern[str]:
    """A word that a clause about the work for a meeting may hold; group `clue` if it tells a function."""
    clues = sorted(_clues(), key=len, reverse=True)
    empty = {*many_words("event_fillers"), *(row[0] for row in rows("event_manners"))} - _clues().keys()
    fillers = sorted(empty, key=len, reverse=True)
    told = alternation(clues)
    return re.compile(f"(?P<clue>{told})|{alternation(fillers)}|{NUMERAL}[家个会方]|[“”*（）、—— ]")


@cache
def clue_pattern() -> re.Pattern[str]:
    """A word that tells a function, of the tables of clues and of deeds."""
    words = {row[0] for table in ("event_clues", "event_deeds") for row in rows(table)}
    return re.compile(alternation(sorted(words, key=len, reverse=True)))


def clued(analysis: Analysis, span: Span, said: Sequence[Statement], here: Sequence[Anchor]) -> Iterator[Statement]:
    """The statements of a sentence about a meeting that only such words make; `said` is what other rules have read."""
    folded = analysis.folded
    elsewhere = _ELSEWHERE.search(folded, *span) is not None
    found: list[tuple[Statement, bool]] = []
    for clause in _CLAUSE.finditer(folded, *span):
        if any(s.start < clause.end() and clause.start() < s.end for s in said):
            continue
        if told := _clause(analysis, clause.start(), clause.end(), here):
            found.append(told)
    sure = bool(said) or any(alone for _, alone in found) or len(found) > 1
    for statement, alone in found:
        if sure and (alone or not elsewhere) and not (elsewhere and statement.function == "host" and not said):
            yield statement


def _clause(analysis: Analysis, start: int, end: int, here: Sequence[Anchor]) -> tuple[Statement, bool] | None:
    """What a clause states, and whether its words are enough by themselves."""
    bodies = _bodies(analysis, start, end, here)
    if not bodies:
        return None
    listed = chained(analysis, bodies)
    left, right = _beside(analysis.folded, start, end, listed, here)
    if len(listed) < len(bodies) or len(left) + len(right) > _LONGEST or _BAD_LEFT.search(left):
        return None
    if analysis.within(start, end, "person"):
        return None
    rule, read = "event.clause-of-clues", None
    if not _WARY.search(left + right):  # 支持甲 says nothing of 甲
        read = _function(left if _JOINS.search(left) or not _known(left) else "", right)
    if read is None and (told := deed(left, right)):
        rule, read = "event.deed-of-body", (told, False)
    if read is None:
        return None
    function, alone = read
    refs = tuple(dict.fromkeys(mention.ref for mention in listed))
    word = listed[0].start if right else start
    return Statement(start, end, word, refs, function, rule, common=True, label=False, aside=True), alone


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
        return folded[left:right].strip(" *“”")

    return plain(start, listed[0].start), plain(listed[-1].end, end)


def _known(text: str) -> bool:
    """Whether a word that tells a function stands in the text."""
    return any(match["clue"] for match in _word().finditer(text))


def _function(left: str, right: str) -> tuple[str, bool] | None:
    """The function that the words beside the bodies tell, and whether they are enough by themselves."""
    found: list[_Clue] = []
    unknown = 0
    for text in (left, right):
        at = 0
        for match in _word().finditer(text):
            unknown += match.start() - at
            at = match.end()
            if match["clue"]:
                found.append(_clues()[match["clue"]])
        unknown += len(text) - at
    if not found or unknown > _SPARE:
        return None
    functions = {clue.function for clue in found}
    return next(function for function in _RANK if function in functions), any(clue.alone for clue in found)

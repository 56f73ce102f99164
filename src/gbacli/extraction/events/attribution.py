"""Of which meeting a statement of hosts and organizers speaks."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.merging import Anchor
from gbacli.extraction.events.organizers import Statement, statements, word_pattern
from gbacli.text.sentences import Span

_OBJECT = re.compile("(?:了|过)?[“*【 ]*")
_CHAIN = re.compile("[^。；]{0,80}?的[“*【 ]*")
_CLOSED = re.compile("(?:单位|机构|方)?(?:之一)?[”）*]*(?:[，。；、：|\\n） ]|的|下|[和与及](?:大力)?(?:指导|支持)|$)")
_OPENING = re.compile(
    "(?:[并另还亦也而则其中会均|*# ]|同时|此外)*(?:由|在|[获得](?:到|得|邀)?|获得)?[“*]*"
)
_HELD = re.compile("举办|举行|召开")


def attributed(analysis: Analysis, span: Span, anchors: list[Anchor], near: bool) -> list[tuple[Statement, int | None]]:
    """The statements of a sentence, each with the number of its meeting or None where it is of no meeting known.

    `near` says whether the sentence before it stated some too.
    """
    found: list[tuple[Statement, int | None]] = []
    for statement in statements(analysis, span):
        number = _meeting_of(analysis, statement, span, anchors, near)
        if number is None and found and found[-1][1] is not None and _goes_on(analysis.folded, found[-1][0], statement, anchors):
            number = found[-1][1]
        found.append((statement, number))
    return found


def _goes_on(folded: str, last: Statement, statement: Statement, anchors: list[Anchor]) -> bool:
    """Whether a statement continues the one before it: nothing else is spoken of between them."""
    if any(last.end <= anchor.start < statement.start for anchor in anchors):
        return False
    if not statement.label and not _closed(folded, statement):
        return False
    return bool(_OPENING.fullmatch(folded, _clause(folded, statement, last.end), statement.start)) or statement.label


def _meeting_of(analysis: Analysis, statement: Statement, span: Span, anchors: list[Anchor], near: bool) -> int | None:
    folded = analysis.folded
    here = [anchor for anchor in anchors if span.start <= anchor.start < span.end]
    following = next((anchor for anchor in here if anchor.start >= statement.end), None)
    passive = "由" in folded[max(span.start, statement.start - 3) : statement.start]
    if not statement.label and following and _OBJECT.fullmatch(folded, statement.end, following.start):
        return following.meeting
    if not statement.label and following and _in_chain(folded, statement, following.start, passive):
        return following.meeting
    if not statement.label and not _closed(folded, statement):
        return None
    if _HELD.search(folded, statement.word, statement.end) and not statement.label and not passive:
        return None
    earlier = [anchor for anchor in here if anchor.end <= statement.start]
    if earlier:
        return earlier[-1].meeting
    if statement.common and not (near or _others(folded, statement, span)):
        return None
    if not _OPENING.fullmatch(folded, _clause(folded, statement, span.start), statement.start) and not statement.label:
        return None
    before = [anchor for anchor in anchors if anchor.end <= statement.start]
    chosen = before[-1] if before else next((anchor for anchor in anchors if anchor.start >= statement.end), None)
    return chosen.meeting if chosen else None


def _closed(folded: str, statement: Statement) -> bool:
    """Whether nothing else is hosted or supported: the statement ends its clause, or stands before 的."""
    return bool(_CLOSED.match(folded, statement.end)) or "负责" in folded[statement.start : statement.word]


def _in_chain(folded: str, statement: Statement, at: int, passive: bool) -> bool:
    """Whether the statement is one of those that stand before the name: 由甲指导、乙主办、丙承办的…论坛."""
    between = folded[statement.end : at]
    if not _CHAIN.fullmatch(between):
        return False
    if re.fullmatch("的[“*【 ]*", between):
        held = _HELD.search(folded, statement.word, statement.end)
        return passive or not held or not re.search("[在于假]", folded[statement.start : statement.word])
    last = list(word_pattern().finditer(between))
    return bool(last) and re.fullmatch("的[“*【 ]*", between[last[-1].end() :]) is not None and between[0] in "，、；和"


def _others(folded: str, statement: Statement, span: Span) -> bool:
    """Whether the sentence states a part that is said of meetings alone."""
    return bool(re.search("主办|承办|协办|合办|筹办", folded[span.start : statement.start] + folded[statement.end : span.end]))


def _clause(folded: str, statement: Statement, start: int) -> int:
    """Where the clause begins in which the statement stands, not before `start`."""
    return max(start, *(folded.rfind(stop, start, statement.start) + 1 for stop in "；，。："))

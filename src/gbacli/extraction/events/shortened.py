"""Bodies that a report, having named them, calls by the last words of their names where it says who holds a meeting.

由联络网主办, 聚合圈会在江门办“…”: no pointer (该, 本) stands before such words, so that naming leaves them alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.organizers import telling_pattern
from gbacli.text.folding import fold
from gbacli.text.sentences import Span
from gbacli.text.tables import rows

_SHORTEST, _LONGEST = 2, 8  # characters of the last words of a name
_FULL = 3  # how many more the name must have
_BEFORE = re.compile("(?:[，。；：、“（\n*与和同及跟由归靠是为系]|联同|携手|联合|协同|[当今]日|届时|^)$")
_BEHIND = re.compile(
    "(?:会|将|拟|计划|准备|要|已|则|亦|也|又|还|自己|今年|本月|下月)?"
    "(?:[在于与和同及跟、，；。）”\n]|联[合同]|携手|共同|[主承协合举开]办|举行|召开|组织|召集|牵头|发起|做东|作东|张罗|操办|包办|负责|作|当|$)"
)


def name_shortened(analysis: Analysis, spans: list[Span]) -> bool:
    """Note which words of the sentences mean a body by the end of its name alone; whether any do."""
    chosen = [span for span in spans if telling_pattern().search(analysis.folded, *span)]
    tails = _tails(analysis) if chosen else {}
    found = [place for span in chosen for place in _places(analysis, span, tails)] if tails else []
    for start, end, ref in found:
        analysis.refer(start, end, "body", ref)
    return bool(found)


def _tails(analysis: Analysis) -> dict[str, int]:
    """The last words by which a body may be called, short ones of alliances alone, but none that two bodies share."""
    found: dict[str, set[int]] = {}
    alliances: set[int] = set()
    for ref, body in analysis.names("body"):
        name = fold(body.name)
        if body.kind in {"alliance", "other", None}:
            alliances.add(ref)
        for size in range(_SHORTEST, min(_LONGEST, len(name) - _FULL) + 1):
            found.setdefault(name[-size:], set()).add(ref)
    return {
        tail: next(iter(refs))
        for tail, refs in found.items()
        if len(refs) == 1 and (refs <= alliances or (len(tail) > _SHORTEST and tail not in _heads()))
    }


@cache
def _heads() -> frozenset[str]:
    """The nouns that end names of bodies."""
    return frozenset(row[0] for row in rows("body_heads"))


def _places(analysis: Analysis, span: Span, tails: dict[str, int]) -> Iterator[tuple[int, int, int]]:
    """Where such words stand in a sentence, outside of every name, and the body that they mean."""
    folded = analysis.folded
    taken = [(mention.start, mention.end) for mention in analysis.within(max(0, span.start - 30), span.end)]
    begins = {tail[:_SHORTEST] for tail in tails}
    at = span.start
    while at < span.end - 1:
        if folded[at : at + _SHORTEST] not in begins:
            at += 1
            continue
        tail = next((t for size in range(_LONGEST, 1, -1) if (t := folded[at : at + size]) in tails), None)
        if tail and _fits(folded, at, at + len(tail), span, taken):
            yield at, at + len(tail), tails[tail]
            at += len(tail)
        at += 1


def _fits(folded: str, start: int, end: int, span: Span, taken: list[tuple[int, int]]) -> bool:
    """Whether the words are no part of a name, begin something and have behind them what a body does."""
    if any(left < end and start < right for left, right in taken):
        return False
    before = _BEFORE.search(folded, max(span.start, start - 3), start)
    return bool((before or start == span.start) and _BEHIND.match(folded, end))

"""Bodies that nothing but their part in a meeting shows to be bodies: 获晨光慈善信托支持."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.organizers import word_pattern
from gbacli.extraction.events.vocabulary import alternatives
from gbacli.text.sentences import Span

_ONLY_EVENTS = re.compile("主办|承办|协办|合办|筹办")
_SPOKEN = re.compile("[的由在将等其各该本此这两数几余多]|提供|给予|以及|有关|相关|单位|机构")
_MANNER = "(?:共同|联合|联手|携手|一同|一起|具体|负责|给予|予以|提供|大力|鼎力|全力|任|担任|为|作为)*"


@cache
def _slot() -> re.Pattern[str]:
    """A name in a list that ends at the verb, after what begins such a list."""
    name = f"(?P<name>[一-龥a-z0-9（）]{{2,20}}?(?:{alternatives('event_holders')}))"
    return re.compile(f"(?:[，。；、：]|由|[获得](?:到|得)?|与|和|及|^){name}(?=(?:、|和|与|及)|{_MANNER}$)")


def name_holders(analysis: Analysis, span: Span) -> bool:
    """Name the bodies that a sentence gives a part in a meeting, where no other rule has named them; whether any."""
    folded = analysis.folded
    if not _ONLY_EVENTS.search(folded, span.start, span.end):
        return False
    found = set()
    for word in word_pattern().finditer(folded, span.start, span.end):
        start = max(folded.rfind(stop, span.start, word.start()) for stop in "，。；：") + 1
        clause = folded[max(start, span.start) : word.start()]
        found |= {(word.start() - len(clause) + a, word.start() - len(clause) + b) for a, b in _names(clause)}
    new = [(start, end) for start, end in sorted(found) if not _taken(analysis, start, end)]
    for start, end in new:
        analysis.add(start, end, "body")
    return bool(new)


def _names(clause: str) -> list[tuple[int, int]]:
    found = (match for match in _slot().finditer(clause) if not _SPOKEN.search(match["name"]))
    return [match.span("name") for match in found]


def _taken(analysis: Analysis, start: int, end: int) -> bool:
    return any(m.start < end and start < m.end for m in analysis.within(max(0, start - 40), end + 40))

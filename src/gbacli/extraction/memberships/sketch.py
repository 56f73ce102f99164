"""A sentence in which every name is one letter, so that a rule can be written as one pattern.

A stands for an alliance, W for a body that may be one, B for any other body, P for a person, T for a title in 《》,
L for （牵头） and M for （理事长单位） behind a name. Folded text has no capital letters of its own. Quotation marks,
emphasis, spaces and what else stands in brackets are left out; brackets that hold a list stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances import Alliances
from gbacli.extraction.memberships.grammar import NUMBER, words
from gbacli.text.sentences import Span

_LEFT_OUT = frozenset("“”‘’\"'*_#> \n\x0b\x0c\x85\u2028\u2029")
_BRACKETS = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*）")
_TITLES = re.compile("《[^《》]*》")
_LISTED = re.compile("成员|会员|发起|牵头|组成|：")
_LEADER = re.compile("（[^（），。；]{0,4}(?:牵头|召集)[^（），。；]{0,3}）")
# 六十三家博物馆: what follows is a class, no body
_COUNTED = re.compile(f"(?<![一这那])(?!一[家间所个])(?:{NUMBER}|[多数])[余多几]?[家间所个]$")


@cache
def _member() -> re.Pattern[str]:
    return re.compile(f"（(?:副|常务|执行|轮值)*(?:{words('unit')}单位|{words('member')})）")


@dataclass(frozen=True, slots=True)
class Sketch:
    """`code[i]` was written for the characters `spans[i]` of the report; `refs[i]` is the body that it names."""

    code: str
    spans: tuple[Span, ...]
    refs: tuple[int | None, ...]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the report that `code[start:end]` was written for."""
        return Span(self.spans[start].start, self.spans[end - 1].end)

    def bodies(self, start: int, end: int, letters: str = "ABW") -> list[int]:
        """The places in `code[start:end]` where a body is named."""
        return [place for place in range(start, end) if self.code[place] in letters]


def sketch(analysis: Analysis, known: Alliances, span: Span) -> Sketch:
    """The sentence at `span`, names as letters."""
    inside = analysis.within(span.start, span.end)
    names = {one.start: one for one in inside if not _COUNTED.search(analysis.folded[span.start : one.start][-8:])}
    names |= {m.start: m for m in known.general if span.start <= m.start and m.end <= span.end}
    blocked = _blocked(analysis, span)
    code: list[str] = []
    spans: list[Span] = []
    refs: list[int | None] = []
    position = span.start
    while position < span.end:
        mention, end = names.get(position), position + 1
        if position in blocked:
            end, letter = blocked[position]
            code.extend(letter)
        elif mention:
            end = mention.end
            code.append(_letter(known, mention.kind, mention.ref))
        elif analysis.folded[position] not in _LEFT_OUT:
            code.append(analysis.folded[position])
        if len(code) > len(spans):
            spans.append(Span(position, end))
            refs.append(mention.ref if mention and mention.kind == "body" and code[-1] in "ABW" else None)
        position = end
    return Sketch("".join(code), tuple(spans), tuple(refs))


def _letter(known: Alliances, kind: str, ref: int) -> str:
    if kind == "person":
        return "P"
    return "A" if ref in known.strong else "W" if ref in known.weak else "B"


def _blocked(analysis: Analysis, span: Span) -> dict[int, tuple[int, str]]:
    """Where titles in 《》 and brackets begin, where each ends, and the letter to write for it."""
    blocked = {match.start(): (match.end(), "T") for match in _TITLES.finditer(analysis.folded, *span)}
    for match in _BRACKETS.finditer(analysis.folded, *span):
        if _LEADER.fullmatch(match[0]):
            blocked[match.start()] = match.end(), "L"
        elif _member().fullmatch(match[0]):
            blocked[match.start()] = match.end(), "M"
        elif len(analysis.within(*match.span(), "body")) < (1 if _LISTED.search(match[0]) else 2):
            blocked[match.start()] = match.end(), ""
    return blocked

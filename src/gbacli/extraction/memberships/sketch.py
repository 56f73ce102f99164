"""A sentence in which every name is one letter, so that a rule can be written as one pattern.

A stands for an alliance, W for a body that may be one, B for any other body, P for a person. Folded text has no capital
letters of its own. Quotation marks, emphasis, spaces and what stands in brackets are left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances import Alliances
from gbacli.text.sentences import Span

_LEFT_OUT = re.compile(r"[“”‘’\"'*\s_#>]")
_BRACKETS = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*）")
_TITLES = re.compile("《[^《》]*》")
_LISTED = re.compile("成员|会员|发起|牵头|：")  # such brackets may hold a list of members, and stay


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
    names = {mention.start: mention for mention in analysis.within(span.start, span.end)}
    names |= {m.start: m for m in known.general if span.start <= m.start and m.end <= span.end}
    blocked = _blocked(analysis.folded, span)
    code, spans, refs, position = [], [], [], span.start
    while position < span.end:
        mention, end = names.get(position), position + 1
        if position in blocked:
            end = blocked[position]
            code.append("T") if analysis.folded[position] == "《" else None
        elif mention:
            end = mention.end
            code.append(_letter(known, mention.kind, mention.ref))
        elif not _LEFT_OUT.match(analysis.folded, position):
            code.append(analysis.folded[position])
        if len(code) > len(spans):
            spans.append(Span(position, end))
            refs.append(mention.ref if mention and mention.kind == "body" and code[-1] != "T" else None)
        position = end
    return Sketch("".join(code), tuple(spans), tuple(refs))


def _letter(known: Alliances, kind: str, ref: int) -> str:
    if kind == "person":
        return "P"
    return "A" if ref in known.strong else "W" if ref in known.weak else "B"


def _blocked(folded: str, span: Span) -> dict[int, int]:
    """Where titles in 《》 and brackets begin, and where each ends."""
    blocked = {match.start(): match.end() for match in _TITLES.finditer(folded, *span)}
    for match in _BRACKETS.finditer(folded, *span):
        if not _LISTED.search(match[0]):
            blocked[match.start()] = match.end()
    return blocked

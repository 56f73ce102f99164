"""A sentence in which every name is one letter, so that a rule can be written as one pattern.

A stands for an alliance, W for a body that may be one, B for any other body, P for a person, T for a title in 《》,
L for （牵头）, M for （理事长单位） and F for （发起单位） behind a name. A name with （观察员） or （已退出） behind
it stands for nobody. Spaces and ①② between names are written as 、. Folded text has no capital letters of its own.
Quotation marks, emphasis, spaces and what else stands in brackets are left out; brackets that hold a list stay.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances import Alliances
from gbacli.extraction.memberships.grammar import NUMBER, UNIT, words
from gbacli.text.places import match_at
from gbacli.text.sentences import Span

_LEFT_OUT = frozenset("“”‘’\"'*_#> ※★☆▲△†‡◎＊\n\x0b\x0c\x85\u2028\u2029")
_BRACKETS = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*）")
_TITLES = re.compile("《[^《》]*》")
_LISTED = re.compile("成员|会员|发起|牵头|组成|：")
_LEADER = re.compile("（[^（），。；]{0,4}(?:牵头|召集)[^（），。；]{0,3}）")
_FOUNDER = re.compile("（[^（），。；]{0,8}(?:发起|倡议)[^（），。；]{0,4}）")
_CIRCLED = frozenset(map(chr, (*range(0x2460, 0x2474), *range(0x2776, 0x2794))))  # ① to ⑳, ❶ to ➓
# 六十三家博物馆: what follows is a class, no body
_COUNTED = re.compile(f"(?<![一这那])(?!一[家间所个])(?:{NUMBER}|[多数])[余多几]?[家间所个]$")


@cache
def _member() -> re.Pattern[str]:
    return re.compile(f"（[^（）。；]{{0,14}}?(?:{UNIT}|{words('member')})[^（）。；]{{0,8}}）")


@cache
def _outside() -> re.Pattern[str]:
    """Brackets behind a name that say that the body is no member, or not yet, or no longer."""
    return re.compile(f"[※★☆▲△*]?（[^（）]{{0,12}}(?:{words('outside')})[^（）]{{0,12}}）")


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
        place = match_at(analysis.folded, position) if mention is None and code and code[-1] in "、：" else None
        if place and position + place[0] in names:
            position += place[0]  # 天水围某某社 in a list
            continue
        if position in blocked:
            end, letter = blocked[position]
            code.extend(letter)
        elif mention:
            end = mention.end
            if code and code[-1] in "ABWLMF" and _gap(analysis, Span(spans[-1].end, position)):
                code.append("、")
                spans.append(Span(position - 1, position))
                refs.append(None)
            code.append(_letter(known, mention.kind, mention.ref))
        elif analysis.text[position] == "\t":
            code.append("；")  # what stands in the next cell is another phrase
        elif (character := analysis.folded[position]) in _CIRCLED:
            code.extend("、" if code and code[-1] in "ABWLMF" else "")
        elif character not in _LEFT_OUT:
            code.append(character)
        if len(code) > len(spans):
            spans.append(Span(position, end))
            named = mention and mention.kind == "body" and code[-1] in "ABW"
            refs.append(mention.ref if mention and named and not _outside().match(analysis.folded, end) else None)
        position = end
    return Sketch("".join(code), tuple(spans), tuple(refs))


def _gap(analysis: Analysis, span: Span) -> bool:
    """Whether nothing but spaces, marks and brackets parts two names of a list."""
    between = _BRACKETS.sub("", analysis.folded[span.start : span.end])
    cells = "\t" in analysis.text[span.start : span.end]
    return " " in between and not cells and all(one in _LEFT_OUT for one in between)


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
        elif _FOUNDER.fullmatch(match[0]):
            blocked[match.start()] = match.end(), "F"
        elif _member().fullmatch(match[0]) and not _outside().match(match[0]):
            blocked[match.start()] = match.end(), "M"
        elif len(analysis.within(*match.span(), "body")) < (1 if _LISTED.search(match[0]) else 2):
            blocked[match.start()] = match.end(), ""
    return blocked

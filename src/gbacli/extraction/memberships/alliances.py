"""Which of the bodies of a report are alliances, and which one a general word (联盟, 该联席会议) speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.text.folding import fold
from gbacli.text.tables import rows

# What may stand before a general word that is a word of its own; any other character is part of an unknown name.
_OPENS = "该本此一在与和同为由入向使让称把对给是，。；：、（“—"


@dataclass(frozen=True, slots=True)
class Alliances:
    """The alliances of one report and the places where it speaks of them, in the order of the text."""

    strong: frozenset[int]
    weak: frozenset[int]
    references: tuple[Mention, ...]
    general: tuple[Mention, ...]  # those of the references that are general words, no names

    def before(self, offset: int) -> int | None:
        """The alliance last spoken of before `offset`; the first one of the report where none was."""
        index = bisect_left(self.references, offset, key=lambda mention: mention.start)
        if index:
            return self.references[index - 1].ref
        return self.references[0].ref if self.references else None


@cache
def heads(strength: str) -> tuple[str, ...]:
    """The ends of alliances' names of one strength, the longest first."""
    found = [row[0] for row in rows("membership_alliances") if row[1] == strength]
    return tuple(sorted(found, key=len, reverse=True))


@cache
def _general() -> re.Pattern[str]:
    words = "|".join(map(re.escape, heads("strong")))
    return re.compile(f"(?:(?<=[{_OPENS}])|^|(?<=[\\s\\W])|(?<![\\u4e00-\\u9fff]))(?:{words})", re.MULTILINE)


def alliances(analysis: Analysis) -> Alliances:
    """The alliances that the report names, by kind or by the end of the name."""
    strong, weak = set(), set()
    for number, draft in analysis.names("body"):
        name = fold(draft.name).rstrip("”’》）\"' ")
        if draft.kind == "alliance" or name.endswith(heads("strong")):
            strong.add(number)
        elif name.endswith(heads("weak")):
            weak.add(number)
    named = [mention for mention in analysis.mentions if mention.kind == "body" and mention.ref in strong]
    general = _resolved(analysis, named) if named else []
    topics = [mention for mention in named if not _listed(analysis.folded, mention)] or named
    return Alliances(frozenset(strong), frozenset(weak), tuple(sorted([*topics, *general])), tuple(general))


def _listed(folded: str, mention: Mention) -> bool:
    """Whether a name stands in a list of names, so that the sentences after it speak of another alliance."""
    return "、" in (folded[mention.end : mention.end + 1], folded[mention.start - 1 : mention.start])


def _resolved(analysis: Analysis, named: list[Mention]) -> list[Mention]:
    """General words outside all names, each with the alliance last named before it whose name ends so."""
    starts = [mention.start for mention in analysis.mentions]
    found = []
    for match in _general().finditer(analysis.folded):
        index = bisect_left(starts, match.end()) - 1
        if index >= 0 and analysis.mentions[index].end > match.start():
            continue
        ref = _antecedent(analysis, named, match)
        if ref is not None:
            found.append(Mention(match.start(), match.end(), "body", ref))
    return found


def _antecedent(analysis: Analysis, named: list[Mention], match: re.Match[str]) -> int | None:
    for mention in reversed(named[: bisect_left(named, match.start(), key=lambda one: one.start)]):
        if fold(analysis.bodies[mention.ref].name).rstrip("”’》）\"' ").endswith(match[0]):
            return mention.ref
    return None

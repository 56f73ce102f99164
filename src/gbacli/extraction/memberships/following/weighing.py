"""How likely a list of bodies founded, leads or is in an alliance, by all the words around it.

Each run of one to three characters near the list weighs something for each of the three; the table `membership_weights`
says how much. It has been fitted to annotated reports by `tools/weigh_words.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from math import exp

from gbacli.text.tables import rows
from gbacli.text.wording import alternation

RELATIONS = ("member", "initiator", "lead")
REACH = 24  # characters on either side of a list that count
_CLOSE = 6  # of these count once more
_EARLIER = 40  # characters of the sentence before in which cues are looked for
_MANY = 4  # bodies in a list from which on their number tells no more
_FURTHER = {"member": "[入进加]A|[AW][里内中]"}  # 入圈, 联盟里: the word for the alliance is a letter in a sketch


@cache
def cues(kind: str) -> re.Pattern[str]:
    """The words of one class of the table of cues."""
    found = sorted((word for word, class_ in rows("membership_cues") if class_ == kind), key=len, reverse=True)
    further = f"|{_FURTHER[kind]}" if kind in _FURTHER else ""
    return re.compile(alternation(found) + further)


@dataclass(frozen=True, slots=True)
class Setting:
    """A list of bodies in the sketch of a sentence: what stands on either side of it within its clause."""

    before: str
    behind: str
    earlier: str  # the sentence before
    bodies: int
    named: bool  # the sentence names the alliance
    person: bool  # an office and its holder stand behind the list

    def marks(self) -> Iterator[tuple[str, str]]:
        """All that may weigh: where something stands, and what."""
        before, behind = self.before[-REACH:], self.behind[:REACH]
        yield from (("before", gram) for gram in _grams(before, 3))
        yield from (("behind", gram) for gram in _grams(behind, 3))
        yield from (("near before", gram) for gram in _grams(before[-_CLOSE:], 2))
        yield from (("near behind", gram) for gram in _grams(behind[:_CLOSE], 2))
        yield "right before", before[-2:]
        yield "right behind", behind[:2]
        for where, said in (("cue before", before), ("cue behind", behind), ("cue earlier", self.earlier[-_EARLIER:])):
            yield from ((where, kind) for kind in ("found", "member", "other") if cues(kind).search(said))
        yield "list", str(min(_MANY, self.bodies))
        yield from (("list", mark) for mark, so in (("named", self.named), ("person", self.person)) if so)
        yield "list", "any"

    def chances(self) -> dict[str, float]:
        """How likely each relation is."""
        weights, sums = _weights(), [0.0, 0.0, 0.0]
        for mark in set(self.marks()):
            if mark in weights:
                sums = [one + more for one, more in zip(sums, weights[mark], strict=True)]
        odds = [exp(one) for one in sums]
        return {relation: one / (1 + sum(odds)) for relation, one in zip(RELATIONS, odds, strict=True)}


def _grams(said: str, longest: int) -> Iterator[str]:
    for length in range(1, longest + 1):
        for start in range(len(said) - length + 1):
            yield said[start : start + length]


@cache
def _weights() -> dict[tuple[str, str], tuple[float, ...]]:
    return {(where, what): tuple(map(float, given)) for where, what, *given in rows("membership_weights")}

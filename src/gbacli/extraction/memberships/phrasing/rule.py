"""A way of saying something of an alliance."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from gbacli.extraction.memberships.phrasing.grammar import LIST, OF, TAIL
from gbacli.text.needed import needed, needed_pairs

_COMMON = "ABWP，。、；：的"  # in nearly every sketch
_TESTS = 4  # sets of characters, or of pairs of them, that are looked for before a pattern
_LETTERS = frozenset("ABWPLMFT")  # of a sketch: a pattern that is shortened says no more of them
_OF_A_BODY = re.compile("(?:的|籍)(?:企业|社团|学校|机构)?(?:成员|会员)?[ABW]")  # without it OF matches nowhere


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over a sketch. Its group `list` holds the bodies, its group `a` or `b`, if it has one, the alliance."""

    id: str
    relation: str
    pattern: str
    needed: tuple[frozenset[str], ...]  # of each of which a sketch must have a character, or two side by side
    here: bool = True  # the sentence itself must speak of the alliance, else the sentences before may have
    least: int = 1  # as many bodies must be listed
    unless: str = ""  # what must not stand in the sentence before: a memorandum, which others joined
    follows: bool = False  # the sentence or the one before it must speak of members
    needs: str = ""  # a pattern of words without one of which a costly pattern cannot match
    sure: bool = False  # words of refusal around the list do not count: an application that was granted

    def matches(self, code: str, whole: bool) -> Iterator[re.Match[str]]:
        """Where a sketch says so; `whole` as `whole_pattern` tells of the sketch."""
        if not self.needs or _compiled(self.needs).search(code):
            yield from _compiled(self.pattern if whole else _without_of(self.pattern)).finditer(code)


def rule(name: str, relation: str, pattern: str, needs: str = "", **options: Any) -> Rule:
    """The rule `membership.name`; `options` are the further fields of a rule."""
    plain = _shortened(pattern)
    pairs = [one for one in needed_pairs(plain) if _LETTERS.isdisjoint("".join(one))]
    tests = (*pairs, *needed(plain, _COMMON))[:_TESTS]
    return Rule(f"membership.{name}", relation, pattern, tests, needs=needs, **options)


def _shortened(pattern: str) -> str:
    """A pattern that needs the same characters and is read in half the time: lists need but a body."""
    return pattern.replace(LIST, "B").replace(TAIL, "等?")


def whole_pattern(code: str) -> bool:
    """Whether a pattern must be tried with what may stand before a body (深圳的B), which is slow to look for."""
    return _OF_A_BODY.search(code) is not None


@cache
def _without_of(pattern: str) -> str:
    return pattern.replace(f"{OF}?", "")


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """Compiled when it is first tried: most reports need few of the patterns."""
    return re.compile(pattern)

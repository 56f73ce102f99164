"""Where words of a large vocabulary, or matches of a costly pattern, may begin in a text, found in one quick pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_WIDTH = 4  # bytes of a character


def pair_starts(text: str, beginnings: frozenset[str]) -> list[int]:
    """Every offset at which one of the pairs of characters stands, in order."""
    numbers, pairs = _numbered(beginnings)
    found = []
    for number in _pairs(text) & numbers:
        pair = pairs[number]
        at = text.find(pair)
        while at >= 0:
            found.append(at)
            at = text.find(pair, at + 1)
    found.sort()
    return found


def matches(pattern: re.Pattern[str], beginnings: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` yields, tried only where one of the `beginnings` (single characters) stands."""
    position = 0
    for beginning in beginnings.finditer(text):
        if beginning.start() >= position and (match := pattern.match(text, beginning.start())):
            yield match
            position = match.end()


@lru_cache(maxsize=4)
def _pairs(text: str) -> frozenset[int]:
    """The pairs of characters that a text has: far fewer than it has places, and asked for by several vocabularies.

    A pair is the number that the two have in memory: a thousand numbers are read sooner than as many strings made.
    """
    characters = memoryview(text.encode("utf-32-le", "surrogatepass"))
    found: set[int] = set()
    for first in (0, _WIDTH):
        last = first + (len(characters) - first) // (2 * _WIDTH) * (2 * _WIDTH)
        found.update(characters[first:last].cast("Q").tolist())
    return frozenset(found)


@lru_cache(maxsize=16)
def _numbered(beginnings: frozenset[str]) -> tuple[frozenset[int], dict[int, str]]:
    """The pairs of a vocabulary as numbers, and the pair that each means."""
    pairs = {number: pair for pair in beginnings for number in _pairs.__wrapped__(pair)}
    return frozenset(pairs), pairs

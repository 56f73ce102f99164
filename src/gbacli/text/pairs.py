"""Where words of a large vocabulary, or matches of a costly pattern, may begin in a text, found in one quick pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from operator import add


def pair_starts(text: str, beginnings: frozenset[str]) -> list[int]:
    """Every offset at which one of the pairs of characters stands, in order."""
    found = []
    for pair in _pairs(text) & beginnings:
        at = text.find(pair)
        while at >= 0:
            found.append(at)
            at = text.find(pair, at + 1)
    return sorted(found)


def matches(pattern: re.Pattern[str], beginnings: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` yields, tried only where one of the `beginnings` (single characters) stands."""
    position = 0
    for beginning in beginnings.finditer(text):
        if beginning.start() >= position and (match := pattern.match(text, beginning.start())):
            yield match
            position = match.end()


@lru_cache(maxsize=4)
def _pairs(text: str) -> frozenset[str]:
    """The pairs of characters that a text has: far fewer than it has places, and asked for by several vocabularies."""
    return frozenset(map(add, text, text[1:]))

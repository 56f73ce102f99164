"""Where words of a large vocabulary, or matches of a costly pattern, may begin in a text, found in one quick pass."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache


def pair_starts(text: str, beginnings: frozenset[str]) -> list[int]:
    """Every offset at which one of the pairs of characters stands, in order."""
    return [at for match in _pattern(beginnings).finditer(text) if text[(at := match.start()) : at + 2] in beginnings]


def matches(pattern: re.Pattern[str], beginnings: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` yields, tried only where one of the `beginnings` (single characters) stands."""
    position = 0
    for beginning in beginnings.finditer(text):
        if beginning.start() >= position and (match := pattern.match(text, beginning.start())):
            yield match
            position = match.end()


@lru_cache(maxsize=16)
def _pattern(beginnings: frozenset[str]) -> re.Pattern[str]:
    """Finds a first character before a second one: few pairs of characters are left to be looked up."""
    first, second = (_any_of(pair[index] for pair in beginnings) for index in (0, 1))
    return re.compile(f"{first}(?={second})")


def _any_of(characters: Iterable[str]) -> str:
    return "[" + "".join(map(re.escape, sorted(set(characters)))) + "]"

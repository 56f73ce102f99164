"""Where words of a large vocabulary, or matches of a costly pattern, may begin in a text, found in one quick pass."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from threading import Lock

_WIDTH = 4  # bytes of a character
_LONG = 300  # characters of a text that is asked about several times
_vocabularies: dict[frozenset[str], int] = {}  # those asked for so far, numbered
_learning = Lock()  # a thread that asks while another learns would be told only of a part
_having: dict[int, tuple[int, ...]] = {}  # by the number of a pair: the vocabularies that have it


def pair_starts(text: str, beginnings: frozenset[str]) -> list[int]:
    """Every offset at which one of the pairs of characters stands, in order; not to be changed by who asks."""
    with _learning:
        if beginnings not in _vocabularies:
            _learn(beginnings)
        vocabulary = _vocabularies[beginnings]
        return (_kept if len(text) > _LONG else _starts)(text)[vocabulary]


def matches(pattern: re.Pattern[str], beginnings: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` yields, tried only where one of the `beginnings` (single characters) stands."""
    position = 0
    for beginning in beginnings.finditer(text):
        if beginning.start() >= position and (match := pattern.match(text, beginning.start())):
            yield match
            position = match.end()


def matches_behind(pattern: re.Pattern[str], beginnings: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` yields, tried only where one of the pairs stands with which every match begins."""
    position = 0
    for start in pair_starts(text, beginnings):
        if start >= position and (match := pattern.match(text, start)):
            yield match
            position = match.end()


@lru_cache(maxsize=2)
def _kept(text: str) -> list[list[int]]:
    return _starts(text)


def _starts(text: str) -> list[list[int]]:
    """The offsets for each of the vocabularies: the pairs of a text are gone through once for all of them."""
    found: list[list[int]] = [[] for _ in _vocabularies]
    for at, number in [(at, number) for at, number in enumerate(_pairs(text)) if number in _having]:
        for vocabulary in _having[number]:
            found[vocabulary].append(at)
    return found


def _learn(beginnings: frozenset[str]) -> None:
    """Look for one vocabulary more from now on."""
    _kept.cache_clear()
    vocabulary = _vocabularies[beginnings] = len(_vocabularies)
    for pair in beginnings:
        for number in _pairs(pair):
            _having[number] = (*_having.get(number, ()), vocabulary)


def _pairs(text: str) -> list[int]:
    """The pair of characters at each offset but the last, as the number that the two have in memory.

    A thousand numbers are read sooner than as many strings made.
    """
    characters = memoryview(text.encode("utf-32-le", "surrogatepass"))
    pairs = [0] * max(0, len(text) - 1)
    for first in (0, 1):
        last = first + (len(text) - first) // 2 * 2
        pairs[first::2] = characters[first * _WIDTH : last * _WIDTH].cast("Q").tolist()
    return pairs

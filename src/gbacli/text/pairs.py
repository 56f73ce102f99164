"""Where words of a large vocabulary, or matches of a costly pattern, may begin in a text, found in one quick pass."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import compress
from threading import Lock
from typing import NamedTuple

_WIDTH = 4  # bytes of a character
_LONG = 300  # characters of a text that is asked about several times
_vocabularies: dict[frozenset[str], int] = {}  # those asked for so far, numbered
_learning = Lock()  # a thread that asks while another learns would be told only of a part
_having: dict[int, tuple[int, ...]] = {}  # by the number of a pair: the vocabularies that have it
_last: list[tuple[str, list[list[int]]]] = [("", [])]  # the text asked about last, and what was found in it


class Beginnings(NamedTuple):
    """With what the words of a vocabulary begin: a pair of characters, or the only character of a word."""

    pairs: frozenset[str]
    single: str = ""


def beginnings_of(words: Iterable[str]) -> Beginnings:
    """With what any of the words begins."""
    starts = {word[:2] for word in words}
    return Beginnings(
        frozenset(start for start in starts if len(start) > 1), "".join(sorted(s for s in starts if len(s) == 1))
    )


@lru_cache(maxsize=16)
def word_starts(text: str, beginnings: Beginnings) -> list[int]:
    """Every offset at which a word of a vocabulary may begin, in order; not to be changed by who asks."""
    starts = pair_starts(text, beginnings.pairs)
    alone = [at for character in beginnings.single if character in text for at in _places_of(character, text)]
    return sorted({*starts, *alone}) if alone else starts


def first_match(pattern: re.Pattern[str], starts: list[int], text: str, start: int, end: int) -> re.Match[str] | None:
    """What `pattern.search` answers, tried only at these offsets, which come in their order."""
    for at in starts[bisect_left(starts, start) : bisect_left(starts, end)]:
        if match := pattern.match(text, at, end):
            return match
    return None


def reaching(starts: list[int], position: int, longest: int) -> list[int]:
    """Of offsets where words begin, those up to a position behind the last gap that no word of this length bridges.

    What words stand before the gap has no influence on which ones are found behind it.
    """
    first = last = bisect_right(starts, position)
    reach = position
    while first and starts[first - 1] > reach - longest:
        first -= 1
        reach = starts[first]
    return starts[first:last]


def _places_of(character: str, text: str) -> Iterator[int]:
    at = text.find(character)
    while at >= 0:
        yield at
        at = text.find(character, at + 1)


def pair_starts(text: str, beginnings: frozenset[str]) -> list[int]:
    """Every offset at which one of the pairs of characters stands, in order; not to be changed by who asks."""
    last, found = _last[0]
    vocabulary = _vocabularies.get(beginnings)
    if last is text and vocabulary is not None and vocabulary < len(found):
        return found[vocabulary]  # most questions are about the text of the one before
    with _learning:
        if beginnings not in _vocabularies:
            _learn(beginnings)
        found = (_kept if len(text) > _LONG else _starts)(text)
        _last[0] = text, found
        return found[_vocabularies[beginnings]]


def matches(pattern: re.Pattern[str], beginnings: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` yields, tried only where one of the `beginnings` (single characters) stands."""
    return matches_at((beginning.start() for beginning in beginnings.finditer(text)), pattern, text)


def matches_behind(pattern: re.Pattern[str], beginnings: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` yields, tried only where one of the pairs stands with which every match begins."""
    return matches_at(pair_starts(text, beginnings), pattern, text)


def matches_at(starts: Iterable[int], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` yields, tried only at these offsets, which come in their order."""
    position = 0
    for start in starts:
        if start >= position and (match := pattern.match(text, start)):
            yield match
            position = match.end()


@lru_cache(maxsize=2)
def _kept(text: str) -> list[list[int]]:
    return _starts(text)


def _starts(text: str) -> list[list[int]]:
    """The offsets for each of the vocabularies: the pairs of a text are gone through once for all of them."""
    found: list[list[int]] = [[] for _ in _vocabularies]
    pairs = _pairs(text)
    for at in compress(range(len(pairs)), map(_having.__contains__, pairs)):
        for vocabulary in _having[pairs[at]]:
            found[vocabulary].append(at)
    return found


def _learn(beginnings: frozenset[str]) -> None:
    """Look for one vocabulary more from now on."""
    _kept.cache_clear()
    vocabulary = _vocabularies[beginnings] = len(_vocabularies)
    pairs = "".join(start for start in beginnings if len(start) == len("一二"))
    for number in _pairs(pairs)[::2]:  # between them are those of two that follow each other by chance
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

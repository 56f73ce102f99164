"""Words by which a report speaks of a meeting that it has named: 本次论坛, 第三届, 活动.

The words are those of one report: to look them up costs far less than to compile a pattern of them for each.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from gbacli.extraction.events.vocabulary import ORDINAL

_NUMBERS = frozenset("下上历往首两三四五六七八九十几多各每0123456789第")  # with which an edition begins
_POINTS = frozenset("本此是这今当该")
_OTHER = re.compile("下一?届|上一?届|下次|上次|历届|往届|下一次|首次|(?<!第)[两三四五六七八九十几多各每]届|[0-9]+届")
_MARK = re.compile(ORDINAL)
_GOES_ON = frozenset("在由于将是，")  # behind a number that stands alone
_THIS = tuple(re.compile(way) for way in ("[本此是这今当]届", "[本此是这今]次", "这场", "该", "本", "此"))
_OPENED = re.compile("(?:开幕|揭幕|闭幕|启动|启幕)(?:式|礼|典礼|仪式)(?=由)")  # of the meeting spoken of
_OPENS = frozenset("开揭闭启")
_OF_A_KIND = re.compile("(?<=[，。；\n])该[会展节周营](?=由)")
_STOPS = frozenset("，。；：、\n |>*”（的而")  # behind which a word may refer to a meeting by itself
_NO_END = tuple("主组筹委秘员室")  # behind a word that is part of another: 大会主席
_STARTS = re.compile(
    "[下上历往首两三四五六七八九十几多各每0-9第本此是这今当该]|(?<=[，。；：、\n |>*”（的而])|(?<=至于)|^"
)  # where any of this may begin


class Reference(NamedTuple):
    """A stretch that refers to a meeting: by its number, as another edition, or by a word for it."""

    start: int
    end: int
    mark: str | None = None
    word: str | None = None
    other: bool = False


class References:
    """Finds in one folded text where some words refer to meetings."""

    def __init__(self, folded: str, words: Collection[str]) -> None:
        self._folded = folded
        self._words: dict[str, list[str]] = {}  # by their first characters, the longest first
        for word in sorted(words, key=len, reverse=True):
            self._words.setdefault(word[0], []).append(word)

    def __iter__(self) -> Iterator[Reference]:
        position = 0
        for start in _STARTS.finditer(self._folded):
            if start.start() >= position and (found := self._at(start.start())):
                yield found
                position = found.end

    def _at(self, start: int) -> Reference | None:
        """What refers to a meeting from here on."""
        folded = self._folded
        first = folded[start : start + 1]
        if first in _NUMBERS:
            if (other := _OTHER.match(folded, start)) and (word := self._word(other.end())):
                return Reference(start, other.end() + len(word), other=True)
            if (mark := _MARK.match(folded, start)) and (end := self._behind(mark.end())) is not None:
                return Reference(start, end, mark=mark.group())
        if first not in _POINTS and first not in self._words and first not in _OPENS:
            return None
        for begins in self._begins(start):
            if word := self._word(begins, whole=True):
                return Reference(start, begins + len(word), word=word)
            if opened := _OPENED.match(folded, begins):
                return Reference(start, opened.end())
        kind = _OF_A_KIND.match(folded, start)
        return Reference(start, kind.end()) if kind else None

    def _begins(self, start: int) -> Iterator[int]:
        """Where the word may begin: here, behind a stop, or behind 本次."""
        if not start or self._folded[start - 1] in _STOPS or self._folded.endswith("至于", 0, start):
            yield start
        if self._folded[start] in _POINTS:
            yield from (this.end() for way in _THIS if (this := way.match(self._folded, start)))

    def _behind(self, end: int) -> int | None:
        """Where the words that follow a number end; None where a number says nothing of a meeting."""
        if word := self._word(end):
            return end + len(word)
        return end if self._folded[end : end + 1] in _GOES_ON else None

    def _word(self, start: int, *, whole: bool = False) -> str | None:
        """The longest word that stands there; `whole` where it may be no part of another."""
        folded = self._folded
        here = (word for word in self._words.get(folded[start : start + 1], ()) if folded.startswith(word, start))
        return next((word for word in here if not (whole and folded.startswith(_NO_END, start + len(word)))), None)

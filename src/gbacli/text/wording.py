"""Patterns for any of many words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from os.path import commonprefix


def alternation(words: Iterable[str]) -> str:
    """What `"|".join` of the words matches, preferring the earlier word too, but as a tree: a miss is found quickly."""
    return _options(list(words))


def longest_first(words: Iterable[str]) -> str:
    """An alternation that prefers the longest word."""
    return _options(sorted(set(words), key=lambda word: (-len(word), word)))


def _options(words: list[str]) -> str:
    if "" in words:  # what is behind it is tried only where the rest of the pattern fails
        at = words.index("")
        before, behind = words[:at], words[at + 1 :]
        return (_options(before) + "|" if before else "") + ("|" + _options(behind) if behind else "")
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word)
    return "|".join(map(_together, groups.values()))


def _together(words: list[str]) -> str:
    """Words that begin with the same character."""
    if len(words) == 1:
        return re.escape(words[0])
    same = commonprefix(words)  # noqa: RUF071 - of characters is what is wanted
    return f"{re.escape(same)}(?:{_options([word[len(same) :] for word in words])})"

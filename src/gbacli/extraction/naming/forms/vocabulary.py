"""The words that names are made of and the words that bound them, from the tables."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from gbacli.extraction.pointers import pointers
from gbacli.text.tables import of_class, rows, words

_OF_OFFICES = ("takes", "held", "succeeds", "leaves")


class Head(NamedTuple):
    """A noun that ends the name of a body."""

    word: str
    strong: bool  # ends a name by itself; otherwise only behind a place, a parent body or a quoted name
    alone: bool  # stands by itself for a body named before
    told: bool = False  # ends many things; a name only where the report speaks of a body


@cache
def heads() -> dict[str, Head]:
    """Every head by its word."""
    return {
        word: Head(word, kind == "strong", alone == "yes", kind == "told") for word, kind, alone in rows("body_heads")
    }


@cache
def longer_heads() -> dict[str, tuple[str, ...]]:
    """The heads of more than one character by the last two of them, the longest first."""
    groups: dict[str, list[str]] = {}
    for word in sorted((word for word in heads() if len(word) > 1), key=len, reverse=True):
        groups.setdefault(word[-2:], []).append(word)
    return {last: tuple(group) for last, group in groups.items()}


@cache
def head_ends() -> frozenset[str]:
    """The last two characters of every head that has more than one."""
    return frozenset(longer_heads())


@cache
def single_heads() -> re.Pattern[str]:
    """Finds the heads of one character."""
    return re.compile("[" + "".join(sorted(word for word in heads() if len(word) == 1)) + "]")


@cache
def not_heads() -> frozenset[str]:
    """Words that end like a head and are none: 签署, 餐厅, 当局."""
    return frozenset(words("not_heads"))


@cache
def head_words(class_: str) -> tuple[str, ...]:
    """The words of one class that stand in, before or behind heads."""
    return of_class("head_words", class_)


@cache
def run_ons() -> dict[tuple[str, bool], str]:
    """By the last character of a head, and whether the head has more than one: what may not follow it (署理, 院士)."""
    return {(last, scope == "long"): following for last, following, scope in rows("head_run_ons")}


@cache
def name_prefixes() -> re.Pattern[str]:
    """Finds words, other than places, that names may well begin with."""
    return words_pattern(words("name_prefixes"))


@cache
def boundaries() -> dict[str, str]:
    """Words that may stand before a name, and their class: strong, verb, noun or join."""
    return {row[0]: row[1] for row in rows("boundary_words")}


@cache
def boundaries_by_end() -> dict[str, tuple[str, ...]]:
    """The boundary words by their last characters, the longest first."""
    groups: dict[str, list[str]] = {}
    for word in sorted(boundaries(), key=len, reverse=True):
        groups.setdefault(word[-1], []).append(word)
    return {last: tuple(group) for last, group in groups.items()}


@cache
def boundary_sizes() -> dict[str, tuple[int, ...]]:
    """The lengths of the boundary words by their last characters, the longest first."""
    return {last: tuple(dict.fromkeys(map(len, words))) for last, words in boundaries_by_end().items()}


@cache
def name_words() -> dict[str, tuple[str, ...]]:
    """Words of names that hold a boundary word inside, by their first two characters, the longest first."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words("name_words"), key=len, reverse=True):
        groups.setdefault(word[:2], []).append(word)
    return {first: tuple(group) for first, group in groups.items()}


@cache
def name_word_beginnings() -> frozenset[str]:
    """The first two characters of each of them."""
    return frozenset(name_words())


@cache
def longest_name_word() -> int:
    """The characters of the longest of them."""
    return max(map(len, words("name_words")))


@cache
def department_words() -> frozenset[str]:
    """Words that bound names, but not the name of the department that they begin: 认可 in 认可处."""
    return frozenset(words("department_words"))


@cache
def surnames() -> frozenset[str]:
    """Surnames of one or two characters, simplified, that are believed wherever a name may stand."""
    return frozenset(row[0] for row in rows("surnames") if row[1:] != ("rare",))


@cache
def rare_surnames() -> frozenset[str]:
    """Surnames that are ordinary words as well: believed beside an office and in lists of names."""
    return frozenset(row[0] for row in rows("surnames") if row[1:] == ("rare",))


@cache
def verbal_surnames() -> frozenset[str]:
    """Surnames that are verbs or prepositions right behind a name: 任, 向."""
    return frozenset(row[0] for row in rows("surnames") if row[1:] == ("verbal",))


@cache
def japanese_surnames() -> frozenset[str]:
    """Surnames that names of up to five characters begin with."""
    return frozenset(row[0] for row in rows("surnames") if row[1:] == ("japanese",))


@cache
def given_name_characters() -> frozenset[str]:
    """The characters that given names are made of."""
    return frozenset("".join(words("given_name_characters")))


@cache
def transliteration() -> frozenset[str]:
    """The characters that foreign names are written with."""
    return frozenset("".join(words("transliteration")))


@cache
def verbs() -> dict[str, tuple[str, ...]]:
    """Verbs of two characters or more, for `length_at`."""
    return by_first(word for word, kind in boundaries().items() if kind in ("rare", "verb") and len(word) > 1)


@cache
def office_verbs() -> dict[str, tuple[str, ...]]:
    """Words of two characters or more by which somebody takes, held or leaves an office, for `length_at`."""
    return by_first(word for word, kind, *_ in rows("title_words") if kind in _OF_OFFICES and len(word) > 1)


def by_first(vocabulary: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words by their first characters, the longest first: what `length_at` asks."""
    groups: dict[str, list[str]] = {}
    for word in sorted(set(vocabulary), key=len, reverse=True):
        groups.setdefault(word[0], []).append(word)
    return {first: tuple(group) for first, group in groups.items()}


def length_at(index: Mapping[str, tuple[str, ...]], text: str, offset: int) -> int:
    """The length of the longest word that stands at an offset; 0 if none does."""
    group = index.get(text[offset : offset + 1])
    if group is None or not text.startswith(group, offset):  # all of them at once: most places have none
        return 0
    for word in group:
        if text.startswith(word, offset):
            return len(word)
    return 0


@cache
def name_beginnings() -> dict[str, tuple[str, ...]]:
    """Words, other than places, that names may well begin with, for `length_at`."""
    return by_first(words("name_prefixes"))


def occurrences(words: Collection[str], text: str) -> list[tuple[int, int]]:
    """Where any of a few words stand: start and end, the longest at each place, none overlapping another."""
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            found.append((at, -at - len(word)))
            at = text.find(word, at + 1)
    kept, behind = [], 0
    for start, end in sorted(found):
        if start >= behind:
            behind = -end
            kept.append((start, behind))
    return kept


def words_pattern(vocabulary: Iterable[str]) -> re.Pattern[str]:
    """A pattern that finds the longest of the words at each place, built as a tree so that many words cost little."""
    tree: dict[str, dict] = {}  # type: ignore[type-arg]
    for word in vocabulary:
        node = tree
        for character in word:
            node = node.setdefault(character, {})
        node[""] = {}
    return re.compile(_branch(tree) or "(?!)")


def _branch(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    options = [re.escape(character) + _branch(below) for character, below in sorted(node.items()) if character]
    if not options:
        return ""
    inner = options[0] if len(options) == 1 else "(?:" + "|".join(options) + ")"
    return f"(?:{inner})?" if "" in node else inner


@lru_cache(maxsize=2)
def pointing(text: str) -> tuple[re.Match[str], ...]:
    """Where the words stand that point to a body named elsewhere; a report is asked for them twice."""
    return tuple(_pointing().finditer(text))


@cache
def _pointing() -> re.Pattern[str]:
    return words_pattern(pointers())

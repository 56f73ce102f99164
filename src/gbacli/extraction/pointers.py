"""Words that point to a body named elsewhere, from the tables: 该会, 本校, 贵公司, 院方."""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple, get_args

from gbacli.text.tables import rows

Whose = Literal["named", "own", "addressed"]  # named before; that of the speaker; that to which a letter is written
_ALONE = "="


class Pointer(NamedTuple):
    """What a word may stand for: a body whose name ends so, and whose it is."""

    kinds: tuple[str, ...]
    whose: Whose


@cache
def pointers() -> dict[str, Pointer]:
    """Every word that points to a body, folded.

    What `anaphora` lists comes before all; besides, each general word of `body_pointers` goes before each noun
    of `body_heads` of two characters or more (本研究院).
    """
    whose = {word: _whose(meaning) for word, meaning, _ in rows("body_pointers")}
    general = [word for word, _, everywhere in rows("body_pointers") if everywhere == "yes"]
    nouns = [row[0] for row in rows("body_heads") if len(row[0]) > 1]
    found = {word + noun: Pointer((noun,), whose[word]) for noun in nouns for word in general}
    for noun, kinds, before in rows("anaphora"):
        for word in before.split():
            form = noun if word == _ALONE else word + noun
            found[form] = Pointer(tuple(kinds.split()), whose.get(word, "named"))
    return found


def _whose(meaning: str) -> Whose:
    return next(known for known in get_args(Whose) if known == meaning)


@cache
def own_words() -> frozenset[str]:
    """The words by which a body means itself: 本会, 我校."""
    return frozenset(word for word, pointer in pointers().items() if pointer.whose == "own")


@cache
def own_beginnings() -> frozenset[str]:
    """The characters with which they begin."""
    return frozenset(word[0] for word in own_words())

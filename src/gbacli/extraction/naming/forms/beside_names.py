"""Words that tell where the name of a person ends, and words that only look like names, from the tables."""

from __future__ import annotations

from functools import cache

from gbacli.extraction.naming.forms.vocabulary import boundaries, by_first, office_verbs
from gbacli.text.tables import rows, words


@cache
def follows() -> dict[str, tuple[str, ...]]:
    """Words that may follow the name of a person; among them whatever never stands inside the name of a body."""
    strong = [word for word, kind in boundaries().items() if kind == "strong" and len(word) > 1]
    taken = [word for group in office_verbs().values() for word in group]
    return by_first([*words("person_words"), *strong, *taken])


@cache
def speech() -> dict[str, tuple[str, ...]]:
    """Words that follow the name of a person and hardly anything else."""
    return by_first(words("speech_words"))


@cache
def never_last() -> frozenset[str]:
    """Characters that hardly ever end a given name."""
    return frozenset(words("not_in_given_names"))


@cache
def also_names() -> frozenset[str]:
    """Ordinary words by which people are called too: 宁静."""
    return frozenset(row[0] for row in rows("not_names") if row[1:] == ("name",))


@cache
def ordinary() -> dict[str, tuple[str, ...]]:
    """Ordinary words that begin like a name: 文化."""
    return by_first(words("not_names"))

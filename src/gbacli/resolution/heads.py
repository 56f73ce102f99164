"""The noun that says what was signed: 合作备忘录 and 备忘录 are both a 备忘录."""

from __future__ import annotations

from functools import cache

from gbacli.text.folding import key
from gbacli.text.tables import rows


@cache
def _table() -> tuple[dict[str, str], dict[str, str]]:
    nouns: dict[str, str] = {}
    hints: dict[str, str] = {}
    for word, head, kind in rows("agreement_heads"):
        (nouns if kind == "noun" else hints)[key(word)] = head
    return nouns, hints


def head(kind: str | None) -> str:
    """The head noun of a kind of agreement, folded; the last noun of the table decides, then a hint, then all of it."""
    folded = key(kind or "")
    nouns, hints = _table()
    found = [(folded.rfind(word) + len(word), len(word), word) for word in nouns if word in folded]
    if found:
        return nouns[max(found)[2]]
    return next((head for word, head in hints.items() if word in folded), folded)


def head_asked(words: str) -> str | None:
    """The head noun that somebody asks for by exactly this word, or None where the words say more than a head noun."""
    return _table()[0].get(key(words))

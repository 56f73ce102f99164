"""The form in which texts are searched: script, width and letter case folded, each character a token.

Spaces and line breaks between Chinese characters are no part of it; other white space is one ideographic space. ASCII
punctuation stands in its full-width form, which the tokenizer keeps as it keeps all that is not ASCII.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from gbacli.text.folding import character_table

SPACE = "\u3000"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇々"
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]"
)
_BETWEEN_HAN = re.compile(f"(?<=[{_HAN}]){SPACE}+(?=[{_HAN}])")
_SPACES = re.compile(f"{SPACE}{{2,}}")
_IS_HAN = re.compile(f"[{_HAN}]")
_GONE = "\0"
_LAST_ASCII = "\x7f"
_TO_WIDE = 0xFEE0


def searchable(text: str) -> str:
    """The characters of `text` that are searched."""
    folded = text.translate(_TABLE).replace(_GONE, "")
    return _SPACES.sub(SPACE, _BETWEEN_HAN.sub("", folded))


def tokens(text: str) -> str:
    """The text as the full-text index takes it."""
    return " ".join(searchable(text))


def words(query: str) -> tuple[str, ...]:
    """The words of a query, each in its searchable form, without repetition."""
    found = (searchable(word) for word in query.translate(_TABLE).replace(_GONE, "").split(SPACE))
    return tuple(dict.fromkeys(word for word in found if word))


def phrase(word: str) -> str:
    """A word as a phrase of FTS5: nothing in it is syntax, since no searchable character is an ASCII quotation mark."""
    return '"' + " ".join(word) + '"'


def pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    """What finds the words in a text that `aligned` has folded; the longer of two words that start together first."""
    return re.compile("|".join(_spaced(word) for word in sorted(words, key=len, reverse=True)))


def aligned(text: str) -> str:
    """The searched form of `text` with every character in its place: as long as `text`."""
    return text.translate(_TABLE)


def _spaced(word: str) -> str:
    pieces = [re.escape(word[0])]
    for before, after in pairwise(word):
        both_han = _IS_HAN.match(before) and _IS_HAN.match(after)
        pieces.append((f"[{_GONE}{SPACE}]*" if both_han else f"{_GONE}*") + re.escape(after))
    return "".join(pieces)


class _Table(dict[int, str]):
    """Code point to its searched form, always one character long; invisible ones become NUL. Filled as it is asked."""

    def __missing__(self, point: int) -> str:
        form = self[point] = _form(chr(point))
        return form


def _form(character: str) -> str:
    if character.isspace():
        return SPACE
    if _INVISIBLE.match(character) or character == _GONE:
        return _GONE
    plain = unicodedata.normalize("NFKC", character)
    plain = plain if len(plain) == 1 else character
    if plain.isalnum():
        folded = character_table().get(ord(plain), plain).lower() if plain > _LAST_ASCII else plain.lower()
        return folded if len(folded) == 1 and folded.isalnum() else plain
    return chr(ord(plain) + _TO_WIDE) if plain <= _LAST_ASCII and plain > " " else plain


_TABLE = _Table()

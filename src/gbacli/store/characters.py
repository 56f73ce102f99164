"""The form in which texts are searched: script, width and letter case folded, each character a token.

Spaces and line breaks between Chinese characters are no part of it; other white space is one ideographic space. ASCII
punctuation stands in its full-width form, which the tokenizer keeps as it keeps all that is not ASCII.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import chain, pairwise

from gbacli.text.folding import character_table, variants

SPACE = "\u3000"
_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇々"
_UNSEEN = (
    "[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0100-\U000e01ef]*"
)
_BETWEEN = rf"[\s{_UNSEEN[1:]}"
_INVISIBLE = re.compile(_UNSEEN)
_BETWEEN_HAN = re.compile(f"{SPACE}(?<=[{_HAN}]{SPACE}){SPACE}*(?=[{_HAN}])")  # sought by the space, which is rare
_SPACES = re.compile(f"{SPACE}{{2,}}")
_IS_HAN = re.compile(f"[{_HAN}]")
_GONE = "\0"
# Beside the variants of the table, characters are folded in these ranges and nowhere else: Latin, Greek, Cyrillic,
# forms of letters and numbers, radicals, enclosed and compatibility characters, widths.
_FOLDED = (
    range(0x21, 0x250), range(0x370, 0x530), range(0x1E00, 0x1F00), range(0x2000, 0x2190), range(0x2460, 0x2500),
    range(0x2E80, 0x2FE0), range(0x3000, 0x3130), range(0x3190, 0x3400), range(0xF900, 0xFB00), range(0xFE10, 0xFFF0),
    range(0x2F800, 0x2FA20),
)  # fmt: skip
_LAST_ASCII = "\x7f"
_TO_WIDE = 0xFEE0


def searchable(text: str) -> str:
    """The characters of `text` that are searched."""
    folded = text.translate(_TABLE).replace(_GONE, "")
    return _SPACES.sub(SPACE, _BETWEEN_HAN.sub("", folded))


def words(query: str) -> tuple[str, ...]:
    """The words of a query, each in its searchable form, without repetition."""
    found = (searchable(word) for word in query.translate(_TABLE).replace(_GONE, "").split(SPACE))
    return tuple(dict.fromkeys(word for word in found if word))


def pattern(word: str) -> re.Pattern[str]:
    """What finds a word, given in its searchable form, in a text as printed."""
    pieces = [_printed(word[0])]
    for before, after in pairwise(word):
        both_han = _IS_HAN.match(before) and _IS_HAN.match(after)
        pieces.append((_BETWEEN if both_han else _UNSEEN) + _printed(after))
    return re.compile("".join(pieces))


def _printed(character: str) -> str:
    """A class of all printed characters that are searched as this one; of spaces, one or more."""
    if character == SPACE:
        return rf"\s{_BETWEEN}"
    others = _variants(character)
    return f"[{re.escape(character + others)}]" if others else re.escape(character)


@cache
def _variants(character: str) -> str:
    """The other characters that are searched as this one, found for it alone: a question has few characters."""
    family = {character, *variants(character), chr(max(0, ord(character) - _TO_WIDE))}
    candidates = (*family, *(point for point, plain in _plain() if plain in family or plain.lower() in family))
    return "".join(c for c in dict.fromkeys(candidates) if c != character and _TABLE[ord(c)] == character)


@cache
def _plain() -> tuple[tuple[str, str], ...]:
    """Every character of the ranges that stands for a single other one, width and compatibility apart, and that one."""
    plain = ((point, unicodedata.normalize("NFKC", point)) for point in map(chr, chain.from_iterable(_FOLDED)))
    return tuple((point, other if len(other) == 1 else point) for point, other in plain)


class _Table(dict[int, str]):
    """Code point to its searched form, always one character long; invisible ones become NUL. Filled as it is asked."""

    def __missing__(self, point: int) -> str:
        form = self[point] = _form(chr(point))
        return form


def _form(character: str) -> str:
    if character.isspace():
        return SPACE
    if _INVISIBLE.fullmatch(character) or character == _GONE:
        return _GONE
    if not any(ord(character) in points for points in _FOLDED):
        folded = character_table()[ord(character)] if _IS_HAN.match(character) else character
        return folded if folded.isalnum() else character  # 丨, which reports print for a bar, is searched as itself
    plain = unicodedata.normalize("NFKC", character)
    plain = plain if len(plain) == 1 else character
    if plain.isalnum():
        folded = character_table()[ord(plain)].lower() if plain > _LAST_ASCII else plain.lower()
        return folded if len(folded) == 1 and folded.isalnum() else plain
    return chr(ord(plain) + _TO_WIDE) if plain <= _LAST_ASCII and plain > " " else plain


_TABLE = _Table()

"""Which script a text is written in."""

from __future__ import annotations

from collections import Counter
from functools import cache


def script_of(text: str) -> str:
    """hans, hant, or mixed where neither script has four fifths of the characters that only one of them uses.

    A character that GB 2312 has and Big5 lacks is simplified, the reverse is traditional; most belong to both.
    """
    simplified = traditional = 0
    for character, count in Counter(text).items():
        if "\u4e00" <= character <= "\u9fff":
            kind = _kind(character)
            simplified += count * (kind == "hans")
            traditional += count * (kind == "hant")
    share = traditional / ((simplified + traditional) or 1)
    return "hans" if share < 0.2 else "hant" if share > 0.8 else "mixed"


@cache
def _kind(character: str) -> str:
    """The script that alone has the character; empty where both or neither have it."""
    mainland, island = _has(character, "gb2312"), _has(character, "big5")
    return "" if mainland == island else "hans" if mainland else "hant"


def _has(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True

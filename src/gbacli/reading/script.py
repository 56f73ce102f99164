"""Which script a text is written in."""

from __future__ import annotations

from collections import Counter


def script_of(text: str) -> str:
    """hans, hant, or mixed where neither script has four fifths of the characters that only one of them uses.

    A character that GB 2312 has and Big5 lacks is simplified, the reverse is traditional; most belong to both.
    """
    simplified = traditional = 0
    for character, count in Counter(text).items():
        if "\u4e00" <= character <= "\u9fff":
            mainland, island = _has(character, "gb2312"), _has(character, "big5")
            simplified += count * (mainland and not island)
            traditional += count * (island and not mainland)
    share = traditional / ((simplified + traditional) or 1)
    return "hans" if share < 0.2 else "hant" if share > 0.8 else "mixed"


def _has(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True

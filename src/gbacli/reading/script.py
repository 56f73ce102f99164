"""Which script a text is written in."""

from __future__ import annotations

_SIMPLIFIED, _TRADITIONAL = "s", "t"


def script_of(text: str) -> str:
    """hans, hant, or mixed where neither script has four fifths of the characters that only one of them uses.

    A character that GB 2312 has and Big5 lacks is simplified, the reverse is traditional; most belong to both.
    """
    kinds = text.translate(_KINDS)
    simplified, traditional = kinds.count(_SIMPLIFIED), kinds.count(_TRADITIONAL)
    share = traditional / ((simplified + traditional) or 1)
    return "hans" if share < 0.2 else "hant" if share > 0.8 else "mixed"


class _Kinds(dict[int, str]):
    """Code point to the script that alone has it; nothing for all others. Filled as it is asked."""

    def __missing__(self, point: int) -> str:
        kind = self[point] = _kind(chr(point))
        return kind


def _kind(character: str) -> str:
    if not "\u4e00" <= character <= "\u9fff":
        return ""
    mainland, island = _has(character, "gb2312"), _has(character, "big5")
    return "" if mainland == island else _SIMPLIFIED if mainland else _TRADITIONAL


def _has(character: str, codec: str) -> bool:
    try:
        character.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


_KINDS = _Kinds()

"""Which script a text is written in."""

from __future__ import annotations

_UNIFIED = range(0x4E, 0xA0)  # the first bytes of all of U+4E00 to U+9FFF, and of nothing else
_OTHERS = bytes(byte for byte in range(256) if byte not in _UNIFIED)


def script_of(text: str) -> str:
    """hans, hant, or mixed where neither script has four fifths of the characters that only one of them uses.

    A character that GB 2312 has and Big5 lacks is simplified, the reverse is traditional; most belong to both.
    """
    mainland, island = _within(text, "gb2312"), _within(text, "big5")
    both = _unified(_within(mainland, "big5"))
    simplified, traditional = _unified(mainland) - both, _unified(island) - both
    share = traditional / ((simplified + traditional) or 1)
    return "hans" if share < 0.2 else "hant" if share > 0.8 else "mixed"


def _within(text: str, codec: str) -> str:
    """The characters of `text` that the codec has."""
    return text.encode(codec, "ignore").decode(codec)


def _unified(text: str) -> int:
    """How many Chinese characters of the first block there are."""
    return len(text.encode("utf-16-be")[::2].translate(None, _OTHERS))

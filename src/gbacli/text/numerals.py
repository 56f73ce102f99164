"""Numbers as reports print them: 26, 二十六, 廿六, 二〇二五. Everything here reads folded text."""

from __future__ import annotations

_DIGITS = dict(zip("〇○零一二两双三四五六七八九", (0, 0, 0, 1, 2, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_UNITS = {"十": 10, "百": 100, "千": 1000}
_WESTERN = {ord(character): str(value) for character, value in _DIGITS.items() if character not in "两双"}


def western(text: str) -> str:
    """The text with every Chinese digit as 0 to 9, of the same length: 2025年 for 二〇二五年."""
    return text.translate(_WESTERN)


def number(printed: str) -> int | None:
    """The value of a folded number in digits or Chinese numerals; None where it is none."""
    if printed.isascii() and printed.isdigit():
        return int(printed)
    if all(character in _DIGITS for character in printed):
        return int("".join(str(_DIGITS[character]) for character in printed))
    total, digit = 0, 0
    for character in printed.replace("廿", "二十").replace("卅", "三十"):
        if character in _UNITS:
            total += max(1, digit) * _UNITS[character]
            digit = 0
        elif character in _DIGITS:
            digit = _DIGITS[character]
        else:
            return None
    return total + digit

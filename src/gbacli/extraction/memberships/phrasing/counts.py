"""Lists that go on: 等三十余家 says so, and how many there are."""

from __future__ import annotations

import re

from gbacli.extraction.memberships.phrasing.grammar import COUNTER, NUMBER

_COUNTED = re.compile(f"({NUMBER})(?:余|多|几)?{COUNTER}")
_DIGITS = dict(zip("〇○零一二两三四五六七八九", (0, 0, 0, 1, 2, 2, 3, 4, 5, 6, 7, 8, 9), strict=True))
_UNITS = {"十": 10, "百": 100, "千": 1000}


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


def partial(code: str) -> tuple[bool, int | None]:
    """Whether a list with the words around it goes on (等), and the number of members that they state."""
    counted = _COUNTED.search(code)
    return "等" in code, number(counted[1]) if counted else None

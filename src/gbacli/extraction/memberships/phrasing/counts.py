"""Lists that go on: 等三十余家 says so, and how many there are."""

from __future__ import annotations

import re

from gbacli.extraction.memberships.phrasing.grammar import COUNTER, NUMBER
from gbacli.text.numerals import number

_COUNTED = re.compile(f"({NUMBER})(?:余|多|几)?{COUNTER}")


def partial(code: str) -> tuple[bool, int | None]:
    """Whether a list with the words around it goes on (等), and the number of members that they state."""
    counted = _COUNTED.search(code)
    return "等" in code, number(counted[1]) if counted else None

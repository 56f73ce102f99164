"""Lists that go on: 等三十余家 says so, and how many there are."""

from __future__ import annotations

import re

from gbacli.extraction.memberships.phrasing.grammar import COUNTER, NUMBER
from gbacli.text.numerals import number

_COUNTED = re.compile(f"({NUMBER})(?:余|多|几)?{COUNTER}")
_TOTAL = re.compile(f"(?:共|合计|合共|总计|总数|达|增至)有?({NUMBER})(?:余|多|几)?{COUNTER}")
_GROUPS = re.compile(f"等({NUMBER})(?:余|多|几)?{COUNTER}")  # 甲、乙等十所，丙、丁等九所
_PLACES = re.compile("[两三四五六七八九]地")  # 三地 are no members


def partial(code: str) -> tuple[bool, int | None]:
    """Whether a list with the words around it goes on (等), and the number of members that they state."""
    total, groups = _TOTAL.search(code), _GROUPS.findall(code)
    if not total and len(groups) > 1:
        return True, sum(number(group) or 0 for group in groups)
    counted = total or _COUNTED.search(_PLACES.sub("", code))
    return "等" in code, number(counted[1]) if counted else None

"""Bodies that a sentence only names for what they did for an alliance, or are in one: 由甲牵头, 甲为召集单位."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.memberships.phrasing.grammar import UNIT, words

_LINK = "(?:[、，和与及暨同跟]|以及|会同|联同|联合|连同|携手)"


@cache
def _agents() -> re.Pattern[str]:
    said = f"{words('lead')}|{words('found')}|{words('form')}"
    by = f"由(?:[ABW][LMF]*{_LINK}*)+(?=[^。；，ABWP]{{0,10}}(?:{said}))"
    by += f"|[AW](?=[^。；，ABWP]{{0,8}}?(?:{words('lead')}|{words('found')})[^。；，ABWP]{{0,8}}A)"
    return re.compile(f"{by}|[AW](?=(?:为|是|任|担任|作为|出任)[^。；，ABWP]{{0,4}}{UNIT}[，；])")


def agents(code: str) -> frozenset[int]:
    """The places in a sketch where a body is named so: what follows speaks of another alliance."""
    spans = (match.span() for match in _agents().finditer(code))
    return frozenset(place for start, end in spans for place in range(start, end) if code[place] in "ABW")

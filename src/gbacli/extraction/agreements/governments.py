"""深港双方, 粤澳两地政府: sides told by the one-character names of their places."""

from __future__ import annotations

from functools import cache

from gbacli.extraction.agreements.units import Class, Unit
from gbacli.extraction.analysis import Analysis
from gbacli.text.tables import rows


@cache
def _regions() -> dict[str, str]:
    """One-character name to region: 深 -> 深圳."""
    return {word: row[3] for row in rows("places") if len(row) > 5 for word in row[5].split() if len(word) == 1}


def sides(analysis: Analysis, one: Class) -> list[Unit]:
    """The governments that 深港双方 means: the only one of each place that the report names, or nobody."""
    short = analysis.folded[max(0, one.start - one.count) : one.start]
    regions = [_regions().get(character) for character in short]
    if one.count < 2 or len(regions) != one.count or None in regions:
        return []
    found = [_government(analysis, region or "") for region in regions]
    return [Unit(one.start, one.end, body) for body in found if body is not None] if None not in found else []


def _government(analysis: Analysis, region: str) -> int | None:
    """The only government of a place in the report; its departments do not count."""
    named = [number for number, body in analysis.names("body") if body.kind == "government" and body.region == region]
    whole = [number for number in named if analysis.bodies[number].name.endswith(("政府", "市", "省", "区", "區"))]
    return whole[0] if len(whole) == 1 else None

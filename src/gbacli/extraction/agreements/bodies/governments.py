"""深港双方, 粤澳两地政府, 香港、深圳两地学会: sides told by the names of their places."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.agreements.bodies.units import Class, Unit
from gbacli.extraction.analysis import Analysis
from gbacli.text.folding import fold
from gbacli.text.places import match_at
from gbacli.text.tables import rows


@cache
def _regions() -> dict[str, str]:
    """One-character name to region: 深 -> 深圳."""
    return {word: row[3] for row in rows("places") if len(row) > 5 for word in row[5].split() if len(word) == 1}


_LONGEST_PLACE = 4  # characters of 珠海市 before the head of a name
_PLACES = re.compile("(?:[一-龥]{2,4}、)*[一-龥]{2,4}[和与及、][一-龥]{2,4}$")
_CITY = re.compile("(?:^|[，。；：“”\\s])(?P<place>[一-龥]{2,3})[与和同跟]$")
_HEAD = re.compile("[地市省区县镇乡街]的?(?P<head>(?!政府|部门|机构)[一-龥]{2,8}?)(?:签署|签约|缔约|发起|共建)?$")


def sides(analysis: Analysis, one: Class) -> list[Unit]:
    """The bodies that a class of so many places means: the only one of each place in the report, or nobody."""
    return _of_places(analysis, one) or _governments(analysis, one)


def head_of(text: str, one: Class) -> str | None:
    """The end of the names of the bodies that a class of so many places means: 侨联 of 四市侨联."""
    head = _HEAD.search(text, one.start, one.end)
    return head["head"] if head else None


def _of_places(analysis: Analysis, one: Class) -> list[Unit]:
    """香港、深圳、澳门三地学会: of each place the only body whose name ends so."""
    head = _HEAD.search(analysis.folded, one.start, one.end)
    printed = _PLACES.search(analysis.folded, max(0, one.start - 30), one.start) if head else None
    places = re.split("[和与及、]", printed[0])[-one.count :] if printed else []
    if not head:
        return []
    names = [(number, fold(body.name)) for number, body in analysis.names("body")]
    if not places:  # 四市侨联: all of the report, where they are four
        alike = [
            n
            for n, name in names
            if name.endswith(head["head"]) and 1 < len(name) - len(head["head"]) <= _LONGEST_PLACE
        ]
        return [Unit(one.start, one.end, n) for n in alike] if len(alike) == one.count > 2 else []
    if len(places) != one.count:
        return []
    found = [[n for n, name in names if place in name[:5] and name.endswith(head["head"])] for place in places]
    return [Unit(one.start, one.end, of[0]) for of in found] if all(len(of) == 1 for of in found) else []


def _governments(analysis: Analysis, one: Class) -> list[Unit]:
    """The governments that 深港双方 means."""
    short = analysis.folded[max(0, one.start - one.count) : one.start]
    regions = [_regions().get(character) for character in short]
    if one.count < 2 or len(regions) != one.count or None in regions:
        return []
    found = [_government(analysis, region or "") for region in regions]
    return [Unit(one.start, one.end, body) for body in found if body is not None] if None not in found else []


def of_city_before(analysis: Analysis, start: int, stop: int) -> int | None:
    """The only government of the city that stands alone before the partners at `stop`: 肇庆与岚山大学."""
    city = _CITY.search(analysis.folded, start, stop)
    place = match_at(analysis.folded, city.start("place")) if city else None
    if not city or not place or place[0] != len(city["place"]) or place[1].level != "city":
        return None
    return _government(analysis, place[1].label)


def _government(analysis: Analysis, region: str) -> int | None:
    """The only government of a place in the report; its departments do not count."""
    named = [number for number, body in analysis.names("body") if body.kind == "government" and body.region == region]
    whole = [number for number in named if analysis.bodies[number].name.endswith(("政府", "市", "省", "区", "區"))]
    return whole[0] if len(whole) == 1 else None

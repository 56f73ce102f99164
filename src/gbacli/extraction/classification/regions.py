"""The place of a body from its name: 珠海 for 中山大学珠海校区, Hong Kong for a bureau that sits there."""

from __future__ import annotations

import re

from gbacli.extraction.classification.kinds import bare
from gbacli.extraction.classification.known import known, known_at
from gbacli.text.places import Place, find, match_at
from gbacli.text.tables import words

_BRACKETED = re.compile("（([^（）]{2,8})）")
_CENTRAL = ("中央", "国务院", "外交部", "中共", "商务部", "国家")
_QUOTED = re.compile("“[^“”]*”|‘[^‘’]*’|《[^《》]*》")
_JOINT = frozenset("粤港澳深穗珠琴莞京沪闽桂湘赣琼川渝中葡台")


def place_of(name: str) -> Place | None:
    """The place of the body with this folded name, as far as the name alone says."""
    return seated(name) or branch(name) or leading(name) or within(name)


def seated(name: str) -> Place | None:
    """The place of a body that the table knows by its whole name, or of a mission: 中央…驻香港…联络办公室."""
    if (body := known(bare(name)) or known(name)) and (body.place or body.region):
        return find(body.place or body.region or "")
    if "驻" in name[:-1]:
        owner, _, host = name.partition("驻")
        return _first(host) if owner.startswith(_CENTRAL) or not owner else _first(owner)
    return None


def branch(name: str) -> Place | None:
    """The place of a branch: in brackets, or before 分行, 校区, 研究院 after the name of another body."""
    for match in _BRACKETED.finditer(name):
        if place := find(match[1]):
            return place
    for word in words("body_branches"):
        at = name.find(word, 3)
        if at > 0 and (place := _last(name[:at])):
            return place
    return None


def leading(name: str) -> Place | None:
    """The place that a name begins with, the finest of a chain: 佛山市顺德区."""
    plain = bare(name)
    if match := known_at(plain, 0):
        body = match[1]
        if body.place or body.region:
            return find(body.place or body.region or "")
    return _first(plain)


def within(name: str) -> Place | None:
    """The first place named inside, outside quotation marks: 民盟肇庆市委会."""
    plain = _QUOTED.sub("", name)
    for offset in range(1, len(plain) - 2):
        if match := match_at(plain, offset):
            return match[1] if match[1].level != "country" else None
    return None


def joint(name: str) -> bool:
    """Whether the name begins with several places: 粤港, 琴澳, 港澳."""
    plain = bare(name)
    return len(plain) > 2 and plain[0] in _JOINT and plain[1] in _JOINT and not match_at(plain, 0)


def _first(text: str) -> Place | None:
    offset, found = 0, None
    while match := match_at(text, offset):
        length, place = match
        if found and found.name not in (place.parent, *place.parents) and place.parent != found.name:
            break
        found, offset = place, offset + length
    return found


def _last(text: str) -> Place | None:
    """The place that ends the text, not at its beginning."""
    for start in range(2, len(text) - 1):
        match = match_at(text, start)
        if match and start + match[0] == len(text):
            return match[1]
    return None

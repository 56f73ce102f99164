"""Where a body sits, from its name: 珠海 for 中山大学珠海校区, 香港 for a bureau of the table."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from gbacli.extraction.classification.kinds import bare
from gbacli.extraction.classification.known import KnownBody, known, known_at
from gbacli.text.places import Place, find, leading, match_at
from gbacli.text.tables import words

_BRACKETED = re.compile("（([^（）]{1,8})）")
_CENTRAL = ("中央", "国务院", "外交部", "中共", "商务部", "国家", "解放军", "中国人民解放军")
_QUOTED = re.compile("“[^“”]*”|‘[^‘’]*’|《[^《》]*》")
_JOINT = re.compile(
    "(?:粤港澳|港澳|粤港|粤澳|琴澳|珠琴澳|珠澳|深港|深澳|穗港|穗澳|京港|京澳|沪港|闽港|闽澳|莞港|佛港|湾区|中葡|两岸|桂港|港粤|澳珠|琴港)"
)
_OF_SOUTH = re.compile(
    "(?:部|院|中心|局|协会)(?:华南|珠江)[^司]*(?:所|中心|委员会|局|院)$"
)  # of a body of the whole country
_NOWHERE = ("expanse", "country")


_EMIGRANTS = re.compile(r"[^（]*?(?:[旅留侨寓](?P<place>[港澳])(?!珠)|(?P<kowloon>港九))[^）]*(?:会|社|堂|联|团)$")


class Seat(NamedTuple):
    """The finest place known of a body and its region."""

    place: str
    region: str


def _emigrants(name: str) -> Seat | None:
    """The seat of a society of those who live elsewhere: 旅港远山同乡会, 港九远山商会."""
    match = _EMIGRANTS.match(name)
    place = "澳门" if match and match["place"] == "澳" else "香港"
    return Seat(place, place) if match else None


@lru_cache(8192)
def seat_of(name: str, *, plainly: bool = False) -> Seat | None:
    """The seat of the body with this folded name; `plainly` only from a place at its beginning."""
    body = known(name) or (None if "（" in name and _BRACKETED.search(name) else known(bare(name)))
    if body:
        return _seat_of_known(body)
    if emigrants := _emigrants(name):
        return emigrants
    if joint(name):
        return None
    if plainly:
        return _seat(_bracketed(name) or _large(bare(name)))
    if _OF_SOUTH.search(name):
        return Seat("广州", "广州")
    return _seat(_mission(name) or _bracketed(name)) or _branch(name) or _leading(name) or _seat(_within(name))


def _seat_of_known(body: KnownBody) -> Seat | None:
    return Seat(body.place or body.region or "", body.region) if body.region else None


def _seat(place: Place | None) -> Seat | None:
    return Seat(place.label, place.region) if place and place.level != "expanse" else None


def _mission(name: str) -> Place | None:
    """The host of a mission of the centre (中央…驻香港…联络办公室), the sender of any other."""
    owner, _, host = bare(name).partition("驻")
    if not host:
        return None
    return _first(host) if owner.startswith(_CENTRAL) or not owner else _first(owner)


def _bracketed(name: str) -> Place | None:
    if "（" not in name:
        return None
    return next((place for match in _BRACKETED.finditer(name) if (place := find(match[1]))), None)


def _branch(name: str) -> Seat | None:
    """The seat of a branch: the place right after a known name, or before 分行, 校区, 医院 after any name."""
    plain = bare(name)
    if head := known_at(plain, 0):
        length = head[0]
        match = match_at(plain, length)
        if match and match[1].level not in (*_NOWHERE, "area") and length + match[0] < len(plain):
            return _seat(match[1])
    for word in words("body_branches"):
        at = plain.find(word, 4)
        if at > 0 and (place := _last(plain[:at])) and place.level not in (*_NOWHERE, "area"):
            return _seat(place)
    return None


def _leading(name: str) -> Seat | None:
    """The seat of the known body, or the place, that the name begins with."""
    plain = bare(name)
    if (head := known_at(plain, 0)) and (seat := _seat_of_known(head[1])):
        return seat
    return _seat(_first(plain))


def _within(name: str) -> Place | None:
    """The first place named inside, outside quotation marks: 民盟肇庆市委会."""
    plain = _QUOTED.sub("", name)
    for offset in range(int(plain == name), len(plain) - 2):
        match = match_at(plain, offset)
        if match and (match[1].level not in (*_NOWHERE, "area") or plain.startswith("大湾区", offset)):
            return match[1]
    return None


def _large(plain: str) -> Place | None:
    """The place that a name begins with, if it is more than a neighbourhood or begins with its city."""
    place = _first(plain)
    if place and place.level == "area" and not plain.startswith(place.region):
        return None
    return place


def joint(name: str) -> bool:
    """Whether the name begins with several places together: 粤港, 琴澳, 港澳, 湾区."""
    plain = bare(_QUOTED.sub("", name) or name)
    return bool(_JOINT.match(plain)) and not plain.startswith("粤港澳大湾区")


def _first(text: str) -> Place | None:
    """The finest place of the chain that a text begins with: 顺德区 of 佛山市顺德区."""
    found: Place | None = None
    for _, place in leading(text):
        if found and (found.level in ("area", "expanse") or _is_apart(found, place)):
            break
        found = place
    if found is None and (single := match_at(text, 0, short=True)) and single[0] > 1:
        return single[1]
    return found


def _is_apart(upper: Place, place: Place) -> bool:
    """Whether a place neither lies in the one before it nor in its region."""
    return upper.name not in place.parents and place.region != upper.region


def _last(text: str) -> Place | None:
    """The place that ends the text, not at its beginning."""
    for start in range(2, len(text) - 1):
        match = match_at(text, start)
        if match and start + match[0] == len(text):
            return match[1]
    return None

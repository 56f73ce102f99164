"""The kind of a body from its name: what it ends with, and what the body ends with that it belongs to."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from gbacli.extraction.classification.known import department_forms, known, known_at
from gbacli.text.places import match_at
from gbacli.text.tables import rows

_WRAPPING = "“”‘’《》【】 "
_LONGEST = 9
# A part of one of these is of its kind; a part of anything else is what its own ending says.
_HANDED_DOWN = frozenset({"university", "government", "party", "society", "institute", "international", "alliance"})


class Ending(NamedTuple):
    """What the ending of a name says."""

    length: int
    kind: str | None
    inherits: bool  # the kind is that of the body it belongs to, if one is known


def kind_of(name: str) -> str | None:
    """The kind of the body with this folded name, as far as the name alone says."""
    plain = bare(name)
    if body := known(plain):
        return body.kind
    ending = ending_of(plain)
    if ending is None:
        return _department(plain)
    if ending.inherits:
        return owner_kind(plain[: len(plain) - ending.length]) or ending.kind
    return ending.kind


def bare(name: str) -> str:
    """The name without quotation marks and without what brackets add at its end: 工商业联合会（总商会）."""
    plain = "".join(character for character in name if character not in _WRAPPING)
    if plain.endswith("）") and plain.find("（") > 1:
        return plain[: plain.rindex("（")]
    return plain


def ending_of(plain: str) -> Ending | None:
    """The longest ending of the table that the name has."""
    for length in range(min(_LONGEST, len(plain)), 0, -1):
        kind = _endings().get(plain[-length:])
        if kind is not None:
            inherits = kind.startswith("inherit:")
            return Ending(length, kind.removeprefix("inherit:"), inherits)
    return None


def owner_kind(prefix: str) -> str | None:
    """The kind of the body whose name the prefix begins with: a university in 某大学图书馆."""
    found = None
    if match := known_at(prefix, 0):
        found = match[1].kind
    for end in range(len(prefix), 1, -1):
        ending = ending_of(prefix[:end])
        if ending and ending.length > 1 and not ending.inherits and ending.kind in _HANDED_DOWN:
            return ending.kind
    return found if found in _HANDED_DOWN else None


def inherits(name: str) -> bool:
    """Whether the name is one of a part whose owner another name must tell: 组织部, 学术委员会."""
    plain = bare(name)
    ending = ending_of(plain)
    return bool(ending and ending.inherits and owner_kind(plain[: len(plain) - ending.length]) is None)


def _department(plain: str) -> str | None:
    """The kind of a short form with a place: 珠海市科协."""
    offset = 0
    while match := match_at(plain, offset):
        offset += match[0]
    rest = plain[offset:].lstrip("我省市区县")
    forms = department_forms().get(plain[offset:]) or department_forms().get(rest)
    if forms:
        return forms[1]
    return "government" if offset and offset == len(plain) else None


@cache
def _endings() -> dict[str, str]:
    return {ending: kind for ending, kind in rows("body_kinds")}

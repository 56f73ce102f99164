"""Short forms that keep a body's place and end: 云山商会 for 云山市侨资企业商会; 人口所 for 某大学人口研究所."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from gbacli.extraction.naming.meant.contracted import short_heads
from gbacli.text import places

_SOCIETIES = frozenset("会社盟")
_ENDS = _SOCIETIES | {"协", "联"}
_LONGEST = 4  # characters behind the place
_RESEARCH = "研究"
_OF_RESEARCH = ("所", "院", "中心")


def of_place(form: str, names: Iterable[str]) -> list[str]:
    """Those of some folded names that a form keeps the place of, and characters of the rest to its end, in order."""
    place, rest = _parted(form)
    if not place:
        return []
    ends = short_heads().get(rest[-1], rest[-1])
    return [name for name in names if name.endswith(ends) and name != form and _keeps(rest, place, name)]


def may_shorten(form: str) -> bool:
    """Whether a form could be one that `of_place` or `of_research` finds the names for."""
    return bool(_parted(form)[0]) or form.endswith(_OF_RESEARCH)


@lru_cache(8192)
def _parted(form: str) -> tuple[str, str]:
    """The place that a short form begins with, by its fullest name, and the rest; nothing where it is none."""
    found = places.match_of(form) if form[-1] in _ENDS else None
    rest = form[found[0] :] if found else ""
    if found is None or not 2 <= len(rest) <= _LONGEST:
        return "", ""
    return found[1].name, rest


def _keeps(rest: str, place: str, name: str) -> bool:
    """Whether a name begins with a place and then holds the characters of a rest in order, with the same end."""
    found = places.match_of(name)
    if found is None or found[1].name != place or name[-1] not in _SOCIETIES:
        return False
    whole = name[found[0] :]
    if len(whole) <= len(rest) or not whole.endswith(short_heads().get(rest[-1], rest[-1])):
        return False
    characters = iter(whole)
    return all(character in characters for character in rest)


def of_research(form: str, names: Iterable[str]) -> list[str]:
    """Those of some folded names that end with a form but for the word 研究 before its noun."""
    end = next((end for end in _OF_RESEARCH if form.endswith(end) and len(form) > len(end) + 1), None)
    if end is None or _RESEARCH in form:
        return []
    whole = form[: -len(end)] + _RESEARCH + end
    return [name for name in names if name.endswith(whole)]

"""Short forms that begin like the name of a firm, school or house: 远汐精铸 for 远汐精密铸造集团, 远汐 for 远汐中学."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from gbacli.text import places
from gbacli.text.folding import is_han
from gbacli.text.tables import words
from gbacli.text.wording import longest_first

_BRAND = 2  # characters of a brand
_LONGEST_TAIL = 3  # characters of the words behind a brand, each printed by one of its own
_BRACKETS = re.compile("（[^）]*）")
_OWNERS = re.compile("大学|学院|医院|公司|协会|学会|总会|商会|委员会")  # of a part of which the name is
_OF_FIRMS = ("集团", "公司")


@lru_cache(8192)
def cores(name: str) -> tuple[tuple[str, int], ...]:
    """What short forms of a folded name begin with, and how many characters of that are a place."""
    return tuple(_cores(_BRACKETS.sub("", name)))


def _cores(name: str) -> Iterator[tuple[str, int]]:
    end = _end().search(name)
    core = name[: end.start()] if end else ""
    if len(core) < _BRAND or not all(map(is_han, core)) or _OWNERS.search(core):
        return
    at = 0
    while found := places.match_at(core, at):
        yield core[at:], found[0]
        at += found[0]
    if len(core) - at >= _BRAND:
        yield core[at:], 0


@cache
def _end() -> re.Pattern[str]:
    """Finds the nouns that end the name of a body known by its brand."""
    return re.compile(f"(?:{longest_first(words('brand_ends'))})+$")


def ends(text: str, start: int, core: str, placed: int) -> list[int]:
    """Where in a folded text short forms may end that begin there as a core does, the longest first."""
    size = 0
    while size < len(core) and text.startswith(core[size], start + size):
        size += 1
    if size < max(_BRAND, placed + 1):
        return []
    end, rest = start + size, iter(core[size:])
    found = [end]
    while end - start - size < _LONGEST_TAIL and is_han(text[end : end + 1] or " ") and text[end] in rest:
        end += 1
        found.append(end)
    return [end for end in reversed(found) if end - start - placed >= _BRAND]


def brief(form: str, names: Iterable[str]) -> list[str]:
    """Those of some folded names whose brand a folded form is, perhaps with their other words for short."""
    likely = [name for name in names if form[0] in name and len(form) < len(name) and form[1:2] in name]
    return [name for name in likely if any(_fits(form, *core) for core in cores(name))]


def _fits(form: str, core: str, placed: int) -> bool:
    stems = [form, *(form.removesuffix(noun) for noun in _OF_FIRMS if form.endswith(noun))]
    return any(len(stem) > 1 and ends(stem, 0, core, placed)[:1] == [len(stem)] for stem in stems)

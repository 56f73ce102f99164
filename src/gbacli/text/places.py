"""Places that reports of the Bay Area name: from its towns and zones to the countries of the world.

The table `places` gives each its forms, the places that take it in, and its region as the annotation guide names it.
Everything here works on folded text (simplified script); offsets and lengths are characters.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from gbacli.text.folding import fold
from gbacli.text.pairs import pair_starts, reaching
from gbacli.text.tables import rows

_LONG = 300  # characters of a text in which it pays to look for all places at once
_SHORT = 64  # characters of what is asked about again and again: names, not texts
LEVELS = {  # of the places that a word for one means, the likeliest first: a 市 may be a city or part of one
    "省": ("province",),
    "自治区": ("province",),
    "市": ("city", "district"),
    "区": ("district", "zone"),
    "县": ("district",),
    "州": ("city",),
}
_AND = "和"  # joins two names, and begins some
# 新会 and 四会 are places, 新会长 and 四会员 are not.
_NOT_BEFORE = {"会": frozenset("长员议计展见籍商馆址费刊徽所标堂")}


@dataclass(frozen=True, slots=True)
class Place:
    """A place by its fullest name, such as 深圳市."""

    name: str
    region: str  # as the annotation guide names it: 深圳, 广东, 香港, 全国, 里斯本
    parent: str | None  # the place above it
    level: str  # country, province, city, district, zone, area or expanse (a continent, a river's basin)
    parents: tuple[str, ...] = ()  # the parent and the regions that take it in, such as 粤港澳大湾区
    forms: tuple[str, ...] = ()  # other forms of the name, the usual short one first
    short: tuple[str, ...] = ()  # forms that mean other things too: 粤, 港, 南海

    @property
    def label(self) -> str:
        """The name in everyday use: 深圳, 南沙, 香港."""
        return self.forms[0] if self.forms and self.forms[0] in self.name else self.name


def match_at(folded: str, offset: int, *, short: bool = False) -> tuple[int, Place] | None:
    """The length of the longest form of a place that starts at `offset`, and the place; 粤 and 港 only if `short`."""
    kept = len(folded) > _LONG and offset >= 0
    found = _kept(folded)[0].get(offset) if kept else _listed(_index(), folded, offset)
    if found is None and short:
        found = _listed(_short_index(), folded, offset)
        single = None if found else _singles().get(folded[offset : offset + 1])
        return (1, single) if single else found
    return found


def match_of(name: str) -> tuple[int, Place] | None:
    """What `match_at` finds at the beginning of a folded name: names are asked about again and again."""
    found = leading(name)
    return found[0] if found else None


def _listed(index: dict[str, tuple[tuple[str, Place], ...]], folded: str, offset: int) -> tuple[int, Place] | None:
    """The length of the longest form of an index that starts at `offset`, and the place."""
    start = folded[offset : offset + 3]
    for form, place in index.get(start) or index.get(start[:2], ()):
        if folded.startswith(form, offset) and not (form[-1] in _NOT_BEFORE and _runs_on(folded, offset + len(form))):
            if form[0] == _AND and offset and _reaches(index, folded, offset + 1) > offset + len(form):
                continue  # …文化局和|顺德…
            return len(form), place
    return None


def _reaches(index: dict[str, tuple[tuple[str, Place], ...]], folded: str, offset: int) -> int:
    """Where the place ends that starts at `offset`; 0 where none does."""
    match = _listed(index, folded, offset)
    return offset + match[0] if match else 0


def _found(folded: str) -> tuple[dict[int, tuple[int, Place]], list[int]]:
    return (_kept_of_name if len(folded) <= _SHORT else _kept if len(folded) > _LONG else _all)(folded)


@lru_cache(maxsize=4096)
def _kept_of_name(folded: str) -> tuple[dict[int, tuple[int, Place]], list[int]]:
    return _all(folded)


@lru_cache(maxsize=8)
def _kept(folded: str) -> tuple[dict[int, tuple[int, Place]], list[int]]:
    return _all(folded)


def _all(folded: str) -> tuple[dict[int, tuple[int, Place]], list[int]]:
    """Every place of a text by where it starts, those inside others too, and the starts in order."""
    index, starts, begin = _index(), {}, beginnings()
    if len(folded) <= _SHORT:
        offsets = [offset for offset in range(len(folded) - 1) if folded[offset : offset + 2] in begin]
    else:
        offsets = pair_starts(folded, begin)
    for offset in offsets:
        if match := _listed(index, folded, offset):
            starts[offset] = match
    return starts, list(starts)


@cache
def beginnings() -> frozenset[str]:
    """The first two characters of every form that `match_at` finds unasked."""
    return frozenset(start[:2] for start in _index())


def placed(folded: str) -> Mapping[int, tuple[int, Place]]:
    """What `match_at` finds in a text, by the offset; not to be changed by who asks."""
    return _found(folded)[0]


def spans(folded: str, start: int, end: int) -> Iterator[tuple[int, int, Place]]:
    """Every place named in a stretch, from left to right and never overlapping: its start, its end and the place."""
    found, starts = _found(folded)
    for offset in starts[bisect_left(starts, start) : bisect_left(starts, end - 1)]:
        if offset >= start:
            length, place = found[offset]
            start = offset + length
            yield offset, start, place


def over(folded: str, position: int) -> tuple[int, int] | None:
    """Where the place stands, of those that `spans` yields for a whole report, that a character is in."""
    found, starts = _kept(folded)
    behind = 0
    for start in reaching(starts, position, _longest_form()):
        if start >= behind:
            behind = start + found[start][0]
            if behind > position:
                return start, behind
    return None


def any_starts(folded: str, start: int, end: int) -> bool:
    """Whether any form of a place, of those such as 粤 and 港 too, starts in the stretch."""
    starts = _found(folded)[1]
    at = bisect_left(starts, start)
    return (at < len(starts) and starts[at] < end) or _short_starts().search(folded, start, end) is not None


@cache
def _short_starts() -> re.Pattern[str]:
    """Finds where a short form begins, or may begin."""
    return re.compile("|".join(sorted({*_singles(), *(start[:2] for start in _short_index())})))


def _runs_on(folded: str, end: int) -> bool:
    """Whether the last character of the form belongs to the word that follows it."""
    return end < len(folded) and folded[end] in _NOT_BEFORE[folded[end - 1]]


@lru_cache(4096)
def find(name: str) -> Place | None:
    """The place that has exactly this name or form, in either script."""
    return _by_form().get(fold(name.strip()))


def is_expanse(name: str) -> bool:
    """Whether it is the name of a region that no one governs: 大湾区, 粤港澳, 亚洲."""
    place = find(name)
    return place is not None and place.level in ("area", "expanse")


@lru_cache(8192)
def leading(name: str) -> tuple[tuple[int, Place], ...]:
    """The places that a folded name begins with, one behind the other, each with where it ends."""
    found, offset = [], 0
    while match := match_at(name, offset):
        offset += match[0]
        found.append((offset, match[1]))
    return tuple(found)


def is_chain(name: str) -> bool:
    """Whether a folded name is nothing but places, one inside the other: 佛山市三水区."""
    found = leading(name)
    return bool(found) and found[-1][0] == len(name)


def inside(place: Place) -> frozenset[str]:
    """The names and everyday labels of a place and of all places below it."""
    names: set[str] = set()
    waiting = [place]
    while waiting:
        current = waiting.pop()
        if current.name not in names:
            waiting += _children().get(current.name, ())
        names |= {current.name, current.label}
    return frozenset(names)


def above(place: Place) -> tuple[Place, ...]:
    """The place itself and the places above it, the nearest first."""
    chain = [place]
    while (parent := chain[-1].parent) and (upper := _by_form().get(parent)):
        chain.append(upper)
    return tuple(chain)


@cache
def places() -> tuple[Place, ...]:
    """Every place of the table, in its order: where two share a form, the first has it."""
    return tuple(map(_place, rows("places")))


def _place(row: tuple[str, ...]) -> Place:
    name, forms, parents, region, level, short = (*row, "")[:6]
    above = tuple(parents.split())
    return Place(name, region, above[0] if above else None, level, above, tuple(forms.split()), tuple(short.split()))


@cache
def _by_form() -> dict[str, Place]:
    """Every folded form to its place: the first of the table has it, short forms last of all."""
    table = _folded((form, place) for place in reversed(places()) for form in place.short)
    return table | _folded((form, place) for place in reversed(places()) for form in (place.name, *place.forms))


@cache
def _index() -> dict[str, tuple[tuple[str, Place], ...]]:
    """The forms by their first three characters, and those of two by themselves, the longest first."""
    return _grouped(_folded((form, place) for place in reversed(places()) for form in (place.name, *place.forms)))


@cache
def _longest_form() -> int:
    """The characters of the longest form."""
    return max(len(form) for forms in _index().values() for form, _ in forms)


@cache
def _short_index() -> dict[str, tuple[tuple[str, Place], ...]]:
    return _grouped(_folded((form, place) for place in reversed(places()) for form in place.short if len(form) > 1))


@cache
def _singles() -> dict[str, Place]:
    return {form: place for place in reversed(places()) for form in place.short if len(form) == 1}


def _folded(pairs: Iterable[tuple[str, Place]]) -> dict[str, Place]:
    """The pairs with their forms folded, in one go: a call for each would be half of the time to start."""
    forms, named = zip(*pairs, strict=True)
    return dict(zip(fold("\n".join(forms)).split("\n"), named, strict=True))


def _grouped(forms: dict[str, Place]) -> dict[str, tuple[tuple[str, Place], ...]]:
    groups: defaultdict[str, list[tuple[str, Place]]] = defaultdict(list)
    for form in sorted(forms, key=len, reverse=True):
        groups[form[:3]].append((form, forms[form]))
    short = {start: groups[start[:2]] for start in groups if len(start) == 3 and start[:2] in groups}
    return {start: (*group, *short.get(start, ())) for start, group in groups.items()}


@cache
def _children() -> dict[str, tuple[Place, ...]]:
    groups: defaultdict[str, list[Place]] = defaultdict(list)
    for place in places():
        for parent in place.parents:
            groups[parent].append(place)
    return {parent: tuple(group) for parent, group in groups.items()}

"""The bodies that any reader of Bay Area news knows, with their other names.

`bodies` lists them; a form that means one body in Hong Kong and another elsewhere (科大, 发展局) is held apart and
found only with the region of the report. `expand` writes out the systematic short forms of departments (深圳市科协).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from gbacli.text.folding import fold, key
from gbacli.text.pairs import pair_starts
from gbacli.text.places import above, find, leading, placed, spans
from gbacli.text.tables import rows

_LEAGUE_END = "委"
_LEAGUE = re.compile(f"^(?:共青)?团(.+){_LEAGUE_END}$")  # 团市委, 共青团某市委


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body of the table, all names in simplified script."""

    name: str
    aliases: tuple[str, ...]
    place: str | None
    region: str | None
    kind: str | None
    ambiguous: tuple[str, ...] = ()  # short forms that hold only in the body's own region


@lru_cache(8192)
def known(name: str, region: str | None = None) -> KnownBody | None:
    """The body that bears this name or alias; with a region, also the one that an ambiguous short form means there."""
    folded = key(name)
    body = _by_key().get(folded)
    return body or (_ambiguous().get((folded, region)) if region else None)


def known_body(names: tuple[str, ...], region: str | None) -> KnownBody | None:
    """The body that one of the names means, ambiguous ones read for the region."""
    return next((body for name in names if (body := known(name, region))), None)


def known_at(folded: str, offset: int, region: str | None = None) -> tuple[int, KnownBody] | None:
    """The longest known name or alias that starts at `offset` of a folded text: its length and the body."""
    index = _index()
    for form in index.get(folded[offset : offset + 3]) or index.get(folded[offset : offset + 2], ()):
        if folded.startswith(form, offset):
            body = _by_form().get(form) or (_ambiguous_forms().get((form, region)) if region else None)
            if body:
                return len(form), body
    return None


def known_spans(folded: str, region: str | None = None) -> Iterator[tuple[int, int, KnownBody]]:
    """Every known name in a folded text, from left to right and never overlapping: start, end and the body.

    A name inside a longer name of a place (澳大 in 粤港澳大湾区) or inside a Latin word is none.
    """
    position, places = 0, placed(folded)
    for start, named in _starts(folded):
        if start < position:
            continue
        place = places.get(start)
        position = start + (place[0] if place else 1)
        found = known_at(folded, start, region) if named else None
        if found and start + found[0] >= position and not _in_word(folded, start, start + found[0]):
            position = start + found[0]
            yield start, position, found[1]


@lru_cache(maxsize=2)
def _starts(folded: str) -> list[tuple[int, bool]]:
    """Where names may start, and places, in whose names no other name is found; with whether a name may."""
    index = _index()
    names = frozenset(
        at
        for at in pair_starts(folded, _beginnings())
        if folded.startswith(index.get(folded[at : at + 3]) or index.get(folded[at : at + 2], ()), at)
    )
    return [(start, start in names) for start in sorted(names.union(at for at, _, _ in spans(folded, 0, len(folded))))]


def _in_word(folded: str, start: int, end: int) -> bool:
    """Whether Latin letters go on at either end."""
    around = ((folded[start - 1 : start], folded[start]), (folded[end - 1], folded[end : end + 1]))
    return any(left.isascii() and right.isascii() and left.isalnum() and right.isalnum() for left, right in around)


@lru_cache(8192)
def expand(name: str, city: str | None = None) -> tuple[str, ...]:
    """The full names of a body with a systematic short form: 广东省科协 is 广东省科学技术协会.

    `city` is the place of the report (深圳), which 市科协 and 我市科协 need; 省科协 alone is taken for Guangdong's.
    """
    folded = fold(name)
    if folded[-2:] not in _ends_of_departments() and folded[-1:] != _LEAGUE_END:
        return ()  # most names are none of departments
    league = _LEAGUE.match(folded)
    place, rest = _split(f"{league[1]}团委" if league else folded, city)
    forms = department_forms().get(rest)
    if forms is None or not place:
        return ()
    full = (form.replace("{}", place) if "{}" in form else place + form for form in forms[0])
    return tuple(dict.fromkeys(form for form in full if form != folded))


def _split(folded: str, city: str | None) -> tuple[str, str]:
    """The place that a name begins with, written out, and the rest of the name."""
    place, offset = "", 0
    for end, found in leading(folded):
        place += found.name if found.level in ("province", "city", "district") else folded[offset:end]
        offset = end
    return (place, folded[offset:]) if offset else _implied(folded.removeprefix("我"), city)


def _implied(folded: str, city: str | None) -> tuple[str, str]:
    """The place that 市, 区 or 省 at the beginning of a name means in a report from `city`, and the rest."""
    home = find(city) if city else None
    for upper in above(home) if home else ():
        if upper.name[-1] == folded[:1] and upper.level != "country":
            return upper.name, folded[1:]
    return ("广东省", folded[1:]) if folded.startswith("省") else ("", folded)


@cache
def department_forms() -> dict[str, tuple[tuple[str, ...], str]]:
    """Short form of a department or society without its place, to its full forms and kind."""
    return {short: (tuple(full.split()), kind) for short, full, kind in rows("department_forms")}


@cache
def _ends_of_departments() -> frozenset[str]:
    """The last two characters of the short forms, but of 委, which has one."""
    return frozenset(short[-2:] for short in department_forms())


@cache
def full_departments() -> dict[str, str]:
    """Full form of a department without its place, to its kind: 卫生健康委员会 is government."""
    forms = ((form, kind) for full, kind in department_forms().values() for form in full)
    return {form: kind for form, kind in forms if "{}" not in form}


@cache
def bodies() -> tuple[KnownBody, ...]:
    """Every body of the table."""
    return tuple(map(_body, rows("bodies")))


def _body(row: tuple[str, ...]) -> KnownBody:
    name, aliases, place, region, kind, ambiguous = (*row, "", "", "", "", "")[:6]
    return KnownBody(name, _names(aliases), place or None, region or None, kind or None, _names(ambiguous))


def _names(cell: str) -> tuple[str, ...]:
    """The names of a cell, separated by spaces; English names join their words by underscores."""
    return tuple(name.replace("_", " ") for name in cell.split())


@cache
def _by_key() -> dict[str, KnownBody]:
    table = {key(alias): body for body in reversed(bodies()) for alias in body.aliases}
    return table | {key(body.name): body for body in reversed(bodies())}


def ambiguous_forms() -> Iterator[tuple[str, str, KnownBody]]:
    """Each short form that holds only in a region, the region and the body; those of Guangdong's cities in 广东 too."""
    for body in reversed(bodies()):
        place = find(body.region) if body.region else None
        regions = {upper.region for upper in above(place) if upper.region != "全国"} if place else {body.region or ""}
        yield from ((form, region, body) for form in body.ambiguous for region in sorted(regions))


@cache
def _ambiguous() -> dict[tuple[str, str], KnownBody]:
    return {(key(form), region): body for form, region, body in ambiguous_forms()}


@cache
def _by_form() -> dict[str, KnownBody]:
    """Every unambiguous name as it stands in folded text."""
    return {fold(form): body for body in reversed(bodies()) for form in (*body.aliases, body.name)}


@cache
def _ambiguous_forms() -> dict[tuple[str, str], KnownBody]:
    return {(fold(form), region): body for form, region, body in ambiguous_forms()}


@cache
def _beginnings() -> frozenset[str]:
    """The first two characters of names."""
    return frozenset(start[:2] for start in _index())


@cache
def _index() -> dict[str, tuple[str, ...]]:
    """The names by their first three characters, and those of two by themselves, the longest first."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    forms = {fold(form) for body in bodies() for form in (body.name, *body.aliases, *body.ambiguous)}
    for form in sorted(forms, key=len, reverse=True):
        groups[form[:3]].append(form)
    short = {start: groups[start[:2]] for start in groups if len(start) == 3 and start[:2] in groups}
    return {start: (*group, *short.get(start, ())) for start, group in groups.items()}

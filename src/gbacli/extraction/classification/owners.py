"""Whose part a body is, as its name tells: by the noun that it begins with, or by the kind of part that it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from gbacli.extraction.analysis import Draft
from gbacli.extraction.classification.kinds import AFFILIATED, bare, ending_of, part_of
from gbacli.extraction.pointers import pointers
from gbacli.text.folding import fold
from gbacli.text.tables import rows

_POINTS = "该本我贵"
_VOICE = "我本"
_SCHOOLS = ("大学", "学院", "学校", "中学", "小学", "书院")
_OF_SCHOOLS = "校"  # 校党委, 校研究生会
_NOT_BEHIND_SCHOOL = "友董长区监"
_UNIVERSITY = "大学"
_FIRMS = ("有限公司", "公司")
_FIT, _UNUSUAL = 4.0, -2.0
_PRIVATE = ("society", "alliance")
_LONGEST = 5  # characters of a noun that stands for an owner


class Lead(NamedTuple):
    """The beginning of a name that stands for the owner: its length, and the endings of the names it may mean."""

    length: int
    kinds: tuple[str, ...]


@lru_cache(4096)
def lead_of(form: str) -> Lead | None:
    """The noun or pointer that the name of a part begins with: 该馆 of 该馆展览部, 联盟 of 联盟秘书处, 校 of 校党委."""
    plain = bare(form)
    for length in range(min(_LONGEST, len(plain) - 2), 0, -1):
        kinds = _nouns().get(plain[:length])
        rest = ending_of(plain[length:]) if kinds else None
        if kinds and rest and (plain[0] in _POINTS or rest.manner in ("part", "own")):
            return Lead(length, kinds)
    school = plain.startswith(_OF_SCHOOLS) and len(plain) > 2 and plain[1] not in _NOT_BEHIND_SCHOOL
    return Lead(1, _SCHOOLS) if school and ending_of(plain[1:]) else None


def led_by(lead: Lead, before: Sequence[Draft], noun: str) -> Draft | None:
    """The body that the noun at the beginning means: the one the report calls so, else the last named before."""
    called = (body for body in before if noun[:1] in _VOICE and any(fold(form) == noun for form in body.surfaces))
    spoken = next(called, None)
    return spoken or next((body for body in before if _is(body, lead.kinds)), None)


def fits(form: str, body: Draft) -> float | None:
    """How well a part of this name fits a body: bodies of its kind have such parts. None: they never do."""
    plain = bare(form)
    if AFFILIATED.match(plain):
        return _FIT if _is(body, _SCHOOLS) else None
    groups = next((_parts()[plain[at:]] for at in range(len(plain)) if plain[at:] in _parts()), ())
    for rank, kinds in enumerate(groups):
        if _is(body, kinds):
            return _FIT - rank
    if groups:
        return None
    if part_of(form) == "university":
        return _FIT if _is(body, _SCHOOLS) else None
    ending = ending_of(plain)
    official = ending is not None and ending.kind == "government"
    return _UNUSUAL if official and body.kind in _PRIVATE else 0.0


def is_proper(form: str) -> bool:
    """Whether a form names a body also outside its report: neither 该会 nor 联盟."""
    return bool(form) and form not in _nouns() and form[0] not in _POINTS


@lru_cache(8192)
def is_component(form: str) -> bool:
    """Whether a name tells a part together with its owner: 某某大学党委, 某某联盟秘书处."""
    plain = bare(form)
    ending = ending_of(plain)
    return ending is not None and ending.manner in ("part", "own") and ending.length < len(plain)


def _is(body: Draft, kinds: tuple[str, ...]) -> bool:
    name = bare(fold(body.name))
    if name in kinds or name in _nouns() or name.endswith("科学院"):
        return False
    if _is_school(name):
        return False  # it has an owner itself
    trunk = next((name[: -len(firm)] for firm in _FIRMS if name.endswith(firm)), "")
    return name.endswith(kinds) or bool(trunk and trunk.endswith(kinds))


def _is_school(name: str) -> bool:
    """Whether a name is that of a school of a university."""
    return name.endswith("学院") and _UNIVERSITY in name


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    """Words that stand for a body named before, to the endings of the names that they may mean."""
    alone = {row[0]: (row[0],) for row in rows("body_heads") if row[2] == "yes" and len(row[0]) > 1}
    return alone | {word: pointer.kinds for word, pointer in pointers().items()}


@cache
def _parts() -> dict[str, tuple[tuple[str, ...], ...]]:
    return {part: tuple(tuple(group.split(",")) for group in owners.split()) for part, owners in rows("part_owners")}

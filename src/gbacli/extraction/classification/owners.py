"""Whose part a body is, as its name tells: by the noun that it begins with, or by the kind of part that it is."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from gbacli.extraction.analysis import Draft
from gbacli.extraction.classification.kinds import bare, ending_of
from gbacli.text.folding import fold
from gbacli.text.tables import rows

_POINTS = "该本我贵"
_SCHOOLS = ("大学", "学院", "学校", "中学", "小学", "书院")
_OF_SCHOOLS = "校"  # 校党委, 校研究生会
_NOT_BEHIND_SCHOOL = "友董长区监"
_UNIVERSITY = "大学"
_FIRMS = ("有限公司", "公司")
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


def led_by(lead: Lead, before: Sequence[Draft]) -> Draft | None:
    """The last body named before that the noun may mean."""
    return next((body for body in before if _is(body, lead.kinds)), None)


def likely(form: str, before: Sequence[Draft]) -> Draft | None:
    """Of the bodies named before that have such parts, the one named most often."""
    plain = bare(form)
    groups = next((_parts()[plain[at:]] for at in range(len(plain)) if plain[at:] in _parts()), ())
    for kinds in groups:
        fit = [body for body in before if _is(body, kinds)]
        if fit:
            return max(fit, key=lambda body: sum(body.surfaces.values()))  # the nearest of those named as often
    return None


def _is(body: Draft, kinds: tuple[str, ...]) -> bool:
    name = bare(fold(body.name))
    if name in kinds or name in _nouns() or name.endswith("科学院"):
        return False
    if name.endswith("学院") and _UNIVERSITY in name:
        return False  # a school of a university has an owner itself
    trunk = next((name[: -len(firm)] for firm in _FIRMS if name.endswith(firm)), "")
    return name.endswith(kinds) or bool(trunk and trunk.endswith(kinds))


@cache
def _nouns() -> dict[str, tuple[str, ...]]:
    """Words that stand for a body named before, to the endings of the names that they may mean."""
    alone = {row[0]: (row[0],) for row in rows("body_heads") if row[2] == "yes" and len(row[0]) > 1}
    return alone | {word: tuple(kinds.split()) for word, kinds in rows("anaphora")}


@cache
def _parts() -> dict[str, tuple[tuple[str, ...], ...]]:
    return {part: tuple(tuple(group.split(",")) for group in owners.split()) for part, owners in rows("part_owners")}

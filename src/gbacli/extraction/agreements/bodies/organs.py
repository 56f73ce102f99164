"""Committees within a body: their officers sign for the body itself."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.house import house
from gbacli.text.folding import fold
from gbacli.text.tables import of_class
from gbacli.text.wording import longest_first

_LONGEST = 12  # characters of a name that does not say whose committee it is


@cache
def _inner() -> re.Pattern[str]:
    """The name of a committee that does not say whose it is: 会员事务委员会, 本会青年网络."""
    first, last = (longest_first(of_class("agreement_organs", place)) for place in ("first", "last"))
    return re.compile(f"(?:[本该][会院校])?(?:{first})[^，。；、]{{0,8}}?(?:{last})")


@cache
def _party() -> re.Pattern[str]:
    """A party committee behind the name of its body: 云浦市科协党组."""
    return re.compile(f"(?:{longest_first(of_class('agreement_organs', 'party'))})$")


@cache
def _council() -> re.Pattern[str]:
    """A council behind the name of its body: 云浦商会理事会."""
    return re.compile(f"(?:{longest_first(of_class('agreement_organs', 'council'))})$")


def of_council(analysis: Analysis, ref: int) -> int:
    """The body whose council meets or signs, where the report names it too: 云浦商会 of 云浦商会理事会."""
    printed = analysis.bodies[ref].name
    council = _council().search(fold(printed))
    whole = printed[: council.start()] if council else ""
    return analysis.number("body", whole) if whole and analysis.knows("body", whole) else ref


def principal(analysis: Analysis, ref: int) -> int:
    """The body for which the officers of a body sign: of a committee that names no owner, the one that reports."""
    printed = analysis.bodies[ref].name
    name = fold(printed)
    if party := _party().search(name):
        whole = printed[: party.start()]
        return analysis.number("body", whole) if analysis.knows("body", whole) else ref
    if len(name) > _LONGEST or not _inner().fullmatch(name):
        return of_council(analysis, ref)
    owner = house(analysis)
    return ref if owner is None else owner

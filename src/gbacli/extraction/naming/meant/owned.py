"""Parts of a body that is pointed to: 该校科研处 is that of the school named before, 该院心内科 of the hospital."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.pointers import pointers
from gbacli.text.folding import fold
from gbacli.text.wording import longest_first

_POINTS = "该"
_UNIVERSITY = "大学"
_LEAST = 2  # characters of a part


def owned(analysis: Analysis) -> None:
    """Tie the parts of bodies that 该 points to, to these: called by the whole name, and by what is printed."""
    if _POINTS not in analysis.folded:
        return
    parts: set[int] = set()
    for mention in [one for one in analysis.mentions if one.kind == "body"]:
        start = mention.start - (analysis.folded[mention.start - 1 : mention.start] == _POINTS)
        pointer = _pointing().match(analysis.folded, start, mention.end - _LEAST)
        if pointer is None:
            continue
        owner = _owner(analysis, mention, pointers()[pointer[0]].kinds, parts)
        if owner is not None:
            analysis.forget(mention)
            part = part_of(analysis, owner, pointer.end(), mention.end)
            analysis.refer(start, mention.end, "body", part)
            parts.add(part)


def part_of(analysis: Analysis, owner: int, start: int, end: int) -> int:
    """The number of the part of a body that a stretch names, known by its whole name as well."""
    part = analysis.text[start:end]
    whole = analysis.bodies[owner].name + part
    if analysis.knows("body", whole):
        return analysis.number("body", whole)
    ref = analysis.number("body", part)
    if analysis.bodies[ref].known:  # of another body
        ref = analysis.number("body", whole)
    draft = analysis.bodies[ref]
    draft.name, draft.known = part, (whole,)
    analysis.alias("body", whole, ref)
    return ref


def _owner(analysis: Analysis, part: Mention, kinds: tuple[str, ...], parts: set[int]) -> int | None:
    """The body named last before whose name ends as the word that points to it says; 该校 is the university."""
    for one in reversed(analysis.within(0, part.start, "body")):
        name = fold(analysis.bodies[one.ref].name)
        if one.ref in parts or one.ref == part.ref:
            continue
        inner = name.find(_UNIVERSITY) + len(_UNIVERSITY) if _UNIVERSITY in kinds else 0
        if len(_UNIVERSITY) < inner < len(name):
            return analysis.number("body", analysis.bodies[one.ref].name[:inner])
        if name.endswith(kinds):
            return one.ref
    return None


@cache
def _pointing() -> re.Pattern[str]:
    """Matches the words that point to a body named before: 该校, 该中心."""
    return re.compile(longest_first(word for word in pointers() if word.startswith(_POINTS)))

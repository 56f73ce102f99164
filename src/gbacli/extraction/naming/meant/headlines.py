"""Bodies that a headline names in words of its own: 岭湾大学建筑学院 for 岭湾大学建筑与城市学院 of the report."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from typing import NamedTuple

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.naming.candidates.headed import Candidate
from gbacli.text import places

_LEAST_SHARED = 2  # characters that both names have before the noun that ends them
_SHARE = 0.6  # of the characters of the headline's name that the other has in the same order
_LEAST_PLACES = 2


class Divided(NamedTuple):
    """The names of a headline alone, folded, with the nouns that end them, and the names of the report below it."""

    above: dict[str, str]
    below: set[str]


def variants(names: Divided) -> dict[str, str]:
    """The names that stand in the headline alone with the only name of the report that they vary."""
    above, below = names
    found = {}
    for form, head in above.items():
        others = [other for other in below if _varies(form, head, other)]
        if len(others) == 1:
            found[form] = others[0]
    return found


def of_several(names: Divided) -> set[str]:
    """The names of the headline that tell at once of bodies of several places: 港深会计师公会 are two bodies.

    The report names one body at least for each of the places, whose name ends with the same character.
    """
    above, below = names
    return {form for form, head in above.items() if _of_several(form, head, below)}


def divided(analysis: Analysis, named: Iterable[Candidate]) -> Divided:
    """The names of a report, those of its headline apart; where it has but one line, there is none."""
    if len(analysis.lines) < 2:
        return Divided({}, set())
    first = analysis.lines[0].end
    above: dict[str, str] = {}
    below = set()
    for candidate in named:
        form = analysis.folded[candidate.start : candidate.end]
        if candidate.start >= first:
            below.add(form)
        elif candidate.head:
            above[form] = candidate.head
    return Divided({form: head for form, head in above.items() if form not in below}, below)


def _varies(form: str, head: str, other: str) -> bool:
    """Whether a name ends with the same noun as another, shares most words with it and is of no other place."""
    if not (form.endswith(head) and other.endswith(head)) or form.endswith(other) or other.endswith(form):
        return False
    own, ours = _without_place(form, head)
    whose, theirs = _without_place(other, head)
    if own and whose and own != whose:
        return False
    shared = sum(block.size for block in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks())
    return shared >= max(_LEAST_SHARED, _SHARE * len(ours))


def _without_place(form: str, head: str) -> tuple[str | None, str]:
    """The region of the place that begins a name, and the words between it and the noun that ends the name."""
    match = places.match_at(form, 0)
    stem = form[: -len(head)]
    return (match[1].region, stem[match[0] :]) if match else (None, stem)


def _of_several(form: str, head: str, below: Iterable[str]) -> bool:
    """Whether a name begins with one character for each of several places that have bodies of its sort below."""
    regions = []
    for at in range(len(form) - len(head)):
        match = places.match_at(form, at, short=True)
        if match is None or match[0] > 1:
            break
        regions.append(match[1].region)
    having = {_without_place(other, head)[0] for other in below if other.endswith(head[-1])}
    return len(regions) >= _LEAST_PLACES and having.issuperset(regions)

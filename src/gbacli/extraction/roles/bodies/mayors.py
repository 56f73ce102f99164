"""The government of a mayor with no place printed: 镇人民政府 named before, or the place that the publisher tells."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis, Draft
from gbacli.text.folding import fold
from gbacli.text.places import Place, match_at

_LEVELS = "省市区县镇乡州"
_SHORTEST = 2


def named_alone(analysis: Analysis, start: int, level: str) -> int | None:
    """The last body before an offset in its line that is but 镇人民政府 or 区政府, of that level."""
    line = next((line for line in reversed(analysis.lines) if line.start <= start), None)
    for mention in reversed(analysis.within(line.start, start, "body")) if line else ():
        words = analysis.folded[mention.start : mention.end]
        if re.fullmatch(f"{level}(?:人民)?政府", words):
            return mention.ref
    return None


def of_publisher(analysis: Analysis, level: str) -> int | None:
    """The government of the place of that level by whose name the publisher is called: 青澜政府在线."""
    publisher = fold(analysis.document.publisher or "")
    places = (match_at(publisher, offset, short=True) for offset in range(len(publisher)))
    found = next((place for _, place in filter(None, places) if place.name.endswith(level)), None)
    if found is None or level not in _LEVELS or len(found.name) <= _SHORTEST:
        return None
    known = _known(analysis, found, level)
    return _made(analysis, found) if known is None else known


def _known(analysis: Analysis, place: Place, level: str) -> int | None:
    forms = {f"{place.name}{ending}" for ending in ("", "政府", "人民政府")} | {f"{level}政府", f"{level}人民政府"}
    for ref, draft in analysis.names("body"):
        if any(fold(name) in forms for name in (draft.name, *draft.surfaces)):
            return ref
    return None


def _made(analysis: Analysis, place: Place) -> int:
    name = f"{place.name}人民政府"
    analysis.bodies.append(Draft(name, kind="government", place=place.name, region=place.region))
    analysis.alias("body", name, len(analysis.bodies) - 1)
    return len(analysis.bodies) - 1

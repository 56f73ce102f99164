"""The government whose office needs no body printed beside it: 行政长官 of Hong Kong or of Macao, 政务司司长."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis, Draft
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.text.folding import fold

_OF_BOTH = ("行政长官", "特首")  # offices that Macao has as well
_NAMES = {
    "香港": re.compile("香港(?:特区|特别行政区)(?:政府)?$|香港政府$|^(?:港府|港方)$"),
    "澳门": re.compile("澳门(?:特区|特别行政区)(?:政府)?$|澳门政府$|^(?:澳府|澳方)$"),
}
_OWN = re.compile("^特区政府$")
_MADE = {"香港": ("香港特区政府", "香港特區政府"), "澳门": ("澳门特区政府", "澳門特區政府")}
_BESIDE = re.compile("(香港|澳门|港|澳)(?:特区|特别行政区)?(?:政府)?(?:的|前|原|前任|现任|候任|新任|当选)?$")
_NEAR = 12  # characters before a title in which its region may be printed
_WEIGHT = 2  # times that a region must be named as often as the other


def of_region(analysis: Analysis, office: Office) -> int:
    """The number of the government whose officer the title without a body is."""
    region = _region(analysis, office)
    for ref, draft in analysis.names("body"):
        if _is_government(draft, region):
            return ref
    return _made(analysis, region)


def _region(analysis: Analysis, office: Office) -> str:
    """Hong Kong, but for an office that Macao has too, where the words before it or the whole report say Macao."""
    title = office.title
    if title.head not in _OF_BOTH:
        return "香港"
    beside = _BESIDE.search(analysis.folded, max(0, title.start - _NEAR), title.start)
    if beside:
        return "澳门" if beside[1].startswith("澳") else "香港"
    named = {region for region in _NAMES for _, draft in analysis.names("body") if _is_government(draft, region)}
    if len(named) == 1:
        return named.pop()
    of_macao = analysis.folded.count("澳门") + analysis.folded.count("濠江")
    return "澳门" if of_macao > _WEIGHT * analysis.folded.count("香港") else "香港"


def _is_government(draft: Draft, region: str) -> bool:
    """Whether a body is the government of a region; 特区政府 alone is Hong Kong's, but as a short form of Macao's."""
    names = [fold(name) for name in (draft.name, *draft.surfaces)]
    if any(_NAMES[region].search(name) for name in names):
        return True
    other = next(name for name in _NAMES if name != region)
    return not any(other in name for name in names) and any(_OWN.search(name) for name in names)


def _made(analysis: Analysis, region: str) -> int:
    """A government that the report does not print by name."""
    plain, full = _MADE[region]
    name = full if analysis.document.script == "hant" else plain
    analysis.bodies.append(Draft(name, kind="government", place=region, region=region))
    analysis.alias("body", name, len(analysis.bodies) - 1)
    return len(analysis.bodies) - 1

"""Members whose names nothing but their place in a list betrays: 安家社, 街坊诊所 among known bodies.

What stands between two known bodies of a list of members is a body too, whatever its name looks like.
"""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances import Alliances, heads
from gbacli.extraction.memberships.grammar import NUMBER, words
from gbacli.extraction.memberships.sketch import Sketch, sketch
from gbacli.text.places import match_at

_LEAST = 2  # known bodies that a list must have for its other items to be taken for bodies
_NEAR = 60  # characters that a name may reach beyond the quotation marks
_NO_NAME = re.compile(
    "[的了等在是由将对并也都就被把给其该各某这那还已均除]|上述|包括|以及|分别|代表|单位|机构|成员|先生|女士|发起|共同|牵头|加入|加盟|首批|成立"
    f"|{NUMBER}[余多几]?[家间所个]"
)
_ITEM = re.compile(
    "(?<=[、：有括为是由])(?:以及|和|与|及)?(?P<name>[^、，；。：！？（）ABWPTLM]{3,24})(?=[、，；。等和与及]|以及|$)"
)
_LIST = re.compile("[^：；。]*")


@cache
def _listing() -> re.Pattern[str]:
    """A sentence that lists members or founders."""
    kinds = "|".join(words(kind) for kind in ("member", "join", "accept"))
    said = f"(?:{kinds}|发起(?:单位|机构|团体)|理事单位)[^。；]{{0,24}}(?:包括|有|为|是|即|：)"
    return re.compile(f"{said}|由[^。；]*(?:组成|发起)|、[^。；]*(?:结成|组建|合组|发起|加入|加盟)")


@cache
def _quoted() -> re.Pattern[str]:
    ends = "|".join(map(re.escape, heads("strong")))
    return re.compile(f"“([^“”，。；：]{{3,30}}(?:{ends}))”")


def quoted(analysis: Analysis) -> None:
    """Note the alliances that the report names in quotation marks and that are not known yet."""
    for match in _quoted().finditer(analysis.folded):
        near = analysis.within(max(0, match.start() - _NEAR), match.end() + _NEAR)
        if not any(one.start < match.end() and match.start() < one.end for one in near):
            analysis.bodies[analysis.add(*match.span(1), "body").ref].kind = "alliance"


def complete(analysis: Analysis, known: Alliances) -> None:
    """Note the bodies that only a list of members names."""
    for span in analysis.sentences:
        if analysis.folded.count("、", *span) >= _LEAST and _listing().search(analysis.folded, *span):
            drawn = sketch(analysis, known, span)
            for part in _LIST.finditer(drawn.code):
                if len(drawn.bodies(*part.span())) >= _LEAST and "、" in part[0]:
                    _add(analysis, drawn, part)


def _add(analysis: Analysis, drawn: Sketch, part: re.Match[str]) -> None:
    for match in _ITEM.finditer(drawn.code, *part.span()):
        span = drawn.span(*match.span("name"))
        place = match_at(analysis.folded, span.start)
        if not _NO_NAME.search(match["name"]) and (place is None or span.start + place[0] < span.end):
            analysis.add(span.start, span.end, "body")

"""Consuls: 葡萄牙驻广州总领事 is of the 葡萄牙驻广州总领事馆, printed or not."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.text.places import match_at
from gbacli.text.sentences import Span

_CONSUL = "领事"  # with which their titles end
_POSTED = "驻"
_PLACES = re.compile("[\u4e00-\u9fff]{1,6}(?:[及和与暨、][\u4e00-\u9fff]{1,6})?(?<![馆处办署会])")  # 香港及澳门
_FAR = 14  # characters between 驻 and a title
_LONGEST_STATE = 8  # characters of the name of a country


def of_consulate(analysis: Analysis, office: Office) -> Office | None:
    """The office as one of the consulate, where the country and its place stand right before the title."""
    start, folded = office.title.start, analysis.folded
    posted = folded.rfind(_POSTED, max(0, start - _FAR), start) if office.title.head.endswith(_CONSUL) else -1
    if posted < 0 or not _PLACES.fullmatch(folded, posted + 1, start):
        return None
    state = next((at for at in range(max(0, posted - _LONGEST_STATE), posted) if _is_state(folded, at, posted)), None)
    if state is None:
        return None
    traditional = "領" in analysis.text[start : office.title.end]
    whole = analysis.text[state:start] + ("總領事館" if traditional else "总领事馆")
    ref = _named(analysis, Span(state, start), whole)
    return replace(office, body=ref, body_span=Span(state, start), inherited=False, hint=None)


def _is_state(folded: str, at: int, end: int) -> bool:
    """Whether a stretch is the name of a country."""
    place = match_at(folded, at)
    return place is not None and at + place[0] == end and place[1].level == "country"


def _named(analysis: Analysis, span: Span, whole: str) -> int:
    """The number of the consulate, of which the report may print but the country and the place."""
    if analysis.knows("body", whole):
        ref = analysis.number("body", whole)
        analysis.bodies[ref].surfaces[analysis.text[span.start : span.end]] += 1
        return ref
    ref = analysis.body(*span)
    analysis.bodies[ref].name, analysis.bodies[ref].known = whole, (whole,)
    analysis.alias("body", whole, ref)
    return ref

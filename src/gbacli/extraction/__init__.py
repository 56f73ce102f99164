"""Documents to claims: a pure function of one report and the domain tables."""

from __future__ import annotations

from gbacli.extraction import agreements, events, memberships, roles
from gbacli.extraction.analysis import Analysis, Draft, blank
from gbacli.extraction.classification import classify, settle
from gbacli.extraction.naming import name
from gbacli.extraction.unnamed import without_unnamed
from gbacli.model.claims import BodyClaim, Claims, PersonClaim, Surface
from gbacli.model.document import Document
from gbacli.text.collector import standing_aside
from gbacli.text.folding import key


@standing_aside()
def extract(document: Document) -> Claims:
    """All that the report states, every claim with the words that state it."""
    analysis = blank(document)
    name(analysis)
    found = claims(analysis)
    analysis.recognize = None  # it holds the report, which otherwise would wait for the collector
    return found


def claims(analysis: Analysis) -> Claims:
    """The facts of a report in which the names are known."""
    known = memberships.recognize(analysis)
    held = roles.find(analysis, known.general)
    meetings = events.find(analysis)
    joined = memberships.find(analysis, known)
    signed = agreements.find(analysis, meetings, joined, held)
    classify(analysis)  # the bodies that only the rules for facts have found
    settle(analysis)
    return without_unnamed(
        Claims(
            bodies=tuple(_body(draft) for draft in analysis.bodies),
            people=tuple(PersonClaim(_unspaced(draft), _surfaces(draft)) for draft in analysis.people),
            memberships=tuple(joined),
            roles=tuple(held),
            agreements=tuple(signed),
            events=tuple(meetings),
        ),
        frozenset(at for at, draft in enumerate(analysis.bodies) if not draft.told),
    )


def _surfaces(draft: Draft) -> tuple[Surface, ...]:
    return tuple(Surface(text, count) for text, count in sorted(draft.surfaces.items()) if count > 0)


def _unspaced(draft: Draft) -> str:
    """The name as printed outside captions and lists, in which characters stand apart: 甲乙丙 for 甲　乙　丙."""
    if "\u3000" not in draft.name and " " not in draft.name:
        return draft.name
    same = [form for form in draft.surfaces if key(form) == key(draft.name)]
    return min([draft.name, *same], key=lambda form: (len(form), form))


def _body(draft: Draft) -> BodyClaim:
    return BodyClaim(
        draft.name,
        _surfaces(draft),
        draft.known,
        draft.place,
        draft.region,
        draft.kind,
        draft.local,
    )

"""Events: named meetings with their hosts, dates and places."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.attribution import attributed
from gbacli.extraction.events.merging import Meeting, anchors, meetings
from gbacli.extraction.events.names import namings
from gbacli.extraction.events.organizers import Statement, word_pattern
from gbacli.model.claims import EventClaim, Organizer, Quote


def find(analysis: Analysis) -> list[EventClaim]:
    """Every named meeting that the report speaks of, in the order in which it names them."""
    groups = meetings(analysis, namings(analysis))
    if not groups:
        return []
    known = anchors(analysis, groups)
    stated: list[list[Statement]] = [[] for _ in groups]
    near = False
    for span in analysis.sentences:
        if not word_pattern().search(analysis.folded, span.start, span.end):
            near = False
            continue
        found = attributed(analysis, span, known, near)
        for statement, number in found:
            if number is not None:
                stated[number].append(statement)
        near = any(number is not None for _, number in found)
    return [_claim(analysis, group, parts) for group, parts in zip(groups, stated, strict=True)]


def _claim(analysis: Analysis, group: Meeting, parts: list[Statement]) -> EventClaim:
    organizers = dict.fromkeys(Organizer(body, part.function) for part in parts for body in part.bodies)
    return EventClaim(group.fullest.name, _quotes(analysis, group, parts), organizers=tuple(organizers))


def _quotes(analysis: Analysis, group: Meeting, parts: list[Statement]) -> tuple[Quote, ...]:
    """The sentences that name the meeting and those that say who holds it, each once."""
    rules: dict[tuple[int, int], str] = {}
    for naming in group.namings:
        span = analysis.sentence_at(naming.start)
        rules.setdefault((span.start, max(span.end, naming.end)), naming.rule)
    for part in parts:
        span = analysis.sentence_at(part.start)
        rules.setdefault((span.start, max(span.end, part.end)), part.rule)
    return tuple(analysis.quote(start, end, rule) for (start, end), rule in sorted(rules.items()))

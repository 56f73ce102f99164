"""Where and at which meeting an agreement was signed, and the day where only the meeting has one."""

from __future__ import annotations

import re

from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things import amounts
from gbacli.extraction.agreements.times import course
from gbacli.extraction.agreements.times.dates import NOWHERE, on_programme, reference
from gbacli.extraction.agreements.times.status import is_among_plans, is_of_another_year
from gbacli.extraction.agreements.times.story import ahead, inherited, is_at_meeting
from gbacli.extraction.analysis import Analysis
from gbacli.model.claims import EventClaim
from gbacli.text.dates import find_dates
from gbacli.text.folding import fold

_PLACE = re.compile(
    "(?:在|于)(?P<place>(?:(?![与和同跟])[\\w·（）“”]){2,24}?)"
    "(?:一间[^，。；]{2,12}|会议室内|，)?(?:正式|共同|当场|联合|分别|一同|一起|下)?$"
)
_KIND_OF_MEETING = re.compile("论坛|峰会|大会|年会|会议|仪式|典礼|对接会|推介会|展览|研讨会")
_SCHEDULED = re.compile("[^\\w\n]*(?:[上下]午 ?)?\\d{1,2}[：:.]\\d{2}(?!\\d)")  # a line of a programme
_NO_PLACE = re.compile("[上下中后前内时]$|期间|之|见证|框架|签|[年月日点]|活动|领域|方面")


def complete(analysis: Analysis, found: Found, events: list[EventClaim], *, chronicle: bool) -> None:
    """Give a statement its day, its place and its meeting, as far as the report tells them."""
    _set_day(analysis, found, events, chronicle=chronicle)
    sentence = analysis.sentence_at(found.at)
    if found.amount is None and found.kind:
        found.amount = amounts.as_agreed(analysis, sentence.end) or amounts.elsewhere(
            analysis, found.kind, sentence.end
        )
    number = _meeting(analysis, found, events)
    if number is not None and found.status != "mentioned":
        found.event = number
    found.place = _place(analysis, sentence.start, found.at)
    if found.place is None and found.event is not None:
        found.place = events[found.event].place


def _set_day(analysis: Analysis, found: Found, events: list[EventClaim], *, chronicle: bool) -> None:
    """The day of the report's story for what was signed; that of the meeting to come for what will be."""
    if found.status == "signed" and not _is_past(analysis, found) and is_among_plans(analysis, found.at):
        found.status = "planned"
    told = found.signed or found.date_text or found.status != "planned"
    if (found.own_date and told) or found.status == "mentioned":
        return
    dated = inherited(analysis, found.at, events) if found.status == "signed" else NOWHERE
    if found.status == "signed" and dated.value is None and found.signed is None:
        dated = course.told_behind(analysis, found.at)
    coming = _coming(analysis, found, events)
    programme = on_programme(analysis, found.at)
    scheduled = coming and _SCHEDULED.match(analysis.folded, analysis.folded.rfind("\n", 0, found.at) + 1)
    if coming and (dated.value is None or found.status == "planned" or scheduled):
        found.status, found.signed = "planned", programme.value or ahead(analysis, found.at, coming).value
    elif programme.value and (found.status == "planned" or _lies_ahead(analysis, programme.value)):
        found.status, found.signed, found.date_text = "planned", programme.value, programme.words
    elif found.status == "signed":
        if is_of_another_year(dated.value, reference(analysis)) and not chronicle:
            found.status = "mentioned"
        found.signed, found.date_text = dated.value, dated.words or found.date_text
    elif found.status == "planned" and found.signed is None:
        found.signed = ahead(analysis, found.at, None).value


def _is_past(analysis: Analysis, found: Found) -> bool:
    """Whether its own date lies before the report."""
    said = reference(analysis)
    return bool(found.own_date and said and found.signed and found.signed < said[: len(found.signed)])


def _lies_ahead(analysis: Analysis, day: str) -> bool:
    said = reference(analysis)
    return said is not None and day[: len(said)] > said


def _coming(analysis: Analysis, found: Found, events: list[EventClaim]) -> EventClaim | None:
    """The meeting to come that the report announces before `found`, if all its meetings are to come."""
    said = reference(analysis)
    dated = [event for event in events if event.start]
    if not said or not all(_lies_ahead(analysis, event.start) for event in dated if event.start):
        return None
    before = [event for event in dated if event.quotes[0].start <= found.at]
    return before[-1] if before else None


def _meeting(analysis: Analysis, found: Found, events: list[EventClaim]) -> int | None:
    """The number of the meeting at which it was signed: the last one named before whose days fit."""
    fitting = [number for number, event in enumerate(events) if _fits(event, found)]
    before = [number for number in fitting if events[number].quotes[0].start <= found.at]
    if not before or not (is_at_meeting(analysis, found.at) or found.signed):
        return None
    said = set(_KIND_OF_MEETING.findall(analysis.folded, *analysis.sentence_at(found.at)))

    def rank(number: int) -> tuple[bool, int]:
        event = events[number]
        return any(word in fold(event.name) for word in said), event.quotes[0].start

    return max(before, key=rank)


def _fits(event: EventClaim, found: Found) -> bool:
    if not event.start or not found.signed:
        return False
    size = min(len(event.start), len(found.signed))
    return event.start[:size] <= found.signed[:size] <= (event.end or event.start)[:size]


def _place(analysis: Analysis, start: int, at: int) -> str | None:
    """The place that the clause prints before its verb: 在珠海签署."""
    begin = start
    for mention in find_dates(analysis.folded, reference(analysis), start, at):
        begin = mention.end
    place = _PLACE.search(analysis.folded, begin if begin < at - 2 else start, at)
    if not place or _NO_PLACE.search(place["place"]):
        return None
    return analysis.text[slice(*place.span("place"))]

"""Events: named meetings with their hosts, dates and places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.classification import classify
from gbacli.extraction.events.attribution import attributed
from gbacli.extraction.events.clues import clue_pattern
from gbacli.extraction.events.duties import duty_pattern
from gbacli.extraction.events.grid import table, told_in_row
from gbacli.extraction.events.holders import name_holders
from gbacli.extraction.events.merging import Anchor, Meeting, anchors, meetings
from gbacli.extraction.events.names import namings
from gbacli.extraction.events.occasions import Occasion, days, follows, in_year
from gbacli.extraction.events.organizers import Statement, telling_pattern, told, word_pattern
from gbacli.extraction.events.owners import got_up, owned
from gbacli.extraction.events.places import place, same_place
from gbacli.extraction.events.shortened import name_shortened
from gbacli.extraction.events.view import view
from gbacli.extraction.events.vocabulary import year_of
from gbacli.extraction.events.within import within
from gbacli.model.claims import EventClaim, Organizer, Quote
from gbacli.text.folding import key
from gbacli.text.sentences import Span

_FURNITURE = re.compile("热线|版权所有|备案|邮编|访问量|浏览量|©|投稿邮箱")  # of the page that prints the report
_AROUND_HEADING = 12  # how many characters may stand beside a meeting's name on a line that is its heading


def find(analysis: Analysis) -> list[EventClaim]:
    """Every named meeting that the report speaks of, in the order in which it names them."""
    analysis = view(analysis)
    groups = meetings(analysis, namings(analysis))
    if not groups:
        return []
    known = anchors(analysis, groups)
    named = [name_holders(analysis, span) for span in analysis.sentences]
    if name_shortened(analysis, list(analysis.sentences)) or any(named):
        classify(analysis)
    whens = _occasions(analysis, groups, known)
    stated = [got_up(analysis, parts) for parts in _stated(analysis, known, len(groups))]
    for group, parts in zip(groups, stated, strict=True):
        parts.extend(owned(analysis, group, parts))
    return [_claim(analysis, *parts) for parts in zip(groups, stated, whens, strict=True)]


def _stated(analysis: Analysis, known: list[Anchor], count: int) -> list[list[Statement]]:
    """For each meeting what the report says of its hosts and organizers."""
    stated: list[list[Statement]] = [[] for _ in range(count)]
    grid = {row.line.start: row for row in table(analysis)}
    for row in grid.values():
        number = next((a.meeting for a in known if row.line.start <= a.start < row.line.end), None)
        if number is not None:
            stated[number] += told_in_row(analysis, row)
    near = told_before = False
    for span in analysis.sentences:
        if span.start in grid:
            near = told_before = False
            continue
        near = near or _spoken_of_before(analysis, span, known)
        if _FURNITURE.search(analysis.folded, *span):
            continue
        if not _speaks_of_hosts(analysis, span) and not (
            (near or _spoken_of_in(span, known)) and clue_pattern().search(analysis.folded, *span)
        ):
            near = told_before = False
            continue
        found = attributed(analysis, span, known, near, told=told_before)
        for statement, number in found:
            if number is not None:
                stated[number].append(statement)
        near = told_before = any(number is not None for _, number in found)
    return stated


def _spoken_of_in(span: Span, known: list[Anchor]) -> bool:
    """Whether a sentence itself speaks of a meeting."""
    first = bisect_left(known, span.start, key=lambda anchor: anchor.start)
    return first < len(known) and known[first].start < span.end


def _speaks_of_hosts(analysis: Analysis, span: Span) -> bool:
    """Whether a sentence has a word of function, of work for a meeting or of what it needs."""
    patterns = (word_pattern, duty_pattern) if telling_pattern().search(analysis.folded, *span) else (duty_pattern,)
    return any(pattern().search(analysis.folded, *span) for pattern in patterns)


def _spoken_of_before(analysis: Analysis, span: Span, known: list[Anchor]) -> bool:
    """Whether the sentence before, in the same paragraph, speaks of a meeting."""
    before = analysis.sentence_at(max(0, span.start - 1))
    if before.start == span.start or "\n" in analysis.folded[before.end : span.start]:
        return False
    first = bisect_left(known, before.start, key=lambda anchor: anchor.start)
    return any(anchor.meeting is not None for anchor in known[first : first + 1] if anchor.start < before.end)


def _occasions(analysis: Analysis, groups: list[Meeting], known: list[Anchor]) -> list[Occasion]:
    """When and where each meeting takes place; a part without a day of its own shares that of the whole."""
    years = (year for group in groups for mark in sorted(group.marks) if (year := year_of(mark)))
    reference = analysis.document.published or next(years, None)
    found: list[Occasion] = []
    for number, group in enumerate(groups):
        where = _where(group, [anchor for anchor in known if anchor.meeting == number])
        others = [anchor for anchor in known if anchor.meeting not in {number, None}]
        alone = len(groups) == 1
        reach = _reach(analysis, where, others)
        start, end = days(analysis, where, reference, reach, alone=alone, part=group.fullest.part)
        start, end = in_year(start, end, next(filter(None, map(year_of, sorted(group.marks))), None), reference)
        occasion = Occasion(start, end, place(analysis, where, others, reach, alone=alone))
        if found and not occasion.start and follows(analysis, where):
            occasion = replace(occasion, start=found[-1].start)
        if found and not occasion.place and same_place(analysis, where):
            occasion = replace(occasion, place=found[-1].place)
        found.append(occasion)
    whole = next((occasion for occasion, group in zip(found, groups, strict=True) if not group.fullest.part), None)
    found = [
        occasion.within(whole) if whole and group.fullest.part and not occasion.start else occasion
        for occasion, group in zip(found, groups, strict=True)
    ]
    return within(analysis, groups, known, found)


def _reach(analysis: Analysis, where: list[Anchor], others: list[Anchor]) -> Span:
    """The stretch of the report whose labels (时间：…) are of one meeting: from its heading to the next meeting."""
    if not others:
        return Span(0, len(analysis.folded))
    lines = {line.start: line.end for line in analysis.lines}
    for anchor in sorted(where):
        line = max(start for start in lines if start <= anchor.start)
        if lines[line] - line - (anchor.end - anchor.start) <= _AROUND_HEADING:
            later = [other.start for other in others if other.start > anchor.start]
            return Span(anchor.start, min(later, default=len(analysis.folded)))
    return Span(0, 0)


def _where(group: Meeting, anchors: list[Anchor]) -> list[Anchor]:
    """Where the report speaks of a meeting, first where it says that it takes place, last in the title."""
    happens = {naming.start: naming.happens for naming in group.namings}
    title = {naming.start for naming in group.namings if naming.titled}
    return sorted(anchors, key=lambda a: (a.start in title, a.start not in happens, not happens.get(a.start), a.start))


def _claim(analysis: Analysis, group: Meeting, parts: list[Statement], when: Occasion) -> EventClaim:
    itself = key(group.fullest.plain)  # words that name the meeting may look like a body
    organizers = _foremost(
        Organizer(body, part.function)
        for part in told(parts)
        for body in part.bodies
        if key(analysis.bodies[body].name) != itself
    )
    quotes = _quotes(analysis, group, parts)
    return EventClaim(group.fullest.name, quotes, when.start, when.end, when.place, tuple(organizers))


def _foremost(organizers: Iterable[Organizer]) -> dict[Organizer, None]:
    """Each once, without the lesser part of a body that holds or organizes the meeting: 赞助场地 of 承办单位."""
    each = dict.fromkeys(organizers)
    main = {one.body for one in each if one.function in {"host", "organizer"}}
    helping = {one.body for one in each if one.function == "co-organizer"}
    lesser = {"co-organizer": main, "guide": main, "support": main | helping}
    return {one: None for one in each if one.body not in lesser.get(one.function, ())}


def _quotes(analysis: Analysis, group: Meeting, parts: list[Statement]) -> tuple[Quote, ...]:
    """The sentences that name the meeting and the words that say who holds it, each once."""
    rules: dict[tuple[int, int], str] = {}
    for naming in group.namings:
        span = analysis.sentence_at(naming.start)
        rules.setdefault((span.start, max(span.end, naming.end)), naming.rule)
    for part in parts:
        rules.setdefault((part.start, part.end), part.rule)
    return tuple(analysis.quote(start, end, rule) for (start, end), rule in sorted(rules.items()))

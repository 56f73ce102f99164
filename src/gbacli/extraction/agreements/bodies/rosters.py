"""Lists of bodies in a report: by them 五馆 and 发起单位 are told."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from gbacli.extraction.agreements.bodies.tables import Table, tables
from gbacli.extraction.analysis import Analysis
from gbacli.model.claims import MembershipClaim

_MARK = re.compile("[\\s*#>|·•\\-—（()）\\d一二三四五六七八九十、.．：；，。以及]*")

_APART = re.compile("[\\s（(：，；|—–-]|$")

_BETWEEN = re.compile("(?:（[^（）]*）)?[“”]?(?:、|和|及|与|以及|，|，?以及|，?还有)(?:[\u4e00-\u9fff]{2,3}的)?[“”]?")


@dataclass(frozen=True, slots=True)
class Roster:
    """Bodies that a report lists together, at `at`; a `column` of a table is whole by itself."""

    at: int
    bodies: tuple[int, ...]
    column: bool = False


def rosters(analysis: Analysis, memberships: Iterable[MembershipClaim]) -> list[Roster]:
    """Every list of two bodies or more: line by line, in a column, enumerated in a sentence, or of an alliance."""
    found = [*_in_lines(analysis), *_in_tables(analysis), *_in_sentences(analysis), *_of_alliances(memberships)]
    return sorted(found, key=lambda roster: roster.at)


def members_of(memberships: Iterable[MembershipClaim]) -> dict[int, tuple[int, ...]]:
    """The members of each alliance that the report names."""
    found: dict[int, list[int]] = {}
    for one in memberships:
        found.setdefault(one.alliance, []).append(one.member)
    return {alliance: tuple(dict.fromkeys(members)) for alliance, members in found.items()}


def _of_alliances(memberships: Iterable[MembershipClaim]) -> list[Roster]:
    members: dict[tuple[int, bool], list[int]] = {}
    places: dict[int, int] = {}
    for one in memberships:
        places[one.alliance] = min(one.quotes[0].start, places.get(one.alliance, one.quotes[0].start))
        for founders in {False, one.relation != "member"}:
            members.setdefault((one.alliance, founders), []).append(one.member)
    return [Roster(places[alliance], tuple(dict.fromkeys(found))) for (alliance, _), found in members.items()]


def _in_lines(analysis: Analysis) -> list[Roster]:
    found: list[Roster] = []
    run: list[int] = []
    at = 0
    for line in analysis.lines:
        bodies = analysis.within(line.start, line.end, "body")
        named = bodies[0] if bodies else None
        marked = named and _MARK.fullmatch(analysis.folded, line.start, named.start)
        if named and marked and _covers(analysis, named.start, named.end, line.end):
            at = at if run else line.start
            run.append(named.ref)
            continue
        if len(run) > 1:
            found.append(Roster(at, tuple(dict.fromkeys(run))))
        run = []
    if len(run) > 1:
        found.append(Roster(at, tuple(dict.fromkeys(run))))
    return found


def _in_tables(analysis: Analysis) -> list[Roster]:
    found = [
        Roster(table[0][0].start, column(analysis, table, number), column=True)
        for table in tables(analysis)
        for number in range(len(table[-1][1]))
    ]
    return [roster for roster in found if len(roster.bodies) > 1]


def column(analysis: Analysis, table: Table, number: int) -> tuple[int, ...]:
    """The bodies of a column that names one in every row, or in every row below its heading; () for other columns."""
    width = len(table[-1][1])
    cells = [row[number] for _, row in table if len(row) == width > number]
    named = [{one.ref for one in analysis.within(cell.start, cell.end, "body")} for cell in cells]
    named = named if named and named[0] else named[1:]
    each = len(named) > 1 and all(len(refs) == 1 for refs in named)
    return tuple(dict.fromkeys(min(refs) for refs in named)) if each else ()


def names_below(analysis: Analysis, at: int) -> tuple[int, ...]:
    """The bodies with which the lines right below `at` begin, one a line."""
    found: list[int] = []
    for line in (line for line in analysis.lines if line.start >= at and line.end > line.start):
        bodies = analysis.within(line.start, line.end, "body")
        named = bodies[0] if bodies else None
        if not named or not _MARK.fullmatch(analysis.folded, line.start, named.start):
            break
        if not _APART.match(analysis.folded, named.end):
            break
        found.append(named.ref)
    return tuple(dict.fromkeys(found))


def first_cells(analysis: Analysis, at: int) -> tuple[int, ...]:
    """The bodies with which the rows of the table that begins at `at` begin."""
    found: list[int] = []
    for line in (line for line in analysis.lines if line.start >= at and line.end > line.start):
        cell = analysis.text.find("\t", line.start, line.end)
        if cell < 0:
            break
        bodies = analysis.within(line.start, cell, "body")
        if len(bodies) == 1 and (bodies[0].start, bodies[0].end) == (line.start, cell):
            found.append(bodies[0].ref)
    return tuple(dict.fromkeys(found))


def _covers(analysis: Analysis, start: int, end: int, line: int) -> bool:
    return end - start >= 0.6 * (line - start) or analysis.folded[end : end + 1] in "；，（—"


def _in_sentences(analysis: Analysis) -> list[Roster]:
    found = []
    run: list[int] = []
    end = at = 0
    for mention in analysis.mentions:  # no end of a sentence stands between two names of a list
        if mention.kind == "body":
            if run and _BETWEEN.fullmatch(analysis.folded, end, mention.start):
                run.append(mention.ref)
            else:
                if len(run) > 1:
                    found.append(Roster(at, tuple(dict.fromkeys(run))))
                run, at = [mention.ref], mention.start
            end = mention.end
    return [*found, Roster(at, tuple(dict.fromkeys(run)))] if len(run) > 1 else found


def resolve(known: list[Roster], count: int, at: int, besides: int | None = None) -> tuple[int, ...]:
    """The bodies of the nearest list of `count`, or of two lists that make it up; the longest near one for 0."""
    if not known:
        return ()
    nearest = sorted(known, key=lambda roster: abs(roster.at - at))
    if not count:
        long = [roster for roster in nearest if len(roster.bodies) > 2 and not roster.column]
        return max(long[:3], key=lambda roster: len(roster.bodies)).bodies if long else ()
    for roster in nearest:
        if len(set(roster.bodies) - {besides}) == count:
            return roster.bodies
    for first, second in pairwise(one for one in known if not one.column):
        both = tuple(dict.fromkeys((*first.bodies, *second.bodies)))
        if len(set(both) - {besides}) == count:
            return both
    return ()

"""A clause with a verb of signing, and what the clauses before it leave behind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from gbacli.extraction.agreements.bodies.homes import Homes
from gbacli.extraction.agreements.bodies.rosters import Roster, rosters
from gbacli.extraction.agreements.bodies.units import Unit, units
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things.words import verb_class, verb_in
from gbacli.extraction.analysis import Analysis, Mention
from gbacli.model.claims import EventClaim, MembershipClaim
from gbacli.text.sentences import Span

_COUNTERSIGNED = "会签"
_NO_COUNTERSIGN = re.compile("[两三四五六七八九十双各该本我敝贵学协商大总联公工年]会签|.会签[署订约字了下立定妥成过]")


@dataclass(slots=True)
class Reading:
    """What the sentences read so far leave for the next ones."""

    analysis: Analysis
    homes: Homes
    told: tuple[MembershipClaim, ...]  # the memberships that the report states
    chronicle: bool
    found: list[Found] = field(default_factory=list)
    open_kinds: list[Found] = field(default_factory=list)  # signed by parties whom the next lines may name
    subject: Unit | None = None  # who signed last
    today: str | None = None  # the day of the report, or of what it first tells
    events: tuple[EventClaim, ...] = ()  # the meetings that the report tells of
    members: dict[int, tuple[int, ...]] = field(default_factory=dict)  # of the alliances that the report tells of
    _rosters: list[Roster] | None = None

    @property
    def rosters(self) -> list[Roster]:
        """The lists of bodies in the report, looked for when first asked: few acts need them."""
        if self._rosters is None:
            self._rosters = rosters(self.analysis, self.told)
        return self._rosters

    def units(self, start: int, end: int) -> list[Unit]:
        """The possible parties between two offsets."""
        return units(self.analysis, start, end, self.homes)


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of signing and its class in the table."""

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class Clause:
    """One verb with the stretch of the sentence that may belong to it."""

    reading: Reading
    sentence: Span
    start: int
    end: int
    known: list[Unit]  # the possible parties of the whole clause
    verb: Verb
    left: int  # where the act before ends
    subject: Unit | None = None  # who signs, where only the form of its name shows that it is a body

    @property
    def text(self) -> str:
        """The report, folded."""
        return self.reading.analysis.folded

    def cut(self, start: int, end: int) -> str:
        """The report as printed between two offsets."""
        return self.reading.analysis.text[start:end]


def verbs_in(analysis: Analysis, start: int, end: int) -> Iterator[Verb]:
    """The verbs of signing in a stretch, none inside a name or a title."""
    text = analysis.folded
    names: list[Mention] | None = None
    position = start
    while match := verb_in(text, position, end):
        position = match.end()
        names = analysis.within(start, end) if names is None else names  # most stretches hold no verb
        if within := [name.end for name in names if name.start <= match.start() < name.end]:
            position = max(within)  # 工商联|签署 is no 联签
            continue
        if match[0] == _COUNTERSIGNED and _NO_COUNTERSIGN.match(text, match.start() - 1):
            position = match.start() + 1  # 两会|签署
            continue
        kind = verb_class(match[0])
        in_title = text.rfind("《", start, match.start()) > text.rfind("》", start, match.start())
        if kind == "onto" and not text.startswith("《", match.end()):
            continue  # 名字落在纸上
        if kind and not in_title:
            yield Verb(match.start(), match.end(), kind)

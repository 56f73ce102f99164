"""What one report states. Bodies, people and events are numbered within the report; claims refer to the numbers.

Names and titles are cut from the report as printed, in its own script. A claim always carries at least one quote.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The words that state a fact: `text == document.text[start:end]`, offsets in characters."""

    start: int
    end: int
    text: str
    rule: str  # the id of the rule that read it, such as agreement.signed-between


@dataclass(frozen=True, slots=True)
class Surface:
    """A form in which the report prints a name, and how often."""

    text: str
    count: int


@dataclass(frozen=True, slots=True)
class BodyClaim:
    """An organization as one report knows it."""

    name: str  # the fullest printed form
    surfaces: tuple[Surface, ...]  # every form that the report prints, the name included
    known: tuple[str, ...] = ()  # full names that the alias table gives, not printed in the report
    place: str | None = None  # the finest place known, simplified: 南沙
    region: str | None = None  # at the annotation guide's level, simplified: 广州
    kind: str | None = None  # society, government, party, university, institute, company, alliance, media, ...
    local: bool = False  # the name is a short form that means this body in this report alone: never links reports


@dataclass(frozen=True, slots=True)
class PersonClaim:
    """A person as one report knows them."""

    name: str
    surfaces: tuple[Surface, ...]


@dataclass(frozen=True, slots=True)
class MembershipClaim:
    """A body belongs to an alliance."""

    alliance: int
    member: int
    relation: str  # member, initiator or lead
    quotes: tuple[Quote, ...]
    et_al: bool = False  # the list that names the member goes on (等)
    stated_count: int | None = None  # how many members the report says there are


@dataclass(frozen=True, slots=True)
class RoleClaim:
    """A person holds an office of a body."""

    person: int
    body: int
    title: str
    quotes: tuple[Quote, ...]
    term: str | None = None
    former: bool = False
    start: str | None = None  # ISO prefixes, only where the report states them
    end: str | None = None


@dataclass(frozen=True, slots=True)
class AgreementClaim:
    """Bodies signed, will sign or once signed something."""

    kind: str | None  # the noun phrase as printed, without quotation marks
    parties: tuple[int, ...]
    quotes: tuple[Quote, ...]
    title: str | None = None  # the full title where printed in 《》
    et_al: bool = False
    signed: str | None = None
    date_text: str | None = None  # the words of the date as printed, kept where they cannot be resolved too
    place: str | None = None
    event: int | None = None
    signatories: tuple[int, ...] = ()
    count: int = 1
    amount: str | None = None
    status: str = "signed"  # signed, planned or mentioned


@dataclass(frozen=True, slots=True)
class Organizer:
    """A body's part in an event."""

    body: int
    function: str  # host, organizer, co-organizer, guide or support


@dataclass(frozen=True, slots=True)
class EventClaim:
    """A named meeting: forum, summit, conference, exposition, award or signing ceremony."""

    name: str
    quotes: tuple[Quote, ...]
    start: str | None = None
    end: str | None = None
    place: str | None = None
    organizers: tuple[Organizer, ...] = ()


@dataclass(frozen=True, slots=True)
class Claims:
    """All that one report states."""

    bodies: tuple[BodyClaim, ...] = ()
    people: tuple[PersonClaim, ...] = ()
    memberships: tuple[MembershipClaim, ...] = ()
    roles: tuple[RoleClaim, ...] = ()
    agreements: tuple[AgreementClaim, ...] = ()
    events: tuple[EventClaim, ...] = ()

"""What one report states, with entities in place of the report's own numbers, and the group each statement falls in.

Statements of different groups are never of one fact, so that facts can be found group by group.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gbacli.model.claims import AgreementClaim, Claims, EventClaim, MembershipClaim, Quote, RoleClaim
from gbacli.model.document import Document
from gbacli.resolution.heads import head
from gbacli.resolution.identity import AGREEMENT, EVENT, MEMBERSHIP, ROLE, number
from gbacli.resolution.mentions import Named, text_hash
from gbacli.text.folding import key


@dataclass(frozen=True, slots=True)
class Membership:
    alliance: int
    member: int
    relation: str
    et_al: bool
    stated_count: int | None


@dataclass(frozen=True, slots=True)
class Role:
    person: int
    body: int
    title: str
    term: str | None
    former: bool
    start: str | None
    end: str | None


@dataclass(frozen=True, slots=True)
class Agreement:
    kind: str | None
    title: str | None
    parties: tuple[int, ...]
    et_al: bool
    signed: str | None
    date_text: str | None
    place: str | None
    signatories: tuple[int, ...]
    count: int
    amount: str | None
    status: str
    event: int | None = None  # the group of the event
    event_start: str | None = None


@dataclass(frozen=True, slots=True)
class Event:
    name: str
    start: str | None
    end: str | None
    place: str | None
    organizers: tuple[tuple[int, str], ...]


Content = Membership | Role | Agreement | Event
KINDS: dict[str, type] = {MEMBERSHIP: Membership, ROLE: Role, AGREEMENT: Agreement, EVENT: Event}


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim, ready to be brought together with those of other reports."""

    family: str
    group: int
    content: Content
    quotes: tuple[Quote, ...]


def statements(document: Document, claims: Claims, names: Named) -> Iterator[Statement]:
    """Every claim of the report as a statement, the events first and in the order of the claims."""
    for event in claims.events:
        yield Statement(EVENT, event_group(event.name), _event(event, names), event.quotes)
    for role in claims.roles:
        yield _role(role, names)
    for membership in claims.memberships:
        yield _membership(membership, names)
    for agreement in claims.agreements:
        yield _agreement(agreement, document, claims, names)


def event_group(name: str) -> int:
    """Events of one name may be one event."""
    return number(EVENT, key(name) or name)


def _event(claim: EventClaim, names: Named) -> Event:
    organizers = dict.fromkeys((names.bodies[organizer.body], organizer.function) for organizer in claim.organizers)
    return Event(claim.name, claim.start, claim.end, claim.place, tuple(organizers))


def _role(claim: RoleClaim, names: Named) -> Statement:
    person, body = names.people[claim.person], names.bodies[claim.body]
    group = number(ROLE, person, body, key(claim.title), key(claim.term or ""))
    content = Role(person, body, claim.title, claim.term, claim.former, claim.start, claim.end)
    return Statement(ROLE, group, content, claim.quotes)


def _membership(claim: MembershipClaim, names: Named) -> Statement:
    alliance, member = names.bodies[claim.alliance], names.bodies[claim.member]
    content = Membership(alliance, member, claim.relation, claim.et_al, claim.stated_count)
    return Statement(MEMBERSHIP, number(MEMBERSHIP, alliance, member, claim.relation), content, claim.quotes)


def _agreement(claim: AgreementClaim, document: Document, claims: Claims, names: Named) -> Statement:
    parties = tuple(dict.fromkeys(names.bodies[party] for party in claim.parties))
    signatories = tuple(dict.fromkeys(names.people[person] for person in claim.signatories))
    event = None if claim.event is None else claims.events[claim.event]
    content = Agreement(
        claim.kind, claim.title, parties, claim.et_al, claim.signed, claim.date_text, claim.place, signatories,
        claim.count, claim.amount, claim.status,
        event_group(event.name) if event else None, event.start if event else None,
    )  # fmt: skip
    shared: list[object] = [*sorted(parties)] or [text_hash(document)]  # nobody named: this report's alone
    group = number(AGREEMENT, *shared, head(claim.kind or claim.title))
    return Statement(AGREEMENT, group, content, claim.quotes)

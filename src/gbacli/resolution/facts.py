"""Facts: what all statements of one group say together. A pure function of the statements, whatever their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from gbacli.resolution.choosing import exact, frequent, fullest, joined
from gbacli.resolution.dating import fitting, standing
from gbacli.resolution.identity import AGREEMENT, EVENT, number
from gbacli.resolution.statements import Agreement, Content, Event, Membership, Role

_STATUS = ("signed", "planned", "mentioned")
_FUNCTIONS = ("host", "organizer", "co-organizer", "guide", "support")

Said = TypeVar("Said", Membership, Role, Agreement, Event)


@dataclass(frozen=True, slots=True)
class Stated(Generic[Said]):
    """A statement and the report that makes it."""

    claim: int  # where the statement is kept
    published: str | None
    content: Said


@dataclass(frozen=True, slots=True)
class RoleDates:
    """When reports speak of an office: of its holder at all, and as holding it."""

    first_attested: str | None
    last_attested: str | None
    first_held: str | None
    last_held: str | None


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its content, and the claims that state it."""

    id: int
    content: Content
    claims: tuple[int, ...]
    dates: RoleDates | None = None
    event_claim: int | None = None  # the claim of the event at which an agreement was signed


def membership(group: int, stated: Sequence[Stated[Membership]]) -> Iterator[Fact]:
    """The one membership of a group."""
    said = [one.content for one in stated]
    counts = [str(one.stated_count) for one in said if one.stated_count is not None]
    count = frequent(counts)
    first, goes_on = said[0], any(one.et_al for one in said)
    content = Membership(first.alliance, first.member, first.relation, goes_on, int(count) if count else None)
    yield Fact(group, content, _claims(stated))


def role(group: int, stated: Sequence[Stated[Role]]) -> Iterator[Fact]:
    """The one role of a group; whether it is over, the newest report says."""
    said = [one.content for one in stated]
    newest = max(one.published or "" for one in stated)
    content = Role(
        said[0].person, said[0].body, frequent(one.title for one in said) or "", frequent(one.term for one in said),
        any(one.content.former for one in stated if (one.published or "") == newest),
        exact(one.start for one in said), exact(one.end for one in said),
    )  # fmt: skip
    yield Fact(group, content, _claims(stated), _dates(stated))


def agreements(group: int, stated: Sequence[Stated[Agreement]]) -> Iterator[Fact]:
    """The agreements of a group, one for each date that stands for itself."""
    for date, mentions in _dated(stated, lambda content: content.signed):
        content = _agreement(date, [one.content for one in mentions])
        identity = number(AGREEMENT, group, date or "")
        yield Fact(identity, content, _claims(mentions), event_claim=_event_claim(mentions))


def events(group: int, stated: Sequence[Stated[Event]]) -> Iterator[Fact]:
    """The events of a name, one for each start that stands for itself."""
    for date, mentions in _dated(stated, lambda content: content.start):
        yield Fact(number(EVENT, group, date or ""), _event(date, [one.content for one in mentions]), _claims(mentions))


def _agreement(date: str | None, said: list[Agreement]) -> Agreement:
    dated = [one.date_text for one in said if one.signed == date]
    return Agreement(
        kind=fullest(one.kind for one in said),
        title=fullest(one.title for one in said),
        parties=joined(one.parties for one in said),
        et_al=any(one.et_al for one in said),
        signed=date,
        date_text=frequent(dated) or frequent(one.date_text for one in said),
        place=frequent(one.place for one in said),
        signatories=joined(one.signatories for one in said),
        count=max(one.count for one in said),
        amount=frequent(one.amount for one in said),
        status=min((one.status for one in said), key=_STATUS.index),
    )


def _event(date: str | None, said: list[Event]) -> Event:
    organizers = joined(one.organizers for one in said)
    return Event(
        name=fullest(one.name for one in said) or "",
        start=date,
        end=exact(one.end for one in said),
        place=frequent(one.place for one in said),
        organizers=tuple(sorted(organizers, key=lambda organizer: _FUNCTIONS.index(organizer[1]))),
    )


def _dated(
    stated: Sequence[Stated[Said]], date_of: Callable[[Said], str | None]
) -> Iterator[tuple[str | None, list[Stated[Said]]]]:
    """The mentions by the standing date that each belongs to."""
    facts = standing(date_of(one.content) for one in stated)
    groups: dict[str | None, list[Stated[Said]]] = {}
    for one in stated:
        groups.setdefault(fitting(date_of(one.content), one.published, facts), []).append(one)
    yield from groups.items()


def _event_claim(mentions: Iterable[Stated[Agreement]]) -> int | None:
    """The claim whose event is the agreement's: of the event named most often, by the first report."""
    held = [one for one in mentions if one.content.event is not None]
    counted = Counter(one.content.event for one in held)
    best = min(
        held,
        key=lambda one: (
            -counted[one.content.event], one.content.event or 0, one.content.event_start or "~", one.published or "~",
        ),
        default=None,
    )  # fmt: skip
    return best.claim if best else None


def _dates(stated: Sequence[Stated[Role]]) -> RoleDates:
    reports = sorted(one.published for one in stated if one.published)
    held = sorted(one.published for one in stated if one.published and not one.content.former)
    return RoleDates(*_ends(reports), *_ends(held))


def _ends(dates: list[str]) -> tuple[str | None, str | None]:
    return (dates[0], dates[-1]) if dates else (None, None)


def _claims(stated: Iterable[Stated[Said]]) -> tuple[int, ...]:
    return tuple(one.claim for one in stated)

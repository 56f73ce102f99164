"""Reports made to measure: say what they state, and get the text, the quotes and the claims."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from gbacli.model.claims import (
    AgreementClaim,
    BodyClaim,
    Claims,
    EventClaim,
    MembershipClaim,
    Organizer,
    PersonClaim,
    Quote,
    RoleClaim,
    Surface,
)
from gbacli.model.document import Document
from gbacli.queries.agreements import agreements
from gbacli.queries.connection import open_database
from gbacli.queries.documents import docs
from gbacli.queries.entities import orgs, people
from gbacli.queries.events import events
from gbacli.queries.members import members
from gbacli.queries.roles import roles
from gbacli.store import Outcome, Store
from invented import document

Report = tuple[Document, Claims]
LISTINGS: dict[str, Callable[..., Any]] = {
    "members": members, "roles": roles, "agreements": agreements, "events": events, "orgs": orgs, "people": people,
    "docs": docs,
}  # fmt: skip


@dataclass
class Maker:
    """A report in the making: each statement is a line of its own, and that line is its quote."""

    name: str
    published: str | None = None
    text: str = "报道"
    bodies: dict[str, BodyClaim] = field(default_factory=dict)
    people: dict[str, PersonClaim] = field(default_factory=dict)
    memberships: list[MembershipClaim] = field(default_factory=list)
    roles: list[RoleClaim] = field(default_factory=list)
    agreements: list[AgreementClaim] = field(default_factory=list)
    events: list[EventClaim] = field(default_factory=list)

    def body(self, name: str, *short: str, **values: Any) -> Maker:
        """A body with its short forms and what is known of it."""
        surfaces = tuple(Surface(form, 1) for form in (name, *short))
        self.bodies[name] = BodyClaim(name, surfaces, **values)
        return self

    def role(self, person: str, body: str, title: str, **values: Any) -> Maker:
        """A person holds an office."""
        quotes = self._line(f"{body}{title}{person}", "role.made")
        self.roles.append(RoleClaim(self._person(person), self._body(body), title, quotes, **values))
        return self

    def member(self, alliance: str, member: str, relation: str = "member", **values: Any) -> Maker:
        """A body belongs to an alliance."""
        quotes = self._line(f"{member}加入{alliance}", "membership.made")
        self.memberships.append(MembershipClaim(self._body(alliance), self._body(member), relation, quotes, **values))
        return self

    def event(self, name: str, *organizers: tuple[str, str], **values: Any) -> Maker:
        """Bodies hold a meeting."""
        quotes = self._line(f"{name}举行", "event.made")
        held = tuple(Organizer(self._body(body), function) for body, function in organizers)
        self.events.append(EventClaim(name, quotes, organizers=held, **values))
        return self

    def signing(self, kind: str | None, *parties: str, signatories: Iterable[str] = (), **values: Any) -> Maker:
        """Bodies sign something."""
        quotes = self._line(f"{'、'.join(parties)}签署{kind}", "agreement.made")
        numbers = tuple(self._body(party) for party in parties)
        people = tuple(self._person(person) for person in signatories)
        self.agreements.append(AgreementClaim(kind, numbers, quotes, signatories=people, **values))
        return self

    def line(self, words: str) -> Maker:
        """A line that states nothing."""
        self.text += "\n" + words
        return self

    @property
    def report(self) -> Report:
        """The report and what it states."""
        claims = Claims(
            tuple(self.bodies.values()), tuple(self.people.values()), tuple(self.memberships), tuple(self.roles),
            tuple(self.agreements), tuple(self.events),
        )  # fmt: skip
        return document(self.name, self.text, self.published), claims

    def _line(self, words: str, rule: str) -> tuple[Quote, ...]:
        start = len(self.text) + 1
        self.line(words)
        return (Quote(start, len(self.text), words, rule),)

    def _body(self, name: str) -> int:
        if name not in self.bodies:
            self.body(name)
        return list(self.bodies).index(name)

    def _person(self, name: str) -> int:
        self.people.setdefault(name, PersonClaim(name, (Surface(name, 1),)))
        return list(self.people).index(name)


def titled(report: Report, title: str | None) -> Report:
    """The same report under another title."""
    return replace(report[0], title=title), report[1]


def database(path: Path, *reports: Report) -> Path:
    """A database at `path` with these reports."""
    with Store.open(path) as store:
        list(store.put_many(reports))
    return path


def put(store: Store, document: Document, claims: Claims) -> Outcome:
    """Write one report, and give what became of it."""
    (outcome,) = store.put_many([(document, claims)])
    return outcome


def told(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Every row of every listing."""
    db = open_database(path)
    try:
        return {name: list(listing(db)) for name, listing in LISTINGS.items()}
    finally:
        db.close()


def as_text(path: Path) -> str:
    """All that a database tells, for comparing two."""
    return json.dumps(told(path), ensure_ascii=False, indent=1)

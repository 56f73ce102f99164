"""Who a report speaks of: its bodies and people as entities that other reports may share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from gbacli.model.claims import BodyClaim, Claims, PersonClaim
from gbacli.model.document import Document
from gbacli.resolution.aliases import canonical
from gbacli.resolution.identity import BODY, PERSON, number
from gbacli.text.folding import key


class Mention(NamedTuple):
    """One entity as one report names it."""

    entity: int
    family: str  # BODY or PERSON
    key: str  # what entities are ordered and compared by
    names: tuple[str, ...]  # fullest forms, printed
    surfaces: tuple[tuple[str, int], ...]  # every printed form with its number, in code-point order
    known: tuple[str, ...] = ()  # full names that the report does not print
    place: str | None = None
    region: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """The entities of a report: by the numbers that its claims use, and each one's mention once."""

    bodies: tuple[int, ...]
    people: tuple[int, ...]
    mentions: tuple[Mention, ...]


def named(document: Document, claims: Claims) -> Named:
    """The report's bodies and people as entities."""
    bodies = [_body(claim, document) for claim in claims.bodies]
    people = [_person(claim) for claim in claims.people]
    return Named(
        tuple(mention.entity for mention in bodies),
        tuple(mention.entity for mention in people),
        tuple(_merged(bodies + people)),
    )


def body_key(claim: BodyClaim, document: Document) -> str:
    """What a body is known by: its full name, and the report's text where the name means it in that report alone."""
    if claim.local:
        return f"{key(claim.name)} {text_hash(document)}"
    return _known_by((claim.name, *claim.known))


_POINTING = tuple("我本该該贵貴")  # 本会青年委员会 means another body in every report


@lru_cache(16384)
def _known_by(names: tuple[str, ...]) -> str:
    """The name of the table, else the full name, which the report prints or else comes first of what is known."""
    if named := next(filter(None, map(canonical, names)), None):
        return named
    own, full = names[0], names[min(1, len(names) - 1)]
    return key(own if len(key(full)) <= len(key(own)) and not own.startswith(_POINTING) else full) or own


def text_hash(document: Document) -> str:
    """The identity of a report's words: reprints share it."""
    return sha256(document.text.encode("utf-8", "replace")).hexdigest()


def _body(claim: BodyClaim, document: Document) -> Mention:
    identity = body_key(claim, document)
    return Mention(
        _entity(BODY, identity), BODY, identity, (claim.name,), _counted(claim), claim.known,
        claim.place, claim.region, claim.kind,
    )  # fmt: skip


_entity = lru_cache(16384)(number)  # the same bodies are named in report after report


def _person(claim: PersonClaim) -> Mention:
    identity = key(claim.name) or claim.name
    return Mention(_entity(PERSON, identity), PERSON, identity, (claim.name,), _counted(claim))


def _counted(claim: BodyClaim | PersonClaim) -> tuple[tuple[str, int], ...]:
    counts = {claim.name: 0}
    for surface in claim.surfaces:
        counts[surface.text] = counts.get(surface.text, 0) + surface.count
    return tuple(sorted(counts.items()))


def _merged(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """One mention for each entity: a report may know a body by two names that are one to the alias table."""
    groups: dict[int, list[Mention]] = {}
    for mention in mentions:
        groups.setdefault(mention.entity, []).append(mention)
    for group in groups.values():
        yield group[0] if len(group) == 1 else _joined(group)


def _joined(group: list[Mention]) -> Mention:
    counts: Counter[str] = Counter()
    for mention in group:
        for text, count in mention.surfaces:
            counts[text] += count
    first = group[0]
    return Mention(
        first.entity, first.family, first.key,
        tuple(sorted({name for mention in group for name in mention.names})),
        tuple(sorted(counts.items())),
        tuple(sorted({name for mention in group for name in mention.known})),
        *(next((value for mention in group if (value := getattr(mention, field))), None)
          for field in ("place", "region", "kind")),
    )  # fmt: skip

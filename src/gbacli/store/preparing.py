"""All of a report that can be found out without the database: what one process prepares and another one writes.

Plain tuples, as those pass between processes several times faster than dataclasses do.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from gbacli.model.claims import Claims
from gbacli.model.document import Document
from gbacli.resolution.mentions import named
from gbacli.resolution.statements import Statement, statements
from gbacli.store.codec import content_out, is_storable, mention_out, storable_claims, storable_document
from gbacli.store.ledger import MentionRow
from gbacli.store.terms import terms


class PreparedClaim(NamedTuple):
    """A statement as a row: `event` is the place among the report's rows of the event at which it was signed."""

    family: str
    group: int
    event: int | None
    data: str
    quotes: tuple[tuple[int, int, str], ...]  # start, end and rule, in order


class Prepared(NamedTuple):
    """A report with what it states, ready to be written."""

    document: Document
    body_terms: str
    title_terms: str
    mentions: tuple[MentionRow, ...]
    claims: tuple[PreparedClaim, ...]


def prepared(document: Document, claims: Claims) -> Prepared:
    """The report as it can be stored, with the terms of its text, its mentions and its claims."""
    document = storable_document(document)
    mentions, rows = _rows(document, claims)
    if not is_storable("".join(_texts(mentions, rows))):
        mentions, rows = _rows(document, storable_claims(claims))
    return Prepared(document, terms(document.text), terms(document.title or ""), mentions, rows)


def _rows(document: Document, claims: Claims) -> tuple[tuple[MentionRow, ...], tuple[PreparedClaim, ...]]:
    names = named(document, claims)
    mentions = tuple((one.entity, one.family, one.key, mention_out(one)) for one in names.mentions)
    return mentions, tuple(_claims(claims, list(statements(document, claims, names))))


def _texts(mentions: Iterable[MentionRow], rows: Iterable[PreparedClaim]) -> Iterator[str]:
    """All words that would be stored: looking through these is quicker than through the claims."""
    yield from (data for *_, data in mentions)
    for row in rows:
        yield row.data
        yield from (rule for *_, rule in row.quotes)


def _claims(claims: Claims, stated: list[Statement]) -> Iterator[PreparedClaim]:
    """The statements as rows; the events stand first among them, the agreements last."""
    first = len(stated) - len(claims.agreements)
    for place, one in enumerate(stated):
        event = claims.agreements[place - first].event if place >= first else None
        quotes = sorted({(quote.start, quote.end, quote.rule) for quote in one.quotes})
        yield PreparedClaim(one.family, one.group, event, content_out(one.content), tuple(quotes))

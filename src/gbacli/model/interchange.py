"""Reports with their claims as JSON: what one machine reads out, another can take into its database.

An object holds `document`, the fields of a Document, and `claims`, the fields of Claims, all by their own names.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import MISSING, asdict, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from gbacli.model.claims import Claims, Quote
from gbacli.model.document import Document

Json = dict[str, Any]


def out(document: Document, claims: Claims) -> Json:
    """A report and what it states, as a value that JSON can hold."""
    return {"document": asdict(document), "claims": asdict(claims)}


def taken_in(value: Any) -> tuple[Document, Claims]:
    """The report and claims that `out` made; ValueError says which field is not as it should be."""
    if not isinstance(value, dict) or set(value) < {"document", "claims"}:
        raise ValueError("not an object with document and claims")
    document, claims = _made(Document, value, "document"), _made(Claims, value, "claims")
    _check(document, claims)
    return document, claims


class _MisfitError(ValueError):
    """A value that is not what its field holds; where it stands is found out only then."""

    def __init__(self, what: str, where: str = "") -> None:
        super().__init__(what)
        self.what, self.where = what, where

    def under(self, place: str) -> _MisfitError:
        return _MisfitError(self.what, place + self.where)


def _made(kind: Any, value: Json, name: str) -> Any:
    try:
        return _maker(kind)(value[name])
    except _MisfitError as error:
        raise ValueError(f"{name}{error.where} {error.what}") from None


@cache
def _maker(kind: Any) -> Callable[[Any], Any]:
    """What makes a `kind`: a dataclass, a tuple of one type, an optional one, or a plain value."""
    if is_dataclass(kind):
        return _maker_of_dataclass(kind)
    if get_origin(kind) is tuple:
        return _maker_of_tuple(_maker(get_args(kind)[0]))
    if get_origin(kind) in (Union, UnionType):
        inner = _maker(next(each for each in get_args(kind) if each is not type(None)))
        return lambda value: None if value is None else inner(value)

    def plain(value: Any) -> Any:
        if type(value) is not kind:
            raise _MisfitError(f"is not {kind.__name__}")
        return value

    return plain


def _maker_of_tuple(make: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def made(value: Any) -> Any:
        if not isinstance(value, list):
            raise _MisfitError("is not a list")
        items: list[Any] = []
        try:
            for item in value:
                items.append(make(item))  # a loop, as its length says where a fault stands
        except _MisfitError as error:
            raise error.under(f"[{len(items)}]") from None
        return tuple(items)

    return made


def _maker_of_dataclass(kind: Any) -> Callable[[Any], Any]:
    makers = {name: _maker(hint) for name, hint in get_type_hints(kind).items()}
    needed = {field.name for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING}

    def made(value: Any) -> Any:
        if not isinstance(value, dict):
            raise _MisfitError("is not an object")
        if unknown := value.keys() - makers.keys():
            raise _MisfitError(f"has an unknown field {min(unknown)!r}")
        if missing := needed - value.keys():
            raise _MisfitError(f"lacks {', '.join(sorted(missing))}")
        parts: dict[str, Any] = {}
        name = ""
        try:
            for name, item in value.items():
                parts[name] = makers[name](item)
        except _MisfitError as error:
            raise error.under(f".{name}") from None
        return kind(**parts)

    return made


def _check(document: Document, claims: Claims) -> None:
    """Quotes stand at their offsets, and numbers lead to bodies, people and events that are there."""
    quotes = [fact.quotes for family in _families(claims) for fact in family]
    if not all(quotes):
        raise ValueError("a claim has no quote")
    for quote in (quote for of_one in quotes for quote in of_one):
        if not _stands(quote, document.text):
            raise ValueError(f"a quote does not stand at {quote.start} to {quote.end} in the text")
    _check_numbers("bodies", len(claims.bodies), _bodies(claims))
    people = [role.person for role in claims.roles] + [each for a in claims.agreements for each in a.signatories]
    _check_numbers("people", len(claims.people), people)
    _check_numbers("events", len(claims.events), [a.event for a in claims.agreements if a.event is not None])


def _families(claims: Claims) -> tuple[tuple[Any, ...], ...]:
    return claims.memberships, claims.roles, claims.agreements, claims.events


def _stands(quote: Quote, text: str) -> bool:
    return 0 <= quote.start < quote.end and text[quote.start : quote.end] == quote.text


def _bodies(claims: Claims) -> list[int]:
    return [
        *(number for each in claims.memberships for number in (each.alliance, each.member)),
        *(each.body for each in claims.roles),
        *(number for each in claims.agreements for number in each.parties),
        *(each.body for event in claims.events for each in event.organizers),
    ]


def _check_numbers(what: str, there: int, numbers: list[int]) -> None:
    if not all(0 <= number < there for number in numbers):
        raise ValueError(f"a number leads to none of the {there} {what}")

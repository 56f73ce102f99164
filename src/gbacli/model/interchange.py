"""Reports with their claims as JSON: what one machine reads out, another can take into its database.

An object holds `document`, the fields of a Document, and `claims`, the fields of Claims, all by their own names.
"""

from __future__ import annotations

from dataclasses import asdict, fields, is_dataclass
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
    document = _made(Document, value["document"], "document")
    claims = _made(Claims, value["claims"], "claims")
    _check(document, claims)
    return document, claims


def _made(kind: Any, value: Any, where: str) -> Any:
    """`value` as a `kind`: a dataclass, a tuple of one type, an optional one, or a plain value."""
    if is_dataclass(kind):
        return _dataclass(kind, value, where)
    if get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise ValueError(f"{where} is not a list")
        return tuple(_made(get_args(kind)[0], item, f"{where}[{i}]") for i, item in enumerate(value))
    if get_origin(kind) in (Union, UnionType):
        inner = next(each for each in get_args(kind) if each is not type(None))
        return None if value is None else _made(inner, value, where)
    if type(value) is not kind:
        raise ValueError(f"{where} is not {kind.__name__}")
    return value


def _dataclass(kind: Any, value: Any, where: str) -> Any:
    if not isinstance(value, dict):
        raise ValueError(f"{where} is not an object")  # noqa: TRY004 - the fault is in the file
    hints = _hints(kind)
    try:
        return kind(**{name: _made(hints[name], item, f"{where}.{name}") for name, item in value.items()})
    except KeyError as error:
        raise ValueError(f"{where} has an unknown field {error}") from error
    except TypeError as error:
        missing = [field.name for field in fields(kind) if field.name not in value]
        raise ValueError(f"{where} lacks one of {', '.join(missing)}") from error


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


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

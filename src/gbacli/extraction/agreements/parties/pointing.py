"""Parties that a clause points back to, by their place in what was told (前者, 与后两家) or by what they signed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gbacli.extraction.agreements.bodies.units import Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.agreements.things.objects import Object
from gbacli.text.folding import key
from gbacli.text.numerals import number

_SUBJECT = re.compile("(?P<which>[前后])者[^，。；、：]{0,12}?[与和同跟]$")
_PARTNERS = re.compile("[与和同跟](?P<which>[前后])(?P<n>[两二三四五]?)[者家方][^，。；、：]{0,8}$")
_SHORTEST = 5  # characters of what was signed by which it is known again


def subject(clause: Clause, first: int) -> Unit | None:
    """Who 前者 or 后者 is that stands before the partners at `first`."""
    pointed = _SUBJECT.search(clause.text, clause.sentence.start, first)
    if not pointed:
        return None
    named = _named_before(clause, pointed.start())
    place = -1 if pointed["which"] == "后" else -2
    return named[place] if len(named) >= -place else None


def partners(clause: Clause, stop: int) -> list[list[Unit]]:
    """The sides where it is told with which of the partners named before the subject signed: 与后两家签的均为协议."""
    pointed = _PARTNERS.search(clause.text, clause.left, stop)
    signer = clause.reading.subject
    if not pointed or signer is None:
        return []
    named = {unit.body: unit for unit in _named_before(clause, pointed.start()) if unit.body != signer.body}
    count = (number(pointed["n"]) if pointed["n"] else None) or 1
    told = list(named.values())
    if len(told) < 2 or count > len(told):
        return []
    return [[signer, one] for one in (told[:count] if pointed["which"] == "前" else told[-count:])]


def _named_before(clause: Clause, at: int) -> list[Unit]:
    """The possible parties of the sentence before `at`, or of the sentence before it, each where it is named last."""
    named = clause.reading.units(clause.sentence.start, at)
    if not named and clause.sentence.start > 1:
        before = clause.reading.analysis.sentence_at(clause.sentence.start - 2)
        named = clause.reading.units(before.start, before.end)
    return [unit for place, unit in enumerate(named) if unit.body not in distinct(named[:place])]


def namesakes(clause: Clause, things: Iterable[Object]) -> list[list[Unit]]:
    """The parties of what was told before under the same name, where it is renewed: 驻馆授权协议期满，续签一年."""
    at = clause.verb.start
    for thing in things:
        name = key(thing.title or thing.kind or "")
        for one in reversed(clause.reading.found if len(name) >= _SHORTEST else []):
            if one.parties and name in (key(one.title or ""), key(one.kind or "")):
                return [[Unit(at, at, body) for body in one.parties]]
    return []

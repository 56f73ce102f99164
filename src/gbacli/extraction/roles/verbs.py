"""Offices that somebody takes: 张三当选A协会会长, A协会聘请张三为顾问, and those that are 由张三担任."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gbacli.extraction.roles.phrases import CHAIN, HOLDERS, NAME, Holder, Office, holders, offices
from gbacli.extraction.roles.tokens import Row

_VERB = re.compile(rf"(?P<verb>[vpen]|z)(?P<gap>[kqvn]*)(?P<chain>{CHAIN})(?![dk]?h*P)")
_AFTER = re.compile(rf"(?P<verb>v)[kqn]*(?P<chain>{CHAIN})[dk]+(?P<who>{NAME})")
# The list of people right before a verb, with what may stand between.
_STRONG = r"(?:[kcqdnrfoh,]|x(?![^PB]*:))*"
_SUBJECT = re.compile(rf"(?P<who>{HOLDERS})(?P<between>[kcqr]*(?:x[kq]*|,[kcqr]*)?)$")
_FAR = re.compile(rf"(?P<who>{HOLDERS})[^P;]*$")
_PLACED = re.compile(
    rf"(?P<chain>{CHAIN})[dj]*[kqn,]*(?:(?P<by>u)|(?P<is>e+)|(?P<colon>:))[kqneu:,]*(?P<who>{HOLDERS})(?P<end>[kr]*v?)"
)


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody and the office taken, held once (`former`) or given up."""

    holder: Holder
    office: Office
    rule: str
    former: bool = False


def find(row: Row, last: tuple[Holder, ...]) -> Iterator[Taken]:
    """Every office that a verb gives somebody in the sentence; `last` are the people the text is about."""
    taken_spans: list[tuple[int, int]] = []
    for match in _PLACED.finditer(row.letters):
        if not _placed(row, match):
            continue
        taken_spans.append(match.span("chain"))
        for holder in holders(row, *match.span("who")):
            for office in offices(row, *match.span("chain")):
                yield Taken(holder, office, "role.held-by")
    for match in _AFTER.finditer(row.letters):
        for holder in holders(row, *match.span("who")):
            for office in offices(row, *match.span("chain")):
                yield Taken(holder, office, "role.taken-by-following")
    for match in _VERB.finditer(row.letters):
        if any(a <= match.start("chain") < b for a, b in taken_spans):
            continue
        yield from _verb(row, match, last)


def _placed(row: Row, match: re.Match[str]) -> bool:
    """Whether 会长由张三担任 or 会长是张三 is said, and not 张三是会长 with another person after it."""
    before = row.letters[: match.start()]
    if re.search(r"(?:P[h)]*|r)[kx,]*[ven][kq]*$", before):
        return False
    return bool(match["by"]) or bool(match["is"]) or bool(match["colon"])


def _verb(row: Row, match: re.Match[str], last: tuple[Holder, ...]) -> Iterator[Taken]:
    before = row.letters[: match.start()]
    strong = match["verb"] in "vp"
    subject = _SUBJECT.search(before) or (_FAR.search(before) if strong or match["verb"] == "z" else None)
    people = _subject_of(row, subject) if subject else ()
    if not people and strong and "P" not in before:
        people = last
    former = match["verb"] in "pz"
    for holder in people:
        for office in offices(row, *match.span("chain")):
            yield Taken(holder, replace(office), "role.taken", former)


def _subject_of(row: Row, match: re.Match[str]) -> tuple[Holder, ...]:
    return holders(row, *match.span("who"))

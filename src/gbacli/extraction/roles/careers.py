"""role.career: 2008年至2012年　A博物馆研究员, a line of somebody's career without the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gbacli.extraction.roles.phrases import ASIDE, ITEM, Holder, Office, offices
from gbacli.extraction.roles.tokens import Row
from gbacli.text.sentences import Span

RULE = "role.career"
_LINE = re.compile(rf"[kx,:]*o[k,:]*(?P<chain>B{ASIDE}?d?[fnoqN]*[TWH](?:[c,;]+{ITEM})*)[,;.]*(?:\([^P]*\))?")


def find(row: Row, last: tuple[Holder, ...]) -> Iterator[tuple[Holder, Office]]:
    """The offices of a line that begins with years, held by the one whom the lines before are about."""
    match = _LINE.fullmatch(row.letters)
    if match:
        years = next((token.term for token in row.tokens if token.term), None)
        for holder in last:
            for office in offices(row, *match.span("chain")):
                yield holder, office if office.term else _during(office, years)


def _during(office: Office, years: Span | None) -> Office:
    return replace(office, term=years)

"""Entities: what all mentions of one body or person say together, from counts alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gbacli.text.folding import key


@dataclass(frozen=True, slots=True)
class NameCount:
    """A form of a name over all reports."""

    text: str
    uses: int  # times printed
    fullest: int  # reports in which it is the fullest form


def shown_name(names: Iterable[NameCount]) -> str:
    """The fullest form seen, then the most frequent, then the first in code-point order."""
    seen = [name for name in names if name.fullest > 0]
    if len(seen) == 1:  # nearly always, and then there is nothing to compare
        return seen[0].text
    best = min(seen, key=lambda name: (-len(key(name.text)), -name.uses, name.text), default=None)
    return best.text if best else ""


def most(counts: dict[str, int], below: str | None = None) -> str | None:
    """The most frequent value, then the first in code-point order; `below` only where there is nothing finer."""
    if len(counts) < 2:
        return next(iter(counts), None)
    return min(counts, key=lambda value: (value == below, -counts[value], value), default=None)

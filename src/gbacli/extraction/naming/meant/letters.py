"""Letters in a report: whom 贵会 addresses and who writes as 敝会 there."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from gbacli.extraction.analysis import Analysis
from gbacli.text.sentences import Span

_SALUTATION = re.compile(r"[ 　]*(?:尊?敬?致)?：?[^，。；\n]{4,60}[：:][ 　]*$")
_MOST_BEFORE = 6  # characters before the name of whom a letter addresses
_SIGNED = re.compile(r"[ 　]*[^，。；：、？！\n]{4,60}$")


class Letter(NamedTuple):
    """A letter: where it stands, whom it addresses and who signs it."""

    start: int
    end: int
    addressee: int
    writer: int | None


def letters(analysis: Analysis, named: list[tuple[int, int]]) -> list[Letter]:
    """The letters of a report, in their order; `named` gives the offsets and numbers of its bodies."""
    if "贵" not in analysis.folded:
        return []
    heads = list(_addressed(analysis, named))
    ends = [*(start for start, _ in heads[1:]), len(analysis.folded)]
    return [
        Letter(start, end, ref, _writer(analysis, named, Span(start, end), ref))
        for (start, ref), end in zip(heads, ends[: len(heads)], strict=True)
    ]


def _addressed(analysis: Analysis, named: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where lines begin that address a body, and which."""
    for line in analysis.lines:
        if line.end - line.start <= 64 and _SALUTATION.match(analysis.folded, *line):
            first = _first(named, line)
            if first and first[0] - line.start <= _MOST_BEFORE:
                yield line.start, first[1]


def _writer(analysis: Analysis, named: list[tuple[int, int]], letter: Span, addressee: int) -> int | None:
    """The body that the last line of a letter names which holds no sentence."""
    for line in reversed([line for line in analysis.lines if letter.start < line.start < letter.end]):
        first = _first(named, line)
        before = analysis.folded[line.start : first[0]] if first else ""
        if first and not before.strip(" 　") and first[1] != addressee and _SIGNED.match(analysis.folded, *line):
            return first[1]
    return None


def _first(named: list[tuple[int, int]], line: Span) -> tuple[int, int] | None:
    index = bisect_left(named, (line.start,))
    return named[index] if index < len(named) and named[index][0] < line.end else None

"""Lines and sentences of a folded text, as spans of characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

_ENDS = "。！？!?"
_MARKS = re.compile(f"[（）{_ENDS}]")
_STOPS = re.compile(f"[{_ENDS}][{_ENDS}”’》）\"']*")
_CLOSING = re.compile(f"[{_ENDS}”’》）\"']*")


class Span(NamedTuple):
    """A stretch of text: `start` inclusive, `end` exclusive, in characters."""

    start: int
    end: int


def lines(folded: str) -> tuple[Span, ...]:
    """Every line that holds more than space, without the space around it."""
    spans, start = [], 0
    for line in folded.split("\n"):
        body = line.strip()
        if body:
            left = start + line.index(body[0])
            spans.append(Span(left, left + len(body)))
        start += len(line) + 1
    return tuple(spans)


def sentences(folded: str) -> tuple[Span, ...]:
    """Every sentence, its full stop and closing quotes included; a sentence never crosses a line's end."""
    return of_lines(folded, lines(folded))


def of_lines(folded: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """The sentences of the lines at these spans."""
    found: list[Span] = []
    for line in spans:
        found += _sentences(folded, *line)
    return tuple(found)


def holding(pattern: re.Pattern[str], folded: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Those of the spans, which come in their order, in which a pattern is found; most of them are passed over.

    The pattern is looked for in the whole text, which costs far less than to look into every span.
    """
    at = behind = -1
    for span in spans:
        if at < span.start:
            found = pattern.search(folded, span.start)
            if found is None:
                return
            at, behind = found.span()
        if at < span.end and (behind <= span.end or pattern.search(folded, *span)):
            yield span


def beginning(pattern: re.Pattern[str], starts: Iterable[int], folded: str, spans: Iterable[Span]) -> Iterator[Span]:
    """The same as `holding` for a pattern that begins at none but these offsets, which come in their order."""
    rest, span = iter(spans), None
    for at in starts:
        while span is None or span.end <= at:
            span = next(rest, None)
            if span is None:
                return
        if span.start <= at and pattern.match(folded, at, span.end):
            yield span
            span = None


def _sentences(folded: str, start: int, end: int) -> Iterable[Span]:
    """The sentences of one line; no full stop inside brackets ends one."""
    if folded.find("（", start, end) >= 0:
        return _outside_brackets(folded, start, end)
    stops = [full_stop.end() for full_stop in _STOPS.finditer(folded, start, end)]
    last = stops[-1] if stops else start
    if last < end and folded[last:end].strip():
        stops.append(end)
    return map(Span, [start, *stops], stops)


def _outside_brackets(folded: str, start: int, end: int) -> Iterator[Span]:
    """The sentences of a line with brackets."""
    depth = 0
    for mark in _MARKS.finditer(folded, start, end):
        if mark.start() < start:
            continue
        if mark.group() == "（":
            depth += 1
        elif mark.group() == "）":
            depth = max(0, depth - 1)
        elif not depth:
            stop = _CLOSING.match(folded, mark.end(), end).end()  # type: ignore[union-attr]
            yield Span(start, stop)
            start = stop
    if folded[start:end].strip():
        yield Span(start, end)

"""Lines and sentences of a folded text, as spans of characters."""

from __future__ import annotations

from typing import NamedTuple

_ENDS = "。！？!?"
_CLOSERS = "”’》）\"'"


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
    spans = []
    for left, right in lines(folded):
        start, depth, position = left, 0, left
        while position < right:
            character = folded[position]
            if character == "（":
                depth += 1
            elif character == "）":
                depth = max(0, depth - 1)
            elif character in _ENDS and not depth:
                while position + 1 < right and folded[position + 1] in _CLOSERS + _ENDS:
                    position += 1
                spans.append(Span(start, position + 1))
                start = position + 1
            position += 1
        if folded[start:right].strip():
            spans.append(Span(start, right))
    return tuple(spans)

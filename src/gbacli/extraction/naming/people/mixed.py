"""Names of a foreign given name and a Chinese surname, or a whole Chinese name: Sabrina 崔, Tiago 崔永棠."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.naming.forms.beside_names import follows
from gbacli.extraction.naming.forms.shapes import Shapes
from gbacli.extraction.naming.forms.vocabulary import length_at, surnames
from gbacli.extraction.naming.people.foreign import no_person
from gbacli.text.folding import is_han

_GIVEN = re.compile(  # the capital first, so that the search is quick
    r"(?P<given>[A-ZÀ-Þ](?<![A-Za-zÀ-ÿ.'’&] .)(?<![A-Za-zÀ-ÿ.'’&-].)[a-zà-ÿ'’-]{2,}) (?=[\u4e00-\u9fff])"
)
_BETWEEN = " *：（，、和与及由"  # with which something between an office, or a name, and a name is printed
_DEGREES = frozenset(
    ("Prof", "Professor", "Doctor", "Mrs", "Miss", "Capt", "Datuk", "Dato", "Sir", "Dame", "Hon", "Rev")
)


def mixed(printed: str, shapes: Shapes, ends: frozenset[int]) -> Iterator[tuple[int, int, int]]:
    """The spans of such names, with where the Chinese part begins; `ends` are those of offices and of names."""
    for match in _GIVEN.finditer(printed):
        start, chinese = match.start(), match.end()
        if match["given"] in _DEGREES or no_person(match["given"]):
            continue
        end = _chinese(shapes, chinese)
        if end is not None and (_behind(printed, start, ends) or shapes.evident(end)):
            yield start, end, chinese


def _behind(printed: str, start: int, ends: frozenset[int]) -> bool:
    """Whether an office or a name ends there, but for a mark."""
    return start in ends or (printed[start - 1 : start] in _BETWEEN and start - 1 in ends)


def _chinese(shapes: Shapes, start: int) -> int | None:
    """Where a Chinese name or a surname alone ends that begins there."""
    for size in (2, 1):
        end = start + size
        if shapes.text[start:end] in surnames() and _stops(shapes, end):
            return end
    stop = shapes.best(start, 2)
    return stop if stop and shapes.plausible(start, stop) else None


def _stops(shapes: Shapes, end: int) -> bool:
    """Whether a name ends there: the text stops, or a word of two characters or an office follows."""
    if shapes.edge(end) or shapes.evident(end):
        return True
    return is_han(shapes.text[end]) and length_at(follows(), shapes.text, end) > 1

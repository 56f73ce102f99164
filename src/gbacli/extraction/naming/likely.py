"""People whom nothing but the form of their name tells: read last, among what no body has taken."""

from __future__ import annotations

from gbacli.extraction.naming.people import Reader, is_address, led
from gbacli.extraction.naming.vocabulary import rare_surnames

_LEAST = 3  # characters of such a name
_INSIDE = frozenset(("名单", "人翁", "席易"))  # a surname's character inside a word


def likely(reader: Reader) -> list[tuple[int, int]]:
    """The spans of further names: where one may begin and something ends it."""
    before = set(reader.found)
    for scanner in reader.scanners:
        if reader.active(scanner):
            start = scanner.line.start
            for position in reader.beginnings(*scanner.line):
                if not reader.taken[position] and _led(reader, start, position):
                    _read(reader, position)
    reader.repeat()
    return sorted((start, end) for start, end in reader.found.items() if start not in before)


def _led(reader: Reader, start: int, position: int) -> bool:
    return reader.may_begin(position, start) or led(reader.text, start, position, "chooses")


def _read(reader: Reader, start: int) -> None:
    if reader.text[start] in rare_surnames() or reader.text[start - 1 : start + 1] in _INSIDE:
        return
    stop = reader.shapes.best(start, 3)
    address = stop and is_address(reader.text[start:stop])
    if stop and stop - start >= _LEAST and not address and reader.shapes.plausible(start, stop):
        reader.take(start, stop)

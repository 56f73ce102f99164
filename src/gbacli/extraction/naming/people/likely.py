"""People whom nothing but the form of their name tells: read last, among what no body has taken."""

from __future__ import annotations

from functools import cache

from gbacli.extraction.naming.forms.vocabulary import rare_surnames
from gbacli.extraction.naming.people.lists import rightwards
from gbacli.extraction.naming.people.reader import Reader, is_address
from gbacli.text.tables import rows

_LEAST = 3  # characters of such a name, but behind a word that nothing else follows
_TOWARDS = "向与和同跟给"  # 石明向廉嘉颁发聘书
_INSIDE = frozenset(("名单", "人翁", "席易"))  # a surname's character inside a word


def likely(reader: Reader) -> list[tuple[int, int]]:
    """The spans of further names: where one may begin and something ends it, and those in a row with them."""
    before = set(reader.found)
    for position in reader.waiting:
        _read(reader, position)
    rightwards(reader)
    reader.repeat()
    return sorted((start, end) for start, end in reader.found.items() if start not in before)


def _read(reader: Reader, start: int) -> None:
    text, shapes = reader.text, reader.shapes
    if text[start] in rare_surnames() or text[start - 1 : start + 1] in _INSIDE:
        return
    stop = shapes.best(start, 3)
    if not stop or is_address(text[start:stop]) or not shapes.plausible(start, stop):
        return
    led = text.endswith(_introductions(), max(0, start - 4), start)
    if led or stop - start >= _LEAST or (start - 1 in reader.ends and text[start - 1] in _TOWARDS):
        reader.take(start, stop)


@cache
def _introductions() -> tuple[str, ...]:
    """Words of two characters or more behind which a name of two may stand, and 由."""
    return ("由", *(word for word, _ in rows("person_leads") if len(word) > 1))

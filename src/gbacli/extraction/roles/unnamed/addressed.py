"""Somebody named before who is called by surname and form of address: 王医生 for the only 王 of a report."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.naming.forms.vocabulary import surnames
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.text.folding import fold

_ADDRESSED = re.compile("x[HhT]")
_CALLED = re.compile(r"(?:(?<=^)|(?<=[,;.]))x(?=[kevpNhu])")
_PARTS = re.compile(r"[·\s]+")
# What may stand unparted before the surname: 感谢王医生, 由王医生.
_BEFORE = re.compile("(?:[由对向与和及跟把被请]|感谢|多谢|形容|指出|欢迎|邀请|据|同|^)$")


def people_of(analysis: Analysis) -> dict[str, int]:
    """Every surname that only one of the people of a report has, with the number of the person."""
    found: dict[str, set[int]] = {}
    for number, draft in analysis.names("person"):
        name = fold(draft.name)
        size = 2 if name[:2] in surnames() and len(name) > 2 else 1
        if name[:size] in surnames() and len(name) > size:
            found.setdefault(name[:size], set()).add(number)
        for part in _PARTS.split(name):
            if len(part) > 1 and part != name:
                found.setdefault(part, set()).add(number)
    return {surname: min(numbers) for surname, numbers in found.items() if len(numbers) == 1}


def resolved(row: Row, people: dict[str, int]) -> Row:
    """The row with those called by surname and form of address as people."""
    tokens = list(row.tokens)
    for match in _CALLED.finditer(row.letters):
        if row.word(match.start()).strip() in people:
            tokens[match.start()] = row.tokens[match.start()]._replace(letter="P", ref=people[row.word(match.start())])
    for match in _ADDRESSED.finditer(row.letters):
        at = match.start()
        word, address = row.word(at), row.tokens[at + 1]
        surname = next((part for part in (word[-2:], word[-1:]) if part in people), None)
        beside = row.tokens[at].end == address.start and row.letters[at + 2 : at + 3] != "P"
        if surname is None or not beside or not _BEFORE.search(word[: -len(surname)]):
            continue
        start = row.tokens[at].end - len(surname)
        tokens[at] = Token(start, address.start, "P", people[surname])
        tokens[at + 1] = Token(address.start, address.end, "h")
    return Row(tuple(tokens), "".join([token.letter for token in tokens]), row.folded)

"""One office of several people, told clause by clause: 两位副会长，其一是甲，其二由乙充任; 副会长三席，甲占一席，…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.roles.phrasing.phrases import Holder, holders, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.roles.taking.several import COUNTED, RULE
from gbacli.extraction.roles.taking.taken import Taken
from gbacli.text.numerals import number

_TITLE = re.compile("[fno]*T")
_CLAUSE = re.compile("[^,;:.]+")
_SHARE = re.compile("其[一二三四中]|一[席位名人个]是?|另[一外]|余下|其余|剩下|第[一二三四][席位]")
_AMONG = re.compile("(?:之中|当中|里头|里面|里|中)$")
_BEFORE = 6  # characters before a title in which its holders may be counted
_BEHIND = 6


def find(row: Row) -> Iterator[tuple[tuple[int, int], Taken]]:
    """Everyone who has a share in an office that a sentence divides, with the tokens that name it."""
    if row.letters.count("P") < 2 or not _SHARE.search(row.folded, row.tokens[0].start, row.tokens[-1].end):
        return
    for match in _TITLE.finditer(row.letters):
        count, behind = _count(row, match.end() - 1)
        clauses = [part.span() for part in _CLAUSE.finditer(row.letters, match.end())] if count > 1 else []
        if row.letters[match.end() : match.end() + 1] == "P" or not clauses:
            continue
        people = _sharing(row, clauses[1:] if clauses[0][0] == match.end() else clauses, count, among=behind)
        if len(people) == count:
            for holder in people:
                for office in offices(row, *match.span()):
                    yield match.span(), Taken(holder, office, RULE, new=True)


def _count(row: Row, title: int) -> tuple[int, bool]:
    """How many people are counted right before or behind a title, and whether a word says that they are told next."""
    token = row.tokens[title]
    end = next((one.start for one in row.tokens[title + 1 :] if one.letter in ",;:."), token.end)
    found = [
        *COUNTED.finditer(row.folded, max(row.tokens[0].start, token.start - _BEFORE), token.start),
        *COUNTED.finditer(row.folded, token.end, min(end, token.end + _BEHIND)),
    ]
    return (number(found[-1]["number"]) or 0 if found else 0), bool(_AMONG.search(row.folded, token.end, end))


def _sharing(row: Row, clauses: list[tuple[int, int]], count: int, *, among: bool) -> list[Holder]:
    """The people of the clauses that each give a share to one."""
    people: list[Holder] = []
    for start, end in clauses:
        named = holders(row, start, end)
        words = row.folded[row.tokens[start].start : row.tokens[end - 1].end]
        if len(people) == count:
            break
        if len(named) == 1 and (_SHARE.search(words) or (among and not people)):
            people.extend(named)
        elif named and not among:
            return []
    return people

"""Offices said of as many people as are named after: 副会长三人，分别为甲、乙和丙; 两位副会长来自…，计有甲、乙."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.roles.beside.before import shareable
from gbacli.extraction.roles.phrasing.phrases import LEAD, NAME, Holder, Office, holders, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.roles.taking.taken import ARE_OVER, Taken
from gbacli.text.numerals import number

RULE = "role.held-by-several"
COUNTED = re.compile(r"(?P<number>[两二三四五六七八九十]|[2-9]|1[0-9])个?[人位名席个]")
_ONE = rf"(?:x?q?[ke]*(?:{LEAD}|B|x{{1,2}})?{NAME})"
_SEVERAL = re.compile(
    rf"(?P<chain>[fno]*T)(?P<gap>[^PTWH.;]*?(?:[e:uxq]|q,|,,))(?P<who>{_ONE}(?:[,;]?[cw]*{_ONE})+)(?=(?:[kr]*v)?(?:[,;.)]|$))"
)
_NONE = ("不设", "未设", "没有", "不再设", "取消")
_BEFORE = 6  # characters before a title in which its holders may be counted


def find(row: Row) -> Iterator[tuple[tuple[int, int], Taken]]:
    """Everyone of a list that has as many people as a sentence says hold an office, with the tokens that name it."""
    if row.letters.count("P") < 2 or not COUNTED.search(row.folded, row.tokens[0].start, row.tokens[-1].end):
        return
    for match in _SEVERAL.finditer(row.letters):
        people = holders(row, *match.span("who"))
        stated = offices(row, *match.span("chain"))
        if row.folded.endswith(_NONE, 0, row.tokens[match.end("chain") - 1].start):
            continue
        if match["gap"].endswith(",,") and not all(shareable(office, row.folded) for office in stated):
            continue  # 三位会长——甲、乙、丙: each of another body
        if len(people) in _counts(row, match) and not any(_has(row, one, stated) for one in people):
            over = ARE_OVER.match(row.letters, match.end()) is not None
            for holder in people:
                for office in stated:
                    yield match.span("chain"), Taken(holder, office, RULE, former=over, new=not over)


def _counts(row: Row, match: re.Match[str]) -> set[int]:
    """How many people are counted around the title of a match, before those that are named."""
    title, first = row.tokens[match.end("chain") - 1], row.tokens[match.start("who")]
    begins = max(row.tokens[0].start, title.start - _BEFORE)
    found = (one["number"] for one in COUNTED.finditer(row.folded, begins, max(first.start, title.end)))
    return {number(one) or 0 for one in found}


def _has(row: Row, holder: Holder, stated: tuple[Office, ...]) -> bool:
    """Whether somebody of the list has such an office of another body: 三位会长，分别是甲会会长…."""
    words = {row.folded[office.title.start : office.title.end] for office in stated}
    return any(row.folded[office.title.start : office.title.end] in words for office in holder.offices)

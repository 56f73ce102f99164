"""Several meetings told in one clause: 甲主办某论坛、某峰会，协办某年会; 两会分别由甲、乙承办."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from gbacli.extraction.events.merging import Anchor
from gbacli.extraction.events.organizers import Statement
from gbacli.text.tables import rows

_AND = re.compile("[”》*]*(?:（[^（）\n]{1,12}）)?，?(?:、|[和及与暨]|以及|还有|连同)[“《*]*")
_EACH = re.compile(
    "[”）*]*，?(?:[这该此上]?[述]?[两二三四][者个场会])?(?:(?P<each>分别|依次|各自)|[均都皆])将?[是系]?[由获][“*]*"
)
_SEVERALLY = re.compile("分别|各自|依次")
_THEN = "[”》*]*[，；、](?:又|并|还|也|亦|同时|另外?|此外|更|且|以及|及|并且|分别|先后|参与)*"


def objects(folded: str, first: Anchor, here: list[Anchor]) -> list[Anchor]:
    """The meetings of a sentence that are listed together, from the `first` on: 主办某论坛、某峰会和某年会."""
    found = [first]
    for anchor in here:
        if anchor.start >= found[-1].end and _AND.fullmatch(folded, found[-1].end, anchor.start):
            found.append(anchor)
    return found


def subjects(folded: str, statement: Statement, here: list[Anchor]) -> list[Anchor]:
    """The meetings listed right before a statement about all or each of them: 某论坛和某峰会|分别由甲、乙主办."""
    before = [anchor for anchor in here if anchor.end <= statement.start]
    if not before or not _EACH.fullmatch(folded, before[-1].end, statement.start):
        return []
    found = [before[-1]]
    for anchor in reversed(before[:-1]):
        if _AND.fullmatch(folded, anchor.end, found[0].start):
            found.insert(0, anchor)
    return found


def shared_out(folded: str, statement: Statement, meetings: list[int | None]) -> Iterator[tuple[Statement, int | None]]:
    """A statement with each of its meetings; where as many bodies do it 分别, each body has its own."""
    begins = max(folded.rfind(stop, 0, statement.start) for stop in "，。；\n") + 1
    several = len(meetings) == len(statement.bodies) > 1
    if several and _SEVERALLY.search(folded, begins, statement.end):
        for body, meeting in zip(statement.bodies, meetings, strict=True):
            yield replace(statement, bodies=(body,)), meeting
        return
    yield from ((statement, meeting) for meeting in meetings)


def going_on(folded: str, last: Statement, end: int, here: list[Anchor]) -> Iterator[tuple[Statement, int | None]]:
    """What the bodies of a statement do for further meetings, its objects over at `end`: …，协办某年会，承办某峰会."""
    while told := _further().match(folded, end):
        anchor = next((anchor for anchor in here if anchor.start == told.end()), None)
        if anchor is None:
            return
        listed, function = objects(folded, anchor, here), _functions()[told["word"]]
        further = replace(last, start=told.start("word"), end=told.end("word"), word=told.start("word"))
        yield from ((replace(further, function=function), one.meeting) for one in listed)
        end = listed[-1].end


@cache
def _functions() -> dict[str, str]:
    """The words that tell what a body does for the meeting named behind them, with its function."""
    told = {row[0]: row[1] for row in rows("event_functions") if row[2] in ("event", "common")}
    return {word: function for word, function in told.items() if word[-1] in "办行开持助导"}


@cache
def _further() -> re.Pattern[str]:
    words = "|".join(sorted(_functions(), key=len, reverse=True))
    return re.compile(f"{_THEN}(?P<word>{words})(?:了|过)?[“《*]*")

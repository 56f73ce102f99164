"""What a list says of somebody, and what has been read of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gbacli.extraction.roles.phrasing.phrases import CHAIN, NAME, Holder, Office, holders, offices
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.text.sentences import Span

_CELL = re.compile(rf"[,;.cnovpNk]*({CHAIN})(?![dk]?P)")
NAME_LINE = re.compile(rf"^{NAME}(?:[c,]?{NAME})*[.;c,]?$")


@dataclass(slots=True)
class Roster:
    """What has been read of a list: offices over the lines that follow or in the first column, and names with none."""

    above: tuple[Office, ...] = ()
    shape: str = ""  # how those lines are numbered
    given: tuple[Office, ...] = ()  # offices that a line announces for the numbered lines below it
    unit: Token | None = None  # the body alone on the line between a name and an office
    column: tuple[Office, ...] = ()
    columns: tuple[str, ...] = ()  # what the line over a table says of its columns
    of_all: bool = False  # the offices of the table are those of the body that the list is of, not of the units in it
    posts: tuple[tuple[Office, ...], ...] = ()  # the offices that it says are held by those in each column
    heads: tuple[str, ...] = ()  # the words over these
    names: tuple[Holder, ...] = ()
    label: tuple[Office, ...] = ()  # the offices before the names of the line above, which may go on
    hanging: bool = False  # the line above ends with a comma
    spanned: bool = False  # the first cell of the line is empty: the one above goes on
    section: Span | None = None  # 会员大会 over the lines being read
    units: tuple[Office, ...] = ()  # what the heads of the units on the lines below a heading are
    rest: Row | None = None  # what stands after the label of the line just read


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody on a list with an office."""

    holder: Holder
    office: Office


def named_in(row: Row) -> tuple[Holder, ...]:
    """The people of a list, those in parentheses left out unless they are another name of the one before."""
    depth, found = 0, []
    people = holders(row, 0, len(row.tokens))
    for holder in people[::2] if _in_two_scripts(row) else people:
        depth = row.letters[: holder.at].count("(") - row.letters[: holder.at].count(")")
        if not depth:
            found.append(holder)
    return tuple(found)


def offices_of(cell: Row) -> tuple[Office, ...]:
    """The offices that a cell begins with."""
    found: list[Office] = []
    position = 0
    while match := _CELL.match(cell.letters, position):
        found.extend(offices(cell, match.start(), match.end()))
        position = match.end()
    return tuple(found)


def _in_two_scripts(row: Row) -> bool:
    """Whether every name is printed in Chinese and again in English: 张三 Sam Cheung."""
    if not re.fullmatch("(?:PP[c,]?)+", row.letters):
        return False
    names = [
        (row.tokens[at], row.tokens[at + 1]) for at in range(len(row.tokens) - 1) if row.letters[at : at + 2] == "PP"
    ]
    return all(
        not row.folded[one.start].isascii()
        and row.folded[other.start].isascii()
        and row.folded[one.end : other.start] == " "
        for one, other in names
    )

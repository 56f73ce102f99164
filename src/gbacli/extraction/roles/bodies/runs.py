"""Bodies that act together, and the officers named behind them: 甲与乙、丙签约，由会长…."""

from __future__ import annotations

import re

from gbacli.extraction.roles.bodies.employers import other_side
from gbacli.extraction.roles.phrasing.tokens import Row

_RUN = re.compile(r"B(?:[cwkx]*[cw][kx]?B)*$")
_OTHER = ("对方", "后者")
_OFFICERS = re.compile(r"(?:[kxure]|W(?=T))*T?P[h)]*(?:[cw]T?P[h)]*)+")


def subject_of_run(row: Row, last: int, at: int) -> int:
    """The token of the first of the bodies that act together up to `last`, where another clause follows them.

    Where as many officers follow as bodies act, each is of the body at the same place; `at` is the token of the office.
    """
    run = _RUN.search(row.letters[: last + 1])
    other = any(row.word(index).startswith(_OTHER) for index in range(last, at))
    if not run or "," not in row.letters[last:at] or other:
        return last
    return _each(row, run, at) or other_side(row, run, at)


def _each(row: Row, run: re.Match[str], at: int) -> int | None:
    """甲与乙签约，会长张三、馆长李四落笔: the body of the officer at `at`, if there are as many as bodies."""
    bodies = [index for index in range(*run.span()) if row.letters[index] == "B"]
    officers = _OFFICERS.match(row.letters, row.letters.index(",", run.end()) + 1)
    found = [index for index in range(*officers.span()) if row.letters[index] == "P"] if officers else []
    return bodies[found.index(at + 1)] if len(bodies) == len(found) > 1 and at + 1 in found else None

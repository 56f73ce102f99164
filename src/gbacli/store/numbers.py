"""The numbers of documents, which follow their dates, so that the index can be read from the newest on, or in a period.

Each day has room for few, as gaps make the index larger. What a day has no room for goes into the days after it, and
what they have no room for stands after all days. Reports without a date stand before all others.
"""

from __future__ import annotations

import sqlite3
from datetime import date

_A_DAY = 32
_SPILL = 7  # days
_FIRST_DAY, _LAST_DAY = date(1900, 1, 1).toordinal(), date(2199, 12, 31).toordinal()
_FIRST_DATED = _FIRST_DAY * _A_DAY
_AFTER_ALL = (_LAST_DAY + _SPILL + 1) * _A_DAY
_END = 1 << 60
ALL = (0, _END)


def free_number(db: sqlite3.Connection, published: str | None) -> int:
    """A number for a new report of that date."""
    start = _day(published) * _A_DAY
    if not start:
        return _next(db, 0, _FIRST_DATED) or _next(db, _AFTER_ALL, _END) or 0
    days = (_next(db, first, first + _A_DAY) for first in range(start, start + (_SPILL + 1) * _A_DAY, _A_DAY))
    return next(filter(None, days), None) or _next(db, _AFTER_ALL, _END) or 0


def ranges(first: str, last: str) -> tuple[tuple[int, int], ...]:
    """Where the numbers of reports lie whose date may overlap the days from `first` to `last`, the highest first.

    A report dated by month or year alone has a number of the first day of it; both ends are inclusive.
    """
    low = _day(first[:4]) or _FIRST_DAY
    high = (_day(last) or _LAST_DAY) + _SPILL
    return (_AFTER_ALL, _END), (low * _A_DAY, high * _A_DAY + _A_DAY - 1)


def _next(db: sqlite3.Connection, start: int, end: int) -> int | None:
    """The number after the last one from `start` on that is taken, if it lies before `end`."""
    last = db.execute("SELECT max(id) FROM documents WHERE id >= ? AND id < ?", (start, end)).fetchone()[0]
    number = start + (start == 0) if last is None else int(last) + 1
    return number if number < end else None


def _day(published: str | None) -> int:
    """The day of an ISO date, the first one of its prefix; 0 for none. Days beyond ours count as the first or last."""
    try:
        year, month, day = ((published or "") + "-01-01")[:10].split("-")
        return min(max(date(int(year), int(month), int(day)).toordinal(), _FIRST_DAY), _LAST_DAY)
    except ValueError:
        return 0

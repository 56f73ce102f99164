"""The full-text index brought up to date with a batch of reports.

What it is to take in waits until the batch is written: at each savepoint FTS5 would write the little it holds in memory
as a piece of its own, and join the pieces again and again, which took longer than all the rest of writing. It does so
too wherever a number is lower than the one before it, which is why the reports go in by their numbers.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from operator import attrgetter
from typing import NamedTuple

_COLUMNS = {"terms": "body", "title_terms": "title"}


class Entry(NamedTuple):
    """What one report adds to the index, or takes out of it: that needs the same terms again."""

    number: int
    body: str
    title: str
    gone: bool = False


def update_index(db: sqlite3.Connection, entries: Iterable[Entry]) -> None:
    """Write the changes, those of one report in their order."""
    for entry in sorted(entries, key=attrgetter("number")):
        for table, column in _COLUMNS.items():
            terms = getattr(entry, column)
            if entry.gone:
                db.execute(
                    f"INSERT INTO {table}({table}, rowid, {column}) VALUES ('delete', ?, ?)", (entry.number, terms)
                )
            else:
                db.execute(f"INSERT INTO {table}(rowid, {column}) VALUES (?, ?)", (entry.number, terms))

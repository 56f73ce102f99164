"""The shape of an answer."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

Row = dict[str, Any]
Value = TypeVar("Value")

_FIRST, _MOST = 32, 512


class Where:
    """The conditions of a statement, all of which must hold, with their values."""

    def __init__(self, condition: str = "1", values: Sequence[object] = ()) -> None:
        self._conditions = [condition]
        self.values: list[object] = list(values)

    def add(self, condition: str, values: Sequence[object] = ()) -> None:
        """One more condition."""
        self._conditions.append(condition)
        self.values.extend(values)

    @property
    def all(self) -> bool:
        """Whether there is none."""
        return len(self._conditions) == 1

    def __str__(self) -> str:
        return " AND ".join(self._conditions)


def marks(values: Sequence[object]) -> str:
    """One question mark for each value."""
    return ",".join("?" * len(values))


def page(limit: int | None, offset: int) -> str:
    """LIMIT and OFFSET of a statement."""
    return f" LIMIT {-1 if limit is None else int(limit)} OFFSET {int(offset)}"


def from_row(db: sqlite3.Connection, where: Where, body: str, facts: str, offset: int) -> int:
    """Begin with the body whose facts are the first not to be passed over, and return how many of its own are.

    For listings of all facts by the key and id of a body: `body` stands for it there, `facts` are their table and
    column. Counting through an index is much quicker than passing over rows.
    """
    table, column = facts.split(".")
    counted = db.execute(
        f"SELECT e.key, e.id, (SELECT count(*) FROM {table} WHERE {column} = e.id) FROM entities e"
        " WHERE e.family = 'o' ORDER BY e.key, e.id"
    )
    for key, number, count in counted:
        if count > offset:
            where.add(f"({body}.key, {body}.id) >= (?, ?)", [key, number])
            return offset
        offset -= count
    where.add("0")
    return 0


def in_batches(values: Iterable[Value]) -> Iterator[list[Value]]:
    """The values in lists, short at first so that the first rows come at once."""
    size, rest = _FIRST, iter(values)
    while batch := list(islice(rest, size)):
        yield batch
        size = min(size * 2, _MOST)

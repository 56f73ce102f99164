"""The shape of an answer."""

from __future__ import annotations

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

    def __str__(self) -> str:
        return " AND ".join(self._conditions)


def marks(values: Sequence[object]) -> str:
    """One question mark for each value."""
    return ",".join("?" * len(values))


def page(limit: int | None, offset: int) -> str:
    """LIMIT and OFFSET of a statement."""
    return f" LIMIT {-1 if limit is None else int(limit)} OFFSET {int(offset)}"


def in_batches(values: Iterable[Value]) -> Iterator[list[Value]]:
    """The values in lists, short at first so that the first rows come at once."""
    size, rest = _FIRST, iter(values)
    while batch := list(islice(rest, size)):
        yield batch
        size = min(size * 2, _MOST)

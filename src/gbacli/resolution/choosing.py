"""Choosing one value where reports differ. Every choice depends on the values alone, never on their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

from gbacli.text.folding import key

Value = TypeVar("Value", bound=Hashable)


def frequent(values: Iterable[str | None]) -> str | None:
    """The most frequent value, then the first in code-point order; None says nothing."""
    return _best(values, lambda _: 0)


def exact(dates: Iterable[str | None]) -> str | None:
    """The most exact date, then the most frequent, then the earliest."""
    return _best(dates, len)


def fullest(names: Iterable[str | None]) -> str | None:
    """The name with most letters and characters, then the most frequent, then the first in code-point order."""
    return _best(names, lambda name: len(key(name)))


def joined(lists: Iterable[tuple[Value, ...]]) -> tuple[Value, ...]:
    """Every member of the lists once, in the order of the longest list, then the most frequent, then the first."""
    counted = Counter(lists)
    ordered = sorted(counted.items(), key=lambda entry: (-len(entry[0]), -entry[1], entry[0]))
    return tuple(dict.fromkeys(value for values, _ in ordered for value in values))


def _best(values: Iterable[str | None], size: Callable[[str], int]) -> str | None:
    said = [value for value in values if value is not None]
    if not said or said.count(said[0]) == len(said):  # nearly always
        return next(iter(said), None)
    counted = Counter(said)
    return min(counted, key=lambda value: (-size(value), -counted[value], value))

"""Characters without one of which a pattern cannot match: a test by them costs far less than the search.

They are read from the pattern itself, so that whoever changes a rule need not think of it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import Any

_parser: Any = None
with suppress(ImportError):  # it is no public module: without it every pattern is searched for
    _parser = import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
_MOST = 60  # characters; one of more is in nearly every sentence


def needed(pattern: str, common: str = "") -> list[frozenset[str]]:
    """Sets of which every match has a character each, the smallest first; none has a `common` character.

    Letter case must matter to the pattern.
    """
    found = _of_all(_parser.parse(pattern)) if _parser else ()
    return sorted({one for one in found if one.isdisjoint(common)}, key=lambda one: (len(one), sorted(one)))


def _of_all(sequence: Iterable[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """The sets of pieces that stand one behind another."""
    for piece, value in sequence:
        yield from _of_one(str(piece), value)


def _of_one(piece: str, value: Any) -> Iterator[frozenset[str]]:
    if piece == "LITERAL":
        yield frozenset(chr(value))
    elif piece == "IN":
        yield from _of_class(value)
    elif piece == "SUBPATTERN" or (piece in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0):
        yield from _of_all(value[-1])
    elif piece == "BRANCH":
        ways = [min(reversed([*_of_all(way)]), key=len, default=None) for way in value[1]]
        named = [way for way in ways if way is not None]
        together = frozenset[str]().union(*named)
        if len(named) == len(ways) and len(together) <= _MOST:
            yield together


def _of_class(members: list[tuple[Any, Any]]) -> Iterator[frozenset[str]]:
    """The characters of [...], if it says which they are."""
    if all(str(kind) == "LITERAL" for kind, _ in members):
        yield frozenset(chr(code) for _, code in members)

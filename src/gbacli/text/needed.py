"""Characters, and pairs of them, without one of which a pattern cannot match: a test costs far less than the search.

They are read from the pattern itself, so that whoever changes a rule need not think of it.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple

_parser: Any = None
with suppress(ImportError):  # it is no public module: without it every pattern is searched for
    _parser = import_module("re._parser" if sys.version_info >= (3, 11) else "sre_parse")
_MOST = 60  # characters; one of more is in nearly every sentence
_MOST_PAIRS = 400
_WITHOUT_WIDTH = ("ASSERT", "ASSERT_NOT", "AT")


class _Piece(NamedTuple):
    """What is known of a piece of a pattern: pairs that it needs, and with what characters it begins and ends."""

    pairs: tuple[frozenset[str], ...] = ()
    first: frozenset[str] = frozenset()  # empty where nobody knows
    last: frozenset[str] = frozenset()


def needed(pattern: str, common: str = "") -> list[frozenset[str]]:
    """Sets of which every match has a character each, the smallest first; none has a `common` character.

    Letter case must matter to the pattern.
    """
    found = _of_all(_parsed(pattern)) if _parser else ()
    return sorted({one for one in found if one.isdisjoint(common)}, key=lambda one: (len(one), sorted(one)))


@lru_cache(maxsize=1)
def _parsed(pattern: str) -> Any:
    """The pattern taken apart: it is asked for characters, then for pairs."""
    return _parser.parse(pattern)


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


def needed_pairs(pattern: str) -> list[frozenset[str]]:
    """Sets of pairs of characters that stand side by side, of which every match has one each, the smallest first."""
    found = _joined(_parsed(pattern)).pairs if _parser else ()
    return sorted(set(found), key=lambda one: (len(one), sorted(one)))


def _joined(sequence: Iterable[tuple[Any, Any]]) -> _Piece:
    """Pieces that stand one behind another."""
    pairs: list[frozenset[str]] = []
    first = last = None
    for kind, value in sequence:
        if str(kind) in _WITHOUT_WIDTH:
            continue
        piece = _piece(str(kind), value)
        pairs.extend(piece.pairs)
        if last and piece.first and len(last) * len(piece.first) <= _MOST_PAIRS:
            pairs.append(frozenset(before + behind for before in last for behind in piece.first))
        first, last = piece.first if first is None else first, piece.last
    return _Piece(tuple(pairs), first or frozenset(), last or frozenset())


def _piece(kind: str, value: Any) -> _Piece:
    if kind == "LITERAL":
        return _Piece((), frozenset(chr(value)), frozenset(chr(value)))
    if kind == "IN":
        one_of = next(_of_class(value), frozenset[str]())
        return _Piece((), one_of, one_of)
    if kind == "SUBPATTERN" or (kind in ("MAX_REPEAT", "MIN_REPEAT") and value[0] > 0):
        return _joined(value[-1])
    return _one_of([_joined(way) for way in value[1]]) if kind == "BRANCH" else _Piece()


def _one_of(ways: list[_Piece]) -> _Piece:
    """A piece that is one of several: what it needs or begins with is known where it is known of each."""
    pairs = [min(way.pairs, key=len) for way in ways if way.pairs]
    together = frozenset[str]().union(*pairs)
    known = len(pairs) == len(ways) and len(together) <= _MOST_PAIRS
    first = frozenset[str]().union(*(way.first for way in ways)) if all(way.first for way in ways) else frozenset()
    last = frozenset[str]().union(*(way.last for way in ways)) if all(way.last for way in ways) else frozenset()
    return _Piece((together,) if known else (), first, last)

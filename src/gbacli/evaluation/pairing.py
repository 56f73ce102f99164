"""Which of the program's agreements and events stand for which of the key's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from gbacli.evaluation.comparison import fold, head
from gbacli.evaluation.sides import Key, Row, Said

AGREEMENT_FIELDS = ("signed", "status", "count", "amount", "et_al")


class Signed(NamedTuple):
    """An agreement as it is compared."""

    parties: frozenset[str]
    head: str
    row: Row


class Pairs(NamedTuple):
    """Agreements by number, and the number in the key for each of the program's that has one."""

    wanted: dict[int, Signed]
    said: dict[int, Signed]
    key_of: dict[int, int]


def agreements(key: Key, said: Said) -> Pairs:
    """Agreements paired by parties and head noun, then by details. One without a named party counts on neither side;

    an optional one of the key takes away what it is paired with.
    """
    wanted = [
        Signed(frozenset(row["parties"]), head(row["kind"] or row["title"]), row)
        for row in key.data["agreements"]
        if row["parties"]
    ]
    have = [
        Signed(frozenset(said.body(party["name"]) for party in row["parties"]), head(row["kind"] or row["title"]), row)
        for row in said.rows["agreements"]
        if row["parties"]
    ]
    pairs = _matched(
        (*_closeness(want, found), -i, -j)
        for i, want in enumerate(wanted)
        for j, found in enumerate(have)
        if want.parties & found.parties
    )
    optional = {i for i, want in enumerate(wanted) if want.row.get("optional")}
    absorbed = {j for i, j in pairs.items() if i in optional}
    return Pairs(
        {i: want for i, want in enumerate(wanted) if i not in optional},
        {j: found for j, found in enumerate(have) if j not in absorbed},
        {j: i for i, j in pairs.items() if i not in optional},
    )


def events(key: Key, said: Said) -> dict[int, str]:
    """The number of each of the program's events that has the name of one of the key's, or nearly, with its id."""
    close = []
    for j, row in enumerate(said.rows["events"]):
        for event in key.data["events"]:
            short, long = sorted((fold(row["name"]), fold(event["name"])), key=len)
            if short and short in long and len(short) >= 0.6 * len(long):
                close.append((len(short) / len(long), not event.get("optional"), -j, event["id"]))
    found: dict[int, str] = {}
    for *_, negative, ref in sorted(close, reverse=True):
        if -negative not in found and ref not in found.values():
            found[-negative] = ref
    return found


def compare(want: Row, have: Row, fields: Iterable[str]) -> Iterator[tuple[str, bool]]:
    """Each field that either side gives, and whether both give the same."""
    for field in fields:
        a, b = want.get(field), have.get(field)
        if field == "end":  # a meeting of one day may say so or not
            a, b = (None if value == row.get("start") else value for value, row in ((a, want), (b, have)))
        if field in ("former", "et_al"):
            a, b = bool(a), bool(b)
        if a is not None or b is not None:
            yield field, fold(a) == fold(b)


def _closeness(want: Signed, found: Signed) -> tuple[Any, ...]:
    overlap = len(want.parties & found.parties) / len(want.parties | found.parties)
    same_kind = fold(want.row["kind"]) == fold(found.row.get("kind"))
    details = sum(right for _, right in compare(want.row, found.row, AGREEMENT_FIELDS))
    return overlap + 0.5 * (want.head == found.head), not want.row.get("optional"), same_kind + details


def _matched(close: Iterable[tuple[Any, ...]]) -> dict[int, int]:
    """Pairs from the closest on, each side used once: the number in the key to the program's."""
    pairs: dict[int, int] = {}
    for *_, i, j in sorted(close, reverse=True):
        if -i not in pairs and -j not in pairs.values():
            pairs[-i] = -j
    return pairs

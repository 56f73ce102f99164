"""The reports that a search is limited to: by paper, by what they name, by date."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from gbacli.queries.dates import overlaps, period
from gbacli.queries.names import PERSON, Match, match, wanted
from gbacli.queries.rows import Where, marks
from gbacli.store.numbers import ALL, ranges
from gbacli.text.folding import key

_FEW = 2000  # so many reports are known beforehand; of more, each one that the index gives is asked
# The papers one by one through their index, however many reports each has.
_PUBLISHERS = """
    WITH RECURSIVE papers(paper) AS (
        SELECT min(publisher) FROM documents
        UNION ALL SELECT (SELECT min(d.publisher) FROM documents d WHERE d.publisher > paper)
        FROM papers WHERE paper IS NOT NULL
    ) SELECT paper FROM papers WHERE paper IS NOT NULL"""


class Reports(NamedTuple):  # dataclasses takes longer to load than SQLite
    """Reports in these ranges of numbers, of the list where there is one, that meet the conditions."""

    db: sqlite3.Connection
    where: Where  # on the documents, as d
    ranges: tuple[tuple[int, int], ...]
    few: frozenset[int] | None
    certain: bool  # whether the ranges and the list say it all

    def matching(self, index: str, asked: str) -> Iterator[int]:
        """The numbers of those that a full-text index gives, the newest first."""
        for low, high in self.ranges:
            found = self.db.execute(
                f"SELECT rowid FROM {index} WHERE {index} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid DESC",
                (asked, low, high),
            )
            yield from (number for (number,) in found if self.few is None or number in self.few)


def reports(  # noqa: PLR0913 - one parameter for each filter
    db: sqlite3.Connection,
    *,
    publisher: str | None,
    org: str | None,
    person: str | None,
    since: str | None,
    until: str | None,
) -> Reports:
    """The reports that meet every filter given."""
    named = Where()
    if publisher is not None:
        named.add(*_published_by(db, publisher))
    if org is not None:
        named.add(*_naming(match(db, org)))
    if person is not None:
        named.add(*_naming(match(db, person, PERSON)))
    few = _few(db, named) if (publisher, org, person) != (None, None, None) else None
    where = named if few is None else Where()
    if since is None and until is None:
        return Reports(db, where, _around(few), few, certain=not where.values)
    days = period(since, until)
    where.add(*overlaps("d.published", days))
    return Reports(db, where, ranges(*days), few, certain=False)


def _published_by(db: sqlite3.Connection, publisher: str) -> tuple[str, list[object]]:
    """The whole name of a paper, or else a part of it."""
    folded = wanted(publisher)
    papers = {name: key(name) for (name,) in db.execute(_PUBLISHERS)}
    found = [name for name in papers if papers[name] == folded] or [name for name in papers if folded in papers[name]]
    return f"d.publisher IN ({marks(found)})", list(found)


def _naming(found: Match) -> tuple[str, list[object]]:
    """What a report names, its reprints name too; the database keeps it once."""
    condition, values = found.within("m.entity")
    if not found.few:
        return (
            f"EXISTS (SELECT 1 FROM mentions m WHERE m.document = coalesce(d.original, d.id) AND {condition})",
            values,
        )
    naming = f"SELECT m.document FROM mentions m WHERE {condition}"
    reprints = f"SELECT r.id FROM documents r WHERE r.original IN ({naming})"
    return f"d.id IN ({naming} UNION ALL {reprints})", [*values, *values]


def _few(db: sqlite3.Connection, where: Where) -> frozenset[int] | None:
    found = db.execute(f"SELECT d.id FROM documents d WHERE {where} LIMIT {_FEW + 1}", where.values).fetchall()
    return frozenset(number for (number,) in found) if len(found) <= _FEW else None


def _around(few: frozenset[int] | None) -> tuple[tuple[int, int], ...]:
    return ((min(few), max(few)),) if few else () if few is not None else (ALL,)

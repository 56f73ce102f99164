"""Reports of the same words among those that a search finds: the earliest that it may show stands for all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from gbacli.queries.reports import Reports
from gbacli.queries.rows import Row
from gbacli.queries.sources import reprints_of
from gbacli.queries.wording import Asked


class Repeats:
    """Tells reports whose words an earlier one has; costs nothing where the database holds no reprints."""

    def __init__(self, db: sqlite3.Connection, asked: Asked, kept: Reports) -> None:
        self._db, self._asked, self._kept = db, asked, kept
        self._any = db.execute("SELECT 1 FROM documents WHERE original IS NOT NULL LIMIT 1").fetchone() is not None

    def once(self, numbers: Iterator[int]) -> Iterator[int]:
        """The numbers without those of reports for which another one stands."""
        return (number for number in numbers if not self._repeated(number)) if self._any else numbers

    def of(self, number: int) -> list[Row]:
        """The reprints of a report, the earliest first."""
        return reprints_of(self._db, [number])[number] if self._any else []

    def _repeated(self, number: int) -> bool:
        (original,) = self._db.execute("SELECT original FROM documents WHERE id = ?", (number,)).fetchone()
        if original is None:
            return False
        return self._shown("d.id = ?", original) is not None or self._shown("d.original = ?", original) != number

    def _shown(self, condition: str, original: int) -> int | None:
        """The first such report that passes the filters and holds what is asked for."""
        found = self._db.execute(
            f"SELECT d.id, t.text FROM documents d JOIN texts t ON t.document = d.id WHERE {condition} AND"
            f" {self._kept.where} ORDER BY coalesce(d.published, '9'), d.name",
            (original, *self._kept.where.values),
        )
        few = self._kept.few
        return next(
            (number for number, text in found if (few is None or number in few) and self._asked.found(text)), None
        )

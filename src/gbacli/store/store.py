"""The database, open for writing."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from sqlite_utils import Database

from gbacli import __version__
from gbacli.model.claims import Claims
from gbacli.model.document import Document
from gbacli.store import opening, reports, superseded
from gbacli.store.codec import storable_document
from gbacli.store.entities import drop_unmentioned, update_entities
from gbacli.store.facts import update_facts
from gbacli.store.faults import explained
from gbacli.store.indexing import update_index
from gbacli.store.ledger import Ledger
from gbacli.store.outcome import Outcome
from gbacli.store.preparing import Prepared, prepared

_BATCH_SECONDS = 2.0
_BATCH_CHARACTERS = 32_000_000
_WAITING_CHARACTERS = 8_000_000
_MANY = 2000  # reports, after which the index is worth tidying
_TABLES = {"members": "memberships", "roles": "roles", "agreements": "agreements", "events": "events"}


class Store:
    """A database open for writing, one writer at a time; close it, or use it as a context."""

    def __init__(self, db: Database, path: Path, reader: str) -> None:
        self._db, self._path, self._reader = db, path, reader
        self._ledger = Ledger()
        self._superseded: list[superseded.Statement] = []
        self._rules: dict[str, int] = {}
        self._written = 0
        self._waiting = 0  # characters for the index

    @classmethod
    def open(cls, path: Path, *, create: bool = True, wait: float = 5.0, reader: str = __version__) -> Store:
        """The database at `path`, newly made where there is none; DatabaseFault where it cannot be used.

        `wait` is how many seconds to wait for another writer; `reader` the version that reports are read and
        understood with: those read by another one count as changed.
        """
        if create and not path.exists() and not path.is_symlink():
            opening.create(path)
        return cls(opening.connect(path, wait), path, reader)

    def known(self, name: str, sha256: str) -> bool:
        """Whether the report `name` stands in the database with this content, read by this version of the program."""
        with explained(self._path):
            found = reports.find(self._db.conn, name)
        return found is not None and (found.values[0], found.values[-1]) == (sha256, self._reader)

    def has(self, name: str) -> bool:
        """Whether there is a report `name`, whatever its content."""
        with explained(self._path):
            return reports.find(self._db.conn, name) is not None

    def named_otherwise(self, sha256: str) -> list[str]:
        """The names of the reports with this content that this version of the program has read."""
        with explained(self._path):
            return reports.names(self._db.conn, sha256, self._reader)

    def rename(self, old: str, new: str) -> None:
        """Give the report `old` the name `new`, which no report has."""
        with explained(self._path):
            self._begin()
            self._ledger.absorb(reports.rename(self._db.conn, old, new))
            self._commit()

    def holds(self, document: Document) -> bool:
        """Whether this very report stands in the database, read by this version of the program."""
        with explained(self._path):
            found = reports.find(self._db.conn, document.name)
        return found is not None and found.values == reports.values(storable_document(document), self._reader)

    def put_many(self, reports: Iterable[tuple[Document, Claims]]) -> Iterator[Outcome]:
        """Write reports in batches, giving each one's outcome once it is written; an interruption keeps the finished.

        A report that raises an error is undone, and the error goes to the caller after the finished ones are kept.
        """
        return self.write_many(prepared(document, claims) for document, claims in reports)

    def write_many(self, reports: Iterable[Prepared]) -> Iterator[Outcome]:
        """The same as `put_many` for reports that have been prepared, perhaps by other processes."""
        with explained(self._path):
            batch = _Batch()
            try:
                for report in reports:
                    self._begin()
                    yield self._put(report)
                    if batch.full(report.document):
                        batch = _Batch(timed(self._commit))
            finally:  # an interrupted import, too, keeps what is whole
                self._commit()
            self._tidy()

    def remove(self, name: str) -> bool:
        """Take the report `name` out, with the facts that it alone states; False where there is none."""
        with explained(self._path):
            self._begin()
            found = reports.find(self._db.conn, name)
            if found:
                self._ledger.absorb(reports.remove(self._db.conn, found.id))
            self._commit()
        return found is not None

    def counts(self) -> dict[str, int]:
        """How many facts there are: members, roles, agreements, events."""
        with explained(self._path):
            return {
                family: self._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                for family, table in _TABLES.items()
            }

    def close(self) -> None:
        """Finish writing."""
        with explained(self._path):
            self._db.conn.close()

    def _put(self, report: Prepared) -> Outcome:
        db = self._db.conn
        stored = reports.find(db, report.document.name)
        if stored and stored.values == reports.values(report.document, self._reader):
            return Outcome.UNCHANGED
        ledger, rules = Ledger(), dict(self._rules)
        replaced: list[superseded.Statement] = []
        with _savepoint(db):
            if stored:
                replaced = superseded.stated_by(db, stored.id)
                ledger.absorb(reports.remove(db, stored.id))
            ledger.absorb(reports.write(db, report, self._reader, rules, self._ledger.entities))
        self._ledger.absorb(ledger)
        self._superseded += replaced
        self._waiting += len(report.body_terms)
        if self._waiting >= _WAITING_CHARACTERS:
            self._index()
        self._rules = rules
        self._written += 1
        return Outcome.UPDATED if stored else Outcome.IMPORTED

    def _index(self) -> None:
        """Write what waits for the index, which is held in memory."""
        update_index(self._db.conn, self._ledger.index)
        self._ledger.index.clear()
        self._waiting = 0

    def _tidy(self) -> None:
        """After a large import, bring the pieces of the index together, and give the room they took back."""
        if self._written >= _MANY:
            self._written = 0
            with self._db.atomic():
                self._db.execute("INSERT INTO terms(terms) VALUES ('optimize')")
            self._db.conn.executescript("PRAGMA incremental_vacuum")  # execute would stop after a page

    def _begin(self) -> None:
        if not self._db.conn.in_transaction:
            self._db.execute("BEGIN IMMEDIATE")
            self._ledger, self._superseded = Ledger(), []  # what a full disk has undone is not written later
            self._waiting = 0
            self._rules = {name: number for number, name in self._db.execute("SELECT id, name FROM rules")}

    def _commit(self) -> None:
        """Bring entities and facts up to date with the reports of the batch, and keep it all."""
        if not self._db.conn.in_transaction:
            return
        try:
            self._index()
            ledger, self._ledger = self._ledger, Ledger()
            replaced, self._superseded = self._superseded, []
            update_entities(self._db.conn, ledger)
            update_facts(self._db.conn, ledger.groups)
            drop_unmentioned(self._db.conn, ledger)
            superseded.keep(self._db.conn, replaced)
            self._db.conn.commit()
        except BaseException:
            self._db.conn.rollback()
            raise

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@contextmanager
def _savepoint(db: sqlite3.Connection) -> Iterator[None]:
    """All or nothing within a batch; one name for all of them, so that the statements need preparing only once."""
    db.execute("SAVEPOINT report")
    try:
        yield
    except GeneratorExit:  # Ctrl-C came before the block began; whoever closes the database undoes the batch
        raise
    except BaseException:
        if db.in_transaction:  # a full disk has undone the whole batch
            db.execute("ROLLBACK TO report")
            db.execute("RELEASE report")
        raise
    db.execute("RELEASE report")


def timed(work: Callable[[], None]) -> float:
    """Seconds that it takes."""
    started = time.monotonic()
    work()
    return time.monotonic() - started


class _Batch:
    """How much has been written since the last commit, which took so many seconds: a fifth of the time may go there."""

    def __init__(self, committing: float = 0.0) -> None:
        self.started = time.monotonic()
        self.seconds = max(_BATCH_SECONDS, 4 * committing)
        self.characters = 0

    def full(self, document: Document) -> bool:
        """Count one more report in; whether it is time to commit."""
        self.characters += len(document.text)
        return self.characters >= _BATCH_CHARACTERS or time.monotonic() - self.started >= self.seconds

"""The database, open for writing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType

from gbacli.model.claims import Claims
from gbacli.model.document import Document
from gbacli.store.outcome import Outcome


class Store:
    """A database open for writing, one writer at a time; close it, or use it as a context."""

    @classmethod
    def open(cls, path: Path, *, create: bool = True) -> Store:
        """The database at `path`, newly made where there is none; DatabaseFault where it cannot be used."""
        raise NotImplementedError

    def known(self, name: str, sha256: str) -> bool:
        """Whether the report `name` stands in the database with this content, read by this version of the program."""
        raise NotImplementedError

    def put(self, document: Document, claims: Claims) -> Outcome:
        """Write one report with what it states, wholly or not at all."""
        raise NotImplementedError

    def put_many(self, reports: Iterable[tuple[Document, Claims]]) -> Iterator[Outcome]:
        """Write reports in batches, giving each one's outcome once it is written; finished ones survive an interruption."""
        raise NotImplementedError

    def remove(self, name: str) -> bool:
        """Take the report `name` out, with the facts that it alone states; False where there is none."""
        raise NotImplementedError

    def counts(self) -> dict[str, int]:
        """How many facts there are: members, roles, agreements, events."""
        raise NotImplementedError

    def close(self) -> None:
        """Finish writing."""
        raise NotImplementedError

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

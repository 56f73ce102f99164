"""What SQLite complains of, in words that say what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gbacli.errors import DatabaseFault, GbaError

_FROM_BACKUP = "copy back a backup of the file, or import the reports into a new database"
_PERMISSIONS = "check the permissions of the file and its folder"
_DAMAGED = ("malformed", "not a database", "encrypted", "vtable constructor failed", "no such table", "no such column")
_SAYS: tuple[tuple[tuple[str, ...], type[GbaError], str, str], ...] = (
    (("locked", "busy"), DatabaseFault, "the database is in use",
     "another program is writing to {path}; try again when it has finished"),
    (("full",), GbaError, "the disk is full", "free some space and try again; what is finished is kept"),
    (("readonly", "read-only"), GbaError, "the database cannot be written: {path}", _PERMISSIONS),
    (_DAMAGED, DatabaseFault, "the database is damaged: {path}", _FROM_BACKUP),
    (("disk i/o error",), GbaError, "the disk fails to read or write {path}", "check the disk, then try again"),
    (("unable to open",), DatabaseFault, "the database cannot be opened: {path}", _PERMISSIONS),
)  # fmt: skip


def fault(error: sqlite3.Error, path: object) -> GbaError:
    """The fault that an error of SQLite means for the user."""
    words = str(error).lower()
    for signs, kind, message, hint in _SAYS:
        if any(sign in words for sign in signs):
            return kind(message.format(path=path), hint.format(path=path))
    return DatabaseFault(f"the database failed: {error}", _FROM_BACKUP)


@contextmanager
def explained(path: Path | str) -> Iterator[None]:
    """Within it, what SQLite raises becomes a fault with a hint."""
    try:
        yield
    except sqlite3.Error as error:
        raise fault(error, path) from error

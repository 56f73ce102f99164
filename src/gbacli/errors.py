"""What can go wrong, each with a message and a hint; the command line maps them to exit statuses in one place."""

from __future__ import annotations


class GbaError(Exception):
    """Anything the user is told in one line: what happened, and what to do about it."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} — {self.hint}" if self.hint else self.message


class UsageFault(GbaError):  # noqa: N818 - click has a UsageError
    """The words of the call are off: a missing path, an empty query, a bad date (exit 2)."""


class UnreadableFileError(GbaError):
    """One file cannot become a document; the others go on (exit 3)."""


class OverLimitError(UnreadableFileError):
    """A file costs more than a limit allows; the hint says how to raise it."""

    def __init__(self, what: str, limit: str, most: float) -> None:
        super().__init__(f"{what} the limit {limit} ({most:.15g})", f"raise it with --max {limit}=N")


class DatabaseFault(GbaError):  # noqa: N818 - sqlite3 has a DatabaseError
    """The database is missing, foreign, damaged, in use or newer than the program (exit 4)."""

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


class UsageFault(GbaError):
    """The words of the call are off: a missing path, an empty query, a bad date (exit 2)."""


class UnreadableFileError(GbaError):
    """One file cannot become a document; the others go on (exit 3)."""


class DatabaseFault(GbaError):
    """The database is missing, foreign, damaged, in use or newer than the program (exit 4)."""

"""How `gba` ends."""

from __future__ import annotations

from enum import IntEnum


class ExitStatus(IntEnum):
    """The exit statuses that scripts rely on."""

    DONE = 0  # an empty answer too
    FAILURE = 1
    USAGE = 2
    SOME_FAILED = 3  # one or more files could not be imported; the rest are
    DATABASE = 4  # missing, foreign, damaged, in use or newer than the program
    INTERRUPTED = 130

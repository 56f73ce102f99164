"""What became of a report."""

from __future__ import annotations

from enum import Enum


class Outcome(str, Enum):
    """What putting a report into the database changed."""

    IMPORTED = "imported"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    RENAMED = "renamed"

"""All that is known of one name, and why."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence

from gbacli.queries.rows import Row


def show(db: sqlite3.Connection, name: str) -> Row | None:
    """Everything known of one body, person or event: `type`, its own row, and the rows of the facts it is part of.

    Of several that match, the one most reports name; the others stand in `also` with id, name and type.
    """
    return None


def why(db: sqlite3.Connection, fact_id: str) -> Row | None:
    """One fact's row with its `family` (members, roles, agreements, events), sources and `decisions`; or None."""
    return None

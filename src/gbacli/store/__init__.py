"""The database: its schema, and everything that writes to it.

`Store` is loaded when it is first asked for, since reading needs no more of this layer than the schema's numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gbacli.store.outcome import Outcome

if TYPE_CHECKING:
    from gbacli.store.store import Store

__all__ = ["Outcome", "Store"]


def __getattr__(name: str) -> Any:
    if name == "Store":
        from gbacli.store.store import Store  # noqa: PLC0415 - sqlite-utils takes six times as long to load as SQLite

        return Store
    raise AttributeError(name)

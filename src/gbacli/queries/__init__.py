"""Reading the database: every question the command line asks, answered as rows with the contract's keys.

Nothing here writes, and nothing heavy is loaded: the standard library's sqlite3, folding by a character table, and
RapidFuzz only when names have to be suggested. Listings are iterators, in a total order that each docstring states;
`limit=None` gives all rows. Rows with `sources` carry one source for each place that states the fact.

Names given as filters are matched in three steps, the first with a match deciding: a bare place name, a whole name or
alias in either script, a part of a name. Dates are ISO prefixes (2023, 2023-05, 2023-05-21) or ranges (2022..2024,
2022.., ..2024-06). Raises UsageFault for a date that is none and for an empty name or query, DatabaseFault where the
database is the trouble.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from gbacli.queries.agreements import agreements
    from gbacli.queries.connection import open_database
    from gbacli.queries.documents import docs, document
    from gbacli.queries.entities import orgs, people
    from gbacli.queries.events import events
    from gbacli.queries.explain import show, why
    from gbacli.queries.members import members
    from gbacli.queries.roles import roles
    from gbacli.queries.search import search
    from gbacli.queries.suggestions import suggest
    from gbacli.queries.trace import trace

_MODULES = {
    "agreements": "agreements", "docs": "documents", "document": "documents", "events": "events", "members": "members",
    "open_database": "connection", "orgs": "entities", "people": "entities", "roles": "roles", "search": "search",
    "show": "explain", "suggest": "suggestions", "trace": "trace", "why": "explain",
}  # fmt: skip

__all__ = [
    "agreements", "docs", "document", "events", "members", "open_database", "orgs", "people", "roles", "search", "show",
    "suggest", "trace", "why",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """A question's module is loaded when the question is first asked for: one call of the program asks one."""
    if name in _MODULES:
        found = globals()[name] = getattr(import_module(f"gbacli.queries.{_MODULES[name]}"), name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

"""A question to the database: open it, write the rows, and help on when there are none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from gbacli.cli.invocation import Invocation
from gbacli.export.escape import visible

if TYPE_CHECKING:
    from sqlite3 import Connection

    from gbacli.export.columns import Row


@contextmanager
def opened(call: Invocation) -> Iterator[Connection]:
    """The call's database, which must be there, to be read from."""
    from gbacli.queries.connection import open_database  # noqa: PLC0415

    with closing(open_database(call.database)) as db:
        yield db


def listing(
    call: Invocation,
    what: str,
    question: Callable[..., Iterable[Row]],
    *names: Any,
    families: Sequence[str] = ("orgs",),
    **filters: Any,
) -> None:
    """Write what `question` answers for `names` and `filters`, a page of it; suggest names near to those nobody has."""
    with opened(call) as db:
        rows = question(db, *names, **filters, limit=call.limit, offset=call("offset"))
        if not call.listing(what, rows) and not call("offset") and call.limit != 0:
            no_match(call, db, [*names, *filters.values()], families)


def no_match(call: Invocation, db: Connection, asked: Iterable[Any], families: Sequence[str]) -> None:
    """Say on stderr that nothing was found, with the names nearest to the ones asked for."""
    from gbacli.queries.suggestions import suggest  # noqa: PLC0415

    names = [name for value in asked for name in ([value] if isinstance(value, str) else value or ())]
    near = list(dict.fromkeys(found for name in names for found in suggest(db, name, families)))
    words = f" for {', '.join(map(visible, names))}" if names else ""
    hint = f"; nearest: {', '.join(map(visible, near[:5]))}" if near else ""
    call.environment.say(f"note: no match{words}{hint}")

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
    *arguments: Any,
    names: Iterable[str | None] = (),
    families: Sequence[str] = ("orgs",),
    **filters: Any,
) -> None:
    """Write what `question` answers, a page of it; suggest names near to those of `names` that nobody has."""
    with opened(call) as db:
        rows = question(db, *arguments, **filters, limit=call.limit, offset=call("offset"))
        if not call.listing(what, rows):
            unmatched(call, db, names, families)


def unmatched(call: Invocation, db: Connection, names: Iterable[str | None], families: Sequence[str]) -> None:
    """Help on after a page without rows, unless it is one that may well have none."""
    if not call("offset") and call.limit != 0:
        no_match(call, db, names, families)


def no_match(call: Invocation, db: Connection, names: Iterable[str | None], families: Sequence[str]) -> None:
    """Say on stderr that nothing was found, with the names nearest to those that nobody has."""
    from gbacli.queries.suggestions import suggest  # noqa: PLC0415
    from gbacli.text.folding import key  # noqa: PLC0415

    asked = list(filter(None, names))
    near = {name: suggest(db, name, families) for name in asked}
    unknown = [name for name in asked if key(name) not in map(key, near[name])]
    if asked and not unknown:
        call.environment.say("note: nothing is known of this, though the names are")
        return
    close = list(dict.fromkeys(found for name in unknown for found in near[name]))[:5]
    words = f" for {', '.join(map(visible, unknown))}" if unknown else ""
    hint = f"; nearest: {', '.join(map(visible, close))}" if close else ""
    call.environment.say(f"note: no match{words}{hint}")

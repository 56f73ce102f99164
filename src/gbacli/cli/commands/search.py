"""`gba search`: full text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gbacli.cli.asking import opened, unmatched
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import LISTING, Argument, Command, Option, since_until
from gbacli.errors import UsageFault
from gbacli.export.escape import visible

if TYPE_CHECKING:
    from gbacli.export.columns import Row


def _run(call: Invocation) -> None:
    from gbacli.queries.known import known  # noqa: PLC0415
    from gbacli.queries.search import search  # noqa: PLC0415
    from gbacli.queries.wording import literal  # noqa: PLC0415

    query = " ".join(call("query"))
    if not query.strip():
        raise UsageFault("the query is empty", "give one or more words, such as: gba search 规划联合体")
    if call("query_syntax"):
        from gbacli.queries.syntax import parsed  # noqa: PLC0415

        asked = parsed(query)
    else:
        asked = literal(query)
    filters = {name: call(name) for name in ("publisher", "org", "person", "since", "until")}
    with opened(call) as db:
        rows = search(db, asked, **filters, limit=call.limit, offset=call("offset"))
        names = [] if call("offset") else [query, *asked.words()]
        if not call.listing("search", rows, above=lambda: _show(call, known(db, names))):
            unmatched(call, db, [query, filters["org"], filters["person"]], ("orgs", "people", "events"))


def _show(call: Invocation, entities: list[Row]) -> None:
    """The bodies and people that are asked for by name: above a table, or else a line on stderr for each."""
    if call.format == "terminal":
        call.page("known", entities)
        return
    for row in entities:
        call.environment.say(f"note: {visible(row['name'])} is known: gba show {row['id']}")


COMMAND = Command(
    "search",
    (
        Argument("query", "Words to look for, each found exactly as it stands, whatever the script.", many=True),
        Option(
            ("--query-syntax",),
            "Read '\"a phrase\" (this OR that) -other', with AND, OR, NOT, quoted as here.",
            bool,
        ),
        Option(("--publisher",), "Reports of this paper or site, or with this in its name.", metavar="NAME"),
        Option(("--org",), "Reports that name this body.", metavar="NAME"),
        Option(("--person",), "Reports that name this person.", metavar="NAME"),
        *since_until("Published"),
        *LISTING,
    ),
    _run,
)

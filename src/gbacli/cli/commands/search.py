"""`gba search`: full text."""

from __future__ import annotations

from gbacli.cli.asking import listing
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import LISTING, Argument, Command
from gbacli.errors import UsageFault


def _run(call: Invocation) -> None:
    from gbacli.queries.search import search  # noqa: PLC0415

    query = " ".join(call("query"))
    if not query.strip():
        raise UsageFault("the query is empty", "give one or more words, such as: gba search 规划联合体")
    listing(call, "search", search, query, names=[query], families=("orgs", "people", "events"))


COMMAND = Command(
    "search",
    (
        Argument("query", "Words to look for, each found exactly as it stands, whatever the script.", many=True),
        *LISTING,
    ),
    _run,
)

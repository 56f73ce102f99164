"""`gba docs`: the reports themselves."""

from __future__ import annotations

from gbacli.cli.asking import listing, no_match, opened
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import LISTING, Argument, Command


def _run(call: Invocation) -> None:
    from gbacli.queries.documents import docs, document  # noqa: PLC0415

    name = call("document")
    if name is None:
        listing(call, "docs", docs)
        return
    with opened(call) as db:
        found = document(db, name)
        call.one("docs DOCUMENT", found, lambda row: [row])
        if found is None:
            no_match(call, db, [name], ("docs",))


COMMAND = Command(
    "docs",
    (Argument("document", "The report's name as listed, or the end of its path.", required=False), *LISTING),
    _run,
)

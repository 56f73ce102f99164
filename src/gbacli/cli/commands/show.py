"""`gba show`: everything known of one body, person or event."""

from __future__ import annotations

from gbacli.cli.asking import no_match, opened
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import OUTPUT, Argument, Command


def _run(call: Invocation) -> None:
    from gbacli.export.flat import show_rows  # noqa: PLC0415
    from gbacli.queries.explain import show  # noqa: PLC0415

    with opened(call) as db:
        found = show(db, call("name"))
        call.one("show", found, show_rows)
        if found is None:
            no_match(call, db, [call("name")], ("orgs", "people", "events"))


COMMAND = Command(
    "show",
    (Argument("name", "Its name, an alias, a part of the name, or its id."), *OUTPUT),
    _run,
)

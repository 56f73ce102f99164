"""`gba why`: what a fact rests on."""

from __future__ import annotations

from gbacli.cli.asking import no_match, opened
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import OUTPUT, Argument, Command


def _run(call: Invocation) -> None:
    from gbacli.export.flat import why_rows  # noqa: PLC0415
    from gbacli.queries.explain import why  # noqa: PLC0415

    with opened(call) as db:
        found = why(db, call("id"))
        call.one("why", found, why_rows)
        if found is None:
            no_match(call, db, [call("id")], ())


COMMAND = Command(
    "why",
    (Argument("id", "The fact's id, from any listing."), *OUTPUT),
    _run,
)

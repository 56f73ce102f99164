"""`gba events`: forums, summits, ceremonies, and who held them."""

from __future__ import annotations

from gbacli.cli.asking import listing
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import LISTING, Argument, Command, Option, since_until


def _run(call: Invocation) -> None:
    from gbacli.queries.events import events  # noqa: PLC0415

    listing(
        call,
        "events",
        events,
        call("name"),
        families=("events", "orgs"),
        names=(call("name"), call("organizer")),
        organizer=call("organizer"),
        since=call("since"),
        until=call("until"),
    )


COMMAND = Command(
    "events",
    (
        Argument("name", "A part of the event's name, or an organizer.", required=False),
        Option(("--organizer",), "With a part for this body.", metavar="NAME"),
        *since_until("Held"),
        *LISTING,
    ),
    _run,
)

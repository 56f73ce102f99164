"""`gba agreements`: who signed what with whom."""

from __future__ import annotations

from gbacli.cli.asking import listing
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import LISTING, Argument, Command, Option, since_until


def _run(call: Invocation) -> None:
    from gbacli.queries.agreements import agreements  # noqa: PLC0415

    listing(
        call,
        "agreements",
        agreements,
        call("name"),
        names=(call("name"), *call("party")),
        parties=call("party"),
        kind=call("kind"),
        status=call("status"),
        since=call("since"),
        until=call("until"),
    )


COMMAND = Command(
    "agreements",
    (
        Argument("name", "A party, or a part of the agreement's kind or title.", required=False),
        Option(
            ("--party",),
            "With this party; given twice, with two different parties, one for each.",
            many=True,
            metavar="NAME",
        ),
        Option(("--kind",), "With this head noun: 备忘录, 协议.", metavar="NOUN"),
        Option(
            ("--status",),
            "Signed, still planned, or mentioned as an earlier one.",
            choices=("signed", "planned", "mentioned"),
        ),
        *since_until("Signed"),
        *LISTING,
    ),
    _run,
)

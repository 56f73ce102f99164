"""`gba members`: who belongs to which alliance."""

from __future__ import annotations

from gbacli.cli.asking import listing
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import LISTING, Argument, Command, Option


def _run(call: Invocation) -> None:
    from gbacli.queries.members import members  # noqa: PLC0415

    listing(call, "members", members, call("alliance"), of=call("of"), names=(call("alliance"), call("of")))


COMMAND = Command(
    "members",
    (
        Argument("alliance", "The alliance's name, or a part of it.", required=False),
        Option(("--of",), "Only the memberships of this body.", metavar="ORG"),
        *LISTING,
    ),
    _run,
)

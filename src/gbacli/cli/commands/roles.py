"""`gba roles`: who holds which office."""

from __future__ import annotations

from gbacli.cli.asking import listing
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import LISTING, Argument, Command, Option
from gbacli.errors import UsageFault


def _run(call: Invocation) -> None:
    from gbacli.queries.roles import roles  # noqa: PLC0415

    if call("former") and call("current"):
        raise UsageFault("--former and --current exclude each other", "give one of them, or neither for both")
    former = True if call("former") else False if call("current") else None
    listing(
        call,
        "roles",
        roles,
        call("name"),
        families=("orgs", "people"),
        names=(call("name"), call("person"), call("org")),
        person=call("person"),
        org=call("org"),
        title=call("title"),
        as_of=call("as_of"),
        former=former,
    )


COMMAND = Command(
    "roles",
    (
        Argument("name", "A person or a body.", required=False),
        Option(("--person",), "Offices of this person.", metavar="NAME"),
        Option(("--org",), "Offices in this body.", metavar="NAME"),
        Option(("--title",), "Offices with this title, or a part of it: 会长, 秘书长.", metavar="TITLE"),
        Option(("--as-of",), "Held at this time, as far as reports say: 2023, 2023-05, 2022..2024.", metavar="DATE"),
        Option(("--former",), "Only offices that were given up.", bool),
        Option(("--current",), "Only offices stated as held in the newest report of the office.", bool),
        *LISTING,
    ),
    _run,
)

"""`gba people`: the people that reports name."""

from __future__ import annotations

from gbacli.cli.asking import listing
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import LISTING, Argument, Command


def _run(call: Invocation) -> None:
    from gbacli.queries.entities import people  # noqa: PLC0415

    listing(call, "people", people, call("name"), names=[call("name")], families=("people",))


COMMAND = Command(
    "people",
    (Argument("name", "A name or a part of it.", required=False), *LISTING),
    _run,
)

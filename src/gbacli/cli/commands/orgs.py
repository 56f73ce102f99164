"""`gba orgs`: the bodies that reports name."""

from __future__ import annotations

from gbacli.cli.asking import listing
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import LISTING, Argument, Command, Option

_KINDS = (
    "society",
    "government",
    "party",
    "university",
    "institute",
    "company",
    "alliance",
    "media",
    "international",
    "other",
)


def _run(call: Invocation) -> None:
    from gbacli.queries.entities import orgs  # noqa: PLC0415

    listing(call, "orgs", orgs, call("name"), names=[call("name")], region=call("region"), kind=call("kind"))


COMMAND = Command(
    "orgs",
    (
        Argument("name", "A name or a part of it, or a place.", required=False),
        Option(("--region",), "Of this place and the places inside it: 香港, 广东, 南沙.", metavar="PLACE"),
        Option(("--kind",), "Of this kind.", choices=_KINDS),
        *LISTING,
    ),
    _run,
)

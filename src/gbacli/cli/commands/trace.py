"""`gba trace`: how two bodies are connected."""

from __future__ import annotations

from gbacli.cli.asking import listing
from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import LISTING, Argument, Command, Option
from gbacli.errors import UsageFault


def _run(call: Invocation) -> None:
    from gbacli.queries.trace import trace  # noqa: PLC0415

    if call("max_hops") < 1:
        raise UsageFault("--max-hops is less than 1", "a chain has one hop or more")
    listing(
        call,
        "trace",
        trace,
        call("a"),
        call("b"),
        names=(call("a"), call("b")),
        max_hops=call("max_hops"),
        via=call("via"),
    )


COMMAND = Command(
    "trace",
    (
        Argument("a", "The body to start from."),
        Argument("b", "The body to arrive at."),
        Option(("--max-hops",), "The longest chain to look for.", int, metavar="N", default=3),
        Option(("--via",), "Only links of this kind; may be given several times.", many=True,
               choices=("agreement", "alliance", "event", "person")),
        *LISTING,
    ),
    _run,
)  # fmt: skip

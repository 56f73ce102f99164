"""`gba load`: what `gba extract` wrote, into the database."""

from __future__ import annotations

from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import OUTPUT, Argument, Command, Option
from gbacli.cli.sources import JOBS, jobs


def _run(call: Invocation) -> int:
    from gbacli.cli.importing import conclude  # noqa: PLC0415
    from gbacli.cli.loading import Load, readable  # noqa: PLC0415
    from gbacli.store import Store  # noqa: PLC0415

    paths = readable(call.paths("file"))
    with Store.open(call.writable_database()) as store:
        run = Load(store, call.environment.stdin, jobs(call))
        run(paths)
        summary = {**run.summary(), "removed": 0}
    return conclude(call, summary)


COMMAND = Command(
    "load",
    (
        Argument("file", "Files that `gba extract --jsonl` wrote; - is standard input.", many=True),
        Option(("--failed-list",), "Write the lines that failed into this file, with the reason.", metavar="FILE"),
        JOBS,
        *OUTPUT,
    ),
    _run,
)

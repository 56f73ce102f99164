"""`gba import`: reports into the database."""

from __future__ import annotations

from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import OUTPUT, Command
from gbacli.cli.sources import READING, jobs, options, sources
from gbacli.cli.status import ExitStatus


def _run(call: Invocation) -> ExitStatus:
    found = sources(call)
    from gbacli.cli.importing import Import, conclude  # noqa: PLC0415
    from gbacli.cli.progress import progress  # noqa: PLC0415
    from gbacli.store import Store  # noqa: PLC0415

    reading, processes = options(call), jobs(call)
    with Store.open(call.writable_database()) as store, progress(call.environment, len(found)) as tell:
        run = Import(store, reading, processes, tell)
        run(found)
        summary = run.summary()
    return conclude(call, summary)


COMMAND = Command("import", (*READING, *OUTPUT), _run)

"""`gba import`: reports into the database."""

from __future__ import annotations

from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import OUTPUT, Command, Option
from gbacli.cli.sources import READING, jobs, options, sources
from gbacli.cli.status import ExitStatus
from gbacli.export.flat import file_rows


def _run(call: Invocation) -> ExitStatus:
    found = sources(call)
    if call("dry_run"):
        call.one("import --dry-run", {"files": [source.name for source in found]}, file_rows)
        return ExitStatus.DONE
    from gbacli.cli.importing import Import, conclude, prune  # noqa: PLC0415
    from gbacli.cli.progress import progress  # noqa: PLC0415
    from gbacli.store import Store  # noqa: PLC0415

    reading, processes = options(call), jobs(call)
    path = call.writable_database()
    with Store.open(path) as store, progress(call.environment, len(found)) as tell:
        wanted = {source.name for source in found} if call("prune") else None
        run = Import(store, reading, processes, tell, wanted)
        run(found)
        removed = prune(store, path, found) if call("prune") else 0
        summary = {**run.summary(), "removed": removed}
    return conclude(call, summary)


COMMAND = Command(
    "import",
    (
        *READING,
        Option(
            ("--prune",),
            "Then take out every report that is not among the files given; renamed files keep theirs.",
            bool,
        ),
        Option(("--dry-run",), "Only name the files that would be read.", bool),
        *OUTPUT,
    ),
    _run,
)

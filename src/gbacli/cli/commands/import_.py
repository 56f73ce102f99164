"""`gba import`: reports into the database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import OUTPUT, Argument, Command, Option
from gbacli.cli.status import ExitStatus
from gbacli.errors import UsageFault

if TYPE_CHECKING:
    from gbacli.reading import Source


def _run(call: Invocation) -> ExitStatus:
    from gbacli.cli.importing import Import  # noqa: PLC0415
    from gbacli.cli.progress import progress  # noqa: PLC0415
    from gbacli.reading import Options  # noqa: PLC0415
    from gbacli.store import Store  # noqa: PLC0415

    sources = _sources(call)
    options = Options(encoding=_encoding(call), errors=call("encoding_errors"), fields=_fields(call))
    with Store.open(call.writable_database()) as store, progress(call.environment, len(sources)) as tell:
        run = Import(store, options, _jobs(call), tell)
        run(sources)
        summary = run.summary()
    _tell(call, summary)
    return ExitStatus.SOME_FAILED if summary["failed"] else ExitStatus.DONE


def _sources(call: Invocation) -> list[Source]:
    from gbacli.reading import discover  # noqa: PLC0415
    from gbacli.text.tables import data_folder  # noqa: PLC0415

    paths = [*call.paths("path"), *([str(data_folder() / "documents")] if call("sample") else [])]
    if not paths:
        raise UsageFault("no file or folder is given", "name one, or take the bundled reports with --sample")
    return list(discover(paths, call("include"), call("exclude")))


def _encoding(call: Invocation) -> str | None:
    import codecs  # noqa: PLC0415

    name: str | None = call("encoding")
    try:
        return codecs.lookup(name).name if name else None
    except LookupError as error:
        raise UsageFault(f"unknown encoding {name}", "such as utf-8, gb18030, big5hkscs") from error


def _fields(call: Invocation) -> dict[str, str]:
    fields = dict(pair.partition("=")[::2] for pair in call("field"))
    if not all(fields.values()):
        raise UsageFault("--field needs a name on both sides", "such as --field title=headline")
    return fields


def _jobs(call: Invocation) -> int:
    from gbacli.cli.extracting import usable_processors  # noqa: PLC0415

    jobs: int | None = call("jobs")
    if jobs is not None and jobs < 1:
        raise UsageFault("--jobs is less than 1", "give the number of processes")
    return jobs or usable_processors()


def _tell(call: Invocation, summary: dict[str, Any]) -> None:
    from gbacli.export.escape import visible  # noqa: PLC0415
    from gbacli.export.flat import import_rows  # noqa: PLC0415

    for failure in summary["failed"]:
        call.environment.say(f"failed: {visible(failure['path'])}: {visible(failure['reason'])}")
    call.one("import", summary, import_rows)


COMMAND = Command(
    "import",
    (
        Argument("path", "Files and folders; - is standard input.", required=False, many=True),
        Option(("--sample",), "Import the reports that come with the program.", bool),
        Option(("--include",), "Only files that meet this glob; may be repeated.", many=True, metavar="GLOB"),
        Option(("--exclude",), "No files that meet this glob; may be repeated.", many=True, metavar="GLOB"),
        Option(("--encoding",), "The encoding of all files, instead of finding it out.", metavar="NAME"),
        Option(("--encoding-errors",), "What to do about bytes that are no text.", choices=("strict", "replace"),
               default="strict"),
        Option(("--field",), "Where JSON and CSV keep title, text, html, date, publisher or url; may be repeated.",
               many=True, metavar="FIELD=NAME"),
        Option(("--jobs",), "How many processes read (default: one for each processor).", int, metavar="N"),
        *OUTPUT,
    ),
    _run,
)  # fmt: skip

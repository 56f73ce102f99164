"""The options by which `import` and `extract` are told what to read and how."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import Argument, Option
from gbacli.errors import UsageFault

if TYPE_CHECKING:
    from gbacli.reading import Limits, Options, Source

JOBS = Option(("--jobs",), "How many processes read (default: one for each processor).", int, metavar="N")
READING = (
    Argument("path", "Files and folders; - is standard input.", required=False, many=True),
    Option(("--sample",), "Take the reports that come with the program.", bool),
    Option(("--include",), "Only files that meet this glob; may be repeated.", many=True, metavar="GLOB"),
    Option(("--exclude",), "No files that meet this glob; may be repeated.", many=True, metavar="GLOB"),
    Option(("--encoding",), "The encoding of all files, instead of finding it out.", metavar="NAME"),
    Option(("--encoding-errors",), "What to do about bytes that are no text.", choices=("strict", "replace"),
           default="strict"),
    Option(("--field",), "Where JSON and CSV keep title, text, html, date, publisher or url; may be repeated.",
           many=True, metavar="FIELD=NAME"),
    Option(("--from-list",), "Read the files named in this one too, a path a line; - is standard input.",
           metavar="FILE"),
    Option(("--max",), "Set a limit: file_size and unpacked (bytes), depth, members, pages, seconds; may be repeated.",
           many=True, metavar="LIMIT=N"),
    Option(("--failed-list",), "Write the names of what failed into this file, a line each, with the reason.",
           metavar="FILE"),
    JOBS,
)  # fmt: skip


def sources(call: Invocation) -> list[Source]:
    """What the call names to be read. UsageFault for a path that is not there, or for none at all."""
    from gbacli.reading import discover  # noqa: PLC0415
    from gbacli.text.tables import data_folder  # noqa: PLC0415

    paths = [*call.paths("path"), *_listed(call), *([str(data_folder() / "documents")] if call("sample") else [])]
    if not paths:
        raise UsageFault("no file or folder is given", "name one, or take the bundled reports with --sample")
    return list(discover(paths, call("include"), call("exclude")))


def options(call: Invocation) -> Options:
    """How the call wants files to be read."""
    from gbacli.reading import Options  # noqa: PLC0415

    return Options(
        encoding=_encoding(call), errors=call("encoding_errors"), fields=_pairs(call, "field"), limits=_limits(call)
    )


def jobs(call: Invocation) -> int:
    """How many processes the call may use."""
    from gbacli.cli.parallel import usable_processors  # noqa: PLC0415

    number: int | None = call("jobs")
    if number is not None and number < 1:
        raise UsageFault("--jobs is less than 1", "give the number of processes")
    return number or usable_processors()


def _encoding(call: Invocation) -> str | None:
    import codecs  # noqa: PLC0415

    name: str | None = call("encoding")
    try:
        return codecs.lookup(name).name if name else None
    except LookupError as error:
        raise UsageFault(f"unknown encoding {name}", "such as utf-8, gb18030, big5hkscs") from error


def _limits(call: Invocation) -> Limits:
    from gbacli.reading import Limits  # noqa: PLC0415

    usual = Limits()
    try:
        given = {name: type(getattr(usual, name))(value) for name, value in _pairs(call, "max").items()}
        return replace(usual, **given)
    except (AttributeError, TypeError, ValueError) as error:
        raise UsageFault("--max takes the name of a limit and a number", "such as --max file_size=200000000") from error


def _listed(call: Invocation) -> list[str]:
    names = call.paths("from_list")
    if not names:
        return []
    try:
        text = call.environment.stdin.read() if names[0] == "-" else Path(names[0]).read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise UsageFault(f"the list {names[0]} cannot be read: {error}", "name a file of paths, a line each") from error
    return [line for line in text.splitlines() if line.strip()]


def _pairs(call: Invocation, name: str) -> dict[str, str]:
    pairs = dict(pair.partition("=")[::2] for pair in call(name))
    if not all(key and value for key, value in pairs.items()):
        raise UsageFault(f"--{name} needs a name and a value", f"see `gba import --help` for --{name}")
    return pairs

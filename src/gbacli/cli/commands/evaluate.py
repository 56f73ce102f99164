"""`gba evaluate`: how well reports are read, by answer keys."""

from __future__ import annotations

from pathlib import Path

from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import OUTPUT, Command, Option
from gbacli.errors import UsageFault


def _run(call: Invocation) -> None:
    documents, gold = (_folder(call.paths(name), name) for name in ("documents", "gold"))
    from gbacli.evaluation import evaluate  # noqa: PLC0415
    from gbacli.export.flat import error_rows, figure_rows  # noqa: PLC0415

    found = evaluate(documents, gold)
    for failure in found.failures:
        call.environment.say(f"failed: {failure.name}: {failure.reason}")
    value = {
        "families": found.families(),
        "details": found.details(),
        "macro_f1": found.macro_f1,
        "documents": found.documents,
    }
    if call("errors"):
        call.one("evaluate --errors", {"errors": found.errors, **value}, error_rows)
    else:
        call.one("evaluate", value, figure_rows)


def _folder(paths: tuple[str, ...], name: str) -> Path:
    if not paths:
        raise UsageFault(f"--{name} is missing", "see `gba evaluate --help`")
    folder = Path(*paths)
    if not folder.is_dir():
        raise UsageFault(f"no such folder: {folder}", "check the path")
    return folder


COMMAND = Command(
    "evaluate",
    (
        Option(("--documents",), "The folder of the reports.", metavar="DIR"),
        Option(("--gold",), "The folder of their answer keys, a JSON file each.", metavar="DIR"),
        Option(("--errors",), "List every row that was missed or is wrong.", bool),
        *OUTPUT,
    ),
    _run,
)

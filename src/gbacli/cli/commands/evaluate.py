"""`gba evaluate`: how well reports are read, by answer keys."""

from __future__ import annotations

from pathlib import Path

from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import LISTING, Command, Option
from gbacli.errors import UsageFault


def _run(call: Invocation) -> None:
    from gbacli.evaluation import evaluate  # noqa: PLC0415

    folders = {name: _folder(call(name), name) for name in ("documents", "gold")}
    raise NotImplementedError


def _folder(path: str | None, name: str) -> Path:
    if path is None:
        raise UsageFault(f"--{name} is missing", "see `gba evaluate --help`")
    if not Path(path).is_dir():
        raise UsageFault(f"no such folder: {path}", "check the path")
    return Path(path)


COMMAND = Command(
    "evaluate",
    "Compare what is found in reports with answer keys, family by family.",
    (
        Option(("--documents",), "The folder of the reports.", metavar="DIR"),
        Option(("--gold",), "The folder of their answer keys, a JSON file each.", metavar="DIR"),
        Option(("--errors",), "List every row that was missed (-) or wrong (+).", bool),
        *LISTING,
    ),
    _run,
)

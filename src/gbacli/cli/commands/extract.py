"""`gba extract`: what reports state, without a database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from gbacli.cli.invocation import Invocation
from gbacli.cli.parameters import OUTPUT, Command
from gbacli.cli.sources import READING, jobs, options, sources
from gbacli.cli.status import ExitStatus

if TYPE_CHECKING:
    from gbacli.reading import Failure


def _run(call: Invocation) -> ExitStatus:
    found = sources(call)
    from gbacli.cli.extracting import extracted  # noqa: PLC0415
    from gbacli.cli.importing import tell_failed  # noqa: PLC0415
    from gbacli.model.interchange import out  # noqa: PLC0415

    failures: list[Failure] = []

    def rows() -> Iterator[dict[str, Any]]:
        for one in extracted(found, options(call), jobs(call), out):
            failures.extend(one.failures)
            yield from one.reports

    call.stream(rows())
    tell_failed(call, failures)
    return ExitStatus.SOME_FAILED if failures else ExitStatus.DONE


COMMAND = Command("extract", (*READING, *OUTPUT[:2]), _run)

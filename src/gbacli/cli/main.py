"""From the words of a call to its exit status."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import redirect_stdout

from gbacli.cli import quick, registry
from gbacli.cli.environment import Environment
from gbacli.cli.quick import Reading
from gbacli.cli.status import ExitStatus


def main(words: Sequence[str], environment: Environment) -> int:
    """Do what `words` ask for and answer the exit status."""
    try:
        reading = _read(words, environment)
        if isinstance(reading, int):
            return reading
        from gbacli.cli.invocation import Invocation  # noqa: PLC0415 - not needed for help

        status = reading.command.run(Invocation(environment, reading.values))
        environment.stdout.flush()
    except (Exception, KeyboardInterrupt) as error:
        from gbacli.cli.failures import report  # noqa: PLC0415

        return report(error, environment, debug="--debug" in words)
    return status or ExitStatus.DONE


def _read(words: Sequence[str], environment: Environment) -> Reading | int:
    if "_GBA_COMPLETE" not in environment.variables:
        before = quick.before_command(words)
        if before and before[1][0] in registry.HELP:
            outer, (name, *rest) = before
            command = registry.load(name)
            values = quick.read(command, rest)
            if values is not None:
                values["db"] = outer.get("db") if values["db"] is None else values["db"]
                values["debug"] = outer.get("debug", False) or values["debug"]
                return Reading(command, values)
    from gbacli.cli.typer_app import parse  # noqa: PLC0415 - Typer is slow to load

    with redirect_stdout(environment.stdout):  # where Typer prints help
        return parse(words)

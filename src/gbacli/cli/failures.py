"""The one place where what went wrong becomes a line on stderr and an exit status."""

from __future__ import annotations

import os
import sys

from gbacli.cli.environment import Environment
from gbacli.cli.status import ExitStatus
from gbacli.errors import DatabaseFault, GbaError, UsageFault
from gbacli.export.escape import visible


def report(error: BaseException, environment: Environment, *, debug: bool) -> ExitStatus:
    """Tell the user in one line, `error: what — what to do`, and answer how the program ends."""
    if debug:
        import traceback  # noqa: PLC0415 - slow to load, and seldom asked for

        traceback.print_exception(error, file=environment.stderr)
    if isinstance(error, KeyboardInterrupt):
        environment.say("interrupted")
        return ExitStatus.INTERRUPTED
    if isinstance(error, BrokenPipeError):
        return _closed(environment)
    status, line = _explained(error)
    environment.say(f"error: {visible(line)}")
    return status


def _explained(error: BaseException) -> tuple[ExitStatus, str]:
    if isinstance(error, GbaError):
        statuses = {UsageFault: ExitStatus.USAGE, DatabaseFault: ExitStatus.DATABASE}
        return next((status for kind, status in statuses.items() if isinstance(error, kind)), ExitStatus.FAILURE), str(
            error
        )
    if _of_sqlite(error):
        return ExitStatus.DATABASE, f"the database cannot be used: {error} — keep a copy of it, then import again"
    if isinstance(error, OSError):
        where = f": {os.fsdecode(error.filename)}" if error.filename else ""
        return ExitStatus.FAILURE, f"{error.strerror or error}{where} — see whether there is room and permission"
    if isinstance(error, MemoryError):
        return ExitStatus.FAILURE, "out of memory — ask for fewer rows, with --limit"
    what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return ExitStatus.FAILURE, f"unexpected {what} — run it again with --debug and report what it prints"


def _of_sqlite(error: BaseException) -> bool:
    sqlite = sys.modules.get("sqlite3")  # an error of a module that was never loaded cannot have been raised
    return sqlite is not None and isinstance(error, sqlite.Error)


def _closed(environment: Environment) -> ExitStatus:
    """Nobody reads on, as with `| head`: no fault. Python must not complain when it flushes at its end."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), environment.stdout.fileno())
    except (OSError, ValueError):
        return ExitStatus.DONE
    return ExitStatus.DONE

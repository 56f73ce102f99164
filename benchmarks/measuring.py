"""What every benchmark needs: times, the unit they are compared with, and a figure of the report."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

# What the installed script does.
GBA = (sys.executable, "-c", "import sys; from gbacli.cli import run; sys.exit(run())")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report: what was measured, of whom, what came out."""

    what: str
    whose: str
    value: str


def timed(call: Callable[[], object]) -> float:
    """Seconds of one call."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def worked(call: Callable[[], object]) -> float:
    """Seconds that processors worked on one call and the processes it waited for, whatever else the machine does."""
    started = _processor_time()
    call()
    return _processor_time() - started


def _processor_time() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def percentile(values: list[float], share: float) -> float:
    """The value below which that share lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def environment() -> dict[str, str]:
    """The variables of this process, but with compiled modules kept, as an installed program has them."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def quietly(command: Sequence[str]) -> None:
    """Run a command whose output nobody reads. CalledProcessError where it fails."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment())


def start_up() -> float:
    """S: the best of several starts of Python with SQLite, in seconds of the processor."""
    command = (sys.executable, "-c", "import sqlite3")
    return min(worked(lambda: quietly(command)) for _ in range(9))


def shown(seconds: float, unit: float) -> str:
    """A time in milliseconds and in S."""
    return f"{seconds * 1000:.1f} ms ({seconds / unit:.2f} S)"


def missing(whose: str, what: str) -> Figure:
    """The line of a peer that is not installed here."""
    return Figure(what, whose, "skipped: not installed")

"""Start-up: whole commands on the bundled reports, as multiples of Python's own start with SQLite."""

from __future__ import annotations

import os
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from measuring import GBA, Figure, environment, quietly, start_up, worked

_PIPED = (
    ("--help",),
    ("search", "规划联合体", "--json"),
    ("search", "规划联合体"),
    ("agreements", "--party", "香港", "--json"),
    ("roles", "--title", "会长", "--json"),
    ("members", "--json"),
    ("orgs", "--region", "香港", "--json"),
)
_ON_SCREEN = (("search", "规划联合体"), ("members", "规划联合体"))
_RUNS = 7


def figures() -> Iterator[Figure]:
    """Each command as a multiple of S."""
    unit = start_up()
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "gba.db")
        quietly((*GBA, "import", "--sample", "--db", database))
        for words in _PIPED:
            command = (*GBA, *words, "--db", database)
            quietly(command)  # compiles what is not compiled yet
            yield _figure(words, "", min(worked(lambda: quietly(command)) for _ in range(_RUNS)) / unit)  # noqa: B023
        for words in _ON_SCREEN if os.name == "posix" else ():
            command = (*GBA, *words, "--db", database)
            _on_screen(command)
            taken = min(worked(lambda: _on_screen(command)) for _ in range(_RUNS))  # noqa: B023
            yield _figure(words, ", table on a terminal", taken / unit)


def _figure(words: tuple[str, ...], how: str, times: float) -> Figure:
    return Figure(f"`gba {' '.join(words)}`{how}", "gba", f"{times:.1f} S")


def _on_screen(command: tuple[str, ...]) -> None:
    """Run a command that takes its output for a terminal."""
    ours, theirs = os.openpty()
    reader = threading.Thread(target=_drain, args=(ours,))
    reader.start()
    try:
        subprocess.run(command, check=True, stdout=theirs, stderr=subprocess.DEVNULL, env=environment())
    finally:
        os.close(theirs)
        reader.join()
        os.close(ours)


def _drain(terminal: int) -> None:
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:  # Linux ends a terminal without writers with an error
        pass

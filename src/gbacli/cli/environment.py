"""Where the program runs: its three streams, whether they are terminals, and its variables. Tests put in their own."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING, NamedTuple, TextIO, cast

if TYPE_CHECKING:
    from gbacli.export.screen import Screen


class Environment(NamedTuple):
    """Everything about the outside that a command may ask."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO
    stdout_is_terminal: bool
    stderr_is_terminal: bool
    variables: Mapping[str, str]
    width: int | None = None  # columns of the terminal; None asks the terminal itself

    @classmethod
    def of_process(cls) -> Environment:
        """The real one."""
        stdout, stderr = _stream(sys.stdout), _stream(sys.stderr)
        return cls(
            stdin=_stream(sys.stdin, "r"),
            stdout=stdout,
            stderr=stderr,
            stdout_is_terminal=stdout.isatty(),
            stderr_is_terminal=stderr.isatty(),
            variables=os.environ,
        )

    def screen(self) -> Screen:
        """The terminal that tables and pages are laid out for."""
        from gbacli.export.screen import Screen  # noqa: PLC0415 - Rich

        return Screen(self.stdout, self.width)

    def say(self, line: str) -> None:
        """A line on stderr, whose loss is no fault: hints, counts."""
        try:
            self.stderr.write(line + "\n")
            self.stderr.flush()
        except (OSError, ValueError):
            return


def words(arguments: Sequence[str]) -> list[str]:
    """The arguments of the process as UTF-8, whatever the locale took them for (faults.md, row 44)."""
    return [os.fsencode(argument).decode("utf-8", "surrogateescape") for argument in arguments]


def native(path: str) -> str:
    """A word of the call as the name of a file: what `words` did to it is undone."""
    return os.fsdecode(path.encode("utf-8", "surrogateescape"))


def _stream(stream: TextIO | None, mode: str = "w") -> TextIO:
    """The stream, able to write any Chinese text whatever the locale says; a closed one becomes the null device.

    A pipe or a file gets UTF-8; a terminal keeps its own encoding, in which what it lacks is escaped.
    """
    if stream is None:
        return cast(TextIO, open(os.devnull, mode, encoding="utf-8"))
    if isinstance(stream, TextIOWrapper) and mode == "w":
        encoding = stream.encoding if stream.isatty() else "utf-8"
        stream.reconfigure(encoding=encoding, errors="backslashreplace", newline="\n", line_buffering=stream.isatty())
    return stream

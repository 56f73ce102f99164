"""What a mistyped call probably meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence

from gbacli.cli import registry
from gbacli.cli.parameters import EVERYWHERE

_UNKNOWN_OPTION = re.compile(r"No such option:? '?(-[^\s']+)'?")
_UNKNOWN_COMMAND = re.compile(r"No such command '([^']*)'")
_GUESSES = re.compile(r"\s*(\(Possible options?: [^)]*\)|\(Possible commands?: [^)]*\)|Did you mean [^?]*\?)")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like this one, if any is like it."""
    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.5)
    return close[0] if close else None


def mistake(message: str) -> str:
    """What Click says is wrong, on one line and without its own guesses."""
    return _GUESSES.sub("", " ".join(message.split())).rstrip(".")


def hint(message: str, words: Sequence[str]) -> str:
    """What to do about a usage error that Click reports with `message`."""
    command = next((word for word in words if word in registry.HELP), None)
    if unknown := _UNKNOWN_COMMAND.search(message):
        guess = nearest(unknown[1], registry.HELP)
        return f"did you mean `gba {guess}`?" if guess else "`gba --help` lists the commands"
    if (unknown := _UNKNOWN_OPTION.search(message)) and (guess := nearest(unknown[1], _flags(command))):
        return f"did you mean {guess}?"
    return f"see `gba {command} --help`" if command else "see `gba --help`"


def _flags(command: str | None) -> list[str]:
    options = (*registry.load(command).options, *EVERYWHERE) if command else EVERYWHERE
    return [flag for option in options for flag in option.flags] + ["--help", "--version"]

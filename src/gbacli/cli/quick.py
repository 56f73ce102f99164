"""The ordinary call, read without Typer, which takes four times as long to load as SQLite.

`read` understands exactly what Typer would make of the same words, or answers None: for help, completion, a mistake and
all that is out of the ordinary, Typer reads the words again. A test holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from gbacli.cli.parameters import EVERYWHERE, Command, Option, Values


class Reading(NamedTuple):
    """A command and the values of its parameters."""

    command: Command
    values: Values


class _NotOrdinary(Exception):  # noqa: N818 - no error: the call is left to Typer
    """These words are left to Typer."""


def before_command(words: Sequence[str]) -> tuple[Values, list[str]] | None:
    """The options before the command's name, and the words from that name on; None leaves the call to Typer."""
    values: Values = {}
    rest = iter(words)
    try:
        for word in rest:
            if not word.startswith("-"):
                return values, [word, *rest]
            _option(word, rest, _by_flag(EVERYWHERE), values)
    except _NotOrdinary:
        return None
    return None


def read(command: Command, words: Sequence[str]) -> Values | None:
    """The values that `words` (what follows the command's name) give its parameters, or None."""
    values: Values = {}
    plain: list[str] = []
    options = (*command.options, *EVERYWHERE)
    flags = _by_flag(options)
    rest = iter(words)
    try:
        for word in rest:
            if word == "--":
                plain.extend(rest)
            elif word.startswith("-") and word != "-":
                _option(word, rest, flags, values)
            else:
                plain.append(word)
        _arguments(command, plain, values)
    except _NotOrdinary:
        return None
    return {option.name: option.unset for option in options} | values


def _by_flag(options: Sequence[Option]) -> dict[str, Option]:
    return {flag: option for option in options for flag in option.flags}


def _option(word: str, rest: Iterator[str], flags: dict[str, Option], values: Values) -> None:
    flag, equals, attached = word.partition("=") if word.startswith("--") else (word[:2], word[2:], word[2:])
    option = flags.get(flag)
    if option is None:
        raise _NotOrdinary
    value: Any = True
    if option.type is bool:
        if equals:
            raise _NotOrdinary
    else:
        value = _value(option, attached if equals else next(rest, "-"), dashed=bool(equals))
    if option.many:
        values[option.name] = (*values.get(option.name, ()), value)
    else:
        values[option.name] = value


def _value(option: Option, text: str, *, dashed: bool) -> Any:
    if text.startswith("-") and not dashed:
        raise _NotOrdinary
    if option.type is int:
        if not (text.isascii() and text.isdigit()):
            raise _NotOrdinary
        return int(text)
    if option.choices and text not in option.choices:
        raise _NotOrdinary
    return text


def _arguments(command: Command, plain: list[str], values: Values) -> None:
    for argument in command.arguments:
        if argument.many:
            values[argument.name], plain = tuple(plain), []
        else:
            values[argument.name] = plain.pop(0) if plain else None
        if argument.required and not values[argument.name]:
            raise _NotOrdinary
    if plain:
        raise _NotOrdinary

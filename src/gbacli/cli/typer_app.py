"""The same commands as a Typer application: help, completion, and every call that `quick` leaves to it.

Typer only reads the words here; running the command is left to the caller, as after `quick`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Sequence
from typing import Annotated, Any, Literal, NoReturn

import typer

from gbacli import __version__
from gbacli.cli import registry
from gbacli.cli.mistakes import hint, mistake
from gbacli.cli.parameters import EVERYWHERE, Argument, Command, Option, Values
from gbacli.cli.quick import Reading
from gbacli.errors import UsageFault

# Typer carries its own Click from 0.26 on and uses the installed one before: its own exception leads to either.
_ClickUsageError: type[Exception] = typer.BadParameter.__mro__[1]
_HELP = "Who works with whom in the Greater Bay Area, read out of Chinese news reports."


def parse(words: Sequence[str]) -> Reading | int:
    """The command and values that `words` ask for, or the exit status once help was printed.

    Raises UsageFault for a mistake.
    """
    try:
        answer = application(words)(list(words) or ["--help"], standalone_mode=False, prog_name="gba")
    except _ClickUsageError as error:
        raise _usage(error, words) from error
    except typer.Exit as end:
        return end.exit_code
    return answer if isinstance(answer, Reading) else int(answer or 0)


def application(words: Sequence[str] = ()) -> typer.Typer:
    """The command line. Of commands that `words` do not name it holds the help alone: parameters take long to build.

    Without words all are whole.
    """
    app = typer.Typer(
        name="gba", help=_HELP, rich_markup_mode=None, pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )  # fmt: skip
    app.callback()(_callback)
    for name, purpose in registry.HELP.items():
        whole = not words or name in words
        app.command(name, help=purpose, short_help=purpose)(_reader(registry.load(name)) if whole else _named_only)
    return app


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"gba {__version__}")
        raise typer.Exit


def _callback(
    ctx: typer.Context,
    db: Annotated[str | None, typer.Option("--db", help=EVERYWHERE[0].help, metavar="PATH")] = None,
    debug: Annotated[bool, typer.Option("--debug", help=EVERYWHERE[1].help)] = False,
    version: Annotated[  # noqa: ARG001 - its callback answers
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    ctx.obj = {"db": db, "debug": debug}


def _named_only() -> None:
    return


def _reader(command: Command) -> Callable[..., Reading]:
    """A function with the signature that Typer looks at, which gives back what it was called with."""

    def read(ctx: typer.Context, **values: Any) -> Reading:
        outer: Values = ctx.obj
        inner = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
        _check_lists(command, inner)
        inner["db"] = outer["db"] if inner["db"] is None else inner["db"]
        inner["debug"] = outer["debug"] or inner["debug"]
        return Reading(command, inner)

    context = inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context)
    parameters = [context, *map(_parameter, (*command.parameters, *EVERYWHERE))]
    read.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    read.__annotations__ = {parameter.name: parameter.annotation for parameter in parameters}
    return read


def _parameter(declared: Argument | Option) -> inspect.Parameter:
    default: Any
    if isinstance(declared, Argument):
        default = inspect.Parameter.empty if declared.required else ([] if declared.many else None)
        info: Any = typer.Argument(help=declared.help, metavar=_metavar(declared))
        kind: Any = list[str] if declared.many else str if declared.required else str | None
    else:
        kind, default = _option_type(declared), ([] if declared.many else declared.unset)
        info = typer.Option(
            *declared.flags, help=declared.help, metavar=declared.metavar or _alternatives(declared),
            show_default=bool(declared.default),
        )  # fmt: skip
    return inspect.Parameter(
        declared.name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=Annotated[kind, info]
    )


def _metavar(argument: Argument) -> str:
    word = argument.name.upper() + ("..." if argument.many else "")
    return word if argument.required else f"[{word}]"


def _option_type(option: Option) -> Any:
    if option.many:
        return list[str]
    one: Any = Literal[option.choices] if option.choices else option.type
    return one if option.unset is not None else one | None


def _alternatives(option: Option) -> str | None:
    """What stands for the value in the help of a list, which Typer cannot limit to choices."""
    return f"[{'|'.join(option.choices)}]" if option.choices and option.many else None


def _check_lists(command: Command, values: Values) -> None:
    for option in command.options:
        for value in values[option.name] if option.many and option.choices else ():
            if value not in option.choices:
                raise typer.BadParameter(f"{option.flags[0]} takes {', '.join(option.choices)}, not {value!r}")


def _usage(error: Exception, words: Sequence[str]) -> NoReturn:
    message = str(getattr(error, "format_message", error.__str__)())
    raise UsageFault(mistake(message), hint(message, words))

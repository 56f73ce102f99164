"""How a command says what it takes. Plain values, so that a command can be read without loading Typer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from gbacli.cli.invocation import Invocation

Values = dict[str, Any]


class Argument(NamedTuple):
    """A word without a dash. `many` takes all that are left and gives a tuple."""

    name: str
    help: str
    required: bool = True
    many: bool = False


class Option(NamedTuple):
    """A word with a dash. The value is stored under the first long flag's name, `--as-of` as `as_of`."""

    flags: tuple[str, ...]
    help: str
    type: type = str  # str, int or bool; bool takes no value
    choices: tuple[str, ...] = ()
    many: bool = False  # may be given several times, gives a tuple
    metavar: str | None = None
    default: Any = None

    @property
    def name(self) -> str:
        """The key of its value."""
        return next(flag for flag in self.flags if flag.startswith("--"))[2:].replace("-", "_")

    @property
    def unset(self) -> Any:
        """The value when it is not given."""
        if self.many:
            return ()
        return False if self.type is bool and self.default is None else self.default


class Command(NamedTuple):
    """A command of `gba`: what it takes and what it does."""

    name: str
    parameters: tuple[Argument | Option, ...]
    run: Callable[[Invocation], int | None]

    @property
    def options(self) -> tuple[Option, ...]:
        """Its parameters with a dash."""
        return tuple(parameter for parameter in self.parameters if isinstance(parameter, Option))

    @property
    def arguments(self) -> tuple[Argument, ...]:
        """Its parameters without a dash, in their order."""
        return tuple(parameter for parameter in self.parameters if isinstance(parameter, Argument))


DATABASE = Option(("--db",), "The database (default: $GBA_DB, else gba.db in your data folder).", metavar="PATH")
DEBUG = Option(("--debug",), "Show a traceback with an error.", bool)
EVERYWHERE = (DATABASE, DEBUG)  # before the command or after it

FORMATS = ("json", "jsonl", "csv", "tsv")
OUTPUT = (
    Option(("--json",), "One JSON array (or object), UTF-8.", bool),
    Option(("--jsonl",), "One JSON object a line.", bool),
    Option(("--csv",), "Comma-separated values with a header.", bool),
    Option(("--tsv",), "Tab-separated values with a header: what a pipe gets by default.", bool),
    Option(("--raw",), "Leave cells of CSV and TSV as they are: no ' before =, +, -, @, no escapes.", bool),
    Option(("--script",), "Show names, titles and labels in this script; quotes stay.",
           choices=("original", "hans", "hant"), default="original"),
)  # fmt: skip
PAGE = (
    Option(("-n", "--limit"), "At most so many rows.", int, metavar="N"),
    Option(("--offset",), "Leave out so many rows first.", int, metavar="N", default=0),
)
LISTING = (*OUTPUT[:5], *PAGE, OUTPUT[5])


def since_until(happened: str) -> tuple[Option, Option]:
    """Two dates that bound a listing; `happened` says in the help what is dated."""
    return (
        Option(("--since",), f"{happened} then or later: 2023, 2023-05, 2023-05-21.", metavar="DATE"),
        Option(("--until",), f"{happened} then or before.", metavar="DATE"),
    )

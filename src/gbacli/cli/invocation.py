"""One call of a command: its values, the environment, the database, and the way out for its results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from gbacli.cli.environment import Environment, native
from gbacli.cli.parameters import FORMATS, Values
from gbacli.errors import UsageFault
from gbacli.export import writers
from gbacli.export.columns import COLUMNS

if TYPE_CHECKING:
    from gbacli.export.columns import Row

# A table on a terminal is held in memory and read by a person: it stops here unless --limit says otherwise.
TERMINAL_LIMIT = 1000


class Invocation(NamedTuple):
    """What a command is run with."""

    environment: Environment
    values: Values

    def __call__(self, name: str) -> Any:
        """The value of a parameter; bytes of the call that are no text are replaced."""
        value = self.values[name]
        if isinstance(value, tuple):
            return tuple(map(_text, value))
        return _text(value) if isinstance(value, str) else value

    def paths(self, name: str) -> tuple[str, ...]:
        """The value of a parameter that is one path or several, as the system names them."""
        value = self.values[name] or ()
        return tuple(map(native, (value,) if isinstance(value, str) else value))

    @property
    def database(self) -> Path:
        """`--db`, else GBA_DB, else gba.db in the platform's folder for the user's data."""
        chosen = self.values["db"] or self.environment.variables.get("GBA_DB")
        if chosen:
            return Path(native(chosen))
        from platformdirs import user_data_path  # noqa: PLC0415 - slow to load, and only asked without --db

        return user_data_path("gba", appauthor=False) / "gba.db"

    def writable_database(self) -> Path:
        """The same, in a folder that is there: the platform's folder for data is made at the first import."""
        path = self.database
        if not (self.values["db"] or self.environment.variables.get("GBA_DB")):
            path.parent.mkdir(parents=True, exist_ok=True)
        return path

    @property
    def format(self) -> str:
        """json, jsonl, csv, tsv, or terminal: what was asked for, or what suits the place the output goes to."""
        asked = [name for name in FORMATS if self.values[name]]
        if len(asked) > 1:
            raise UsageFault(f"--{asked[0]} and --{asked[1]} exclude each other", "ask for one format")
        return asked[0] if asked else "terminal" if self.environment.stdout_is_terminal else "tsv"

    @property
    def limit(self) -> int | None:
        """How many rows at most."""
        limit: int | None = self.values["limit"]
        if (limit or 0) < 0 or self.values["offset"] < 0:
            raise UsageFault("--limit and --offset count rows", "give 0 or more")
        return TERMINAL_LIMIT if limit is None and self.format == "terminal" else limit

    def listing(self, what: str, rows: Iterable[Row], above: Callable[[], None] = lambda: None) -> int:
        """Write the rows of the listing `what` in the format asked for, and answer how many there were.

        `above` writes what is to stand above them, once the first of them is there.
        """
        counted = _Counted(rows)
        above()
        self._write(what, counted)
        if counted.number == TERMINAL_LIMIT and self.values["limit"] is None and self.format == "terminal":
            self.environment.say(f"note: the first {TERMINAL_LIMIT} rows; -n and --offset show more, a pipe gets all")
        return counted.number

    def stream(self, rows: Iterable[Row]) -> None:
        """Write objects of any shape as one JSON array, or without --json an object a line."""
        write = writers.write_json if self.values["json"] else writers.write_jsonl
        write(rows, self.environment.stdout)

    def one(self, what: str, value: Row | None, flattened: Callable[[Row], Iterable[Row]]) -> None:
        """Write one object; CSV and TSV get what `flattened` makes of it. None is an empty answer."""
        from gbacli.export.script import one_in_script  # noqa: PLC0415

        shown = one_in_script(value, self("script")) if value else {}
        out = self.environment.stdout
        if self.format == "json":
            writers.write_object(shown, out)
        elif self.format == "jsonl":
            writers.write_jsonl([shown] if shown else [], out)
        elif self.format == "terminal":
            from gbacli.export.pages import write_page  # noqa: PLC0415 - Rich

            write_page(what, shown, self.environment.screen())
        else:
            self._write_cells(what, flattened(shown) if shown else [])

    def page(self, what: str, rows: Iterable[Row]) -> None:
        """Print rows on the terminal as the listing `what` lays them out."""
        from gbacli.export.pages import write_listing  # noqa: PLC0415 - Rich
        from gbacli.export.script import in_script  # noqa: PLC0415

        write_listing(what, in_script(rows, self("script")), self.environment.screen())

    def _write(self, what: str, rows: Iterable[Row]) -> None:
        from gbacli.export.script import in_script  # noqa: PLC0415

        shown = in_script(rows, self("script"))
        out = self.environment.stdout
        if self.format == "json":
            writers.write_json(shown, out)
        elif self.format == "jsonl":
            writers.write_jsonl(shown, out)
        elif self.format == "terminal":
            self.page(what, rows)
        else:
            from gbacli.export.flat import flattened  # noqa: PLC0415

            self._write_cells(what, flattened(what, shown))

    def _write_cells(self, what: str, rows: Iterable[Row]) -> None:
        write = writers.write_csv if self.format == "csv" else writers.write_tsv
        write(rows, COLUMNS[what], self.environment.stdout, raw=self("raw"))


def _text(word: str) -> str:
    return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class _Counted:
    """Rows that remember how many went by. The first is fetched at once: no header precedes a question that fails."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows = iter(rows)
        self._first = list(islice(self._rows, 1))
        self.number = 0

    def __iter__(self) -> Iterator[Row]:
        for row in chain(self._first, self._rows):
            self.number += 1
            yield row

"""Reports with their claims, as `gba extract` writes them, into the database."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import Any, NamedTuple, TextIO

from gbacli.cli.importing import summarized
from gbacli.cli.parallel import mapped
from gbacli.errors import UsageFault
from gbacli.model.interchange import taken_in
from gbacli.reading import Failure
from gbacli.store import Outcome, Store
from gbacli.store.preparing import Prepared, prepared


def readable(paths: Iterable[str]) -> list[str]:
    """The paths, all of which are files or standard input; UsageFault for one that is not."""
    paths = list(paths)
    for path in paths:
        if path != "-" and not Path(path).is_file():
            raise UsageFault(f"no such file: {path}", "name a file that `gba extract --jsonl` wrote")
    return paths


class Line(NamedTuple):
    """One line of a file, which holds one report."""

    path: str
    number: int
    words: bytes | str


class Load:
    """One run of `gba load`: call it with paths, then ask for its `summary`."""

    def __init__(self, store: Store, stdin: TextIO, jobs: int) -> None:
        self._store, self._stdin, self._jobs = store, stdin, jobs
        self.counts: Counter[Outcome] = Counter()
        self.failures: list[Failure] = []

    def __call__(self, paths: Iterable[str]) -> None:
        """Take the files in. A line that is no report is left out, with its number."""
        for outcome in self._store.write_many(self._reports(paths)):
            self.counts[outcome] += 1

    def summary(self) -> dict[str, Any]:
        """What the run did, and the facts that the database holds after it."""
        return summarized(self.counts, self.failures, self._store)

    def _reports(self, paths: Iterable[str]) -> Iterator[Prepared]:
        for found in mapped(_taken, self._lines(paths), lambda line: len(line.words), self._jobs):
            if isinstance(found, Failure):
                self.failures.append(found)
            else:
                yield found

    def _lines(self, paths: Iterable[str]) -> Iterator[Line]:
        for path in paths:
            with nullcontext(self._stdin) if path == "-" else open(path, "rb") as file:
                lines: Iterable[bytes | str] = file
                yield from (Line(path, number, words) for number, words in enumerate(lines, 1) if words.strip())


def _taken(line: Line) -> Prepared | Failure:
    try:
        value = json.loads(line.words)
        if failure := _failure(value):
            return failure
        return prepared(*taken_in(value))
    except (ValueError, RecursionError) as error:  # UnicodeDecodeError is one, JSONDecodeError too
        return Failure(f"{line.path} # {line.number}", str(error) or type(error).__name__)


def _failure(value: Any) -> Failure | None:
    """What another machine could not read, which `lines_of` notes among the reports."""
    match value:
        case {"failed": {"path": str(path), "reason": str(reason)}}:
            return Failure(path, reason)
    return None

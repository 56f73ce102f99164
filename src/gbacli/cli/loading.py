"""Reports with their claims, as `gba extract` writes them, into the database."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from gbacli.cli.importing import summarized
from gbacli.errors import UsageFault
from gbacli.model.interchange import taken_in
from gbacli.reading import Failure
from gbacli.store import Outcome, Store

if TYPE_CHECKING:
    from gbacli.model.claims import Claims
    from gbacli.model.document import Document


def readable(paths: Iterable[str]) -> list[str]:
    """The paths, all of which are files or standard input; UsageFault for one that is not."""
    paths = list(paths)
    for path in paths:
        if path != "-" and not Path(path).is_file():
            raise UsageFault(f"no such file: {path}", "name a file that `gba extract --jsonl` wrote")
    return paths


class Load:
    """One run of `gba load`: call it with paths, then ask for its `summary`."""

    def __init__(self, store: Store, stdin: TextIO) -> None:
        self._store, self._stdin = store, stdin
        self.counts: Counter[Outcome] = Counter()
        self.failures: list[Failure] = []

    def __call__(self, paths: Iterable[str]) -> None:
        """Take the files in. A line that is no report is left out, with its number."""
        for outcome in self._store.put_many(self._reports(paths)):
            self.counts[outcome] += 1

    def summary(self) -> dict[str, Any]:
        """What the run did, and the facts that the database holds after it."""
        return summarized(self.counts, self.failures, self._store)

    def _reports(self, paths: Iterable[str]) -> Iterator[tuple[Document, Claims]]:
        for path in paths:
            for number, line in enumerate(self._lines(path), 1):
                try:
                    if line.strip():
                        yield taken_in(json.loads(line))
                except (ValueError, RecursionError) as error:  # UnicodeDecodeError is one, JSONDecodeError too
                    self.failures.append(Failure(f"{path} # {number}", str(error) or type(error).__name__))

    def _lines(self, path: str) -> Iterator[bytes | str]:
        if path == "-":
            yield from self._stdin
        else:
            with open(path, "rb") as file:
                yield from file

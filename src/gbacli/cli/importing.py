"""Sources into the database: what is known already is passed over, the rest is read, understood and written."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import closing
from pathlib import Path, PurePosixPath
from typing import Any

from gbacli.cli.extracting import extracted
from gbacli.cli.invocation import Invocation
from gbacli.cli.status import ExitStatus
from gbacli.export.escape import visible
from gbacli.export.flat import import_rows
from gbacli.model.document import Document
from gbacli.queries.connection import open_database
from gbacli.queries.documents import docs
from gbacli.reading import Failure, Options, Source
from gbacli.store import Outcome, Store
from gbacli.store.preparing import Prepared, prepared


class Import:
    """One run of `gba import`: call it with sources, then ask for its `summary`."""

    def __init__(
        self,
        store: Store,
        options: Options,
        jobs: int,
        tell: Callable[[Source | None], None],
        wanted: Collection[str] | None = None,
    ) -> None:
        """`wanted` are the names of all sources, where reports of other names are to be taken out afterwards."""
        self._store, self._options, self._jobs, self._tell = store, options, jobs, tell
        self._wanted = wanted
        self.counts: Counter[Outcome] = Counter()
        self.failures: list[Failure] = []

    def __call__(self, sources: Iterable[Source]) -> None:
        """Import the sources. Reports that were written stay, whatever interrupts the rest."""
        for outcome in self._store.write_many(self._reports(self._unknown(sources))):
            self.counts[outcome] += 1

    def summary(self) -> dict[str, Any]:
        """What the run did, and the facts that the database holds after it."""
        return summarized(self.counts, self.failures, self._store)

    def _unknown(self, sources: Iterable[Source]) -> Iterator[Source]:
        """The sources whose content the database does not hold. Other options may read the same bytes differently."""
        plain = self._options.encoding is None and self._options.errors == "strict" and not self._options.fields
        for source in sources:
            asked = plain and (self._wanted is not None or self._store.has(source.name))
            sha256 = _sha256(source, self._options.limits.file_size) if asked else None
            if sha256 and self._store.known(source.name, sha256):
                self.counts[Outcome.UNCHANGED] += 1
                self._tell(source)
            elif sha256 and self._renamed(source, sha256):
                self.counts[Outcome.RENAMED] += 1
                self._tell(source)
            else:
                yield source

    def _renamed(self, source: Source, sha256: str) -> bool:
        """Whether the file is one that had another name, which no source has any more: it keeps what was read of it."""
        if self._wanted is None or self._store.has(source.name):
            return False
        ending = PurePosixPath(source.name).suffix  # another ending may be read otherwise
        for old in self._store.named_otherwise(sha256):
            if old not in self._wanted and PurePosixPath(old).suffix == ending:
                self._store.rename(old, source.name)
                return True
        return False

    def _reports(self, sources: Iterator[Source]) -> Iterator[Prepared]:
        for found in extracted(sources, self._options, self._jobs, prepared, self._is_new):
            self.failures += found.failures
            yield from found.reports
            if found.last:
                self._tell(found.source)

    def _is_new(self, document: Document) -> bool:
        if self._store.holds(document):
            self.counts[Outcome.UNCHANGED] += 1
            return False
        return True


def summarized(counts: Counter[Outcome], failures: Iterable[Failure], store: Store) -> dict[str, Any]:
    """What became of the reports, what failed, and the facts that the database holds now."""
    return {
        **{outcome.value: counts[outcome] for outcome in Outcome},
        "failed": [{"path": failure.name, "reason": failure.reason} for failure in failures],
        "facts": store.counts(),
    }


def conclude(call: Invocation, summary: dict[str, Any]) -> ExitStatus:
    """Write the summary and name what failed; the exit status that follows."""
    tell_failed(call, [Failure(row["path"], row["reason"]) for row in summary["failed"]])
    call.one("import", summary, import_rows)
    return ExitStatus.SOME_FAILED if summary["failed"] else ExitStatus.DONE


def tell_failed(call: Invocation, failures: Iterable[Failure]) -> None:
    """A line on stderr for each, and a line in the file of --failed-list."""
    lines = [(visible(failure.name), visible(failure.reason)) for failure in failures]
    for name, reason in lines:
        call.environment.say(f"failed: {name}: {reason}")
    for path in call.paths("failed_list"):
        Path(path).write_text("".join(f"{name}\t{reason}\n" for name, reason in lines), encoding="utf-8")


def prune(store: Store, database: Path, sources: Iterable[Source]) -> int:
    """Take out every report that comes from none of the sources; how many there were."""
    given = {source.name for source in sources}
    with closing(open_database(database)) as db:
        gone = [name for row in docs(db) if (name := row["document"]).partition(" # ")[0] not in given]
    return sum(store.remove(name) for name in gone)


def _sha256(source: Source, limit: int) -> str | None:
    """The digest of a file's bytes; None for what is no file of a size to be read."""
    try:
        path = source.path
        if path is None or not path.is_file() or path.stat().st_size > limit:
            return None
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return None

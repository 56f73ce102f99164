"""Where the time of an import goes: each stage alone, by the processor's clock, on the same reports."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import prose
from measuring import Figure, worked

from gbacli.extraction import extract
from gbacli.model.document import Document
from gbacli.reading import discover, documents
from gbacli.store import Store
from gbacli.store.preparing import prepared


def figures(count: int, folder: Path) -> Iterator[Figure]:
    """The share of each stage."""
    found = _stages(count, folder)
    whole = sum(seconds for _, seconds in found)
    for stage, seconds in found:
        share = f"{1000 * seconds / count:.2f} ms a report, {seconds / whole:.0%}"
        yield Figure(f"{stage}, of {count:,} reports, alone", "gba", share)


def _stages(count: int, folder: Path) -> list[tuple[str, float]]:
    reports = folder / "stages"
    reports.mkdir()
    for number in range(count):
        (reports / f"{number}.txt").write_bytes(prose.text(number).encode())
    found: list[tuple[str, float]] = []

    def stage(name: str, work: Callable[[], Any]) -> Any:
        results: list[Any] = []
        found.append((name, worked(lambda: results.append(work()))))
        return results[0]

    sources = stage("finding the files", lambda: list(discover([reports])))
    prepared(prose.report(0), extract(prose.report(0)))  # loads the tables
    read = stage("reading", lambda: [one for each in sources for one in documents(each) if isinstance(one, Document)])
    claims = stage("extraction", lambda: [extract(document) for document in read])
    ready = stage(
        "entities, statements and terms of the index",
        lambda: [prepared(document, claim) for document, claim in zip(read, claims, strict=True)],
    )
    sent = stage("passing between processes", lambda: pickle.loads(pickle.dumps(ready)))
    stage("writing, with index and facts", lambda: _written(folder / "stages.db", sent))
    return found


def _written(path: Path, ready: list[Any]) -> None:
    with Store.open(path) as store:
        for _ in store.write_many(ready):
            pass

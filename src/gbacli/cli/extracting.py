"""Sources to reports, read and understood, in the order of the sources however many processes work on them.

A file of one report is read where it is understood. One of many reports is read here, piece by piece, so that several
processes share it and none has to hold what all its reports state.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from gbacli.cli.parallel import mapped
from gbacli.extraction.attempts import attempted
from gbacli.model.claims import Claims
from gbacli.model.document import Document
from gbacli.reading import Failure, Options, Source, documents, holds_many

Result = TypeVar("Result")

_PART_CHARACTERS = 20_000
_BYTES_A_CHARACTER = 3


@dataclass(frozen=True, slots=True)
class Part:
    """Some of what a source holds, read already."""

    source: Source
    found: tuple[Document | Failure, ...]
    last: bool


@dataclass(frozen=True, slots=True)
class Extracted(Generic[Result]):
    """What a source held, or a part of it: its reports with what they state, and what could not be read."""

    source: Source
    reports: tuple[Result, ...]
    failures: tuple[Failure, ...]
    last: bool  # whether no more of this source follows


def extracted(
    sources: Iterable[Source],
    options: Options,
    jobs: int,
    finish: Callable[[Document, Claims], Result],
    wanted: Callable[[Document], bool] = lambda _: True,
) -> Iterator[Extracted[Result]]:
    """What each source holds, as `finish` makes it of a document and its claims; it works where they are extracted.

    `wanted` may pass over documents of files that hold many.
    """
    units = (unit for source in sources for unit in _units(source, options, wanted))
    return mapped(partial(_one, options=options, finish=finish), units, _size, jobs)


def _units(source: Source, options: Options, wanted: Callable[[Document], bool]) -> Iterator[Source | Part]:
    if not holds_many(source):
        yield source
        return
    found: list[Document | Failure] = []
    size = 0
    for one in documents(source, options):
        if isinstance(one, Failure) or wanted(one):
            found.append(one)
            size += 0 if isinstance(one, Failure) else len(one.text)
        if size >= _PART_CHARACTERS:
            yield Part(source, tuple(found), last=False)
            found, size = [], 0
    yield Part(source, tuple(found), last=True)


def _one(unit: Source | Part, options: Options, finish: Callable[[Document, Claims], Result]) -> Extracted[Result]:
    part = unit if isinstance(unit, Part) else Part(unit, tuple(documents(unit, options)), last=True)
    reports: list[Result] = []
    failures: list[Failure] = []
    for one in part.found:
        claims = attempted(one) if isinstance(one, Document) else one
        if isinstance(claims, Failure):
            failures.append(claims)
        elif isinstance(one, Document):
            reports.append(finish(one, claims))
    return Extracted(part.source, tuple(reports), tuple(failures), part.last)


def _size(unit: Source | Part) -> int:
    if isinstance(unit, Part):
        return _BYTES_A_CHARACTER * sum(len(one.text) for one in unit.found if isinstance(one, Document))
    try:
        return os.stat(unit.file).st_size if unit.file else 0
    except OSError:
        return 0

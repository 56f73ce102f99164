"""Sources to documents with their claims, in this process or in several: the same results in the same order."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from itertools import islice
from multiprocessing import active_children, parent_process
from typing import NamedTuple

from gbacli.extraction import extract
from gbacli.model.claims import Claims
from gbacli.model.document import Document
from gbacli.reading import Failure, Options, Source, documents

_BATCH_BYTES = 256_000  # one task for a worker: many small files, or one large one
_BATCH_FILES = 64
_AHEAD = 3  # batches that wait for each worker: what bounds the memory
_WORTH_PROCESSES = 1_000_000  # bytes; starting workers takes longer than reading less


class Extracted(NamedTuple):
    """What one source held: documents with their claims, and what could not be read."""

    source: Source
    reports: tuple[tuple[Document, Claims], ...]
    failures: tuple[Failure, ...]


def extracted(sources: Iterable[Source], options: Options, jobs: int) -> Iterator[Extracted]:
    """What each source holds, in the order of `sources`, however many processes work on it."""
    sources = iter(sources)
    if jobs > 1:
        first = _until(sources, _WORTH_PROCESSES)
        rest = next(sources, None)
        if rest is not None:
            yield from _parallel(_chained(first, rest, sources), options, jobs)
            return
        sources = iter(first)
    for source in sources:
        yield one(source, options)


def one(source: Source, options: Options) -> Extracted:
    """What one source holds."""
    reports, failures = [], []
    for found in documents(source, options):
        if isinstance(found, Failure):
            failures.append(found)
        else:
            reports.append((found, extract(found)))
    return Extracted(source, tuple(reports), tuple(failures))


def usable_processors() -> int:
    """How many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _until(sources: Iterator[Source], size: int) -> list[Source]:
    """The next sources that together have `size` bytes or more."""
    taken, total = [], 0
    for source in sources:
        taken.append(source)
        total += _size(source)
        if total >= size:
            break
    return taken


def _chained(first: list[Source], then: Source, rest: Iterator[Source]) -> Iterator[Source]:
    yield from first
    yield then
    yield from rest


def _parallel(sources: Iterator[Source], options: Options, jobs: int) -> Iterator[Extracted]:
    """Batches go round the workers; the oldest is waited for first, so the order stays and few results wait."""
    waiting: deque[Future[list[Extracted]]] = deque()
    batches = _batches(sources)
    pool = ProcessPoolExecutor(jobs, initializer=_settle)
    try:
        with _uninterrupted():
            for batch in islice(batches, jobs * _AHEAD):
                waiting.append(pool.submit(_work, batch, options))
        while waiting:
            results = waiting.popleft().result()
            for batch in islice(batches, 1):
                waiting.append(pool.submit(_work, batch, options))
            yield from results
    except BaseException:
        for worker in active_children():  # they hold nothing that could be lost
            worker.terminate()
        raise
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Ctrl-C waits while the workers start: one that is interrupted half made would be waited for without end."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _batches(sources: Iterator[Source]) -> Iterator[list[Source]]:
    batch: list[Source] = []
    total = 0
    for source in sources:
        batch.append(source)
        total += _size(source)
        if total >= _BATCH_BYTES or len(batch) >= _BATCH_FILES:
            yield batch
            batch, total = [], 0
    if batch:
        yield batch


def _size(source: Source) -> int:
    try:
        return source.path.stat().st_size if source.path else 0
    except OSError:
        return 0


def _work(batch: list[Source], options: Options) -> list[Extracted]:
    return [one(source, options) for source in batch]


def _settle() -> None:
    """A worker leaves Ctrl-C to the process that started it, and ends when that one is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)

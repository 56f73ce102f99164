"""One piece of work for each of many items, in this process or in several: the same results in the same order.

Few items and few results are held at any time, however many there are.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from multiprocessing.synchronize import Event as EventType
from typing import ClassVar, TypeVar

from gbacli.errors import GbaError
from gbacli.text.collector import passing_over, standing_aside

Item = TypeVar("Item")
Result = TypeVar("Result")

_BATCH_BYTES = 128_000  # one task for a worker: many small items, or one large one
_BATCH_ITEMS = 64
_AHEAD = 10  # batches that wait for each worker, also while others are written: what bounds the memory
_WORTH_PROCESSES = 1_000_000  # bytes; starting workers takes longer than working on less


class _Worker:
    """What a worker process knows."""

    given_up: ClassVar[EventType]  # set as soon as nobody waits for results any more


def usable_processors() -> int:
    """How many processes can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def mapped(
    work: Callable[[Item], Result], items: Iterable[Item], size: Callable[[Item], int], jobs: int
) -> Iterator[Result]:
    """What `work` makes of each item, in the order of the items; `size` tells how many bytes it has to work on.

    GbaError where a process ends before its work is done, as one does that the system has no memory for.
    """
    items = iter(items)
    if jobs > 1:
        first = _until(items, size, _WORTH_PROCESSES)
        rest = list(islice(items, 1))
        if rest:
            with passing_over():
                yield from _parallel(work, _batches(chain(first, rest, items), size), jobs)
            return
        items = iter(first)
    yield from map(work, items)


def _until(items: Iterator[Item], size: Callable[[Item], int], total: int) -> list[Item]:
    """The next items that together have `total` bytes or more."""
    taken = []
    for item in items:
        taken.append(item)
        total -= size(item)
        if total <= 0:
            break
    return taken


def _batches(items: Iterator[Item], size: Callable[[Item], int]) -> Iterator[list[Item]]:
    batch: list[Item] = []
    total = 0
    for item in items:
        batch.append(item)
        total += size(item)
        if total >= _BATCH_BYTES or len(batch) >= _BATCH_ITEMS:
            yield batch
            batch, total = [], 0
    if batch:
        yield batch


def _parallel(work: Callable[[Item], Result], batches: Iterator[list[Item]], jobs: int) -> Iterator[Result]:
    """Batches go round the workers; the oldest is waited for first, so the order stays and few results wait."""
    waiting: deque[Future[list[Result]]] = deque()
    # A worker that is forked has loaded what it needs; which way is usual changes from one Python to the next.
    context = get_context("fork" if sys.platform == "linux" else None)
    given_up = context.Event()
    pool = ProcessPoolExecutor(jobs, context, _settle, (given_up,))
    try:
        with _uninterrupted():
            for batch in islice(batches, jobs * _AHEAD):
                waiting.append(pool.submit(_work, work, batch))
        while waiting:
            results = waiting.popleft().result()
            for batch in islice(batches, 1):
                waiting.append(pool.submit(_work, work, batch))
            yield from results
    except BrokenProcessPool as error:
        raise GbaError("a process ended before its work was done", "give fewer --jobs where memory is short") from error
    except BaseException:
        given_up.set()  # one that is killed while it answers would be waited for without end
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


def _work(work: Callable[[Item], Result], batch: list[Item]) -> list[Result]:
    """The results of a batch; of a part of it, where nobody waits for them any more."""
    with standing_aside():
        return [work(item) for item in batch if not _Worker.given_up.is_set()]


def _settle(given_up: EventType) -> None:
    """A worker leaves Ctrl-C to the process that started it, and ends when that one is gone."""
    _Worker.given_up = given_up
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    if parent := parent_process():
        parent.join()
        os._exit(1)

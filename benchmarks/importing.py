"""Import with extraction: megabytes of text a second, peak memory of all processes, and how time grows."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import prose
import stages
from measuring import GBA, Figure, environment, worked

_PAUSE = 0.5  # seconds between two looks at the memory


class Import(NamedTuple):
    """What one import cost."""

    seconds: float
    worked: float  # seconds of all processors together
    memory: int  # bytes, at the most
    size: int  # bytes of text
    database: int  # bytes


def figures(count: int, folder: Path) -> Iterator[Figure]:
    """A tenth of the reports, then all of them, into new databases with all processors; then the stages alone."""
    few, many = (_imported(number, folder) for number in (count // 10, count))
    what = f"import of {count:,} invented reports ({many.size / 1e6:.1f} MB)"
    speed, memory = many.size / 1e6 / many.worked, many.memory
    yield Figure(what, "gba", f"{many.size / 1e6 / many.seconds:.2f} MB/s")
    yield Figure(f"{what}: MB for each second of a processor", "gba", f"{speed:.2f} MB ({2 * speed:.2f} for two)")
    yield Figure(f"{what}: time ÷ that for a tenth of them", "gba", f"{many.seconds / few.seconds:.1f}")
    yield Figure(f"{what}: time of processors ÷ that for a tenth", "gba", f"{many.worked / few.worked:.1f}")
    yield Figure(f"{what}: peak memory, all processes", "gba", f"{memory / 1e6:.0f} MB" if memory else "not known here")
    yield Figure("database with facts ÷ text", "gba", f"{many.database / many.size:.2f}")
    yield from stages.figures(min(count, 1_000), folder)


def _imported(count: int, folder: Path) -> Import:
    reports, database = folder / f"reports-{count}", folder / f"import-{count}.db"
    size = 0
    for number in range(count):
        path = reports / f"{number % 100:02}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_bytes(prose.text(number).encode())
    return imported(reports, database, size)


def imported(reports: Path, database: Path, size: int = 0) -> Import:
    """What the import of a folder, whose texts have `size` bytes, into a new database costs."""
    peaks = [0]
    started = time.perf_counter()
    spent = worked(lambda: _run(("import", str(reports), "--db", str(database), "--json"), peaks))
    return Import(time.perf_counter() - started, spent, peaks[0], size, database.stat().st_size)


def _run(words: tuple[str, ...], peaks: list[int]) -> None:
    running = subprocess.Popen(
        (*GBA, *words), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(), start_new_session=True
    )
    watch = threading.Thread(target=_watch, args=(running, peaks))
    watch.start()
    status = running.wait()
    watch.join()
    if status:
        raise SystemExit(f"gba import ended with status {status}")


def _watch(running: subprocess.Popen[bytes], peaks: list[int]) -> None:
    while running.poll() is None:
        peaks[0] = max(peaks[0], _memory(running.pid))
        time.sleep(_PAUSE)


def _memory(session: int) -> int:
    """Bytes that the processes of a session take up, shared pages counted once; 0 where /proc does not say."""
    return sum(_proportional(path) for path in Path("/proc").glob("[0-9]*") if _session(path) == session)


def _session(process: Path) -> int | None:
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[3])
    except OSError:
        return None


def _proportional(process: Path) -> int:
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("Pss:"))

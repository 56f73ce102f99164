"""Import with extraction: megabytes of text a second, peak memory of all processes, and how time grows."""

from __future__ import annotations

import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import prose
from measuring import GBA, Figure, environment

_PAUSE = 0.1  # seconds between two looks at the memory


def figures(count: int, folder: Path) -> Iterator[Figure]:
    """A tenth of the reports, then all of them, into new databases with all processors."""
    few, _, _ = _imported(count // 10, folder)
    seconds, memory, size = _imported(count, folder)
    what = f"import of {count:,} invented reports ({size / 1e6:.1f} MB)"
    database = (folder / f"import-{count}.db").stat().st_size
    yield Figure(what, "gba", f"{size / 1e6 / seconds:.2f} MB/s")
    yield Figure(f"{what}: time ÷ that for a tenth of them", "gba", f"{seconds / few:.1f}")
    yield Figure(f"{what}: peak memory, all processes", "gba", f"{memory / 1e6:.0f} MB" if memory else "not known here")
    yield Figure("database with facts ÷ text", "gba", f"{database / size:.2f}")


def _imported(count: int, folder: Path) -> tuple[float, int, int]:
    """Seconds, bytes of memory at the most, and bytes of text."""
    reports = folder / f"reports-{count}"
    size = 0
    for number in range(count):
        path = reports / f"{number % 100:02}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        size += path.write_bytes(prose.text(number).encode())
    call = (*GBA, "import", str(reports), "--db", str(folder / f"import-{count}.db"), "--json")
    started = time.perf_counter()
    running = subprocess.Popen(
        call, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment(), start_new_session=True
    )
    peaks = [0]
    watch = threading.Thread(target=_watch, args=(running, peaks))
    watch.start()
    status = running.wait()
    seconds = time.perf_counter() - started
    watch.join()
    if status:
        raise SystemExit(f"gba import ended with status {status}")
    return seconds, peaks[0], size


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

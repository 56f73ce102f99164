"""Full-text search over synthetic reports: latency as a ratio to Python's own start with SQLite, recall, size, speed.

    python benchmarks/search.py [--reports 100000] [--queries 25] [--folder DIR]

S is the time of `python -c "import sqlite3"`. Every query is checked against looking at every text.
"""

from __future__ import annotations

import argparse
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import corpus

from gbacli.model.claims import Claims
from gbacli.model.document import Document
from gbacli.queries.connection import open_database
from gbacli.queries.search import search
from gbacli.store import Store
from gbacli.store.characters import searchable, words

LENGTHS = (1, 2, 3, 4, 8)
TOP = 20
Query = tuple[str, int]  # and how many reports hold it


def start_up() -> float:
    """S: the best of several starts, in seconds."""
    command = [sys.executable, "-c", "import sqlite3"]
    return min(timed(lambda: subprocess.run(command, check=True)) for _ in range(9))


def timed(call: Callable[[], object]) -> float:
    """Seconds of one call."""
    started = time.perf_counter()
    call()
    return time.perf_counter() - started


def percentile(values: list[float], share: float) -> float:
    """The value below which that share lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def build(path: Path, reports: int) -> tuple[int, float]:
    """Bytes of text, and seconds to store and index it without extraction."""
    size, seconds = 0, 0.0


    def made() -> Iterator[tuple[Document, Claims]]:
        nonlocal size, seconds
        for number in range(reports):
            started = time.perf_counter()
            document = corpus.report(number)
            size += len(document.text.encode())
            seconds -= time.perf_counter() - started  # making them does not count
            yield document, Claims()

    with Store.open(path) as store:
        seconds += timed(lambda: list(store.put_many(made())))
    return size, seconds


def queries(texts: list[str], each: int) -> dict[str, list[Query]]:
    """Stretches of texts by how many reports hold them."""
    chance = random.Random(7)
    found: dict[str, list[Query]] = {"rare": [], "medium": [], "common": []}
    for _ in range(each * 400):
        length, text = chance.choice(LENGTHS), chance.choice(texts)
        start = chance.randrange(len(text) - length)
        word = text[start : start + length]
        if words(word) != (word,):
            continue
        held = sum(word in text for text in texts)
        share = held / len(texts)
        group = "rare" if held <= 20 else "medium" if 0.001 <= share <= 0.02 else "common" if share >= 0.2 else None
        if group and len(found[group]) < each:
            found[group].append((word, held))
        if all(len(group) == each for group in found.values()):
            break
    return found


def main() -> None:
    """Print one line for each measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=25)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        measure((options.folder or Path(scratch)) / f"search-{options.reports}.db", options.reports, options.queries)


def measure(path: Path, reports: int, each: int) -> None:
    """Build where there is nothing yet, then search."""
    unit = start_up()
    print(f"S = {unit * 1000:.1f} ms; {reports} reports")
    if not path.exists():
        size, seconds = build(path, reports)
        print(f"stored and indexed: {size / 1e6 / seconds:.2f} MB/s of {size / 1e6:.0f} MB")
    sizes(path)
    db = open_database(path)
    texts = [searchable(text) for (text,) in db.execute("SELECT text FROM texts")]
    for group, asked in queries(texts, each).items():
        latencies = []
        wrong = 0
        for word, held in asked:
            latencies.append(min(timed(lambda: list(search(db, word, limit=TOP))) for _ in range(3)))  # noqa: B023
            if held <= 5000:
                wrong += sum(1 for _ in search(db, word)) != held
        print(
            f"{group:7} {len(asked)} queries: p50 {percentile(latencies, 0.5) / unit:.2f} S,"
            f" p95 {percentile(latencies, 0.95) / unit:.2f} S ({percentile(latencies, 0.95) * 1000:.1f} ms),"
            f" wrong answers {wrong}"
        )
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {memory:.0f} MB, the texts of the check included")


def sizes(path: Path) -> None:
    """The index and the whole database as ratios to the text."""
    with sqlite3.connect(path) as db:
        text = db.execute("SELECT sum(length(CAST(text AS BLOB))) FROM texts").fetchone()[0]
        tables = ("terms_data", "title_terms_data")
        index = sum(db.execute(f"SELECT sum(length(block)) FROM {table}").fetchone()[0] for table in tables)
        print(f"index {index / text:.2f} x text, database {path.stat().st_size / text:.2f} x text")
    db.close()


if __name__ == "__main__":
    main()

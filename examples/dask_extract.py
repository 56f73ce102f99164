"""Extract a large collection with Dask: on all processors of this machine, or on the machines of a cluster.

    python -m pip install '.[dask]'
    python examples/dask_extract.py REPORTS OUT [--scheduler tcp://HOST:8786]
    gba load OUT/*.jsonl --db gba.db

REPORTS is a folder that every worker sees under the same path, and OUT one that they can write to. Each task writes one
file; started again after a break, only the files that are missing are made. A changed report makes its file anew: empty
OUT before a new round, as `gba load` takes the files in whatever their order.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from dask.distributed import Client, LocalCluster, as_completed

from gbacli.extraction.lines import lines_of
from gbacli.reading import Source, discover, documents

TASK_BYTES = 2_000_000  # of reports: some seconds of work


def tasks(folder: Path) -> Iterator[list[Source]]:
    """The reports of the folder in groups of about the same size."""
    group: list[Source] = []
    size = 0
    for source in discover([folder]):
        group.append(source)
        size += source.path.stat().st_size if source.path else 0
        if size >= TASK_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def target(out: Path, group: list[Source]) -> Path:
    """The file of a task, named after what it is made of: names, sizes and times."""
    made_of = [
        (source.name, status.st_size, status.st_mtime_ns)
        for source in group
        if source.path and (status := source.path.stat())
    ]
    return out / f"{sha256(repr(made_of).encode()).hexdigest()[:20]}.jsonl"


def extracted(group: list[Source], path: Path) -> int:
    """Write what the reports state into the file, whole or not at all; how many lines it has. Runs on the workers."""
    part = path.with_suffix(f".{os.getpid()}.part")
    count = 0
    with part.open("w", encoding="utf-8", newline="\n") as file:
        for source in group:
            for line in lines_of(documents(source)):
                file.write(line + "\n")
                count += 1
    part.replace(path)
    return count


def run(client: Client, folder: Path, out: Path) -> int:
    """Make all files that are missing; how many lines they have. Only these numbers come back from the workers."""
    out.mkdir(parents=True, exist_ok=True)
    groups = [(group, path) for group in tasks(folder) if not (path := target(out, group)).exists()]
    futures = client.map(extracted, *zip(*groups, strict=True), pure=False) if groups else []
    return sum(future.result() for future in as_completed(futures))


def main() -> None:
    """Extract a folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--scheduler", help="address of a Dask scheduler; by default one is started here")
    options = parser.parse_args()
    if options.scheduler:
        with Client(options.scheduler) as client:
            print(run(client, options.reports, options.out), "lines")
    else:
        with LocalCluster(threads_per_worker=1, dashboard_address=None) as cluster, Client(cluster) as client:
            print(run(client, options.reports, options.out), "lines")


if __name__ == "__main__":
    main()

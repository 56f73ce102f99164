"""Full-text search over synthetic reports: recall, latency, size and speed of building, side by side with others.

    python benchmarks/search.py [--reports 100000] [--queries 25] [--folder DIR] [--without jieba ...]

Cutting the words of 100,000 reports with jieba takes longest; `--without` leaves out engines whose name holds the word.

S is the time of `python -c "import sqlite3"`, both by the processor's clock. Every query is checked against looking at
every text. The others are given the texts folded as gba folds them, so that they need not know of the two scripts.
"""

from __future__ import annotations

import argparse
import random
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import corpus
from measuring import Figure, missing, percentile, shown, start_up, worked
from peers import PEERS, Engine, Gba, Peer

from gbacli.model.claims import Claims
from gbacli.queries.connection import open_database
from gbacli.store import Store
from gbacli.store.characters import searchable, words

LENGTHS = (1, 2, 3, 4, 8)
_CHECKED = 5000  # of the words that more reports hold, only a few are checked: each means to read all those texts
_OFTEN = 3  # of each length
Query = tuple[str, frozenset[int]]  # and the numbers of the reports that hold it


def queries(texts: list[str], each: int) -> dict[str, list[Query]]:
    """Stretches of texts by how many reports hold them."""
    chance = random.Random(7)
    found: dict[str, list[Query]] = {"rare": [], "medium": [], "very common": []}
    for _ in range(each * 400):
        length, text = chance.choice(LENGTHS), chance.choice(texts)
        start = chance.randrange(len(text) - length)
        word = text[start : start + length]
        if words(word) != (word,):
            continue
        held = frozenset(number for number, other in enumerate(texts) if word in other)
        group = _group(len(held), len(texts))
        if group and len(found[group]) < each:
            found[group].append((word, held))
        if all(len(group) == each for group in found.values()):
            break
    return found


def _group(held: int, reports: int) -> str | None:
    share = held / reports
    if share <= 0.001 or held <= 3:
        return "rare"
    return "medium" if share <= 0.02 else "very common" if share >= 0.2 else None


def build(path: Path, reports: int) -> None:
    """Store and index the reports, without extraction."""
    with Store.open(path) as store:
        for _ in store.put_many((corpus.report(number), Claims()) for number in range(reports)):
            pass


def figures(reports: int, each: int, folder: Path, without: Sequence[str] = ()) -> Iterator[Figure]:
    """Sizes, then each engine in turn: building, recall, latency by frequency."""
    unit = start_up()
    path = folder / f"search-{reports}.db"
    made = worked(lambda: [corpus.text(number) for number in range(reports)])
    stored = worked(lambda: build(path, reports)) - made if not path.exists() else None
    texts = [searchable(corpus.text(number)) for number in range(reports)]
    size = sum(len(text.encode()) for text in texts)
    yield from _sizes(path)
    asked = queries(texts, each)
    engine: Engine = Gba(open_database(path))
    yield from _searched(engine, asked, unit)
    if stored:
        yield Figure("store and index", engine.name, f"{size / 1e6 / stored:.2f} MB/s")
    for peer in PEERS:
        if any(word in str(peer.__doc__) for word in without):
            continue
        other, taken = _built(peer, texts, folder)
        if other is None:
            yield missing(str(peer.__doc__).rstrip("."), "search")
            continue
        yield from _searched(other, asked, unit)
        yield Figure("write or index", other.name, f"{size / 1e6 / taken:.2f} MB/s")


def _built(peer: Peer, texts: list[str], folder: Path) -> tuple[Engine | None, float]:
    """The engine with all texts, None where it is not installed, and the seconds of the processor that it took."""
    built: list[Engine | None] = []
    taken = worked(lambda: built.append(peer(texts, folder)))
    return built[0], taken


def _searched(engine: Engine, asked: dict[str, list[Query]], unit: float) -> Iterator[Figure]:
    yield from _recall(engine, [query for group in asked.values() for query in group])
    for group, some in asked.items():
        latencies = [min(worked(lambda: engine.first(word)) for _ in range(3)) for word, _ in some]  # noqa: B023
        if latencies:
            p50, p95 = (shown(percentile(latencies, share), unit) for share in (0.5, 0.95))
            yield Figure(f"the first 20 of {group} words", engine.name, f"p50 {p50}, p95 {p95}")


def _recall(engine: Engine, asked: list[Query]) -> Iterator[Figure]:
    """The share of the reports holding a word that are found, by the word's length, and how many others are."""
    parts, false = [], 0
    for length in LENGTHS:
        some = [(engine.all(word), held) for word, held in _checked(asked, length)]
        false += sum(len(found - held) for found, held in some)
        if there := sum(len(held) for _, held in some):
            parts.append(f"{length}: {sum(len(found & held) for found, held in some) / there:.3f}")
    yield Figure("recall by length of the word", engine.name, f"{', '.join(parts)}; false hits {false}")


def _checked(asked: list[Query], length: int) -> list[Query]:
    """Those of this length whose recall is looked at."""
    some = list(dict.fromkeys(query for query in asked if len(query[0]) == length))
    often = [query for query in some if len(query[1]) > _CHECKED]
    return [query for query in some if len(query[1]) <= _CHECKED] + often[:_OFTEN]


def _sizes(path: Path) -> Iterator[Figure]:
    """The index and the whole database as ratios to the text."""
    with sqlite3.connect(path) as db:
        text = db.execute("SELECT sum(length(CAST(text AS BLOB))) FROM texts").fetchone()[0]
        tables = ("terms_data", "title_terms_data")
        index = sum(db.execute(f"SELECT sum(length(block)) FROM {table}").fetchone()[0] for table in tables)
    db.close()
    yield Figure("full-text index ÷ text", "gba", f"{index / text:.2f}")
    yield Figure("database without facts ÷ text", "gba", f"{path.stat().st_size / text:.2f}")


def main() -> None:
    """Print one line for each figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=100_000)
    parser.add_argument("--queries", type=int, default=25)
    parser.add_argument("--folder", type=Path, help="keep the database here, and use the one that is there")
    parser.add_argument("--without", nargs="*", default=[])
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        for figure in figures(options.reports, options.queries, options.folder or Path(scratch), options.without):
            print(figure)


if __name__ == "__main__":
    main()

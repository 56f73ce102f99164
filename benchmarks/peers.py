"""Engines that search is measured beside. Each takes all texts in folded form; a report's number is its place there."""

from __future__ import annotations

import logging
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

from gbacli.queries.search import search

TOP = 20


class Engine(Protocol):
    """Something that finds a word."""

    name: str

    def first(self, word: str) -> object:
        """The first page of answers, ranked as the engine ranks."""

    def all(self, word: str) -> set[int]:
        """The numbers of all reports that it finds."""


class Gba:
    """This program, in process."""

    name = "gba"

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def first(self, word: str) -> object:
        return list(search(self._db, word, limit=TOP))

    def all(self, word: str) -> set[int]:
        return {int(row["document"].rpartition("/")[2].removesuffix(".txt")) for row in search(self._db, word)}


class Fts5:
    """A full-text table of SQLite, ranked by BM25."""

    def __init__(self, name: str, tokenizer: str, texts: Iterable[str], cut: Callable[[str], str]) -> None:
        self.name, self._cut = name, cut
        self._db = sqlite3.connect(":memory:")
        self._db.execute(f"CREATE VIRTUAL TABLE t USING fts5(body, content='', tokenize='{tokenizer}')")
        rows = ((number, cut(text)) for number, text in enumerate(texts))
        self._db.executemany("INSERT INTO t(rowid, body) VALUES (?, ?)", rows)

    def first(self, word: str) -> object:
        return self._ask("ORDER BY bm25(t) LIMIT 20", word)

    def all(self, word: str) -> set[int]:
        return {number for (number,) in self._ask("", word)}

    def _ask(self, order: str, word: str) -> list[tuple[int]]:
        phrase = '"' + self._cut(word).replace('"', '""') + '"'
        return self._db.execute(f"SELECT rowid FROM t WHERE t MATCH ? {order}", (phrase,)).fetchall()


def trigram(texts: list[str], _: Path) -> Engine | None:
    """FTS5 trigram."""
    try:
        return Fts5("FTS5 trigram", "trigram", texts, str)
    except sqlite3.OperationalError:  # before SQLite 3.34
        return None


def jieba_words(texts: list[str], _: Path) -> Engine | None:
    """FTS5 over jieba words."""
    if not find_spec("jieba"):
        return None
    import jieba  # noqa: PLC0415 - optional

    jieba.setLogLevel(logging.ERROR)
    return Fts5("FTS5 over jieba words", "unicode61", texts, lambda text: " ".join(jieba.cut(text)))


class _Ripgrep:
    name = "ripgrep"

    def __init__(self, program: str, folder: Path) -> None:
        self._program, self._folder = program, folder

    def first(self, word: str) -> object:
        return self.all(word)

    def all(self, word: str) -> set[int]:
        call = (self._program, "--files-with-matches", "--fixed-strings", "--no-config", "-e", word, str(self._folder))
        found = subprocess.run(call, check=False, capture_output=True, encoding="utf-8").stdout
        return {int(Path(line).stem) for line in found.splitlines()}


def ripgrep(texts: list[str], folder: Path) -> Engine | None:
    """ripgrep over files."""
    program = shutil.which("rg") or shutil.which("rg", path=str(Path(sys.executable).parent))
    if not program:
        return None
    below = folder / "texts"
    for number, text in enumerate(texts):
        path = below / f"{number % 100:02}" / f"{number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return _Ripgrep(program, below)


class _Tantivy:
    name = "tantivy, a character a token"

    def __init__(self, tantivy: Any, texts: list[str]) -> None:
        self._tantivy, self._count = tantivy, len(texts)
        builder = tantivy.SchemaBuilder()
        builder.add_integer_field("number", stored=True)
        builder.add_text_field("body", tokenizer_name="whitespace", index_option="position")
        self._schema = builder.build()
        index = tantivy.Index(self._schema)
        writer = index.writer(num_threads=1)
        for number, text in enumerate(texts):
            writer.add_document(tantivy.Document(number=number, body=" ".join(text)))
        writer.commit()
        index.reload()
        self._searcher = index.searcher()

    def first(self, word: str) -> object:
        return self._numbers(word, TOP)

    def all(self, word: str) -> set[int]:
        return set(self._numbers(word, self._count))

    def _numbers(self, word: str, most: int) -> list[int]:
        query = self._tantivy.Query
        asked = (
            query.phrase_query(self._schema, "body", list(word))
            if len(word) > 1
            else query.term_query(self._schema, "body", word)
        )
        hits = self._searcher.search(asked, most).hits
        return [self._searcher.doc(address)["number"][0] for _, address in hits]


def tantivy_characters(texts: list[str], _: Path) -> Engine | None:
    """tantivy."""
    if not find_spec("tantivy"):
        return None
    import tantivy  # noqa: PLC0415 - optional

    return _Tantivy(tantivy, texts)


Peer = Callable[[list[str], Path], Engine | None]
PEERS: tuple[Peer, ...] = (trigram, jieba_words, ripgrep, tantivy_characters)

"""Full text: exact substrings, modulo script, width, letter case, and spaces between Chinese characters.

The index gives reports that may hold every word, the newest first; the texts say which do. Ranking is done for a
bounded number of them: the newest with every word in the title and the newest of all. The others follow unranked, the
newest first, so that a very common word costs no more than a rare one.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from gbacli.errors import UsageFault
from gbacli.queries.connection import listing
from gbacli.queries.rows import Row
from gbacli.store.characters import pattern, words
from gbacli.store.terms import asked, certain

_RANKED = 64  # reports that are ranked
_LONGEST = 1000  # characters of a query
_TITLE_WEIGHT = 5
_USUAL_LENGTH = 1000
_BEFORE, _SNIPPET = 20, 80

Hits = list[tuple[int, int]]


class _Found(NamedTuple):  # dataclasses takes longer to load than SQLite
    """A report that holds every word."""

    number: int
    values: tuple[str, str | None, str | None, str | None]
    text: str
    hits: Hits
    score: float

    def row(self, score: float) -> Row:
        document, title, published, publisher = self.values
        start, end = _snippet(self.text, self.hits)
        return {
            "document": document, "title": title, "published": published, "publisher": publisher,
            "score": round(score, 4), "snippet": self.text[start:end], "snippet_start": start,
            "hits": [list(hit) for hit in self.hits],
        }  # fmt: skip


@listing
def search(db: sqlite3.Connection, query: str, *, limit: int | None = None, offset: int = 0) -> Iterator[Row]:
    """Reports that hold every word of `query` (separated by spaces), the best first.

    Of the newest 64 and of the newest 64 with every word in the title, those with more and denser hits come first; then
    all others, with score 0, the newest first. `hits` are all offsets into the report's text, `snippet_start` is where
    the snippet begins in it. UsageFault for a query without a character to look for.
    """
    asked_words = words(query)
    if not asked_words:
        raise UsageFault("the query is empty", "give one or more words to look for")
    if (length := sum(map(len, asked_words))) > _LONGEST:
        raise UsageFault(f"the query has {length} characters", f"at most {_LONGEST} are looked for")
    yield from islice(_ordered(db, asked_words, offset), limit)


def _ordered(db: sqlite3.Connection, asked_words: tuple[str, ...], offset: int) -> Iterator[Row]:
    patterns = [pattern(word) for word in asked_words]
    match = asked(asked_words)

    def read(numbers: Iterator[int]) -> Iterator[_Found]:
        return (found for number in numbers if (found := _read(db, number, patterns)))

    newest = _numbers(db, "terms", match)
    ranked = {found.number: found for found in islice(read(newest), _RANKED)}
    if len(ranked) == _RANKED:
        titled = (number for number in _numbers(db, "title_terms", match) if number not in ranked)
        ranked |= {found.number: found for found in islice(read(titled), _RANKED)}
    yield from (found.row(found.score) for found in _best_first(ranked.values())[offset:])
    left: Iterator[int] = (number for number in newest if number not in ranked)
    offset = max(0, offset - len(ranked))
    if all(map(certain, asked_words)):  # the texts of reports that are passed over need not be read
        left, offset = islice(left, offset, None), 0
    yield from (found.row(0.0) for found in islice(read(left), offset, None))


def _numbers(db: sqlite3.Connection, index: str, match: str) -> Iterator[int]:
    found = db.execute(f"SELECT rowid FROM {index} WHERE {index} MATCH ? ORDER BY rowid DESC", (match,))
    return (row[0] for row in found)


def _best_first(ranked: Iterable[_Found]) -> list[_Found]:
    """By score, then date, then name."""
    by_name = sorted(ranked, key=lambda found: found.values[0])
    return sorted(by_name, key=lambda found: (found.score, found.values[2] or ""), reverse=True)


def _read(db: sqlite3.Connection, number: int, patterns: list[re.Pattern[str]]) -> _Found | None:
    *values, text = db.execute(
        "SELECT d.name, d.title, d.published, d.publisher, t.text FROM documents d JOIN texts t ON t.document = d.id"
        " WHERE d.id = ?",
        (number,),
    ).fetchone()
    found = [[hit.span() for hit in one.finditer(text)] for one in patterns]
    if not all(found):
        return None
    return _Found(number, tuple(values), text, _joined(found), _score(found, len(values[1] or ""), len(text)))


def _score(found: list[Hits], title: int, length: int) -> float:
    """Okapi BM25 without the rarity of words, since every report has them all; hits in the title count five times."""
    score = 0.0
    for hits in found:
        weight = len(hits) + (_TITLE_WEIGHT - 1) * sum(start < title for start, _ in hits)
        score += 2.2 * weight / (weight + 1.2 * (0.5 + 0.5 * length / _USUAL_LENGTH))
    return score


def _joined(found: list[Hits]) -> Hits:
    """All hits in order, those that overlap as one."""
    joined: Hits = []
    for start, end in sorted(hit for hits in found for hit in hits):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _snippet(text: str, hits: Hits) -> tuple[int, int]:
    """A stretch around the first hit after the title, or else around the first hit; it begins in the hit's own line."""
    body = text.find("\n") + 1
    first, last = next((hit for hit in hits if hit[0] >= body), hits[0])
    line = text.rfind("\n", 0, first) + 1
    start = max(line, first - _BEFORE)
    end = max(start + _SNIPPET, last)
    stop = text.find("\n", max(last, start + _SNIPPET // 2), end)
    return start, min(len(text), end if stop < 0 else stop)

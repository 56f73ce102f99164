"""Full text: exact substrings, modulo script, width, letter case, and spaces between Chinese characters.

The index gives the reports that hold every word, the newest first. Ranking reads texts, so it is done for a bounded
number of reports: those with a word in the title and the newest. The others follow unranked, the newest first, so that
a very common word costs no more than a rare one.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from gbacli.errors import UsageFault
from gbacli.queries.connection import listing
from gbacli.queries.rows import Row
from gbacli.store.characters import aligned, pattern, phrase, words

_RANKED = 64  # reports that are ranked
_INDEXED_WORDS = 16  # of a query; the others are looked for in the texts
_INDEXED_CHARACTERS = 48  # of a word
_TITLE_WEIGHT = 5
_USUAL_LENGTH = 1000
_BEFORE, _SNIPPET = 20, 80

Hits = list[tuple[int, int]]


class _Found(NamedTuple):  # dataclasses takes longer to load than SQLite
    """A report that holds every word."""

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
    asked = words(query)
    if not asked:
        raise UsageFault("the query is empty", "give one or more words to look for")
    yield from islice(_ordered(db, asked, offset), limit)


def _ordered(db: sqlite3.Connection, asked: tuple[str, ...], offset: int) -> Iterator[Row]:
    patterns = [pattern((word,)) for word in asked]
    indexed = sorted(asked, key=len, reverse=True)[:_INDEXED_WORDS]
    match = " AND ".join(phrase(word[:_INDEXED_CHARACTERS]) for word in indexed)
    verified = len(asked) <= _INDEXED_WORDS and all(len(word) <= _INDEXED_CHARACTERS for word in asked)

    def read(number: int) -> _Found | None:
        return _read(db, number, patterns)

    newest = _numbers(db, match)
    window = dict.fromkeys(islice(newest, _RANKED))
    if len(window) == _RANKED:
        window.update(dict.fromkeys(islice(_numbers(db, f"{{title}} : ({match})"), _RANKED)))
    ranked = [found for number in window if (found := read(number))]
    ranked.sort(key=lambda found: found.values[0])
    ranked.sort(key=lambda found: (found.score, found.values[2] or ""), reverse=True)
    yield from (found.row(found.score) for found in ranked[offset:])
    left: Iterator[int] = (number for number in newest if number not in window)
    if verified:  # the texts of reports that are passed over need not be read
        left, offset = islice(left, max(0, offset - len(ranked)), None), len(ranked)
    rest = (found for number in left if (found := read(number)))
    yield from (found.row(0.0) for found in islice(rest, max(0, offset - len(ranked)), None))


def _numbers(db: sqlite3.Connection, match: str) -> Iterator[int]:
    found = db.execute("SELECT rowid FROM characters WHERE characters MATCH ? ORDER BY rowid DESC", (match,))
    return (row[0] for row in found)


def _read(db: sqlite3.Connection, number: int, patterns: list[re.Pattern[str]]) -> _Found | None:
    *values, text = db.execute(
        "SELECT d.name, d.title, d.published, d.publisher, t.text FROM documents d JOIN texts t ON t.document = d.id"
        " WHERE d.id = ?",
        (number,),
    ).fetchone()
    folded = aligned(text)
    found = [[hit.span() for hit in one.finditer(folded)] for one in patterns]
    if not all(found):
        return None
    return _Found(tuple(values), text, _joined(found), _score(found, len(values[1] or ""), len(text)))


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

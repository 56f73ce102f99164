"""Full text: exact substrings, modulo script, width, letter case, and spaces between Chinese characters.

The index gives reports that may hold what is asked for, the newest first; the texts say which do. Ranking is done for a
bounded number of them: the newest with it in the title and the newest of all. The others follow unranked, the newest
first, so that a very common word costs no more than a rare one.
"""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import NamedTuple

from gbacli.queries.connection import listing
from gbacli.queries.repeats import Repeats
from gbacli.queries.reports import Reports, reports
from gbacli.queries.rows import Row
from gbacli.queries.wording import Asked, Hits, literal

_RANKED = 64  # reports that are ranked
_LOOKED_AT = 512  # reports that the index gives, among which those are looked for
_TITLE_WEIGHT = 5
_USUAL_LENGTH = 1000
_BEFORE, _SNIPPET = 20, 80


class _Found(NamedTuple):  # dataclasses takes longer to load than SQLite
    """A report that holds every word."""

    number: int
    values: tuple[str, str | None, str | None, str | None]
    text: str
    found: list[Hits]  # of each word
    score: float

    def row(self, score: float, reprints: list[Row]) -> Row:
        document, title, published, publisher = self.values
        hits = _joined(self.found)
        start, end = _snippet(self.text, hits)
        return {
            "document": document, "title": title, "published": published, "publisher": publisher,
            "score": round(score, 4), "snippet": self.text[start:end], "snippet_start": start,
            "hits": [list(hit) for hit in hits], "reprints": reprints,
        }  # fmt: skip


@listing
def search(  # noqa: PLR0913 - one parameter for each filter
    db: sqlite3.Connection,
    query: str | Asked,
    *,
    publisher: str | None = None,
    org: str | None = None,
    person: str | None = None,
    since: str | None = None,
    until: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Reports that hold every word of `query` (separated by spaces), or what a parsed query asks for, the best first.

    The newest 64 and the newest 64 with it in the title, as far as they are among the newest 512 that the index gives,
    come first, those with more and denser hits before others; then all the rest, with score 0, the newest first. Each
    text comes once: of equal ones the earliest that the filters leave, with its `reprints`. `hits` are all offsets into
    the report's text, `snippet_start` is where the snippet begins in it. The filters are the paper, a body and a person
    that the report names, and dates that its own may overlap. UsageFault for a query without a character to look for.
    """
    asked = literal(query) if isinstance(query, str) else query
    kept = reports(db, publisher=publisher, org=org, person=person, since=since, until=until)
    yield from islice(_ordered(db, asked, kept, offset), limit)


def _ordered(db: sqlite3.Connection, asked: Asked, kept: Reports, offset: int) -> Iterator[Row]:
    repeats = Repeats(db, asked, kept)

    def read(numbers: Iterator[int]) -> Iterator[_Found]:
        return (found for number in numbers if (found := _read(db, number, asked, kept)))

    def some(numbers: Iterator[int]) -> dict[int, _Found]:
        return {found.number: found for found in islice(read(islice(numbers, _LOOKED_AT)), _RANKED)}

    newest = repeats.once(kept.matching("terms", asked.match))
    ranked = some(newest)
    rest = list(islice(newest, 1))
    if rest:
        ranked |= some(
            repeats.once(number for number in kept.matching("title_terms", asked.match) if number not in ranked)
        )
    yield from (found.row(found.score, repeats.of(found.number)) for found in _best_first(ranked.values())[offset:])
    left: Iterator[int] = (number for number in chain(rest, newest) if number not in ranked)
    offset = max(0, offset - len(ranked))
    if asked.certain and kept.certain:  # the texts of reports that are passed over need not be read
        left, offset = islice(left, offset, None), 0
    yield from (found.row(0.0, repeats.of(found.number)) for found in islice(read(left), offset, None))


def _best_first(ranked: Iterable[_Found]) -> list[_Found]:
    """By score, then date, then name."""
    by_name = sorted(ranked, key=lambda found: found.values[0])
    return sorted(by_name, key=lambda found: (found.score, found.values[2] or ""), reverse=True)


def _read(db: sqlite3.Connection, number: int, asked: Asked, kept: Reports) -> _Found | None:
    row = db.execute(
        "SELECT d.name, d.title, d.published, d.publisher, t.text FROM documents d JOIN texts t ON t.document = d.id"
        f" WHERE d.id = ? AND {kept.where}",
        (number, *kept.where.values),
    ).fetchone()
    found = asked.found(row[-1]) if row else None
    if found is None:
        return None
    *values, text = row
    return _Found(number, tuple(values), text, found, _score(found, len(values[1] or ""), len(text)))


def _score(found: list[Hits], title: int, length: int) -> float:
    """Okapi BM25 without the rarity of words, since every report has them all; hits in the title count five times."""
    score = 0.0
    for hits in found:
        weight = len(hits) + (_TITLE_WEIGHT - 1) * bisect_left(hits, (title, 0))
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

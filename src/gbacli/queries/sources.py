"""The places that state a fact, fetched for many facts at a time."""

from __future__ import annotations

import json
import sqlite3
from collections import OrderedDict, defaultdict
from collections.abc import Collection, Iterable, Sequence

from gbacli.queries.rows import Row, marks

_TEXTS_KEPT = 256


class Sources:
    """The sources of facts; keeps the last texts that quotes were cut from."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._texts: OrderedDict[int, str] = OrderedDict()
        self._rules: dict[int, str] = dict(db.execute("SELECT id, name FROM rules"))
        self._reprints = db.execute("SELECT 1 FROM documents WHERE original IS NOT NULL LIMIT 1").fetchone() is not None

    def of(self, facts: Sequence[int]) -> defaultdict[int, list[Row]]:
        """Each fact's sources, by document and place in it; each names the reports that print the same words."""
        found: defaultdict[int, list[Row]] = defaultdict(list)
        stating = self._db.execute(
            "SELECT c.fact, c.document, d.name, d.title, d.published, d.url, d.lossy, c.quotes"
            f" FROM claims c JOIN documents d ON d.id = c.document WHERE c.fact IN ({marks(facts)})"
            " ORDER BY d.name",
            facts,
        ).fetchall()
        reprints = reprints_of(self._db, {row[1] for row in stating}) if self._reprints else {}
        for fact, document, name, title, published, url, lossy, quotes in stating:
            text = self._text(document)
            for start, end, rule in json.loads(quotes):
                found[fact].append(
                    {
                        "document": name, "title": title, "published": published, "url": url,
                        "quote": text[start:end], "start": start, "end": end, "rule": self._rules[rule],
                        "lossy": bool(lossy),
                        "reprints": reprints.get(document, []),
                    }
                )  # fmt: skip
        for sources in found.values():
            sources[:] = _once(sources)
        return found

    def _text(self, document: int) -> str:
        text = self._texts.pop(document, None)
        if text is None:
            text = self._db.execute("SELECT text FROM texts WHERE document = ?", (document,)).fetchone()[0]
            if len(self._texts) >= _TEXTS_KEPT:
                self._texts.popitem(last=False)
        self._texts[document] = text
        return text


def reprints_of(db: sqlite3.Connection, documents: Collection[int]) -> defaultdict[int, list[Row]]:
    """For each report those that print the same words, the earliest first."""
    found: defaultdict[int, list[Row]] = defaultdict(list)
    for original, name, published, publisher, url in db.execute(
        "SELECT original, name, published, publisher, url FROM documents"
        f" WHERE original IN ({marks(list(documents))}) ORDER BY coalesce(published, '9'), name",
        list(documents),
    ):
        found[original].append({"document": name, "published": published, "publisher": publisher, "url": url})
    return found


def _once(sources: Iterable[Row]) -> list[Row]:
    places = {(source["document"], source["start"], source["end"], source["rule"]): source for source in sources}
    return [places[place] for place in sorted(places)]

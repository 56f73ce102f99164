"""Entities brought up to date with the counts of a batch."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

from gbacli.resolution.entities import NameCount, most, shown_name
from gbacli.store.ledger import Counts, Ledger
from gbacli.text import places
from gbacli.text.folding import key
from gbacli.text.tables import many_words

_CHUNK = 500


def chunks(values: Iterable[int]) -> Iterator[list[int]]:
    """The values in lists short enough for one statement."""
    rest = iter(values)
    while chunk := list(islice(rest, _CHUNK)):
        yield chunk


def marks(values: Sequence[object]) -> str:
    """One question mark for each value."""
    return ",".join("?" * len(values))


def update_entities(db: sqlite3.Connection, ledger: Ledger) -> None:
    """Write the changed counts, then what they make of each entity."""
    counts = ledger.counts()
    db.executemany(
        "UPDATE entities SET documents = documents + ? WHERE id = ?",
        [(change, entity) for entity, change in counts.documents.items() if change],
    )
    _count_names(db, counts)
    _count_traits(db, counts)
    found = {place for chunk in chunks(sorted(ledger.entities)) for place in _describe(db, chunk)}
    for place in sorted(found):
        _add_place(db, place)


def drop_unmentioned(db: sqlite3.Connection, ledger: Ledger) -> None:
    """Take out the entities that no report mentions any more."""
    for chunk in chunks(sorted(ledger.entities)):
        db.execute(f"DELETE FROM entities WHERE documents = 0 AND id IN ({marks(chunk)})", chunk)


def _count_names(db: sqlite3.Connection, counts: Counts) -> None:
    touched = {name: _changes(counts, name) for name in sorted({*counts.uses, *counts.fullest, *counts.known})}
    db.executemany(
        "INSERT INTO names(entity, text, key, uses, fullest, known) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT(entity, text) DO UPDATE SET uses = uses + excluded.uses, fullest = fullest + excluded.fullest,"
        " known = known + excluded.known",
        [(*name, matched(name[1]), *changes) for name, changes in touched.items()],
    )
    db.executemany(
        "DELETE FROM names WHERE entity = ? AND text = ? AND uses = 0 AND fullest = 0 AND known = 0",
        [name for name, changes in touched.items() if sum(changes) <= 0],
    )


def _changes(counts: Counts, name: tuple[int, str]) -> tuple[int, int, int]:
    return counts.uses.get(name, 0), counts.fullest.get(name, 0), counts.known.get(name, 0)


def _count_traits(db: sqlite3.Connection, counts: Counts) -> None:
    db.executemany(
        "INSERT INTO traits(entity, field, value, uses) VALUES (?, ?, ?, ?)"
        " ON CONFLICT(entity, field, value) DO UPDATE SET uses = uses + excluded.uses",
        ((*trait, change) for trait, change in sorted(counts.traits.items()) if change),
    )
    db.executemany(
        "DELETE FROM traits WHERE entity = ? AND field = ? AND value = ? AND uses = 0",
        (trait for trait, change in counts.traits.items() if change < 0),
    )


def _describe(db: sqlite3.Connection, chunk: list[int]) -> set[str]:
    """Write what the counts make of these entities, where it is not what stands there; the places they lie in."""
    names: defaultdict[int, list[NameCount]] = defaultdict(list)
    for entity, text, uses, fullest in db.execute(
        f"SELECT entity, text, uses, fullest FROM names WHERE entity IN ({marks(chunk)})", chunk
    ):
        names[entity].append(NameCount(text, uses, fullest))
    traits: defaultdict[int, defaultdict[str, dict[str, int]]] = defaultdict(lambda: defaultdict(dict))
    for entity, field, value, uses in db.execute(
        f"SELECT entity, field, value, uses FROM traits WHERE entity IN ({marks(chunk)})", chunk
    ):
        traits[entity][field][value] = uses
    described = [(shown_name(names[entity]), *_traits(traits[entity]), entity) for entity in chunk]
    db.executemany(
        "UPDATE entities SET name = ?1, place = ?2, region = ?3, kind = ?4"
        " WHERE id = ?5 AND (name, place, region, kind) IS NOT (?1, ?2, ?3, ?4)",
        described,
    )
    return {place for _, place, *_ in described if place}


def _traits(traits: dict[str, dict[str, int]]) -> tuple[str | None, str | None, str | None]:
    region = most(traits.get("region", {}))
    return most(traits.get("place", {}), below=region), region, most(traits.get("kind", {}))


def _add_place(db: sqlite3.Connection, place: str) -> None:
    db.executemany(
        "INSERT OR IGNORE INTO place_forms(form, place) VALUES (?, ?)", ((form, place) for form in _forms(place))
    )


@cache
def _forms(place: str) -> tuple[str, ...]:
    """Every folded name by which one asks for a place: its own, and those of the places and regions it lies in."""
    found, waiting = {key(place)}, [place]
    seen = set()
    while waiting:
        here = places.find(waiting.pop())
        if here and here.name not in seen:
            seen.add(here.name)
            found |= {key(form) for form in (here.name, *here.forms, *here.short) if places.find(form) == here}
            waiting += [*here.parents, here.region]
    return tuple(sorted(found))


def matched(name: str) -> str | None:
    """The folded name by which a name is found; None for forms that mean another body in every report."""
    folded = key(name)
    return None if not folded or folded in _generic() else folded


@cache
def _generic() -> frozenset[str]:
    return frozenset(map(key, many_words("generic_names")))

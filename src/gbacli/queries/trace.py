"""How two bodies are connected."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, product
from typing import NamedTuple

from gbacli.errors import UsageFault
from gbacli.queries.connection import listing
from gbacli.queries.links import KINDS, Link, between
from gbacli.queries.names import Match, match
from gbacli.queries.neighbours import Neighbours
from gbacli.queries.rows import Row, marks
from gbacli.queries.sources import Sources
from gbacli.resolution.identity import BODY, shown

Path = tuple[int, ...]


@listing
def trace(  # noqa: PLR0913 - one parameter for each filter
    db: sqlite3.Connection,
    a: str,
    b: str,
    *,
    max_hops: int = 3,
    via: Sequence[str] = (),
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Chains of bodies from one that `a` names to one that `b` names: the shortest first, then by the bodies' names.

    A chain takes no detour: bodies that do not follow each other in it are not linked with each other. Where several
    links join two bodies, there is a chain for each. `via` limits the links to some of agreement, alliance, event and
    person.
    """
    kinds, last = _kinds(via), None if limit is None else offset + limit
    near = Neighbours(db, kinds)
    starts, ends = _bodies(db, match(db, a)), _bodies(db, match(db, b))
    chains = (
        chain
        for path in _paths(near, starts, ends, max_hops)
        for chain in product(*(between(db, hop, kinds, near.fewer_first(*hop)[0], last) for hop in pairwise(path)))
    )
    sources = Sources(db)
    for chain in islice(chains, offset, last):
        yield {"hops": [_hop(db, link, sources) for link in chain]}


def _kinds(via: Sequence[str]) -> tuple[str, ...]:
    unknown = [kind for kind in via if kind not in KINDS]
    if unknown:
        raise UsageFault(f"there are no links of the kind {unknown[0]!r}", f"--via takes {', '.join(KINDS)}")
    return tuple(kind for kind in KINDS if kind in via or not via)


def _bodies(db: sqlite3.Connection, found: Match) -> list[int]:
    """Those that a name means, by their folded names."""
    query = f"SELECT id FROM entities WHERE id IN ({found.query}) ORDER BY key, id"
    return [row[0] for row in db.execute(query, found.values)]


def _paths(near: Neighbours, starts: Sequence[int], ends: Sequence[int], max_hops: int) -> Iterator[Path]:
    """The bodies of each chain. Only as much is read as the chains asked for need."""
    walks = _Walks(near, ends, frozenset((*starts, *ends)))
    return (path for hops in range(1, max_hops + 1) for start in starts for path in walks.on((start,), hops))


class _Walks(NamedTuple):
    """Chains in which only bodies that follow each other are linked."""

    near: Neighbours
    ends: Sequence[int]
    outer: frozenset[int]  # no chain passes them

    def on(self, path: Path, hops: int) -> Iterator[Path]:
        """All ways to go on to an end with so many more hops."""
        if hops == 1:
            ends = self.near.among(path[-1], self.ends)
            yield from ((*path, end) for end in ends if end not in path and self._is_new(end, path))
            return
        bodies = self.near.between(path[-1], self.ends) if hops == 2 else self.near.of(path[-1])
        for body in bodies:
            if body not in self.outer and self._is_new(body, path) and (hops == 2 or not self._is_last(body)):
                yield from self.on((*path, body), hops - 1)

    def _is_new(self, body: int, path: Path) -> bool:
        return not any(self.near.linked(body, before) for before in path[:-1])

    def _is_last(self, body: int) -> bool:
        """Whether from here every chain to an end has a single hop."""
        return len(self.ends) == 1 and self.near.linked(body, self.ends[0])


def _hop(db: sqlite3.Connection, link: Link, sources: Sources) -> Row:
    names = dict(db.execute(f"SELECT id, name FROM entities WHERE id IN ({marks([0, 0])})", (link.start, link.end)))
    stated = sources.of(link.facts)
    return {
        "from": names[link.start], "from_id": shown(BODY, link.start), "to": names[link.end],
        "to_id": shown(BODY, link.end), "by": link.by, "id": link.id, "label": link.label, "date": link.date,
        "sources": [source for fact in link.facts for source in stated[fact]],
    }  # fmt: skip

"""How two bodies are connected."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice, pairwise, product

from gbacli.errors import UsageFault
from gbacli.queries.connection import listing
from gbacli.queries.links import KINDS, Link, between, neighbours
from gbacli.queries.names import Match, match
from gbacli.queries.rows import Row, marks
from gbacli.queries.sources import Sources
from gbacli.resolution.identity import BODY, shown

Path = tuple[int, ...]
Near = dict[int, set[int]]


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
    kinds = _kinds(via)
    starts, ends = _bodies(db, match(db, a)), _bodies(db, match(db, b))
    chains = (
        chain
        for path in _paths(db, starts, ends, max_hops, kinds)
        for chain in product(*(between(db, one, two, kinds) for one, two in pairwise(path)))
    )
    sources = Sources(db)
    for chain in islice(chains, offset, None if limit is None else offset + limit):
        yield {"hops": [_hop(db, link, sources) for link in chain]}


def _kinds(via: Sequence[str]) -> tuple[str, ...]:
    unknown = [kind for kind in via if kind not in KINDS]
    if unknown:
        raise UsageFault(f"there are no links of the kind {unknown[0]!r}", f"--via takes {', '.join(KINDS)}")
    return tuple(kind for kind in KINDS if kind in via or not via)


def _bodies(db: sqlite3.Connection, found: Match) -> frozenset[int]:
    return frozenset(row[0] for row in db.execute(f"SELECT id FROM entities WHERE id IN ({found.query})", found.values))


def _paths(
    db: sqlite3.Connection, starts: frozenset[int], ends: frozenset[int], max_hops: int, kinds: tuple[str, ...]
) -> Iterator[Path]:
    """The bodies of each chain. Only as much is read as the chains asked for need."""
    near = neighbours(db, starts, kinds)
    if max_hops > 0:
        yield from _sorted(db, [(start, end) for start in starts for end in near[start] & ends])
    unlinked = {start for start in starts if ends - near[start] - {start}}
    if max_hops < 2 or not unlinked:
        return
    back = neighbours(db, ends, kinds)
    last = set().union(*back.values())
    edge = set().union(*(near[start] for start in unlinked))
    for hops in range(2, max_hops + 1):
        if hops > 2:
            edge = _widen(db, near, edge - ends - starts, kinds, last if hops == max_hops else None)
        yield from _sorted(db, _walks(near, back, starts, hops))


def _widen(
    db: sqlite3.Connection, near: Near, edge: Collection[int], kinds: tuple[str, ...], allowed: Collection[int] | None
) -> set[int]:
    """Add the neighbours of the outermost bodies; those are the next outermost."""
    near.update(neighbours(db, set(edge) - near.keys(), kinds, allowed))
    return set().union(*(near[body] for body in edge)) - near.keys()


def _walks(near: Near, back: Near, starts: Collection[int], hops: int) -> Iterator[Path]:
    """Chains of so many hops in which only bodies that follow each other are linked."""
    waiting: list[Path] = [(start,) for start in starts]
    while waiting:
        path = waiting.pop()
        if len(path) == hops:
            yield from ((*path, end) for end, linked in back.items() if _ends_with(path, end, linked))
            continue
        for body in near.get(path[-1], ()):
            if body not in back and body not in starts and not any(body in near[before] for before in path[:-1]):
                waiting.append((*path, body))


def _ends_with(path: Path, end: int, linked: Collection[int]) -> bool:
    """Whether the last body of a path, and none before it, is linked with the end."""
    return path[-1] in linked and end not in path and not any(body in linked for body in path[:-1])


def _sorted(db: sqlite3.Connection, paths: Iterable[Path]) -> list[Path]:
    """The paths by the folded names of their bodies."""
    found = list(paths)
    bodies = json.dumps(sorted({body for path in found for body in path}))
    keys = dict(db.execute("SELECT id, key FROM entities WHERE id IN (SELECT value FROM json_each(?))", (bodies,)))
    return sorted(found, key=lambda path: [(keys[body], body) for body in path])


def _hop(db: sqlite3.Connection, link: Link, sources: Sources) -> Row:
    names = dict(db.execute(f"SELECT id, name FROM entities WHERE id IN ({marks([0, 0])})", (link.start, link.end)))
    stated = sources.of(link.facts)
    return {
        "from": names[link.start], "from_id": shown(BODY, link.start), "to": names[link.end],
        "to_id": shown(BODY, link.end), "by": link.by, "id": link.id, "label": link.label, "date": link.date,
        "sources": [source for fact in link.facts for source in stated[fact]],
    }  # fmt: skip

"""How two bodies are connected."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from itertools import islice, pairwise, product

from gbacli.errors import UsageFault
from gbacli.queries.connection import listing
from gbacli.queries.links import KINDS, Link, links
from gbacli.queries.names import Match, match
from gbacli.queries.rows import Row, marks
from gbacli.queries.sources import Sources
from gbacli.resolution.identity import BODY, shown

Path = tuple[int, ...]
Near = dict[int, dict[int, list[Link]]]


@listing
def trace(  # noqa: PLR0913 - one parameter for each filter
    db: sqlite3.Connection, a: str, b: str, *, max_hops: int = 3, via: Sequence[str] = (), limit: int | None = None,
    offset: int = 0,
) -> Iterator[Row]:
    """Chains of bodies from one that `a` names to one that `b` names: the shortest first, then by the bodies' names.

    A chain takes no detour: bodies that do not follow each other in it are not linked with each other. Where several
    links join two bodies, there is a chain for each. `via` limits the links to some of agreement, alliance, event and
    person.
    """
    kinds = _kinds(via)
    starts, ends = _bodies(db, match(db, a)), _bodies(db, match(db, b))
    near = _near(db, starts, ends, max_hops, kinds)
    paths = (path for hops in range(1, max_hops + 1) for path in _sorted(db, _paths(near, starts, ends, hops)))
    chains = (chain for path in paths for chain in product(*(near[one][two] for one, two in pairwise(path))))
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


def _near(
    db: sqlite3.Connection, starts: Collection[int], ends: Collection[int], max_hops: int, kinds: tuple[str, ...]
) -> Near:
    """The links along which a chain can go: all those of the first half, then only towards the bodies near the end."""
    distance = _distances(db, ends, max_hops // 2, kinds)
    near: Near = {}
    reached = set(starts)
    for hop in range(1, max_hops + 1):
        left = max_hops - hop
        allowed = {body for body, far in distance.items() if far <= left} if left <= max_hops // 2 else None
        following: set[int] = set()
        for link in links(db, [body for body in reached if body not in ends or hop == 1], kinds, allowed):
            near.setdefault(link.start, {}).setdefault(link.end, []).append(link)
            following.add(link.end)
        reached = following - near.keys()
    return near


def _distances(db: sqlite3.Connection, ends: Collection[int], most: int, kinds: tuple[str, ...]) -> dict[int, int]:
    distance = dict.fromkeys(ends, 0)
    edge = list(ends)
    for far in range(1, most + 1):
        edge = sorted({link.end for link in links(db, edge, kinds, None)} - distance.keys())
        distance.update(dict.fromkeys(edge, far))
    return distance


def _paths(near: Near, starts: Collection[int], ends: Collection[int], hops: int) -> Iterator[Path]:
    waiting: list[Path] = [(start,) for start in sorted(starts)]
    while waiting:
        path = waiting.pop()
        for body in near.get(path[-1], ()):
            if body in path or any(body in near.get(before, ()) for before in path[:-1]):
                continue
            if len(path) == hops and body in ends:
                yield (*path, body)
            elif len(path) < hops and body not in ends and body not in starts:
                waiting.append((*path, body))


def _sorted(db: sqlite3.Connection, paths: Iterator[Path]) -> list[Path]:
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

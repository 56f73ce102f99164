"""The two sides of the comparison: what an answer key wants, and what the program said of the same report."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from gbacli.errors import UsageFault
from gbacli.evaluation.comparison import fold

Row = dict[str, Any]
_PARTS = ("organizations", "people", "memberships", "roles", "agreements", "events")


class Key:
    """One answer key, with its ids by folded name."""

    def __init__(self, path: Path) -> None:
        self.name = path.stem
        self.data = _loaded(path)
        self.bodies: dict[str, set[str]] = defaultdict(set)
        for body in self.data["organizations"]:
            for name in (body["name"], *body["surfaces"]):
                self.bodies[fold(name)].add(body["id"])
        self.people = {
            fold(name): person["id"] for person in self.data["people"] for name in (person["name"], *person["surfaces"])
        }
        self.labels = {
            row["id"]: row["name"] for part in ("organizations", "people", "events") for row in self.data[part]
        }


def forms(row: Row) -> set[str]:
    """Every form of a body's name that the program gives, folded."""
    return {fold(name) for name in (row["name"], *(row["names"] or ()))}


class Said:
    """What the program said of one report, its names resolved to ids of the key where they match."""

    def __init__(self, rows: dict[str, list[Row]], text: str, key: Key) -> None:
        self.rows, self.text, self._key = rows, text, key
        self._names = {row["name"]: forms(row) for row in rows["orgs"]}
        self._resolved: dict[str, str] = {}

    def body(self, name: str | None) -> str:
        """The key's id of the body with this name, or else with most of its names; else what matches nothing."""
        name = name or ""
        if name not in self._resolved:
            own = fold(name)
            known = self._names.get(name, set()) | {own}
            shared = Counter(ref for form in known for ref in self._key.bodies.get(form, ()))
            candidates = self._key.bodies.get(own) or set(shared)
            self._resolved[name] = min(candidates, key=lambda ref: (-shared[ref], ref), default=f"?{own}")
        return self._resolved[name]

    def person(self, name: str | None) -> str:
        """The key's id of a person, or what matches nothing."""
        return str(self._key.people.get(fold(name), f"?{fold(name)}"))


def _loaded(path: Path) -> Row:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        missing = [part for part in ("document", *_PARTS) if part not in data]
    except (OSError, ValueError, TypeError) as error:
        raise UsageFault(f"{path.name} is no answer key: {error}", "correct it or leave it out") from error
    if missing:
        raise UsageFault(f"{path.name} is no answer key: it has no {', '.join(missing)}", "correct it or leave it out")
    return dict(data)

"""What a batch of reports changes: counts of names and traits for each entity, and the groups whose facts must be found
again. Nothing here depends on the order of the reports, but what the index takes in and gives up.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from gbacli.resolution.mentions import Mention
from gbacli.store.indexing import Entry


def _numbers() -> defaultdict[Any, int]:
    return defaultdict(int)  # counts several times faster than a Counter


@dataclass(slots=True)
class Ledger:
    """Changes that are not yet in the tables of entities and facts."""

    documents: defaultdict[int, int] = field(default_factory=_numbers)
    uses: defaultdict[tuple[int, str], int] = field(default_factory=_numbers)  # of names, by entity and text
    fullest: defaultdict[tuple[int, str], int] = field(default_factory=_numbers)
    known: defaultdict[tuple[int, str], int] = field(default_factory=_numbers)
    traits: defaultdict[tuple[int, str, str], int] = field(default_factory=_numbers)
    groups: set[int] = field(default_factory=set)
    index: list[Entry] = field(default_factory=list)

    def count(self, mention: Mention, sign: int) -> None:
        """Add (1) or take away (-1) what one report says of an entity."""
        entity = mention.entity
        self.documents[entity] += sign
        for text, uses in mention.surfaces:
            self.uses[entity, text] += sign * uses
        for text in mention.names:
            self.fullest[entity, text] += sign
        for text in mention.known:
            self.known[entity, text] += sign
        for trait, value in (("place", mention.place), ("region", mention.region), ("kind", mention.kind)):
            if value:
                self.traits[entity, trait, value] += sign

    def absorb(self, other: Ledger) -> None:
        """Take in other changes."""
        for counter in ("documents", "uses", "fullest", "known", "traits"):
            mine: defaultdict[object, int] = getattr(self, counter)
            for entry, change in getattr(other, counter).items():
                mine[entry] += change
        self.groups |= other.groups
        self.index += other.index

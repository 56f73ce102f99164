"""What a batch of reports changes: how often each mention came or went, and the groups whose facts must be found again.

Nothing here depends on the order of the reports, but what the index takes in and gives up.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from gbacli.store.codec import mention_in
from gbacli.store.indexing import Entry

MentionRow = tuple[int, str, str, str]  # entity, its family and key, and what the report adds to it


def _numbers() -> defaultdict[Any, int]:
    return defaultdict(int)  # counts several times faster than a Counter


@dataclass(slots=True)
class Counts:
    """By how much each number in the tables of entities changes."""

    documents: defaultdict[int, int] = field(default_factory=_numbers)
    uses: defaultdict[tuple[int, str], int] = field(default_factory=_numbers)  # of names, by entity and text
    fullest: defaultdict[tuple[int, str], int] = field(default_factory=_numbers)
    known: defaultdict[tuple[int, str], int] = field(default_factory=_numbers)
    traits: defaultdict[tuple[int, str, str], int] = field(default_factory=_numbers)

    def add(self, entity: int, data: str, times: int) -> None:
        """Count what a report says of an entity so many times."""
        mention = mention_in(entity, data)
        self.documents[entity] += times
        for text, uses in mention.surfaces:
            self.uses[entity, text] += times * uses
        for text in mention.names:
            self.fullest[entity, text] += times
        for text in mention.known:
            self.known[entity, text] += times
        for trait, value in (("place", mention.place), ("region", mention.region), ("kind", mention.kind)):
            if value:
                self.traits[entity, trait, value] += times


@dataclass(slots=True)
class Ledger:
    """Changes that are not yet in the tables of entities and facts."""

    mentions: defaultdict[tuple[int, str], int] = field(default_factory=_numbers)  # by entity and what is said of it
    entities: set[int] = field(default_factory=set)
    groups: set[int] = field(default_factory=set)
    index: list[Entry] = field(default_factory=list)

    def count(self, mentions: Iterable[MentionRow], sign: int) -> None:
        """Add (1) or take away (-1) what one report says of its entities."""
        for entity, _, _, data in mentions:
            self.mentions[entity, data] += sign
            self.entities.add(entity)

    def absorb(self, other: Ledger) -> None:
        """Take in other changes."""
        for mention, change in other.mentions.items():
            self.mentions[mention] += change
        self.entities |= other.entities
        self.groups |= other.groups
        self.index += other.index

    def counts(self) -> Counts:
        """What the changes amount to. Reports that say the same of a body are taken together."""
        counts = Counts()
        for (entity, data), times in self.mentions.items():
            counts.add(entity, data, times)
        return counts

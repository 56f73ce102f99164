"""What a batch of reports changes: counts of names and traits for each entity, and the groups whose facts must be found
again. Nothing here depends on the order of the reports.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from gbacli.resolution.mentions import Mention


@dataclass(slots=True)
class Ledger:
    """Changes that are not yet in the tables of entities and facts."""

    documents: Counter[int] = field(default_factory=Counter)
    uses: Counter[tuple[int, str]] = field(default_factory=Counter)  # of names, by entity and text
    fullest: Counter[tuple[int, str]] = field(default_factory=Counter)
    known: Counter[tuple[int, str]] = field(default_factory=Counter)
    traits: Counter[tuple[int, str, str]] = field(default_factory=Counter)
    groups: set[int] = field(default_factory=set)

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
        for trait in ("place", "region", "kind"):
            if value := getattr(mention, trait):
                self.traits[entity, trait, value] += sign

    def absorb(self, other: Ledger) -> None:
        """Take in the changes of one more report."""
        for counter in ("documents", "uses", "fullest", "known", "traits"):
            mine: Counter[object] = getattr(self, counter)
            for entry, change in getattr(other, counter).items():  # Counter.update would keep no zero, and is slower
                mine[entry] += change
        self.groups |= other.groups

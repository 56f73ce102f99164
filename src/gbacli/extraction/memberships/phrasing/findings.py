"""What the rules for memberships hand on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One statement: a body's relation to an alliance, and where the report makes it."""

    alliance: int
    member: int
    relation: str
    start: int
    end: int
    rule: str
    et_al: bool = False
    stated_count: int | None = None
    named: bool = True  # the sentence or heading names the alliance, else the report before it

"""A way of saying something of an alliance."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over a sketch. Its group `list` holds the bodies, its group `a` or `b`, if it has one, the alliance."""

    id: str
    relation: str
    pattern: re.Pattern[str]
    here: bool = True  # the sentence itself must speak of the alliance, else the sentences before may have
    least: int = 1  # as many bodies must be listed
    unless: str = ""  # what must not stand in the sentence before: a memorandum, which others joined
    follows: bool = False  # the sentence or the one before it must speak of members
    needs: re.Pattern[str] | None = None  # words without one of which a costly pattern cannot match
    sure: bool = False  # words of refusal around the list do not count: an application that was granted


def rule(name: str, relation: str, pattern: str, needs: str = "", **options: Any) -> Rule:
    """The rule `membership.name`; `options` are the further fields of a rule."""
    needed = re.compile(needs) if needs else None
    return Rule(f"membership.{name}", relation, re.compile(pattern), needs=needed, **options)

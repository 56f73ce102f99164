"""Which dated mentions are of one thing.

Dates are ISO prefixes. Two contradict each other unless one extends the other; a mention without a date contradicts
none. The most exact dates of a group stand for one fact each. A mention that fits several of them goes to the last one
before its report was published, or else to the first of all, so that the answer depends on the mentions alone.
"""

from __future__ import annotations

from collections.abc import Iterable


def standing(dates: Iterable[str | None]) -> tuple[str, ...]:
    """The dates that no other extends, in order: each is a fact of its own."""
    known = sorted({date for date in dates if date})
    following = [*known[1:], ""]
    return tuple(date for date, after in zip(known, following, strict=False) if not after.startswith(date))


def fitting(date: str | None, published: str | None, facts: tuple[str, ...]) -> str | None:
    """Which of the standing dates a mention belongs to; None where no mention of the group has a date."""
    candidates = [fact for fact in facts if fact.startswith(date or "")]
    before = [fact for fact in candidates if published and fact <= published]
    return max(before) if before else min(candidates, default=None)

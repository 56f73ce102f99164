"""All rules for sentences."""

from __future__ import annotations

from functools import cache

from gbacli.extraction.memberships.counting import counting
from gbacli.extraction.memberships.founding import founding, leading
from gbacli.extraction.memberships.growing import growing, spoken_for
from gbacli.extraction.memberships.joining import being, forming, joining
from gbacli.extraction.memberships.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule for sentences, made from the tables once."""
    return (*founding(), *leading(), *forming(), *joining(), *being(), *growing(), *spoken_for(), *counting())

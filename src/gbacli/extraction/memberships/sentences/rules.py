"""All rules for sentences."""

from __future__ import annotations

from functools import cache

from gbacli.extraction.memberships.phrasing.rule import Rule
from gbacli.extraction.memberships.sentences.arriving import arriving
from gbacli.extraction.memberships.sentences.counting import counting
from gbacli.extraction.memberships.sentences.founding import founding, leading
from gbacli.extraction.memberships.sentences.growing import growing, spoken_for
from gbacli.extraction.memberships.sentences.holding import holding
from gbacli.extraction.memberships.sentences.joining import being, forming, joining
from gbacli.extraction.memberships.sentences.passing import passing
from gbacli.extraction.memberships.sentences.shares import shares
from gbacli.extraction.memberships.sentences.standing import standing


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule for sentences, made from the tables once."""
    told = (*founding(), *leading(), *forming(), *joining(), *being())
    return (
        *standing(),
        *shares(),
        *arriving(),
        *passing(),
        *holding(),
        *told,
        *growing(),
        *spoken_for(),
        *counting(),
    )  # the surest word on a quote is the last

"""What the subject of a sentence has founded signs nothing: 甲与丙结成“乙”，今年再与丁签署 is signed by 甲 and 丁."""

from __future__ import annotations

import re

from gbacli.extraction.agreements.bodies.units import Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.agreements.parties import hints

_FOUNDS = re.compile("(?:结成|组成|成立|组建|设立|共建|合办|创办|开办|筹建)了?[“《]?$")
_GOES_ON = re.compile("”?，[^，。；与和同跟]{0,12}[再又还另亦也并][^，。；与和同跟]{0,8}[与和同跟]")


def without_founded(clause: Clause, side: list[Unit]) -> list[Unit]:
    """The parties, the subject of the sentence in the place of what it has founded."""
    founded = [unit for unit in side if _is_founded(clause.text, unit)]
    if not founded:
        return side
    subject = hints.first_subject(clause, clause.sentence.start, founded[0].start)
    kept = [unit for unit in side if unit not in founded]
    if subject is None or not kept:
        return side
    return kept if subject.body in distinct(kept) else [subject, *kept]


def _is_founded(text: str, unit: Unit) -> bool:
    return bool(_FOUNDS.search(text, max(0, unit.start - 6), unit.start) and _GOES_ON.match(text, unit.end))

"""The two sides of a visit, told as 双方 where one alone is named or the report speaks of itself: 该会望我校…，双方."""

from __future__ import annotations

import re

from gbacli.extraction.agreements.bodies.units import Class, Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.agreements.parties import hints
from gbacli.extraction.house import house
from gbacli.extraction.own import is_own

_VISIT = re.compile("来[校院会访馆所司]|到访|拜会|拜访|访问|走访|会见|会晤|参访|一行|赴|接待")
_CALLED = re.compile("会见|会晤|接待|访问团|代表团|考察团|一行|座谈")
_OF_OLD = re.compile("的?(?:往来|来往|合作|渊源|缘分|交情|交往|联系|关系|友谊|情谊|结缘)")
_NEAR = 10  # characters before the subject of a sentence


def of_visit(clause: Clause, one: Class, here: list[Unit]) -> list[Unit]:
    """The guest or host that the sentence or the paragraph names, and the body of whose life the report tells."""
    if one.count != 2:
        return []
    if len(distinct(here)) == 1:
        visit = _VISIT.search(clause.text, clause.sentence.start, one.start)
        host = hints.host(clause, here) if visit or clause.reading.chronicle else None
        return [host, here[0]] if host else []
    return _beside_us(clause, one, here) if here else _called_upon(clause, one)


def _beside_us(clause: Clause, one: Class, here: list[Unit]) -> list[Unit]:
    """The subject of a sentence on what it wants of 我校, and that school, whoever else is spoken of."""
    ours = [unit for unit in here if is_own(clause.text[unit.start : unit.end])]
    opens = here[0].start - clause.sentence.start < _NEAR and clause.text.startswith("双方", one.start)
    return [here[0], ours[0]] if ours and opens and ours[0].body != here[0].body else []


def _called_upon(clause: Clause, one: Class) -> list[Unit]:
    """The only body that the paragraph names before, where it tells of a visit or of old ties, and the report's own."""
    analysis, line = clause.reading.analysis, clause.text.rfind("\n", 0, one.start) + 1
    named = analysis.within(line, clause.sentence.start, "body")
    owner = house(analysis) if named and clause.text.startswith("双方", one.start) else None
    others = list(dict.fromkeys(mention.ref for mention in named if mention.ref != owner))
    if owner is None or len(others) != 1:
        return []
    ties = clause.text[named[0].start - 1] in "与和同跟" and _OF_OLD.match(clause.text, named[0].end)
    if not ties and not _CALLED.search(clause.text, line, clause.sentence.start):
        return []
    return [Unit(one.start, one.start, owner), Unit(one.start, one.start, others[0])]

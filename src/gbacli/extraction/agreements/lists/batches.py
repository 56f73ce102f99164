"""Pairs that a report lists for a batch of signings: 共签约十二个项目，其中包括甲与乙共建…、丙与丁合作研发…."""

from __future__ import annotations

import re
from itertools import pairwise

from gbacli.extraction.agreements.bodies.units import Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Reading
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things import objects
from gbacli.extraction.agreements.things.words import nouns
from gbacli.extraction.agreements.times import status
from gbacli.text.sentences import Span

_OPENS = re.compile(
    "(?:其中|当中|主要|具体)?(?:就?有|包括|包含|涵盖|涉及|分别是|分别为|依次是|计有|如|还有|亦有|也有)(?:了|：)?|的(?:双方)?(?:是|为)：?|："
)
_SAT = re.compile("落笔|签字|签名|坐着|站着|对面|见证|代表")  # 两份协议，镇长都代表镇政府落笔，对面坐着的依次是甲和乙
_WITH = re.compile("(?:（[^（）]*）)?(?:与|和|同|跟|携手|联合|联手|—+|－|-)")
_PART = re.compile("[，、；：。\n]|以及|还有|及")
_ITEM = re.compile("(?:[，、；：]|以及|还有|和|及|\n|[（(]?\\d+[）).、])*$")
_ITEM_WITH = re.compile("(?:(?<=[：、，；和及])|(?<=[是为]))[与同跟]")
_LEAD = 8  # so far behind what was signed may the first partner stand
_NEAR = 40  # so far behind the verb may the list begin


def read(reading: Reading, sentence: Span, opened: list[Found]) -> None:
    """Add the pairs of the sentence for what it says was signed, where it says so of nobody."""
    told = opened[-1]
    begins = _OPENS.search(reading.analysis.folded, told.thing.end, min(sentence.end, told.thing.end + _NEAR))
    if not begins:
        return
    if _SAT.search(reading.analysis.folded, told.thing.end, begins.start()):
        return
    if "planned" in status.marks(reading.analysis, sentence.start, told.at):
        return
    named = reading.units(begins.end(), sentence.end)
    before = {frozenset(one.parties) for one in reading.found if one.at >= sentence.start}
    for one, other, stop in _pairs(reading, named, begins.end(), sentence.end):
        bodies = tuple(distinct([one, other]))
        if len(bodies) == 2 and frozenset(bodies) not in before:
            quote = reading.analysis.quote(one.start, max(other.end, stop), "agreement.listed-pair")
            reading.found.append(
                Found(
                    told.thing, bodies, [quote], one.start, told.status,
                    told.signed, told.date_text, told.own_date,
                )
            )  # fmt: skip


def with_each(reading: Reading, sentence: Span, opened: list[Found]) -> None:
    """Add what is told to be signed with each partner: 甲签下三份合同：与乙的供货合同、与丙的培训合同."""
    text, told = reading.analysis.folded, opened[-1]
    signer = reading.units(sentence.start, told.at)[-1:]
    items = list(_ITEM_WITH.finditer(text, told.thing.end, sentence.end)) if signer else []
    if len(items) < 2 or items[0].start() > told.thing.end + _LEAD:
        return
    for place, item in enumerate(items):
        stop = items[place + 1].start() if place + 1 < len(items) else sentence.end
        partner = next(iter(reading.units(item.end(), stop)), None)
        thing = objects.after(text, reading.analysis.text, partner.end, stop) if partner else []
        if partner and thing and partner.start == item.end() and partner.body != signer[0].body:
            quote = reading.analysis.quote(signer[0].start, thing[0].end, "agreement.listed-with-each")
            reading.found.append(
                Found(
                    thing[0], (signer[0].body, partner.body), [quote], partner.start, told.status,
                    told.signed, told.date_text, told.own_date,
                )
            )  # fmt: skip


def _pairs(reading: Reading, named: list[Unit], start: int, end: int) -> list[tuple[Unit, Unit, int]]:
    """Two bodies each that begin an item of the list and are joined by 与, with where the item ends."""
    text = reading.analysis.folded
    found: list[tuple[Unit, Unit, int]] = []
    left = start
    for one, other in pairwise(named):
        if one.start < left or not _WITH.fullmatch(text, one.end, other.start):
            continue
        if not _ITEM.search(text, left, one.start) or (found and not _PART.search(text, left, one.start)):
            continue
        if left == start and text[start : one.start].strip(" “”"):
            return []
        part = _PART.search(text, other.end, end)
        stop = part.start() if part else end
        if nouns().search(text, other.end, stop):
            return []  # what each pair signed is told beside it
        found.append((one, other, stop))
        left = other.end
    return found

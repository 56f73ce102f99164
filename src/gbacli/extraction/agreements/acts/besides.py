"""Who signed beside somebody else: 签约的除了甲，还有乙和丙; 除甲外，在《公约》上签字的还有乙; 与之签约的是乙、丙."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from gbacli.extraction.agreements.acts.nominal import statement
from gbacli.extraction.agreements.bodies.rosters import names_below
from gbacli.extraction.agreements.bodies.units import Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Reading
from gbacli.extraction.agreements.parties import groups
from gbacli.extraction.agreements.parties.groups import Group
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things import objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import any_of
from gbacli.extraction.agreements.times import status
from gbacli.text.sentences import Span
from gbacli.text.tables import of_class

_BESIDES = re.compile("除[了去却开]?|连同")
_OTHERS = re.compile(
    "(?:（[^（）]*）)?(?:一[家方]|自身|本身)?(?:之外|以外|外|在内)?，?(?P<how>[^。；]{0,40}?)(?:还|尚|另外?|亦|也|再|更)(?:有|包括|包含|是)(?:了|：)?"
)
_WITH_IT = re.compile(
    "[与和同跟](?:之|其|它们?|他们|她们)(?P<how>[^，。；：]{1,8}?)的[^，。；]{0,20}?(?:分别|依次)?(?:[是为有]|：|包括)+"
)
_FAR = 200  # so far above may be told what was signed


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(any_of((*of_class("agreement_items", "signs"), *of_class("agreement_items", "signers"))))


def read(reading: Reading, sentence: Span) -> list[Found]:
    """What the sentence tells to be signed by those whom it names so."""
    text = reading.analysis.folded
    found = _besides(reading, sentence) if text.find("除", *sentence) >= 0 or text.find("连同", *sentence) >= 0 else []
    return found or _with_it(reading, sentence)


def _besides(reading: Reading, sentence: Span) -> list[Found]:
    """The agreement that one party is told to have signed and others beside it."""
    text, analysis = reading.analysis.folded, reading.analysis
    for besides in _BESIDES.finditer(text, *sentence):
        first = next(iter(analysis.within(besides.end(), sentence.end, "body")), None)
        others = _OTHERS.match(text, first.end, sentence.end) if first and first.start == besides.end() else None
        if not first or not others:
            continue
        lead = max(text.rfind(mark, sentence.start, besides.start()) for mark in "，；：") + 1
        signed = _signs().search(others["how"]) or _signs().search(text, max(lead, sentence.start), besides.start())
        group = groups.starting_at(text, reading.units(others.end(), sentence.end), others.end(), sentence.end)
        thing = _thing(reading, sentence, besides.start(), others)
        if not signed or not group or group.units[0].start != others.end() or thing is None:
            continue
        sides = [Unit(first.start, first.end, first.ref), *group.units]
        return _stated(reading, sentence, [sides], thing, group.et_al)
    return []


def _thing(reading: Reading, sentence: Span, stop: int, others: re.Match[str]) -> Object | None:
    """What they signed: told between them, before them, or in what was told just above without its parties."""
    text, printed = reading.analysis.folded, reading.analysis.text
    inside = objects.before(text, printed, *others.span("how"))
    return inside or objects.before(text, printed, sentence.start, stop) or _opened(reading, stop)


def _opened(reading: Reading, at: int) -> Object | None:
    """What was told before to be signed, by parties whom nothing has named yet, or what the sentence before names."""
    opened, analysis = reading.open_kinds[-1:], reading.analysis
    if opened and 0 < at - opened[0].at < _FAR:
        return opened[0].thing
    before = analysis.sentence_at(max(0, analysis.sentence_at(at).start - 2))
    told = any(before.start <= one.at < at for one in reading.found) or not _signs().search(analysis.folded, *before)
    return None if told else objects.before(analysis.folded, analysis.text, *before)


def _with_it(reading: Reading, sentence: Span) -> list[Found]:
    """What the one told of signed with each of those whom the sentence, or the lines below it, then names."""
    text = reading.analysis.folded
    told = next((one for one in _WITH_IT.finditer(text, *sentence) if _signs().search(one["how"])), None)
    if told is None:
        return []
    before = reading.units(sentence.start, told.start())
    signer = before[-1] if before else reading.subject
    group = groups.starting_at(text, reading.units(told.end(), sentence.end), told.end(), sentence.end)
    partners = group.units if group and group.units[0].start == told.end() else []
    if not partners:
        partners = [Unit(told.end(), told.end(), body) for body in names_below(reading.analysis, sentence.end)]
    thing = objects.before(text, reading.analysis.text, sentence.start, told.start()) or _opened(reading, told.start())
    if signer is None or thing is None or signer.body in distinct(partners):
        return []
    sides = [[replace(signer, start=told.start(), end=told.end()), one] for one in partners]
    return _stated(reading, sentence, sides, replace(thing, count=1), et_al=False)


def _stated(reading: Reading, sentence: Span, sides: list[list[Unit]], thing: Object, et_al: bool) -> list[Found]:
    """One statement for each of the sides, unless the words deny it."""
    found: list[Found] = []
    if status.marks(reading.analysis, *sentence) & {"never", "rumour", "intended"}:
        return []
    opened = next((one for one in reading.open_kinds if one.thing.start == thing.start), None)
    for side in sides:
        one = statement(reading.analysis, sentence, Group(side, et_al=et_al), thing, ceremony=False)
        if one is None:
            return []
        first, last = min(thing.start, side[0].start), max(thing.end, side[-1].end)
        one.quotes, one.at = [reading.analysis.quote(first, last, "agreement.signed-besides")], side[-1].start
        past = one.own_date and status.is_looked_back_upon(one.signed, reading.today)
        one.status = "mentioned" if past and not reading.chronicle else one.status
        if opened and not one.own_date:
            one.signed, one.date_text, one.own_date = opened.signed, opened.date_text, opened.own_date
        found.append(one)
    return found

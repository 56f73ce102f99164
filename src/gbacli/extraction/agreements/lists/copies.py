"""Papers told one after another, each with its partner: 三份约章：一份跟甲，内容是…；一份跟乙；其二是与丙的合约."""

from __future__ import annotations

import re

from gbacli.extraction.agreements.bodies.units import Unit
from gbacli.extraction.agreements.clauses.clause import Reading
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things import objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import NUMBER
from gbacli.extraction.agreements.times import dates, status
from gbacli.text.sentences import Span

_ITEM = re.compile(
    "[第一头首另再还其二三四五六](?:"  # one of these at first, so that the search is quick
    "(?:(?<=第)[一二三四五六]|(?<=[一头首另再])|(?<=另)外?一|(?<=还)有一|(?<=其)中一)[份纸张项宗个]"
    "|(?<=其)[一二三四五六]|(?<=[一二三四五六])(?=[是为]))"
    "(?:则|便|就|乃)?(?:[是为]|，)?[与同跟和]"
)
_COUNTED = re.compile(f"{NUMBER}(?:份|项|纸|张|宗)")
_PART = re.compile("[；。]")
_BACK = 60  # so far before the first of them may what they are be told


def read(reading: Reading, sentence: Span) -> list[Found]:
    """One agreement for each partner, where two or more are told so."""
    text, analysis = reading.analysis.folded, reading.analysis
    items = list(_ITEM.finditer(text, sentence.start, sentence.end))
    if len(items) < 2 or items[0].start() == sentence.start:
        return []
    signer = next(iter(reversed(reading.units(sentence.start, items[0].start()))), None) or reading.subject
    thing = _opened(reading, sentence, items[0].start())
    if signer is None or "never" in status.marks(analysis, sentence.start, items[0].start()):
        return []
    state = "planned" if "planned" in status.marks(analysis, sentence.start, items[0].start()) else "signed"
    dated = dates.beside(analysis, sentence.start, items[0].start(), sentence.end)
    found = []
    for item in items:
        part = _PART.search(text, item.end(), sentence.end)
        stop = part.start() if part else sentence.end
        partner = next(iter(reading.units(item.end(), stop)), None)
        own = _behind(reading, partner, stop) if partner else None
        told = own or thing
        if partner and told and partner.start == item.end() and partner.body != signer.body:
            quote = analysis.quote(item.start(), own.end if own else partner.end, "agreement.copy-with-each")
            found.append(
                Found(
                    told, (signer.body, partner.body), [quote], item.start(), state,
                    dated.value, dated.words, dated.own,
                )
            )  # fmt: skip
    return found if len(found) > 1 else []


def _opened(reading: Reading, sentence: Span, stop: int) -> Object | None:
    """What is counted before the first of them: 三份约章."""
    text = reading.analysis.folded
    begin = max(sentence.start, stop - _BACK)
    counted = list(_COUNTED.finditer(text, begin, stop))
    named = objects.after(text, reading.analysis.text, counted[-1].end(), stop) if counted else []
    return named[0] if named and not named[0].title else None


def _behind(reading: Reading, partner: Unit, stop: int) -> Object | None:
    """What is told right behind a partner: 与乙的实习合约."""
    text = reading.analysis.folded
    things = objects.after(text, reading.analysis.text, partner.end + text.startswith("的", partner.end), stop)
    near = things and things[0].start - partner.end < 4
    return things[0] if near else None

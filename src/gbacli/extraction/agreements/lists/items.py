"""Items of a list of signings that tell first what was signed and then, apart from it, who signed it.

1．供货合同，八百万元。签约方：甲、乙。; 其二，实习备忘录。甲，乙。; 《互认协议》（三年）：甲、乙; 甲与乙。供货合同。
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.agreements.bodies.units import Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Reading
from gbacli.extraction.agreements.parties import groups
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things import amounts, objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import any_of, watches
from gbacli.extraction.agreements.times import dates, status
from gbacli.text.sentences import Span
from gbacli.text.tables import of_class, rows

_MARK = re.compile(
    "[\\s*•·●◆▲■－#-]*(?:[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．·：]|[①-⑳]|【|[•●◆▲■]"
    "|(?:其[一二三四五六七八九十]|第[一二三四五六七八九十](?:[份项个纸宗](?:文件|文本|协议)?)?|[一二三四五六七八九十](?=是))(?:是|为|：|，)"
    "|文件[一二三四五六七八九十\\d]：|(?:[另再又]|还有|首)?一[份项](?:文件|文本)?(?:则?[是为]|：|，))[\\s，、：【]*"
)
_STOP = re.compile("[；。]")
_SEMICOLON = re.compile("；")
_BESIDE = re.compile("(?:】|】?(?:（[^（）]{1,20}）)?[，：\\s—–－-]+)(?:[^，。；：]{1,16}[，：])?")
_AT_MOST = 80  # characters of a sentence that tells no more than what was signed
_ABOVE = 160  # so far above the first item may the signing be told


@dataclass(frozen=True, slots=True)
class _Item:
    """What was signed, where the item begins, who signed (each time) and the sentence that tells so."""

    thing: Object
    start: int
    sides: list[list[Unit]]
    told: Span
    sure: bool  # a mark and a label or a verb tell that it is an item


@cache
def _label() -> re.Pattern[str]:
    """What stands before the names of those who signed: 签约双方为, 立约方：, 由."""
    return re.compile(f"(?:{any_of(of_class('agreement_items', 'signers'))})(?:分别|依次)?(?:[是为有]|：|，| )* ?|由 ?")


@cache
def _closing() -> re.Pattern[str]:
    """What may stand behind them: 为签约双方, 落笔."""
    who, acts = (any_of(of_class("agreement_items", class_)) for class_ in ("signers", "signs"))
    how = "共同|联合|双方|分别|已|当场|昨日|今日"
    return re.compile(f"\\s*(?:[。；，（]|\\n|$)|(?:为|是|系|同为)(?:{who})|(?:{how})*(?:{acts})")


@cache
def _signs() -> re.Pattern[str]:
    return re.compile("签|" + any_of(of_class("agreement_items", "signs")))


@cache
def _dealing() -> re.Pattern[str]:
    """What may stand between two of them: 签给, 委托."""
    return re.compile(any_of(row[0] for row in rows("agreement_deals") if row[1] in ("to", "on")) + "|签给|签予|对")


def read(reading: Reading, telling: Iterable[Span]) -> set[int]:
    """Add what the items tell to `reading.found`; where the sentences begin that have been read so."""
    items: list[_Item] = []
    left = set()
    for sentence in telling:
        for part in _parts(reading.analysis.folded, sentence):
            if item := _item(reading, part, items[-1].told if items else None):
                items.append(item)
            else:
                left.add(sentence.start)
    if not items or not (len(items) > 1 or items[0].sure) or not _is_signed(reading, items):
        return set()
    opens = reading.analysis.sentence_at(max(0, items[0].start - 2))
    said = status.marks(reading.analysis, opens.start, opens.end)
    if "never" in said or "rumour" in said:
        return set()
    state = "planned" if "planned" in said else "signed"
    reading.found.extend(_found(reading, item, bodies, state) for item in items for bodies in item.sides)
    heads = {reading.analysis.sentence_at(item.thing.start).start for item in items}
    return (heads - left) | ({reading.analysis.sentence_at(item.told.start).start for item in items} - heads)


def _parts(text: str, sentence: Span) -> Iterator[Span]:
    """The parts of a sentence between semicolons."""
    start = sentence.start
    for stop in _SEMICOLON.finditer(text, *sentence):
        yield Span(start, stop.end())
        start = stop.end()
    if start < sentence.end:
        yield Span(start, sentence.end)


def _is_signed(reading: Reading, items: list[_Item]) -> bool:
    """Whether something is told to be signed shortly above the items, or in one of them."""
    first = items[0].start
    places = ((max(0, first - _ABOVE), first), *(item.told for item in items))
    return any(_signs().search(reading.analysis.folded, start, stop) for start, stop in places)


def _item(reading: Reading, sentence: Span, before: Span | None) -> _Item | None:
    """The item that begins with a sentence, or whose second one it is; `before` tells the sides of the last item."""
    text = reading.analysis.folded
    mark = _MARK.match(text, *sentence)
    if not mark and not _opens_line(text, sentence.start):
        return _behind_sides(reading, sentence)
    begin = mark.end() if mark else sentence.start
    known = reading.units(begin, sentence.end)
    thing = _thing(reading, begin, known[0].start if known else sentence.end)
    if thing is None or status.dropped(text, *sentence):
        return None
    if known:
        beside = _BESIDE.match(text, thing.end, known[0].start)
        told = Span(beside.end(), sentence.end) if beside else None
        told = _label_before(text, thing.end, known[0].start, sentence.end) or told
    else:
        told = _next(reading, sentence, before, marked=bool(mark))
    sides = _sides(reading, told, marked=bool(mark)) if told else None
    if not sides or not told:
        return None
    return _Item(thing, sentence.start, sides[0], told, bool(mark) and sides[1])


def _opens_line(text: str, at: int) -> bool:
    return text.rfind("\n", 0, at) + 1 == at


def _thing(reading: Reading, begin: int, stop: int) -> Object | None:
    """The only thing that stands at `begin`, and nothing else than what is said of it."""
    text = reading.analysis.folded
    things = objects.after(text, reading.analysis.text, begin, stop)
    if len(things) != 1 or things[0].weak or things[0].pact or things[0].count > 1 or things[0].start != begin:
        return None
    return things[0] if text[things[0].end : things[0].end + 1] in ("", *"。，（；：】\n \u3000—–") else None


def _label_before(text: str, start: int, stop: int, end: int) -> Span | None:
    """The stretch from the label before the first body on: 协议，签约方甲、乙."""
    for label in _label().finditer(text, start, stop):
        if label.end() == stop and text[label.start() - 1] in "，：。；）】— 　":
            return Span(label.start(), end)
    return None


def _next(reading: Reading, sentence: Span, before: Span | None, *, marked: bool) -> Span | None:
    """The sentence behind one that tells only what was signed; on the next line only where that holds no more."""
    text, analysis = reading.analysis.folded, reading.analysis
    at = sentence.end
    if at - sentence.start > _AT_MOST or at >= len(text) - 1:
        return None
    if text[at] != "\n":
        return analysis.sentence_at(at) if text[at - 1] == "。" else None
    below = analysis.sentence_at(at + 1)
    above = analysis.sentence_at(max(0, sentence.start - 2))
    if not marked and above != before and len(reading.units(*above)) > 1:
        return None  # the sides stand above what they signed
    whole = text.find("\n", below.start) in (-1, below.end)
    return below if whole and (_label().match(text, below.start) or not marked) else None


def _behind_sides(reading: Reading, sentence: Span) -> _Item | None:
    """The item whose first sentence holds nothing but the parties: 1．甲与乙。供货合同，三年。"""
    text, analysis = reading.analysis.folded, reading.analysis
    if sentence.start < 2 or text[sentence.start - 1] != "。":
        return None
    before = analysis.sentence_at(sentence.start - 2)
    mark = _MARK.match(text, *before)
    thing = _thing(reading, sentence.start, sentence.end) if mark and not reading.units(*sentence) else None
    sides = _sides(reading, Span(mark.end(), before.end), marked=True) if mark and thing else None
    if not thing or not sides or text[sides[0][-1][-1].end] != "。":
        return None
    return _Item(thing, before.start, sides[0], before, sure=False)


def _sides(reading: Reading, told: Span, *, marked: bool) -> tuple[list[list[Unit]], bool] | None:
    """The bodies with which a stretch begins, and whether it says that they sign."""
    text = reading.analysis.folded
    stop = _STOP.search(text, told.start, told.end)
    end = stop.start() if stop else told.end
    named = reading.units(told.start, end)
    label = _label().match(text, told.start, end)
    begin = label.end() if label else told.start
    if len(distinct(named)) < 2 or named[0].start != begin:
        return None
    group = groups.starting_at(text, named, begin, end)
    if group is None or len(distinct(group.units)) < 2:
        between = text[named[0].end : named[1].start]
        if not marked or not (between == "，" or _dealing().fullmatch(between)):
            return None
        group = groups.Group(named[:2])
    last = group.units[-1].end
    if watches(text[last:end]) or not (label or _closing().match(text, last)):
        return None
    return groups.parties(group), label is not None or text[last : last + 1] not in "，（"


def _found(reading: Reading, item: _Item, sides: list[Unit], state: str) -> Found:
    analysis, thing = reading.analysis, item.thing
    first, last = min(thing.start, sides[0].start), max(thing.end, sides[-1].end)
    sentence = analysis.sentence_at(thing.start)
    dated = dates.beside(analysis, sentence.start, thing.end, sentence.end)
    line = analysis.folded.find("\n", item.told.end - 1) if _opens_line(analysis.folded, item.start) else item.told.end
    end = line if line > thing.end else len(analysis.folded)
    sums = amounts.found(analysis.folded, analysis.text, thing.end, end)
    return Found(
        thing, tuple(distinct(sides)), [analysis.quote(first, last, "agreement.item-of-list")], sides[0].start, state,
        dated.value, dated.words, dated.own, amount=sums[0] if len(sums) == 1 and len(item.sides) == 1 else None,
        signatories=[unit.person for unit in sides if unit.person is not None],
    )  # fmt: skip

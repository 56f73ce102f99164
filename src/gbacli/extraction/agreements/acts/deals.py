"""Agreements told as a deal: what two bodies do with each other, and behind it the paper that binds them.

甲把食堂包给乙，合同五年; 甲拿下乙的检测合同; 甲与乙结为姊妹学会，结好书由会长签名.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from gbacli.extraction.agreements.acts.nominal import statement
from gbacli.extraction.agreements.bodies.units import Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Reading
from gbacli.extraction.agreements.parties import groups
from gbacli.extraction.agreements.parties.groups import Group
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things import objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import any_of, is_weak, noun_in, nouns, nouns_in
from gbacli.extraction.agreements.times import status
from gbacli.text.sentences import Span
from gbacli.text.tables import rows

_PART = re.compile("[；;]")
_BEFORE_PAPER = re.compile(
    "(?:双方|两家|两校|两会|两院|两社|彼此|其|有关|相关|该份|这份|此份|一纸|一份|首份|新|而|并|的|所|另|已|签的|订的|签了?|订有?|立有?|是|为"
    "|为?期?(?:[一二两三四五六七八九十]+|\\d+)年期?的?)*(?P<what>[^，。；：《》“”（）的]{0,14}?)"
)
_PROPERTY = re.compile(
    "》?(?:文本)?(?:共|一|为|有效|合同|合约|租)?(?:期|年期|期限|[一二两三四五六七八九十\\d]+[年个]|一年一签|一式|总?[值价额]|金额|作价|涉资|标的|造价|"
    "[载写列订注言标]明|标注|明确|规定|约定|订定|昨|今|当|即|上[周月]|本[周月]|已|刚|于|在|\\d|由|经|同[日时]|随即|也|亦|均|都|现场|签|落|盖|"
    "立即|自|从|至|生效|文本|是|金|涵盖|包括|内容|同样|随后|稍后|其后|。|；|$)"
)
_RECEIVED = re.compile("[^，。；]{0,4}受|[^，。；]{0,6}把")  # 甲受乙委托; 甲把乙的代理权拿到手
_MEETING = re.compile(
    "的[^，。；]{0,24}(?:论坛|峰会|大会|年会|博览会|展览会?|会展|交易会|展销会|研讨会|交流会|对接会|推介会|典礼|活动)"
)  # 甲与乙合办的第十届论坛昨日闭幕
_ON_THE_WAY = 24  # characters between a body and the word that says what it does with the next one


@cache
def _words(place: str) -> str:
    return any_of(row[0] for row in rows("agreement_deals") if row[1] == place)


@cache
def _dealing() -> re.Pattern[str]:
    return re.compile(any_of(row[0] for row in rows("agreement_deals") if row[1] != "from"))


@cache
def _won() -> re.Pattern[str]:
    return re.compile(f"(?:{_words('win')})(?:了|到)?")


@cache
def _given() -> re.Pattern[str]:
    return re.compile(f"(?:{_words('to')})(?:了)?$")


@cache
def _acted_on() -> re.Pattern[str]:
    return re.compile(f"(?:{_words('on')})(?:了)?$")


@cache
def _from() -> re.Pattern[str]:
    return re.compile(f"(?<!认)(?:{_words('from')})(?:了)?$")


@cache
def _trade() -> re.Pattern[str]:
    return re.compile(f"[^，。；]{{0,12}}?(?:{_words('trade')})")


@cache
def _bond() -> re.Pattern[str]:
    return re.compile(f"[^，。；]{{0,{_ON_THE_WAY}}}?，?[^，。；]{{0,8}}?(?:{_words('bond')})")


def read(reading: Reading, sentence: Span) -> list[Found]:
    """The agreements of the sentence that its verbs of signing do not tell."""
    text, found = reading.analysis.folded, []
    if not noun_in(text, *sentence) or not _dealing().search(text, sentence.start, sentence.end):
        return []
    start = sentence.start
    for stop in (*(match.start() for match in _PART.finditer(text, start, sentence.end)), sentence.end):
        if all(one.thing.pact for one in reading.found if start <= one.at < stop):
            found.extend(_part(reading, sentence, Span(start, stop)))
        start = stop + 1
    return found


def _part(reading: Reading, sentence: Span, part: Span) -> list[Found]:
    """What one part of the sentence tells."""
    known = reading.units(part.start, part.end)
    if len(distinct(known)) < 2:
        return []
    one = _contract_won(reading, sentence, part, known) or _paper_behind(reading, sentence, part, known)
    return [one] if one else []


def _contract_won(reading: Reading, sentence: Span, part: Span, known: list[Unit]) -> Found | None:
    """The contract of another body that a body has won: 甲拿下乙的检测合同."""
    text, printed = reading.analysis.folded, reading.analysis.text
    for won in _won().finditer(text, part.start, part.end):
        giver = next((unit for unit in known if unit.start == won.end()), None)
        group = groups.ending_at(text, known, part.start, won.start()) if giver else None
        if giver is None or group is None or giver.body in distinct(group.units):
            continue
        begin = giver.end + text.startswith("的", giver.end)
        things = objects.after(text, printed, begin, part.end)
        if things and not things[0].weak and things[0].start - begin < 4:
            return _told(reading, sentence, Group([*group.units, giver]), things[0])
    return None


def _paper_behind(reading: Reading, sentence: Span, part: Span, known: list[Unit]) -> Found | None:
    """The paper that is named behind a deal, at the beginning of a piece of its own."""
    text = reading.analysis.folded
    for noun in nouns_in(text, part.start, part.end):
        piece = text.rfind("，", part.start, noun.start()) + 1
        what = _BEFORE_PAPER.fullmatch(text, piece, noun.start()) if piece else None
        whole = nouns().match(text, noun.end()) is None and _PROPERTY.match(text, noun.end(), part.end)
        if not what or not whole or (is_weak(noun) and not noun["signed"].endswith("书")):
            continue
        parties = _dealers(text, [unit for unit in known if unit.end < piece], part.start, piece)
        behind = [unit for unit in known if unit.start > noun.end()]
        denied = "never" in status.marks(reading.analysis, piece, noun.end())
        if denied or not parties or not set(distinct(behind)) <= set(distinct(parties)):
            continue
        begin = what.start("what")
        thing = Object(begin, noun.end(), objects.plain(reading.analysis.text[begin : noun.end()]))
        return _told(reading, sentence, Group(parties), thing)
    return None


def _told(reading: Reading, sentence: Span, group: Group, thing: Object) -> Found | None:
    found = statement(reading.analysis, sentence, group, thing, ceremony=False)
    if found:
        found.quotes = [replace(quote, rule="agreement.paper-of-deal") for quote in found.quotes]
        long_ago = found.own_date and status.is_looked_back_upon(found.signed, reading.today)
        found.status = "mentioned" if long_ago and not reading.chronicle else found.status
    return found


def _dealers(text: str, near: list[Unit], start: int, piece: int) -> list[Unit]:
    """The bodies that deal with each other before the piece with the paper; none where they are not plainly so."""
    if len(distinct(near)) < 2:
        return []
    last = near[-1]
    group = groups.ending_at(text, near, start, last.end)
    bond = _bond().match(text, last.end, piece) if group and len(distinct(group.units)) > 1 else None
    if bond and group and not (text.startswith("的", bond.end()) and _MEETING.match(text, bond.end(), piece)):
        return group.units
    if len(distinct(near)) > 2:
        return []
    first = next(unit for unit in reversed(near) if unit.body != last.body)
    return [first, last] if deals_with(text, first, last, piece) else []


def deals_with(text: str, first: Unit, last: Unit, piece: int) -> bool:
    """Whether the words between and behind two bodies say that one deals with the other."""
    if _given().search(text, first.end, last.start) or _acted_on().search(text, first.end, last.start):
        return True
    if _won().fullmatch(text, max(first.end, last.start - 3), last.start) or _RECEIVED.match(text, first.end):
        return True
    return bool(_from().search(text, first.end, last.start) and _trade().match(text, last.end, piece))

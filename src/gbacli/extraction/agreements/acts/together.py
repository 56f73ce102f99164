"""The last resort: two bodies who do something together, and what they sign, in one part of a sentence.

Asked only where no other rule has found anything, of bodies of whom the report states no agreement otherwise, and
careful only about denials: in three cases of four what stands so is an agreement of the two.
甲同乙谈妥团体承保协议; 甲会长与乙会长各执一本，把《备忘录》签了下来; 甲受乙委托做测试，合同价八十万元.
"""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.agreements.acts.nominal import statement
from gbacli.extraction.agreements.bodies.units import Unit, classes, distinct
from gbacli.extraction.agreements.clauses.clause import Reading
from gbacli.extraction.agreements.parties import groups
from gbacli.extraction.agreements.parties.groups import Group
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.statements.merging import head
from gbacli.extraction.agreements.things import objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import is_weak, nouns, nouns_in, watches
from gbacli.extraction.agreements.times import status
from gbacli.text.folding import fold
from gbacli.text.sentences import Span
from gbacli.text.tables import of_class
from gbacli.text.wording import longest_first

_PART = re.compile("[；;]")
_NEAR = 300  # so far behind an agreement does a bare noun still mean it
_LEFT = re.compile(
    "[，。；：！？《》“”（） 的]|[一这那该][份项纸张]|[签立订](?:咗|下|定)?份?|[互交](?=换文)"
    "|期[一二三四五\\d]+年[之的]"
)
_GIVEN = re.compile("(?:[本此该]|这|原有|上述|有关|相关)(?:次|份|项|纸)?[的之]?$")
_CARRIED_OUT = re.compile("，[^，。；]{0,12}(?:由|予|给|至|送|在|到|往)$")  # 协议，首年由乙接收
_HOLDS = re.compile("[^，。；]{0,6}?(?:联合|共同)?(?:主办|举办|合办|承办|协办)的")
_WHEN = re.compile("[在于从自由把\\d今昨去前明同当此其后会早年期届本我该两双]|[一二三四五六七八九十]+[月日]")
_CELLS = re.compile("[|\t]| {2}")


@cache
def _of(class_: str) -> str:
    """The words of one class of the table, as alternatives."""
    return longest_first(of_class("agreement_clues", class_))


@cache
def _says() -> re.Pattern[str]:
    """What tells that a body only speaks of what follows."""
    return re.compile(f"[^，。；：、]{{0,8}}?(?:{_of('says')})[，：]?")


@cache
def _out() -> re.Pattern[str]:
    """What a part holds that tells no agreement of two bodies."""
    return re.compile(longest_first((*of_class("agreement_clues", "out"), *of_class("agreement_clues", "staff"))))


@cache
def _act() -> re.Pattern[str]:
    """What says that two do something together, or have a paper before them."""
    return re.compile(f"[一二三四五这那该两]份|{_of('act')}")


@cache
def _no_noun() -> re.Pattern[str]:
    """What stands behind a noun for a paper that is part of another word."""
    return re.compile(_of("longer"))


@cache
def _partner() -> re.Pattern[str]:
    """Somebody before a body and 与 whom nothing knows."""
    turns = longest_first(of_class("agreement_forms", "partner"))
    return re.compile(
        "(?P<subject>(?<![^，。；：、\\s“”（）])[^，。；：、\\s“”（）]{2,14}?)"
        f"(?:{turns}|[又再还并也亦另则就便已将拟今昨去前年月日天\\d一二三四五六七八九十])*[与和同跟夥]$"
    )


def read(reading: Reading, sentence: Span) -> list[Found]:
    """What the parts of the sentence tell that nothing else has been read in."""
    found = []
    start = sentence.start
    text = reading.analysis.folded
    for stop in (*(match.start() for match in _PART.finditer(text, start, sentence.end)), sentence.end):
        if not any(start <= one.at < stop or start <= one.thing.start < stop for one in reading.found):
            one = _part(reading, Span(start, stop))
            found.extend([one] if one else [])
        start = stop + 1
    return found


def _part(reading: Reading, part: Span) -> Found | None:
    text = reading.analysis.folded
    noun = _noun(text, part)
    if noun is None or _out().search(text, part.start, part.end) or _CELLS.search(text, part.start, part.end):
        return None
    known = [unit for unit in reading.units(part.start, part.end) if not _says().match(text, unit.end, part.end)]
    parties = _pair(text, known, part) or _with_before(reading, known, part)
    bodies = distinct(parties)
    if len(bodies) < 2 or any(set(bodies) <= set(one.parties) for one in reading.found) or _are_one(reading, bodies):
        return None
    if _only_beside(text, noun, parties[-1]) or _HOLDS.match(text, parties[-1].end, part.end):
        return None
    if status.marks(reading.analysis, part.start, part.end) & {"never", "rumour", "intended"}:
        return None
    thing = _thing(reading, part, noun, parties)
    given = reading.found and _GIVEN.search(text, max(part.start, noun.start() - 5), noun.start())
    if given or (thing.start == noun.start() and _is_retold(reading, thing)):
        return None
    found = statement(reading.analysis, part, Group(parties), thing, ceremony=False)
    if found:
        first, last = min(parties[0].start, thing.start), max(parties[-1].end, thing.end)
        long_ago = found.own_date and status.is_looked_back_upon(found.signed, reading.today)
        found.status = "mentioned" if long_ago and not reading.chronicle else found.status
        between = parties[0].end, max(parties[-1].start, thing.start)  # 甲自己也要签一份，对象是乙
        if found.status == "signed" and not found.own_date and "planned" in status.marks(reading.analysis, *between):
            found.status = "planned"
        found.quotes = [reading.analysis.quote(first, last, "agreement.told-together")]
    return found


def _only_beside(text: str, noun: re.Match[str], last: Unit) -> bool:
    """Whether the last body only carries out what others signed, or the bodies before the noun only watch."""
    if noun.start() < last.start:
        return bool(_CARRIED_OUT.search(text, noun.end(), last.start))
    return last.end < noun.start() and watches(text[last.end : noun.start()])


def _noun(text: str, part: Span) -> re.Match[str] | None:
    """The first noun proper for something signed."""
    for noun in nouns_in(text, part.start, part.end):
        longer = nouns().match(text, noun.end(), part.end)
        if not is_weak(noun) and longer is None and not _no_noun().match(text, noun.end()):
            return noun
    return None


def _pair(text: str, known: list[Unit], part: Span) -> list[Unit]:
    """The bodies of the part, where they are two, or stand together."""
    bodies = distinct(known)
    if len(bodies) < 2:
        return []
    group = groups.ending_at(text, known, part.start, known[-1].end)
    if group and group.turns and distinct(group.units) == bodies:
        return group.units
    if len(bodies) > 2 or not _act().search(text, part.start, part.end) or _is_partner(text, known[0], part.start):
        return []
    first = next(place for place in range(len(known) - 1) if known[place].body != known[place + 1].body)
    return [known[first], known[first + 1]]


def _is_partner(text: str, unit: Unit, start: int) -> bool:
    """Whether a body signs with somebody printed before it whom nothing knows: 樵山社同乙签."""
    joined = _partner().search(text, start, unit.start)
    return bool(joined and not _WHEN.match(joined["subject"]))


def _are_one(reading: Reading, bodies: list[int]) -> bool:
    """Whether the name of one of two bodies holds that of the other: a firm and its branch."""
    names = sorted((fold(reading.analysis.bodies[ref].name) for ref in bodies), key=len)
    return len(names) == 2 and names[0] in names[1]


def _is_retold(reading: Reading, thing: Object) -> bool:
    """Whether a bare 协议 is the one told just before."""
    return any(0 < thing.start - one.at < _NEAR and head(one.kind) == head(thing.kind) for one in reading.found)


def _with_before(reading: Reading, known: list[Unit], part: Span) -> list[Unit]:
    """The bodies of the part and of the sentence before in its paragraph, where they are two."""
    text = reading.analysis.folded
    line = text.rfind("\n", 0, part.start) + 1
    if len(distinct(known)) > 1 or part.start - 2 <= line or not _act().search(text, part.start, part.end):
        return []
    if known and _is_partner(text, known[0], part.start):
        return []
    before = reading.analysis.sentence_at(part.start - 2)
    told = [*reading.units(max(line, before.start), before.end), *known]
    bodies, counted = distinct(told), classes(text, part.start, part.end)
    count = max([2, *(one.count for one in counted)])
    return [next(unit for unit in told if unit.body == body) for body in bodies] if len(bodies) == count else []


def _thing(reading: Reading, part: Span, noun: re.Match[str], parties: list[Unit]) -> Object:
    """The noun with what stands before it."""
    text, printed = reading.analysis.folded, reading.analysis.text
    opened = text.rfind("《", part.start, noun.start())
    if opened > text.rfind("》", part.start, noun.start()):
        closed = text.find("》", noun.end(), part.end)
        titled = objects.titled(text, printed, opened, closed + 1) if closed > 0 else None
        if titled:
            return titled
    left = max([part.start, *(unit.end for unit in parties if unit.end <= noun.start())])
    named = objects.before(text, printed, left, noun.end() + 1)
    if named and named.start >= left and named.end >= noun.end():
        return named
    begin = max(left, *(match.end() for match in _LEFT.finditer(text, part.start, noun.start())), part.start)
    return Object(begin, noun.end(), objects.plain(printed[begin : noun.end()]))

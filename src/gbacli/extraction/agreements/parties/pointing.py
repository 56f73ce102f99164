"""Parties that a clause points back to, by their place in what was told (前者, 与后两家) or by what they signed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gbacli.extraction.agreements.bodies.units import Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.agreements.parties import groups
from gbacli.extraction.agreements.things.objects import Object
from gbacli.text.folding import key
from gbacli.text.numerals import number
from gbacli.text.tables import rows

_SUBJECT = re.compile("(?P<which>[前后])者[^，。；、：]{0,12}?[与和同跟]$")
_PARTNERS = re.compile("[与和同跟](?P<which>[前后])(?P<n>[两二三四五]?)[者家方][^，。；、：]{0,8}$")
_FURTHER = re.compile("另外?(?:有|还有|外)?[一两](?:份|项|个|纸)[^，。；与和同跟]{0,6}，?(?:是|则是)?[与和同跟]$")
_POST = re.compile(
    "(?P<post>(?:[副轮值]*(?:理事长|会长|主席|理事)|牵头|秘书处|依托|主任|组长)单位)(?:亦|也|又|还|则|已|将|拟|另|昨日|今日)*[与和同跟]$"
)
_BY_DUTY = re.compile(
    "(?P<duty>主办|承办|协办|举办|主承办)(?:方|单位|机构|者)(?:亦|也|又|还|则|已|将|拟|另|再|分别|先后|当场|现场|即场|随即|同时|正式|[昨今当][日天]|会上|会后)*[与和同跟]$"
)
_SIGNERS = re.compile("(?:签署|签字|签约|落笔|具名)(?:人|代表|者)(?:依次|分别)?[为是有]?：\\s*$")
_WITH_IT = re.compile("[与和同跟][之其]")
_OFFICE = re.compile("[\\W\\d_]*[^，。；：]{0,24}")  # 广东省省长 may stand before the name
_BY_WHOM = re.compile("，(?:改|再|将|仍)?由(?=[^，。；]{4,60}(?:另择|择日|另行|择期|稍后|日后))")
_LATER = re.compile("(?:双方|两家|共同|代表)*(?:另择|择日|另行|择期|稍后|日后)")
_SHORTEST = 5  # characters of what was signed by which it is known again


def meant(clause: Clause, first: int) -> Unit | None:
    """Who stands before the partners at `first` as 前者, as 理事长单位, or as whoever signed the agreement before."""
    pointed = subject(clause, first) or of_another(clause, first) or by_post(clause, first)
    named = [] if pointed else by_duty(clause, first)
    return pointed or (named[0] if len(named) == 1 else None)


def subject(clause: Clause, first: int) -> Unit | None:
    """Who 前者 or 后者 is that stands before the partners at `first`."""
    pointed = _SUBJECT.search(clause.text, clause.sentence.start, first)
    if not pointed:
        return None
    named = _named_before(clause, pointed.start())
    place = -1 if pointed["which"] == "后" else -2
    return named[place] if len(named) >= -place else None


def of_another(clause: Clause, first: int) -> Unit | None:
    """Who signed what was told last, where a further one is told beside it: 另外一份，与丙的协议."""
    found = clause.reading.found
    further = _FURTHER.search(clause.text, clause.left, first) if found and found[-1].parties else None
    return Unit(first, first, found[-1].parties[0]) if further else None


def by_duty(clause: Clause, first: int) -> list[Unit]:
    """The bodies that 主办方 before the partners at `first` means: those with that part in the meeting told last."""
    duty = _BY_DUTY.search(clause.text, clause.left, first)
    function = {row[0]: row[1] for row in rows("event_functions")}.get(duty["duty"]) if duty else None
    for event in sorted(clause.reading.events if duty else (), key=lambda one: -one.quotes[0].start):
        named = [Unit(first, first, one.body) for one in event.organizers if one.function == function]
        if named and event.quotes[0].start < first:
            return named
    return []


def by_post(clause: Clause, first: int) -> Unit | None:
    """Which body 理事长单位 is that stands before the partners, as a table or a sentence of the report says."""
    post = _POST.search(clause.text, clause.left, first)
    if not post:
        return None
    for match in re.finditer(f"{re.escape(post['post'])}(?:为|是|：|由|\\s|\\|)+", clause.text):
        named = clause.reading.analysis.within(match.end(), match.end() + 40, "body")
        if named and named[0].start == match.end():
            return Unit(first, first, named[0].ref)
    return None


def partners(clause: Clause, stop: int) -> list[list[Unit]]:
    """The sides where it is told with which of the partners named before the subject signed: 与后两家签的均为协议."""
    pointed = _PARTNERS.search(clause.text, clause.left, stop)
    signer = clause.reading.subject
    if not pointed or signer is None:
        return []
    named = {unit.body: unit for unit in _named_before(clause, pointed.start()) if unit.body != signer.body}
    count = (number(pointed["n"]) if pointed["n"] else None) or 1
    told = list(named.values())
    if len(told) < 2 or count > len(told):
        return []
    return [[signer, one] for one in (told[:count] if pointed["which"] == "前" else told[-count:])]


def _named_before(clause: Clause, at: int) -> list[Unit]:
    """The possible parties of the sentence before `at`, or of the sentence before it, each where it is named last."""
    named = clause.reading.units(clause.sentence.start, at)
    if not named and clause.sentence.start > 1:
        before = clause.reading.analysis.sentence_at(clause.sentence.start - 2)
        named = clause.reading.units(before.start, before.end)
    return [unit for place, unit in enumerate(named) if unit.body not in distinct(named[:place])]


def namesakes(clause: Clause, things: Iterable[Object]) -> list[list[Unit]]:
    """The parties of what was told before under the same name, where it is renewed: 驻馆授权协议期满，续签一年."""
    at = clause.verb.start
    renewed = clause.text.startswith(("续", "再续"), at)
    for thing in things:
        name = key(thing.title or thing.kind or "")
        for one in reversed(clause.reading.found if len(name) >= _SHORTEST - renewed else []):
            known = key(one.title or ""), key(one.kind or "")
            if one.parties and (name in known or (renewed and known[1].endswith(name))):
                return [[Unit(at, at, body) for body in one.parties]]
    return []


def signers_below(clause: Clause) -> list[Unit]:
    """The parties whose officers the lines below name as signers: 签署人依次为：, then - 岚山局局长　李青."""
    line = clause.text.find("\n", clause.verb.end)
    if line < 0 or not _SIGNERS.search(clause.text, clause.verb.end, line):
        return []
    if _WITH_IT.search(clause.text, clause.verb.end, line):
        return []  # 与之签约的三家及签字人是：, the lines name the other side alone
    found: list[Unit] = []
    for below in clause.reading.analysis.lines:
        if below.start <= line or below.end == below.start:
            continue
        named = clause.reading.units(below.start, below.end)
        if not named or named[0].person is None or not _OFFICE.fullmatch(clause.text, below.start, named[0].start):
            break
        found.append(named[0])
    return found


def put_off(clause: Clause) -> list[Unit]:
    """Those who are told behind it to sign later what was put off: 协议押后，由甲与乙另择日期签署."""
    by = _BY_WHOM.search(clause.text, clause.verb.end, clause.sentence.end)
    named = clause.reading.units(by.end(), clause.sentence.end) if by else []
    group = groups.starting_at(clause.text, named, by.end(), clause.sentence.end) if by and named else None
    later = group and _LATER.match(clause.text, group.units[-1].end)
    return group.units if group and later and group.units[0].start == (by.end() if by else -1) else []

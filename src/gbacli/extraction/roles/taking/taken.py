"""An office that a sentence says somebody takes, holds or leaves, and how offices and people are paired."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from gbacli.extraction.roles.phrasing.phrases import Holder, Office
from gbacli.extraction.roles.phrasing.tokens import Row

# 卸任甲局局长、重返乙校任教的张三: after an office; behind a comma only where nobody is named before
RELATIVE = re.compile(r"(?:(?:(?P<comma>,)|c)[^PTWeu;.,c]{1,8}|[kx]{1,3})dh*(?P<who>P)")
RUN_OUT = ("任满", "届满", "期满", "任期届满", "约满")  # of an office
ARE_OVER = re.compile(r",q[kx]*z(?=[,;.]|$)")  # behind names: …，两人均已卸任
_AHEAD = re.compile(
    "将(?=于|在|会|由|自|升|调|转|接|出任|担任|兼|获|卸|退|离|荣|[0-9一二三四五六七八九十]|[下明后]|稍后)"
)
_LATER = re.compile("下个?[月周年]|下星期|明年|翌年|来年")  # when somebody fills a place

_CLAUSES = 2  # told of at most, up to the verb, by what says that somebody is yet to move
_LEAST = 3  # people in a run with commas
_ONE = r"(?:(?=[^P]*[TWH])[^P;.:vszaeipNu]{1,16}Ph*(?:\([^()P]*\))?h*)"
_ENTITLED = re.compile(rf"(?P<who>{_ONE}(?:[,c]{_ONE})+)[kcqf]*(?:(?P<more>x)[kqf]*)?$")
_CLAUSE_ENDS = re.compile("[TW]j?,")
_YEARS_BEHIND = re.compile(r"h*j?\((?P<years>o)\)")
_IN_TURN = ("依次", "分别", "顺序", "分任", "各任")


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody and an office taken, held once or given up (`former`)."""

    holder: Holder
    office: Office
    rule: str
    former: bool = False
    new: bool = False  # taken at the election that the report tells of


def entitled(row: Row, before: str) -> tuple[Holder, ...]:
    """甲会会长张三，乙公司董事李四，丙院院长王五等当选: everyone of a run with commas, each with an office of his own.

    Nobody, unless they are three, or the run begins the sentence, or 等 ends it; `before` holds the letters so far.
    """
    begins = max(before.rfind(mark) for mark in ";.:") + 1
    found = _ENTITLED.search(before, begins)
    if found is None:
        return ()
    people = [at for at in range(*found.span("who")) if before[at] == "P"]
    opens = _CLAUSE_ENDS.match(before, found.start())  # 选举甲为会长，乙会会长丙，丁会会长戊等为副会长
    if not opens and before[found.start() - 1 : found.start()] not in ("", ",", before[begins - 1 : begins]):
        people = people[1:]  # 理事长是甲，乙会会长丙、丁会会长戊任副理事长
    whole = found.start() == begins or (found["more"] and row.word(found.start("more")).startswith("等"))
    if len(people) < _LEAST and not whole:
        return ()
    return tuple(Holder(row.tokens[at], (), at) for at in people)


def in_turn(row: Row, indexes: Iterable[int]) -> bool:
    """Whether 分别 or 依次 stands among some tokens."""
    return any(row.word(index).startswith(_IN_TURN) for index in indexes)


def pairs(people: Sequence[Holder], offices: Sequence[Office], *, one_each: bool) -> Iterator[tuple[Holder, Office]]:
    """Everyone with every office; 正副会长 by rank; or, where they are said in turn and are as many, each with one."""
    if len(offices) == 2 and offices[0].ranked and people:
        yield people[0], offices[0]
        yield from ((holder, offices[1]) for holder in people[1:])
        return
    if one_each and len(people) == len(offices):
        yield from zip(people, offices, strict=True)
        return
    for holder in people:
        for office in offices:
            yield holder, office


def during(row: Row, at: int, office: Office) -> Office:
    """The office with the years in brackets that stand at a token: 历任会长：张三（2001—2009年）."""
    behind = _YEARS_BEHIND.match(row.letters, at)
    if behind is None or "届" in row.word(behind.start("years")):
        return office
    years = row.tokens[behind.start("years")].term
    return replace(office, term=office.term or years, years=office.years or years)


def is_ahead(row: Row, holder: Holder) -> bool:
    """Whether a sentence says that somebody is to take another office later: 副会长甲将于下月升任会长."""
    verb = next((at for at in range(max(holder.at, 0), len(row.letters)) if row.letters[at] in "vs"), -1)
    if verb < 0:
        return False
    stops = [at for at in range(verb) if row.letters[at] in ",;"]
    start = stops[-_CLAUSES] if len(stops) >= _CLAUSES else 0
    span = row.tokens[start].start, row.tokens[verb].start
    fills = row.letters[verb] == "s" and _LATER.search(row.folded, *span)
    return bool(fills or _AHEAD.search(row.folded, *span))

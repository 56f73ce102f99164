"""Whose officers people are: the body that a name stands behind, where the report last said so."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from gbacli.extraction.agreements.bodies.organs import principal
from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.own import own_mention
from gbacli.model.claims import RoleClaim
from gbacli.text.folding import fold

_OFFICE = re.compile(r"[^，。；：（）“”《》？！\n与和同在由于]{0,22}")
_NO_OFFICE = re.compile("^[前原]|队员|球员|学生|校友|毕业|歌手|演员|居民|义工|员工|教练")
_HONOURS = ("院士", "学部委员", "學部委員")
_ACADEMIC = re.compile("[^、，]{0,2}院士|学部委员")
_JOINT = re.compile("(?:工作|合作|领导|协调|专责|联合)(?:小?组|专班)$|联席会议$")
_NEXT = re.compile("[^，。；、]{0,4}?(?:、|和|与|及|以及)")
_STANDS_FOR = "代表"
_ON_BEHALF = re.compile(f"[^，。；、]{{0,4}}?(?:分别)?{_STANDS_FOR}")
_JUST_NOW = 40  # so far behind the words that tell a person's body is it surely meant
_OFTEN = 4  # so often at least is the body named of whose life a report tells


@dataclass(slots=True)
class Homes:
    """Person to bodies, each with the place that tells it."""

    analysis: Analysis | None = None
    left: set[tuple[int, int]] = field(default_factory=set)  # people with bodies of which they are no officers any more
    _told: dict[int, list[tuple[int, int]]] = field(default_factory=dict)
    _main: tuple[int | None] | None = None

    @property
    def main(self) -> int | None:
        """The body of whose life the report tells, looked for when first asked: few acts need it."""
        if self._main is None:
            self._main = (_main(self.analysis) if self.analysis else None,)
        return self._main[0]

    def tell(self, person: int, body: int, at: int) -> None:
        """Note that the report names the person as the body's at `at`."""
        self._told.setdefault(person, []).append((at, body))
        self._told[person].sort()

    def still(self, person: int) -> list[int]:
        """The bodies of a person that he is not told to have left, in the order of the text."""
        return [body for _, body in self._told.get(person, ()) if (person, body) not in self.left]

    def of(self, person: int, at: int) -> int | None:
        """The body of a person as told just before `at`; else the report's own; else as told last, or first behind."""
        told = self._told.get(person)
        if not told:
            return None
        place, body = told[max(0, bisect_right(told, (at, -1)) - 1)]
        if 0 <= at - place < _JUST_NOW or all(one == body for _, one in told):
            return body
        return self.main if any(one == self.main for _, one in told) else body


def homes_of(analysis: Analysis, roles: Iterable[RoleClaim] = ()) -> Homes:
    """The homes of a report's people, from names behind body and office without a break, and from the roles."""
    homes = Homes(analysis)
    joint: list[tuple[int, int, int]] = []  # seats in what several bodies have set up: 合作小组
    for role in (one for one in roles if not one.title.endswith(_HONOURS)):
        if role.former:
            homes.left.add((role.person, principal(analysis, role.body)))
        for quote in role.quotes:
            told = role.person, principal(analysis, role.body), quote.start
            if _JOINT.search(fold(analysis.bodies[role.body].name)):
                joint.append(told)
            else:
                homes.tell(*told)
    for before, after in pairwise(analysis.mentions):
        if before.kind == "body" and after.kind == "person" and is_office(analysis.folded, before.end, after.start):
            homes.tell(after.ref, principal(analysis, before.ref), after.start)
    named = enumerate(pairwise(analysis.mentions)) if _STANDS_FOR in analysis.folded else ()
    for number, (person, body) in named:
        paired = person.kind == "person" and body.kind == "body"
        if paired and _ON_BEHALF.fullmatch(analysis.folded, person.end, body.start):
            for one, home in _on_behalf(analysis, number):
                homes.tell(one.ref, home.ref, one.start)
    for holder, seat, at in joint:
        if homes.of(holder, at) is None:
            homes.tell(holder, seat, at)
    return homes


def _main(analysis: Analysis) -> int | None:
    """The body that speaks in the report or, far before all others, is named in it."""
    if own := own_mention(analysis):
        return own.ref
    named = Counter(one.ref for one in analysis.mentions if one.kind == "body").most_common(2)
    often = bool(named) and named[0][1] >= _OFTEN and (len(named) == 1 or named[0][1] > 2 * named[1][1])
    return named[0][0] if often else None


def _on_behalf(analysis: Analysis, number: int) -> Iterable[tuple[Mention, Mention]]:
    """Whom the people up to `number` stand for: 李甲代表乙会, 李甲、张丙分别代表乙会、丁会."""
    mentions, text = analysis.mentions, analysis.folded
    people, bodies = [mentions[number]], [mentions[number + 1]]
    for before in reversed(mentions[:number]):
        if before.kind != "person" or not _NEXT.fullmatch(text, before.end, people[0].start):
            break
        people.insert(0, before)
    for after in mentions[number + 2 :]:
        if len(bodies) == len(people) or not _NEXT.fullmatch(text, bodies[-1].end, after.start):
            break
        bodies.append(after)
    return zip(people, bodies, strict=False)


def is_office(text: str, start: int, end: int) -> bool:
    """Whether the words between a body and a name are an office."""
    reported = text.find("讯", start, end) >= 0 or text.find("】", start, end) >= 0  # 【某某日报专讯】市长李青
    office = end - start <= 24 and bool(_OFFICE.fullmatch(text, start, end))
    honoured = _ACADEMIC.fullmatch(text, start, end)  # an academician does not speak for his academy
    return office and not reported and not honoured and not _NO_OFFICE.search(text, start, end)


def is_private(text: str, start: int, end: int) -> bool:
    """Whether they say that the person belongs to the body without speaking for it: 毕业生, 球员."""
    apart = _NO_OFFICE.search(text, start, end) or _ACADEMIC.fullmatch(text, start, end)
    return end - start <= 24 and bool(_OFFICE.fullmatch(text, start, end)) and bool(apart)

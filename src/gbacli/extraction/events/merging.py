"""Which names in a report mean the same meeting, and what 论坛, 大会 and 本次活动 refer to."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.names import Naming
from gbacli.extraction.events.references import References
from gbacli.extraction.events.vocabulary import BULLET, MARK, heads
from gbacli.text.folding import key

_GENERAL = ("活动", "盛会", "会议", "大会", "盛事", "此会", "这场会", "这个会")
_HEADING = re.compile(
    f"^(?:【[^】\n]{{2,40}}】|【[^】\n]{{2,6}}】[^。；\n]{{4,40}}|{BULLET}(?! ?[^\n：]{{1,6}}：)[^。；\n]{{4,44}})$",
    re.MULTILINE,
)  # of an entry in a list of events, which ends the one before
# What stands before today's number: 今年踏入|第五届
_REACHED = re.compile("(?:[踏迈步进]入|来到|走到|已?是|已为|今年为|本届为|办到)了?(?:其|它的)?$")
_HOSTED_LATER = re.compile(
    "(?:活动|论坛|[大年峰]会|会议|研讨会|交流会|座谈会|沙龙|仪式)[^，。；\n]{2,60}(?:主办|合办|承办|协办|举办)"
    "|\n[ *#【|-]*(?:联合)?(?:主办|合办|承办)(?:单位|机构|方)?[】* ]*[：|]"
)
_HALVES = re.compile("暨|及(?=展|博览|论坛|峰会|年会|颁奖|招待会|晚宴)")
_TAIL_YEAR = re.compile("(?:19|20)\\d\\d$|（[^）]*）$")


@cache
def _staged() -> frozenset[str]:
    """The nouns of meetings that a report may call 典礼 or 仪式."""
    return frozenset(head for head, kind in heads().items() if kind == "ceremony" and head[-1] in "式礼典宴")


@dataclass(slots=True)
class Meeting:
    """One meeting with everything that names it."""

    namings: list[Naming] = field(default_factory=list)

    @property
    def fullest(self) -> Naming:
        """The naming to show: one that is sure of itself, the longest, the first."""
        return max(self.namings, key=lambda naming: (naming.sure, len(key(naming.plain)), -naming.start))

    @property
    def marks(self) -> frozenset[str]:
        """Every number and year by which it is named."""
        return frozenset(mark for naming in self.namings for mark in naming.marks)

    def tails(self) -> set[str]:
        """The endings of its names, by which the report may call it: 对接会, 学术年会."""
        halves = {_TAIL_YEAR.sub("", half) for naming in self.namings for half in _HALVES.split(core(naming.plain))}
        shown = any(half.endswith(("展", "展览", "博览会", "展览会", "展销会", "交易会")) for half in halves)
        tails = {half[-size:] for half in halves for size in range(2, min(9, len(half) + 1))}
        staged = any(naming.head in _staged() for naming in self.namings)
        return tails | ({"展览", "展会", "博览会"} if shown else set()) | ({"典礼", "仪式"} if staged else set())


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """A place where the report speaks of a meeting; `meeting` is None where it is another edition or unknown."""

    start: int
    end: int
    meeting: int | None


def core(plain: str) -> str:
    """A name without its number, year, quotation marks and spaces."""
    return re.sub("首次|[“”《》 ·*：-]", "", MARK.sub("", plain))


def meetings(analysis: Analysis, found: list[Naming]) -> list[Meeting]:
    """The meetings that the namings are of, in the order in which the report names them."""
    groups: list[Meeting] = []
    for naming in sorted(found, key=lambda naming: (not naming.sure, naming.paper, -len(naming.plain), naming.start)):
        home = next((group for group in groups if _same(analysis, naming, group)), None)
        if home:
            home.namings.append(naming)
        elif (naming.sure and not naming.paper) or (naming.happens and not naming.titled):
            groups.append(Meeting([naming]))
    happening = [] if groups else [naming for naming in found if naming.happens][:1]
    if happening and _HOSTED_LATER.search(analysis.folded):
        groups = [Meeting(happening)]  # named in the headline alone
    for group in groups:
        group.namings.sort(key=lambda naming: naming.start)
    return sorted(groups, key=lambda group: group.namings[0].start)


def _same(analysis: Analysis, naming: Naming, group: Meeting) -> bool:
    """Whether a naming means the meeting of a group."""
    if _conflict(analysis, naming.marks, group.marks):
        return False
    short = core(naming.plain)
    for other in group.namings:
        long = core(other.plain)
        if naming.part != other.part and not (naming.part and long == short.replace("分论坛", "论坛")):
            if _without_part(short) == _without_part(long):
                return True
            continue
        edition = naming.marks and naming.marks == other.marks and naming.head == other.head
        if edition and (_within(short, long) or _within(long, short)):
            return True  # by a short form of its body
        if _holds(long, short) or _holds(short, long):
            return True
        if (naming.head[-2:] == other.head[-2:] or other.head.startswith(naming.head)) and (
            ((naming.titled or not naming.sure) and _within(short, long)) or (not naming.sure and _alike(short, long))
        ):
            return True
    return False


def _holds(long: str, short: str) -> bool:
    """Whether a name, or a half of it before or after 暨, holds another and ends in the same noun."""
    return any(short in half and short[-1:] == half[-1:] for half in (long, *_HALVES.split(long)))


def _without_part(name: str) -> str:
    return name.replace("分论坛", "论坛")


def _conflict(analysis: Analysis, one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two sets of numbers and years speak of two editions."""
    published = (analysis.document.published or "")[:4]
    for pattern in ("第|首届", "\\d{4}"):
        first, second = ({mark for mark in marks if re.match(pattern, mark)} for marks in (one, two))
        if first and second and not first & second:
            return True
        if pattern != "第|首届" and bool(first) != bool(second) and one and two:
            years = {mark[:4] for mark in first | second}
            if published and published not in years:
                return True
    return False


def _within(short: str, long: str) -> bool:
    """Whether all characters of `short` stand in `long` in their order."""
    rest = iter(long)
    return len(short) > 3 and all(character in rest for character in short)


def _alike(short: str, long: str) -> bool:
    """Whether the names, or the halves of one, end alike beyond the head noun."""
    return any(short[-4:] == half[-4:] for half in long.split("暨")) and len(short) > 4


def anchors(analysis: Analysis, groups: list[Meeting]) -> list[Anchor]:
    """Every place where the report speaks of a meeting, by name or by a word that refers to one."""
    named = sorted(Anchor(n.start, n.end, number) for number, group in enumerate(groups) for n in group.namings)
    if not groups:
        return []
    tails: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for tail in group.tails():
            tails.setdefault(tail, set()).add(number)
    headings = [Anchor(match.start(), match.end(), None) for match in _HEADING.finditer(analysis.folded)]
    if not any(heading.start < naming.start < heading.end for heading in headings for naming in named):
        headings = []  # they head the sections of one story
    named = sorted([*named, *(a for a in headings if not any(a.start < n.start < a.end for n in named))])
    taken = [(anchor.start, anchor.end) for anchor in named]
    found = list(named)
    for one in References(analysis.folded, {*tails, *_GENERAL}):
        if any(start < one.end and one.start < end for start, end in taken):
            continue
        if one.mark:
            meeting = next((number for number, group in enumerate(groups) if one.mark in group.marks), None)
            if meeting is None and _REACHED.search(analysis.folded, max(0, one.start - 8), one.start):
                meeting = _meant(named, None, one.start)
        else:
            meeting = None if one.other else _meant(named, tails.get(one.word or ""), one.start)
        found.append(Anchor(one.start, one.end, meeting))
    return sorted(found)


def _meant(named: list[Anchor], possible: set[int] | None, at: int) -> int | None:
    """The meeting named last before a reference that it could mean, else the first named after it."""
    fitting = [anchor for anchor in named if anchor.meeting in possible] if possible else named
    if not fitting:
        return None
    index = bisect_right([anchor.start for anchor in fitting], at) - 1
    return fitting[max(index, 0)].meeting

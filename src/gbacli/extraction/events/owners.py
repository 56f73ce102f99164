"""Whose meeting it is where nothing says who holds it, but the report calls it its own: 本会第五届就职典礼.

The name of another body within that of a meeting tells no host: 某商会第三届会员大会. Who alone is said to have got a
meeting up (由甲一手操办) holds it, if nobody else does.
"""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.events.merging import Meeting
from gbacli.extraction.events.organizers import Statement, told
from gbacli.extraction.own import is_own, own_mention

_ITS = re.compile("的?“?")
_LONGEST = 30  # characters of a body's name before that of its meeting
_OPENS = re.compile("(?:^|[，。；：\n “])$")  # before the subject of a clause: 甲的|第三届年会在…举行
_BEGINS = re.compile("“?(?:第|成立|[一二三四五六七八九十]届|20\\d\\d|庆祝|[一二三四五六七八九十]+周年|周年|首届|创会)")


_GOT_UP = re.compile("操办|张罗|包办|攒")
_OF_THE_WORK = re.compile("会务|场务|务|具体|实际|受托|委托|落地|执行|细|杂|承办|场地|协助|帮")


def got_up(analysis: Analysis, stated: list[Statement]) -> list[Statement]:
    """The statements, where nobody is said to host, with who got the whole of it up as its host: 由甲一手操办."""
    if not stated or any(part.function == "host" for part in told(stated)):
        return stated
    partly = {body for part in stated if not _of_whole(analysis, part) for body in part.bodies}
    return [part if partly.intersection(part.bodies) else replace(part, function="host") for part in stated]


def _of_whole(analysis: Analysis, part: Statement) -> bool:
    """Whether a statement tells of the whole of a meeting, not of some of the work for it."""
    clause = max(analysis.folded.rfind(stop, 0, part.start + 1) + 1 for stop in "，。；：\n")
    words = analysis.folded[clause : part.end]
    return part.function == "organizer" and bool(_GOT_UP.search(words)) and not _OF_THE_WORK.search(words)


def owned(analysis: Analysis, group: Meeting, stated: list[Statement]) -> list[Statement]:
    """What the name of a meeting says of its host, if the report states no host of it."""
    if any(part.function == "host" for part in told(stated)):
        return []
    for naming in group.namings:
        if owner := _owner(analysis, naming.start, naming.end):
            rule = "event.meeting-of-our-own"
            bodies = (owner.ref,)
            return [Statement(owner.start, naming.end, owner.start, bodies, "host", rule, common=False, label=False)]
    return []


def _owner(analysis: Analysis, start: int, end: int) -> Mention | None:
    """The body that means itself, or whose meeting it is called, right before its number or occasion."""
    own = own_mention(analysis)
    for mention in analysis.within(max(0, start - _LONGEST), end, "body"):
        its = mention.end <= start and _ITS.fullmatch(analysis.folded, mention.end, start)
        if not (its or mention.start == start) or not _BEGINS.match(analysis.folded, max(mention.end, start)):
            continue
        named = is_own(analysis.folded[mention.start : mention.end]) or (own and mention.ref == own.ref)
        opens = (
            its and its[0].startswith("的") and _OPENS.search(analysis.folded, max(0, mention.start - 1), mention.start)
        )
        if named or opens:
            return mention
    return None

"""Whose meeting it is where nothing says who holds it, but the report calls it its own: 本会第五届就职典礼.

The name of another body within that of a meeting tells no host: 某商会第三届会员大会.
"""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.events.merging import Meeting
from gbacli.extraction.events.organizers import Statement, told
from gbacli.extraction.own import is_own

_ITS = re.compile("的?“?")
_BEGINS = re.compile("“?(?:第|成立|[一二三四五六七八九十]届|20\\d\\d|庆祝|[一二三四五六七八九十]+周年|周年|首届|创会)")


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
    """The body that means itself right before the number or the occasion of the meeting."""
    for mention in analysis.within(max(0, start - 4), end, "body"):
        if is_own(analysis.folded[mention.start : mention.end]):
            beside = mention.start == start or _ITS.fullmatch(analysis.folded, mention.end, start)
            return mention if beside and _BEGINS.match(analysis.folded, max(mention.end, start)) else None
    return None

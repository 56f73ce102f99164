"""The school of a head who is named in a report about its alumni or parents: 甲中学校友会 … 校长张三."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.phrasing.phrases import Office

_HEADS = ("校长", "校监")
_OF_SCHOOL = re.compile(
    "[^，。；]{2,}?(?:中学|小学|学校|书院|大学|学院|幼儿园|幼稚园)(?=(?:[^，。；]{0,4}(?:校友|旧生|同学)|家长教师|家长|家教)[联合总]{0,3}会$)"
)


def of_alumni(analysis: Analysis, office: Office) -> int | None:
    """The school that the only body of its alumni or parents is called by, for an office that none but a school has."""
    if office.title.head not in _HEADS:
        return None
    found: dict[str, tuple[int, int]] = {}
    for mention in analysis.mentions:
        if mention.kind == "body" and (school := _OF_SCHOOL.match(analysis.folded, mention.start, mention.end)):
            found.setdefault(analysis.folded[mention.start : school.end()], (mention.start, school.end()))
    return analysis.body(*next(iter(found.values()))) if len(found) == 1 else None

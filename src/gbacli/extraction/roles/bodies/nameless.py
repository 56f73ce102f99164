"""What words that name no body tell of an office: that nobody says of which, or of which bureau of a district."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.bodies.fits import NOBODY
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.text.places import is_chain

_ANY_ONE = re.compile("[一某几两数多][家间所个名]")  # 外地一家企业
_OF_PROJECTS = ("首席科学家", "首席专家", "负责人")
_PROJECTS = ("项目", "专项", "课题", "计划", "工程")
_OF_DISTRICTS = ("民政事务专员",)


def told_by_sort(analysis: Analysis, office: Office, word: str) -> int | None:
    """The body of an office that a folded word right before it tells, NOBODY where it names none; None if it may.

    A district officer is one of the office for the same district: 观塘民政事务专员 of 观塘民政事务处.
    """
    if _ANY_ONE.search(word):
        return NOBODY
    start, end = office.title.start, office.title.end
    if not analysis.folded.startswith(_OF_DISTRICTS, start, end) or not is_chain(word):
        return None
    bureau = "處" if analysis.document.script == "hant" else "处"
    return analysis.number("body", analysis.text[start - len(word) : end - len("专员")] + bureau)


def of_project(analysis: Analysis, office: Office) -> bool:
    """Whether an office is one of a project or programme, no body: 潮汐研究项目首席科学家."""
    return office.title.head in _OF_PROJECTS and analysis.folded.endswith(_PROJECTS, 0, office.title.start)

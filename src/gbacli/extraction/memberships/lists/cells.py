"""The cells of the rows in which bodies are listed, and what a row or a column says of its bodies."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.phrasing.grammar import words
from gbacli.extraction.memberships.phrasing.sketch import Sketch
from gbacli.text.sentences import Span

BOUNDS = re.compile("[\t|｜]|　{2,}")  # of the cells of a row
_HEAD = 16  # characters of the head of a column
_ASIDE = re.compile("推荐|人选|联络|联系|主管|挂靠|代表|备注|地区|城市|所在地|注册地|支持|附注")


@cache
def _lacking() -> re.Pattern[str]:
    return re.compile(f"{words('outside')}|{words('observer')}")


def cells_of(analysis: Analysis, line: Span) -> list[Span]:
    """The cells of a table's row."""
    cells, start = [], line.start
    for bound in (*BOUNDS.finditer(analysis.text, *line), None):
        end = bound.start() if bound else line.end
        if analysis.text[start:end].strip():
            cells.append(Span(start, end))
        start = bound.end() if bound else end
    return cells


def said(analysis: Analysis, cell: Span) -> str:
    """The words of a cell without what sets them off."""
    return analysis.folded[cell.start : cell.end].strip(" *\u3000")


def lacks(drawn: list[Sketch], people: list[bool]) -> bool:
    """Whether a row says of its body that it is no member, or not yet; a person yet to be named is no such thing."""
    of_people = people if len(people) == len(drawn) else [False] * len(drawn)
    return any(_lacking().search(one.code) for one, skip in zip(drawn, of_people, strict=True) if not skip)


def columns(drawn: list[Sketch]) -> list[bool]:
    """For each column of a table's first row whether its bodies are no members; nothing where it is another row."""
    if len(drawn) < 2 or any(re.search("[ABWP]", one.code) or not 0 < len(one.code) <= _HEAD for one in drawn):
        return []
    return [bool(_ASIDE.search(one.code)) for one in drawn]

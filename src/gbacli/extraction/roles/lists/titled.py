"""Tables with a column for each office: 科室 | 主任 | 副主任 over the names, or 届次 | 会长 over those who had it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.lists.entries import Entry, named_in, offices_of
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.text.sentences import Span

_TITLES = re.compile("[nfkN]*T(?:c+T)*k?(?:[(]q[)])?")
_UNIT = re.compile(
    "科室|部门|单位|机构|学院|院系|处室|分会|支部|支会|分部|小组|组别|专委会|委员会|公司|学校|商会|协会|社团|团体|名称"
)
_POST = re.compile("职务|任职|职位|职衔|现任|原任")
_SESSION = re.compile("论坛|会场|议题|主题|场次|项目|活动")  # whose chairs hold no office
_TIME = re.compile("届|任期|年[度份期]|时间|期间|年$")
_NAMED = re.compile("[\u4e00-\u9fff（）()A-Za-z0-9·]{2,24}")
_NOT_NAMED = re.compile("^（|同上|合计|总计|其他|待定")
_RANGE = re.compile("[0-9]{4}年?[-—~–至到]{1,2}[0-9]{4}年?")
_LONGEST = 14  # characters of the head of a column


def head_of(cells: Sequence[Row]) -> tuple[tuple[Office, ...], ...]:
    """The offices over each column of a line that heads a table by units or terms; nothing of any other line."""
    if len(cells) < 2 or any("P" in cell.letters or "B" in cell.letters for cell in cells):
        return ()
    words = [_words(cell) for cell in cells]
    if max(map(len, words)) > _LONGEST or any(map(_SESSION.search, words)):
        return ()
    if not any(_UNIT.search(word) or _TIME.search(word) for word in words):
        return ()
    found = tuple(offices_of(cell) if _TITLES.fullmatch(cell.letters) else () for cell in cells)
    first = next((index for index, cell in enumerate(cells) if cell.tokens), 0)
    return found if any(found) and not found[first] else ()


def line(
    analysis: Analysis, cells: Sequence[Row], posts: Sequence[tuple[Office, ...]], heads: Sequence[str]
) -> list[Entry]:
    """Those who stand in the columns of offices, each with the unit or the term of the line."""
    if len(cells) != len(posts):
        return []
    unit = _unit_of(analysis, cells, heads)
    term = next((token for cell in cells for token in cell.tokens[:1] if cell.letters == "o" and token.term), None)
    found = [
        Entry(holder, _in_line(analysis, office, unit, term))
        for cell, post in zip(cells, posts, strict=True)
        for holder in (named_in(cell) if post else ())
        for office in post
    ]
    if len({entry.holder.at for entry in found}) == 1 == sum(map(bool, posts)):
        found += [
            Entry(found[0].holder, _in_line(analysis, office, None, term, own=True))
            for cell, post in zip(cells, posts, strict=True)
            if not post and "P" not in cell.letters
            for office in offices_of(cell)
            if office.body is not None
        ]
    return found


def words_of(cells: Sequence[Row]) -> tuple[str, ...]:
    """What stands in each cell of a line."""
    return tuple(_words(cell) for cell in cells)


def _words(cell: Row) -> str:
    return cell.folded[cell.tokens[0].start : cell.tokens[-1].end] if cell.tokens else ""


def _unit_of(analysis: Analysis, cells: Sequence[Row], heads: Sequence[str]) -> tuple[int, Span] | None:
    """The body that the line is of, in the first column for units; its name may be one that nobody knows."""
    for cell, head in zip(cells, heads, strict=True):
        if not _UNIT.search(head) or _POST.search(head) or not cell.tokens:
            continue
        where = Span(cell.tokens[0].start, cell.tokens[-1].end)
        if cell.letters == "B":
            return cell.tokens[0].ref, where
        words = cell.folded[slice(*where)]
        if "P" in cell.letters or _NOT_NAMED.search(words) or not _NAMED.fullmatch(words):
            return None
        return analysis.body(*where), where
    return None


def _in_line(
    analysis: Analysis, office: Office, unit: tuple[int, Span] | None, term: Token | None, *, own: bool = False
) -> Office:
    """The office with the unit and the term of its line; `own` is one elsewhere, held in the years of the term."""
    if unit is not None and office.body is None:
        office = replace(office, body=unit[0], body_span=unit[1])
    if term is None:
        return office
    years = _RANGE.search(analysis.folded, term.start, term.end)
    office = replace(office, years=Span(*years.span()) if years else None)
    return office if own or office.term else replace(office, term=Span(term.start, term.end))

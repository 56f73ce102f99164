"""What the head of a table says of its columns: in which of them stand the offices of the unit that a line names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.bodies.fits import fits
from gbacli.extraction.roles.phrasing.phrases import CHAIN, Office, offices
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.text.sentences import Span

_PERSON = re.compile(r"姓\s*名|代表|人[选员]|[负联]\S{1,3}人|签\S{0,2}[人者]|嘉宾|讲者|专家|委员|理事|成员$")
_POST = re.compile(r"职\s*[务位称衔级]|任\s*职|[头职]衔|身份")
_TENURE = re.compile(
    "(?P<past>前任|上任|上一任|前一任|卸任|离任|原任|上届|上一届|前届)|[新现继接本][任届]|新一届|下任|下届|候任"
)
_OURS = re.compile("[本我][会校院局署司馆社方]")
_UNIT = re.compile(r"单\s*位|所\s*属|机\s*构|社团|团体|商号|学校|院校|公司|企业|部门|所属")
_OF_UNIT = re.compile("单位|机构|所任|现任|现职|原任|行政|工作|所在|本职|公职|校内|院内|企业|公司")
_OF_ALL = re.compile("[本该]会|会内|联盟|拟任|理事会|当选|任期|委员会|组织")
_OTHER_OFFICE = re.compile(rf"(?P<unit>{CHAIN})\((?P<own>{CHAIN})\)$")
_LONGEST = 14  # characters of the head of a column


def head_of(cells: Sequence[Row]) -> tuple[str, ...]:
    """The words of the cells of a line that heads columns, one of them for names; nothing of any other line."""
    if len(cells) < 2 or any("P" in cell.letters for cell in cells):
        return ()
    words = tuple(cell.folded[cell.tokens[0].start : cell.tokens[-1].end] if cell else "" for cell in cells)
    of_terms = len([word for word in words if _TENURE.match(word)]) > 1  # 新任 | 前任
    named = of_terms or any(_PERSON.search(word) for word in words)
    told = of_terms or any(_POST.search(word) or _UNIT.search(word) or is_ours(word) for word in words)
    return words if named and told and max(map(len, words)) <= _LONGEST else ()


def is_past(columns: Sequence[str], number: int) -> bool:
    """Whether a column, told by its number, is that of who had an office before: 前任."""
    match = _TENURE.match(columns[number]) if number < len(columns) else None
    return match is not None and match["past"] is not None


def is_ours(column: str) -> bool:
    """Whether a column is about the body in whose name the report speaks: 本会签署人."""
    return _OURS.search(column) is not None


def unit_of(columns: Sequence[str], cells: Sequence[Row]) -> Token | None:
    """The one body that stands alone in a cell of a column for units."""
    if len(columns) != len(cells):
        return None
    found = [
        cell.tokens[0]
        for column, cell in zip(columns, cells, strict=True)
        if cell.letters == "B" and _UNIT.search(column)
    ]
    return found[0] if len(found) == 1 else None


def of_unit(columns: Sequence[str], number: int, unit: Token, cells: Sequence[Row]) -> bool:
    """Whether the column holds the offices of the unit of the line, not those of the body that the list is of."""
    if _OF_ALL.search(columns[number]):
        return False
    if _OF_UNIT.search(columns[number]):
        return True
    posts = [column for column in columns if _POST.search(column) and not _OF_ALL.search(column)]
    return len(posts) == 1 and any(cell.letters == "B" and cell.tokens[0] == unit for cell in cells[:number])


def in_cell(analysis: Analysis, cell: Row, unit: Token) -> tuple[Office, ...]:
    """The offices of a cell as those of the unit, but for those in brackets: 副校长（理事长）."""
    match = _OTHER_OFFICE.fullmatch(cell.letters)
    stated = offices(cell, *match.span("unit")) if match else offices(cell, 0, len(cell.tokens))
    own = offices(cell, *match.span("own")) if match else ()
    return (*(_of(analysis, office, unit) for office in stated), *own)


def of_no_unit(analysis: Analysis, cell: Row, unit: Token) -> bool:
    """Whether a cell holds but an office that the unit cannot have: 副会长 beside a company."""
    stated = offices(cell, 0, len(cell.tokens)) if set(cell.letters) <= {"T", "c"} else ()
    return any(office.body is None and not fits(office, analysis.bodies[unit.ref]) for office in stated)


def _of(analysis: Analysis, office: Office, unit: Token) -> Office:
    if office.hint:
        return replace(office, host=unit.ref)
    if office.body is not None or not fits(office, analysis.bodies[unit.ref]):
        return office
    return replace(office, body=unit.ref, body_span=Span(unit.start, unit.end))

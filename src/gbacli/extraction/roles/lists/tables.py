"""Lines of a table: names in a cell of their own, their offices in others."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.own import own_mention
from gbacli.extraction.roles.beside.before import shareable
from gbacli.extraction.roles.bodies.fits import fits, tells_body
from gbacli.extraction.roles.lists import titled
from gbacli.extraction.roles.lists.columns import head_of, in_cell, is_ours, is_past, of_no_unit, of_unit, unit_of
from gbacli.extraction.roles.lists.entries import NAME_LINE, Entry, Roster, named_in, offices_of
from gbacli.extraction.roles.phrasing.phrases import CHAIN, NAME, Holder, Office, holders, offices
from gbacli.extraction.roles.phrasing.rows import row_of
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.extraction.titles import with_any_field
from gbacli.text.sentences import Span

CELLS = re.compile(r"[\t|｜]")

_NAME_AND_OFFICE = re.compile(rf"(?P<who>P?Ph*)\((?P<chain>{CHAIN})\)")
_WITH_FIELD = re.compile(r"[TW]\([^()PBTW]+\)")
_BODIES = re.compile(r"B(?:[cx]B)+")
_OFFICERS = re.compile(r"TPh*(?:[cx]TPh*)+")
_BODY_AND_OFFICE = re.compile(rf"B\((?P<chain>{CHAIN})\)")  # 甲公司（董事）


def line(analysis: Analysis, cells: list[Row], roster: Roster) -> list[Entry] | None:
    """A line with the name in a cell of its own and the offices in others."""
    if found := _in_pairs(cells) or titled.line(analysis, cells, roster.posts, roster.heads):
        return found
    named = [(index, cell) for index, cell in enumerate(cells) if NAME_LINE.match(cell.letters) or _is_councillor(cell)]
    if not named:
        return _unnamed(analysis, cells, roster)
    if roster.above and len(named) > 1 and len(named) == sum(bool(cell.tokens) for cell in cells):  # nothing but names
        return [Entry(holder, office) for _, cell in named for holder in named_in(cell) for office in roster.above]
    index, cell = named[0]
    people = named_in(cell)
    unit = unit_of(roster.columns, cells)
    if at_home := _at_home(cells, index, unit):
        return at_home + [
            Entry(one, office) for one in people for other in cells[index + 1 :] for office in offices_of(other)
        ]
    of_its_unit = (
        []
        if unit is None or roster.of_all
        else [n for n in range(len(cells)) if of_unit(roster.columns, n, unit, cells)]
    )
    if unit is not None and any(of_no_unit(analysis, cells[number], unit) for number in of_its_unit):
        roster.of_all, of_its_unit = True, []
    stated = [
        _in_cell(cells, number)
        if unit is None
        else in_cell(analysis, cells[number], unit)
        if number in of_its_unit
        else offices_of(cells[number])
        for number in range(len(cells))
        if number != index
    ]
    if unit is None and (first := _first_unit(cells[:index])):
        stated = [tuple(_of_unit(analysis, office, first) for office in found) for found in stated]
    before = [found for number, found in enumerate(stated) if found and number < index]
    if not before and roster.spanned and not any(cell.tokens for cell in cells[:index]):
        stated.append(roster.column)
    elif before:
        roster.column = before[0]
        roster.label = _going_on(cells, before[0])
    elif roster.above and all(office.body is not None for found in stated for office in found):
        stated.append(roster.above)  # 副会长四位： over lines with the names and where they work
        roster.above = tuple(office for office in roster.above if shareable(office, analysis.folded))
    if not any(stated) and (beside := _beside_body(cells, roster.columns)):
        return beside
    roster.rest = cell if "(" in cell.letters else None
    return [Entry(holder, office) for holder in people for found in stated for office in found]


def _unnamed(analysis: Analysis, cells: list[Row], roster: Roster) -> list[Entry] | None:
    """What a line tells that has no cell for a name alone: it may head the table."""
    if columns := head_of(cells):
        roster.columns, roster.of_all = columns, False
    if posts := titled.head_of(cells):
        roster.posts, roster.heads = posts, titled.words_of(cells)
        return None
    wide = _wide(cells, roster)
    if wide is not None:
        return wide
    return _for_us(analysis, cells, roster.columns) or _beside_body(cells, roster.columns)


def _is_councillor(cell: Row) -> bool:
    """Whether a cell holds a name and 议员 as a form of address."""
    return cell.letters == "PT" and cell.word(1) == "议员"


def _at_home(cells: list[Row], index: int, unit: Token | None) -> list[Entry]:
    """The office in brackets behind a name, of the body alone in a cell before: 甲会 | 张三（副会长） | 主席."""
    match = _NAME_AND_OFFICE.fullmatch(cells[index].letters)
    bodies = [cell.tokens[0] for cell in cells[:index] if cell.letters == "B"]
    if match is None or len(bodies) != 1 or unit not in (None, bodies[0]):
        return []
    people = holders(cells[index], *match.span("who"))
    stated = offices(cells[index], *match.span("chain"))
    return [Entry(holder, _of(office, bodies[0])) for holder in people[-1:] for office in stated]


def _in_pairs(cells: list[Row]) -> list[Entry]:
    """The officers of several bodies in the order of these: 甲局 / 乙公司 | 局长 张三 / 经理 李四."""
    units = [cell for cell in cells if _BODIES.fullmatch(cell.letters)]
    signed = [cell for cell in cells if _OFFICERS.fullmatch(cell.letters)]
    if len(units) != 1 or len(signed) != 1:
        return []
    bodies = [token for token in units[0].tokens if token.letter == "B"]
    people = [holder for holder in holders(signed[0], 0, len(signed[0].tokens)) if holder.offices]
    if len(bodies) != len(people):
        return []
    return [
        Entry(holder, _of(office, body))
        for body, holder in zip(bodies, people, strict=True)
        for office in holder.offices
    ]


def cells_of(analysis: Analysis, span: Span) -> list[Row]:
    """The rows of the cells of a line; one where it has no cells."""
    rows, start = [], span.start
    for position in range(span.start, span.end + 1):
        if position == span.end or analysis.text[position] in "\t|｜":
            rows.append(_one_title(row_of(analysis, Span(start, position))))
            start = position + 1
    return rows


def _one_title(cell: Row) -> Row:
    """A cell that holds a title and its field in parentheses, as that title: 副会长（岸上）."""
    title = cell.tokens[0].title if _WITH_FIELD.fullmatch(cell.letters) else None
    whole = with_any_field(cell.folded, title) if title else None
    if whole is None or whole.end != cell.tokens[-1].end:
        return cell
    return Row((cell.tokens[0]._replace(end=whole.end, title=whole),), cell.letters[0], cell.folded)


def _in_cell(cells: list[Row], number: int) -> tuple[Office, ...]:
    """The offices of a cell; where the cell before holds but a body, they are offices of it."""
    if bracketed := _BODY_AND_OFFICE.fullmatch(cells[number].letters):
        body = cells[number].tokens[0]
        return tuple(_of(office, body) for office in offices(cells[number], *bracketed.span("chain")))
    found = offices_of(cells[number])
    before = cells[number - 1] if number else None
    if before is None or before.letters != "B":
        return found
    body = before.tokens[0]
    return tuple(
        office if office.body is not None else replace(office, body=body.ref, body_span=Span(body.start, body.end))
        for office in found
    )


def _for_us(analysis: Analysis, cells: list[Row], columns: tuple[str, ...]) -> list[Entry]:
    """Who signs for the body in whose name the report speaks, in a column that says so: 代表本会签署 over 会长张三."""
    own = own_mention(analysis) if len(columns) == len(cells) else None
    if own is None:
        return []
    return [
        Entry(holder, replace(office, body=own.ref, body_span=Span(own.start, own.end)))
        for column, cell in zip(columns, cells, strict=True)
        if is_ours(column) and re.fullmatch(rf"{CHAIN}{NAME}", cell.letters)
        for holder in holders(cell, 0, len(cell.tokens))
        for office in holder.offices
        if office.body is None
    ]


def _beside_body(cells: list[Row], columns: tuple[str, ...]) -> list[Entry] | None:
    """A line with a body in one cell and its officer with the title in another: B医院 | 药学部主任 张三.

    Of those in a column of 前任 it is told whom another has followed.
    """
    bodies = [cell.tokens[0] for cell in cells if cell.letters == "B"]
    people = (
        [holder for cell in cells if re.fullmatch(rf"x?{CHAIN}{NAME}", cell.letters) for holder in _with_hint(cell)]
        + [
            replace(holder, offices=offices(cell, 2, 3))
            for cell in cells
            if re.fullmatch(r"P\([TW]\)", cell.letters)
            for holder in holders(cell, 0, 1)
        ]
        + [
            replace(holder, offices=offices(cell, 1, len(cell.tokens)))
            for cell in cells
            if re.fullmatch(rf"Ph*{CHAIN}", cell.letters)
            for holder in holders(cell, 0, 1)
        ]
    )
    if len(bodies) != 1 or not people:
        return None
    past = [Span(cell.tokens[0].start, cell.tokens[-1].end) for at, cell in enumerate(cells) if is_past(columns, at)]
    gone = {one.person.start for one in people if any(span.start <= one.person.start < span.end for span in past)}
    beside = [
        Entry(one, replace(_of(office, bodies[0]), former=office.former or one.person.start in gone))
        for one in people
        for office in one.offices
    ]
    noted = [
        office for cell in cells if "P" not in cell.letters for office in offices_of(cell) if office.body is not None
    ]
    return beside + [Entry(holder, office) for holder in people for office in noted]


def _first_unit(cells: list[Row]) -> Token | None:
    """The body alone in a cell before the name, with nothing but a word of a class before it: A学院 | 张三 | 院长."""
    if not cells or cells[-1].letters != "B" or any(cell.letters not in ("", "x") for cell in cells[:-1]):
        return None
    return cells[-1].tokens[0]


def _going_on(cells: list[Row], label: tuple[Office, ...]) -> tuple[Office, ...]:
    """The offices before a name that the names alone on the lines below may have as well: 委员 | 张三 over 李四."""
    return tuple(office for office in label if shareable(office, cells[0].folded)) if len(cells) == 2 else ()


def _with_hint(cell: Row) -> tuple[Holder, ...]:
    start = 1 if cell.letters[0] == "x" else 0
    return holders(cell, start, len(cell.tokens))


def _of_unit(analysis: Analysis, office: Office, body: Token) -> Office:
    """The office as one of the unit in the first cell, unless it may be one of the body that the list is of."""
    own = tells_body(office) or not shareable(office, analysis.folded)
    return _of(office, body) if own and fits(office, analysis.bodies[body.ref], strict=True) else office


def _of(office: Office, body: Token) -> Office:
    """The office as one of a body in another cell; an organ printed with it is an organ of that body."""
    if office.hint:
        return replace(office, host=body.ref)
    if office.body is not None:
        return office
    return replace(office, body=body.ref, body_span=Span(body.start, body.end))


def _wide(cells: list[Row], roster: Roster) -> list[Entry] | None:
    """A line whose first cell is an office and whose second names people: 副会长 | 张三（A学会秘书长）、李四."""
    filled = [cell for cell in cells if cell.tokens]
    if len(filled) < 2 or "P" in filled[0].letters:
        return None
    label = offices_of(filled[0])
    if not label or "P" not in filled[1].letters:
        return None
    roster.column, roster.rest = label, filled[1]
    roster.label = _going_on(cells, label)
    return [Entry(holder, office) for holder in named_in(filled[1]) for office in label]

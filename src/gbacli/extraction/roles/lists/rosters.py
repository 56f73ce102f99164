"""Lists of office holders: 会长：张三 line by line, tables of names and offices, a title above its names, captions."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.beside.before import shareable
from gbacli.extraction.roles.bodies.fits import fits, tells_body
from gbacli.extraction.roles.phrasing.phrases import CHAIN, NAME, Holder, Office, holders, offices
from gbacli.extraction.roles.phrasing.rows import row_of
from gbacli.extraction.roles.phrasing.tokens import Row, Token, part
from gbacli.extraction.titles import find_titles
from gbacli.text.folding import fold
from gbacli.text.sentences import Span

RULE = "role.roster"
_GAP = r"[ \u3000\xa0]"
_SPACED = re.compile(rf"[\s*|\-•]*((?:[\u4e00-\u9fff]{_GAP}{{1,6}})+[\u4e00-\u9fff]?)")
_MARKER = re.compile(
    r"(?:[#*\-•·\s※\u2190-\u22ff\u2460-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff\ufe0f]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．)](?!\d))+"
)
_AFTER_SPACED = re.compile(rf"{_GAP}*[\t：:|]|{_GAP}+(?!{_GAP})|（[^（）]{{2,12}}）(?:：|{_GAP})|$")
_LABEL = re.compile(r"[\s*|\-•]*([^\s：|*]{2,16}?)(?:（[^）]{1,12}）)?\**(?:：|\s*\||\s{1,})")
_LABEL_LETTERS = re.compile(rf"[no]*{CHAIN}[q]?")
_NAMES = re.compile(rf"[kqeh(x):]*{NAME}")
_ALONE = re.compile(rf"[no]*{CHAIN}{{0,1}}[q:]*(?:\([^P]*\))?[:]?$")
_CELL = re.compile(rf"[,;.cnovpNk]*({CHAIN})(?![dk]?P)")
_NEXT_LABEL = re.compile(rf"(?<=[Ph);,]){CHAIN}[q]?(?:\([^P]*\))?:")
_NEXT_OFFICE = re.compile(rf"(?<=[,;.])[fnoNm]*T(?:c[fnoNm]*T)*{NAME}")
_OFFICER = re.compile(rf"x?{CHAIN}{NAME}")
_CELLS = re.compile(r"[\t|｜]")
_NAME_LINE = re.compile(rf"^{NAME}(?:[c,]?{NAME})*[.;c,]?$")
_OWN_BEHIND = re.compile(rf"^{NAME}[,:|]?(?P<chain>[fnoN]*B{CHAIN}(?:[,;c]{CHAIN})*)[,;.]?$")
_OF_REGION = re.compile(rf"[xB]:?{NAME}+[.;]?$")
_REGION = re.compile("[\u4e00-\u9fff\u3000 ]{1,6}(?:[市区县镇省]|片区|赛区|地区)|香\\s*港|澳\\s*门|广\\s*东")
_NUMBER = re.compile(r"[一二三四五六七八九十]+|\d+|[①-⑳]")
_FIRST_CLAUSE = re.compile(r"[^P]*P(?:[^,;.()]|\([^()]*\))*")
_HANGING = re.compile("[、，]$")
_INDENT = re.compile("(?:^|\n)[ \u3000\t]{2,}$")


_SECTION = re.compile(r"(?:(?P<assembly>会\s*员\s*大\s*会)|理\s*事\s*会|监\s*事\s*会)\s+(?=\S)")
_OF_ASSEMBLY = ("主席", "副主席", "秘书", "第一秘书", "第二秘书")
_LONGEST_LINE = 400  # characters of a line of a list
_LONGEST_NAME = 60  # characters of a line that holds but a name


@dataclass(slots=True)
class Roster:
    """What has been read of a list: offices over the lines that follow or in the first column, and names with none."""

    above: tuple[Office, ...] = ()
    shape: str = ""  # how those lines are numbered
    given: tuple[Office, ...] = ()  # offices that a line announces for the numbered lines below it
    column: tuple[Office, ...] = ()
    names: tuple[Holder, ...] = ()
    label: tuple[Office, ...] = ()  # the offices before the names of the line above, which may go on
    hanging: bool = False  # the line above ends with a comma
    spanned: bool = False  # the first cell of the line is empty: the one above goes on
    section: Span | None = None  # 会员大会 over the lines being read
    rest: Row | None = None  # what stands after the label of the line just read


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody on a list with an office; `own` where the office is somebody's elsewhere and has its own body."""

    holder: Holder
    office: Office


def numbered(analysis: Analysis, span: Span, roster: Roster) -> list[Entry]:
    """Those named first in a numbered line below one that announces offices: （一）A局局长张三，并由其担任主席."""
    marker = _MARKER.match(analysis.folded, *span)
    shape = _NUMBER.sub("1", marker.group().strip()) if marker and marker.end() < span.end else ""
    if not roster.given or not shape or roster.shape not in ("", shape):
        roster.given, roster.shape = (), ""
        return []
    assert marker is not None
    roster.shape = shape
    row = row_of(analysis, Span(marker.end(), span.end))
    first = _FIRST_CLAUSE.match(row.letters)
    people = named_in(part(row, 0, first.end() if first else len(row.tokens)))
    return [Entry(holder, office) for holder in people for office in roster.given]


def line_of(analysis: Analysis, span: Span, roster: Roster, *, titled: bool) -> list[Entry] | None:
    """The entries of a line of a list, or None where the line is ordinary text; `titled` if it holds a title."""
    roster.rest = None
    marker = _MARKER.match(analysis.folded, *span)
    span = Span(marker.end(), span.end) if marker else span
    if span.end == span.start:  # a line drawn
        return None
    section = _SECTION.match(analysis.folded, *span)
    if section:
        roster.section = Span(*section.span("assembly")) if section["assembly"] else None
        span = Span(section.end(), span.end)
    found = _line(analysis, span, roster, titled=titled)
    if found is None or roster.section is None:
        roster.section = None
        return found
    return [replace(entry, office=_of_assembly(analysis, entry.office, roster.section)) for entry in found]


def _of_assembly(analysis: Analysis, office: Office, section: Span) -> Office:
    """会员大会　主席　张三: the chair of the members' assembly, also on the lines below that name no other organ."""
    title = analysis.folded[office.title.start : office.title.end]
    ours = office.body is None and "".join(title.split()) in _OF_ASSEMBLY
    return replace(office, prefix=section) if ours else office


def _line(analysis: Analysis, span: Span, roster: Roster, *, titled: bool) -> list[Entry] | None:
    """The entries of a line without its number."""
    if span.end - span.start > (_LONGEST_LINE if titled or _SPACED.match(analysis.text, span.start) else _LONGEST_NAME):
        roster.above = roster.names = roster.label = ()
        return None
    after_tab = analysis.text[span.start - 1 : span.start] == "\t"
    if (after_tab or _CELLS.search(analysis.text, *span)) and not _spaced_label(analysis, span):
        cells = _cells(analysis, span)
        roster.spanned = after_tab or not cells[0].tokens
        return _table_line(analysis, cells, roster)
    label, hanging = roster.label, roster.hanging
    roster.label = ()
    roster.hanging = bool(_HANGING.search(analysis.folded, span.start, span.end))
    people = bool(analysis.within(*span, "person"))
    if people and (found := _labelled(analysis, span, roster)) is not None:
        return found
    long = span.end - span.start > _LONGEST_NAME and not hanging
    if long or not (people or titled or roster.above):
        roster.above = roster.names = ()
        return None
    row = row_of(analysis, span)
    if (label or roster.above) and _OF_REGION.match(row.letters) and _REGION.fullmatch(row.word(0)):
        row = part(row, 1, len(row.tokens))  # 端州区　张三　李四
    if not label or not _goes_on(analysis, span, row, hanging=hanging):
        return _stacked(row, roster)
    roster.label, roster.rest = label, row
    return [Entry(holder, office) for holder in named_in(row) for office in label]


def _goes_on(analysis: Analysis, span: Span, row: Row, *, hanging: bool) -> bool:
    """Whether a line goes on with the names of the one above: nothing but names, or a name and its own office apart."""
    if _NAME_LINE.match(row.letters):
        return True
    if not (match := _OWN_BEHIND.match(row.letters)):
        return False
    before = analysis.text[max(0, span.start - _LONGEST_NAME) : span.start]
    apart = row.folded[row.tokens[match.start("chain") - 1].end].isspace()
    return apart or hanging or bool(_INDENT.search(before)) or len(named_in(row)) > 1


def _cells(analysis: Analysis, span: Span) -> list[Row]:
    """The rows of the cells of a line; one where it has no cells."""
    rows, start = [], span.start
    for position in range(span.start, span.end + 1):
        if position == span.end or analysis.text[position] in "\t|｜":
            rows.append(row_of(analysis, Span(start, position)))
            start = position + 1
    return rows


def _table_line(analysis: Analysis, cells: list[Row], roster: Roster) -> list[Entry] | None:
    """A line with the name in a cell of its own and the offices in others."""
    named = [(index, cell) for index, cell in enumerate(cells) if _NAME_LINE.match(cell.letters)]
    if not named:
        wide = _wide(cells, roster)
        return _beside_body(cells) if wide is None else wide
    index, cell = named[0]
    people = holders(cell, 0, len(cell.tokens))
    stated = [_in_cell(cells, number) for number in range(len(cells)) if number != index]
    if cells[0].letters == "B" and index:  # A学院 | 张三 | 院长
        stated = [tuple(_of_unit(analysis, office, cells[0].tokens[0]) for office in found) for found in stated]
    before = [found for number, found in enumerate(stated) if found and number < index]
    if not before and roster.spanned and not any(cell.tokens for cell in cells[:index]):
        stated.append(roster.column)
    elif before:
        roster.column = before[0]
    if not any(stated) and (beside := _beside_body(cells)):
        return beside
    roster.rest = cell if "(" in cell.letters else None
    return [Entry(holder, office) for holder in people for found in stated for office in found]


def _in_cell(cells: list[Row], number: int) -> tuple[Office, ...]:
    """The offices of a cell; where the cell before holds but a body, they are offices of it."""
    found = offices_of(cells[number])
    before = cells[number - 1] if number else None
    if before is None or before.letters != "B":
        return found
    body = before.tokens[0]
    return tuple(
        office if office.body is not None else replace(office, body=body.ref, body_span=Span(body.start, body.end))
        for office in found
    )


def _beside_body(cells: list[Row]) -> list[Entry] | None:
    """A line with a body in one cell and its officer with the title in another: B医院 | 药学部主任 张三."""
    bodies = [cell.tokens[0] for cell in cells if cell.letters == "B"]
    people = [
        holder for cell in cells if re.fullmatch(rf"x?{CHAIN}{NAME}", cell.letters) for holder in _with_hint(cell)
    ] + [
        replace(holder, offices=offices(cell, 2, 3))
        for cell in cells
        if re.fullmatch(r"P\([TW]\)", cell.letters)
        for holder in holders(cell, 0, 1)
    ]
    if len(bodies) != 1 or not people:
        return None
    beside = [Entry(holder, _of(office, bodies[0])) for holder in people for office in holder.offices]
    noted = [
        office for cell in cells if "P" not in cell.letters for office in offices_of(cell) if office.body is not None
    ]
    return beside + [Entry(holder, office) for holder in people for office in noted]


def _with_hint(cell: Row) -> tuple[Holder, ...]:
    start = 1 if cell.letters[0] == "x" else 0
    return holders(cell, start, len(cell.tokens))


def _of(office: Office, body: Token) -> Office:
    """The office as one of a body in another cell; an organ printed with it is an organ of that body."""
    if office.hint:
        return replace(office, host=body.ref)
    if office.body is not None:
        return office
    return replace(office, body=body.ref, body_span=Span(body.start, body.end))


def _of_unit(analysis: Analysis, office: Office, body: Token) -> Office:
    """The office as one of the unit in the first cell, unless it may be one of the body that the list is of."""
    own = tells_body(office) or not shareable(office, analysis.folded)
    return _of(office, body) if own and fits(office, analysis.bodies[body.ref], strict=True) else office


def _wide(cells: list[Row], roster: Roster) -> list[Entry] | None:
    """A line whose first cell is an office and whose second names people: 副会长 | 张三（A学会秘书长）、李四."""
    filled = [cell for cell in cells if cell.tokens]
    if len(filled) < 2 or "P" in filled[0].letters:
        return None
    label = offices_of(filled[0])
    if not label or "P" not in filled[1].letters:
        return None
    roster.column, roster.rest = label, filled[1]
    return [Entry(holder, office) for holder in named_in(filled[1]) for office in label]


def offices_of(cell: Row) -> tuple[Office, ...]:
    """The offices that a cell begins with."""
    found: list[Office] = []
    position = 0
    while match := _CELL.match(cell.letters, position):
        found.extend(offices(cell, match.start(), match.end()))
        position = match.end()
    return tuple(found)


def named_in(row: Row) -> tuple[Holder, ...]:
    """The people of a list, those in parentheses left out unless they are another name of the one before."""
    depth, found = 0, []
    for holder in holders(row, 0, len(row.tokens)):
        depth = row.letters[: holder.at].count("(") - row.letters[: holder.at].count(")")
        if not depth:
            found.append(holder)
    return tuple(found)


def _labelled(analysis: Analysis, span: Span, roster: Roster) -> list[Entry] | None:
    """会长：张三 or 副 会 长　李四　王五."""
    label, start = _spaced_label(analysis, span) or _plain_label(analysis, span) or ((), 0)
    if not label:
        return None
    rest = row_of(analysis, Span(start, span.end))
    if not re.match(rf"[ke:h]*(?:\([^P]*\))?:?(?:{CHAIN}[dk]?)?{NAME}", rest.letters):
        return None
    if re.search(r"[PTh)][^P]*[vpz.;]", rest.letters.rstrip(".;")):
        return None
    roster.above, roster.rest = (), rest
    roster.label = tuple(office for office in label if shareable(office, analysis.folded))
    breaks = [*(match.start() for match in _NEXT_LABEL.finditer(rest.letters)), len(rest.tokens)]
    listed = part(rest, 0, _next_office(rest, breaks[0]))
    found = [Entry(holder, office) for holder in named_in(listed) for office in label]
    for start, end in pairwise(breaks):
        roster.label = ()
        piece = part(rest, start, end)
        own = [_continuing(office, label[-1]) for office in offices_of(piece)]
        found.extend(Entry(holder, office) for holder in named_in(piece) for office in own)
    return found


def _next_office(row: Row, end: int) -> int:
    """Where another office begins the names after it: 主席张三，副主席李四."""
    match = _NEXT_OFFICE.search(row.letters, 0, end)
    return match.start() if match else end


def _continuing(office: Office, label: Office) -> Office:
    """The office of a later label on a line, of the body of the first where it has none: 甲组组长：… 副组长：…."""
    if office.body is not None or label.body is None:
        return office
    return replace(office, body=label.body, body_span=label.body_span, inherited=True)


def _spaced_label(analysis: Analysis, span: Span) -> tuple[tuple[Office, ...], int] | None:
    match = _SPACED.match(analysis.text, span.start, span.end)
    for end in reversed(_ends_of_words(match)) if match else ():
        assert match is not None
        squeezed = fold("".join(analysis.text[match.start(1) : end].split()))
        titles = find_titles(squeezed, 0, len(squeezed))
        if len(titles) != 1 or titles[0].start or titles[0].end != len(squeezed):
            continue
        if _AFTER_SPACED.match(analysis.text, end, span.end):
            title = replace(titles[0], start=match.start(1), end=end)
            return (Office(title, 0),), _after_separator(analysis.folded, end)
    return None


def _ends_of_words(match: re.Match[str]) -> list[int]:
    """Where the second and every later one of the spaced characters ends, up to the fifth."""
    ends = [match.start(1) + index + 1 for index, character in enumerate(match.group(1)) if not character.isspace()]
    return ends[1:5]


def _plain_label(analysis: Analysis, span: Span) -> tuple[tuple[Office, ...], int] | None:
    match = _LABEL.match(analysis.folded, span.start, span.end)
    if not match:
        return None
    row = row_of(analysis, Span(match.start(1), match.end(1)))
    if not _LABEL_LETTERS.fullmatch(row.letters):
        return None
    return offices(row, 0, len(row.tokens)), _after_separator(analysis.folded, match.end(1))


def _after_separator(folded: str, position: int) -> int:
    while position < len(folded) and folded[position] in " ：|*\t":
        position += 1
    return position


def _stacked(row: Row, roster: Roster) -> list[Entry] | None:
    """A title on a line of its own over lines of names, or a name over a line with the office."""
    letters = row.letters
    if "P" not in letters:
        return _heading(row, roster)
    roster.names = ()
    if _NAME_LINE.match(letters) or (roster.above and _OWN_BEHIND.match(letters)):
        found = [Entry(holder, office) for holder in named_in(row) for office in roster.above]
        roster.names = named_in(row)
        roster.rest = row if "(" in letters or "B" in letters else None
        roster.above = tuple(office for office in roster.above if shareable(office, row.folded))
        return found or None
    if roster.above and re.match(rf"^(?:{CHAIN}[dk]?)?{NAME}$", letters):
        roster.rest = row
        return [Entry(holder, office) for holder in named_in(row) for office in roster.above]
    roster.above = ()
    return None


def _heading(row: Row, roster: Roster) -> list[Entry] | None:
    names, roster.names = roster.names, ()
    if row.letters.startswith("o"):  # a line of a career
        return None
    if not row.letters or row.letters == "x":
        roster.above = roster.above if row.letters and _is_rule(row) else ()
        return None
    if re.fullmatch(r"\([^()]*\)|[,x]+", row.letters) and (row.letters[0] == "(" or _is_rule(row)):
        return None  # in the order of strokes, a line drawn
    found = offices_of(row)
    if not found or not re.fullmatch(rf"[no]*{CHAIN}(?:[,;c]{CHAIN})*[q:.]*(?:\([^)]*\))?[:q.]*", row.letters):
        roster.above = ()
        return None
    if names and found[0].body is not None and not row.letters.endswith(":"):
        return [Entry(holder, office) for holder in names for office in found]
    roster.above = found if found[0].body is None else ()  # over names with offices below, the next is no heading
    return []


def _is_rule(row: Row) -> bool:
    words = row.folded[row.tokens[0].start : row.tokens[-1].end]
    return not any(character.isalnum() for character in words) or len(words) <= 4

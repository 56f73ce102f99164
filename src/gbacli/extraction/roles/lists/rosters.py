"""Lists of office holders line by line: numbered, labelled, in cells, or a title on a line of its own over names."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.beside.before import shareable
from gbacli.extraction.roles.lists import tables, turns, units
from gbacli.extraction.roles.lists.entries import NAME_LINE, Entry, Roster, named_in, offices_of
from gbacli.extraction.roles.lists.labels import SPACED, labelled, spaced_label
from gbacli.extraction.roles.phrasing.phrases import CHAIN, NAME, Office
from gbacli.extraction.roles.phrasing.rows import row_of
from gbacli.extraction.roles.phrasing.tokens import Row, Token, part
from gbacli.text.sentences import Span

RULE = "role.roster"
_MARKER = re.compile(
    r"(?:[#*\-—•·\s※\u2190-\u22ff\u2460-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff\ufe0f]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、．)](?!\d))+"
)
_OWN_BEHIND = re.compile(rf"^{NAME}(?:[,:|]?|,(?=Bx))(?P<chain>[fnoN]*B(?:(?<=,B)x)?{CHAIN}(?:[,;c]{CHAIN})*)[,;.]?$")
_BESIDE = re.compile(rf"{NAME},+(?=[fno]*[TW]j?$)")
_OF_REGION = re.compile(rf"[xB]:?{NAME}+[.;]?$")
_REGION = re.compile("[\u4e00-\u9fff\u3000 ]{1,6}(?:[市区县镇省]|片区|赛区|地区)|香\\s*港|澳\\s*门|广\\s*东")
_NUMBER = re.compile(r"[一二三四五六七八九十]+|\d+|[①-⑳]")
_FIRST_CLAUSE = re.compile(r"[^P]*P(?:[^,;.()]|\([^()]*\))*")
_INDENT = re.compile("(?:^|\n)[ \u3000\t]{2,}$")
_SECTION = re.compile(r"(?:(?P<assembly>会\s*员\s*大\s*会)|理\s*事\s*会|监\s*事\s*会)\s+(?=\S)")
_ASSEMBLY = re.compile(
    "[【〔*]*(?P<name>会员大会)(?:成员|架构|名单|主席团)?[】〕*：]*"
)  # over the lines of its officers
_FIELD = re.compile(r"(?:姓\s*名|(?:工作|所在|任职|所属)?(?:单\s*位|机\s*构)|(?:现任|所任)?职\s*[务位称衔])：\s*")
_SIGNS = re.compile("[谨敬鞠]?[启上识订约具躬]|[谨敬]此?[致贺告白挽]")
_SECTIONS_BEGIN, _FIELDS_BEGIN = frozenset("会理监"), frozenset("姓工所任单机现职")
_OF_ASSEMBLY = ("主席", "副主席", "秘书", "第一秘书", "第二秘书")
_EX_OFFICIO = re.compile(rf"{CHAIN}\({CHAIN}\)")  # who sits on a board by his office: 政务司司长（主席）
_UNKNOWN = re.compile("[xrkwe]{1,5},[fno]*B[dx]?[TW][;,.]?")
_LONGEST_LINE = 400  # characters of a line of a list
_LONGEST_NAME = 60  # characters of a line that holds but a name


def numbered(analysis: Analysis, span: Span, roster: Roster) -> list[Entry]:
    """Those named first in a numbered line below one that announces offices: （一）A局局长张三，并由其担任主席."""
    marker = _MARKER.match(analysis.folded, *span)
    shape = _NUMBER.sub("1", marker.group().strip()) if marker and marker.end() < span.end else ""
    if not shape or roster.shape not in ("", shape):
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
    if analysis.folded[span.start] in _SECTIONS_BEGIN and (section := _SECTION.match(analysis.folded, *span)):
        roster.section = Span(*section.span("assembly")) if section["assembly"] else None
        span = Span(section.end(), span.end)
    if analysis.folded[span.start] in _FIELDS_BEGIN and (field := _FIELD.match(analysis.folded, *span)):  # 单位：A学院
        span = Span(field.end(), span.end)
    if roster.names and (unit := _unit_of(analysis, span)):
        roster.unit = unit
        return None
    if roster.units and (heads := units.line(analysis, span, roster)) is not None:
        return heads
    roster.units = ()
    found = _line(analysis, span, roster, titled=titled)
    roster.unit = None
    if assembly := _ASSEMBLY.fullmatch(analysis.folded, *span):
        roster.section = Span(*assembly.span("name"))
        return found
    if found is None or roster.section is None:
        roster.section = None
        return found
    return [replace(entry, office=_of_assembly(analysis, entry.office, roster.section)) for entry in found]


def _unit_of(analysis: Analysis, span: Span) -> Token | None:
    """The body that a line names and nothing else."""
    named = analysis.within(*span)
    alone = len(named) == 1 and named[0].kind == "body" and (named[0].start, named[0].end) == span
    return row_of(analysis, span).tokens[0] if alone else None


def _of_assembly(analysis: Analysis, office: Office, section: Span) -> Office:
    """会员大会　主席　张三: the chair of the members' assembly, also on the lines below that name no other organ."""
    title = analysis.folded[office.title.start : office.title.end]
    ours = office.body is None and "".join(title.split()) in _OF_ASSEMBLY
    return replace(office, prefix=section) if ours else office


def _line(analysis: Analysis, span: Span, roster: Roster, *, titled: bool) -> list[Entry] | None:
    """The entries of a line without its number."""
    size = span.end - span.start
    if size > _LONGEST_NAME and (size > _LONGEST_LINE or not (titled or SPACED.match(analysis.text, span.start))):
        roster.above = roster.names = roster.label = ()
        return None
    after_tab = analysis.text[span.start - 1 : span.start] == "\t"
    if (after_tab or tables.CELLS.search(analysis.text, *span)) and not spaced_label(analysis, span):
        cells = tables.cells_of(analysis, span)
        roster.spanned = after_tab or not cells[0].tokens
        roster.label = ()
        return tables.line(analysis, cells, roster)
    roster.posts = ()
    label, hanging = roster.label, roster.hanging
    roster.label = ()
    roster.hanging = analysis.folded.endswith(("、", "，"), span.start, span.end)
    people = bool(analysis.within(*span, "person"))
    if people and (found := labelled(analysis, span, roster)) is not None:
        return found
    long = span.end - span.start > _LONGEST_NAME and not hanging
    if long or not (people or titled or roster.above):
        roster.above = roster.names = ()
        return None
    row = row_of(analysis, span)
    if (label or roster.above) and _OF_REGION.match(row.letters) and _REGION.fullmatch(row.word(0)):
        row = part(row, 1, len(row.tokens))  # 端州区　张三　李四
    if row.letters[-2:] in ("Px", "hx", "Pk", "hk") and _SIGNS.fullmatch(row.word(len(row.tokens) - 1)):
        row = part(row, 0, len(row.tokens) - 1)  # 张三　谨启
    if not label or not _goes_on(analysis, span, row, hanging=hanging):
        in_turn = turns.line(row, roster)
        return _stacked(row, roster) if in_turn is None else in_turn
    roster.label, roster.rest = label, row
    return [Entry(holder, office) for holder in named_in(row) for office in label]


def _goes_on(analysis: Analysis, span: Span, row: Row, *, hanging: bool) -> bool:
    """Whether a line goes on with the names of the one above: nothing but names, or a name and its own office apart."""
    if NAME_LINE.match(row.letters):
        return True
    if not (match := _OWN_BEHIND.match(row.letters)):
        return False
    before = analysis.text[max(0, span.start - _LONGEST_NAME) : span.start]
    apart = row.folded[row.tokens[match.start("chain") - 1].end].isspace()
    return apart or hanging or bool(_INDENT.search(before)) or len(named_in(row)) > 1


def _stacked(row: Row, roster: Roster) -> list[Entry] | None:
    """A title on a line of its own over lines of names, or a name over a line with the office."""
    letters = row.letters
    if "P" not in letters:
        roster.units = units.heading(row)
        if roster.units:
            roster.above = roster.names = ()
            return []
        return _heading(row, roster)
    roster.names = ()
    if NAME_LINE.match(letters) or (roster.above and _OWN_BEHIND.match(letters)):
        found = [Entry(holder, office) for holder in named_in(row) for office in roster.above]
        roster.names = named_in(row)
        roster.rest = row if "(" in letters or "B" in letters else None
        roster.above = tuple(office for office in roster.above if shareable(office, row.folded))
        return found or None
    if roster.above and re.match(rf"^(?:{CHAIN}[dk]?)?{NAME}$", letters):
        roster.rest = row
        return [Entry(holder, office) for holder in named_in(row) for office in roster.above]
    roster.above = ()
    if beside := _BESIDE.match(letters):  # 张三 — 会长
        return [
            Entry(holder, office)
            for holder in named_in(row)
            for office in offices_of(part(row, beside.end(), len(letters)))
        ]
    return None


def _heading(row: Row, roster: Roster) -> list[Entry] | None:
    names, roster.names = roster.names, ()
    if row.letters.startswith("o"):  # a line of a career
        return None
    if not row.letters or row.letters == "x":
        roster.above = roster.above if row.letters and _is_rule(row) else ()
        return None
    aside = re.fullmatch(r"\([^()]*\)|[,x]+", row.letters) and (row.letters[0] == "(" or _is_rule(row))
    if aside or _UNKNOWN.fullmatch(row.letters) or (roster.above and _EX_OFFICIO.fullmatch(row.letters)):
        return None  # in the order of strokes, a line drawn, somebody whose name nobody knows, or by his office
    found = offices_of(row)
    if not found or not re.fullmatch(rf"[no]*{CHAIN}(?:[,;c]{CHAIN})*[q:.]*(?:\([^)]*\))?[:q.]*", row.letters):
        roster.above = ()
        return None
    if names and roster.unit and found[0].body is None:  # 张三 over A学院 over 院长
        body, where = roster.unit.ref, Span(roster.unit.start, roster.unit.end)
        found = tuple(replace(office, body=body, body_span=where) for office in found)
    if names and found[0].body is not None and not row.letters.endswith(":"):
        return [Entry(holder, office) for holder in names for office in found]
    roster.above = found if found[0].body is None else ()  # over names with offices below, the next is no heading
    return []


def _is_rule(row: Row) -> bool:
    words = row.folded[row.tokens[0].start : row.tokens[-1].end]
    return not any(character.isalnum() for character in words) or len(words) <= 4

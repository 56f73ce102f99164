"""The heads of units below a heading that says what all of them are: 分部主席 over 甲分部：张三, 乙分部：李四."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.lists.entries import NAME_LINE, Entry, Roster, named_in, offices_of
from gbacli.extraction.roles.phrasing.phrases import CHAIN, NAME, Office
from gbacli.extraction.roles.phrasing.rows import row_of
from gbacli.extraction.roles.phrasing.tokens import Row, part
from gbacli.text.sentences import Span
from gbacli.text.tables import words

_UNIT = re.compile(r"(?P<name>[\u4e00-\u9fff]{3,16})(?:\s*(?:：|—{1,2}|[-–－|\t])\s*|[ \u3000]{2,}|\u3000)(?=\S)")
_WITHIN = re.compile(rf"\((?P<office>{CHAIN}):(?P<who>{NAME}(?:[c,]{NAME})*)\)")
_KINDS_OF = ("各", "属下", "辖下", "下设", "常设", "专责", "专业", "属")


def heading(row: Row) -> tuple[Office, ...]:
    """The offices of a heading that names a kind of unit and its head: 委员会召集人, 分部主席, 属校校监."""
    if not re.fullmatch(r"[Bx][TW][:q]?", row.letters):
        return ()
    kind = row.word(0)
    for before in _KINDS_OF:
        kind = kind.removeprefix(before)
    if kind not in words("unit_kinds") or row.tokens[0].end != row.tokens[1].start:
        return ()
    return tuple(replace(office, body=None, body_span=None, hint=None) for office in offices_of(part(row, 1, 2)))


def line(analysis: Analysis, span: Span, roster: Roster) -> list[Entry] | None:
    """Those whom a line below such a heading names beside the unit, and those behind a label in parentheses."""
    match = _UNIT.match(analysis.folded, *span)
    names = row_of(analysis, Span(match.end(), span.end)) if match else None
    if match is None or names is None or not NAME_LINE.match(names.letters):
        return None
    where = Span(*match.span("name"))
    known = [one.ref for one in analysis.within(*where, "body") if (one.start, one.end) == where]
    body = known[0] if known else analysis.body(*where)
    found = [(holder, office) for holder in named_in(names) for office in roster.units]
    for own in _WITHIN.finditer(names.letters):
        stated = offices_of(part(names, *own.span("office")))
        found += [(holder, office) for holder in named_in(part(names, *own.span("who"))) for office in stated]
    return [Entry(holder, replace(office, body=body, body_span=where)) for holder, office in found]

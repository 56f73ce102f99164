"""Lists of all who ever had an office: 历届会长 over 第一届（1996—2000）　张三, or over 张三（1996—2000）."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.roles.lists.entries import Entry, Roster, named_in
from gbacli.extraction.roles.phrasing.phrases import ASIDE, NAME, Office, offices
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.text.sentences import Span

_HEADING = re.compile(
    rf"(?:[^PT]*[,;])?(?P<body>B{ASIDE}?)?(?P<all>[fpx])(?P<title>T(?:c+T)*)(?P<list>x?)(?:\([^P]*\))?(?:e?:|[.])?"
)
_LINE = re.compile(rf"[ok]{{0,2}}[:,]?{NAME}(?:[c,]?{NAME})*[.;,]?")
_ALL = ("历届", "历任", "历年")
_LIST = ("", "名单", "名录", "一览", "一览表", "芳名", "简介", "表")
_YEARS = re.compile("[0-9〇零一二三四五六七八九]{4}年?[-—~–至到]{1,2}[0-9〇零一二三四五六七八九]{4}年?")


def line(row: Row, roster: Roster) -> list[Entry] | None:
    """Those named on a line below a heading that says 历届; nothing for the heading, None for any other line."""
    match = _HEADING.fullmatch(row.letters)
    if match and row.word(match.start("all")) in _ALL and _word(row, match, "list") in _LIST:
        found = offices(row, *match.span("title"))
        body = row.tokens[0] if match["body"] else None
        roster.names, roster.above = (), tuple(_of(office, body) for office in found)
        return []
    if not roster.above or not all(office.many for office in roster.above):
        return None
    if "o" not in row.letters or not _LINE.fullmatch(row.letters):
        return None
    when = row.tokens[row.letters.index("o")]
    return [Entry(holder, _then(row, office, when)) for holder in named_in(row) for office in roster.above]


def _word(row: Row, match: re.Match[str], group: str) -> str:
    return row.word(match.start(group)).strip() if match[group] else ""


def _of(office: Office, body: Token | None) -> Office:
    if body is None:
        return replace(office, many=True)
    return replace(office, body=body.ref, body_span=Span(body.start, body.end), hint=None, many=True)


def _then(row: Row, office: Office, when: Token) -> Office:
    where = Span(when.start, when.end)
    years = _YEARS.search(row.folded, *where)
    return replace(office, term=where, years=Span(*years.span()) if years else None)

"""The office of a list: its body and term are those of the heading over it."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.roles.bodies import committees
from gbacli.extraction.roles.bodies.fits import fits
from gbacli.extraction.roles.bodies.report import BACK, Report
from gbacli.extraction.roles.bodies.told import signed_at
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.extraction.roles.times.terms import fuller, presents, term_of
from gbacli.text.folding import fold
from gbacli.text.sentences import Span

_LIST = re.compile("名单|如下|名录|名册|芳名|一览")
_PUT_UP = re.compile(r"[日月年期 ](?:更新|发布|刊登|上载|发出|整理|制表|编制|公布)[ *）]*\Z")
_IN_BRACKETS = re.compile("（[^（）]{1,20}）$")  # 名单（2022年度）
_OWNER = re.compile(r"B(?:\([^()]*\))?[fn]*ox?[dx:.,q]*$")  # A会第二届理事会名单
_EXECUTIVE = ("执行委员会", "执委会")
_SEATS = ("增选委员", "增补委员", "委员")
_OF_PARTIES = ("书记", "常委")
_NO_HEADING = re.compile("[.,P]|:.*B|B[cw]B.*[cw]B")
_ONLY_BODIES = re.compile("[kx]*B(?:[cwx,;]+B)+[cwx,;]*")
_IS_BARE = re.compile("[xcoW(),]+")  # ### 第六届执行委员会（2026–2029） under the heading that names the body
_HEADING = 40  # lines looked back for the heading of a list


def listed(report: Report, office: Office) -> Office:
    """The office of a list, its body and term those of the heading over it, or of what the report is about."""
    own = office.body is not None and not office.inherited
    office = report.printed.settled(office)
    if own:
        return report.with_term(office, listed=True)
    organ = committees.over(report.analysis, office) if office.body is None else None
    if office.body is None and organ is None:
        organ = committees.delegation(report.analysis, office)
    if organ is not None:
        return replace(office, body=organ, term=office.term or report.term)
    found = _under_heading(report, office)
    return replace(found, term=None) if office.former and office.term is None else found  # 上届主席 beside the new one


def _under_heading(report: Report, office: Office) -> Office:
    """The office with the body and term of the heading over the list, or of what the report is about."""
    if office.body is None and (signed := signed_at(report.rows.last(1))) is not None:
        return replace(office, body=signed)
    near: Span | None = None
    officers: Span | None = None  # the same, of a heading that speaks of officers
    above = report.rows.last(_HEADING)
    for heading, of_list in zip(reversed(above), reversed(report.in_lists(above)), strict=True):
        announces = _announces(heading)
        if not near and _IS_BARE.fullmatch(heading.letters):
            near = term_of(heading)
            officers = near if "W" in heading.letters or presents(heading) else None
        term = fuller(heading.folded, near or term_of(heading), report.term)
        seat = _committee(heading) if office.title.head in _SEATS and office.body is None else None
        if seat is not None:
            body = report.analysis.body(seat.start, seat.end)
            return replace(office, body=body, term=office.term or term)
        owner = _OWNER.search(heading.letters) if announces else None
        if owner and office.body is None and office.title.head not in _OF_PARTIES:
            body = heading.tokens[owner.start()].ref
            return replace(office, body=body, term=office.term or term)
        found = _heading_body(report, office, heading, announces=announces)
        if found is not None and not announces and _publishes(report, office, heading.tokens[found], above):
            continue
        if found is not None and (
            announces or not (_is_no_heading(heading) or (of_list and not _is_unit(report, heading, found)))
        ):
            body = heading.tokens[found].ref if office.body is None else office.body
            return replace(office, body=body, term=office.term or term)
    if office.body is None and report.of_list is not None and fits(office, report.analysis.bodies[report.of_list]):
        office = replace(office, body=report.of_list)
    if office.body is None:
        about = report.theme(office)
        office = replace(
            office, body=report.back(office, report.rows.last(BACK), free=True) if about is None else about
        )
    return replace(office, term=office.term or fuller(report.analysis.folded, report.term, officers))


def _heading_body(report: Report, office: Office, heading: Row, *, announces: bool) -> int | None:
    """The index of the body of a heading: the last, or what the report is about (甲会履新 与乙会订约)."""
    found = [*report.bodies(office, heading, free=not announces)]
    about = report.theme(office) if len(found) > 1 and not announces else None
    return max((at for at in found if heading.tokens[at].ref == about), default=max(found, default=None))


def _publishes(report: Report, office: Office, token: Token, above: list[Row]) -> bool:
    """Whether a body is but whose page it is, right below the heading of the list of its committee: 甲会委员会名单."""
    at = next((at for at, row in enumerate(above) if token in row.tokens), 0)
    if not at or not _announces(above[at - 1]):
        return False
    whole, name = above[at - 1], fold(report.analysis.bodies[token.ref].name)
    found = _heading_body(report, office, whole, announces=True)
    unit = fold(report.analysis.bodies[whole.tokens[found].ref].name) if found is not None else ""
    return unit.startswith(name) and unit != name


def _is_no_heading(row: Row) -> bool:
    """Whether a row is a sentence, a list of bodies on one line, or says when a page was put up."""
    if _NO_HEADING.search(row.letters) or _ONLY_BODIES.fullmatch(row.letters):
        return True
    return bool(row.tokens) and _PUT_UP.search(row.folded, 0, row.tokens[-1].end) is not None


def _is_unit(report: Report, row: Row, at: int) -> bool:
    """Whether a body is a committee, whose name alone on a line is a heading even below a list."""
    return committees.is_unit(report.analysis.bodies[row.tokens[at].ref].name)


def _committee(row: Row) -> Token | None:
    """The executive committee that a heading is of: those listed as 委员 are members of it."""
    organs = (index for index, letter in enumerate(row.letters) if letter == "o")
    found = (row.tokens[index] for index in organs if row.word(index).endswith(_EXECUTIVE))
    return next(found, None) if "P" not in row.letters else None


def _announces(row: Row) -> bool:
    """Whether a row without names is the heading of a list: A委员会成员名单如下."""
    if not row.tokens or "P" in row.letters:
        return False
    words = _IN_BRACKETS.sub("", row.folded[row.tokens[0].start : row.tokens[-1].end])
    return bool(_LIST.search(words[-12:]))

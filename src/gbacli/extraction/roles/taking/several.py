"""Offices said of as many people as are named after: 副会长三人，分别为甲、乙和丙; 两位副会长来自…，计有甲、乙."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gbacli.extraction.roles.beside.before import shareable
from gbacli.extraction.roles.phrasing.phrases import CHAIN, LEAD, NAME, Holder, Office, holders, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.roles.taking.taken import ARE_OVER, Taken
from gbacli.extraction.roles.times.periods import appointed_for
from gbacli.text.numerals import number
from gbacli.text.sentences import Span

RULE = "role.held-by-several"
COUNTED = re.compile(r"(?P<number>[两二三四五六七八九十]|[2-9]|1[0-9])个?[人位名席个]")
_ONE = rf"(?:x?q?[ke]*(?:o?d)?(?:{LEAD}|B|x{{1,2}})?{NAME})"
_SEVERAL = re.compile(
    rf"(?P<chain>[fno]*T)(?P<gap>[^PTWH.;]*?(?:[e:uxq]|q,|,,))(?P<who>{_ONE}(?:[,;]?[cw]*{_ONE})+)(?=(?:[kr]*v)?(?:[,;.)]|$))"
)
_OWN = rf"(?:(?:{LEAD}|B)?{NAME})"
_LIST = rf"(?P<who>{_OWN}(?:(?:[,;][kx]?|[,;]?c+){_OWN})*)"
# 委任下列人士为委员，任期两年：甲、乙
_THOSE_BELOW = re.compile(rf"(?P<those>x)[ev]k*(?P<chain>{CHAIN})(?:,[^PTWB:;.]*)*:{_LIST}")
# 委任六名委员，当中四人属首次获委任，包括甲、乙
_SOME_OF_THEM = re.compile(
    rf"[av][^PTWB,;.]*(?P<count>q)[kx]*(?P<chain>[fno]*[TW])[j]?(?P<some>(?:,[^PTWB,;.]*)+),k*(?P<how>e){_LIST}(?=[kx]*[,;.]|$)"
)
_BELOW = re.compile("(?:下列|以下|下述)(?:各?人士?|人员|各[人位]|[0-9两二三四五六七八九十]+[人位名](?:人士)?|诸位)$")
_AMONG = re.compile("^，(?:当中|其中|里面|之中|当中有|其中有)?[^，]*[0-9两二三四五六七八九十][人位名]")
_NAMELY = ("包括", "包括了", "计有", "为", "是", "即", "有", "分别为", "分别是")
_NONE = ("不设", "未设", "没有", "不再设", "取消")
_NOW = re.compile("现在|现任|今年|本年度|时下|如今|目前")
_BEFORE = 6  # characters before a title in which its holders may be counted


def find(row: Row) -> Iterator[tuple[tuple[int, int], Taken]]:
    """Everyone of a list that has as many people as a sentence says hold an office, with the tokens that name it."""
    yield from _those_below(row) if ":" in row.letters else ()
    yield from _some_of_them(row) if "q" in row.letters else ()
    if row.letters.count("P") < 2 or not COUNTED.search(row.folded, row.tokens[0].start, row.tokens[-1].end):
        return
    for match in _SEVERAL.finditer(row.letters):
        people = holders(row, *match.span("who"))
        stated = offices(row, *match.span("chain"))
        if row.folded.endswith(_NONE, 0, row.tokens[match.end("chain") - 1].start):
            continue
        if match["gap"].endswith(",,") and not all(shareable(office, row.folded) for office in stated):
            continue  # 三位会长——甲、乙、丙: each of another body
        if len(people) in _counts(row, match) and not any(_has(row, one, stated) for one in people):
            over = ARE_OVER.match(row.letters, match.end()) is not None
            for holder in people:
                former = over or _of_earlier(row, holder, people)
                for office in stated:
                    told = replace(office, term=_years(row, holder) or office.term)
                    yield match.span("chain"), Taken(holder, told, RULE, former=former, new=not former)


def _those_below(row: Row) -> Iterator[tuple[tuple[int, int], Taken]]:
    """Those whom a colon parts from the office that they are given."""
    for match in _THOSE_BELOW.finditer(row.letters):
        if _BELOW.search(row.word(match.start("those"))):
            yield from _given(row, match)


def _some_of_them(row: Row) -> Iterator[tuple[tuple[int, int], Taken]]:
    """Some of as many as are said to be given an office, told in a later clause."""
    for match in _SOME_OF_THEM.finditer(row.letters):
        told = row.folded[row.tokens[match.start("some")].start : row.tokens[match.end("some") - 1].end]
        if row.word(match.start("how")) in _NAMELY and _AMONG.match(told):
            yield from _given(row, match)


def _given(row: Row, match: re.Match[str]) -> Iterator[tuple[tuple[int, int], Taken]]:
    """Everyone of a list with the offices given to all of it."""
    term = appointed_for(row.folded, Span(row.tokens[0].start, row.tokens[-1].end))
    for holder in holders(row, *match.span("who")):
        for office in offices(row, *match.span("chain")):
            told = replace(office, term=office.term or term)
            yield match.span("chain"), Taken(holder, told, RULE, new=True)


def _counts(row: Row, match: re.Match[str]) -> set[int]:
    """How many people are counted around the title of a match, before those that are named."""
    title, first = row.tokens[match.end("chain") - 1], row.tokens[match.start("who")]
    begins = max(row.tokens[0].start, title.start - _BEFORE)
    found = (one["number"] for one in COUNTED.finditer(row.folded, begins, max(first.start, title.end)))
    return {number(one) or 0 for one in found}


def _has(row: Row, holder: Holder, stated: tuple[Office, ...]) -> bool:
    """Whether somebody of the list has such an office of another body: 三位会长，分别是甲会会长…."""
    words = {row.folded[office.title.start : office.title.end] for office in stated}
    own = (office for office in holder.offices if office.body is not None)
    return any(row.folded[office.title.start : office.title.end] in words for office in own)


def _years(row: Row, holder: Holder) -> Span | None:
    """The term that is told before a name: 2021年度的甲."""
    at = holder.at - 2
    return row.tokens[at].term if row.letters[max(0, at) : holder.at] == "od" else None


def _of_earlier(row: Row, holder: Holder, people: tuple[Holder, ...]) -> bool:
    """Whether somebody of a list held the office in other years than the one who has it now: 现在的丙."""
    others = (row.tokens[one.at - 6 if one.at > 6 else 0 : one.at] for one in people if one is not holder)
    now = any(_NOW.search(row.folded, near[0].start, near[-1].end) for near in others if near)
    return now and _years(row, holder) is not None

"""role.career: 2008年至2012年　A博物馆研究员, a line of somebody's career without the name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gbacli.extraction.roles.phrasing.phrases import ASIDE, ITEM, Holder, Office, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.text.sentences import Span

RULE = "role.career"
_LINE = re.compile(
    rf"(?:[kx,:]*o|(?P<day>k))[k,:]*(?P<chain>B{ASIDE}?d?[fnoqN]*[TWH](?:[c,;]+{ITEM})*)[,;.]*(?:\([^P]*\))?"
)

_STAGE = re.compile(rf"(?:^|[:;,.])[kx]?(?P<years>o)[k,:]*(?P<chain>B{ASIDE}?d?[fnoqN]*[TWH](?:c+{ITEM})*)(?=[;.,]|$)")
_DAY = re.compile("[0-9〇零一二三四五六七八九]年")
_POSTS = re.compile(rf"(?:^(?P<who>[^P]*P)[^P]*|^[^P]*)[:,e]k*(?P<chain>B{ASIDE}?d?[fnoqN]*[TW](?:c+{ITEM})+)[.;]?$")
_POST = re.compile(
    rf"[kxq,:.]{{0,2}}(?P<chain>[fnN]*B{ASIDE}?d?[fnoqN]*[TWH](?:[c,;]+{ITEM})*(?:\(o\))?)(?:\([^P]*\))?[^PBTW]*"
)
_HEADING = re.compile(
    "(?:兼职|任职|职务|公职|社会服务|工作经历|工作履历|任职经历|主要经历|主要履历|工作经验|现任职务|职衔)(?:情况|一览|如下)?[：】〕]?$"
)
_LONGEST_HEADING = 14
_OF_POSTS = re.compile("身兼|兼任|公职|社会职务|职衔|头衔|职务包括|多职|要职|名片|几行(?:小)?字|印着|印有")


def is_heading(words: str) -> bool:
    """Whether a line heads a list of somebody's posts: 社会兼职, 工作经历."""
    return len(words) <= _LONGEST_HEADING and _HEADING.search(words) is not None


def listed(row: Row, holder: Holder) -> Iterator[tuple[Holder, Office]]:
    """The offices of a line below such a heading, all of somebody who is not named there: A协会理事（第九届）."""
    match = _POST.fullmatch(row.letters)
    for office in offices(row, *match.span("chain")) if match else ():
        yield holder, office


def find(row: Row, last: tuple[Holder, ...]) -> Iterator[tuple[Holder, Office]]:
    """The offices of a line that begins with years, held by the one whom the lines before are about."""
    posts = _POSTS.match(row.letters)
    if posts and _OF_POSTS.search(row.folded, row.tokens[0].start, row.tokens[posts.start("chain")].start):
        at = posts.end("who") - 1 if posts["who"] else -1
        people = (Holder(row.tokens[at], (), at),) if at >= 0 else last
        for holder in people:
            for office in offices(row, *posts.span("chain")):
                yield holder, office
    yield from _within(row, last)
    match = _LINE.fullmatch(row.letters)
    if match and (match["day"] is None or _DAY.search(row.word(0))):
        years = next((token.term for token in row.tokens if token.term), None)
        for holder in last:
            for office in offices(row, *match.span("chain")):
                yield holder, office if office.term else _during(office, years)


def _within(row: Row, last: tuple[Holder, ...]) -> Iterator[tuple[Holder, Office]]:
    """简历：2011年至2016年，A局局长；2016年至2022年，B局局长: the offices of a row of years in one sentence."""
    listed = [*_STAGE.finditer(row.letters)] if row.letters.count("o") > 1 and "P" not in row.letters else []
    for match in listed if len(listed) > 1 else ():
        years = row.tokens[match.start("years")].term
        for holder in last:
            for office in offices(row, *match.span("chain")):
                yield holder, office if office.term else _during(office, years)


def _during(office: Office, years: Span | None) -> Office:
    return replace(office, term=years)

"""When a report was published and by whom, as the lines of it and around it say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gbacli.reading.byline import labelled_publisher, read_byline
from gbacli.reading.datelines import Byline, dateline, signed
from gbacli.reading.furniture import is_furniture
from gbacli.reading.headings import headed, site_parts
from gbacli.reading.issuer import credited, gazette, issuers
from gbacli.reading.page import Page
from gbacli.reading.publishers import clean_publisher, imprint, is_media, is_site
from gbacli.reading.signature import signature
from gbacli.text.dates import find_dates, parse_date
from gbacli.text.folding import fold

_HEAD = 12  # lines of a page above its title among which a paper may print its day
_SIGNED = re.compile("来源|來源|稿源|发布|發布|發佈|发表|發表")
_DATED_ISSUE = re.compile("第 ?[\\d一二三四五六七八九十百]+ ?期（([^（）]{6,12})）$")
_PERIOD = re.compile(r"[（(]([^（）()]{8,30})[）)]$")
_OF_YEAR = re.compile("([\\d〇○零一二三四五六七八九]{4}年)(?:第[1-4一二三四]季度?|大事记|大事纪要|年报|年刊)")


@dataclass(frozen=True, slots=True)
class Parts:
    """A page that has been taken apart."""

    page: Page
    title: str | None
    above: list[str]  # lines that stand above the title, and the title's
    bylines: list[Byline]
    body: list[str]
    foot: list[str]  # lines below the end of the article, from the last up


def published_on(parts: Parts) -> str | None:
    """The day: of the byline, the dateline, the foot, the signature, or the issue that the title numbers."""
    foot, body = parts.foot, parts.body
    stated = _fullest([found.published for found in parts.bylines if found.published])
    stated = stated or next((day for line in body[:2] if (day := dateline(line).published)), None)
    if stated:
        return stated
    ends = [byline for line in foot if (byline := read_byline(line))] + [signed(line) for line in reversed(body[-4:])]
    stated = next((found.published for found in ends if found.published), None)
    return stated or signature(foot, body, parts.title or "").published or _of_issue(fold(parts.title or ""))


def published_by(parts: Parts) -> str | None:
    """The publisher: of the byline, the foot, the dateline, the signature, the masthead, or the site."""
    return next((name for name in _names(parts) if name), None)


def beside(page: Page) -> list[Byline]:
    """What lines outside the article say that sign it, or that head the page of a paper with its day."""
    found = []
    for number, line in enumerate(page.around):
        signs = bool(_SIGNED.search(line))
        byline = read_byline(line) if signs or number < _HEAD else None
        if byline and (signs or (byline.published and is_media(byline.publisher or ""))):
            found.append(byline)
    return found


def _names(parts: Parts) -> Iterator[str | None]:
    """What may name the publisher, the likeliest first."""
    page, foot, body = parts.page, parts.foot, parts.body
    yield from (found.publisher for found in parts.bylines)
    yield from (labelled_publisher(line) for line in (*foot, *body[-1:]))
    yield from (dateline(line).publisher for line in body[:2])
    yield gazette(parts.title or "")
    yield signature(foot, body, parts.title or "").publisher
    yield from (signed(line).publisher for line in reversed(body[-4:]))
    yield from (byline.publisher for line in foot if (byline := read_byline(line)))
    yield from (clean_publisher(line[slice(*span)]) for line in parts.above if (span := headed(line)))
    yield from (clean_publisher(line) for line in parts.above[:-1] if is_site(line) and len(line) <= 16)
    yield page.site
    yield _site_in_title(page.page_title or (parts.above or [""])[-1], page.around)
    yield _site_in_foot(page.around)
    yield from issuers(parts.title or "", body)
    yield from credited([*foot, *reversed(body[-2:])])
    if owner := next(filter(None, map(imprint, (*foot, *reversed(page.around)))), None):
        named = [part for part in site_parts(page.page_title or "")[1:] if is_site(part)]
        yield named[-1] if named else owner  # a site is better known by its own name than by its owner's


def _fullest(days: list[str]) -> str | None:
    """The first of the days, as exactly as another says it."""
    return max((day for day in days if day.startswith(days[0])), key=len) if days else None


def _of_issue(title: str) -> str | None:
    """The date of the issue, or the end of the period, that a title names."""
    if issue := _DATED_ISSUE.search(title):
        return parse_date(issue[1])
    if period := _PERIOD.search(title):
        days = [mention.last or mention.first or "" for mention in find_dates(period[1], None)]
        if days and len(days[-1]) == 10:
            return days[-1]
    year = _OF_YEAR.search(title)
    return parse_date(year[1]) if year else None


def _site_in_title(page_title: str, around: list[str]) -> str | None:
    """The part of a window's title that the rest of the page bears out as the site's name, or that is a medium's."""
    parts = [part for whole in site_parts(page_title) for part in whole.rsplit("-", 1)]
    if len(parts) < 2:
        return None
    others = "\n".join(around)
    borne_out = (part for part in reversed(parts) if 2 < len(part) <= 20 and part in others)
    named = next((name for part in borne_out if (name := clean_publisher(part))), None)
    return named or next((part for part in parts[:1] if is_media(part) and len(part) < 9), None)


def _site_in_foot(around: list[str]) -> str | None:
    names = (name for line in reversed(around) for name in re.split(r"[\s|｜·©：:]+", line))
    return next((name for name in names if is_site(name) and 4 <= len(name) <= 16 and not is_furniture(name)), None)

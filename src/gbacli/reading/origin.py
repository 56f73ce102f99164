"""When a report was published and by whom, as the lines of it and around it say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from gbacli.reading.byline import labelled_publisher, read_byline
from gbacli.reading.datelines import Byline, dateline, signed, today
from gbacli.reading.furniture import is_furniture
from gbacli.reading.headings import headed, nameplate, site_parts
from gbacli.reading.issuer import credited, gazette, issuers, speaks_of_itself
from gbacli.reading.page import Page
from gbacli.reading.publishers import clean_publisher, imprint, is_body, is_media, is_site
from gbacli.reading.signature import signature
from gbacli.text.dates import find_dates, parse_date
from gbacli.text.folding import fold

_DEPARTMENT = re.compile(r"\S{2,14}(?:处|学院|系|宣传部|统战部|组织部|科|(?:党政|校长|党委|院长)办公室|校办)")
_WHOLE = re.compile("大学|医院|公司|[会局厅署盟市省区县镇]|一院|香港|澳门")  # more than a department
_SCHOOL = re.compile(r"[^\s与和同联赴]{2,16}?大学(?!生)")
_ON_BEHALF = re.compile("(?:下稿|以下新闻稿|以下稿件|下文)(?:是|乃)?代表?(?P<name>[^，。：]{3,24}?)(?:发出|发布)：?")
_ON_BEHALF_AT_MOST = 40  # characters, which spares the folding of paragraphs
_CLOCK = re.compile("\\d{1,2}[:：]\\d\\d")  # accounts print the hour beside their name
_FOOT_AT_MOST = 120
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
    stated = stated or signature(foot, body, parts.title or "").published or _of_issue(fold(parts.title or ""))
    return stated or _updated(parts.page.around) or today("".join(body[:1]), "\n".join(body))


def published_by(parts: Parts) -> str | None:
    """The publisher: of the byline, the foot, the dateline, the signature, the masthead, or the site."""
    name = next((name for name in _names(parts) if name), None)
    if name and _DEPARTMENT.fullmatch(fold(name)) and not _WHOLE.search(fold(name)):
        return _whole(parts) or name
    return name


def _whole(parts: Parts) -> str | None:
    """The body whose department a page names: its owner, or the university that the title begins with."""
    owner = next(filter(None, map(imprint, (*parts.foot, *reversed(parts.page.around)))), None)
    begins = _SCHOOL.match(fold(parts.title or ""))
    return owner or ((parts.title or "")[: begins.end()] if begins else None)


def beside(page: Page) -> list[Byline]:
    """What lines outside the article say that sign it, or that head the page of a paper with its day."""
    found = []
    for number, line in enumerate(page.around):
        signs = bool(_SIGNED.search(line))
        byline = read_byline(line) if signs or number < _HEAD else None
        if byline and (signs or (byline.published and (is_media(byline.publisher or "") or _CLOCK.search(line)))):
            found.append(byline)
    return found


def _names(parts: Parts) -> Iterator[str | None]:
    """What may name the publisher, the likeliest first."""
    page, foot, body = parts.page, parts.foot, parts.body
    yield from (found.publisher for found in parts.bylines)
    yield from (labelled_publisher(line) for line in (*foot, *body[-1:]))
    yield from (dateline(line).publisher for line in body[:2])
    yield gazette(parts.title or "")
    yield from (clean_publisher(line.strip()[slice(*match.span("name"))]) for line, match in _on_behalf(body))
    yield signature(foot, body, parts.title or "").publisher
    yield from (signed(line).publisher for line in reversed(body[-4:]))
    yield from (byline.publisher for line in foot if (byline := read_byline(line)))
    yield from (clean_publisher(line[slice(*span)]) for line in parts.above if (span := headed(line)))
    yield from (clean_publisher(line) for line in parts.above[:-1] if is_site(line) and len(line) <= 16)
    yield _dated_nameplate(parts.above[:-1])
    yield page.site
    yield _site_in_title(page.page_title or (parts.above or [""])[-1], page.around)
    yield _site_in_foot(page.around)
    yield _own_site(page.page_title or "", body)
    if speaks_of_itself(body):
        yield next((nameplate(line) for line in reversed(parts.above[:-1]) if line), None)
    yield from issuers(parts.title or "", body)
    yield from credited([*foot, *reversed(body[-2:])])
    if speaks_of_itself(body):
        yield from (nameplate(line) for line in parts.above[:-1])
    if owner := next(filter(None, map(imprint, (*foot, *reversed(page.around)))), None):
        named = [part for part in site_parts(page.page_title or "")[1:] if is_site(part)]
        yield named[-1] if named else owner  # a site is better known by its own name than by its owner's


def _on_behalf(body: list[str]) -> Iterator[tuple[str, re.Match[str]]]:
    """The lines below the title that say for whom a text is released: 下稿代某局发出."""
    short = (line for line in body[:3] if len(line.strip()) <= _ON_BEHALF_AT_MOST)
    found = ((line, _ON_BEHALF.fullmatch(fold(line).strip())) for line in short)
    return ((line, match) for line, match in found if match)


def _updated(around: list[str]) -> str | None:
    """The day at which the foot says that the page was last changed."""
    found = (
        read_byline(part)
        for line in around
        if len(line) < _FOOT_AT_MOST
        for part in re.split("[|｜]", line)
        if "更新" in part
    )
    return next((byline.published for byline in found if byline and byline.published), None)


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


def _dated_nameplate(above: list[str]) -> str | None:
    """The body or the paper whose name stands above the day, and both above the title."""
    pairs = pairwise([line for line in above if line])
    named = (name for line, day in pairs if (name := nameplate(line)) and (read_byline(day) or signed(day)).published)
    return next(named, None)


def _own_site(page_title: str, body: list[str]) -> str | None:
    """The body at the end of a window's title, where the report speaks of itself as it."""
    parts = site_parts(page_title)
    if len(parts) < 2 or not is_body(parts[-1]) or not speaks_of_itself(body):
        return None
    return clean_publisher(parts[-1])


def _site_in_foot(around: list[str]) -> str | None:
    names = (name for line in reversed(around) for name in re.split(r"[\s|｜·©：:]+", line))
    return next((name for name in names if is_site(name) and 4 <= len(name) <= 16 and not is_furniture(name)), None)

"""When a report was published and by whom, as the lines of it and around it say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gbacli.reading.byline import labelled_publisher, read_byline
from gbacli.reading.datelines import Byline, dateline, signed
from gbacli.reading.furniture import is_furniture
from gbacli.reading.headings import headed, site_parts
from gbacli.reading.page import Page
from gbacli.reading.publishers import clean_publisher, imprint, is_body, is_media, is_site
from gbacli.text.dates import find_dates, parse_date
from gbacli.text.folding import fold

_HEAD = 12  # lines of a page above its title among which a paper may print its day
_SIGNED = re.compile("来源|來源|稿源|发布|發布|發佈|发表|發表")
_SENTENCE = re.compile("[，。、：；！？\t]|[,:;!?]")
_DATED_ISSUE = re.compile("第 ?[\\d一二三四五六七八九十百]+ ?期（([^（）]{6,12})）$")
_PERIOD = re.compile(r"[（(]([^（）()]{8,30})[）)]$")
_OF_YEAR = re.compile("([\\d〇○零一二三四五六七八九]{4}年)(?:第[1-4一二三四]季度?|大事记|大事纪要|年报|年刊)")
_SERIAL = re.compile(
    r"(?P<body>[^\s。，；：]{4,30}?[会局院署处所校司社盟心学])(?:\s+(?:季度|年度|每月)?\S{0,8}"
    r"(?:动态|大事记|大事纪要|会讯|通讯|简报)|(?:会讯|通讯|简讯|简报)第).*"
)
_ORGANS = re.compile("(?<=公司)(?:董事会|监事会)$|（(?:代章|盖章|印章)）$")
_NOTE = re.compile(r"[（(].*[）)]|附件?[：:].*|\S{0,6}(?:联系人|查询|电话)[：:].*")


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
    stated = next((found.published for found in parts.bylines if found.published), None)
    stated = stated or next((day for line in body[:2] if (day := dateline(line).published)), None)
    if stated:
        return stated
    ends = [byline for line in foot if (byline := read_byline(line))] + [signed(line) for line in reversed(body[-4:])]
    stated = next((found.published for found in ends if found.published), None)
    return stated or _signature(foot, body).published or _of_issue(fold(parts.title or ""))


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
    yield _signature(foot, body).publisher
    yield from (signed(line).publisher for line in reversed(body[-4:]))
    yield from (byline.publisher for line in foot if (byline := read_byline(line)))
    yield from (clean_publisher(line[slice(*span)]) for line in parts.above if (span := headed(line)))
    yield from (clean_publisher(line) for line in parts.above[:-1] if is_site(line) and len(line) <= 16)
    yield page.site
    yield _site_in_title(page.page_title or (parts.above or [""])[-1], page.around)
    yield _site_in_foot(page.around)
    serial = _SERIAL.fullmatch(fold(parts.title or ""))
    yield clean_publisher((parts.title or "")[: serial.end("body")]) if serial else None
    if owner := next(filter(None, map(imprint, (*foot, *reversed(page.around)))), None):
        named = [part for part in site_parts(page.page_title or "")[1:] if is_site(part)]
        yield named[-1] if named else owner  # a site is better known by its own name than by its owner's


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


def _signature(foot: list[str], body: list[str]) -> Byline:
    """Day and body at the end of a notice: the name stands alone above the date, notes in brackets may follow."""
    lines = [*body, *reversed(foot)]
    while lines and _NOTE.fullmatch(lines[-1]):
        lines.pop()
    date = read_byline(lines[-1]) if len(lines) > 2 and len(lines[-1]) < 30 else None
    if not date or len(date.published or "") != 10:
        return _above_signatory(lines)
    name = _ORGANS.sub("", fold(lines[-2]))
    alone = (4 < len(name) <= 30 or is_media(name)) and not _SENTENCE.search(name) and is_body(name)
    return Byline(date.published, clean_publisher(lines[-2][: len(name)]) if alone else None)


def _above_signatory(lines: list[str]) -> Byline:
    """The day that stands above the office and name of who signs."""
    if len(lines) < 3 or len(lines[-1]) > 20 or _SENTENCE.search(lines[-1]) or len(lines[-2]) > 20:
        return Byline()
    date = read_byline(lines[-2])
    return Byline(date.published) if date and len(date.published or "") == 10 else Byline()


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

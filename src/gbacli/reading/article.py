"""From the lines of a page to its article: title first, furniture gone, date and publisher found."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gbacli.errors import UnreadableFileError
from gbacli.reading.byline import read_byline
from gbacli.reading.datelines import Byline, signed
from gbacli.reading.furniture import is_closing, is_furniture, is_link_section
from gbacli.reading.headings import after_title, completed, names_body, passed_over, without_column, without_publisher
from gbacli.reading.origin import Parts, beside, published_by, published_on
from gbacli.reading.page import Page, plain
from gbacli.reading.publishers import is_site
from gbacli.text.folding import fold

_BREAKS = re.compile(r"[ \t\n\r\f\x0b]+")
_HEAD = 6  # lines below the title among which the byline may stand
_LONGEST_TITLE = 270


@dataclass(frozen=True, slots=True)
class Article:
    """The text, title first, and what is known of its publication."""

    text: str
    title: str | None
    published: str | None
    publisher: str | None


def article(page: Page) -> Article:
    """The article of a page. Raises UnreadableFileError where nothing is left of it."""
    lines = [line.strip(" \u3000\xa0\n") for line in page.lines]
    lines = [line.rstrip("\t") for line in lines]
    page.title = _one_line(page.title)
    start = after_title(lines, page)
    printed = page.title or (without_column(plain(lines[start - 1])) if start else None)
    title = without_publisher(printed) if printed else None
    if title and start and not page.title:
        title, start = completed(title, lines, start)
    if not start:
        start = next((number for number, line in enumerate(lines) if line and not passed_over(line)), 0)
    above, below = lines[:start], lines[start:]
    below, bylines = _without_bylines(below)
    body, foot = _without_foot(below)
    body = [*filter(names_body, above[:-1]), *body]
    body = [line for line in body if not is_furniture(line) and line not in {title, printed}]
    if not body and not title:
        raise UnreadableFileError("empty", "there is no text in it")
    heads = [line for line in above if line != printed]
    bylines += [found for line in heads if (found := read_byline(line) or signed(line))] + beside(page)
    parts = Parts(page, title, above, bylines, body, foot)
    return Article(
        "\n".join([title, *body] if title else body),
        title,
        page.published or published_on(parts),
        page.publisher or published_by(parts),
    )


def _without_bylines(lines: list[str]) -> tuple[list[str], list[Byline]]:
    """The lines below the title without those that only date and sign the report, and what these say."""
    kept: list[str] = []
    bylines: list[Byline] = []
    seen = 0
    for number, line in enumerate(lines):
        if seen < _HEAD and line:
            following = next((other for other in lines[number + 1 : number + 4] if other), "")
            found = read_byline(line, following)
            if found or (is_site(line) and len(line) <= 16 and (bylines or not any(kept) or read_byline(following))):
                bylines.append(found or Byline(None, line))
                continue
            if len(line) < 40 and is_closing(line) and not is_link_section(line):
                continue
            seen += 0 if is_furniture(line) else _HEAD if "。" in line and len(line) > 30 else 1
        kept.append(line)
    return kept, bylines


def _without_foot(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines of the article, and those below its end, from the last up."""
    running = max((number for number, line in enumerate(lines) if len(line) > 40 and "。" in line), default=-1)
    sections = (number for number in range(running + 1, len(lines)) if is_link_section(lines[number]))
    end = next(sections, len(lines))
    foot = [line for line in reversed(lines[end:]) if line]
    while end and (not lines[end - 1] or is_closing(lines[end - 1]) or _is_closing_byline(lines[end - 1])):
        end -= 1
        if lines[end]:
            foot.append(lines[end])
    body = [line for line in lines[:end] if line and not (is_closing(line) and _is_neighbour(line))]
    return body, foot


def _is_closing_byline(line: str) -> bool:
    return len(line) < 60 and bool(read_byline(line)) and "\t" not in line


def _is_neighbour(line: str) -> bool:
    """Whether a line in the middle names the report before or after."""
    return (
        fold(line[:20])
        .lstrip("【（ ")
        .startswith(("上一", "下一", "前一篇", "后一篇", "相关", "延伸阅读", "推荐阅读", "当前位置", "您"))
    )


def _one_line(title: str | None) -> str | None:
    """The title without line breaks; None where it is too long to be one."""
    found = _BREAKS.sub(" ", title or "").strip(" \u3000\xa0")
    return found if 0 < len(found) <= _LONGEST_TITLE else None

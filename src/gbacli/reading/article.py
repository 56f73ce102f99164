"""From the lines of a page to its article: title first, furniture gone, date and publisher found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from gbacli.errors import UnreadableFileError
from gbacli.reading.byline import Byline, clean_publisher, dateline, is_media, labelled_publisher, read_byline, signed
from gbacli.reading.furniture import is_closing, is_furniture, is_link_section, is_path
from gbacli.text.dates import parse_date
from gbacli.text.folding import fold

_SEPARATORS = re.compile(r"\s*[|｜_]\s*|\s+[-–—‐»·]\s+")
_UNDERLINE = re.compile(r"[\s＊*=＝\-－—_~]{3,}")
_BREAKS = re.compile(r"[ \t\n\r\f\x0b]+")
_SIGNED = re.compile("来源|來源|稿源|发布|發布|發佈|发表|發表")
_SENTENCE = re.compile("[，。、：；！？\t]|[,:;!?]")
_OFFICES = "局署司府处厅区部"
_DATED_ISSUE = re.compile("第 ?[\\d一二三四五六七八九十百]+ ?期（([^（）]{6,12})）$")
_HEADED = re.compile(
    r"([^\s。，；：|·]{4,16}?)(?:\s*[|·]\s*[^\s。，；：|·]{0,6}(?:要闻|动态|新闻|公告)|新闻稿|新闻公报)"
)
_STOPS = "。！？；：!?;:"
_HEAD = 6  # lines below the title among which the byline may stand
_TITLE_AT_MOST = 90


@dataclass(slots=True)
class Page:
    """What a format's reader found: the lines in their order, and what the format itself says of the report."""

    lines: list[str]
    title: str | None = None  # surely the title: the lines are the article then, and may repeat it
    page_title: str | None = None  # of the window: with the site's name as a rule
    published: str | None = None
    publisher: str | None = None  # as the format states it
    site: str | None = None  # the site's name, where the page states it
    url: str | None = None
    around: list[str] = field(default_factory=list)  # lines that stand outside the article
    warnings: tuple[str, ...] = ()


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
    start = _after_title(lines, page)
    title = page.title or (_plain(lines[start - 1]) if start else None)
    if not start:
        start = next((number for number, line in enumerate(lines) if line and not _passed_over(line)), 0)
    above, below = lines[:start], lines[start:]
    below, bylines = _without_bylines(below)
    body, foot = _without_foot(below)
    body = [line for line in body if not is_furniture(line) and line != title]
    if not body and not title:
        raise UnreadableFileError("empty", "there is no text in it")
    beside = [line for line in page.around if _SIGNED.search(line)]
    bylines += [found for line in (*above, *beside) if (found := read_byline(line))]
    text = "\n".join([title, *body] if title else body)
    return Article(
        text,
        title,
        page.published or _published(bylines, foot, body, title),
        page.publisher or _publisher(bylines, foot, body, above, page),
    )


def without_site(page_title: str) -> str:
    """The title of a window without the names of site and section that are joined to it."""
    parts = site_parts(page_title)
    longest = max(parts, key=len, default="")
    first = parts[0] if parts and len(parts[0]) * 2 >= len(longest) and not is_media(parts[0]) else longest
    head, _, tail = first.rpartition("-")
    return (head if head and is_media(tail) else first).strip()


def site_parts(page_title: str) -> list[str]:
    """The title of a window in the parts that stand between its separators."""
    return [part.strip() for part in _SEPARATORS.split(page_title) if part.strip()]


def is_underline(line: str) -> bool:
    """Whether the line only underlines the one above it."""
    return bool(_UNDERLINE.fullmatch(line))


def _after_title(lines: Sequence[str], page: Page) -> int:
    """The number of the line below the title; 0 where no line is one."""
    if page.title:
        same = _squeezed(page.title)
        return next((number for number, line in enumerate(lines[:20], 1) if _squeezed(_plain(line)) == same), 0)
    for number, line in enumerate(lines[:40]):
        if line and not _passed_over(line) and (_underlined(lines, number) or not _is_label(line, lines[number + 1 :])):
            return number + 1 if _may_be_title(line) else 0
    return 0


def _passed_over(line: str) -> bool:
    """Whether a line above the title is surely not it."""
    return is_furniture(line) or is_path(line) or _is_menu(line) or bool(_HEADED.fullmatch(fold(line))) or _dates(line)


def _dates(line: str) -> bool:
    """Whether the line is a byline; the head of an issue (某会通讯 第3期) may be the title."""
    found = read_byline(line) if len(line) < 80 else None
    return found is not None and (not found.published or len(found.published) == 10)


def _is_menu(line: str) -> bool:
    """Whether the line is a row of short names of pages or sections."""
    names = [name for name in re.split(r"[\s|｜·/]+", line) if name]
    return len(names) > 2 and max(map(len, names)) <= 6 and not re.search(r"[，。：；“《、]", fold(line))


def _is_label(line: str, below: Sequence[str]) -> bool:
    """Whether a short line names the column, and the title is the line below it."""
    if _is_letterhead(line, below):
        return True
    if len(line) > 8:
        return False
    after = next((other for other in below[:20] if other), "")
    if not after or _passed_over(after) or read_byline(after):
        return False
    return 9 <= len(after) <= 45 and after[-1] not in _STOPS


def _is_letterhead(line: str, below: Sequence[str]) -> bool:
    """Whether a line above a notice names the body that gives it."""
    after = below[0] if below else ""
    return len(line) <= 12 and fold(line)[-1:] in _OFFICES and 1 < len(after) <= 20 and not _passed_over(after)


def _may_be_title(line: str) -> bool:
    return len(line) <= _TITLE_AT_MOST and not line.rstrip("”’」』").endswith("。") and "\t" not in line


def _underlined(lines: Sequence[str], number: int) -> bool:
    return number + 1 < len(lines) and is_underline(lines[number + 1])


def _without_bylines(lines: list[str]) -> tuple[list[str], list[Byline]]:
    """The lines below the title without those that only date and sign the report, and what these say."""
    kept: list[str] = []
    bylines: list[Byline] = []
    seen = 0
    for number, line in enumerate(lines):
        if seen < _HEAD and line:
            following = next((other for other in lines[number + 1 : number + 4] if other), "")
            found = read_byline(line, following)
            if found:
                bylines.append(found)
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


def _published(bylines: list[Byline], foot: list[str], body: list[str], title: str | None) -> str | None:
    stated = next((found.published for found in bylines if found.published), None)
    if stated:
        return stated
    for line in body[:2]:
        if day := dateline(line).published:
            return day
    ends = [byline for line in foot if (byline := read_byline(line))] + [signed(line) for line in reversed(body[-4:])]
    of_issue = _DATED_ISSUE.search(fold(title or ""))
    return next((found.published for found in ends if found.published), None) or (
        parse_date(of_issue[1]) if of_issue else None
    )


def _publisher(bylines: list[Byline], foot: list[str], body: list[str], above: list[str], page: Page) -> str | None:
    stated = [found.publisher for found in bylines]
    stated += [labelled_publisher(line) for line in (*foot, *body[-1:])]
    stated += [dateline(line).publisher for line in body[:2]]
    stated += [_signature(foot, body), *(signed(line).publisher for line in reversed(body[-4:]))]
    stated += [*(_heading_body(line) for line in above)]
    stated += [
        page.site,
        _site_in_title(page.page_title or (above or [""])[-1], page.around),
        _site_in_foot(page.around),
    ]
    return next((name for name in stated if name), None)


def _heading_body(line: str) -> str | None:
    """The body whose name heads a press release or a column of its site."""
    match = _HEADED.fullmatch(fold(line))
    return clean_publisher(line[: match.end(1)]) if match else None


def _signature(foot: list[str], body: list[str]) -> str | None:
    """The body that signs a notice: its name stands alone above the date at the end."""
    if not foot or not body or not (date := read_byline(foot[-1])) or not date.published:
        return None
    name = body[-1]
    return clean_publisher(name) if 4 < len(name) <= 30 and not _SENTENCE.search(name) else None


def _site_in_title(page_title: str, around: list[str]) -> str | None:
    """The part of a window's title that the rest of the page bears out as the site's name, or that is a medium's."""
    parts = [part for whole in site_parts(page_title) for part in whole.rsplit("-", 1)]
    if len(parts) < 2:
        return None
    others = "\n".join(around)
    borne_out = [part for part in reversed(parts) if len(part) > 2 and part in others and len(part) <= 20]
    return next(iter(borne_out), None) or next((part for part in parts[:1] if is_media(part) and len(part) < 9), None)


def _site_in_foot(around: list[str]) -> str | None:
    names = (name for line in reversed(around) for name in re.split(r"[\s|｜·©：:]+", line))
    return next((name for name in names if is_media(name) and 4 <= len(name) <= 16 and not is_furniture(name)), None)


def _one_line(title: str | None) -> str | None:
    """The title without line breaks; None where it is too long to be one."""
    found = _BREAKS.sub(" ", title or "").strip(" \u3000\xa0")
    return found if 0 < len(found) <= _TITLE_AT_MOST * 3 else None


def _plain(line: str) -> str:
    return line.strip(" \u3000*#")


def _squeezed(line: str) -> str:
    return re.sub(r"[\s\u3000]+", "", line)

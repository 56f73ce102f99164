"""Plain text and Markdown, with or without fields above and HTML inside."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from gbacli.reading.byline import read_byline
from gbacli.reading.frontmatter import split, stated
from gbacli.reading.furniture import listed
from gbacli.reading.page import Page
from gbacli.reading.pages import html_page

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_LABELS_AT_MOST = 12  # lines above a text that may be labelled fields of it
_LABELLED = re.compile(r"(?:[【\[](?P<mark>\w{2,4})[】\]][:：]?|(?P<plain>\w{2,8})[:：])\s*(?P<value>\S.{0,200})")
_ADDRESS = re.compile(r"(?:\w{2,8}[:：]\s*)?(?P<url>https?://[^\s\u3000-\u9fff]+)")
_LEFT_OVER = re.compile(r"\*\*|__(?=\S)|(?<=\S)__")


def text_page(text: str) -> Page:
    """The lines of a text, each a line of the page; a tab that only indents a line is dropped.

    Labels above the text (标题：, 【来源】, URL:) are read as in a record.
    """
    lines = [line if "\t" in line.strip("\t ") else line.strip("\t") for line in text.split("\n")]
    page = Page(lines)
    for number, line in enumerate(lines[:_LABELS_AT_MOST]):
        if address := _ADDRESS.fullmatch(line.strip()):
            page.url = page.url or address["url"]
            lines[number] = ""
        elif match := _LABELLED.fullmatch(line.strip()):
            lines[number] = _unlabelled(match, page, line)
    return page


def _unlabelled(match: re.Match[str], page: Page, line: str) -> str:
    """A labelled line as it is read on: a title without its label, any other field as a byline has it."""
    name = match["mark"] or match["plain"]
    if name.lower() in listed("record_fields", "title"):
        page.title = page.title or match["value"]
        return match["value"]
    fields = (*listed("record_fields", "publisher"), *listed("record_fields", "date"))
    return f"{name}：{match['value']}" if match["mark"] and name in fields else line


def markdown_page(text: str, depth: int) -> Page:
    """The lines of a Markdown text as it would be shown, with what the fields above it state."""
    matter = split(text)
    fields = stated(matter)
    page = html_page(f"<body>{_rendered(matter.body)}</body>", depth)
    lines = [_LEFT_OVER.sub("", line) for line in page.lines]
    heading = _LEFT_OVER.sub("", page.title) if page.title else None
    title = fields.title or (heading if _starts_with_heading(matter.body) else _bold_beginning(matter.body))
    if heading:
        lines.insert(0, heading)
    if title and lines and lines[0] != title and lines[0].startswith(title):  # title, source and date in one line
        lines[0:1] = [title, lines[0][len(title) :]]
    return Page(
        page.around + lines,
        title=title,
        published=fields.published,
        publisher=fields.publisher,
        url=fields.url,
    )


def has_fields(text: str) -> bool:
    """Whether the text begins with front matter."""
    return text.lstrip("\ufeff \n").startswith(("---\n", "+++\n", "--- \n"))


def _starts_with_heading(body: str) -> bool:
    """Whether a heading stands above all running text, below remarks such as a quoted line at most."""
    for line in body.split("\n"):
        if line.startswith("#"):
            return True
        if line.strip() and not line.startswith((">", "*", "_", "![")) and len(line) > 40:
            return False
    return False


def _bold_beginning(body: str) -> str | None:
    """The bold words that begin the first line, where nothing but date and source stand after them."""
    first, _, _ = body.lstrip().partition("\n")
    match = re.match(r"\*\*([^*]{4,60})\*\*\s*", first)
    return match[1] if match and (match.end() == len(first) or read_byline(first[match.end() :])) else None


def _rendered(body: str) -> str:
    """The text as HTML. Line breaks are kept: lists of names often stand in lines of one paragraph."""
    return str(_renderer().render(body))


@cache
def _renderer() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only Markdown needs it

    renderer = MarkdownIt("commonmark", {"html": True, "breaks": True, "maxNesting": 100})
    return renderer.enable("table").enable("strikethrough").disable("code")

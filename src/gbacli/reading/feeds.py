"""RSS and Atom: one page for each entry."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from xml.etree.ElementTree import Element, tostring

from gbacli.reading.page import Page
from gbacli.reading.pages import html_page
from gbacli.reading.publishers import clean_publisher
from gbacli.reading.xmltree import local, parse, text_of
from gbacli.text.dates import parse_date

_BODIES = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "issued", "updated", "modified")


def entries(raw: bytes, depth: int) -> Iterator[tuple[bytes, Page]]:
    """The bytes of each entry and its page. Raises UnreadableFileError for malformed XML."""
    root = parse(raw, depth)
    channel = local(root, "channel")
    top = root if channel is None else channel
    site = clean_publisher(text_of(local(top, "title")))
    for holder in (top, root) if top is not root else (root,):
        for element in holder:
            if element.tag in {"item", "entry"}:
                yield tostring(element, encoding="utf-8"), _page(element, site, depth)


def _page(entry: Element, site: str | None, depth: int) -> Page:
    title = text_of(local(entry, "title")) or None
    bodies = [_markup(body) for name in _BODIES if (body := local(entry, name)) is not None]
    page = html_page(f"<body>{max(bodies, key=len, default='')}</body>", depth)
    source = local(entry, "source")
    publisher = text_of(local(entry, "publisher")) or (
        text_of(source) if source is not None and not len(source) else ""
    )
    page.lines = ([page.title] if page.title and page.title != title else []) + page.lines
    page.title = title or page.title
    dates = (parse_date(text_of(local(entry, name))) for name in _DATES if local(entry, name) is not None)
    page.published = next((day for day in dates if day), None) or page.published
    page.publisher = clean_publisher(publisher)
    page.site = page.site or site
    page.url = _link(entry) or page.url
    return page


def _markup(body: Element) -> str:
    """The body as HTML: escaped inside the element, as elements of it, or as plain text."""
    if len(body):
        return tostring(body, encoding="unicode")
    text = body.text or ""
    if body.get("type") == "text" or ("<" not in text and "\n" in text.strip()):
        return "<br>".join(escape(line) for line in text.split("\n"))
    return text


def _link(entry: Element) -> str | None:
    for link in entry:
        if link.tag == "link" and link.get("rel", "alternate") == "alternate":
            address = (link.get("href") or link.text or "").strip()
            if address.startswith(("http://", "https://")):
                return address
    guid = text_of(local(entry, "guid"))
    return guid if guid.startswith(("http://", "https://")) else None

"""HTML pages: the blocks of the article, and what the head of the page says of it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from gbacli.reading.byline import labelled_publisher, read_byline
from gbacli.reading.furniture import is_furniture, listed
from gbacli.reading.headings import is_of, is_underline, site_parts, without_site
from gbacli.reading.markup import Block, blocks, tree
from gbacli.reading.page import Page, squeezed
from gbacli.reading.publishers import clean_publisher, is_site
from gbacli.text.dates import parse_date
from gbacli.text.folding import fold

_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S+)\s*-->", re.IGNORECASE)
_TOP = 40  # blocks among which the title stands
_LONG_SITE = 12
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])(?:[/-]?(0[1-9]|[12]\d|3[01]))?(?=[/_.-]|t\d|$)")


def html_page(html: str, depth: int) -> Page:
    """The lines of an HTML page from its title on, with what its head states."""
    root = tree(html, depth)
    found = blocks(root.root, depth)
    metas = _metas(root)
    structured = _structured(root, depth)
    element = root.css_first("title")
    window = (element.text() if element else "").strip() or None
    number, height, title = _title(found, window, metas.get("og:title") or structured.get("headline"))
    inside = [block.text for block in _article(found[number:])]
    return Page(
        inside,
        title=title,
        page_title=window,
        published=_published(metas, structured, root),
        site=_site(metas) or structured.get("publisher") or _author(metas),
        publisher=_account(root),
        url=_address(html, root, metas),
        around=[block.text for block in found[: number - height]]
        + [block.text for block in found[number:] if block.region]
        + [node.attributes.get("alt") or "" for node in root.css("img[alt]")],
    )


def date_in_address(url: str | None) -> str | None:
    """The date that the path of an address spells: /2023/05/24/ or /20230524."""
    match = _IN_ADDRESS.search(url or "")
    return parse_date("-".join(part for part in match.groups() if part)) if match else None


def _title(found: list[Block], window: str | None, stated: str | None) -> tuple[int, int, str | None]:
    """The number of the first block below the title, how many blocks hold it, and the title."""
    sites = _sites(found, window)
    headings = [
        (number, block)
        for number, block in enumerate(_above_text(found))
        if block.heading and squeezed(block.text) not in sites
    ]
    named = squeezed(window or "") + squeezed(stated or "")
    borne_out = [(number, block) for number, block in headings if _is_named(block.text, named)]
    tops = [(number, block) for number, block in headings if block.heading == 1 and not block.region]
    chosen = _longest(borne_out) or _longest(tops) or (_longest(headings) if not stated else None)
    if not chosen:
        title = stated or _repeated(found[:40], window) or (without_site(window) if window else None)
        number = next(
            (n for n, block in enumerate(found[:40], 1) if title and squeezed(block.text) == squeezed(title)), 0
        )
        return number, min(number, 1), title
    number, block = chosen
    after = found[number + 1] if number + 1 < len(found) else None
    if after and after.heading and window and squeezed(window).startswith(squeezed(block.text + after.text)):
        return number + 2, 2, block.text + after.text
    before = found[number - 1] if number else None
    if before and before.heading == block.heading and is_of(fold(block.text), before.text):
        return number + 1, 2, before.text + block.text
    return number + 1, 1, block.text


def _sites(found: list[Block], window: str | None) -> set[str]:
    """What the window's title names as the site: no long words where the page prints nothing of what precedes them."""
    first, *others = [squeezed(part) for part in site_parts(window or "")] or [""]
    printed = any(first in squeezed(block.text) for block in found[:_TOP])
    return {part for part in others if printed or len(part) < _LONG_SITE}


def _repeated(found: list[Block], window: str | None) -> str | None:
    """The line near the top that the window's title repeats, that is underlined, or that stands above the byline."""
    lines = [(block.text, after.text) for block, after in pairwise(found) if not block.region]
    named = [line for line, _ in lines if len(squeezed(line)) > 4 and squeezed(window or "").startswith(squeezed(line))]
    if named:
        return max(named, key=len)
    likely = [pair for pair in lines if 5 <= len(pair[0]) <= 60 and "。" not in pair[0] and not is_furniture(pair[0])]
    return next((line for line, after in likely if is_underline(after) or read_byline(after)), None)


def _is_named(text: str, named: str) -> bool:
    bare = squeezed(text)
    return bare in named and (len(bare) > 3 or named.startswith(bare))


def _above_text(found: list[Block]) -> list[Block]:
    """The blocks above the first running text."""
    running = ("。" in block.text and len(block.text) > 60 and not block.region for block in found)
    return found[: next((number for number, runs in enumerate(running) if runs), len(found))]


def _longest(headings: list[tuple[int, Block]]) -> tuple[int, Block] | None:
    return max(headings, key=lambda pair: (-pair[1].heading, len(pair[1].text)), default=None)


def _article(found: list[Block]) -> Iterator[Block]:
    """The blocks of the article, without those outside it and without links to other pages after its last sentence."""
    inside = [block for block in found if not block.region]
    last = max((number for number, block in enumerate(inside) if "。" in block.text), default=len(inside))
    for number, block in enumerate(inside):
        if number < last or block.linked * 5 < len(block.text) * 4:
            yield block


def _account(root: Any) -> str | None:
    """The account that published a page of WeChat."""
    node = root.css_first("#js_name")
    return clean_publisher(node.text()) if node else None


def _metas(root: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in root.css("meta"):
        attributes = node.attributes
        name = attributes.get("property") or attributes.get("name") or attributes.get("itemprop") or ""
        if name and attributes.get("content"):
            found.setdefault(name.lower(), (attributes["content"] or "").strip())
    return found


def _structured(root: Any, depth: int) -> dict[str, str]:
    """Headline, date and publisher of the first JSON-LD object that has a headline or a date."""
    for node in root.css('script[type="application/ld+json"]'):
        try:
            value = json.loads(node.text())
        except (ValueError, RecursionError):
            continue
        for item in _objects(value, depth):
            if isinstance(item.get("headline") or item.get("datePublished"), str):
                name = _publisher_of(item)
                found = {"headline": item.get("headline"), "date": item.get("datePublished"), "publisher": name}
                return {key: text for key, text in found.items() if isinstance(text, str) and text}
    return {}


def _publisher_of(item: dict[str, Any]) -> str | None:
    """Who publishes what the object describes: an author only where it is an organization."""
    for key in ("publisher", "sourceOrganization", "provider", "author"):
        value = item.get(key)
        value = value[0] if isinstance(value, list) and value else value
        name = value.get("name") if isinstance(value, dict) else value
        person = key == "author" and not (isinstance(value, dict) and "Organization" in str(value.get("@type")))
        if isinstance(name, str) and not person and (found := clean_publisher(name)):
            return found
    return None


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    waiting = [value]
    while waiting and depth:
        item, depth = waiting.pop(0), depth - 1
        if isinstance(item, dict):
            yield item
            waiting += [part for part in (item.get("@graph"), item.get("mainEntity")) if part]
        elif isinstance(item, list):
            waiting += item


def _site(metas: dict[str, str]) -> str | None:
    """The source, or else the site, that meta elements name; some repeat the label (来源：某报)."""
    stated = (metas.get(key, "") for key in (*listed("html_elements", "source"), *listed("html_elements", "site")))
    return next((name for words in stated if (name := labelled_publisher(words) or clean_publisher(words))), None)


def _author(metas: dict[str, str]) -> str | None:
    """The paper or site that a page names as its author; people are none."""
    name = clean_publisher(metas.get("author", ""))
    return name if name and is_site(name) else None


def _published(metas: dict[str, str], structured: dict[str, str], root: Any) -> str | None:
    stated = [metas.get(name, "") for name in listed("html_elements", "date")]
    stated.append(structured.get("date", ""))
    stated += [node.attributes.get("datetime") or "" for node in root.css("time[datetime]")[:1]]
    return next((day for words in stated if words and (day := parse_date(words)) and len(day) == 10), None)


def _address(html: str, root: Any, metas: dict[str, str]) -> str | None:
    saved = _SAVED_FROM.search(html[:2000])
    link = root.css_first('link[rel="canonical"]')
    candidates = [(link.attributes.get("href") if link else None), metas.get("og:url"), saved[1] if saved else None]
    return next((url for url in candidates if url and url.startswith(("http://", "https://"))), None)

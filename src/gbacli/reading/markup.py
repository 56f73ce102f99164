"""HTML to blocks: one for each line that a browser would break, marked where it stands outside the article."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any

from gbacli.errors import OverLimitError
from gbacli.text.tables import rows, words

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)[^>]*?(/?)>")
_SPACE = re.compile(r"[ \n\t\f\r]+")
_WRAP = re.compile(r"(?<=[\u2e80-\u9fff\uff00-\uffef]) ?\n[ \n\t\f\r]*(?=[\u2e80-\u9fff\uff00-\uffef])")
_CELL = "\x1f"  # a boundary of cells; decoding leaves no such character in any text
_NOT_SHOWN = re.compile(r"display\s*:\s*none")
_AROUND_CELL = re.compile(f" ?{_CELL} ?")
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
_SHORT_TERM = 14  # characters of a term that shares its line with the description after it


@dataclass(slots=True)
class Block:
    """A line of a page."""

    text: str
    heading: int = 0  # 1 to 6 where it is one
    region: int = 0  # number of the region outside the article in which it stands; 0 in none
    linked: int = 0  # how many of its characters are links


@dataclass(slots=True)
class _Walk:
    """What is being gathered while the tree is walked."""

    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    linked: int = 0
    links: int = 0  # open links
    regions: list[int] = field(default_factory=list)  # numbers of the open regions, innermost last
    surely: set[int] = field(default_factory=set)  # regions that their element names, not their class alone
    count: int = 0
    rows: int = 0  # open rows of tables of data
    verbatim: int = 0  # open pre elements
    heading: int = 0
    term: bool = False
    spans: list[int] = field(default_factory=list)  # of the cells of the open row: how many rows each reaches down
    hanging: dict[int, tuple[int, str]] = field(default_factory=dict)  # column: rows still covered from above, and text

    def end_row(self) -> None:
        """Put cells that reach down from the rows above into the row, so that each row is whole."""
        cells = _joined("".join(self.pieces)).split(_CELL)
        row: list[str] = []
        for number, cell in enumerate(cells):
            self._fill(row)
            span = self.spans[number] if number < len(self.spans) else 1
            if span > 1:
                self.hanging[len(row)] = (span - 1, cell)
            row.append(cell)
        self._fill(row)
        self.pieces[:] = [_CELL.join(row)]
        self.spans.clear()

    def _fill(self, row: list[str]) -> None:
        while (column := len(row)) in self.hanging:
            left, cell = self.hanging.pop(column)
            row.append(cell)
            if left > 1:
                self.hanging[column] = (left - 1, cell)

    def flush(self) -> None:
        """End the line."""
        if not self.pieces:
            return
        joined = "".join(self.pieces)
        if (not self.verbatim and joined.isspace()) or not joined:
            self.pieces.clear()
            self.linked = 0
            return
        for line in joined.split("\n") if self.verbatim else [_joined(joined)]:
            text = line.replace(_CELL, "\t").rstrip().lstrip(" \n\u3000\xa0")
            if text.strip():
                self.blocks.append(Block(text, self.heading, self.regions[0] if self.regions else 0, self.linked))
        self.pieces.clear()
        self.linked = 0


@cache
def elements(kind: str) -> frozenset[str]:
    """The names of one kind in the table of elements."""
    return frozenset(name for row in rows("html_elements") if row[0] == kind for name in row[1].split())


def tree(html: str, depth: int) -> Any:
    """The parsed page. Raises UnreadableFileError where it is nested deeper than `depth`."""
    if html.count("<") - 2 * html.count("</") > 4 * depth:
        _refuse_depth(html, 4 * depth, depth)
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415 - only pages need it

    return LexborHTMLParser(html)


def blocks(root: Any, depth: int) -> list[Block]:
    """The lines below `root` in their order; table rows have tabs between cells. Broken nesting does no harm."""
    walk, node, level = _Walk(), root, 0
    while node is not None:
        entered = _enter(node, walk)
        if entered and (child := node.first_child) is not None:
            node, level = child, level + 1
            if level > depth:
                raise OverLimitError("nested deeper than", "depth", depth)
            continue
        if entered:
            _leave(node, walk)
        while node is not None and level and node.next is None:
            node, level = node.parent, level - 1
            _leave(node, walk)
        node = node.next if node is not None and level else None
    walk.flush()
    return _reprieved(walk)


def _refuse_depth(html: str, most: int, depth: int) -> None:
    level = 0
    for closing, name, alone in _TAG.findall(html):
        if alone or name.lower() in elements("open"):
            continue
        level = max(level - 1, 0) if closing else level + 1
        if level > most:
            raise OverLimitError("nested deeper than", "depth", depth)


@lru_cache(256)
def _kind(tag: str) -> str:
    """skipped, outside, block, cell or inline."""
    if tag in elements("skipped") or tag == "img" or tag.startswith(("-", "!")):
        return "skipped"
    if tag in elements("outside"):
        return "outside"
    return "block" if tag in elements("block") else "cell" if tag in {"td", "th"} else "inline"


def _enter(node: Any, walk: _Walk) -> bool:
    """Begin an element, or add a text; whether what is inside is to be read."""
    tag = node.tag
    if tag == "-text":
        _add_text(node.text_content or "", walk)
        return False
    kind = _kind(tag)
    if kind == "skipped":
        return bool(tag == "-document")
    attributes = node.attributes
    if attributes and _hidden(attributes):
        return False
    if tag == "br":
        _break(walk)
        return False
    if kind == "cell" and walk.rows:
        if walk.spans:
            walk.pieces.append(_CELL)
        span = attributes.get("rowspan") or "1"
        walk.spans.append(int(span) if span.isdecimal() and len(span) < 4 else 1)
    elif kind != "inline":
        _begin_block(node, tag, attributes, walk)
    elif tag == "a":
        walk.links += 1
    return True


def _begin_block(node: Any, tag: str, attributes: dict[str, str | None], walk: _Walk) -> None:
    if walk.rows:
        walk.pieces.append(" ")
    elif walk.term and tag == "dd" and 0 < len("".join(walk.pieces).strip()) <= _SHORT_TERM:
        walk.pieces.append(_CELL)
    else:
        walk.flush()
    walk.term = False
    if tag == "tr" and (walk.rows or walk.hanging or not _is_layout(node)):
        walk.rows += 1
    if tag == "table":
        walk.hanging.clear()
    surely = _kind(tag) == "outside"
    if surely or (attributes and _named_outside(attributes)):
        walk.count += 1
        walk.regions.append(walk.count)
        if surely:
            walk.surely.add(walk.count)
    if tag == "pre":
        walk.verbatim += 1
    if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
        walk.heading = int(tag[1])


def _leave(node: Any, walk: _Walk) -> None:
    tag = node.tag
    kind = _kind(tag)
    if tag == "a":
        walk.links = max(walk.links - 1, 0)
    if kind == "inline" or (kind == "cell" and walk.rows) or kind == "skipped":
        return
    if tag == "tr" and walk.rows:
        walk.end_row()
        walk.rows -= 1
    if tag == "dt":
        walk.term = True
    elif walk.rows:
        walk.pieces.append(" ")
    else:
        walk.flush()
    if tag == "pre":
        walk.verbatim -= 1
    if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
        walk.heading = 0
    if walk.regions and (kind == "outside" or _named_outside(node.attributes)):
        walk.regions.pop()


def _add_text(text: str, walk: _Walk) -> None:
    walk.pieces.append(text)
    if walk.links:
        walk.linked += len(text.strip())


def _break(walk: _Walk) -> None:
    if walk.rows:
        walk.pieces.append(" ")
    else:
        heading = walk.heading
        walk.flush()
        walk.heading = heading


def _joined(text: str) -> str:
    """Runs of white space as one space, and none where a source line was wrapped between Chinese characters."""
    text = text.strip(" \n\t\f\r")
    if "\n" in text:
        text = _WRAP.sub("", text)
    text = _SPACE.sub(" ", text)
    return _AROUND_CELL.sub(_CELL, text) if _CELL in text else text


def _hidden(attributes: dict[str, str | None]) -> bool:
    style = attributes.get("style") or ""
    return "hidden" in attributes or ("none" in style and bool(_NOT_SHOWN.search(style)))


def _is_layout(row: Any) -> bool:
    """Whether a table row only places parts of the page: a table, or paragraphs of running text, stand in its cells."""
    cells = sum(1 for cell in row.iter() if cell.tag in {"td", "th"})
    if cells < 2 or row.css_first("table, h1, h2, h3") is not None:
        return True
    return any(len(cell.css("p, div, br")) > 1 and len(cell.text()) > 150 for cell in row.css("td"))


def _named_outside(attributes: dict[str, str | None]) -> bool:
    names = f"{attributes.get('class') or ''} {attributes.get('id') or ''}"
    return names != " " and _outside(names)


@cache
def _region_words() -> tuple[frozenset[str], tuple[str, ...]]:
    listed = words("page_regions")
    return frozenset(listed), tuple(word for word in listed if len(word) > 4)


@lru_cache(maxsize=4096)
def _outside(names: str) -> bool:
    whole, beginnings = _region_words()
    found = [word.lower() for word in _WORD.findall(names)]
    return any(word in whole or word.startswith(beginnings) for word in found)


def _reprieved(walk: _Walk) -> list[Block]:
    """The blocks; a region known by its class alone that holds much of the running text is no region."""
    running: dict[int, int] = {}
    for block in walk.blocks:
        if "。" in block.text and block.linked * 2 < len(block.text):
            running[block.region] = running.get(block.region, 0) + len(block.text)
    total = sum(running.values())
    for block in walk.blocks:
        if block.region and block.region not in walk.surely and running.get(block.region, 0) * 3 > total:
            block.region = 0
    return walk.blocks

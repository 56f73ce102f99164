"""XML that others wrote, parsed without entities, without the network and only so deep."""

from __future__ import annotations

import re
from html.entities import name2codepoint
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from gbacli.errors import OverLimitError, UnreadableFileError

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMED = re.compile(rb"&([A-Za-z]{2,8}\d{0,2});")
_PREDEFINED = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})


def parse(raw: bytes, depth: int) -> Element:
    """The root element; names as {namespace}name. Raises UnreadableFileError for malformed or hostile XML."""
    builder, level = TreeBuilder(), 0
    parser = expat.ParserCreate(namespace_separator="}")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal level
        level += 1
        if level > depth:
            raise OverLimitError("nested deeper than", "depth", depth)
        builder.start(name.rpartition("}")[2], {key.rpartition("}")[2]: value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal level
        level -= 1
        builder.end(name.rpartition("}")[2])

    def refuse(*_: object) -> None:
        raise UnreadableFileError("XML that declares entities", "they are never expanded: remove the declarations")

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = parser.ExternalEntityRefHandler = refuse  # type: ignore[assignment]
    try:
        parser.Parse(_NAMED.sub(_plain, raw), True)
        return builder.close()
    except expat.ExpatError as error:
        raise UnreadableFileError(f"malformed XML, line {error.lineno}", "correct the file") from None


def local(element: Element, *names: str) -> Element | None:
    """The first child of one of the local names, whatever its namespace."""
    return next((child for name in names for child in element if child.tag == name), None)


def text_of(element: Element | None) -> str:
    """All text below the element."""
    return "".join(element.itertext()).strip() if element is not None else ""


def descend(element: Element, skipped: frozenset[str]) -> Iterator[Element]:
    """Every element below, in document order, without the subtrees of the skipped names."""
    waiting = list(reversed(element))
    while waiting:
        node = waiting.pop()
        if node.tag not in skipped:
            yield node
            waiting += reversed(node)


def _plain(match: re.Match[bytes]) -> bytes:
    """A named entity of HTML as a number: feeds use them without declaring them."""
    point = name2codepoint.get(match[1].decode("ascii"))
    return match[0] if point is None or match[1] in _PREDEFINED else f"&#{point};".encode("ascii")

"""One file to one document: what it is, how it is encoded, which part of it is the article."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from gbacli.errors import OverLimitError, UnreadableFileError
from gbacli.model.document import Document
from gbacli.reading.article import article
from gbacli.reading.decoding import Decoded, decode
from gbacli.reading.page import Page
from gbacli.reading.pages import date_in_address, html_page
from gbacli.reading.plain import has_fields, markdown_page, text_page
from gbacli.reading.script import script_of
from gbacli.reading.sources import Options

_MARKED_UP = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|div|p|table|meta|article|h1)\b",
    re.I | re.S,
)


def contents(path: Path, options: Options) -> bytes:
    """The bytes of a regular file below the limit of size; anything else is never opened."""
    try:
        if not path.is_file():
            raise UnreadableFileError("no regular file", "pipes, devices and the like are not read")
        size = path.stat().st_size
        if size > options.limits.file_size:
            raise OverLimitError(f"{size} bytes, over", "file_size", options.limits.file_size)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(error.strerror or "cannot be read", "check the file and its permissions") from None


def document_of(raw: bytes, name: str, options: Options, declared: str | None = None) -> Document:
    """The document that the bytes of a text, Markdown or HTML file are."""
    decoded = decode(raw, options.encoding, options.errors, declared)
    kind, page = _page(decoded, name, options.limits.depth)
    return finished(page, name, kind, decoded, hashlib.sha256(raw).hexdigest())


def finished(page: Page, name: str, kind: str, decoded: Decoded, sha256: str) -> Document:
    """The document of a page: its article, its script, and how it was read."""
    found = article(page)
    return Document(
        name=name,
        text=found.text,
        title=found.title,
        published=found.published or date_in_address(page.url),
        publisher=found.publisher,
        url=page.url,
        script=script_of(found.text),
        format=kind,
        encoding=decoded.encoding,
        encoding_source=decoded.source,
        lossy=decoded.lossy,
        sha256=sha256,
        warnings=decoded.warnings + page.warnings,
    )


def _page(decoded: Decoded, name: str, depth: int) -> tuple[str, Page]:
    """What the text is, by its content first and by its name second."""
    text = decoded.text
    ending = name.rsplit(".", 1)[-1].lower()
    if has_fields(text) or ending in {"md", "markdown"}:
        return "md", markdown_page(text, depth)
    if _MARKED_UP.match(text[:5000]) or ending in {"html", "htm", "xhtml"}:
        return "html", html_page(text, depth)
    return "txt", text_page(text)

"""PDF files: the text layer, with the lines of a paragraph joined again."""

from __future__ import annotations

import io
import logging
import re
import time
from collections import Counter
from typing import Any

from gbacli.errors import OverLimitError, UnreadableFileError
from gbacli.reading.page import Page
from gbacli.reading.sources import Limits

_PAGE_NUMBER = re.compile(r"[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*[/／]\s*\d{1,4})?(?:\s*[页頁])?[-—–·\s]*")
_ENDS = "。！？：；!?:;”」』）】…"
_BEGINS = re.compile(r"[\u3000 ]{2,}|[（(]?[一二三四五六七八九十\d]{1,3}[、．.）)]|[•·■●◆－-]")


def pdf_page(raw: bytes, limits: Limits) -> Page:
    """The lines of all pages. Raises UnreadableFileError for damaged, locked, scanned and too long files."""
    import pypdf  # noqa: PLC0415 - only PDF needs it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it tells of every small fault of a file
    try:
        pages = _opened(pypdf.PdfReader(io.BytesIO(raw)), limits)
    except UnreadableFileError:
        raise
    except Exception as error:
        raise UnreadableFileError(f"damaged PDF ({type(error).__name__})", "open and save it again") from None
    if not any(line.strip() for page in pages for line in page):
        raise UnreadableFileError("no text layer: the pages are images", "recognize its text first (OCR)")
    return Page(joined([line for page in _without_margins(pages) for line in page]))


def joined(lines: list[str]) -> list[str]:
    """The lines with those of one paragraph joined: a full line without an end goes on in the next."""
    widths = sorted(len(line.strip()) for line in lines if line.strip())
    full = max(widths[len(widths) * 9 // 10] - 2, 12) if widths else 0
    out: list[str] = []
    goes_on = False
    for line in lines:
        text = line.strip()
        if not text:
            goes_on = False
            continue
        if goes_on and not _BEGINS.match(line):
            out[-1] += (" " if out[-1][-1].isascii() and text[0].isascii() else "") + text
        else:
            out.append(text)
        goes_on = len(text) >= full and text[-1] not in _ENDS
    return out


def _opened(reader: Any, limits: Limits) -> list[list[str]]:
    """The lines of each page."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableFileError("locked with a password", "save it without one")
    if len(reader.pages) > limits.pages:
        raise OverLimitError(f"{len(reader.pages)} pages, over", "pages", limits.pages)
    began = time.monotonic()
    pages = []
    for page in reader.pages:
        if time.monotonic() - began > limits.seconds:
            raise OverLimitError("took longer than", "seconds", limits.seconds)
        pages.append(page.extract_text().split("\n"))
    return pages


def _without_margins(pages: list[list[str]]) -> list[list[str]]:
    """The pages without page numbers and without first and last lines that most pages share."""
    edges = Counter(line.strip() for page in pages for line in {*page[:1], *page[-1:]} if line.strip())
    shared = {line for line, count in edges.items() if count > 2 and count * 2 > len(pages)}
    return [
        [line for line in page if line.strip() not in shared and not _PAGE_NUMBER.fullmatch(line)] for page in pages
    ]

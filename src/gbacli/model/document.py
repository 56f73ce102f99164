"""A report as it was read: clean text with its title, date and publisher."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """One report. `text` begins with the title on a line of its own; offsets everywhere are characters into `text`."""

    name: str  # the path as imported, relative to the imported folder
    text: str
    title: str | None
    published: str | None  # an ISO prefix: 2023, 2023-05 or 2023-05-24
    publisher: str | None
    url: str | None
    script: str  # hans, hant or mixed
    format: str  # txt, md, html
    encoding: str
    encoding_source: str  # mark, strict utf-8, declared, detected or option
    lossy: bool
    sha256: str  # of the file's bytes
    warnings: tuple[str, ...] = ()

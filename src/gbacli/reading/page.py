"""What the reader of a format hands on: the lines of a page, and what the format itself says of the report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


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


def plain(line: str) -> str:
    """The line without the marks of a heading around it."""
    return line.strip(" \u3000*#")


def squeezed(line: str) -> str:
    """The line without spaces, for comparing two."""
    return re.sub(r"[\s\u3000]+", "", line)

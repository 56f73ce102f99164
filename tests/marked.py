"""Invented reports in which bodies and people are marked, and the agreements read in them."""

from __future__ import annotations

import re

from gbacli.extraction import agreements
from gbacli.extraction.analysis import Analysis, blank
from gbacli.model.claims import AgreementClaim
from gbacli.model.document import Document

_NAME = re.compile(r"\[([^\[\]]+)\]|\{([^{}]+)\}")
PUBLISHED = "2024-06-20"


def analysis_of(marked: str, published: str | None = PUBLISHED) -> Analysis:
    """The report without its marks: [岚山大学] is a body, {王海} a person."""
    text, found, end = "简讯\n", [], 0
    for match in _NAME.finditer(marked):
        text += marked[end : match.start()]
        name = match[1] or match[2]
        found.append((len(text), len(text) + len(name), "body" if match[1] else "person"))
        text, end = text + name, match.end()
    text += marked[end:]
    analysis = blank(Document("r.txt", text, "简讯", published, None, None, "hans", "txt", "utf-8", "", False, ""))
    for left, right, kind in found:
        analysis.add(left, right, kind)
    return analysis


def claims(marked: str, **options: str | None) -> list[AgreementClaim]:
    """The agreements that the marked report states."""
    return agreements.find(analysis_of(marked, **options), [])


def stated(marked: str) -> list[tuple[str | None, str]]:
    """Kind and parties of every agreement, the parties joined by +."""
    analysis = analysis_of(marked)
    return [
        (claim.kind, "+".join(analysis.bodies[party].name for party in claim.parties))
        for claim in agreements.find(analysis, [])
    ]

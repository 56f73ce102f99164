"""Who is named where: bodies with their short forms, and people."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.naming.bodies import full_names


def name(analysis: Analysis) -> None:
    """Fill the report's bodies, people and mentions."""
    for candidate in full_names(analysis):
        analysis.add(candidate.start, candidate.end, "body")

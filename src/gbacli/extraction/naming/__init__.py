"""Who is named where: bodies with their short forms, and people."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis


def name(analysis: Analysis) -> None:
    """Fill the report's bodies, people and mentions."""

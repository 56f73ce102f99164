"""Named meetings, when and where, and who held them."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.model.claims import EventClaim


def find(analysis: Analysis) -> list[EventClaim]:
    """Every named meeting of the report with its organizers."""
    return []

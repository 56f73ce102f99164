"""What was signed, by whom, when and where."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.model.claims import AgreementClaim, EventClaim


def find(analysis: Analysis, events: list[EventClaim]) -> list[AgreementClaim]:
    """Every agreement that the report states between bodies; `events` gives those signed at a meeting their place."""
    return []

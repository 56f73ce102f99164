"""Who holds which office of which body."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.model.claims import RoleClaim


def find(analysis: Analysis) -> list[RoleClaim]:
    """Every office that the report says somebody holds or held."""
    return []

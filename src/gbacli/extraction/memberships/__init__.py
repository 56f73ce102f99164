"""Which bodies belong to which alliances."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.model.claims import MembershipClaim


def find(analysis: Analysis) -> list[MembershipClaim]:
    """Every membership, initiative and lead of a body in an alliance that the report states."""
    return []

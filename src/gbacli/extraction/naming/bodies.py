"""Names of bodies in a report: full names first, then the short forms that stand for them."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.naming.candidates import Candidate, candidates
from gbacli.extraction.naming.edges import Scanner


def full_names(analysis: Analysis) -> list[Candidate]:
    """The names of the report that end in a head, none overlapping another, in the order of the text."""
    chosen: list[Candidate] = []
    for line in analysis.lines:
        chosen += _longest(candidates(Scanner(analysis.folded, line)))
    return chosen


def _longest(found: list[Candidate]) -> list[Candidate]:
    """Of candidates that overlap, the one that reaches farthest; a later one never swallows what a clean one begins."""
    kept: list[Candidate] = []
    for candidate in found:
        while kept and kept[-1].start >= candidate.start:
            kept.pop()
        if not kept or kept[-1].end <= candidate.start:
            kept.append(candidate)
    return kept

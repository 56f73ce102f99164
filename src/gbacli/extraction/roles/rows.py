"""From a stretch of a report to its row of tokens."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.tokens import Row, tokens_of
from gbacli.extraction.roles.units import with_organs
from gbacli.text.sentences import Span


def row_of(analysis: Analysis, span: Span) -> Row:
    """The tokens of a stretch of text, with the organs that nobody named joined to their bodies."""
    tokens = with_organs(analysis, tokens_of(analysis, span))
    return Row(tuple(tokens), "".join(token.letter for token in tokens), analysis.folded)

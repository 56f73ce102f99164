"""From a stretch of a report to its row of tokens."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.tokens import Row, Token, outline_of, tokens_of
from gbacli.extraction.roles.units import with_organs
from gbacli.text.sentences import Span


def row_of(analysis: Analysis, span: Span) -> Row:
    """The tokens of a stretch of text, with the organs that nobody named joined to their bodies."""
    return _row(analysis, with_organs(analysis, _bare(tokens_of(analysis, span))))


def outline(analysis: Analysis, span: Span) -> Row:
    """The names and punctuation of a stretch that holds no title: what later sentences may refer to."""
    return _row(analysis, outline_of(analysis, span))


def _bare(tokens: list[Token]) -> list[Token]:
    """The tokens without 兼 alone in parentheses."""
    alone = {
        index
        for index in range(1, len(tokens) - 1)
        if tokens[index].letter == "c" and tokens[index - 1].letter == "(" and tokens[index + 1].letter == ")"
    }
    return [token for index, token in enumerate(tokens) if not {index - 1, index, index + 1} & alone]


def _row(analysis: Analysis, tokens: list[Token]) -> Row:
    return Row(tuple(tokens), "".join(token.letter for token in tokens), analysis.folded)

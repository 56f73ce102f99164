"""The row of a line without what decorates names and offices: Ir 张三, JP — President 会长 is 张三 — 会长."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.phrasing.tokens import Token
from gbacli.text.tables import words

DECORATED = re.compile(r"hP|P[hT]*,?[xh]|x[fno]*[TW]|[TW]x")
_ENGLISH = re.compile(r"[xh]*x(?=[fno]*[TW])|(?<=[TW])x+(?=$|[:,|P])")
_DASHES = frozenset("-–~－")


def undecorated(analysis: Analysis, tokens: list[Token], letters: str) -> list[Token]:
    """The tokens without Ir before a name, JP behind it, and the English beside an office; a dash behind is a comma."""
    dropped: set[int] = set()
    dashes: dict[int, Token] = {}
    for at in (at for at, letter in enumerate(letters) if letter == "P"):
        dropped.update(_before_name(analysis, tokens, at))
        behind = _behind_name(analysis, tokens, at + 1)
        dropped.update(behind)
        dash = behind[-1] + 1 if behind else at + 1 + letters[at + 1 :].startswith("h")
        if letters[dash : dash + 1] == "x" and analysis.folded[tokens[dash].start : tokens[dash].end] in _DASHES:
            dashes[dash] = tokens[dash]._replace(letter=",")
    for match in _ENGLISH.finditer(letters):
        dropped.update(_english(analysis, tokens, *match.span()))
    if not dropped and not dashes:
        return tokens
    return [dashes.get(at, token) for at, token in enumerate(tokens) if at not in dropped]


def _before_name(analysis: Analysis, tokens: list[Token], at: int) -> Iterator[int]:
    """The tokens right before a name that are forms of address in English."""
    while at and tokens[at - 1].letter == "h" and _is_ascii(analysis, tokens[at - 1]):
        at -= 1
        yield at


def _behind_name(analysis: Analysis, tokens: list[Token], at: int) -> list[int]:
    """The tokens behind a name that are letters, with the commas before them."""
    found: list[int] = []
    if at < len(tokens) and tokens[at].letter in "hT" and not _is_letters(analysis, tokens[at]):
        at += 1  # 张三先生，JP; 张三议员，JP
    while at < len(tokens):
        comma = tokens[at].letter == ","
        if at + comma >= len(tokens) or not _is_letters(analysis, tokens[at + comma]):
            break
        found.extend(range(at, at + comma + 1))
        at += comma + 1
    return found


def _english(analysis: Analysis, tokens: list[Token], start: int, end: int) -> range:
    """Which tokens beside a title are its English words: all of them up to a dash, or none."""
    said = [analysis.folded[token.start : token.end].rstrip(".") for token in tokens[start:end]]
    start += next((at + 1 for at in range(len(said) - 1, -1, -1) if said[at] in _DASHES), 0)
    return range(start, end) if all(word in _offices() for word in said[start - end :]) else range(0)


def _is_ascii(analysis: Analysis, token: Token) -> bool:
    return analysis.folded[token.start].isascii() and analysis.folded[token.start].isalpha()


def _is_letters(analysis: Analysis, token: Token) -> bool:
    """Whether a token is printed as the letters behind a name."""
    word = analysis.folded[token.start : token.end]
    if word.isascii() and (token.letter != "x" or analysis.text[token.start].islower()):
        return False
    return word in _letters() or (word[:3] in _beginnings() and word.isalpha())


@cache
def _letters() -> frozenset[str]:
    return frozenset(words("honours"))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word[:-1] for word in words("honours") if word.endswith("*"))


@cache
def _offices() -> frozenset[str]:
    return frozenset(words("english_offices"))

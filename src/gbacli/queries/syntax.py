"""Queries with `--query-syntax`: "phrases", AND, OR, NOT or -, and brackets.

    either  = both { "OR" both }
    both    = one { ["AND"] one }
    one     = { "NOT" | "-" } ( "(" either ")" | phrase | word )

The three words are capitals. Chinese quotation marks are as good as straight ones. What stands in quotes is no syntax.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gbacli.errors import UsageFault
from gbacli.queries.wording import Asked, Every, Some, Without, Word, check_length, word
from gbacli.store.characters import SPACE, searchable

_TOKEN = re.compile(
    r"""(?P<open>\()|(?P<close>\))|(?P<phrase>"[^"]*"|“[^”]*”)|(?P<unclosed>["“].*)|(?P<not>-|NOT(?![^\s()"“]))"""
    r"""|(?P<and>AND(?![^\s()"“]))|(?P<or>OR(?![^\s()"“]))|(?P<word>[^\s()"“]+)""",
    re.DOTALL,
)
_DEEPEST = 20
_ENDS = ("", "or", "close")


class _Token(NamedTuple):
    kind: str
    text: str
    place: int  # of its first character, from 1


def parsed(query: str) -> Asked:
    """What the query asks for; UsageFault where it cannot be read, or does nothing but exclude."""
    reader = _Reader(query)
    if not reader.next.kind:
        check_length(0)
    asked = reader.either(0)
    if reader.next.kind:
        raise _mistake("no bracket was opened for", reader.next)
    check_length(sum(map(len, asked.words())))
    return asked


class _Reader:
    """The tokens of a query, one ahead; one method for each line of the grammar."""

    def __init__(self, query: str) -> None:
        self._tokens = _tokens(query)
        self.next = next(self._tokens)

    def either(self, depth: int) -> Asked:
        parts = [self._both(depth)]
        while self.next.kind == "or":
            self._take()
            parts.append(self._both(depth))
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def _both(self, depth: int) -> Asked:
        first, parts = self.next, [self._one(depth)]
        while self.next.kind not in _ENDS:
            if self.next.kind == "and":
                self._take()
            parts.append(self._one(depth))
        if all(isinstance(part, Without) for part in parts):
            raise _mistake("nothing is looked for, only excluded, from", first)
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _one(self, depth: int) -> Asked:
        token = self._take()
        if depth > _DEEPEST:
            raise _mistake("too many levels of brackets at", token)
        if token.kind == "not":
            part = self._one(depth + 1)
            return part.part if isinstance(part, Without) else Without(part)
        if token.kind == "open":
            part = self.either(depth + 1)
            if self._take().kind != "close":
                raise _mistake("no bracket closes", token)
            return part
        return _word(token)

    def _take(self) -> _Token:
        token = self.next
        self.next = next(self._tokens, token)
        return token


def _word(token: _Token) -> Word:
    if token.kind == "unclosed":
        raise _mistake("no quotation mark closes", token)
    if token.kind not in ("word", "phrase"):
        raise _mistake("something to look for is missing before", token)
    text = searchable(token.text[1:-1] if token.kind == "phrase" else token.text).strip(SPACE)
    if not text:
        raise _mistake("there is nothing to look for in", token)
    return word(text)


def _tokens(query: str) -> Iterator[_Token]:
    """The tokens, and after them one of no kind."""
    for found in _TOKEN.finditer(query):
        yield _Token(found.lastgroup or "", found[0], found.start() + 1)
    yield _Token("", "", len(query) + 1)


def _mistake(what: str, token: _Token) -> UsageFault:
    where = f"{token.text[:20]} at character {token.place}" if token.text else "the end"
    return UsageFault(f"{what} {where}", 'put in quotes what is to be found as it stands: "A OR (B)"')

"""Phrases of offices: 常务副会长兼秘书长, A协会会长、B学会顾问; and of their holders: A协会会长张三、副会长李四、王五."""

from __future__ import annotations

from dataclasses import dataclass, replace

from gbacli.extraction.roles.tokens import Row, Token
from gbacli.extraction.titles import Title
from gbacli.text.sentences import Span

# Patterns over the letters of `tokens`.
ASIDE = r"(?:\([^()]*\))"
ITEM = rf"(?:[fno]*(?:B{ASIDE}?)*d?[fnoq]*[TWH]d?j?)"
CHAIN = rf"(?:{ITEM}(?:c+{ITEM}|{ITEM})*)"
NAME = rf"(?:Ph*{ASIDE}?h*)"
HOLDER = rf"(?:(?:{CHAIN}[dk]?H?(?:h(?=P))?)?{NAME})"
HOLDERS = rf"(?:{HOLDER}(?:c?{HOLDER})*)"


@dataclass(frozen=True, slots=True)
class Office:
    """One title with what is printed beside it: `body` numbers a body, or is None where another must be found."""

    title: Title
    at: int  # the index of the title's token
    body: int | None = None
    body_span: Span | None = None
    inherited: bool = False  # the body stands before another title of the same phrase
    former: bool = False
    term: Span | None = None
    prefix: Span | None = None  # 署理 in 署理发展局局长


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a list of holders, with the offices printed before the name."""

    person: Token
    offices: tuple[Office, ...]
    at: int


def offices(row: Row, start: int, end: int) -> tuple[Office, ...]:
    """The offices of a phrase, each with the closest body before it; `start` and `end` number tokens."""
    found: list[Office] = []
    item = _Item()
    last: tuple[int, Span] | None = None
    for index in range(start, end):
        token = row.tokens[index]
        if token.letter == "B":
            item.body = (token.ref, Span(token.start, token.end))
        elif token.letter in "fno":
            item.note(token)
        elif token.title is not None:
            office = item.office(token, index, last)
            if office:
                found.append(office)
            last, item = item.body or last, _Item()
    return tuple(found)


@dataclass(slots=True)
class _Item:
    """What has been read of one office before its title."""

    body: tuple[int, Span] | None = None
    former: bool = False
    term: Span | None = None

    def note(self, token: Token) -> None:
        self.former = self.former or token.letter == "f"
        self.term = token.term or self.term

    def office(self, token: Token, index: int, last: tuple[int, Span] | None) -> Office | None:
        """The office, unless the word is only a profession beside no body."""
        assert token.title is not None
        if token.letter == "H" and not self.body:
            return None
        body = self.body or last
        plain = Office(token.title, index, inherited=not self.body and bool(last), former=self.former, term=self.term)
        return replace(plain, body=body[0], body_span=body[1]) if body else plain


def holders(row: Row, start: int, end: int) -> tuple[Holder, ...]:
    """The people of a list, each with the offices before the name."""
    found: list[Holder] = []
    first = start
    seen: set[int] = set()
    for index in range(start, end):
        token = row.tokens[index]
        if token.letter == "P":
            if token.ref not in seen:
                found.append(Holder(token, offices(row, first, index), index))
            seen.add(token.ref)
            first = index + 1
    return tuple(found)

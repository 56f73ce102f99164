"""What a query asks of a text: words, all or any of several things, the absence of one.

Each answers three questions: what to ask the index for, whether the index alone is right, and where a text has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from gbacli.errors import UsageFault
from gbacli.store.characters import pattern, words
from gbacli.store.terms import asked, certain

_LONGEST = 1000  # characters of a query

Hits = list[tuple[int, int]]


class Word(NamedTuple):  # dataclasses takes longer to load than SQLite
    """A stretch of characters, in its searchable form, and what finds it in a text as printed."""

    text: str
    pattern: re.Pattern[str]

    @property
    def match(self) -> str:
        """What to ask the index for reports that may hold it; user text stands in it in quotes alone."""
        return asked([self.text])

    @property
    def certain(self) -> bool:
        """Whether exactly the reports that the index gives hold it."""
        return certain(self.text)

    def words(self) -> Iterator[str]:
        """The words that a text must or may hold."""
        yield self.text

    def found(self, text: str) -> list[Hits] | None:
        """Where `text` has each word; None where it is not what is asked for."""
        hits = [hit.span() for hit in self.pattern.finditer(text)]
        return [hits] if hits else None


class _Several(NamedTuple):
    """Several things asked for at once."""

    parts: tuple[Asked, ...]

    @property
    def certain(self) -> bool:
        """As for a word."""
        return all(part.certain for part in self.parts)

    def words(self) -> Iterator[str]:
        """As for a word."""
        return (text for part in self.parts for text in part.words())


class Every(_Several):
    """All of several things."""

    __slots__ = ()

    @property
    def match(self) -> str:
        """Words are asked for together, so that what they have in common is asked for once."""
        plain = [part.text for part in self.parts if isinstance(part, Word)]
        wanted = [asked(plain)] if plain else []
        wanted += [part.match for part in self.parts if isinstance(part, (Every, Some))]
        unwanted = [part.match for part in self.parts if isinstance(part, Without) and part.certain]
        positive = " AND ".join(map(_bracketed, wanted))
        return f"({positive}) NOT ({' OR '.join(map(_bracketed, unwanted))})" if unwanted else positive

    def found(self, text: str) -> list[Hits] | None:
        """As for a word."""
        together: list[Hits] = []
        for part in self.parts:
            hits = part.found(text)
            if hits is None:
                return None
            together += hits
        return together


class Some(_Several):
    """At least one of several things."""

    __slots__ = ()

    @property
    def match(self) -> str:
        """As for a word."""
        return " OR ".join(_bracketed(part.match) for part in self.parts)

    def found(self, text: str) -> list[Hits] | None:
        """As for a word."""
        found = [hits for part in self.parts if (hits := part.found(text)) is not None]
        return [hits for each in found for hits in each] if found else None


class Without(NamedTuple):
    """The absence of something; it stands beside something else that is asked for."""

    part: Asked

    @property
    def match(self) -> str:
        """What it excludes."""
        return self.part.match

    @property
    def certain(self) -> bool:
        """As for a word."""
        return self.part.certain

    def words(self) -> Iterator[str]:
        """None: nobody asks for them."""
        return iter(())

    def found(self, text: str) -> list[Hits] | None:
        """As for a word, without a hit."""
        return [] if self.part.found(text) is None else None


Asked = Word | Every | Some | Without


def literal(query: str) -> Every:
    """Every word of the query, separated by spaces, as it stands; UsageFault for a query without a character."""
    found = words(query)
    check_length(sum(map(len, found)))
    return Every(tuple(map(word, found)))


def word(text: str) -> Word:
    """The word with this searchable form."""
    return Word(text, pattern(text))


def check_length(characters: int) -> None:
    """UsageFault where so many characters are nothing to look for, or too much."""
    if not characters:
        raise UsageFault("the query is empty", "give one or more words to look for")
    if characters > _LONGEST:
        raise UsageFault(f"the query has {characters} characters", f"at most {_LONGEST} are looked for")


def _bracketed(expression: str) -> str:
    return f"({expression})"

"""What is known of one report before facts are looked for: its folded text, sentences, and who is named where.

The rules for facts read this and add to it only through `body` and `person`. All offsets are characters into
`document.text`, which has the same length as `folded`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from gbacli.model.claims import Quote
from gbacli.model.document import Document
from gbacli.text.folding import fold, key
from gbacli.text.sentences import Span, lines, of_lines
from gbacli.text.spoken import as_written


class Mention(NamedTuple):
    """A place where the report names a body or a person: `ref` numbers `Analysis.bodies` or `Analysis.people`."""

    start: int
    end: int
    kind: str  # body or person
    ref: int


class Surfaces(dict[str, int]):
    """How often the report prints each form of a name."""

    def __missing__(self, form: str) -> int:
        """A form that has not been printed yet."""
        return 0


@dataclass(slots=True)
class Draft:
    """A body or a person while the report is being read."""

    name: str
    surfaces: Surfaces = field(default_factory=Surfaces)
    known: tuple[str, ...] = ()
    kind: str | None = None
    place: str | None = None
    region: str | None = None
    local: bool = False
    told: bool = True  # False where only the row in which the name stands makes it one


@dataclass(slots=True)
class Analysis:
    """One report, read but not yet understood."""

    document: Document
    folded: str
    lines: tuple[Span, ...]
    sentences: tuple[Span, ...]
    bodies: list[Draft] = field(default_factory=list)
    people: list[Draft] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)  # in the order of the text, never overlapping
    recognize: Callable[[str], int | None] | None = None  # the body of the report that a new name shortens
    _numbers: dict[tuple[str, str], int] = field(default_factory=dict)
    text: str = field(init=False)  # the report as printed

    def __post_init__(self) -> None:
        """Keep the printed text at hand: it is asked for everywhere."""
        self.text = self.document.text

    def within(self, start: int, end: int, kind: str | None = None) -> list[Mention]:
        """The mentions that lie wholly in a stretch of text, of one kind or of both."""
        mentions = self.mentions
        first = bisect_left(mentions, (start,))
        if first == len(mentions) or mentions[first].start >= end:
            return []
        inside = mentions[first : bisect_left(mentions, (end,), first)]
        if kind is None:
            return [one for one in inside if one.end <= end]
        return [one for one in inside if one.kind == kind and one.end <= end]

    def sentence_at(self, offset: int) -> Span:
        """The sentence that holds the character at `offset`."""
        index = bisect_left(self.sentences, (offset + 1,)) - 1
        return self.sentences[max(0, index)]

    def quote(self, start: int, end: int, rule: str) -> Quote:
        """The printed words of a stretch of text, as evidence for what `rule` read there."""
        return Quote(start, end, self.text[start:end], rule)

    def body(self, start: int, end: int) -> int:
        """The number of the body that the report names at this stretch, newly made if need be."""
        return self._counted("body", start, end)

    def person(self, start: int, end: int) -> int:
        """The number of the person that the report names at this stretch, newly made if need be."""
        return self._counted("person", start, end)

    def alias(self, kind: str, name: str, ref: int) -> None:
        """From now on `name` means the body or person `ref` in this report."""
        self._numbers[kind, key(name)] = ref

    def number(self, kind: str, name: str) -> int:
        """The number of the body or person of this name, newly made if need be: the same key is the same one."""
        drafts = self._drafts(kind)
        asked = kind, key(name)
        found = self._numbers.get(asked)
        if found is None and kind == "body" and self.recognize is not None:
            found = self.recognize(name)
            if found is not None:
                self._numbers[asked] = found
        if found is None:
            found = self._numbers[asked] = len(drafts)
            drafts.append(Draft(name))
        return found

    def knows(self, kind: str, name: str) -> bool:
        """Whether the report names a body or person so, as far as it is read."""
        return (kind, key(name)) in self._numbers

    def add(self, start: int, end: int, kind: str) -> Mention:
        """Note that the report names a body or a person at this stretch, and keep `mentions` in order."""
        return self.refer(start, end, kind, self.number(kind, self.text[start:end]))

    def refer(self, start: int, end: int, kind: str, ref: int) -> Mention:
        """Note that the words at this stretch mean the body or person `ref`, whatever they mean elsewhere."""
        return self.stand(start, end, kind, ref, self.text[start:end])

    def stand(self, start: int, end: int, kind: str, ref: int, name: str) -> Mention:
        """Note that this stretch means the body or person `ref`, though it prints `name` in pieces or not at all."""
        self._drafts(kind)[ref].surfaces[name] += 1
        mention = Mention(start, end, kind, ref)
        self.mentions.insert(bisect_left(self.mentions, mention), mention)
        return mention

    def also(self, mentions: Iterable[Mention]) -> Analysis:
        """The same report with further mentions, none where a name stands; those added do not count as names."""
        named = {mention.start: mention for mention in self.mentions}
        further = [one for one in mentions if not self._stands_at(one) or self._same(named, one)]
        if not further:
            return self
        replaced = {one.start for one in further}
        kept = [mention for mention in self.mentions if mention.start not in replaced]
        return replace(self, mentions=sorted({*kept, *further}))

    def _stands_at(self, one: Mention) -> bool:
        """Whether a name covers a character of the stretch."""
        index = bisect_left(self.mentions, (one.end,)) - 1
        return index >= 0 and self.mentions[index].end > one.start

    def _same(self, named: dict[int, Mention], one: Mention) -> bool:
        there = named.get(one.start)
        return there is not None and (there.end, there.kind) == (one.end, one.kind)

    def widen(self, mention: Mention, start: int, end: int) -> Mention:
        """Note that a name reaches further than was known, in place of the shorter one."""
        self.forget(mention)
        return self.add(start, end, mention.kind)

    def forget(self, mention: Mention) -> None:
        """Take back that a stretch names a body or a person."""
        self.mentions.remove(mention)
        self._drafts(mention.kind)[mention.ref].surfaces[self.text[mention.start : mention.end]] -= 1

    def _counted(self, kind: str, start: int, end: int) -> int:
        number = self.number(kind, self.text[start:end])
        self._drafts(kind)[number].surfaces[self.text[start:end]] += 1
        return number

    def _drafts(self, kind: str) -> list[Draft]:
        return self.bodies if kind == "body" else self.people

    def names(self, kind: str) -> Iterator[tuple[int, Draft]]:
        """Every body or person so far, with its number."""
        return enumerate(self.bodies if kind == "body" else self.people)


def blank(document: Document) -> Analysis:
    """The report with its lines and sentences, and nobody named yet."""
    folded = "\n".join(map(fold, document.text.split("\n")))  # the reader has folded many of the lines already
    folded = as_written(folded, document.text)
    spans = lines(folded)
    return Analysis(document, folded, spans, of_lines(folded, spans))

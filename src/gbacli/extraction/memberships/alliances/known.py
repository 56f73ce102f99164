"""Which of the bodies of a report are alliances, and which one a general word (联盟, 该联席会议) speaks of."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from gbacli.extraction.analysis import Analysis, Draft, Mention
from gbacli.extraction.memberships.alliances import organs
from gbacli.extraction.memberships.alliances.endings import ends_so, general_words, is_word, plain, strength_of
from gbacli.extraction.memberships.alliances.ours import ours
from gbacli.text.pairs import Beginnings, beginnings_of, matches_at, word_starts
from gbacli.text.places import match_at
from gbacli.text.tables import rows
from gbacli.text.wording import alternation

# What may stand before a general word that is a word of its own; any other character is part of an unknown name.
_OPENS = "该本此一个在与和同为由入向使让称把对给是问说据替帮跟往从，。；：、（“—"

_CHINESE = re.compile("[\u4e00-\u9fff]")
_SHORT = 5  # characters of the end of a coined name that stands for it
_CIRCLES = "圈网链群盟社"
_POINTERS = ("该", "本", "这个", "这张", "这条")
_SOON = 50  # characters to the first alliance of the report that may be meant before it is named
_NAME = 40  # characters that a person's name may have
_WITH = frozenset("由与和及同暨")  # before one of those who founded or lead an alliance
_DID = re.compile("[^。；，、：\n]{0,10}?(?:牵头|发起|倡议|创立|创办|组建|筹组|领衔|主导)")
_MUCH = 3  # times as often as another must an alliance be named to be what the report is about


@dataclass(frozen=True, slots=True)
class Alliances:
    """The alliances of one report and the places where it speaks of them, in the order of the text."""

    strong: frozenset[int]
    weak: frozenset[int]
    references: tuple[Mention, ...]
    general: tuple[Mention, ...]  # those of the references that are general words, no names
    lines: tuple[int, ...]  # where the lines of the report begin
    ours: tuple[Mention, ...] = ()  # where 我们 means the body that speaks
    coined: frozenset[int] = frozenset()  # those that but their coined names and what is said of them make alliances

    @property
    def sure(self) -> frozenset[int]:
        """The alliances that are not only coined: where there are any, no other body is easily one."""
        return self.strong - self.coined

    def before(self, offset: int) -> int | None:
        """The alliance spoken of at `offset`.

        It is the one last named in the line or the line before; without one, the one that the report is about if it
        has been named before, else the one last named, else the first one of the report if it is named soon.
        """
        index = bisect_left(self.references, (offset,))
        if not index:
            first = self.references[0] if self.references else None
            return first.ref if first and first.start <= offset + _SOON else None
        last, line = self.references[index - 1], bisect_right(self.lines, offset) - 1
        counts = Counter(mention.ref for mention in self.references)
        main = max(counts, key=counts.__getitem__)
        near = last.start >= self.lines[max(0, line - 1)]
        named = any(mention.ref == main for mention in self.references[:index])
        return main if named and not near and counts[main] >= _MUCH * counts[last.ref] else last.ref

    def only(self) -> int | None:
        """The alliance of the report, if it speaks of but one."""
        named = {mention.ref for mention in self.references}
        return named.pop() if len(named) == 1 else None


@cache
def _general() -> re.Pattern[str]:
    words = alternation(sorted(general_words(), key=len, reverse=True))
    return re.compile(f"(?:(?<=[{_OPENS}])|^|(?<=[\\s\\W])|(?<![\\u4e00-\\u9fff]))(?:{words})", re.MULTILINE)


@cache
def _general_beginnings() -> Beginnings:
    return beginnings_of(general_words())


def alliances(
    analysis: Analysis,
    promoted: Collection[int] = (),
    coined: frozenset[int] = frozenset(),
    without: frozenset[int] = frozenset(),
) -> Alliances:
    """The alliances that the report names, by kind or by the end of the name.

    `promoted` are alliances in any case, those `without` are none, and the `coined` keep nobody from being one.
    """
    strong, weak = set(promoted), set()
    names = tuple([_chinese(draft) for draft in analysis.bodies])
    sure = frozenset(promoted) | {number for number, draft in enumerate(analysis.bodies) if draft.kind == "alliance"}
    bare = _bare(names) | _tails(names, sure)
    for number, strength in enumerate(_strengths(names)):
        if number in bare or number in without or strength == "none":
            strong.discard(number)
        elif strength == "strong" or analysis.bodies[number].kind == "alliance":
            strong.add(number)
        elif strength == "weak" and number not in strong:
            weak.add(number)
    if not weak and strong <= coined:
        weak = {number for number, draft in analysis.names("body") if ends_so(draft.name, "vague")} - bare
    bodies = [mention for mention in analysis.mentions if mention.kind == "body"]
    named = [mention for mention in bodies if mention.ref in strong]
    general: list[Mention] = []
    if named:
        words = [
            *_words(analysis),
            *_shortened(analysis, strong),
            *((mention.start, mention.end) for mention in bodies if mention.ref in bare),
        ]
        general = _resolved(analysis, named, sorted([*words, *organs.words(analysis, bodies)]))
    if strong:
        general = sorted([*general, *organs.spoken_of(analysis, bodies, strong)])
    topics = [mention for mention in named if not _aside(analysis, mention)] or named
    references = tuple(sorted([*topics, *general]))
    lines = tuple(line.start for line in analysis.lines)
    spoken = tuple(ours(analysis, strong)) if "我们" in analysis.folded or "咱们" in analysis.folded else ()
    return Alliances(frozenset(strong), frozenset(weak), references, tuple(general), lines, spoken, coined)


def _chinese(draft: Draft) -> str:
    """The name, or where it is in Latin letters, the longest form in Chinese."""
    if "\u4e00" <= draft.name[:1] <= "\u9fff" or _CHINESE.search(draft.name):
        return draft.name
    return max((form for form in draft.surfaces if _CHINESE.search(form)), key=len, default=draft.name)


@lru_cache(maxsize=8)
def _strengths(names: tuple[str, ...]) -> tuple[str | None, ...]:
    """What the end of each name says; the bodies of a report are asked about several times."""
    return tuple(map(strength_of, names))


@lru_cache(maxsize=8)
def _bare(names: tuple[str, ...]) -> frozenset[int]:
    """Bodies with no name but a general word, or but the end of an alliance's name: 博物馆联盟."""
    folded = [plain(name) for name in names]
    long = [name for name in folded if ends_so(name, "strong")]
    return frozenset(
        number
        for number, name in enumerate(folded)
        if is_word(name)
        or (long and any(one.endswith(name) and name != one for one in long) and match_at(name, 0) is None)
    )


def _tails(names: tuple[str, ...], sure: frozenset[int]) -> frozenset[int]:
    """Bodies with no name but the end of the coined name of one of the `sure` alliances: 散步网."""
    coined = [plain(names[number]) for number in sure]
    return frozenset(
        number
        for number, name in enumerate(map(plain, names))
        if len(name) <= _SHORT
        and number not in sure
        and any(one.endswith(name) and len(one) > len(name) + 1 for one in coined)
        and match_at(name, 0) is None
    )


def _shortened(analysis: Analysis, strong: set[int]) -> Iterator[tuple[int, int]]:
    """Where the ends of coined names stand for the whole, outside all names: 该圈, 散步网."""
    names = {plain(analysis.bodies[ref].name) for ref in strong}
    tails = {name[-length:] for name in names for length in range(2, _SHORT + 1) if length + 1 < len(name)}
    tails = {tail for tail in tails if _CHINESE.match(tail) and tail not in general_words() and not match_at(tail, 0)}
    single = {name[-1] for name in names if name[-1] in _CIRCLES}
    if not tails and not single:
        return
    starts = [mention.start for mention in analysis.mentions]
    taken = 0
    for start, end in sorted(_ends_in(analysis.folded, tails, single), key=lambda span: (span[0], -span[1])):
        if start < taken:
            continue
        taken = end
        index = bisect_left(starts, end) - 1
        if index < 0 or analysis.mentions[index].end <= start:
            yield start, end


def _ends_in(folded: str, tails: Iterable[str], single: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where words of their own are one of the ends, or a pointer stands before a single character of them.

    They are other words in every report: looking for each is quicker than to compile a pattern of them.
    """
    for tail in tails:
        for start in _places_of(tail, folded):
            before = folded[start - 1 : start]
            if before in _OPENS or not (before.isalnum() or before == "_"):
                yield start, start + len(tail)
    for letter in single:
        for start in _places_of(letter, folded):
            if folded.endswith(_POINTERS, 0, start):
                yield start, start + 1


def _places_of(word: str, folded: str) -> Iterator[int]:
    start = folded.find(word)
    while start >= 0:
        yield start
        start = folded.find(word, start + 1)


def _aside(analysis: Analysis, mention: Mention) -> bool:
    """Whether a name is in a list of names or a person's bracket, so that what follows speaks of another alliance."""
    folded = analysis.folded
    if folded[mention.start - 1 : mention.start] == "（":
        people = analysis.within(max(0, mention.start - _NAME), mention.start, "person")
        return bool(people) and people[-1].end == mention.start - 1
    if "、" in (folded[mention.end : mention.end + 1], folded[mention.start - 1 : mention.start]):
        return True
    return folded[mention.start - 1 : mention.start] in _WITH and _DID.match(folded, mention.end) is not None


def _words(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Where general words stand outside all names."""
    starts = [mention.start for mention in analysis.mentions]
    for start, end in _general_words(analysis.folded):
        index = bisect_left(starts, end) - 1
        if index < 0 or analysis.mentions[index].end <= start:
            yield start, end


@lru_cache(maxsize=2)
def _general_words(folded: str) -> tuple[tuple[int, int], ...]:
    """Where general words stand in a report, which is asked several times."""
    found = (match.span() for match in matches_at(word_starts(folded, _general_beginnings()), _general(), folded))
    return tuple(span for span in found if not (span[1] - span[0] == 1 and folded[span[0] - 1 : span[1]] in _joining()))


@cache
def _joining() -> frozenset[str]:
    """Words for joining that end in a word for an alliance: 入圈."""
    return frozenset(word for word, kind in rows("membership_words") if kind == "join")


def _resolved(analysis: Analysis, named: list[Mention], words: list[tuple[int, int]]) -> list[Mention]:
    """The general words that mean an alliance: the one last named before whose name ends so."""
    found = []
    for start, end in words:
        before = named[: bisect_left(named, (start,))]
        word = plain(analysis.folded[start:end])
        ref = next((one.ref for one in reversed(before) if plain(analysis.bodies[one.ref].name).endswith(word)), None)
        if ref is not None:
            found.append(Mention(start, end, "body", ref))
    return found

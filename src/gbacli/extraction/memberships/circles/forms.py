"""Where a coined name stands, whole and short: 候鸟守望网, “守望网”, 该网."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.memberships.circles.names import goes_on, words_of
from gbacli.extraction.naming.forms.vocabulary import occurrences
from gbacli.text.sentences import Span

_LONGEST, _SHORTEST = 9, 2  # characters of the end of a name that stands for it
_POINTS = frozenset("该本此这")
_APART = frozenset("，。；：、\n“（ 　？！*◆●▲|")
_OPENS = _APART | frozenset("的为由与和同跟在向对是将把给据问按非入进到及")
_LETTERS = "圈网链群盟线桌荟"  # of which one with a pointer before it means the whole
_CALLED = re.compile(
    "[”’*]*（(?:以?下称|下文称|下文简称|简称|大家叫它|圈内叫|坊间叫|俗称|又称|又名)?[“‘]?([\u4e00-\u9fffa-z]{2,10})[”’]?）"
)


@dataclass(frozen=True, slots=True)
class Forms:
    """Where a name stands: whole, by its end or behind a pointer, and by the short form that the report gives it."""

    whole: tuple[Span, ...]
    short: tuple[Span, ...]
    called: str | None
    circle: bool  # whether the report speaks of it by its last letter: 入圈, 网内

    def all(self) -> Iterator[Span]:
        """Every place, the short ones without the pointer before them alike."""
        yield from self.whole
        yield from self.short


def forms(folded: str, name: str) -> Forms:
    """Where the name stands in a report."""
    whole = tuple(Span(*span) for span in occurrences((name,), folded))
    called = next((match[1] for one in whole if (match := _CALLED.match(folded, one.end))), None)
    if called is not None and not _is_short_for(called, name):
        called = None
    short = [*_ends(folded, name, whole)]
    if called is not None and len(called) > 1:
        taken = [*whole, *short]
        short.extend(one for one in _standing(folded, called) if not _meets(one, taken))
    if name.startswith("“") and "”" in name:
        brand = name[: name.index("”") + 1]
        taken = [*whole, *short]
        spans = (Span(*span) for span in occurrences((brand, brand + name[-2:]), folded))
        short.extend(one for one in spans if not _meets(one, taken))
    circle = name[-1] in _LETTERS and _circle(name[-1]).search(folded)
    return Forms(whole, tuple(sorted(short)), called, bool(circle))


@cache
def _circle(letter: str) -> re.Pattern[str]:
    """The last letter of a name as a word: 入圈, 网内."""
    into = f"(?:[入进退]了?|同在一个|[全加这])(?:个|张|条)?{letter}(?!络|站|上|页|讯)"
    return re.compile(f"{into}|{letter}[里内中友主](?!容)")


def _is_short_for(called: str, name: str) -> bool:
    """Whether the characters of a short form stand in the name in the same order."""
    rest = iter(name)
    return called != name and all(character in rest for character in called)


def _ends(folded: str, name: str, whole: tuple[Span, ...]) -> Iterator[Span]:
    """Where the end of the name stands by itself, the longest first."""
    taken = [*whole]
    for size in range(min(_LONGEST, len(name) - 2), _SHORTEST - 1, -1):
        for one in _standing(folded, name[-size:]):
            if not _meets(one, taken):
                taken.append(one)
                yield one
    if name[-1] in _LETTERS:
        for match in re.finditer(f"[该本]{name[-1]}|这[个条张]{name[-1]}", folded):
            if not _meets(Span(*match.span()), taken):
                yield Span(*match.span())


def _standing(folded: str, form: str) -> Iterator[Span]:
    """Where a form stands as a word of its own, with the pointer before it."""
    vague = form in words_of("vague")
    for start, end in occurrences((form,), folded):
        before = folded[start - 1 : start] or "\n"
        pointed = before in _POINTS or folded.endswith(("这个", "这条", "这张"), 0, start)
        if not pointed and before not in (_APART if vague else _OPENS):
            continue
        if pointed or not vague or goes_on().match(folded, end):
            yield Span(start - (before in _POINTS), end)


def _meets(one: Span, others: list[Span]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)

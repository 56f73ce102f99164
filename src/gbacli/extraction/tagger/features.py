"""What the tagger sees of each character: its neighbours, and what the domain tables know of the words around it.

All features are strings over folded text; a change here asks for a new model (`tools/train_tagger.py`).
"""

from __future__ import annotations

from collections import Counter
from functools import cache, lru_cache

from gbacli.extraction.titles import find_titles
from gbacli.text.folding import fold, is_han
from gbacli.text.places import match_at, places
from gbacli.text.tables import rows, words

_FAR = 16  # characters beyond which a head or a title is not felt
_STOPS = frozenset("，。；：！？、（）“”《》")


def features(folded: str, start: int, end: int) -> list[list[str]]:
    """The features of each character of one sentence."""
    sentence = folded[start:end]
    regions, heads, offices = _places(folded, start, end), _ends(sentence), _offices(folded, start, end)
    to_head, to_office = _distances(sentence, heads), _distances(sentence, offices)
    surnames, again = _surnames(sentence), _again(folded, start, end)
    chars = f"^^{sentence}$$"
    kinds = f"^{sentence.translate(_kinds())}$$"
    marks = ["^", "^", *map("".join, zip(regions, heads, offices, surnames, strict=True)), "$"]
    return [
        [
            "0" + here, "1" + left, "2" + right, "3" + left + here, "4" + here + right, "5" + before + left,
            "6" + left + here + right, "7" + kinds[i : i + 3], "8" + mark, "9" + mark_left, "a" + mark_right,
            "b" + mark_left + mark, "c" + mark + mark_right, "d" + mark_before, "e" + left + mark,
            "f" + to_head[i] + regions[i], "g" + to_office[i] + surnames[i], "h" + to_head[i] + to_office[i],
            "i" + again[i] + surnames[i],
        ]
        for i, (before, left, here, right, mark_before, mark_left, mark, mark_right) in enumerate(
            zip(chars, chars[1:], chars[2:], chars[3:], marks, marks[1:], marks[2:], marks[3:], strict=False)
        )
        if i < len(sentence)
    ]  # fmt: skip


class _Kinds(dict[int, str]):
    """Code point to the class of its character, found out once."""

    def __missing__(self, point: int) -> str:
        character = chr(point)
        self[point] = kind = _kind(character)
        return kind


@cache
def _kinds() -> _Kinds:
    return _Kinds()


def _kind(character: str) -> str:
    if is_han(character):
        return "H"
    if character.isdigit():
        return "9"
    return "a" if character.isalpha() else "s" if character.isspace() else character if character in _STOPS else "p"


@cache
def _starts() -> frozenset[str]:
    """The first two characters of all places, and those that are places alone."""
    forms = [form for place in places() for form in (place.name, *place.forms, *place.short)]
    return frozenset(fold(form)[:2] for form in forms)


def _places(folded: str, start: int, end: int) -> list[str]:
    """For each character whether a place begins, goes on or ends there."""
    marks, position, known = ["-"] * (end - start), start, _starts()
    while position < end:
        if folded[position : position + 2] not in known and folded[position] not in known:
            position += 1
            continue
        match = match_at(folded, position, short=True)
        if match is None or position + match[0] > end:
            position += 1
            continue
        left, right = position - start, position - start + match[0]
        marks[left:right] = ["i"] * match[0]
        marks[left], marks[right - 1] = "b", "e"
        position += match[0]
    return marks


@cache
def _heads() -> dict[str, tuple[str, ...]]:
    """The heads of bodies' names by their last character, the longest first."""
    groups: dict[str, list[str]] = {}
    for word in sorted(words("body_heads"), key=len, reverse=True):
        groups.setdefault(word[-1], []).append(word)
    return {last: tuple(found) for last, found in groups.items()}


def _ends(sentence: str) -> list[str]:
    """Marks the characters of the words that end bodies' names, the last of each apart."""
    marks, by_last = ["-"] * len(sentence), _heads()
    for index in [index for index, character in enumerate(sentence) if character in by_last]:
        for word in by_last[sentence[index]]:
            if sentence.endswith(word, 0, index + 1):
                for inside in range(index - len(word) + 1, index):
                    marks[inside] = "h" if marks[inside] == "-" else marks[inside]
                marks[index] = "E"
                break
    return marks


def _offices(folded: str, start: int, end: int) -> list[str]:
    """Marks the characters of titles, the first and the last of each apart."""
    marks = ["-"] * (end - start)
    for title in find_titles(folded, start, end):
        left, right = title.start - start, title.end - start
        marks[left:right] = ["t"] * (right - left)
        marks[left], marks[right - 1] = "T", "E"
    return marks


def _distances(sentence: str, marks: list[str]) -> list[str]:
    """How far the next end of a marked word is, up to the next stop."""
    found, distance = [], 99
    for index in range(len(sentence) - 1, -1, -1):
        distance = 0 if marks[index] == "E" else 99 if sentence[index] in _STOPS else distance + 1
        found.append("-" if distance > _FAR else str(min(distance, 4 + distance // 4)))
    return found[::-1]


@cache
def _names() -> tuple[frozenset[str], frozenset[str]]:
    found = [row[0] for row in rows("surnames")]
    return frozenset(name for name in found if len(name) == 1), frozenset(name for name in found if len(name) > 1)


def _surnames(sentence: str) -> list[str]:
    """Marks characters that are surnames, alone or with the next one."""
    single, double = _names()
    return [
        "2" if sentence[index : index + 2] in double else "1" if character in single else "-"
        for index, character in enumerate(sentence)
    ]


@lru_cache(maxsize=4)
def _triples(folded: str) -> Counter[str]:
    return Counter(map("".join, zip(folded, folded[1:], folded[2:], strict=False)))


def _again(folded: str, start: int, end: int) -> list[str]:
    """Marks characters with which three begin that the report has elsewhere too."""
    triples = _triples(folded)
    return ["r" if triples[folded[i : i + 3]] > 1 else "-" for i in range(start, end)]

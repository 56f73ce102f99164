"""Names that are not Chinese in form: transliterated ones with a dot, and names in Latin letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.beside_names import follows
from gbacli.extraction.naming.forms.shapes import Shapes
from gbacli.extraction.naming.forms.vocabulary import length_at, surnames, transliteration
from gbacli.text.pairs import matches
from gbacli.text.tables import words

_TRANSLITERATED = re.compile(
    r"[\u4e00-\u9fff]{1,8}(?:-[\u4e00-\u9fff]{1,6})?"
    r"(?:(?:[·?]| · )[\u4e00-\u9fff]{1,10}(?:-[\u4e00-\u9fff]{1,6})?){1,4}"
)
_ACCENTED = "Ā-ɏḀ-ỿ"  # of Slavic, Turkish and Vietnamese, capital and small ones mixed
_PART = rf"(?:(?:[A-ZÀ-Þ]\.){{2,3}}|[A-ZÀ-Þ{_ACCENTED}][a-zà-ÿA-ZÀ-Þ{_ACCENTED}'’\-]*\.?)"
_LATIN = re.compile(rf"{_PART}(?: (?:(?:de|da|do|dos|van|von|der|bin|al|la|le|di|du) )*{_PART}){{1,6}}")
_CAPITAL = re.compile(f"[A-ZÀ-Þ{_ACCENTED}]")
_NO_DOTS = str.maketrans("", "", "·?- ")
_DEGREES = re.compile(
    r"(?:(?:Prof|Professor|Dr|Mr|Mrs|Ms|Ir|Capt|Captain|Datuk|Dato|Tan Sri|Sir|Dame|Hon|Rev|Sr)\.? )+"
)
_RANK = re.compile(r"I{1,3} ")  # of the office: 助理馆长I Anne Holloway
_LEADS = re.compile(r"(?:由|请|与|和|及|向|对|是|为|任|聘|代表|包括|如|[国方]的|[、，。；：（“—*\s])$")
_SINGLE_VERBS = frozenset("则将已也亦为在与和及等任说就以称")
_BEHIND_OFFICE = re.compile("(?:仍|续|再|由|请|聘|为|是|则|即|分别|包括|有|曾)*")


@cache
def _not_a_person() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(word.replace("_", " ") for word in words("latin_words")) + r")\b")


def no_person(name: str) -> bool:
    """Whether a name in Latin letters holds a word that the name of a person does not."""
    return _not_a_person().search(name) is not None


def transliterated(text: str, scanners: list[Scanner], shapes: Shapes) -> Iterator[tuple[int, int]]:
    """The spans of names such as 若昂·费雷拉, without the office before them and the verb behind them."""
    for match in _dotted(text, scanners):
        dots = [index for index in range(*match.span()) if text[index] in "·?-"]
        if any(text[index] == "?" for index in dots) and not _ends_title(scanners, match.start(), dots[0]):
            continue  # a question mark stands for a lost dot only behind an office
        office = _ends_title(scanners, match.start(), dots[0])
        start = _BEHIND_OFFICE.match(text, office).end() if office else _led(text, match.start(), dots[0])  # type: ignore[union-attr]
        end = next(
            (stop for stop in range(dots[-1] + 2, match.end()) if shapes.evident(stop) or _verb(shapes, stop)),
            _spelled(text, dots[-1] + (2 if text[dots[-1] + 1] == " " else 1), match.end()),
        )
        listed = text[start - 1 : start] in "、：与和及" and text[start - 2 : start - 1] not in "“"
        told = office or end < match.end() or listed or foreign(text, start, end)
        if told or text.count(text[start:end]) > 1 or text[end : end + 1] == "（":
            yield start, end


def unmistakable(text: str, scanners: list[Scanner], shapes: Shapes) -> Iterator[tuple[int, int]]:
    """The spans of those that nothing but a foreign name can be: no body may have a part of them."""
    for start, end in transliterated(text, scanners, shapes):
        named = foreign(text, start, end) or any(start in scanner.titles for scanner in scanners)
        if named and (shapes.edge(end) or length_at(follows(), text, end)):
            yield start, end


def foreign(text: str, start: int, end: int) -> bool:
    """Whether every character is one that foreign names are written with, and no quotation mark stands before."""
    letters = text[start:end].translate(_NO_DOTS)
    return text[start - 1 : start] not in ("“", "《", "‘") and all(letter in transliteration() for letter in letters)


def _spelled(text: str, start: int, end: int) -> int:
    """Where the last part of a name ends: before two characters or more that no foreign name has."""
    stop = next(
        (index for index in range(start, end) if text[index] not in transliteration() and text[index] != "-"), end
    )
    return stop if stop - start > 1 and end - stop > 1 else end


def _dotted(text: str, scanners: list[Scanner]) -> Iterator[re.Match[str]]:
    """The words with a dot inside, of the lines that hold a dot."""
    if "·" in text or "?" in text:
        for scanner in scanners:
            if any(text.find(dot, *scanner.line) >= 0 for dot in "·?"):
                yield from _TRANSLITERATED.finditer(text, *scanner.line)


def _ends_title(scanners: list[Scanner], start: int, dot: int) -> int | None:
    """Where the last office inside a stretch ends."""
    ends = [end for scanner in scanners if scanner.line.start <= start < scanner.line.end for end in scanner.titles]
    return max((end for end in ends if start <= end < dot), default=None)


def _led(text: str, start: int, dot: int) -> int:
    """The start behind the last word that leads to a name."""
    return next(
        (index for index in range(dot - 1, start, -1) if _LEADS.search(text[max(start, index - 2) : index])), start
    )


def _verb(shapes: Shapes, end: int) -> bool:
    length = length_at(follows(), shapes.text, end)
    return length > 1 or (length == 1 and shapes.text[end] in _SINGLE_VERBS)


def has_capitals(printed: str) -> bool:
    """Whether a report prints any letter with which a name in Latin letters may begin."""
    return _CAPITAL.search(printed) is not None


def latin(printed: str, text: str, titles: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The spans of names in Latin letters among Chinese words; `titles` are the offsets where offices end."""
    for match in matches(_LATIN, _CAPITAL, printed):
        degrees = _DEGREES.match(printed, match.start())
        start = degrees.end() if degrees else match.start()
        if (rank := _RANK.match(printed, start)) and rank.end() - 1 in titles:
            start = rank.end()
        end = _without_honours(printed, start, match.end())
        if " " in printed[start:end] and not no_person(printed[start:end]):
            around = text[max(0, match.start() - 3) : match.start()] + text[match.end() : match.end() + 3]
            if start == match.start() and _is_surname(text, start - 1, titles):
                start -= 1
            if (
                any("\u4e00" <= character <= "\u9fff" for character in around)
                or match.start() in titles
                or "（" in around
            ):
                yield start, end


def _without_honours(printed: str, start: int, end: int) -> int:
    """Where a name ends before the letters of honours behind it: Jonathan Pun SC."""
    while printed.count(" ", start, end) > 1 and (last := printed[printed.rfind(" ", start, end) + 1 : end]).isupper():
        if last.lower() not in words("honours"):
            break
        end -= len(last) + 1
    return end


def _is_surname(text: str, at: int, titles: frozenset[int]) -> bool:
    """Whether the Chinese character before a name in Latin letters is the surname of it: 会长陈Mei Ling."""
    return (
        at >= 0 and text[at] in surnames() and (at in titles or text[at - 1 : at] in ("", "\n", "、", "，", "：", "。"))
    )

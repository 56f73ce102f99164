"""Short forms that a report itself introduces: 香港营造师学会（以下简称“学会”）, （HKIE）, 下称“联盟”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.pointers import pointers
from gbacli.text.folding import is_han
from gbacli.text.tables import words

_SAID = "(?:" + "|".join(words("introductions")) + ")"
_MARKED = re.compile(rf"(?:为)?[ ]?(?:，|（)?[ ]?(?:{_SAID})[为：:]?[ ]?[“‘《]?([^”’》，。；（）\n]{{2,14}})[”’》]?")
_BRACKET = re.compile(r"[”]?（(?P<in>(?:[^（）\n]|（[^（）\n]{1,10}）){1,60})）|\[(?P<square>[^\[\]\n]{2,30})\]")
_QUOTED = re.compile(r"[“‘]([^”’]{2,12})[”’]")
_IN_LATIN = re.compile(r"[A-ZÀ-Ý][\w'’&.-]+(?: [\w'’&.-]+){1,9}")  # （Lantern Bay Society）
_ONE_WORD = re.compile(
    r"(?!(?:PDF|App|Ltd|Inc|Limited|Online|Zoom|Teams|VR|AI)\b)[A-Z][A-Za-zÀ-ÿ]{2,15}"
)  # （Lantern）
_WITHIN = re.compile(r"（([a-z][a-z&.-]{1,11}|[\u4e00-\u9fff]{2,5})）(?=[\u4e00-\u9fff])")
_SAYS = re.compile(rf" ?{_SAID}[为：:]?[ ]?")
_CALLED = "(?:叫[做作]?|唤作|称作|称之为|称为|惯称|习称|通称|昵称|别称|人称|别名|绰号|诨名)"
_OTHERS_SAY = re.compile(rf"[^“”‘]{{0,12}}?(?:{_SAID}|{_CALLED})[为是：:]?(?=[“‘])")  # 业内叫“…”


def short_forms(folded: str, printed: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of the short forms that stand right behind the name at `start` to `end`."""
    if folded[end : end + 1] not in _beginnings():
        return
    bracket = _BRACKET.match(folded, end)
    if bracket:
        yield from _inside(folded, printed, (start, end), bracket.span("in" if bracket["in"] else "square"))
        return
    marked = _MARKED.match(folded, end + (folded[end : end + 1] == "”"))
    if marked:
        yield marked.span(1)


@cache
def _beginnings() -> frozenset[str]:
    """The characters with which anything of the kind begins."""
    return frozenset("”（[为， ").union(word[0] for word in words("introductions"))


def _inside(folded: str, printed: str, name: tuple[int, int], inner: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """The short forms in a bracket behind a name: marked ones, abbreviations of the name, Latin letters."""
    offset = inner[0]
    for part in re.split(r"[，；、]", folded[slice(*inner)]):
        left, right = offset, offset + len(part)
        offset = right + 1
        marked = _SAYS.match(folded, left, right) or (_OTHERS_SAY.match(folded, left, right) if "“" in part else None)
        quoted = [match.span(1) for match in _QUOTED.finditer(folded, left, right)] if marked else []
        if len(quoted) > 1:
            yield from quoted
            continue
        left = marked.end() if marked else left
        whole = folded[left : left + 1] in ("“", "‘") and folded[left + 1 : right - 1] not in pointers()
        while left < right and folded[left] in "“‘ ":
            left += 1
        while right > left and folded[right - 1] in "”’ ":
            right -= 1
        if right - left >= 2 and (
            marked
            or whole
            or abbreviates(folded[left:right], folded[slice(*name)])
            or _abbreviation(printed[left:right])
            or _IN_LATIN.fullmatch(printed, left, right)
            or _ONE_WORD.fullmatch(printed, left, right)
        ):
            yield left, right


def within(folded: str, printed: str, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """Where short forms stand inside a name, behind that of its owner, and where this ends: 岭湾学会（LWS）学术组."""
    for match in _WITHIN.finditer(folded, start, end) if "（" in folded[start:end] else ():
        left, right = match.span(1)
        if (
            _abbreviation(printed[left:right])
            or _ONE_WORD.fullmatch(printed, left, right)
            or abbreviates(match[1], folded[start : match.start()])
        ):
            yield left, right, match.start()


def abbreviates(short: str, name: str) -> bool:
    """Whether the characters of a short form all stand in the name, in their order: 港科大 of 香港科技大学."""
    plain = short.replace("（", "", 1).replace("）", "", 1)  # 港科大（广州）
    if len(short) >= len(name) or not all(map(is_han, plain)):
        return False
    rest = iter(name)
    return all(character in rest for character in plain)


def _abbreviation(printed: str) -> bool:
    """Whether the letters are an abbreviation such as HKIE or M.U.S.T., and no English sentence."""
    letters = re.sub("[-&.]", "", printed)
    return letters.isascii() and letters.isalpha() and letters.isupper() and 2 <= len(letters) <= 10

"""Bodies named in Latin letters: Bluewave Robotics Ltd., and what stands where a body must: 由 Fin & Tide 协办.

They are read from the printed text, whose capitals tell where a name begins, before people are looked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.naming.forms.shapes import Shapes
from gbacli.text import places
from gbacli.text.pairs import matches
from gbacli.text.tables import rows

_LETTERS = r"[A-Za-zÀ-ÖØ-öø-ÿ0-9'’.+&-]"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ]"
_SMALL = "&|and|of|for|the|de|do|da|dos|das"
_NAME = re.compile(
    rf"(?<![A-Za-zÀ-ÿ0-9@/.:_#&-]){_CAPITAL}{_LETTERS}*"
    rf"(?:,? (?:\(?{_CAPITAL}{_LETTERS}*\)?|{_SMALL})(?![A-Za-zÀ-ÿ0-9]))*"
)
_FIRST = re.compile(_CAPITAL)
_TAIL = re.compile(
    r"(?: (?:&|and|of|for|the|de|do|da|dos|das)|[-'’&+]|(?<!Ltd)(?<!Co)(?<!Inc)(?<!Corp)(?<!Lda)(?<!S\.A)\.)+$"
)
_HOSTS = re.compile(r" ?(?:独家|联合|共同|友情|负责|鼎力)*(?:主办|承办|协办|合办|操办|冠名|赞助)")
_SIGNS = re.compile(r"[^。；\n]{0,30}?(?:签[署订约立下了妥过]?|订立|缔结|达成|换文|续约)")
_WITH = re.compile(r" ?[与和同跟及、][^。；\n]{2,40}?(?:签|订立|缔结|达成)")
_JOINED = frozenset("与和同跟及、")
_ENDS_ITEM = re.compile(r"(?:（[\u4e00-\u9fff]{2,4}）)?(?:[、，。；\n]| ?[和及与等]|$)")
_DELIMITERS = frozenset("、，；：。\n　\t由）")
_JOINS = re.compile(r" ?(?:[昨今][日天]|正式|成功|获|已|将|也|亦)*(?:加入|加盟|退出|入盟|获?接纳|获?吸纳)")
_LEAST_BRAND = 4  # letters
_FIELD = re.compile(r"[\u4e00-\u9fff]{0,6}")  # what an officer is in charge of
_SURE = 3  # the least score of the person behind what might be a person too
_FIRST_WORDS = frozenset(
    ("Casa", "Vila", "Villa", "Clinica", "Clínica", "Grupo", "PT", "Le", "La", "Il", "Café", "Cafe")
)  # of names of bodies behind a place
_OF_PEOPLE = re.compile(r" ?(?:先生|女士|小姐|教授|博士|医生|说|表示|指出|认为|担任|出任|获|，|（[男女])")
_LONGEST_PLACE = 6  # characters of a place before a name
_PERSON_WORDS = 2  # words of the name of a person
_INNER = re.compile(r"^(?!Mc|Mac|O'|De|La|Le|Di)[A-Z][a-z]*[A-Z0-9]|^[A-Z]{2}")


@cache
def _says() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("latin_heads")}


@cache
def _legal() -> re.Pattern[str]:
    forms = "|".join(re.escape(word) for word, kind in rows("latin_heads") if kind == "legal")
    return re.compile(rf"(?:,? (?:{forms}))+$")


@dataclass(frozen=True, slots=True)
class Lettered:
    """Finds them in one report; `titles` gives the ends of the offices by their starts, `ends` them alone."""

    printed: str
    text: str
    taken: list[bool]
    titles: dict[int, int]
    ends: frozenset[int]
    shapes: Shapes

    def names(self) -> Iterator[tuple[int, int]]:
        """The spans of the names, in the order of the text."""
        for match in matches(_NAME, _FIRST, self.printed):
            name = _TAIL.sub("", match.group())
            span = match.start(), match.start() + len(name)
            if len(name) > 1 and not any(self.taken[slice(*span)]) and self._is_body(name, *span):
                yield span

    def _is_body(self, name: str, start: int, end: int) -> bool:
        words = name.replace("(", "").replace(")", "").replace(",", "").split(" ")
        said = {_says().get(word, "") for word in words}
        if "none" in said or self.text[start - 1 : start] == "（" or self._inside_latin(start, end):
            return False
        if len(words) > 1 and (said & {"body", "legal"}):
            return True
        if start - (self.text[start - 1] == " ") in self.ends:
            return False  # 院长 Frederick Ma
        coined = _coined(words)
        if (coined or len(words) > _PERSON_WORDS or words[0] in _FIRST_WORDS) and self._placed(start, end):
            return True
        employs = (coined or len(words) != _PERSON_WORDS) and self._employs(end, 1 if coined else _SURE)
        return employs or self._hosts(start, end) or (coined and self._acts(start, end))

    def _inside_latin(self, start: int, end: int) -> bool:
        """Whether a sentence in Latin letters goes on around it."""
        before, after = self.printed[max(0, start - 2) : start], self.printed[end : end + 2]
        return bool(re.search(r"[a-zA-Z0-9,.;:]\s$", before) or re.match(r"\s?[a-z0-9]", after))

    def _employs(self, end: int, least: int) -> bool:
        """Whether an office and a person follow, and no office behind them: Fin & Tide 创办人王一石."""
        behind = end + (self.text[end : end + 1] == " ")
        field = _FIELD.match(self.text, behind).end()  # type: ignore[union-attr]
        stop = next((self.titles[at] for at in range(behind, field + 1) if at in self.titles), None)
        while stop is not None and self.titles.get(stop):
            stop = self.titles[stop]
        if stop is None:
            return False
        stop += self.text[stop : stop + 1] == " "
        person = self.shapes.best(stop, least)
        if person is None:
            return least < _SURE and self.printed[stop : stop + 1].isupper()
        return person + (self.text[person : person + 1] == " ") not in self.titles

    def _placed(self, start: int, end: int) -> bool:
        """Whether a place stands right before it that says where it is, and no person does what follows: 印尼PT X."""
        stop = start - (self.text[start - 1] == " ")
        placed = any(
            (found := places.match_at(self.text, at)) is not None and at + found[0] == stop
            for at in range(max(0, stop - _LONGEST_PLACE), stop - 1)
        )
        return placed and not _OF_PEOPLE.match(self.text, end)

    def _hosts(self, start: int, end: int) -> bool:
        """Whether it hosts a meeting or joins an alliance."""
        free = self.text[start - 1 - (self.text[start - 1] == " ")] in _DELIMITERS
        return free and bool(_HOSTS.match(self.text, end))

    def _acts(self, start: int, end: int) -> bool:
        """Whether it stands where a body must: beside 与 before a signature, in a row with bodies."""
        before = start - 1 - (self.text[start - 1] == " ")
        if self.text[before] in _JOINED and _SIGNS.match(self.text, end):
            return True
        if self.text[before] in _DELIMITERS and (_WITH.match(self.text, end) or _JOINS.match(self.text, end)):
            return True
        if self.text[before] in _JOINED and self.taken[before - 1] and _ENDS_ITEM.match(self.text, end):
            return True
        beside = self.text[end : end + 1] in _JOINED and self.taken[end + 1 : end + 2] == [True]
        return beside and self.text[before] in _DELIMITERS


def _coined(words: list[str]) -> bool:
    """Whether nobody has such a name: CareBot, KPMG, Fin & Tide, The Harbourline."""
    if "&" in words or words[0] == "The" or any(map(str.isdigit, "".join(words))):
        return True
    return all(len(word) > 1 and _INNER.search(word) is not None for word in words[:1]) and len(words) < _PERSON_WORDS


def brands(name: str) -> tuple[str, ...]:
    """The name of a company without its legal form, and the first word of a long one if it is no common word."""
    short = _legal().sub("", name)
    first = short.split(" ")[0]
    coined = len(first) > _LEAST_BRAND and not first.isupper() and first[1:] != first[1:].lower()
    return (short, first) if coined else (short,)

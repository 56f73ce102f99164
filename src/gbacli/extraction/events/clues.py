"""Words that tell what a body does for a meeting, though no rule for functions knows them: 掌舵, 打点, 包底.

They are said of much else. So they count only where little else stands beside the bodies of a clause than such words
and words that tell nothing: 掌舵的是甲, 乙一手打点会务, 茶歇由丙解决.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.events.vocabulary import NUMERAL
from gbacli.text.tables import many_words, rows
from gbacli.text.wording import alternation

_RANK = ("co-organizer", "support", "guide", "organizer", "host")  # which of several words tells the function
_SPARE = 3  # characters of a clause that may be unknown


@dataclass(frozen=True, slots=True)
class _Clue:
    function: str
    alone: bool
    thing: bool = False  # what is given, which tells a part only where no other word does


@cache
def _clues() -> dict[str, _Clue]:
    """Every word that tells a function: of the work, of what is given, and those of the table of clues."""
    found = {row[0]: _Clue("support", alone=False, thing=True) for row in rows("event_provisions") if row[1] == "thing"}
    found |= {row[0]: _Clue(row[1], alone=False) for row in rows("event_duties")}
    found |= {row[0]: _Clue(row[1], row[2] == "event") for row in rows("event_functions") if row[2] != "object"}
    return found | {row[0]: _Clue(row[1], row[2] == "alone") for row in rows("event_clues")}


@cache
def _word() -> re.Pattern[str]:
    """A word that a clause about the work for a meeting may hold; group `clue` if it tells a function."""
    clues = sorted(_clues(), key=len, reverse=True)
    empty = {*many_words("event_fillers"), *(row[0] for row in rows("event_manners"))} - _clues().keys()
    fillers = sorted(empty, key=len, reverse=True)
    told = alternation(clues)
    return re.compile(f"(?P<clue>{told})|{alternation(fillers)}|{NUMERAL}[家个会方]|[“”*（）、—— ]")


@cache
def clue_pattern() -> re.Pattern[str]:
    """A word that tells a function, of the tables of clues and of deeds."""
    words = {row[0] for table in ("event_clues", "event_deeds") for row in rows(table)}
    return re.compile(alternation(sorted(words, key=len, reverse=True)))


def known(text: str) -> bool:
    """Whether a word that tells a function stands in the text."""
    return any(match["clue"] for match in _word().finditer(text))


def function_told(left: str, right: str) -> tuple[str, bool] | None:
    """The function that the words beside the bodies tell, and whether they are enough by themselves."""
    found: list[_Clue] = []
    unknown = 0
    for text in (left, right):
        at = 0
        for match in _word().finditer(text):
            unknown += match.start() - at
            at = match.end()
            if match["clue"]:
                found.append(_clues()[match["clue"]])
        unknown += len(text) - at
    if not found or unknown > _SPARE:
        return None
    functions = {clue.function for clue in found if not clue.thing} or {clue.function for clue in found}
    return next(function for function in _RANK if function in functions), any(clue.alone for clue in found)

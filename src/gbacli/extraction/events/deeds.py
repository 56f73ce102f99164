"""What a body does for a meeting, told by a verb with words around it that no table knows: 甲报效场租, 乙从头到尾搭手.

The verb stands where what is said of the body begins or ends; in a sentence about the work for a meeting what it is
done with or for (场租, 三百把椅子) is free.
"""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.events.vocabulary import NUMERAL
from gbacli.text.tables import many_words, of_class, rows
from gbacli.text.wording import alternation, longest_first

_CLEFT = re.compile("的，?(?:[一-龥]{0,4})?(?:还|则|也|亦|就|便)?(?:是|有|为|要数|当数|当推|包括|非)$")
_BETWEEN, _BEHIND = 10, 4  # characters
_LEAD = "(?:于|在|对|为|就|从|以|到)[^，。；]{1,10}?"  # 在学术上|把关


@cache
def clause_words(class_: str) -> str:
    """The words of one class that stand in clauses about the work for a meeting, as alternatives."""
    return longest_first(of_class("event_clauses", class_))


@cache
def _denied() -> re.Pattern[str]:
    """What says that nothing is done, or for another meeting."""
    return re.compile(f"[未没][有能获曾]|轮[流值番]|[上下]一?届|[明来翌去前]年|{clause_words('denied')}")


@cache
def _relies() -> re.Pattern[str]:
    """What stands before the body that does what was told: 幕后打点全靠|甲."""
    return re.compile(f"(?:{clause_words('relies')})$")


@cache
def _given() -> re.Pattern[str]:
    """What stands before the bodies that were given the work: 奖是|甲和乙一道办的."""
    return re.compile(f"[^，。；]{{0,4}}(?:{clause_words('given')})")


@cache
def _behind_deed() -> str:
    """What a clause may end with behind the verb."""
    return f"(?:{clause_words('ending')})*"


@cache
def _with_others() -> frozenset[str]:
    """The verbs whose object may be the name of a body or of its house."""
    return frozenset(row[0] for row in rows("event_deeds") if row[3:] == ("others",))


@cache
def _deeds() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("event_deeds")}


def _words(*places: str) -> str:
    chosen = (row[0] for row in rows("event_deeds") if row[2] in {"either", *places})
    return alternation(sorted(chosen, key=len, reverse=True))


@cache
def _manners() -> str:
    """The pattern of words that say in what manner something is done, and of those that tell nothing."""
    empty = {*many_words("event_fillers"), *(row[0] for row in rows("event_manners"))} - _deeds().keys()
    return f"(?:{alternation(sorted(empty, key=len, reverse=True))}|{NUMERAL}[家个会方]|[“”*（）、— ])*?"


@cache
def _first() -> re.Pattern[str]:
    return re.compile(f"(?:（[^）]*）)?{_manners()}(?:{_LEAD})?{_manners()}(?P<deed>{_words('first')})")


@cache
def _last() -> re.Pattern[str]:
    return re.compile(f"(?P<deed>{_words('last')}){_behind_deed()}[”*）]*$")


@cache
def _any() -> re.Pattern[str]:
    return re.compile(f"(?P<deed>{_words('first', 'last')})")


def deed(left: str, right: str) -> str | None:
    """The function that the words of a clause before its bodies (`left`) and behind them tell, or None."""
    if _denied().search(left) or _denied().search(right):
        return None
    if not right.strip("”*） "):
        return _cleft(left)
    if not (begins_with_body(left) or _given().fullmatch(left)):
        return None
    match = _last().search(right) or _first().match(right)
    return _deeds()[match["deed"]] if match else None


def begins_with_body(left: str) -> bool:
    """Whether the words before the bodies of a clause tell nothing, so that the clause begins with them."""
    return re.fullmatch(_manners(), left) is not None


def deed_for(between: str, behind: str) -> str | None:
    """The function that a verb between two bodies tells of the first: 甲|帮忙邀请|乙|参加."""
    if len(between) > _BETWEEN or len(behind) > _BEHIND or _denied().search(between + behind):
        return None
    match = _first().match(between)
    if match is None or match["deed"] not in _with_others():
        return None
    return _deeds()[match["deed"]]


def _cleft(left: str) -> str | None:
    """The function told by what stands before 的是: 从报名到搭台全包的是|甲."""
    cleft = _CLEFT.search(left) or _relies().search(left)
    found = [*_any().finditer(left, 0, cleft.start())] if cleft else []
    return _deeds()[found[-1]["deed"]] if found else None

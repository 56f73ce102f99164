"""Short forms that print the noun of a name and whole words before it: 星湖管理处 for 远山星湖湿地管理处, 花艺联会."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from gbacli.extraction.naming.candidates.edges import head_at
from gbacli.text import places
from gbacli.text.tables import rows

_TAIL = 4  # characters of the end of a name that mean the body by themselves
_NOUN = 3  # characters of a noun that its last one alone ends many others with
_WORD = 2  # characters of a word
_LOCAL = ("医院", "公司", "集团", "中学", "小学")  # of which a place may be the brand: 松湖医院
_WIDE = ("中国", "全国", "国家")
_OWNERS = re.compile("大学|学院|医院|公司|协会|学会|总会|商会|委员会|集团|附属")
_NUMERAL = re.compile("第?[一二三四五六七八九十百0-9]")


def words_of(form: str, names: Iterable[str]) -> list[str]:
    """Those of some folded names that a folded form is the end of, or the beginning without words before the noun."""
    forms, ends, least = _sought(form)
    alike = [name for name in names if len(name) > least and name.endswith(ends)]
    return [name for name in alike if any(_is_end(one, name) or _keeps(one, name) for one in forms)]


def least_of(form: str) -> int:
    """The length of a form, or of the shortest with another noun for its own."""
    return _sought(form)[2] if form.endswith(_nouns()) else len(form)


@lru_cache(8192)
def _sought(form: str) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """The form with all its nouns, their last characters, and the length of the shortest."""
    forms = (form, *_varied(form))
    return forms, tuple(one[-_WORD:] for one in forms), min(map(len, forms))


def _varied(form: str) -> tuple[str, ...]:
    """The form with another noun that readers know the same body by: 专业委员会 for 专委会."""
    for end, others in rows("ending_variants") if form.endswith(_nouns()) else ():
        if form.endswith(end) and len(form) > len(end) + 1:
            return tuple(form[: -len(end)] + other for other in others.split())
    return ()


@cache
def _nouns() -> tuple[str, ...]:
    """The nouns in whose place others stand."""
    return tuple(end for end, _ in rows("ending_variants"))


def _is_end(form: str, name: str) -> bool:
    """Whether a form is what stands behind the place of a name, or behind that and other words."""
    if len(form) < _TAIL or len(form) >= len(name) or not name.endswith(form):
        return False
    return places.match_at(name, 0) is not None or name.startswith(_WIDE)


def _keeps(form: str, name: str) -> bool:
    """Whether a form leaves out whole words between the first ones of a name, behind its place or not, and its noun."""
    if len(form) >= len(name):
        return False
    head = head_at(form, len(form)) or ""
    if len(head) == 1:
        head = form[-_NOUN:] if form[-_NOUN:] == name[-_NOUN:] else form[-_WORD:]  # 管理处
    if len(head) < _WORD or not name.endswith(head):
        return False
    stem, whole = form[: -len(head)], name[: -len(head)]
    here, there = places.match_at(stem, 0), places.match_at(whole, 0)
    while there and not whole.startswith(stem) and not (here and here[1].name == there[1].name):
        whole = whole[there[0] :]
        there = places.match_at(whole, 0)
    if here and there and here[1].name == there[1].name:
        if here[0] == len(stem):
            return head in _LOCAL and not _NUMERAL.search(whole) and not _OWNERS.search(whole)
        stem, whole = stem[here[0] :], whole[there[0] :]
    left_out = whole[len(stem) :]
    if len(stem) < _WORD or len(left_out) < _WORD or not whole.startswith(stem):
        return False
    return not _NUMERAL.search(left_out) and not _OWNERS.search(whole)

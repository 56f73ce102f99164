"""Words that say what sort of body is meant, not which: 上市公司, 三甲医院, 本地知名企业."""

from __future__ import annotations

import re
from functools import cache

from gbacli.text.tables import rows


def is_sort(word: str) -> bool:
    """Whether a folded stretch is nothing but such words, or begins with 某, so that it hides a name.

    A formula of them (龙头企业+合作社) is one too.
    """
    first, plus, _ = word.partition("+")
    if plus:
        return first in _nouns() or is_sort(first)
    return word.startswith("某") or (word[:1] in _beginnings() and _sorts().fullmatch(word) is not None)


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(word[0] for before, _ in rows("body_classes") for word in before.split())


@cache
def _nouns() -> frozenset[str]:
    return frozenset(noun for _, nouns in rows("body_classes") for noun in nouns.split())


@cache
def _sorts() -> re.Pattern[str]:
    sorts = (f"(?:{'|'.join(before.split())})+(?:{'|'.join(nouns.split())})" for before, nouns in rows("body_classes"))
    return re.compile("|".join(sorts))

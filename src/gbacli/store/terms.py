"""What the full-text index holds of a text: which characters and pairs of neighbours it has, and some triples.

The index says which reports may hold a word; whether they do, their texts say. It keeps no positions, and is searched
several times faster for that than an index of single characters with them. Triples of very common characters, and those
around the commonest of all, stand in it too: their pairs alone would be found in far too many reports.

The two lists of characters are part of the database's format: to change them is a new schema version.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import add

from gbacli.store.characters import searchable

_COMMONEST = "的，。、"
_COMMON = (
    _COMMONEST
    + "和在是一二三四五六七八九十百千万年月日时分第个本以及与等为有了不也将对上下前后其从到由这该各并来出可"
    + "中国省市区州县港澳门香广东深圳珠海湾大人民政府会学院校协工程科技创新经济发展合作建设"
    + "交流管理委员长主任席副总书记代表成立签署"
    + "０１２３４５６７８９0123456789：；（）“”《》\u3000"
)
_TRIPLE = re.compile(f".[{_COMMONEST}].|[{_COMMON}]{{3}}", re.DOTALL)
_MIDDLE = re.compile(f"[{_COMMONEST}](?<=..)(?=.)", re.DOTALL)  # looking for these two is several times as fast
_RUN = re.compile(f"[{_COMMON}]{{3,}}")  # as trying every place
_START = re.Match.start
_MOST = 24


def terms(text: str) -> str:
    """The terms of a text, each once, as the index takes them."""
    return " ".join(_terms(searchable(text)))


def _terms(searched: str) -> set[str]:
    characters = list(searched)  # each is in three terms, and made once
    found = set(characters)
    found.update(map(add, characters, characters[1:]))
    found.update([searched[middle - 1 : middle + 2] for middle in map(_START, _MIDDLE.finditer(searched))])
    for run in _RUN.findall(searched):
        found.update([run[place : place + 3] for place in range(len(run) - 2)])
    return found


def asked(words: Iterable[str]) -> str:
    """What to ask the index for reports that may hold all the words, given in their searchable form."""
    found = dict.fromkeys(term for word in words for term in _asked(word))
    longest = sorted(found, key=len, reverse=True)[:_MOST]
    return " AND ".join(f'"{term}"' for term in longest)


def certain(word: str) -> bool:
    """Whether every report that the index gives for the word holds it."""
    return list(_asked(word)) == [word]


def _asked(word: str) -> Iterable[str]:
    """Triples where the index has them, and pairs for the rest."""
    if len(word) == 1:
        return (word,)
    triples = {place for place in range(len(word) - 2) if _TRIPLE.match(word, place)}
    pairs = (place for place in range(len(word) - 1) if place not in triples and place - 1 not in triples)
    return (*(word[place : place + 3] for place in sorted(triples)), *(word[place : place + 2] for place in pairs))

"""What the full-text index holds of a text: which characters and pairs of neighbours it has, and some triples.

The index says which reports may hold a word; whether they do, their texts say. It keeps no positions, and is searched
several times faster for that than an index of single characters with them. Triples of very common characters, and those
around the commonest of all, stand in it too: their pairs alone would be found in far too many reports.

The two lists of characters are part of the database's format: to change them is a new schema version.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Collection, Iterable
from operator import add
from struct import calcsize, pack

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
_MIDDLE = re.compile(f"[{_COMMONEST}]")  # looking for these two is several times as fast
_RUN = re.compile(f"[{_COMMON}]{{3,}}")  # as trying every place
_START = re.Match.start
_MOST = 24
_AS_IN_MEMORY = f"utf-16-{sys.byteorder[0]}e"
_WIDTH = 2  # bytes of a character there


def terms(text: str) -> str:
    """The terms of a text, each once, as the index takes them."""
    searched = searchable(text)
    encoded = memoryview(searched.encode(_AS_IN_MEMORY, "surrogatepass"))
    if len(encoded) == _WIDTH * len(searched):
        characters, pairs = _distinct(encoded)
    else:  # a character beyond the first 65536 takes two numbers
        characters, pairs = " ".join(set(searched)), " ".join({*map(add, searched, searched[1:])})
    return " ".join((characters, pairs, *_triples(searched)))


def _distinct(encoded: memoryview) -> tuple[str, str]:
    """The characters and the pairs of neighbours: as numbers, they are told apart sooner than as many strings made."""
    size = len(encoded)
    even, odd = encoded[: size // 4 * 4], encoded[_WIDTH : _WIDTH + (size - _WIDTH) // 4 * 4]
    pairs = {*even.cast("I").tolist(), *odd.cast("I").tolist()}
    return _spaced({*encoded.cast("H").tolist()}, "H"), _spaced(pairs, "I")


def _spaced(numbers: Collection[int], code: str) -> str:
    """The words that the numbers are in memory, with a space between them."""
    letters = array("H", pack(f"{len(numbers)}{code}", *numbers))
    length = calcsize(code) // _WIDTH
    written = array("H", [ord(" ")]) * (len(numbers) * (length + 1))
    for place in range(length):
        written[place :: length + 1] = letters[place::length]
    return written[:-1].tobytes().decode(_AS_IN_MEMORY, "surrogatepass")


def _triples(searched: str) -> set[str]:
    """The triples of very common characters, and those around the commonest of all."""
    middles = map(_START, _MIDDLE.finditer(searched, 1, len(searched) - 1))
    around = {searched[middle - 1 : middle + 2] for middle in middles}
    runs = {*_RUN.findall(searched)}
    return around | {run[place : place + 3] for run in runs for place in range(len(run) - 2)}


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

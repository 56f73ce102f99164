"""Synthetic reports for measuring: words with the frequencies of language, in sentences and paragraphs.

Half of the reports are in traditional script. The same seed gives the same reports, whichever of them one asks for.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from itertools import accumulate

from gbacli.model.document import Document
from gbacli.text.tables import rows

_WORDS = 40_000
_CHARACTERS = 4_000
_LENGTHS = (1, 2, 2, 2, 2, 3, 4)
_USUAL = "的是在和有为人会国大中上一年日业作发地区合新与工行学家市科技成员第长方面经济交流"
_PARTICLES = "的的的的在和了是与为"


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Words and their summed weights: the n-th most frequent comes 1/n as often."""
    chance = random.Random(1)
    characters = list(_USUAL) + [chr(0x4E00 + number) for number in chance.sample(range(20_000), _CHARACTERS)]
    weights = list(accumulate(1 / (rank + 8) for rank in range(len(characters))))
    words = {
        "".join(chance.choices(characters, cum_weights=weights, k=chance.choice(_LENGTHS))): None
        for _ in range(_WORDS * 2)
    }
    chosen = list(words)[:_WORDS]
    return chosen, list(accumulate(1 / (rank + 3) for rank in range(len(chosen))))


@cache
def traditional() -> dict[int, str]:
    """The traditional form of each character that has one, for str.translate."""
    return {ord(simple): variants[0][0] for simple, *variants in rows("variants") if variants and len(variants[0]) == 1}


def text(number: int, characters: int = 1000) -> str:
    """The text of one report, its title on a line of its own."""
    chance = random.Random(number)
    words, weights = _vocabulary()
    lines = ["".join(chance.choices(words, cum_weights=weights, k=6))]
    size = 0
    while size < characters:
        line = "".join(_sentence(chance, words, weights) for _ in range(chance.randint(1, 5)))
        lines.append(line)
        size += len(line)
    whole = "\n".join(lines)
    return whole.translate(traditional()) if number % 2 else whole


def _sentence(chance: random.Random, words: list[str], weights: list[float]) -> str:
    drawn = chance.choices(words, cum_weights=weights, k=chance.randint(6, 24))
    for place in range(2, len(drawn), 3):
        drawn[place] = chance.choice(_PARTICLES)
    for place in range(5, len(drawn), 7):
        drawn[place] += "，"
    return "".join(drawn) + "。"


def report(number: int, characters: int = 1000) -> Document:
    """One report with its date, over ten years."""
    whole = text(number, characters)
    day = number % 3650
    published = f"{2015 + day // 365}-{day % 365 // 31 + 1:02}-{day % 28 + 1:02}"
    digest = sha256(whole.encode()).hexdigest()
    title = whole.partition("\n")[0]
    script = "hant" if number % 2 else "hans"
    return Document(
        f"{number % 100:02}/{number}.txt", whole, title, published, "基准日报", None, script, "txt", "utf-8",
        "strict utf-8", False, digest,
    )  # fmt: skip


def reports(count: int, characters: int = 1000) -> Iterator[Document]:
    """The first `count` reports."""
    for number in range(count):
        yield report(number, characters)

"""Alliances in the names of their organs: a report on 某联盟理事会 speaks of 某联盟."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.memberships.alliances.endings import heads, is_word
from gbacli.text.folding import fold
from gbacli.text.tables import rows
from gbacli.text.wording import alternation

_SHORTEST = 5  # characters of the name of an alliance


@cache
def _organ() -> re.Pattern[str]:
    """The name of an organ of an alliance: its group is the alliance's."""
    organs = alternation(word for word, kind in rows("membership_words") if kind == "organ")
    return re.compile(f"“?(.*?(?:{alternation(heads('strong'))}))”?(?:{organs})$")


@cache
def words_for() -> tuple[str, ...]:
    """The words for organs of alliances."""
    return tuple(word for word, kind in rows("membership_words") if kind == "organ")


def note(analysis: Analysis) -> None:
    """Note the alliances that the report names only in the names of their organs."""
    for number, draft in [*analysis.names("body")]:
        name = _alliance(draft.name)
        if name and len(name) >= _SHORTEST and not is_word(name) and not analysis.knows("body", name):
            noted = analysis.bodies[analysis.number("body", name)]
            noted.kind = "alliance"
            noted.surfaces[name] += sum(draft.surfaces.values())
            noted.place, noted.region = analysis.bodies[number].place, analysis.bodies[number].region


def spoken_of(analysis: Analysis, bodies: Iterable[Mention], strong: set[int]) -> Iterator[Mention]:
    """For each place that names an organ of one of the alliances, the alliance in its name."""
    for mention in bodies:
        name = _alliance(analysis.text[mention.start : mention.end])
        if name and not is_word(name) and analysis.knows("body", name):
            ref = analysis.number("body", name)
            if ref in strong and ref != mention.ref:
                yield Mention(mention.start, mention.start + len(name), "body", ref)


def words(analysis: Analysis, bodies: Iterable[Mention]) -> Iterator[tuple[int, int]]:
    """Where the name of an organ begins with a general word: 联盟理事会."""
    for mention in bodies:
        name = _alliance(analysis.text[mention.start : mention.end])
        if name and is_word(name):
            yield mention.start, mention.start + len(name)


@lru_cache(8192)
def _alliance(printed: str) -> str | None:
    """The name of the alliance as printed in the name of its organ."""
    folded = fold(printed)
    match = _organ().match(folded) if folded.endswith(words_for()) else None
    return printed[match.start(1) : match.end(1)] if match else None

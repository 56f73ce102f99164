"""Whose officer has just been quoted: 甲会会长张三说，盼联盟壮大。该会总干事… goes on about 甲会."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from gbacli.extraction.analysis import Analysis

_SAYS = re.compile("说|表示|指出?，|称，|认为|透露|介绍|强调|坦言|致[辞词]|补充|形容|希望")
_STOPS = re.compile("[，。；：、\n]")
_LONGEST_NAME = 24  # characters from a name to the office behind it
_OFFICE_WITHIN = range(2, 5)  # characters from the word that points to the office behind it


def quoted(
    analysis: Analysis,
    named: list[tuple[int, int]],
    offices: frozenset[int],
    offset: int,
    fits: Callable[[int], bool],
) -> int | None:
    """The body that begins the sentence before, whose officer speaks there; `named` gives offsets and numbers.

    None unless the word at the offset begins a sentence of the same line and an office stands behind it.
    """
    here = analysis.sentence_at(offset).start
    line = analysis.folded.rfind("\n", 0, offset) + 1
    if offset != here or here <= line or offices.isdisjoint(offset + size for size in _OFFICE_WITHIN):
        return None
    begins = max(line, analysis.sentence_at(here - 1).start)
    index = bisect_left(named, (begins, -1))
    if index == len(named) or named[index][0] != begins or not fits(named[index][1]):
        return None
    following = named[index + 1][0] if index + 1 < len(named) else here
    office = next((at for at in range(begins + 2, min(begins + _LONGEST_NAME, following)) if at in offices), None)
    if office is None or _STOPS.search(analysis.folded, begins, office):
        return None
    return named[index][1] if _SAYS.search(analysis.folded, office, here) else None

"""Bodies that share the end of their names: 广州、东莞两市总工会 are 广州市总工会 and 东莞市总工会."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.naming.candidates.edges import Scanner, ends
from gbacli.text import places
from gbacli.text.numerals import number
from gbacli.text.places import Place
from gbacli.text.sentences import Span
from gbacli.text.tables import many_words

_COUNTED = re.compile("(?P<n>[两二三四五六七八九十])个?(?P<level>[市地省区县镇])的?(?=[\u4e00-\u9fff]{2})")
_JOINS = ("、", "以及", "和", "与", "及")
_AFTER = re.compile("[长员人代所等门]")  # 两市政府代表 are no bodies
_OFFICES = "局厅委"
_OF_ANY_LAND = ("政府", "海关")
_LONGEST_PLACE = 8
_LEAST_END, _LONGEST_END = 2, 10  # characters of what the names share
_LEVELS = {"city": "市", "district": "区县", "province": "省"}


def share(analysis: Analysis, scanners: list[Scanner], taken: list[bool]) -> None:
    """Name the bodies of every row of places that one end of a name is given to."""
    text = analysis.folded
    for scanner in scanners if _COUNTED.search(text) else ():
        for match in _COUNTED.finditer(text, *scanner.line):
            count = number(match["n"]) or 0
            end = _shared_end(scanner, match.end())
            if end is None or (match["level"] == "地" and _is_class(text[match.end() : end])):
                continue
            row = _row(text, match.start(), count)
            if len(row) == count:
                _name(analysis, taken, row, match["level"], Span(match.end(), end))
            else:
                _governments(analysis, taken, Span(match.start() - count, match.start()), Span(match.end(), end))
    for mention in [one for one in analysis.mentions if one.kind == "body" and text[one.start - 1] == "、"]:
        found = places.match_at(text, mention.start)
        if found is None or (level := _level(text, mention.start + found[0], found)) is None:
            continue
        row = _row(text, mention.start - 1, None)
        if row and all(place.level == found[1].level and span.end - span.start == 2 for span, place in row):
            begin = mention.start + found[0] + (text[mention.start + found[0] - 1] != level)
            _name(analysis, taken, [*row, (Span(mention.start, begin), found[1])], level, Span(begin, mention.end))


def _is_class(end: str) -> bool:
    """Whether what the names of several countries would share is only what such bodies are: 两地学会, 两地记协."""
    return end not in _OF_ANY_LAND and (len(end) == _LEAST_END or end in many_words("generic_names"))


def _governments(analysis: Analysis, taken: list[bool], letters: Span, shared: Span) -> None:
    """粤港两地政府: the governments that the report names elsewhere."""
    found = [places.match_at(analysis.folded, at, short=True) for at in range(*letters)]
    names = [one[1].label for one in found if one and analysis.knows("body", one[1].label)]
    if analysis.folded[slice(*shared)] != "政府" or len(names) < letters.end - letters.start:
        return
    for at, name in zip(range(*letters), names, strict=True):
        last = shared.end if at == letters.end - 1 else at + 1
        ref = analysis.number("body", name)
        analysis.stand(at, last, "body", ref, analysis.bodies[ref].name)
        taken[at:last] = [True] * (last - at)


def _shared_end(scanner: Scanner, start: int) -> int | None:
    """Where the end of a name is over that begins there: the first noun of a body, if no other word stands before."""
    line = Span(start, min(start + _LONGEST_END, scanner.line.end))
    found = [(end, head) for end, head in ends(scanner.text, line) if end - len(head) >= start]
    for end, head in found:
        longer = any(other - len(noun) == end - len(head) for other, noun in found if other > end)  # 委 of 委员会
        if not longer and (len(head) > 1 or (head in _OFFICES and end - start > _LEAST_END)):
            region = scanner.region(end - len(head))
            plain = all(soft.kind == "noun" for soft in region.soft)
            whole = (region.start <= start or end - len(head) == start) and plain
            return end if whole and not _AFTER.match(scanner.text, end) else None
    return None


def _level(text: str, end: int, found: tuple[int, Place]) -> str | None:
    """The word for the level of a place that ends its form or stands behind it: 市 of 东莞市商务局."""
    of_place = _LEVELS.get(found[1].level, "")
    return next((sign for sign in (text[end - 1], text[end : end + 1]) if sign and sign in of_place), None)


def _row(text: str, end: int, count: int | None) -> list[tuple[Span, Place]]:
    """The places that are named one after the other before an offset, as many as `count` at most."""
    row: list[tuple[Span, Place]] = []
    while count is None or len(row) < count:
        item = _place_before(text, end)
        if item is None:
            break
        row.insert(0, item)
        joined = next((sign for sign in _JOINS if text.endswith(sign, 0, item[0].start)), "")
        end = item[0].start - len(joined)
        if not joined:
            break
    return row


def _place_before(text: str, end: int) -> tuple[Span, Place] | None:
    """The longest form of a place that ends there."""
    for start in range(max(0, end - _LONGEST_PLACE), end - 1):
        found = places.match_at(text, start)
        if found and start + found[0] == end:
            return Span(start, end), found[1]
    return None


def _name(analysis: Analysis, taken: list[bool], row: list[tuple[Span, Place]], level: str, shared: Span) -> None:
    """Note every place of the row as the body that it makes with the level and the shared end."""
    for mention in analysis.within(row[0][0].start, shared.end):
        analysis.forget(mention)
    for index, (span, place) in enumerate(row):
        printed = analysis.text[slice(*span)]
        plain = level == "地" or printed[-1] in "省市区區县縣镇鎮" or place.level not in _LEVELS
        name = printed + ("" if plain else level) + analysis.text[slice(*shared)]
        last = shared.end if index == len(row) - 1 else span.end
        analysis.stand(span.start, last, "body", analysis.number("body", name), name)
        taken[span.start : last] = [True] * (last - span.start)

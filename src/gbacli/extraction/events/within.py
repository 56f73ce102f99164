"""The day and the place of a meeting held within a larger one: of a sub-forum, or of what follows in the afternoon."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.merging import Anchor, Meeting
from gbacli.extraction.events.occasions import Occasion, moved
from gbacli.text.numerals import number

_DAY = len("2023-05-21")
_MONTH = len("2023-05")
_ON_DAY = re.compile(
    "(?:第?(?P<n>[二两三四五六七])[日天]|(?P<first>首[日天]|第一[日天])|(?P<next>翌日|次日)|(?P<last>最后一[日天]|压轴日|尾日))"
    "(?:上午|中午|下午|傍晚|晚上?)?(?:[，的]|举[行办]的?|登场的?|还?有)?[“* ]*$"
)
_DURING = re.compile(
    "(?:论坛|[大年峰展]会|会议|活动|博览会|节|展|周)(?:举行|举办)?(?:期间|当[日天])|同期|[同当][日天]|随后|其后|紧?接着"
    "|(?:上午|下午|傍晚|晚上|当晚)(?:举[行办])?的[“* ]*$|[开闭]幕式[上后]|期间"
)


def within(analysis: Analysis, groups: Sequence[Meeting], known: list[Anchor], found: list[Occasion]) -> list[Occasion]:
    """The occasions, those of meetings held within the main one completed from it."""
    main = _main(groups, known, found)
    if main is None:
        return found
    whole = found[main]
    first = min(naming.start for naming in groups[main].namings)
    each = list(found)
    for number_, (group, own) in enumerate(zip(groups, found, strict=True)):
        where = [anchor for anchor in known if anchor.meeting == number_ and anchor.start > first]
        if number_ == main or not where:
            continue
        dated = _on_its_day(analysis, where, own, whole)
        inside = dated is not own or group.fullest.part or _during(analysis, where) or own.start is not None
        shares = inside and whole.place and not own.place and _falls_in(dated, whole)
        each[number_] = replace(dated, place=whole.place) if shares else dated
    return each


def _main(groups: Sequence[Meeting], known: list[Anchor], found: list[Occasion]) -> int | None:
    """The meeting with a day of which the report speaks most, no part of another; None where there is one alone."""
    if len(groups) == 1:
        return None
    spoken = Counter(anchor.meeting for anchor in known)
    able = [n for n, group in enumerate(groups) if found[n].start and not group.fullest.part]
    return max(able, key=lambda n: (spoken[n], -n)) if able else None


def _falls_in(own: Occasion, whole: Occasion) -> bool:
    """Whether a meeting is on a day of the whole; of a part of which only the month is known nobody can tell."""
    if not own.start or not whole.start or len(whole.start) != _DAY:
        return own.start == whole.start
    return len(own.start) == _DAY and whole.start <= own.start <= (whole.end or whole.start)


def _on_its_day(analysis: Analysis, where: list[Anchor], own: Occasion, whole: Occasion) -> Occasion:
    """The occasion with the day that is counted within the whole right before a name: 第二日的“…”."""
    if own.end or not whole.end or len(whole.start or "") != _DAY:
        return own
    for anchor in where:
        match = _ON_DAY.search(analysis.folded, max(0, anchor.start - 14), anchor.start)
        if match and not (match["next"] and own.start):
            counted = 2 if match["next"] else number(match["n"]) if match["n"] else 1
            day = whole.end if match["last"] else moved(whole.start, (counted or 1) - 1)
            return replace(own, start=day) if day and day <= whole.end else own
    return own


def _during(analysis: Analysis, where: list[Anchor]) -> bool:
    """Whether words before a name say that the meeting comes with the one told of."""
    return any(
        _DURING.search(analysis.folded, analysis.sentence_at(anchor.start).start, anchor.start) for anchor in where
    )

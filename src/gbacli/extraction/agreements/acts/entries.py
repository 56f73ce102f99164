"""Agreements that the entries of minutes name without an act of signing: 与乙的合作协议8月底届满."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gbacli.extraction.agreements.bodies.units import Unit
from gbacli.extraction.agreements.parties.hints import ENTRY
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things import objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import is_weak
from gbacli.extraction.agreements.times import dates
from gbacli.extraction.analysis import Analysis
from gbacli.extraction.house import house, keeps_entries
from gbacli.text.sentences import Span

_OF = re.compile(
    "(?:之间)?(?P<act>(?:正?在?|已|原)?(?:拟[订定议]?|商议|商讨|商定|草拟|议定|合办)?)的(?P<what>[^，。；：《》\n的]{0,24}?《?[^，。；：《》\n]{0,30}?)"
)
_DROPPED = re.compile("不予|否决|撤回|搁置|再议|未[获能有]|不再|不作|终止商|暂缓|未通过|不接纳|取消|反对|作罢")
_PUT_OFF = re.compile("推迟|延期|顺延|押后|另议|另定|另择|改期|延至|延后")
_TO_COME = re.compile(
    "(?:定于|拟于|将于|预计|计划|订于|争取|估计|料于|可于|待)[^。；]{0,30}?(?:签|换文|落实|举行)|走流程|走程序|待签"
)
_PAST = re.compile("届满|到期|期满|约满|终止|失效|届期|作废|续期|执行情况|履行情况|进展|执行良好|生效")


def read(analysis: Analysis, known: list[Unit], sentence: Span, nouns: Iterable[re.Match[str]]) -> list[Found]:
    """The agreements of the body that keeps the minutes with the one body that an entry names before the noun."""
    if not known or not keeps_entries(analysis):
        return []
    found = (_entered(analysis, known, sentence, noun) for noun in nouns)
    return [one for one in found if one]


def _entered(analysis: Analysis, known: list[Unit], sentence: Span, noun: re.Match[str]) -> Found | None:
    text = analysis.folded
    before = [unit for unit in known if unit.end <= noun.start()]
    whose = _OF.fullmatch(text, before[-1].end, noun.start()) if before else None
    if not whose or is_weak(noun) or before[-1] is not known[0]:
        return None
    start = max(sentence.start, text.rfind("\n", 0, known[0].start) + 1)
    if not ENTRY.fullmatch(text, start, known[0].start):
        return None
    ref, thing = house(analysis), _thing(analysis, whose.start("what"), noun)
    state = _state(text[noun.end() : sentence.end], whose["act"])
    if ref is None or ref == known[0].body or thing is None or state is None:
        return None
    dated = dates.NOWHERE
    if state == "planned":
        dated = dates.coming(analysis, noun.end(), sentence, dated)
    quote = analysis.quote(known[0].start, thing.end, "agreement.entry-of-minutes")
    return Found(
        thing, (ref, known[0].body), [quote], noun.end(), state, dated.value, dated.words, own_date=True
    )  # fmt: skip


def _thing(analysis: Analysis, start: int, noun: re.Match[str]) -> Object | None:
    if analysis.folded.startswith("《", start):
        end = analysis.folded.find("》", noun.end()) + 1
        return objects.titled(analysis.folded, analysis.text, start, end) if end else None
    return Object(start, noun.end(), objects.plain(analysis.text[start : noun.end()]))


def _state(behind: str, act: str) -> str | None:
    """How it stands with the agreement, by the words behind it; None where it came to nothing."""
    if _PUT_OFF.search(behind) or _TO_COME.search(behind):
        return "planned"
    if _DROPPED.search(behind) or act:
        return None
    return "mentioned" if _PAST.search(behind) else None

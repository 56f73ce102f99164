"""What 两者, 双方, 两会 and 三校 stand for: the bodies of that number named just before."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.events.lists import chained, manner, when
from gbacli.extraction.events.vocabulary import alternatives
from gbacli.extraction.house import guest, house, is_interview, keeps_entries
from gbacli.extraction.own import own_mention
from gbacli.text.numerals import number
from gbacli.text.sentences import Span
from gbacli.text.tables import rows

_NUMBER = "[两二三四五六七八九十]"
_BACK = 700  # how many characters back the bodies may have been named
_OFFICER = 14
_REACH = 36  # characters before a verb in which the pronoun is looked for
_OURS = 24  # characters before a verb in which 我们 is looked for
# What stands before the first verb of an entry in a body's own chronicle: 四月　|主办「…」
_ENTRY = re.compile(
    "[^\\w\n]*(?:[\\d〇○零一二三四五六七八九十廿年月日至同]{1,12}[^\\w\n]+){1,3}(?:(?:假座?|借座|[于在])[^，。；：\\n]{2,20})?(?:协助)?"
)


@cache
def _pronoun() -> re.Pattern[str]:
    nouns = alternatives("event_pronouns")
    return re.compile(
        f"(?:(?:这|上述|以上|前述|该)?(?P<n>{_NUMBER})(?:地)?(?P<noun>{nouns})|(?P<both>双方|彼此)|(?:其余|其他|另外|余下|剩下)的?(?P<rest>{_NUMBER})?[^，。；、由]{{0,4}}){when()}{manner()}$"
    )


@cache
def _ours() -> re.Pattern[str]:
    when = "(?:[要想会将]|打算|计划|准备|预计)*(?:[在于到假][^，。；：、\\n]{2,12}?)?"
    return re.compile(f"(?:(?<!\\w)|(?<=[由年月日天午晚]))(?:我们|咱们){when}{manner()}$")


def stood_for(analysis: Analysis, span: Span, end: int) -> tuple[int, list[Mention]]:
    """Where the pronoun right before `end` begins, and the bodies that it stands for, if any."""
    found = _pronoun().search(analysis.folded, max(span.start, end - _REACH), end)
    if found is None:
        ours = _ours().search(analysis.folded, max(span.start, end - _OURS), end)
        line = analysis.folded.rfind("\n", 0, end) + 1
        opens = any(_ENTRY.fullmatch(analysis.folded, start, end) for start in {line, max(line, span.start)})
        begins = ours.start() if ours else end if opens else None
        own = speaking(analysis, end) if begins is not None else None
        return (begins, [own]) if begins is not None and own else (end, [])
    if found[0].startswith(("其余", "其他", "另外", "余下", "剩下")):
        return found.start(), _others(analysis, span, found.start())
    wanted = number(found["n"] or "两") or 2
    return found.start(), resolved(analysis, found.start(), wanted, found["noun"] or "者")


@cache
def _pointing() -> re.Pattern[str]:
    """What a label may have behind it instead of names: 主办单位是|上述两会."""
    return re.compile(
        f"(?:这|上述|以上|前述|该|此)(?P<n>{_NUMBER})(?:地)?(?P<noun>{alternatives('event_pronouns')})(?=[，。；、）\\n]|$)"
    )


def pointed_at(analysis: Analysis, start: int) -> list[Mention]:
    """The bodies that the words from `start` on point back to: 上述两会, 这三家机构."""
    found = _pointing().match(analysis.folded, start)
    return resolved(analysis, start, number(found["n"]) or 2, found["noun"]) if found else []


def speaking(analysis: Analysis, at: int) -> Mention | None:
    """The body that means itself in the report, or whose chronicle or minutes it is, as if named at a place."""
    if is_interview(analysis):
        ref = guest(analysis)
    elif own := own_mention(analysis):
        return own
    else:
        ref = house(analysis) if keeps_entries(analysis) else None
    return Mention(at, at, "body", ref) if ref is not None else None


def _others(analysis: Analysis, span: Span, at: int) -> list[Mention]:
    """The bodies of a list in this sentence that are not named again since (三家轮流主办，本届轮到甲，其余两家协办)."""
    mentions = analysis.within(span.start, at, "body")
    for last in range(len(mentions), 0, -1):
        listed, later = chained(analysis, mentions[:last]), {mention.ref for mention in mentions[last:]}
        if len(listed) > len(later) > 0:
            return [mention for mention in listed if mention.ref not in later]
    return []


def resolved(analysis: Analysis, at: int, wanted: int, noun: str) -> list[Mention]:
    """The bodies of a number and kind named last before a place: listed together, or else one by one."""
    endings = next((row[1].split() for row in rows("event_pronouns") if row[0] == noun and len(row) > 1), [""])
    mentions = [m for m in analysis.within(max(0, at - _BACK), at, "body") if _ends(analysis, m, endings)]
    last = len(mentions)
    while last:
        listed = chained(analysis, mentions[:last])
        if len({mention.ref for mention in listed}) == wanted:
            return listed
        last -= len(listed)
    return _one_by_one(analysis, mentions, wanted)


def _one_by_one(analysis: Analysis, mentions: list[Mention], wanted: int) -> list[Mention]:
    """The bodies named last, those aside that are named only for an officer of theirs."""
    found: dict[int, Mention] = {}
    for mention in reversed(mentions):
        officers = analysis.within(mention.end, mention.end + _OFFICER, "person")
        between = analysis.folded[mention.end : officers[0].start] if officers else "，"
        if re.search("[，。；、与和在]", between):
            found.setdefault(mention.ref, mention)
        if len(found) == wanted:
            return [*found.values()][::-1]
    return []


def _ends(analysis: Analysis, mention: Mention, endings: list[str]) -> bool:
    """Whether the body's name, or the form printed here, ends in one of the endings."""
    printed = analysis.folded[mention.start : mention.end]
    return printed.endswith(tuple(endings)) or analysis.bodies[mention.ref].name.endswith(tuple(endings))

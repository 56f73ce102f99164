"""Who hosts, organizes, guides and supports a meeting: the statements, before it is known of which meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.events.vocabulary import NUMERAL, alternatives
from gbacli.text.sentences import Span
from gbacli.text.tables import rows

_AND = "(?:又|亦|也|再|并|还|将|拟|已|会)?(?:、|和|与|及|以及|，以及|，及|暨|连同|联合|联同|会同|携手|联手|跟|同|/)"
_ALIAS = "(?:（[^）\\n]*）|[”*’）])*"
_BETWEEN = re.compile(f"{_ALIAS} ?{_AND} ?(?:[^，。；、：\\n]{{0,12}}[的之])?[“*‘]*")
_OWNED = re.compile(f"{_ALIAS}(?:[^，。；、：\\n]{{0,8}})?(?:辖下|属下|旗下|下属|下设|所属)的?[“*]*|[（“]?")
_ETC = "(?:等[^。；：\\n]{0,40}?)?"
_MANNER = (
    "(?:牵头|出面|挂名|带头|发起并|策划并|倡议并|冠名|独家|特约|友情|全程|共同|联合|联手|携手|技术|学术|资金|一同|一起|一道|合作|负责|具体|参与|予以|提供|给予|给与|给了|大力|鼎力|全力|倾力|也|亦|则|并|均|都|再|首次"
    "|将|已|会|自行|自己|担任|出任|作为|列为|充当|任|为|是|的|了|当“[^”]*”|协助|指导[和与及]|支持[和与及])*"
)
_LOOSE = f"{_ALIAS}{_ETC}{_MANNER}"
_STRICT = re.compile(_LOOSE)
_EVENT_VERB = re.compile(f"{_LOOSE}|{_ALIAS}[^，。；、：\\n]{{0,8}}")
_TIME = "(?:将|拟|计划|已|今|昨|前|本月|上月|上周|去年|日前|近日|早前|[0-9一二三四五六七八九十]+[年月日]|[在于假以]|（)"
_HOSTING = re.compile(f"{_LOOSE}|{_ALIAS}{_ETC}，?{_TIME}[^。；：\\n、]{{0,30}}?{_MANNER}")
_VENUE = re.compile("[在于假](?:[^，。；、：]{0,6})$")
_RIGHT = re.compile(
    " ?(?:的|(?:工作|任务|事务)(?=[则也均]?由))?(?:（[^）\\n]{0,12}）)?(?:还|也|则|均|另|分别|计)*(?:一共)?"
    "(?:包括|包含|有|是|为|由|即|：|\\||\\n)"
    f"(?:{NUMERAL}[家个]单?位?机?构?[，：]?)?(?:分别|即|有|是|为|包括|：)*[ \\n|：*]*"
    f"|一?共?有?{NUMERAL}[家个]：[ \\n*]*"
)
_LINE = re.compile("(?:.*\\|)? *[*#▌·•-]*")
_LISTS = re.compile("的.|[：| ]|是|为|有|包括|工作|任务|事务")
_HELD = frozenset({"举办", "举行", "召开", "组织", "组织召开", "组织举办"})
_NEAR = re.compile("[“*‘ ]*|[^，。；、：\\n|]{0,14}")
_NEXT = re.compile(
    f"(?:{_ALIAS} ?(?:{_AND}|、) ?(?:[^，。；、：\\n]{{0,12}}[的之])?[“*‘]*|(?:（[^）\\n]*）)? *\\n[ \\d.、·•*)-]*)"
)
_COPULA = re.compile("(?:担任|出任|作为|列为|充当|任|为|是)(?:其)?(?:唯一|特别)?$")


@dataclass(frozen=True, slots=True)
class Statement:
    """Some bodies have some part in some meeting."""

    start: int
    end: int
    word: int  # where the word of function begins
    bodies: tuple[int, ...]
    function: str
    rule: str
    common: bool  # the word is also used of other things than meetings
    label: bool  # 主办单位：… rather than 由…主办


@cache
def _functions() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], row[2]) for row in rows("event_functions")}


@cache
def word_pattern() -> re.Pattern[str]:
    """A word of function with what may make it a label: 主办, 主办单位, 支持机构之一."""
    words = alternatives("event_functions")
    return re.compile(
        f"(?<!媒体)(?<!场地)(?<!轮流)(?P<word>{words})(?<!组织(?=[部委工架实]))"
        "(?P<label>单位|机构|院校|团体|方|者)?(?:之一)?"
    )


def statements(analysis: Analysis, span: Span) -> Iterator[Statement]:
    """Every statement of a function in one sentence."""
    for match in word_pattern().finditer(analysis.folded, span.start, span.end):
        function, use = _functions()[match["word"]]
        named = bool(match["label"]) or use == "label"
        rule, found = _bodies(analysis, match, span, named)
        if found:
            start, end = min(match.start(), found[0].start), max(match.end(), found[-1].end)
            bodies = tuple(mention.ref for mention in found)
            lists = rule in {"event.function-lists-bodies", "event.function-in-parentheses"}
            common = use == "common" and not lists and not named
            yield Statement(start, end, match.start(), bodies, function, rule, common, lists)


def _bodies(analysis: Analysis, match: re.Match[str], span: Span, named: bool) -> tuple[str, list[Mention]]:
    """The rule that reads a word of function, and the bodies that have it; `named` for 主办单位 rather than 主办."""
    if found := _in_parentheses(analysis, match, span):
        return "event.function-in-parentheses", found
    if named and (found := _as_function(analysis, match, span)):
        return "event.body-as-function", found
    if match["word"] not in _HELD and (found := _listed(analysis, match, named)):
        return "event.function-lists-bodies", found
    gap = _gap(*_functions()[match["word"]])
    return "event.bodies-before-function", [] if named else before(analysis, match.start(), span.start, gap)


def _gap(function: str, use: str) -> re.Pattern[str]:
    """What may stand between the bodies and the word."""
    if function == "host":
        return _HOSTING
    return _EVENT_VERB if use == "event" else _STRICT


def _in_parentheses(analysis: Analysis, match: re.Match[str], span: Span) -> list[Mention]:
    """The body that the function follows in parentheses: 甲（主办）、乙（承办）."""
    folded = analysis.folded
    if folded[match.start() - 1] != "（" or folded[match.end() : match.end() + 1] != "）":
        return []
    opened = match.start() - 1
    return [mention for mention in analysis.within(span.start, opened, "body") if mention.end == opened]


def _as_function(analysis: Analysis, match: re.Match[str], span: Span) -> list[Mention]:
    """The bodies before a label: 甲、乙为支持单位, 由甲作为指导单位."""
    copula = _COPULA.search(analysis.folded, span.start, match.start())
    return before(analysis, copula.start(), span.start, _STRICT) if copula else []


def _listed(analysis: Analysis, match: re.Match[str], named: bool) -> list[Mention]:
    """The bodies after a label: 主办单位：甲、乙, 协办的还有甲, and in the cell beside it or the lines below."""
    folded = analysis.folded
    line = folded.rfind("\n", 0, match.start()) + 1
    alone = _LINE.fullmatch(folded, line, match.start()) is not None
    opened = _RIGHT.match(folded, match.end())
    if opened and (named or alone or _LISTS.match(opened[0])) and (found := after(analysis, opened.end())):
        return found
    if alone or match["label"]:
        return after(analysis, match.end(), near=1 if alone else 0)
    return []


def before(analysis: Analysis, end: int, start: int, gap: re.Pattern[str]) -> list[Mention]:
    """The bodies listed right before `end`, not beyond `start`, in the order of the text."""
    mentions = analysis.within(start, end, "body")
    while gap is _HOSTING and mentions and _VENUE.search(analysis.folded, start, mentions[-1].start):
        mentions.pop()
    if not any(gap.fullmatch(analysis.folded, mention.end, end) for mention in mentions[-1:]):
        listed = [n for n, mention in enumerate(mentions) if analysis.folded[mention.end : mention.end + 1] == "等"]
        mentions = mentions[: listed[-1] + 1] if listed else []  # 甲等高校、协会及有关单位协办
    if not mentions or not gap.fullmatch(analysis.folded, mentions[-1].end, end):
        return []
    found = [mentions[-1]]
    nearest = mentions[-1]
    for mention in reversed(mentions[:-1]):
        if _OWNED.fullmatch(analysis.folded, mention.end, nearest.start):
            if analysis.folded[mention.end] in "（“":
                found[-1] = mention  # its own short form in parentheses
            nearest = mention  # else the parent of the body that was listed
        elif _BETWEEN.fullmatch(analysis.folded, mention.end, nearest.start):
            found.append(mention)
            nearest = mention
        else:
            break
    return found[::-1]


def after(analysis: Analysis, start: int, near: int = 14) -> list[Mention]:
    """The bodies listed right after `start`, on the same line or one a line."""
    mentions = analysis.within(start, start + 600, "body")
    first = mentions[0].start if mentions else start + near + 1
    if first - start > near or not _NEAR.fullmatch(analysis.folded, start, first):
        return []
    found = [mentions[0]]
    nearest = mentions[0]
    listed = "\n" in analysis.folded[max(0, start - 4) : nearest.start]  # one a line below the label
    for mention in mentions[1:]:
        if "\n" in analysis.folded[nearest.end : mention.start] and not listed:
            break
        if _OWNED.fullmatch(analysis.folded, nearest.end, mention.start):
            found[-1] = mention
        elif _NEXT.fullmatch(analysis.folded, nearest.end, mention.start):
            found.append(mention)
        else:
            break
        nearest = mention
    return found

"""Bodies that act as alliances though neither kind nor name says so: a 小组 with 成员单位, a “某某通” of several.

A body is such a candidate where its name stands beside a word of founding, joining or membership. All candidates are
then read as if they were alliances, and those of which the report states enough members or founders are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from gbacli.extraction.analysis import Analysis, Draft, Mention
from gbacli.extraction.memberships import lists, reader
from gbacli.extraction.memberships.alliances import Alliances, alliances, heads
from gbacli.extraction.memberships.grammar import words
from gbacli.text.folding import fold
from gbacli.text.sentences import Span

_SEVERAL, _PAIR = 3, 2  # members that make an alliance of a society or a committee; of any other body
_OTHERS = frozenset({"company", "university", "media", "party", "institute"})
_STEERING = re.compile("(?:组|专班|委员会|办公室|会议|机制|联建委)$")  # of governments only these have members
_QUOTED = re.compile(r"“(?P<name>[^“”‘’，。；：！？、（）\s]{2,20})”")
_CIRCLE = re.compile(
    "(?:[盟网圈会社队组团坊通联汇聚链]|[共联互协]助?体|平台|计划|行动|专班|[连联]线|机制|矩阵|集群|网络|走廊|舰队)$"
)
_CLOSED = re.compile("[”』」）]*")
_UNLIKE = re.compile(
    "工作坊$|论坛|大会|仪式|典礼|项目$|工程$|协议|备忘录|公约|奖$|杯$|节$|周$|日$|展$|基金$"
    "|指南|方案|工作站$|实验室$|评审|评选|评委|裁判|专家|顾问|咨询|组委|组织委|筹备|筹委"
)


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind the name of a body that acts as an alliance."""
    kinds = "|".join(words(kind) for kind in ("member", "join"))
    units = f"{words('unit')}单位"
    found = f"由[^。；]{{2,80}}?(?:{words('found')}|{words('lead')}|{words('form')})|{words('found')}"
    return re.compile(f"(?:（[^（）]{{0,30}}）)?[^。；，]{{0,12}}?(?:{kinds}|{units}|伙伴)|[^。；]{{0,20}}?(?:{found})")


@cache
def _before() -> re.Pattern[str]:
    """What stands before it."""
    kinds = "|".join(words(kind)[3:-1] for kind in ("found", "form", "join", "take"))
    return re.compile(f"(?:{kinds}|缔盟|结盟|共组|组)(?:起|成|了|的|为)*(?:一个)?$|(?:{kinds})[^。；，]{{0,6}}的[“]?$")


def acting(analysis: Analysis, known: Alliances) -> frozenset[int]:
    """The bodies that act as alliances, those that only quotation marks name newly noted."""
    trial = _trial(analysis)
    candidates = frozenset(_candidates(trial, known))
    if not candidates:
        return frozenset()
    found = frozenset(_peopled(trial, known, candidates))
    return frozenset(_noted(analysis, trial, ref) for ref in found)


def _trial(analysis: Analysis) -> Analysis:
    """A copy in which the quoted names beside words of membership are bodies."""
    trial = replace(analysis, bodies=[*analysis.bodies], mentions=[*analysis.mentions], _numbers={**analysis._numbers})
    for match in _QUOTED.finditer(analysis.folded):
        span = Span(*match.span("name"))
        if _UNLIKE.search(match["name"]) or not _beside(analysis.folded, span) or _named(analysis, span):
            continue
        trial.add(span.start, span.end, "body")
    return trial


def _named(analysis: Analysis, span: Span) -> list[Mention]:
    """The names that a stretch overlaps without holding them whole."""
    near = analysis.within(max(0, span.start - 60), span.end + 60)
    return [one for one in near if one.start < span.end and span.start < one.end]


def _beside(folded: str, span: Span) -> bool:
    """Whether a name stands beside a word of founding, joining or membership."""
    closed = _CLOSED.match(folded, span.end)
    assert closed is not None
    opened = span.start - (folded[span.start - 1 : span.start] in ("“", "‘"))
    return bool(_behind().match(folded, closed.end()) or _before().search(folded, max(0, opened - 12), opened))


def _candidates(trial: Analysis, known: Alliances) -> Iterator[int]:
    refs = {one.ref for one in trial.mentions if one.kind == "body"} - known.strong - known.weak
    for ref in refs:
        draft = trial.bodies[ref]
        if not _may_be(draft):
            continue
        named = (one for one in trial.mentions if one.kind == "body" and one.ref == ref)
        if any(_beside(trial.folded, Span(one.start, one.end)) for one in named):
            yield ref


def _may_be(draft: Draft) -> bool:
    name = fold(draft.name)
    steering = bool(_STEERING.search(name))
    if not _CIRCLE.search(name.rstrip("”")) or _UNLIKE.search(name):
        return False
    return (
        draft.kind not in _OTHERS
        and not name.endswith(heads("none"))
        and (steering or draft.kind != "government")
        and len(name) > 2
    )


def _peopled(trial: Analysis, known: Alliances, candidates: frozenset[int]) -> Iterator[int]:
    """The candidates of which enough bodies are stated to be members or founders, where they are named."""
    perhaps = alliances(trial, known.strong | candidates)
    topics = _topics(trial)
    # of a society that publishes a report on an alliance, only what names it counts
    sure = {ref for ref in topics if not known.strong or trial.bodies[ref].kind != "society"}
    stated: dict[int, set[int]] = {}
    joined: set[int] = set()
    for one in (*reader.read(trial, perhaps), *lists.read(trial, perhaps)):
        if one.alliance in candidates and (one.named or one.alliance in topics):
            if one.named or one.alliance in sure:
                stated.setdefault(one.alliance, set()).add(one.member)
            joined |= {one.alliance} if one.relation == "member" else set()
    for ref, members in stated.items():
        draft = trial.bodies[ref]
        least = _PAIR if draft.kind in (None, "other") else _SEVERAL
        if len(members) >= least and (ref in joined or draft.kind in (None, "other")):
            yield ref


def _topics(trial: Analysis) -> set[int]:
    """The bodies in the headline."""
    headline = trial.lines[0].end if trial.lines else 0
    return {mention.ref for mention in trial.within(0, headline, "body")}


def _noted(analysis: Analysis, trial: Analysis, ref: int) -> int:
    """The number in the report itself of a body of the trial; every place that prints a new name is noted."""
    name = trial.bodies[ref].name
    if ref < len(analysis.bodies):
        analysis.bodies[ref].kind = "alliance"
        return ref
    number = analysis.number("body", name)
    analysis.bodies[number].kind = "alliance"
    for match in re.finditer(re.escape(fold(name)), analysis.folded):
        if not _named(analysis, Span(*match.span())):
            analysis.refer(*match.span(), "body", number)
    return number

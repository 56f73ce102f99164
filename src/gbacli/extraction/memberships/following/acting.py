"""Bodies that act as alliances though neither kind nor name says so: a 小组 with 成员单位, a “某某通” of several.

A body is such a candidate where its name stands beside a word of founding, joining or membership. All candidates are
then read as if they were alliances, and those of which the report states enough members or founders are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache, lru_cache

from gbacli.extraction.analysis import Analysis, Draft, Mention
from gbacli.extraction.memberships.alliances.endings import heads, is_word
from gbacli.extraction.memberships.alliances.known import Alliances, alliances
from gbacli.extraction.memberships.circles.names import of_region
from gbacli.extraction.memberships.following import loosely
from gbacli.extraction.memberships.lists import lines
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import words
from gbacli.extraction.memberships.sentences import reader
from gbacli.extraction.naming.forms.vocabulary import occurrences
from gbacli.text.folding import fold
from gbacli.text.sentences import Span
from gbacli.text.tables import words as coined_ends
from gbacli.text.wording import alternation

_LOCAL = re.compile("(?:香港|澳门|广东|内地|[港澳粤台]方?|..)[分小]?组")  # a part of a circle
_SEVERAL, _PAIR = 3, 2  # members that make an alliance of a society or a committee; of any other body
_OTHERS = frozenset({"company", "university", "media", "party", "institute"})
_STEERING = re.compile("(?:组|专班|委员会|办公室|会议|机制|联建委)$")  # of governments only these have members
_MARKED = re.compile(
    r"[“*名取定命起叫唤](?:"  # one of these at first, so that the search is quick
    r"(?<=“)(?P<quoted>[^“”‘’，。；：！？、（）\s]{2,20})”|(?<=\*)\*(?P<bold>[^*“”‘’，。；：！？、（）\s]{2,20})\*\*"
    r"|(?:(?<=名)(?:叫|字叫|曰)|(?<=[取定命起])名为?|(?<=叫)做|(?<=唤)作)[*“ ]{0,3}"
    r"(?P<called>[^“”‘’，。；：！？、（）\s*的—-]{3,14})(?=[\W，。；（—]|$))"
)
_CIRCLE = re.compile(
    "(?:[盟网圈会社队组团坊通联汇聚链]|[共联互协]助?体|平台|计划|行动|专班|[连联]线|机制|矩阵|集群|网络|走廊|舰队)$"
)
_COINED = re.compile(
    "(?:[盟网圈社队组团坊通联汇聚链线群荟储]|协作区|互认区|组织|圆桌|联席|[认舱航训研育进保建]体|同业会|总汇|联营处|协会|[学协促总]会|[共联互协]助?体|平台|计划|行动|专班|机制|矩阵|集群|网络|走廊|舰队|方阵|拍档)$"
)  # ends of names that the report itself marks as names
_TELLING = re.compile(
    "成员|会员|盟员|伙伴|发起|加入|加盟|入会|入圈|入网|牵头|参与单位|席位|名册|名录|第[一二三四五六七八九十]+家"
)
_CLOSE_BY = 120  # characters from the name of an alliance to what is said of it without its name
_WITH = ("、", "和", "与", "及", "同", "暨", "由", "联合", "携手", "连同")  # before one of several who found something
_CLOSED = re.compile("[”』」）]*")
_DEFINES = frozenset("为是系乃")
_UNLIKE = re.compile(
    "工作坊$|论坛|大会|仪式|典礼|项目$|工程$|协议|备忘录|公约|奖$|杯$|节$|周$|日$|展$|基金$"
    "|指南|方案|工作站$|实验室$|评审|评选|评委|裁判|专家|顾问|咨询|组委|组织委|筹备|筹委|专门委员会|专业委员会|[一1]小时"
)


@cache
def _behind() -> re.Pattern[str]:
    """What stands behind the name of a body that acts as an alliance."""
    kinds = "|".join(words(kind) for kind in ("member", "join"))
    units = f"{words('unit')}单位"
    found = f"由[^。；]{{2,80}}?(?:{words('found')}|{words('lead')}|{words('form')})|{words('found')}"
    opens = "挂牌|揭牌|成立|诞生|亮相|上线|启航|启动|开[网圈线]"
    opens += "|面世|问世|开张|组建|组成|扩容|添|里|内|理事会|秘书处|轮值|名册|名录|名单"
    opens += f"|席位|{words('partner')}|第[一二三四五六七八九十]+[家个名]|原有|现有"
    close = f"[“”*]*(?:（[^（）]{{0,30}}）)?[^。；，]{{0,12}}?(?:{kinds}|{units}|伙伴|{opens})"
    return re.compile(f"{close}|[^。；、]{{0,20}}?(?:{found})")


@cache
def _member() -> re.Pattern[str]:
    """What stands behind the name of a body that is but a member itself: 甲协会等十五家单位当选理事单位."""
    become = "当选|获选|入选|成为|担任|出任|续任|连任|晋升|任|为|是"
    kinds = f"(?:{words('member')}|{words('unit')}单位)"
    return re.compile(
        f"(?:等[^。；，、]{{0,8}}?)?(?:均|都|也|亦|同|分别)*(?:{become})[^。；，、由有]{{0,8}}?{kinds}(?=[，。；、]|$)"
    )


@cache
def _before() -> re.Pattern[str]:
    """What stands before it."""
    kinds = "|".join(words(kind)[3:-1] for kind in ("found", "form", "join", "take"))
    return re.compile(
        f"(?:{kinds}|缔盟|结盟|共组|组|成为|参与)(?:起|成|了|的|为)*(?:一个)?$|(?:{kinds})[^。；，]{{0,6}}的[“]?$"
    )


@cache
def _leading() -> re.Pattern[str]:
    """The words without which there is nothing of the kind."""
    kinds = "|".join(words(kind)[3:-1] for kind in ("found", "form", "join", "take"))
    return re.compile(f"{kinds}|缔盟|结盟|组|成为|参与")


def acting(analysis: Analysis, known: Alliances) -> frozenset[int]:
    """The bodies that act as alliances, those that only quotation marks name newly noted."""
    coined = _coined(analysis.folded)
    trial = _trial(analysis, coined) if coined else analysis
    candidates = frozenset(_candidates(trial, known, len(analysis.bodies)))
    if not candidates:
        return frozenset()
    trial = trial if coined else _trial(analysis, ())
    found = frozenset(_peopled(trial, known, candidates, len(analysis.bodies)))
    return frozenset(_noted(analysis, trial, ref) for ref in found)


def _trial(analysis: Analysis, coined: Iterable[str]) -> Analysis:
    """A copy in which the quoted names beside words of membership are bodies."""
    trial = replace(analysis, bodies=[*analysis.bodies], mentions=[*analysis.mentions], _numbers={**analysis._numbers})
    for name in sorted(coined, key=len, reverse=True):
        spans = [Span(*span) for span in occurrences((name,), analysis.folded)]
        printed = analysis.text[spans[0].start : spans[0].end]
        if analysis.knows("body", printed) or not any(
            _beside(analysis.folded, span) or _speaks(analysis.folded, span) for span in spans
        ):
            continue
        for span in spans:
            if not _named(trial, span):
                trial.refer(*span, "body", trial.number("body", printed))
    return trial


def _coined(folded: str) -> set[str]:
    """The names that a report marks as names, or that open with a region, and that end as those of circles do."""
    marked = {match[match.lastgroup or 0] for match in _MARKED.finditer(folded)}
    if _TELLING.search(folded):
        marked.update(of_region(folded))
    coined = (name for name in marked if _COINED.search(name) or name.endswith(_ends()))
    return {name for name in coined if not _UNLIKE.search(name) and not is_word(name)}


@cache
def _ends() -> tuple[str, ...]:
    return tuple(end for end in coined_ends("coined_alliances") if len(end) > 1 or end in "圈网群荟")


def _named(analysis: Analysis, span: Span) -> list[Mention]:
    """The names that a stretch overlaps without holding them whole."""
    near = analysis.within(max(0, span.start - 60), span.end + 60)
    return [one for one in near if one.start < span.end and span.start < one.end]


def _beside(folded: str, span: Span | Mention) -> bool:
    """Whether a name stands beside a word of founding, joining or membership."""
    closed = _CLOSED.match(folded, span.end)
    assert closed is not None
    opened = span.start - (folded[span.start - 1 : span.start] in ("“", "‘"))
    first = max(0, opened - 12)
    before = _leading().search(folded, first, opened) and _before().search(folded, first, opened)
    if before or _is_agent(folded, opened) or not _behind().match(folded, closed.end()):
        return bool(before)
    return not _member().match(folded, closed.end())


def _is_agent(folded: str, start: int) -> bool:
    """Whether a name stands behind another of those who do something together: 由甲、乙协会共同发起."""
    return folded.endswith(_WITH, 0, start)


def _speaks(folded: str, span: Span) -> bool:
    """Whether what follows a name speaks of members or founders."""
    return _TELLING.search(folded, span.end, span.end + _CLOSE_BY) is not None


def _candidates(trial: Analysis, known: Alliances, first: int) -> Iterator[int]:
    """The bodies that may be alliances; those from `first` on are names that the report marks."""
    named: dict[int, list[Mention]] = {}
    explained: set[int] = set()
    for one in trial.mentions:
        if one.kind == "body":
            named.setdefault(one.ref, []).append(one)
            if trial.folded[one.end : one.end + 1] in _DEFINES and _defined().match(trial.folded, one.end):
                explained.add(one.ref)
    for ref in named.keys() - known.strong - known.weak:
        likely = ref < first and ref not in explained and _may_be(trial.bodies[ref].name, trial.bodies[ref].kind)
        if ref >= first or ref in explained or (likely and any(_beside(trial.folded, span) for span in named[ref])):
            yield ref


@cache
def _defined() -> re.Pattern[str]:
    """What stands behind a name that the report explains to be an alliance's: 是由十家医院组成的合作机制."""
    made = "(?:组成|结成|组建|构成|发起|成立|参与|共建|合办)"
    return re.compile(
        f"[{''.join(sorted(_DEFINES))}](?:一个)?由?[^。；，]{{2,30}}?{made}的[^。；，]{{0,12}}?(?:{alternation(heads('strong'))})"
    )


@lru_cache(8192)
def _may_be(printed: str, kind: str | None) -> bool:
    name = fold(printed)
    if kind in _OTHERS or len(name) <= 2 or not _CIRCLE.search(name.rstrip("”")):
        return False
    return (
        not _UNLIKE.search(name)
        and not name.endswith(heads("none"))
        and (kind != "government" or bool(_STEERING.search(name)))
        and not _LOCAL.fullmatch(name)
    )


def _peopled(trial: Analysis, known: Alliances, candidates: frozenset[int], first: int) -> Iterator[int]:
    """The candidates of which enough bodies are stated to be members or founders, where they are named.

    Of those from `first` on, names that the report marks, and of other coined names, lists in words that no rule
    knows tell as well.
    """
    perhaps = alliances(trial, known.strong | candidates, known.coined)
    topics = _topics(trial)
    # of a society that publishes a report on an alliance, only what names it counts
    sure = {ref for ref in topics if not known.sure or trial.bodies[ref].kind != "society"}
    stated: dict[int, set[int]] = {}
    joined: set[int] = set()
    plainly = [*reader.read(trial, perhaps), *lines.read(trial, perhaps)]
    coined = {ref for ref in candidates if ref >= first or _is_coined(trial.bodies[ref])}
    others = (one for one in loosely.read(trial, perhaps, plainly) if one.alliance in coined) if coined else ()
    told = {(one.alliance, trial.sentence_at(one.start)) for one in plainly if one.named}
    for one in (*plainly, *others):
        near = one.alliance in candidates and (
            (one.alliance, trial.sentence_at(one.start)) in told or _near(trial, known, perhaps, one)
        )
        if one.alliance in candidates and (one.named or near or one.alliance in topics):
            if one.named or near or one.alliance in sure:
                stated.setdefault(one.alliance, set()).add(one.member)
            joined |= {one.alliance} if one.relation == "member" else set()
    for ref, members in stated.items():
        draft = trial.bodies[ref]
        least = _PAIR if draft.kind in (None, "other") else _SEVERAL
        if len(members) >= least and (ref in joined or draft.kind in (None, "other")):
            yield ref


def _is_coined(draft: Draft) -> bool:
    name = fold(draft.name)
    return draft.kind in (None, "other") and not name.endswith(("会", "坊")) and _COINED.search(name) is not None


def _near(trial: Analysis, known: Alliances, perhaps: Alliances, one: Finding) -> bool:
    """Whether what is said of a circle stands close behind its name, in the same line if there are alliances."""
    draft = trial.bodies[one.alliance]
    if (draft.kind is not None or not _COINED.search(fold(draft.name))) and not _STEERING.search(fold(draft.name)):
        return False
    line = max((start for start in perhaps.lines if start <= one.start), default=0)
    first = max(line if known.sure else 0, one.start - _CLOSE_BY)
    return any(first <= mention.start < one.end and mention.ref == one.alliance for mention in perhaps.references)


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

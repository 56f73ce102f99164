"""Of which meeting a statement of hosts and organizers speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.clauses import called, clued
from gbacli.extraction.events.duties import duties
from gbacli.extraction.events.merging import Anchor
from gbacli.extraction.events.organizers import Statement, statements
from gbacli.extraction.events.severally import going_on, objects, shared_out, subjects
from gbacli.extraction.events.vocabulary import NUMERAL, alternatives
from gbacli.text.numerals import number
from gbacli.text.sentences import Span

_OBJECT = re.compile(
    "(?:了|过|的|之|嘅|下，?)?(?:(?:[本这此该首几数多]|[一二两三四五六七八九十]{1,2})[次届场个项回])?(?:题为|名为|主题为)?(?:[一两每]年一度的?|年度|大型|一连[^，。；“]{1,4}的|为期[^，。；“]{1,4}的)?"
    "(?:[^，。；：“”由]{0,8}(?:活动|盛会|盛事|论坛|会议|展览)(?=[“【]))?[“*【 ]*"
)
_JOINED = re.compile("(?:下|[了过](?=由))?[，、；]?(?:[和与及并]|同时)?(?:由|在|[获得](?:到|得)?)?[“*]*")
_CLOSED = re.compile(
    "(?:单位|机构|方)?(?:之一)?[”）*]*(?:（[^（）]{1,8}）)?"
    "(?:[，。；、：|\n） ]|下|之?外，|[和与及][^，。；]{0,30}(?:指导|支持)"
    "|其中|[和与及](?:协助|帮助|配合|关注)|工作|$)"
)
_OPENING = re.compile(
    "(?:[并另还亦也而则其中会均和与|*# ]|同时|此外|据悉|据了解|另外|此次|今次|今年"
    "|届时|期间|现场|据介绍|记者获悉|按计划|(?:我们|我会|我方|我校|敝会|本会)[和与同跟])*"
    "(?:(?:[昨今前明当][日天晚]|[是这本此今][次届]|该)?的?(?:典礼|晚宴|宴会|晚会|仪式|庆典|盛会|盛事|活动)"
    "|[^，。；由]{0,10}[这本该此今]一?[届次场][^，。；由在]{0,8})?"
    "(?:由|在|邀请?|特邀|荷?[获得蒙](?:到|得|邀)?|获得|承蒙|有赖|幸获|喜获|有幸获|(?:特此|特别|衷心)?(?:鸣谢|感谢|多谢|答谢))?[“*]*"
    "(?:[^，。；]{2,24}(?:辖下|属下|旗下|下属|下设)的?)?"
)
_FOUNDED = re.compile("(?:设立|成立|创办|创立|开设|兴办|组建)，$")  # of a school or a body: …设立，|由甲和乙合办
_HELD = re.compile("举办|举行|召开|组织")
_PAID = re.compile("赞助|捐助|资助|冠名")
_OTHER_EDITION = re.compile("[下上]一?届|往届|历届|[明来]年起")
_LAST_YEAR = re.compile("(?:去年|前年|上年)，?的?(?:该|这一|此|本)?(?:论坛|活动|[大年峰]会|会议|展会|盛会)")
_PASSIVE = re.compile("由|[系乃][“*]*$")
_IS = re.compile("[是为系乃]由?[“*]*$")
_SORT = re.compile("的[^，。；、]{0,14}?(?:会|会议|论坛|活动|盛事|盛会|展览|平台|峰会|品牌|项目)(?=[，。；]|$)")
_OWN_SUBJECT = re.compile("[，；][^，；]*?(?<![并则会务作办])[一-龥”](?<![并则交转改委仍续再托])[则均亦]?由[“*]*$")
_LABEL_ROW = re.compile("[ *#·•■◆【-]*[^\\n，。；：|]{2,8}[】* ]*[：|｜][^\\n。]*$", re.MULTILINE)
_LAST_NAMED = re.compile(
    "(?P<former>前者)|(?P<latter>后者)|(?:以上|上述|这)?(?P<n>[两三四五])(?:[场个项次](?:活动|会议|论坛|盛会|大会|研讨会|展览|展会)|[会者](?=(?:[均都皆]|分别|依次)?由))"
)
_SUBJECT = re.compile("(?:^|[，；。：\n “*【]|[，；。：\n][^，；。：\n]{2,18}(?:举行|举办|召开|开幕)的[“]?)$")
_ONLY_EVENTS = re.compile("主办|承办|协办|合办|筹办")

_RELATIVE = re.compile("[了过]?[的之]")
_APPOSED = re.compile("[”）]*[，：（| —–-]*(?:由)?[“]?")

Attributed = list[tuple[Statement, int | None]]


def attributed(analysis: Analysis, span: Span, anchors: list[Anchor], near: bool, *, told: bool = False) -> Attributed:
    """The statements of a sentence, each with the number of its meeting or None where it is of no meeting known.

    `near` says whether the sentence before it speaks of a meeting, `told` whether it stated some too.
    """
    here = [anchor for anchor in anchors if span.start <= anchor.start < span.end]
    found: Attributed = []
    for whole in _chains(analysis.folded, _read(analysis, span, here, near or bool(here), told=told)):
        chain, apart = _of_meeting(analysis.folded, whole, here)
        last = chain[-1]
        following = next((anchor for anchor in here if anchor.start >= last.end), None)
        if not last.label and following and _OBJECT.fullmatch(analysis.folded, last.end, following.start):
            if not _governs(analysis.folded, chain):
                found += [(statement, None) for statement in chain]
                continue
            listed = objects(analysis.folded, following, here)
            for statement in chain:
                found += shared_out(analysis.folded, statement, [anchor.meeting for anchor in listed])
            found += going_on(analysis.folded, last, listed[-1].end, here)
        elif last.bound or (not last.label and not _closed(analysis.folded, last)):
            found += [(statement, None) for statement in chain]  # 由甲主办的 something else
        else:
            for statement in chain:
                if statement.bound or _only_held(analysis.folded, statement, here, found):
                    continue  # 甲在某地举行 something that is no meeting of its own
                several = _several(analysis.folded, statement, anchors, here)
                one = [] if several else [_spoken_of(analysis, statement, span, anchors, near, found)]
                found += shared_out(analysis.folded, statement, several or one)
        found += [(statement, None) for statement in apart]
    return found


def _read(analysis: Analysis, span: Span, here: list[Anchor], spoken_of: bool, *, told: bool) -> list[Statement]:
    """What a sentence states; of a body whose work is told, only that. `spoken_of` if it is about a meeting."""
    given = list(duties(analysis, span))
    said = [s for s in statements(analysis, span) if not any(t.start <= s.word < t.end for t in given)]
    found = [*given, *said]
    if spoken_of:
        firm = [s for s in found if s.label or _closed(analysis.folded, s) or _has_object(analysis.folded, s, here)]
        more = clued(analysis, span, firm, here, told_before=told)
        whole = [m for m in more if called(m)]
        firm = [s for s in firm if not any(m.start <= s.word < m.end and m.bodies == s.bodies for m in whole)]
        loose = [s for s in found if s not in firm and not any(m.start <= s.word < m.end for m in more)]
        found = [*firm, *loose, *more]
    return sorted(found, key=lambda statement: (statement.word, statement.start))


def _chains(folded: str, found: Sequence[Statement]) -> list[list[Statement]]:
    """The statements in runs that stand side by side: 由甲指导、乙主办、丙承办."""
    chains: list[list[Statement]] = []
    for statement in found:
        last = chains[-1][-1] if chains else None
        whole = last is not None and (last.label or last.rule == "event.body-as-function")
        if last and not (whole or statement.label) and _beside(folded, last, statement):
            chains[-1].append(statement)
        else:
            chains.append([statement])
    return chains


def _beside(folded: str, last: Statement, statement: Statement) -> bool:
    """Whether nothing stands between two statements, or one word serves both (甲给予指导和支持)."""
    return statement.start < last.end or _JOINED.fullmatch(folded, last.end, statement.start) is not None


def _has_object(folded: str, statement: Statement, here: list[Anchor]) -> bool:
    """Whether the name of a meeting stands right behind the statement."""
    following = next((anchor for anchor in here if anchor.start >= statement.end), None)
    return following is not None and _OBJECT.fullmatch(folded, statement.end, following.start) is not None


def _of_meeting(folded: str, chain: list[Statement], here: list[Anchor]) -> tuple[list[Statement], list[Statement]]:
    """A chain without those at its end who, behind a comma, do it for something else (，丁支持创业), and these."""
    kept = list(chain)
    while len(kept) > 1 and not kept[-1].bound and not kept[-1].label and not _closed(folded, kept[-1]):
        parted = "，" in folded[kept[-2].end : kept[-1].start]
        if not parted or _RELATIVE.match(folded, kept[-1].end) or not _closed(folded, kept[-2]):
            break
        if _has_object(folded, kept[-1], here):
            break
        kept.pop()
    if kept[-1] is not chain[-1] and not _closed(folded, kept[-1]):
        return chain, []
    return kept, chain[len(kept) :]


def _governs(folded: str, chain: list[Statement]) -> bool:
    """Whether the bodies hold the meeting named next, rather than do something at one held in a place (在…举行的)."""
    last = chain[-1]
    if not _HELD.search(folded, last.word, last.end) or folded[last.end : last.end + 1] != "的":
        return True
    return _passive(folded, chain[0]) or not re.search("[在于假]", folded[last.start : last.word])


def _passive(folded: str, statement: Statement) -> bool:
    return bool(_PASSIVE.search(folded, max(0, statement.start - 3), statement.start))


def _closed(folded: str, statement: Statement) -> bool:
    """Whether nothing else is hosted or supported: the statement ends its clause."""
    return (
        statement.aside
        or statement.rule == "event.body-as-function"
        or bool(_of_itself(folded, statement))
        or "负责" in folded[statement.start : statement.word]
        or bool(_CLOSED.match(folded, statement.end))
        or (statement.function == "support" and bool(_provided().match(folded, statement.end)))
    )


def _of_itself(folded: str, statement: Statement) -> bool:
    """Whether the object is the meeting that the clause speaks of: 论坛是由甲主办的年度盛会."""
    return bool(_IS.search(folded, max(0, statement.start - 4), statement.start) and _SORT.match(folded, statement.end))


@cache
def _provided() -> re.Pattern[str]:
    """What a body supports a meeting with, to the end of the clause: 赞助了全部茶歇."""
    things, end = alternatives("event_provisions"), "(?=[，。；、）\\n]|$)"
    counted = (
        f"了?[约近逾共]?{NUMERAL}余?[份个套支瓶箱张本顶件只辆间部条盒束把台场桌枚包袋杯元万][^，。；、的\\n]{{0,8}}"
    )
    return re.compile(f"(?:[^，。；、\\n]{{0,10}}?(?:{things})|{counted}){end}")


def _spoken_of(  # noqa: PLR0911, PLR0913, PLR0917 - each way to tell it
    analysis: Analysis, statement: Statement, span: Span, anchors: list[Anchor], near: bool, stated: Attributed,
) -> int | None:  # fmt: skip
    """The meeting of a statement that stands before no name: the one of which the sentence or the report speaks."""
    folded = analysis.folded
    clause = max(span.start, *(folded.rfind(stop, span.start, statement.start) + 1 for stop in "，；。："))
    if _OTHER_EDITION.search(folded, clause, statement.start) or _LAST_YEAR.search(folded, clause - 3, statement.start):
        return None
    begins = statement.word if statement.aside else statement.start
    earlier = [anchor for anchor in anchors if span.start <= anchor.start and anchor.end <= begins]
    if earlier and (not stated or earlier[-1].start >= stated[-1][0].end):
        return _subject(folded, earlier, statement).meeting
    within = (a for a in anchors if statement.aside and statement.start <= a.start and a.end <= statement.end)
    if not stated and (held := next(within, None)):
        return held.meeting  # 甲包办某论坛的茶歇
    if stated:
        if statement.aside or _of_means(folded, statement):
            return stated[-1][1]
        return None if _OWN_SUBJECT.search(folded, stated[-1][0].end, statement.start) else stated[-1][1]
    if not (statement.aside or _of_means(folded, statement) or _opens(folded, statement, span.start)):
        return None
    if _FOUNDED.search(folded, span.start, clause):
        return None
    if statement.common and not _among(folded, statement, span):
        others = analysis.within(span.start, statement.start, "body")  # they do something else in this sentence
        paid = statement.aside and _PAID.search(folded, statement.word, statement.end)
        if not (near or paid) or (others and not statement.aside):
            return None
    before = [anchor for anchor in anchors if anchor.end <= statement.start]
    if statement.aside and before and folded.count("\n", before[-1].end, statement.start) > 1:
        return _main(anchors)
    if statement.label and before and (above := _told_above(analysis, statement, anchors, before)):
        return _main(above)
    chosen = before[-1] if before else next((anchor for anchor in anchors if anchor.start >= statement.end), None)
    return chosen.meeting if chosen else None


def _several(folded: str, statement: Statement, anchors: list[Anchor], here: list[Anchor]) -> list[int | None]:
    """The meetings, named last before the statement, that 两场活动, 前者 or 后者 in its clause refer to, or a list."""
    if listed := subjects(folded, statement, here):
        return [anchor.meeting for anchor in listed] if len(listed) > 1 else []
    clause = max(folded.rfind(stop, 0, statement.start) + 1 for stop in "，；。\n")
    match = _LAST_NAMED.match(folded, clause, statement.start)
    if match is None:
        return []
    wanted = number(match["n"] or "两") or 2
    named = dict.fromkeys(a.meeting for a in reversed(anchors) if a.end <= clause and a.meeting is not None)
    last = [*named][:wanted][::-1]
    if len(last) < wanted:
        return []
    return [last[0]] if match["former"] else [last[-1]] if match["latter"] else list(last)


def _main(anchors: list[Anchor]) -> int | None:
    """The meeting of which the report speaks most."""
    spoken = Counter(anchor.meeting for anchor in anchors if anchor.meeting is not None)
    return spoken.most_common(1)[0][0] if spoken else None


def _told_above(analysis: Analysis, statement: Statement, anchors: list[Anchor], before: list[Anchor]) -> list[Anchor]:
    """The anchors of the meetings that the lines of labels below a sentence could be of, if these are several."""
    folded = analysis.folded
    line = first = folded.rfind("\n", 0, statement.start) + 1
    while line and (row := _LABEL_ROW.match(folded, folded.rfind("\n", 0, line - 1) + 1)) and row.end() == line - 1:
        line = row.start()
    above = folded.rfind("\n", 0, max(line - 1, 0)) + 1
    if not folded.startswith("。", line - 2):
        return []
    if folded.count(folded[first - 1 : first + 2]) == 1:  # the only such line: of the meeting that is most spoken of
        spoken = Counter(anchor.meeting for anchor in anchors if anchor.meeting is not None)
        main, last = spoken.most_common(1), before[-1].meeting
        if main and (last is None or main[0][1] > spoken[last]):
            return [anchor for anchor in anchors if anchor.meeting == main[0][0]]
    named = {anchor.meeting for anchor in before if anchor.start >= above} - {None}
    return [anchor for anchor in before if anchor.meeting in named] if len(named) > 1 else []


def _of_means(folded: str, statement: Statement) -> bool:
    """Whether the clause speaks of the means or the work of a meeting: 余额由甲赞助."""
    clause = max(folded.rfind(stop, 0, statement.start) + 1 for stop in "，；。：\n")
    return bool(_means().fullmatch(folded, clause, statement.start))


@cache
def _means() -> re.Pattern[str]:
    words = f"{alternatives('event_provisions', 'thing')}|{alternatives('event_duties')}"
    return re.compile(f"[^，。；：]{{0,6}}?(?:{words})[^，。；：]{{0,6}}?由[“]?")


def _only_held(folded: str, statement: Statement, here: list[Anchor], stated: Attributed) -> bool:
    """Whether the bodies hold something that the sentence does not name as a meeting."""
    held = _HELD.search(folded, statement.word, statement.end) is not None
    if statement.rule == "event.body-as-function":
        return False  # 甲是活动的组织者
    if any(_APPOSED.fullmatch(folded, anchor.end, statement.start) for anchor in here if anchor.end <= statement.start):
        return False  # 某沙龙（甲组织）
    if stated and stated[-1][1] is not None and folded[statement.word : statement.end] == "组织":
        return False  # 由甲召集，乙组织
    return held and not statement.label and not _passive(folded, statement)


def _subject(folded: str, earlier: list[Anchor], statement: Statement) -> Anchor:
    """The meeting that a clause without a subject goes on about: the last that begins a clause, else the last."""
    if earlier[-1].meeting is None or not re.search("[，；]", folded[earlier[-1].end : statement.start]):
        return earlier[-1]
    subjects = [anchor for anchor in earlier if _SUBJECT.search(folded, max(0, anchor.start - 24), anchor.start)]
    return subjects[-1] if subjects else earlier[-1]


def _among(folded: str, statement: Statement, span: Span) -> bool:
    """Whether the sentence also states a part that is said of meetings alone."""
    around = (span.start, statement.start), (statement.end, span.end)
    return any(_ONLY_EVENTS.search(folded, *part) for part in around)


def _opens(folded: str, statement: Statement, start: int) -> bool:
    """Whether the statement begins its clause: nothing else is its subject. `start` is where the clause could begin."""
    clause = max(start, *(folded.rfind(stop, start, statement.start) + 1 for stop in "；，。："))
    return statement.label or _OPENING.fullmatch(folded, clause, statement.start) is not None

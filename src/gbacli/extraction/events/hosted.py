"""Names of meetings that only what is said of their hosts shows: 由甲主办的果业体验日, 果业节开锣，由甲主办."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events import edges, judging
from gbacli.extraction.events.later import HOSTING, told_later, told_next
from gbacli.extraction.events.vocabulary import BULLET, ENTRY, OPEN_END, alternatives, head_pattern, heads, names_place
from gbacli.text.pairs import matches_behind
from gbacli.text.tables import words

# A day, a week or a show that is no meeting: 首日, 每周, 进展.
_COMMON = "(?<![0-9一二三四五六七八九十今昨当同前翌次首每假末逐两数上下本近发进开拓扩作平参布撤策观办])"
_ALIAS = "(?:（[a-z0-9 &'.-]{2,16}）)?"  # 教育周（iew 2024）
_WHEN = "[0-9一二三四五六七八九十]{1,3}[月日]"
_ENDS = f"(?={_ALIAS}(?:[在于将昨今明，。假]|{_WHEN}|举[行办]|[开揭启][幕锣讲]|圆满|由|上[，、]|期间|$))"
_BRACKETED = re.compile(_ALIAS)
_NO_MEETING = re.compile(
    "[赛杯跑奖]|(?<!公开)课|马拉松|运动会|比赛|[0-9]月|的|[一二两三四五六七八九十几多数0-9][个场次项期]|会展$|班$|[和与及](?:第|首届|20\\d\\d)"
)
_LABEL = re.compile(
    "^[ *#【|（(-]*(?:联合)?(?:主办|合办|承办|指导)(?:单位|机构|方|者)?[】）)* ]*[：| \n]", re.MULTILINE
)
_LABELS = ("主办", "合办", "承办", "指导")
_BELOW = re.compile(f"^{BULLET}[^。\n]{{4,40}}\n(?:[^\n]*\n)?[^\n]*(?:主办|合办)", re.MULTILINE)
_HOSTS = re.compile(f"{HOSTING.pattern}|共办|操办|筹办|主催|做东|坐庄|做庄|东道|主人家|召集|会务")
_FESTIVAL = re.compile("..+(?:节|周|月|展览|影展|画展|年展|嘉年华)")
_GENERAL = re.compile("(?:[这本该此是][次届场个]?|年度|每年|周年|首次|首届)[^0-9]{1,4}")
_HEADLINE = re.compile("(?:举[行办]|召开|开幕|登场|揭幕|启动)[^式礼典仪]")  # says that something takes place
_SHORTEST, _LONGEST = 4, 26


def named_by_hosts(analysis: Analysis) -> Iterator[tuple[int, int, str, str]]:
    """Where such a name stands, with its head noun, and the rule that reads it."""
    folded = analysis.folded
    for sentence in sorted({analysis.sentence_at(match.start()) for match in _HOSTS.finditer(folded)}):
        for match in _object().finditer(folded, *sentence):
            if _fits(match["name"]) and not _is_body(analysis, match.end()):
                yield *match.span("name"), match["head"], "event.named-by-organizers"
        for match in _subject().finditer(folded, *sentence):
            start = edges.left_edge(analysis, match.end())
            if not _fits(folded[start : match.end()]) or _is_body(analysis, match.end()):
                continue
            unnamed = not analysis.within(start, match.end(), "body")
            behind = _behind_alias(analysis.folded, match.end())
            if judging.hosted(analysis, behind) or (unnamed and judging.told_next(analysis, behind)):
                yield start, match.end(), match["head"], "event.named-by-organizers"
    held = {analysis.sentence_at(match.start()) for match in matches_behind(_held_words(), _held_begins(), folded)}
    for sentence in sorted(held):
        yield from _held(analysis, *sentence)
    if any(word in folded for word in _LABELS) and (_LABEL.search(folded) or _BELOW.search(folded)):
        yield from _headings(analysis)


def _behind_alias(folded: str, end: int) -> int:
    """Where what a name has in Latin letters and brackets behind it is over."""
    alias = _BRACKETED.match(folded, end)
    return alias.end() if alias else end


def _held(analysis: Analysis, left: int, right: int) -> Iterator[tuple[int, int, str, str]]:
    """Nouns of which a sentence says that they take place, and the report who holds them, or festivals of a place."""
    for match in _happening().finditer(analysis.folded, left, right):
        start = edges.left_edge(analysis, match.end())
        name = analysis.folded[start : match.end()]
        if not _fits(name):
            continue
        alone = not head_pattern().search(analysis.folded, left, right)  # no forum beside it that they could hold
        if told_later(analysis, name) or (alone and told_next(analysis, right)):
            yield start, match.end(), match["head"], "event.named-by-organizers"
        elif _FESTIVAL.fullmatch(match["head"]) and names_place(name.removesuffix(match["head"])):
            yield start, match.end(), match["head"], "event.festival-of-place"


def _headings(analysis: Analysis) -> Iterator[tuple[int, int, str, str]]:
    """Lines above the labels of hosts that end like a meeting."""
    for line in analysis.lines:
        match = _line().fullmatch(analysis.folded, *line)
        if match and _fits(match["name"].replace("的", "")) and not _HEADLINE.search(match["name"]):
            yield *match.span("name"), match["head"], ""


def _is_body(analysis: Analysis, end: int) -> bool:
    """Whether what ends like many a body (会) is in the name of one."""
    return analysis.folded[end - 1] == "会" and any(
        m.start < end <= m.end for m in analysis.within(max(0, end - 40), end + 40, "body")
    )


def _fits(name: str) -> bool:
    if name in heads():
        return False  # 成立大会由甲主办: of the one named before
    return _SHORTEST <= len(name) <= _LONGEST and not _NO_MEETING.search(name) and not _GENERAL.fullmatch(name)


@cache
def _held_words() -> re.Pattern[str]:
    """The words by which a report says that a meeting takes place."""
    return re.compile(f"{alternatives('event_happenings')}|启动")


@cache
def _held_begins() -> frozenset[str]:
    """The characters with which these words begin."""
    return frozenset(word[:2] for word in (*words("event_happenings"), "启动"))


@cache
def _object() -> re.Pattern[str]:
    """What the word for hosting has behind it: 由甲主办的|果业体验日."""
    weak = alternatives("event_heads", "weak")
    return re.compile(
        f"(?<!轮流)(?<!轮值)(?:{HOSTING.pattern}|(?:支持|赞助|指导|操办|筹办)(?=的))(?!方|单位|机构|者|人|权|名|城)(?:的|了)?"
        f"(?P<name>[^，。；：、“”（）《》\n ]{{3,24}}?{_COMMON}(?P<head>{weak}|{OPEN_END})){_ENDS}"
    )


@cache
def _subject() -> re.Pattern[str]:
    """A noun that what is said of the hosts may follow."""
    return re.compile(f"{_COMMON}(?P<head>{alternatives('event_heads', 'weak')}|{OPEN_END}){_ENDS}")


@cache
def _happening() -> re.Pattern[str]:
    """A noun behind which a sentence says that it takes place."""
    when = "[昨今明日前于在将已假订定那当上下本这周早晚便也就0-9一二三四五六七八九十][^，。；：、“”]{0,24}?"
    return re.compile(
        f"{_COMMON}(?P<head>{alternatives('event_heads', 'weak')})(?=[”】]?{_ALIAS}，?(?:{when})?"
        f"(?:再度|再次|首度|首次|正式|如期|顺利|隆重|盛大|同步|时隔[^，。；]{{1,6}})?(?:{_held_words().pattern}))"
    )


@cache
def _line() -> re.Pattern[str]:
    weak = alternatives("event_heads", "weak")
    return re.compile(
        f"(?![ #*]*【[^】\n]{{2,6}}】$)[ #*]*{ENTRY}[ *【]*"
        f"(?P<name>[^\n，。；：】|｜]{{2,36}}?(?:：[^\n，。；：]{{1,16}}?)?{_COMMON}(?P<head>{weak}))"
        "(?:（[^）\n]{0,20}）)?[】* ]*\n?"
    )

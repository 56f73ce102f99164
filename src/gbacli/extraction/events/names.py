"""The places where a report names a meeting by a name of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events import edges, judging
from gbacli.extraction.events.grid import table
from gbacli.extraction.events.hosted import named_by_hosts
from gbacli.extraction.events.later import told_later
from gbacli.extraction.events.parts import parts
from gbacli.extraction.events.vocabulary import (
    MARK,
    ORDINAL,
    alternatives,
    closing_pattern,
    dated_heads,
    firm_beginnings,
    head_pattern,
    heads,
    marked_pattern,
    weak_closes,
)
from gbacli.text.folding import fold, key
from gbacli.text.pairs import matches, matches_behind
from gbacli.text.tables import words

_HEADING = re.compile("^【(?P<name>[^】\n]{4,40})(?<![跑赛营杯])】$", re.MULTILINE)
_HELD_BELOW = re.compile("\n[^\n]*?(?:主办|合办|承办|协办|举办)(?!机构)")
_HOSTED = re.compile(
    "(?:主办|合办|承办|协办|呈献|联办|筹办|操办)(?:的|了)?“(?P<name>[^”\n。；]{4,30})(?<![赛营杯奖班课书划目程])”"
    "(?=[，。；在于假将昨今明前]|$|[0-9]{1,2}[月日]|举行)"
)
_QUOTED_HOSTED = re.compile(
    "“(?P<name>[^”\n。；，]{3,24})(?<![跑赛营杯奖班课书划目程刊报剧片歌])”"
    "(?=[在于假将，（昨今明]|[0-9]{1,2}[月日]|举行|定于)[^。；\n“]{0,50}?(?:，|）)(?:是次活动|活动)?由[^。；\n]{2,50}(?:主办|合办|联办|联合举办)"
)
_OF_SERIES = re.compile(
    "“(?P<series>[^”\n。；，]{2,20})”(?:[^\n，。；：“”]{0,8}(?:系列|讲座))?第[0-9一二三四五六七八九十百廿卅]+(?P<head>[场期讲回])"
)
_NUMBERED_QUOTE = re.compile(
    f"(?:{ORDINAL})“[^”\n。；，]{{2,20}}(?P<head>[^”跑赛营杯奖班课书划程刊])”"
    "(?:——?[^，。；：、\n“”]{2,14}(?:展|节|周|祭|日|会))?"
)
# 一场名为“…”的聚会, 活动叫“…”
_KIND = "(?:聚会|活动|盛会|盛事|集会|小会|茶会|酒会|晚宴|会议|沙龙|研讨|座谈|对谈|交流|雅集|展览|论坛|峰会|大会|会)"
_CALLED = re.compile(
    "(?:名为|名叫|叫做|叫作|取名为?|定名为?|命名为|称为|名曰|题为)“(?P<name>[^”\n。；，]{3,24})”的"
    f"(?:[^，。；：“”\n]{{0,6}}?{_KIND})"
    f"|{_KIND}(?:[^，。；：“”\n]{{0,6}}?(?:名字|名称|全称|全名|总名|大名))?"
    "(?:名为|名叫|叫做|叫作|叫|就叫|取名为?|定名为?|命名为|称为|称作|题为|，?是|：|为)：?“(?P<later>[^”\n。；，]{4,24})”"
)
# What stands right before the quotation marks of such names; without it there are none.
_CALL_CLOSES = re.compile("“(?<=[为叫做作名曰是：]“)")
_HOSTED_CLOSES = re.compile("“(?<=[办献的了]“)")
_NUMBER_CLOSES = re.compile("“(?<=[届次回期场]“)")
_GATHERED = re.compile(
    "[日午晚]的(?:专题|主题)?(?:研讨|座谈|对谈|交流)|举[行办]|召开|开幕|揭幕|落幕|[主承协合]办|召集|做东|东道|操办|开[了到场讲锣]|登场|[在于][^，。；]{2,20}(?:办|开)"
)
_NO_NAME = re.compile("主题|口号|题目|议题|课题|宗旨|理念|目标|奖项?$|计划$|项目$|赛$|[！？!?]|课$|班$")
_TOPIC = re.compile("(?:主题|聚焦|围绕|以|为|是|题|口号|主旨|探讨|关注|讨论|共话|主打|提出|倡导)[：，]?$")
_PART = re.compile("分论坛|平行论坛|子论坛|主题论坛|专题论坛")
_MARKED_FROM = re.compile("第|首|1|2|“|一[九〇零○]|二[九〇零○]")  # with which a number, a year or a quotation begins
_LAYOUT = re.compile("[*#]")


_ALSO = re.compile("(?:颁奖|表彰|签约|启动|开幕|总结|揭牌)(?:典?礼|仪?式)?(?:[及暨和与、]|以及)$")  # before an opening


@cache
def _section() -> re.Pattern[str]:
    """A word by which a heading is one of a section, not of an entry in a list of meetings."""
    return re.compile(alternatives("event_sections"))


@cache
def _second() -> re.Pattern[str]:
    """What a meeting is held together with, behind the first half of its name: 工作会|暨成果路演."""
    ends = "(?=[在于将由，。；”*（）昨今明前期上举开落圆揭闭启0-9\\n]|$)"
    both = f"暨[^，。；：、“”\\n]{{2,24}}?(?:活动|庆典|{alternatives('event_heads')})"
    shown = "及(?:展览会?|博览会?|展示会?|展销会?|论坛|峰会|年会|颁奖典?礼|颁奖仪式|招待会|晚宴)"  # 论坛|及展览
    return re.compile(f"(?:{both}|{shown})(?!的){ends}")


@dataclass(frozen=True, slots=True)
class Naming:
    """A stretch of text that names a meeting."""

    start: int
    end: int
    name: str  # as printed
    plain: str  # folded, without marks of layout
    head: str
    rule: str
    marks: frozenset[str]  # the numbers and years in it: 第二届, 2023
    sure: bool  # the name itself shows that it is one
    happens: bool  # the report says here that the meeting takes place
    titled: bool = False  # it stands in the report's title
    paper: bool = False  # it stands in the name of a paper: …会议纪要

    @property
    def part(self) -> bool:
        """Whether it is a part of a larger meeting."""
        return bool(_PART.search(self.plain)) or self.head == "分论坛"


def namings(analysis: Analysis) -> list[Naming]:
    """Every name of a meeting, never overlapping."""
    found: list[Naming] = []
    for start, end, head, rule in sorted(_stretches(analysis), key=lambda s: (s[0], s[1], not s[3])):
        naming = _naming(analysis, start, _with_activity(analysis.folded, end), head, rule)
        if naming is None or (found and naming.end <= found[-1].end):
            continue  # 论坛 within a longer name
        if found and naming.start < found[-1].end:
            if naming.start > found[-1].start:
                if analysis.folded[found[-1].end] == "暨":
                    found[-1] = naming  # the whole of 成立大会暨对接会
                continue
            found.pop()  # the half before 暨
        found.append(naming)
    return [*found, *_named_parts(analysis, found)]


def _with_activity(folded: str, end: int) -> int:
    """The end of a name that goes on with what is held together with the meeting: 大会暨建园三十周年活动."""
    match = _second().match(folded, end) if folded.startswith(("暨", "及"), end) else None
    return match.end() if match else end


def _stretches(analysis: Analysis) -> Iterator[tuple[int, int, str, str]]:
    """Where a name could stand, with its head noun, and the rule where the place alone decides it."""
    folded = analysis.folded
    for row in table(analysis):
        yield *row.name, folded[row.name.end - 1], "event.named-in-table"
    for match in (*_headed(folded), *dated_heads(folded)):
        inside = edges.quoted(folded, match.end())
        if inside and folded[match.end() + 1 : match.end() + 2] != "分":
            yield *inside, match["head"], "event.named-in-quotes"
        elif match.re is not closing_pattern():
            yield from _unquoted(analysis, match)
    for match in _HEADING.finditer(folded) if "【" in folded else ():
        if _HELD_BELOW.match(folded, match.end(), match.end() + 120) and not _section().search(match["name"]):
            yield match.start("name"), match.end("name"), match["name"][-1], "event.named-in-heading"
    alone = [m for m in _QUOTED_HOSTED.finditer(folded) if not head_pattern().search(folded, *m.span())]
    alone = [m for m in alone if not _TOPIC.search(folded, max(0, m.start() - 8), m.start())]
    for match in (*(_HOSTED.finditer(folded) if _HOSTED_CLOSES.search(folded) else ()), *alone):
        if not any(
            p.search(folded, match.start("name"), match.end("name") + 1) for p in (head_pattern(), closing_pattern())
        ):
            yield match.start("name"), match.end("name"), match["name"][-1], "event.named-by-organizers"
    yield from _called(analysis)
    numbered = _NUMBERED_QUOTE.finditer(folded) if _NUMBER_CLOSES.search(folded) else ()
    for match in (*_OF_SERIES.finditer(folded), *numbered):
        if judging.hosted(analysis, match.end()) or judging.happens(analysis, *match.span()):
            yield *match.span(), match["head"], "event.named-with-quotes"
    yield from _marked(analysis)
    yield from named_by_hosts(analysis)


def _headed(folded: str) -> Iterator[re.Match[str]]:
    """The nouns that may end a name wherever they stand, and those that do where quotation marks close behind them."""
    yield from matches_behind(head_pattern(), firm_beginnings(), folded)
    if weak_closes().search(folded):
        yield from closing_pattern().finditer(folded)


def _called(analysis: Analysis) -> Iterator[tuple[int, int, str, str]]:
    """Quoted names of which the report says that a meeting is called so, and what it does where."""
    folded = analysis.folded
    for match in _CALLED.finditer(folded) if _CALL_CLOSES.search(folded) else ():
        part = "name" if match["name"] else "later"
        name, clause = match[part], max(folded.rfind(stop, 0, match.start()) + 1 for stop in "，。；\n")
        if _NO_NAME.search(name) or _NO_NAME.search(folded, clause, match.start(part)):
            continue
        sentence = analysis.sentence_at(match.start())
        if judging.happens(analysis, *match.span(part)) or _GATHERED.search(folded, *sentence):
            yield *match.span(part), name[-1], "event.called-so"


def _marked(analysis: Analysis) -> Iterator[tuple[int, int, str, str]]:
    """Names that a number, a year or a quotation begins, of nouns that name a meeting only so."""
    folded = analysis.folded
    for match in matches(marked_pattern(), _MARKED_FROM, folded):
        if match["head"] not in heads() and not judging.goes_on(analysis, match[0], match.end()):
            continue
        if not head_pattern().search(folded, match.start(), match.end()):
            yield edges.left_edge(analysis, match.end("head")), match.end("head"), match["head"], ""


def _unquoted(analysis: Analysis, match: re.Match[str]) -> Iterator[tuple[int, int, str, str]]:
    """The name that ends in a head noun; the opening of a numbered meeting names the meeting: 第二届花艺周开幕式."""
    folded, end, head = analysis.folded, match.end(), match["head"]
    if edges.stands_alone(folded, match.start(), end):
        return
    openings = words("event_openings")
    if head in openings:
        head_start = match.start()
        if also := _ALSO.search(folded, max(0, head_start - 8), head_start):
            head_start = also.start()  # 第二届花艺论坛|颁奖及闭幕式
        opened = max((word for word in heads() if folded.endswith(word, 0, head_start)), key=len, default="")
        if opened and opened not in openings and MARK.search(folded, edges.left_edge(analysis, end), head_start):
            end, head = head_start, opened
    yield edges.left_edge(analysis, end), edges.right_edge(folded, end), head, ""


def _naming(analysis: Analysis, start: int, end: int, head: str, rule: str) -> Naming | None:
    """The naming at a stretch, or None where it is no name of its own."""
    if not rule and end - start == len(head) and analysis.folded[start - 1 : start] != "）":
        return None  # a noun alone
    plain = _LAYOUT.sub("", analysis.folded[start:end])
    marks = frozenset(match[0].rstrip("年") for match in MARK.finditer(plain))
    candidate = judging.Candidate(start, end, plain, MARK.sub("", plain[: plain.rfind(head)]), head, marks)
    if judging.excluded(analysis, candidate, rule):
        return None
    happens = judging.happens(analysis, start, end, bare=candidate.bare)
    rule = rule or judging.rule_of(analysis, candidate)
    if not judging.own(analysis, candidate, rule, happens):
        return None
    happens = happens or told_later(analysis, plain) or (not candidate.bare and judging.spoken_of(analysis, candidate))
    name = _LAYOUT.sub("", analysis.text[start:end]).strip()
    if not marks and "暨" not in plain and (owner := judging.owner(analysis, candidate)):
        name, plain, start = analysis.text[slice(*owner)] + name, analysis.folded[slice(*owner)] + plain, owner[0]
    sure = bool(marks) or rule in judging.SURE or (len(candidate.rest) > 3 and bool(_PART.search(plain)))
    sure = sure or (len(candidate.rest) > 3 and judging.entered(analysis, start, end))
    paper = judging.of_paper(analysis, end)
    return Naming(start, end, name, plain, head, rule, marks, sure, happens, _in_title(analysis, start), paper)


def _named_parts(analysis: Analysis, found: list[Naming]) -> Iterator[Naming]:
    for part in parts(analysis):
        if not any(part.start < naming.end and naming.start < part.end for naming in found):
            plain, marks = fold(part.name), frozenset[str]()
            yield Naming(part.start, part.end, part.name, plain, part.head, part.rule, marks, sure=True, happens=True)


def _in_title(analysis: Analysis, start: int) -> bool:
    """Whether the line is the report's title, or repeats it; a line that ends in a full stop is no headline."""
    title = key((analysis.document.title or "").strip())
    stop = analysis.folded.find("\n", start)
    printed = analysis.text[analysis.folded.rfind("\n", 0, start) + 1 : stop if stop >= 0 else None]
    if printed.rstrip().endswith("。"):
        return False
    line = key(printed)
    repeated = bool(title) and (line in title or title in line)
    return repeated or analysis.sentence_at(start).start == 0

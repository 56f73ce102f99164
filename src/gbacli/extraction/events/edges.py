"""Where the name of a meeting begins and ends."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.vocabulary import MARK, NUMERAL, alternatives, names_place

_LONGEST = 60
_STOPS = frozenset("，。；：、！？\n|#>…\t—【】~/“（《")
_PLAIN_STOPS = frozenset("，。；：、！？\n")
_GOES_ON = frozenset(("（", "暨", ""))  # behind what a name may go on
_OTHER_THAN_HAN = re.compile("[^\u4e00-\u9fff]")
_PAIRS = {"”": "“", "）": "（", "》": "《"}
_DEFINES = re.compile(
    "（[^）]*(?:简称|下称|以下|统称)[^）]*）|（[a-z0-9 &-]+）"
    "|（(?:本报|本台|见习|实习|特派|特约)?(?:记者|通讯员)[^）]*）"
)
_TAIL = re.compile(
    "（(?![^）]*(?:简称|下称|以下|图|左|右|摄|记者|[0-9]{1,2}日|[0-9]{1,2}月|星期|加入|吸纳))[^（）\n]{1,8}）"
)
_BRACKETED = re.compile("“[^”\n]*”|（[^）\n]*）|《[^》\n]*》")
_LEADING = re.compile("[ *·）”'-]*(?:单位|机构)?")
_BODY_LIKE = re.compile("[会盟院校学社团馆局厅网体司坛节]\\*{0,2}$")
# Single characters that end what stands before a name; the look-arounds keep the words of which they are part.
_SOFT = re.compile(
    "(?<![内存现实外])在(?![线校职])|(?<![关对用])于|(?<!自)由(?![贸式])|(?<![行作华])为(?!期)|到(?!会)|是|即(?![时墨])"
    "|将(?!军)|(?:把|负责|参与|参加|组织)(?=第|首届|“|20\\d\\d)|(?<![高平均中初同])等(?![级离])|(?:(?<=论坛)|(?<=沙龙)|(?<=仪式)|(?<=典礼)|(?<=[峰年讨流接览谈享介坊洽]会)|(?<=[坛会]”))[和与及]|及(?=第|首届|“)|[和与](?=第|首届|“|20\\d\\d)|兼(?!并)|任(?!务)|曾(?!祖)|从(?![业医])|向(?!量)|[赴迎访]|(?<![主承协合联举筹兴创操倡共包代督停申])(?:办|搞|摆)[了过]?(?=第|首届|“|20\\d\\d|[一二][〇零○九]|年度)|借(?![贷鉴])|(?<![主承协合联举筹兴创操倡共包代督停申])[办开](?=[了过]?(?:年会|大会|会议|论坛|峰会|研讨会|座谈会))|[之对](?=第|首届|“)|对(?=[大本][会次届]|此次|[交座研论会活年][流谈讨坛议动会])|(?:启动|发起|推出|支持|指导|赞助|协助|筹备|冠名|力撑|打造)(?=第|首届|“|20\\d\\d)"
)

_NEXT_NAME = re.compile(
    "(?<=[会坛展节周营式礼典宴日月”])[和与及](?=第|首届|20\\d\\d)"
)  # between two names that are numbered


def run_start(folded: str, end: int) -> int:
    """How far to the left of `end` a name could reach: to a stop, an open bracket or a definition."""
    at = end
    while at > 0 and end - at < _LONGEST:
        character = folded[at - 1]
        dash = character == "—" and re.fullmatch("[一-龥]—[一-龥]", folded[max(0, at - 2) : at + 1])
        if (character in _STOPS and not dash) or (character == " " and not folded[max(0, at - 2) : at + 1].isascii()):
            break
        opener = _PAIRS.get(character)
        opened = folded.rfind(opener, max(0, at - 40), at - 1) if opener else at - 1
        if opened < 0 or "\n" in folded[opened:at] or _DEFINES.fullmatch(folded, opened, at):
            break
        if character == "”" and folded[at - 2] in "。！？":
            break  # what somebody says
        at = opened
    return at


@cache
def _hard() -> re.Pattern[str]:
    """Words after which a name may begin, whatever stands before them."""
    return re.compile(
        f"(?:{alternatives('event_cuts')})(?:了|着|过)?|(?<!目)的(?!士)|了(?!解)"
        "|[0-9一二三四五六七八九十]{1,3}[月日号](?!报)|[上本下这](?:周|星期)[一二三四五六日天]?"
        f"|(?<![第0-9〇零○一二三四五六七八九十百廿卅]){NUMERAL}[场个项次届]|[本此是今上下当][届次]|[该这][届次场个]?"
    )


def left_edge(analysis: Analysis, end: int) -> int:
    """Where the name that ends at `end` begins: after the last word that is no part of it."""
    folded, start = analysis.folded, run_start(analysis.folded, end)
    masked = [match.span() for match in _BRACKETED.finditer(folded, start, end)]
    masked += [(mention.start, mention.end) for mention in analysis.within(max(0, start - 30), end, "body")]

    def last(pattern: re.Pattern[str], left: int, right: int) -> int:
        found = pattern.finditer(folded, left, right)
        return max((m.end() for m in found if not any(a <= m.start() < b for a, b in masked)), default=left)

    start = last(_hard(), start, end)
    mark = MARK.search(folded, start, end)
    mark = mark if mark and mark.end() < end else None  # a year behind the name (颁奖礼2023) does not begin it
    if mark and any(folded[a] == "“" and start <= a < mark.start() < b for a, b in masked):
        mark = None  # nor one within quotation marks: “园艺大奖2024”颁奖礼
    start = last(_SOFT, start, mark.start() + 2 if mark else end)  # two, for what must follow: 办|首届
    if mark and (further := last(_NEXT_NAME, mark.end(), end)) > mark.end():
        start, mark = further, None  # 第三届甲论坛和|第五届乙论坛
    if mark and mark.start() > start:
        start = _prefix(analysis, start, mark.start())
    leading = _LEADING.match(folded, start, end)
    start = leading.end() if leading else start
    opened = folded[start - 1 : start] == "“" and "”" in folded[start:end] and "“" not in folded[start:end]
    return start - 1 if opened else start


def stands_alone(folded: str, start: int, end: int) -> bool:
    """Whether a head noun stands behind a stop, and nothing before it or behind it may be a part of a name."""
    alone = folded[start - 1 : start] in _PLAIN_STOPS and folded[end : end + 1] not in _GOES_ON
    return alone and not _parted(folded[start:end])


@lru_cache(1024)
def _parted(head: str) -> bool:
    """Whether a name could begin inside a head noun."""
    patterns = (_hard(), _SOFT, MARK, _OTHER_THAN_HAN)
    return any(pattern.search(head) for pattern in patterns) or head.startswith(("单位", "机构"))


def _prefix(analysis: Analysis, start: int, mark: int) -> int:
    """Where the name begins whose number stands at `mark`: at a body, a place or words in quotes before it, if any."""
    before = analysis.folded[start:mark]
    named = [mention for mention in analysis.within(max(0, start - 20), mark, "body") if mention.end > start]
    if named and named[-1].end == mark and named[-1].start >= start:
        return named[0].start if len(named) > 1 else named[-1].start
    return (
        start
        if named or names_place(before) or before.endswith("暨") or "”" in before or _BODY_LIKE.search(before)
        else mark
    )


def right_edge(folded: str, end: int) -> int:
    """Where the name ends: a short place or part in parentheses belongs to it (（江门专场）)."""
    tail = _TAIL.match(folded, end)
    return tail.end() if tail else end


def quoted(folded: str, end: int) -> tuple[int, int] | None:
    """The inside of the quotation marks or 【】 that close at `end`, where it could be a name."""
    closer = folded[end : end + 1]
    if closer not in {"”", "】"}:
        return None
    opened = _opener(folded, "“" if closer == "”" else "【", closer, end)
    inside = folded[opened + 1 : end]
    if opened < 0 or re.search("[。；！？\n】]", inside) or inside.count("”") != inside.count("“"):
        return None
    return opened + 1, end


def _opener(folded: str, opener: str, closer: str, end: int) -> int:
    """Where the mark stands that the one at `end` closes, others inside them closed in between; -1 where none does."""
    depth = 1
    for at in range(end - 1, max(-1, end - _LONGEST - 1), -1):
        depth += (folded[at] == closer) - (folded[at] == opener)
        if not depth:
            return at
    return -1

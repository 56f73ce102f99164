"""Names one below the other in a report on an alliance, behind words that are no heading but speak of its members.

都有谁？ and then a line for each.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.lists import completing
from gbacli.extraction.memberships.lists.headings import MARK, no_list, part, strange
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import words
from gbacli.extraction.memberships.phrasing.sketch import Sketch, sketch
from gbacli.text.sentences import Span

_LEAST = 3  # lines that make a list
_LONGEST = 60  # characters of a line that holds one name
_ABOVE = 3  # lines above a list that may say whose list it is
_OTHERS = re.compile(
    "主办|承办|协办|支持|赞助|嘉宾|出席|列席|观察|获奖|展商|参展|签约|项目|媒体|地址|地点|顾问|专家|鸣谢|备忘录|协议|退|未|拟|申请"
)
_BEFORE = re.compile(r"[^\u4e00-\u9fffa-z]*")
_PLAIN = re.compile(r"[\u4e00-\u9fffa-z0-9]")
_SAID = re.compile("[，。：；！？]")
_BRACKETS = re.compile("（[^（）]*）")
_MARK = re.compile(MARK)
_AFTER = re.compile(r"(?:（[^（）]{1,24}）|[；，。、★☆※*♥❤])*")


@cache
def _speaks() -> re.Pattern[str]:
    """Words with which what stands above a list speaks of members."""
    said = "|".join(words(kind)[3:-1] for kind in ("member", "join"))
    more = "[添来多进加]了?(?:谁|哪[些几])|新(?:朋友|面孔|家人|邻居|同学|同伴)|添丁|扩容|扩员|纳新|在册"
    return re.compile(f"{said}|伙伴|盟友|有谁|有哪[些几]|名单|名录|发起(?:单位|人|方|机构|者)|{more}")


def read(analysis: Analysis, known: Alliances, found: Collection[Finding]) -> Iterator[Finding]:
    """The members that runs of names below each other give, where nothing else has been read."""
    run: list[int] = []
    lines = analysis.lines
    for number in range(1, len(lines) + 1):
        if number < len(lines) and (_is_name(analysis, lines[number]) or (run and _alike(analysis, run, number))):
            run.append(number)
            continue
        if run and _goes_on(analysis, number):
            continue  # the heading of a part of the list: 二、深圳市（3家）
        if sum(_is_name(analysis, lines[one]) for one in run) >= _LEAST:
            yield from _members(analysis, known, run, found)
        run = []


def _goes_on(analysis: Analysis, number: int) -> bool:
    """Whether a line between two names is but the heading of a part of the list."""
    lines = analysis.lines
    if number + 1 >= len(lines) or not _is_name(analysis, lines[number + 1]):
        return False
    return part(_BRACKETS.sub("", analysis.folded[lines[number].start : lines[number].end]))


def _is_name(analysis: Analysis, line: Span) -> bool:
    """Whether a line is the name of a body and no more than a mark before and a note behind it."""
    if not 0 < line.end - line.start <= _LONGEST:
        return False
    named = analysis.within(line.start, line.end)
    first = named[0] if named else None
    if first is None or first.kind != "body":
        return False
    before = _BEFORE.fullmatch(analysis.folded, line.start, first.start)
    alone = before or _MARK.fullmatch(analysis.folded[line.start : first.start])
    return bool(alone) and _AFTER.fullmatch(analysis.folded, first.end, line.end) is not None


def _alike(analysis: Analysis, run: list[int], number: int) -> bool:
    """Whether a line is short and begins with the same mark as the name above it."""
    line, above = analysis.lines[number], analysis.lines[run[-1]]
    mark = analysis.folded[above.start : above.start + 1]
    alike = not _PLAIN.match(mark) and analysis.folded.startswith(mark, line.start)
    return alike and line.end - line.start <= _LONGEST and not _SAID.search(analysis.folded, *line)


def _members(analysis: Analysis, known: Alliances, run: list[int], found: Collection[Finding]) -> Iterator[Finding]:
    lines = analysis.lines
    start, end = lines[run[0]].start, lines[run[-1]].end
    above = Span(lines[max(1, run[0] - _ABOVE)].start, lines[run[0] - 1].end)
    alliance = known.before(start)
    if alliance is None or any(start <= one.end <= end for one in found) or not _said(analysis, known, above):
        return
    for number in run:
        if not _is_name(analysis, lines[number]):
            completing.items(analysis, lines[number], sure=True)
        drawn = sketch(analysis, known, lines[number])
        for relation, place in _relations(drawn):
            ref = drawn.refs[place]
            if ref is not None and ref != alliance:
                line = lines[number]
                yield Finding(alliance, ref, relation, line.start, line.end, "membership.names-below", named=False)


def _relations(drawn: Sketch) -> Iterator[tuple[str, int]]:
    place = next(iter(drawn.bodies(0, len(drawn.code))), None)
    if place is not None:
        yield "member", place
        if "L" in drawn.code:
            yield "lead", place


def _said(analysis: Analysis, known: Alliances, above: Span) -> bool:
    """Whether the lines above speak of an alliance's members, the last of them of nothing else."""
    last = analysis.folded.rfind("\n", above.start, above.end) + 1 or above.start
    code = sketch(analysis, known, Span(max(last, above.start), above.end)).code
    folded = analysis.folded[above.start : above.end]
    if _OTHERS.search(code) or no_list().search(code) or (strange(code, folded) and not _speaks().search(code)):
        return False
    return _speaks().search(folded) is not None and not _OTHERS.search(folded)

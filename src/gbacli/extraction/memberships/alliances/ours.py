"""Where a report or the guest of an interview says 我们 and means a body: 我们去年加入了某联盟."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.house import guest, house, is_interview

_OURS = re.compile(
    "(?:(?<![\u4e00-\u9fff])|(?<=[由与和及同跟连]))(?:我们|我方|咱们)(?![0-9一二三四五六七八九十]{1,2}[家校会个间所方])(?=[、，与和同跟也都已亦还在是系属为做就便即曾早于加参成获0-9一二三四五六七八九十今去前])"
)
_SAYS = re.compile("[说称道指][，：]|表示|介绍|透露|坦言|问：")
_OFFICE = re.compile("[^，。；、：“”]{1,12}")
_SPOKE = re.compile("[^，。；“”]{0,6}?(?:说|表示|介绍|透露|坦言|称|告诉)")
_QUOTATION, _OFFICER = 60, 50  # characters from 我们 to the end of what is said, and for who said it
_QUESTIONS = re.compile("(?m)^[^\\w\n]*(?:问|记者|q)[*_]*[：:]|？")


def ours(analysis: Analysis, alliances: Collection[int]) -> Iterator[Mention]:
    """The places where 我们 means the body that speaks."""
    found = [match for match in _OURS.finditer(analysis.folded) if not _said(analysis, match.start())]
    quoted = {match: ref for match in found if (ref := _quoted(analysis, match.end())) is not None}
    yield from (Mention(*match.span(), "body", ref) for match, ref in quoted.items() if ref not in alliances)
    matches = [match for match in found if match not in quoted]
    who = _speaker(analysis, alliances) if matches else None
    if who is None:
        return
    starts = [mention.start for mention in analysis.mentions]
    for match in matches:
        index = bisect_left(starts, match.end()) - 1
        if index < 0 or analysis.mentions[index].end <= match.start():
            yield Mention(*match.span(), "body", who)


def _quoted(analysis: Analysis, offset: int) -> int | None:
    """The body of the officer who stands right behind the quotation: “我们去年加入某联盟。”甲公司经理张三说。"""
    closed = analysis.folded.find("”", offset, offset + _QUOTATION) + 1
    body = next(iter(analysis.within(closed, closed + _OFFICER, "body")), None) if closed else None
    person = next(iter(analysis.within(closed, closed + _OFFICER, "person")), None) if closed else None
    if body is None or person is None or body.start != closed or "“" in analysis.folded[offset:closed]:
        return None
    office = analysis.folded[body.end : person.start]
    return body.ref if _OFFICE.fullmatch(office) and _SPOKE.match(analysis.folded, person.end) else None


def _said(analysis: Analysis, offset: int) -> bool:
    """Whether somebody is quoted there, who speaks for another body."""
    line = analysis.folded.rfind("\n", 0, offset) + 1
    return _SAYS.search(analysis.folded, line, offset) is not None and bool(analysis.within(line, offset, "person"))


def _speaker(analysis: Analysis, alliances: Collection[int]) -> int | None:
    """The body of the guest of an interview, which its introduction names; else the body whose report it is."""
    if not is_interview(analysis):
        ref = None if len(_QUESTIONS.findall(analysis.folded)) > 2 else house(analysis)
        return ref if ref not in alliances and (ref is None or analysis.bodies[ref].kind != "media") else None
    return guest(analysis, alliances)

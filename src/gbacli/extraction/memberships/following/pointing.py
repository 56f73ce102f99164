"""Items of a list that the report points at: 其中①③为发起单位, 前三家是发起单位, 标*者为发起单位."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import NUMBER, words
from gbacli.text.numerals import number
from gbacli.text.sentences import Span

_CIRCLED = {chr(0x2460 + index): index for index in range(20)} | {chr(0x2776 + index): index for index in range(10)}
_MARKS = "※*★☆▲△◎#†‡"
_FAR = 1500  # characters from a list to what is said of its items
_WHICH = re.compile(
    f"(?P<circled>[{''.join(_CIRCLED)}][、{''.join(_CIRCLED)}和及]*)"
    f"|序号(?:为|是)?(?P<plain>[0-9]+(?:[、，和及][0-9]+)*)"
    f"|(?:[前首](?P<first>{NUMBER})|(?P<one>首))[家个所间位名项校]"
    f"|[后末](?P<last>{NUMBER})[家个所间位名项校]"
    f"|(?:标有?|带有?|加有?|注有?|有|以|凡)?(?:[“”]?)(?P<mark>[{_MARKS}])[“”]?(?:号|标记|的|为|者|记)*"
)


@cache
def _said() -> re.Pattern[str]:
    """What is said of the items, with nothing but a few words before it."""
    founders = "发起(?:单位|方|机构|者|人|团体|院校|高校)|共同发起|联合发起|发起成立"
    outside = f"(?P<outside>{words('outside')})"
    return re.compile(
        f"[^。；，\n]{{0,24}}?(?:(?P<initiator>{founders})|(?P<lead>牵头(?:单位|方|机构)|牵头)|{outside})"
    )


def read(analysis: Analysis, found: list[Finding]) -> Iterator[Finding]:
    """What the report says of items of its lists by their numbers, places or marks."""
    listed = sorted((one for one in found if one.relation == "member"), key=lambda one: (one.end, one.start))
    if not listed:
        return
    for match in _WHICH.finditer(analysis.folded):
        said = _said().match(analysis.folded, match.end())
        if said is None or said["outside"]:
            continue
        sentence = analysis.sentence_at(match.start())
        relation = "initiator" if said["initiator"] else "lead"
        for one in _items(analysis, listed, match):
            start = min(one.end, sentence.start)
            yield Finding(one.alliance, one.member, relation, start, said.end(), "membership.pointed-at")


def _items(analysis: Analysis, listed: list[Finding], match: re.Match[str]) -> list[Finding]:
    """The items that the words mean: of the list before them, or, for a mark in a heading, behind them."""
    run = _run(analysis, listed, match)
    if match["mark"]:
        return [one for one in run if _marked(analysis.folded, one.end, match["mark"])]
    if match["circled"]:
        marks = {sign for sign in match["circled"] if sign in _CIRCLED}
        return [one for one in run if _sign(analysis, one) in marks]
    if match["plain"]:
        chosen = {int(word) - 1 for word in re.findall("[0-9]+", match["plain"])}
        return [one for index, one in enumerate(run) if index in chosen]
    count = 1 if match["one"] else number(match["first"] or match["last"])
    if not count or count >= len(run):
        return []
    return run[:count] if match["first"] or match["one"] else run[-count:]


def _run(analysis: Analysis, listed: list[Finding], match: re.Match[str]) -> list[Finding]:
    """The items near the words, one for each body; for a mark also those below."""
    until = match.start() + (_FAR if match["mark"] else 0)
    near = {one.member: one for one in reversed(listed) if match.start() - _FAR <= one.end <= until}
    last = max(near.values(), key=lambda one: one.end, default=None)
    same = (one for one in near.values() if last and one.alliance == last.alliance)
    return sorted(same, key=lambda one: (one.end, _name(analysis, one).start))


def _name(analysis: Analysis, one: Finding) -> Span:
    """Where the item's name stands."""
    mention = next((m for m in reversed(analysis.within(one.start, one.end, "body")) if m.ref == one.member), None)
    return Span(mention.start, mention.end) if mention else Span(one.start, one.end)


def _sign(analysis: Analysis, one: Finding) -> str:
    return analysis.folded[: _name(analysis, one).start].rstrip(" ")[-1:]


def _marked(folded: str, end: int, mark: str) -> bool:
    """Whether the mark stands behind a name, perhaps behind its brackets."""
    behind = re.match(r"(?:（[^（）]*）| )*", folded[end : end + 40])
    return folded.startswith(mark, end + (behind.end() if behind else 0))

"""The places where a report names a meeting, and whether the name is one of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events import edges
from gbacli.extraction.events.parts import parts
from gbacli.extraction.events.vocabulary import (
    MARK,
    generic_pattern,
    happening_pattern,
    head_pattern,
    heads,
    names_place,
    marked_pattern,
)
from gbacli.text.folding import fold, key

_STATED = re.compile("期间|组委会|筹委会|[^以]上[，、签宣]|前身是|场|嘉宾|[之]?际")
_BEFORE = re.compile("(?:举行|举办|召开|主办|承办|合办|协办|出席|参加|参与|组织)(?:了|过|的)?[“*]*$")
_TAKES_PLACE = re.compile("(?:[在于假将昨今日前0-9月][^，。；]{0,24}?)?(?:举行|举办|召开|开幕|揭幕|闭幕|落幕|由[^。]{2,60}?[主承]办)")
_ACTS = re.compile("[”】]?(?:主办|承办|协办|合办|指导|支持)(?!单位|机构|方|者|的是)")
_HEADING = re.compile("^【(?P<name>[^】\n]{4,40})(?<![跑赛营杯])】$", re.MULTILINE)
_HELD_BELOW = re.compile("\\n[^\n]*?(?:主办|合办|承办|协办|举办)(?!机构)")
_OTHERS = re.compile("(?<!第)[0-9两三四五六七八九十几多历往每各][届次]$")
_INTERNAL = re.compile("董事会|监事会|股东|党组|党委会|业主")
_COMMITTEE = re.compile("组委会|筹委会|组织委员会|筹备委员会")
_PART = re.compile("分论坛|平行论坛|子论坛|主题论坛|专题论坛")


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

    @property
    def part(self) -> bool:
        """Whether it is a part of a larger meeting."""
        return bool(_PART.search(self.plain)) or self.head == "分论坛"


def namings(analysis: Analysis) -> list[Naming]:
    """Every name of a meeting, in the order of the text, never overlapping."""
    found: list[Naming] = []
    for start, end, head, rule in sorted(_stretches(analysis)):
        naming = _judged(analysis, start, end, head, rule)
        if naming is None:
            continue
        if found and naming.start < found[-1].end:  # 论坛 within a longer name, or the second half after 暨
            if naming.end <= found[-1].end:
                continue
            if naming.start <= found[-1].start:
                found.pop()
            else:
                continue
        found.append(naming)
    return [*found, *_named_parts(analysis, found)]


def _named_parts(analysis: Analysis, found: list[Naming]) -> Iterator[Naming]:
    for part in parts(analysis):
        if not any(part.start < naming.end and naming.start < part.end for naming in found):
            plain = fold(part.name)
            yield Naming(part.start, part.end, part.name, plain, part.head, part.rule, frozenset(), True, True)


def _stretches(analysis: Analysis) -> Iterator[tuple[int, int, str, str]]:
    folded = analysis.folded
    for match in head_pattern().finditer(folded):
        inside = edges.quoted(folded, match.end())
        if inside and folded[match.end() + 1 : match.end() + 2] != "分":
            yield *inside, match["head"] or match["weak"], "event.named-in-quotes"
        elif match["head"]:
            end = edges.right_edge(folded, match.end())
            yield edges.left_edge(analysis, match.end()), end, match["head"], ""
    for match in _HEADING.finditer(folded):
        if _HELD_BELOW.match(folded, match.end(), match.end() + 120):
            yield match.start("name"), match.end("name"), match["name"][-1], "event.named-in-heading"
    for match in marked_pattern().finditer(folded):
        if not head_pattern().search(folded, match.start(), match.end()):
            yield edges.left_edge(analysis, match.end("head")), match.end("head"), match["head"], ""


def _judged(analysis: Analysis, start: int, end: int, head: str, rule: str) -> Naming | None:
    """The naming at a stretch, or None where it is no name of its own or stands within the name of a body."""
    folded = analysis.folded
    plain = folded[start:end].replace("*", "")
    modifier = plain[: plain.rfind(head)]
    marks = frozenset(match[0].rstrip("年") for match in MARK.finditer(plain))
    if _OTHERS.search(folded, max(0, start - 8), start) or _INTERNAL.search(modifier):
        return None
    if not marks and _ACTS.match(folded, end):
        return None
    if len(plain) > 60 or _in_title_marks(folded, start) or _within_body(analysis, start, end, bool(marks)):
        return None
    rest = MARK.sub("", modifier)
    bare = generic_pattern().fullmatch(rest) is not None
    happens = _happens(analysis, start, end)
    place = names_place(rest) or bool(analysis.within(start, end, "body"))
    rule = rule or _rule(marks, rest, place, "“" in plain)
    if not _own(rule, bare, marks, happens, place, rest, heads().get(head, "weak")):
        return None
    name = analysis.text[start:end].replace("*", "").strip()
    if bare and marks and (owner := _owner(analysis, start)):
        name, plain, start = analysis.text[slice(*owner)] + name, folded[slice(*owner)] + plain, owner[0]
    sure = bool(marks) or rule in {"event.named-in-quotes", "event.named-in-heading"} or "“" in plain or (bool(_PART.search(plain)) and len(rest) > 3)
    return Naming(start, end, name, plain, head, rule, marks, sure, happens, _in_title(analysis, start))


def _rule(marks: frozenset[str], rest: str, place: bool, quote: bool) -> str:
    if marks:
        return "event.named-by-number"
    if quote:
        return "event.named-with-quotes"
    return "event.named-by-place" if place else "event.named-by-subject"


def _own(  # noqa: PLR0911, PLR0913 - one line a rule
    rule: str, bare: bool, marks: frozenset[str], happens: bool, place: bool, rest: str, kind: str,
) -> bool:  # fmt: skip
    """Whether a name is a meeting's own."""
    if rule == "event.named-in-heading":
        return True
    if rule == "event.named-in-quotes":
        return bool(marks) or (not bare and (happens or kind != "weak"))
    if bare:
        return bool(marks) and happens and bool(rest)
    if marks or rule == "event.named-with-quotes":
        return True
    if kind == "weak":
        return False
    if kind == "ceremony":
        return place and happens
    return (place or len(rest) >= 6) and (happens or place)


def _owner(analysis: Analysis, start: int) -> tuple[int, int] | None:
    """The body whose numbered meeting it is, where only its short form stands between: 联盟（简称…）第二次全体会议."""
    opened = analysis.folded.rfind("（", max(0, start - 30), start)
    if analysis.folded[start - 1 : start] != "）" or opened < 0:
        return None
    owners = [mention for mention in analysis.within(max(0, opened - 40), opened, "body") if mention.end == opened]
    return (owners[0].start, owners[0].end) if owners else None


def _in_title(analysis: Analysis, start: int) -> bool:
    """Whether the line is the report's title, or repeats it."""
    title = key((analysis.document.title or "").strip())
    stop = analysis.folded.find("\n", start)
    line = key(analysis.text[analysis.folded.rfind("\n", 0, start) + 1 : stop if stop >= 0 else None])
    return bool(title) and (line in title or title in line) or analysis.sentence_at(start).start == 0


def _in_title_marks(folded: str, start: int) -> bool:
    """Whether the name stands inside 《》, where it is part of the title of a document."""
    line = folded.rfind("\n", 0, start) + 1
    return folded.rfind("《", line, start) > folded.rfind("》", line, start)


def _within_body(analysis: Analysis, start: int, end: int, marked: bool) -> bool:
    """Whether the name ends within the name of a body (…论坛秘书处), that of its own committee aside.

    A body may itself be called 联席会议 or 论坛; what is numbered or takes place is a meeting all the same.
    """
    return any(
        mention.start < end <= mention.end and not _COMMITTEE.fullmatch(analysis.folded, end, mention.end)
        and not (mention.end == end and (marked or analysis.folded[end : end + 1] == "】" or _TAKES_PLACE.match(analysis.folded, end)))
        for mention in analysis.within(max(0, start - 40), end + 40, "body")
    )


def _happens(analysis: Analysis, start: int, end: int) -> bool:
    """Whether the report says beside the name that the meeting takes place."""
    sentence = analysis.sentence_at(start)
    after = re.split("。|；", analysis.folded[end : min(sentence.end, end + 60)])[0]
    before = analysis.folded[max(sentence.start, start - 8) : start]
    return bool(happening_pattern().search(after) or _BEFORE.search(before) or _STATED.match(after))

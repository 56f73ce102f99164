"""Bodies that a sentence only counts: 三会, 三家院系, 上述两家单位, and all of them named before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.phrasing.grammar import LIST, NUMBER
from gbacli.extraction.memberships.phrasing.sketch import sketch
from gbacli.text.folding import fold
from gbacli.text.numerals import number

_NOUNS = {
    **dict.fromkeys((*"家个间所方者", "团体", "机构", "单位", "组织", "社团", "企业"), ("",)),
    **dict.fromkeys(("校", "院校", "高校"), ("大学", "学院", "学校", "中学", "小学", "书院", "校")),
    "会": ("会", "社", "中心", "会所", "俱乐部"),
    **dict.fromkeys(("院系", "学系"), ("系", "学院", "部", "研究院", "研究所", "中心")),
    "公司": ("公司", "集团", "厂", "银行"),
    "医院": ("医院", "卫生院", "保健院", "中心", "院"),
    "部门": ("局", "厅", "署", "委", "委员会", "办公室", "处", "部", "办"),
}  # what the names end in that a counting noun may stand for
_COUNTERS = ("家", "所", "个", "间", "大")  # with one of which the list may have been counted: 四所高校, and then 四校
_BACK = 3  # further sentences in which those may be named whom a sentence counts
_GROUP = re.compile(".{1,3}组")  # 安老组, a part of the alliance
_STOPS = "。！？；：”）"


@dataclass(frozen=True, slots=True)
class Count:
    """A place in a report where bodies are counted that it has named before."""

    analysis: Analysis
    known: Alliances
    offset: int

    def meant(self, match: re.Match[str]) -> list[int]:
        """The bodies that a number and a noun mean: those counted so before, else as many that are named."""
        count, noun = number(match["count"]), match["noun"] or match["kind"]
        for one in dict.fromkeys((noun, *_COUNTERS)):
            refs = self._apposed(match["count"] + one)
            if len(refs) == count:
                return refs
        nouns = dict.fromkeys(filter(None, (match["sort"], noun)))
        return next(filter(None, (self._named(one, count) for one in nouns)), [])

    def _named(self, noun: str, count: int | None) -> list[int]:
        """The bodies for which a noun may stand, in the first stretch before the place that has as many."""
        proper, sentence = self._proper(noun), self.analysis.sentence_at(self.offset)
        for start in self._windows():
            if start < sentence.start and self._is_heading():
                return []  # those meant follow
            spoken = [one for one in self.known.ours if start <= one.start < self.offset]
            named = sorted([*self.analysis.within(start, self.offset, "body"), *spoken])
            refs = {one.ref: None for one in named if one.ref in proper}
            if len(refs) == count and len(refs) > 1:
                return list(refs)
        return []

    def _proper(self, noun: str) -> set[int]:
        """The bodies named before the place for which a noun may stand."""
        bodies, ends = self.analysis.bodies, _NOUNS.get(noun, (noun,))
        before = self.analysis.within(0, self.offset, "body")
        here = {one.ref for one in before if one.start >= self.analysis.sentence_at(self.offset).start}
        names = {one.ref: fold(bodies[one.ref].name) for one in before}
        return {
            ref
            for ref, name in names.items()
            if ref not in self.known.strong
            and (bodies[ref].kind != "media" or ref in here)  # elsewhere one only reports
            and name.endswith(ends)
            and not (noun == "会" and bodies[ref].kind == "government")  # 委员会
            and not _GROUP.fullmatch(name)
            and not _common(name, names.values())
        }

    def _windows(self) -> Iterator[int]:
        """From where bodies are counted: the sentence, the last one, a few more, the whole report."""
        start = self.analysis.sentence_at(self.offset).start
        yield start
        if self.analysis.sentence_at(max(0, self.offset - 1)).start == start:
            start = self.offset
        for _ in range(_BACK + 1):
            yield (start := self.analysis.sentence_at(max(0, start - 1)).start)
        yield 0

    def _is_heading(self) -> bool:
        """Whether the sentence is a line without a stop, as a heading is."""
        sentence, text = self.analysis.sentence_at(self.offset), self.analysis.folded
        begins = not sentence.start or text[sentence.start - 1] == "\n"
        return begins and text[sentence.end - 1] not in _STOPS and text[sentence.end : sentence.end + 1] in ("", "\n")

    def _apposed(self, counted: str) -> list[int]:
        """The bodies of the last list before the place behind which the words stand: 甲、乙、丙三团体."""
        folded = self.analysis.folded
        at = folded.rfind(counted, 0, self.offset)
        while at >= 0 and folded[at - 1] in "述上这该等":
            at = folded.rfind(counted, 0, at)
        if at < 0:
            return []
        drawn = sketch(self.analysis, self.known, self.analysis.sentence_at(at))
        listed = re.search(f"{LIST}等?{counted}", drawn.code)
        places = drawn.bodies(*listed.span("list"), "BW") if listed else []
        return [ref for ref in (drawn.refs[place] for place in places) if ref is not None]


def _common(name: str, names: Iterable[str]) -> bool:
    """Whether a name is but a noun, such as 四家乐团 or the 大学图书馆 of other names."""
    counted = re.match(f"{NUMBER}[余多几]?[家个间所]", name)
    return bool(counted) or any(one != name and one.endswith(name) for one in names)

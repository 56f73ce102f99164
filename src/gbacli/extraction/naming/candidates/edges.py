"""Where the name of a body begins, seen from the noun that ends it.

The scan runs leftwards from the head over everything that a name may hold, and notes on its way the words that may be
boundaries. Offsets are characters into the folded text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, lru_cache

from gbacli.extraction.naming.forms.vocabulary import (
    boundaries,
    boundaries_by_end,
    boundary_sizes,
    department_words,
    head_ends,
    heads,
    longer_heads,
    longest_name_word,
    name_word_beginnings,
    name_words,
    single_heads,
)
from gbacli.extraction.titles import Title, find_titles
from gbacli.text import places
from gbacli.text.folding import is_han
from gbacli.text.pairs import pair_starts, reaching
from gbacli.text.sentences import Span

_NUMBERED = tuple("线楼院馆仓港桥井")  # 一号线
_AND = "和同"  # begin words of names, and join names
LONGEST = 45  # characters of the longest name
_STOPS = frozenset('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳※◎▍▌▎►▸✦✧❖➤，。；：、！？《》“”（）【】\n|/\\~*#=<>•■●◆▲★…@○☆→"＊×✕')
_GOES_ON = re.compile(
    r"有限|公司|集团|服务|工程师?(?:事务所|有限|公司)|联会|联盟|联席|论坛|协会|学会|总会|公会|会|团|协作|协进|促进会|互助|培训|进修|联谊|俱乐部|工作站|专家|之家"
)  # names made of an office: 校长会
_OF_OFFICERS = re.compile(  # 院士联盟, 服务局长者中心
    r"长者|(?:[士长]|(?<=主)任)(?:联盟|联谊|联合会(?!员)|联会|协会|协进会|促进会|学会|总会(?!计)|公会|俱乐部|工作站|专家|之家|书院)"
)
_OF_A_JOURNAL = re.compile(r"编辑部|编委会|编辑委员会|杂志社|月刊|周刊|季刊|杂志|报社|学报")
_DEPARTMENTS = re.compile(
    r"(?:工程|技术|研究|研发|服务|培训)*中心|[处科课部室组司厅署]|办公室|小组|委员会|办事处|工场|工作坊|研究[院所]"
)
_MOST_IN_DEPARTMENT = 9  # characters between the activity that begins a department's name and its head
_BOARD = re.compile(r"(?:提名|薪酬|审计|战略|投资|风险|风险管理|合规|环境|社会|可持续发展|关联交易|内部控制)$")
_HEADED_OFFICE = "办公室"  # 校长办公室: the office belongs to its officer
_INSIDE_BRACKETS = frozenset(
    ("集团", "大学", "国际", "控股", "海外", "中国", "亚洲", "亚太", "华南", "大中华", "远东", "总商会")
)

_OF_TRADE = ("行业协会", "行业商会", "行业联合会", "行业公会", "同业公会", "同业商会", "同业协会")
_OF_ORIGIN = ("同乡", "总商会", "商会", "会馆", "宗亲", "社团", "海外联谊")  # 海州（旧名）总商会
_LONGEST_TRADE = 6  # characters of a line of trade in brackets
_NOUNS_OF_A_NAME = frozenset(("计划", "项目", "工程", "行动", "活动", "专项", "系列", "课题"))
_MAY_STOP = frozenset(" .·—")  # as what stands beside them is
_OPENINGS = {"”": "“", "）": "（", "’": "‘", "》": "《"}
_PREPOSITIONS, _FUNCTION_WORDS = (
    "向在为由于",
    frozenset("并也均都再又就才只现已曾将仍还更则即乃便亦先后他她我你它其这那会须应该设位源立始成获"),
)
_DATES = "年月日号"
COUNTERS, NUMBERS = "个家间所大名位", "一二两三四五六七八九十百几数多0123456789"


@cache
def _halts() -> dict[str, tuple[str, ...] | None]:
    """The characters at which the scan may have to look closer: those that end boundary words, with the words; and
    marks and those that end dates and counts, with none.
    """
    marks = (*_STOPS, *_MAY_STOP, *_OPENINGS, *_DATES, *COUNTERS)
    return {**boundaries_by_end(), **dict.fromkeys(marks)}


@dataclass(frozen=True, slots=True)
class Soft:
    """A word inside the region of a name that may be its boundary: `start` and `end`, and its class."""

    start: int
    end: int
    kind: str  # verb, noun or join


@dataclass(slots=True)
class Region:
    """The stretch before a head that may belong to its name."""

    start: int  # nothing before it can belong to the name
    clean: bool  # whether the start is certain: a line's start, a stop or a word that never stands in a name
    soft: list[Soft] = field(default_factory=list)  # from the right to the left


@dataclass(slots=True)
class Scanner:
    """Reads one line of a folded text; keeps what several names of the line ask for."""

    text: str
    line: Span
    titles: dict[int, Title] = field(default_factory=dict)  # by their end
    _offices: frozenset[int] | None = None

    def __post_init__(self) -> None:
        self.titles = {title.end: title for title in find_titles(self.text, *self.line)}

    @property
    def offices(self) -> frozenset[int]:
        """Where the titles of the line that mean an office by themselves begin."""
        if self._offices is None:
            self._offices = frozenset(title.start for title in self.titles.values() if not title.weak)
        return self._offices

    def cover(self, position: int) -> tuple[int, int] | None:
        """The word of names or the place that a character of the line is in."""
        return _word_over(self.text, position) or places.over(self.text, position)

    def covered(self, position: int) -> bool:
        """Whether the character is inside a word of names that begins before it."""
        cover = self.cover(position)
        return cover is not None and cover[0] < position

    def stands_first(self, position: int) -> bool:
        """Whether the character begins a word of its own: behind a stop, a boundary word or at the line's start."""
        if position <= self.line.start or self.covered(position):
            return position <= self.line.start
        return self._stops(position - 1) or self.boundary(position)[0] > 0 or position in self.titles

    def inside_title(self, start: int, end: int) -> bool:
        """Whether a title begins in the stretch before its end and ends after it: 科学 of 首席科学家."""
        return bool(self.titles) and any(
            (title := self.titles.get(later)) is not None and start < title.start < end
            for later in range(end + 1, end + 6)
        )

    def region(self, head_start: int) -> Region:
        """The stretch left of a head."""
        text, titles, position = self.text, self.titles, self._officer_before(head_start)
        soft: list[Soft] = []
        lowest, halts = max(self.line.start, head_start - LONGEST), _halts()
        while position > lowest:
            character = text[position - 1]
            words = halts.get(character, ())
            if words is not None and position not in titles and not text.endswith(words, lowest, position):
                position -= 1  # most characters end nothing, not even those that boundary words end with
                continue
            inner = None
            if character in _OPENINGS:
                inner = self._opening(position - 1, lowest)
            elif character == "、":
                inner = self._board(position - 1, lowest, head_start)
            if inner is not None:
                position = inner
                continue
            stops = character in _STOPS or (character in _MAY_STOP and self._stops(position - 1))
            if stops or (position in titles and self._title_ends(position, head_start)):
                return Region(position, True, soft)
            length, kind = self._boundary(position, lowest)
            if kind in ("strong", "verb", "rare") and self._in_department(position - length, position, head_start):
                length, kind = 0, ""
            if kind == "strong" and self._quotes_before(position - length, position):
                kind = "noun"  # the first word inside or behind quotation marks belongs to the name that has them
            if kind == "strong" and not (length == 1 and self._second_of_item(position - 1)):
                return Region(position, True, soft)
            if length:
                soft.append(Soft(position - length, position, kind))
                position -= length
            else:
                position -= 1
        return Region(position, position == self.line.start, soft)

    def _officer_before(self, head_start: int) -> int:
        """Where the officer begins whose office it is (校长 of 校长办公室), else the start of the head."""
        title = self.titles.get(head_start) if self.text.startswith(_HEADED_OFFICE, head_start) else None
        return title.start if title and title.head.endswith(("长", "专员", "主席", "总裁")) else head_start

    def _board(self, comma: int, lowest: int, head_start: int) -> int | None:
        """Where the fields of a committee of a board begin that an enumeration comma parts: 提名、薪酬与考核委员会."""
        if not self.text.startswith("委员会", head_start):
            return None
        fields = _BOARD.search(self.text, lowest, comma)
        return fields.start() if fields else None

    def _in_department(self, start: int, end: int, head_start: int) -> bool:
        """Whether a boundary word names the activity of the department whose head follows."""
        if head_start - end > _MOST_IN_DEPARTMENT or self.text[start:end] not in department_words():
            return False
        return _DEPARTMENTS.match(self.text, head_start) is not None

    def _title_ends(self, position: int, head_start: int) -> bool:
        """Whether an office ends there with which no name goes on; one right before the head belongs to it."""
        if position == head_start or self.titles[position].weak or self.covered(self.titles[position].start):
            return False  # 天主教 is no 主教
        return not _GOES_ON.match(self.text, position)

    def _quotes_before(self, start: int, end: int) -> bool:
        """Whether a quotation begins before the word, or ends before a noun: “还林”计划督导委员会, never “甲”召开."""
        before = self.text[start - 1 : start]
        return before == "“" or (before == "”" and self.text[start:end] in _NOUNS_OF_A_NAME)

    def _second_of_item(self, position: int) -> bool:
        """Whether a preposition is the second character of an item of a list and so a part of its name: 路向."""
        first = self.text[position - 1]
        listed = position - 2 >= self.line.start and self.text[position - 2] == "、"
        return listed and is_han(first) and first not in _FUNCTION_WORDS and self.text[position] in _PREPOSITIONS

    def _opening(self, closing: int, lowest: int) -> int | None:
        """Where a quotation or a bracket that closes here opens, if it may stand inside a name."""
        mark = _OPENINGS[self.text[closing]]
        if mark == "《" and not _OF_A_JOURNAL.match(self.text, closing + 1):
            return None
        opening = self.text.rfind(mark, max(lowest, closing - 20), closing)
        inner = self.text[opening + 1 : closing]
        if opening < 0 or not inner or any(character in "，。；：”\n" for character in inner):
            return None
        if mark == "（" and not self._in_name(inner, closing):
            return None
        return opening

    def _in_name(self, inner: str, closing: int) -> bool:
        """Whether what a bracket holds is a part of the name: a place, a rank, a line of trade 模具（塑料）行业协会,
        another name of the place of origin 海州（旧名）同乡会.
        """
        if inner in _INSIDE_BRACKETS or places.find(inner) or inner[0].isdigit():
            return True
        if len(inner) > _LONGEST_TRADE or not all(map(is_han, inner)):
            return False
        if self.text.startswith(_OF_TRADE, closing + 1):
            return True
        opening = closing - len(inner) - 1
        return self.text.startswith(_OF_ORIGIN, closing + 1) and head_at(self.text, opening) is None

    def _stops(self, position: int) -> bool:
        character = self.text[position]
        if character == " ":
            before, after = self.text[position - 1 : position], self.text[position + 1 : position + 2]
            return not (_is_latin(before) and _is_latin(after))
        if character in ".·":  # the number of an item: 3.珠海
            return self.text[position - 1 : position].isdigit() and is_han(
                self.text[position + 1 : position + 2] or "a"
            )
        if character == "—":
            near = (self.text[position - 1 : position], self.text[position + 1 : position + 2])
            return "—" in near or (
                head_at(self.text, position) is not None and places.match_at(self.text, position + 1) is not None
            )
        return character in _STOPS

    def boundary(self, end: int) -> tuple[int, str]:
        """The length of the boundary word that ends there (0: none) and its class."""
        return self._boundary(end, self.line.start) if end > self.line.start else (0, "")

    def _boundary(self, end: int, lowest: int) -> tuple[int, str]:
        """The length of the boundary word that ends here (0: none) and its class."""
        text = self.text
        last, before = text[end - 1], text[end - 2]
        if last in _DATES and (before.isdigit() or before in "〇零一二三四五六七八九十"):
            if not (last == "号" and text[end : end + 1] in _NUMBERED):
                return 2, "strong"
        elif last in COUNTERS and before in NUMBERS:
            return 2, "strong"
        for size in boundary_sizes().get(last, ()):
            kind = boundaries().get(text[end - size : end]) if end - size >= lowest else None
            if kind is not None:
                if self._of_a_trade(end):
                    return 0, ""
                if not self._shields(end - size, end):
                    return size, kind
        return 0, ""

    def _of_a_trade(self, end: int) -> bool:
        """Whether the word that ends there belongs to a trade or to officers: 建造业, and the 设 of 设计业."""
        text = self.text
        trade = text.startswith("业", end) or (
            text.startswith("业", end + 1) and text[end - 1 : end + 1] in boundaries()
        )
        return trade or (text[end - 1] in "士长任" and _OF_OFFICERS.match(text, end - 1) is not None)

    def _shields(self, start: int, end: int) -> bool:
        """Whether a place or a word of names holds the boundary word and more."""
        last = self.cover(end - 1)
        if last is None:
            return False
        if start < last[0] < end < last[1] and places.match_at(self.text, last[0]):
            return True  # 补选中山某某公司: the word's end begins a place
        return last != (start, end) and (end - start == 1 or self.cover(start) == last)


def _word_over(text: str, position: int) -> tuple[int, int] | None:
    """Where the word of names stands that a character is in, if it holds a boundary word."""
    behind = 0
    for start in reaching(pair_starts(text, name_word_beginnings()), position, longest_name_word()):
        end = _name_word_end(text, start) if start >= behind else None
        if end is not None:
            behind = end
            if behind > position:
                return start, behind
    return None


def _name_word_end(text: str, start: int) -> int | None:
    """Where the longest word of names ends that begins there."""
    group = name_words()[text[start : start + 2]]
    if not text.startswith(group, start):  # any of them at once: many places have none
        return None
    end = start + len(group[0] if len(group) == 1 else next(word for word in group if text.startswith(word, start)))
    return None if text[start] in _AND and _place_across(text, start + 1, end) else end  # 某局和|顺德…, 某会同|济南…


def _place_across(text: str, start: int, end: int) -> bool:
    """Whether a place begins at `start` and goes on behind `end`."""
    match = places.match_at(text, start)
    return match is not None and start + match[0] > end


def _is_latin(character: str) -> bool:
    return (character.isascii() and character.isalnum()) or character == "&"


def clause_start(text: str, lowest: int, end: int) -> int:
    """Where the clause begins that an offset is in, or the stretch in which it is looked for."""
    comma, stop = text.rfind("，", lowest, end), text.rfind("。", lowest, end)
    return 1 + max(lowest - 1, comma, stop, text.rfind("；", lowest, end), text.rfind("：", lowest, end))


def head_at(text: str, end: int) -> str | None:
    """The longest head that ends there."""
    for word in longer_heads().get(text[end - 2 : end], ()) if end > 1 else ():
        if text.endswith(word, 0, end):
            return word
    last = text[end - 1 : end]
    return last if last in heads() else None


def ends(text: str, line: Span) -> list[tuple[int, str]]:
    """Every place in a line where a head ends, with the longest head that ends there: it may begin before the line."""
    found = _heads_by_end(text)
    return found[bisect_left(found, (line.start + 1,)) : bisect_left(found, (line.end + 1,))]


@lru_cache(maxsize=2)
def _heads_by_end(text: str) -> list[tuple[int, str]]:
    """Where heads end in a report, each with the longest that ends there."""
    found = {match.end(): match.group() for match in single_heads().finditer(text)}
    heads_by_pair = longer_heads()
    for start in pair_starts(text, head_ends()):
        end, group = start + 2, heads_by_pair[text[start : start + 2]]
        if text.endswith(group, 0, end):  # any of them at once: many places have none
            found[end] = next(filter(text[max(0, end - LONGEST) : end].endswith, group))
    return sorted(found.items())

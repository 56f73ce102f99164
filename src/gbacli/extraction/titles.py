"""The grammar of titles: modifiers, what the office is in charge of, a head, and a field in parentheses.

常务副理事长兼秘书长 holds two titles, 香港事务首席联络官 one, 副校长（学术） one. Everything here reads folded text.
The tables `titles`, `title_modifiers` and `title_fields` hold the words, `honorifics` the forms of address, no titles.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from gbacli.text.pairs import pair_starts
from gbacli.text.tables import rows

_LONG = 300  # characters of a text in which it pays to look for all heads at once
_LONGEST_FIELD = 12
LONGEST = 30  # characters of the longest title with its modifiers

# 委员会, 主席团, 秘书处, 理事长单位 are bodies or classes; 局长会见, 主任组织 go on with a verb.
_NO_TITLE_BEFORE = re.compile(
    r"会(?![见同晤上后前场面谈合])|处(?!理)|局|团(?!结)|部(?!署)|室|科(?!技)|组(?![织建]|成(?!员))|办(?![理公事])|级|制(?!作)|站(?!在)|行(?![使列将])|库"
    r"|划|委员会|委会|单位|机构|大会|论坛|联盟|联席|联会|联谊|学会|协会|公会|沙龙|工作站|工作室|事务所|资格|培训|者|事务(?=[署处局经主委])"
)
# what before a head makes its first character the end of another word: 公共关系|主任, 天文学系|主任, 警区|指挥官
_OF_WORD = {"系主任": re.compile("[关联体]$|(?<!大)学$"), "区指挥官": re.compile("[警军战辖]$")}
_DELEGATION = re.compile(
    r"(?:代表|访问|考察|交流|参访|慰问|调研|观光|商务|经贸|企业家|拜访|出访|访京|随行|媒体|随|本|该|访)[团组](?:的?(?:其他|其余|主要|随行|另外)?的?)$"
)
# 副校长（学术）: a field in charge, never where somebody stands in a picture or that the holder is new.
_FIELD_AFTER = re.compile(
    r"（(?![^）]*(?:[任届右左男女月岁持兼驻按序挂]|(?<![青少老中幼])年|法定|图(?!书)|(?:[会事书]长|主席|委员|[理监董]事|顾问|代表)）))[\u4e00-\u9fff]{2,8}(?:[及和与、][\u4e00-\u9fff]{2,6})?）"
)
# 总馆长（署理）, 副署长（二）
_STATE_AFTER = re.compile("（(?:署理|代|候任|[一二三四五六七八九十])）")
_HEADS_WITH_FIELD_AFTER = re.compile(
    r"(?:校长|院长|馆长|署长|秘书长|处长|总裁|总监|教务长|主任|总工程师|经理|策展人|台长|总编辑|医生|工程师|测量师|建筑师|规划师|执行董事|专员|编辑|主管|总主任|研究员|技术员)$"
)
_GOES_ON: dict[str, str | tuple[str, ...]] = {
    "董": "事",  # 基金会董事
    "主": ("席", "任"),  # 乐善堂主席
    "监": ("事", "督", "理", "察", "制", "管", "控", "测"),  # 合作社监事长
    "理": ("事", "财", "人协", "人学", "人公会", "人商会", "人联", "人总会"),  # 公司理事, 经理人协会
    "裁": ("判", "决"),  # 总裁判官
    "委": "员会",  # 行政委员会
    "总": ("裁", "经", "监", "编", "干", "工", "厨", "教"),  # 科技副总
    "师": "傅",  # 司机师傅
    "事": tuple("务" + ending for ending in ("局", "厅", "处", "署", "司", "部", "科", "组", "所", "办", "委", "中心")),
}
_OF_CHIEFS = "首席"
_CHIEF = re.compile("首席[\u4e00-\u9fff]{2,4}?官(?![方员网])")  # 首席供应链官, whatever it is that he is in charge of
# 高级航空安全主任, 首席知识产权审查主任: a grade, and whatever the officer does
_GRADED = re.compile("(?:副?高级|副?首席|高级助理)(?!执行)[\u4e00-\u9fff]{2,7}$")
_NO_GRADED = frozenset("部处室会科院中组署局所校园馆社团厅司级官长员师")
_VICES = ("常务", "首席")
# 助理署长（拓展）2, 助理馆长I: the number of the post
_NUMBER_AFTER = re.compile(r"(?<=）)[1-9](?![\d年月日号、.])|(?<=[馆署处]长)i{1,3}(?![a-z])")
_NUMBERS = frozenset("123456789i")
# 中总会长, 街总主席: the end of a short name of a body, not the beginning of a title
_OF_SHORT = re.compile("(?:(?<![\u4e00-\u9fff])|(?<=[由和与及次回届港门任选为是聘原前向国澳坡亚]))[中街妇工]总$")
_BESIDE_HEAD = ("顾问", "助理", "秘书")  # who serves a mayor or governor, or the head of a body
_HEADS_SERVED = ("校长", "院长", "局长", "署长", "司长", "行长", "总裁", "董事长", "行政总裁", "首席执行官", "总经理")
_CHOSEN, _ARE_CHOSEN = ("选任", "委任"), ("当", "获", "被", "经", "新", "度", "再", "已", "刚")
_OF_WARDS = ("主任", "主管", "总监")  # 儿科主任: of a part of the hospital, 儿科医生: what somebody does
_VICE = re.compile("副(?:会长|主席|理事长|总裁)$")


@dataclass(frozen=True, slots=True)
class Title:
    """A title in a folded text: `start` inclusive, `end` exclusive, in characters, and the head it is built on."""

    start: int
    end: int
    head: str

    @property
    def weak(self) -> bool:
        """Whether the word alone says nothing: it needs a body beside it or a verb of appointment."""
        return "weak" in _marks(self.head)

    @property
    def organ(self) -> bool:
        """Whether a weak head is an office all the same wherever the body is clear (成员, 秘书)."""
        return "organ" in _marks(self.head)

    @property
    def seat(self) -> bool:
        """Whether it is a seat in a body that its holder does not speak for (院士)."""
        return "seat" in _marks(self.head)

    @property
    def takes_field(self) -> bool:
        """Whether what the officer is in charge of may stand before the head."""
        return "field" in _marks(self.head)

    @property
    def of(self) -> str | None:
        """Whose office it is where no body is printed: place, hongkong or state."""
        return next((mark for mark in _marks(self.head) if mark in ("place", "hongkong", "state")), None)


def find_titles(folded: str, start: int, end: int) -> tuple[Title, ...]:
    """Every maximal title in a stretch of folded text, in its order, none overlapping another."""
    found: list[Title] = []
    heads, starts = _heads_of(folded)
    behind = start
    for at in starts[bisect_left(starts, start) : bisect_left(starts, end)]:
        if at >= behind:
            head, taken = heads[at]
            behind = at + len(head)
            if taken and behind <= end:
                _append(found, folded, start, at, head)
    return tuple(found)


def _heads_of(folded: str) -> tuple[dict[int, tuple[str, bool]], list[int]]:
    return (_kept_heads if len(folded) > _LONG else _all_heads)(folded)


@lru_cache(maxsize=8)
def _kept_heads(folded: str) -> tuple[dict[int, tuple[str, bool]], list[int]]:
    return _all_heads(folded)


def _all_heads(folded: str) -> tuple[dict[int, tuple[str, bool]], list[int]]:
    """The longest head that starts at an offset, and whether a title may end with it; and these offsets in order."""
    heads: dict[int, tuple[str, bool]] = {}
    index = _head_index()
    for at in pair_starts(folded, _beginnings()):
        group = index[folded[at : at + 2]]
        head = None
        if folded.startswith(group, at):  # any of them at once: most places have none
            head = next(head for head in group if folded.startswith(head, at))
        if head in _OF_WORD and _OF_WORD[head].search(folded, max(0, at - 2), at):
            continue
        head = head or _chief(folded, at)
        if head and not folded.startswith(_GOES_ON.get(head[-1], "\0"), at + len(head)):
            run_on = _NO_TITLE_BEFORE.match(folded, at + len(head))
            heads[at] = head, not run_on and not _of_delegation(folded, at, head)
    return heads, list(heads)


def _chief(folded: str, at: int) -> str | None:
    match = _CHIEF.match(folded, at) if folded.startswith(_OF_CHIEFS, at) else None
    return match.group() if match and match.group()[2:] not in _heads() else None


def _of_delegation(folded: str, start: int, head: str) -> bool:
    """Whether 成员 are those of a delegation, who have no office by it."""
    return head == "成员" and bool(_DELEGATION.search(folded, max(0, start - 8), start))


def _append(found: list[Title], folded: str, start: int, start_of_head: int, word: str) -> None:
    """Add the title built on a head; a head before it that is its modifier (助理 before 署长) goes into it."""
    head, end = word, start_of_head + len(word)
    if "body" in _marks(head):
        head, start_of_head = head[-2:], end - 2
    while (
        found
        and found[-1].end == start_of_head
        and (
            _fits(found[-1].head, head, folded[start_of_head])
            or _fits(folded[found[-1].start : found[-1].end], head, folded[start_of_head])  # 职工代表 before 监事
        )
    ):
        found.pop()
    floor = found[-1].end if found else start
    left = start_of_head if head != word else _with_words_before(folded, start_of_head, floor, head)
    while found and found[-1].end == left and _fits(found[-1].head, head, folded[left]):
        left = found.pop().start  # 高级助理 before 执行干事
    if found and found[-1].end == left and head.endswith(_BESIDE_HEAD) and _is_served(found[-1].head):
        left = found.pop().start  # 市长科技顾问
    found.append(Title(left, _with_field_after(folded, end, head), head))


def _is_served(head: str) -> bool:
    """Whether a head is one whose advisers and assistants have a title of his: 市长 in 市长科技顾问, 校长."""
    return "place" in _marks(head) or head in _HEADS_SERVED


def title_heads(folded: str) -> list[int]:
    """Where the heads of titles begin, in order: what holds none of them holds no title."""
    heads, starts = _heads_of(folded)
    found, behind = [], 0
    for at in starts:
        if at >= behind:
            found.append(at)
            behind = at + len(heads[at][0])
    return found


def title_at(folded: str, start: int) -> Title | None:
    """The title that begins exactly there, whatever stands before it."""
    return next((t for t in find_titles(folded, start, min(len(folded), start + LONGEST)) if t.start == start), None)


@cache
def honorifics(place: str) -> tuple[str, ...]:
    """The forms of address that stand `before` or `after` a name, longest first."""
    words = [row[0] for row in rows("honorifics") if len(row) < 2 or row[1] in ("", place)]
    return tuple(sorted(words, key=len, reverse=True))


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, grouped by first character so that a miss is found quickly."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        groups[word[0]].append(re.escape(word[1:]))
    return "|".join(f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in groups.items())


def _with_field_after(folded: str, end: int, head: str) -> int:
    """Where the title ends once a field in parentheses and the number of the post are counted in."""
    end = _with_bracket_after(folded, end, head)
    number = _NUMBER_AFTER.match(folded, end) if folded[end : end + 1] in _NUMBERS else None
    return number.end() if number else end


def _with_bracket_after(folded: str, end: int, head: str) -> int:
    """Where the title ends once a field in parentheses is counted in."""
    if folded[end : end + 1] != "（":
        return end
    if match := _STATE_AFTER.match(folded, end):
        return match.end()
    if head != "总裁" and _VICE.search(folded, max(0, end - len(head) - 2), end):
        return _with_known_field(folded, end)
    if head == "董事":
        return _with_known_field(folded, end)
    if _HEADS_WITH_FIELD_AFTER.search(head):
        match = _FIELD_AFTER.match(folded, end)
        return match.end() if match else end
    return end


def with_any_field(folded: str, title: Title) -> Title:
    """The title with whatever field stands in parentheses behind it: 副会长（岸上） where nothing else stands there."""
    match = _FIELD_AFTER.match(folded, title.end)
    return replace(title, end=match.end()) if match else title


def _with_known_field(folded: str, end: int) -> int:
    """Where the title ends once a field of the table in parentheses, or two joined by 及, are counted in."""
    close = folded.find("）", end, end + _LONGEST_FIELD)
    fields = re.split("[及和与、]", folded[end + 1 : close])
    return close + 1 if close > 0 and any(field in _fields() for field in fields) else end


def _with_words_before(folded: str, start: int, floor: int, head: str) -> int:
    """Where the title begins once its modifiers and fields are counted in; never before `floor`."""
    while True:
        for word in _endings(folded, start, floor):
            if _fits(word, head, folded[start]) and not _is_apart(word, folded, floor, start):
                start -= len(word)
                break
        else:
            joined = _joined_field(folded, start, floor, head)
            if joined == start:
                return _graded(folded, start, floor, head)
            start = joined


def _is_apart(word: str, folded: str, floor: int, end: int) -> bool:
    """Whether the word before a title belongs to what stands before it: 当选任|会长, a short name that ends with 总."""
    if word == "总":
        return _OF_SHORT.search(folded, floor, end) is not None
    return word in _CHOSEN and folded.startswith(_ARE_CHOSEN, end - len(word) - 1)


def _graded(folded: str, start: int, floor: int, head: str) -> int:
    """Where the grade before unknown words that say what the officer does begins; `start` where there is none."""
    if "field" not in _marks(head):
        return start
    match = _GRADED.search(folded, max(floor, start - _LONGEST_FIELD), start)
    if match is None or not _NO_GRADED.isdisjoint(match.group()[2:].lstrip("级席")):
        return start
    return match.start()


def _joined_field(folded: str, start: int, floor: int, head: str) -> int:
    """Where another field joined by 及 begins: 常务 in 常务及学务副校长; `start` where there is none."""
    if "field" not in _marks(head) or start - 1 <= floor or folded[start - 1] not in "及与暨":
        return start
    if not any(folded.startswith(field, start) for field in _fields()):
        return start
    before = next((word for word in _endings(folded, start - 1, floor) if word in _fields() or word in _VICES), "")
    return start - 1 - len(before) if before else start


def _endings(folded: str, end: int, floor: int) -> Iterator[str]:
    """The stretches before `end` that may be a modifier or a field, longest first."""
    for length in range(min(6, end - floor), 0, -1):
        yield folded[end - length : end]


def _fits(word: str, head: str, following: str) -> bool:
    """Whether the word may stand before this head (or before the modifiers that precede it)."""
    only = _modifiers().get(word)
    if only is not None:
        return not only or head in only or (following == "副" and "副" + head in only)
    of_all = head == "总裁" and following == "行"  # 行政总裁: of the whole firm
    return (
        "field" in _marks(head) and word in _fields() and not of_all and not (word.endswith("科") and head in _OF_WARDS)
    )


@cache
def _heads() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) if len(row) > 1 else frozenset() for row in rows("titles")}


def _marks(head: str) -> frozenset[str]:
    """What the table says of a head; nothing of one that is not in it (首席供应链官)."""
    return _heads().get(head, frozenset())


@cache
def _modifiers() -> dict[str, frozenset[str]]:
    return {row[0]: frozenset(row[1].split()) if len(row) > 1 else frozenset() for row in rows("title_modifiers")}


@cache
def _fields() -> frozenset[str]:
    return frozenset(row[0] for row in rows("title_fields"))


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(_head_index())


@cache
def _head_index() -> dict[str, tuple[str, ...]]:
    """The heads by their first two characters, the longest first; none is shorter."""
    index: defaultdict[str, list[str]] = defaultdict(list)
    for head in sorted(_heads(), key=len, reverse=True):
        index[head[:2]].append(head)
    return {start: tuple(group) for start, group in index.items()}

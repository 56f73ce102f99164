"""Stretches of text that may name a body, found from the noun that ends the name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gbacli.extraction.naming.edges import Region, Scanner, Soft, ends
from gbacli.extraction.naming.vocabulary import heads, not_heads, surnames
from gbacli.text import places
from gbacli.text.sentences import Span

# What may not follow a head of one character: 署理, 院士, 会议, 校长 go on with another word.
_RUNS_ON = {
    "会": "长议员见面谈晤场上后前计同务费籍址刊徽展所标",
    "院": "士长子线落",
    "署": "理名长",
    "局": "长面限势部",
    "部": "长署门分份队件落委",
    "司": "长库机法令仪",
    "处": "长理于女罚分方置境",
    "科": "学技长研普创目组",
    "组": "织成建长团合装委件",
    "系": "列统主数",
    "室": "长内外友",
    "社": "会长区团群科交工",
    "所": "长有在以谓需属得",
    "馆": "长员藏内",
    "厅": "长堂",
    "盟": "员友主",
    "站": "长在点台",
    "办": "公理学法事得好会展案",
    "团": "长队结员聚",
    "校": "长友园方监董区务",
    "学": "者生术员习期位",
    "园": "长区丁林",
    "区": "长域间内",
    "府": "际",
    "行": "业长为动政使",
    "台": "长湾风阶",
    "厂": "长商房家",
    "队": "长员伍",
    "网": "站络点",
    "委": "员任托派",
    "堂": "会课",
    "股": "东份票市权长价",
}
_RUN_ON_LONG = {"校": "长友董监", "委": "员", "堂": "会", "协": "议商助调同作会定", "会": "长议员见面谈晤场籍址刊徽展所标", "院": "士子", "署": "理", "组": "织", "系": "列统", "区": "域"}
_LEVELS = re.compile(r"[市省区县州镇](?![场区域民属管立和与及、长])")
_OWN_PREFIXES = re.compile(
    r"(?:中国|中华|全国|国家|世界|国际|亚洲|亚太|东亚|欧洲|环球|全球|中央|联合国|外交部|自治区|省立|市立|国立|公立|私立|圣|共青团|民革|农工民主党|中共|民盟|民建|民进|农工党|致公党|九三)"
)
_HEADS_TOGETHER = re.compile(r"(?:校长|院长|教师|学生|图书馆长?)(?:联|协|会(?![见晤])|论坛)")  # 中学校长联盟
_POINTER = re.compile(r"[我本该贵][局校院会署馆厅司部所行社处](?![与和及、，])")
_FIRMS = ("公司", "集团", "银行")  # 公司秘书 is a title, but never of 某某有限公司秘书
_PARTS = ("学院", "学系", "系", "部", "处", "科", "室", "中心", "研究所")  # what a body has inside
_REFERS = re.compile(r"[该本我][\u4e00-\u9fff]{1,3}|[署院校局馆园处会所行]方|双方|两会|两校|[港澳粤穗深]方")
_SESSION = re.compile(r"第[一二三四五六七八九十百\d]+[届次]|首届|新一届|上届|下届")
_CLOSED_PLACE = re.compile(r"（([^（）]{2,6})）")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may name a body, its head, and how sure its left edge is."""

    start: int
    end: int
    head: str
    clean: bool

    @property
    def bare(self) -> bool:
        """Whether the stretch is a head alone, such as 学会 for a society named before."""
        return self.end - self.start == len(self.head)


def candidates(scanner: Scanner) -> list[Candidate]:
    """Every candidate of a line in the order of their ends; longer names stand beside the shorter ones inside them."""
    found: list[Candidate] = []
    for end, word in ends(scanner.text, scanner.line):
        if not _runs_on(scanner.text, end, word):
            candidate = _candidate(scanner, end, word, found)
            if candidate and (word.endswith(_FIRMS) or not scanner.inside_title(candidate.start, candidate.end)):
                found.append(candidate)
    return found


def _runs_on(text: str, end: int, word: str) -> bool:
    """Whether the head's last character belongs to the word that follows."""
    following = text[end : end + 1]
    if not following:
        return False
    table = _RUNS_ON if len(word) == 1 else _RUN_ON_LONG
    if word in ("中学", "小学", "大学", "学院") and _HEADS_TOGETHER.match(text, end):
        return True
    if text.startswith("议员", end) and word.endswith("议会" if word != "立法会" else "会"):
        return False  # 立法会议员
    if following == "长" and text[end + 1 : end + 2] == "者":
        return False
    return following in table.get(word[-1], "")


def _candidate(scanner: Scanner, end: int, word: str, found: list[Candidate]) -> Candidate | None:
    text, head_start = scanner.text, end - len(word)
    if text[head_start - 1 : head_start] in ("本", "该", "我", "贵") and scanner.stands_first(head_start - 1):
        return None  # a pointer, not a name
    region = scanner.region(head_start)
    start = _start(scanner, region, head_start, found)
    if start > scanner.line.start and text[start - 1] == "团" and word.endswith("委"):
        start -= 1  # 团市委
    if _POINTER.match(text, start - 1) and start + 2 < head_start:
        start += -1 if word.endswith(_PARTS) else 1  # 我校产教融合办公室, but 本会澳门某某协会
    if region.start == start and len(word) > 1 and not begins(text, start):
        start = _behind_verb(scanner, start, found)
    if _excluded(text, start, end, word):
        return None
    head = heads()[word]
    if start == head_start:
        return Candidate(start, end, word, region.clean) if head.alone else None
    if not head.strong and not _supported(text, start, head_start, found):
        return None
    if (word == "委" and text[head_start - 1] == "常") or (word == "盟" and text[head_start - 1] in "加入结会联成"):
        return None
    if word == "办" and text[head_start - 1] in "主承协合举联筹首开创试兴自":
        return None
    return Candidate(start, _with_place(text, end, word), word, region.clean)


def _excluded(text: str, start: int, end: int, word: str) -> bool:
    """Whether the stretch is an ordinary word that only looks like a name, or the organ of one session of a body."""
    whole = text[start:end]
    ending = any(text[end - length : end] in not_heads() for length in (2, 3) if end - length >= start and length > len(word))
    session = _SESSION.search(whole)
    return (
        whole in not_heads()
        or (len(word) == 1 and (end - start < 3 or ending))
        or bool(session and session.start() > 1 and not places.find(whole[: session.start()]))
        or whole[0] in "—-·.,（"
        or (word == "组织" and not whole.startswith(("世界", "国际", "联合国", "亚洲")))
        or (word == "协会" and text[end - 3 : end] == "科协会" and text[end : end + 1] in "同商见")
    )


def _with_place(text: str, end: int, word: str) -> int:
    """The end with a place in brackets behind it, where the name of a campus or branch has one."""
    bracket = _CLOSED_PLACE.match(text, end) if len(word) > 1 else None
    return bracket.end() if bracket and places.find(bracket[1]) else end


def _supported(text: str, start: int, head_start: int, found: list[Candidate]) -> bool:
    """Whether a head that needs it has a place, a parent body or a quotation before it."""
    return bool(
        places.match_at(text, start, short=True)
        or _OWN_PREFIXES.match(text, start)
        or _LEVELS.match(text, start)
        or _POINTER.match(text, start)
        or any(start <= other.start and other.end <= head_start for other in reversed(found[-6:]))
        or "”" in text[start:head_start]
    )


def _start(scanner: Scanner, region: Region, head_start: int, found: list[Candidate]) -> int:
    """The most likely beginning of the name in the region before its head."""
    start = region.start
    for soft in reversed(region.soft):  # from the left
        if start <= soft.start and _cuts(scanner, start, soft, head_start, found):
            start = soft.end
    quoted = scanner.text.find("“", start + 1, head_start)
    if quoted > 0 and not begins(scanner.text, start) and not _ends_body(start, quoted, found):
        return quoted  # 凑成“海角六村”复村联盟
    return _at_place(scanner, start, head_start, found)


def _cuts(scanner: Scanner, start: int, soft: Soft, head_start: int, found: list[Candidate]) -> bool:
    """Whether a word is a boundary there and no part of the name."""
    text = scanner.text
    begun = begins(text, start) or (
        text[head_start:].startswith(_PARTS) and any(other.start == start and not other.bare for other in found[-8:])
    )
    if soft.kind == "join":
        if soft.start <= start or text[start - 1 : start] in ("我", "该", "本") or soft.end == head_start or _ends_body(start, soft.start, found):
            return True
        if _REFERS.fullmatch(text, start, soft.start):
            return True
        if begins(text, soft.end) and "驻" not in text[start : soft.start]:
            return True
        return not begun and (soft.start - start > 8 or start in scanner.titles or _is_person(text[start : soft.start]))
    if soft.kind == "rare":
        named = any(other.start >= start and other.end <= soft.start and not other.bare for other in found[-8:])
        if soft.start == start and soft.end == head_start:
            return True
        return named or not (begun or text[start - 1 : start] in "“" or soft.start - start >= 4)
    if soft.kind == "verb" and (soft.start == start or not begun or _ends_body(start, soft.start, found)):
        return True
    return begins(text, soft.end) and soft.end < head_start and (not begun or soft.kind == "verb")


def _behind_verb(scanner: Scanner, start: int, found: list[Candidate]) -> int:
    """The start of a name that holds a verb (深圳市引导基金公司): one begun by a place, and no name of its own before the verb."""
    length, kind = scanner.boundary(start)
    if length != 2 or kind != "strong" or start - length <= scanner.line.start:
        return start
    outer = scanner.region(start - length)
    left = outer.start
    if start - length - left < 2 or outer.soft or not places.match_at(scanner.text, left):
        return start
    return start if _ends_body(left, start - length, found) or places.find(scanner.text[left : start - length]) else left


def _is_person(stretch: str) -> bool:
    return 2 <= len(stretch) <= 3 and stretch[0] in surnames()


def _ends_body(start: int, end: int, found: list[Candidate]) -> bool:
    return any(other.end == end and other.start >= start for other in found[-8:])


def begins(text: str, position: int) -> bool:
    """Whether the name of a body may well begin there: with a place, a level of government or a word of rank."""
    return bool(
        places.match_at(text, position) or _OWN_PREFIXES.match(text, position) or _LEVELS.match(text, position)
    )


def _at_place(scanner: Scanner, start: int, head_start: int, found: list[Candidate]) -> int:
    """Move the start to the first place inside, if what stands before the place is not part of a name."""
    text = scanner.text
    if begins(text, start) or text[start] == "“":
        return start
    for position in range(start + 1, head_start):
        if not scanner.covered(position) and places.match_at(text, position):
            parent = any(start <= other.start and other.end <= position for other in found[-6:])
            return start if parent or text[position - 1] in "驻环”（ " else position
    return start

"""Stretches of text that may name a body, found from the noun that ends the name."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from gbacli.extraction.naming.candidates.at_home import tells_home
from gbacli.extraction.naming.candidates.edges import COUNTERS, LONGEST, NUMBERS, Scanner, clause_start, ends, head_at
from gbacli.extraction.naming.candidates.running import runs_on
from gbacli.extraction.naming.candidates.spoken import (
    is_group,
    is_repeated,
    is_told,
    may_recur,
    speaks_behind,
    stands_for,
)
from gbacli.extraction.naming.candidates.starts import PARTS, UNITS, Found, begins, behind_verb, owner_end, start_of
from gbacli.extraction.naming.candidates.terms import has_term, in_town, with_term
from gbacli.extraction.naming.forms.vocabulary import Head, head_words, heads, name_prefixes, not_heads, surnames
from gbacli.extraction.sorts import is_sort
from gbacli.text import places
from gbacli.text.wording import longest_first

_POINTS = frozenset("我本该贵")
_STANDS_BEFORE = _POINTS | {"团", " "}  # where a name may begin otherwise than its region tells
_POINTER = re.compile(r"[我本该贵][局校院会署馆厅司部所行社处](?![与和及、，])")
_LATIN = re.compile("[a-z][a-z0-9]*(?:[ -][a-z0-9]+){0,3}")
_LATIN_BRAND = re.compile("(?<![a-z0-9])[a-z][a-z0-9&.'-]*(?: [a-z0-9&.'-]+){0,3} $")
_SUPPORTS = re.compile("[市省区县州镇”我本该贵]")
_SESSION = re.compile(
    r"第[一二三四五六七八九十百\d]+[届次]|首届|新一届|上届|下届|[一二三四五六七八九十]{1,3}届[一二三四五六七八九十]{1,3}次"
    r"|20\d\d(?:年?[-—~至到/]{1,2}(?:20)?\d\d)? ?(?:年度?|学年)(?=(?:常务|全体|会员|执行)?(?:.事会|大会|委员会|代表会))"
)
_ONE_SESSION = re.compile("第[一二三四五六七八九十百\\d]+届|首届|[新上下本]一?届|[两三四五六七八九十几多历往前]届")
_PLANS = re.compile("[与和同跟在于向将到]|签|举|设|建|开|出|投|成|未来|[今明后]年|下")  # 某协会计划签署
_COUNT = re.compile(
    r"(?:(?<![第\d])\d+|[多数几两]|第[二三四五六七八九十]+|(?<=[学院区”])[三四五六七八九十]|(?<=[市省州港澳门圳海山江莞庆京国])一|(?<=大学|学院|中学)一)所$"
)
_OF_MANY = ("间", "所", "家")  # behind which stands a kind of bodies, if no name begins there
_OF_SESSIONS = frozenset("届次年")  # one of which is in each of them
_CLOSED_PLACE = re.compile(r"（([^（）]{1,6})）")
_NO_NAME_BEFORE = {"委": "常两", "盟": "加入结会联成两", "办": "主承协合举联筹首开创试兴自操共会两"}  # 常委, 加盟, 主办
_BULLET = re.compile(r"[ 　]*(?:[•·‧●■◆▲\-*◎○]|（?[\d一二三四五六七八九十]{1,2}[）.、·])[ 　]*")  # of an item of a list
_WITHOUT_SCHOOLS = tuple("会盟体制网司团局社署处厅")  # behind them 系 is a verb
_VERBAL = re.compile("会(?=[在于将把派].{0,20}?[办开举设])|办(?=的(?!公室)|[了过]|第|首届|“|(?<=[会盟]办)[，。；])")
_PLACED = frozenset("地市省国")
_OFFICES = frozenset("局署厅司处府院")
_BUREAUS = tuple("局署厅")  # behind which 会 is a verb: 某局会推动
_PARTS_OF_ONE = frozenset("处科部系室")
_SHORTEST = 3  # characters of a name of a body
_DIRECTOR = "主任"
_HEADED_BY_DIRECTOR = ("系", "学系", "科", "教研室", "室")  # 葡语系主任 is the director of 葡语系
_NOT_DIRECTED = frozenset("系科室副前原任代理）")  # 某系系主任, 副系主任
_LEAST_PART, _MOST_PART = 2, 8  # characters of a part's name behind its body
_DATELINE = re.compile("（[^（）\n]{2,4}）(?=[^（）]{2})")  # （香港）某大学今日
_LONGEST_SHORT_FORM = 8  # characters of a short form in brackets behind a name, with them
_PREFIX = 6  # characters of a prefix that may stand behind the place where it begins


class Candidate(NamedTuple):
    """A stretch that may name a body, its head, and how sure its left edge is."""

    start: int
    end: int
    head: str
    clean: bool

    @property
    def bare(self) -> bool:
        """Whether the stretch is a head alone, such as 学会 for a society named before."""
        return self.end - self.start == len(self.head)


@cache
def _may_support() -> re.Pattern[str]:
    """What may support a head: the beginning of a name, a quotation, a title, a pointer, a term or what a body has."""
    return re.compile("|".join((*"市省区县州镇”“》我本该贵届", *head_words("sets"), *head_words("belongs"))))


@cache
def _second() -> re.Pattern[str]:
    """The number of a bureau of the police, or the second nameplate of a bureau."""
    return re.compile(f"[一二三四五六七八九十]+局|{longest_first(head_words('second'))}")


def candidates(scanner: Scanner) -> list[Candidate]:
    """Every candidate of a line in the order of their ends; longer names stand beside the shorter ones inside them."""
    found: list[Candidate] = []
    for end, word in ends(scanner.text, scanner.line):
        if not runs_on(scanner.text, end, word):
            candidate = _candidate(scanner, end, word, found)
            candidate = candidate or (_foreign_firm(scanner.text, end) if word == "公司" else None)
            if candidate and not _in_title(scanner, candidate, word):
                found.append(candidate)
    return found


def _foreign_firm(text: str, end: int) -> Candidate | None:
    """The foreign name behind the word of what country a company is: 葡萄牙公司BlueSea."""
    latin = _LATIN.match(text, end)
    placed = latin and any(places.is_chain(text[end - 2 - size : end - 2]) for size in (2, 3, 4, 5))
    return Candidate(end, latin.end(), "", clean=True) if latin and placed else None


def _in_title(scanner: Scanner, candidate: Candidate, word: str) -> bool:
    """Whether the stretch is only the beginning of a title: 公司 of 公司秘书, 科学 of 首席科学家."""
    officer = word in head_words("firm") or scanner.text.startswith("长", candidate.end)  # 公司秘书, 统战部长
    if candidate.bare and officer and candidate.start in scanner.offices:
        return True
    if word.endswith(head_words("whole")) or not scanner.inside_title(candidate.start, candidate.end):
        return False
    return candidate.end - candidate.start - len(word) < _LEAST_PART or not _is_directed(scanner, candidate.end, word)


def _is_directed(scanner: Scanner, end: int, word: str) -> bool:
    """Whether the director of the part follows whose name ends there, though 系主任 is a title by itself."""
    text = scanner.text
    if (
        word not in _HEADED_BY_DIRECTOR
        or not text.startswith(_DIRECTOR, end)
        or text[end - len(word) - 1] in _NOT_DIRECTED
    ):
        return False
    office = scanner.titles.get(end + len(_DIRECTOR))
    return office is not None and end - max(len(word), _LEAST_PART) <= office.start


def _candidate(scanner: Scanner, end: int, word: str, found: list[Candidate]) -> Candidate | None:
    text, head_start, head = scanner.text, end - len(word), heads()[word]
    if len(word) == 1:
        plain = _is_plain_word(scanner, end, word, found)
    else:
        plain = not head.strong and _is_plain_phrase(scanner, end, head, found)
    if plain:
        return None
    if text[head_start - 1 : head_start] in ("本", "该", "我", "贵") and scanner.stands_first(head_start - 1):
        return None  # a pointer, not a name
    start, clean = _left_edge(scanner, head_start, word, found)
    if word in head_words("elects") and _ONE_SESSION.fullmatch(text, start, head_start):
        start = head_start  # 首届工会, 第二届联谊会
    if start == head_start:
        return Candidate(start, end, word, clean) if _stands_alone(text, start, end) else None
    if _excluded(text, start, end, word) and not (len(word) == 1 and _owned_office(scanner, end, found)):
        return None
    person = end - start == _SHORTEST and text[start] in surnames() and start in scanner.titles  # 总工程师苏立科
    if person or not (head.strong or _is_supported(scanner, (start, head_start, end), found, clean=clean)):
        return None
    closing = _with_place(text, end, word)
    at_home = closing > end and tells_home(text, start, end, closing)
    return Candidate(start, end if at_home else closing, word, clean)


def _is_plain_word(scanner: Scanner, end: int, word: str, found: list[Candidate]) -> bool:
    """Whether a head of one character ends no name, seen without looking for the start: most such characters do not."""
    text, head_start = scanner.text, end - 1
    if text[max(0, end - 2) : end] in not_heads() or text[max(0, end - 3) : end] in not_heads():
        return not _owned_office(scanner, end, found)
    if heads()[word].strong or heads()[word].alone:
        return False
    lowest = max(scanner.line.start, head_start - LONGEST - 2)
    clause = clause_start(text, lowest, head_start)
    return not (
        places.any_starts(text, clause, head_start)
        or _SUPPORTS.search(text, clause, head_start)
        or name_prefixes().search(text, clause, end + _PREFIX)
        or any(other.start >= clause for other in found[-6:])
        or (word in _PARTS_OF_ONE and end in scanner.offices)
    )


def _is_plain_phrase(scanner: Scanner, end: int, head: Head, found: list[Candidate]) -> bool:
    """Whether nothing in the clause could make a name of what ends with a longer head that is not strong."""
    text, word = scanner.text, head.word
    head_start = end - len(word)
    if (head.alone and not head.told) or may_recur(word):
        return False
    if word in UNITS or word in head_words("committee"):
        return False
    if speaks_behind(text, end) if head.told else (text[end : end + 1] in "（ 　" or end in scanner.offices):
        return False
    clause = clause_start(text, scanner.line.start, head_start)
    return not (
        places.any_starts(text, clause, head_start)
        or _may_support().search(text, clause, head_start)
        or name_prefixes().search(text, clause, end + _PREFIX)
        or any(other.start >= clause for other in found[-6:])
    )


def _owned_office(scanner: Scanner, end: int, found: list[Candidate]) -> bool:
    """Whether an ordinary word ends the name of a part: a body stands before it, an officer behind."""
    text = scanner.text
    doubled = end in scanner.offices and text[end - 1 : end] == text[end : end + 1]  # 某局体育发展厅厅长
    if not doubled and (
        text[end - 1] not in "科系" or not (end in scanner.offices or _is_directed(scanner, end, text[end - 1]))
    ):
        return False
    last = [one for one in found[-3:] if not one.bare]
    if any(one.head.endswith("医院") and one.end == end - _LEAST_PART for one in last):
        return True  # 某医院眼科主任
    return any(_LEAST_PART < end - one.end <= _MOST_PART for one in last)


def _left_edge(scanner: Scanner, head_start: int, word: str, found: list[Candidate]) -> tuple[int, bool]:
    """Where the name begins, and whether that is certain."""
    region, text = scanner.region(head_start), scanner.text
    start = with_term(text, start_of(scanner, region, head_start, _spans(found), word), head_start, word)
    if text[max(0, start - 1)] in _STANDS_BEFORE or text[start] in "暨（" or word in ("立法会", "特区政府"):
        start = _beside(scanner, start, head_start, word)
    if region.start == start and len(word) > 1 and not begins(text, start):
        start = behind_verb(scanner, start, _spans(found), firm=word in head_words("full"))
    return start, region.clean


def _beside(scanner: Scanner, start: int, head_start: int, word: str) -> int:
    """Where the name begins beside a few characters that seldom stand there, or with a head that seldom has a name."""
    text = scanner.text
    if start > scanner.line.start and text[start - 1] == "团" and word.endswith("委"):
        start -= 1  # 团市委
    pointed = text[max(0, start - 1)] in _POINTS and _POINTER.match(text, start - 1)
    if pointed and word in head_words("committee"):
        start -= 1  # 我院党委
    elif pointed and start + 2 < head_start:
        start += -1 if word.endswith(PARTS) else 1  # 我校产教融合办公室, but 本会澳门某某协会
    if text[start] == "暨" and any(title.end == start for title in scanner.titles.values()):
        start += 1  # 副会长暨某某委员会主席
    if word == "立法会" and text[head_start - 1] == "界":
        start = head_start  # 海运界立法会议员
    if word == "特区政府" and not places.is_chain(text[start:head_start]):
        start = head_start  # 其他特区政府
    if text[start] == "（" and (dateline := _DATELINE.match(text, start, head_start)):
        start = dateline.end()
    if text[start - 1 : start] == " " and word in head_words("full") and places.is_chain(text[start:head_start]):
        brand = _LATIN_BRAND.search(text, max(scanner.line.start, start - LONGEST), start)
        start = brand.start() if brand else start  # Lantern Labs 香港有限公司
    return start


def _counted(text: str, start: int) -> bool:
    """Whether a head alone is counted or one of a kind, so that it names no one: 两家医院, 各公司, 甲、乙等公司."""
    before = text[max(0, start - 2) : start]
    if before in head_words("relation"):
        return True  # 结为姊妹学校
    counted = before[-1:] in COUNTERS or before[-1:] in _PLACED  # 两地政府
    return before[-1:] in ("各", "某", "每", "些", "类", "等") or (counted and before[:1] in NUMBERS)


def _spans(found: list[Candidate]) -> list[Found]:
    """What the search for a start must know of the last candidates."""
    return [(start, end, end - start == len(head)) for start, end, head, _ in found[-8:]] if found else []


def _excluded(text: str, start: int, end: int, word: str) -> bool:
    """Whether the stretch is an ordinary word that only looks like a name, or the organ of one session of a body."""
    whole = text[start:end]
    counted = text[start - 1 : start] in _OF_MANY and text[start - 2 : start - 1] in NUMBERS
    if whole in not_heads() or is_sort(whole) or whole[0] in "—-·.,（之" or (counted and not begins(text, start)):
        return True  # 18间|顶尖大学
    if text[end - len(word) - 1] in _NO_NAME_BEFORE.get(word, "两") or _says_what(text, start, end, word):
        return True  # 穗港两协会 are two
    if word == "组织":
        return not whole.startswith(("世界", "国际", "联合国", "亚洲"))
    if word == "协会" and text.startswith("科协会", end - 3) and text[end : end + 1] in "同商见":
        return True  # 市科协会同有关单位
    session = None if _OF_SESSIONS.isdisjoint(whole) else _SESSION.search(whole)
    if session and session.start() > 1 and not places.is_chain(whole[: session.start()]):
        return True
    short = len(word) == 1 and end - start < _SHORTEST
    return short or (
        len(word) == 1 and any(text[end - size : end] in not_heads() for size in (2, 3) if end - size >= start)
    )


def _is_counted(text: str, end: int, word: str) -> bool:
    """Whether a year or a count stands before the head: 某联盟2018年|大学校长论坛, 广东33所."""
    year = text[end - len(word) - 1] == "年" and text[end - len(word) - 2].isdigit()
    return year or (word == "所" and _COUNT.search(text, max(0, end - _PREFIX), end) is not None)


def _says_what(text: str, start: int, end: int, word: str) -> bool:
    """Whether the head says what a body is: 该机制系2016年成立; 其附属公司; 各工会; of 局会签 the office signs."""
    if (end - start == len(word) + 1 and text[start] in "各某每") or (
        word in {"会", "办"} and _is_verb(text, start, end)
    ):
        return True
    if word == "会":
        inner = head_at(text, end - 1) or ""
        speaks = (
            inner in head_words("speaker")
            or (len(inner) > 1 and inner.endswith(head_words("holder")))
            or text[end - 2] in _BUREAUS
        )
        return bool(speaks or places.find(text[start : end - 1]) or (inner in _OFFICES and text.startswith("签", end)))
    if word == "公司":
        foreign = _LATIN.match(text, end) is not None and places.is_chain(text[start : end - 2])  # 葡萄牙公司bluesea
        return foreign or text.endswith(head_words("subsidiary"), 0, end)
    if _is_counted(text, end, word):
        return True
    if word == "计划":
        return head_at(text, end - 2) is not None and _PLANS.match(text, end) is not None
    return word == "系" and (head_at(text, end - 1) or "学").endswith(_WITHOUT_SCHOOLS)


def _is_verb(text: str, start: int, end: int) -> bool:
    """Whether 会 or 办 behind the head of a body is the verb: 协作网会在江门开论坛, 学会办的论坛; 在远山办论坛."""
    if text[start - 1 : start] in ("在", "于") and text[end - 1] == "办" and places.is_chain(text[start : end - 1]):
        return True
    return _VERBAL.match(text, end - 1) is not None and (head_at(text, end - 1) or "").endswith(head_words("holder"))


def _with_place(text: str, end: int, word: str) -> int:
    """The end with a place or a section in brackets behind it, where the name of a campus or branch has one."""
    may_be = text.startswith("（", end) and (len(word) > 1 or word in "部局")
    bracket = _CLOSED_PLACE.match(text, end) if may_be else None
    named = bracket and (
        bracket[1].endswith(head_words("section")) or bracket[1] in head_words("state") or places.find(bracket[1])
    )
    unit = bracket and word == "部" and bracket[1].endswith(("处", "科", "组"))  # 联络部（贸易处）
    firm = bracket and word in head_words("firm") and bracket[1] in head_words("arm")
    twin = bracket and bracket[1] == "总商会" and word.endswith("工商联")
    second = twin or (bracket and word.endswith("局") and _second().fullmatch(bracket[1]))
    return bracket.end() if bracket and (named or unit or firm or second) else end


def _officer_behind(scanner: Scanner, end: int) -> bool:
    """Whether an office follows, perhaps in the next column of a list: 远汐电器行 东主."""
    if scanner.text[end : end + 1] not in (" ", "　"):
        return end in scanner.offices
    return any(title.start == end + 1 for title in scanner.titles.values())


def _is_item(scanner: Scanner, start: int, end: int) -> bool:
    """Whether the stretch is all that an item of a list says before a bracket: • 法规工作站（由某大学负责）."""
    return scanner.text[end : end + 1] == "（" and bool(_BULLET.fullmatch(scanner.text, scanner.line.start, start))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether a head alone stands for a body named before."""
    word = text[start:end]
    if not heads()[word].alone or _counted(text, start):
        return False
    if heads()[word].told or word in not_heads():
        return stands_for(text, start, end)
    return not _excluded(text, start, end, word)


def _is_supported(scanner: Scanner, at: tuple[int, int, int], found: list[Candidate], *, clean: bool) -> bool:
    """Whether a head that is not strong ends a name, by what stands around it or by how the report speaks of it."""
    text, (start, head_start, end) = scanner.text, at
    if heads()[text[head_start:end]].told:
        return is_told(text, *at, begun=begins(text, start))
    return _supported(scanner, *at, found) or (clean and (is_group(text, *at) or is_repeated(text, *at)))


def _supported(scanner: Scanner, start: int, head_start: int, end: int, found: list[Candidate]) -> bool:
    """Whether a head that needs it has a place, a parent, a pointer or a quotation before it or an office behind it.

    A committee within a body needs but an office beside it: 校党委书记.
    """
    text = scanner.text
    return bool(
        places.match_at(text, start, short=True)
        or begins(text, start + (text[start] == "团"))  # 团广州市委
        or in_town(text, start, head_start)
        or (head_start - start >= 2 and (_officer_behind(scanner, end) or text.endswith(head_words("sets"), 0, start)))
        or (not scanner.offices.isdisjoint((head_start, end)) and text[head_start:end] in head_words("committee"))
        or (end - head_start >= 2 <= head_start - start and _is_item(scanner, start, end))
        or _POINTER.match(text, start)
        or (end - head_start >= 2 and has_term(text, start, head_start))
        or (head_start - start >= 2 <= end - head_start and text.endswith(head_words("belongs"), 0, start))
        or any(start <= other.start and other.end <= head_start for other in found[-6:])
        or (
            text[head_start:end] in UNITS
            and (end - head_start > 1 or end in scanner.offices or _is_directed(scanner, end, text[head_start:end]))
            and owner_end(text, start, head_start, []) is not None
        )
        or (
            text[start - 1 : start] == "）"
            and text[head_start:end] in UNITS
            and _owner_before_bracket(text, start, found)
        )
        or "”" in text[start:head_start]
        or "》" in text[start:head_start]
    )


def _owner_before_bracket(text: str, start: int, found: list[Candidate]) -> bool:
    """Whether the body ends right before the bracket that closes there: 岭湾大学（岭大）海岸学系."""
    opening = text.rfind("（", max(0, start - _LONGEST_SHORT_FORM), start)
    return opening > 0 and any(other.end == opening for other in found[-6:])

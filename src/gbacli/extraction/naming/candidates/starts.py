"""Where in the region before its head the name of a body begins."""

from __future__ import annotations

import re
from functools import lru_cache

from gbacli.extraction.classification.known import known_at
from gbacli.extraction.naming.candidates.edges import COUNTERS, Region, Scanner, Soft, head_at
from gbacli.extraction.naming.forms.brands import trades
from gbacli.extraction.naming.forms.vocabulary import heads, length_at, name_beginnings, rare_surnames, surnames
from gbacli.extraction.sorts import is_sort
from gbacli.text import places
from gbacli.text.tables import words

Found = tuple[int, int, bool]  # start, end and bareness of a name found before on the line

PARTS = ("学院", "学系", "系", "部", "处", "科", "室", "中心", "研究所")  # what a body has inside
_OCCASION = re.compile("(?:大会|典礼|仪式|论坛|年会|峰会|晚会|酒会|讲座|周年|会议|比赛|活动|礼|节|换届|签约|揭牌|成立)")
_LEVELS = re.compile(r"[市省区县州镇](?![场区域民属管立和与及、长])")
_HAS = re.compile("有(?![限色机源线轨利])[\u4e00-\u9fff]{2}")  # 广东有|远山茶业协会
_REFERS = re.compile(
    r"[该本我](?:[校院会局署馆所社司厅处部行台团办委]|公司|集团|学会|协会|商会|总会|公会|联盟|机构|中心|联会|联合会|联合体|基金会|研究院|研究所|大学|学院|医院)"
    r"|[署院校局馆园处会所行]方|双方|两会|两校|[港澳粤穗深]方"
)
UNITS = (
    *PARTS,
    "研究中心",
    "研究室",
    "工程中心",
    "工程研究中心",
    "教研室",
    "教学部",
    "基地",
    "工程实验室",
    "重点实验室",
    "厅",
    "司",
    "组",
    "实验室",
    "国家重点实验室",
    "全国重点实验室",
    "委员会",
    "研究院",
    "工场",
    "工作坊",
    "事务处",
    "教务处",
    "外事处",
)
_HEADS_ALONE = re.compile(
    "合作社|联社|协会|学会|总会|商会|公会|联合会|联会|联盟|网络|平台|公司|集团|医院|学校|大学|基金会|促进会"
)
_REPORTS = "报呈"  # verbs before the body to which something is put
_SCHOOLS = ("学院", "学系", "系")
_SUBJECTS = ("酒店", "农场", "林场", "电视", "信托", "银行", "动物园", "植物园", "教会")  # heads that are also subjects
_SMALL = ("处", "科", "室", "部", "系", "学系")
_BULLETS = "●•·■◆▲✅☑√—*- "  # before the items of a list
_LEAST_IN_UNIT = 2  # characters of the name of a unit before a verb in it
_MOST_IN_UNIT = 12  # characters behind the `and` in the name of a unit
_LEGAL_FORMS = ("有限公司", "股份有限公司", "集团有限公司", "有限责任公司")
_LEGAL_FORM = re.compile(r"(?:（[\u4e00-\u9fff]{2,4}）)?(?:股份)?有限(?:责任)?公司")
_BRANDS = ("联合", "协同", "共同", "合作", "携手")  # verbs that are brands too: 远洋联合仓储有限公司
_JOINING_BRANDS = ("会同", "协同")
_FIRMS = (*_LEGAL_FORMS, "集团股份有限公司", "控股有限公司", "事务所", "会计师事务所", "律师事务所")
_BRANCHES = ("公司", "所", "行", "社")
_BRANCH = re.compile("(?:市|区)?(?:中心支|分|支|发电|供电|置业)(?:公司|[所行社])")
_LONGEST_INSURER = 8  # characters of a brand with its line of trade before such a place
_SENT = ("工作组", "工作队", "工作委员会", "工作专班", "指挥部", "联络处", "办事处", "代表处", "联络组", "帮扶")
_LEAST_BRAND = 2  # characters of a firm's name before its line of trade
_LONGEST_BRAND = 4  # characters of a firm's name before the place where it is
_LEAST_OF_FIRM = 4  # characters of a firm's name with its line of trade
_MOST_BEFORE_AND = 8  # characters of a first part that an `and` inside a name may follow, when no place begins it
_LONGEST_LOCALITY = 5
_LOCALITIES = "村街镇乡路里巷湾岛塘环区山城坊邨道港角围洲埔涌门桥田"
_OF_A_TRADE = re.compile("[\u4e00-\u9fff]{2,8}?业(?:职工|雇员|员工|从业员|工商|劳工)*(?=[总商公工协联]会|联合会|同盟)")
_SOCIETIES = ("总会", "商会", "公会", "工会", "协会", "联会", "联合会", "同盟", "总商会")
_PARTY = "中共"  # before the place of a committee
_FORMER = "前"
_LONGEST_PERSON = 4  # characters of a name in Chinese
_LEAST_BEFORE_RARE = 4  # characters before a verb that make it a part of the name


@lru_cache(maxsize=32)
def begins(text: str, position: int) -> bool:
    """Whether the name of a body may well begin there: with a place, a level of government or a word of rank."""
    return bool(
        places.match_at(text, position) or length_at(name_beginnings(), text, position) or _LEVELS.match(text, position)
    )


def start_of(scanner: Scanner, region: Region, head_start: int, found: list[Found], head: str) -> int:
    """The most likely beginning of the name in the region before its head."""
    start = region.start
    for soft in reversed(region.soft):  # from the left
        if soft.kind == "join" and start < soft.start and _joins_officer(scanner, start, soft, found):
            start = soft.end
            continue
        if (
            head in UNITS
            and soft.kind == "join"
            and soft.end == head_start
            and _inside_unit(scanner.text, start, soft, found)
        ):
            continue  # 某某大学教学及研究中心
        if not heads()[head].alone and _in_head(scanner.text, start, soft, head_start, found):
            continue
        if head in UNITS and soft.kind == "rare" and _inside_unit(scanner.text, start, soft, found):
            continue
        if scanner.text.startswith(_PARTY, soft.start - 1) and places.match_at(scanner.text, soft.end):
            continue
        if start <= soft.start and _cuts(scanner, start, soft, head_start, found):
            start = soft.end
    start = _with_brand(scanner.text, start, region, head_start)
    start = _behind_description(scanner.text, start, head_start)
    quoted = scanner.text.find("“", start + 1, head_start)
    if quoted > 0 and not begins(scanner.text, start) and not _ends_body(start, quoted, found):
        return start if _locality(scanner, start, quoted) else quoted  # 凑成“天边三村”复村联盟
    if scanner.text[start] in _REPORTS and begins(scanner.text, start + 1):
        return start + 1
    place = places.match_at(scanner.text, start)
    if place and _HAS.match(scanner.text, start + place[0], head_start):
        return start + place[0] + 1
    return _at_place(scanner, start, head_start, found)


def _with_brand(text: str, start: int, region: Region, head_start: int) -> int:
    """The start before the word that was cut off, if lines of trade alone would be left: 远航控股有限公司."""
    bank = text.startswith("银行", start) and _LEGAL_FORM.match(text, start + 2) is not None
    left = text[start:head_start]
    if not bank and not (text.startswith(_LEGAL_FORMS, head_start) and (not left or trades().fullmatch(left))):
        return start
    cut = next((soft for soft in region.soft if soft.end == start), None)
    if cut is None or head_at(text, cut.start):
        return start
    if cut.kind == "join":  # 由|会同展览有限公司 承办
        alone = cut.start == region.start or any(soft.end == cut.start for soft in region.soft)
        return cut.start if alone and text[cut.start : cut.end] in _JOINING_BRANDS else start
    if cut.kind == "verb" and text[cut.start : cut.end] not in _BRANDS:
        return start
    before = next((soft.end for soft in region.soft if soft.end <= cut.start), region.start)
    trade = trades().fullmatch(text, cut.start, cut.end) is not None  # 远山配送有限公司
    return before if cut.kind == "verb" or trade else cut.start


def _behind_description(text: str, start: int, head_start: int) -> int:
    """The start of a firm's own name behind one that says what it is: 科学园公司某某生物科技有限公司."""
    inner = text.rfind("公司", start + 2, head_start) if text.startswith(_LEGAL_FORMS, head_start) else -1
    own = inner + 2
    if inner < 0 or text[inner - 1] in "团总分子限司" or head_start - own < _LEAST_OF_FIRM or begins(text, own):
        return start
    return own if trades().search(text, own, head_start) else start


def _locality(scanner: Scanner, start: int, quoted: int) -> bool:
    """Whether the words before a quotation inside a name look like the spot where the body is: 东街“晚风”棋社."""
    if not 2 <= quoted - start <= _LONGEST_LOCALITY or not scanner.stands_first(start):
        return False
    return scanner.text[start - 1 : start] == "、" or scanner.text[quoted - 1] in _LOCALITIES


def behind_verb(scanner: Scanner, start: int, found: list[Found], *, firm: bool = False) -> int:
    """The start of a name that holds a verb (深圳市引导基金公司): a place begins it, no name ends before the verb."""
    length, kind = scanner.boundary(start)
    if length != 2 or kind != "strong" or start - length <= scanner.line.start:
        return start
    outer = scanner.region(start - length)
    left, right = outer.soft[0].end if outer.soft else outer.start, start - length
    if right - left < 2 or (outer.soft and not firm) or not places.match_at(scanner.text, left):
        return start
    if firm and not scanner.text[scanner.line.start : left].strip(_BULLETS):
        return left  # ✅ 佛山市希望机械有限公司
    named = any(left <= first and right <= last < start for first, last, _ in found)  # 某协会与
    acts = scanner.text[left:right]
    return start if named or places.find(acts) or _is_known(acts) or acts.endswith("方面") else left


def _cuts(scanner: Scanner, start: int, soft: Soft, head_start: int, found: list[Found]) -> bool:
    """Whether a word is a boundary there and no part of the name."""
    if scanner.text[soft.end] == "（" and soft.start > start:
        return False  # 远汐联合（中山）律师事务所
    begun = begins(scanner.text, start) or (
        scanner.text.startswith(UNITS, head_start)
        and owner_end(scanner.text, start, head_start, found) is not None
        and not any(first > start for first, _, bare in found if not bare)
    )
    if soft.kind == "join":
        apart = _parts(scanner, start, soft, head_start, found) or (not begun and _begins_anew(scanner, start, soft))
        return apart and not _one_name(scanner.text, start, soft, head_start)
    if soft.kind == "rare":
        alone = soft.start == start and soft.end == head_start
        return alone or _governs(scanner.text, start, soft, found, begun=begun)
    if soft.kind == "verb" and (soft.start == start or not begun or _ends_body(start, soft.start, found)):
        return True
    if _sent(scanner.text, start, soft, head_start) or _branch(scanner.text, start, soft, head_start):
        return False
    return begins(scanner.text, soft.end) and soft.end < head_start and (not begun or soft.kind == "verb")


def _sent(text: str, start: int, soft: Soft, head_start: int) -> bool:
    """Whether a place sends a body to another: 广州市赴黔南工作组."""
    goes = text[soft.start : soft.end] in ("赴", "援", "驻")
    return goes and text.startswith(_SENT, head_start) and places.is_chain(text[start : soft.start])


def _branch(text: str, start: int, soft: Soft, head_start: int) -> bool:
    """Whether nothing but a place stands between a line of trade and the form of a firm: 远汐控股广州有限公司."""
    firm = text.startswith(_FIRMS, head_start) and soft.start - start >= _LEAST_BRAND
    return firm and places.is_chain(text[soft.end : head_start])


def _parts(scanner: Scanner, start: int, soft: Soft, head_start: int, found: list[Found]) -> bool:
    """Whether an `and` stands between two names: one ends before it, or one begins behind it."""
    text = scanner.text
    if soft.start > start and text[soft.start : soft.end] == "暨" and not _OCCASION.search(text, start, soft.start):
        return begins(text, soft.end)  # 某某图书馆暨资讯协会
    if soft.start <= start or soft.end == head_start or text[start - 1 : start] in ("我", "该", "本"):
        return True
    unit = _in_unit(text, start, soft, head_start, found)
    if unit and _is_field_before(text, soft, head_start):
        return False
    known = text[soft.start] in "与同跟" and (
        _is_known(text[start : soft.start]) or _HEADS_ALONE.fullmatch(text, start, soft.start) is not None
    )  # 腾讯与远山市茶业协会, 合作社与远山市茶业协会
    counted = text[start - 1 : start] in COUNTERS and is_sort(text[start : soft.start])  # 两家生产企业和远山大学
    if counted or known or _ends_body(start, soft.start, found) or _REFERS.fullmatch(text, start, soft.start):
        return True
    if unit:
        return places.match_at(text, soft.end) is not None or known_at(text, soft.end) is not None
    return (begins(text, soft.end) or known_at(text, soft.end) is not None) and "驻" not in text[start : soft.start]


def _joins_officer(scanner: Scanner, start: int, soft: Soft, found: list[Found]) -> bool:
    """Whether an `and` stands behind somebody with his office: 某某研究院首席经济师甲及乙大学."""
    for title in scanner.titles.values():
        name = soft.start - title.end
        if title.start > start and 2 <= name <= _LONGEST_PERSON:
            first = scanner.text[title.end]
            named = first in surnames() or first in rare_surnames()
            return named and any(last == title.start for _, last, _ in found)
    return False


def _one_name(text: str, start: int, soft: Soft, head_start: int) -> bool:
    """Whether an `and` certainly stands inside a name: 亚洲及大洋洲某某联会, 酒店与旅游管理学院."""
    subject = text.startswith(_SCHOOLS, head_start) and text[start : soft.start] in _SUBJECTS
    return subject or _lands(text, start, soft) or _trades_of_one(text, start, soft, head_start)


def _trades_of_one(text: str, start: int, soft: Soft, head_start: int) -> bool:
    """Whether an `and` joins two trades of one society: 香港冻仓及运输业职工总会, though 香港冻仓 might be a store."""
    ended = head_at(text, soft.start) or ""
    if not ended or heads()[ended].strong or begins(text, soft.end) or not places.match_at(text, start):
        return False
    return _OF_A_TRADE.match(text, soft.end) is not None and text.startswith(_SOCIETIES, head_start)


def _lands(text: str, start: int, soft: Soft) -> bool:
    """Whether an `and` joins two countries or continents: 亚洲及大洋洲某某联会."""
    first, second = places.find(text[start : soft.start]), places.match_at(text, soft.end)
    return first is not None and second is not None and {first.level, second[1].level} <= {"country", "expanse"}


def _is_known(name: str) -> bool:
    """Whether a stretch is all of a body that the tables know."""
    found = (known_at(name, 0), known_at(name, 0, "香港"), known_at(name, 0, "澳门"))
    return any(body is not None and body[0] == len(name) for body in found)


def _is_field_before(text: str, soft: Soft, head_start: int) -> bool:
    """Whether what ends before an `and` is a field of the unit: 某局博物馆与文物处, 某大学酒店与旅游学院."""
    small = text.startswith(_SMALL, head_start) and not begins(text, soft.end) and not known_at(text, soft.end)
    return small or (text.startswith(_SCHOOLS, head_start) and text.endswith(_SUBJECTS, 0, soft.start))


def _in_head(text: str, start: int, soft: Soft, head_start: int, found: list[Found]) -> bool:
    """Whether an `and` before a head that never stands alone is a part of the name: 某市政务服务和数据管理局."""
    joins = soft.kind == "join" and soft.end == head_start and text[soft.start : soft.end] in ("和", "及", "与")
    return joins and bool(places.match_at(text, start)) and not _ends_body(start, soft.start, found)


def _in_unit(text: str, start: int, soft: Soft, head_start: int, found: list[Found]) -> bool:
    """Whether the owner of a unit ends before the `and`, which may well stand in the name of the unit."""
    owned = owner_end(text, start, soft.start, found) is not None
    return owned and head_start - soft.end <= _MOST_IN_UNIT and text.startswith(UNITS, head_start)


def _inside_unit(text: str, start: int, soft: Soft, found: list[Found]) -> bool:
    """Whether a verb that some names hold stands inside the name of a unit, behind its owner: 某某学院餐饮实习中心."""
    owner = owner_end(text, start, soft.start, found)
    return owner is not None and soft.start - owner >= _LEAST_IN_UNIT


def owner_end(text: str, start: int, before: int, found: list[Found]) -> int | None:
    """Where the body ends that a name begins with, if before an offset: one found already, or one of the tables."""
    ends = [last for first, last, bare in found if first == start and start < last < before and not bare]
    if ends:
        return ends[-1]
    body = known_at(text, start) or known_at(text, start, "香港") or known_at(text, start, "澳门")
    return start + body[0] if body and start + body[0] < before else None


def _begins_anew(scanner: Scanner, start: int, soft: Soft) -> bool:
    """Whether what stands before an `and` is too long for a first part, or a person."""
    before = scanner.text[start : soft.start]
    person = 2 <= len(before) <= 3 and before[0] in surnames() and not _is_field(before)
    return len(before) > _MOST_BEFORE_AND or start in scanner.titles or person


def _is_field(word: str) -> bool:
    """Whether a word that may look like a name is a line of trade or what an office is in charge of: 农业, 后勤."""
    return trades().fullmatch(word) is not None or word in words("title_fields")


def _governs(text: str, start: int, soft: Soft, found: list[Found], *, begun: bool) -> bool:
    """Whether a verb that some names hold is the verb of the sentence here."""
    if any(first >= start and end <= soft.start and not bare for first, end, bare in found):
        return True
    inside = begun or text[start - 1 : start] in ("", "“") or soft.start - start >= _LEAST_BEFORE_RARE
    return not inside


def _ends_body(start: int, end: int, found: list[Found]) -> bool:
    return any(last == end and first >= start for first, last, _ in found)


def _at_place(scanner: Scanner, start: int, head_start: int, found: list[Found]) -> int:
    """Move the start to the first place inside, if what stands before the place is not part of a name."""
    text = scanner.text
    if _formerly(text, start, head_start):
        return start + 1
    if begins(text, start) or text[start] == "“":
        return start
    for position in range(start + 1, head_start):
        if places.match_at(text, position) and not scanner.covered(position):
            if _branded(scanner, start, position, head_start) or _coined(scanner, start, position):
                return start
            parent = any(start <= first and end <= position for first, end, _ in found) or known_at(text, start)
            if parent or text[position - 1] in "驻环”（ ":
                return start
            return position - len(_PARTY) * text.startswith(_PARTY, position - len(_PARTY))
    return start


def _formerly(text: str, start: int, head_start: int) -> bool:
    """Whether the word that seems to begin a place says that an office is over: 前|海事处处长, never 前海管理局."""
    if text[start] != _FORMER or known_at(text, start) is not None:
        return False
    bodies = (known_at(text, start + 1), known_at(text, start + 1, "香港"), known_at(text, start + 1, "澳门"))
    return any(body is not None and start + 1 + body[0] > head_start for body in bodies)


def _coined(scanner: Scanner, start: int, place: int) -> bool:
    """Whether Latin letters run into a place, or one character that begins a line: Inno大湾区总会, 蒲广州乡事会."""
    before = scanner.text[start:place]
    if before.isascii():
        return len(before) > 1 and before.isalnum() and before[0].isalpha()
    return (
        place - start == 1
        and start == scanner.line.start
        and scanner.text.count(before + scanner.text[place : place + 3]) > 1
    )


def _branded(scanner: Scanner, start: int, place: int, head_start: int) -> bool:
    """Whether a firm's name stands by itself from its start on: 远航香港有限公司 behind a stop."""
    text = scanner.text
    free = start == scanner.line.start or text[start - 1] in "、：；（“\t 　为任是"
    if text.startswith(_FIRMS, head_start):
        return free and 2 <= place - start <= _LONGEST_BRAND
    if not text.startswith(_BRANCHES, head_start) or not scanner.stands_first(start):
        return False
    branch = _BRANCH.match(text, place + places.match_at(text, place)[0])  # type: ignore[index]
    size = _LONGEST_INSURER if trades().search(text, start, place) else _LONGEST_BRAND
    return branch is not None and branch.end() > head_start and 2 <= place - start <= size

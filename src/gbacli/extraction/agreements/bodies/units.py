"""Who could be a party in a sentence: bodies, officers named after their body, people whose body is known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from gbacli.extraction.agreements.bodies.delegations import NAMES as DELEGATIONS
from gbacli.extraction.agreements.bodies.delegations import stand_ins
from gbacli.extraction.agreements.bodies.homes import Homes, is_office, is_private
from gbacli.extraction.agreements.bodies.organs import of_council, principal
from gbacli.extraction.agreements.things.words import NUMBER, any_of, verbs
from gbacli.extraction.analysis import Analysis, Mention
from gbacli.text.numerals import number
from gbacli.text.tables import words

_PLACED = re.compile(r"(?:(?<![现存所正旨])在|(?<![关由终基对属位鉴至])于|赴|抵达?|来到|位于|假座?|继|除了?)$")
_VENUE = re.compile("(?<![现存所正旨])[在于](?:(?![上中下后前时间期])[^，。；：、与和同跟及由的《》]){1,8}$")
_ENTERED = re.compile("(?:走进|步入|走入|踏[入进]|齐聚|相聚|聚首|聚集|移师|坐进|假座?|设)[了于在]?$")
_SIGNED_THERE = re.compile("(?:正式|共同|当场|联合|分别|一同|一起|下)*(?:签[署订约下了妥]|换文|交换|互换|缔结|订立)")
_WITNESSED = re.compile("在[^。；]{0,80}?(?:见证|主持|推动|指导|支持|陪同|牵线|协助|撮合)[之]?下")
_TOPIC = re.compile("(?<![早便也却成])(?:就|围绕|针对)(?![与和同跟])[^，。；：《》与和同跟]{0,40}")
_COUNTED = re.compile(f"(?:多|数|几|各|{NUMBER})(?:所|家|间|个|名)(?:来自)?$")  # 六所香港学校 names no body
_ASIDE = re.compile("(?:见证|鉴证|监证|公证|监管|指导|支持|主办|承办|协办)(?:方|单位|机构)?(?:为|是|：|由)$")
_BUILT = re.compile("(?:建立|共建|合建|筹建|设立|组建)(?:了|起)?“?$")  # 签署协议，共建“丙实验室”
_OWNED = re.compile(
    "(?:旗下|属下|辖下|会员企业|(?:全资)?(?:附属|子)公司)的?(?!(?:公司|企业|项目)?的?[\\d.%]*(?:股权|股份|资产|业务))(?=[^，。；、]{2})"
)
_DESCRIBES = re.compile(
    "的?(?:常务)?副?(?:会长|理事长|主席|秘书长|监事长|理事|会员|成员|轮值主席)(?:单位|机构)(?=[^，。；、的与和同跟及]{3})"
)  # 本会副会长单位甲公司: the firm signs
_PARENT = re.compile(r"的?(?:全资|控股)?(?:旗下|属下|辖下|下属|所属|会员企业|附属|子)(?:公司|企业|机构)?的?")
_CLASS = re.compile(
    f"(?P<n>双|两|{NUMBER})"
    "(?:方|(?:地|市|省|区|县|镇|乡|街)的?(?:政府|部门|机构|(?:律师|建筑师|工程|工业|商业|青年|科技)?(?:学会|协会|商会|总会|联会|公会|律协|大学|医院|侨联|工商联|科协|文联|作协|妇联|残联|图书馆|博物馆|文化馆|海关|检察院|法院)"
    "|(?:镇|乡|街道?)?(?:党委|党工委|管委会|街道办)|[一-龥]{2,5}(?:局|署|厅))"
    "|地(?=[曾已再现还亦也又签共正]|联合|携手|达成|现场|同步)|会|校|馆|院系?|家|所|社|局|厅|团|人|个?(?:(?:常务)?理事|(?:副?会长|副?理事长|主席团)?)(?:协会|学会|机构|单位|团体|大学|院校|公司|商会|部门))"
    "(?:(?:联盟|联合会)?新?(?:发起|成员|会员|盟员|创始|团体|参会|共建|签约|签署|缔约|倡议|首批|创会)?(?:单位|机构|成员|会员|馆|学会|协会|高校|院校|企业|公司|医院|大学|学校|商会|银行|院|校)?)(?:的?代表)?"
)
_THEY = re.compile("(?:他们|她们|它们|二者|两者|彼此)(?=[^，。；、与和同跟]{0,24}$)")  # 他们四年前签过
# What stands behind a medium that only reports: 【某某日报专讯】, 某某全媒体综合报道：, 某社香港3日电
_REPORTS = re.compile(
    "(?:全媒体|融媒体?|客户端|网)?(?:记者|专?讯[】）（ 　]|(?:综合)?(?:报道|报导)(?:[，：】]|$)"
    "|[^，。；\n]{2,12}日电[】）（ 　，])"
)
_MEETING = re.compile("第[一二三四五六七八九十百\\d]+次会议")  # 某某联席会议第二十次会议 is an occasion
_STANDS_FOR = re.compile("[^，。；、]{0,6}?(?:分别)?代表")
_ALL_OF = re.compile(
    "(?:全[国省市区县镇港澳行]|辖[区内]|[区市县镇校行业]内|下[属辖]|所[属辖])?(?:各(?!界)|所有|全部|全体|部分|其他|(?<=全[省市区县镇])(?!球))"
)  # 全区各中小学校 names nobody
_SHORTEST_PART = 3  # characters of a department's name
_COMMITTEE = re.compile("(?<=[^省市区县镇州会])(?:党委|党组|党工委|党总支)$")
_OF_TOWN = re.compile("(?<=[镇乡区县市])(?:党委|党工委)$")
_MEMBERS = re.compile(
    "(?:发起|成员|会员|创始|参会|共建)(?:单位|机构|会员|成员|学会|协会|商会|社团|院校|高校|企业)+(?:的?代表)?"
)


@dataclass(frozen=True, slots=True)
class Unit:
    """A possible party: `start` to `end` covers the body, the office and the person as printed."""

    start: int
    end: int
    body: int
    person: int | None = None


@dataclass(frozen=True, slots=True)
class Class:
    """Parties of whom a sentence says only how many they are (双方, 五馆); `count` is 0 where it does not."""

    start: int
    end: int
    count: int


@cache
def _honorific() -> re.Pattern[str]:
    """What may stand behind a person's name: forms of address and offices."""
    forms = any_of((*words("honorifics"), *words("titles")))
    return re.compile(f"(?:（[^（）]{{1,20}}）)?(?:{forms})?(?:（[^（）]{{1,12}}）)?")


@cache
def _office_then() -> re.Pattern[str]:
    return re.compile(f".{{0,14}}(?:{any_of(words('titles'))})(?:兼|、|暨)")


def units(analysis: Analysis, start: int, end: int, homes: Homes) -> list[Unit]:
    """The possible parties between two offsets, in order; places, parentheses and titles in 《》 are left out."""
    text, named = analysis.folded, analysis.within(start, end)
    if text.find("团", start, end) >= 0 and (sent := [*stand_ins(analysis, start, end)]):
        named = sorted([*sent, *(one for one in named if text[one.start : one.end] not in DELEGATIONS)])
    if not named:
        return []
    found: list[Unit] = []
    witnessed = [match.span() for match in _WITNESSED.finditer(text, start, end)]
    witnessed += _topics(text, start, end)
    for mention in _outside(text, named, start):
        if any(left <= mention.start < right for left, right in witnessed):
            continue
        if mention.kind == "person":
            _add_person(text, found, mention, homes)
        elif _may_sign(text, start, mention):
            _add_body(text, found, mention._replace(ref=signer(analysis, mention)))
    return [one if one.person is None else replace(one, body=principal(analysis, one.body)) for one in found]


def _topics(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where a stretch says what was agreed on, up to the verb: 就收购甲股权签订."""
    found = []
    for match in _TOPIC.finditer(text, start, end):
        verb = verbs().search(text, match.start(), match.end())
        found.append((match.start(), verb.start() if verb else match.end()))
    return found


def _may_sign(text: str, start: int, mention: Mention) -> bool:
    """Whether a body is named as itself: not as a place, a class, a delegation, a medium or the owner of the next."""
    placed = _PLACED.search(text, max(start, mention.start - 6), mention.start)
    if not placed and _SIGNED_THERE.match(text, mention.end):  # 在湿地访|客中心签署
        placed = _VENUE.search(text, max(start, mention.start - 10), mention.start)
    if text.endswith(words("halls"), mention.start, mention.end):  # 走进展览中心
        placed = placed or _ENTERED.search(text, max(start, mention.start - 5), mention.start)
    counted = _COUNTED.search(text, max(start, mention.start - 5), mention.start)
    delegated = text.endswith(DELEGATIONS, mention.start, mention.end)
    delegated = delegated and text[mention.start : mention.end] not in DELEGATIONS  # alone it stands for its body
    reporting = _REPORTS.match(text, mention.end) or _MEETING.match(text, mention.end)
    aside = _ASIDE.search(text, max(start, mention.start - 6), mention.start)
    built = _BUILT.search(text, max(start, mention.start - 5), mention.start)
    classed = _ALL_OF.match(text, mention.start, mention.end)
    beside = placed or counted or aside or built or classed
    return not (
        beside or delegated or reporting or _OWNED.match(text, mention.end) or _DESCRIBES.match(text, mention.end)
    )


def _add_body(text: str, found: list[Unit], mention: Mention) -> None:
    """A body, unless it is the committee of an officer whose body stands before: 甲会会长兼教育委员会主席."""
    if found and _PARENT.fullmatch(text, found[-1].end, mention.start):
        found.pop()
    if found and found[-1].end == mention.start and found[-1].person is None:
        if mention.end - mention.start < _SHORTEST_PART:
            return  # 岚山学会保育总监: a field of the office
        found[-1] = Unit(found[-1].start, mention.end, mention.ref)  # a body and its part, without a word between
        return
    if found and found[-1].person is None and _office_then().fullmatch(text, found[-1].end, mention.start):
        return
    found.append(Unit(mention.start, mention.end, mention.ref))


def signer(analysis: Analysis, mention: Mention) -> int:
    """The body that signs: of 岚山局党委书记、局长李青 the bureau, which its party committee only stands within."""
    committee = _COMMITTEE.search(analysis.folded, mention.start, mention.end)
    if not committee:
        town = _town(analysis, mention)
        return of_council(analysis, town) if town == mention.ref else town
    whole = analysis.text[mention.start : committee.start()]
    plain = len(whole) > _SHORTEST_PART and analysis.folded[mention.start] not in "我本该"
    return analysis.number("body", whole) if plain or analysis.knows("body", whole) else mention.ref


def _town(analysis: Analysis, mention: Mention) -> int:
    """The government for which the officers of a town's committee sign, where the report names it."""
    committee = _OF_TOWN.search(analysis.folded, mention.start, mention.end)
    town = analysis.text[mention.start : committee.start()] if committee else ""
    named = (town + "人民政府", town + "政府") if town else ()
    return next((analysis.number("body", name) for name in named if analysis.knows("body", name)), mention.ref)


def _add_person(text: str, found: list[Unit], mention: Mention, homes: Homes) -> None:
    """A person belongs to the body printed before, else to the one known from elsewhere."""
    tail = _honorific().match(text, mention.end)
    end = tail.end() if tail else mention.end
    last = found[-1] if found else None
    if last and is_private(text, last.end, mention.start):
        found.pop()  # 岚山大学毕业生李青 signs for himself
    elif last and last.person is None and _is_officer(text, last, mention):
        found[-1] = replace(last, end=end, person=mention.ref)
    elif last and last.person is not None and _shares_office(text, last, mention, homes):
        found[-1] = replace(last, end=end)
    elif (home := homes.of(mention.ref, mention.start)) is not None:
        found.append(Unit(mention.start, end, home, mention.ref))


def _is_officer(text: str, last: Unit, mention: Mention) -> bool:
    """Whether a person stands behind the body; 甲、会长王海代表乙 begins anew."""
    anew = text.startswith(("、", "和", "与"), last.end) and _STANDS_FOR.match(text, mention.end)
    return not anew and is_office(text, last.end, mention.start)


def _shares_office(text: str, last: Unit, mention: Mention, homes: Homes) -> bool:
    """Whether a person stands behind another of one body (会长甲、乙), and is not known to be of another one."""
    if _STANDS_FOR.match(text, mention.end):
        return False  # 李青代表甲、会长王海代表乙
    if not (text.startswith("、", last.end) and is_office(text, last.end, mention.start)):
        return False
    return homes.of(mention.ref, mention.start) in {None, last.body}


def _outside(text: str, mentions: Iterable[Mention], start: int) -> list[Mention]:
    """The mentions that stand in no parenthesis and in no title."""
    kept, position, depth = [], start, 0
    for mention in mentions:
        depth = max(0, depth + _depth(text, position, mention.start))
        position = mention.start
        if not depth:
            kept.append(mention)
    return kept


def _depth(text: str, start: int, end: int) -> int:
    stretch = text[start:end]
    return stretch.count("（") + stretch.count("《") - stretch.count("）") - stretch.count("》")


def classes(text: str, start: int, end: int) -> list[Class]:
    """The groups of parties that a stretch names by their number or as members."""
    counted = [Class(*match.span(), number(match["n"]) or 0) for match in _CLASS.finditer(text, start, end)]
    counted = [one for one in counted if one.count > 1]
    counted += [Class(*match.span(), 2) for match in _THEY.finditer(text, start, end)]
    members = [Class(*match.span(), 0) for match in _MEMBERS.finditer(text, start, end)]
    return counted + [one for one in members if not any(c.start <= one.start < c.end for c in counted)]


def distinct(found: Sequence[Unit]) -> list[int]:
    """The bodies of some units, each once."""
    return list(dict.fromkeys(unit.body for unit in found))

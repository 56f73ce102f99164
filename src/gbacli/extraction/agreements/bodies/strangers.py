"""Firms that only their place in a signing tells to be bodies: 与云端服务商青峰数据签署, 柏涛银行、星瀚人寿续签.

A name such as 青峰数据 has no head that would give it away anywhere; between 与 and a verb of signing it can be
nothing else than a party.
"""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.agreements.bodies import localities
from gbacli.extraction.agreements.things.words import NUMBER, any_of
from gbacli.extraction.analysis import Analysis, Mention
from gbacli.text.numerals import number
from gbacli.text.places import match_at
from gbacli.text.sentences import Span
from gbacli.text.tables import many_words, words

_ROLE = "(?P<role>[\\w]{0,6}(?:[务应售发据营造代]商|赞助方|合作方|旗下|属下|会员企业|子公司|平台))?"
_NAME = "(?:(?![的与和及在就于向对为是由将拟已曾了某其该亦也还则均]|一家|[多数]家)[\\w·&])"
_SIGNING = (
    "(?:已经?|曾|均|现场|当场|当[天日时年]|那时|彼时|其时|同[日场]|正式|共同|也|亦|再|还|又|则|另|先后|昨[日天]?|今[日天]?|日前|[早年]前)*"
    "(?:签[署订了下约有过立定]|续签|订立|缔结|换[文约])"
)
_PARTNER = re.compile(f"(?P<join>[与跟和]|同(?!意))(?P<name>{_NAME}{{2,10}}?)(?={_SIGNING})")
_FORUM = re.compile("[\\w]{4,10}(?:论坛|网络|俱乐部)")  # 与乡里青年论坛签署: a circle that is called so
_OWNED = re.compile("旗下|属下|辖下|下属|所属|会员企业|(?:附属|子)公司")
_OWN_FIRM = re.compile(
    f"(?:(?:附属|子|合营|合资|联营|姊妹|关联|参股|控股)公司|(?:成员|校办|初创|入驻|孵化|龙头)企业)(?P<name>{_NAME}{{3,8}}?)"
    "(?=(?:已|又|将|昨日|今日|日前|其后|随后)*[与和同跟])"
)
_OF_A_NUMBER = re.compile(
    f"{NUMBER}[大家间所个名]?[\\w]{{0,4}}(?:伙伴|机构|单位|企业|公司|商家|院校|高校|学校|大学|医院|团体|社团|协会|学会|商会|部门|政府|"
    "园区|城市|国家|地区|[方地市省国城校会馆院局厅])"
)  # 与四伙伴签约 names nobody
_BESIDE = re.compile("(?:（[^（）]{1,20}）)?(?:已|又|将|今|昨|前|本|当|[日天晚早午上中下月周]|\\d)*(?:[与和、同跟])")
_COUNTED_LIST = re.compile(
    "(?:(?<=[，。；：\\n日])|^)(?P<list>[^，。；：、\\n]{2,16}(?:、[^，。；：、\\n]{2,16}){1,4}(?:[和与及][^，。；：、\\n]{2,16}?)?)(?P<n>[三四五])(?:方|家(?:单位|机构|企业)?)"
    "(?:共同|联合|正式|在[^，。；]{1,10})?签"
)
_BRACKET = "（(?:控股|集团|国际|中国|香港|澳门|内地|华南|亚洲|亚太|大湾区|广州|深圳|珠海)）"  # 云汐物流（控股）
_AFTER = (
    "(?=（|于|在|就|签|续|订|达成|敲定|交换|正式|共同|今|昨|明|\\d|[一二三四五六七八九十]+月|[双三四两]方|[两三四]家|"
    "、|和|及|以及|与|等|，|之间|的|则|分别|先后|：)"
)


@cache
def _slot() -> re.Pattern[str]:
    return re.compile(
        f"(?P<join>[与和跟夥、及/]|同(?!意)|(?<=[，：。；由】\\n　 ])|^){_ROLE}"
        f"(?P<name>(?P<brand>{_NAME}{{2,8}}?)(?P<tail>{any_of(words('agreement_party_tails'))})(?:{_BRACKET})?){_AFTER}"
    )


@cache
def _introduced() -> re.Pattern[str]:
    return re.compile(
        f"(?:(?:[与和跟夥]|同(?!意)){_ROLE.removesuffix('?')}|旗下|属下|辖下|下属|所属|会员企业|(?:附属|子)公司)的?(?P<name>{_NAME}{{3,8}}?){_AFTER}"
    )


@cache
def _trades() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(words('agreement_not_parties'))}|{any_of(words('agreement_party_tails'))})+")


def meet(analysis: Analysis, sentence: Span) -> None:
    """Add the firms that stand as parties in the sentence, wherever the report names them."""
    for pattern in (_introduced(), _slot()):
        for match in pattern.finditer(analysis.folded, sentence.start, sentence.end):
            inner = _uncover(analysis, match)
            if _is_free(analysis, *match.span("name")) and _stands_as_party(analysis, sentence, match):
                _add(analysis, *match.span("name"))
            elif inner:
                analysis.refer(*inner)
    for match in _OWN_FIRM.finditer(analysis.folded, sentence.start, sentence.end):
        if _is_name(analysis, *match.span("name")):
            _add(analysis, *match.span("name"))
    localities.meet(analysis, sentence)
    localities.meet_alone(analysis, sentence)
    _meet_counted(analysis, sentence)
    _meet_opposite(analysis, sentence)


def _uncover(analysis: Analysis, match: re.Match[str]) -> Mention | None:
    """Take back and return whom a firm's name begins with: 云汐|医疗 is no person, 旗下云汐|医疗 no owner."""
    start, end = match.span("name")
    owned = _OWNED.match(match[0]) is not None
    inner = [one for one in analysis.within(start, end) if one.start == start and one.end < end]
    if not inner or not (owned or (inner[0].kind == "person" and match.groupdict().get("tail"))):
        return None
    analysis.forget(inner[0])
    return inner[0]


@cache
def _common() -> frozenset[str]:
    """Words of everyday language, which no firm is called."""
    tables = ("boundary_words", "agreement_not_parties", "titles")
    return frozenset(word for table in tables for word in words(table)).union(many_words("generic_names"))


def _meet_opposite(analysis: Analysis, sentence: Span) -> None:
    """Add what stands between a body with 与 and a verb of signing, with nothing else there: 岚山大学与清屿签署."""
    text = analysis.folded
    for match in _PARTNER.finditer(text, sentence.start, sentence.end):
        before = analysis.within(max(sentence.start, match.start() - 40), match.start(), "body")
        name = match.span("name")
        forum = _FORUM.fullmatch(analysis.folded, *name) is not None
        if before and before[-1].end == match.start() and _is_name(analysis, *name, placed=forum):
            _add(analysis, *match.span("name"))


def _is_name(analysis: Analysis, start: int, end: int, *, placed: bool = False) -> bool:
    """Whether a stretch is free and neither begins nor ends with a word of everyday language; it may be `placed`."""
    name = analysis.folded[start:end]
    sizes = range(2, len(name))
    edges = {name, *(name[:size] for size in sizes), *(name[-size:] for size in sizes)}
    place = match_at(analysis.folded, start)
    if place and placed and start + place[0] < end:
        edges.discard(name[: place[0]])
    elif place:
        return False
    counted = _OF_A_NUMBER.fullmatch(analysis.folded, start, end)
    return _is_free(analysis, start, end) and not counted and not edges & _common()


def _meet_counted(analysis: Analysis, sentence: Span) -> None:
    """Add what makes up the number that a list is said to hold: 广州南沙、香港科大（广州）、霍英东研究院三方签署."""
    text = analysis.folded
    for match in _COUNTED_LIST.finditer(text, sentence.start, sentence.end):
        items = _items(match.start("list"), match["list"], number(match["n"]) or 0)
        known = [one for one in items if any(m.end == one[1] for m in analysis.within(*one, "body"))]
        for start, end in items if known else ():
            inner = analysis.within(start, end)
            if not any(m.kind == "person" or (m.start, m.end) == (start, end) for m in inner):
                _settle(analysis, start, end)


def _settle(analysis: Analysis, start: int, end: int) -> None:
    """Make a stretch one body, in place of what stands within it."""
    inner = analysis.within(start, end)
    if inner and inner[-1].end == end:
        return
    if inner:
        analysis.widen(inner[0], start, end)
    elif _is_free(analysis, start, end):
        analysis.add(start, end, "body")


def _items(start: int, printed: str, count: int) -> list[tuple[int, int]]:
    """The items of a list, if they are so many."""
    cuts = [match.span() for match in re.finditer("、", printed)]
    if len(cuts) == count - 2 and (last := re.search("[和与及暨]", printed[cuts[-1][1] :] if cuts else printed)):
        begin = cuts[-1][1] if cuts else 0
        cuts.append((begin + last.start(), begin + last.end()))
    edges = [0, *(edge for cut in cuts for edge in cut), len(printed)]
    items = [(start + edges[at], start + edges[at + 1]) for at in range(0, len(edges), 2)]
    return items if len(items) == count and all(end - begin > 1 for begin, end in items) else []


def _stands_as_party(analysis: Analysis, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a body stands beside it, joined by 与 or 、, and the name is no trade."""
    groups = match.groupdict()
    if groups.get("brand") and _trades().fullmatch(groups["brand"]):
        return False
    if not groups.get("tail"):
        return _is_name(analysis, *match.span("name"), placed=True)
    if groups.get("role"):
        return True
    before = analysis.within(sentence.start, match.start(), "body")
    joined = groups.get("join")
    if joined in ("、", "和", "及", "/"):
        return bool(before) and not re.sub("（[^（）]*）", "", analysis.folded[before[-1].end : match.start()]).strip()
    if joined:
        return True
    after = _BESIDE.match(analysis.folded, match.end("name"))
    behind = analysis.within(after.end(), sentence.end, "body") if after else []
    return bool(after and behind and behind[0].start <= after.end() + 8)


def _is_free(analysis: Analysis, start: int, end: int) -> bool:
    near = analysis.within(max(0, start - 40), end + 40)
    return not any(mention.start < end and start < mention.end for mention in near)


def _add(analysis: Analysis, start: int, end: int) -> None:
    """A mention at every place that prints the name and is free."""
    name = analysis.text[start:end]
    at = analysis.text.find(name)
    while at >= 0:
        if _is_free(analysis, at, at + len(name)):
            number = analysis.add(at, at + len(name), "body").ref
            if analysis.bodies[number].kind is None:
                analysis.bodies[number].kind = "company"
        at = analysis.text.find(name, at + len(name))

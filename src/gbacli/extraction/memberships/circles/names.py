"""What may be the coined name of an alliance: a quotation, what opens with a region, what bodies do together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from gbacli.extraction.memberships.alliances.endings import heads, is_word, strength_of
from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.text import places
from gbacli.text.pairs import matches_behind
from gbacli.text.sentences import Span
from gbacli.text.tables import rows, words
from gbacli.text.wording import alternation, longest_first

_LEAST, _MOST = 4, 22  # characters of such a name
_QUOTED = re.compile(rf"“([\u4e00-\u9fffa-z0-9—·×&\-]{{{_LEAST - 1},{_MOST}}})”")
_BROKEN = (
    "[的了与和及在由是将等有为个这那各把被向到其但也就都]"
    "|通过|加入|成员|会员|成立|举行|召开|推动|建设|发起|组织[^，。]|会议|论坛|大学|[中小]学|公司|正式|[0-9一二三四五六七八九十][日月年]|铺开|签约|签署|名"
)
_GOES_ON = (
    "由|是|的|今|昨|将|已|共|现|原|成员|会员|伙伴|秘书|理事|召集|主席|轮值|发起|揭|成立|参与|参加|下称|简称|第|目前|于|在|里|内|中|自|从"
    "|上|下|每|年|首|新|扩|添|增|吸|接|迎|牵|以|为|有|并|与|和|同|跟|及|等|也|一|两|三|四|五|六|七|八|九|十|名|章|启|宣|开|正|常|执"
    "|协办|这|不|召|公布|公告|统一|本|说|没|只|会[是由的在上将]|举|因|就|全体|组长|社长|联络|则|亦|又|再|素|向|对|签|完|发|说|采|设|收|裡|转|早|仍|改|大事记|简报|通讯$|年报|备忘|公报|内部|其|当|只|则|才|正|曾|能|要|可|还|都"
)
_CLASS = re.compile(
    "(?:非营利|民间|松散|开放|新型|区域|跨界|跨境|跨区域|行业|法人|长效|常态化|常设|类似|同类|联盟属|公益|产学研|校企|校际|馆际|政企|官民|三方|双边|多边)+"
)  # before what bodies do together: a kind of alliance, no name
_WHOLE = re.compile("[\u4e00-\u9fffa-z0-9—·×&“”\\-]+")
_LETTERS = "圈网链群盟荟社桌线队体组会"
_NO_MORE = "(?!(?<=[联席合桌络])会)"  # 联席会, 圆桌会 are ends of their own
_BEFORE = "的为由与和在向对入到成了建起是该从：任及月日年暨给致让被把将获又叫"
_MOST_BEFORE = 14  # characters of a name before what bodies do together
_BRANCHES = "联络[站处点]|分会|分站|分部|工作站|服务站|办公室|秘书处|理事会"
_UNLIKE = re.compile(
    "工作坊$|仪式|典礼|项目$|工程$|(?:协议|备忘录|公约)$|奖$|杯$|节$|周$|日$|展$|基金$|指南|方案|工作站$|实验室$|评审|评选|评委|裁判组"
    "|专家|顾问|咨询|督导|不|没|入会|做朋友|组委|组织委|筹备|筹委|专门委员会|专业委员会|[一1]小时|^第|届|20[0-9][0-9]|拟|[一两三四五六七八九十][家个间所名位](?!港)|^[在将从把被向对让给请]|大桥"
)


@cache
def words_of(class_: str) -> tuple[str, ...]:
    """The words of one class of the table, the longest first."""
    found = {row[0] for row in rows("circle_words") if row[1] == class_}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def bond() -> re.Pattern[str]:
    """What bodies do together, at the end of a name: 互助圈, 联动网."""
    return re.compile(f"(?:{longest_first(words_of('bond'))})[\u4e00-\u9fff]{{0,2}}?(?:{_ends()})$")


@cache
def _ends() -> str:
    return longest_first((*words_of("end"), *heads("closing")))


@lru_cache(maxsize=2)
def of_region(folded: str) -> frozenset[str]:
    """The names that open with a region, without marks: 湾区口述史联线."""
    return frozenset(match["name"] for match in matches_behind(_of_region(), _region_beginnings(), folded))


@cache
def _of_region() -> re.Pattern[str]:
    return re.compile(
        f"(?:(?<![\u4e00-\u9fffa-z0-9])|(?<=[{_BEFORE}]))"
        f"(?P<name>(?:{longest_first(heads('opening'))})(?:(?!{_BROKEN})[\u4e00-\u9fffa-z0-9—·]){{2,18}}?(?:{_ends()}))"
        f"{_NO_MORE}(?=[\\W_a-z0-9]|$|{_GOES_ON})"
    )


@cache
def _region_beginnings() -> frozenset[str]:
    return frozenset(region[:2] for region in heads("opening"))


def quoted(folded: str) -> frozenset[str]:
    """What stands in quotation marks, without the branch of it that is meant."""
    if "“" not in folded:
        return frozenset()
    return frozenset(_without_branch(match[1]) for match in _QUOTED.finditer(folded))


def _without_branch(name: str) -> str:
    for size in (2, 3):
        branch = re.search(f"[\u4e00-\u9fff]{{{size}}}(?:{_BRANCHES})$", name)
        if branch and bond().search(name[: branch.start()]):
            return name[: branch.start()]
    return name


def bonded(folded: str, lines: tuple[Span, ...]) -> Iterator[str]:
    """The names that end with what bodies do together, without marks: 跨境电商合规互助会."""
    number, scanner = 0, None
    for match in matches_behind(_bonded(), _bond_beginnings(), folded):
        while lines[number].end <= match.start():
            number, scanner = number + 1, None
        scanner = scanner or Scanner(folded, lines[number])
        start = _start(scanner, match.start())
        if start is not None and match.end() <= lines[number].end:
            yield folded[start : match.end()]


@cache
def _bonded() -> re.Pattern[str]:
    ends = longest_first(end for end in words_of("end") if len(end) > 1 or end in "圈网链群盟荟社组会区桌线")
    shared = f"(?:{alternation(words_of('bond'))})[\u4e00-\u9fff]{{0,2}}?(?:{ends})"
    return re.compile(f"{shared}{_NO_MORE}(?=[\\W_a-z0-9]|$|{_GOES_ON})")


@cache
def _bond_beginnings() -> frozenset[str]:
    return frozenset(word[:2] for word in words_of("bond"))


def _start(scanner: Scanner, bond_start: int) -> int | None:
    """Where a name begins whose last words stand there; None where nothing tells."""
    region = scanner.region(bond_start)
    start = max([region.start, *(soft.end for soft in region.soft if soft.kind != "noun")])
    return start if 2 <= bond_start - start <= _MOST_BEFORE and (region.clean or region.soft) else None


def possible(name: str) -> bool:
    """Whether words may be such a name at all: no word for any alliance, place, meeting, society or paper."""
    if not _WHOLE.fullmatch(name) or _unlike().search(name) or name.endswith(words_of("society")):
        return False
    if is_word(name) or strength_of(name) == "none":
        return False
    if (name.endswith(_others()) and not name.endswith(heads("closing"))) or places.is_chain(name):
        return False
    apart = name.startswith(heads("opening")) or bond().search(name)
    if apart and (shared := bond().search(name)) and _class().fullmatch(name, 0, shared.start()):
        return False  # 非营利协作网络 is a kind of alliance
    return bool(apart) or (len(name) > _LEAST and name.endswith(_telling_ends()))


@cache
def _unlike() -> re.Pattern[str]:
    """What no such name holds, or ends or begins with."""
    inside, last, first = (longest_first(words_of(class_)) for class_ in ("inside", "last", "first"))
    return re.compile(f"{inside}|20[0-9]{{2}}|(?:{last})$|^(?:{first})|[一两三四五六七八九十][家个间所名位](?!港)")


@cache
def _class() -> re.Pattern[str]:
    """What stands before what bodies do together in a word for a kind of alliance."""
    return re.compile(f"(?:{longest_first(words_of('class'))})+")


@cache
def _telling_ends() -> tuple[str, ...]:
    """The ends that alone may make a name of a quotation."""
    return tuple(end for end in words_of("end") if len(end) > 1 or end in _LETTERS)


@cache
def _others() -> tuple[str, ...]:
    """How the names of meetings and papers end; a round table may be either."""
    kept = ("圆桌", "平台", "计划", "行动")
    quoted = (row[0] for row in rows("no_bodies") if row[1] == "quoted")
    found = (*words("event_heads"), *words("agreement_heads"), *quoted)
    return tuple(word for word in found if word not in kept)


@cache
def goes_on() -> re.Pattern[str]:
    """What may stand behind a name that is no part of a longer word."""
    return re.compile(f"[\\W_a-z0-9]|$|{_GOES_ON}")

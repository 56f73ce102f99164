"""Nouns that end many things and name a body only where the report speaks of one: 平台, 小组, 某某堂."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from gbacli.extraction.naming.forms.vocabulary import surnames
from gbacli.text.tables import of_class
from gbacli.text.wording import longest_first

_SPEAKS = re.compile(
    r"[”’*]*(?:（[^（）\n]{2,30}）)?[，]?(?:的?(?:(?:首批|创始|新增|新|现有|全体|正式|轮值|联席|现任|首任|值年|共同|运作|入)+)?"
    r"(?:成员|会员|盟员|伙伴|加盟|发起|牵头|秘书|主席|会长|理事|召集|总干事|干事|执行长|社长|章程|规则|公约|名单|名册|席位|扩充|一员|运作规则)"
    r"|由|是由|共?有\d|现有|现时|目前|不设|下设|设有|设立了|设(?=[^计施备置])|挂牌|揭牌|成立|诞生|组成|扩容|新增|吸纳|接纳|吸收|收编|已经?|将|亦|也|则|每|去年|今年|上月|本月"
    r"|日前|昨|今[日天]|正式|[会与和同跟向](?=[\u4e00-\u9fff])|要求|规定|约定|只|仍|尚未|从未|自\d|于\d|的日常|签|订|主办|承办|协办|主理|[另再又]|计划)"
)
_BODY_ACTS = "(?:举行|举办|主办|承办|协办|召开|成立|创立|创办|董事|理事|值理|主席|会员|秘书处|辖下|旗下)"
_PERSON_ACTS = "(?:说|表示|指|认为|坦言|笑|：|先生|女士|教授|博士|医生|当选|出任|（[男女]|，[男女1-9])"
_LEAST_TOLD = 5  # characters of a name that such a noun ends
_TWICE, _THRICE = 2, 3
_MEETING = re.compile("会|论坛|对[话谈]")  # 圆桌会议
_GROUPS = ("小组", "工作组", "专责小组", "工作小组", "专责组")
_PLAIN_GROUP = re.compile(
    r"(?:[一二两三四五六七八九十\d]+[人个]?|这个|首个|专题|专责|有关|相关|上述|学习|兴趣|调查|调研|课题|研究|筹备|考察|团队|讨论|合作|分设|各|新设|新|分|总|多个|若干|临时|前线|采访)$"
)
_ONWARDS = frozenset("前后期些个各")  # behind these no name of a group begins: 前|期工作小组, 三个片区工作组
_REPEATED = tuple("社坊馆堂庄厂行店")  # of nested heads, those that name a body printed again and again


def is_told(text: str, start: int, head_start: int, end: int, *, begun: bool) -> bool:
    """Whether a stretch that ends with such a noun is the name of a body: printed again, or with members, officers."""
    if end - start < _LEAST_TOLD or head_start - start < _TWICE or _MEETING.match(text, end):
        return False
    if not begun and text[start - 1 : start] != "“":
        return False
    return _SPEAKS.match(text, end) is not None or _count(text, text[start:end]) >= _TWICE


def speaks_behind(text: str, end: int) -> bool:
    """Whether what stands behind such a noun speaks of a body."""
    return _SPEAKS.match(text, end) is not None


def may_recur(head: str) -> bool:
    """Whether a noun is one of those that name a group, or a body that is printed again and again."""
    return head in _GROUPS or head.endswith(_REPEATED)


def stands_for(text: str, start: int, end: int) -> bool:
    """Whether such a noun alone stands where a sentence speaks of the body that it is the end of: 平台由甲牵头."""
    if _leads().search(text, max(0, start - 3), start) is None:
        return False
    return _SPEAKS.match(text, end) is not None or _tells().match(text, end) is not None


@cache
def _words(side: str) -> str:
    return longest_first(of_class("spoken_alone", side))


@cache
def _leads() -> re.Pattern[str]:
    """What may stand before such a noun alone."""
    return re.compile(rf"(?:[，。；：、！？\n“　（*\s]|^)(?:这个|该|这条|此|上述)?[“]?$|(?:{_words('before')})$")


@cache
def _tells() -> re.Pattern[str]:
    """What stands behind such a noun alone where a sentence speaks of a body."""
    return re.compile(rf"{_words('behind')}|于[一二〇○]|是[^，。\n]{{1,8}}由")


def is_group(text: str, start: int, head_start: int, end: int) -> bool:
    """Whether a group with a name of its own stands there: 学术统筹小组."""
    if (
        text[head_start:end] not in _GROUPS
        or head_start - start < _TWICE
        or text[start - 1 : start] in _ONWARDS
        or text[start] in "各每"
    ):
        return False
    return _PLAIN_GROUP.fullmatch(text, start, head_start) is None


def is_repeated(text: str, start: int, head_start: int, end: int) -> bool:
    """Whether a stretch that ends with a noun of many things is printed so often that it is a name: 灯塔堂."""
    name = text[start:end]
    often = name.endswith(_REPEATED) and head_start > start and end - start >= _THRICE
    if not often or _count(text, name) < _THRICE:
        return False
    return end - start > _THRICE or name[0] not in surnames() or _holds_meetings(text, name)


def _holds_meetings(text: str, name: str) -> bool:
    """Whether what looks like a person of such a name does what only a body does: 乐群堂举行."""
    return re.search(f"{name}{_BODY_ACTS}", text) is not None and not re.search(f"{name}{_PERSON_ACTS}", text)


@lru_cache(maxsize=256)
def _count(text: str, name: str) -> int:
    return text.count(name)

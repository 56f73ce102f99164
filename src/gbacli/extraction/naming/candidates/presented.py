"""Bodies without a head that a report presents in quotation marks: 成立“湾区灯塔通”, whose 成员 it then speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.naming.candidates.edges import head_at
from gbacli.extraction.naming.candidates.headed import Candidate
from gbacli.extraction.naming.forms.vocabulary import heads, occurrences
from gbacli.text import places
from gbacli.text.tables import rows, words

_QUOTED = re.compile(r"“([^“”，。；：！？《》\n]{2,16})”(?:伙伴计划|合作计划|联动机制)?")
_MEMBERS = re.compile(r"成员|会员|盟员|社员|伙伴|加盟|加入|发起|牵头|入[网圈线伙群盟]|名册")
_JOINS = re.compile(r"(?:获准|获邀|获接纳|正式|成功|宣布|率先|昨日|已|上[月周])(?:加入|加盟|退出)了?$")
_NAMES = re.compile(r"(?:取名|定名|名叫|名字叫|起名|命名为|叫做|叫作|名为|称为)为?了?$")
_OF_BODIES = re.compile("联盟|组织|网络|联合体|共同体|协作体|联席|伙伴|社群|同盟")  # what is called by a name
_FOUNDED = re.compile(
    r"(?:成立|组建|共组|合组|筹组|结成|创立|创办|组成|加入|加盟|退出|缔结|搭建|发起|倡议|共建)的?了?"
    r"(?:全国|全球|国内|大湾区)?(?:首个|首家)?$"
)
_TIME = (
    r"(?:[去今明上本当同][年月周日]|昨[日天]|[一二三四五六七八九十两\d]+[年月日届次名个家批]"
    r"|年|月|周|底|初|刚|新近|新|又|再|已|日前)"
)
_HAS = re.compile(
    r"(?:（[^（）]*）)?(?:，(?=章程|首批成员|成员))?(?:的|正式|宣告|今日|昨日|[今昨当]天|现|共|首批|下设){0,3}"
    r"(?:在[^，。“”]{1,8}(?:成立|揭牌)|又?收编|又?吸纳|成立|揭牌|挂牌|亮相|成员|会员|盟员|社员|伙伴|秘书处|秘书长|理事会|召集|加盟|轮值|缔盟|章程|公约|设)"
    rf"|{_TIME}{{1,5}}(?:接纳|吸纳|吸收|收编|增补|新增|成员|会员|盟员|盟友)|(?:新增|增至|增补)[^，。]{{0,6}}(?:成员|会员|名|家)"
    r"|(?:[今昨当][日天]|正式|宣告|宣布)*(?:在[^，。“”]{1,8})?(?:启动|挂牌|开网|开圈|开张|启航|结盟|亮相)"
    r"(?=[^\n]{0,90}(?:成员|会员|发起(?:的|单位|方|机构|人)|入[网圈线会伙群盟]|名册|加盟))"
)
_TOGETHER = re.compile(r"(?:共组|合组|组成|结成|缔结|创立|组建|创办)的?了?$")  # what several bodies do to found one
_SPEAKS_ON = re.compile(
    r"”?(?:成员|会员|社员|现有|目前|由|主席|会长|社长|召集|秘书|不设|下设|首批|另有|吸纳|接纳|收编|现任|首任"
    r"|规定|约定|订明|要求|设|采取|实行|不收|轮)"
)
_FORMAL = re.compile(r"“([^“”（）。；：！？《》\n]{6,60})”（([^（）\n，；]{2,12})）")
_BEFORE_TAIL = frozenset("，。；：\n“ 　？")
_BEFORE = 14  # characters in which the verb before a name is looked for
_LEAST_BEFORE_TAIL = 2  # characters of a name before the end that stands for it
_LEAST_AGAIN = 3  # characters of a name that means its body without quotation marks


def presented(text: str) -> list[Candidate]:
    """Every place where a name stands that the report presents as that of a body, in the order of the text."""
    if "“" not in text or not _MEMBERS.search(text):
        return []
    names = {text[slice(*_span(match))] for match in _QUOTED.finditer(text) if _is_body(text, match)}
    found = occurrences([name for name in names if len(name) >= _LEAST_AGAIN], text)
    return [Candidate(start, end, "", True) for start, end in found]


def glossed(text: str) -> list[Candidate]:
    """Every place where a name stands that is quoted and shortened to its end: “甲、乙离职后咨询委员会”（委员会）."""
    names = {
        match[1]
        for match in (_FORMAL.finditer(text) if "”（" in text else ())
        if match[1].endswith(match[2].strip("“” ")) and head_at(text, match.end(1))
    }
    return [Candidate(start, end, "", True) for start, end in occurrences(names, text)]


def _span(match: re.Match[str]) -> tuple[int, int]:
    """The name within the quotation marks, or with them if more follows."""
    return match.span(1) if match.end() == match.end(1) + 1 else match.span()


def _is_body(text: str, match: re.Match[str]) -> bool:
    """Whether it is founded or joined here and spoken of again, or has members, a secretariat, a charter."""
    span = max(0, match.start() - _BEFORE), match.start()
    called = _NAMES.search(text, *span) and _OF_BODIES.search(text, *span)
    if (match[1].endswith(_others()) and not called) or places.find(match[1]):
        return False
    has = any(_HAS.match(text, end) for _, end in occurrences((match.group(),), text))
    if has or _JOINS.search(text, *span):
        return True
    if called:
        return True
    if not _FOUNDED.search(text, *span) and not _NAMES.search(text, *span):
        return False
    return text.count(match[1]) > 1 or bool(_TOGETHER.search(text, *span)) or any(_tails(text, match[1]))


def tails(text: str, names: list[Candidate]) -> Iterator[tuple[Candidate, int]]:
    """Where the end of a presented name stands for the whole (舰队 for “湾区联合舰队”), and where that begins."""
    first: dict[str, int] = {}
    for name in names:
        first.setdefault(text[name.start : name.end].strip("“”"), name.start)
    for form, start in first.items():
        for match in _tails(text, form):
            yield Candidate(*match, text[slice(*match)], True), start


def _tails(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Every place where a sentence begins with the end of a name."""
    for size in (4, 3, 2):
        tail = name[-size:]
        if len(name) - size >= _LEAST_BEFORE_TAIL and tail not in heads() and "”" not in tail and "“" not in tail:
            for start, end in occurrences((tail,), text):
                if start and text[start - 1] in _BEFORE_TAIL and _SPEAKS_ON.match(text, end):
                    yield start, end


@cache
def _others() -> tuple[str, ...]:
    """Endings of names of meetings and of what is signed."""
    return (
        *words("event_heads"),
        *words("agreement_heads"),
        *(word for word, of in rows("no_bodies") if of == "quoted"),
    )

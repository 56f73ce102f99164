"""Bodies without a head that a report presents in quotation marks: 成立“湾区灯塔通”, whose 成员 it then speaks of."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.naming.candidates import Candidate
from gbacli.extraction.naming.vocabulary import words_pattern
from gbacli.text import places
from gbacli.text.tables import rows, words

_QUOTED = re.compile(r"“([^“”，。；：！？《》\n]{2,16})”(?:伙伴计划|合作计划|联动机制)?")
_MEMBERS = re.compile(r"成员|会员|盟员|社员|伙伴|加盟|加入|发起|牵头")
_FOUNDED = re.compile(
    r"(?:成立|组建|共组|合组|筹组|结成|创立|创办|组成|加入|加盟|退出|缔结|搭建|发起|倡议|共建)的?了?"
    r"(?:全国|全球|国内|大湾区)?(?:首个|首家)?$"
)
_HAS = re.compile(
    r"(?:（[^（）]*）)?(?:的|正式|宣告|今日|昨日|[今昨当]天|现|共|首批|下设){0,3}"
    r"(?:成立|揭牌|挂牌|亮相|成员|会员|盟员|社员|伙伴|秘书处|秘书长|理事会|召集|加盟|轮值|缔盟|章程|公约|设)"
)
_BEFORE = 14  # characters in which the verb before a name is looked for
_LEAST_AGAIN = 3  # characters of a name that means its body without quotation marks


def presented(text: str) -> list[Candidate]:
    """Every place where a name stands that the report presents as that of a body, in the order of the text."""
    if "“" not in text or not _MEMBERS.search(text):
        return []
    names = {text[slice(*_span(match))] for match in _QUOTED.finditer(text) if _is_body(text, match)}
    found = words_pattern(name for name in names if len(name) >= _LEAST_AGAIN).finditer(text) if names else ()
    return [Candidate(match.start(), match.end(), "", True) for match in found]


def _span(match: re.Match[str]) -> tuple[int, int]:
    """The name within the quotation marks, or with them if more follows."""
    return match.span(1) if match.end() == match.end(1) + 1 else match.span()


def _is_body(text: str, match: re.Match[str]) -> bool:
    """Whether it is founded or joined here and spoken of again, or has members, a secretariat, a charter."""
    if match[1].endswith(_others()) or places.find(match[1]):
        return False
    founded = _FOUNDED.search(text, max(0, match.start() - _BEFORE), match.start())
    has = any(_HAS.match(text, again.end()) for again in re.finditer(re.escape(match.group()), text))
    return bool(has or (founded and text.count(match[1]) > 1))


@cache
def _others() -> tuple[str, ...]:
    """Endings of names of meetings and of what is signed."""
    return (
        *words("event_heads"),
        *words("agreement_heads"),
        *(word for word, of in rows("no_bodies") if of == "quoted"),
    )

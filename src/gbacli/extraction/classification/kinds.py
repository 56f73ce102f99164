"""The kind of a body from its name: what it ends with, and whose part it is.

The table `body_kinds` gives endings. Besides plain ones there are units (研究院, 图书馆), which are a university's kind
inside a university; parts (组织部, 学术委员会), which are of the kind of whatever they belong to; parts with a kind of
their own (党组); and weak endings (科技, 行), which say something only at the end of a whole name.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from gbacli.extraction.classification.known import department_forms, full_departments, known, known_at
from gbacli.text.places import is_chain, leading, match_at
from gbacli.text.tables import rows

_WRAPPING = str.maketrans("", "", "“”‘’《》【】 ")
_LONGEST = 12
_WORLDWIDE = ("国际", "世界", "全球", "联合国")
_CONTINENTAL = ("亚太", "亚洲", "欧洲", "泛太平洋")
_WITH_COMMITTEES = frozenset({"university", "society", "government", "institute", "international"})
_WITH_CENTRES = frozenset({"media", "company"})
_STRONG = ("局", "署", "厅")  # single characters that end the name of an owner
_ABOVE = ("我", "本", "省", "市", "区", "县")
_OF_PARTY = re.compile(r"^共青团.+委员会$|(?:[省市区县]委|党工委)(?!员|会).*(?:办|办公室|部)$")  # 市委外办
AFFILIATED = re.compile(
    "(?:第[一二三四五六七八九十]+)?附属(?=[\u4e00-\u9fff]*(?:医院|中学|小学|学校|幼儿园)$)"
)  # of a university
_SOCIETIES = frozenset({"society", "alliance", "institute"})


class Ending(NamedTuple):
    """What the ending of a name says."""

    length: int
    kind: str
    manner: str  # "", inherit, part, own or weak


@lru_cache(8192)
def kind_of(name: str) -> str | None:
    """The kind of the body with this folded name, as far as the name alone says."""
    if body := known(name) or known(bare(name)):
        return body.kind
    plain = bare(name)
    kind = "party" if _OF_PARTY.search(plain) else _department(plain) or _by_ending(plain)
    wide = _CONTINENTAL + _WORLDWIDE if kind == "society" else _WORLDWIDE
    if kind in _SOCIETIES and plain.startswith(wide) and not _has_place(plain):
        return "international"
    return kind


def _by_ending(plain: str) -> str | None:
    ending = ending_of(plain)
    if ending is None:
        return "government" if is_chain(plain) else None
    if ending.manner in ("", "weak", "own"):
        return ending.kind
    return _under(owner_kind(plain[: len(plain) - ending.length]), ending)


def kind_under(name: str, owner: str | None) -> str | None:
    """The kind of a part, given that of the body to which the report shows it to belong."""
    ending = ending_of(bare(name))
    return _under(owner, ending) if ending and ending.manner == "part" and owner else kind_of(name)


def _under(owner: str | None, ending: Ending) -> str:
    """Departments are of whatever kind their owner is; a committee of a company or an alliance is neither."""
    kind = ending.kind
    if ending.manner == "part" and kind == "party" and owner == "government":
        return owner  # 中联办社会工作部, 市人大常委会法制工作委员会
    if owner is None or kind == "university" or (kind == "party" and owner != "society"):
        return kind
    if ending.manner == "inherit":
        return owner if owner == "university" or (kind == "other" and owner in _WITH_CENTRES) else kind
    if owner == "alliance" or (kind == "other" and owner not in _WITH_COMMITTEES):
        return "other"
    return owner


@lru_cache(8192)
def bare(name: str) -> str:
    """The name without quotation marks and without what brackets add at its end: 工商业联合会（总商会）."""
    plain = name.translate(_WRAPPING)
    if plain.endswith("）") and plain.find("（") > 1:
        return plain[: plain.rindex("（")]
    return plain


@lru_cache(8192)
def ending_of(plain: str) -> Ending | None:
    """The longest ending of the table that the name has."""
    for length in range(min(_LONGEST, len(plain)), 0, -1):
        kind = _endings().get(plain[-length:])
        if kind is not None:
            manner, _, value = kind.rpartition(":")
            return Ending(length, value, manner)
    return None


@lru_cache(8192)
def owner_kind(prefix: str) -> str | None:
    """The kind of the body whose name the prefix is, or begins with: a university in 某大学图书馆."""
    for end in range(len(prefix), 1, -1):
        if _ends_owner(prefix[:end]):
            return kind_of(prefix[:end])
    match = known_at(prefix, 0) or known_at(prefix, 0, "香港") or known_at(prefix, 0, "澳门")
    return match[1].kind if match else None


def _ends_owner(prefix: str) -> bool:
    ending = ending_of(prefix)
    if ending is None or ending.manner == "weak" or ending.length == len(prefix):
        return False
    return ending.length > 1 or prefix.endswith(_STRONG)


@lru_cache(8192)
def is_part(name: str) -> bool:
    """Whether the name is that of a part whose owner another name must tell: 组织部, 学术委员会."""
    plain = bare(name)
    ending = ending_of(plain)
    if AFFILIATED.match(plain):
        return True
    if ending is None or ending.manner not in ("part", "own") or plain.startswith(_ABOVE) or known(name):
        return False
    if known_at(plain, 0) or match_at(plain, 0) or _has_place(plain):
        return False
    return ending.kind == "university" or owner_kind(plain[: len(plain) - ending.length]) is None


def part_of(name: str) -> str | None:
    """The kind of the owner, as the name of a part tells it: an alliance in 联盟秘书处, a university for a school."""
    plain = bare(name)
    ending = ending_of(plain)
    if ending is None or ending.kind == "university":
        return "university"
    owner = ending_of(plain[: len(plain) - ending.length])
    return owner.kind if owner and owner.manner == "" else None


def _department(plain: str) -> str | None:
    """The kind of a department after a place or alone: 珠海市科协, 市卫生健康局."""
    found = leading(plain)
    offset = found[-1][0] if found else 0
    for rest in (plain[offset:], plain[offset:].lstrip("我省市区县")):
        if rest and (kind := _departments().get(rest)):
            return kind
    return None


def _has_place(plain: str) -> bool:
    return any(
        match[1].level not in ("country", "expanse")
        for offset in range(len(plain) - 1)
        if (match := match_at(plain, offset))
    )


@cache
def _departments() -> dict[str, str]:
    return full_departments() | {short: kind for short, (_, kind) in department_forms().items()}


@cache
def _endings() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("body_kinds")}

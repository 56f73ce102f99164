"""How the names of alliances end, and the words for any of them."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from gbacli.text.folding import fold
from gbacli.text.tables import rows
from gbacli.text.wording import alternation

# what may be taken for the beginning of a name: 三大联盟, 退出联盟
_NUMBERED = re.compile(
    "^(?:首?批|[一二两三四五六七八九十各多几数]+[个家大]|[哪这那]?个|(?:请|退|移|踢|逐)?出|[进入离回])"
)
# Hong Kong's federations are often registered so: 某某业联会有限公司
_COMPANY = re.compile("[会會]有限公司$")
# a verb that may be taken for the beginning of a name, so that the word behind it means one: 问联盟还有谁
_VERB = re.compile("^(?:[问据称说叫当看听靠找让替帮跟给往从]|代表)")


@cache
def heads(strength: str) -> tuple[str, ...]:
    """The ends of alliances' names of one strength, the longest first."""
    found = [row[0] for row in rows("membership_alliances") if row[1] == strength]
    return tuple(sorted(found, key=len, reverse=True))


@cache
def _class_word() -> re.Pattern[str]:
    """A word for alliances of a kind: 智库共同体, 产业创新联盟."""
    before, ends = (alternation(heads(kind)) for kind in ("modifier", "strong"))
    return re.compile(f"(?:{before}){{1,2}}(?:{ends})")


@cache
def general_words() -> frozenset[str]:
    """The words that may stand for the name of an alliance."""
    return frozenset(word for strength in ("strong", "weak", "vague") for word in heads(strength))


@lru_cache(8192)
def is_word(name: str) -> bool:
    """Whether a name is but a word for any alliance."""
    name = _NUMBERED.sub("", name, count=1) if _NUMBERED.match(name) else _VERB.sub("", name)
    return name in general_words() or _class_word().fullmatch(name) is not None


def behind_verb(name: str) -> bool:
    """Whether what looks like a name is a verb before a word for any alliance."""
    return _VERB.match(name) is not None and is_word(name)


@lru_cache(8192)
def strength_of(name: str) -> str | None:
    """What the end of a name says: none, strong or weak, the first that holds."""
    return next((strength for strength in ("none", "strong", "weak") if ends_so(name, strength)), None)


@lru_cache(8192)
def ends_so(name: str, strength: str) -> bool:
    """Whether a name ends as those of one strength do."""
    return _ended(name).endswith(heads(strength))


@lru_cache(8192)
def _ended(name: str) -> str:
    """A name as its end is looked at, of which several questions are asked."""
    return plain(_COMPANY.sub("会", name))


@lru_cache(8192)
def plain(name: str) -> str:
    """The name as it is compared: folded, without marks around it and words before it."""
    return fold(name).rstrip("”’》）\"' ").lstrip("“‘《（该本此这一各")

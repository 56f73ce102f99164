"""The vocabulary of agreements, compiled once from the tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from gbacli.text.pairs import Beginnings, beginnings_of, first_match, pair_starts, word_starts
from gbacli.text.tables import rows, words
from gbacli.text.wording import longest_first

_WATCHES = re.compile(
    "见证(?!之?下)|监签|监誓|观礼|应邀|获邀|莅临|(?:出席|列席|主礼|主持)(?:(?!签|并|订|，|。)[^，。])*$"
)
_NO_NOUN = "(?!(?<=换文)本|(?<=倡议)(?:成立|组建|设立|创立|发起|创办|创设|筹建|筹组))"  # 交换文本, 由甲倡议成立
NUMBER = "(?:[一二两三四五六七八九十廿百]+|\\d+)"


def any_of(found: Iterable[str]) -> str:
    """An alternation that prefers the longest word."""
    return longest_first(found)


@cache
def nouns() -> re.Pattern[str]:
    """A noun for something signed, those first that make an agreement without a verb of signing."""
    strong = [row[0] for row in rows("agreement_nouns") if "weak" not in row[1:]]
    return re.compile(f"(?P<signed>{any_of(strong)}|{any_of(_weak())})(?:文本|书(?![记店院]))?(?![人方]){_NO_NOUN}")


@cache
def _weak() -> frozenset[str]:
    table = rows("agreement_nouns")
    return frozenset(row[0] for row in table if "weak" in row[1:]) - {row[0] for row in table if "weak" not in row[1:]}


def is_weak(noun: re.Match[str]) -> bool:
    """Whether only a verb of signing makes an agreement of a noun that `nouns` has found."""
    return noun["signed"] in _weak()


def last_noun(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last noun for something signed between two offsets."""
    last = None
    for found in nouns_in(text, start, end):
        last = found
    return last


@cache
def verbs() -> re.Pattern[str]:
    """A verb of signing, its class in `verb_class`; words that only hold one match too, and have no class.

    签署人 is such a word, but not where it goes on: 签署|人才培养协议.
    """
    unless = {word: "".join(rest).replace(" ", "") for word, *rest in rows("agreement_not_verbs")}
    others = any_of((*_classes(), *(word for word, follows in unless.items() if not follows)))
    return re.compile("|".join((*(f"{word}(?![{follows}])" for word, follows in unless.items() if follows), others)))


def verb_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first verb of signing, or word that only holds one, in a stretch of a report."""
    return first_match(verbs(), word_starts(text, _verbs_begin()), text, start, end)


@cache
def _verbs_begin() -> Beginnings:
    return beginnings_of((*_classes(), *words("agreement_not_verbs")))


def noun_in(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first noun for something signed in a stretch of a report."""
    return first_match(nouns(), pair_starts(text, _nouns_begin()), text, start, end)


def nouns_in(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The nouns for something signed in a stretch of a report."""
    while noun := noun_in(text, start, end):
        yield noun
        start = noun.end()


@cache
def _nouns_begin() -> frozenset[str]:
    return frozenset(row[0][:2] for row in rows("agreement_nouns"))


@cache
def _classes() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("agreement_verbs")}


def verb_class(verb: str) -> str | None:
    """sign, conclude, pact or pen; None for a word that is no verb of signing."""
    return _classes().get(verb)


@cache
def bounds() -> re.Pattern[str]:
    """Verbs that part a body from the signing behind them."""
    return re.compile(any_of(words("agreement_bounds")))


@cache
def relations() -> re.Pattern[str]:
    """What bodies become to each other: 友好商会, 战略合作伙伴关系."""
    table = rows("agreement_relations")
    marks, heads = ([row[0] for row in table if row[1] == place] for place in ("mark", "head"))
    return re.compile(f"[为成了]?“?(?P<kind>(?:{any_of(marks)})+的?(?:{any_of(heads)}))(?![\\w])")


@cache
def signing() -> re.Pattern[str]:
    """What a sentence must hold for a party to be looked for in it: 签 or a noun proper."""
    strong = any_of(row[0] for row in rows("agreement_nouns") if "weak" not in row[1:])
    return re.compile(f"签|订立|缔|{strong}")


@cache
def signing_beginnings() -> Beginnings:
    """With what a match of `signing` begins."""
    return beginnings_of(("签", "订立", "缔", *(row[0] for row in rows("agreement_nouns") if "weak" not in row[1:])))


@cache
def trigger() -> re.Pattern[str]:
    """What a sentence must hold to be looked at: a verb of signing, or a noun."""
    short = {word[0] if word.startswith("签") else word for word in _classes()}
    names = "|".join(f"{re.escape(row[0])}(?![人方])" for row in rows("agreement_nouns"))
    return re.compile(f"{any_of(short)}|{names}")


@cache
def trigger_beginnings() -> Beginnings:
    """With what a match of `trigger` begins."""
    verbs_ = (word[0] if word.startswith("签") else word for word in _classes())
    return beginnings_of((*verbs_, *(row[0] for row in rows("agreement_nouns"))))


def watches(words_: str) -> bool:
    """Whether the words between bodies and what is signed say that they only watch: 出席并见证."""
    return _WATCHES.search(words_) is not None

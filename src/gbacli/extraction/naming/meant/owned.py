"""Parts of a body that is pointed to: 该校科研处 is that of the school named before, 我院心内科 of our hospital."""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.pointers import own_words, pointers
from gbacli.text.folding import fold, key
from gbacli.text.wording import longest_first

_POINTS = "该"
_UNIVERSITY = "大学"
_LEAST = 2  # characters of a part
# 学校科技处, 集团战略部, 我院护理部: a part of the body that a bare noun or 我 points to
_BARE = re.compile("(?:学校|医院|集团|公司|学院|研究院|[我本]校|[我本]院|[我本]所|[我本]局|[我本]会|我市)")
_ORGAN = re.compile("党委|党总支|党支部|党组|纪委|团委|工会")  # which every body has
_FIRMS = ("集团", "公司")  # either is called the other too
_DEPARTMENT = re.compile("[一-龥]{0,8}(?:处|部|室|科|党委|党总支|党支部|纪委|团委|工会)")


class Place(Protocol):
    """A stretch of the report that means a body: `ref` numbers `Analysis.bodies`."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """Where it ends."""

    @property
    def ref(self) -> int:
        """Which body it means."""


def whole_of(analysis: Analysis, body: Place, end: int) -> int | None:
    """The part of a body that is printed up to `end` behind its short form or a word that points to it: 我校党委.

    None where the body is printed in full, or what is printed means a body already.
    """
    name, printed = analysis.bodies[body.ref].name, analysis.text[body.start : end]
    if key(name) == key(analysis.text[body.start : body.end]) or analysis.knows("body", printed):
        return None
    pointed = analysis.folded[body.start : body.end] in pointers()
    whole = name + analysis.text[body.end : end]
    ref = part_of(analysis, body.ref, body.end, end) if pointed else analysis.number("body", whole)
    analysis.bodies[ref].surfaces[printed] += 1
    return ref


def owned(analysis: Analysis) -> None:
    """Tie the parts of bodies that 该 points to, to these: called by the whole name, and by what is printed."""
    _of_bare(analysis)
    if _POINTS not in analysis.folded:
        return
    parts: set[int] = set()
    for mention in [one for one in analysis.mentions if one.kind == "body"]:
        start = mention.start - (analysis.folded[mention.start - 1 : mention.start] == _POINTS)
        pointer = _pointing().match(analysis.folded, start, mention.end - _LEAST)
        if pointer is None:
            continue
        owner = _owner(analysis, mention, pointers()[pointer[0]].kinds, parts)
        if owner is not None:
            analysis.forget(mention)
            part = part_of(analysis, owner, pointer.end(), mention.end)
            analysis.refer(start, mention.end, "body", part)
            parts.add(part)


def _of_bare(analysis: Analysis) -> None:
    """Tie 学校科技处 to the one school that is named before, and 我院护理部 to the hospital that speaks."""
    for mention in [one for one in analysis.mentions if one.kind == "body"]:
        pointer = _BARE.match(analysis.folded, mention.start, mention.end - _LEAST)
        if pointer is None or not _DEPARTMENT.fullmatch(analysis.folded, pointer.end(), mention.end):
            continue
        draft = analysis.bodies[mention.ref]
        if draft.known or key(draft.name) != key(analysis.text[mention.start : mention.end]):
            continue  # 公司注册处 of a government
        owner = _only_owner(analysis, mention, pointer[0])
        if owner is not None:
            analysis.forget(mention)
            part = part_of(analysis, owner, pointer.end(), mention.end)
            analysis.refer(mention.start, mention.end, "body", part)


def _only_owner(analysis: Analysis, part: Mention, word: str) -> int | None:
    """The body that a word means elsewhere in the report, or the only one named before that it may mean."""
    folded = analysis.folded
    same = [one for one in analysis.mentions if one.kind == "body" and folded[one.start : one.end] == word]
    before = [one for one in same if one.end <= part.start]
    if same:
        return (before or same[:1])[-1].ref
    if word in own_words():
        return None
    kinds = pointers()[word].kinds if word in pointers() else _FIRMS if word in _FIRMS else (word,)
    named = {one.ref for one in analysis.within(0, part.start, "body") if _is_one(analysis, one.ref, kinds)}
    return named.pop() if len(named) == 1 else None


def _is_one(analysis: Analysis, ref: int, kinds: tuple[str, ...]) -> bool:
    name = fold(analysis.bodies[ref].name)
    return name.endswith(kinds) and name not in kinds


def part_of(analysis: Analysis, owner: int, start: int, end: int) -> int:
    """The number of the part of a body that a stretch names, known by its whole name as well."""
    part = analysis.text[start:end]
    whole = analysis.bodies[owner].name + part
    if analysis.knows("body", whole):
        return analysis.number("body", whole)
    shared = _ORGAN.fullmatch(fold(part)) is not None
    ref = analysis.number("body", whole if shared else part)
    if analysis.bodies[ref].known and not shared:  # of another body
        ref = analysis.number("body", whole)
    draft = analysis.bodies[ref]
    draft.name, draft.known = whole if shared else part, (whole,)
    analysis.alias("body", whole, ref)
    return ref


def _owner(analysis: Analysis, part: Mention, kinds: tuple[str, ...], parts: set[int]) -> int | None:
    """The body named last before whose name ends as the word that points to it says; 该校 is the university."""
    for one in reversed(analysis.within(0, part.start, "body")):
        name = fold(analysis.bodies[one.ref].name)
        if one.ref in parts or one.ref == part.ref:
            continue
        inner = name.find(_UNIVERSITY) + len(_UNIVERSITY) if _UNIVERSITY in kinds else 0
        if len(_UNIVERSITY) < inner < len(name):
            return analysis.number("body", analysis.bodies[one.ref].name[:inner])
        if name.endswith(kinds):
            return one.ref
    return None


@cache
def _pointing() -> re.Pattern[str]:
    """Matches the words that point to a body named before: 该校, 该中心."""
    return re.compile(longest_first(word for word in pointers() if word.startswith(_POINTS)))

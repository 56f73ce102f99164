"""Lists of bodies in what a report says of an alliance, in words that no rule knows.

Where a report speaks of an alliance and lists bodies, a word near the list mostly tells whether they founded it or are
in it, however the sentence is built, unless another word there says that they signed, hosted, came or helped.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.following.weighing import Setting, cues
from gbacli.extraction.memberships.phrasing.counts import partial
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import BODIES, words
from gbacli.extraction.memberships.phrasing.sketch import Sketch, sketch
from gbacli.extraction.memberships.sentences.reader import PROPOSED, units
from gbacli.text.sentences import Span
from gbacli.text.tables import rows

RULE = "membership.in-its-words"
_RUN = re.compile(BODIES)
_LEAST = 2  # bodies that a list must have, unless one alone is said to join
_NEAR = 18  # characters between a list and the word that tells what it is
_COMMA = 9  # as many more count for a comma in between
_BACK = 5  # sentences since an alliance was named
_PART = re.compile("下设[^。；，]{1,10}[组会部]")  # what is said behind it is said of an organ
_SAID = re.compile("[\u4e00-\u9fff]")
_CLAUSE = re.compile("[。；]")
_BEHIND = re.compile("[。；]|A(?=[成会盟]员)")
_PERSON = re.compile("[^，、。；P]{0,15}P")  # an office and its holder: only the last of the bodies is meant
_LIKELY = 0.5  # how likely a relation must be by all words around a list
_SURELY = 0.85  # how likely, for a body alone or beside a word of something else
_BESIDE = 8  # characters on either side of a list that are right beside it
_DOUBTFUL = 0.25  # how likely any, for the nearest cue alone to tell which


@dataclass(frozen=True, slots=True)
class Listed:
    """A list of bodies near the name of an alliance, and what stands around it."""

    drawn: Sketch
    run: re.Match[str]
    start: int  # where the list before it ends in the sketch
    behind: int  # where the next one begins
    alliance: int
    refs: list[int]
    setting: Setting


def read(
    analysis: Analysis, known: Alliances, stated: Collection[Finding], *, plain: bool = False
) -> Iterator[Finding]:
    """What lists state of which no rule has read anything; `plain` only what a cue beside a list says."""
    said = {(one.alliance, one.member) for one in stated}
    for one in lists(analysis, known):
        if not said.intersection((one.alliance, ref) for ref in one.refs):
            yield from _stated(one, plain)


def lists(analysis: Analysis, known: Alliances) -> Iterator[Listed]:
    """Every list of bodies, or body alone, where an alliance is spoken of."""
    for number, span in enumerate(analysis.sentences):
        topic = _topic(known, Span(analysis.sentences[max(0, number - _BACK)].start, span.end))
        if topic is not None and analysis.within(*span, "body"):
            earlier = analysis.sentences[number - 1] if number else Span(0, 0)
            yield from _sentence(sketch(analysis, known, span), sketch(analysis, known, earlier).code, topic)


def _topic(known: Alliances, span: Span) -> int | None:
    """The alliance that was last named in a stretch."""
    index = bisect_left(known.references, span.end, key=lambda mention: mention.start)
    last = known.references[index - 1] if index else None
    return last.ref if last is not None and last.start >= span.start else None


def _sentence(drawn: Sketch, earlier: str, topic: int) -> Iterator[Listed]:
    """The lists of a sentence."""
    start, code = 0, drawn.code
    runs = [run for run in _RUN.finditer(code) if not run[0].startswith("A") or len(run[0]) > 1]
    ends = [*(run.start() for run in runs), len(code)][1:]
    for run, behind in zip(runs, ends, strict=True):
        alliance = _alliance(drawn, run, topic)
        refs = [drawn.refs[place] for place in drawn.bodies(*run.span(), "BW")]
        bodies = [ref for ref in refs if ref is not None and ref != alliance]
        if bodies:
            left = _CLAUSE.split(code[start : run.start()])[-1]
            right = _BEHIND.split(code[run.end() : behind])[0]
            person = _PERSON.match(code, run.end()) is not None
            setting = Setting(left, right, earlier, len(bodies), "A" in code, person)
            yield Listed(drawn, run, start, behind, alliance, bodies, setting)
        start = run.end()


def _stated(one: Listed, plain: bool) -> Iterator[Finding]:
    """What a list states."""
    relation, code = _relation(one, plain), one.drawn.code
    if relation is not None:
        first, last = max(one.start, one.run.start() - _NEAR), min(one.behind, one.run.end() + _NEAR)
        et_al, count = partial(code[one.run.end() : one.run.end() + _NEAR])
        for ref in one.refs:
            yield Finding(
                one.alliance, ref, relation, *one.drawn.span(first, last), RULE, et_al, count, one.setting.named
            )  # fmt: skip


def _relation(one: Listed, plain: bool) -> str | None:
    """What its words say that the bodies of a list are: all together if they weigh enough, else the nearest one."""
    if PROPOSED.search(one.drawn.code[: one.run.end()]) or units().match(one.drawn.code, one.run.end()):
        return None
    if _guests().search(one.setting.behind) or _PART.search(one.drawn.code, 0, one.run.start()) or _bare(one):
        return None
    if any(_refused().search(said) for said in _beside(one)):
        return None
    several = len(one.refs) >= _LEAST or _joins(one.drawn.code, one.run)
    if plain:
        return _by_cue(one) if several else None
    chances = one.setting.chances()
    likely = max(chances, key=chances.__getitem__)
    if chances[likely] >= (_SURELY if not several or _other(one) else _LIKELY):
        return likely
    return _by_cue(one) if several and sum(chances.values()) >= _DOUBTFUL else None


@cache
def _guests() -> re.Pattern[str]:
    """What is said behind a list of those who are no members, or of people of theirs."""
    people = "嘉宾|专家|学者|师生|学生|员工|义工|观众"
    fields = "^等?[^，。；]{0,2}(?:领域|行业|专业|学科|行当)"
    event = "A.{0,2}(?:论坛|倡议|基金|项目|年会|大赛|指南|标准)"
    return re.compile(f"{words('observer')}|列席|旁听|{fields}|^的?(?:{people})|{event}")


def _bare(one: Listed) -> bool:
    """Whether nothing is said around a list, and nothing of members or founders before it."""
    said = one.setting.before + one.setting.behind
    return not _SAID.search(said) and not any(cues(kind).search(one.setting.earlier) for kind in ("member", "found"))


def _beside(one: Listed) -> tuple[str, str]:
    """What stands right beside a list."""
    return one.setting.before[-_BESIDE:], one.setting.behind[:_BESIDE]


def _other(one: Listed) -> bool:
    """Whether right beside a list stands a word of something else, or it acts for the members: 组织联盟会员单位义诊."""
    of_members = one.drawn.code.startswith("A", one.run.end() + len(one.setting.behind))
    return of_members or any(cues("other").search(said) for said in (one.setting.before, one.setting.behind[:_NEAR]))


def _by_cue(one: Listed) -> str | None:
    """What the nearest cue on either side says, unless another tells of something else."""
    left, right = one.setting.before, one.setting.behind[:_NEAR]
    if one.setting.person or "T" in left + right or cues("other").search(left) or cues("other").search(right):
        return None
    far = {kind: _distance(kind, left[-_NEAR:], right) for kind in ("found", "member")}
    kind = min(far, key=far.__getitem__)
    return None if far[kind] > _NEAR + _COMMA else {"found": "initiator"}.get(kind, kind)


@cache
def _joining() -> re.Pattern[str]:
    """What is said right behind a body alone that joins."""
    return re.compile(f"[^，。；：ABWPTLM]{{0,6}}(?:{_words('join')})")


@cache
def _joined() -> re.Pattern[str]:
    """What is said right before one."""
    return re.compile(f"(?:{_words('joined')})(?:了|的)?(?:有|是|为|：)?$")


@cache
def _refused() -> re.Pattern[str]:
    """What makes it doubtful that a body alone joins."""
    return re.compile(f"{words('refuse')}|{words('undone')}")


def _words(class_: str) -> str:
    return "|".join(re.escape(word) for word, kind in rows("membership_cues") if kind == class_)


def _joins(code: str, run: re.Match[str]) -> bool:
    """Whether a body alone is said to join, right beside its name."""
    if _refused().search(code):
        return False
    return bool(_joining().match(code, run.end()) or _joined().search(code, max(0, run.start() - _NEAR), run.start()))


def _distance(kind: str, left: str, right: str) -> int:
    """How far from a list a word of a kind stands; what a clause before says of founding is said of others."""
    before = [left[match.end() :] for match in cues(kind).finditer(left)]
    after = [right[: match.start()] for match in cues(kind).finditer(right)]
    if kind == "found":
        before = [words for words in before if "，" not in words]
    return min((len(words) + _COMMA * ("，" in words) for words in (*before, *after)), default=2 * _NEAR + _COMMA)


def _alliance(drawn: Sketch, run: re.Match[str], topic: int) -> int:
    """The alliance that the sentence names before the list, else behind it, else the one spoken of."""
    named = drawn.bodies(0, run.start(), "A")[::-1] or drawn.bodies(run.end(), len(drawn.code), "A")
    ref = drawn.refs[named[0]] if named else None
    return topic if ref is None else ref

"""Lists of bodies in what a report says of an alliance, in words that no rule knows.

Where a report speaks of an alliance and lists bodies, a word near the list mostly tells whether they founded it or are
in it, however the sentence is built, unless another word there says that they signed, hosted, came or helped.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.phrasing.counts import partial
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import BODIES, OWNER, words
from gbacli.extraction.memberships.phrasing.sketch import Sketch, sketch
from gbacli.extraction.memberships.sentences.reader import PROPOSED, units
from gbacli.text.tables import rows
from gbacli.text.wording import alternation

_RUN = re.compile(BODIES)
_OWNS = re.compile(OWNER)
_LEAST = 2  # bodies that a list must have, unless one alone is said to join
_NEAR = 18  # characters between a list and the word that tells what it is
_COMMA = 9  # as many more count for a comma in between
_BACK = 5  # sentences since an alliance was named
_CLAUSE = re.compile("[。；…]")
_BEHIND = re.compile("[。；…]|A(?=[成会盟]员)")
_PERSON = re.compile("[^，、。；P]{0,15}P")  # an office and its holder: only the last of the bodies is meant
_FURTHER = {"member": "[入进加]A|[AW][里内中]"}  # 入圈, 联盟里: the word for the alliance is a letter in a sketch


@cache
def _cues(kind: str) -> re.Pattern[str]:
    found = sorted((word for word, class_ in rows("membership_cues") if class_ == kind), key=len, reverse=True)
    further = f"|{_FURTHER[kind]}" if kind in _FURTHER else ""
    return re.compile(alternation(found) + further)


def read(analysis: Analysis, known: Alliances, stated: Collection[Finding]) -> Iterator[Finding]:
    """What lists state of which no rule has read anything."""
    said = {(one.alliance, one.member) for one in stated}
    told = {(one.member, one.relation, analysis.sentence_at(one.start)) for one in stated}
    starts = [one.start for one in known.references]
    for number, span in enumerate(analysis.sentences):
        last = bisect_left(starts, span.end) - 1  # the alliance that was last named
        near = last >= 0 and starts[last] >= analysis.sentences[max(0, number - _BACK)].start
        topic = known.references[last].ref if near else None
        if topic is None or not analysis.within(*span, "body"):
            continue
        for one in _sentence(sketch(analysis, known, span), topic):
            if said.intersection((other.alliance, other.member) for other in one):
                continue
            if not told.intersection((other.member, other.relation, span) for other in one):
                yield from one


def _sentence(drawn: Sketch, topic: int) -> Iterator[list[Finding]]:
    """What each list of a sentence states."""
    start = 0
    runs = [run for run in _RUN.finditer(drawn.code) if not run[0].startswith("A") or len(run[0]) > 1]
    ends = [*(run.start() for run in runs), len(drawn.code)][1:]
    for run, behind in zip(runs, ends, strict=True):
        places = [one for one in drawn.bodies(*run.span(), "BW") if not _OWNS.match(drawn.code, one + 1)]
        if len(places) >= _LEAST or (places and _joins(drawn.code, run)):
            relation = _relation(drawn.code, run, start, behind)
        else:
            relation = None
        alliance = _alliance(drawn, run, topic)
        refs = [ref for ref in (drawn.refs[place] for place in places) if ref is not None and ref != alliance]
        if relation is not None:
            quoted = drawn.span(max(start, run.start() - _NEAR), min(behind, run.end() + _NEAR))
            et_al, count = partial(drawn.code[run.end() : run.end() + _NEAR])
            yield [
                Finding(alliance, ref, relation, *quoted, "membership.in-its-words", et_al, count, "A" in drawn.code)
                for ref in refs
            ]
        start = run.end()


def _relation(code: str, run: re.Match[str], start: int, behind: int) -> str | None:
    """What the words around a list, from the list before to the one behind it, say that its bodies are."""
    left = _CLAUSE.split(code[start : run.start()])[-1].replace("创始成员", "成员").replace("目前成员", "成员")
    left = left.replace("非成员", "未加入").replace("非会员", "未加入")
    right = _BEHIND.split(code[run.end() : behind])[0][:_NEAR].replace("创始成员", "成员")
    if _PERSON.match(code, run.end()) or units().match(code, run.end()):
        return None
    if (
        "T" in left + right
        or PROPOSED.search(code[: run.end()])
        or _cues("other").search(left)
        or _cues("other").search(right)
    ):
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
    before = [left[match.end() :] for match in _cues(kind).finditer(left)]
    after = [right[: match.start()] for match in _cues(kind).finditer(right)]
    if kind == "found":
        before = [words for words in before if "，" not in words]
    return min((len(words) + _COMMA * ("，" in words) for words in (*before, *after)), default=2 * _NEAR + _COMMA)


def _alliance(drawn: Sketch, run: re.Match[str], topic: int) -> int:
    """The alliance that the sentence names before the list, else behind it, else the one spoken of."""
    end = drawn.code.find("；", run.end())
    behind = drawn.bodies(run.end(), end if end >= 0 else len(drawn.code), "A")
    named = drawn.bodies(0, run.start(), "A")[::-1] or behind
    ref = drawn.refs[named[0]] if named else None
    return topic if ref is None else ref

"""Offices that somebody takes: 张三当选A协会会长, A协会聘请张三为顾问, and those that are 由张三担任."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gbacli.extraction.roles.before import shareable
from gbacli.extraction.roles.phrases import (
    ASIDE,
    CHAIN,
    HOLDER,
    HOLDERS,
    ITEM,
    NAME,
    Holder,
    Office,
    holders,
    last_run,
    offices,
)
from gbacli.extraction.roles.tokens import Row
from gbacli.text.sentences import Span

# An office, and further ones after a comma that have a body of their own.
_OWN = rf"(?:[fnom]*B{ASIDE}?d?[fnoqN]*[TWH]j?(?:c+x?{ITEM})*)"
_CHAIN = rf"(?P<chain>{CHAIN}(?:[,;]c?{_OWN}(?=[,;.)]|$))*)"
_VERB = re.compile(rf"(?P<verb>[vpeNz])(?P<gap>[kqvN]*x?){_CHAIN}(?![dk]?{ASIDE}?h*P)")
_AFTER = re.compile(rf"(?P<verb>v)[kq]*(?P<chain>{CHAIN})[dk]+(?P<who>{NAME})")
_FROM = re.compile(rf"(?P<who>{NAME})[kx,]*u(?P<chain>{CHAIN})v")
_IN_PLACE_OF = re.compile(rf"(?P<who>{HOLDER})[kq]*s(?P<other>{HOLDER})[kc,]*$")
_UNKNOWN = re.compile(r"[,;:.]x[kq]?$")  # somebody whom nobody named
_N_VERB = re.compile(r"(?:^|[,;.)(PhkB|])$")
_BODIES = re.compile(r"(?P<bodies>B(?:[cw,]B)+)[qxkd]*,?$")
FOLLOWING = ("接任", "递补", "补位", "继任", "接棒", "升任")
_ONCE = re.compile("曾|先后|早年|退休前")
_DOING = ("做", "当", "做了", "当了", "任了", "当上")
_IN_TURN = ("依次", "分别", "顺序")
_FREED = re.compile(rf"z(?P<who>{HOLDERS})d?(?P<chain>{CHAIN})")
_SUBJECT = re.compile(rf"(?P<who>{HOLDERS})[kcqfd]*(?:x[kqf]*|,[kcqr]*)?$")
_LIST_OF_CLASS = re.compile(rf"(?P<who>{HOLDERS})qx?[WTH][cw](?P<more>{HOLDERS})[kcq]*$")
_FAR = re.compile(rf"(?P<who>{HOLDERS})[^P]*$")
# What may stand between 由 or 是 and the names: 石油气的士司机, 两位：.
_ON = r"(?:[kqneuB:,fh]|x(?=[^,;]{0,5}P)|d)*?"
_PLACED = re.compile(
    rf"(?P<chain>{CHAIN})[dj]*(?:(?P<by>[kqnv]*,?u)|(?P<made>a)|(?P<is>[kqn]*(?:(?<=q),)?e+)|(?P<colon>q?:)){_ON}(?P<who>{HOLDERS})(?P<end>[kr]*[vs]?)"
)
_FAR_PLACED = re.compile(rf"(?P<chain>{CHAIN})[^PB.;TWu]*u(?P<who>{HOLDERS})(?P<end>[kr]*v)")


@dataclass(frozen=True, slots=True)
class Taken:
    """Somebody and an office taken, held once or given up (`former`)."""

    holder: Holder
    office: Office
    rule: str
    former: bool = False
    new: bool = False  # taken at the election that the report tells of


def find(row: Row, last: tuple[Holder, ...]) -> Iterator[Taken]:
    """Every office that a verb gives somebody in the sentence; `last` are the people the text is about."""
    if not re.search("[TWH]", row.letters):
        return
    done: set[int] = set()
    for match in [*_PLACED.finditer(row.letters), *_FAR_PLACED.finditer(row.letters)]:
        if match.groupdict().get("made") and not match["end"]:
            continue
        if match.start("chain") not in done and not _said_of_another(row, match):
            done.update(range(*match.span("chain")))
            yield from _each(row, match) or _all(row, match, "role.held-by")
            yield from _moved_up(row, match)
    for pattern, rule, former in _FIXED:
        for match in pattern.finditer(row.letters):
            if match.start("chain") not in done:
                done.update(range(*match.span("chain")))
                yield from _all(row, match, rule, former=former)
    for match in _VERB.finditer(row.letters):
        if match.start("chain") not in done:
            yield from _verb(row, match, last)


_FIXED = (
    (_AFTER, "role.taken-by-following", False),
    (_FROM, "role.taken-from", True),
    (_FREED, "role.given-up", True),
)


def _each(row: Row, match: re.Match[str]) -> list[Taken]:
    """设甲、乙两个委员会, 主任依次为张三、李四: as many bodies as people, one for each."""
    people = holders(row, *match.span("who"))
    listed = _BODIES.search(row.letters[: match.start()])
    in_turn = any(row.word(index)[:2] in _IN_TURN for index in range(match.end("chain"), people[0].at))
    bodies = (
        [row.tokens[index] for index in range(*listed.span("bodies")) if row.letters[index] == "B"] if listed else []
    )
    if not in_turn or len(bodies) != len(people):
        return []
    return [
        Taken(holder, replace(office, body=body.ref, body_span=Span(body.start, body.end)), "role.held-by")
        for holder, body in zip(people, bodies, strict=True)
        for office in offices(row, *match.span("chain"))
    ]


def _moved_up(row: Row, match: re.Match[str]) -> Iterator[Taken]:
    """会长由副会长张三接任: the office of the same body that the holder leaves."""
    end = match.span("end") if "end" in match.groupdict() else (0, 0)
    if any(row.word(index) in FOLLOWING for index in range(*end)):
        for holder in holders(row, *match.span("who")):
            for office in holder.offices:
                if office.body is None:
                    yield Taken(holder, office, "role.left-for-another", former=True)


def _all(row: Row, match: re.Match[str], rule: str, *, former: bool = False) -> Iterator[Taken]:
    people = holders(row, *match.span("who"))
    for holder in people:
        for office in offices(row, *match.span("chain")):
            yield Taken(holder, office, rule, former, new=rule == "role.held-by")


def _said_of_another(row: Row, match: re.Match[str]) -> bool:
    """Whether the office is what somebody before it holds: 张三是会长, 李四…."""
    return bool(re.search(r"(?:P[h)]*|r)[kx,]*[vpeN][kqn]*$", row.letters[: match.start()]))


def _verb(row: Row, match: re.Match[str], last: tuple[Holder, ...]) -> Iterator[Taken]:
    former = match["verb"] in "pz" or (match["verb"] == "v" and _looks_back(row, match.start()))
    new = match["verb"] == "v" or "a" in row.letters[max(0, match.start() - 12) : match.start()]
    if replaced := _IN_PLACE_OF.search(row.letters[: match.start()]):
        for holder in holders(row, *replaced.span("other")):
            for office in offices(row, *match.span("chain")):
                yield Taken(holder, office, "role.replaced", former=True)
    people = _subject(row, match, last)
    for stated in offices(row, *match.span("chain")):
        for holder in people if shareable(stated, row.folded) else people[-1:]:
            office = _placed_before(row, match.start(), stated)
            if office.body is not None or not office.title.weak or (match["verb"] in "vp" and holder.at >= 0):
                yield Taken(holder, office, "role.taken", former, new=new)


def _placed_before(row: Row, verb: int, office: Office) -> Office:
    """在A公司任董事: the body stands right before the verb."""
    token = row.tokens[verb - 1] if verb else None
    doing = row.letters[verb] == "v" or row.word(verb) in _DOING
    if office.body is not None or token is None or token.letter != "B" or not doing:
        return office
    return replace(office, body=token.ref, body_span=Span(token.start, token.end), hint=None)


def _looks_back(row: Row, verb: int) -> bool:
    """Whether 曾 or 先后 stands in the clause before the verb."""
    start = max((row.letters.rfind(letter, 0, verb) for letter in ",;.P"), default=-1) + 1
    return any(_ONCE.search(row.word(index)) for index in range(start, verb))


def _subject(row: Row, match: re.Match[str], last: tuple[Holder, ...]) -> tuple[Holder, ...]:
    """Who takes the office: the people before the verb, or the one that the text has been about."""
    before = row.letters[: match.start()]
    strong = match["verb"] in "vpNz" or (before.endswith("B") and row.word(match.start()) in _DOING)
    if match["verb"] == "N" and not _N_VERB.search(before):
        return ()
    if re.search(r"r[kqnN]*$", before):
        named = [Holder(token, (), at) for at, token in enumerate(row.tokens[: match.start()]) if token.letter == "P"]
        return tuple(named[-1:]) or last
    if near := _right_before(row, before):
        return near
    if not strong:
        return ()
    if _UNKNOWN.search(before):
        return ()
    far = _FAR.search(before)
    people = holders(row, *far.span("who")) if far else last if "P" not in before else ()
    return tuple(replace(holder, at=-1) for holder in people)


def _right_before(row: Row, before: str) -> tuple[Holder, ...]:
    """The people named right before a verb."""
    if many := _LIST_OF_CLASS.search(before):
        return holders(row, *many.span("who")) + holders(row, *many.span("more"))
    if replaced := _IN_PLACE_OF.search(before):
        return holders(row, *replaced.span("who"))
    near = _SUBJECT.search(before)
    return last_run(holders(row, *near.span("who"))) if near else ()

"""Short forms of names that stand before 与乙签署 and that nothing else knows: 漂流网与乙, 平台与乙, 荔盟则与乙."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.agreements.bodies.units import Unit
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.naming.meant.fuller import shortens
from gbacli.text.folding import fold
from gbacli.text.tables import of_class
from gbacli.text.wording import longest_first

_TURNS = "还又则另也亦已曾将拟再就便才先刚均都昨"  # particles before 与
_GOES_ON = "定拟将预早去今昨前上下其随于在另还又再则亦也已曾先后就便当同"  # what opens what a body does
_SHORTEST = 2
_BARE = 3  # characters of a form that is no more than the noun of a name
_REACH = 60
_WILL = (  # 并会与乙, 稍后会同乙: no body, but what is to come
    "(?:[并亦也还又再则仍均都才就便更且另先已]|同时|随后|其后|未来|将来|稍后|日后|届时|不日|[当本次翌同]日|[今明后去][天日年]|[上下本]个?(?:周|月|星期|礼拜|季度?|学期|学年)|[一二三四五六七八九十]+月份?"
    "|[上下]半年|年[底内初中]|[早晚]些时候|很快|有望|可能|应该|理应)+会$"
)


@cache
def _of(class_: str) -> str:
    """The words of one class of the table, as alternatives."""
    return longest_first(of_class("agreement_forms", class_))


@cache
def _form() -> re.Pattern[str]:
    """A short form right before the partners."""
    return re.compile(
        "(?:^|[，。；：、\\s“”（）)]|\\d[日月年]|(?<=[^\\w]由)|同意|授权|其后|随后|当日|同日|今年|去年)"
        f"(?P<form>[^\\W\\d_]{{0,11}}?(?P<head>{_of('head')}|{_of('near')}))”?"
        f"(?:[{_TURNS}]|{_of('when')}|\\d|[一二三四五六七八九十]+[月日]|[年月日底初中])*，?[与和同跟]$"
    )


@cache
def _no_form() -> re.Pattern[str]:
    """What is no short form of a name."""
    return re.compile(
        "[本我咱你他她它该其两双各在于自从当为这那此诸贵敝赴到向对把被或及份]|[一二三四五六七八九十]"
        f"|(?![^会]*[青少]年会$)[^会]*(?:{_of('meeting')})$|(?:{_of('bare')})$|{_WILL}"
    )


@cache
def _opening() -> re.Pattern[str]:
    """A short form that begins a piece which ends with 与."""
    return re.compile(
        f"[“ 　]*(?P<form>[^\\W\\d_]{{1,8}}?(?P<head>{_of('head')}))”?"
        f"(?=[{_GOES_ON}]|计划|打算|准备|\\d|[一二三四五六七八九十])[^，。；：、与和同跟“”]{{1,20}}[与同和跟]$"
    )


@cache
def _brand_before() -> re.Pattern[str]:
    """What may be the beginning of a firm's name, before 与."""
    return re.compile(
        "(?:^|[，。；：、 　]|[\\d〇零一二三四五六七八九十][日月年])(?P<form>[^\\W\\d_]{2,5}?)(?P<head>)"
        f"(?:[{_TURNS}]|{_of('when')})*[与同跟和]$"
    )


@cache
def _firms() -> tuple[str, ...]:
    return of_class("agreement_forms", "firm")


def form_before(clause: Clause, first: int) -> re.Match[str] | None:
    """The words for a body that stand right before the partners at `first`, where no body is known there."""
    start = max(0, clause.sentence.start - 1, first - _REACH)
    found = _form().search(clause.text, start, first)
    found = found or _loosely(clause, start, first) or _brand(clause, start, first)
    if not found or len(found["form"]) < _SHORTEST or _no_form().match(found["form"]):
        return None
    end = found.end("form")
    known = clause.reading.analysis.within(found.start("form"), first)
    taken = any(one.start < end and (one.kind == "body" or one.end >= end) for one in known)  # 云汐飞|训 is no person
    return None if taken else found


def _loosely(clause: Clause, start: int, first: int) -> re.Match[str] | None:
    """The words for a body that begin the piece, farther from the partners: 同业网定于四月中在广州与乙."""
    piece = max(clause.text.rfind(mark, start, first) for mark in "，。；：\n") + 1
    found = _opening().match(clause.text, max(piece, start), first)
    told = found and meant(clause, found, [])
    return found if told else None


def _brand(clause: Clause, start: int, first: int) -> re.Match[str] | None:
    """The beginning of a firm's name, where it alone stands before the partners: 瀚洋同乙."""
    found = _brand_before().search(clause.text, start, first)
    firms = found and [ref for ref, one in clause.reading.analysis.names("body") if _begins(one.name, found["form"])]
    return found if firms and len(firms) == 1 else None


def _begins(name: str, form: str) -> bool:
    """Whether the name of a firm begins with the form, or holds its characters where its words begin."""
    folded = fold(name)
    if not folded.endswith(_firms()):
        return False
    return (folded.startswith(form) and len(folded) > len(form) + 1) or (len(form) > _BARE and shortens(form, folded))


def meant(clause: Clause, found: re.Match[str], others: list[int]) -> Unit | None:
    """The body that the words are short for: the only one that holds their characters, or the last one named before."""
    form, at = found["form"], found.start("form")
    bodies = clause.reading.analysis.bodies
    refs = {ref for ref, _ in clause.reading.analysis.names("body")} - set(others)
    fitting = [ref for ref in refs if _shortens(form, found["head"], fold(bodies[ref].name))]
    if len(fitting) > 1:
        before = [one.ref for one in clause.reading.analysis.within(0, at, "body") if one.ref in fitting]
        alliances = [ref for ref in fitting if ref in {one.alliance for one in clause.reading.told}]
        fitting = alliances if len(alliances) == 1 else before[-1:] if len(form) <= _BARE else []
    return Unit(at, found.end("form"), fitting[0]) if len(fitting) == 1 else None


def _shortens(form: str, head: str, name: str) -> bool:
    """Whether a name holds all characters of a form in their order, and ends like it."""
    rest = iter(name)
    ends = name.endswith(head) or (len(head) == 1 and head in name[-3:])
    if not head:
        return _begins(name, form)
    return ends and len(name) > len(form) and all(character in rest for character in form)

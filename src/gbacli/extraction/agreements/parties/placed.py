"""Where the parties of an act stand: before its verb, before what was signed, or between the two."""

from __future__ import annotations

import re

from gbacli.extraction.agreements.bodies.units import classes, distinct
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.agreements.parties import groups
from gbacli.extraction.agreements.parties.groups import Group
from gbacli.extraction.agreements.things.objects import Object

_BY = re.compile(".{0,24}(?:由|经(?![济营贸理过]))")
_WITH = re.compile("[^，。；：、]{0,14}[与同跟和]")  # 类似的约定去年已同甲签过一份
_ON_IT = re.compile(
    "(?:都|均|皆|各自|逐一|依次|先后|一齐|共同|分别|也|亦|已)*(?:在|于)(?:[上其]上?[面头边]?|文[末后]|末页|纸上|页尾)(?:逐一|依次|先后|一齐|共同)?"
)  # 《公约》，甲、乙都在上面盖了章
_TOPIC = re.compile("(?:方面|一项|一份)?，(?:则|就|现由|今次)?")
_CLEFT = re.compile("[正就乃便则都均]?是")
_THEIRS = re.compile("(?:之间|双方|两家)?(?:[的之]|[ 　]+|：)(?:[^，。；：、与和]{0,16})")


def group_of(clause: Clause, prior: Object | None) -> tuple[Group | None, int]:
    """The parties named before the verb, or before what it means; and where they end."""
    if prior is None or prior.end <= clause.start:
        return groups.ending_at(clause.text, clause.known, clause.left, clause.verb.start), clause.verb.start
    before = groups.ending_at(clause.text, clause.known, clause.left, prior.start)
    if before is None and (fronted := _behind_topic(clause, prior)):
        return fronted, clause.verb.start
    if not _passive(clause, prior):
        return before, prior.start
    group = groups.ending_at(clause.text, clause.known, prior.end, clause.verb.start)
    by_people = before and before.lead == "与" and _are_people(clause, group)
    if before and (by_people or _owns(clause, before, prior) or _is_fuller(before, group)):
        return before, prior.start
    return group, clause.verb.start


def _behind_topic(clause: Clause, prior: Object) -> Group | None:
    """Those named between what was signed and the verb, where it alone stands first: 《协议》，甲分别与乙、丙签订."""
    group = groups.ending_at(clause.text, clause.known, prior.end, clause.verb.start)
    near = group and _TOPIC.fullmatch(clause.text, prior.end, group.units[0].start)
    return group if group and near and group.turns and clause.verb.kind == "sign" else None


def _owns(clause: Clause, before: Group, prior: Object) -> bool:
    """Whether what was signed is told to be theirs, so that those behind it only put their names: 甲与乙的协议由."""
    whose = _THEIRS.fullmatch(clause.text, before.units[-1].end, prior.start)
    return bool(whose and before.turns and len(distinct(before.units)) > 1)


def _is_fuller(before: Group, group: Group | None) -> bool:
    """Whether several parties stand before what was signed, and not behind it."""
    return len(distinct(before.units)) > 1 and (group is None or len(distinct(group.units)) < 2)


def _are_people(clause: Clause, group: Group | None) -> bool:
    """Whether only people put their names to it, whose bodies are not printed beside them."""
    return group is not None and not any(
        clause.reading.analysis.within(unit.start, unit.end, "body") for unit in group.units
    )


def _passive(clause: Clause, prior: Object) -> bool:
    """Whether the parties stand between what is signed and the verb: 协议由甲与乙签署."""
    if clause.verb.kind == "pen" and _ON_IT.fullmatch(clause.text, _last_end(clause), clause.verb.start):
        return any(prior.end <= unit.start < clause.verb.start for unit in clause.known)
    between = [unit for unit in clause.known if prior.end <= unit.start < clause.verb.start]
    named = bool(between)
    if named and _WITH.fullmatch(clause.text, prior.end, between[0].start):
        return True
    if named and _BY.match(clause.text, prior.end, clause.verb.start):
        return True
    if named and _CLEFT.match(clause.text, prior.end, clause.verb.start):  # 协议是甲与乙去年签的
        return clause.text[clause.verb.end - 1] == "的" or clause.text.startswith("的", clause.verb.end)
    return bool(classes(clause.text, prior.end, clause.verb.start))


def _last_end(clause: Clause) -> int:
    """Where the last body before the verb ends."""
    return max((unit.end for unit in clause.known if unit.end <= clause.verb.start), default=clause.verb.start)

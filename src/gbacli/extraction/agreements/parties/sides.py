"""Who signed with whom: the parties of each agreement that a clause states."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gbacli.extraction.agreements.bodies.rosters import first_cells, names_below, resolve
from gbacli.extraction.agreements.bodies.units import Class, Unit, classes, distinct
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.agreements.parties import groups, hints, pointing, ties
from gbacli.extraction.agreements.parties.founded import without_founded
from gbacli.extraction.agreements.parties.groups import Group
from gbacli.extraction.agreements.parties.meant import bodies_of, companions, with_one_more
from gbacli.extraction.agreements.parties.speech import of_speaker
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import NUMBER, nouns
from gbacli.text.folding import fold
from gbacli.text.numerals import number

_AND_WITH = re.compile("分别[^，。；]{0,6}[与和同跟][^。；]*签[^。；]*，(?:以及|及)$")  # 甲分别与乙签约，及丙、丁签署
_UNNAMED = re.compile(
    f"[与和同跟](?:[^，。；、与和]{{0,6}})(?:某|(?:几|数|多|{NUMBER})[家间所名个])[^，。；、]{{2,14}}$"
)
_SO_MANY = re.compile(f"[与和同跟][^，。；、与和]{{0,4}}?(?P<n>{NUMBER})[家间所名个位大][^，。；、]{{1,10}}$")
_EACH = re.compile("分别|各自|逐一|先后|依次")
_FOLLOWING = re.compile("[与和同跟](?:以下|下列|如下)[^，。；]{0,10}$")
_ANAPHOR = re.compile("(?:[这那该]|上述|此)(?:份|项|个)?$")
_THIS_TIME = re.compile("(?:这一?|此|今|本)次(?:[双各两]方|两[家会校院馆])?(?:则|又|再)?$")
_AGAIN = re.compile(
    "[\\d一二三四五六七八九十〇去今本同翌当年月日其随之后]*[又再还另](?:[于在][\\d一二三四五六七八九十〇去今本同翌当年月日]{2,12})?(?:就[^，。；与和同]{2,16}|[正式现场共同]{2})?"
)
_DAY_ALONE = re.compile("[\\d一二三四五六七八九十〇廿去今本上昨前同翌当年个周月日初底中旬于在已又再才刚其随之后正式]*")
_UPON = re.compile("[就对因按据照依][^，。；]*$")
_PIECE_END = re.compile("[，。；\n]")
_CHARTER = re.compile("《[^《》]{2,40}(?:章程|公约|规程|宪章|约章)》")
_RULES = re.compile("章程|规程|规约|宪章|公约|约章|守则")  # what the members of an alliance give themselves
_AFTERWARDS = re.compile("[^，。；]{2,30}?(?:以来|至今|之后|以后|后)，")
_AGREED = re.compile(
    "[^，。；]{0,8}(?:议定|商定|谈妥|谈好|达成|敲定|说定|同意|决定|结为|合办|共建)[^，。；]{0,20}，[^，。；与和同跟]{0,8}$"
)
_CLASS_NEAR = 40
_BELOW = 12  # so far below a sentence may its list begin
_UPON_NEAR = 8  # so far behind what was signed may the verb stand that renews it

Sides = list[list[Unit]]


def sides(clause: Clause, group: Group | None, stop: int, things: Iterable[Object] = ()) -> tuple[Sides, bool]:
    """The parties of each agreement, and whether more are left unnamed; `stop` is where the parties end.

    An alliance is no party of its own charter.
    """
    found, et_al = _sides(clause, group, stop, things)
    found = [without_founded(clause, side) for side in found]
    if group is None and found and (named := _in_title(clause, things)):
        found = [named]
    own = {body for thing in things for body in _bound(clause, thing)}
    return [_without(side, own) for side in found] if own else found, et_al


def _in_title(clause: Clause, things: Iterable[Object]) -> list[Unit]:
    """The parties with which the title begins, where the clause only counts them: 两人签署《甲与乙安排》."""
    thing = next((one for one in things if one.title), None)
    if thing is None:
        return []
    inside = clause.reading.units(thing.start + 1, thing.end - 1)
    group = groups.starting_at(clause.text, inside, thing.start + 1, thing.end - 1) if len(inside) > 1 else None
    joined = group is not None and bool(group.turns) and group.units[0].start == thing.start + 1
    return group.units if group and joined and len(distinct(group.units)) > 1 else []


def _bound(clause: Clause, thing: Object) -> list[int]:
    """The bodies whose rules a charter is: those it names, or every alliance of the report."""
    printed = thing.title or thing.kind
    if not printed or not _RULES.search(fold(printed)):
        return []
    named = [mention.ref for mention in clause.reading.analysis.within(thing.start, thing.end, "body")]
    return named or list(clause.reading.members)


def _without(side: list[Unit], own: set[int]) -> list[Unit]:
    """The parties of a charter: its members, where the alliance itself stands beside them."""
    others = [unit for unit in side if unit.body not in own]
    return others if len(distinct(others)) > 1 else side


def _inside(clause: Clause, things: Iterable[Object]) -> Unit | None:
    """The partner who stands between the verb and what is signed: 甲签下与乙的供货合同."""
    thing = next(iter(things), None)
    if (
        thing is None
        or thing.start < clause.verb.end
        or not clause.text.startswith(("与", "和", "同", "跟"), clause.verb.end)
    ):
        return None
    named = [unit for unit in clause.known if clause.verb.end < unit.start and unit.end <= thing.start]
    return named[0] if named and named[0].start == clause.verb.end + 1 and named[0].end == thing.start - 1 else None


def _owner(clause: Clause, group: Group, things: Iterable[Object]) -> Unit | None:
    """The partner who stands before what somebody else signed: 与乙的供货合同由甲签署."""
    thing = next(iter(things), None)
    if thing is None or group.lead == "与" or thing.end > group.units[0].start:
        return None
    named = [unit for unit in clause.known if unit.end == thing.start - 1 and clause.text[unit.end] == "的"]
    joined = named and clause.text[named[0].start - 1] in "与和同跟" and named[0].body != group.units[0].body
    return named[0] if joined else None


def _sides(clause: Clause, group: Group | None, stop: int, things: Iterable[Object] = ()) -> tuple[Sides, bool]:
    if group is None:
        return _unsaid(clause, stop, things), False
    if group.lead is None and _AND_WITH.search(clause.text, clause.sentence.start, group.units[0].start):
        group.lead, group.severally = "与", 0
    if group.lead == "与" and (others := companions(clause, group)):
        group.units = [*others, *group.units]
        group.lead, group.turns = None, [len(others)]
    elif group.lead == "与" and (subject := hints.subject(clause, group)):
        group.lead_by(of_speaker(clause, subject) or subject)
        clause.subject = subject
    elif subject := hints.same_subject(clause, group.units[0]):
        group.units[0] = subject
    if len(group.units) == 1 and (inside := _inside(clause, things) or _owner(clause, group, things)):
        group.units.append(inside)
    group.units = [of_speaker(clause, one) or hints.another(clause, one, group.units) or one for one in group.units]
    told = hints.named_after(clause)
    if len(distinct(told.units)) > 1 and not told.others_only:
        return [told.units], group.et_al
    if first := hints.main_subject(clause, group.units[0]):
        group.units = first
    counted = classes(clause.text, group.units[-1].end, stop)
    if len(group.units) == 1 and clause.verb.kind != "pact":
        _complete(clause, group, counted, stop)
    elif counted and (every := _all_told(clause, counted[-1], group)):
        return [every], group.et_al
    elif "两两" in clause.text[group.units[-1].end : stop]:
        return groups.pairs(group), group.et_al
    if len(distinct(group.units)) < 2:
        unnamed = clause.verb.kind == "sign" and _UNNAMED.search(clause.text, clause.left, stop)
        return ([group.units] if unnamed else []), False
    return [side for side in groups.parties(group) if len(distinct(side)) > 1], group.et_al


def _all_told(clause: Clause, one: Class, group: Group) -> list[Unit]:
    """The parties of 四会 where the verb's own clause names only the last three of them."""
    here = clause.reading.units(clause.sentence.start, one.start)
    if not group.et_al and 2 < one.count == len(distinct(here)) > len(distinct(group.units)):
        return here
    apart = one.count > 2 and "，" in clause.text[group.units[-1].end : one.start]
    return with_one_more(clause, one, group.units) if apart else []


def _complete(clause: Clause, group: Group, counted: list[Class], stop: int) -> None:
    """A second party that is only hinted at: 与其, 与六家机构, 甲的六个会员, 另一方为."""
    unit = group.units[0]
    if other := hints.partner(clause, unit, stop) or hints.visited(clause, unit, stop):
        group.units.append(other)
        return
    if _FOLLOWING.search(clause.text, unit.end, stop):
        rosters = [one.bodies for one in clause.reading.rosters if 0 <= one.at - clause.sentence.end < _BELOW]
        listed = rosters[0] if rosters else first_cells(clause.reading.analysis, clause.sentence.end)
        group.units = [unit, *(Unit(unit.start, unit.end, body) for body in listed)]
        group.severally = 1
        return
    if counted and "，" in clause.text[unit.end : counted[-1].start] and (resolved := bodies_of(clause, counted[-1])):
        group.units = resolved
        return
    named = hints.named_after(clause)
    if named.units:
        group.units = [unit, *named.units] if named.others_only or len(named.units) == 1 else named.units
        group.severally = 1 if named.severally else group.severally
    elif below := _so_many_below(clause, unit, stop):
        group.units, group.severally = [unit, *below], 1
    elif counted and clause.text[counted[0].start - 1] != "等":  # 与某机构等三家机构 are not the last three told
        cells = first_cells(clause.reading.analysis, clause.sentence.end)
        so_many = len(cells) == counted[0].count
        listed = cells if so_many else resolve(clause.reading.rosters, counted[0].count, stop, unit.body)
        others = [Unit(unit.start, unit.end, body) for body in listed if body != unit.body]
        group.units = (others or [unit]) if counted[0].start == unit.end else [unit, *others]
        if group.units[0] is unit and _EACH.search(clause.text, unit.end, counted[0].start):
            group.severally = 1


def _so_many_below(clause: Clause, unit: Unit, stop: int) -> list[Unit]:
    """The partners whom only their number and the lines below tell: 与三个伙伴签署协议：, then one a line."""
    told = _SO_MANY.search(clause.text, unit.end, stop)
    below = names_below(clause.reading.analysis, clause.sentence.end) if told else ()
    listed = [Unit(stop, stop, body) for body in below if body != unit.body]
    return listed if told and number(told["n"]) == len(listed) > 1 else []


def _unsaid(clause: Clause, stop: int, things: Iterable[Object] = ()) -> Sides:
    """The parties where the clause names none: 双方, 五馆, 发起单位, or those told of before."""
    if clause.verb.kind == "pact":
        return []
    if pointed := pointing.partners(clause, stop):
        return pointed
    found = [one for one in classes(clause.text, clause.left, stop) if _is_near(clause.text[one.end : stop])]
    if found and (resolved := bodies_of(clause, found[-1])):
        return [resolved]
    behind = hints.named_after(clause)
    named = [] if behind.others_only else behind.units or pointing.put_off(clause) or pointing.signers_below(clause)
    if len(distinct(named)) > 1:
        return [named]
    if old := ties.of_old(clause, stop):
        return [old]
    told = _since(clause) or pointing.namesakes(clause, things) or _taken_up(clause, stop)
    return told or _agreed_on(clause, stop) or _of_alliance(clause)


def _agreed_on(clause: Clause, stop: int) -> Sides:
    """Those who agreed on something whose paper is still to be signed: 甲与乙议定互访安排，协议书预期明年签署."""
    found = clause.reading.found
    before = [unit for unit in clause.known if unit.end <= stop]
    if stop >= clause.verb.start or not before or (found and found[-1].at >= clause.sentence.start):
        return []
    group = groups.ending_at(clause.text, before, clause.left, before[-1].end)
    agreed = group and group.turns and _AGREED.match(clause.text, group.units[-1].end)
    return [group.units] if group and agreed and len(distinct(group.units)) == 2 else []


def _since(clause: Clause) -> Sides:
    """Those of whom is told what they did since they signed: 自去年签署备忘录以来，甲与乙已互访."""
    named = _AFTERWARDS.match(clause.text, clause.verb.end, clause.sentence.end)
    behind = clause.reading.units(named.end(), clause.sentence.end) if named else []
    group = groups.starting_at(clause.text, behind, named.end(), clause.sentence.end) if named and behind else None
    told = group and group.turns and group.units[0].start == (named.end() if named else 0)
    return [group.units] if group and told and len(distinct(group.units)) == 2 else []


def _of_alliance(clause: Clause) -> Sides:
    """The members of an alliance whose charter was signed, where nobody is said to sign: 会上签署《某联盟章程》."""
    start, stop = clause.verb.start, clause.end
    named = clause.reading.analysis.within(start, stop, "body")
    if not _CHARTER.search(clause.text, start, stop):
        return []
    alliance = next((one.ref for one in named if clause.reading.members.get(one.ref)), -1)
    members = clause.reading.members.get(alliance, ())
    if any(unit.end <= start and unit.body != alliance for unit in clause.known):
        return []
    return [[Unit(stop, stop, body) for body in members]] if len(members) > 1 else []


def _is_near(gap: str) -> bool:
    """Whether 双方 is what the verb behind `gap` speaks of, not another half of a headline."""
    return len(gap) < _CLASS_NEAR and " " not in gap.strip()


def _goes_on(clause: Clause, stop: int) -> bool:
    """Whether a piece without a body of its own tells what else the same parties signed: 2022年又达成协议."""
    piece = max(clause.text.rfind(mark, clause.sentence.start, stop) for mark in "，；") + 1
    ends = _PIECE_END.search(clause.text, clause.verb.end)
    behind = ends.start() if ends else len(clause.text)
    named = clause.reading.analysis.within(piece, behind, "body")
    again = _AGAIN.fullmatch(clause.text, piece, stop)
    renewed = clause.text[clause.verb.start] in "续重" and _DAY_ALONE.fullmatch(clause.text, piece, stop)
    return clause.verb.kind != "pact" and not named and bool(again or renewed)


def _is_upon(clause: Clause, stop: int) -> bool:
    """Whether the same parties sign upon what they signed before: 甲与乙就去年订立的协议签署修订书."""
    found = clause.reading.found
    if not found or found[-1].at < clause.sentence.start or not 0 <= stop - found[-1].thing.end < _UPON_NEAR:
        return False
    gap = clause.text[found[-1].thing.end : stop]
    return not _PIECE_END.search(gap) and bool(_UPON.search(clause.text, clause.start, found[-1].at))


def _taken_up(clause: Clause, stop: int) -> Sides:
    """The parties of what is told again (这份协议的头一版签于…), or those of the heading above."""
    found = clause.reading.found
    if found and found[-1].at >= clause.sentence.start and _THIS_TIME.search(clause.text, clause.left, stop):
        return [[Unit(stop, stop, body) for body in found[-1].parties]]
    if found and found[-1].at >= clause.sentence.start and (_goes_on(clause, stop) or _is_upon(clause, stop)):
        return [[Unit(stop, stop, body) for body in found[-1].parties]]
    if stop == clause.verb.start:
        return []
    if _ANAPHOR.search(clause.text, clause.left, stop) and clause.reading.found:
        return [[Unit(stop, stop, body) for body in clause.reading.found[-1].parties]]
    if clause.known or clause.sentence.start < 2 or nouns().match(clause.text, stop):
        return []
    before = clause.reading.analysis.sentence_at(clause.sentence.start - 2)
    if before.end - before.start < 12 and before.start > 1:  # a date of its own: 9月5日。
        before = clause.reading.analysis.sentence_at(before.start - 2)
    there = clause.reading.units(before.start, before.end)
    group = groups.starting_at(clause.text, there, before.start, before.end) if there else None
    return [group.units] if group and len(distinct(group.units)) > 1 else []

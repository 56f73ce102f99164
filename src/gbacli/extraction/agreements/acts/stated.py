"""The statements that an act of signing makes, one for each agreement."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import product

from gbacli.extraction.agreements.bodies.units import Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Clause, verbs_in
from gbacli.extraction.agreements.lists import contracting
from gbacli.extraction.agreements.parties.groups import Group
from gbacli.extraction.agreements.parties.sides import Sides
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things import amounts
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import NUMBER, nouns
from gbacli.extraction.agreements.times import dates, status, story
from gbacli.text.numerals import number
from gbacli.text.tables import of_class

_COUNT_BEHIND = re.compile(f"(?:共计?|合共)?(?P<n>{NUMBER})(?:余|多)?[份项个宗]")
_RESOLVED = re.compile("[^，。；]{0,3}的?(?:议案|决议|提案|动议|请示)")
_DENIED = re.compile(
    "[^，。；]{0,6}?[”]?的?(?:消息|讯息|信息|传闻|传言|说法|报道|报导|一说|一事)[^。；]{0,14}?"
    "(?:并非|并不|不实|失实|不属实|没有|假的|否认|澄清|子虚|误传)"
    "|[^，。；]{0,4}?[”]?的?(?:一文|一稿|一条|一则|一说|表述|说法)?(?:有误|不确|系误|为误|之误|属误)"
    "|[”]?[，]?实为[^。；]{0,16}更正"
    "|[”》]?，[^，。；]{0,14}?(?:澄清|否认|驳斥|回应)[^。；]{0,12}?(?:并无|没有|不实|失实|子虚|不属实|无此事|纯属)"
    "|[”》]?的?(?:一事|事宜|议题|一节)[^。；]{0,14}?(?:磋商|洽谈|商议|谈判|未定|待定|未决|再议|评估|尚待|有待)"
)


_VALUED = re.compile("，?(?:具?有(?![效关])[^，。；]{0,10}(?:意义|作用|价值)|意义|标志|体现|彰显|充分(?:说明|反映))")


@dataclass(frozen=True, slots=True)
class Act:
    """A verb as it was understood: what was signed and by whom."""

    things: list[Object]
    sides: Sides  # the parties of each agreement
    group: Group | None  # as they are named; None for 双方
    prior: Object | None = None  # what was signed, where it stands before the verb
    et_al: bool = False


def _known(clause: Clause, sides: Sides) -> bool:
    """Whether the report has told before that the same parties signed: a speaker who praises it tells nothing new."""
    told = [set(one.parties) for one in clause.reading.found if one.status == "signed"]
    return all(set(distinct(side)) in told for side in sides)


def _is_that(clause: Clause, act: Act) -> bool:
    """Whether a bare noun means what the report has told the same parties to have signed: 根据甲与乙签署的协议，."""
    bare = len(act.things) == 1 and nouns().fullmatch(clause.text, act.things[0].start, act.things[0].end)
    return bool(bare) and _known(clause, act.sides)


def add(clause: Clause, act: Act) -> bool:
    """One statement for each agreement of the act; whether the words state any."""
    if all(clause.text.endswith(of_class("agreement_clues", "staff"), thing.start, thing.end) for thing in act.things):
        return False
    first = _first(clause, act)
    state = status.of_clause(clause, first, act.prior)
    if state == "signed" and _RESOLVED.match(clause.text, act.things[-1].end):
        state = "planned"
    if state is None or _DENIED.match(clause.text, act.things[-1].end):
        return False
    clause.reading.subject = act.sides[0][0]
    if _VALUED.match(clause.text, act.things[-1].end) and _known(clause, act.sides):
        return True
    dated = day_of(clause, first)
    if state == "mentioned" and not dated.own and _is_that(clause, act):
        return True
    if state == "planned":
        dated = dates.coming(clause.reading.analysis, clause.verb.end, clause.sentence, dated)
    state = status.by_date(clause, state, dated.value if dated.own else None)
    further = contracting.beside(clause.reading.analysis, clause.sentence, act.things[-1].end, clause.reading.homes)
    if further and len(act.sides) == 1:
        act = replace(act, sides=[[*act.sides[0], *further]])
    paired = len(act.sides) == len(act.things)
    each = list(zip(act.sides, act.things, strict=True) if paired else product(act.sides, act.things))
    sums = _sums(clause, act)
    days = dates.in_brackets(clause.reading.analysis, act.things[-1].end, clause.end)
    days = days if not dated.own and len(days) in {1, len(each)} else []
    days = days or dates.one_each(clause.reading.analysis, clause.sentence.start, clause.verb.start, len(each))
    heads = bool(act.group and act.group.implied) and clause.text[act.things[-1].end :][:1] in ("", "\n", " ")
    whole = state
    for position, (side, thing) in enumerate(each):
        if days:
            dated = days[position % len(days)]
            state = status.by_date(clause, whole, dated.value)
        quote = clause.reading.analysis.quote(first, max(thing.end, clause.verb.end), _rule(act))
        clause.reading.found.append(
            Found(
                thing, tuple(distinct(side)), [quote], clause.verb.start, state, dated.value, dated.words, dated.own,
                act.et_al, _count(clause, thing, act), sums[position] if len(sums) == len(each) else None,
                signatories=_signatories(clause, side), heading=heads,
            )
        )  # fmt: skip
    return True


def leave_open(clause: Clause, thing: Object) -> None:
    """Note what was signed by parties whom the next lines may name."""
    quote = clause.reading.analysis.quote(clause.sentence.start, clause.sentence.end, "agreement.signed-by-listed")
    dated = day_of(clause, clause.sentence.start)
    clause.reading.open_kinds.append(
        Found(thing, (), [quote], clause.verb.start, signed=dated.value, date_text=dated.words, own_date=dated.own)
    )


def _signatories(clause: Clause, side: list[Unit]) -> list[int]:
    """The people of the parties who stand before the verb, in the order of the text."""
    bodies = distinct(side)
    near = [unit for unit in (*side, *clause.known) if clause.left <= unit.start < clause.verb.start]
    return list(dict.fromkeys(unit.person for unit in near if unit.person is not None and unit.body in bodies))


def _first(clause: Clause, act: Act) -> int:
    starts = [unit.start for side in act.sides for unit in side if unit.start >= clause.start]
    return min([*starts, act.things[0].start, clause.verb.start])


def _rule(act: Act) -> str:
    if act.group is None:
        return "agreement.signed-by-class"
    if len(act.sides) > 1:
        return "agreement.signed-severally"
    if act.group.lead == "由" or act.prior:
        return "agreement.signed-passive"
    return "agreement.signed-with" if act.group.lead == "与" else "agreement.signed-between"


def _count(clause: Clause, thing: Object, act: Act) -> int:
    """The number that the report gives for a batch; one each where it tells several agreements apart."""
    if len(act.sides) > 1:
        return 1
    if len(act.things) > 1:
        return thing.count
    behind = _COUNT_BEHIND.match(clause.text, thing.end)
    return (number(behind["n"]) or 1) if behind else thing.count


def _sums(clause: Clause, act: Act) -> list[str]:
    """The sums told behind what is signed, or between it and the verb: 总值五百万元的合约."""
    printed, start, thing = clause.reading.analysis.text, act.things[-1].end, act.things[0]
    if thing.start > clause.verb.end and (inner := amounts.found(clause.text, printed, clause.verb.end, thing.start)):
        return inner
    further = (verb.start for verb in verbs_in(clause.reading.analysis, start, clause.end) if verb.kind != "pen")
    stop = next(further, clause.end)
    stop = amounts.window(clause.reading.analysis, start, stop)
    return amounts.found(clause.text, printed, start, stop)


def day_of(clause: Clause, first: int) -> dates.Dated:
    """The date of the act where it has one of its own."""
    begin = max(clause.text.rfind(mark, clause.start, first) for mark in "；。")
    begin = max(begin, clause.left if clause.left > clause.start else clause.sentence.start)
    dated = dates.beside(clause.reading.analysis, begin, clause.verb.start, clause.sentence.end)
    dated = (
        dated if dated.own else story.of_that_time(clause.reading.analysis, clause.sentence.start, clause.verb.start)
    )
    if dated.own:
        return dated
    line = next(line for line in clause.reading.analysis.lines if line.end >= clause.verb.end)
    return dates.of_heading(clause.reading.analysis, line)

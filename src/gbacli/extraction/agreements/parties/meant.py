"""Whom a count of parties means: 双方, 两会, 三家单位, where the sentence itself does not name so many."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gbacli.extraction.agreements.bodies import governments
from gbacli.extraction.agreements.bodies.rosters import first_cells, resolve
from gbacli.extraction.agreements.bodies.units import Class, Unit, classes, distinct
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.agreements.parties import groups, guests, hints, pointing
from gbacli.extraction.agreements.parties.speech import is_speaking
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things.words import NUMBER
from gbacli.extraction.house import house
from gbacli.extraction.own import correspondents
from gbacli.text.folding import fold
from gbacli.text.sentences import Span

_TOLD_NEAR = 600
_NAMING = re.compile("签字|签名|签署|落笔|落款|落墨|盖章|用印|执笔|签约代表|签署代表|代表签")
_SO_MANY = re.compile(f"{NUMBER}[所家间个名位][^，。；：]{{0,6}}：$")  # 两所：甲、乙
_KIND = re.compile(
    "(?:双|两|[三四五六七八九十]+|\\d+)(?:地|市|省)?(?:[家所间个])?的?(?P<head>医院|大学|协会|学会|商会|公司|企业|机构|[会校院馆所社局厅])"
)
_OFFICE = re.compile("(?:双|两|[三四五六七八九十]+)(?P<head>[局厅署])")
_ENDINGS = {
    "校": ("大学", "学院", "中学", "小学", "学校", "书院"),
    "院": ("医院", "学院", "研究院", "法院", "书院", "大学"),
    "公司": ("公司", "集团", "银行"),
    "企业": ("公司", "集团", "银行"),
}
_SURE = ("会", "校", "馆")  # what is told so bears such a name
_BUILT_BY = re.compile(
    "(?:参与|共同|联合|携手|一起|合作)+(?:共建|建设|建立|设立|组建|筹建|成立|创办|创建|发起|举办|主办)|合办|合建|共建"
)
_RUN_BY = re.compile(
    "由[^，。；]{4,80}?(?:(?:合作|联合|共同|携手|合力)(?:共建|建设|建立|设立|运营|营运|管理|创办|举办|主办|开发)|共建|合建|合办)"
)
_EXCEPTED = re.compile("除(?:了)?[^，。；]{3,30}?[之以]?外，?(?:还有|尚有|另有|还包括|亦有)")
_THE_OTHER = re.compile(
    "(?:另外?|其余|其他)(?:一|[两二三四])(?:方|家|所|校|会)[^，。；]{0,6}?(?:[是为有]|分别是|分别为)$"
)
_JOINS = re.compile(
    "(?:已|又|再|将|拟|还|并|均|也|亦|另|刚|一起|一道|分别|共同|联手|同时|正式|现场|当场|随即|随后|其后|会后|日前|近日|早前|此前"
    "|[当同今昨][天日晚年]|[于在][^，。；与和同 ]{1,10}|[，])*"
    "(?:与|和|同|跟|连同|联同|会同|携同|携手|联合|偕同)$"
)


def bodies_of(clause: Clause, one: Class) -> list[Unit]:
    """The bodies that 双方 or 五馆 are: those of the sentence, of the act before, or of a list in the report."""
    near = clause.reading.units(clause.start, one.start)
    if others := _without_speaker(clause, one, near):
        return others
    if one.count and len(distinct(near)) == one.count:
        return _whole(clause, one, near)
    here = clause.reading.units(clause.sentence.start, one.start)
    if one.count and len(distinct(here)) == one.count:
        return _whole(clause, one, here)
    return _whole(clause, one, _elsewhere(clause, one, here) or _builders(clause, one))


def _without_speaker(clause: Clause, one: Class, near: list[Unit]) -> list[Unit]:
    """Those who signed before with the body named last, where only the speaker's own makes up the number with it."""
    others = [unit for unit in near if unit.person is None or not is_speaking(clause, unit)]
    if not others or len(distinct(others)) == len(distinct(near)) or len(distinct(near)) != one.count:
        return []
    past = [told for told in _past(clause, one) if others[-1].body in told.parties]
    return _retold(one, past[:1])


def _builders(clause: Clause, one: Class) -> list[Unit]:
    """Those who build something together, as told above: 实验室由甲牵头，乙、丙参与共建。三方先签署协议书."""
    text, line = clause.text, clause.text.rfind("\n", 0, one.start) + 1
    above = text.rfind("\n", 0, max(0, line - 1)) + 1
    if one.count < 2:
        return []
    for built in _BUILT_BY.finditer(text, above, clause.sentence.start):
        begin = clause.reading.analysis.sentence_at(built.start()).start
        told = [unit for unit in clause.reading.units(begin, built.start()) if text[unit.end : unit.end + 1] != "由"]
        if len(distinct(told)) == one.count:
            return told
    return []


def _elsewhere(clause: Clause, one: Class, here: list[Unit]) -> list[Unit]:
    """The bodies that are named behind the sentence's verb, before the sentence, or in a list."""
    found = (
        _with_partner(clause, one, here)
        or _together(clause, one, here)
        or governments.sides(clause.reading.analysis, one)
        or _members(clause, one)
    )
    found = found or _named_behind(clause, one) or _told(clause, one, here) or _before(clause, one)
    found = found or _of_letter(clause, one, here) or _of_kind(clause, one) or guests.of_visit(clause, one, here)
    found = found or _retold(one, _past(clause, one)) or _listed(clause, one)
    return found or with_one_more(clause, one, here)


def companions(clause: Clause, group: groups.Group) -> list[Unit]:
    """Those who sign with the group, told by their number: 三方将与丙另签, 两会连同丙."""
    first = group.units[0].start
    if len(hosts := pointing.by_duty(clause, first)) > 1:
        return [unit for unit in hosts if unit.body not in distinct(group.units)]
    for one in reversed(classes(clause.text, clause.left, first)):
        if one.count and _JOINS.fullmatch(clause.text, one.end, first):
            return [unit for unit in bodies_of(clause, one) if unit.body not in distinct(group.units)]
    return []


def _whole(clause: Clause, one: Class, here: list[Unit]) -> list[Unit]:
    """The units, a department of a hospital or school taken for the whole where 两家医院 signed."""
    kind = _KIND.match(clause.text, one.start, one.end)
    if not kind or len(kind["head"]) < 2:
        return here
    return [_of_whole(clause, unit, kind["head"]) for unit in here]


def _of_whole(clause: Clause, unit: Unit, head: str) -> Unit:
    analysis = clause.reading.analysis
    name = fold(analysis.bodies[unit.body].name)
    cut = name.rfind(head) + len(head)
    if cut < len(head) or cut == len(name):
        return unit
    wholes = (
        ref for ref, body in analysis.names("body") if name[:cut].endswith(fold(body.name)) and len(body.name) > 4
    )
    whole = next((ref for ref in wholes if fold(analysis.bodies[ref].name).endswith(head)), None)
    return unit if whole is None else Unit(unit.start, unit.end, whole, unit.person)


def _with_partner(clause: Clause, one: Class, here: list[Unit]) -> list[Unit]:
    """The body of whose life the report tells, and the one that opens the sentence: 与甲的协议未签，双方约好年底签."""
    if one.count != 2 or len(distinct(here)) != 1:
        return []
    opens = clause.text[clause.sentence.start : here[0].start] in ("与", "和", "同", "跟")
    host = hints.host(clause, here) if opens and clause.text.startswith("的", here[0].end) else None
    return [host, here[0]] if host else []


def _together(clause: Clause, one: Class, here: list[Unit]) -> list[Unit]:
    """The last of the sentence's bodies that stand together, if they are so many."""
    group = groups.ending_at(clause.text, here, clause.sentence.start, here[-1].end) if here else None
    return group.units if group and one.count and len(distinct(group.units)) == one.count else []


def _named_behind(clause: Clause, one: Class) -> list[Unit]:
    """Those whose officers the sentence then names: 三家单位续订协议，甲局长李青、乙署长王海与丙台长陈明签字."""
    stop = clause.sentence.end
    if one.count < 2 or not _NAMING.search(clause.text, clause.verb.end, stop):
        return []
    behind = clause.reading.units(clause.verb.end, stop)
    for place in range(len(behind), 0, -1):
        group = groups.ending_at(clause.text, behind[:place], clause.verb.end, behind[place - 1].end)
        officers = group and any(unit.person is not None for unit in group.units)
        if group and officers and len(distinct(group.units)) == one.count:
            return group.units
    return []


def _past(clause: Clause, one: Class) -> list[Found]:
    """What so many parties were told before to have signed."""
    found = clause.reading.found
    told = [past for past in found if len(past.parties) == one.count and one.start - past.at < _TOLD_NEAR]
    return [past for past in told if _are_offices(clause, one, past.parties)]


def _are_offices(clause: Clause, one: Class, told: Sequence[int]) -> bool:
    """Whether bodies may be 两局, if they are told so: no institutes, no associations."""
    kind = _OFFICE.match(clause.text, one.start, one.end)
    bodies = clause.reading.analysis.bodies
    return not kind or all(fold(bodies[body].name).endswith(kind["head"]) for body in told)


def _members(clause: Clause, one: Class) -> list[Unit]:
    """The members of an alliance that 四市侨联 tells by what their names end in, where so many have such names."""
    head = governments.head_of(clause.text, one)
    bodies = clause.reading.analysis.bodies
    for members in clause.reading.members.values() if head and one.count > 1 else ():
        alike = [body for body in members if fold(bodies[body].name).endswith(head or "")]
        if len(alike) == one.count:
            return [Unit(one.start, one.end, body) for body in alike]
    return []


def _retold(one: Class, told: list[Found]) -> list[Unit]:
    return [Unit(one.start, one.end, body) for body in told[-1].parties] if told else []


def _told(clause: Clause, one: Class, here: list[Unit]) -> list[Unit]:
    """The parties of what was told before of the body named here, or in the same paragraph."""
    told = _past(clause, one)
    if theirs := [past for past in told if here and here[-1].body in past.parties]:  # 甲方李青说，双方
        return _retold(one, theirs)
    line = clause.text.rfind("\n", 0, one.start)
    return _retold(one, told) if told and told[-1].at > line else []


def _before(clause: Clause, one: Class) -> list[Unit]:
    """The bodies of the sentence before."""
    reading = clause.reading
    before = reading.analysis.sentence_at(max(0, clause.sentence.start - 2))
    there = [*hints.person_meant(clause, before), *reading.units(before.start, before.end)]
    if _is_mixed(clause, one, there):
        return _guest_of_kind(clause, one, there)
    if one.count and len(distinct(there)) != one.count:
        there = _who_built(clause, one, there, before) or _with_the_excepted(clause, there, before)
    so_many = one.count and len(distinct(there)) == one.count
    fitting = _are_offices(clause, one, distinct(there)) and _end_alike(clause, one, there)
    fitting = fitting and not _are_of_no_kind(clause, one, there)
    return there if so_many and fitting else []


def _who_built(clause: Clause, one: Class, there: list[Unit], before: Span) -> list[Unit]:
    """Those of the sentence before by whom something is run together: 中心揭牌，由甲与乙合作共建."""
    joint = _RUN_BY.search(clause.text, before.start, before.end)
    named = [unit for unit in there if joint and joint.start() < unit.start < joint.end()]
    return named if len(distinct(named)) == one.count else []


def _with_the_excepted(clause: Clause, there: list[Unit], before: Span) -> list[Unit]:
    """The bodies of the sentence before with the one that they are told beside: 主办单位除甲外，还有乙和丙."""
    excepted = _EXCEPTED.search(clause.text, before.start, before.end)
    named = clause.reading.analysis.within(*excepted.span(), "body") if excepted else ()
    return [*(Unit(body.start, body.end, body.ref) for body in named[:1]), *there]


def _end_alike(clause: Clause, one: Class, there: list[Unit]) -> bool:
    """Whether bodies may be 五镇党委 by what their names end in: a school and a bank are none."""
    head, bodies = governments.head_of(clause.text, one), clause.reading.analysis.bodies
    endings = ("会", "联", "协") if head and head[-1] in "会联协" else (head or "")[-1:]
    return head is None or all(fold(bodies[unit.body].name).endswith(endings) for unit in there)


def _are_of_no_kind(clause: Clause, one: Class, there: list[Unit]) -> bool:
    """Whether none of them is what 两会 or 两校 are: firms whose managers have just been elected."""
    kind = _KIND.match(clause.text, one.start, one.end)
    kinds = governments.head_of(clause.text, one) is None and kind is not None and kind["head"] in _SURE
    return kinds and kind is not None and not _fitting(clause, kind["head"], there)


def _is_mixed(clause: Clause, one: Class, there: list[Unit]) -> bool:
    """Whether bodies of another kind stand among those that 两会 or 两校 might mean: a park that was visited."""
    kind = _KIND.match(clause.text, one.start, one.end)
    return kind is not None and 0 < len(distinct(_fitting(clause, kind["head"], there))) < len(distinct(there))


def _guest_of_kind(clause: Clause, one: Class, there: list[Unit]) -> list[Unit]:
    """The only body of the kind that is named there, and the one of that kind whose life the report tells."""
    kind = _KIND.match(clause.text, one.start, one.end)
    fitting = _fitting(clause, kind["head"], there) if kind and one.count == 2 else []
    owner = house(clause.reading.analysis) if len(distinct(fitting)) == 1 else None
    if owner is None or owner == fitting[0].body or not kind:
        return []
    host = Unit(one.start, one.end, owner)
    return [host, fitting[0]] if _fitting(clause, kind["head"], [host]) else []


def _fitting(clause: Clause, head: str, there: list[Unit]) -> list[Unit]:
    """The units whose names end as those of the kind do: associations for 会, also 科协 and 工商联."""
    endings = (*_ENDINGS.get(head, (head,)), *(("联", "协") if head == "会" else ()))
    bodies = clause.reading.analysis.bodies
    return [unit for unit in there if fold(bodies[unit.body].name).endswith(endings)]


def _of_kind(clause: Clause, one: Class) -> list[Unit]:
    """The bodies of one kind that this paragraph and the one before name, if they are so many: 两会, 三校."""
    kind = _KIND.match(clause.text, one.start, one.end)
    if not kind or one.count < 2:
        return []
    endings = _ENDINGS.get(kind["head"], (kind["head"],))
    line = clause.text.rfind("\n", 0, one.start) + 1
    above = clause.text.rfind("\n", 0, max(0, line - 1)) + 1
    bodies = clause.reading.analysis.bodies
    for begin in (line, above):
        named = [
            unit for unit in clause.reading.units(begin, one.start) if fold(bodies[unit.body].name).endswith(endings)
        ]
        if len(distinct(named)) == one.count:
            return named
    return []


def _of_letter(clause: Clause, one: Class, here: list[Unit]) -> list[Unit]:
    """Who writes a letter and to whom, where it tells of 两会 and no other body stands there."""
    both = correspondents(clause.reading.analysis) if one.count == 2 else None
    if not both or not set(distinct(here)) <= set(both):
        return []
    return [Unit(one.start, one.end, body) for body in both]


def with_one_more(clause: Clause, one: Class, here: list[Unit]) -> list[Unit]:
    """The bodies told just now and the only other one of the paragraph or heading above: 借入方是甲与乙，三方签订."""
    before = clause.reading.analysis.sentence_at(max(0, clause.sentence.start - 2))
    told = here or clause.reading.units(before.start, before.end)
    if not told or len(distinct(told)) != one.count - 1 or (here and one.count == 2):
        return []
    begin = min(clause.sentence.start, told[0].start)
    line = clause.text.rfind("\n", 0, begin)
    above = clause.text.rfind("\n", 0, max(0, len(clause.text[:line].rstrip()))) + 1 if line > 0 else 0
    others = [unit for unit in clause.reading.units(above, begin) if unit.body not in distinct(told)]
    here = [unit for unit in others if unit.start > line]
    apart = here and _THE_OTHER.search(
        clause.text, before.start, told[0].start
    )  # 另外两方是乙和丙: the first of all is 甲
    return [here[0] if apart else others[0], *told] if apart or len(distinct(others)) == 1 else []


def _listed(clause: Clause, one: Class) -> list[Unit]:
    """The bodies of a list of so many; two of them only where the list says that they are two."""
    cells = first_cells(clause.reading.analysis, clause.sentence.end) if one.count > 1 else ()
    if cells and len(cells) == one.count:
        return [Unit(one.start, one.end, body) for body in cells]
    known = clause.reading.rosters
    if one.count == 2 or "新" in clause.text[one.start : one.end]:  # two bodies somewhere in a report are no answer
        known = [roster for roster in known if _SO_MANY.search(clause.text, max(0, roster.at - 12), roster.at)]
    listed = resolve(known, one.count, one.start)
    head, bodies = governments.head_of(clause.text, one), clause.reading.analysis.bodies
    if head and not all(fold(bodies[body].name).endswith(head) for body in listed):
        return []  # 四市侨联 are not the four of another kind
    return [Unit(one.start, one.end, body) for body in listed]

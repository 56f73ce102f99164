"""Acts of signing: a verb, what is signed, and who signs, within one sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import product

from gbacli.extraction.agreements import amounts, contracting, dates, groups, status, wording
from gbacli.extraction.agreements.clause import Clause, Reading, verbs_in
from gbacli.extraction.agreements.found import Found
from gbacli.extraction.agreements.groups import Group
from gbacli.extraction.agreements.merging import head
from gbacli.extraction.agreements.objects import Object
from gbacli.extraction.agreements.sides import Sides, sides
from gbacli.extraction.agreements.units import Unit, classes, distinct, number
from gbacli.extraction.agreements.words import NUMBER, nouns
from gbacli.text.sentences import Span

_CLAUSE = re.compile("[；;]")
_COUNT_BEHIND = re.compile(f"(?:共计?|合共)?(?P<n>{NUMBER})(?:余|多)?[份项个宗]")
_RESOLVED = re.compile("[^，。；]{0,3}的?(?:议案|决议|提案|动议|请示)")
_DENIED = re.compile(
    "[^，。；]{0,6}?[”]?的?(?:消息|讯息|信息|传闻|传言|说法|报道|报导|一说|一事)[^。；]{0,14}?"
    "(?:并非|并不|不实|失实|不属实|没有|假的|否认|澄清|子虚|误传)"
    "|[^，。；]{0,4}?[”]?的?(?:一文|一稿|一条|一则|一说|表述|说法)?(?:有误|不确|系误|为误|之误|属误)"
    "|[”]?[，]?实为[^。；]{0,16}更正"
)
_IDEA = re.compile("的?(?:可能|意愿|事宜|设想|前景|建议|构想|筹备)")
_BY = re.compile(".{0,24}(?:由|经(?![济营贸理过]))")
_TEXT = re.compile("(?:正式)?(?:文本|协议书?|合同|合约|文件|备忘录|约|书)[^，。；与和同]{0,24}$")
_BY_PROXY = re.compile("(?:代为|代行|代其|代他|代她|代)(?:执行)?$")
_EARLIER = re.compile(
    "(?:(?:首|上一?|前一?|第[一二三四五六]|头一)[期份轮版次个](?![\\w]{0,3}续)|[旧原老](?=协|备忘|意向|合[同约]|[文约]))"
    "(?:协议书?|合同|合约|备忘录|意向书|约|文本)?(?:是|于|在|早[于在]|则?签?[于]|，)?"
    "[^，。；]{0,12}$"
)
_ON = re.compile("[上末后内中册本]|代表|分别|由|文")  # 在协议上签字, 代表双方签字
_FAR = 200  # so far behind an act may its day be told
_THEIRS = re.compile("(?:之间|双方|两家)?[的之](?:[^，。；：、与和]{0,16})")
_PAPERS = re.compile("[^，。；]{0,12}(?:文件|文本|文书)")
_ALSO = re.compile(
    "(?:亦|也|一并|一同|并|同时|随后|其后|后来|稍后)+(?:在(?:同一)?(?:份|该|其|此|这份)?[^，。；在]{0,6}[上后末]|于(?:文末|文后|其后))?$"
)
_ALSO_SIGNS = re.compile("[加联副会附补]签|[联副]署|签[字名署上了]|盖章|用印|落款")
_BELOW = 80  # so far below a heading may its signers be named


@dataclass(frozen=True, slots=True)
class Act:
    """A verb as it was understood: what was signed and by whom."""

    things: list[Object]
    sides: Sides  # the parties of each agreement
    group: Group | None  # as they are named; None for 双方
    prior: Object | None = None  # what was signed, where it stands before the verb
    et_al: bool = False


def read(reading: Reading, sentence: Span) -> None:
    """Add the agreements that the sentence states to `reading.found`."""
    text = reading.analysis.folded
    start = sentence.start
    for stop in (*(match.start() for match in _CLAUSE.finditer(text, start, sentence.end)), sentence.end):
        verbs, left = list(verbs_in(reading.analysis, start, stop)), start
        known = reading.units(start, stop) if verbs else []
        for verb in verbs:
            if verb.start >= left:
                clause = Clause(reading, sentence, start, stop, known, verb, left)
                left = _stands_in(clause) if _BY_PROXY.search(text, start, verb.start) else _act(clause)
        start = stop + 1


def _stands_in(clause: Clause) -> int:
    """Note for whom somebody signs: 甲会因事未到，由丙局局长李青代为签署; where the next act may begin."""
    person = clause.reading.analysis.within(clause.start, clause.verb.start, "person")
    if clause.known and person and clause.known[0].start < person[-1].start:
        clause.reading.homes.tell(person[-1].ref, clause.known[0].body, clause.verb.start)
    return clause.left


def _act(clause: Clause) -> int:
    """Add what one verb states; where the next act may begin."""
    things = wording.behind(clause)
    prior = None if things else wording.prior_of(clause)
    group, stop = _group(clause, prior)
    if not things and group is None and _puts_off(clause, prior):
        return clause.verb.end
    if prior or (not things and clause.verb.kind == "pact"):
        things = [prior or _opened(clause, group) or wording.pact_of(clause)]
    if not things and group and _is_all(clause, group):
        things = [Object(clause.verb.start, clause.verb.end, clause.cut(clause.verb.start, clause.verb.end), pact=True)]
    if not things:
        if group is None and clause.reading.found and clause.reading.found[-1].at >= clause.sentence.start:
            _date_again(clause)
        _sign(clause, group)
        if group and _PAPERS.match(clause.text, clause.verb.end, clause.end):
            clause.reading.subject = group.units[0]
        return clause.left
    if wording.is_loose(clause, things):
        return clause.left
    if prior and group and _retells(clause, prior, group):
        if clause.reading.found[-1].thing.pact:
            clause.reading.found[-1].thing = prior
        _sign(clause, group)
        _redate(clause, prior)
        return clause.verb.end
    related = things[0].pact and things[0].start >= clause.verb.end and clause.text.startswith("缔", clause.verb.start)
    if related and (group is None or len(distinct(group.units)) < 2):
        return clause.left
    found, et_al = sides(clause, group, stop, things)
    denied = _tell(clause, Act(things, found, group, prior, et_al))
    return clause.left if denied or related else max(clause.verb.end, things[-1].end)


def _opened(clause: Clause, group: Group | None) -> Object | None:
    """What was just told to be signed, whose parties a bare 签约 names: 两校签署协议。甲校长与乙校长代表签约。"""
    opened = clause.reading.open_kinds[-1:]
    if not opened or opened[0].thing.pact or opened[0].thing.count > 1 or not group or len(distinct(group.units)) < 2:
        return None
    near = opened[0].at < clause.sentence.start and clause.verb.start - opened[0].at < _BELOW
    return opened[0].thing if near and not clause.text.find("\n", opened[0].at, clause.verb.start) >= 0 else None


def _is_all(clause: Clause, group: Group) -> bool:
    """Whether the report says no more than that several bodies put their names to something: 甲、乙正式签字."""
    bodies, reading = set(distinct(group.units)), clause.reading
    if clause.verb.kind != "pen" or len(bodies) < 2 or not clause.text.startswith("签字", clause.verb.start):
        return False
    if _ON.search(clause.text, group.units[-1].end, clause.verb.start) or reading.open_kinds:
        return False
    return not any(bodies & set(one.parties) for one in reading.found)


def _tell(clause: Clause, act: Act) -> bool:
    """Add what was signed; whether the words deny it of what stands before: 合同并未签署，将由甲与乙签约."""
    if _IDEA.match(clause.text, act.things[-1].end):
        return False
    if act.sides:
        return not _add(clause, act) and act.prior is not None
    if act.prior and status.of_clause(clause, act.prior.start, act.prior) is None:
        return True
    if act.group is None and act.things[0].pact and _ends_piece(clause) and _date_again(clause):
        return False
    if not (act.prior and _redate(clause, act.prior)):
        _leave_open(clause, act.things[0])
    return False


def _ends_piece(clause: Clause) -> bool:
    """Whether a bare 签约 closes the sentence that told what was signed: 拿下合同，昨日签约。"""
    found = clause.reading.found
    told = bool(found) and found[-1].at >= clause.sentence.start
    return told and clause.text[clause.verb.end : clause.verb.end + 1] in ("", "。", "；", "，", "\n")


def _puts_off(clause: Clause, prior: Object | None) -> bool:
    """Whether the words say that what was just agreed on is still to be signed: 协议留待明年签署."""
    found = clause.reading.found
    told = bool(found) and found[-1].at >= clause.sentence.start
    told = told and not (found[-1].own_date and clause.text[found[-1].at] in "签订续缔")
    if not told or clause.verb.kind not in ("sign", "pen"):
        return False
    begin = prior.start if prior else clause.text.rfind("，", clause.left, clause.verb.start) + 1
    is_text = prior and _TEXT.match(clause.text, begin, clause.verb.start)
    if not (is_text or (prior is None and begin >= clause.left > clause.start)):
        return False
    if status.of_clause(clause, begin, prior) != "planned":
        return False
    dated = dates.coming(clause.reading.analysis, clause.verb.end, clause.sentence, _dated(clause, begin))
    for one in found:
        if one.at == found[-1].at:
            one.status, one.signed, one.date_text, one.own_date = "planned", dated.value, dated.words, True
    return True


def _group(clause: Clause, prior: Object | None) -> tuple[Group | None, int]:
    """The parties named before the verb, or before what it means; and where they end."""
    if prior is None:
        return groups.ending_at(clause.text, clause.known, clause.left, clause.verb.start), clause.verb.start
    before = groups.ending_at(clause.text, clause.known, clause.left, prior.start)
    if not _passive(clause, prior):
        return before, prior.start
    group = groups.ending_at(clause.text, clause.known, prior.end, clause.verb.start)
    by_people = before and before.lead == "与" and _are_people(clause, group)
    if before and (by_people or _owns(clause, before, prior) or _is_fuller(before, group)):
        return before, prior.start
    return group, clause.verb.start


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
    named = any(prior.end <= unit.start < clause.verb.start for unit in clause.known)
    if named and _BY.match(clause.text, prior.end, clause.verb.start):
        return True
    return bool(classes(clause.text, prior.end, clause.verb.start))


def _redate(clause: Clause, prior: Object) -> bool:
    """Give what was just told the day that is told later: 三份备忘录于五月同日签成; whether there was any."""
    found = clause.reading.found
    if not found or clause.verb.start - found[-1].at > _FAR:
        return False
    if head(found[-1].kind) != head(prior.kind):
        return False
    return _date_again(clause)


def _date_again(clause: Clause) -> bool:
    """Give what the act before states the day that is told behind it, where it has none of its own."""
    found = clause.reading.found
    if found and _EARLIER.search(clause.text, clause.left, clause.verb.start):
        return _tell_earlier(clause, found[-1])
    if not found or found[-1].own_date:
        return False
    dated = _dated(clause, clause.verb.start)
    if dated.value:
        for one in found:
            if one.at == found[-1].at:
                one.signed, one.date_text, one.own_date = dated.value, dated.words, True
    return bool(dated.value)


def _tell_earlier(clause: Clause, later: Found) -> bool:
    """Add the agreement that the one just told of follows: 首期备忘录于2018年签订, 上一轮是2019年签的."""
    dated = _dated(clause, clause.verb.start)
    if not dated.value or len(set(later.parties)) < 2:
        return False
    start = clause.text.rfind("，", clause.sentence.start, clause.verb.start) + 1 or clause.sentence.start
    quote = clause.reading.analysis.quote(start, clause.verb.end, "agreement.signed-by-class")
    thing = replace(later.thing, start=start, end=clause.verb.end, title=None)
    clause.reading.found.append(
        Found(thing, later.parties, [quote], clause.verb.start, "mentioned", dated.value, dated.words, own_date=True)
    )
    return True


def _retells(clause: Clause, prior: Object, group: Group) -> bool:
    """Whether officers put their names to 协议, the one just told of, rather than to another."""
    if not clause.reading.found or not nouns().fullmatch(clause.text, prior.start, prior.end):
        return False
    last = clause.reading.found[-1]
    named = set(distinct(group.units))
    near = clause.verb.start - last.at < 300 and head(last.kind) == head(prior.kind)
    if near and clause.verb.kind == "pen" and clause.text.find("\n", last.at, clause.verb.start) < 0:
        return True
    return near and bool(named & set(last.parties)) and not named >= set(last.parties)


def _sign(clause: Clause, group: Group | None) -> None:
    """People who only put their names to what was told before, in the heading or the sentence."""
    reading = clause.reading
    if group is None:
        return
    if _join_in(clause, group):
        return
    opened = reading.open_kinds[-1:]
    below = clause.verb.kind == "sign" and opened and clause.verb.start - opened[0].at < _BELOW
    if below and len(distinct(group.units)) > 1:
        _add(clause, Act([opened[0].thing], [group.units], group))
    elif reading.found and clause.sentence.start - reading.found[-1].at < 400:
        last = reading.found[-1]
        signing = [unit.person for unit in group.units if unit.person is not None and unit.body in last.parties]
        last.signatories.extend(person for person in signing if person not in last.signatories)


def _join_in(clause: Clause, group: Group) -> bool:
    """Add to what was just signed the body that puts its name to it too: 丙亦在文本上加签."""
    found = clause.reading.found
    if not found or found[-1].at < clause.sentence.start or len(group.units) > 1 or group.units[0].person is not None:
        return False
    if not _ALSO_SIGNS.match(clause.text, clause.verb.start) or not _ALSO.search(
        clause.text, group.units[0].end, clause.verb.start
    ):
        return False
    if group.units[0].body not in found[-1].parties:
        found[-1].parties = (*found[-1].parties, group.units[0].body)
    return True


def _leave_open(clause: Clause, thing: Object) -> None:
    quote = clause.reading.analysis.quote(clause.sentence.start, clause.sentence.end, "agreement.signed-by-listed")
    dated = _dated(clause, clause.sentence.start)
    clause.reading.open_kinds.append(
        Found(thing, (), [quote], clause.verb.start, signed=dated.value, date_text=dated.words, own_date=dated.own)
    )


def _add(clause: Clause, act: Act) -> bool:
    """One statement for each agreement of the act; whether the words state any."""
    first = _first(clause, act)
    state = status.of_clause(clause, first, act.prior)
    if state == "signed" and _RESOLVED.match(clause.text, act.things[-1].end):
        state = "planned"
    if state is None or _DENIED.match(clause.text, act.things[-1].end):
        return False
    clause.reading.subject = act.sides[0][0]
    dated = _dated(clause, first)
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
    stop = next((verb.start for verb in verbs_in(clause.reading.analysis, start, clause.end)), clause.end)
    stop = amounts.window(clause.reading.analysis, start, stop)
    return amounts.found(clause.text, printed, start, stop)


def _dated(clause: Clause, first: int) -> dates.Dated:
    """The date of the act where it has one of its own."""
    begin = max(clause.text.rfind(mark, clause.start, first) for mark in "；。")
    begin = max(begin, clause.left if clause.left > clause.start else clause.sentence.start)
    dated = dates.beside(clause.reading.analysis, begin, clause.verb.start, clause.sentence.end)
    if dated.own:
        return dated
    line = next(line for line in clause.reading.analysis.lines if line.end >= clause.verb.end)
    return dates.of_heading(clause.reading.analysis, line)

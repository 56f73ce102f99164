"""Acts of signing: a verb, what is signed, and who signs, within one sentence."""

from __future__ import annotations

import re

from gbacli.extraction.agreements.acts import again, stated
from gbacli.extraction.agreements.acts.stated import Act
from gbacli.extraction.agreements.bodies.units import distinct
from gbacli.extraction.agreements.clauses import wording
from gbacli.extraction.agreements.clauses.clause import Clause, Reading, Verb, verbs_in
from gbacli.extraction.agreements.parties.groups import Group
from gbacli.extraction.agreements.parties.placed import group_of
from gbacli.extraction.agreements.parties.sides import sides
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import noun_in
from gbacli.extraction.agreements.times import status
from gbacli.text.sentences import Span

_CLAUSE = re.compile("[；;]")
_IDEA = re.compile("的?(?:可能|意愿|事宜|设想|前景|建议|构想|筹备)")
_BY_PROXY = re.compile("(?:代为|代行|代其|代他|代她|(?<![年时现当世])代)(?:执行)?$")
_ON = re.compile("[上末后内中册本]|代表|分别|由|文")  # 在协议上签字, 代表双方签字
_NAMED = re.compile("《|代|文件|文本|文书")  # what may be signed, or somebody who signs for another
_FAR = 400  # so far behind an act may its signers be named
_AGREES = re.compile("达成(?:了|初步|广泛|多项|一系列|高度|重要|以下|原则性?)*(?:共识|一致)(?!协议|备忘)")
_TO_SIGN = re.compile(
    "(?:在|于|将|[今明后下本]|年[内底末]|[\\d一二三四五六七八九十])[^，。；《》]{0,12}?(?:签[订署]|订立|续签|签(?=[一两下好妥份]))(?!的)"
)  # 商定年内签订意向书: the signing is the act
_MOVES_IN = re.compile("了?(?:成功|正式|首批)?(?:入驻|进驻|入园|入场|入孵|落户|参展)")
_PAPERS = re.compile("[^，。；]{0,12}(?:文件|文本|文书)")


def read(reading: Reading, sentence: Span) -> None:
    """Add the agreements that the sentence states to `reading.found`."""
    text = reading.analysis.folded
    start, since = sentence.start, len(reading.found)
    for stop in (*(match.start() for match in _CLAUSE.finditer(text, start, sentence.end)), sentence.end):
        verbs = [one for one in verbs_in(reading.analysis, start, stop) if not _is_idle(reading, sentence, one, stop)]
        known, left = reading.units(start, stop) if verbs else [], start
        for verb in verbs:
            if verb.start >= left:
                clause = Clause(reading, sentence, start, stop, known, verb, left)
                left = _stands_in(clause) if _BY_PROXY.search(text, start, verb.start) else _act(clause)
        start = stop + 1
    again.fill(reading, sentence, since)


def _is_idle(reading: Reading, sentence: Span, verb: Verb, stop: int) -> bool:
    """Whether a verb that needs a noun has none, and no act stands before that it could add to: 还没定下来."""
    text, found = reading.analysis.folded, reading.found
    if verb.kind == "conclude" and _TO_SIGN.match(text, verb.end, stop):
        return True
    if verb.kind != "conclude" or text[verb.start] in "签缔" or (found and sentence.start - found[-1].at < _FAR):
        return False
    named = _NAMED.search(text, sentence.start, sentence.end) or noun_in(text, sentence.start, stop)
    return named is None


def _stands_in(clause: Clause) -> int:
    """Note for whom somebody signs: 甲会因事未到，由丙局局长李青代为签署; where the next act may begin."""
    person = clause.reading.analysis.within(clause.start, clause.verb.start, "person")
    if clause.known and person and clause.known[0].start < person[-1].start:
        clause.reading.homes.tell(person[-1].ref, clause.known[0].body, clause.verb.start)
    return clause.left


def _act(clause: Clause) -> int:
    """Add what one verb states; where the next act may begin."""
    things = wording.behind(clause)
    prior = None if things else wording.prior_of(clause) or again.renewed(clause)
    group, stop = group_of(clause, prior)
    if not things and group is None and again.puts_off(clause, prior):
        return clause.verb.end
    if prior or (not things and clause.verb.kind == "pact"):
        named = prior or again.just_opened(clause, group) or wording.pact_of(clause)
        things = [*wording.beside_prior(clause, prior), prior] if prior else [named]
    if not things and group and _is_all(clause, group):
        things = [Object(clause.verb.start, clause.verb.end, clause.cut(clause.verb.start, clause.verb.end), pact=True)]
    if not things:
        if group is None and clause.reading.found and clause.reading.found[-1].at >= clause.sentence.start:
            again.date_again(clause)
        again.sign(clause, group)
        if group and _PAPERS.match(clause.text, clause.verb.end, clause.end):
            clause.reading.subject = group.units[0]
        return clause.left
    inside = group is None and wording.is_inside(clause, things)
    if inside or _moves_in(clause, group) or _only_told(clause, prior) or wording.is_loose(clause, things):
        return clause.left
    if prior and group and again.retells(clause, prior, group):
        if clause.reading.found[-1].thing.pact:
            clause.reading.found[-1].thing = prior
        again.sign(clause, group)
        again.redate(clause, prior)
        return clause.verb.end
    related = things[0].pact and things[0].start >= clause.verb.end and clause.text.startswith("缔", clause.verb.start)
    if related and (group is None or len(distinct(group.units)) < 2):
        return clause.left
    found, et_al = sides(clause, group, stop, things)
    since, opened = len(clause.reading.found), again.opened_before(clause, prior)
    denied = _tell(clause, Act(things, found, group, prior, et_al))
    if opened:
        again.take_over(clause, clause.reading.found[since:], opened)
    return clause.left if denied or related else max(clause.verb.end, things[-1].end)


def _moves_in(clause: Clause, group: Group | None) -> bool:
    """Whether several only sign up for a place, each for itself: 甲、乙等五家机构签约入驻."""
    listed = clause.verb.kind == "pact" and group is not None and not group.turns and group.lead is None
    return listed and _MOVES_IN.match(clause.text, clause.verb.end) is not None


def _only_told(clause: Clause, prior: Object | None) -> bool:
    """Whether what is named before the verb is but watched, or agreed on: 共同见证协议签署, 就签署协议达成共识."""
    if prior is None:
        return False
    watched = clause.text.endswith(("见证", "见证了"), clause.start, prior.start)
    return watched or _AGREES.match(clause.text, clause.verb.start) is not None


def _is_all(clause: Clause, group: Group) -> bool:
    """Whether the report says no more than that several bodies put their names to something: 甲、乙正式签字."""
    bodies, reading = set(distinct(group.units)), clause.reading
    if clause.verb.kind != "pen" or len(bodies) < 2 or not clause.text.startswith("签字", clause.verb.start):
        return False
    labelled = clause.text.endswith(("为", "是", "：", "有"), clause.start, group.units[0].start)  # 签约方为甲与乙
    if labelled or _ON.search(clause.text, group.units[-1].end, clause.verb.start) or reading.open_kinds:
        return False
    return not any(bodies & set(one.parties) for one in reading.found)


def _tell(clause: Clause, act: Act) -> bool:
    """Add what was signed; whether the words deny it of what stands before: 合同并未签署，将由甲与乙签约."""
    if _IDEA.match(clause.text, act.things[-1].end):
        return False
    if act.sides:
        return not stated.add(clause, act) and act.prior is not None
    if act.prior and status.of_clause(clause, act.prior.start, act.prior) is None:
        return True
    if act.group is None and act.things[0].pact and again.ends_piece(clause) and again.date_again(clause):
        return False
    if act.group or not (act.prior and again.redate(clause, act.prior)):
        stated.leave_open(clause, act.things[0])
    return False

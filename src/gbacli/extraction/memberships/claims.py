"""Lets all rules for memberships read a report, and makes claims of what they find."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances import organs
from gbacli.extraction.memberships.alliances.endings import behind_verb
from gbacli.extraction.memberships.alliances.known import Alliances, alliances
from gbacli.extraction.memberships.circles.noting import note
from gbacli.extraction.memberships.following import answers, classes, leaving, loosely, pointing
from gbacli.extraction.memberships.following.acting import acting
from gbacli.extraction.memberships.lists import completing, lines, runs
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import NUMBER
from gbacli.extraction.memberships.sentences import own_joining, reader
from gbacli.model.claims import MembershipClaim
from gbacli.text.folding import fold

_NO_MEMBER = (
    f"{NUMBER}[余多几]?[家个间所]|[三四五六七八九十]大?(?:团体|机构|商会|协会|学会|院校|高校|企业|医院|工会)$|第{NUMBER}批|.*[^第]{NUMBER}[余多几]?[家间所]$"
    "|(?:联盟|联席会议?|联合体|同盟)(?:秘书处|理事会|办公室)$"
)
_FAR = 200  # characters from the name of what may be an alliance to a list of its members
_SEVERAL = 3  # members that make an alliance of a body whose name alone does not
_FORMED = frozenset(f"membership.{name}" for name in ("form", "forms-with", "forms-with-class", "sign-to-form"))
_SURE = frozenset(f"membership.{name}" for name in ("members-listed", "listed-below", "office-of-unit", "made-up-of"))


def recognize(analysis: Analysis) -> Alliances:
    """The alliances that the report speaks of, and their members that only a list names noted as bodies."""
    _without_verbs(analysis)
    completing.quoted(analysis)
    organs.note(analysis)
    coined = note(analysis)
    before = [*analysis.mentions], len(analysis.bodies)
    known = alliances(analysis, (), coined)
    promoted = reader.promoted(analysis, known) | _peopled(analysis, known) if known.weak else set()
    promoted |= classes.promoted(analysis, known)
    promoted |= {one.alliance for one in own_joining.read(analysis, known)} - known.strong
    promoted |= acting(analysis, alliances(analysis, known.strong | promoted, coined) if promoted else known)
    if promoted or (analysis.mentions, len(analysis.bodies)) != before:
        known = alliances(analysis, known.strong | promoted, coined)
    for ref in promoted:
        analysis.bodies[ref].kind = "alliance"
    if known.strong:
        completing.complete(analysis, known)
    return known


def _without_verbs(analysis: Analysis) -> None:
    """Forget the names that are but a verb and a word for an alliance: 问联盟."""
    for number, draft in [*analysis.names("body")]:
        if behind_verb(fold(draft.name)):
            for one in [one for one in analysis.mentions if one.kind == "body" and one.ref == number]:
                analysis.forget(one)


def find(analysis: Analysis, known: Alliances) -> list[MembershipClaim]:
    """Every membership, initiative and lead of a body in an alliance that the report states."""
    if not known.strong:
        return []
    stated = _stated(analysis, known)
    idle = known.coined - {one.alliance for one in stated}
    if idle:  # what only its name made an alliance has no members: what is told of members may be of another
        again = alliances(analysis, known.strong - idle, known.coined - idle, idle)
        said = {(one.alliance, one.member) for one in stated}
        further = _stated(analysis, again) if again.strong else []
        stated.extend(one for one in further if (one.alliance, one.member) not in said)
    return _claims(analysis, stated)


def _stated(analysis: Analysis, known: Alliances) -> list[Finding]:
    """What all the rules read, without those who have left."""
    stated = [*reader.read(analysis, known), *lines.read(analysis, known), *own_joining.read(analysis, known)]
    stated.extend(runs.read(analysis, known, stated))
    stated.extend(classes.read(analysis, known, stated))
    stated.extend(pointing.read(analysis, stated))
    stated.extend(answers.read(analysis, known))
    stated.extend([*loosely.read(analysis, known, stated)])
    left = leaving.left(analysis, known)
    stated = [one for one in stated if one.relation != "member" or (one.alliance, one.member) not in left]
    return _without_founding(_without_headline(analysis, stated))


def _without_headline(analysis: Analysis, stated: list[Finding]) -> list[Finding]:
    """Without those that the headline alone makes members (甲、乙成立某联盟) and the report founders."""
    end = analysis.lines[0].end if analysis.lines else 0
    founders = {(one.alliance, one.member) for one in stated if one.relation == "initiator" and one.start >= end}
    return [
        one for one in stated if one.rule not in _FORMED or one.end > end or (one.alliance, one.member) not in founders
    ]


def _without_founding(stated: list[Finding]) -> list[Finding]:
    """Without the members that are told only as founders: 由甲倡议，并联同乙、丙组建."""
    founders = {(one.alliance, one.member, one.end) for one in stated if one.rule == "membership.founder-with-others"}
    if not founders:
        return stated
    return [
        one
        for one in stated
        if one.rule != "membership.form"
        or not any(one.start < end <= one.end for a, m, end in founders if (a, m) == (one.alliance, one.member))
    ]


def _peopled(analysis: Analysis, known: Alliances) -> set[int]:
    """Those of the bodies that may be alliances that have several members if they are: 联合会的会员单位为甲、乙、丙."""
    perhaps = alliances(analysis, known.strong | known.weak, known.coined)
    if not lines.has_lists(analysis) and len(reader.told(analysis, perhaps)) < _SEVERAL:
        return set()
    members: dict[int, set[int]] = {}
    topics = {mention.ref for mention in analysis.within(0, analysis.lines[0].end if analysis.lines else 0, "body")}
    for one in (*reader.read(analysis, perhaps, only=_SURE), *lines.read(analysis, perhaps)):
        if known.strong and not one.named and one.alliance not in topics:
            continue  # the list is of the alliance that the report is about
        named = any(
            one.end >= mention.end and (mention.end >= one.start - _FAR or one.alliance in topics)
            for mention in perhaps.references
            if mention.ref == one.alliance
        )
        if named and one.alliance in known.weak and one.rule in _SURE:
            members.setdefault(one.alliance, set()).add(one.member)
    return {alliance for alliance, bodies in members.items() if len(bodies) >= _SEVERAL}


def _claims(analysis: Analysis, findings: list[Finding]) -> list[MembershipClaim]:
    """One claim for each alliance, body and relation, with a quote for each statement."""
    grouped: dict[tuple[int, int, str], list[Finding]] = {}
    for finding in findings:
        if re.match(_NO_MEMBER, fold(analysis.bodies[finding.member].name)):
            continue  # 六十三家博物馆 are no body
        grouped.setdefault((finding.alliance, finding.member, finding.relation), []).append(finding)
    return [_claim(analysis, same) for same in grouped.values()]


def _claim(analysis: Analysis, same: list[Finding]) -> MembershipClaim:
    first = same[0]
    quotes = {(one.start, one.end): analysis.quote(one.start, one.end, one.rule) for one in same}
    return MembershipClaim(
        first.alliance, first.member, first.relation, tuple(sorted(quotes.values())),
        et_al=any(one.et_al for one in same),
        stated_count=next((one.stated_count for one in same if one.stated_count), None),
    )  # fmt: skip

"""What a sentence says of an alliance's founders, leaders and members: a pattern for each way of saying it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.memberships.grammar import CHAIN, COUNT, ENDS, JOINT, LIST, NUMBER, TAIL, words


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over a sketch. Its group `list` holds the bodies, its group `a`, if it has one, the alliance."""

    id: str
    relation: str
    pattern: re.Pattern[str]
    here: bool = True  # the sentence itself must speak of the alliance, else the sentences before may have
    least: int = 1  # as many bodies must be listed


def _rule(name: str, relation: str, pattern: str, *, here: bool = True, least: int = 1) -> Rule:
    return Rule(f"membership.{name}", relation, re.compile(pattern), here, least)


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule for sentences, made from the tables once."""
    return (*_founding(), *_leading(), *_forming(), *_joining(), *_being())


_ALLIANCE = "(?P<a>[AW])"
# What follows the name of an alliance when another thing is meant
_NO_THING = "(?![^，。；]{0,6}(?:论坛|倡议|基金|计划|项目|年会|大会|指南|章程|规程|标准))"
_NOT_EXCEPT = "".join(f"(?<!除{'.' * between})" for between in range(5))
_FOUNDERS = "发起(?:单位|者|人|方|机构|团体|成员|院校|高校|学校)"
_ARE = "(?:包括|包含|涵盖|计有|计为|尚有|另有|还有|只有|有|为|是|即|：)"
_BECOME = "(?:为|是|成为|算|任|担任|作为|当选|出任|列为|获选|入选)"


def _founding() -> tuple[Rule, ...]:
    found, then = words("found"), "(?:成立|组建|设立|建立|组成|筹组)?"
    return (
        _rule("founded-by", "initiator",
              f"{_ALLIANCE}[^。；ABWP]{{0,25}}?由{CHAIN}{TAIL}[^。；ABWP]{{0,24}}?{found}"),
        _rule("founded-by-before-name", "initiator",
              f"由{CHAIN}{TAIL}[^。；，ABWP]{{0,14}}?{found}[^。；，ABWP]{{0,10}}{_ALLIANCE}"),
        _rule("founders-act", "initiator",
              f"{CHAIN}{TAIL}[^。；ABWP]{{0,20}}?{found}{then}(?:了|的)?[^。；，ABWP]{{0,12}}{_ALLIANCE}{_NO_THING}"),
        _rule("founded-cleft", "initiator", f"{LIST}{TAIL}[^。；ABWP]{{0,30}}?{found}{then}的(?=[，。；！]|$)"),
        _rule("founders-listed", "initiator",
              f"{_NOT_EXCEPT}{_FOUNDERS}[^。；ABWP]{{0,16}}?{_ARE}[^。；ABWP]{{0,8}}?{LIST}{ENDS}",
              here=False),
        _rule("are-founders", "initiator",
              f"{LIST}{TAIL}(?:，[与和同](?P<also>[ABW]))?[^。；ABWP]{{0,6}}?(?:为|是|列|作为)[^。；，BWP]{{0,8}}?{_FOUNDERS}",
              here=False),
        _rule("apposed-founders", "initiator",
              f"{LIST}(?:等{COUNT}?|{COUNT})(?:首批|共同|联合|主要)*{_FOUNDERS}", here=False),
        _rule("founder-represented", "initiator",
              f"{_ALLIANCE}的?发起(?:单位|机构|方)(?:之一|代表|的)*[、，]?(?P<list>[BW])"),
    )  # fmt: skip


def _leading() -> tuple[Rule, ...]:
    lead, then = words("lead"), "(?=[，。；、]|$|发起|组织|成立|组建|筹|创|建)"
    one = "(?P<list>[ABW])"
    units = "(?:单位|方|机构|院校)"
    return (
        _rule("led-by", "lead", f"由{JOINT}[^。；，ABWP]{{0,8}}?{lead}{then}"),
        _rule("leader-is", "lead", f"{lead}(?:{units}|者|人|的)(?:是|为|：|由){one}", here=False),
        _rule("leader-named", "lead", f"{_ALLIANCE}的?{lead}{units}[、，]?{one}"),
        _rule("leader-in-brackets", "lead", f"{one}L"),
        _rule("leads-now", "lead",
              f"(?:[首本上]届|首任|首年|现时?|目前|眼下|今年|轮到)由?{one}(?:负责)?牵头{then}", here=False),
        _rule("leads", "lead", f"(?<!由){JOINT}[^。；，ABWP]{{0,6}}?牵头{then}", here=False),
        _rule("is-leader", "lead",
              f"{one}[^。；，ABWP]{{0,4}}{_BECOME}[^。；，BWP]{{0,6}}牵头{units}", here=False),
        _rule("leads-founding", "lead",
              f"^{one}[^。；BWP]{{0,150}}牵头(?:组织|发起|成立|组建|筹建)[^。；BWP]{{0,40}}{_ALLIANCE}"),
    )


def _forming() -> tuple[Rule, ...]:
    form = words("form")
    return (
        _rule("made-up-of", "member",
              f"{_ALLIANCE}[^。；ABWP]{{0,16}}?由{LIST}{TAIL}(?P<gap>[^。；ABWP]{{0,14}}?)(?:组成|构成|合组|组建|共建|结成|(?:共同|联合)(?:建立|成立|设立))"),
        _rule("made-up-listed", "member",
              f"{_ALLIANCE}[^。；ABWP]{{0,40}}(?:组成|构成)，(?:其中)?(?:包括|即|分别是|分别为|计有|有){LIST}{TAIL}{ENDS}"),
        _rule("made-up-of-before-name", "member",
              f"由{LIST}{TAIL}[^。；，ABWP]{{0,8}}?(?:组成|构成|组建|成立)的[^。；，ABWP]{{0,8}}{_ALLIANCE}"),
        _rule("form", "member",
              f"(?<!由){CHAIN}{TAIL}(?P<gap>[^。；ABWP]{{0,14}}?){form}(?:了|的)?[^。；，ABWP]{{0,8}}{_ALLIANCE}{_NO_THING}",
              least=2),
        _rule("led-with-others", "member",
              f"[ABW][^。；，ABWP]{{0,6}}?牵头(?:单位|方|机构)?，{LIST}{TAIL}(?:共同|一同)?(?:参加|参与|加入|加盟|组成|共建)"),
    )  # fmt: skip


def _joining() -> tuple[Rule, ...]:
    join, accept, member = words("join"), words("accept"), words("member")
    return (
        _rule("join", "member",
              f"{LIST}{TAIL}(?P<gap>[^。；ABWP]{{0,16}}?){join}(?:了|为)?(?:[^。；，ABWP]{{0,4}}{_ALLIANCE}{_NO_THING}|(?=[，。；！]|$|后))",
              here=False),
        _rule("accepted", "member",
              f"{accept}[^。；ABWP]{{0,10}}?{LIST}{TAIL}[^。；，ABWP]{{0,8}}?(?:{join}|(?:为|成为)[^。；，ABWP]{{0,10}}{member})",
              here=False),
        _rule("among-members", "member",
              f"{member}[^。；ABWP]{{0,20}}，{LIST}{TAIL}(?:均|都|也|亦|皆)*(?:在其列|在列|[名位]列其中)", here=False),
        _rule("granted", "member",
              f"授予{LIST}{TAIL}[^。；，ABWP]{{0,6}}?(?:{member}|{words('unit')}单位)", here=False),
        _rule("taken-in", "member", f"(?:吸纳|接纳|吸收|增补){LIST}{TAIL}{ENDS}"),
    )  # fmt: skip


def _being() -> tuple[Rule, ...]:
    member, join, unit = words("member"), words("join"), f"(?:{words('unit')}单位)"
    group = "".join(f"(?<!{word})" for word in words("group")[3:-1].split("|"))
    later = f"[，；](?:{NUMBER}年|[^。；，ABWP]{{1,10}}，)(?:包括|是|有|为){{1,2}}"
    again = f"(?:{later}|，[^。；，ABWP]{{1,6}}的(?:有|是|为))"
    groups = f"{LIST[:-1]}(?:{again}[ABW](?:[、和与及][ABW])*)*)"  # 广东有十所，包括B、B；香港有九所，包括B
    new = "(?:首批|第一批|创始|主要|新|正式)*"
    but = "(?:除[ABW]之?外，)?[^。；ABWP]{0,8}?"
    return (
        _rule("members-listed", "member",
              f"{group}(?:{member}|{join})[^。；ABWP]{{0,16}}?{but}{_ARE}[^。；ABWP]{{0,12}}?{groups}{TAIL}{ENDS}",
              here=False),
        _rule("are-members", "member",
              f"{LIST}{TAIL}(?P<gap>[^。；ABWP]{{0,14}}?{_BECOME}[^。；，BWP]{{0,10}}?){group}(?:{member}|{unit})(?!的?代表)",
              here=False),
        _rule("apposed-members", "member",
              f"{LIST}等{COUNT}?{new}(?:{member}|{unit})(?!大会|代表大会)", here=False),
        _rule("several-members", "member", f"{LIST}{COUNT}{new}(?:{member}|{unit})", here=False, least=2),
        _rule("office-of-unit", "member",
              f"{unit}(?:{COUNT}|之一)?(?:由|为|是|有|包括|：|即|分别为|分别是|，|、)?{LIST}", here=False),
        _rule("unit-in-brackets", "member", "(?P<list>[ABW])M", here=False),
        _rule("member-named", "member",
              f"{_ALLIANCE}的?(?:首批|创始|新|核心)*{member}(?:之一|的|代表)*[、，]?(?P<list>[BW](?:、[BW])*)(?!的?{member})"),
    )  # fmt: skip

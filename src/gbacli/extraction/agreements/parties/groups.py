"""Which of the possible parties of a sentence stand together: 甲、乙与丙, and who is 分别 from whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, pairwise, product

from gbacli.extraction.agreements.bodies.units import Unit
from gbacli.extraction.agreements.things.words import NUMBER, any_of, bounds
from gbacli.text.numerals import number
from gbacli.text.tables import words

_PARENS = re.compile(
    '在[^，。；]{0,40}?(?:见证|主持|推动|指导|支持|陪同|牵线|协助|撮合)[之]?下，?|（[^（）]*）|[*_“”"]|\\[\\d+\\]'
)
_ET_AL = re.compile(
    f"等(?![待级候]|一行|人员?|领导|嘉宾)(?:(?P<n>{NUMBER})(?=[^\\d年月日]))?"
    "|(?:以及|和|及|、|与)(?:其他|另外|多[家所个]|数[家所个]|若干|\\d+[家所个])"
)
_SEVERALLY = re.compile("分别|分头|先后|依次|各自|逐一|(?<![早首率原起])先(?=[与同跟和])")
_EACH = re.compile("分别|各自|先后|逐一|[个项]项目|各$")
_LIST_AND = re.compile(
    "(?:[^，、]{0,6}[方家会校馆院])?，?(?:、|和|及|以及|暨|与|/|／|—|——|连同|还有|另有|加上|外加|再加上?|－|-|[x×+&＋＆↔⇌⇄⟷])[^，、与和及]{0,10}"
)
_TALKS = re.compile("^[^，]{0,12}(?:座谈|会谈|会面|会见|工作会议|交流)[^，]{0,8}，(?=会[后上]|并|随后|其后|期间)")
_MOREOVER = re.compile("，(?:并|又|亦|也|随后|其后|会后|同时|还)")
_PAUSE = re.compile("[，。；：]")
_ASIDES = re.compile(
    "(?:举行|举办|进行)的[^，。；与和同]{0,6}$|(?<![早便也却成])(?:就|围绕|针对)(?![与和同跟])[^，。；：《》]{0,40}$"
)  # 与乙举行的线上签约; 就支持丙建设签署
_APART = re.compile("，?[，、与和及同][^，。；：]{0,50}代表$")
_OWNER = re.compile(
    "(?<=[与和同跟及、])[^，。；、与和同跟及]{2,24}(?:旗下|属下|辖下|下属|所属|附属)的?(?:公司|企业|品牌|机构)?$"
)  # 与甲集团旗下的: the next body signs
# 由甲与乙合办的论坛，并与丙: whose meeting it is that somebody else attends
_OF_THEIRS = re.compile("(?:联合|共同|携手|一起)?(?:合办|主办|承办|协办|举办|组织|发起|筹办|创办|召开|举行)的")
_HANDS = re.compile("(?:牵手|携手|联手|握手|结盟|联姻|合作)：$")  # 甲与乙牵手：签约共建
_SENTENCE_BREAK = re.compile("[；。：！？】\n]")


@cache
def _with() -> str:
    """Words for 与, not the 同 of 共同体, 同意 or 同业."""
    other = "(?<=共)同体|(?<=[陪随如等相不])同|会?同(?:意|业|盟|学|乡|行|[年月日天时期周场届步样])|与会"
    return f"(?!{other})(?:{any_of(words('agreement_links'))})"


@cache
def _with_link() -> re.Pattern[str]:
    """Words between two bodies of which the second is the first one's partner: 于五月二十日与."""
    return re.compile(f"(?P<middle>[^；。：]{{0,44}}?)(?P<with>{_with()})(?P<role>[^，。；、：与和同跟]{{0,10}})")


@cache
def _leads() -> re.Pattern[str]:
    """Words before a body that make it somebody's partner."""
    return re.compile(f"(?P<with>{_with()}|和)(?P<role>[^，。；、：与和同跟]{{0,10}})$")


@cache
def _visits() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(words('agreement_visits'))})[了过]?$")


@dataclass(slots=True)
class Group:
    """Parties that stand together. `turns` are the places where 与 parts them: numbers of the unit behind it."""

    units: list[Unit]
    turns: list[int] = field(default_factory=list)
    severally: int | None = None  # the turn at which 分别 parts one side from the other
    et_al: bool = False
    each: bool = False  # 分别 stands behind them: 甲与乙、丙与丁分别签署
    lead: str | None = None  # 与 or 由, where the group begins with it
    implied: bool = False  # the first of them is not printed: 与乙

    def lead_by(self, subject: Unit) -> None:
        """Set the subject before partners that stand alone: 与乙 becomes 甲与乙."""
        self.units.insert(0, subject)
        self.implied = True
        self.turns = [1, *(turn + 1 for turn in self.turns)]
        self.severally = 1 if self.severally == 0 else None


def _plain(text: str) -> str:
    return _PARENS.sub("", text).strip()


def ending_at(text: str, units: Sequence[Unit], start: int, stop: int) -> Group | None:
    """The parties that stand before a verb at `stop`, or None where nobody does."""
    near = [unit for unit in units if unit.end <= stop and unit.start >= start]
    if not near or not _reaches(_HANDS.sub("", _plain(text[near[-1].end : stop]))):
        return None
    return _spoken_for(text, near, start) or _grow(text, near, start, stop)


def _spoken_for(text: str, near: list[Unit], start: int) -> Group | None:
    """Those for whom people sign one after another: 李青代表甲，王海代表乙签署."""
    told = [unit for unit in near if text.endswith("代表", start, unit.start)]
    apart = all(_APART.match(text, one.end, other.start) for one, other in pairwise(told))
    return Group(told) if len(told) > 1 and told[-1] is near[-1] and apart else None


def starting_at(text: str, units: Sequence[Unit], start: int, stop: int) -> Group | None:
    """The parties enumerated from `start` on, up to `stop` at most."""
    near = [unit for unit in units if unit.start >= start and unit.end <= stop]
    if not near or len(_plain(text[start : near[0].start])) > 6:
        return None
    last = 0
    while last + 1 < len(near) and _link(text[near[last].end : near[last + 1].start]):
        last += 1
    end = near[last + 1].start if last + 1 < len(near) else stop
    return _grow(text, near[: last + 1], start, end)


def spaced(text: str, units: Sequence[Unit]) -> Group | None:
    """The parties of a title that only spaces part: 《甲 乙 合作备忘录》."""
    apart = [text[one.end : other.start] for one, other in pairwise(units)]
    return Group(list(units)) if apart and not any(gap.strip() for gap in apart) and all(apart) else None


def _grow(text: str, near: list[Unit], start: int, stop: int) -> Group:
    """The last unit and those linked to it on the left."""
    each = bool(_EACH.search(text[near[-1].end : stop]))
    turns: list[int] = []
    first, severally, et_al = len(near) - 1, None, _is_partial(text[near[-1].end : stop], near)
    while first > 0:
        between = text[near[first - 1].end : near[first].start]
        link = _link(between) or ("list" if between == "，" and each and turns else None)
        if not link or (link == "with" and _is_acted_on(text, near, first - 1, between)):
            break
        if link == "with":
            turns.append(first)
            if _SEVERALLY.search(between):
                severally = first
        et_al = et_al or _goes_on(_plain(between))
        first -= 1
    group = Group(near[first:], sorted(turn - first for turn in turns), None, et_al)
    group.each = each
    group.severally = None if severally is None else severally - first
    before = text[start : group.units[0].start]
    if not before.endswith("代表") and (lead := _leads().search(before)):  # 李青与王海分别代表甲及乙
        group.lead = "与"
        if _SEVERALLY.search(before, max(0, lead.start() - 8)):
            group.severally = 0
    elif before.endswith("由"):
        group.lead = "由"
    return group


def _is_acted_on(text: str, near: list[Unit], place: int, between: str) -> bool:
    """Whether a body is what its sentence's subject acts on, before that signs with another: 甲启用乙，并与丙."""
    if "，" not in between:
        return False
    while place and _link(text[near[place - 1].end : near[place].start]) == "list":
        place -= 1
    if is_visited(text, near[place]):
        return True
    gap = text[near[place - 1].end : near[place].start] if place and _MOREOVER.search(between) else "，"
    return not _PAUSE.search(gap) and _link(gap) is None


def is_visited(text: str, unit: Unit) -> bool:
    """Whether a verb before a body says that it is visited, opened or met."""
    return bool(_visits().search(text, max(0, unit.start - 8), unit.start))


def acting(text: str, units: Sequence[Unit]) -> list[Unit]:
    """The bodies that are neither somebody's partner nor visited by somebody, nor in a list with such a one."""
    found: list[Unit] = []
    last: Unit | None = None  # the one before that does not act
    for unit in units:
        listed = last is not None and _link(text[last.end : unit.start]) == "list"
        if listed or is_visited(text, unit) or text[unit.start - 1 : unit.start] in tuple("与和同跟"):
            last = unit
        else:
            found.append(unit)
            last = None
    return found


def _goes_on(between: str) -> bool:
    """Whether others follow a body unnamed; 与多个社团建立联系，又与 only tells of others."""
    found = _ET_AL.match(between)
    return bool(found) and (between.startswith("等") or "，" not in between)


def _is_partial(gap: str, near: list[Unit]) -> bool:
    """Whether a list goes on unnamed; 甲、乙等两家 names all."""
    found = _ET_AL.match(_plain(gap))
    if not found:
        return False
    return not (found["n"] and number(found["n"]) == len(near))


def _reaches(gap: str) -> bool:
    """Whether a verb behind `gap` is still the act of the body before it."""
    if len(gap) > 80 or _SENTENCE_BREAK.search(gap):
        return False
    return not bounds().search(_ASIDES.sub("", _TALKS.sub("", gap)))


def _link(between: str) -> str | None:
    """How two bodies are joined: list, with, or not at all."""
    if _OF_THEIRS.match(between):
        return None
    plain = _OWNER.sub("", _plain(between))
    et_al = _ET_AL.match(plain)
    if et_al:
        plain = re.sub("^[^，、与和同跟及]*", "", plain)
    if plain == "对":
        return "with"  # 甲对乙，签框架协议
    if _LIST_AND.fullmatch(plain):
        return "with" if re.search("与|—|-|－|[x×+&＋＆↔⇌⇄⟷]", plain) else "list"
    found = _with_link().fullmatch(plain)
    if not found or _SENTENCE_BREAK.search(plain) or bounds().search(plain):
        return None
    pieces = found["middle"].split("，")
    if len(pieces) > 1 and len(pieces[-1]) > 6 and not re.match("于|在|就", pieces[-1]):
        return None
    return "with"


def parties(group: Group) -> list[list[Unit]]:
    """The sides of each agreement that the group states: one list, or several where 分别 parts them."""
    if group.each and len(group.turns) > 1 and all(turn == 2 * place + 1 for place, turn in enumerate(group.turns)):
        return [group.units[turn - 1 : turn + 1] for turn in group.turns]
    if group.each and len(group.turns) == 1 and group.severally is None and len(group.units) > 2:
        group.severally = group.turns[0]
    if group.severally is None or not 0 < group.severally < len(group.units):
        return [group.units]
    left, right = group.units[: group.severally], group.units[group.severally :]
    if len(left) == len(right) > 1:
        return [[one, other] for one, other in zip(left, right, strict=True)]
    return [[one, other] for one, other in product(left, right)]


def pairs(group: Group) -> list[list[Unit]]:
    """Everyone with everyone: 两两."""
    return [list(pair) for pair in combinations(group.units, 2)]

"""A sentence in which every name is one letter, so that a rule can be written as one pattern.

A stands for an alliance, W for a body that may be one, B for any other body, P for a person, T for a title in 《》,
L for （牵头）, M for （理事长单位） and F for （发起单位） behind a name. A name with （观察员） or （已退出） behind
it stands for nobody. Spaces and ①② between names are written as 、. Folded text has no capital letters of its own.
Quotation marks, emphasis, spaces and what else stands in brackets are left out; brackets that hold a list stay.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import NamedTuple

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.memberships.alliances.endings import heads
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.phrasing.bylines import behind_byline
from gbacli.extraction.memberships.phrasing.grammar import NUMBER, UNIT, UNITS, words
from gbacli.text.places import match_at
from gbacli.text.sentences import Span
from gbacli.text.tables import rows
from gbacli.text.wording import alternation

_NAMED = "ABWLMF"  # the letters behind which a list goes on
_LEFT_OUT = frozenset("“”‘’\"'*_#> ※★☆▲△†‡◎＊\n\x0b\x0c\x85\u2028\u2029")
_BRACKETS = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*）")
_TITLES = re.compile("《[^《》]*》")
_ADMITS = re.compile(
    "《关于(?:同意|批准|接纳|吸收|吸纳|增补|增选)[^《》]*(?:加入|成为|[作列]?为|入会|入盟)[^《》]*的?(?:决定|决议|通知|批复|公告|通告|函)》"
)
_NOTES = frozenset("※★☆▲△*（")  # with which a note on a name begins
_LISTED = re.compile("成员|会员|发起|牵头|组成|：")
_SUCH_AS = re.compile("（(?:如|例如|包括|其中|即|含|有|分别)")
_LEADER = re.compile("（[^（），。；]{0,4}(?:牵头|召集)[^（），。；]{0,3}）")
_CALLED = re.compile("（(?:全名|全称|原名|前身|简称|以?下[简合]?称)[^（）：]*）$")
_FOUNDER = re.compile("（[^（），。；]{0,8}(?:发起|倡议)[^（），。；]{0,4}）")
# 1.甲；2.乙 is a list as 甲、乙 is
_ORDINAL = re.compile(
    r"(?P<mark>[；，、])?[ ]*(?:（[0-9一二三四五六七八九十]{1,2}）|(?<![0-9.])[0-9]{1,2}[.．、）])[ ]*"
)
_ALONE = re.compile("[（；，、。 ]|$")
_CLASS = re.compile(
    "(?P<kind>院校|高校|企业|社团|机构|医院|学校|协会|学会|商会|媒体|公司|律所|团体|政府|部门|博物馆|图书馆|科研院所|[学业商政医科]界|(?:法律|工商|教育|文化|科技|金融|专业|媒体|社福)界|民间团体|社会团体|科研机构"
    "|行业组织|专业团体|社会组织|中小学|幼儿园|银行)?"
    f"(?P<count>(?:共|各|占)?(?:{NUMBER}[家所个间席])?)$"
)  # a class of members
_SO_MANY = re.compile(f"{NUMBER}[家所个间]$")
_PLACE = 4  # characters of the short name of a place
_BETWEEN = re.compile("[、，；和与及 ”“]*(?:等(?:[0-9一二三四五六七八九十]+[家所个间])?)?")
_PAIRED = re.compile("[^。；：]{0,8}")
_ORDINAL_MARK = re.compile(
    "[0-9（](?:(?<=[0-9])[.．、）]|(?<=（)[0-9一二三四五六七八九十])"
)  # without one there is no ordinal
_FORMER = re.compile("[前后]者")
_CIRCLED = frozenset(map(chr, (*range(0x2460, 0x2474), *range(0x2776, 0x2794))))  # ① to ⑳, ❶ to ➓
_HALTS = re.compile("[" + "".join(map(re.escape, sorted({*_LEFT_OUT, *_CIRCLED, *"、：\t"}))) + "]")
# 六十三家博物馆: what follows is a class, no body
_COUNTING = frozenset("家间所个市校省城")
_COUNTED = re.compile(f"(?<![一这那])(?!一[家间所个])(?:{NUMBER}|[多数])[余多几]?[家间所个市校省城]$")


# What one of them is: 牵头医院
_CHIEF = f"(?:牵头|领头|龙头|核心|骨干|发起|创始|盟主|链主|支撑|协同|基层)(?:{'|'.join(UNITS)})"
_LONG = 8  # characters of the name of a body that opens with a place
_SHORT = 3  # characters of a noun that stands for a kind of bodies
_LISTS = re.compile("包括|计有|共?有(?=[^一二三四五六七八九十0-9]{4})|分别[是为]|：")  # and they follow
_KIND = 8  # characters of a word for members

_KINDS = (
    "政府",
    "协会",
    "学会",
    "商会",
    "公会",
    "工会",
    "医院",
    "大学",
    "学院",
    "学校",
    "公司",
    "基金会",
    "研究院",
    "媒体",
)
_OF_KIND = re.compile("(?:部门|机构|组织|团体|单位|类|界|方面)?(?:（[^（）]{1,8}）)?：(?=.)")  # behind a kind of bodies

_Block = tuple[int, str]


@cache
def _member() -> re.Pattern[str]:
    return re.compile(f"（[^（）。；]{{0,14}}?(?:{UNIT}|{words('member')})[^（）。；]{{0,8}}）")


@cache
def _outside() -> re.Pattern[str]:
    """Brackets behind a name that say that the body is no member, or not yet, or no longer."""
    return re.compile(f"[※★☆▲△*]?（[^（）]{{0,12}}(?:{words('outside')})[^（）]{{0,12}}）")


@cache
def _kind_word() -> re.Pattern[str]:
    """What members are called, right at the end: also 联席会成员馆."""
    general = alternation(heads("strong"))
    return re.compile(
        f"(?:{general})?(?:新|老|首批|创始|正式|基本)?(?:{UNIT}|{words('member')}|{words('partner')}|{_CHIEF})$"
    )


@cache
def _kinds() -> tuple[str, ...]:
    """The words with which it ends."""
    return (*UNITS, *(word for word, kind in rows("membership_words") if kind in ("member", "partner")))


@cache
def _kind_ends() -> frozenset[str]:
    return frozenset(word[-1] for word in _kinds())


class Sketch(NamedTuple):
    """`code[i]` was written for the characters `starts[i]` to `ends[i]` of the report; `refs[i]` is its body."""

    code: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    refs: tuple[int | None, ...]

    def span(self, start: int, end: int) -> Span:
        """The stretch of the report that `code[start:end]` was written for."""
        return Span(self.starts[start], self.ends[end - 1])

    def bodies(self, start: int, end: int, letters: str = "ABW") -> list[int]:
        """The places in `code[start:end]` where a body is named."""
        return [place for place in range(start, end) if self.code[place] in letters]


class _Scene(NamedTuple):
    """All that a drawing depends on: equal ones, as a report is read several times, are drawn once."""

    folded: str
    text: str  # the report as printed
    span: Span
    mentions: tuple[Mention, ...]  # those in the sentence
    general: tuple[Mention, ...]  # the general words in it that mean an alliance

    def bodies(self, start: int, end: int) -> list[Mention]:
        """The mentions of bodies that lie wholly in a stretch of the sentence."""
        return [one for one in self.mentions if one.kind == "body" and start <= one.start and one.end <= end]


class _Drawing(NamedTuple):
    """A sketch in which every body is a B: which of them are alliances may change when the report is read again."""

    code: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    refs: tuple[int | None, ...]
    bodies: tuple[tuple[int, int], ...]  # where each B stands, and the number of its body

    def lettered(self, known: Alliances) -> Sketch:
        """The sketch with the letters of those alliances."""
        pieces: list[str] = []
        behind = 0
        for place, ref in self.bodies:
            if ref in known.strong or ref in known.weak:
                pieces += (self.code[behind:place], "A" if ref in known.strong else "W")
                behind = place + 1
        code = "".join((*pieces, self.code[behind:])) if pieces else self.code
        return Sketch(code, self.starts, self.ends, self.refs)


@dataclass(slots=True)
class _Pen:
    """Writes a drawing from left to right."""

    last: str = " "  # the last letter or character written
    code: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    refs: list[int | None] = field(default_factory=list)
    bodies: list[tuple[int, int]] = field(default_factory=list)

    def letter(self, letter: str, start: int, end: int, ref: int | None = None) -> None:
        """Write one letter for a stretch of the report, if it is any."""
        if letter:
            self.last = letter
            self.code.append(letter)
            self.starts.append(start)
            self.ends.append(end)
            self.refs.append(ref)

    def run(self, characters: str, start: int) -> None:
        """Write characters as they stand."""
        end = start + len(characters)
        self.last = characters[-1]
        self.code.append(characters)
        self.starts.extend(range(start, end))
        self.ends.extend(range(start + 1, end + 1))
        self.refs.extend([None] * len(characters))

    def drawing(self) -> _Drawing:
        """What has been written."""
        code = "".join(self.code)
        return _Drawing(code, tuple(self.starts), tuple(self.ends), tuple(self.refs), tuple(self.bodies))


def sketch(analysis: Analysis, known: Alliances, span: Span) -> Sketch:
    """The sentence at `span`, names as letters, without the words 【本报讯】 before it."""
    span = behind_byline(analysis.folded, span)
    mentions = tuple(analysis.within(*span))
    general = (*_inside(known.general, span), *_inside(known.ours, span))
    return _drawn(_Scene(analysis.folded, analysis.text, span, mentions, general)).lettered(known)


def _inside(mentions: tuple[Mention, ...], span: Span) -> list[Mention]:
    """Those that lie wholly in a stretch, of mentions in the order of the text."""
    if not mentions:
        return []
    first = bisect_left(mentions, (span.start,))
    return [one for one in mentions[first : bisect_left(mentions, (span.end,), first)] if one.end <= span.end]


@lru_cache(maxsize=128)
def _drawn(scene: _Scene) -> _Drawing:
    folded, span, names = scene.folded, scene.span, _names(scene)
    blocked = _blocked(scene) | _ordinals(folded, span, names)
    halts = {match.start() for match in _HALTS.finditer(folded, *span)}
    pen, position = _Pen(), span.start
    for stop in (*sorted(halts.union(names, blocked)), span.end):
        while position < stop:
            place = match_at(folded, position) if pen.last in "、：" else None
            if place and position + place[0] in names:
                position += place[0]  # 天水围某某社 in a list
            else:
                pen.run(folded[position:stop], position)
                position = stop
        if position == stop and stop < span.end:
            mention, block = names.get(position), blocked.get(position)
            if block:
                pen.letter(
                    "、" if block[1] and block[1] in "；，、" and pen.last in _NAMED else block[1], position, block[0]
                )
            elif mention:
                _name(scene, pen, mention)
            else:
                _mark(scene, pen, position)
            position = block[0] if block else mention.end if mention else position + 1
    return pen.drawing()


def _names(scene: _Scene) -> dict[int, Mention]:
    """The names in a sentence by where they begin."""
    first, folded = scene.span.start, scene.folded
    named = (one for one in scene.mentions if _is_long(folded, one) or not _is_counted(folded, first, one.start))
    names = {one.start: one for one in named if not (_is_kind(folded, first, one) or _is_label(folded, first, one))}
    return names | {one.start: one for one in scene.general} | _former(scene)


def _is_long(folded: str, one: Mention) -> bool:
    """Whether a name is no class of things, as 博物馆 is, whatever number stands before it."""
    return one.end - one.start >= _LONG and match_at(folded, one.start) is not None


def _is_counted(folded: str, start: int, end: int) -> bool:
    """Whether a number of things ends where a name begins."""
    return folded[end - 1 : end] in _COUNTING and _COUNTED.search(folded, max(start, end - 8), end) is not None


def _is_kind(folded: str, start: int, mention: Mention) -> bool:
    """Whether what was taken for a name is but what members are called: 团体会员, 召集医院."""
    if (
        mention.end - mention.start <= _SHORT
        and folded[mention.start - 1] == "的"
        and _LISTS.match(folded, mention.end)
    ):
        return True  # 首批加入的学校包括甲、乙
    if mention.end - mention.start > _KIND or folded[mention.end - 1] not in _kind_ends() or mention.kind == "person":
        return False
    first = max(start, mention.start - _KIND)
    if not folded.endswith(_kinds(), first, mention.end):
        return False
    match = _kind_word().search(folded, first, mention.end)
    return match is not None and match.start() <= mention.start


def _is_label(folded: str, first: int, mention: Mention) -> bool:
    """Whether what was taken for a name is but a kind of bodies, of which a list follows: 体育协会（6家）：."""
    if mention.end - mention.start > _KIND or not _OF_KIND.match(folded, mention.end):
        return False
    begins = not re.search("[\u4e00-\u9fff]", folded[first : mention.start])
    return begins and folded.endswith(_KINDS, 0, mention.end) and match_at(folded, mention.start) is None


def _former(scene: _Scene) -> dict[int, Mention]:
    """The words 前者 and 后者 behind a pair of bodies, as names of the one that each means."""
    found: dict[int, Mention] = {}
    if scene.folded.find("者", *scene.span) < 0:
        return found
    for match in _FORMER.finditer(scene.folded, *scene.span):
        first = scene.folded.rfind("前者", scene.span.start, match.start()) if match[0] == "后者" else -1
        before = scene.bodies(scene.span.start, first if first >= 0 else match.start())[-2:]
        pair = len(before) == 2 and _PAIRED.fullmatch(scene.folded, before[0].end, before[1].start)
        if pair and before[0].ref != before[1].ref:
            found[match.start()] = Mention(*match.span(), "body", before[match[0] == "后者"].ref)
    return found


def _mark(scene: _Scene, pen: _Pen, position: int) -> None:
    """Write what a mark stands for."""
    if scene.text[position] == "\t":
        pen.letter("；", position, position + 1)  # what stands in the next cell is another phrase
    elif (character := scene.folded[position]) in _CIRCLED:
        pen.letter("、" if pen.last in _NAMED else "", position, position + 1)
    elif character not in _LEFT_OUT:
        pen.letter(character, position, position + 1)


def _name(scene: _Scene, pen: _Pen, mention: Mention) -> None:
    if pen.last in _NAMED and _gap(scene, Span(pen.ends[-1], mention.start)):
        pen.letter("、", mention.start - 1, mention.start)
    if mention.kind == "person":
        pen.letter("P", mention.start, mention.end)
        return
    pen.bodies.append((len(pen.starts), mention.ref))
    pen.letter("B", mention.start, mention.end, None if _is_outside(scene.folded, mention.end) else mention.ref)


def _is_outside(folded: str, end: int) -> bool:
    return folded[end : end + 1] in _NOTES and _outside().match(folded, end) is not None


def _gap(scene: _Scene, span: Span) -> bool:
    """Whether nothing but spaces, marks and brackets parts two names of a list."""
    between = _BRACKETS.sub("", scene.folded[span.start : span.end])
    cells = "\t" in scene.text[span.start : span.end]
    return " " in between and not cells and all(one in _LEFT_OUT for one in between)


def _ordinals(folded: str, span: Span, names: dict[int, Mention]) -> dict[int, _Block]:
    """Where the numbers before names that stand alone in a list begin."""
    if not _ORDINAL_MARK.search(folded, *span):
        return {}
    found = (match for match in _ORDINAL.finditer(folded, *span) if match.end() in names)
    alone = (match for match in found if _ALONE.match(folded, min(names[match.end()].end, span.end), span.end))
    return {match.start(): (match.end(), match["mark"] or "") for match in alone}


def _group(scene: _Scene, match: re.Match[str]) -> int | None:
    """Where the place or the class begins of which brackets give the bodies: 广州（甲、乙）、企业（丙）."""
    folded, bodies = scene.folded, scene.bodies(*match.span())
    kind = _CLASS.search(folded, max(scene.span.start, match.start() - _KIND), match.start()) if bodies else None
    if kind is None or not _only(folded, match, bodies):
        return None
    end = kind.start("count")
    place = next((one for one in range(max(scene.span.start, end - _PLACE), end) if _fills(folded, one, end)), None)
    start = kind.start("kind") if kind["kind"] else place
    if kind["kind"] and (
        before := _SO_MANY.search(folded, max(scene.span.start, match.start() - _KIND), kind.start("kind"))
    ):
        start = before.start()  # 4所高校（甲、乙）
    return None if start is None or any(one.end > start for one in scene.mentions if one.start <= start) else start


def _fills(folded: str, start: int, end: int) -> bool:
    """Whether the name of a place stands exactly there."""
    place = match_at(folded, start, short=True)
    return place is not None and start + place[0] == end


def _only(folded: str, match: re.Match[str], bodies: list[Mention]) -> bool:
    """Whether brackets hold bodies and nothing else."""
    starts = [match.start() + 1, *(one.end for one in bodies)]
    ends = [*(one.start for one in bodies), match.end() - 1]
    return all(_BETWEEN.fullmatch(folded, start, end) for start, end in zip(starts, ends, strict=True))


def _blocked(scene: _Scene) -> dict[int, _Block]:
    """Where titles in 《》 and brackets begin, where each ends, and the letter to write for it."""
    titles = (match for match in _TITLES.finditer(scene.folded, *scene.span) if not _ADMITS.match(match[0]))
    blocked = {match.start(): (match.end(), "T") for match in titles}
    for match in _BRACKETS.finditer(scene.folded, *scene.span):
        group = _group(scene, match)
        if group is not None:
            blocked[group] = match.start() + 1, ""
            blocked[match.end() - 1] = match.end(), ""
        elif _CALLED.match(match[0]):
            blocked[match.start()] = match.end(), "L" if "牵头" in match[0] else ""
        elif _LEADER.fullmatch(match[0]):
            blocked[match.start()] = match.end(), "L"
        elif _FOUNDER.fullmatch(match[0]) and not scene.bodies(*match.span()):
            blocked[match.start()] = match.end(), "F"
        elif _member().fullmatch(match[0]) and not _outside().match(match[0]):
            blocked[match.start()] = match.end(), "M"
        elif len(scene.bodies(*match.span())) < (1 if _LISTED.search(match[0]) or _SUCH_AS.match(match[0]) else 2):
            blocked[match.start()] = match.end(), ""
    return blocked

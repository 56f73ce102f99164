"""Who had the office told just before, and who has it after: 继任的是乙, 去年是丙, 该职位原由丁担任, 第七年交给戊."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from gbacli.extraction.roles.phrasing.phrases import HOLDER, HOLDERS, Holder, Office, holders
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.roles.taking.placed import CHANGING, HANDING
from gbacli.extraction.roles.taking.taken import Taken
from gbacli.text.tables import of_class, words

# Words of sentences that hold no title and may yet tell who had an office before, or after.
GOES_ON_ABOUT = re.compile(
    "继任|接[任棒手替班]|离[任职]|卸任|请辞|辞[任职去]|[原曾改现]由|交[给到予棒托]|移交|传给|让[给予]|转交|掌舵|掌门|当家|去年|前年|前任|上一?[届任]|之前|此前"
)
_HEIR = re.compile(rf"y[kq]*:?(?P<who>{HOLDER})")
_HELM = re.compile(rf"(?:^|[,;.])[ko,]*(?P<helm>[Wx])(?P<how>[eu])k*(?P<who>{HOLDER})")
_ONCE = re.compile(rf"(?:^|[,;.])(?P<when>[kxnf]{{1,2}})(?P<how>[eu]){{1,2}}(?P<who>{HOLDER})(?=k*v?[,;.]|$)")
# 首任会长是甲，2019年由乙接任; 首任会长为甲，乙2019年接棒
_NEXT_ONE = re.compile(rf"(?:^|[,;.])[kxo]*(?:(?P<by>u)[kx]?)?(?P<who>{HOLDER})[kxo]*(?P<verb>[vs])(?=[,;.]|$)")
_POST = re.compile(rf"(?:^|[,;.])(?P<post>[xr]?d?j)[kx,]*(?P<by>u)k*(?P<who>{HOLDER})[kr]*[vs]")
_HANDED = re.compile(rf"(?:^|[,;.])(?P<gap>[kxrjucz]{{1,6}})(?P<who>{HOLDER})(?=[,;.]|$)")
_HIS_LAST = re.compile(rf"^(?P<he>[rP])d(?P<last>f)[ke]*(?P<who>{HOLDER})")  # 她的前任乙, 他的前任是乙
_LEAVER = re.compile(r"(?:^|[,;.c])[kx]?(?P<left>f)h*(?P<who>P)")  # 甲接任会长，即时卸任的乙
_GOES = re.compile("(?:卸任|离任|退任|任满|届满|期满|约满|离职)的$")
_LAST = ("前任", "上任", "上一任", "前一任", "前手")
_GONE = re.compile(rf"(?P<who>{HOLDERS})[kx,]*z[.;]?")
_TAKES_OVER = re.compile("(?:接任|继任|接棒|接掌|接手|接班|接替|递补|继位|接续|继之)$")
_FIRST = re.compile("(?:首[任届]|第一[任届]|创[会社院校馆]|开山)[^，。；]{1,12}$")
_THEN = ("后由", "再由", "改由", "转由", "继由", "其后由", "后来由", "随后由")
_SOON = 6  # characters between an office and 先由
_HIS = ("其", "他", "她")
_THIS = re.compile("(?:而|但)?(?:该|此|其|这一|这个|上述|有关|相关|他的|她的)")
_ORIGINALLY = ("原由", "曾由", "先由", "刚由", "本由", "一直由", "此前由", "原来由")
_NOW = ("现由", "改由", "转由", "由")
_BEFORE = re.compile(
    "[再更]?(?:去年|前年|上年|上一年|上[一]?[届任]|前[一]?任|前一届|此前|之前|早前|先前|原先|原来|以前|最初|往年|再之前|再前一[任届])(?:则|的)?"
)
_SAYS_SO = re.compile("[是为由]")


@dataclass(frozen=True, slots=True)
class Told:
    """An office of which the text has just told who has it: `at` is where in the row, -1 in one before."""

    holder: Holder
    office: Office
    at: int = -1
    left: bool = False  # given up there


@dataclass(frozen=True, slots=True)
class After:
    """What follows from such an office: who has it or had it, and who has it no more."""

    taken: Taken
    before: Holder | None = None


def find(row: Row, told: Sequence[Told]) -> Iterator[After]:
    """Everyone told to come before or after those of `told`, each of the last office told before the name."""
    if "P" not in row.letters:
        return
    for match in _HEIR.finditer(row.letters) if "y" in row.letters else ():
        if any(holder.offices for holder in holders(row, 0, match.start())):
            continue  # of the office of that one
        before = [one for one in told if one.at < match.start()]
        yield from _next(row, match, _left_of(before) or before)
    for match in _HELM.finditer(row.letters):
        if row.word(match.start("helm")) in _helms() and _changes(row.word(match.start("how"))):
            yield from _next(row, match, told)
    for match in _POST.finditer(row.letters) if "j" in row.letters else ():
        by = row.word(match.start("by"))
        if by in (*_ORIGINALLY, *_NOW) and _is_this(row, match.start("post"), told):
            yield from _next(row, match, told, former=by in _ORIGINALLY)
    yield from _after_the_first(row, told)
    yield from _before_him(row, told)
    yield from _leavers(row, told) if "fP" in row.letters or "fh" in row.letters else ()
    for match in _ONCE.finditer(row.letters):
        when = row.folded[row.tokens[match.start("when")].start : row.tokens[match.end("when") - 1].end]
        if _BEFORE.fullmatch(when) and _SAYS_SO.search(row.word(match.start("how"))):
            yield from _next(row, match, [one for one in told if one.at >= 0], former=True)
    if any(word in row.folded[row.tokens[0].start : row.tokens[-1].end] for word in HANDING):
        for match in _HANDED.finditer(row.letters):
            gap = row.folded[row.tokens[match.start("gap")].start : row.tokens[match.start("who")].start]
            near = any(one.at >= 0 for one in told)
            this = _it().fullmatch(gap)
            if (this and (near or this["this"])) or (near and _on().fullmatch(gap)):
                yield from _next(row, match, told)


def _after_the_first(row: Row, told: Sequence[Told]) -> Iterator[After]:
    """Who is said to come after the first who had an office: 首任会长是甲，2019年由乙接任; 先由甲担任，后由乙担任."""
    first = [one for one in told if _is_first(row, one)]
    for match in _NEXT_ONE.finditer(row.letters) if first else ():
        then = _TAKES_OVER.search(row.word(match.start("verb"))) or (
            match["by"] and row.word(match.start("by")) in _THEN
        )
        if then and first[-1] == _last_before(told, match.start("who")):
            yield from _next(row, match, first)


def _is_first(row: Row, one: Told) -> bool:
    """Whether words around a title say that somebody was the first to have it: 首任, 创会, 先由."""
    title, begins = one.office.title, one.office.begins
    if "先由" in row.folded[title.end : min(one.holder.person.start, title.end + _SOON)]:
        return True
    return begins is not None and _FIRST.search(row.folded, begins, title.end) is not None


def _last_before(told: Sequence[Told], at: int) -> Told | None:
    return next((one for one in reversed(told) if one.at < at), None)


def _is_this(row: Row, post: int, told: Sequence[Told]) -> bool:
    """Whether words mean the office just told; 其职位 of whom the sentence calls by another is that other."""
    if row.word(post) in _HIS and any(one.holder.offices for one in told):
        return False  # 总监甲将调任局长，其职位由乙接任
    return _THIS.match(row.folded, row.tokens[post].start) is not None


def _leavers(row: Row, told: Sequence[Told]) -> Iterator[After]:
    """Who is said to leave, beside the one who takes the office: 甲接任会长，即时卸任的乙."""
    for match in _LEAVER.finditer(row.letters):
        if _GOES.search(row.word(match.start("left"))):
            yield from _next(row, match, [one for one in told if one.at >= 0 and not one.left], former=True)


def _left_of(told: Sequence[Told]) -> list[Told]:
    """What the one left to whom the last of several offices was given: 甲交出会长职务，改任顾问。继任的是乙."""
    return [one for one in told if one.left and one.holder.person.ref == told[-1].holder.person.ref]


def last_of(told: Sequence[Told]) -> list[Told]:
    """The offices that the sentences to come may speak of: the last one, and what its holder left for it."""
    return [replace(one, at=-1) for one in dict.fromkeys((*_left_of(told)[-1:], told[-1]))]


def _before_him(row: Row, told: Sequence[Told]) -> Iterator[After]:
    """Who is said to have had the office of whom the sentence before has told: 她的前任乙."""
    match = _HIS_LAST.match(row.letters)
    if match and row.word(match.start("last")) in _LAST:
        he = row.tokens[0]
        before = [one for one in told if one.at < 0 and he.ref in (-1, one.holder.person.ref)]
        yield from _next(row, match, before, former=True)


def gone(row: Row) -> tuple[Holder, ...]:
    """Who is said to leave, in a sentence that tells no office: 甲、乙因任期届满离任。"""
    match = _GONE.fullmatch(row.letters) if "z" in row.letters else None
    people = holders(row, *match.span("who")) if match else ()
    return () if any(holder.offices for holder in people) else people


def _changes(word: str) -> bool:
    return word in CHANGING or word in ("是", "为", "由", "改由")


def _next(row: Row, match: re.Match[str], told: Sequence[Told], *, former: bool = False) -> Iterator[After]:
    """Whom a match names, with the last office told before; who had it then has it no more."""
    before = [one for one in told if one.at < match.start("who")]
    for holder in holders(row, *match.span("who")) if before else ():
        last = before[-1]
        if holder.person.ref != last.holder.person.ref:
            taken = Taken(holder, last.office, "role.replaced" if former else "role.succeeds", former, new=not former)
            yield After(taken, None if former else last.holder)


@cache
def _helms() -> frozenset[str]:
    """What whoever leads is called whatever the office: 掌舵人."""
    helms = of_class("office_passing", "helm")
    return frozenset((*helms, *("新" + helm for helm in helms)))


@cache
def _it() -> re.Pattern[str]:
    """Matches a clause that hands on what stands for the office: 把这个位置交给了师弟; 把钥匙 may be but a key."""
    things = "|".join((*words("office_tokens"), "职务", "职位", "岗位", "一职"))
    return re.compile(
        f"[^，。；]{{0,12}}?[把将](?P<this>[这该此其那])?[个一根枚份方面]?(?:{things})[^，。；]{{0,4}}?{_handing()}"
    )


@cache
def _on() -> re.Pattern[str]:
    """Matches a clause that hands on, and says no more than when: 第七年交给."""
    return re.compile(
        f"(?:[第0-9〇零一二三四五六七八九十去今明前后]{{1,6}}[年月届日]?(?:后|才|再|又|便|就|底|初)?)?{_handing()}"
    )


@cache
def _handing() -> str:
    return f"(?:{'|'.join(HANDING)})了?(?:了|给)?[\u4e00-\u9fff]{{0,3}}"

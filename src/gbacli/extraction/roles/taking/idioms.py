"""Further ways to say that somebody has or had an office: 连任会长的张三, 作为会长, 张三…, 向张三颁发顾问聘书."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from gbacli.extraction.roles.phrasing.phrases import CHAIN, HOLDER, HOLDERS, NAME, Holder, Office, holders, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.roles.taking.taken import Taken
from gbacli.text.needed import needed
from gbacli.text.sentences import Span

_FOLLOWING = re.compile(rf"(?P<verb>v)[kq]*(?P<chain>{CHAIN})[xq]?[dk]+(?P<who>{HOLDER})")
_DOING = re.compile(rf"(?<=B)(?P<verb>e)(?P<chain>{CHAIN})d(?P<who>{NAME})")  # 在甲公司做经理的张三
_HELD_ONCE = re.compile(rf"(?P<verb>p)[kq]*(?P<chain>{CHAIN})[xq]?d(?P<who>{NAME})")
_IN_CAPACITY = re.compile(rf"(?P<verb>e)(?P<chain>{CHAIN})j[kx]*d(?P<who>{NAME})")  # 以会长身份出席的张三
_DOWN_FROM = re.compile(rf"(?P<who>{NAME})[kq]*(?P<from>x)(?P<chain>{CHAIN})[xjv]{{1,3}}z")
# 张三同时担任甲会和乙会会长
_OF_EACH = re.compile(
    rf"(?P<who>{HOLDER})[kx]*,?[kx]*(?P<verb>[vpN])k*(?P<bodies>B(?:c+B)+)(?P<chain>d?[nf]*T)(?![dk]?h*P)"
)
_FURTHER = re.compile(rf"(?P<verb>[vn])[kq]*(?P<chain>{CHAIN})d[kx]*,?[kx]*[ec]+[qk]*:?(?P<who>{HOLDERS})")
_OF_THE_SAME = re.compile(rf"(?P<who>{HOLDER})[^P;.]*,[kc]*z[rd]*(?P<chain>{CHAIN})(?=j(?!dh*P))")
_AS = re.compile(rf"i(?P<chain>{CHAIN}),?k*(?P<who>{NAME})")
_FROM = re.compile(rf"(?P<who>{NAME})[kx,]*(?P<from>[ux])(?P<chain>{CHAIN})(?P<come>[vx])")
_FREED = re.compile(rf"z(?:[kx]*[zf]?d)?(?P<who>{HOLDERS})d?(?P<chain>{CHAIN})")
_LEFT = re.compile(rf"z(?P<chain>{CHAIN})d(?P<who>{HOLDER})")
_UPON = re.compile(rf"(?:^|[;:.])[kxo]*(?P<verb>[vz])(?P<chain>{CHAIN})j?k*(?P<then>x),[kxo]*(?P<who>{NAME})")
_ALSO = re.compile(rf"(?:^|[,;.])(?P<who>{NAME})k*(?P<also>c)(?P<chain>T(?:cT)*)j?(?=[,;.]|$)")
_STANDS_IN = re.compile(rf"u(?P<who>{HOLDERS})k*(?P<chain>T(?:cB?T(?=j))?|mBTcB?T(?=j))j?")
_ACTS = re.compile(rf"(?P<who>(?:^|[,;.])[kx]?{HOLDER})k*(?P<chain>T)(?!h*P)")
_AWARDED = re.compile(rf"(?P<who>{HOLDERS})(?P<verb>[^PTW;.]*)(?P<chain>(?:Bd?)?[TW])(?:(?<=T)x)?(?P<paper>j)")
_FREED_LINE = re.compile(
    rf"[kxc]*(?P<who>{HOLDERS})d?(?P<chain>{CHAIN})j?(?:\([^P]*\))?[,;.]?(?:[exvfj]*[;.]?)?(?:(?<=,)[^PT]*)?$"
)
_LONG_AGO = re.compile("年代|当年|年间|那时|从前|早年|曾|以前|昔日|年轻时|退休前")
_INSTEAD_OF = re.compile(rf"s[fxdz]*(?P<other>{HOLDER})k*$")
_SINCE = re.compile("(?:之|以|不久之?|[一两二三四五六七八九十多]{1,2}[年月天]之?)?后$|以来$|伊始$|不久$")
_BESIDES = ("兼", "并兼", "又兼", "亦兼", "同时兼", "还兼")
_STANDING_IN = ("署理", "代理", "暂代")
_COMING = re.compile("(?:任|位|岗位|职位|一职)?上?(?:转投|过档|调来|调入|转来|转会|跳槽|升上|退下|退休|卸任|离开|空降)")
_DOES = ("做", "当", "做了", "当了")
_PAPERS = (
    "聘书",
    "证书",
    "委任状",
    "聘任书",
    "当选证书",
    "委任书",
    "牌匾",
    "匾额",
    "铜牌",
    "聘函",
    "荣誉证书",
    "襟章",
    "绶带",
)
_IN_MOST = "BPTWH"  # letters that most rows have
_GIVING = re.compile("颁|授|递|送|获|接|发")


def find(row: Row) -> Iterator[tuple[tuple[int, int], Taken]]:
    """Everyone of whom an idiom says that they have or had an office, with the tokens that name it."""
    yield from _of_each(row)
    lacks = frozenset(row.letters).isdisjoint
    for pattern, rule, former, letters in _rules():
        if any(map(lacks, letters)):
            continue
        for match in pattern.finditer(row.letters):
            if _holds(row, match, rule):
                once = former or (pattern is _DOING and _is_past(row, match.start()))
                once = once or (pattern is _UPON and match["verb"] == "z")  # 卸任会长后，甲…
                for holder, office in _paired(row, match):
                    placed = _placed(row, match, office)
                    yield match.span("chain"), Taken(holder, placed, rule, once)
                    yield from _before_him(row, match, placed) if pattern is _FURTHER else ()


def _paired(row: Row, match: re.Match[str]) -> list[tuple[Holder, Office]]:
    """Who has which office: each his own where two stand in for two, 由甲和乙分别署理A司司长和B局局长职务."""
    people, stated = holders(row, *match.span("who")), offices(row, *match.span("chain"))
    if match.re is not _STANDS_IN or len(stated) < 2:
        return [(holder, office) for holder in people for office in stated]
    if len(people) != len(stated):
        return []
    first = row.tokens[match.start("chain")].start
    acting = Span(first, first + len(_STANDING_IN[0]))
    own = (stated[0], *(replace(office, prefix=acting) for office in stated[1:]))
    return [*zip(people, own, strict=True)]


def _is_past(row: Row, verb: int) -> bool:
    """Whether the words before a verb tell that it was long ago."""
    return bool(_LONG_AGO.search(row.folded, row.tokens[max(0, verb - 4)].start, row.tokens[verb].start))


def _before_him(row: Row, match: re.Match[str], office: Office) -> Iterator[tuple[tuple[int, int], Taken]]:
    """接替甲任会长的是乙: what 甲 was."""
    before = _INSTEAD_OF.search(row.letters[: match.start()])
    for holder in holders(row, *before.span("other")) if before else ():
        yield match.span("chain"), Taken(holder, replace(office, former=False), "role.replaced", True)


def _of_each(row: Row) -> Iterator[tuple[tuple[int, int], Taken]]:
    """Who has the same office of two bodies: 兼任甲会及乙会会长."""
    for match in _OF_EACH.finditer(row.letters) if "cB" in row.letters else ():
        former = match["verb"] == "p"
        for at in range(*match.span("bodies")):
            body = row.tokens[at]
            for office in offices(row, *match.span("chain")) if row.letters[at] == "B" else ():
                of_it = replace(office, body=body.ref, body_span=Span(body.start, body.end))
                for holder in holders(row, *match.span("who")):
                    yield match.span("chain"), Taken(holder, of_it, "role.taken-by-following", former)


def _placed(row: Row, match: re.Match[str], office: Office) -> Office:
    """The office with the body before its verb: 在甲会任会长八年的张三."""
    verb = match.start("verb") if match.re in (_FOLLOWING, _HELD_ONCE, _DOING) else 0
    if office.body is not None or not verb or row.letters[verb - 1] != "B":
        return office
    body = row.tokens[verb - 1]
    return replace(office, body=body.ref, body_span=Span(body.start, body.end), hint=None)


def freed(row: Row) -> Iterator[tuple[Holder, Office]]:
    """Whose office a line below 免去： names: 张三的A局局长职务."""
    match = _FREED_LINE.match(row.letters)
    if match:
        for holder in holders(row, *match.span("who")):
            for office in offices(row, *match.span("chain")):
                yield holder, replace(office, former=True)


_RULES = (
    (_FOLLOWING, "role.taken-by-following", False),
    (_DOING, "role.taken-by-following", False),
    (_HELD_ONCE, "role.taken-by-following", True),
    (_DOWN_FROM, "role.left", True),
    (_FURTHER, "role.taken-by-following", False),
    (_OF_THE_SAME, "role.given-up", True),
    (_AS, "role.as", False),
    (_IN_CAPACITY, "role.as", False),
    (_FROM, "role.taken-from", True),
    (_FREED, "role.given-up", True),
    (_LEFT, "role.left", True),
    (_UPON, "role.taken-by-following", False),
    (_ALSO, "role.taken", False),
    (_STANDS_IN, "role.stands-in", False),
    (_ACTS, "role.stands-in", False),
    (_AWARDED, "role.awarded", False),
)


@cache
def _rules() -> tuple[tuple[re.Pattern[str], str, bool, list[frozenset[str]]], ...]:
    """The idioms, each with sets of letters of which a row that has it has one each."""
    return tuple((pattern, rule, former, needed(pattern.pattern, _IN_MOST)) for pattern, rule, former in _RULES)


def _holds(row: Row, match: re.Match[str], rule: str) -> bool:
    """Whether the words of the idiom are there, where letters do not tell."""
    if match.re in (_FROM, _DOWN_FROM):
        comes = match.re is _DOWN_FROM or match["come"] == "v" or _COMING.match(row.word(match.start("come")))
        at = match.start("from")
        return bool(comes) and (row.letters[at] == "u" or row.word(at).endswith(("从", "自", "由")))
    if match.re in (_UPON, _ALSO, _DOING, _IN_CAPACITY):
        return _says_so(row, match)
    if rule == "role.stands-in":
        return row.word(match.start("chain")).startswith(_STANDING_IN)
    if rule == "role.awarded":
        verbs = "".join(row.word(index) for index in range(*match.span("verb")))
        before = row.word(match.start() - 1) if match.start() else ""
        quoted = row.folded[row.tokens[match.end("chain") - 1].end : row.tokens[match.start("paper")].start]
        given = row.word(match.start("paper")) in _PAPERS and quoted in ("", "”", "的")
        return given and bool(_GIVING.search(before + verbs))
    return True


def _says_so(row: Row, match: re.Match[str]) -> bool:
    """Whether the one word that makes the idiom is there: 后 behind an office, 兼 before it, 做 or 以."""
    if match.re is _UPON:
        return _SINCE.match(row.word(match.start("then"))) is not None
    if match.re is _ALSO:
        return row.word(match.start("also")) in _BESIDES
    verb = row.word(match.start("verb"))
    return verb in _DOES if match.re is _DOING else verb == "以"

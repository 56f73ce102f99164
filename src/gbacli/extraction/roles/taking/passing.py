"""Offices passed on by what tells of them: 把印章交给乙, 从前任会长甲手中接过帅印, 副会长甲扶正, 一席给了乙."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from gbacli.extraction.roles.phrasing.phrases import CHAIN, HOLDER, HOLDERS, LEAD, NAME, Office, holders, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.roles.taking.placed import HANDING, left_behind
from gbacli.extraction.roles.taking.taken import Taken
from gbacli.text.sentences import Span
from gbacli.text.tables import rows, words
from gbacli.text.wording import alternation

RULE = "role.given"
_GIVEN = re.compile(rf"(?P<chain>{CHAIN})j[kq,]*(?P<to>x)(?P<who>{HOLDERS})")  # 副会长一席给了甲会会长乙
_GIVEN_TO = re.compile(rf"(?:^|[,;.])[kx]?B?d?(?P<chain>[fno]*T)k*(?P<to>x)(?P<who>{LEAD}{NAME})(?=[,;.]|$)")
_CALLED = re.compile(rf"(?P<chain>{CHAIN}),?(?P<called>x)(?P<who>{NAME})")  # 会长叫张三
_ASKED = re.compile(rf"(?P<chain>{CHAIN})k*(?P<ask>x)(?P<who>{HOLDERS})(?P<come>x?[cvex])")  # 会长请甲来兼
_RANKS = re.compile(rf"(?P<who>{HOLDERS})[kq,]*(?P<enter>x)k*(?P<chain>{CHAIN})(?P<rank>j)")
_RISEN = re.compile(rf"(?P<who>{LEAD}{NAME})[^PTWB;,]*(?P<risen>v)(?!{CHAIN})")
_YIELDS = re.compile(rf"(?P<old>{LEAD}{NAME})(?P<gap>[^PTWB;.]*)(?P<heir>{HOLDER})")
_HANDS_TO = re.compile(rf"(?P<old>{LEAD}{NAME})[kx]*(?P<to>x)(?P<heir>{HOLDER})")  # 会长甲向乙移交印章
_OUT_OF = re.compile(rf"(?P<heir>{HOLDER})[kx,]*(?P<from>[xu])(?P<old>{LEAD}{NAME})d?(?P<hands>x)")
# 甲从乙手中接过印信，出任会长
_TOOK_OUT_OF = re.compile(rf"(?P<from>[xu])(?P<old>{LEAD}{NAME}|{NAME})d?(?P<hands>x)[^PTW;.]*v(?P<chain>{CHAIN})")
_WHO_IS = re.compile(
    rf"(?:^|[;.])[kx]?B?d?(?P<chain>[fn]*T),[kn]*(?P<is>e)(?:e?x{{1,2}}d)?(?P<who>{HOLDER})(?=[,;.)]|$)"
)
# 票选会长，甲胜出; 选举会长，结果是甲
_ELECTED = re.compile(rf"a[kqn]*(?P<chain>{CHAIN}),[kxr]*(?P<who>{HOLDER})[^PTWB,;.]*?(?P<won>[xv])(?=[,;.]|$)")
_ELECTED_IN = re.compile(
    rf"(?P<chain>{CHAIN})a[^PTW;.]*?,[kxr]*(?P<who>{HOLDER})[^TWB,;.]*?(?P<won>[xv])(?=[,;.]|$)"
)  # 会长选举昨日举行，甲胜出
# 补选副会长，当选的是甲
_WINNER = re.compile(
    rf"a[kqn]*(?P<chain>{CHAIN})(?:[^PTWB;.]*,)?[,kxr]*?(?P<won>[xv])d?[e:]+k*(?P<who>{HOLDERS})(?=[,;.]|$)"
)
_RESULT = re.compile(rf"a[kqn]*(?P<chain>{CHAIN}),k*(?P<result>x)[e:]*(?P<who>{HOLDERS})(?=[,;.]|$)")
# 甲替乙补上理事的空缺
_FOR = re.compile(rf"(?P<who>{HOLDER})[kqx]*(?P<for>x)(?P<other>{HOLDER})k*[sv](?P<chain>{CHAIN})")
# 授予甲“荣誉会长”称号, 颁授名誉会长衔予甲
_CONFERRED = re.compile(rf"(?P<give>x)(?P<who>{HOLDERS})x?(?P<chain>{CHAIN})x?j")
_CONFERRED_ON = re.compile(rf"(?P<give>x)(?P<chain>{CHAIN})x?j(?P<on>x)(?P<who>{HOLDERS})")
_SWAPPED = re.compile(rf"(?P<chain>{CHAIN})[jkx]*[,:]k*(?P<heir>{HOLDER})k*s(?P<old>{HOLDER})(?=[,;.]|$)")
_JOINED = re.compile(rf"(?P<who>{HOLDER})[^PTWB;.]*(?P<join>x)(?P<bodies>B(?:c+B)*)e(?P<chain>[TW])")
# 会长换人，甲走马上任
_NEW_ONE = re.compile(rf"(?P<chain>{CHAIN})j?(?P<swap>x)[,:]k*(?P<who>{HOLDER})k*(?:[sv]|xf?)(?=[,;.]|$)")
# 会长一职悬空两月，终由甲接任; 会长一职终于有人：甲获聘
_FILLED = re.compile(
    rf"(?P<chain>{CHAIN})j(?P<open>[^PTW;.]*[,:])(?:[^PTW;.]*[,:])?[^PTWB,;.:]*(?P<who>{HOLDER})k*(?P<got>[vsf])(?=[,;.]|$)"
)
_COMING = re.compile("来(?:兼|当|做|任|担|坐|带|掌)|出山|出马|出任|担任|兼任|兼着|兼$|坐镇|坐这")
_FROM = ("从", "自", "由")
_TOWARDS = ("向", "给")
_HANDS = re.compile("手[中里上]")


_PLAIN = (
    (_GIVEN, "to", "give-to"),
    (_GIVEN_TO, "to", "give-to"),
    (_CALLED, "called", "called"),
    (_ASKED, "ask", "ask"),
    (_RANKS, "enter", "enter"),
    (_WHO_IS, "is", "is"),
    (_ELECTED, "won", "win"),
    (_ELECTED_IN, "won", "win"),
    (_WINNER, "won", "win"),
    (_RESULT, "result", "result"),
    (_FOR, "for", "instead"),
    (_NEW_ONE, "swap", "swap"),
    (_FILLED, "got", "get"),
    (_CONFERRED, "give", "confer"),
    (_CONFERRED_ON, "give", "confer"),
)


@cache
def _words(class_: str) -> tuple[str, ...]:
    """The words of one class of the table."""
    return tuple(word for word, does in rows("office_passing") if does == class_)


@cache
def _any_word() -> re.Pattern[str]:
    """A word of the classes without which no idiom stands there."""
    return re.compile(alternation(word for _, _, class_ in _PLAIN for word in _words(class_)))


def find(row: Row) -> Iterator[tuple[tuple[int, int], Taken]]:
    """Everyone whom an idiom of giving gives an office, with the tokens that name it."""
    if "x" not in row.letters and "a" not in row.letters:
        return
    extent = row.tokens[0].start, row.tokens[-1].end
    words_of_row = row.folded[slice(*extent)]
    for pattern, part, class_ in _PLAIN if _any_word().search(row.folded, *extent) else ():
        said = _words(class_)
        if not any(word in words_of_row for word in said):
            continue
        for match in pattern.finditer(row.letters):
            if row.word(match.start(part)).endswith(said) and _holds(row, match):
                for holder in holders(row, *match.span("who")):
                    for office in offices(row, *match.span("chain")):
                        if office.title.head != "会员":
                            yield match.span("chain"), Taken(holder, office, RULE, new=True)
                yield from _instead(row, match) if pattern is _FOR else ()
    yield from _joined(row)


def _instead(row: Row, match: re.Match[str]) -> Iterator[tuple[tuple[int, int], Taken]]:
    """甲替乙补上理事的空缺: what 乙 was."""
    for holder in holders(row, *match.span("other")):
        for office in offices(row, *match.span("chain")):
            yield match.span("chain"), Taken(holder, office, "role.replaced", former=True)


def _joined(row: Row) -> Iterator[tuple[tuple[int, int], Taken]]:
    """加入甲委员会及乙委员会为成员: a seat in each of the bodies."""
    for match in _JOINED.finditer(row.letters) if "e" in row.letters and "xB" in row.letters else ():
        if row.word(match.start("join")).endswith(_words("join")):
            for at in range(*match.span("bodies")):
                body = row.tokens[at]
                for office in offices(row, *match.span("chain")) if body.letter == "B" else ():
                    of_it = replace(office, body=body.ref, body_span=Span(body.start, body.end))
                    for holder in holders(row, *match.span("who")):
                        yield match.span("chain"), Taken(holder, of_it, RULE, new=True)


def _holds(row: Row, match: re.Match[str]) -> bool:
    """Whether the words are there that letters do not tell."""
    if match.re is _CALLED:
        return row.word(match.start("called")) in _words("called")
    if match.re is _FILLED:
        told = row.folded[row.tokens[match.start("open")].start : row.tokens[match.end("open") - 1].end]
        return any(word in told for word in _words("vacant"))
    if match.re is _ASKED:
        return bool(_COMING.match(row.folded, row.tokens[match.start("come")].start))
    return match.re is not _RANKS or row.word(match.start("rank")) in _words("rank")


def passed(row: Row) -> Iterator[Taken]:
    """Who had an office and who has it, where nothing names it but the title of the one: 会长甲把位子让给乙."""
    said = row.folded[row.tokens[0].start : row.tokens[-1].end] if row.tokens else ""
    if any(word in said for word in _words("rise")):
        yield from _risen(row)
    if any(word in said for word in HANDING):
        for match in _YIELDS.finditer(row.letters):
            gap = row.folded[row.tokens[match.end("old") - 1].end : row.tokens[match.start("heir")].start]
            if _tokens().search(gap):
                yield from _after(row, match, gap)
        for match in _HANDS_TO.finditer(row.letters):
            behind = row.tokens[match.end() - 1].end
            if row.word(match.start("to")).endswith(_TOWARDS) and _tokens_behind().match(row.folded, behind):
                yield from _after(row, match, row.word(match.start("to")))
    yield from _swapped(row) if "s" in row.letters else ()
    if "手" in said:
        for match in _OUT_OF.finditer(row.letters):
            hands = _HANDS.match(row.folded, row.tokens[match.start("hands")].start)
            if row.word(match.start("from")).endswith(_FROM) and hands and _an_office(row, match.end()):
                yield from _after(row, match, "")
        yield from _handed_down(row)


def _an_office(row: Row, behind: int) -> bool:
    """Whether what is taken from somebody's hands, told up to the end of the clause, stands for an office."""
    end = next((at for at in range(behind, len(row.letters)) if row.letters[at] in ",;."), len(row.letters))
    if {"T", "W", "j", "s"} & {*row.letters[behind:end]}:
        return True
    said = row.folded[row.tokens[behind - 1].start : row.tokens[end - 1].end]
    return any(thing in said for thing in words("office_tokens"))


def _handed_down(row: Row) -> Iterator[Taken]:
    """甲从乙手中接过印信，出任会长: that the other had the office."""
    for match in _TOOK_OUT_OF.finditer(row.letters):
        hands = row.word(match.start("hands"))
        if row.word(match.start("from")).endswith(_FROM) and hands.startswith("手"):
            for old in holders(row, *match.span("old")):
                for office in offices(row, *match.span("chain")):
                    yield Taken(old, replace(office, former=True, term=None), "role.left", former=True)


def _swapped(row: Row) -> Iterator[Taken]:
    """会长易人，甲取代乙: who had the office, and who has it."""
    for match in _SWAPPED.finditer(row.letters):
        for office in offices(row, *match.span("chain")):
            for old in holders(row, *match.span("old")):
                yield Taken(old, office, "role.left", former=True)
            for heir in holders(row, *match.span("heir")):
                yield Taken(heir, office, "role.succeeds", new=True)


def _after(row: Row, match: re.Match[str], gap: str) -> Iterator[Taken]:
    """The office of the one and of the other; of several that the one has, the one of the body that all is about."""
    for old in holders(row, *match.span("old")):
        stated = [office for office in old.offices if office.body is None or office.former]
        for told in stated[:1] or (old.offices if gap and len(old.offices) == 1 else ()):
            office = replace(told, former=False)
            yield Taken(old, office, "role.left", former=True)
            for heir in holders(row, *match.span("heir")):
                yield Taken(heir, office, "role.succeeds", new=True)
                yield from left_behind(heir)


def _risen(row: Row) -> Iterator[Taken]:
    """副会长甲扶正: the office that he was deputy in."""
    for match in _RISEN.finditer(row.letters):
        for holder in holders(row, *match.span("who")) if row.word(match.start("risen")) in _words("rise") else ():
            for office in holder.offices:
                vice = row.folded.find("副", office.title.start, office.title.end)
                if vice >= 0:
                    yield Taken(holder, _full(office, vice + 1), "role.succeeds", new=True)
                    yield Taken(holder, office, "role.left-for-another", former=True)


def _full(office: Office, start: int) -> Office:
    return replace(office, title=replace(office.title, start=start))


@cache
def _tokens() -> re.Pattern[str]:
    """Finds at the end of a stretch that somebody hands over what stands for an office."""
    things = "|".join(words("office_tokens"))
    return re.compile(f"(?:把|将)[^，。；]{{0,6}}(?:{things})[^，。；]{{0,3}}(?:{'|'.join(HANDING)})了?$")


@cache
def _tokens_behind() -> re.Pattern[str]:
    """Matches that somebody is handed what stands for an office: 移交了印章."""
    return re.compile(
        f"[^，。；]{{0,4}}(?:移交|转交|交接|交付|交出|传)了?[^，。；]{{0,6}}(?:{'|'.join(words('office_tokens'))})"
    )

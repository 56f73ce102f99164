"""Who gave an office up, who came after, and who left one for a higher: 会长甲请辞，副会长乙接任."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gbacli.extraction.roles.phrasing.phrases import (
    ASIDE,
    CHAIN,
    HOLDER,
    HOLDERS,
    LEAD,
    NAME,
    Holder,
    Office,
    holders,
    offices,
)
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.roles.taking.placed import CHANGING, FOLLOWING, HANDING, left_behind
from gbacli.extraction.roles.taking.taken import RELATIVE, RUN_OUT, Taken
from gbacli.text.tables import of_class

_LEAVES = re.compile(
    rf"(?P<who>{LEAD}?{NAME})(?P<own>T?)(?P<between>(?:[^PTWB;,.]*,)?[^PTWB;,]*)(?:z|(?P<retired>f)(?=[,;.]))(?P<chain>{CHAIN})?(?!j?[dk]?{ASIDE}?h*P)(?!{CHAIN}h*P)"
)  # not before the office of another: 从卸任会长李四手中
# 副会长为甲局局长张三、乙校校长李四，两人均已卸任: of the office that both held
_OVER = re.compile(
    rf"(?P<old>{HOLDER})[^PTWB;,.]*v(?P<chain>{CHAIN}),[kxo]*(?P<over>[zf]),[kx]*u(?P<who>{HOLDER})k*[vs](?=[,;.]|$)"
)  # 甲2019年起任会长，今年任满，由乙接任
_BOTH = re.compile(rf"{CHAIN}[kx]?e+{HOLDERS},(?P<all>q)[kx]*z(?=[,;.]|$)")
_ALL = re.compile("[两二三四五六][人位者]")
_LEAVING = re.compile("z|f[,;.]")
_FOLLOWS = re.compile(rf"(?P<who>(?:{LEAD})?{NAME})(?:[kxa]{{0,3}}|u[kx]{{1,2}})(?P<verb>[vs])(?=[,;.)]|$)")
_RISES = re.compile(rf"(?P<who>{LEAD}{NAME})[c]?(?P<between>[^PTWB,;]*)(?P<verb>v)(?=e?{CHAIN})")
_PROMOTED = re.compile(rf"a[kqn]*B?d?(?P<own>T)(?P<who>{NAME})k*[ev](?P<chain>T)(?=[,;.)]|$)")  # 补选副会长甲为会长
_MOVES = re.compile(rf"(?P<who>{LEAD}{NAME})k*(?P<how>x)B,?[kx]*v{CHAIN}")
_HANDED = re.compile(rf"(?P<chain>{CHAIN})j?[,kx]*u?(?P<old>{HOLDER})[k]*(?P<to>zx|[xu])(?P<heir>{HOLDER})")
_HEIR = re.compile(rf"y[kq]*(?P<who>{HOLDER})")
_INTO_POST = re.compile(rf"[,;.](?:[rx]d?)?j[kx]*u(?P<who>{HOLDER})k*[vs](?=[,;.]|$)")  # 甲任期届满，其职务由乙接替
# 会长甲说，她的前任乙…; 会长由甲接任，他的前任、A公司总裁乙
_HIS_LAST = re.compile(rf"(?:(?:r|P)d(?P<last>f)(?:k*c)?|(?<=[,;])k*(?P<one>f)(?:e+|(?=P)))(?P<who>{HOLDER})")
_ANY_LAST = re.compile("df|[,;]k*f[eP]")
_OF_TOLD = re.compile("[rP]df")  # 他的前任是乙，再前一任是丙: of the office told before
_LAST = ("前任", "上任", "上一任", "前一任", "前手", "上手")
_TAKEN_UP = re.compile(rf"P[^P;.]*?v(?P<chain>{CHAIN})[^PTWB;.]*$")  # A会会长甲由今起任主席，前任乙: of what he takes
_GIVEN_UP = re.compile(rf"P[^P;.]*?z(?P<chain>{CHAIN})[^PTWB;.]*$")  # A馆馆长甲卸下会长一职，接棒者为乙
_OWN = re.compile(rf"(?P<chain>{CHAIN})[djk]*(?:[kqn]*e|[kx]*u)?{HOLDER}(?P<end>[kv]*)")
_CHANGED = re.compile(rf"(?P<chain>{CHAIN})j?[,kx]*u(?P<old>{HOLDER})[k]*v?(?:,[kxo]*)?(?P<to>[eu])(?P<heir>{HOLDER})")
# 委员一席因甲迁居出缺，由乙递补
_VACATED = re.compile(rf"(?P<chain>{CHAIN})j?k*x(?P<old>{HOLDER})[^PTWB;.]*,[kxc]*u[xW]?(?P<heir>{HOLDER})k*[vs]")
# 甲把会长一职交给乙, 甲将会长交棒予乙
_GIVES = re.compile(
    rf"(?P<old>{HOLDER})[^PTWB;.]{{0,6}}?[kx](?P<chain>{CHAIN})j?k*(?P<to>[uxz]{{1,3}})(?P<heir>{HOLDER})"
)
# 乙从甲手中接过会长一职; 乙从甲手上接过会印，成为会长
_FROM_HANDS = re.compile(
    rf"(?P<heir>{HOLDER})[kx]*(?P<from>x)(?P<old>{HOLDER})d?(?P<hands>x)[^PTW;.]*?(?:,[^PTWB;.]*)?(?P<chain>{CHAIN})(?!j?[djkqx]*[eu]{HOLDER})"
)
# 主席甲任期六月底届满，当局已委任乙继任
_RUNS_OUT = re.compile(rf"(?P<who>{LEAD}{NAME})(?P<how>[kxo,]{{1,6}})(?=[,;.])")
_IS_OVER = re.compile("(?:任期|聘期|合约|聘约)(?!未|尚)[^，。；]{0,14}(?:届满|期满|告满|完结|结束|到期|终结)$")
# 感谢卸任会长甲，并欢迎乙接棒
_LEAVER = re.compile(rf"(?P<left>[fz])(?P<who>{LEAD}{NAME})")
_GOES = re.compile("(?:卸任|离任|退任|任满|届满|期满|约满|离职|退休|荣休)的?$")
_GOES_ON = re.compile("连|续|蝉|留|兼|再")  # of whom is in office already
_QUITS = re.compile(rf"(?P<who>{LEAD}{NAME})[kq]*(?P<how>x)(?P<body>B)(?=[,;.]|$)")
_OUT = ("退出", "离开", "撤出", "退出了", "离开了")
_CALLING = re.compile("教授|院士|研究员|讲师|医师|医生$")
_DIED = re.compile(rf"(?P<who>{NAME})(?P<between>[^PTW;.]*)(?P<how>z)(?=[,;.x)]|$)")
# 悼念上月病逝的李四 tells of another's death, 待父亲离世 too
_OF_ANOTHER = re.compile("[悼念缅吊哀追父母妻夫子女师友闻知对为向其因将若如获称说指]")
_TAKES = re.compile(rf"P[^P;.]*?v(?P<chain>{CHAIN})(?=[,;.]|$)")
_OF_HIS = ("之父", "之母", "之妻", "之夫", "之子", "之女", "之师", "的")
_FOR_NOW = ("代理", "署理", "暂代", "候任")
_TAKING = ("把", "将")
_FROM = ("从", "自", "由")
_HANDS = re.compile("手[中里上]|处接")
_BECAUSE = ("因", "由于", "随着", "随")
_HIGHER = (
    "升任", "晋升", "晋升为", "晋任", "擢升", "擢升为", "擢任", "获擢升", "获擢升为", "获晋升", "获晋升为", "获提拔为",
    "升为", "调升", "调升为", "升格为", "荣升", "荣升为", "扶正为", "转正为", "真除", "转任", "调任",
)  # fmt: skip


def find(row: Row) -> Iterator[Taken]:
    """Every office that the sentence says somebody left, and who took it after."""
    yield from _handed(row)
    yield from _last_one(row) if _ANY_LAST.search(row.letters) else ()
    yield from _vacated(row) if "u" in row.letters else ()
    yield from _over(row) if "u" in row.letters else ()
    leaving = [*_LEAVES.finditer(row.letters)] if _LEAVING.search(row.letters) else []
    shared = _BOTH.finditer(row.letters) if leaving else ()
    both = {match.end() for match in shared if _ALL.match(row.word(match.start("all")))}
    for match in leaving:
        if match["retired"] and row.word(match.start("retired")) != "退休":
            continue
        given_up = offices(row, *match.span("chain")) if match["chain"] else offices(row, *match.span("own"))
        if _yet_to_come(row, match.span("between")) and not _has_heir(row, match, given_up):
            continue
        if match.end() in both or _of_another(row, match) or _of_kin(row, match):
            continue
        for holder in holders(row, *match.span("who")):
            left = given_up or _of_that_term(row, holder.offices)
            for office in left:
                yield Taken(holder, replace(office, former=False), "role.left", former=True)
            yield from _successor(row, match.end(), left)
    for match in _RISES.finditer(row.letters) if "v" in row.letters else ():
        if row.word(match.start("verb")) in _HIGHER and not _yet_to_come(row, match.span("between")):
            for holder in holders(row, *match.span("who")):
                for office in holder.offices:
                    yield Taken(holder, office, "role.left-for-another", former=True)

    yield from _moved(row) if "xB" in row.letters else ()
    yield from _promoted(row) if "a" in row.letters else ()
    yield from _run_out(row) if "满" in _words(row) or "约" in _words(row) or "任期" in _words(row) else ()
    yield from _relieved(row) if "f" in row.letters or "z" in row.letters else ()
    yield from _quit(row) if "xB" in row.letters else ()


def _of_that_term(row: Row, stated: tuple[Office, ...]) -> tuple[Office, ...]:
    """The offices without what somebody is by profession, which no term ends: 主席、甲校教授张三卸任."""
    return tuple(office for office in stated if not _CALLING.search(row.word(office.at))) or stated


def _run_out(row: Row) -> Iterator[Taken]:
    """Who had an office whose term is over, and who follows; nobody where no one does."""
    for match in _RUNS_OUT.finditer(row.letters):
        said = row.folded[row.tokens[match.start("how")].start : row.tokens[match.end("how") - 1].end]
        heirs = [*_heirs(row, match.end())] if _IS_OVER.search(said) else []
        for holder in holders(row, *match.span("who")) if heirs else ():
            for office in holder.offices:
                yield Taken(holder, replace(office, former=False), "role.left", former=True)
                yield from (Taken(heir, office, "role.succeeds", new=True) for heir in heirs)


def _relieved(row: Row) -> Iterator[Taken]:
    """Who follows somebody who is called by the office that he leaves."""
    for match in _LEAVER.finditer(row.letters):
        if not _GOES.search(row.word(match.start("left"))):
            continue
        for holder in holders(row, *match.span("who")):
            for office in holder.offices:
                new = replace(office, former=False)
                yield from (Taken(heir, new, "role.succeeds", new=True) for heir in _heirs(row, match.end()))


def _heirs(row: Row, start: int) -> tuple[Holder, ...]:
    """Who is said to follow, behind somebody who leaves: …，由乙接任, …，并欢迎乙接棒."""
    match = _FOLLOWS.search(row.letters, start)
    if match is None or _GOES_ON.search(row.word(match.start("verb"))):
        return ()
    return holders(row, *match.span("who"))


def _quit(row: Row) -> Iterator[Taken]:
    """Who leaves the body that he has an office of."""
    for match in _QUITS.finditer(row.letters):
        body = row.tokens[match.start("body")].ref
        for holder in holders(row, *match.span("who")) if row.word(match.start("how")).endswith(_OUT) else ():
            for office in holder.offices:
                if office.body == body:
                    yield Taken(holder, office, "role.left", former=True)


def _promoted(row: Row) -> Iterator[Taken]:
    """补选副会长甲为会长: the deputy's office, which he leaves."""
    for match in _PROMOTED.finditer(row.letters):
        if row.word(match.start("own")).endswith("副" + row.word(match.start("chain"))):
            for holder in holders(row, *match.span("who")):
                for office in offices(row, *match.span("own")):
                    yield Taken(holder, office, "role.left-for-another", former=True)


def _over(row: Row) -> Iterator[Taken]:
    """Who had an office until now, and to whom it goes."""
    for match in _OVER.finditer(row.letters):
        if row.letters[match.start("over")] == "f" and row.word(match.start("over")) not in RUN_OUT:
            continue
        stated = [office for office in offices(row, *match.span("chain")) if not office.former]
        for holder in holders(row, *match.span("old")):
            yield from (Taken(holder, office, "role.left", former=True) for office in stated)
        for holder in holders(row, *match.span("who")):
            yield from (Taken(holder, office, "role.succeeds", new=True) for office in stated)


def _moved(row: Row) -> Iterator[Taken]:
    """甲局局长乙转往丙局，担任局长: the offices that somebody leaves for one of another body."""
    for match in _MOVES.finditer(row.letters):
        if row.word(match.start("how")).endswith(of_class("office_passing", "move")):
            for holder in holders(row, *match.span("who")):
                for office in holder.offices:
                    yield Taken(holder, office, "role.left-for-another", former=True)


def _of_another(row: Row, match: re.Match[str]) -> bool:
    """Whether the verb begins a clause about somebody named behind it: 张三，以及卸任局长、任教多年的李四."""
    return (
        bool(match["between"]) and match["chain"] is not None and RELATIVE.match(row.letters, match.end()) is not None
    )


def _has_heir(row: Row, match: re.Match[str], given_up: tuple[Office, ...]) -> bool:
    """Whether the sentence names who follows: 处长甲将退休，由乙接任, 处长甲将退休，副处长乙会接任处长."""
    if _FOLLOWS.search(row.letters, match.end()):
        return True
    left = given_up or tuple(office for holder in holders(row, *match.span("who")) for office in holder.offices)
    titles = {row.word(office.at) for office in left}
    return any(
        row.word(office.at) in titles
        for taken in _TAKES.finditer(row.letters, match.end())
        for office in offices(row, *taken.span("chain"))
    )


def _of_kin(row: Row, match: re.Match[str]) -> bool:
    """Whether the verb tells of somebody's kin or colleague: 会长甲之父病逝."""
    return row.folded.startswith(_OF_HIS, row.tokens[match.start("between") - 1].end)


def _last_one(row: Row) -> Iterator[Taken]:
    """她的前任乙: who had the office of the one named before."""
    of_told = _OF_TOLD.match(row.letters) is not None
    for match in _HIS_LAST.finditer(row.letters):
        if row.word(match.start("last" if match["last"] else "one")) not in _LAST or (of_told and match["one"]):
            continue
        before = [*_OWN.finditer(row.letters, 0, match.start() + (row.letters[match.start()] == "P"))]
        taken = _TAKEN_UP.search(row.letters, 0, match.start("one")) if match["one"] else None
        told = taken or (before[-1] if before else None)
        stated = offices(row, *told.span("chain")) if told else ()
        if taken and any(row.word(office.at).startswith(_FOR_NOW) or office.prefix for office in stated):
            continue  # nobody says that the one before had the office for a while too
        chosen = [office for office in stated if office.body is None] or stated
        for holder in holders(row, *match.span("who")):
            for office in chosen[:1]:
                yield Taken(holder, replace(office, former=False), "role.replaced", former=True)


def _handed(row: Row) -> Iterator[Taken]:
    """理事长由甲交予乙, 秘书长一职，甲交给乙, 会长由甲改为乙: who had the office, and who has it."""
    for match in (*_HANDED.finditer(row.letters), *_CHANGED.finditer(row.letters)):
        if row.folded.startswith((*HANDING, *CHANGING), row.tokens[match.start("to")].start):
            yield from _passed(row, match)
    yield from _given(row)


def _given(row: Row) -> Iterator[Taken]:
    """甲把会长一职交给乙, 乙从甲手中接过会长一职: who had the office, and who has it."""
    words = _words(row)
    for match in _GIVES.finditer(row.letters) if any(word in words for word in _TAKING) else ():
        start, end = row.tokens[match.start("to")].start, row.tokens[match.end("to") - 1].end
        taking = row.word(match.start("chain") - 1).endswith(_TAKING)
        if taking and row.folded.startswith(HANDING, start, end):
            yield from _passed(row, match)
    for match in _FROM_HANDS.finditer(row.letters) if "手" in words else ():
        if row.word(match.start("from")).endswith(_FROM) and _HANDS.match(
            row.folded, row.tokens[match.start("hands")].start
        ):
            yield from _passed(row, match)


def _words(row: Row) -> str:
    """All that a row says."""
    return row.folded[row.tokens[0].start : row.tokens[-1].end] if row.tokens else ""


def _passed(row: Row, match: re.Match[str]) -> Iterator[Taken]:
    """The office of a match, which was that of the one and is that of the other now."""
    for office in offices(row, *match.span("chain")):
        for holder in holders(row, *match.span("old")):
            yield Taken(holder, office, "role.left", former=True)
        for holder in holders(row, *match.span("heir")):
            yield Taken(holder, office, "role.succeeds", new=True)


def heirs(row: Row) -> Iterator[Taken]:
    """A所所长甲调往B局，接手的是副所长乙: who follows in the office of the one before, leaving his own of that body."""
    for match in (*_HEIR.finditer(row.letters), *_INTO_POST.finditer(row.letters)):
        before = [holder for holder in holders(row, 0, match.start()) if holder.offices]
        given_up = _GIVEN_UP.search(row.letters, 0, match.start())
        told = offices(row, *given_up.span("chain")) if given_up else ()
        for heir in holders(row, *match.span("who")) if before else ():
            for office in told or before[-1].offices:
                yield Taken(heir, replace(office, former=False), "role.succeeds", new=True)
                yield Taken(before[-1], replace(office, former=False), "role.left", former=True)
            own = (told or before[-1].offices)[-1]
            for office in heir.offices:
                if office.body is None:
                    yield Taken(heir, _of_same(office, own), "role.left-for-another", former=True)


def _of_same(office: Office, own: Office) -> Office:
    """The office as one of the body of another."""
    return replace(office, former=False, body=own.body, body_span=own.body_span, hint=None)


def _vacated(row: Row) -> Iterator[Taken]:
    """Who had an office that fell vacant, and who fills it."""
    for match in _VACATED.finditer(row.letters):
        if row.word(match.start("old") - 1).endswith(_BECAUSE):
            yield from _passed(row, match)


def _yet_to_come(row: Row, span: tuple[int, int]) -> bool:
    """Whether it is announced for later: 将于下月离任."""
    return any("将" in row.word(index) or "拟" in row.word(index) for index in range(*span))


def _successor(row: Row, start: int, left: tuple[Office, ...]) -> Iterator[Taken]:
    match = _FOLLOWS.search(row.letters, start)
    if match:
        for holder in holders(row, *match.span("who")):
            for office in left:
                yield Taken(holder, replace(office, former=False), "role.succeeds", new=True)
            if row.letters[match.end() - 1] == "s" or row.word(match.end() - 1) in FOLLOWING:
                yield from left_behind(holder)


def dead(row: Row) -> Iterator[int]:
    """Everyone who a sentence says has died: somebody has no office then."""
    for match in _DIED.finditer(row.letters) if "z" in row.letters else ():
        between = row.folded[row.tokens[match.end("who") - 1].end : row.tokens[match.start("how")].start]
        if row.word(match.start("how")).endswith(of_class("office_passing", "die")) and not _OF_ANOTHER.search(between):
            yield row.tokens[match.start("who")].ref

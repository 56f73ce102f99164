"""Offices said to be somebody's: 会长由张三担任, 会长是张三, 会长：张三."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gbacli.extraction.roles.phrasing.phrases import CHAIN, HOLDER, HOLDERS, Holder, Office, holders, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.roles.taking.taken import ARE_OVER, Taken, during, in_turn, pairs
from gbacli.text.sentences import Span
from gbacli.text.tables import words

RULE = "role.held-by"
FOLLOWING = ("接任", "递补", "补位", "继任", "接棒", "升任")
HANDING = (
    "交予", "交给", "交到", "移交", "移交给", "传给", "交棒给", "传予", "交棒予", "交棒", "转交", "转给", "让给",
    "让予", "交付", "交托", "托付给", "传到", "交与", "禅让", "拱手让",
)  # fmt: skip
CHANGING = ("改为", "变更为", "更换为", "换成", "换成了", "改成", "改由", "转由", "现由", "现已由", "改请")
_ONCE_BY = ("原由", "曾由", "刚由")
_FIRST_BY = "先由"  # of the first of several, or of the first so far
_THEN_BY = re.compile("[后再继现改转]由|[交转让]给|接[任棒手替]|轮[到由]")
# What may stand between 由 or 是 and the names: 石油气的士司机, 两位：.
_ON = r"(?:[kqneuB:,fh]|x(?=[^,;]{0,5}P)|d|(?:Pd|r)xc?)*?"  # 张三的同事、甲会秘书李四; 其助手乙
_BY = (
    r"(?P<colon>a?q?:)|(?P<by>[kqnv]*,?u)|(?P<made>k*a)|(?P<is>[kqn]*(?:(?<=q),k*)?e+|xq,?k*e+)|(?P<also>c)"
    r"|(?P<then>,k*(?:e|N))"
)
_PLACED = re.compile(
    rf"(?P<chain>{CHAIN})[dj]*(?P<how>{_BY})(?P<on>{_ON})(?P<who>{HOLDERS})(?!dxc?h*[BPTWH])(?P<end>[kr]*(?:[vs]|e(?=[,;.)]|$))?)"
)
_FAR = re.compile(
    rf"(?P<chain>{CHAIN})(?P<how>[^PB.;TWu]*u)(?P<on>)(?P<who>{HOLDERS})(?P<end>[kr]*(?:v|c(?=x?[,;.)]|$)))"
)
_TURN = re.compile(rf"(?P<chain>{CHAIN})(?P<how>[kx]*,[kxon]*u)(?P<on>)(?P<who>{HOLDERS})(?P<end>)")
# 处长一职出缺，当局选定甲署副署长乙接掌
_CHOSEN = re.compile(
    rf"(?P<chain>{CHAIN})(?P<how>j[^PB.;TWu]*,[^PTW.;,]*a)(?P<on>x?)(?P<who>{HOLDER})(?P<end>k*[vs])(?=[,;.]|$)"
)
_SINGLE = re.compile(rf"(?P<chain>{CHAIN})[kqx]?[,:](?P<who>q[ke]*{HOLDER}(?:[,;c]+q[ke]*{HOLDER})+)")
_THEN = re.compile("(?:,[kxo]*)?[eu](?=[^,;.]*P)")
_TAKES_ANOTHER = re.compile(r"[kqn]*[fo]*T(?=[,;.)]|$)")
_OF_ANOTHER = re.compile(r"(?:sP[kqn]*)?v[kqn]*[fo]*(?:B(?:\([^()]*\))?d?)?[fno]*T(?=[,;.)]|$)")
_ONE = ("一位", "一名", "一个", "另一")
_ALSO = ("还有", "另有", "尚有")
_FURTHER = re.compile(rf"[,;][kx]*q[kx]*(?:e+|u)(?P<who>{HOLDERS})(?=k?v?[,;.]|$)")
_RELIEVED = re.compile(rf"[fxdz]{{0,2}}(?P<who>{HOLDER})(?=[kxzj]*[,;.)]|$)")
_NEXT = re.compile(rf",(?P<who>(?=[^,;.P]*B[^,;.P]*T){HOLDER})")
_LISTED = re.compile(rf"(?:,(?=[^,;.P]*B[^,;.P]*T){HOLDER})+(?=[;.]|$)")
_SHARED = ("副", "常务副", "委员", "成员", "理事", "顾问", "秘书长")
# 首任会长是甲，现已退休
_FIRST = re.compile("(?:首[任届]|第一[任届]|创[会社院校馆]|最初|最早|早期)[^，。；]*$")
_GONE = re.compile(r",[nkxr]{0,3}[zf](?=[,;.]|$)")
_ALREADY = re.compile("，(?:[他她其])?(?:[现今都早均]|如今|现在|目前|业|去年|前年|不久前)?(?:已经?|早已)")
_OTHERS = re.compile("另|其余|余下|还有")
_OF_MANY = ("成员", "委员", "理事", "校董")
_OF_ALL_HEADS = ("首长", "负责人")  # over the offices of each
_NAMELY = ("现为", "分别", "依次", "顺次", "计有")
_ADDING = ("增补", "增选", "补选", "增聘", "新增", "加聘", "增添", "加添")
_STANDING_IN = ("署理", "代理")
_DEPUTIZING = (
    "代行", "代为", "代劳", "主持", "暂代其职", "暂行", "代管", "负责日常", "处理", "领誓", "监誓",
    "带领", "率领", "陪同", "宣读", "介绍", "颁",
)  # fmt: skip
_ON_TOUR = re.compile("(?:代表|访问|考察|交流|参访|慰问|调研|观光|经贸)团(?!体)|一行|率团|随团|同行")
_TURNS = ("轮到", "请了", "请得", "落到")
_BODIES = re.compile(r"(?P<bodies>B(?:[cw,]B)+)[qxkd]*,?$")


_ORGANS = tuple(organ + mark for organ in words("title_organs") for mark in "，的")


def find(row: Row) -> Iterator[tuple[tuple[int, int], Taken]]:
    """Everyone said to hold an office that is named first, with the tokens that name it."""
    done: set[int] = set()
    for chain, taken in _one_by_one(row) if row.letters.count("q") > 1 else ():
        done.update(range(*chain))
        yield chain, taken
    chosen = [*_FAR.finditer(row.letters), *_turns(row)] if "u" in row.letters else []
    chosen += _CHOSEN.finditer(row.letters) if "j" in row.letters and "a" in row.letters else []
    for match in [*_PLACED.finditer(row.letters), *chosen]:
        made = match.groupdict().get("made")
        also = match.groupdict().get("also")
        if also and row.word(match.start("how")) not in _ALSO:
            continue
        if match.groupdict().get("then") and not _namely(row, match):
            continue
        if match["end"].endswith("c") and "j" in match["how"]:  # 甲升任总经理，乙公司一职由丙兼
            continue
        if (
            (made and not match["end"] and not _adds(row, match))
            or match.start("chain") in done
            or _said_of_another(row, match)
        ):
            continue
        done.update(range(*match.span("chain")))
        if row.letters[match.end() : match.end() + 1] == "x" and row.word(match.end()).startswith(_DEPUTIZING):
            continue  # 由副会长乙代行职责
        if match["end"].endswith("v") and _TAKES_ANOTHER.match(row.letters, match.end()):
            continue  # 厅长一职出缺，由甲任代厅长
        if made and match["end"] and _OF_ANOTHER.match(row.letters, match.end() - 1):
            continue  # 行政长官委任甲接替乙出任丙会主席
        further = (*_another(row, match), *_relieved(row, match), *_more(row, match))
        for taken in (*_held(row, match), *_moved_up(row, match), *further):
            yield match.span("chain"), taken


def _namely(row: Row, match: re.Match[str]) -> bool:
    """Whether the word behind a comma tells who has the office before it: 秘书长，现为; 成员，包括."""
    word, title = row.word(match.start("on") - 1), row.tokens[match.end("chain") - 1].title
    if word.startswith("包括"):
        several = "q" in row.letters[max(0, match.start("chain") - 1) : match.end("chain")]  # 选出八位副会长，包括
        return title is not None and (title.head in _OF_MANY or several)
    return word.startswith(_NAMELY)


def _one_by_one(row: Row) -> Iterator[tuple[tuple[int, int], Taken]]:
    """两位副主席，一位是甲，一位是乙: everyone who is one of several."""
    for match in _SINGLE.finditer(row.letters):
        if all(row.word(index).startswith(_ONE) for index in range(*match.span("who")) if row.letters[index] == "q"):
            for office in offices(row, *match.span("chain")):
                for holder in holders(row, *match.span("who")):
                    yield match.span("chain"), Taken(holder, office, RULE, new=True)


def _adds(row: Row, match: re.Match[str]) -> bool:
    """Whether a verb tells that somebody joins those who hold the office: 副秘书长增补甲."""
    ends = row.letters[match.end() : match.end() + 1] in ("", ",", ";", ".", "q")
    return ends and row.word(match.end("made") - 1) in _ADDING


def _relieved(row: Row, match: re.Match[str]) -> Iterator[Taken]:
    """会长由乙接替甲: who had the office before."""
    before = _RELIEVED.match(row.letters, match.end()) if match["end"].endswith("s") else None
    for holder in holders(row, *before.span("who")) if before else ():
        for office in offices(row, *match.span("chain")):
            yield Taken(holder, office, "role.replaced", former=True)


def _another(row: Row, match: re.Match[str]) -> Iterator[Taken]:
    """联络员两名，一名由甲担任，另一名是乙: the others who hold the office."""
    if "q" not in match["how"] or match.groupdict().get("colon"):
        return
    for further in _FURTHER.finditer(row.letters, match.end()):
        words = row.folded[row.tokens[further.start()].start : row.tokens[further.start("who")].start]
        for holder in holders(row, *further.span("who")) if _OTHERS.search(words) else ():
            for office in offices(row, *match.span("chain")):
                yield Taken(holder, office, RULE, new=True)


def _more(row: Row, match: re.Match[str]) -> Iterator[Taken]:
    """副主任为甲局局长乙，丙市市长丁；: everyone up to the end of the list, each with an office of their own."""
    listed = _LISTED.match(row.letters, match.end()) if match.groupdict().get("is") else None
    if listed is None or "T" not in match["who"]:
        return
    stated = offices(row, *match.span("chain"))
    if not row.word(match.end("chain") - 1).startswith(_SHARED):
        return
    for further in _NEXT.finditer(row.letters, *listed.span()):
        for holder in holders(row, *further.span("who")):
            for office in stated:
                yield Taken(holder, office, RULE, new=True)


def _turns(row: Row) -> Iterator[re.Match[str]]:
    """主席按年换，今年轮到张三: without a verb after the name."""
    for match in _TURN.finditer(row.letters):
        if row.word(match.end("how") - 1) in _TURNS:
            yield match


def _held(row: Row, match: re.Match[str]) -> Iterator[Taken]:
    people, stated = holders(row, *match.span("who")), offices(row, *match.span("chain"))
    stated = tuple(office for office in stated if not _seats_in_organ(row, office) and not _travels(row, office))
    if any(row.word(index).startswith("包括") for index in range(*match.span("how"))):  # 官员包括: who else was there
        stated = tuple(office for office in stated if not office.title.weak or office.title.organ)
    if any(holder.offices for holder in people):  # 首长有会长甲、监事长乙: who the heads are, no office of theirs
        stated = tuple(office for office in stated if office.title.head not in _OF_ALL_HEADS)
    one_each = in_turn(row, range(match.end("chain"), match.start("who")))
    if one_each and len(stated) == 1:
        stated_each = _of_bodies(row, match, stated[0], len(people))
        if stated_each:
            stated = stated_each
    stated = tuple(_of_outside(row, match.start("chain"), office) for office in stated)
    stated = tuple(_of_years(row, match.start("chain"), office) for office in stated)
    if row.letters[match.end() : match.end() + 1] == "m" and row.word(match.end()) in _STANDING_IN:
        acting = Span(row.tokens[match.end()].start, row.tokens[match.end()].end)
        stated = tuple(replace(office, prefix=acting) for office in stated)  # 会长由乙署理
    by = match.groupdict().get("by") and row.word(match.start("on") - 1)
    over = by in _ONCE_BY or (by == _FIRST_BY and _goes_on(row, match.end()))
    over = over or ARE_OVER.match(row.letters, match.end()) is not None
    over = over or _is_gone(row, match, stated)
    for holder, office in pairs(people, stated, one_each=one_each):
        told = during(row, holder.at + 1, office)
        yield Taken(holder, told, RULE, former=over, new=not over and not office.former and told.years is None)


def _is_gone(row: Row, match: re.Match[str], stated: tuple[Office, ...]) -> bool:
    """Whether the first who had an office is said to be there no more: 首任会长是甲，现已退休."""
    if not stated or _GONE.match(row.letters, match.end()) is None:
        return False
    first = _FIRST.search(row.folded, row.tokens[0].start, stated[0].title.start)
    return first is not None and _ALREADY.match(row.folded, row.tokens[match.end()].start) is not None


def _goes_on(row: Row, at: int) -> bool:
    """Whether the rest of a sentence tells who came after: 先由甲担任，后由乙接任."""
    rest = row.tokens[at:]
    return bool(rest) and _THEN_BY.search(row.folded, rest[0].start, rest[-1].end) is not None


def _seats_in_organ(row: Row, office: Office) -> bool:
    """主席团，成员为: a seat in the organ, no membership of the body."""
    start = office.title.start
    return office.title.head == "成员" and row.folded.endswith(_ORGANS, max(0, start - 8), start)


def _travels(row: Row, office: Office) -> bool:
    """代表团一行由甲率领，成员有: a seat in a delegation, not in the body whose delegation it is."""
    words = row.folded[row.tokens[0].start : office.title.start]
    return office.title.head in ("成员", "顾问") and office.body is None and bool(_ON_TOUR.search(words))


def _of_outside(row: Row, at: int, office: Office) -> Office:
    """甲会（会长：张三）: the office in parentheses is of the body before them."""
    if office.body is not None or office.hint or row.letters[max(0, at - 2) : at] != "B(":
        return office
    body = row.tokens[at - 2]
    return replace(office, body=body.ref, body_span=Span(body.start, body.end))


def _of_years(row: Row, at: int, office: Office) -> Office:
    """The office with the term in brackets before it: 首年（2024—2025年度）执行主席是张三."""
    if office.term is not None or row.letters[max(0, at - 3) : at] != "(o)":
        return office
    return replace(office, term=row.tokens[at - 2].term)


def _of_bodies(row: Row, match: re.Match[str], office: Office, number: int) -> tuple[Office, ...]:
    """设甲、乙两个委员会, 主任依次为张三、李四: as many offices as bodies, where there are as many people."""
    listed = _BODIES.search(row.letters[: match.start() if office.body is None else office.at])
    if not listed:
        return ()
    bodies = [row.tokens[index] for index in range(*listed.span("bodies")) if row.letters[index] == "B"]
    if len(bodies) != number:
        return ()
    return tuple(
        replace(office, body=body.ref, body_span=Span(body.start, body.end), inherited=False) for body in bodies
    )


def _moved_up(row: Row, match: re.Match[str]) -> Iterator[Taken]:
    """会长由副会长张三接任: the office of the same body that the holder leaves."""
    if any(row.word(index) in FOLLOWING for index in range(*match.span("end"))):
        for holder in holders(row, *match.span("who")):
            yield from left_behind(holder)


def left_behind(holder: Holder) -> Iterator[Taken]:
    """The offices before a name without a body of their own: of the body in which the holder moves up."""
    for office in holder.offices:
        if office.body is None:
            yield Taken(holder, office, "role.left-for-another", former=True)


def _said_of_another(row: Row, match: re.Match[str]) -> bool:
    """Whether the office is what somebody before it holds, 张三是会长, 李四…, or hands over: 由张三交予."""
    then = _THEN.match(row.letters, match.end())
    if then and row.word(then.end() - 1) in CHANGING:
        return True
    handed = row.letters[match.end() : match.end() + 1] in ("x", "u", "z")
    if handed and row.folded.startswith(HANDING, row.tokens[match.end()].start):
        return True
    return bool(re.search(r"(?:P[h)]*|r)[kx,]*[vpeN][kqn]*$", row.letters[: match.start()]))

"""role.title-after-name: 张三，A协会会长 and 张三（A协会会长）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gbacli.extraction.roles.bodies.fits import tells_body
from gbacli.extraction.roles.phrasing.phrases import CHAIN, ITEM, NAME, Holder, Office, holders, offices
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.extraction.titles import title_at
from gbacli.text.places import is_chain
from gbacli.text.sentences import Span
from gbacli.text.tables import words

RULE = "role.title-after-name"
CALLED = "role.called-by-title"
_FIRST = r"(?:[fnoNm]*B(?:\([^()]*\))?d?[fnoqN]*[TW])"
_CHAIN = rf"{_FIRST}(?:(?:c*x?{ITEM}|[,;]+c?x?{_FIRST})(?![dk]?h*P))*"
_IN_PARENTHESES = re.compile(rf"(?P<who>{NAME})\((?:[kx]{{1,2}},|[cnNfom]*T[,;c]+)?[ceNvk]*(?P<chain>{_CHAIN})[,;)]")
_AFTER_COMMA = re.compile(
    rf"(?:^(?:\([^P()]*\)|,+)?|[.;|])[kxnh:]*(?:P(?=P))?(?P<who>{NAME})(?:[,|]+(?:[kxh]+,)*)(?P<chain>{_CHAIN})(?=[,;.(]|$)"
)
# 首任主席张三，A公司总裁；… and 干事张三，本身是A校教师。
_TITLED = re.compile(rf"(?:^|[.;:])[kxn:]*[fn]*Th?(?P<who>Ph*),(?:(?:r|(?P<self>x))?e)?(?P<chain>{_CHAIN})(?=[;.]|$)")
_SELF = ("本身", "本职", "正职", "主业", "现职", "本业", "自己", "平日", "平时")
_AT_END = re.compile(rf"(?P<who>{NAME})[,|](?P<chain>{_CHAIN})(?:\([^P]*\))?$")

_WHOLE_LINE = re.compile(rf"^[kxq:]*(?P<who>{NAME})(?P<chain>{_CHAIN})(?:\([^P]*\))?[,;.]?$")
# 张三　A协会会长，…: an entry of a list, the name apart
_ENTRY = re.compile(rf"^[kxq:]*(?P<who>{NAME})(?:[kxh]{{1,2}},)?(?P<chain>[fnoN]*B{CHAIN}(?:[,;c]{CHAIN})*)(?=[,;.(])")
# 张三：1970年出生，A协会会长，…: an entry of a list of lives
_LIFE = re.compile(rf"^[kxq]*(?P<who>{NAME}):[^P]*$")
_IN_LIFE = re.compile(rf"(?<=[:,;])[kq]*(?P<chain>{_CHAIN})(?=[,;.]|$)")
# 张三还有另一重身份——A协会会长
_OTHERWISE = re.compile(rf"(?P<who>{NAME})[kxqnce]*j[,:]+(?P<chain>{_CHAIN})(?=[,;.]|$)")
# 张三是校友，社会职务还有A协会理事; 张三四十岁，另一个头衔：A协会会长
_BESIDES = re.compile(rf"(?P<who>{NAME})[^P;.]*,[kxqne]*j(?P<how>[:c])(?P<chain>{_CHAIN})(?=[,;.]|$)")
_ADDING = ("：", "还有", "另有", "尚有", "包括")
_OFFICE_ALONE = re.compile(rf"(?P<who>Ph*)\((?:[^()]*,(?=[cnN]))?(?P<too>[cnN]*)(?P<chain>{CHAIN})\)")
# 张三（会长、B学会顾问）: an office of the body that the text is about before one with a body of its own
_OWN_TOO = re.compile(rf"(?P<who>Ph*)\([cnN]*(?P<chain>[fnoNm]*T)(?=[,;c]+[kc]*{_FIRST})")
# 缺席：张三先生（副会长，因事请假）、李四（理事）, A协会——张三（理事）: a line of those who came
_CAME = re.compile(r"(?:[kxqWr]*[:])?[kxqh]*(?:(?P<body>B)[:,x]+)?(?:Ph*\([^()]*\)h*[c,;]*)+[.;,]?")
_AS = re.compile(rf"(?P<who>Ph*)\([cnNfom]*(?P<chain>{CHAIN})(?=[,;)])")
_OF_ANY_BODY = (
    "主席",
    "会长",
    "董事",
    "总裁",
    "首席执行官",
    "执行官",
    "董事长",
    "总经理",
    "理事长",
    "监事长",
    "召集人",
    "组长",
    "团长",
    "领队",
    "秘书长",
    "秘书",
    "司库",
    "队长",
    "主任委员",
)

# 甲大学张三教授, 甲大学张三书记、校长
_AROUND = re.compile(r"(?P<body>B)(?:d?|:|o|\(x\))(?P<who>P)(?P<title>[Th])(?P<more>cT(?=[vx,.;])|(?:c+PT)*)")
# 甲学会会长、乙大学张三教授: not behind a name, whose body the first one would be
_BEFORE_HOME = re.compile(r"(?:^|(?<=[,;.u]))(?P<chain>(?:f?B[no]*Tc)+)B(?P<who>P)h")
_IN_PLACE = re.compile(r"x(?<![BP]x)PT")
_IN_ORGAN = re.compile(rf"(?:(?P<chain>{CHAIN})c|(?P<body>B))(?P<organ>x)(?P<who>P)[T]")
# 甲会由张三会长偕同李四副会长、王五秘书拜会
_VISITING = re.compile(r"(?P<body>B)[kx]?u(?P<who>P[TW](?:(?:x?[wc]|x{1,2})h?P[TW])+)h?[xw]*")
_VISITS = re.compile(
    "(?:等?(?:人|一行)?[前赴]?往?)?(?:拜[会访]|访问|走访|探访|[到来出]访|出席|前往|率团|参观|考察|接[见待]|会见|会晤)"
)
_COUNCIL = re.compile(r"(?P<body>B)[kx]{0,2}P(?P<title>[TWHh])")
_BEHIND = re.compile(r"(?<![aBz])PT(?![hjPT]|c+[fn]*T|W)")  # 张三会长说
_UNNAMED = re.compile("[\u4e00-\u9fff][会所社院局署处部团盟队校馆厅心行司组室台店厂] ?$")
_SHORT_NAME = 2
_EARLIER = ("前", "原", "故")
_CALLED = ("长", "主席", "主任", "总裁", "总经理", "总监", "总干事", "校监")
# 张三会长、李四副会长代表甲会
_STANDS_FOR = re.compile(r"(?P<who>PT(?:c+PT)*)(?P<for>W)[kx]{0,2}(?P<body>B)(?!d?[fnoqN]*[TW])")


def around(row: Row) -> Iterator[tuple[Holder, Office]]:
    """Everyone whose name stands between a body and an office of it: 甲大学张三教授, 乙公司李四总经理."""
    for match in _AROUND.finditer(row.letters):
        body = row.tokens[match.start("body")]
        further = [index for index in range(*match.span("more")) if row.letters[index] == "T"]
        for at in (match.start("title"), *further):
            token = row.tokens[at]
            title = token.title or title_at(row.folded, token.start)
            if title is not None and title.end == token.end and not title.weak:
                name = row.tokens[at - 1] if row.letters[at - 1] == "P" else row.tokens[match.start("who")]
                yield Holder(name, (), at), Office(title, at, body.ref, Span(body.start, body.end))
    yield from _in_council(row)
    yield from _for_body(row)
    yield from _visiting(row)
    yield from _before_home(row)


def _before_home(row: Row) -> Iterator[tuple[Holder, Office]]:
    """Offices before the body where somebody teaches: 甲学会会长、乙大学张三教授."""
    for match in _BEFORE_HOME.finditer(row.letters) if "h" in row.letters else ():
        holder = Holder(row.tokens[match.start("who")], (), match.start("who"))
        for office in offices(row, *match.span("chain")):
            yield holder, office


def in_place(row: Row) -> Iterator[tuple[Holder, Office]]:
    """The heads whose names stand between a place and their office: 远山市王大文市长."""
    for match in _IN_PLACE.finditer(row.letters):
        place, name, token = row.tokens[match.start() : match.end()]
        if token.title is None or token.title.of != "place" or place.end != name.start:
            continue
        start = next((at for at in range(place.start, place.end) if is_chain(row.folded[at : place.end])), None)
        if start is not None:
            at = match.end() - 1
            yield Holder(name, (), at - 1), Office(token.title, at, hint=Span(start, place.end))


def in_organ(row: Row) -> Iterator[tuple[Holder, Office]]:
    """The officers of an organ before their names: 甲会理事会张三副理事长, 甲公司总裁兼董事会李四副主席."""
    for match in _IN_ORGAN.finditer(row.letters):
        organ = match.start("organ")
        if row.word(organ) not in words("title_organs"):
            continue
        at, holder = match.end() - 1, Holder(row.tokens[match.start("who")], (), match.start("who"))
        first = offices(row, *match.span("chain")) if match["chain"] else ()
        yield from ((holder, office) for office in first)
        title, body = row.tokens[at].title, row.tokens[match.start("body")] if match["body"] else None
        if title is not None and body is not None:
            yield holder, Office(title, at, body.ref, Span(body.start, body.end))
        elif title is not None and first:
            yield holder, Office(title, at, first[-1].body, first[-1].body_span, inherited=True, hint=first[-1].hint)


def _in_council(row: Row) -> Iterator[tuple[Holder, Office]]:
    """Members of a council who ask there: 立法会会议上张三议员的提问."""
    for match in _COUNCIL.finditer(row.letters):
        body, at = row.tokens[match.start("body")], match.start("title")
        title = title_at(row.folded, row.tokens[at].start)
        if title and row.word(at) == "议员" and row.word(match.start("body")).endswith(("立法会", "议会")):
            span = Span(body.start, body.end)
            yield Holder(row.tokens[at - 1], (), at), Office(title, at, body.ref, span)


def behind(row: Row) -> Iterator[tuple[Holder, Office]]:
    """Who is called by an office with no body printed: 张三会长说; where several are, nobody knows whose they are."""
    called = [*_BEHIND.finditer(row.letters)]
    for match in called if len(called) == 1 else ():
        name, token = row.tokens[match.start()], row.tokens[match.end() - 1]
        if match.start() and _UNNAMED.search(row.folded, row.tokens[match.start() - 1].start, name.start):
            continue  # of a body that nobody named
        if name.end - name.start == _SHORT_NAME and row.folded.endswith(_EARLIER, 0, name.end):
            continue  # 张前会长
        if token.title and not token.title.weak and token.title.head.endswith(_CALLED) and name.end == token.start:
            at = match.start()
            yield Holder(name, (), at), Office(token.title, at + 1)


def _for_body(row: Row) -> Iterator[tuple[Holder, Office]]:
    """Everyone whose title stands behind the name and who speaks for a body: 张三会长代表甲会致辞."""
    for match in _STANDS_FOR.finditer(row.letters):
        body = row.tokens[match.start("body")]
        for at in range(*match.span("who")) if row.word(match.start("for")) == "代表" else ():
            title = row.tokens[at].title
            if title is not None and not title.weak:
                holder = Holder(row.tokens[at - 1], (), at)
                yield holder, Office(title, at, body.ref, Span(body.start, body.end), inherited=True)


def _visiting(row: Row) -> Iterator[tuple[Holder, Office]]:
    """The officers by whom a body visits somebody or is host: 甲会由张三会长偕同李四副会长拜会乙局."""
    for match in _VISITING.finditer(row.letters) if "u" in row.letters else ():
        body, (first, last) = row.tokens[match.start("body")], match.span("who")
        if not _VISITS.match(row.folded, row.tokens[last - 1].end):
            continue
        for at in (index for index in range(first, last) if row.letters[index] in "TW"):
            title = row.tokens[at].title
            if title is not None:
                yield Holder(row.tokens[at - 1], (), at), Office(title, at, body.ref, Span(body.start, body.end))


def find(row: Row) -> Iterator[tuple[Holder, Office]]:
    """Everyone whose offices stand in parentheses or between commas after the name."""
    for pattern in (_IN_PARENTHESES, _AFTER_COMMA, _AT_END, _WHOLE_LINE, _OTHERWISE):
        for match in pattern.finditer(row.letters):
            for holder in holders(row, *match.span("who")):
                for office in offices(row, *match.span("chain")):
                    yield holder, office
    yield from _titled(row)
    yield from _besides(row)
    entry = _ENTRY.match(row.letters)
    if entry and row.folded[row.tokens[entry.end("who") - 1].end] in " \u3000\t\xa0":
        for holder in holders(row, *entry.span("who")):
            for office in offices(row, *entry.span("chain")):
                yield holder, office
    yield from _of_lives(row)
    yield from _attending(row)
    bracketed = (*_OFFICE_ALONE.finditer(row.letters), *_OWN_TOO.finditer(row.letters)) if "(" in row.letters else ()
    for match in bracketed:
        for holder in holders(row, *match.span("who")):
            for office in offices(row, *match.span("chain")):
                if office.body is None and (match.groupdict().get("too") or _is_of_any(office)):
                    yield holder, office


def _besides(row: Row) -> Iterator[tuple[Holder, Office]]:
    """What else somebody is, told under a word for offices: 另一个头衔：A协会会长."""
    for match in _BESIDES.finditer(row.letters) if "j:" in row.letters or "jc" in row.letters else ():
        for holder in holders(row, *match.span("who")) if row.word(match.start("how")) in _ADDING else ():
            yield from ((holder, office) for office in offices(row, *match.span("chain")))


def _titled(row: Row) -> Iterator[tuple[Holder, Office]]:
    """The office elsewhere of somebody whose name follows a title that stands alone."""
    for match in _TITLED.finditer(row.letters):
        if match["self"] and row.word(match.start("self")) not in _SELF:
            continue
        for holder in holders(row, *match.span("who")):
            for office in offices(row, *match.span("chain")):
                if office.body is not None:
                    yield holder, office


def _of_lives(row: Row) -> Iterator[tuple[Holder, Office]]:
    """The offices that fill clauses of an entry under somebody's name."""
    entry = _LIFE.match(row.letters) if ":" in row.letters else None
    for match in _IN_LIFE.finditer(row.letters, entry.end("who")) if entry else ():
        for holder in holders(row, *entry.span("who")) if entry else ():
            for office in offices(row, *match.span("chain")):
                yield holder, office


def _attending(row: Row) -> Iterator[tuple[Holder, Office]]:
    """Everyone on a line of those who came, with the office in brackets: of the body before or of the report."""
    came = _CAME.fullmatch(row.letters) if "(" in row.letters else None
    body = row.tokens[came.start("body")] if came and came["body"] else None
    for match in _AS.finditer(row.letters) if came else ():
        for holder in holders(row, *match.span("who")):
            for office in offices(row, *match.span("chain")):
                if office.body is None and not office.hint and not office.title.head.startswith("秘书处"):
                    yield holder, _in(office, body)


def _in(office: Office, body: Token | None) -> Office:
    return replace(office, body=body.ref, body_span=Span(body.start, body.end)) if body else office


def _is_of_any(office: Office) -> bool:
    """Whether a title alone in parentheses is surely an office: any body has it, or it tells the kind of body."""
    return office.title.head in _OF_ANY_BODY or tells_body(office)

"""Offices that somebody takes: 张三当选A协会会长, A协会聘请张三为顾问, 张三是A协会会长."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gbacli.extraction.roles.beside.before import shareable
from gbacli.extraction.roles.phrasing.phrases import (
    ASIDE,
    CHAIN,
    HOLDER,
    HOLDERS,
    ITEM,
    OF_TWO,
    Holder,
    Office,
    holders,
    last_run,
    offices,
)
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.roles.taking.completed import DOING, INSIDE, completed
from gbacli.extraction.roles.taking.taken import RELATIVE, RUN_OUT, Taken, during, entitled, in_turn, pairs
from gbacli.text.numerals import number
from gbacli.text.sentences import Span

RULE = "role.taken"
# An office, and further ones after a comma that have a body of their own.
_OWN = rf"(?:[fnom]*B{ASIDE}?d?[fnoqN]*[TWH]j?(?:c+x?{ITEM})*)"
_CHAIN = rf"(?P<chain>{CHAIN}(?:w[fno]*T(?=[,;.)]|$))?(?:[,;]c?{_OWN}(?=[,;.)]|$)(?![,;][kx]*u))*)"
_VERB = re.compile(
    rf"(?P<verb>[vpeNzis])(?P<gap>[kqvN]*(?:(?<=v)e)?(?:(?:xc)+(?=T)|x|rd(?=[fno]*T)|(?<=z)r(?=B))?){_CHAIN}(?![dk]?{ASIDE}?h*P)"
)
_N_VERB = re.compile(r"(?:^|[,;.)(PhkBr|])$")
_SUBJECT = re.compile(rf"(?P<who>{HOLDERS})[kcqfdo]*(?:x[kqfo]*|,[kcqro]*)?$")
_CALLED = re.compile(r"(?P<who>PT(?:c+B?PT)+|(?<![TWPHhB])PT)[kcqfdo]*$")  # 张三会长、李四副会长当选为
_BY_BODY = re.compile(rf"(?P<who>{HOLDERS})[kqo]*[kx](?:B|B?T)$")  # 张三获甲会聘为, 张三获行政长官委任为
_IDENTITY = re.compile(rf"(?:(?P<who>{HOLDERS})|r)[dkxqnce]*(?:,[dkxn]*)?j,?[kx]?$")
_LIST_OF_CLASS = re.compile(rf"(?P<who>{HOLDERS})qx?[WTH][cw](?P<more>{HOLDERS})[kcq]*$")
_IN_PLACE_OF = re.compile(rf"(?P<who>{HOLDER})[kqx]*s[fxdz]*(?P<other>{HOLDERS})[kc,]*$")
_OUT_OF_HANDS = re.compile(rf"(?P<who>{HOLDER})[kx,]*(?P<from>[xu]){HOLDER}d?(?P<hands>x)[^P;.]*$")
_FOLLOWING = re.compile(
    rf"[j]*(?:,[^PTWBHvs,;.()]*){{0,2}},?[kxc]*(?P<how>[sv])[fxdzkv]*(?P<other>{HOLDERS})(?=[xzdkfj]{{0,5}}(?:[,;.)]|$))"
)
_FAR = re.compile(rf"(?P<who>{HOLDERS})[^P]*$")
_UNKNOWN = re.compile(r"[,;:.]x[kq]?$")  # somebody whom nobody named
_BODIES_BY = re.compile(r"(?P<bodies>B(?:[cw,]B)+)[qxkd]*,?k*u$")
_WHEN = re.compile(
    "[后时间曾起内又再并已更现年月亦也]$|^(?:自|于|在|后来|退休|离休|回国|毕业|早年|期间|先$|起初$|最初$)"
)
_THEN = ("之后", "其后", "后来", "随后", "继而", "接着")
_HEIR = re.compile(r",(?:[^PTWB;.]*,)?(?P<then>[kx][kx]?)uPh*k*[vs](?=[,;.]|$)")
_AFTER = ("其后", "后来", "之后", "随后", "后由", "此后", "期满后", "任满后", "退任后", "卸任后")
_SINCE = re.compile("[年月日]起$|今$")
_AMONG = ("有", "还有", "另有", "尚有", "包括", "计有")
_GUEST = re.compile(rf"(?:c+x?{ITEM})+[dk]?h*P")
_NOT = ("非", "不是", "并非")
_ONE = ("一位", "一名", "一个", "另一")
_IN_A_ROW = re.compile(r"(?:^|[,;.:])[u]?Ph*(?:cPh*)+$")  # 甲、乙、丙任会长
_OF_BOTH = re.compile(r"(?<=[,;.])q[wkx]*$")
_THOSE_BELOW = ("下列", "以下")  # 下列人士出任董事： over their names
_HIMSELF = ("自己", "自己则", "本人则")
_HE = ("他", "她", "其", "后者")
_FILLING = ("填补", "接手")
_END = re.compile("j?(?:[,;.)]|$)")
_LONGEST_GAP = 5  # characters of unknown words between 是 and an office
_SHARED = ("共同", "联席", "联合", "一同", "一起", "一道", "双")
_WITH_ANOTHER = re.compile(r"^[^P]*P[^P]*,[kx]?wPh*k*$")
_ALL = ("共同", "同为", "同是", "同任", "双双", "都", "均", "皆", "齐")
_BY_TURNS = ("晚上", "夜晚", "夜里", "白天", "日间", "平日", "平时", "周末", "业余", "工余", "下班后", "台下", "私下")
# What may stand in a clause before 是 or 为 whose subject the clauses before have named: 现时亦为, 于2012年至2018年为.
_GOES_ON = re.compile(
    "(?:现时|现在|如今|目前|至今|迄今|一直|同时|本身|早年|其后|后来|之后|随后|继而|接着|此前|此后|先后|亦|也|还|又|更|并|且|仍|均|另外?|曾|现|便|就|于|自|由|在|起"
    "|间|期间|之前|以前|退休前|来港前|来澳前|毕业后|回国后|上一份工作?|前一份工作?|离开时|当时|那时|年间|的?(?:职衔|头衔|职位|职务|衔头|官衔|身份|身分)"
    "|[〇○零一二三四五六七八九十0-9]+(?:年代?|月|日)|[〇○零一二三四五六七八九0-9]{4}|[至到-]|[，、 ])*"
)
_OF_ONE = re.compile(r"[kxr]*Ph*(?:[^PT]*|[kx,]*[vNep][^P]*)$")  # a sentence that has been about one person
_OF_BODIES = ("会员", "成员", "轮值", "当值", "值年", "轮任")  # offices that bodies hold as well
_OF_BODY = re.compile(r"(?:^|[,;.(])[kxo]*B[ku]*$")
_ASKED_HIM = re.compile("(?:[敦特续改转增礼延]?[请聘邀推委选举任荐]{1,3})[他她其]")
_NUMBERED = re.compile("第[一二三四五六七八九十]")  # 第一及第二副会长: each has one of them
_ENDS = re.compile("[^，。；]{0,4}?(?:终止|解除|免除|撤销|停止)")
_ALSO = ("并为", "并是", "且为", "又为", "又是", "兼为", "亦是", "也是", "同时是", "还是", "亦为", "同时为", "当上")
_LEFT_AFTER = re.compile(r",[kxo]*(?:z|(?P<over>f)(?=[,;.]))(?!r?d?[fno]*[BTW]|[^,;.]*P)")  # 2010年任局长，2015年卸任
_ONCE = re.compile("上一份|前一份|离开时|那时|当时|曾|之前|以前|先后|早年|退休前|此前|当年|生前")
# 十年前他任甲校校长时, 早年担任馆长期间
_BACK_THEN = re.compile(r"(?:年前|年代|早年|当年|年轻|年少|从前|以前|昔日|往日|旧日|那时)[^。；]{0,16}$")
_WHILE = re.compile("(?:之|的)?(?:时(?:候|期)?|期间|期内|任内|那[几些]?年|那阵子?|那会儿?)(?![任代装])")
_SERVES = ("任", "担任", "做", "当", "任职", "兼任")
_GIVES_OUT = re.compile(
    "(?:等|们|及|[^，。；]{0,6}?成员)?(?:一一|逐一|分别|代表|现场|集中|统一)?"
    "(?:颁|授[予牌旗匾证带]|送|致送|派发|赠|戴|佩戴|挂|揭[牌幕]|剪彩|发放|交付|监誓|主持|祝|鼓掌|打气|庆|加油|站台|撑|献)"
)


def find(row: Row, last: tuple[Holder, ...], done: set[int]) -> Iterator[Taken]:
    """Every office that a verb gives somebody; `last` are the people the text is about, `done` the titles read."""
    for match in _VERB.finditer(row.letters):
        if _hands_out(row, match):
            continue
        free = match.start("chain") not in done or _gives_up(row, match) or _passes_on(row, match)
        if free and not _breaks(row, match):
            yield from _replaced(row, match)
            yield from _verb(row, match, last)


def _gives_up(row: Row, match: re.Match[str]) -> bool:
    """Whether somebody gives up an office that another takes in the next clause: 不再担任会长，由乙接任."""
    return match["verb"] == "z" and not re.match(r"[jx]?[dk]*P", row.letters[match.end() :])


def _passes_on(row: Row, match: re.Match[str]) -> bool:
    """Whether another is said to take the office after: 出任会长，其后由乙接任."""
    if match["verb"] not in "vp":
        return False
    heir = _HEIR.match(row.letters, match.end())
    return heir is not None and row.folded.startswith(_AFTER, row.tokens[heir.start("then")].start)


def _hands_out(row: Row, match: re.Match[str]) -> bool:
    """Whether letters of appointment or the like are given to the officers: 为新任会长颁发聘书, 向顾问送上委任状."""
    if row.word(match.start()) != "为" or match.end() >= len(row.tokens):
        return False
    behind = row.tokens[match.end()].start
    return row.tokens[match.end() - 1].end == behind and _GIVES_OUT.match(row.folded, behind) is not None


def _breaks(row: Row, match: re.Match[str]) -> bool:
    """Whether words between verb and office part them: 亦非, a comma or 的, but for 任正、副会长, 为前者的会长."""
    if any(row.word(index).endswith(_NOT) for index in range(*match.span("gap"))):
        return True
    if match["verb"] == "e" and row.word(match.start()) in _AMONG and _GUEST.match(row.letters, match.end()):
        return True  # 有甲会会长、乙会会长张三
    if match["verb"] == "e" and match["gap"].endswith("x") and len(row.word(match.end("gap") - 1)) > _LONGEST_GAP:
        return True  # 并为每名照顾者指定一名经理
    if match["verb"] == "e" and row.letters[match.end("verb")] == "d":
        return True  # 张三做的财务报告
    if match["gap"].endswith("rd"):
        return row.word(match.end("gap") - 2) not in OF_TWO
    return match["gap"].endswith("c") and not row.word(match.end("gap") - 2).endswith(("正", "第一", "第二", "第三"))


def _replaced(row: Row, match: re.Match[str]) -> Iterator[Taken]:
    """张三接替李四出任会长, and 张三出任会长, 接替李四: what 李四 was."""
    before = _IN_PLACE_OF.search(row.letters[: match.start()]) or _FOLLOWING.match(row.letters, match.end())
    if before and before.groupdict().get("how") == "v" and row.word(before.start("how")) not in _FILLING:
        return
    for holder in holders(row, *before.span("other")) if before else ():
        for office in offices(row, *match.span("chain")):
            yield Taken(holder, office, "role.replaced", former=True)


def _verb(row: Row, match: re.Match[str], last: tuple[Holder, ...]) -> Iterator[Taken]:
    verb, at = match["verb"], match.start()
    ended = _ends(row, at)
    former = (
        verb in "pz"
        or ended
        or (verb == "e" and _went_on(row, at))
        or _passes_on(row, match)
        or (verb in "ve" and _is_past(row, at, match.end()))
    )
    new = (verb in "vs" and not ended) or "a" in row.letters[max(0, at - 12) : at]
    people = () if row.word(0).startswith(_THOSE_BELOW) else _subject(row, match, last)
    stated = [completed(row, at, office) for office in offices(row, *match.span("chain"))]
    stated = [_of_following(row, match.end(), office) for office in stated] if verb != "z" else stated
    stated = [*stated[:-1], *(during(row, match.end(), office) for office in stated[-1:])]
    of_each = _of_each(row, people, stated)
    stated = of_each or stated
    said = in_turn(row, range(max(0, at - 2), match.start("chain")))
    said = said or (len(stated) > 1 and all(_NUMBERED.match(row.word(office.at)) for office in stated))
    one_each = len(people) == len(stated) and (said or bool(of_each))
    for holder, office in pairs(people, stated, one_each=one_each):
        said = any(row.word(index).startswith(_ALL) for index in range(max(0, at - 1), match.start("chain")))
        said = said or row.word(office.at).startswith(_SHARED)
        said = said or (len(stated) == 1 and row.word(at - 1).startswith("等"))  # 甲、乙等当选为执行会长
        together = one_each or stated[0].ranked or said or bool(_both(row, row.letters[:at]))
        together = together or bool(_IN_A_ROW.search(row.letters, 0, at)) or _each_of_his_own(row, people, at)
        if not together and holder is not people[-1] and not shareable(office, row.folded):
            continue
        plain = office.title.weak and not (office.title.organ and verb == "e" and holder.at >= 0)
        if office.body is not None or not plain or (verb in "vp" and holder.at >= 0):
            yield Taken(holder, office, RULE, former, new=new and office.years is None)


def _each_of_his_own(row: Row, people: tuple[Holder, ...], verb: int) -> bool:
    """Whether everyone right before a verb has an office of another body: 甲会会长张三、乙会会长李四任轮值主席."""
    if not people or not re.fullmatch("h*[kqr]*", row.letters[max(people[-1].at, 0) + 1 : verb]):
        return False
    own = [next((office.body for office in holder.offices if not office.inherited), None) for holder in people]
    return len(people) > 1 and None not in own and len({*own}) == len(own)


def _went_on(row: Row, verb: int) -> bool:
    """Whether an office is told as what came after one held once: 当过甲校校长，之后是乙署副署长."""
    return "p" in row.letters[:verb] and row.letters[verb - 2 : verb] in (",x", ",k") and row.word(verb - 1) in _THEN


def _ends(row: Row, verb: int) -> bool:
    """Whether the clause says that it ends: 终止其担任顾问."""
    begins = max(row.letters.rfind(mark, 0, verb) for mark in ",;.") + 1
    return _ENDS.match(row.folded, row.tokens[begins].start, row.tokens[verb].start) is not None


def _of_each(row: Row, people: tuple[Holder, ...], stated: list[Office]) -> list[Office]:
    """甲、乙两个委员会由张三、李四出任主席: the one office, once for each of as many bodies as people."""
    if len(people) < 2 or len(stated) != 1 or stated[0].body is not None or people[0].at < 0:
        return []
    listed = _BODIES_BY.search(row.letters[: people[0].at])
    bodies = [row.tokens[index] for index in range(*listed.span("bodies"))] if listed else []
    bodies = [body for body in bodies if body.letter == "B"]
    if len(bodies) != len(people):
        return []
    return [replace(stated[0], body=body.ref, body_span=Span(body.start, body.end)) for body in bodies]


def _of_following(row: Row, behind: int, office: Office) -> Office:
    """The office with the body that the clause is about: 张三任主席的甲会."""
    if office.body is not None or row.letters[behind : behind + 2] != "dB":
        return office
    body = row.tokens[behind + 1]
    return replace(office, body=body.ref, body_span=Span(body.start, body.end), hint=None)


def _is_past(row: Row, verb: int, end: int) -> bool:
    """Whether 曾 or 先后 stands in the clause before the verb, or the office is left in the next clause."""
    left = _LEFT_AFTER.match(row.letters, end)
    if left and (left["over"] is None or row.word(left.start("over")) in RUN_OUT):
        return True
    if _is_while_back(row, verb, end):
        return True
    start = max((row.letters.rfind(letter, 0, verb) for letter in ",;.P"), default=-1) + 1
    return any(_ONCE.search(row.word(index)) for index in range(start, verb))


def _is_while_back(row: Row, verb: int, end: int) -> bool:
    """Whether an office is but what somebody had when something long ago happened: 十年前他任甲校校长时."""
    if row.letters[end : end + 1] != "x" or not _WHILE.match(row.word(end)) or row.word(verb) not in _SERVES:
        return False
    return _BACK_THEN.search(row.folded, row.tokens[0].start, row.tokens[verb].start) is not None


def _subject(row: Row, match: re.Match[str], last: tuple[Holder, ...]) -> tuple[Holder, ...]:
    """Who takes the office: the people before the verb, or the one that the text has been about."""
    before = row.letters[: match.start()]
    if match["verb"] == "N" and not _N_VERB.search(before):
        return ()
    if match["verb"] == "e" and row.word(match.start() - 1).startswith(_ONE):
        return ()  # 两位副会长，一位是…
    if together := _relative(row, match, before) or _both(row, before) or _himself(row, before, last):
        return together
    identity = _IDENTITY.search(before)
    if re.search(r"r(?:xo|[kqnNo])*$", before) or (identity and identity["who"] is None):
        named = [Holder(token, (), at) for at, token in enumerate(row.tokens[: match.start()]) if token.letter == "P"]
        if "前者" in row.folded[row.tokens[match.start() - 1].start - 4 : row.tokens[match.start()].start]:
            named = named[-2:-1]
        return tuple(named[-1:]) or last
    if identity:
        return holders(row, *identity.span("who"))
    return _right_before(row, before) or _far_before(row, match, last)


def _relative(row: Row, match: re.Match[str], before: str) -> tuple[Holder, ...]:
    """Whose name follows the clause that tells of the office, unless a name stands right before the verb."""
    found = RELATIVE.match(row.letters, match.end())
    if found is None or before.endswith(("P", "h", ")", "Pk")) or (found["comma"] and "P" in before):
        return ()
    return holders(row, *found.span("who"))


def _himself(row: Row, before: str, last: tuple[Holder, ...]) -> tuple[Holder, ...]:
    """甲把会长之位交给乙，自己改任顾问: whom the sentence begins with."""
    if not before or not row.word(len(before) - 1).endswith(_HIMSELF):
        return ()
    if any(row.word(at) in _HE for at in range(before.find("P")) if before[at] == "r"):
        return last  # 他先任会长，后交给乙，自己改任顾问
    return tuple(Holder(token, (), -1) for token in row.tokens[: len(before)] if token.letter == "P")[:1] or last


def _both(row: Row, before: str) -> tuple[Holder, ...]:
    """两人同为召集人: those named last."""
    said = _OF_BOTH.search(before)
    word = row.word(said.start()) if said else ""
    count = (number(word[:1]) or 0) if word[1:] in ("人", "位") else 0
    named = [Holder(token, (), at) for at, token in enumerate(row.tokens[: len(before)]) if token.letter == "P"]
    return tuple(replace(holder, at=-1) for holder in named[-count:]) if 0 < count <= len(named) else ()


def _right_before(row: Row, before: str) -> tuple[Holder, ...]:
    """The people named right before a verb."""
    if many := _LIST_OF_CLASS.search(before):
        return holders(row, *many.span("who")) + holders(row, *many.span("more"))
    named = before.count("P") > 1
    handed = named and row.folded.find("手", row.tokens[0].start, row.tokens[len(before)].start) >= 0
    hands = _OUT_OF_HANDS.search(before) if handed else None
    if hands and row.word(hands.start("hands")).startswith("手"):
        return holders(row, *hands.span("who"))
    if replaced := _IN_PLACE_OF.search(before):
        return holders(row, *replaced.span("who"))
    if called := _CALLED.search(before):
        span = range(*called.span("who"))
        return tuple(Holder(row.tokens[at], (), at) for at in span if row.letters[at] == "P")
    near = _SUBJECT.search(before) or _BY_BODY.search(before)
    found = last_run(holders(row, *near.span("who"))) if near else ()
    run = entitled(row, before) if found and named and "," in before else ()
    if found and named and _together(row, before):
        return (*(Holder(token, (), -1) for token in row.tokens[: len(before)] if token.letter == "P"),)
    return run if len(run) > len(found) else found


def _together(row: Row, before: str) -> bool:
    """Whether the one whom the sentence is about holds an office with the one right before: 甲…，与乙担任共同组长."""
    verb = len(before)
    shared = any(row.word(at).startswith(_SHARED) for at in range(verb - 1, min(verb + 3, len(row.tokens))))
    return shared and _WITH_ANOTHER.search(before) is not None


def _is_unknown(row: Row, before: str) -> bool:
    """Whether the clause is about somebody whom nobody named; 离休后 and 2010年起 are nobody."""
    found = _UNKNOWN.search(before)
    if before.endswith("x") and row.word(len(before) - 1) in ("我", "我们", "你", "您"):
        return True
    return bool(found) and not _WHEN.search(row.word(found.start() + 1 if found else 0))


def _is_member(row: Row, match: re.Match[str]) -> bool:
    """Whether what is taken is a seat that bodies have as well."""
    return row.word(match.end("chain") - 1).startswith(_OF_BODIES)


def _goes_on(row: Row, match: re.Match[str]) -> bool:
    """Whether a clause without a subject says what somebody named before is: …，现时亦为甲会理事."""
    at = match.start()
    if not _END.match(row.letters, match.end()):
        return False
    begins = max(row.letters.rfind(mark, 0, at) for mark in ",;.") + 1
    before = row.folded[row.tokens[begins].start : row.tokens[at].start]
    if not _GOES_ON.fullmatch(before):
        return False
    if before:
        return "B" in match["chain"] or row.letters[at - 1] == "j"
    return "B" in match["chain"] and begins > 0 and _OF_ONE.match(row.letters[:at]) is not None


def _far_before(row: Row, match: re.Match[str], last: tuple[Holder, ...]) -> tuple[Holder, ...]:
    """Whom a verb that always speaks of an office is about, though other words stand between."""
    before = row.letters[: match.start()]
    strong = (
        match["verb"] in "vpNz"
        or row.word(match.start()) in _ALSO
        or (re.search("Bx?$|[xvk]B,[kx]{0,2}$", before) is not None and row.word(match.start()) in DOING)
    )
    strong = strong or (before.endswith("Bx") and row.word(match.start() - 1) in INSIDE)  # 在甲会里是副会长
    strong = strong or (match["verb"] == "e" and bool(_SINCE.search(row.word(match.start() - 1))))
    strong = strong or (match["verb"] == "e" and row.folded.endswith(_BY_TURNS, 0, row.tokens[match.start()].start))
    goes_on = match["verb"] == "e" and _goes_on(row, match)
    unknown = _is_unknown(row, before) and not goes_on and not _ASKED_HIM.match(row.word(match.start()))
    if not (strong or goes_on) or unknown:
        return ()
    if _is_member(row, match) and _OF_BODY.search(before):
        return ()  # 学会成为联合会的会员, 本会由三月起接任轮值主席
    far = _FAR.search(before)
    if far and re.search(r"w[^PBT]{0,2}$", before[: far.start("who")]):
        far = _FAR.search(before[: far.start("who")])
        people = holders(row, *far.span("who")) if far else last
        return tuple(replace(holder, at=-1) for holder in people)
    people = holders(row, *far.span("who")) if far else last if "P" not in before else ()
    if far and any(row.word(index) in _HE for index in range(far.end("who"), len(before))):
        people = people[-1:]
    return tuple(replace(holder, at=-1) for holder in people)

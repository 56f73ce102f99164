"""The body of an office that the sentence tells otherwise than beside the title: before a label, or newly set up."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.roles.bodies import committees
from gbacli.extraction.roles.bodies.fits import fits, of_board, tells_body
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.text.folding import fold
from gbacli.text.tables import words

# 甲会代表：会长张三, 甲会签署人：会长张三
_SPEAKS_FOR = re.compile(r"(B)(?:\([^()]*\))?d?[xWn]{0,2}:[kn]*$")
# 由副会长张三代表本会出席
_SPOKEN_BY = re.compile(r"P[h]*W(B)(?!d?[fnoqN]*[TWH])")
_DATED_AT = re.compile("日[于在]$")
_ITEM = re.compile(r"[kxq,:]*B(?:\([^()]*\))?[.;,c]?")
_FIRMS = ("公司", "集团", "银行")
_HAN = re.compile("[\u4e00-\u9fff]{2}")
_SETS_UP = re.compile("(?:设|设立|设有|成立|组成|组建|增设|另设|新设|分设|附设|合组|筹组|共组)(?:了|一个|有)?$")
_HOUSED = ("办公室", "秘书处", "办事处", "总部", "会址", "社址")
_UNIT = re.compile("[\u4e00-\u9fff“”]{1,10}?(?:小组|组|专班)(?![织成建合长员装])")
_LEADS_TO_UNIT = re.compile(
    ".*(?:成立|组建|组成|设立|增设|另设|下设|分设|新设|设有|设|牵头|担任|出任|兼任|兼管|主管|分管|领导|负责|带领"
    "|主持|加入|怎么|如何|任|的|了|由|为|与|和|及|并|在|该|其|个|“)"
)
_PLACED_AT = ("于", "在", "到", "赴", "往", "至", "抵", "假", "假座")
_APPOINTED_BY = re.compile("[kxu]Ba(?=[,;.]|$)")  # 获国务院任命
_BY_WHOM = ("获", "由", "经", "被", "受", "蒙")
_SENT = re.compile("WB[kc]*v")
_SOCIETIES = ("society", "alliance", "government", "party")
_IS_HELD = re.compile(
    "[^，。；、]{0,8}?(?:隆重|成功|圆满|顺利|盛大|正式|如期|热烈)*(?:举行|举办|召开|开幕|揭幕|闭幕|落幕|启幕|设宴|宴会)"
)
_MOVED = re.compile("(?:分配|分派|调|派|转|加入|入职|返回|回|选调|借调|毕业分配)[到赴往至]$")
_FOUNDERS = re.compile(r"u(?:B[cw])*B$")
_REST_OF_RUN = re.compile(r"(?:[cw]B)*k*x")
_FOUND = ("发起", "倡议", "牵头", "共同发起", "联合发起", "组成", "共建", "创立", "创办", "成立")
_IS_FOUNDED = re.compile(
    "[”》]?(?:(?!牵头|发起|参与|推动|推进|出席|宣布|联合|共同|与|和|办|代表|见证|支持|指导|倡议|获|为|派|协助|筹"
    "|[组部团队室科]|(?<![理监董]事)会(?!员|议))[^，。；]){0,16}?"  # 甲会青年组换届 is of the group
    "(?:挂牌|揭牌|成立|组建|诞生|创立|换届|改选|改组|重组|选出|选举|会员(?:代表)?大会|就职|亮相|产生新)"
)
# A联盟，在昨晚的全体会上迎来换届：
_IS_RENEWED = re.compile(
    "[”》]?，?[^，。；：、]{0,24}?(?:换届|改选|改组|重组|换班|选举|选出|产生新|(?:会员|成员|全体|代表|周年)大会|全体会|就职|履新|新班子|新架构|新一届)"
)
_IN_BRACKETS = re.compile("（[^（）]*）")
_OTHER_BODY = "#"
_DATE_LINE = 16  # characters that may stand before the body of such a sentence
_ALSO = ("兼", "并兼", "又兼")
_DECIDES = re.compile("xBx")
_DECISIONS = ("决议", "议决", "通过", "批准", "同意", "提名", "推荐", "审议", "会议")
_ANNOUNCES = ("Bx", "Bk")
_ANNOUNCING = ("宣布", "公布", "宣告", "公告", "通告", "证实", "确认", "官宣")
_UNIT_HEADS = ("组长", "组员", "成员")


def spoken_for(row: Row, office: Office) -> int | None:
    """甲会代表：会长张三: the body before the label."""
    match = _SPEAKS_FOR.search(row.letters, 0, office.at)
    match = match or _SPOKEN_BY.match(row.letters, office.at + 1)
    if match is None:
        return None
    if match.re is _SPOKEN_BY and (
        row.word(match.start(1) - 1) != "代表" or row.word(match.start(1))[0] not in "本我该敝"
    ):
        return None
    return row.tokens[match.start(1)].ref


def signed_at(rows: Sequence[Row]) -> int | None:
    """二〇二五年三月五日于甲局 above a line with the officer who signs: the body."""
    row = rows[-1] if rows else None
    if not row or row.tokens[-1].letter != "B":
        return None
    body = row.tokens[-1]
    return body.ref if _DATED_AT.search(row.folded, max(0, body.start - 3), body.start) else None


def of_entry(analysis: Analysis, office: Office, paragraph: Sequence[Row]) -> int | None:
    """甲公司。授权代表：董事张三。: the body with which a paragraph begins as an entry of a list."""
    ref = is_item(analysis, paragraph[0]) if paragraph else None
    return ref if ref is not None and fits(office, analysis.bodies[ref]) else None


def company(analysis: Analysis, office: Office, row: Row) -> int | None:
    """A公司董事会收到财务总监的辞呈: the company whose board is the last body named before."""
    last = row.letters.rfind("B", 0, office.at)
    if office.title.head in _UNIT_HEADS:
        return None  # 由A公司党委书记张三任组长
    name = fold(analysis.bodies[row.tokens[last].ref].name) if last >= 0 else ""
    of = of_board(name, office.title.head)
    for ref, draft in analysis.names("body") if of else ():
        if any(fold(form) == of for form in (draft.name, *draft.surfaces)):
            return ref
    alone = of and (office.title.head == "会长" or of.endswith(_FIRMS))
    return _society(analysis, row.tokens[last].start, of) if of and alone else None


def _society(analysis: Analysis, start: int, name: str) -> int | None:
    """The society or company that only its council names: 甲会理事会选出会长张三."""
    return analysis.body(start, start + len(name)) if analysis.folded.startswith(name, start) else None


def announced_by(_: Analysis, office: Office, row: Row) -> int | None:
    """机场管理局宣布，营运总监由张三出任: the body that announces it, where no other is named after."""
    if (
        not row.letters.startswith(_ANNOUNCES)
        or "B" in row.letters[2 : office.at]
        or ("," not in row.letters[: office.at] and "a" not in row.letters[2 : office.at])
    ):
        return None
    return row.tokens[0].ref if row.word(1).endswith(_ANNOUNCING) and row.letters[2] in ",:ka" else None


def before_him(office: Office, rows: Sequence[Row]) -> int | None:
    """A处主任李四…。前任主任张三: the body of the same office in the sentence before."""
    start = office.title.start
    row = rows[-1] if rows and rows[-1].folded.endswith("前任", max(0, start - 2), start) else None
    said = row.folded[office.title.start : office.title.end] if row else ""
    for match in re.finditer("B[TW]P", row.letters) if row else ():
        if row and row.word(match.start() + 1) == said:
            return row.tokens[match.start()].ref
    return None


def is_item(analysis: Analysis, row: Row) -> int | None:
    """The body of a sentence or line that is nothing but its name."""
    if not _ITEM.fullmatch(row.letters):
        return None
    body = next(token for token in row.tokens if token.letter == "B")
    sentence = analysis.sentence_at(body.start)
    behind = row.tokens[-1].end if ")" in row.letters else body.end
    if _HAN.search(analysis.folded, sentence.start, body.start) or _HAN.search(analysis.folded, behind, sentence.end):
        return None
    return body.ref


def set_up(analysis: Analysis, office: Office, row: Row) -> int | None:
    """联盟设专家委员会，由张三任主席: the organ that the sentence says is set up, not where an office is housed."""
    for at in range(office.at - 1, 0, -1):
        if row.letters[at] == "B" and _SETS_UP.search(row.word(at - 1)):
            ref = row.tokens[at].ref
            return ref if fits(office, analysis.bodies[ref]) and not is_housed(row, at) else None
    return None


def is_housed(row: Row, at: int) -> bool:
    """联盟办公室设A中心: whether a body is where an office is housed."""
    before = next((index for index in range(at - 1, -1, -1) if row.letters[index] in "B,;."), None)
    return before is not None and row.letters[before] == "B" and row.word(before).endswith(_HOUSED)


def unit(analysis: Analysis, office: Office, row: Row) -> int | None:
    """成立专家组，由张三任组长: the group that nobody named, of which the sentence has spoken."""
    if office.title.head not in _UNIT_HEADS:
        return None
    bodies = (analysis.bodies[token.ref] for token in row.tokens[: office.at] if token.letter == "B")
    if tells_body(office) and any(fits(office, body, strict=True) for body in bodies):
        return None
    for found in reversed([*_UNIT.finditer(analysis.folded, row.tokens[0].start, row.tokens[office.at].start)]):
        leads = _LEADS_TO_UNIT.match(analysis.folded, found.start(), found.end() - 1)
        begins = leads.end() if leads else found.start()
        if found.end() - begins >= 2 and not analysis.within(begins, found.end()):
            return analysis.body(begins, found.end())
    return None


def founded(analysis: Analysis, row: Row) -> int | None:
    """The body with which a sentence begins that says it is founded: A联盟在广州揭牌."""
    first = next((token for token in row.tokens if token.letter == "B"), None)
    if first is None:
        return None
    sentence = analysis.sentence_at(first.start)
    after = next(
        (token.start for token in row.tokens if token.start >= first.end and token.letter in ",;."), sentence.end
    )
    if first.start - sentence.start > _DATE_LINE:
        return None
    found = _IS_FOUNDED.match(words := _without_places(row, first.end, after))
    return first.ref if found and _OTHER_BODY not in words[found.end() :] else None  # 甲会成立乙中心


def _without_places(row: Row, start: int, end: int) -> str:
    """The words of a stretch without brackets and where something is (在甲大厅), another body as one sign."""
    words, position = "", start
    for token in row.tokens:
        if token.letter == "B" and start <= token.start < end:
            words += row.folded[position : token.start]
            placed = words.endswith(_PLACED_AT)
            words, position = words[:-1] if placed else words + _OTHER_BODY, token.end
    return _IN_BRACKETS.sub("", words + row.folded[position:end])


def renewed(analysis: Analysis, office: Office, row: Row) -> int | None:
    """The last body before an office that the sentence says is given new officers."""
    stop = row.tokens[office.at].start
    for at in range(office.at - 1, -1, -1):
        token = row.tokens[at]
        if token.letter == "B" and _IS_RENEWED.match(analysis.folded, token.end, stop):
            return token.ref if fits(office, analysis.bodies[token.ref], strict=True) else None
    return None


def is_place(row: Row, at: int) -> bool:
    """Whether a body is only where something is: 秘书处设于A中心."""
    if at == 0 or row.letters[at - 1] != "x" or not row.word(at - 1).endswith(_PLACED_AT):
        return False
    return _MOVED.search(row.word(at - 1)) is None


def is_venue(analysis: Analysis, row: Row, at: int) -> bool:
    """Whether a body, no society, is only where something is held: 甲会就职典礼假乙酒店举行，主席张三."""
    if analysis.bodies[row.tokens[at].ref].kind in _SOCIETIES:
        return False
    if at == 0 or not row.word(at - 1).endswith(_PLACED_AT):
        return False
    return _IS_HELD.match(row.folded, row.tokens[at].end) is not None


def is_hall(analysis: Analysis, mention: Mention) -> bool:
    """Whether a hotel or hall is named only because something is held there: 假乙酒店举行."""
    text = analysis.folded
    if not text.endswith(words("halls"), mention.start, mention.end) or not text.endswith(_PLACED_AT, 0, mention.start):
        return False
    return _IS_HELD.match(text, mention.end) is not None


def stands_apart(row: Row, index: int) -> bool:
    """Whether a body only is stood for, decides, appoints (获甲会任命) or founds another.

    代表该院出任, 经甲会决议 and 由甲、乙发起 are of that kind too.
    """
    if _SENT.match(row.letters, index - 1) and row.word(index - 1) == "代表":
        return True
    if _DECIDES.match(row.letters, index - 1) and row.word(index - 1).endswith("经"):
        return row.word(index + 1).startswith(_DECISIONS)
    if _APPOINTED_BY.match(row.letters, index - 1) and row.word(index - 1).endswith(_BY_WHOM):
        return True
    run = _FOUNDERS.search(row.letters, 0, index + 1)
    after = _REST_OF_RUN.match(row.letters, index + 1)
    return bool(run and after and row.word(after.end() - 1).startswith(_FOUND))


def aside(row: Row, index: int, end: int) -> bool:
    """Whether a body stands in closed brackets, or is of the second office of one before: 会长兼A委员会主任张三."""
    if in_brackets(row, index, end):
        return True
    also = re.search(r"(?P<main>B?)(?:\([^()]*\))?d?[fnoqN]*[TW](?P<also>c)[fnoN]*$", row.letters[:index])
    return also is not None and row.word(also.start("also")) in _ALSO


def in_brackets(row: Row, index: int, end: int) -> bool:
    """Whether brackets around a body close before the office."""
    between = row.letters[index:end]
    return between.count(")") > between.count("(")


def is_seat(row: Row, index: int) -> bool:
    """Whether somebody's seat follows a body, for which he does not speak: 中国科学院院士."""
    title = row.tokens[index].title if index < len(row.tokens) else None
    return title is not None and title.seat


OTHERWISE = (
    company,
    set_up,
    committees.before,
    committees.set_up,
    unit,
    announced_by,
    committees.travelling,
)  # ways to tell the body elsewhere than beside the title

"""The terms that a report names, and which of them is that of the officers whom it presents."""

from __future__ import annotations

import re

from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.text.numerals import number
from gbacli.text.sentences import Span

# What a report says that presents new officers.
PRESENTING = (
    "就职", "换届", "选举", "选出", "改选", "新一届", "新届", "新架构", "领导", "名单", "当选", "班子", "履新", "就任",
    "委任", "任命", "成员", "委员会", "理事会", "执委", "会员大会", "代表大会", "干事", "会董会", "董事会", "监事会",
    "理监事", "批示", "职员", "芳名", "出炉", "组阁", "复选", "届会务",
)  # fmt: skip
PRESENTS = re.compile("|".join(PRESENTING))
_HONORARY = re.compile("名誉|荣誉|永远|创会|顾问|主席团成员")
# Hired or posted, not elected for a term.
_EMPLOYED = re.compile(
    "(?:总经理|总裁|总监|负责人|首席[^ ]{1,3}官|董事会秘书|证券事务代表"
    "|校长|院长|所长|馆长|局长|司长|处长|部长|署长|行政长官|特首|特派员|教授|讲师|行政主任|议员)$"
)
_ORDINAL = re.compile("第([0-9〇零一二两三四五六七八九十百廿卅]+)届")
_RANGE = re.compile("[-—~–至到]")  # between two years
_OF_BODY = re.compile("第(?!一届)[0-9〇零一二两三四五六七八九十百廿卅]+届")
# 第五届理事会工作报告, 第三届第四次理事会, 第九届“好人”选举: what is heard or who met, no term of the new officers.
# 第四届会员大会 counts the meetings, 第四届第一次会员大会 is the first of a term.
_OF_OTHERS = re.compile(
    r"(?:(?:理事会|监事会|董事会|委员会|班子)?(?:的?[^，。；、]{0,4}报告|所?作的)|第[^，。届]{1,3}次(?!会)|[“《]"
    r"|(?:会员|社员|代表|全体|股东|周年)*大会(?!第?一次)|(?:常务)?(?:理事会|监事会|董事会|会董会|执委会|委员会)?第(?!一次)[^，。届]{1,3}次(?!会员|代表)"
    r"|[^，。；、届]{0,8}(?:(?:人大|政协)(?:代表|委员)|届满))"
)
_OF_GUEST = re.compile("o[TW]+h?P(?!h?[cw]?[TW]+h?P)")
_OF_BODY_OF_GUEST = re.compile("oB[TW]+h?P")  # 第十一届B副主席张三
_LASTING = re.compile("任期(?:均|同)?[为由自从：]?\\Z")
_OVER_LIST = re.compile(r"o\)?[BxWTkd]{0,3}[:,](?:[^.;fz]*[,c:w])?[uekx]?\Z")
_OF_EARLIER = re.compile("(?:首[届任]|第一[届任]|上一?[届任]|前届)[^，。；、]{0,4}?\\Z")
_AT = ("在", "假", "于")
_BESIDE = 8  # characters between a body and its term
_OF_CAREER = re.compile("[，]?(?:期?间)?(?:[曾先]|(?:再|又|重|[两二三]度|再次|再度|重新)?[担出]?任|在)")
_OF_WORK = re.compile(
    "(?:的?[^，。；、]{0,4}(?:计划|预算|决算|总结|账目|审计|收支|活动)|工作|财务|会费|经费)"
)  # 2025年度|工作计划
_PARTED = re.compile("[,;:.PTW]")


def presents(row: Row) -> bool:
    """Whether a sentence presents officers."""
    return bool(row.tokens and PRESENTS.search(row.folded, row.tokens[0].start, row.tokens[-1].end))


def term_of(row: Row) -> Span | None:
    """The last term that a sentence names, if it is one of officers; 第一届 is no more one than 首届."""
    lasts: Span | None = None
    for index, token in reversed([*enumerate(row.tokens)]):
        if token.term and not _is_of_another(row, index):
            if "届" in row.word(index) or not _LASTING.search(row.folded[max(0, token.start - 6) : token.start]):
                return token.term
            lasts = lasts or token.term
        if token.letter == "B" and (own := _OF_BODY.match(row.folded, token.start, token.end)):
            return Span(*own.span())  # 第二届咨询委员会, all of it taken for a name
    return lasts


def _is_of_another(row: Row, index: int) -> bool:
    """Whether a term is of a meeting, a contest, those who leave, or one guest: A会第五届副会长张三."""
    token = row.tokens[index]
    if row.folded.startswith("第一届", token.start) or _OF_OTHERS.match(row.folded, token.end):
        return True
    if _is_of_career(row, index) or ("届" not in row.word(index) and _OF_WORK.match(row.folded, token.end)):
        return True
    if _OF_BODY_OF_GUEST.match(row.letters, index):
        return True
    return bool(_OF_GUEST.match(row.letters, index)) and row.letters[max(0, index - 1) : index] in ("", "B", ",", "c")


def _is_of_career(row: Row, index: int) -> bool:
    """Whether years are those in which somebody held an office: 2016至2020年期间再次担任."""
    return "届" not in row.word(index) and _OF_CAREER.match(row.folded, row.tokens[index].end) is not None


def tells_career(row: Row) -> bool:
    """Whether a sentence tells in which years somebody held offices, which are then none of the term at hand."""
    return any(token.term and _is_of_career(row, index) for index, token in enumerate(row.tokens))


def latest(row: Row, known: Span | None) -> Span | None:
    """The term of the officers whom the report presents: never one before that of which it has spoken (`known`)."""
    term = term_of(row)
    if term is None or known is None:
        return term or known
    old, new = (_ORDINAL.match(row.folded, *span) for span in (known, term))
    if old and new and (number(new[1]) or 0) < (number(old[1]) or 0):
        return known
    return fuller(row.folded, term, known)


def fuller(folded: str, term: Span | None, known: Span | None) -> Span | None:
    """The term that a report names, or what it has said of it before (`known`), with its years: 第五届（2024-2027）."""
    if term is None or known is None:
        return term or known
    again = folded.startswith(folded[slice(*term)], known.start)
    years = _RANGE.search(folded, *known) and not _ORDINAL.match(folded, *known) and _ORDINAL.match(folded, *term)
    return known if again or years else term


def over_list(row: Row, office: Office) -> Span | None:
    """The term of the council whose officers a sentence lists: 选举产生第二届理事会：理事长甲，副理事长乙."""
    at = row.letters.rfind("o", 0, office.at)
    if at < 0 or office.body_span is not None or _is_of_another(row, at):
        return None
    return row.tokens[at].term if _OVER_LIST.match(row.letters[: office.at], at) else None


def named_with(row: Row, term: Span) -> int | None:
    """The body named right before a term: A会第五届, A会选出第五届."""
    at = next((index for index, token in enumerate(row.tokens) if token.term == term), None)
    if at is None:  # the term is part of a name
        return None
    before = row.letters.rfind("B", 0, at)
    if before < 0 or _PARTED.search(row.letters, before, at):
        return None
    body = row.tokens[before]
    venue = row.folded[max(0, body.start - 1) : body.start] in _AT or row.tokens[at].start - body.end > _BESIDE
    return None if venue else body.ref


def elective(office: Office, folded: str, *, part: bool = False) -> bool:
    """Whether an office is one for the term of a council: no honour, nobody hired; the head of a `part` is not."""
    title = folded[office.title.start : office.title.end]
    if _OF_EARLIER.search(folded, max(0, office.title.start - _BESIDE), office.title.start):
        return False
    return not _HONORARY.search(title) and (part or not _EMPLOYED.search(title))

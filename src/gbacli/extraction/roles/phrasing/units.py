"""Organs within bodies that nobody named: X局 and 党组, X馆 and 咨询部 before the title of their head."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.naming.meant.owned import whole_of
from gbacli.extraction.roles.phrasing.tokens import Token
from gbacli.extraction.titles import Title
from gbacli.text.tables import rows, words

_LONGEST = 9  # characters of an organ's name
_LONGEST_FIELD = 4
_WIDE = ("总监", "主管")  # heads before which a longer field may stand
_WIDEST_FIELD = 6
_BESIDE = re.compile("B[TWH]|[Bd]x[TWH]")  # only there may tokens be one
_MEETINGS = ("大会", "年会", "会议", "本会议", "全会", "论坛", "峰会")
_CONGRESS = "人大"  # of a town; also short for a university
_OFFICES = frozenset("TWH")
_DEPARTMENTS = ("部", "厅", "处", "科", "室", "系")
_SEATS_OF = ("界", "界别", "选区")
_OF_SCHOOL = "系主任"
_WHOLE = frozenset("学院校系部所室科组会心大司")  # with which names of bodies end that have directors of departments
_SHORTEST_PART = 4  # characters of a short name of a school and a department
_HOLDS = frozenset("vpeNi")
_PARTY_TITLES = ("党委书记", "党支部书记", "党总支书记", "团委书记", "纪委书记")


def with_organs(analysis: Analysis, tokens: list[Token], letters: str) -> list[Token]:
    """The tokens of a sentence with X局 and 党组 as one body, and with 项目 as a part of the title 项目官员.

    `letters` are those of the tokens; where nothing is joined, the answer is the list itself.
    """
    parted = _parties(analysis, tokens, letters)
    if not _BESIDE.search(letters if parted is tokens else "".join([token.letter for token in parted])):
        return parted
    tokens = parted
    whole: list[Token] = []
    for index, one in enumerate(tokens):
        ahead = tokens[index + 1] if index + 1 < len(tokens) else None
        token = _behind(whole[-1], one) if whole else one
        joined = _joined(analysis, whole[-1], token, ahead) if whole else None
        if joined:
            whole[-1:] = joined
        elif token.title and _beside(analysis, whole, token):
            whole[-1] = token  # 立法会法律界议员
        elif token.title and _of(analysis, whole):
            whole[-1] = whole[-1]._replace(letter="d")  # 为甲公司之董事
            whole.append(token)
        elif token.title and (school := _school(whole, token, analysis)):
            whole[-school:] = [_body(analysis, whole[-school].start, token.start + 1)]  # 甲大学葡文系, 主任
            whole.append(Token(token.start + 1, token.end, "T", title=Title(token.start + 1, token.end, "主任")))
        elif token.title and len(whole) > 1 and whole[-1].letter == "x" and whole[-2].letter in "Bd":
            whole.append(_with_field(analysis, whole, token) if _said_of(whole, ahead) else token)
        else:
            whole.append(token)
    return whole


def _of(analysis: Analysis, whole: list[Token]) -> bool:
    """Whether the last words are a body and 之."""
    return len(whole) > 1 and whole[-2].letter == "B" and analysis.folded[whole[-1].start : whole[-1].end] == "之"


def _beside(analysis: Analysis, whole: list[Token], token: Token) -> bool:
    """Whether what stands between a council and 议员 says only whom the member stands for, or is a quotation mark."""
    if token.title is None or len(whole) < 2 or whole[-2].letter + whole[-1].letter != "Bx":
        return False
    if analysis.folded[whole[-1].start : whole[-1].end] == "“":
        return True  # 甲会“副会长”
    if token.title.head != "议员":
        return False
    return analysis.folded.endswith(_SEATS_OF, whole[-1].start, whole[-1].end)


def _school(whole: list[Token], token: Token, analysis: Analysis) -> int:
    """How many tokens before 系主任 are a body and the name of a department of it: 甲大学 葡文 系主任; 0 for none."""
    if token.title is None or token.title.head != "系主任" or token.end - token.start != len("系主任"):
        return 0
    first = len(whole)
    while first and whole[first - 1].letter == "x":
        first -= 1
    if not 0 < first < len(whole) or whole[first - 1].letter != "B" or whole[-1].end != token.start:
        return 0
    word = analysis.folded[whole[first - 1].end : token.start]
    named = " " not in word and len(word) <= _LONGEST_FIELD and not leads(word)
    return len(whole) - first + 1 if named else 0


def _parties(analysis: Analysis, tokens: list[Token], letters: str) -> list[Token]:
    """The tokens with 党委书记 as the committee and its 书记, but where a body or a name stands right before it."""
    if _OFFICES.isdisjoint(letters) or not any(token.title and token.title.head in _PARTY_TITLES for token in tokens):
        return tokens
    parted: list[Token] = []
    for token in tokens:
        beside = parted and parted[-1].letter in "BPh"  # 甲学院 党委书记 张三, 甲学院张三先生党委书记
        if token.title and token.title.head in _PARTY_TITLES and not beside:
            start, middle = token.end - len(token.title.head), token.end - 2
            parted.append(_body(analysis, start, middle))
            parted.append(Token(middle, token.end, "T", title=Title(middle, token.end, "书记")))
        else:
            parted.append(token)
    return parted


def leads(word: str) -> bool:
    """Whether a stretch before a title holds a word that is no part of a name."""
    return any(other in word for other in words("title_leads"))


def unit_of(word: str, head: str) -> bool:
    """Whether a stretch is an organ that this officer heads: 咨询部 with 主任, 规划署 with 署长."""
    if word in _named("party"):
        return True
    if word in _MEETINGS:
        return False
    if word == _CONGRESS:
        return head == "主任"
    if not _organ().search(word) or leads(word):
        return False
    return head in _named("head") or (len(head) == 2 and head.endswith("长") and word.endswith(head[0]))


def _behind(body: Token, token: Token) -> Token:
    """A title without its first character, if that belongs to the body before: 民乐系|主任."""
    start = body.end
    return Token(start, token.end, "T", title=Title(start, token.end, "主任")) if token.start < start else token


def _joined(analysis: Analysis, body: Token, token: Token, ahead: Token | None) -> list[Token] | None:
    """The body and what follows it, where they are one."""
    if body.letter != "B" or body.end != token.start:
        return None
    if token.letter == "B" and ahead is not None and ahead.title and ahead.start == token.end:
        return _two(analysis, body, token, ahead.title)
    if token.title:
        return _headed(analysis, body, token, token.title.head)
    if token.letter != "x" or ahead is None or ahead.title is None or ahead.start != token.end:
        return None
    word = analysis.folded[token.start : token.end]
    if ahead.title.head == _OF_SCHOOL and ahead.start == ahead.title.end - len(_OF_SCHOOL) and len(word) <= _LONGEST:
        return [_body(analysis, body.start, ahead.start + 1)]  # 中乐|系主任: the title loses its first character
    return [_part(analysis, body, token.end)] if len(word) <= _LONGEST and unit_of(word, ahead.title.head) else None


def _headed(analysis: Analysis, body: Token, token: Token, head: str) -> list[Token] | None:
    """The body before a title that names its committee or department too, and the rest of the title."""
    if head in _PARTY_TITLES:
        middle = token.end - 2
        return [_part(analysis, body, middle), Token(middle, token.end, "T", title=Title(middle, token.end, "书记"))]
    return (
        _of_department(analysis, body, token) if head == _OF_SCHOOL and token.end - token.start == len(head) else None
    )


def _of_department(analysis: Analysis, body: Token, token: Token) -> list[Token] | None:
    """甲大历史|系主任 as the department and its 主任, where what stands before is no whole name."""
    named = body.end - body.start < _SHORTEST_PART or analysis.folded[body.end - 1] in _WHOLE
    if named:
        return None
    middle = token.start + 1
    return [_body(analysis, body.start, middle), Token(middle, token.end, "T", title=Title(middle, token.end, "主任"))]


def _two(analysis: Analysis, body: Token, part: Token, title: Title) -> list[Token] | None:
    """体育局|体育发展厅 before 厅长 as one body, and 立法会 alone before 航运界|议员."""
    word = analysis.folded[part.start : part.end]
    if title.head == "议员":
        return [body] if word.endswith(_SEATS_OF) else None
    return [_part(analysis, body, part.end)] if word.endswith(_DEPARTMENTS) else None


def _said_of(whole: list[Token], ahead: Token | None) -> bool:
    """Whether the title stands before a name, or ends a clause after 的: elsewhere unknown words are none of it."""
    if ahead is not None and ahead.letter == "P":
        return True
    if ahead is not None and ahead.letter not in ",;.c)|":
        return False
    if whole[-2].letter == "d" or (len(whole) > 2 and whole[-3].letter in _HOLDS):
        return True  # 之前是甲署调查主任
    return len(whole) > 2 and whole[-3].letter in "(|" and "P" in [t.letter for t in whole]


def _body(analysis: Analysis, start: int, end: int) -> Token:
    return Token(start, end, "B", analysis.body(start, end))


def _part(analysis: Analysis, body: Token, end: int) -> Token:
    """The part of a body that follows its name, a short form of it, or what points to it: 该院护理部, 我校党委."""
    ref = whole_of(analysis, body, end)
    return _body(analysis, body.start, end) if ref is None else Token(body.start, end, "B", ref)


def _with_field(analysis: Analysis, whole: list[Token], token: Token) -> Token:
    """The title with an unknown field in charge before it: 图书馆的 and 乐谱 and 管理员."""
    field = whole[-1]
    assert token.title is not None
    word = analysis.folded[field.start : field.end]
    longest = _WIDEST_FIELD if token.title.head in _WIDE else _LONGEST_FIELD
    if token.end - token.start > len(token.title.head):
        longest = _WIDEST_FIELD  # 电动交通 before 发展总监
    if field.end != token.start or not token.title.takes_field or not 2 <= len(word) <= longest or leads(word):
        return token
    whole.pop()
    title = Title(field.start, token.end, token.title.head)
    return Token(field.start, token.end, "T", title=title)


@cache
def _named(kind: str) -> frozenset[str]:
    return frozenset(word for of, word in rows("title_units") if of == kind)


@cache
def _organ() -> re.Pattern[str]:
    endings = "|".join(sorted(_named("organ"), key=len, reverse=True))
    return re.compile(f"[\u4e00-\u9fff](?:{endings})$")

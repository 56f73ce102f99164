"""A sentence as a row of tokens, each with a letter, so that rules can be patterns over letters.

B body, P person, T title, W title that is also a plain word, H profession or form of address; v takes office, p held it
once, N holds now, s succeeds, m 署理 and the like before a body, e is, u by, a chooses, z leaves, f former, n current, j post, c and, w with, k filler, h honorific after a name, r pronoun,
o term, q number of people, d 的, x anything else, and the punctuation , ; : ( ) . and | between the cells of a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.titles import Title, alternatives, find_titles, honorifics
from gbacli.text.sentences import Span
from gbacli.text.tables import rows, words

_LETTERS = {
    "takes": "v", "held": "p", "is": "e", "by": "u", "chooses": "a", "leaves": "z", "former": "f", "current": "n",
    "post": "j", "holds": "N", "succeeds": "s", "deputizes": "m", "and": "c", "with": "w", "filler": "k", "pronoun": "r", "address": "h", "nothing": "x",
}  # fmt: skip
_MARKS = {
    "，": ",", "；": ";", "：": ":", "（": "(", "）": ")", "。": ".", "！": ".", "？": ".", "的": "d", "|": "|",
    "【": "(", "】": ")",
}  # fmt: skip
_PARTY = re.compile("(?:机关)?(?:党组|党委|党工委|党总支|党支部|纪委|纪检组|团委|工委)")
_PARTY_TITLES = ("党委书记", "党支部书记", "党总支书记", "团委书记", "纪委书记")
# How a word ends that may be a body though nobody named it: 组织部 in 区委常委、组织部部长.
ORGAN = re.compile(
    r"[\u4e00-\u9fff](?:部|处|科|司|署|厅|庭|室|局|办|组|委员会|委|中心|院|系|所|会|馆|政协|人大|团|社|站)$|^(?:党组|党委|党工委)$"
    r"|^[该本](?:校|院|会|局|馆|所|社|司|署|处|中心)"
)
_OF_ORGANS = frozenset(
    [
        "主任",
        "部长",
        "处长",
        "科长",
        "局长",
        "组长",
        "书记",
        "成员",
        "常委",
        "主席",
        "院长",
        "所长",
        "系主任",
        "委员",
        "召集人",
        "议员",
        "总监",
        "主管",
        "教授",
    ]
)
_LONGEST_ORGAN = 9  # characters
_DIGITS = "0-9〇○零一二三四五六七八九十百"
_YEAR = "(?:[0-9]{4}|[〇○零一二三四五六七八九]{4})"
_RANGE = f"{_YEAR}年?(?:[-—~–至到]{{1,2}}(?:{_YEAR}|[0-9]{{2}}))"


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch of a sentence: `letter` as the module says, `ref` of a body or person, `title`, `term` as a span."""

    start: int
    end: int
    letter: str
    ref: int = -1
    title: Title | None = None
    term: Span | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The tokens of one sentence or line, and their letters as one string of the same length."""

    tokens: tuple[Token, ...]
    letters: str
    folded: str  # of the whole report

    def word(self, index: int) -> str:
        """The folded words of a token."""
        return self.folded[self.tokens[index].start : self.tokens[index].end]

    def __bool__(self) -> bool:
        return bool(self.tokens)


def row_of(analysis: Analysis, span: Span) -> Row:
    """The tokens of a stretch of text; space and Markdown stars are nothing, a tab parts cells."""
    tokens: list[Token] = []
    position = span.start
    for mention in [*analysis.within(span.start, span.end), None]:
        stop = mention.start if mention else span.end
        tokens.extend(_gap(analysis, position, stop, tokens))
        if mention:
            tokens.append(_named(analysis, mention))
            position = mention.end
    tokens = _with_organs(analysis, tokens)
    return Row(tuple(tokens), "".join(token.letter for token in tokens), analysis.folded)


def _with_organs(analysis: Analysis, tokens: list[Token]) -> list[Token]:
    """X局 and 党组, X馆 and 咨询部 before a title are one body; 项目 before 官员 is part of the title."""
    whole: list[Token] = []
    for index, token in enumerate(tokens):
        ahead = tokens[index + 1] if index + 1 < len(tokens) else None
        before = whole[-1] if whole else None
        body = before if before and before.letter == "B" and before.end == token.start else None
        if token.letter == "x" and body and ahead and ahead.title and ahead.start == token.end:
            joined = _joined(analysis, body, token, ahead)
        elif body and token.title and token.title.head in _PARTY_TITLES:
            joined = _party(analysis, body, token)
        else:
            joined = None
        if joined:
            whole[-1:] = joined
            continue
        if token.title and whole and whole[-1].letter == "x" and len(whole) > 1 and whole[-2].letter in "Bd":
            token = _with_field(analysis, whole, token)
        whole.append(token)
    return whole


def _joined(analysis: Analysis, body: Token, organ: Token, title: Token) -> list[Token] | None:
    word = analysis.folded[organ.start : organ.end]
    assert title.title is not None
    if _PARTY.fullmatch(word) or (len(word) <= _LONGEST_ORGAN and unit_of(word, title.title.head)):
        return [Token(body.start, organ.end, "B", analysis.body(body.start, organ.end))]
    return None


def _party(analysis: Analysis, body: Token, title: Token) -> list[Token]:
    """X学院 and 党委书记 are X学院党委 and 书记."""
    middle = title.end - 2
    short = Title(middle, title.end, "书记")
    return [
        Token(body.start, middle, "B", analysis.body(body.start, middle)),
        Token(middle, title.end, "T", title=short),
    ]


def _with_field(analysis: Analysis, whole: list[Token], token: Token) -> Token:
    """The title with an unknown field in charge before it: 图书馆的 and 乐谱 and 管理员."""
    field = whole[-1]
    assert token.title is not None
    word = analysis.folded[field.start : field.end]
    if field.end != token.start or not token.title.takes_field or not 2 <= len(word) <= 4 or leads(word):
        return token
    whole.pop()
    title = Title(field.start, token.end, token.title.head)
    return Token(field.start, token.end, "T" if token.letter == "W" else token.letter, title=title)


def leads(word: str) -> bool:
    """Whether a stretch before a title holds a word that is no part of a name."""
    return any(other in word for other in words("title_leads"))


def unit_of(word: str, head: str) -> bool:
    """Whether a stretch is an organ that this officer heads: 咨询部 with 主任, 规划署 with 署长."""
    if not ORGAN.search(word) or leads(word):
        return False
    return head in _OF_ORGANS or (len(head) == 2 and head.endswith("长") and word.endswith(head[0]))


def part(row: Row, start: int, end: int) -> Row:
    """Some of the tokens of a row."""
    return Row(row.tokens[start:end], row.letters[start:end], row.folded)


def _named(analysis: Analysis, mention: Mention) -> Token:
    """A name; 第五届理事会 is a term though somebody took it for a body."""
    if mention.kind == "person":
        return Token(mention.start, mention.end, "P", mention.ref)
    term = _word_pattern().match(analysis.folded, mention.start, mention.end)
    if term and term.lastgroup == "term" and term.end() == mention.end:
        return Token(mention.start, mention.end, "o", term=Span(*term.span("number")))
    return Token(mention.start, mention.end, "B", mention.ref)


def _gap(analysis: Analysis, start: int, end: int, before: list[Token]) -> Iterator[Token]:
    """The tokens between two mentions: titles, and words and punctuation between them."""
    position = start
    for title in find_titles(analysis.folded, start, end):
        yield from _words(analysis, position, title.start)
        after_name = position == start and bool(before) and before[-1].letter == "P"
        after_name = after_name and not analysis.folded[start : title.start].strip(" ")
        letter = _letter(analysis.folded, title, after_name)
        yield Token(title.start, title.end, letter, title=None if letter == "h" else title)
        position = title.end
    yield from _words(analysis, position, end)


def _letter(folded: str, title: Title, after_name: bool) -> str:
    word = folded[title.start : title.end]
    if after_name and (word in honorifics("after") or (title.weak and word.endswith(honorifics("after")))):
        return "h"
    if title.weak and word in _professions():
        return "H"
    return "W" if title.weak else "T"


def _words(analysis: Analysis, start: int, end: int) -> Iterator[Token]:
    """The tokens of a stretch without names and titles; what is not known is run together into one x."""
    unknown = -1
    for match in _word_pattern().finditer(analysis.folded, start, end):
        kind = match.lastgroup or ""
        if kind == "other":
            unknown = match.start() if unknown < 0 else unknown
            continue
        if unknown >= 0:
            yield Token(unknown, match.start(), "x")
            unknown = -1
        yield from _known(analysis, match, kind)
    if unknown >= 0:
        yield Token(unknown, end, "x")


def _known(analysis: Analysis, match: re.Match[str], kind: str) -> Iterator[Token]:
    if kind == "word":
        yield Token(match.start(), match.end(), _words_table()[match.group()])
    elif kind == "mark":
        yield Token(match.start(), match.end(), _MARKS[match.group()])
    elif kind == "term":
        yield Token(match.start(), match.end(), "o", term=Span(match.start("number"), match.end("number")))
    elif kind == "years":
        yield Token(match.start(), match.end(), "o", term=Span(match.start(), match.end()))
    elif kind in ("date", "count"):
        yield Token(match.start(), match.end(), "k" if kind == "date" else "q")
    elif "\t" in analysis.text[match.start() : match.end()]:
        yield Token(match.start(), match.end(), "|")


@cache
def _words_table() -> dict[str, str]:
    return {word: _LETTERS[kind] for word, kind, *_ in rows("title_words")} | dict.fromkeys(
        (*honorifics("after"), *(word for word in honorifics("before") if word.isascii() or word[-1] == ".")), "h"
    )


@cache
def _professions() -> frozenset[str]:
    return frozenset((*honorifics("after"), *honorifics("before")))


@cache
def _word_pattern() -> re.Pattern[str]:
    organs = "(?:理事会|董事会|监事会|执委会|执行委员会|委员会|会董会|会长会|领导机构|组委会)?"
    return re.compile(
        f"(?P<term>(?<!连续)(?P<number>第[{_DIGITS}]{{1,4}}届(?:（{_RANGE}(?:年度?)?）)?){organs})"
        f"|(?P<years>{_RANGE}年?度|{_YEAR}年度|{_RANGE}年?)"
        f"|(?P<date>(?:(?:{_YEAR}|今|去|明|同|翌)年)?(?:[{_DIGITS}]{{1,3}}月(?:[{_DIGITS}]{{1,3}}[日号])?|[{_DIGITS}]{{1,3}}日)起?|(?:{_YEAR}|今|去|明|同|翌)年起?)"
        f"|(?P<count>(?:[两{_DIGITS}]{{1,3}}[名位人个]|多[名位])(?:成员)?)"
        f"|(?P<word>{alternatives(_words_table())})"
        f"|(?P<mark>[，；：（）。！？的|【】])"
        r"|(?P<space>[\s*]+)"
        r"|(?P<other>.)",
        re.DOTALL,
    )

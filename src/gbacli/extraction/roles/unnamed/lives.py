"""Posts that a life lists without a verb: 张三，女，1970年生。甲会会长，乙校教授，爱好登山。"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.phrasing.phrases import ASIDE, ITEM, Holder, Office, offices
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.text.sentences import Span

RULE = "role.career"
_POST = rf"[nc]?(?P<chain>[fno]*B{ASIDE}?d?[fnoqN]*[TWH](?:c+{ITEM})*)"
_CLAUSE = re.compile(rf"(?:^|(?<=[,;.])){_POST}(?=[,;.]|$)")
_SENTENCE = re.compile(rf"(?:{_POST.replace('?P<chain>', '?:')}[,;.])*{_POST.replace('?P<chain>', '?:')}[.;]?")
_BEFORE = re.compile("[^\u4e00-\u9fff]{0,6}(?:[一二三四五六七八九十]{1,3}、)?[^\u4e00-\u9fff]{0,3}")
_LIFE = re.compile(
    r"[ \u3000*]*(?P<aside>（[^）]{1,40}）)?[ \u3000*]*(?P<mark>[，：:。 \u3000\t])(?P<about>[^\n]{0,40})",
)
_FIGURE = "[0-9〇零一二三四五六七八九十]"
_ABOUT = re.compile(
    "(?:^|[，。；：、 \u3000])(?:男|女)性?(?=[，。；、 \u3000])"
    "|生于|出生|[祖原]?籍|现居|定居|旅居|现年|享年|[学硕博]士|毕业"
    f"|{_FIGURE}年(?:{_FIGURE}{{1,2}}月)?生(?![产效])|[0-9]岁|{_FIGURE}{{1,4}}[届级]|第{_FIGURE}{{1,3}}[排届期]"
)
_YEARS = re.compile(f"(?:{_FIGURE}{{4}}年?[-—–~～至到]{{1,2}}|生于){_FIGURE}{{0,4}}")  # （1934—2023）
_IS = re.compile("[\u4e00-\u9fff]{2,8}。[^\n]")
_FIRST = 40  # characters in which a line begins with a name


def subject(analysis: Analysis, line: Span) -> tuple[Holder, ...]:
    """Whose life a line tells that begins with the name: 张三，女，1970年生。"""
    named = next(iter(analysis.within(line.start, min(line.end, line.start + _FIRST), "person")), None)
    if named is None or not _BEFORE.fullmatch(analysis.folded, line.start, named.start):
        return ()
    told = _LIFE.match(analysis.folded, named.end, line.end)
    if told is None or not (_ABOUT.search(told["about"]) or _YEARS.search(told["aside"] or "") or _entry(told)):
        return ()
    return (Holder(Token(named.start, named.end, "P", named.ref), (), -1),)


def _entry(told: re.Match[str]) -> bool:
    """Whether what somebody is stands apart behind the name: 张三　工程师。"""
    return told["mark"] in "\u3000\t" and _IS.match(told["about"]) is not None


def tells(words: str) -> bool:
    """Whether words tell when and where somebody was born, or what he learned."""
    return _ABOUT.search(words) is not None


def find(row: Row, who: Sequence[Holder], last: Sequence[Holder]) -> Iterator[tuple[Holder, Office]]:
    """The posts in clauses of the life of `who`, or in a sentence of nothing but posts, of whom the text is about."""
    people = {token.ref for token in row.tokens if token.letter == "P"}
    if "B" not in row.letters or (people and (not who or people != {who[0].person.ref})):
        return
    if not who and (not last or not _SENTENCE.fullmatch(row.letters)):
        return
    for match in _CLAUSE.finditer(row.letters):
        for office in offices(row, *match.span("chain")):
            yield (who or last)[0], office

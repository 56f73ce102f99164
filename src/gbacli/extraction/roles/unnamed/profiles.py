"""Lines about somebody whose name stands on the line above: 张三 over 甲会会长；乙校教授, or over 现任：甲会会长."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.phrasing.phrases import ASIDE, ITEM, Holder, Office
from gbacli.extraction.roles.phrasing.rows import row_of
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.extraction.roles.unnamed import careers, lives
from gbacli.text.sentences import Span

_FIRST = 40  # characters in which a line begins with a name
_BEFORE = re.compile(
    "[^\u4e00-\u9fff]{0,6}(?:[一二三四五六七八九十]{1,3}、)?[^\u4e00-\u9fff]{0,3}"
    "(?:(?:姓名|主讲人?|讲者|讲员|讲师|嘉宾|(?:演讲|主讲|分享|特邀)嘉宾|候选人|[获得]奖[者人]|受访者)：\\s*)?"
)
_ASIDE = r"(?:（[^）]{1,40}）)?"
_ALONE = re.compile(
    rf"[ \u3000*】]*{_ASIDE}(?:先生|女士|小姐|博士|教授|院士|医生|律师|工程师)?[ \u3000*】]*{_ASIDE}[ \u3000*]*"
)
_LABEL = re.compile(
    "[^\u4e00-\u9fff\n]{0,4}(?:(?P<past>曾[任为]|曾经?担任|历任|前任|过[往去](?:任职|职务))|现[任为职]|现时?(?:任职|担任|职务)"
    "|兼任|(?:社会|学术)?兼职|(?:主要|社会|现任)?(?:职务|公职|任职))：\\s*"
)
_GOES_ON = re.compile(rf"[fnN]*B{ASIDE}?d?[fnoqN]*[TWH](?:c+{ITEM})*(?:\(o\))?(?=[,;.]|$)")
_POSTS = re.compile(rf"[kxq,:.]{{0,2}}[fnN]*B{ASIDE}?d?[fnoqN]*[TWH](?:[c,;]+{ITEM})*(?:[,;.(o]|k*$)")
_POST_LINE = re.compile(rf"[fno]*B{ASIDE}?[fno]*[TW]:?")


def begins(analysis: Analysis, line: Span, above: Row | None) -> tuple[Holder, ...]:
    """Whom the lines below are about: who stands alone on a line, not under an office of a body, or begins a life."""
    named = next(iter(analysis.within(line.start, min(line.end, line.start + _FIRST), "person")), None)
    if named is None or not _BEFORE.fullmatch(analysis.folded, line.start, named.start):
        return ()
    if not _ALONE.fullmatch(analysis.folded, named.end, line.end):
        return lives.subject(analysis, line)
    if above is not None and _POST_LINE.fullmatch(above.letters):
        return ()
    return (Holder(Token(named.start, named.end, "P", named.ref), (), -1),)


def listed(row: Row, who: Holder, *, past: bool) -> Iterator[tuple[Holder, Office]]:
    """The offices of a line of nothing but posts, with their years, of somebody whom it does not name."""
    found = [*careers.listed(row, who)] if _POSTS.match(row.letters) else []
    found = found or [*careers.find(row, (who,))]
    for holder, office in found:
        yield holder, replace(office, former=True) if past else office


def goes_on(row: Row) -> bool:
    """Whether a line begins with a post and goes on with other words: 甲会会长。2018年起任…"""
    return _GOES_ON.match(row.letters) is not None


def about(analysis: Analysis, line: Span) -> bool:
    """Whether a line tells when and where somebody was born or what he learned."""
    return lives.tells(analysis.folded[line.start : line.end])


def unlabelled(analysis: Analysis, line: Span) -> tuple[Row, bool | None]:
    """The row of a line without its label, and whether that tells of the past; None where there is no label."""
    match = _LABEL.match(analysis.folded, *line)
    if match is None:
        return row_of(analysis, line), None
    return row_of(analysis, Span(match.end(), line.end)), match["past"] is not None

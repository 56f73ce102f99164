"""Lines of a page that are no text of the report: buttons, paths, links to other reports."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from gbacli.text.folding import fold
from gbacli.text.tables import rows

_FILLER = re.compile(r"[\d\W_]|a(?=[\sa]|$)")  # between tokens: space, punctuation, numbers, the A A A of letter sizes
_RULE = re.compile(r"[\W_]*|[－—=＊*~～·•…☆★◆■□\-_\s]+")
_PATH = re.compile(r"[^。，；>»›]{1,30}(?:\s*(?:>+|»|›|::)\s*[^。，；>»›]{1,30})+")
_COLUMN = re.compile(
    r"[^\s。，；：|·]{2,16}\s*[|·]\s*[^\s。，；：|·]{0,6}(?:要闻|动态|新闻|公告|资讯|消息|快讯|简讯|活动|专栏|通知|文章)"
)
_RECORD = re.compile(r"icp备|粤公网安备|公网安备|版权所有|copyright|all rights reserved|©")
_LONG = 120  # characters of a line; no button is longer, and folding long lines takes time
_CREDIT = re.compile(r"（?(?:完|全文完|ends?)）?")
_OTHER_BEGINNINGS = "a完全e"  # of the filler and of the credits


@cache
def listed(table: str, kind: str) -> tuple[str, ...]:
    """The words of one kind in a table of the page, longest first."""
    found = (word for row in rows(table) if row[0] == kind for word in row[1].split())
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@lru_cache(maxsize=256)  # asked for every line several times
def is_furniture(line: str) -> bool:
    """Whether the line holds nothing but buttons, marks, placeholders or a path to the page."""
    if len(line) > _LONG or not _may_begin(fold(line.lstrip()[:1])):
        return False
    folded = fold(line).strip()
    return bool(_RULE.fullmatch(folded) or _CREDIT.fullmatch(folded) or _is_tokens(folded))


def is_path(line: str) -> bool:
    """Whether the line is a trail such as 首页 > 要闻 > 正文, or names a body and its column (某学会 · 要闻)."""
    folded = fold(line).strip() if len(line) <= 80 else ""
    return bool(_PATH.fullmatch(folded) or _COLUMN.fullmatch(folded))


def is_closing(line: str) -> bool:
    """Whether the line belongs to the foot of a page: notices, neighbouring reports, tags."""
    if is_furniture(line):
        return True
    if len(line) > _LONG or "。" in line.rstrip("。 "):
        return False
    folded = fold(line).strip()
    return folded.lstrip("【（[ #·•").startswith(_starts()) or bool(_RECORD.search(folded)) or is_path(line)


def is_link_section(line: str) -> bool:
    """Whether the line is a heading above links to other reports."""
    return len(line) < 40 and re.sub(r"[\s\W_]", "", fold(line)) in _sections()


def _may_begin(folded: str) -> bool:
    """Whether a button, mark or placeholder may begin with this character: most lines need not be looked at further."""
    return not folded.isalpha() or folded in _OTHER_BEGINNINGS or folded in _tokens()


def _is_tokens(folded: str) -> bool:
    """Whether the text can be cut into tokens and filler; each place is reached once, whatever overlaps."""
    tokens = _tokens()
    reached = [True] + [False] * len(folded)
    last = 0  # the furthest place reached: what lies beyond the first gap is not looked at
    for start, character in enumerate(folded):
        if start > last:
            return False
        if not reached[start]:
            continue
        if _FILLER.match(folded, start):
            reached[start + 1] = True
            last = max(last, start + 1)
        for token in tokens.get(character, ()):
            if folded.startswith(token, start):
                reached[start + len(token)] = True
                last = max(last, start + len(token))
    return reached[-1]


@cache
def _tokens() -> dict[str, tuple[str, ...]]:
    """The tokens by their first character."""
    found: dict[str, tuple[str, ...]] = {}
    for word in listed("page_furniture", "token"):
        found[word[0]] = (*found.get(word[0], ()), word)
    return found


@cache
def _starts() -> tuple[str, ...]:
    return listed("page_furniture", "start")


@cache
def _sections() -> frozenset[str]:
    return frozenset(listed("page_furniture", "section"))

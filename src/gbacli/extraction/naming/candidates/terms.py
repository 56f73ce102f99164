"""Numbers before names of bodies: a part of the name of a meeting's committee, none of that of others.

第五届灯塔论坛组委会 is a name; of 第五届科技顾问团 the number tells the term.
"""

from __future__ import annotations

import re

_TERM = re.compile(r"第[一二三四五六七八九十百\d]{1,4}届")
_TOWN = re.compile(
    "(?![各全本该某每我这那两几多]|乡镇|城镇|[^镇]?(?:特色|山水|旅游|文化))[\u4e00-\u9fff]{2,3}(?<![小强名重城])(?:镇|乡|街道)(?![级村长域])"
)
_LONGEST = 6  # characters of such a number
_MEETING = re.compile(r"(?:论坛|大会|峰会|年会|博览会|交易会|展览会|研讨会|嘉年华|书展|[^发开拓扩画]展|[^季]节|赛)")
_COMMITTEES = ("委员会", "组委会", "筹委会", "执委会", "秘书处", "组织委员会")
_LEAST = 2  # characters of a name before its head


def with_term(text: str, start: int, head_start: int, head: str) -> int:
    """Where the name begins that seems to begin at `start`, the number of a term or meeting before or in it weighed."""
    term = _term(text, start)
    if term is None:
        return start
    if head.endswith(_COMMITTEES) and _MEETING.search(text, term.end(), head_start):
        return term.start()
    return term.end() if start < term.end() and head_start - term.end() >= _LEAST else start


def has_term(text: str, start: int, head_start: int) -> bool:
    """Whether what a noun names has terms and so is a body: 第五届科技顾问团."""
    return head_start - start >= _LEAST and _term(text, start) is not None


def _term(text: str, start: int) -> re.Match[str] | None:
    """The number that begins at `start` or ends there."""
    if text[start] == "第":
        return _TERM.match(text, start)
    before = text.rfind("第", max(0, start - _LONGEST), start) if text[start - 1 : start] == "届" else -1
    return _TERM.fullmatch(text, before, start) if before >= 0 else None


def in_town(text: str, start: int, head_start: int) -> bool:
    """Whether a name begins with a town or a street that no table knows: 天边镇中心卫生院."""
    return _TOWN.match(text, start, head_start) is not None

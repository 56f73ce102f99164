"""Cantonese as it is written down: the characters of speech that stand for plain ones of written Chinese.

Rules are made for written Chinese; a report that quotes people in Cantonese is read with the characters changed, one
for one, so that every offset holds.
"""

from __future__ import annotations

from functools import cache

from gbacli.text.tables import rows

_IS, _WRITTEN_IS = "係", "是"
_JOINED_TO = frozenset("关联体干攸")  # 關係, 聯係: no verb
_NUMBER = "数"  # 係數


def as_written(folded: str, printed: str) -> str:
    """The folded text with characters of written Chinese for those of spoken Cantonese; of exactly the same length."""
    for spoken, written in _characters().items():
        if spoken in folded:
            folded = folded.replace(spoken, written)
    return _with_verb(folded, printed) if _IS in printed else folded


def _with_verb(folded: str, printed: str) -> str:
    """The text with 是 for 係, which folds like the noun 系."""
    pieces, last = [], 0
    at = printed.find(_IS)
    while at >= 0:
        if folded[at - 1 : at] not in _JOINED_TO and folded[at + 1 : at + 2] != _NUMBER:
            pieces += [folded[last:at], _WRITTEN_IS]
            last = at + 1
        at = printed.find(_IS, at + 1)
    return "".join([*pieces, folded[last:]])


@cache
def _characters() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("spoken_cantonese")}

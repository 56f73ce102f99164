"""The row of a sentence without what parts a body from its office in print only: quotation marks, the group above."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.phrasing.tokens import Token
from gbacli.text.tables import words

_QUOTED = re.compile("(?<=x)B(?=x)")
_BELOW = re.compile(r"(?P<above>Bxd?)B")
_ALSO = re.compile(r"(?:P|h|P\([^()]*\))(?P<also>c)[fno]*B[fnod]*[TW]")
_DASHES = ("-", "~", "·", "•")
_CALLED = ("叫", "名叫", "叫做", "叫作", "乃", "即是", "则叫", "就叫", "正是")


def plain(analysis: Analysis, tokens: list[Token], letters: str) -> list[Token]:
    """The tokens with “甲会” as 甲会, 甲集团旗下乙公司 as 乙公司, 会长叫张三 as 会长是张三.

    兼 between a name and an office is a verb.
    """
    tokens = [*tokens]
    dropped: set[int] = set()
    for match in _QUOTED.finditer(letters):
        dropped |= _unquoted(analysis.folded, tokens, match.start())
    for match in _BELOW.finditer(letters):
        above = tokens[match.start() + 1]
        if analysis.folded[above.start : above.end] in words("body_subordinates"):
            dropped.update(range(*match.span("above")))
    for match in _ALSO.finditer(letters):
        also = tokens[match.start("also")]
        if analysis.folded[also.start : also.end].endswith("兼"):
            tokens[match.start("also")] = also._replace(letter="v")
    for match in re.finditer("(?<=[Ph])x(?=B)", letters):
        if tokens[match.start()].end - tokens[match.start()].start < 3:  # 张三 - 甲会会长
            dash = tokens[match.start()]
            if analysis.folded[dash.start : dash.end].strip() in _DASHES:
                tokens[match.start()] = dash._replace(letter=",")
    for match in re.finditer("(?<=[TWj])x(?=P)", letters):
        called = tokens[match.start()]
        if analysis.folded[called.start : called.end] in _CALLED:
            tokens[match.start()] = called._replace(letter="e")
    return [token for index, token in enumerate(tokens) if index not in dropped]


def _unquoted(folded: str, tokens: list[Token], at: int) -> set[int]:
    """Which tokens are but the quotation marks around a body; those that end or begin with one lose it."""
    before, body, behind = tokens[at - 1 : at + 2]
    if not (before.end == body.start and behind.start == body.end):
        return set()
    if folded[before.end - 1] != "“" or folded[behind.start] != "”":
        return set()
    tokens[at - 1] = before._replace(end=before.end - 1)
    tokens[at + 1] = behind._replace(start=behind.start + 1)
    return {index for index in (at - 1, at + 1) if tokens[index].start == tokens[index].end}

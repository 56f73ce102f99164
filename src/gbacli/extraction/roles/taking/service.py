"""Who leaves one department of a government for the head of another, and who fills the place left."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.phrasing.phrases import HOLDER, Holder, Office, holders
from gbacli.extraction.roles.phrasing.tokens import Row, Token

_HEADS = frozenset({"局长", "署长", "处长", "厅长", "司长", "关长", "专员", "常任秘书长"})
_NO_MOVE = re.compile("[^，。；]{0,4}(?:兼|署理|署任|暂代|代理|代行)")
# 甲遗下的位置，找来乙署署长丙填补
_FILLS = re.compile(rf"(?P<old>P)h*(?P<how>[xz])d?j[kx,]*[uax]?k*(?P<who>{HOLDER})[kr]*[vs](?=[,;.]|$)")
_LEFT = (
    "遗下",
    "留下",
    "空出",
    "腾出",
    "遗留",
    "留下来",
    "让出",
    "所遗",
    "离开后",
    "离任后",
    "调走后",
    "走后",
    "退休后",
)


def left_for(analysis: Analysis, holder: Holder, office: Office) -> Iterator[Office]:
    """The offices before a name at the head of other departments, where somebody takes one at the head of this one."""
    if office.body is None or office.title.head not in _HEADS or _NO_MOVE.match(analysis.folded, holder.person.end):
        return
    for old in holder.offices:
        if old.body in (None, office.body) or old.title.head not in _HEADS:
            continue
        if all(analysis.bodies[ref or 0].kind in ("government", None) for ref in (old.body, office.body)):
            yield old


def fillers(row: Row) -> Iterator[tuple[Token, Holder]]:
    """Who is said to fill the place that somebody left: the name of that one, and the holder."""
    for match in _FILLS.finditer(row.letters) if "j" in row.letters else ():
        if row.word(match.start("how")).endswith(_LEFT):
            for holder in holders(row, *match.span("who")):
                yield row.tokens[match.start("old")], holder

"""Tables with a row for each alliance: 联盟, 牵头单位, 新成员."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import UNIT, words
from gbacli.extraction.memberships.phrasing.sketch import Sketch

_LONGEST = 14  # characters of the head of a column
_OF_ALLIANCES = re.compile(
    "(?:所?加入|所属|参与|相关|各)?的?(?:联盟|平台|组织|网络|机制|联合体|共同体|合作体|联席会议?|圈子?)(?:/[^/]{1,6})?(?:名称)?$"
)
_BODIES = re.compile("(?:(?:、|，|/|；|及|和|与|等|以及)*[BW][LMF]*)+等?")


@cache
def _kinds() -> tuple[tuple[re.Pattern[str], str], ...]:
    founders = "(?:发起|倡议|创办)(?:单位|方|机构|者|人|团体)?$"
    leads = f"{words('lead')}(?:单位|方|机构|者)?$"
    kinds = f"(?:{words('member')}|{words('join')}(?:单位|机构|者)|{UNIT}|新增)"
    members = f"(?:首批|新增?|现有|主要|本次|创始)*{kinds}(?:名单|（[^）]*）)?$"
    return (re.compile(founders), "initiator"), (re.compile(leads), "lead"), (re.compile(members), "member")


def columns(cells: list[str]) -> dict[int, str]:
    """For each column of members, founders or leaders what its bodies are, if the row heads a table of alliances."""
    if len(cells) < 2 or any(len(cell) > _LONGEST for cell in cells):
        return {}
    if not any(_OF_ALLIANCES.match(cell) for cell in cells):
        return {}
    said = ((place, kind) for place, cell in enumerate(cells) for pattern, kind in _kinds() if pattern.match(cell))
    return dict(said)


def row(drawn: list[Sketch], heads: dict[int, str]) -> Iterator[Finding]:
    """What one row of such a table states; nothing where it does not name one alliance alone in a cell."""
    named = [one for one in drawn if re.fullmatch("[AW]", one.code)]
    alliance = named[0].refs[0] if len(named) == 1 else None
    for place, relation in heads.items():
        if alliance is None or place >= len(drawn) or not _BODIES.fullmatch(drawn[place].code):
            continue
        for at in drawn[place].bodies(0, len(drawn[place].code)):
            ref = drawn[place].refs[at]
            if ref is not None and ref != alliance:
                start = min(named[0].starts[0], drawn[place].starts[0])
                end = max(named[0].ends[-1], drawn[place].ends[at])
                yield Finding(alliance, ref, relation, start, end, "membership.row-of-alliance")

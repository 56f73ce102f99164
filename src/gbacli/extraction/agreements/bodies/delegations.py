"""For whom a delegation signs that a clause names alone: 甲会代表团到访。代表团与乙会签署…."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.analysis import Analysis, Mention

NAMES = ("代表团", "访问团", "考察团", "交流团", "参访团", "经贸团", "访粤团", "访港团", "访澳团")
_NAMED = re.compile("|".join(NAMES))
_NO_MORE = ("体", "员", "长", "队")  # 代表团团员, 代表团团长
_BEFORE = frozenset("，。；：、\n 　与和同跟向及为由在对请邀使见待")
_SENT = re.compile(
    "(?:的|一行|派出的?|组织的?|组成的?|[^，。；]{0,6}?(?:率领?|带领|组织|派出)(?:的|[^，。；]{0,8}?)?)?"
)
_AND = ("、", "和", "与", "及")  # between bodies that send a delegation together
_FAR = 3  # lines above, the own one among them, in which a delegation is introduced


def stand_ins(analysis: Analysis, start: int, end: int) -> Iterator[Mention]:
    """The delegations that a stretch names alone, each as a mention of the body that has sent it."""
    text = analysis.folded
    for match in _NAMED.finditer(text, start, end):
        if text.startswith(_NO_MORE, match.end()) or text[match.start() - 1] not in _BEFORE:
            continue
        if (sender := _sender(analysis, match.start())) is not None:
            yield Mention(*match.span(), "body", sender)


def _sender(analysis: Analysis, before: int) -> int | None:
    """Whose delegation was introduced last: 甲会代表团, 甲会会长率访问团."""
    text, first = analysis.folded, before
    for _ in range(_FAR):
        first = text.rfind("\n", 0, first)
        if first < 0:
            break
    for match in reversed([*_NAMED.finditer(text, max(first, 0), before)]):
        named = [one for one in analysis.within(max(first, 0), match.start()) if one.end <= match.start()]
        bodies = [one for one in named if one.kind == "body"]
        if not bodies or not _SENT.fullmatch(text, named[-1].end, match.start()):
            continue
        joined = len(bodies) > 1 and text[bodies[-2].end : bodies[-1].start] in _AND
        return None if joined else bodies[-1].ref
    return None

"""Who joins where the clause before names another body as well: 甲是乙的团体会员，2023年加入丙联盟 is said of 甲."""

from __future__ import annotations

import re

RULES = frozenset(("membership.join", "membership.are-members"))  # whose list may be the object of the clause before
_NEXT_CLAUSE = re.compile("[^，。；：ABWP]{0,14}，")
_SUBJECT = re.compile("(?:^|[。；，：])[^。；，：ABWP]{0,8}(?P<who>[BW])[LMF]*(?P<does>[^。；，：、ABWP]{1,10})$")
# Between bodies that are named together, and where the other is made to do it or did it before: 甲邀请乙, 甲接替乙
_TOGETHER = re.compile("^(?:[和与及暨同跟]|以及|连同|会同|联同|携手|联合|等)|(?:[和与及暨同跟]|以及)$")
_CAUSES = re.compile(
    "邀|请|推荐|介绍|吸引|带|让|把|将|使|令|促|动员|说服|批准|同意|接纳|吸纳|吸收|指|称|说|表示|透露|宣布|公布|显示|获悉|了解|接替|接[过任棒]|取代|代替|轮[换替]|继"
)


def subject(code: str, rule: str, match: re.Match[str]) -> int | None:
    """Where a sketch names the subject of the clause whose object a rule has read as its list."""
    if rule not in RULES or _NEXT_CLAUSE.match(code, match.end("list")) is None:
        return None
    found = _SUBJECT.search(code, 0, match.start("list"))
    if found is None or _TOGETHER.search(found["does"]) or _CAUSES.search(found["does"]):
        return None
    return found.start("who")

"""Cities, districts and towns that sign: 云浦市与岚山大学签署, 禅城区和香港东区就合作签署, 南沙区区长在备忘录上签字.

Names of places alone sign where two of them do and nobody else: 香港与葡萄牙签订, 内地与澳门签署.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from gbacli.extraction.agreements.things.words import any_of
from gbacli.extraction.analysis import Analysis
from gbacli.text.folding import fold
from gbacli.text.places import Place, match_at
from gbacli.text.sentences import Span
from gbacli.text.tables import rows, words

_SLOT = re.compile("(?P<join>[与和跟及、]|同(?!意))|^|(?<=[，：。；！由日月午天早晚 　\n])|(?<=[会式坛]上，)")
_ENDS = (*"市省区县镇乡盟", "街道", "自治州")
_SHORT_LEVELS = frozenset({"district", "zone", "area"})
_JOIN = re.compile("(?:已|还|又|另|也|昨日?|今日?|日前)?(?:(?:分别|先后|共同)?[与和同跟及]|、|携手|联合|联同|牵手)")
_SIGNS = re.compile("[^，。；、]{0,14}[签缔]")
_SIGNS_LATER = re.compile("签[署订了过下约字成]|[拟将草续]签|订[立有下]|缔结|换[文约]|达成|立下")
_ACTS = re.compile(
    "(?:就|在|于|共同|正式|日前|昨|今|[\\d一二三四五六七八九十]|[双两三四]方|[两三四](?:地政府|市(?:政府)?|区|县|镇|城)(?:[政签共在于就]|昨|今)"
    "|分别|先后|又|再|还|已|曾|拟|将|续|结|缔|签|草签|携手|联手|，(?:并|双方|共同)?签)"
)
_AND = re.compile("[、和及]")
_APART = re.compile("[。；：]|，[^，]{9}")
_ALONE = re.compile("^|(?<=[，：。；！\n　])|(?<=[年月日])|(?<=[会式坛]上，)")
_BETWEEN = re.compile("[与和同跟及、]")
_AT_ONCE = re.compile(
    "(?:[两双三]方|[两三]地|政府|已经?|曾|共同|正式|分别|刚|新|再次?|又|将|拟|昨[日天]?|今[日天年]?|日前|去年|前年|[于在就][^，。；、]{1,24}?)*"
    "(?:签[署订定下立]|缔结|达成|订立)(?![^，。；]{0,24}的(?:企业|公司|单位|机构|院校|项目))"
)
_NEAR = 40  # so far behind the body may its partner stand
_NOT_ACTS = re.compile("[于在][^，。；]{0,12}的")


@cache
def _office() -> re.Pattern[str]:
    """The office of one who signs for a place: 区长, 市长, 区委书记."""
    heads = any_of(words("agreement_place_officers"))
    return re.compile(f"(?:人民政府|政府|委|[市区县镇]委)?(?:副|常务副)?(?:{heads})")


def locality(text: str, at: int) -> tuple[int, Place] | None:
    """Where the name of a place with its unit ends that begins here, and the finest place: 佛山市禅城区, 广州南沙."""
    first = place = match_at(text, at)
    end = at
    while place:
        end, last = end + place[0], place[1]
        place = match_at(text, end)
        if not place or (place[1].name == last.name):
            break
    if not first:
        return None
    named = text.endswith(_ENDS, at, end)
    chained = end > at + first[0] and first[1].level == "city" and last.level in _SHORT_LEVELS
    return (end, last) if named or chained else None


def meet(analysis: Analysis, sentence: Span) -> None:
    """Add the places that stand as parties in the sentence."""
    text = analysis.folded
    for match in _SLOT.finditer(text, sentence.start, sentence.end):
        found = locality(text, match.end())
        if not found or not _is_free(analysis, match.end(), found[0]):
            continue
        end, place = found
        if _SIGNS_LATER.search(text, end, sentence.end) and _is_party(analysis, sentence, match, end):
            _add(analysis, _Side(match.end(), end, place.label, place.region))


def meet_alone(analysis: Analysis, sentence: Span) -> None:
    """Add places without a unit that sign with each other, as their governments where the report names them."""
    for match in _ALONE.finditer(analysis.folded, sentence.start, sentence.end):
        for side in _partners(analysis.folded, match.end(), sentence.end):
            if _is_free(analysis, side.start, side.end):
                _add(analysis, side)


class _Side(NamedTuple):
    """A place that signs."""

    start: int
    end: int
    label: str
    region: str


def _partners(text: str, at: int, end: int) -> list[_Side]:
    """The places that stand in a row before a verb of signing, or none."""
    sides: list[_Side] = []
    while side := _alone(text, at):
        sides.append(side)
        joined = _BETWEEN.match(text, side.end)
        if not joined:
            break
        at = joined.end()
    whole = len(sides) > 1 and sides[-1].end > at and len({side.region for side in sides}) == len(sides)
    return sides if whole and _AT_ONCE.match(text, sides[-1].end, end) else []


def _alone(text: str, at: int) -> _Side | None:
    for word, region in rows("agreement_sides"):
        if text.startswith(word, at):
            return _Side(at, at + len(word), word, region)
    found = match_at(text, at)
    return _Side(at, at + found[0], found[1].label, found[1].region) if found and found[0] > 1 else None


def _add(analysis: Analysis, side: _Side) -> None:
    """Name the place as a body; where the report names its government, as that one."""
    own = re.compile(f"{re.escape(side.label)}(?:特别行政区|特区|[省市区县])?(?:人民)?政府")
    government = next((number for number, draft in analysis.names("body") if own.fullmatch(fold(draft.name))), None)
    if government is not None:
        analysis.refer(side.start, side.end, "body", government)
        return
    draft = analysis.bodies[analysis.add(side.start, side.end, "body").ref]
    draft.kind, draft.place, draft.region = draft.kind or "government", side.label, side.region


def _is_party(analysis: Analysis, sentence: Span, match: re.Match[str], end: int) -> bool:
    """Whether a body or another place stands beside it as a partner."""
    text = analysis.folded
    officer = _office().match(text, end)
    behind = officer.end() if officer else end
    if match["join"] and _beside(analysis, sentence, match):
        last = _last(text, behind)
        if (_SIGNS.match(text, last) or _ACTS.match(text, last) or officer) and not _NOT_ACTS.match(text, last):
            return True
    joined = _JOIN.match(text, behind) if match["join"] != "、" else None
    if not joined:
        return False
    bodies = analysis.within(joined.end(), joined.end() + 40, "body")
    if bodies and bodies[0].start <= joined.end() + 4:
        return True
    other = locality(text, joined.end())
    return bool(other and _ACTS.match(text, other[0]) and not _NOT_ACTS.match(text, other[0]))


def _last(text: str, end: int) -> int:
    """Where the last of several places ends: 与开平市、台山市签署."""
    while (further := _AND.match(text, end)) and (other := locality(text, further.end())):
        end = other[0]
    return end


def _beside(analysis: Analysis, sentence: Span, match: re.Match[str]) -> bool:
    """Whether a body stands before 与, alone or with an office: 署长与南沙区区长."""
    before = analysis.within(sentence.start, match.start(), "body")
    if not before:
        return False
    gap = analysis.folded[before[-1].end : match.start()]
    return not gap if match["join"] == "、" else len(gap) < _NEAR and not _APART.search(gap)


def _is_free(analysis: Analysis, start: int, end: int) -> bool:
    near = analysis.within(max(0, start - 40), end + 40)
    return not any(mention.start < end and start < mention.end for mention in near)

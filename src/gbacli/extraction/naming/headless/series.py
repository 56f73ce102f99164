"""Bodies without a head in a row of members: 成员单位包括远山机械、东湾重工、某某大学."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.brands import trades
from gbacli.extraction.naming.headless.companions import may_name
from gbacli.text import places
from gbacli.text.folding import is_han

_NUMBER = r"[0-9一二两三四五六七八九十百]+"
_CUE = re.compile(
    r"成员|会员单位|盟员|社员|伙伴|发起|创立|创办|创始|加盟"
    r"|加入|入网|入盟|入会|组成|共组|组建|联同|倡建|倡议|理事单位|名录|牵头|理事长单位|缔约|签约"
)
_LEADS = re.compile(
    rf"(?:发起(?:单位|方|者|人)?|(?:创始|首批|新)?(?:成员|会员|社员|盟员|伙伴)(?:单位|机构|企业)?|理事长?单位|牵头单位)(?:的|有|共|现有)?(?:{_NUMBER}[家间个名])?"
    r"(?:有|为|是|包括|分别是|分别为|：|，即|，像|，包括|，分别是|，分别为)+$"
)
_ENDS = re.compile(
    rf"(?: ?等|在内|{_NUMBER}[家间所方店个]|[三四五]方|共同|联合|分别|倡|发起|创立|组成|成立|组建"
    r"|签|均|都|这|加盟|加入|入会|入盟|成为|担任|获|作为|是|已|也|为|的|在|则|将|先后|相继|陆续|正式|双双| )"
)
_JOIN = re.compile(r"(?:先后|相继|陆续|正式|双双|获准|获批|已|也|均|都|将|同时)*(?:加入|加盟|入会|入盟|发起)")
_COMMA = re.compile(r"（[^（）\n]{1,24}）|“[^“”，。\n]{1,12}”|、")  # commas inside brackets and quotations part nothing
_STOPS = re.compile(r"[，。；：！？\n\t]")
_BEGINS = re.compile(r"(?:新增|增列|增补|新加入|接纳|吸纳|吸收|包括|还有|另有|以及|分别是|一(?!汽|方))+了?的?")
_NAME = re.compile(r"[\u4e00-\u9fffa-z0-9&（）·“”‘’‧+\-]{2,20}")
_AND = re.compile(r"以及|和|与|及|暨")
_LEAST = 3  # names in a row
_HEADING = 3  # lines above a row in which its heading is looked for


@dataclass(frozen=True, slots=True)
class _Item:
    start: int
    end: int
    body: bool


def series(scanners: list[Scanner], taken: list[bool], ends: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The spans of names in rows of members; `ends` are the offsets where bodies that are known already end."""
    for index, scanner in enumerate(scanners):
        text = scanner.text
        if text.find("、", *scanner.line) < 0:
            continue
        first = scanners[max(0, index - _HEADING)].line.start
        if _CUE.search(text, first, scanner.line.end):
            yield from _of_line(scanner, taken, ends)


def _of_line(scanner: Scanner, taken: list[bool], ends: frozenset[int]) -> Iterator[tuple[int, int]]:
    position = scanner.line.start
    for stop in [*(match.start() for match in _STOPS.finditer(scanner.text, *scanner.line)), scanner.line.end]:
        if scanner.text.find("、", position, stop) >= 0:
            yield from _of_clause(scanner, position, stop, taken, ends)
        position = stop + 1


def _of_clause(
    scanner: Scanner, start: int, end: int, taken: list[bool], ends: frozenset[int]
) -> Iterator[tuple[int, int]]:
    """The unknown names of one clause, if enough of its row are bodies or it says that they are members."""
    items = [_item(span, scanner, taken, ends) for span in _spans(scanner, start, end)]
    named = [item for item in items if item]
    bodies = sum(item.body for item in named)
    led = _LEADS.search(scanner.text, scanner.line.start, named[0].start) if named else None
    enough = bodies * 2 >= len(named) if len(named) < _LEAST else bodies * 3 >= len(named) > 0
    joins = bodies and _JOIN.match(scanner.text, named[-1].end)
    if len(named) == len(items) and ((enough and len(named) >= _LEAST) or ((led or joins) and len(named) > 1)):
        yield from ((item.start, item.end) for item in named if not any(taken[item.start : item.end]))


def _spans(scanner: Scanner, start: int, end: int) -> list[tuple[int, int]]:
    """The parts of a clause between its enumeration commas, the first without what leads to it."""
    text, spans, left = scanner.text, [], start
    for match in _COMMA.finditer(text, start, end):
        if match.group() == "、":
            spans.append((left, match.start()))
            left = match.end()
    if not spans:
        return []
    spans[0] = (max(start, _first(scanner, spans[0][1])), spans[0][1])
    return spans + _last(text, left, end)


def _first(scanner: Scanner, end: int) -> int:
    """Where the first name of a row begins, behind what joins the row to another body: 联同|甲、乙."""
    region = scanner.region(end)
    opening = region.soft[-1] if region.soft else None
    joined = opening is not None and opening.kind == "join" and opening.start == region.start
    return opening.end if opening is not None and joined and opening.end - opening.start > 1 else region.start


def _last(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The last one or two names of a row: 甲和乙共同发起."""
    tail = _ENDS.search(text, start + 2, end)
    end = tail.start() if tail else end
    mark = _AND.search(text, start + 2, max(start + 2, end - 2))
    return [(start, mark.start()), (mark.end(), end)] if mark else [(start, end)]


def _item(span: tuple[int, int], scanner: Scanner, taken: list[bool], ends: frozenset[int]) -> _Item | None:
    start, end = span
    while start < end and scanner.text[start] in " 　·":
        start += 1
    verb = _BEGINS.match(scanner.text, start, end)
    if verb and not taken[start]:
        start = verb.end()
    if end in ends or (start < end and taken[start] and taken[end - 1]):
        return _Item(start, end, True)
    if any(taken[start:end]) or not _NAME.fullmatch(scanner.text, start, end) or _holds_title(scanner, start, end):
        return None
    word = scanner.text[start:end]
    placed = places.match_at(word, 0)
    known = len(word) > 2 and bool(trades().search(word) or (placed and len(word) - placed[0] > 1))
    return _Item(start, end, known) if any(map(is_han, word)) and may_name(word) else None


def _holds_title(scanner: Scanner, start: int, end: int) -> bool:
    return any(start < other <= end for other in scanner.titles)

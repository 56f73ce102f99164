"""Bodies without a head in their names, told by the slot that they fill: 由远山文旅承办, 接纳远山文旅为成员.

Whatever hosts, signs, joins or is a unit of an alliance is a body. The name is what stands between a stop or a word
that bounds names and the word that makes the slot; what nobody would be called is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.vocabulary import surnames
from gbacli.extraction.naming.headless.companions import may_name
from gbacli.text import places
from gbacli.text.sentences import Span

_HOW = "(?:独家|联合|共同|具体|全程|友情|负责|协力|倾力|慷慨|鼎力|携手)*"
_NO_HOST = "(?!单位|机构|方|者|商|权|城市|地|人|费|款)"
_HOSTS = re.compile(rf"{_HOW}(?:主办|承办|协办|合办|筹办|承制|承印|冠名|赞助){_NO_HOST}")
_WHEN = (
    r"(?:[昨今当同翌][日天]|日前|正式|成功|获邀?|获准|受邀|也|亦|已经?|将|率先|同时|宣布|刚|新近|随后|其后|均|都|"
    r"[上本]?月[初中底内]|[年月][初中底内]|[上本今]月|[今去前]年(?:初|底|中)?|上周|本周|早前|最近|近[日期]|较早前|终于|"
    r"(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日)?)*"
)
_JOINS = re.compile(rf"{_WHEN}(?:(?:加入|加盟|退出)(?=了?[“一-龥a-z])|(?:接纳|吸纳|吸收|增补|增选|选)(?:为|成为|加入))")
_ACCEPTED = re.compile(
    r"(?:接纳|吸纳|吸收|收编|新增|增补|补入|迎来)了?(?P<name>[^，。；：、“”\n]{3,16}?)"
    r"(?=为(?:第|新|正式|会员|成员|理事)|成为|加入|入盟)"
)
_SIGNS = re.compile(r"签[署订约立下了]|[互续换补草重]签|订立|缔[结约]|换[文约]|达成")
_WITH = re.compile(rf"(?:{_WHEN}|分别|各自)*(?:[联连会协偕]同|[与和同跟])(?!时|意|步|等)")
_JOINERS = frozenset("与和同跟")  # with one of which such words end
_NAME = re.compile(r"[\u4e00-\u9fffa-z0-9&·+\-']+(?:（[\u4e00-\u9fff]{2,4}）)?")
_BEFORE_OTHERS = frozenset("在于从到往赴抵就《（")  # behind these stands a place, a topic or a title
_NO_LAST = frozenset("上下中内外里前后时属为的了等起其之日月年间处区市县省国地边方们季度")
_COUNT = re.compile(r"(?:^|[的有由及和与共近逾约])[\d一二两三四五六七八九十百多数几]+[人名位家间所个项场]")
_HOSTING = ("办", "赞助", "承制", "承印", "冠名")
_JOINING = ("加入", "加盟", "退出", "纳为", "纳成")
_ACCEPTING = ("纳", "吸收", "收编", "新增", "增补", "补入", "迎来")
_SIGNING = ("签", "订立", "缔", "达成")
WORDS = (*_HOSTING, *_JOINING, *_ACCEPTING, *_SIGNING)  # without one of which a line has no slot
_SHORTEST, _LONGEST = 3, 14
_SOON = 40  # characters between a party and the word of signing


def slots(scanner: Scanner, taken: list[bool], bodies: dict[int, int]) -> Iterator[Span]:
    """The spans of unknown names in slots for bodies; `bodies` gives the ends of the known ones by their starts."""
    text, line = scanner.text, scanner.line
    if says(scanner, _HOSTING):
        yield from _before(scanner, taken, _HOSTS)
    if says(scanner, _JOINING):
        yield from _before(scanner, taken, _JOINS)
    if says(scanner, _ACCEPTING):
        for match in _ACCEPTED.finditer(text, *line):
            if not any(taken[slice(*match.span("name"))]) and may_be_body(scanner, *match.span("name")):
                yield Span(*match.span("name"))
    if says(scanner, _SIGNING):
        yield from _first_parties(scanner, taken, bodies)


def says(scanner: Scanner, found: tuple[str, ...]) -> bool:
    """Whether the line has one of the words."""
    return any(scanner.text.find(word, *scanner.line) >= 0 for word in _in_report(scanner.text, found))


@lru_cache(maxsize=8)
def _in_report(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the words that a report has anywhere: few lines need be looked through."""
    return tuple(word for word in words if word in text)


def _before(scanner: Scanner, taken: list[bool], pattern: re.Pattern[str]) -> Iterator[Span]:
    """The names that end right before a match."""
    for match in pattern.finditer(scanner.text, *scanner.line):
        if (start := start_before(scanner, match.start(), taken)) is not None and may_be_body(
            scanner, start, match.start()
        ):
            yield Span(start, match.start())


def _first_parties(scanner: Scanner, taken: list[bool], bodies: dict[int, int]) -> Iterator[Span]:
    """The names that sign with a body that stands behind them: 远山文旅与某某大学签署."""
    text, line = scanner.text, scanner.line
    sign = {
        start
        for start, end in bodies.items()
        if text[start - 1] in _JOINERS and _SIGNS.search(text, end, min(line.end, start + _SOON))
    }
    if not sign:
        return
    clause = text.rfind("，", line.start, min(sign)) + 1 or line.start
    for match in _WITH.finditer(text, clause, max(sign) + 1):
        if match.end() in sign:
            start = start_before(scanner, match.start(), taken)
            if start is not None and may_be_body(scanner, start, match.start()):
                yield Span(start, match.start())


def start_before(scanner: Scanner, end: int, taken: list[bool]) -> int | None:
    """Where a name that ends there begins: behind a stop or a word that bounds names; None inside other words."""
    if end - _SHORTEST < scanner.line.start or taken[end - 1]:
        return None
    region = scanner.region(end)
    if region.soft or any(taken[region.start : end]) or end - region.start > _LONGEST:
        return None
    return None if scanner.text[region.start - 1] in _BEFORE_OTHERS else region.start


def may_be_body(scanner: Scanner, start: int, end: int) -> bool:
    """Whether a stretch may be the name of a body: no person, office, place, number or plain word."""
    name = scanner.text[start:end]
    if len(name) < _SHORTEST or not _NAME.fullmatch(name) or not may_name(name) or name[-1] in _NO_LAST:
        return False
    if any(start < other <= end for other in scanner.titles) or places.is_chain(name):
        return False
    if _COUNT.search(name) or name[0] in "的了":
        return False
    return not (len(name) <= 3 and (name[0] in surnames() or name[-1] == "会"))  # 传闻会加入

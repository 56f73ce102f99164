"""Where a report names bodies: candidates by their heads, beside them the names that the tables know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from gbacli.extraction.classification.known import known, known_spans
from gbacli.extraction.naming.candidates.edges import Scanner, head_at
from gbacli.extraction.naming.candidates.entitled import entitled, short_ends
from gbacli.extraction.naming.candidates.headed import Candidate, candidates
from gbacli.extraction.naming.candidates.presented import glossed, presented, tails
from gbacli.extraction.naming.forms.beside_names import follows
from gbacli.extraction.naming.forms.brands import trades
from gbacli.extraction.naming.forms.introduced import short_forms
from gbacli.extraction.naming.forms.vocabulary import boundaries, heads, length_at, occurrences, pointing
from gbacli.text import places
from gbacli.text.folding import is_han

_LEVEL_BODY = re.compile(r"(?:省|市|区|县|镇|州)(?:委|政府|纪委|政协|人大|政府党组)$")
_PART = re.compile(
    r"[部处科室组系所院馆庭]$|党校|代表处|(?:中心|委员会|学院|党组|党委|办公室|公司|[分支]行|办事处|[分支]会|集团|实验室|医院|小学|中学|校区|分校|分园|"
    r"董事局|校董会|书记处|主席团|消防局|警署|派出所|分局)$"
)
_RUNS_ON = re.compile(r"[长士]")
_ITEM_GOES_ON = re.compile(r"(?![系院校部局和及与等])[\u4e00-\u9fff]{2,4}(?:（[^（）]{2,4}）)?(?=[、。；\n])")
_ABBREVIATED = re.compile(r"（(?:[a-z][a-z0-9&\- ]{1,9}|[\u4e00-\u9fff]{2,5}(?<!校区)(?<!院区))）")
_BRANCH = re.compile(
    r"([\u4e00-\u9fff]{2,6}?)?(?:（([\u4e00-\u9fff]{2,4})）)?(?=[、，。；（）\n]|[与和及]|[\u4e00-\u9fff]{2,3}分公司|$"
    r"|旗下|[副]?总经理|总裁|董事|主席|首席|副总|行政|创办人|创始人|[昨则将已又亦]|签|分别|赞助|协办|承办|主办)"
)
_AREA = re.compile(
    r"(?:亚太|亚洲|大洋洲|大中华)区(?=候任|署理|[副]?主席|[副]?会长|秘书长|理事)"
    r"|(?:港澳)?[\d〇零一二三四五六七八九]{3,4}(?:地)?区"
)
_WITH_AREAS = ("会", "盟", "组织", "扶轮")  # what has a branch for a part of the world
_GO_ON = ("strong", "join", "verb")  # boundary words that may stand behind a short name
_ALL_OF_THEM = re.compile(r"[两三四五六七八九十][校家方所]")  # 城大、理大、浸大三校
_OWN_PART = re.compile(  # behind the short name of a university or hospital
    "校董会|职工会|学生会|校友会|教职员|图书馆|研究生会|评议会|遴选委员会|医学院|商学院|工学院|法学院|理学院|文学院|管理学院|专业进修"
)
_SHORT = 3  # characters of a known name that may be a part of another word
_REGION_WORDS = {"香港": ("香港", "本港", "港"), "澳门": ("澳门", "本澳", "澳"), "广东": ("广东", "市", "省")}
_OF_NO_CITY = ("市民", "市场", "城市", "都市", "上市", "市面")
_SPECIAL = "香港"  # where a report in traditional script plays that names neither Hong Kong nor Macao


@dataclass(frozen=True, slots=True)
class Stretches:
    """The names of a report in the order of the text, and the short forms that stand right behind some of them."""

    names: tuple[Candidate, ...]
    introduced: dict[str, int]  # short form to where the name that introduces it begins
    region: str  # where most of the report plays: 香港, 澳门 or 广东
    tails: dict[str, int]  # ends of presented names that stand for them where a sentence begins, in the same way
    presented: frozenset[str]  # names without a head that have members


def stretches(
    text: str, printed: str, scanners: list[Scanner], offices: frozenset[int], script: str = "hans"
) -> Stretches:
    """The names of a folded text; `offices` are the offsets where titles begin, `script` is that of the print."""
    found = [candidate for scanner in scanners for candidate in _longest(candidates(scanner))]
    ends: dict[str, int] = {}
    coined: frozenset[str] = frozenset()
    formal = entitled(text, printed, scanners) if "（" in text else []
    quoted = presented(text)
    if beside := [*quoted, *formal]:
        short = [*tails(text, quoted), *short_ends(text, formal)]
        coined = frozenset(text[one.start : one.end] for one in beside)
        ends = {text[one.start : one.end]: start for one, start in reversed(short)}
        beside = [*beside, *(one for one, _ in short)]
        found = _longest(sorted((*found, *beside), key=lambda one: (one.end, -one.start)))
    if named_in_full := glossed(text):
        found = _longest(sorted((*found, *named_in_full), key=lambda one: (one.end, -one.start)))
    introduced = _introduced(text, printed, found)
    region, second = _regions(text, script)
    tables = _Known(text, region, second, offices, frozenset(end for scanner in scanners for end in scanner.titles))
    names = _joined(text, _branches(text, tables.beside(found, introduced), region))
    return Stretches(tuple(_level_bodies(text, names)), introduced, region, ends, coined)


def _longest(found: list[Candidate]) -> list[Candidate]:
    """Of candidates that overlap, the one that reaches farthest."""
    kept: list[Candidate] = []
    for candidate in found:
        while kept and kept[-1].start >= candidate.start:
            kept.pop()
        if not kept or kept[-1].end <= candidate.start:
            kept.append(candidate)
    return kept


def _introduced(text: str, printed: str, found: list[Candidate]) -> dict[str, int]:
    introduced: dict[str, int] = {}
    for candidate in found:
        if not candidate.bare:
            for start, end in short_forms(text, printed, candidate.start, candidate.end):
                introduced.setdefault(text[start:end], candidate.start)
    return introduced


def _branches(text: str, found: list[Candidate], region: str) -> list[Candidate]:
    """The candidates, a known company being one with its line of trade and its place: 远汐物流（珠海）."""
    taken = {candidate.start for candidate in found}
    branches = []
    for candidate in found:
        body = None if candidate.head else known(text[candidate.start : candidate.end], region)
        match = _BRANCH.match(text, candidate.end) if body and body.kind == "company" else None
        free = match and match.group() and not taken & set(range(*match.span()))
        if match and free and _is_branch(match):
            branches.append(candidate._replace(end=match.end()))
        elif text.endswith(_WITH_AREAS, candidate.start, candidate.end) and (area := _AREA.match(text, candidate.end)):
            branches.append(candidate._replace(end=area.end()))
        else:
            branches.append(candidate)
    return branches


def _is_branch(match: re.Match[str]) -> bool:
    """Whether what stands behind a company is a trade and a place in brackets, or one of them."""
    trade = not match[1] or trades().fullmatch(match[1]) is not None
    return trade and (not match[2] or places.find(match[2]) is not None)


def _joined(text: str, found: list[Candidate]) -> list[Candidate]:
    """The candidates, a part right behind its owner or behind a pointer to it (我院护理部) being one with it."""
    pointed = {match.end(): match.start() for match in pointing(text)}
    joined: list[Candidate] = []
    for candidate in found:
        part = _is_part(candidate.head)
        if part and len(joined) > 1 and _in_bracket(text, joined[-2], joined[-1], candidate):
            joined.pop()
        if part and joined and _behind(text, joined[-1], candidate) and candidate.head != joined[-1].head:
            joined[-1] = candidate._replace(start=joined[-1].start)
        elif part and candidate.start in pointed and (not joined or joined[-1].end <= pointed[candidate.start]):
            joined.append(candidate._replace(start=pointed[candidate.start]))
        else:
            joined.append(candidate)
    return joined


@lru_cache(1024)
def _is_part(head: str) -> bool:
    """Whether a head ends the name of a part of a body."""
    return _PART.search(head) is not None and not head.endswith("有限公司")


def _in_bracket(text: str, owner: Candidate, short: Candidate, part: Candidate) -> bool:
    """Whether a short form in brackets stands between an owner and its part: 岭湾大学（岭大）海岸学系."""
    bracket = text[owner.end : short.start] + text[short.end : part.start]
    return bracket == "（）" and part.start - owner.end == short.end - short.start + len(bracket)


def _behind(text: str, owner: Candidate, part: Candidate) -> bool:
    """Whether a part stands right behind its owner, or behind the abbreviation of its owner in brackets."""
    return owner.end == part.start or bool(_ABBREVIATED.fullmatch(text, owner.end, part.start))


def _level_bodies(text: str, names: Iterable[Candidate]) -> Iterator[Candidate]:
    """The candidates, 市委 and 区政府 being whole names though they are heads."""
    for candidate in names:
        whole = _LEVEL_BODY.fullmatch(text, candidate.start, candidate.end)
        yield candidate._replace(head="") if whole else candidate


def _regions(text: str, script: str) -> tuple[str, str | None]:
    """Where most of a report plays: Hong Kong, Macao or Guangdong; in the last case also which of the two it names."""
    counts = {region: sum(map(text.count, words)) for region, words in _REGION_WORDS.items()}
    counts["广东"] -= sum(map(text.count, _OF_NO_CITY))
    if script == "hant" and not counts["香港"] + counts["澳门"]:
        counts[_SPECIAL] = 1
    first, *others = sorted(sorted(counts), key=lambda region: -counts[region])
    return first, others[0] if first == "广东" and counts[others[0]] else None


@dataclass(frozen=True, slots=True)
class _Known:
    """Finds the names of the tables in one text; `titles` are the offsets where titles end."""

    text: str
    region: str
    second: str | None  # in a report of Guangdong: Hong Kong or Macao, if it speaks of them
    offices: frozenset[int]
    titles: frozenset[int]

    def beside(self, found: list[Candidate], introduced: Iterable[str]) -> list[Candidate]:
        """The candidates, and the known names that none covers; a part behind its owner is one with it."""
        spans = {candidate.start: candidate for candidate in found}
        cover = [False] * (len(self.text) + 1)
        for candidate in found:
            cover[candidate.start : candidate.end] = [True] * (candidate.end - candidate.start)
        for start, end, owner in self._spans(introduced):
            self._place(spans, cover, start, end, owner=owner)
            cover[start:end] = [True] * (end - start)
        return [spans[start] for start in sorted(spans)]

    def _place(self, spans: dict[int, Candidate], cover: list[bool], start: int, end: int, *, owner: bool) -> None:
        """Put a known name among the candidates; a short form of the report (`owner`) only before a part."""
        behind = spans.get(end)
        inner = [spans[at] for at in range(start, end) if at in spans]
        inner = [one for one in inner if one.bare or (one.end <= end and one.end - one.start < end - start)]
        if inner and not owner and sum(one.end - one.start for one in inner) == sum(cover[start:end]):
            for one in inner:
                del spans[one.start]
            spans[start] = Candidate(start, end, "", True)
        elif (cut := self._cut(spans, cover, start, end)) is not None:
            spans[start] = spans.pop(cut)._replace(start=start)
        elif any(cover[start:end]):
            if start in spans and spans[start].bare and not owner:
                spans[start] = Candidate(start, max(end, spans[start].end), "", True)
        elif behind and _PART.search(behind.head):
            spans[start] = Candidate(start, behind.end, behind.head, True)
            del spans[end]
        elif not owner:
            spans[start] = Candidate(start, end, "", True)

    def _cut(self, spans: dict[int, Candidate], cover: list[bool], start: int, end: int) -> int | None:
        """Where the name begins from which a known one was cut off inside: 都|大商学院 of 都大商学院."""
        at = next((at for at in range(start + 1, end) if at in spans), None)
        if at is None or spans[at].end <= end or any(cover[start:at]):
            return None
        return at

    def _spans(self, introduced: Iterable[str]) -> Iterator[tuple[int, int, bool]]:
        """Where known names stand, and then where the report's own short forms do."""
        for region in (self.region, self.second):
            for start, end, _ in known_spans(self.text, region) if region else ():
                if self._stands_alone(start, end):
                    yield start, end, False
        owners = [form for form in introduced if len(form) > 1 and form not in heads()]
        for span in occurrences(owners, self.text):
            yield *span, True

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether the words around a short known name leave it be a name: 科大 is none in 本科大学."""
        short, before = end - start <= _SHORT, self.text[start - 1 : start]
        if before == "、" and end not in self.offices and _ITEM_GOES_ON.match(self.text, end):
            return False  # 华润创业 in a row of names
        if _RUNS_ON.match(self.text, end) or (short and self.text[end : end + 1] in "学会员议"):
            return False
        if not short or not is_han(before or " "):
            return True
        if self.text[start - 1 : start + 1] in boundaries():
            return False  # 其中大有可为
        if head_at(self.text, end) is None and not self._may_follow(end):
            return False
        bounded = any(self.text[max(0, start - size) : start] in boundaries() for size in (1, 2, 3))
        return bounded or start in self.titles

    def _may_follow(self, end: int) -> bool:
        """Whether what stands behind a short name is no part of a longer word: 网易 is none in 网易云音乐."""
        following = self.text[end : end + 1]
        if not is_han(following or " ") or end in self.offices or following in "签副前原现赴驻在等":
            return True
        if _ALL_OF_THEM.match(self.text, end) or _OWN_PART.match(self.text, end):
            return True
        if any(boundaries().get(self.text[end : end + size]) in _GO_ON for size in (1, 2)):
            return True
        return length_at(follows(), self.text, end) > 0

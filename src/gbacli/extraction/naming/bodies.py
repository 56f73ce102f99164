"""Names of bodies in a report: full names first, then the short forms that stand for them."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.classification.known import known, known_spans
from gbacli.extraction.naming.brands import brands
from gbacli.extraction.naming.candidates import Candidate, candidates
from gbacli.extraction.naming.edges import Scanner, head_at
from gbacli.extraction.naming.identity import canonical, fuller, home_city
from gbacli.extraction.naming.introduced import short_forms
from gbacli.extraction.naming.shapes import follows
from gbacli.extraction.naming.vocabulary import boundaries, heads, words_pattern
from gbacli.text import places
from gbacli.text.folding import fold, is_han
from gbacli.text.tables import rows

_DEPARTMENTS = (
    "组织部",
    "宣传部",
    "统战部",
    "政法委",
    "纪委",
    "秘书处",
    "办公室",
    "办公厅",
    "社会工作部",
    "专家委员会",
    "学术委员会",
)
_COMMITTEE = re.compile(r"(?:省|市|区|县|州|镇)委$")
_GOVERNMENT = re.compile(r"(?:人民政府|政府)$")
_OWN_PLACE = re.compile(r"(?:我|该)(?:市|区|县|省)(?=[与和同、，跟将已还又也]|政府|人民政府|[获赴参])")
_ORGANS = frozenset(
    (
        "政府",
        "校董会",
        "校友会",
        "学生会",
        "评审团",
        "编辑部",
        "立法会",
        "组委会",
        "筹委会",
        "编委会",
        "指挥部",
        "市政府",
        "省政府",
    )
)
_LEVEL_BODY = re.compile(r"(?:省|市|区|县|镇|州)(?:委|政府|纪委|政协|人大|政府党组)$")
_PART = re.compile(
    r"[部处科室组系所院馆]$|中心$|委员会$|学院$|党组$|党委$|办公室$|公司$|[分支]行$|办事处$|[分支]会$|集团$|实验室$|医院$|小学$|中学$|校区$|分校$|[分]园$|董事局$|校董会$"
)
_REGION_WORDS = {"香港": ("香港", "本港", "港"), "澳门": ("澳门", "本澳", "澳"), "广东": ("广东", "市", "省")}
_RUNS_ON = re.compile(r"[长士员议见计友场]")
_ALIAS_RUNS_ON = re.compile(r"[长士]")


@dataclass(slots=True)
class Namer:
    """Names the bodies of one report; `taken` marks the characters that belong to a name."""

    analysis: Analysis
    scanners: list[Scanner]
    taken: list[bool]
    city: str | None = None
    region: str = ""  # where most of the report plays: 香港, 澳门 or 广东
    forms: dict[str, int] = field(default_factory=dict)  # full name, folded, to the number of the body
    aliases: dict[str, int] = field(default_factory=dict)  # short forms, folded
    places_of: list[tuple[int, int]] = field(default_factory=list)  # where bodies are named, and which

    @property
    def text(self) -> str:
        """The folded text."""
        return self.analysis.folded

    def name(self) -> None:
        """Find the bodies and mark where they are named."""
        found = [candidate for scanner in self.scanners for candidate in _longest(candidates(scanner))]
        self._introduce(found)
        self.region = _region(self.text)
        found = self._joined(self._known(found))
        found = [
            replace(candidate, head="") if _LEVEL_BODY.fullmatch(self._form(candidate)) else candidate
            for candidate in found
        ]
        named = [candidate for candidate in found if not candidate.bare]
        self.city = home_city(self.text, (self._form(candidate) for candidate in named))
        self._identify(named)
        self._shorten(named)
        for candidate in named:
            self._mark(candidate.start, candidate.end, self.forms[self._form(candidate)])
        self._aliases()
        self._bare([candidate for candidate in found if candidate.bare])
        self._anaphora()
        self._governments()

    def _form(self, candidate: Candidate) -> str:
        return self.text[candidate.start : candidate.end]

    def _mark(self, start: int, end: int, ref: int) -> None:
        if not any(self.taken[start:end]):
            self.analysis.refer(start, end, "body", ref)
            insort(self.places_of, (start, ref))
            self.taken[start:end] = [True] * (end - start)

    def _introduce(self, found: list[Candidate]) -> None:
        """Take in the short forms that stand right behind a name; a bare head introduced so is the name's from then on."""
        for candidate in found:
            if not candidate.bare:
                for start, end in short_forms(self.text, self.analysis.text, candidate.start, candidate.end):
                    self.aliases.setdefault(self.text[start:end], -1 - candidate.start)

    def _known(self, found: list[Candidate]) -> list[Candidate]:
        """The candidates, and beside them the known names that none covers; a part behind its owner's name is one with it."""
        spans = {candidate.start: candidate for candidate in found}
        cover = [False] * (len(self.text) + 1)
        for candidate in found:
            cover[candidate.start : candidate.end] = [True] * (candidate.end - candidate.start)
        for start, end, owner in self._known_spans():
            behind = spans.get(end)
            inner = [spans[at] for at in range(start, end) if at in spans and spans[at].bare]
            if inner and not owner and sum(one.end - one.start for one in inner) == sum(cover[start:end]):
                for one in inner:
                    del spans[one.start]
                spans[start] = Candidate(start, end, "", True)
            elif any(cover[start:end]):
                if start in spans and spans[start].bare and not owner:
                    spans[start] = Candidate(start, max(end, spans[start].end), "", True)
            elif behind and _PART.search(behind.head):
                spans[start] = Candidate(start, behind.end, behind.head, True)
                del spans[end]
            elif not owner:
                spans[start] = Candidate(start, end, "", True)
            cover[start:end] = [True] * (end - start)
        return [spans[start] for start in sorted(spans)]

    def _joined(self, found: list[Candidate]) -> list[Candidate]:
        """The candidates, a part right behind its owner or behind a pointer to it (我院护理部) being one with it."""
        pointers = {match.end(): match.start() for match in _pointers().finditer(self.text)}
        joined: list[Candidate] = []
        for candidate in found:
            part = _PART.search(candidate.head) is not None
            if part and joined and joined[-1].end == candidate.start and not candidate.head == joined[-1].head:
                joined[-1] = replace(candidate, start=joined[-1].start)
            elif part and candidate.start in pointers and (not joined or joined[-1].end <= pointers[candidate.start]):
                joined.append(replace(candidate, start=pointers[candidate.start]))
            else:
                joined.append(candidate)
        return joined

    def _known_spans(self) -> Iterator[tuple[int, int, bool]]:
        """Where names of the tables stand, and short forms of this report, which are `owner` of a part behind them alone."""
        for start, end, _ in known_spans(self.text, self.region):
            if self._stands_alone(start, end):
                yield start, end, False
        owners = [form for form in self.aliases if len(form) > 1 and form not in heads()]
        for match in words_pattern(owners).finditer(self.text) if owners else ():
            yield *match.span(), True

    def _stands_alone(self, start: int, end: int) -> bool:
        """Whether the words around a short known name leave it be a name: 科大 is none in 本科大学."""
        if _ALIAS_RUNS_ON.match(self.text, end) or (end - start <= 3 and self.text[end : end + 1] in "学会员议"):
            return False
        before = self.text[start - 1 : start]
        if end - start <= 3 and is_han(before or " ") and head_at(self.text, end) is None and not self._may_follow(end):
            return False
        if end - start > 3 or not is_han(before or " "):
            return True
        return any(self.text[max(0, start - size) : start] in boundaries() for size in (1, 2, 3)) or any(
            start in scanner.titles for scanner in self.scanners
        )

    def _may_follow(self, end: int) -> bool:
        """Whether what stands behind a short name is no part of a longer word: 网易 is none in 网易云音乐."""
        following = self.text[end : end + 1]
        return (
            not is_han(following or " ")
            or bool(follows().match(self.text, end))
            or self._office_follows(end)
            or following in "签副前原现赴驻在"
        )

    def _identify(self, named: list[Candidate]) -> None:
        """Number the full names: one number for those that the tables or their own words say are one."""
        heads = {self._form(candidate): candidate.head for candidate in named}
        keys: dict[str, int] = {}
        counts: dict[str, int] = {}
        for form in sorted(heads, key=lambda form: (-len(form), form)):
            listed = not heads[form] or known(form, self.region)
            longer = None if listed else fuller(form, heads[form], counts)
            own = canonical(form, self.city, self.region)
            counts[form] = sum(self._form(candidate) == form for candidate in named)
            number = keys.get(own) if longer is None or own in keys else self.forms[longer]
            if number is None:
                number = self.analysis.number("body", self._printed(named, form))
            keys.setdefault(own, number)
            self.forms[form] = number
            self.analysis.alias("body", form, number)

    def _printed(self, named: list[Candidate], form: str) -> str:
        candidate = next(candidate for candidate in named if self._form(candidate) == form)
        return self.analysis.text[candidate.start : candidate.end]

    def _shorten(self, named: list[Candidate]) -> None:
        """Tie the short forms that names introduce, and those that companies have, to the bodies."""
        starts = {candidate.start: self.forms[self._form(candidate)] for candidate in named}
        self.aliases = {form: starts[-1 - mark] for form, mark in self.aliases.items() if -1 - mark in starts}
        for form, number in list(self.forms.items()):
            for brand in brands(form):
                if brand not in self.forms:
                    self.aliases.setdefault(brand, number)
        for form, number in self.aliases.items():
            self.analysis.alias("body", form, number)

    def _aliases(self) -> None:
        """Mark every place where a short form stands by itself."""
        forms = {form for form in self.aliases if len(form) > 1 and form not in self.forms}
        if not forms:
            return
        for match in words_pattern(forms).finditer(self.text):
            before, after = self.text[match.start() - 1 : match.start()], self.text[match.end() : match.end() + 1]
            letters = match.group()[0].isascii()
            if letters and ((before.isascii() and before.isalnum()) or (after.isascii() and after.isalnum())):
                continue
            if not _ALIAS_RUNS_ON.match(self.text, match.end()):
                self._mark(match.start(), match.end(), self.aliases[match.group()])

    def _bare(self, bare: list[Candidate]) -> None:
        """Resolve heads that stand alone to the body of that kind named last before them."""
        for candidate in bare:
            form = self._form(candidate)
            ref = self.aliases.get(form)
            if ref is None:
                ref = self._department(candidate) if form in _DEPARTMENTS else self._last(candidate.start, (form,))
            if ref is None and (form in _ORGANS or self._office_follows(candidate.end)):
                ref = self.analysis.number("body", self.analysis.text[candidate.start : candidate.end])
                self.analysis.bodies[ref].local = True
            if ref is not None:
                self._mark(candidate.start, candidate.end, ref)

    def _office_follows(self, end: int) -> bool:
        return any(end == title.start for scanner in self.scanners for title in scanner.titles.values())

    def _department(self, candidate: Candidate) -> int | None:
        """A department behind an office of its committee: 区委常委、组织部部长."""
        sentence = self.analysis.sentence_at(candidate.start)
        index = bisect_right(self.places_of, (candidate.start, -1)) - 1
        if index < 0 or self.places_of[index][0] < sentence.start:
            return self._last(candidate.start, (self._form(candidate),))
        owner = self.analysis.bodies[self.places_of[index][1]]
        if not _COMMITTEE.search(fold(owner.name)):
            return self._last(candidate.start, (self._form(candidate),))
        full = owner.name + self.analysis.text[candidate.start : candidate.end]
        known = self.forms.get(fold(full))
        if known is not None:
            return known
        number = self.analysis.number("body", f"{full}")
        draft = self.analysis.bodies[number]
        draft.name, draft.known = self.analysis.text[candidate.start : candidate.end], (fold(full),)
        self.forms[fold(full)] = number
        return number

    def _last(self, offset: int, endings: tuple[str, ...], *, near: bool = False) -> int | None:
        """The body named last before an offset whose name ends so; else the first one behind it, if it is the only one."""
        topic = self._topic(endings, offset)
        if topic is not None and not near:
            return topic
        index = bisect_right(self.places_of, (offset, -1)) - 1
        while index >= 0:
            ref = self.places_of[index][1]
            if self._ends(ref, endings):
                return ref
            index -= 1
        behind = {ref for start, ref in self.places_of if start > offset and self._ends(ref, endings)}
        return behind.pop() if len(behind) == 1 else None

    def _own(self, endings: tuple[str, ...]) -> int | None:
        """The body that speaks: the publisher of the report, else the one named most often."""
        printed = self.analysis.document.publisher or ""
        if fold(printed).endswith(endings) and fold(printed) not in endings:
            return self.forms.get(fold(printed), self.analysis.number("body", printed))
        counts = Counter(ref for _, ref in self.places_of if self._ends(ref, endings))
        return min(counts, key=lambda ref: (-counts[ref], ref)) if counts else None

    def _topic(self, endings: tuple[str, ...], offset: int) -> int | None:
        """The body of that kind in the headline, if it is the only one there."""
        first = self.analysis.lines[0].end if self.analysis.lines else 0
        named = {ref for start, ref in self.places_of if start < first and self._ends(ref, endings)}
        publisher = self.forms.get(fold(self.analysis.document.publisher or ""))
        if not named and publisher is not None and self._ends(publisher, endings):
            return publisher
        return named.pop() if len(named) == 1 and offset > first else None

    def _ends(self, ref: int, endings: tuple[str, ...]) -> bool:
        name = re.sub(r"（[^）]*）$", "", fold(self.analysis.bodies[ref].name)).rstrip("”")
        return name.endswith(endings) and name not in endings

    def _anaphora(self) -> None:
        """Resolve 该会, 本校, 署方 and the like."""
        for match in _pointers().finditer(self.text):
            if not _RUNS_ON.match(self.text, match.end()):
                endings = _endings()[match.group()]
                own = self._own(endings) if match.group()[0] in "本我" else None
                ref = own if own is not None else self._last(match.start(), endings, near=match.group()[0] == "该")
                if ref is not None:
                    self._mark(match.start(), match.end(), ref)

    def _governments(self) -> None:
        """A place stands for its government where it acts; 我市 for that of the report's city."""
        for form, number in list(self.forms.items()):
            place = places.find(_GOVERNMENT.sub("", form)) if _GOVERNMENT.search(form) else None
            if place:
                for name in (place.name, place.label):
                    self.analysis.alias("body", name, number)
                if self.city in (place.label, place.region) and place.level == "city":
                    self.analysis.alias("body", "我市", number)
                    self.analysis.alias("body", "该市", number)
        for match in _OWN_PLACE.finditer(self.text):
            if not any(self.taken[match.start() : match.end()]):
                self._mark(
                    match.start(), match.end(), self.analysis.number("body", self.analysis.text[slice(*match.span())])
                )


def _longest(found: list[Candidate]) -> list[Candidate]:
    """Of candidates that overlap, the one that reaches farthest; a later one never swallows what a clean one begins."""
    kept: list[Candidate] = []
    for candidate in found:
        while kept and kept[-1].start >= candidate.start:
            kept.pop()
        if not kept or kept[-1].end <= candidate.start:
            kept.append(candidate)
    return kept


def _region(text: str) -> str:
    """Where most of a report plays: Hong Kong, Macao or Guangdong."""
    counts = {region: sum(map(text.count, words)) for region, words in _REGION_WORDS.items()}
    return max(sorted(counts), key=lambda region: counts[region])


@cache
def _endings() -> dict[str, tuple[str, ...]]:
    return {word: tuple(endings.split()) for word, endings in rows("anaphora")}


@cache
def _pointers() -> re.Pattern[str]:
    return words_pattern(_endings())

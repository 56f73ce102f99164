"""Names of people: Chinese ones by surname and context, foreign ones by their form.

A name stands where a name may stand: behind a title, before a title, a form of address or a word of speech, in a list
of names, or on a line of its own. How many characters it has is decided by what follows and by how often it recurs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.vocabulary import length_at, occurrences, office_verbs, surnames, verbal_surnames
from gbacli.extraction.naming.people import lists
from gbacli.extraction.naming.people.foreign import has_capitals, latin, transliterated, unmistakable
from gbacli.extraction.naming.people.found import NOTHING, STOPS_BEFORE, Names, led
from gbacli.extraction.naming.people.lists import NUMBERING
from gbacli.extraction.naming.people.mixed import mixed
from gbacli.text.folding import fold, is_han
from gbacli.text.pairs import matches
from gbacli.text.places import match_at
from gbacli.text.tables import rows

_NAMED_BEHIND = re.compile(
    r"(?:一职)?(?:，)?(?:则|仍|均|分别|现|暂|便|就|依次)?(?:为|是|由|归|系|即|包括|有|如下|名叫|叫做?)(?:了)?：?|的(?:则?[是为])?"
)
_AFTER_TITLE = re.compile(
    r"(?:（[^（）\n，。；]{1,12}）)?"
    r"[ *]*[：]?[ *]*(?:(?:prof|professor|dr|mr|ms|mrs|ir|capt|sr)\b\.? ?|准?(?:丹斯里|拿督斯里|拿督|拿汀))?"
)
_PARTS = frozenset("（ *：准丹拿pdmics")  # with which something between an office and a name begins
_ASKED = ("的请求", "的要求", "的申请", "的邀请", "的建议", "的提名")  # 应甲的请求，免去其…
_COUNTED = re.compile(r"[等]?[\d两三四五六七八九十]+[人位]|[获当]选|担任|出任|任")
_AND_SO_MANY = re.compile(
    r"等(?:一行)?[\d两三四五六七八九十百]+[多余]?(?:人|位(?![置于])|名(?!为|称))"
)  # 张三等65人当选
_NO_WORD = -9  # the least score of what is no ordinary word
_LEAST_LATIN = 4  # letters of a family name
_LONGEST = 4  # characters of a Chinese name
_LIKELY = 2  # the score of what may be a name: what has more is one where something else tells so
_UNIT = re.compile("[^，。；、：\n任]{1,7}?(?:部|处|科|室|组|系|所|中心|委员会)(?=主|部|处|科|组|所|副|秘|召|委|负)")
_MADE = re.compile("为|[担出接兼]?任|[当做](?![地年天日时事好出])|的[^，。；、]{1,24}?职务")
_CHOOSES = re.compile(
    "(?:选举|推选|推举|选出|公推|互选|聘请|委任|任命|增补|补选|延聘|敦聘|礼聘|邀请|提名|推荐)[^，。；、]*$"
)
_DESCRIBED = 16  # characters of a description behind such a verb
_BEFORE_OFFICE = 6  # characters between 为 and the title
_LEVELS = "市省州县镇"
_OF_PLACES = ("市长", "省长", "州长", "县长", "镇长", "书记", "副市长", "副省长", "副书记", "常务副市长", "常务副省长")
_LONGEST_PLACE = 8
_CLAUSE_END = re.compile("[，。；、）（]")
_NAME_BEFORE = re.compile(r"[A-Za-zÀ-ÿ'’.-]\Z|[A-Za-zÀ-ÿ.] \Z")  # the word is no name by itself
_NAME_BEHIND = re.compile(r"[A-Za-zÀ-ÿ'’.-]| [A-Z]")
_STARS = re.compile(r"\*\*")
_BOLD = re.compile(r"\*\*(?P<name>[\u4e00-\u9fff]{2,4})(?:（[^）\n]{1,20}）)?\*\*")
_NAME_IN_BRACKETS = re.compile(r" ?（?([\u4e00-\u9fff]{2,4})(?=）|\*| |$)")


@dataclass(slots=True)
class Reader(Names):
    """Finds the people of one report."""

    same: list[tuple[int, int]] = field(default_factory=list)  # starts of two names of one person
    addressed: dict[str, str] = field(default_factory=dict)  # 王先生 to the one person of that surname
    waiting: list[int] = field(default_factory=list)  # where names may begin that nothing has told yet
    lettered: bool = False  # whether any name may be printed in Latin letters

    def __post_init__(self) -> None:
        """Look for capitals once: most reports have none."""
        self.lettered = has_capitals(self.printed)

    def reserve(self) -> None:
        """Take the names that nothing else can be, before bodies are looked for."""
        for span in unmistakable(self.text, self.scanners, self.shapes):
            self.take(*span)

    def read(self) -> list[tuple[int, int]]:
        """The spans of the names, in the order of the text."""
        ends = frozenset(end for scanner in self.scanners for end in scanner.titles)
        for span in transliterated(self.text, self.scanners, self.shapes):
            self.take(*span)
        for span in latin(self.printed, self.text, ends) if self.lettered else ():
            self.take(*span)
        if self.lettered:
            self._mixed_names(ends)
        self._second_names()
        self._family_names()
        active = [scanner for scanner in self.scanners if self.active(scanner)]
        for scanner in active:
            self._behind_titles(scanner)
            self._before_evidence(scanner)
            self._before_heads(scanner)
        if self.lettered:
            self._mixed_names(ends)
        self._in_bold()
        lists.under_heading(self)
        lists.speakers(self)
        lists.runs(self, active)
        lists.columns(self)
        lists.rightwards(self)
        lists.leftwards(self)
        lists.between(self)
        found = (self.text[start:end] for start, end in self.found.items() if is_han(self.text[start]))
        self.shapes.learn(frozenset(found))
        for scanner in self.scanners:
            self._behind_titles(scanner)
        self.repeat()
        self._forms_of_address()
        starts = {end: start for start, end in self.found.items()}
        for start, end in self.found.items():
            bracketed = self.text[start - 1] == "（" and self.text[end : end + 1] == "）"
            if bracketed and start - 1 in starts and self.text[start].isascii() != self.text[start - 2].isascii():
                self.same.append((start, starts[start - 1]))  # 马家礼（Anil Mahtani）
        self.same = [pair for pair in self.same if all(start in self.found for start in pair)]  # not bodies, not 王先生
        return sorted(self.found.items())

    def _behind_titles(self, scanner: Scanner) -> None:
        if (begins := lists.behind_spaced_title(self.text, scanner)) and (stop := self._near(begins)):
            self.take(begins, stop)
        for end in scanner.titles:
            parted = _AFTER_TITLE.match(self.text, end) if self.text[end : end + 1] in _PARTS else None
            start = parted.end() if parted else end
            if start < scanner.line.end and not self._acts(scanner.titles[end].start, start):
                stop = self._right_behind(start) if start == end else self._near(start)
                if stop:
                    self.take(start, stop)
                    continue
            named = _NAMED_BEHIND.match(self.text, end, scanner.line.end)
            if named and (stop := self.shapes.best(named.end(), 3)):
                self.take(named.end(), stop)

    def _in_bold(self) -> None:
        """Names that Markdown sets apart: **张启明**出任会长."""
        for match in matches(_BOLD, _STARS, self.text) if "**" in self.text else ():
            start, end = match.span("name")
            apart = end - start > 2 or not self._begins_line(match.start())
            if apart and self.shapes.best(start, 3) == end and self.shapes.plausible(start, end):
                self.take(start, end)

    def _begins_line(self, at: int) -> bool:
        """Whether nothing but numbering stands before on the line."""
        return not self.text[self.text.rfind("\n", 0, at) + 1 : at].strip(NUMBERING)

    def _acts(self, title: int, behind: int) -> bool:
        """Whether an office belongs to the name before it, which then does something: 葛黎教授任大会主席."""
        return self.text[behind] in verbal_surnames() and title in self.ends

    def _right_behind(self, start: int) -> int | None:
        """Where a name ends that stands right behind an office."""
        shapes = self.shapes
        return shapes.foreign(start) or shapes.best(start, 1) or shapes.bare(start) or shapes.outgrown(start)

    def _near(self, start: int) -> int | None:
        """Where a name ends that a bracket, a space or a colon parts from its office."""
        stop = self.shapes.best(start, 2)
        return stop if stop and (self.shapes.plausible(start, stop) or self.shapes.best(start, 3)) else None

    def _before_evidence(self, scanner: Scanner) -> None:
        """Names that stand before a title, a form of address or a word of speech, or behind a word of choice."""
        (start, end), shapes, text, taken = scanner.line, self.shapes, self.text, self.taken
        for position in self.beginnings(start, end - 1):
            free = position == start or text[position - 1] in STOPS_BEFORE or taken[position - 1]
            before = NOTHING if free else led(text, start, position)
            if not free and not before:
                continue
            score, stop = shapes.likeliest(position)
            if text[position] in verbal_surnames() and text.startswith(_ASKED, stop):
                continue
            if score < _LIKELY:
                if "chooses" in before and (outgrown := shapes.outgrown(position)):
                    self.take(position, outgrown)  # 委任唐家成出任主席: the name begins like a place
                continue
            before = before or led(self.text, start, position)
            chosen = "chooses" in before
            made = (chosen or "makes" in before) and _MADE.match(self.text, stop)
            if (
                made
                or self._of_an_order(position, stop, scanner)
                or (free and _AND_SO_MANY.match(text, stop))
                or (before and self._elected(position, stop, scanner))
            ):
                self.take(position, stop)
            if score > _LIKELY and (
                shapes.evident(stop)
                or self._appointed(stop)
                or chosen
                or self._apposed(position, stop)
                or self._behind_body(position, stop)
                or self._described(position, stop, scanner)
            ):
                self.take(position, stop)
            elif score > _LIKELY:
                self.waiting.append(position)

    def _before_heads(self, scanner: Scanner) -> None:
        """Names between a place and the office of its head: 远山市王大文市长."""
        for title in scanner.titles.values():
            if not self.text.startswith(_OF_PLACES, title.start):
                continue
            for start in (title.start - 3, title.start - 2):
                if start > scanner.line.start and self._ends_place(start) and self.shapes.best(start, 3) == title.start:
                    self.take(start, title.start)

    def _ends_place(self, end: int) -> bool:
        """Whether a place ends there, and none begins."""
        first = max(0, end - _LONGEST_PLACE)
        if self.text[end - 1] not in _LEVELS or match_at(self.text, end):
            return False
        return any((found := match_at(self.text, at)) and at + found[0] == end for at in range(first, end - 1))

    def _elected(self, start: int, end: int, scanner: Scanner) -> bool:
        """Whether somebody whom a word describes is made an officer: 选举本地居民张三为会长."""
        if self.text[end : end + 1] not in ("为", "任") or not any(
            at in self.shapes.offices for at in range(end + 1, min(end + _BEFORE_OFFICE, len(self.text)))
        ):
            return False
        return _CHOOSES.search(self.text, max(scanner.line.start, start - _DESCRIBED), start) is not None

    def _apposed(self, start: int, end: int) -> bool:
        """Whether the name begins its line or item and a body follows behind a comma or in brackets."""
        before = self.text[start - 1 : start]
        following = end + 1 + (self.text[end + 1 : end + 2] in " “—")
        if self.text[end : end + 1] not in "，（ *—" or following >= len(self.taken):
            return False
        return before in "\n—：*•·●■▲、。 ）" and self.taken[following]

    def _described(self, start: int, end: int, scanner: Scanner) -> bool:
        """Whether an office follows in brackets or fills the next clause: 张三（某公司董事）, 张三，某公司董事；."""
        mark = self.text[end : end + 1]
        if (
            mark not in ("（", "，")
            or self.text[start - 1] not in STOPS_BEFORE
            or not self.shapes.plausible(start, end)
        ):
            return False
        close = _CLAUSE_END.search(self.text, end + 1, scanner.line.end)
        stop = close.start() if close else scanner.line.end
        if mark == "，":
            return stop in scanner.titles
        return self.text[stop : stop + 1] == "）" and any(end < title < stop + 1 for title in scanner.titles)

    def _of_an_order(self, start: int, end: int, scanner: Scanner) -> bool:
        """Whether an order appoints or dismisses whom its line begins with: 张三为某局局长, 李四的某局局长职务."""
        if self.text[end : end + 1] not in ("为", "的") or self.text[scanner.line.start : start].strip(NUMBERING):
            return False
        return self.text[end] == "为" or self.text.find("职务", *scanner.line) >= 0

    def _appointed(self, end: int) -> bool:
        """Whether a verb of taking office and an office follow: 张三任某局局长, 张三坐上会长之位."""
        if self.text[end : end + 1] == "任":
            if end + 1 < len(self.taken) and (self.taken[end + 1] or end + 1 in self.shapes.offices):
                return True
            unit = _UNIT.match(self.text, end + 1)  # 张三任护理部主任
            return unit is not None and unit.end() in self.shapes.offices
        length = length_at(office_verbs(), self.text, end)
        if not length:
            return False
        close = _CLAUSE_END.search(self.text, end + length)
        return any(at in self.shapes.offices for at in range(end + length, close.start() if close else len(self.text)))

    def _behind_body(self, start: int, end: int) -> bool:
        """Whether the name stands right behind a body in a row of such pairs: 甲医院张三、乙医院李四."""
        if not self.taken[start - 1] or end >= len(self.text):
            return False
        return (self.text[end] in "、和与及" and self.taken[end + 1]) or bool(_COUNTED.match(self.text, end))

    def _mixed_names(self, ends: frozenset[int]) -> None:
        """Foreign given names with a Chinese surname or name, which then may stand alone: Tiago 崔永棠."""
        for start, end, chinese in mixed(self.printed, self.shapes, ends.union(self.ends)):
            self.take(start, end)
            if end - chinese > 1 and self.text[chinese:end] not in surnames():
                self.addressed[self.text[chinese:end]] = self.printed[start:end]

    def _second_names(self) -> None:
        """The Chinese name beside a foreign one: Anil Mahtani（马家礼）, Anil Mahtani 马家礼."""
        for start, end in list(self.found.items()):
            match = _NAME_IN_BRACKETS.match(self.text, end)
            if match and match[1][0] in surnames() and self.shapes.best(match.start(1), _NO_WORD):
                self.take(*match.span(1))
                self.same.append((start, match.start(1)))
            elif self.printed[end - 1 : end].isascii() and self.printed[end : end + 1] == " ":
                stop = self.shapes.best(end + 1, 3)
                if stop and " " not in self.text[end + 1 : stop] and self.shapes.plausible(end + 1, stop):
                    self.take(end + 1, stop)
                    self.same.append((start, end + 1))

    def _family_names(self) -> None:
        """The last word of a foreign name, where it stands alone: Holloway for Anne Holloway."""
        full: dict[str, set[str]] = {}
        for start, end in self.found.items():
            name = self.printed[start:end]
            last = name.rpartition(" ")[2]
            if len(last) >= _LEAST_LATIN and last != name and last.isalpha():
                full.setdefault(last, set()).add(name)
        for last, names in full.items():
            for start, end in occurrences((last,), self.printed) if len(names) == 1 else ():
                if not _NAME_BEFORE.search(self.printed, max(0, start - 2), start) and not _NAME_BEHIND.match(
                    self.printed, end
                ):
                    self.take(start, end)
                    self.addressed[last] = next(iter(names))

    def _forms_of_address(self) -> None:
        """Tie a surname with a form of address to the only person of that surname; else nobody is named there."""
        forms = {(start, end): self.text[start:end] for start, end in self.found.items()}
        surname_of = {form: surname for form in forms.values() if (surname := _addressed(form))}
        full = {form for form in forms.values() if form not in surname_of and len(form) <= _LONGEST}
        for form, surname in surname_of.items():
            people = [name for name in full if name.startswith(surname)]
            if len(people) == 1:
                self.addressed[form] = people[0]
        for (start, end), form in forms.items():
            if form in surname_of and form not in self.addressed:
                del self.found[start]
                self.taken[start:end] = [False] * (end - start)


@cache
def _forms() -> frozenset[str]:
    return frozenset(word for word, where, *_ in rows("honorifics") if where != "before")


def is_address(form: str) -> bool:
    """Whether a printed form is a surname with a form of address and no whole name."""
    return len(form) <= _LONGEST and _addressed(fold(form)) is not None


def _addressed(form: str) -> str | None:
    """The surname in a surname with a form of address: 王 in 王先生."""
    size = 2 if form[:2] in surnames() else 1
    return form[:size] if form[size:] in _forms() else None

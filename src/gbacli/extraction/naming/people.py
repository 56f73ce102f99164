"""Names of people: Chinese ones by surname and context, foreign ones by their form.

A name stands where a name may stand: behind a title, before a title, a form of address or a word of speech, in a list
of names, or on a line of its own. How many characters it has is decided by what follows and by how often it recurs.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from gbacli.extraction.naming.edges import Scanner
from gbacli.extraction.naming.foreign import latin, transliterated, unmistakable
from gbacli.extraction.naming.shapes import Shapes
from gbacli.extraction.naming.vocabulary import occurrences, rare_surnames, surnames
from gbacli.text.folding import fold, is_han
from gbacli.text.tables import rows

_NAMED_BEHIND = re.compile(
    r"(?:一职)?(?:，)?(?:则|仍|均|分别|现|暂|便|就|依次)?(?:为|是|由|归|系|即|包括|有|如下)(?:了)?：?|的"
)
_AFTER_TITLE = re.compile(
    r"(?:（[^（）\n，。；]{1,12}）)?"
    r"[ *]*[：]?[ *]*(?:(?:prof|professor|dr|mr|ms|mrs|ir|capt|sr)\b\.? ?)?"
)
_STOPS_BEFORE = frozenset('，。、；：！？（）《》“”\n |*■●◆▲·—-【】[]/#>_’‘"=～~')
_SHORT = 80  # characters of a line that may belong to a list
_COUNTED = re.compile(r"[等]?[\d两三四五六七八九十]+[人位]|[获当]选|担任|出任|任")
_LONGEST = 4  # characters of a Chinese name
_MADE = re.compile("为|[担出接兼]?任|的[^，。；、]{1,24}?职务")
_CLAUSE_END = re.compile("[，。；、）（]")
_NUMBERING = " *#-_■●·1234567890.（）()、"
_ITEM = re.compile(r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff] +[\u4e00-\u9fff]")
_SEPARATOR = re.compile(r"(?:（[^）\n]{1,12}）)?(?:、|，|以及|和|与|及|/| {1,6})")
_AFTER_LIST = re.compile(r"[等和与及任为，。；\n（]|担任|出任|当选|[一二三四五六七八九十两]位|连任|获")
_NAME_IN_BRACKETS = re.compile(r" ?（?([\u4e00-\u9fff]{2,4})(?=）|\*| |$)")


@dataclass(slots=True)
class Reader:
    """Finds the people of one report; spans already taken by bodies are left alone."""

    printed: str
    text: str
    scanners: list[Scanner]
    taken: list[bool]
    found: dict[int, int] = field(default_factory=dict)  # start to end
    same: list[tuple[int, int]] = field(default_factory=list)  # starts of two names of one person
    addressed: dict[str, str] = field(default_factory=dict)  # 王先生 to the one person of that surname
    waiting: list[int] = field(default_factory=list)  # where names may begin that nothing has told yet
    _shapes: Shapes | None = None

    @property
    def shapes(self) -> Shapes:
        """What decides where a name ends."""
        if self._shapes is None:
            offices = frozenset(title.start for scanner in self.scanners for title in scanner.titles.values())
            self._shapes = Shapes(self.text, offices)
        return self._shapes

    def reserve(self) -> None:
        """Take the names that nothing else can be, before bodies are looked for."""
        for span in unmistakable(self.text, self.scanners, self.shapes):
            self.take(*span)

    def read(self) -> list[tuple[int, int]]:
        """The spans of the names, in the order of the text."""
        ends = frozenset(end for scanner in self.scanners for end in scanner.titles)
        for span in transliterated(self.text, self.scanners, self.shapes):
            self.take(*span)
        for span in latin(self.printed, self.text, ends):
            self.take(*span)
        self._second_names()
        active = [scanner for scanner in self.scanners if self._active(scanner)]
        for scanner in active:
            self._behind_titles(scanner)
            self._before_evidence(scanner)
        self._runs(active)
        self._columns()
        self.lists()
        self._lists_leftwards()
        found = (self.text[start:end] for start, end in self.found.items() if is_han(self.text[start]))
        self.shapes.learn(frozenset(found))
        for scanner in self.scanners:
            self._behind_titles(scanner)
        self.repeat()
        self._forms_of_address()
        self.same = [pair for pair in self.same if all(start in self.found for start in pair)]  # not bodies, not 王先生
        return sorted(self.found.items())

    def _active(self, scanner: Scanner) -> bool:
        """Whether a line may name people who matter: it speaks of an office or a signature, or is a short one."""
        start, end = scanner.line
        return bool(scanner.titles) or end - start <= _SHORT or self.text.find("签", start, end) >= 0

    def _behind_titles(self, scanner: Scanner) -> None:
        for end in scanner.titles:
            start = _AFTER_TITLE.match(self.text, end).end()  # type: ignore[union-attr]
            if start < scanner.line.end:
                stop = self._right_behind(start) if start == end else self._near(start)
                if stop:
                    self.take(start, stop)
                    continue
            named = _NAMED_BEHIND.match(self.text, end, scanner.line.end)
            if named and (stop := self.shapes.best(named.end(), 3)):
                self.take(named.end(), stop)

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
        start, end = scanner.line
        for position in self._beginnings(start, end - 1):
            chosen = _led(self.text, start, position, "chooses")
            if not chosen and not self._may_begin(position, start) and not _led(self.text, start, position, "makes"):
                continue
            stop = self.shapes.best(position, 2)
            made = stop and (chosen or _led(self.text, start, position, "makes")) and _MADE.match(self.text, stop)
            if stop and (made or self._of_an_order(position, stop, scanner)):
                self.take(position, stop)
            stop = self.shapes.best(position, 3)
            if stop and (
                self.shapes.evident(stop)
                or self._appointed(stop)
                or chosen
                or self._apposed(position, stop)
                or self._behind_body(position, stop)
                or self._described(position, stop, scanner)
            ):
                self.take(position, stop)
            elif stop:
                self.waiting.append(position)

    def _apposed(self, start: int, end: int) -> bool:
        """Whether the name begins its line or item and a body follows behind a comma or in brackets."""
        before = self.text[start - 1 : start]
        following = end + 1 + (self.text[end + 1 : end + 2] in " “")
        if self.text[end : end + 1] not in "，（ *" or following >= len(self.taken):
            return False
        return before in "\n—：*•·●■▲、。 ）" and self.taken[following]

    def _described(self, start: int, end: int, scanner: Scanner) -> bool:
        """Whether an office follows in brackets or fills the next clause: 张三（某公司董事）, 张三，某公司董事；."""
        mark = self.text[end : end + 1]
        if (
            mark not in ("（", "，")
            or self.text[start - 1] not in _STOPS_BEFORE
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
        if self.text[end : end + 1] not in ("为", "的") or self.text[scanner.line.start : start].strip(_NUMBERING):
            return False
        return self.text[end] == "为" or self.text.find("职务", *scanner.line) >= 0

    def _appointed(self, end: int) -> bool:
        """Whether 任 and a body or an office follow: 张三任某局局长."""
        return (
            self.text[end : end + 1] == "任"
            and end + 1 < len(self.taken)
            and (self.taken[end + 1] or end + 1 in self.shapes.offices)
        )

    def _behind_body(self, start: int, end: int) -> bool:
        """Whether the name stands right behind a body in a row of such pairs: 甲医院张三、乙医院李四."""
        if not self.taken[start - 1] or end >= len(self.text):
            return False
        return (self.text[end] in "、和与及" and self.taken[end + 1]) or bool(_COUNTED.match(self.text, end))

    def _may_begin(self, position: int, line_start: int) -> bool:
        if position == line_start or self.text[position - 1] in _STOPS_BEFORE or self.taken[position - 1]:
            return True
        return _led(self.text, line_start, position, "leads")

    def _runs(self, active: list[Scanner]) -> None:
        """Three names or more in a row, whatever stands around them."""
        for scanner in active:
            start, end = scanner.line
            for position in self._beginnings(start, end):
                if not self.taken[position] and self._may_begin(position, start):
                    run = self._run(position, end)
                    if (
                        len(run) >= 3
                        or (len(run) == 2 and all(right - left >= 3 for left, right in run) and self._closed(run))
                        or (len(run) == 2 and self.text[run[1][1] : run[1][1] + 2] in ("两位", "二位"))
                    ):
                        for span in run:
                            self.take(*span)

    def _beginnings(self, start: int, end: int) -> Iterator[int]:
        """Where a surname begins behind a stop, the last character of a word that may lead to it, or a name."""
        before, surnames_at = _before_names(), _surnames_at(self.text)
        for position in surnames_at[bisect_left(surnames_at, start) : bisect_left(surnames_at, end)]:
            if self.text[position - 1] in before or self.taken[position - 1] or position == start:
                yield position

    def _closed(self, run: list[tuple[int, int]]) -> bool:
        """Whether a run of two fills its line or cell."""
        before, after = self.text[run[0][0] - 1 : run[0][0]], self.text[run[-1][1] : run[-1][1] + 1]
        return before in ("", "\n", " ", "：", "|", "*") and after in ("", "\n", " ", "|", "*")

    def _run(self, position: int, end: int) -> list[tuple[int, int]]:
        run: list[tuple[int, int]] = []
        while position < end and (not self.taken[position] or position in self.found):
            stop = self.found.get(position) or self.shapes.best(position, 3)
            if not stop or not (self.shapes.edge(stop) or _AFTER_LIST.match(self.text, stop)):
                break
            run.append((position, stop))
            separator = _SEPARATOR.match(self.text, stop)
            if not separator:
                break
            position = separator.end()
        return run

    def _columns(self) -> None:
        """Lines and cells that are a name and nothing else, where others beside them are or an office stands near."""
        short = ((index, scanner) for index, scanner in enumerate(self.scanners) if self._active(scanner))
        alone = [(index, span) for index, scanner in short for span in self._cells(scanner)]
        lines = {index for index, _ in alone}
        for index, span in alone:
            near = [self.scanners[other] for other in (index - 1, index, index + 1) if 0 <= other < len(self.scanners)]
            if any(scanner.titles for scanner in near) or index - 1 in lines or index + 1 in lines:
                self.take(*span)

    def _cells(self, scanner: Scanner) -> list[tuple[int, int]]:
        start, end = scanner.line
        spans = []
        for match in re.finditer(r"[^|\t\u3000]+", self.printed[start:end]):
            left, right = start + match.start(), start + match.end()
            while left < right and self.text[left] in _NUMBERING:
                left += 1
            note = self.text.find("（", left, right)
            right = note if note > left else right
            while right > left and self.text[right - 1] in _NUMBERING:
                right -= 1
            if right > left and self._whole(left, right):
                spans.append((left, right))
        return spans

    def _whole(self, start: int, end: int) -> bool:
        """Whether the stretch is one Chinese name, perhaps spaced out."""
        letters = self.text[start:end].replace(" ", "")
        if not 2 <= len(letters) <= 4 or not all(map(is_han, letters)):
            return False
        if letters[:2] in surnames():
            return len(letters) >= 3
        if " " in self.text[start:end]:
            return letters[0] in surnames()
        return self.shapes.best(start, 3) == end

    def _second_names(self) -> None:
        """The Chinese name beside a foreign one: Anil Mahtani（马家礼）."""
        for start, end in list(self.found.items()):
            match = _NAME_IN_BRACKETS.match(self.text, end)
            if match and match[1][0] in surnames():
                self.take(*match.span(1))
                self.same.append((start, match.start(1)))

    def lists(self) -> None:
        """Names in a row with names already found: 甲、乙和丙."""
        waiting = sorted(self.found.items())
        while waiting:
            _, end = waiting.pop()
            mark = _SEPARATOR.match(self.text, end)
            if not mark or mark.end() >= len(self.text) or self.taken[mark.end()]:
                continue
            stop = self.shapes.best(mark.end(), 2)
            whole = stop and (self.shapes.edge(stop) or _AFTER_LIST.match(self.text, stop) or self.shapes.evident(stop))
            if stop and (whole or (stop - mark.end() == 3 and self.shapes.best(mark.end(), 3))):
                self.take(mark.end(), stop)
                waiting.append((mark.end(), stop))

    def _lists_leftwards(self) -> None:
        """Names in a row before a name already found: 甲、乙出任."""
        for start in sorted(self.found, reverse=True):
            here = start
            while (mark := self._mark_before(here)) is not None:
                left = next((mark - size for size in (4, 3, 2) if self._ends_there(mark - size, mark)), None)
                if left is None:
                    break
                self.take(left, mark)
                here = left

    def _mark_before(self, start: int) -> int | None:
        """Where the `and` before a name begins, if the characters before it are free."""
        mark = start - 1
        return mark if mark > 2 and self.text[mark] in "、和与及" and not self.taken[mark - 1] else None

    def _ends_there(self, start: int, end: int) -> bool:
        free = start > 0 and not any(self.taken[start:end])
        return (
            free and self.shapes.best(start, 3) == end and self._may_begin(start, self.text.rfind("\n", 0, start) + 1)
        )

    def repeat(self) -> None:
        """Every other place where a name already found stands."""
        for span in occurrences({self.text[start:end] for start, end in self.found.items()}, self.text):
            self.take(*span)

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

    def take(self, start: int, end: int) -> None:
        if not any(self.taken[start:end]):
            self.found[start] = end
            self.taken[start:end] = [True] * (end - start)


def _led(text: str, start: int, end: int, how: str) -> bool:
    """Whether a word that `leads` to people, or that `chooses` them, ends a stretch."""
    leads, lasting = _leads(how)
    return text[end - 1] in lasting and text.endswith(leads, start, end)


@cache
def _before_names() -> frozenset[str]:
    return _STOPS_BEFORE.union(*(_leads(how)[1] for how in ("leads", "chooses", "makes")))


@cache
def _leads(how: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words, and the last characters that they have."""
    leads = tuple(word for word, does in rows("person_leads") if does == how)
    return leads, frozenset(word[-1] for word in leads)


@cache
def _forms() -> frozenset[str]:
    return frozenset(word for word, where in rows("honorifics") if where == "after")


def is_address(form: str) -> bool:
    """Whether a printed form is a surname with a form of address and no whole name."""
    return len(form) <= _LONGEST and _addressed(fold(form)) is not None


def _addressed(form: str) -> str | None:
    """The surname in a surname with a form of address: 王 in 王先生."""
    size = 2 if form[:2] in surnames() else 1
    return form[:size] if form[size:] in _forms() else None


@lru_cache(maxsize=2)
def _surnames_at(text: str) -> list[int]:
    """Where characters stand with which surnames begin: every line is gone through several times."""
    return [found.start() for found in _surname_starts().finditer(text)]


@cache
def _surname_starts() -> re.Pattern[str]:
    return re.compile("[" + "".join(sorted({surname[0] for surname in surnames() | rare_surnames()})) + "]")

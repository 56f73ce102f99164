"""The names found so far in one report, and the places where another may begin."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.shapes import Shapes
from gbacli.extraction.naming.forms.vocabulary import occurrences, rare_surnames, surnames, verbal_surnames
from gbacli.text.tables import rows

STOPS_BEFORE = frozenset('，。、；：！？（）《》“”\n |*■●◆▲·—-【】[]/#>_’‘"=～~')
NOTHING: frozenset[str] = frozenset()
_NO_WORDS: tuple[tuple[str, ...], dict[str, frozenset[str]], tuple[int, ...]] = ((), {}, ())
_WORDS = frozenset(("有关", "相关", "海关", "机关", "公关", "无关", "双方", "各方"))  # whose ends are surnames
_JOINING = frozenset("和暨")  # that are rare surnames as well
_LAST_TAKEN = b"\1\0"  # the last character of a name and one that is free
_SHORT = 80  # characters of a line that may belong to a list


@dataclass(slots=True)
class Names:
    """The people of one report; spans already taken by bodies are left alone."""

    printed: str
    text: str
    scanners: list[Scanner]
    taken: list[bool]
    found: dict[int, int] = field(default_factory=dict)  # start to end
    ends: set[int] = field(default_factory=set)
    _shapes: Shapes | None = None

    @property
    def shapes(self) -> Shapes:
        """What decides where a name ends."""
        if self._shapes is None:
            offices = {title.start: title.end for scanner in self.scanners for title in scanner.titles.values()}
            self._shapes = Shapes(self.text, offices)
        return self._shapes

    def take(self, start: int, end: int) -> None:
        """Count the stretch as a name unless something else stands in it."""
        if not any(self.taken[start:end]):
            self.found[start] = end
            self.ends.add(end)
            self.taken[start:end] = [True] * (end - start)

    def repeat(self) -> None:
        """Every other place where a name already found stands, also where it has been read one character too short."""
        forms = {self.text[start:end] for start, end in self.found.items()}
        for start, end in list(self.found.items()):
            if end - start == 2 and self.text[start : end + 1] in forms and self.taken[end : end + 1] == [False]:
                del self.found[start]
                self.taken[start:end] = [False, False]
                self.take(start, end + 1)
        for start, end in list(self.found.items()):
            if self.text[start] in verbal_surnames() and self.text[start + 1 : end] in forms:
                del self.found[start]  # 向王明 of somebody who is called 王明
                self.taken[start:end] = [False] * (end - start)
        for span in occurrences({self.text[start:end] for start, end in self.found.items()}, self.text):
            self.take(*span)

    def active(self, scanner: Scanner) -> bool:
        """Whether a line may name people who matter: it speaks of an office or a signature, or is a short one."""
        start, end = scanner.line
        return bool(scanner.titles) or end - start <= _SHORT or self.text.find("签", start, end) >= 0

    def beginnings(self, start: int, end: int) -> Iterator[int]:
        """Where a surname begins behind a stop, the last character of a word that may lead to it, or a name.

        None begins inside a name.
        """
        line, taken, known = start, self.taken, -1
        while known != len(self.found):  # behind names that have been read since, others may begin
            known = len(self.found)
            for position in self._beginnings(start, end):
                if taken[position - 1] and position != line and self.text[position] in _hardly_behind_names():
                    continue  # 张三任, 张三向李四, 张三和卢主席
                start = position + 1
                yield position
                if known != len(self.found):
                    break

    def _beginnings(self, first: int, end: int) -> list[int]:
        """Where surnames begin in a stretch, as far as names stand now."""
        text, taken, starts = self.text, self.taken, _surname_starts()
        led_to = _led_to(text)
        led_to = led_to[bisect_left(led_to, first) : bisect_left(led_to, end)]
        found = [at for at in led_to if not taken[at] and text[at - 1 : at + 1] not in _WORDS]
        first = max(first, 1)
        stands = bytes(taken[first - 1 : end])
        last = stands.find(_LAST_TAKEN)
        while last >= 0:
            if text[first + last] in starts and text[first + last - 1 : first + last + 1] not in _WORDS:
                found.append(first + last)
            last = stands.find(_LAST_TAKEN, last + 1)
        return sorted(set(found))

    def may_begin(self, position: int, line_start: int) -> bool:
        """Whether a name may begin there: behind a stop, something taken, or a word that leads to people."""
        return self.is_free(position, line_start) or "leads" in led(self.text, line_start, position)

    def is_free(self, position: int, line_start: int) -> bool:
        """Whether a stop or something taken stands before, or nothing."""
        return position == line_start or self.text[position - 1] in STOPS_BEFORE or self.taken[position - 1]


def led(text: str, start: int, end: int) -> frozenset[str]:
    """What the words that end a stretch do: one `leads` to people, one `chooses` or `makes` them something."""
    any_word, words, sizes = _leads().get(text[end - 1], _NO_WORDS)
    if not any_word or not text.endswith(any_word, start, end):
        return NOTHING
    found = [words[word] for size in sizes if size <= end - start and (word := text[end - size : end]) in words]
    return found[0] if len(found) == 1 else NOTHING.union(*found)


@cache
def _leads() -> dict[str, tuple[tuple[str, ...], dict[str, frozenset[str]], tuple[int, ...]]]:
    """The words, the words with what they do, and how long they are, by their last characters."""
    groups: dict[str, dict[str, frozenset[str]]] = {}
    for word, does in rows("person_leads"):
        same = groups.setdefault(word[-1], {})
        same[word] = same.get(word, NOTHING) | {does}
    return {last: (tuple(same), same, tuple({len(word) for word in same})) for last, same in groups.items()}


@lru_cache(maxsize=2)
def _led_to(text: str) -> list[int]:
    """Where surnames begin behind a stop or a word's last character: every line is gone through several times."""
    return [found.start() for found in _beginning().finditer(text)]


@cache
def _beginning() -> re.Pattern[str]:
    """Finds a character with which surnames begin, and only then looks at the one before it."""
    first, before = ("".join(map(re.escape, sorted(set))) for set in (_surname_starts(), STOPS_BEFORE.union(_leads())))
    return re.compile(rf"[{first}](?<![^{before}\s].)")


@cache
def _hardly_behind_names() -> frozenset[str]:
    return verbal_surnames() | _JOINING


@cache
def _surname_starts() -> frozenset[str]:
    return frozenset(surname[0] for surname in surnames() | rare_surnames())

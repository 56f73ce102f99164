"""The names found so far in one report, and the places where another may begin."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from itertools import accumulate

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.shapes import Shapes
from gbacli.extraction.naming.forms.vocabulary import occurrences, rare_surnames, surnames, verbal_surnames
from gbacli.text.tables import rows

STOPS_BEFORE = frozenset('，。、；：！？（）《》“”\n |*■●◆▲·—-【】[]/#>_’‘"=～~')
NOTHING: frozenset[str] = frozenset()
_NO_WORDS: tuple[tuple[str, ...], dict[str, frozenset[str]], tuple[int, ...]] = ((), {}, ())
_WORDS = frozenset(("有关", "相关", "海关", "机关", "公关", "无关", "双方", "各方"))  # whose ends are surnames
_JOINING = frozenset("和暨")  # that are rare surnames as well
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
        before, surnames_at, text, taken = _before_names(), _surnames_at(self.text), self.text, self.taken
        for position in surnames_at[bisect_left(surnames_at, start) : bisect_left(surnames_at, end)]:
            if taken[position]:
                continue  # inside a name
            if taken[position - 1]:
                if position != start and (text[position] in verbal_surnames() or text[position] in _JOINING):
                    continue  # 张三任, 张三向李四, 张三和卢主席
            elif text[position - 1] not in before and position != start:
                continue
            if text[position - 1 : position + 1] not in _WORDS:
                yield position

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
def _before_names() -> frozenset[str]:
    return STOPS_BEFORE.union(_leads())


@cache
def _leads() -> dict[str, tuple[tuple[str, ...], dict[str, frozenset[str]], tuple[int, ...]]]:
    """The words, the words with what they do, and how long they are, by their last characters."""
    groups: dict[str, dict[str, frozenset[str]]] = {}
    for word, does in rows("person_leads"):
        same = groups.setdefault(word[-1], {})
        same[word] = same.get(word, NOTHING) | {does}
    return {last: (tuple(same), same, tuple({len(word) for word in same})) for last, same in groups.items()}


@lru_cache(maxsize=2)
def _surnames_at(text: str) -> list[int]:
    """Where characters stand with which surnames begin: every line is gone through several times."""
    starts = list(accumulate(map(len, _up_to_surname().findall(text)), initial=-1))
    if text and text[-1] not in _surname_starts():
        starts.pop()  # the last stretch ends with the text
    return starts[1:]


@cache
def _up_to_surname() -> re.Pattern[str]:
    """Finds the stretches that end with such a character: their lengths tell where it stands."""
    return re.compile(f"[^{''.join(sorted(_surname_starts()))}]*.", re.DOTALL)


@cache
def _surname_starts() -> frozenset[str]:
    return frozenset(surname[0] for surname in surnames() | rare_surnames())

"""Names among names: in a row, in columns and cells, and beside names already found."""

from __future__ import annotations

import re

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.vocabulary import rare_surnames, surnames
from gbacli.extraction.naming.people.found import Names
from gbacli.extraction.titles import find_titles
from gbacli.text import places
from gbacli.text.folding import is_han

NUMBERING = " *#-_■●·1234567890.（）()、"
_SEPARATOR = re.compile(r"(?:（[^）\n]{1,12}）)?(?:、|，|以及|和|与|及|/| {1,6})")
_ROW_MARKS = frozenset("（、，以和与及/ ")  # with which separators begin, or in a name spaced out
_CELL = re.compile(r"[^|\t\u3000]+")
_PARTED = re.compile(r"[^|\t\n]+")
_HEADINGS = ("姓名", "签署人", "签字人", "签约人")
_IN_CELL = re.compile(
    r"[ *]*(?P<name>[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,8}(?:·[\u4e00-\u9fff]{1,10}){1,3})(?:（[^）]*）)?[ *]*"
)
_SPACED = re.compile("[\u4e00-\u9fff](?: {1,6}[\u4e00-\u9fff]){1,4}")
_COLON = re.compile("(?:（[^（）]{1,12}）)?[ *]*[：|] *")
_QUESTIONS = ("\n问：", "\n记者：", "\nq：")
_SPEAKER = re.compile("[*]*(?P<name>[\u4e00-\u9fff]{2,4})[*]*：")
_ITEM = re.compile("[\u4e00-\u9fff]{2,3}(?=[、和及与])")
_SURE = 3  # names in a row, among which all others are names too
_LONGEST = 5  # characters of a name that is not spaced out
_AFTER_LIST = re.compile(
    r"[等和与及任为，。；\n（]|担任|出任|当选|[一二三四五六七八九十两][位人]|连任|获|共同|一同|一起|一道|分别|先后|联合|联袂|双双|代表|各"
)


def runs(names: Names, active: list[Scanner]) -> None:
    """Three names or more in a row, whatever stands around them."""
    for scanner in active:
        start, end = scanner.line
        for position in names.beginnings(start, end):
            if _ROW_MARKS.isdisjoint(names.text[position + 1 : position + _LONGEST + 1]):
                continue
            if names.may_begin(position, start):
                run = _run(names, position, end)
                if (
                    len(run) >= 3
                    or (len(run) == 2 and all(right - left >= 3 for left, right in run) and _closed(names, run))
                    or (len(run) == 2 and names.text[run[1][1] : run[1][1] + 2] in ("两位", "二位"))
                ):
                    for span in run:
                        names.take(*span)
                elif run and names.text[run[-1][1] : run[-1][1] + 1] == "、":
                    _take_sure(names, *_row(names, position))


def _closed(names: Names, run: list[tuple[int, int]]) -> bool:
    """Whether a run of two fills its line or cell."""
    before, after = names.text[run[0][0] - 1 : run[0][0]], names.text[run[-1][1] : run[-1][1] + 1]
    return before in ("", "\n", " ", "：", "|", "*") and after in ("", "\n", " ", "|", "*")


def _run(names: Names, position: int, end: int) -> list[tuple[int, int]]:
    run: list[tuple[int, int]] = []
    while position < end and (not names.taken[position] or position in names.found):
        stop = names.found.get(position) or names.shapes.best(position, 3)
        if not stop or not (names.shapes.edge(stop) or _AFTER_LIST.match(names.text, stop)):
            break
        run.append((position, stop))
        separator = _SEPARATOR.match(names.text, stop)
        if not separator:
            break
        position = separator.end()
    return run


def columns(names: Names) -> None:
    """Lines and cells that are a name and nothing else, where others beside them are or an office stands near."""
    short = ((index, scanner) for index, scanner in enumerate(names.scanners) if names.active(scanner))
    alone = [(index, span) for index, scanner in short for span in _cells(names, scanner)]
    lines = {index for index, _ in alone}
    for index, span in alone:
        near = [names.scanners[other] for other in (index - 1, index, index + 1) if 0 <= other < len(names.scanners)]
        if any(scanner.titles for scanner in near) or index - 1 in lines or index + 1 in lines:
            names.take(*span)


def under_heading(names: Names) -> None:
    """The cells below 姓名: whatever they look like, they are names."""
    column, width = -1, 0
    for scanner in names.scanners if any(word in names.text for word in _HEADINGS) else ():
        cells = [match.span() for match in _PARTED.finditer(names.printed, *scanner.line)]
        words = [names.text[slice(*cell)].strip(" *") for cell in cells]
        heading = next((index for index, word in enumerate(words) if word in _HEADINGS), -1)
        if heading >= 0 and len(cells) > 1:
            column, width = heading, len(cells)
        elif len(cells) != width:
            column = -1
        elif column >= 0 and (name := _IN_CELL.fullmatch(names.text, *cells[column])):
            names.take(*name.span("name"))


def speakers(names: Names) -> None:
    """Who answers the questions of an interview: 张三：…, more than once."""
    asked = any(question in names.text for question in _QUESTIONS)
    for scanner in names.scanners if asked else ():
        match = _SPEAKER.match(names.text, *scanner.line)
        start, end = match.span("name") if match else (0, 0)
        if match and names.text.count(match["name"]) > 1 and names.shapes.best(start, 3) == end:
            names.take(start, end)


def _cells(names: Names, scanner: Scanner) -> list[tuple[int, int]]:
    start, end = scanner.line
    spans = []
    for match in _CELL.finditer(names.printed, start, end):
        left, right = match.span()
        while left < right and names.text[left] in NUMBERING:
            left += 1
        note = names.text.find("（", left, right)
        right = note if note > left else right
        while right > left and names.text[right - 1] in NUMBERING:
            right -= 1
        if right > left and _whole(names, left, right):
            spans.append((left, right))
    return spans


def _whole(names: Names, start: int, end: int) -> bool:
    """Whether the stretch is one Chinese name, perhaps spaced out."""
    letters = names.text[start:end].replace(" ", "")
    if not 2 <= len(letters) <= 4 or not all(map(is_han, letters)):
        return False
    if letters[:2] in surnames():
        return len(letters) >= 3
    if " " in names.text[start:end]:
        return letters[0] in surnames()
    return names.shapes.best(start, 3) == end


def rightwards(names: Names) -> None:
    """Names in a row with names already found: 甲、乙和丙."""
    waiting = sorted(names.found.items())
    while waiting:
        _, end = waiting.pop()
        mark = _SEPARATOR.match(names.text, end)
        if not mark or mark.end() >= len(names.text) or names.taken[mark.end()]:
            continue
        stop = names.shapes.best(mark.end(), 2) or _after_comma(names, mark)
        whole = stop and (names.shapes.edge(stop) or _AFTER_LIST.match(names.text, stop) or names.shapes.evident(stop))
        if stop and (whole or (stop - mark.end() == 3 and names.shapes.best(mark.end(), 3))):
            names.take(mark.end(), stop)
            waiting.append((mark.end(), stop))


def between(names: Names) -> None:
    """What stands among names in a row and begins with a surname, whatever it ends with: 甲、林间、乙、丙."""
    read: set[int] = set()
    for start in sorted(names.found):
        if start in read:
            continue
        row, sure = _row(names, start)
        read.update(start for start, _ in row)
        _take_sure(names, row, sure)


def _take_sure(names: Names, row: list[tuple[int, int]], sure: int) -> None:
    """Take all of a row of which so many are `sure` names, if these are enough, and not all."""
    if sure < len(row) and sure >= _SURE and sure >= 2 * (len(row) - sure):
        for span in row:
            names.take(*span)


def _row(names: Names, start: int) -> tuple[list[tuple[int, int]], int]:
    """The names and what may be names from a name on, up to the last that is sure; and how many are."""
    row: list[tuple[int, int]] = []
    last = sure = 0
    position: int | None = start
    while position is not None and position < len(names.text):
        certain = names.found.get(position) or (None if names.taken[position] else names.shapes.best(position, 3))
        end = certain or _unknown(names, position)
        if end is None:
            break
        row.append((position, end))
        last, sure = (len(row), sure + 1) if certain else (last, sure)
        position = end + 1 if names.text[end : end + 1] in "、和及与" else None
    return row[:last], sure


def _unknown(names: Names, start: int) -> int | None:
    """Where something ends that begins with a surname, has the length of a name and is followed by another."""
    match = _ITEM.match(names.text, start)
    if match is None or any(names.taken[start : match.end()]) or places.match_at(names.text, start):
        return None
    first = names.text[start]
    return match.end() if first in surnames() or first in rare_surnames() else None


def _after_comma(names: Names, mark: re.Match[str]) -> int | None:
    """Where a name ends that has no form of its own: 宁静, 卓玛央金."""
    return names.shapes.also(mark.end()) or names.shapes.foreign(mark.end()) if mark[0] == "、" else None


def leftwards(names: Names) -> None:
    """Names in a row before a name already found: 甲、乙出任."""
    for start in sorted(names.found, reverse=True):
        here = start
        while (mark := _mark_before(names, here)) is not None:
            left = next((mark - size for size in (4, 3, 2) if _ends_there(names, mark - size, mark)), None)
            if left is None:
                break
            names.take(left, mark)
            here = left


def _mark_before(names: Names, start: int) -> int | None:
    """Where the `and` before a name begins, if the characters before it are free."""
    mark = start - 1
    return mark if mark > 2 and names.text[mark] in "、和与及" and not names.taken[mark - 1] else None


def _ends_there(names: Names, start: int, end: int) -> bool:
    free = start > 0 and not any(names.taken[start:end])
    return free and names.shapes.best(start, 3) == end and names.may_begin(start, names.text.rfind("\n", 0, start) + 1)


def behind_spaced_title(text: str, scanner: Scanner) -> int | None:
    """Where the name may begin behind an office spaced out at the beginning of a line: 秘 书 长：."""
    start, end = scanner.line
    while start < end and text[start] in " *|":
        start += 1
    label = _SPACED.match(text, start, end) if text[start + 1 : start + 2] == " " else None
    if label is None:
        return None
    squeezed = label[0].replace(" ", "")
    told = any((title.start, title.end) == (0, len(squeezed)) for title in find_titles(squeezed, 0, len(squeezed)))
    behind = _COLON.match(text, label.end(), end) if told else None
    return behind.end() if behind else None

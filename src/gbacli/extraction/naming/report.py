"""A report read for names: the order in which the rooms look through it, and what each of them may take."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.classification import classify
from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.shapes import Shapes
from gbacli.extraction.naming.forms.vocabulary import occurrences, words_pattern
from gbacli.extraction.naming.headless.bracketed import bracketed
from gbacli.extraction.naming.headless.branded import branded
from gbacli.extraction.naming.headless.bullets import bullets
from gbacli.extraction.naming.headless.coined import TRIGGERS, coined
from gbacli.extraction.naming.headless.companions import COUNTS, SIGNS, companions, counted, partners
from gbacli.extraction.naming.headless.employers import COMPANY_WORDS, employers, shareholders
from gbacli.extraction.naming.headless.lettered import Lettered, brands
from gbacli.extraction.naming.headless.recalled import recall
from gbacli.extraction.naming.headless.series import series
from gbacli.extraction.naming.headless.slots import WORDS, slots
from gbacli.extraction.naming.meant.bodies import Namer
from gbacli.extraction.naming.meant.campus import schools
from gbacli.extraction.naming.meant.fuller import tie
from gbacli.extraction.naming.meant.identity import short_of
from gbacli.extraction.naming.meant.owned import owned
from gbacli.extraction.naming.meant.parted import part
from gbacli.extraction.naming.meant.shared import share
from gbacli.extraction.naming.people.likely import likely
from gbacli.extraction.naming.people.reader import Reader, is_address
from gbacli.extraction.pointers import pointers
from gbacli.text.folding import fold, is_han, key

_DISCLAIMS = "内容概不负责"
_DISCLAIMER = re.compile(rf"[对就]本(?:公告|通告|文件|公布)[^\n]{{0,6}}{_DISCLAIMS}")  # it names the exchanges
_ABBREVIATION = re.compile(r"[，；、,;] ?(?:简称|下称)?[“「]?([A-Z][A-Za-z\-&]{1,9})[”」]?[）)]")
_LONGEST_BRACKET = 40
_UNMISTAKABLE = 4  # characters of a name that means its body wherever it stands


def name(analysis: Analysis) -> None:
    """Fill the report's bodies, people and mentions."""
    scanners = [Scanner(analysis.folded, line) for line in analysis.lines]
    taken = [False] * len(analysis.folded)
    for start, end in analysis.lines if _DISCLAIMS in analysis.folded else ():
        if _DISCLAIMER.search(analysis.folded, start, end):
            taken[start:end] = [True] * (end - start)
    reader = Reader(analysis.text, analysis.folded, scanners, taken)
    reader.reserve()
    Namer(analysis, scanners, taken).name()
    share(analysis, scanners, taken)
    if reader.lettered:
        _lettered(analysis, scanners, taken, reader.shapes)
    found = reader.read()
    for foreign, chinese in reader.same:
        number = analysis.number("person", analysis.text[foreign : reader.found[foreign]])
        analysis.alias("person", analysis.text[chinese : reader.found[chinese]], number)
    for form, full in reader.addressed.items():
        analysis.alias("person", form, analysis.number("person", full))
    for start, end in found:
        analysis.add(start, end, "person")
    plain: set[str] = set()
    for scanner in scanners:
        _headless(analysis, scanner, taken, reader, plain)
    for start, end in list(bullets(scanners, taken, reader.found)):
        if _mark(analysis, taken, start, end) is not None:
            plain.add(analysis.folded[start:end])
    ends = frozenset(mention.end for mention in analysis.mentions if mention.kind == "body")
    for start, end in list(series(scanners, taken, ends)):
        analysis.add(start, end, "body")
        taken[start:end] = [True] * (end - start)
        plain.add(analysis.folded[start:end])
    for start, end in list(branded(scanners, taken)):
        analysis.add(start, end, "body")
        taken[start:end] = [True] * (end - start)
    _again(analysis, taken, plain)
    _untold(analysis, plain)
    recall(analysis, scanners, taken)
    part(analysis)
    owned(analysis)
    tie(analysis)
    schools(analysis)
    for start, end in likely(reader):
        analysis.add(start, end, "person")
    _fullest(analysis)
    classify(analysis)


def _headless(analysis: Analysis, scanner: Scanner, taken: list[bool], reader: Reader, plain: set[str]) -> None:
    """Mark the bodies of one line whose names have no head; `plain` takes those that nothing else tells."""
    bodies = {mention.start: mention.end for mention in analysis.within(*scanner.line, "body")}
    telling = _tells(scanner)
    if not (telling or bodies or scanner.titles):
        return
    rows = (*(counted(scanner, taken) if telling else ()), *(companions(scanner, taken, bodies) if bodies else ()))
    for start, end in rows:
        _mark(analysis, taken, start, end)
    for start, end in (
        *(shareholders(scanner, taken) if telling else ()),
        *(employers(scanner, taken, reader.found.keys()) if scanner.titles else ()),
        *(partners(scanner, taken) if telling else ()),
        *(slots(scanner, taken, bodies) if telling else ()),
        *(bracketed(scanner, taken, reader.found) if scanner.titles else ()),
    ):
        if not any(taken[start:end]) and (ref := short_of(analysis, start, end)) is not None:
            analysis.refer(start, end, "body", ref)
            taken[start:end] = [True] * (end - start)
        elif _mark(analysis, taken, start, end) is not None:
            plain.add(analysis.folded[start:end])
    for start, end in coined(scanner, taken, bodies) if telling else ():
        number = _mark(analysis, taken, start, end)
        if number is not None:
            analysis.bodies[number].kind = analysis.bodies[number].kind or "alliance"
            plain.add(analysis.folded[start:end])


def _tells(scanner: Scanner) -> bool:
    """Whether a line has a word that may tell bodies by what they do: few lines need be looked through for each."""
    places = _telling_places(scanner.text)
    first = bisect_left(places, scanner.line.start)
    return first < len(places) and places[first] < scanner.line.end


@lru_cache(maxsize=2)
def _telling_places(text: str) -> list[int]:
    return [found.start() for found in _telling().finditer(text)]


@cache
def _telling() -> re.Pattern[str]:
    return words_pattern((COUNTS, *SIGNS, *COMPANY_WORDS, *WORDS, *TRIGGERS))


def _mark(analysis: Analysis, taken: list[bool], start: int, end: int) -> int | None:
    """The number of the body that is now marked there, or None where something stands already."""
    if any(taken[start:end]):
        return None
    taken[start:end] = [True] * (end - start)
    return analysis.add(start, end, "body").ref


def _lettered(analysis: Analysis, scanners: list[Scanner], taken: list[bool], shapes: Shapes) -> None:
    """Mark the bodies that are named in Latin letters, there and wherever else their names stand."""
    titles = {title.start: title.end for scanner in scanners for title in scanner.titles.values()}
    forms: dict[str, int] = {}
    for start, end in list(
        Lettered(analysis.text, analysis.folded, taken, titles, frozenset(titles.values()), shapes).names()
    ):
        name = analysis.text[start:end]
        known = next((forms[brand] for brand in brands(name) if brand in forms), None)
        chinese = _in_bracket(analysis, end)
        number = chinese.ref if chinese else analysis.number("body", name) if known is None else known
        for form in (name, *brands(name), *_abbreviations(analysis, chinese)):
            forms.setdefault(form, number)
    for form, number in forms.items():
        analysis.alias("body", form, number)
    for start, end in occurrences(forms, analysis.text):
        around = analysis.text[start - 1 : start] + analysis.text[end : end + 1]
        if not any(taken[start:end]) and not re.search(r"[A-Za-z0-9]", around):
            analysis.refer(start, end, "body", forms[analysis.text[start:end]])
            taken[start:end] = [True] * (end - start)


def _in_bracket(analysis: Analysis, end: int) -> Mention | None:
    """The body whose name begins a bracket behind a foreign name: Lantern Society（灯塔学会，LS）."""
    behind = end + (analysis.folded[end : end + 1] == " ")
    if analysis.folded[behind : behind + 1] != "（":
        return None
    inside = analysis.within(behind + 1, behind + _LONGEST_BRACKET, "body")
    first = inside[0] if inside and inside[0].start == behind + 1 else None
    closes = first and analysis.folded[first.end : first.end + 1] in ("）", "，", "；", "、")
    return first if closes and is_han(analysis.folded[behind + 1]) else None


def _abbreviations(analysis: Analysis, chinese: Mention | None) -> tuple[str, ...]:
    """The abbreviation that closes the bracket behind a name."""
    found = _ABBREVIATION.match(analysis.text, chinese.end) if chinese else None
    return (found[1],) if found else ()


def _again(analysis: Analysis, taken: list[bool], forms: set[str]) -> None:
    """Mark the other places where names stand that only their company has told."""
    for start, end in occurrences([form for form in forms if len(form) >= _UNMISTAKABLE], analysis.folded):
        if not any(taken[start:end]):
            analysis.add(start, end, "body")
            taken[start:end] = [True] * (end - start)


def _untold(analysis: Analysis, forms: set[str]) -> None:
    """Note of which bodies nothing but their company tells that they are some."""
    for draft in analysis.bodies if forms else ():
        draft.told = fold(draft.name) not in forms


def _fullest(analysis: Analysis) -> None:
    """Call every body and person by the fullest form that the report prints, then by the most frequent."""
    for draft in (*analysis.bodies, *analysis.people):
        if draft.known or (len(draft.surfaces) == 1 and draft.surfaces.get(draft.name, 0) > 0):
            continue  # most have but one form
        forms = {form: count for form, count in draft.surfaces.items() if count > 0}
        if forms.keys() == {draft.name}:
            continue
        forms = {form: count for form, count in forms.items() if not is_address(form)} or forms
        forms = {form: count for form, count in forms.items() if fold(form) not in pointers()} or {draft.name: 0}
        if draft.name not in forms:  # 联会 alone, of which only the byline says whose it is
            forms = {form: count for form, count in forms.items() if not draft.name.endswith(form)} or {draft.name: 0}
        if forms:
            draft.name = min(forms, key=lambda form: (not any(map(is_han, form)), -len(key(form)), -forms[form], form))

"""Short forms of the names of a report, wherever they stand and however they were read: 市茶协, 远汐精铸, 远山职院."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import pairwise

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.classification.known import known
from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.introduced import abbreviates
from gbacli.extraction.naming.forms.vocabulary import boundaries, heads, occurrences
from gbacli.extraction.naming.headless.branded import is_brand, may_end
from gbacli.extraction.naming.meant.brief import brief, cores, ends
from gbacli.extraction.naming.meant.contracted import contracted, short_heads, starts
from gbacli.extraction.naming.meant.identity import home_city
from gbacli.extraction.naming.meant.parts import least_of, words_of
from gbacli.extraction.pointers import pointers
from gbacli.text import places
from gbacli.text.folding import fold, is_han
from gbacli.text.wording import longest_first

_LEAST = 4  # characters of a name that is shortened
_LONGEST = 9  # characters of a form made of a character or two of each word
_PLAIN = 3  # characters of a form that stands nowhere by chance
_BRAND = 2  # characters of a brand, or of a form
_SEVERAL = 2  # forms of a body one of which may be shorter
_UNIVERSITY = "大学"
_OFFICES = ("局", "厅", "署", "处")
_GOES_ON = frozenset("学会院部校所店药业工场馆协联")  # may go on the last word of a form
_JOIN = re.compile("[与和同及]")
_JOINS = "和同及"
_APART = "与"  # which no name begins with behind a place, as 香港和解中心 and 远山同乡会 do
_WHERE = frozenset("在赴到往抵于从至去访经")  # behind these stands a place
_ACTS = re.compile("[与和同跟及、]|[将已亦则曾]|签|[说称指]|表示|透露|介绍|认为|承诺|宣布|负责|派|捐")
_COUNTED = re.compile("[一二三四五六七八九十两]+[间家所个]")
_ENDED = "协联总"  # ends of forms behind which 会 may begin another word: 市茶协会同
_BESIDE = ("、", "和", "与", "及", "以及", "同")


def recall(analysis: Analysis, scanners: list[Scanner], taken: list[bool]) -> None:
    """Tie every short form to the only body of the report whose name it shortens."""
    names = _names(analysis)
    if _front(analysis, names):
        names = _names(analysis)
    if _tie(analysis, names):
        names = _names(analysis)
    if _divide(analysis, names):
        _tie(analysis, _names(analysis))
        names = _names(analysis)
    if _parts(analysis):
        names = _names(analysis)
    lines = [scanner.line.start for scanner in scanners]
    for start, end, ref in _brands(analysis.folded, names, taken):
        scanner = scanners[bisect_right(lines, start) - 1]
        if not any(taken[start:end]) and _begins(scanner, taken, start) and _acts(scanner, start, end):
            _mark(analysis, taken, start, end, ref)
    for start, end, ref in _contractions(analysis.folded, names, taken):
        scanner = scanners[bisect_right(lines, start) - 1]
        if not any(taken[start:end]) and _begins(scanner, taken, start) and _stands(scanner, start, end):
            _mark(analysis, taken, start, end, ref)
    analysis.recognize = partial(_recognize, analysis)


def _recognize(analysis: Analysis, name: str) -> int | None:
    """The number of the only body of the report that a name shortens which some rule for facts has found."""
    form = fold(name)
    if form in pointers() or form in heads():
        return None
    names = _names(analysis)
    found = {names[whole] for whole in _shortened(analysis, form, names) if not _ran_on(form, whole)}
    return found.pop() if len(found) == 1 else None


def _mark(analysis: Analysis, taken: list[bool], start: int, end: int, ref: int) -> None:
    analysis.refer(start, end, "body", ref)
    taken[start:end] = [True] * (end - start)


def _names(analysis: Analysis) -> dict[str, int]:
    """The longer names of the report, folded, with the numbers of the bodies."""
    forms = ((fold(form), ref) for ref, draft in analysis.names("body") for form, n in draft.surfaces.items() if n > 0)
    return {form: ref for form, ref in forms if len(form) >= _LEAST and form not in pointers()}


def _divide(analysis: Analysis, names: dict[str, int]) -> bool:
    """Part the names that a short form ran together with: 远山职院与|松湖医院; whether any were."""
    divided = False
    joined = [one for one in analysis.mentions if one.kind == "body" and _JOIN.search(analysis.folded, *one[:2])]
    for mention in joined:
        for join in _JOIN.finditer(analysis.folded, mention.start + _BRAND, mention.end - _BRAND):
            left = analysis.folded[mention.start : join.start()]
            refs = {names[name] for name in (*contracted(left, names), *brief(left, names))} - {mention.ref}
            placed = join[0] in _APART and places.find(left) and not places.match_at(analysis.folded, join.end())
            if len(refs) == 1 or placed:
                _part(analysis, mention, join)
                divided = True
                if not placed:
                    analysis.refer(mention.start, join.start(), "body", *refs)
                break
    return divided


def _front(analysis: Analysis, names: dict[str, int]) -> bool:
    """Give back its first character to what was cut where names are joined, 和|解中心; whether anything was."""
    given = False
    joined = [one for one in analysis.mentions if one.kind == "body" and analysis.folded[one.start - 1] in _JOINS]
    for mention in joined:
        form = analysis.folded[mention.start - 1 : mention.end]
        refs = {ref for name, ref in names.items() if name.endswith(form) and len(name) > len(form)} - {mention.ref}
        if len(refs) == 1:
            analysis.forget(mention)
            analysis.refer(mention.start - 1, mention.end, "body", *refs)
            given = True
    return given


def _part(analysis: Analysis, mention: Mention, join: re.Match[str]) -> None:
    """Let a mention begin behind a word that joins names: in 在香港与岚山学院签署 too."""
    draft, whole = analysis.bodies[mention.ref], analysis.text[mention.start : mention.end]
    second = analysis.text[join.end() : mention.end]
    analysis.widen(mention, join.end(), mention.end)
    if draft.name == whole and not draft.surfaces[whole] and draft.surfaces[second]:
        draft.name = second


def _tie(analysis: Analysis, names: dict[str, int]) -> bool:
    """Give the mentions of bodies called by one short form alone to the body of whose name it is; whether any were."""
    tied = False
    for form, ref in sorted(_single(analysis), key=lambda one: -len(one[0])):
        fitting = (name for name in _shortened(analysis, form, names) if not _ran_on(form, name))
        found = {names[name] for name in fitting if names[name] != ref}
        if len(found) == 1 and not _beside(analysis, ref, *found):
            _give(analysis, ref, *found)
            analysis.alias("body", form, *found)
            if form in names:
                names[form] = next(iter(found))
            tied = True
    return tied


def _single(analysis: Analysis) -> Iterator[tuple[str, int]]:
    """The folded forms of the bodies that the report calls by one form alone, with their numbers."""
    for ref, draft in analysis.names("body"):
        forms = [fold(form) for form, count in draft.surfaces.items() if count > 0]
        own = [form for form in forms if form not in pointers() and form not in heads()]
        if len(own) == 1 and not draft.known:
            yield own[0], ref


def _ran_on(form: str, name: str) -> bool:
    """Whether a name is a form with words before it that are no place, and may have been taken in: 咨询教育局."""
    return name.endswith(form) and form.endswith(_OFFICES) and places.match_at(name, 0) is None


def _shortened(analysis: Analysis, form: str, names: dict[str, int]) -> list[str]:
    """The names of the report that a form shortens, told by the tables, else by its characters, else by its words."""
    body = known(form)
    if body is not None:
        told = [name for name in names if name == body.name]
        if told or analysis.knows("body", body.name) or len(form) == len(body.name):
            return told
        return [name for name in (*contracted(form, names), *_of_university(form, names)) if name.endswith(_UNIVERSITY)]
    longer = _longer(form, names)
    if not longer:
        return []
    fitting = [*contracted(form, longer), *brief(form, longer), *_of_university(form, longer)] or words_of(form, longer)
    fitting = fitting or _headless(form, longer)
    if form[0] == "市" and fitting:
        city = home_city(analysis.folded, names) or ""
        fitting = [name for name in fitting if name.startswith(city)]
    return fitting


def _longer(form: str, names: Iterable[str]) -> list[str]:
    """The names that are longer than a form, or than the form with a shorter noun for its own."""
    least = least_of(form)
    return [name for name in names if len(name) > least]


def _headless(form: str, names: Iterable[str]) -> list[str]:
    """The names that a form keeps one character of the place and the first ones of other words of: 港建科."""
    place = places.match_at(form, 0, short=True) if _BRAND <= len(form) <= _PLAIN else None
    if place is None or place[0] > 1:
        return []
    found = []
    for name in names:
        whole = places.match_at(name, 0)
        rest = name[whole[0] :] if whole and whole[1].label == place[1].label else ""
        if rest and (len(form) == _BRAND or form[1] == rest[0]) and abbreviates(form[1:], rest):
            found.append(name)
    return found


def _of_university(form: str, names: Iterable[str]) -> list[str]:
    """The universities that a form of two characters is short for: 岭大 for 岭湾大学."""
    if len(form) != _BRAND or form[1] != _UNIVERSITY[0]:
        return []
    return [name for name in names if name.endswith(_UNIVERSITY) and form[0] in starts(name)]


def _give(analysis: Analysis, ref: int, other: int) -> None:
    """Let all mentions of a body mean another."""
    for mention in [one for one in analysis.mentions if one.kind == "body" and one.ref == ref]:
        analysis.forget(mention)
        analysis.refer(mention.start, mention.end, "body", other)


def _parts(analysis: Analysis) -> bool:
    """Give the parts of bodies named by the short forms of these to the same parts named in full; whether any were."""
    given = False
    owners: dict[str, list[tuple[str, str]]] = {}
    for draft in analysis.bodies:
        if len(draft.surfaces) < _SEVERAL:
            continue
        forms = [fold(form) for form, count in draft.surfaces.items() if count > 0]
        whole = max(forms, key=len, default="")
        for form in forms:
            if _BRAND <= len(form) < len(whole) and form not in pointers():
                owners.setdefault(form[:_BRAND], []).append((form, whole))
    for ref, draft in list(analysis.names("body")) if owners else ():
        name = fold(draft.name)
        for form, whole in owners.get(name[:_BRAND], ()):
            full = whole + name[len(form) :]
            if len(form) < len(name) and name.startswith(form) and analysis.knows("body", full):
                other = analysis.number("body", full)
                if other != ref:
                    _give(analysis, ref, other)
                    analysis.alias("body", name, other)
                    given = True
    return given


def _beside(analysis: Analysis, one: int, other: int) -> bool:
    """Whether two bodies stand side by side somewhere, which so are two."""
    named = [mention for mention in analysis.mentions if mention.ref in (one, other) and mention.kind == "body"]
    pairs = pairwise(named)
    return any(a.ref != b.ref and analysis.folded[a.end : b.start] in _BESIDE for a, b in pairs)


def _brands(text: str, names: dict[str, int], taken: list[bool]) -> Iterator[tuple[int, int, int]]:
    """Where the text may print the brand of a body, and which."""
    begun: dict[str, list[tuple[str, int, int]]] = {}
    for name, ref in names.items():
        for core, placed in cores(name):
            begun.setdefault(core[:2], []).append((core, placed, ref))
    for start, _ in occurrences(begun, text):
        if taken[start]:
            continue
        found = [(ends(text, start, core, placed), ref) for core, placed, ref in begun[text[start : start + 2]]]
        for end in sorted({end for reached, _ in found for end in reached}, reverse=True):
            refs = {ref for reached, ref in found if end in reached}
            if len(refs) == 1:
                yield start, end, refs.pop()


def _contractions(text: str, names: dict[str, int], taken: list[bool]) -> Iterator[tuple[int, int, int]]:
    """Where the text may print a form made of a character or two of each word of a name, and of which body."""
    found = [match.end() for match in _ends().finditer(text)]
    free = [end for end in found if not taken[end - 1] and _ends_like(text[end - 1], text[end - 2], names)]
    begun: dict[str, set[str]] = {}
    for name in names if free else ():
        for character in starts(name):
            begun.setdefault(character, set()).add(name)
    for end in free:
        first = max(0, end - _LONGEST)
        if begun.keys().isdisjoint(text[first : end - _BRAND]):
            continue
        for start in range(first, end - _BRAND):
            if text[start] in begun and not taken[start]:
                form = text[start:end]
                refs = {names[name] for name in contracted(form, begun[text[start]])}
                if len(refs) == 1 and not places.find(form):
                    yield start, end, refs.pop()
                    break


def _ends_like(last: str, before: str, names: dict[str, int]) -> bool:
    """Whether some name has both of the last characters of a form, without which it is no form of it."""
    return any(last in name and before in name for name in names)


@cache
def _ends() -> re.Pattern[str]:
    numbered = [numeral + school for numeral in "一二三四五六七八九十" for school in "中小"]
    return re.compile(longest_first([*short_heads(), *numbered]))


def _stands(scanner: Scanner, start: int, end: int) -> bool:
    """Whether the words behind a form of a character or two of each word leave it be a name."""
    text = scanner.text
    if _COUNTED.match(text, start, end) or (text[end - 1] == "会" and text[end - 2] in _ENDED):
        return False
    return end - start >= _PLAIN and (may_end(scanner, end) or _is_placed(text, start, end))


def _acts(scanner: Scanner, start: int, end: int) -> bool:
    """Whether a brand stands where only a body can: before an office, or before what it does with others."""
    text = scanner.text
    place = places.match_at(text, start)
    brand = start + place[0] if place and start + place[0] + _BRAND <= end else start
    if text[start - 1 : start] in _WHERE or not is_brand(text[brand : brand + _BRAND]):
        return False
    return end in scanner.offices or (may_end(scanner, end) and _ACTS.match(text, end) is not None)


def _is_placed(text: str, start: int, end: int) -> bool:
    """Whether a form of four characters or more keeps its place, so that it is a name before any word: 惠州一中礼堂."""
    place = places.match_at(text, start)
    return place is not None and place[0] + _BRAND <= end - start and text[end : end + 1] not in _GOES_ON


def _begins(scanner: Scanner, taken: list[bool], start: int) -> bool:
    """Whether a name may begin there: behind a stop, another name, an office or a word that bounds names."""
    text = scanner.text
    if start <= scanner.line.start or taken[start - 1] or start in scanner.titles or not is_han(text[start - 1]):
        return True
    return any(text[max(0, start - size) : start] in boundaries() for size in (1, 2, 3))

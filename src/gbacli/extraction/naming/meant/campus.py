"""Universities called by the first character of their words and 大: 汐大 for 远山汐云大学, 汐大图书馆, 汐医大."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.classification.known import known
from gbacli.extraction.naming.candidates.edges import head_at
from gbacli.extraction.naming.forms.introduced import abbreviates
from gbacli.extraction.titles import title_at
from gbacli.text import places
from gbacli.text.folding import fold, is_han
from gbacli.text.tables import words

_UNIVERSITY, _BIG = "大学", "大"
_NAME = re.compile("[\u4e00-\u9fff]{2,14}?大学(?!城|堂|生|路|站|道)")
_SHORT = re.compile("(?P<letters>[\u4e00-\u9fff]{1,3})大(?!学)(?P<part>.*)")
_ORGAN = re.compile("党委|党组|纪委|团委|工会")  # which every university has
# what a university has or what its people are: 汐大教授, 汐大医学院
_OF_SCHOOLS = re.compile(
    "校(?:长|董|友|方|监)|[\u4e00-\u9fff]{1,10}?(?:学院|学系|书院|研究[院所部]|图书馆|讲座教授|教授)"
)
_CLAUSE = "，。；：！？、“”（）《》\n 　与和及由暨夥伙跟同在经是为"


def schools(analysis: Analysis) -> None:
    """Tie the short forms of the universities of a report to these, where only one of them can be meant."""
    if _UNIVERSITY not in analysis.folded or analysis.folded.count(_BIG) == analysis.folded.count(_UNIVERSITY):
        return
    found = _universities(analysis)
    for mention in [one for one in analysis.mentions if one.kind == "body"]:
        form = fold(analysis.bodies[mention.ref].name)
        match = _SHORT.fullmatch(form) if mention.end - mention.start == len(form) else None
        owner = _meant(analysis, match["letters"], found) if match else None
        if match is None or owner is None:
            continue
        inner = mention.start + match.start("part")
        if match["part"] and head_at(form, len(form)) is None:  # 汐大海洋科学讲座教授
            analysis.forget(mention)
            _refer(analysis, mention.start, inner, owner)
            continue
        whole = owner + analysis.text[inner : mention.end]
        if match["part"] and not analysis.knows("body", whole):
            draft = analysis.bodies[mention.ref]
            draft.known = (whole,)
            draft.name = whole if _ORGAN.fullmatch(match["part"]) else draft.name
            analysis.alias("body", whole, mention.ref)
            continue
        analysis.forget(mention)
        _refer(analysis, mention.start, mention.end, whole)
    for name in found:
        _mark(analysis, name, found)


def _refer(analysis: Analysis, start: int, end: int, whole: str) -> None:
    """Note that a stretch means the body of this name, which perhaps only the names of its parts print."""
    new = not analysis.knows("body", whole)
    ref = analysis.number("body", whole)
    if new:
        analysis.bodies[ref].known = (whole,)
    analysis.refer(start, end, "body", ref)
    analysis.alias("body", analysis.text[start:end], ref)


def _universities(analysis: Analysis) -> dict[str, str]:
    """The universities that names of the report are or begin with, folded, each as it is printed."""
    found: dict[str, str] = {}
    for draft in analysis.bodies:
        match = _NAME.match(fold(draft.name)) if _UNIVERSITY in fold(draft.name) else None
        if match and any(count > 0 for count in draft.surfaces.values()):
            found.setdefault(match.group(), draft.name[: match.end()])
    return found


def _meant(analysis: Analysis, letters: str, found: dict[str, str]) -> str | None:
    """The printed name of the only university for which letters before 大 stand."""
    short = letters + _BIG
    if analysis.knows("body", short):
        name = analysis.bodies[analysis.number("body", short)].name
        if fold(name) in found:
            return name
    usual = known(short)
    if usual is not None and fold(usual.name) in found:
        return found[fold(usual.name)]
    fitting = [name for name in found if _fits(letters, name)]
    return found[fitting[0]] if len(fitting) == 1 else None


def _fits(letters: str, name: str) -> bool:
    """Whether letters are the first of a university's own words and others in their order, its place before or not."""
    core = name.removesuffix(_UNIVERSITY)
    at = 0
    while (place := places.match_at(core, at)) and at + place[0] < len(core):
        at += place[0]
    stem = core[at:]
    if letters[0] != stem[0] and at and len(letters) > 1 and letters[0] in core[:at]:
        letters = letters[1:]  # 港汐大
    return letters[0] == stem[0] and (len(letters) == 1 or abbreviates(letters, stem + _UNIVERSITY))


def _mark(analysis: Analysis, name: str, found: dict[str, str]) -> None:
    """Note where a university is called by one character and 大 before an officer or a part of it."""
    core = name.removesuffix(_UNIVERSITY)
    while (place := places.match_at(core, 0)) and place[0] < len(core):
        core = core[place[0] :]
    form, text = core[0] + _BIG, analysis.folded
    if form in _words() or _meant(analysis, core[0], found) is None:
        return
    at = text.find(form)
    while at >= 0:
        end = at + len(form)
        clear = not is_han(text[at - 1 : at] or " ") or text[at - 1] in _CLAUSE
        if clear and _is_of_school(text, end) and not _is_named(analysis, at, end):
            _refer(analysis, at, end, found[name])
        at = text.find(form, end)


def _is_of_school(text: str, at: int) -> bool:
    title = title_at(text, at)
    return (title is not None and "校" in title.head) or _OF_SCHOOLS.match(text, at) is not None


def _is_named(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a name covers a character of a stretch, or begins right behind it."""
    first = max(0, start - 30)
    return any(one.start < end and one.end > start for one in analysis.within(first, end + 30))


@cache
def _words() -> frozenset[str]:
    """Ordinary words that end so: 重大, 盛大."""
    return frozenset(words("big_words"))

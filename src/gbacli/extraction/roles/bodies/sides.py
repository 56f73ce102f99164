"""The body that an officer acts for as one of two sides: 珠海方面由会长张三签字, 对方是馆长李四, 云雀的总经理."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from gbacli.extraction.analysis import Draft
from gbacli.extraction.naming.forms.introduced import abbreviates
from gbacli.extraction.own import own_mention
from gbacli.extraction.roles.bodies.fits import NOBODY, fits
from gbacli.extraction.roles.bodies.report import Report
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.text import places
from gbacli.text.folding import fold
from gbacli.text.places import Place

_CLAUSE = frozenset(",;:.(|P")
_JOINS = ("、", "和", "与", "及", "以及", "跟", "同", "暨")
_SIDE = re.compile(
    "(?:由|而|至于|其中|则由|而由|并由|与|和|同|跟)?(?P<who>[\u4e00-\u9fff]{1,8}?)(?:方面?|一方|[那这]边|那头)"
    "(?P<rest>[\u4e00-\u9fff]{0,8})"
)
_ACTS = re.compile(
    "(?:由|而|至于|其中|与|和|同|跟)?(?P<who>[\u4e00-\u9fff]{2,6}?)(?:一方)?[则就也亦]?(?:由|是|为|派|派出|派来|请出|委派|指派)"
)
_OF = re.compile("(?P<who>[\u4e00-\u9fff]{2,})的")
_NO_SIDES = re.compile("[双各两三四五多地官警前后平东南西北药资买卖甲乙丙丁供需院校馆局署司处行园社]$")
_TELLS = re.compile("[说称指认]|表示|介绍|透露|强调|希望")
_OWN = ("我", "本", "己", "敝", "我们")
_OTHER = ("对", "另", "彼")
_THERE = re.compile("(?:[那这]边|那头|那里|该方)的?")  # of the body named last
_THAT = re.compile("该[\u4e00-\u9fff]{0,3}(?:网络|联盟|平台|机构|计划|组织|基金|委会)")
_WITH = re.compile("wB")
_LONGEST = 6
_BACK = 3  # sentences looked back for the sides


def side(report: Report, office: Office, row: Row) -> int | None:
    """The body of the side whose officer is named, NOBODY where the side is unknown, or None where none is told."""
    if office.hint and _THAT.fullmatch(row.folded, *office.hint):
        return NOBODY  # 该网络的会长, where nothing tells which it is
    clause = _clause(office, row)
    if not clause or _TELLS.search(clause):
        return None
    found = _SIDE.fullmatch(clause)
    if found and (ref := _of_word(report, office, row, found["who"])) is not None:
        return ref
    if found := _ACTS.fullmatch(clause):
        return _named(report, office, row, _begins(found["who"]))
    return _of_clause(report, office, row, clause)


def _of_clause(report: Report, office: Office, row: Row, clause: str) -> int | None:
    """The body meant by the words right before an office: 那边的, 深圳, 云雀的."""
    if _THERE.fullmatch(clause):
        return _last_one(report, office, row)
    if (place := _place(clause)) is not None and not office.title.of:
        return _named(report, office, row, lambda body: _names_place(body, place))
    if found := _OF.fullmatch(clause):
        ends = (found["who"][-length:] for length in range(min(_LONGEST, len(found["who"])), 1, -1))
        refs = (_named(report, office, row, _holds(end)) for end in ends if places.find(end) is None)
        return next((ref for ref in refs if ref is not None), None)
    return None


def _place(clause: str) -> Place | None:
    """The place of a clause that is nothing else: 深圳 before 会长张三."""
    found = places.match_at(clause, 0, short=True)
    return found[1] if found and found[0] == len(clause.removesuffix("的")) else None


def _last_one(report: Report, office: Office, row: Row) -> int | None:
    """The first body of the last sentence that names any, beside the one that the report is about."""
    about = report.theme(office)
    return next((ref for refs in _recent(report, office, row) for ref in refs if ref != about), None)


def _clause(office: Office, row: Row) -> str:
    """The words of the clause before the phrase of an office, if no name stands among them."""
    start = office.title.start if office.begins is None else office.begins
    at = next((index for index, token in enumerate(row.tokens) if token.start >= start), len(row.tokens))
    first = at
    while first and not _ends_clause(row, first - 1):
        first -= 1
    if "B" in row.letters[first:at] or first == at:
        return ""
    return row.folded[row.tokens[first].start : start]


def _ends_clause(row: Row, at: int) -> bool:
    return row.letters[at] in _CLAUSE or (row.letters[at] == "c" and row.word(at) in _JOINS)


def _of_word(report: Report, office: Office, row: Row, word: str) -> int | None:
    """The body of a side by the word before 方: 我, 对, 珠, 香港 or the short form of a name."""
    if word in _OWN:
        return _ours(report, office)
    if word in _OTHER:
        return _other(report, office, row)
    found = places.match_at(word, 0, short=True)
    if found and found[0] >= len(word.rstrip("省市区县")):
        place = found[1]
        ref = _named(report, office, row, lambda body: _is_of(body, place))
        return NOBODY if ref is None else ref
    return None if _NO_SIDES.fullmatch(word) else _named(report, office, row, _holds(word))


def _ours(report: Report, office: Office) -> int | None:
    own = own_mention(report.analysis)
    return own.ref if own and fits(office, report.analysis.bodies[own.ref]) else report.theme(office)


def _other(report: Report, office: Office, row: Row) -> int | None:
    """The other of the two bodies that a sentence names, beside the one that has acted or that the report is about."""
    acting = row.letters.rfind("B", 0, office.at)
    for one, end in _told(report, office, row):
        refs = [*dict.fromkeys(token.ref for token in one.tokens[:end] if token.letter == "B")]
        ours = own_mention(report.analysis)
        if len(refs) == 1 and ours and refs[0] != ours.ref and _WITH.search(one.letters[:end]):
            return (
                refs[0] if fits(office, report.analysis.bodies[refs[0]]) else NOBODY
            )  # 分部与甲会换文，由张三与对方秘书长
        if len(refs) > 1:
            own = row.tokens[acting].ref if acting >= 0 and one is not row else -1
            own = own if own in refs else max(refs, key=report.weight)
            others = [ref for ref in refs if ref != own and fits(office, report.analysis.bodies[ref])]
            return others[0] if len(others) == 1 else NOBODY
    return None


def _named(report: Report, office: Office, row: Row, meant: Callable[[Draft], bool]) -> int | None:
    """The body named last, of those of which this is true; the first of several in one sentence."""
    for refs in _recent(report, office, row):
        found = [ref for ref in refs if meant(report.analysis.bodies[ref])]
        if found:
            return found[0]
    return None


def _recent(report: Report, office: Office, row: Row) -> Sequence[list[int]]:
    """The bodies that can have the office in this sentence and those before it, the last sentence first."""
    bodies = report.analysis.bodies
    told = _told(report, office, row)
    found = ([token.ref for token in one.tokens[:end] if token.letter == "B"] for one, end in told)
    return [[ref for ref in dict.fromkeys(refs) if fits(office, bodies[ref])] for refs in found]


def _told(report: Report, office: Office, row: Row) -> list[tuple[Row, int]]:
    """This sentence and those before it, the last first, each with the number of its tokens before the office."""
    return [(row, office.at), *((one, len(one.tokens)) for one in reversed(report.rows.last(_BACK)))]


def _names_place(body: Draft, place: Place) -> bool:
    """Whether a body is told by a place alone: by its name, or as the one of a region."""
    return place.label in fold(body.name) or place.name == body.region


def _is_of(body: Draft, place: Place) -> bool:
    """Whether a body is at home in a place."""
    if place.label in fold(body.name) or place.region in (body.region, body.place):
        return True
    home = places.find(body.region or "")
    return home is not None and place.name in (home.parent, *home.parents)


def _begins(word: str) -> Callable[[Draft], bool]:
    """Whether a name begins with a word, or is shortened to it, behind its place or not."""
    return lambda body: any(word in name[: len(word) + 4] or abbreviates(word, name) for name in _names(body))


def _holds(word: str) -> Callable[[Draft], bool]:
    return lambda body: any(word in name for name in _names(body))


def _names(body: Draft) -> list[str]:
    return [fold(name) for name in (body.name, *body.surfaces)]

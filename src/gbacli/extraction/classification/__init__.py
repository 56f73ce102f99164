"""Kind, place and region of the bodies of a report, from their names, the tables and the report itself."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis, Draft
from gbacli.extraction.classification.kinds import is_part, kind_of, kind_under
from gbacli.extraction.classification.known import KnownBody
from gbacli.extraction.classification.names import known_names
from gbacli.extraction.classification.owners import lead_of
from gbacli.extraction.classification.regions import Seat, seat_of
from gbacli.extraction.classification.setting import Setting, setting_of
from gbacli.text.folding import fold, is_han, key

_UNTOLD = "company"  # what a body most likely is whose name says nothing: a firm called by its brand
_BRAND = 4  # characters of the longest brand that is taken for a firm before the facts are read

_SOCIETIES = ("协会", "学会", "商会", "公会", "协进会", "研究会", "同乡会")

__all__ = ["classify", "settle"]


def classify(analysis: Analysis) -> None:
    """Fill in what is still unknown of every body: `kind`, `place`, `region` and `known`."""
    unknown = [number for number, draft in analysis.names("body") if draft.kind is None or draft.region is None]
    if not any(analysis.bodies[number].kind is None for number in unknown):
        return
    forms = {number: _folded(analysis.bodies[number]) for number in unknown}
    publisher = key(analysis.document.publisher or "")
    for number in unknown:
        _by_name(analysis.bodies[number], forms[number], publisher)
    setting = setting_of(analysis)
    for number in setting.order(unknown):
        draft = analysis.bodies[number]
        body = setting.meant(forms[number], draft.region)
        _by_table(draft, body)
        owner = _by_setting(draft, forms[number][0], number, setting)
        draft.kind = draft.kind or (_UNTOLD if _is_brand(forms[number][0]) else None)
        draft.known = draft.known or known_names(draft, forms[number], owner, body)


def settle(analysis: Analysis) -> None:
    """What the facts leave open: a society that others have joined is one, a name that still says nothing a firm's."""
    for draft in analysis.bodies:
        if draft.kind is None and not draft.name.endswith(("方面", "组织", "組織")):
            draft.kind = _UNTOLD
        if draft.kind == "alliance" and fold(draft.name).endswith(_SOCIETIES):
            draft.kind = "society"


def _is_brand(name: str) -> bool:
    """Whether a name that says nothing is short enough for a firm's brand: 远汐, 海燕家电."""
    return len(name) <= _BRAND and all(map(is_han, name)) and not name.endswith("方面")


def _folded(draft: Draft) -> tuple[str, ...]:
    """The name and then every other form in which the report prints it, the longest first."""
    if len(draft.surfaces) == 1 and draft.name in draft.surfaces:
        return (fold(draft.name),)
    others = sorted((form for form in draft.surfaces if form != draft.name), key=lambda form: (-len(form), form))
    return tuple(dict.fromkeys(map(fold, (draft.name, *others))))


def _by_name(draft: Draft, forms: tuple[str, ...], publisher: str) -> None:
    """What the names say by themselves; the first form that says something decides. Any other publisher is media."""
    for form in forms:
        if draft.kind is None and not is_part(form):
            draft.kind = kind_of(form) or ("media" if key(form) == publisher else None)
    for form in forms:
        if draft.region is None:
            _sit(draft, seat_of(form, plainly=draft.kind in ("media", "international")))


def _by_table(draft: Draft, body: KnownBody | None) -> None:
    """What the table says of a body, also by a short form that means it only in reports of its region."""
    if body:
        draft.kind = body.kind or draft.kind
        if draft.region is None and body.region:
            _sit(draft, Seat(body.place or body.region, body.region))


def _by_setting(draft: Draft, name: str, number: int, setting: Setting) -> Draft | None:
    """What only the report can tell: whose part a body is, where it is at home. Answers with the owner of a part."""
    owner = setting.owner(number, name) if is_part(name) or lead_of(name) else None
    if draft.kind is None:
        draft.kind = kind_under(name, owner.kind if owner else None)
    if draft.region is None:
        _sit(draft, setting.seat(name, draft.kind, number, owner))
    return owner


def _sit(draft: Draft, seat: Seat | None) -> None:
    if seat:
        draft.place, draft.region = draft.place or seat.place, seat.region

"""Kind, place and region of the bodies of a report, from their names, the tables and the report itself."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis, Draft
from gbacli.extraction.classification.context import Setting, setting_of
from gbacli.extraction.classification.kinds import inherits, kind_of
from gbacli.extraction.classification.known import KnownBody, expand, known
from gbacli.extraction.classification.regions import joint, place_of
from gbacli.text.folding import fold, key
from gbacli.text.places import find

__all__ = ["classify"]


def classify(analysis: Analysis) -> None:
    """Fill in what is still unknown of every body: `kind`, `place`, `region` and `known`."""
    names = [_folded(draft) for draft in analysis.bodies]
    for draft, forms in zip(analysis.bodies, names, strict=True):
        _by_name(draft, forms)
    setting = setting_of(analysis)
    for number, draft in enumerate(analysis.bodies):
        _by_setting(draft, names[number], number, setting)
        draft.known = draft.known or _full_names(draft, names[number])


def _folded(draft: Draft) -> tuple[str, ...]:
    """The name and then every other form in which the report prints it, the longest first."""
    others = sorted((form for form in draft.surfaces if form != draft.name), key=lambda form: (-len(form), form))
    return tuple(dict.fromkeys(map(fold, (draft.name, *others))))


def _by_name(draft: Draft, forms: tuple[str, ...]) -> None:
    """What the names say by themselves; the first form that says something decides."""
    for form in forms:
        if draft.kind is None and not (inherits(form) and form is not forms[-1]):
            draft.kind = kind_of(form)
        if draft.place is None and draft.region is None and not joint(form) and (place := place_of(form)):
            draft.place, draft.region = place.label, place.region


def _by_setting(draft: Draft, forms: tuple[str, ...], number: int, setting: Setting) -> None:
    """What only the report can tell: whose department it is, where it is at home."""
    body = _known(forms, draft.region or setting.home)
    if body and draft.region is None:
        draft.region, draft.place = body.region, body.place or body.region
    if body and body.kind:
        draft.kind = body.kind
    if inherits(forms[0]) and (owner := setting.owner(number)) is not None:
        draft.kind = setting.kind_under(owner, draft.kind)
        if draft.region is None:
            draft.region, draft.place = owner.region, owner.place
    if draft.region is None and (region := setting.region_of(forms[0], draft.kind)):
        place = find(region)
        draft.region, draft.place = region, place.label if place else region


def _known(forms: tuple[str, ...], region: str | None) -> KnownBody | None:
    return next((body for form in forms if (body := known(form, region))), None)


def _full_names(draft: Draft, forms: tuple[str, ...]) -> tuple[str, ...]:
    """Full names that the tables give and the report does not print."""
    body = _known(forms, draft.region)
    names = (body.name,) if body else expand(forms[0], draft.place or draft.region)
    printed = {key(form) for form in forms}
    return tuple(name for name in names if key(name) not in printed)

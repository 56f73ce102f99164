"""The full and other known names of a body: 市科协 is 深圳市科学技术协会, 统战部 that of the committee before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import islice

from gbacli.extraction.analysis import Draft
from gbacli.extraction.classification.kinds import bare, ending_of, is_part
from gbacli.extraction.classification.known import KnownBody, expand, known_at
from gbacli.extraction.classification.owners import is_component, is_proper, lead_of
from gbacli.text.folding import fold, key
from gbacli.text.places import LEVELS, Place, above, find, match_at, match_of
from gbacli.text.tables import rows

_GOVERNMENTS = ("人民政府", "政府", "")
_SPECIAL = ("香港", "澳门")  # whose governments are no 人民政府
_OWN = "我本该"
_POINTS = ("该", "本", "我", "贵", "敝")
_OFFICE = "办公室"  # whose first character ends short forms
_CHINA = "中国"
_SCHOOLS = ("大学", "学院", "研究所", "研究院", "医院")
_GENERAL = ("国立", "国家", "中央", "皇家", "第", "科学", "工程")  # many countries have one of such a name
_LEAST_FOREIGN = 5  # characters of a name that means its body without the country
_HEADS = 2  # full names of the body at the beginning of a name


def known_names(draft: Draft, forms: tuple[str, ...], owner: Draft | None, body: KnownBody | None) -> tuple[str, ...]:
    """Names, in simplified script, that readers know the body by and the report does not print."""
    if body:
        return _not_printed((body.name, *body.aliases), forms)
    if owner:
        return _not_printed((name for form in forms for name in _names(form, draft, owner)), forms)
    return _by_themselves(forms, draft.place or draft.region, draft.region, government=draft.kind == "government")


@lru_cache(8192)
def _by_themselves(
    forms: tuple[str, ...], seat: str | None, region: str | None, *, government: bool
) -> tuple[str, ...]:
    """The names of a body that is no part of another: many reports name the same ones."""
    own = (
        name for form in forms for name in (*_own_names(form, seat, region), *(_government(form) if government else ()))
    )
    return _not_printed(own, forms)


def _not_printed(names: Iterable[str], forms: tuple[str, ...]) -> tuple[str, ...]:
    """The names with their systematic other forms, without those that the report prints."""
    found = dict.fromkeys(names)
    found |= dict.fromkeys(other for name in (*found, *forms) for other in _variants(name))
    printed = {key(form) for form in forms}
    return tuple(name for name in found if key(name) not in printed)


def _own_names(form: str, seat: str | None, region: str | None) -> list[str]:
    """The names that need no more than the form itself and where the body sits."""
    names = [*expand(form, seat), *_with_place(form, seat), *_with_full_head(form, region)]
    if is_component(form):
        names += _with_full_whole(form, seat)
    names += _with_city(form)
    return [*names, *_without_country(form)] if form.endswith(_SCHOOLS) else names


def _names(form: str, draft: Draft, owner: Draft) -> Iterator[str]:
    yield from _own_names(form, draft.place or draft.region, draft.region)
    if lead := lead_of(form):
        yield from _behind(bare(form)[lead.length :], owner)
    elif is_part(form) and form[:1] not in _POINTS:
        for name in dict.fromkeys((owner.name, *owner.surfaces)):
            if is_proper(fold(name)):
                yield from _with_owner(bare(form), fold(name))
    if draft.kind == "government":
        yield from _government(form)


@lru_cache(8192)
def _variants(name: str) -> tuple[str, ...]:
    """Systematic other forms of a full name: 澳门特区政府卫生局 for 澳门特别行政区政府卫生局, 街道办 for 街道办事处."""
    plain = name.removeprefix("中共")
    party = name[: len(name) - len(plain)]
    found = [party + other for other in _with_city(plain)]
    if name.startswith(_first_of("name_variants")):
        for beginning, others in rows("name_variants"):
            if name.startswith(beginning) and len(name) > len(beginning):
                found += (other + name[len(beginning) :] for other in others.split())
    if name.endswith(_first_of("ending_variants")):
        for ending, others in rows("ending_variants"):
            if name.endswith(ending):
                found += (name[: -len(ending)] + other for other in others.split())
    return tuple(found)


@cache
def _first_of(table: str) -> tuple[str, ...]:
    """The first column of a table."""
    return tuple(row[0] for row in rows(table))


def _with_place(form: str, seat: str | None) -> Iterator[str]:
    """深圳市科技局 for 市科技局 in a report from Shenzhen."""
    plain = form.lstrip(_OWN)
    if plain[:1] not in LEVELS:
        return
    place = find(seat or "")
    for upper in above(place) if place else ():
        if upper.level in LEVELS[plain[0]] and upper.name.endswith(plain[0]):
            yield upper.name + plain[1:]
            if not upper.name.startswith(upper.label + plain[0]) and not upper.label.endswith(plain[0]):
                yield upper.label + plain  # 某州农业局 of 某某族自治州
            yield from expand(upper.name + plain[1:])
            return


@lru_cache(8192)
def _with_city(form: str) -> tuple[str, ...]:
    """广州市南沙区司法局 for 南沙区司法局, and the other way round."""
    match = match_of(form)
    if match is None or match[0] == len(form):
        return ()
    length, place = match
    if place.level == "district" and form.startswith(place.name):
        city = next((upper for upper in above(place) if upper.level == "city"), None)
        return (city.name + form,) if city else ()
    inner = match_at(form, length) if place.level == "city" else None
    district = inner[1] if inner and inner[1].level == "district" and len(form) - length - inner[0] > 1 else None
    return (form[length:],) if district and form.startswith(district.name, length) else ()


def _without_country(form: str) -> Iterator[str]:
    """The name of a foreign university or institute without its country: 荷兰灯塔大学."""
    match = match_at(form, 0)
    rest = form[match[0] :] if match and match[1].level == "country" and match[1].name != _CHINA else ""
    if len(rest) >= _LEAST_FOREIGN and not rest.startswith(_GENERAL):
        yield rest


def _behind(rest: str, owner: Draft) -> Iterator[str]:
    """A part named with a noun for its owner, by the owner's forms and by itself: 某某联盟秘书处 and 秘书处."""
    yield from (fold(form) + rest for form in dict.fromkeys((owner.name, *owner.surfaces)) if form[:1] not in _OWN)
    yield rest


def _with_full_head(form: str, region: str | None) -> Iterator[str]:
    """中国科学技术协会党组 for 中国科协党组: the body at the beginning by its full name."""
    head = known_at(form, 0, region)
    if head is None or head[0] == len(form) or form.startswith(_OFFICE, head[0] - 1):
        return
    length, body = head
    full = (name for name in (body.name, *body.aliases) if len(name) > length and fold(name) != form[:length])
    yield from (name + form[length:] for name in islice(full, _HEADS))


def _with_full_whole(form: str, seat: str | None) -> Iterator[str]:
    """Of a part, 佛山市工业和信息化局党组 for 市工信局党组: the body whose part it is by its full names."""
    ending = ending_of(bare(form))
    whole = bare(form)[: -ending.length] if ending else ""
    for name in (*expand(whole, seat), *_with_place(whole, seat)):
        yield name + bare(form)[len(whole) :]


def _with_owner(plain: str, name: str) -> Iterator[str]:
    """The part behind its owner's name, in the place of the noun that stands for the owner: 联盟 in 联盟秘书处."""
    ending = ending_of(plain)
    if ending is None:
        return
    noun = plain[: len(plain) - ending.length]
    if noun and ending_of(noun) and name.endswith(noun):
        yield name + plain[len(noun) :]
    else:
        yield name + plain


def _government(form: str) -> Iterator[str]:
    """A government is known by its place's names too."""
    offset, place = 0, None
    while match := match_at(form, offset):
        offset, place = offset + match[0], match[1]
    if place and form[offset:] in _GOVERNMENTS and place.level in ("province", "city", "district"):
        yield from _names_of_government(place)


def _names_of_government(place: Place) -> Iterator[str]:
    if place.region not in _SPECIAL:
        yield f"{place.name}人民政府"
    yield f"{place.name}政府"
    yield place.name
    yield place.label

"""Which printed names mean the same body: by the tables, by the place left out, by a longer name that ends alike."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import chain

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.classification.known import department_forms, expand, known
from gbacli.extraction.naming.candidates.edges import head_at
from gbacli.extraction.naming.candidates.starts import begins
from gbacli.extraction.naming.forms.introduced import abbreviates
from gbacli.extraction.naming.meant.contracted import only
from gbacli.extraction.naming.meant.placed import of_place, of_research
from gbacli.text import places
from gbacli.text.folding import fold, key

_REGION_GOVERNMENT = re.compile(r"(香港|澳门)(?:特别行政区|特区)?政府?(?=.)")
_ORGANS = ("党委", "党组", "党工委", "党总支", "党支部", "纪委", "团委", "工会")
_COMMITTEE = re.compile(f"(?:{'|'.join(_ORGANS)})$")
_PARTY_COMMITTEE = re.compile("中共(?P<whose>.{3,}(?<![省市区县州镇乡村盟旗]))委员会")  # 某某医院党委
_BRACKETED_PLACE = re.compile("（[^（）]{2,6}）")
_LEVELS = tuple("省市区县镇")
_HEADLINE = 40  # characters at the beginning of a report
_TERM = re.compile(r"第[一二三四五六七八九十百\d]+届")
_SUFFIX_AT_LEAST, _SUFFIX_BEHIND_PLACE = 4, 3
_LEAST_OWNER = 2  # characters of a body that has an organ
_PLACE_AT_LEAST, _SOCIETY_ENDS = 2, ("学会", "协会", "商会", "公会", "总会")
_BRAND_AND_END = (3, 4)  # characters of 远汐院
_ENDS = frozenset("院所校馆社行厂")


def home_city(folded: str, forms: Iterable[str]) -> str | None:
    """The city or district of the mainland that a report is about: named most often in its head and by its bodies."""
    counts: defaultdict[str, int] = defaultdict(int)
    for region in chain.from_iterable(map(_cities_of, forms)):
        counts[region] += 1
    for end, region in _cities(folded, 500):
        counts[region] += 3 if end <= _HEADLINE else 1
    return min(counts, key=lambda region: (-counts[region], region)) if counts else None


@lru_cache(8192)
def _cities_of(form: str) -> tuple[str, ...]:
    """The cities that the beginning of a name speaks of."""
    return tuple(region for _, region in _cities(form, 6))


def _cities(text: str, length: int) -> Iterator[tuple[int, str]]:
    """Every city and district of the mainland that the first characters of a text name: its end and its region."""
    for _, end, place in places.spans(text, 0, length):
        if end <= length and place.level in ("city", "district") and place.region not in ("香港", "澳门"):
            yield end, place.region


@lru_cache(8192)
def canonical(form: str, city: str | None, region: str) -> str:
    """The key of the full name that the tables give for a form, or its own key without 市 and 特区 in the place."""
    body = known(form, region)
    if body:
        return key(body.name)
    if form.endswith("委员会") and (committee := _PARTY_COMMITTEE.fullmatch(form)):
        return key(_short_place(committee["whose"]) + "党委")
    full = expand(form, city)
    if full:
        body = known(full[0], region)
        return key(body.name if body else _short_place(full[0]))
    return key(_short_place(form))


def _short_place(form: str) -> str:
    """The name with the place that begins it in its everyday form: 广东省科协 and 广东科协 are one."""
    form = _REGION_GOVERNMENT.sub(r"\1", form, count=1) if _REGION_GOVERNMENT.match(form) else form
    match = places.match_of(form)
    if match is None or len(form) - match[0] < 2 or match[1].level in ("country", "area"):
        return form
    return match[1].label + form[match[0] :]


def owner_of(form: str) -> str | None:
    """The name before the party's or the workers' organ that a name ends with: 市茶协 of 市茶协党委."""
    organ = _COMMITTEE.search(form) if form.endswith(_ORGANS) else None
    return form[: organ.start()] if organ and organ.start() >= _LEAST_OWNER else None


def fuller(form: str, head: str, forms: Mapping[str, int]) -> str | None:
    """Of the full names of a report, given with how often each stands there, the one that a shorter form stands for."""
    found = _fuller(form, head, forms)
    if found is None and (full := expand(form, None)):
        return _fuller(full[0], head, forms)  # 某区科协 for 某市某区科学技术协会
    return found


def of_none(form: str, city: str | None, forms: Iterable[str]) -> bool:
    """Whether several cities have a body of the name and the report's has none: 市美协 is then no other city's."""
    if not form.startswith("市") or city is None:
        return False
    found = [other for other in forms if other != form and other.endswith(form)]
    return len(found) > 1 and not any(other.startswith(city) for other in found)


def levelled(form: str, city: str | None, forms: Iterable[str]) -> str | None:
    """The only full name that a short one with its level means: 县政府 for 远山县人民政府.

    What is 市 is that of the report's city.
    """
    if form[:1] not in _LEVELS:
        return None
    short = form[1:]
    full = ("人民政府",) if short == "政府" else department_forms().get(short, ((), ""))[0]
    ends = tuple(form[0] + whole for whole in full)
    found = [other for other in forms if ends and other.endswith(ends) and _placed(other, ends)]
    if form[0] == "市":
        found = [other for other in found if city and other.startswith(city)]
    found = found or [other for other in forms if _shortens_level(form, other)]
    longest = max(found, key=len, default=None)
    return longest if longest and all(longest.endswith(other) for other in found) else None


def _shortens_level(form: str, other: str) -> bool:
    """Whether a form leaves out the place and words in the midst of a society's name: 省花艺学会, 某省花艺园林学会."""
    at = other.find(form[:3])  # the level and the first word
    if at < _PLACE_AT_LEAST or not other.endswith(form[-2:]) or not form.endswith(_SOCIETY_ENDS) or len(form) < 5:
        return False
    return places.is_chain(other[: at + 1]) and abbreviates(form, other)


def short_of(analysis: Analysis, start: int, end: int) -> int | None:
    """The only body whose brand and last character, last words or beginnings of words stand there.

    远汐院 is 广东远汐标准化研究院, 远山茶协 远山市茶叶协会, 同业会 香港某某师同业会.
    """
    form = analysis.folded[start:end]
    names = {fold(draft.name): ref for ref, draft in enumerate(analysis.bodies)}
    if (whole := only(form, names, None)) is not None:
        return whole
    if len(form) >= _SUFFIX_BEHIND_PLACE:
        ended = [ref for name, ref in names.items() if name.endswith(form) and places.match_at(name, 0)]
        if len(ended) == 1:
            return ended[0]
        kept = {names[name] for name in of_place(form, names) or of_research(form, names)}
        if len(kept) == 1:
            return kept.pop()
    if len(form) not in _BRAND_AND_END or form[-1] not in _ENDS:
        return None
    found = [
        ref
        for ref, draft in enumerate(analysis.bodies)
        if (name := fold(draft.name)).endswith(form[-1]) and form not in name and _begins_name(form[:-1], name)
    ]
    return found[0] if len(found) == 1 else None


def _begins_name(brand: str, name: str) -> bool:
    """Whether a brand begins a name, or follows the place that does."""
    at = name.find(brand)
    return at == 0 or (at > 0 and places.is_chain(name[:at]))


def _placed(name: str, ends: tuple[str, ...]) -> bool:
    """Whether nothing but a place stands before the end of a name: its level is the place's last character."""
    return any(places.is_chain(name[: 1 - len(end)]) for end in ends if name.endswith(end))


def _fuller(form: str, head: str, forms: Mapping[str, int]) -> str | None:
    alike = [other for other in forms if other.endswith(form)]
    if alike and (endings := [other for other in alike if _ends_with(other, form, head, _begun(form))]):
        return _only(endings, forms)
    alike = [other for other in forms if other.endswith(head)] if len(form) - len(head) > 1 else []
    if not alike or _begun(form):
        return None
    return _only([other for other in alike if _shortens(form, other)], forms)


@lru_cache(8192)
def _begun(form: str) -> bool:
    """Whether a form begins as names do."""
    return begins(form, 0)


def _ends_with(other: str, form: str, head: str, begun: bool) -> bool:
    """Whether a name that ends with a form is that behind a place, a parent or other words that a reader leaves out."""
    if other == form:
        return False
    before = other[: len(other) - len(form)]
    if _TERM.fullmatch(before):
        return True  # 第五届某某论坛组委会
    placed = places.find(before.strip("“”")) is not None or before in ("中国", "全国", "国家")
    if begun:
        return placed or before.endswith("政府") or (places.match_at(before, 0) is not None and len(before) <= 12)
    least = _SUFFIX_BEHIND_PLACE if places.match_at(before, 0) else _SUFFIX_AT_LEAST  # 同业会 of 香港某某师同业会
    return placed or len(form) >= max(least, len(head) + 2)


def _shortens(form: str, other: str) -> bool:
    """Whether a form leaves out words of another, none of which tell a part of a body or a branch of a firm apart."""
    whole = _COMMITTEE.search(form)
    if whole and other.startswith(form[: whole.start()]) and head_at(form, whole.start()):
        return False  # 某大学党委, 某大学研究院党委
    if form.endswith("有限公司") and form == _BRACKETED_PLACE.sub("", other):
        return False  # 某某发展有限公司, 某某（东莞）发展有限公司
    return abbreviates(form, re.sub(r"[“”（）]", "", other))


def _only(found: list[str], counts: Mapping[str, int]) -> str | None:
    """The one name that fits: the longest of those that end alike, or the one named far more often."""
    if not found:
        return None
    longest = max(found, key=lambda name: (len(name), name))
    if all(longest.endswith(name) for name in found):
        return longest
    first, second = sorted(found, key=lambda name: (-counts[name], name))[:2]
    return first if counts[first] >= 2 * counts[second] else None

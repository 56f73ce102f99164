"""What a report tells of bodies whose names say too little: where it is at home, whose part a department is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import chain

from gbacli.extraction.analysis import Analysis, Draft
from gbacli.extraction.classification.belonging import Belonging
from gbacli.extraction.classification.kinds import bare, is_part
from gbacli.extraction.classification.known import KnownBody, department_forms, known_at, known_body
from gbacli.extraction.classification.owners import fits, lead_of, led_by
from gbacli.extraction.classification.regions import Seat, joint
from gbacli.text.folding import fold, key
from gbacli.text.places import LEVELS, Place, above, find, places, spans
from gbacli.text.sentences import Span
from gbacli.text.tables import words

_EVERYWHERE = frozenset({"alliance", "media", "international"})
_OFFICIAL = ("government", "party")
_LOCAL = ("局", "署", "处", "厅", "会")  # every place has its own
_OWN = "我本该"
_FIRMS = ("律师事务所", "律师行", "律师楼", "会计师事务所", "会计师行", "测量师行")
_BEYOND = ("亚太", "亚洲", "世界", "全球", "环球", "珠江口", "泛珠", "华南", "东盟")  # of no one place
_ABROAD = ("香港", "澳门")
_OF_DISTRICT = re.compile("([\u4e00-\u9fff]{2})(?:区|新区)?(?:政府在线|政府网|发布|融媒|政务|人民政府)")  # publishers
_REACH = 12  # bodies named before a part among which its owner is looked for
_HEAD = 400  # characters of a report in which it says where it is at home


@dataclass
class Setting:
    """One report's home and the bodies that each body is named after; most reports ask only for the home."""

    analysis: Analysis
    home: str | None
    publishing: Draft | None  # the body that publishes the report about itself
    regions: Counter[str]
    named: list[Place]  # the places that the report or its publisher names
    seats: frozenset[str]  # of the bodies, as far as their names tell them
    parts: frozenset[int]

    @property
    def bodies(self) -> list[Draft]:
        """The bodies of the report by their numbers."""
        return self.analysis.bodies

    @cached_property
    def before(self) -> dict[int, tuple[int, ...]]:
        """The bodies named before the first mention of each, the nearest first."""
        return _before(self.analysis)

    @cached_property
    def belonging(self) -> Belonging:
        """What tells whose part a body is."""
        return _belonging(self.analysis, self.parts, self.publishing)

    @cached_property
    def districts(self) -> tuple[str, ...]:
        """Those that the report or its publisher names, if it is only one."""
        return _districts(self.analysis, self.named, self.seats)

    def meant(self, forms: tuple[str, ...], region: str | None) -> KnownBody | None:
        """The body of the table that one of the forms names here: short forms are read for the region or the report's.

        A form that only a few places use (科大, 发展局) is read for the likeliest of those that the report names.
        """
        if body := known_body(forms, region or self.home):
            return body
        if region is not None:
            return None
        for other, _ in self.regions.most_common():
            telling = tuple(form for form in forms if _tells(form, other))
            if telling and (body := known_body(telling, other)):
                return body
        return None

    def order(self, numbers: Iterable[int]) -> list[int]:
        """The bodies of these numbers, those that others may be parts of first."""
        return sorted(numbers, key=lambda number: (number in self.parts, number))

    def owner(self, number: int, name: str) -> Draft | None:
        """The body that the part `number` belongs to.

        With a noun for it in the name, the last one before it of that kind; else the likeliest of those named before;
        else the body whose own bulletin this is, or any other, if such bodies have such parts.
        """
        if lead := lead_of(name):
            before = [self.bodies[ref] for ref in self.before.get(number, ()) if ref not in self.parts]
            noun = bare(name)[: lead.length]
            return led_by(lead, before, noun) or led_by(lead, [body for body in self.bodies if body.surfaces], noun)
        if found := self.belonging.owner(number, name):
            return found
        whole = (body for ref, body in enumerate(self.bodies) if body.surfaces and ref not in self.parts)
        others = chain([self.publishing] if self.publishing else [], whole)
        return next((body for body in others if fits(name, body)), None)

    def seat(self, name: str, kind: str | None, number: int, owner: Draft | None) -> Seat | None:
        """The seat of a body without a place in its name."""
        plain = bare(name).lstrip(_OWN)
        if joint(name):
            return None
        if levels := LEVELS.get(plain[:1]) or LEVELS.get(plain[:3]):
            return self._nearest(levels[0], number)
        for region in (self.home, *(other for other, _ in self.regions.most_common() if _tells(plain, other))):
            if head := known_at(plain, 0, region):
                return _seat(head[1].place, head[1].region)
        if owner is not None:
            return _seat(owner.place, owner.region)
        return self._at_home(plain, kind, number)

    def _at_home(self, plain: str, kind: str | None, number: int) -> Seat | None:
        """The seat of a body that is at home where the report is; companies of the mainland may come from anywhere."""
        level = "province" if plain.endswith("厅") else "city"
        if plain in department_forms() and (seat := self._nearest(level, number)):
            return seat
        if self.home is None or kind in _EVERYWHERE or plain.startswith(_BEYOND):
            return None
        often = self.regions[self.home] * 2 > self.regions.total()
        often = often or (self.home in _ABROAD and self.regions[self.home] * 3 > self.regions.total())
        if kind == "company" and not (often and (plain.endswith(_FIRMS) or self.home in _ABROAD)):
            return None
        place = find(self.home)
        return _seat(place.label if place else None, self.home)

    def _nearest(self, level: str, number: int) -> Seat | None:
        """The province, city or district of the mainland that a body is of, by those named before it or the report."""
        before = (self.bodies[ref] for ref in self.before.get(number, ()))
        named = [body.place or body.region for body in before if body.kind in _OFFICIAL]
        for name in (self.home, *named, *(region for region, _ in self.regions.most_common()), *self.districts):
            place = find(name) if name else None
            if place and place.region not in _ABROAD and (found := _at_level(place, level)):
                return Seat(found.label, found.region)
        return None


def _tells(form: str, region: str) -> bool:
    """Whether a short form means a body of that region, one of several that the report names.

    Every place has its 教育局; 发展局 or 立法会 is none of the mainland.
    """
    return not form.endswith(_LOCAL) or (region in _ABROAD and form not in words("shared_departments"))


def _seat(place: str | None, region: str | None) -> Seat | None:
    return Seat(place or region, region) if region else None


def _at_level(place: Place, level: str) -> Place | None:
    levels = ("district", "zone") if level == "district" else (level,)
    return next((upper for upper in above(place) if upper.level in levels), None)


def setting_of(analysis: Analysis) -> Setting:
    """What the report tells, once the names have been read by themselves."""
    publisher = fold(analysis.document.publisher or "")
    named = [*_places_named(analysis, publisher)]
    regions = _regions(analysis, named)
    parts = frozenset(number for number, draft in analysis.names("body") if is_part(fold(draft.name)))
    home = next((region for region, _ in regions.most_common()), None)
    seats = frozenset(draft.place for draft in analysis.bodies if draft.place)
    return Setting(analysis, home, _publishing(analysis), regions, [place for _, place in named], seats, parts)


def _regions(analysis: Analysis, named: list[tuple[int, Place]]) -> Counter[str]:
    """How often the report speaks of each region of China, in its head and by its bodies."""
    counts: Counter[str] = Counter()
    title = analysis.folded.find("\n")
    for offset, place in named:
        if _is_home(place):
            counts[place.region] += 3 if offset < title or offset > _HEAD else 1
    for draft in analysis.bodies:
        home = find(draft.place or draft.region or "")
        if home and _is_home(home) and draft.region:
            counts[draft.region] += 1
    return counts


def _places_named(analysis: Analysis, publisher: str) -> Iterator[tuple[int, Place]]:
    """The places that the head of a report names, and its publisher behind; none in somebody's name: 周松岗."""
    head = min(len(analysis.folded), _HEAD)
    people = analysis.within(0, head, "person")
    for start, _, place in spans(analysis.folded, 0, head):
        at = bisect_right(people, start, key=lambda person: person.start) - 1
        if at < 0 or people[at].end <= start:
            yield start, place
    yield from ((head + offset, place) for offset, _, place in spans(publisher, 0, len(publisher)))


def _districts(analysis: Analysis, named: list[Place], seats: frozenset[str]) -> tuple[str, ...]:
    """The only district that a report names in its head, its publisher and its bodies."""
    official = _OF_DISTRICT.match(fold(analysis.document.publisher or ""))
    found = [find(f"{official[1]}区")] if official else []
    found += named
    found += map(find, seats)
    names = {place.name for place in found if place and place.level == "district" and place.region not in _ABROAD}
    return tuple(names) if len(names) == 1 else ()


def _publishing(analysis: Analysis) -> Draft | None:
    publisher = key(analysis.document.publisher or "")
    named = (draft for draft in analysis.bodies if publisher and publisher in map(key, (draft.name, *draft.surfaces)))
    return next((draft for draft in named if draft.kind not in (None, "media")), None)


def _belonging(analysis: Analysis, parts: frozenset[int], publishing: Draft | None) -> Belonging:
    line = analysis.lines[0] if analysis.lines else Span(0, 0)
    leading = frozenset(mention.ref for mention in analysis.within(line.start, line.end, "body"))
    forms = tuple((fold(form), number) for number, draft in analysis.names("body") for form in draft.surfaces)
    first = {ref: offset for offset, ref in sorted(_first_places(analysis), reverse=True)}
    publisher = next((number for number, draft in analysis.names("body") if draft is publishing), None)
    return Belonging(analysis, parts, first, leading, publisher, forms)


def _is_home(place: Place) -> bool:
    return place.name in _homes()


@cache
def _homes() -> frozenset[str]:
    """The names of the places in China."""
    inside = (place for place in places() if place.level not in ("country", "expanse"))
    return frozenset(place.name for place in inside if above(place)[-1].name == "中国") - {"粤港澳大湾区"}


def _before(analysis: Analysis) -> dict[int, tuple[int, ...]]:
    """The bodies named before the first mention of each, the nearest first."""
    before: dict[int, tuple[int, ...]] = {}
    named: list[int] = []
    for _, ref in sorted(_first_places(analysis)):
        before.setdefault(ref, tuple(named[: -_REACH - 1 : -1]))
        named.append(ref)
    return before


def _first_places(analysis: Analysis) -> list[tuple[int, int]]:
    """Where bodies are named, and which; for one that the rules for facts have made, where its name first stands."""
    places = [(mention.start, mention.ref) for mention in analysis.mentions if mention.kind == "body"]
    mentioned = {ref for _, ref in places}
    for number, draft in analysis.names("body"):
        if number not in mentioned and (start := analysis.text.find(draft.name)) >= 0:
            places.append((start, number))
    return places

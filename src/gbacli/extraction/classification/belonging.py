"""Whose part a body is, as the report shows: in 中国科协党组成员、国际合作部部长 the department is 中国科协's.

Each body named before the part is weighed. One whose offices lead to the part in a row of titles is most likely its
owner; then the one of which the sentence or the line speaks; a body that only says where another person works is not.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from gbacli.extraction.analysis import Analysis, Draft, Mention
from gbacli.extraction.classification.owners import fits, is_component
from gbacli.text.folding import fold

_REACH = 24  # mentions before a part that are weighed
_NEAR, _TITLE, _START = 25, 16, 3  # characters
_GOES_ON = ("、", "，", "；", "及", "和")  # 某会会长甲、青年委员会主席乙
_BREAK = re.compile("[。，；！？\n由为任]")
_STOP = re.compile("[。！？；\n]")
_ROW_OF_OFFICES, _NEXT_IN_ROW, _SPOKEN_OF, _HEADLINE, _AFFILIATION = 7.0, 2.0, 2.0, 1.5, -3.0
_PUBLISHER = 4.0
_OFTEN, _MOST = 0.4, 4  # for each mention, up to so many
_FAR = 0.1  # for each mention in between


@dataclass(frozen=True, slots=True)
class Belonging:
    """The bodies of one report, and where it names them."""

    analysis: Analysis
    parts: frozenset[int]
    first: dict[int, int]  # where each body is named first
    leading: frozenset[int]  # the bodies of the headline
    publishing: int | None  # the body whose own bulletin the report is
    forms: tuple[tuple[str, int], ...]  # every name, folded, and the number of the body

    def owner(self, number: int, name: str) -> Draft | None:
        """The likeliest owner of the part `number`; None where no body named before has such parts."""
        offset = self.first.get(number)
        if offset is None:
            return None
        weights: dict[int, float] = {}
        for distance, mention in enumerate(self._before(offset)):
            ref = self._whole(mention.ref)
            if ref is None or ref == number:
                continue
            weight = self._weight(mention, offset) - _FAR * distance
            weights[ref] = max(weight, weights.get(ref, weight))
        fitting = {ref: fit for ref in weights if (fit := fits(name, self.analysis.bodies[ref])) is not None}
        total = {ref: weights[ref] + fit + self._standing(ref) for ref, fit in fitting.items()}
        return self.analysis.bodies[max(total, key=lambda ref: (total[ref], -ref))] if total else None

    def _before(self, offset: int) -> Iterator[Mention]:
        """The mentions of bodies before the part, the nearest first."""
        last = bisect_left(self.analysis.mentions, (offset,))
        before = reversed(self.analysis.mentions[:last])
        return islice((one for one in before if one.kind == "body" and one.ref not in self.parts), _REACH)

    def _whole(self, ref: int) -> int | None:
        """The body itself, or for 某某大学党委 the university, if the report names it."""
        name = fold(self.analysis.bodies[ref].name)
        if not is_component(name):
            return ref
        owners = ((len(form), -other) for form, other in self.forms if len(form) < len(name) and name.startswith(form))
        best = max(owners, default=None)
        return -best[1] if best else None

    def _weight(self, mention: Mention, offset: int) -> float:
        """What the words between a body and the part say."""
        analysis = self.analysis
        between = analysis.folded[mention.end : offset]
        person = next((one for one in analysis.within(mention.end, offset, "person")), None)
        if _STOP.search(between):
            topic = _SPOKEN_OF / (len(_STOP.findall(between)) + 1) if self._begins(mention) else 0.0
            return topic + min(0.0, self._affiliation(mention, person))
        if person is None:
            return _ROW_OF_OFFICES if len(between) <= _NEAR else _SPOKEN_OF
        return (_SPOKEN_OF if self._begins(mention) else 0.0) + self._affiliation(mention, person)

    def _affiliation(self, mention: Mention, person: Mention | None) -> float:
        """What a body loses that says where a person works: 某某学会会长甲."""
        if person is None:
            return 0.0
        folded = self.analysis.folded
        between = folded[mention.end : person.start]
        if len(between) > _TITLE or _BREAK.search(between):
            return 0.0
        return _NEXT_IN_ROW if folded[person.end : person.end + 1] in _GOES_ON else _AFFILIATION

    def _begins(self, mention: Mention) -> bool:
        """Whether its sentence speaks of the body: it stands at the beginning."""
        return mention.start - self.analysis.sentence_at(mention.start).start <= _START

    def _standing(self, ref: int) -> float:
        """What the whole report says for a body: it is named often, or in the headline."""
        often = min(_MOST, sum(self.analysis.bodies[ref].surfaces.values())) * _OFTEN
        return often + (_HEADLINE if ref in self.leading else 0.0) + (_PUBLISHER if ref == self.publishing else 0.0)

"""Where a report is at home and which body a department belongs to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from gbacli.extraction.analysis import Analysis, Draft
from gbacli.extraction.classification.kinds import bare, inherits
from gbacli.extraction.classification.regions import joint
from gbacli.text.folding import fold
from gbacli.text.places import above, find, match_at

_UPPER = {"省": "province", "市": "city", "区": "city", "县": "city"}
_EVERYWHERE = frozenset({"alliance", "media", "international", "company"})
_OWN = "我本该"


@dataclass(frozen=True, slots=True)
class Setting:
    """What a report tells of bodies whose names say too little."""

    home: str | None  # the region that the report is about
    regions: Counter[str]
    owners: dict[int, Draft]  # the body named last before the first mention of a department

    def owner(self, number: int) -> Draft | None:
        """The body that the department `number` belongs to."""
        return self.owners.get(number)

    def kind_under(self, owner: Draft, kind: str | None) -> str | None:
        """The kind of a part, given that of its owner and that which its own name suggests."""
        if kind in ("party", "government") or owner.kind is None:
            return kind
        return owner.kind if owner.kind in ("university", "society", "government") else kind

    def region_of(self, name: str, kind: str | None) -> str | None:
        """The region of a body without a place in its name."""
        if joint(name):
            return None
        level = _UPPER.get(bare(name).lstrip(_OWN)[:1])
        if level:
            return self._nearest(level)
        if kind in _EVERYWHERE:
            return None
        return self.home

    def _nearest(self, level: str) -> str | None:
        """The likeliest city or province of the mainland that the report is about."""
        for region, _ in self.regions.most_common():
            place = find(region)
            for upper in above(place) if place else ():
                if upper.level == level and upper.region not in ("香港", "澳门"):
                    return upper.region
        return None


def setting_of(analysis: Analysis) -> Setting:
    """What the report tells, once the names have been read by themselves."""
    regions = _regions(analysis)
    home = regions.most_common(1)[0][0] if regions else None
    return Setting(home, regions, _owners(analysis))


def _regions(analysis: Analysis) -> Counter[str]:
    """How often the report speaks of each region: in its head and by its bodies."""
    counts: Counter[str] = Counter()
    head = analysis.folded[:400] + fold(analysis.document.publisher or "")
    offset = 0
    while offset < len(head):
        match = match_at(head, offset)
        if match and match[1].level not in ("country", "area"):
            counts[match[1].region] += 3 if offset < 40 else 1
        offset += match[0] if match else 1
    for draft in analysis.bodies:
        if draft.region and draft.region not in ("全国", "粤港澳大湾区"):
            counts[draft.region] += 1
    return counts


def _owners(analysis: Analysis) -> dict[int, Draft]:
    owners: dict[int, Draft] = {}
    last: Draft | None = None
    for mention in analysis.mentions:
        if mention.kind != "body":
            continue
        draft = analysis.bodies[mention.ref]
        if inherits(fold(draft.name)):
            if last is not None:
                owners.setdefault(mention.ref, last)
        else:
            last = draft
    return owners

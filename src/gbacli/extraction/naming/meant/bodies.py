"""Names of bodies in a report: full names first, then the short forms that stand for them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.classification.known import known
from gbacli.extraction.naming.candidates.edges import Scanner, head_at
from gbacli.extraction.naming.candidates.headed import Candidate
from gbacli.extraction.naming.candidates.stretches import Stretches, stretches
from gbacli.extraction.naming.forms.brands import brands, in_full, of_firm, sister
from gbacli.extraction.naming.forms.introduced import within
from gbacli.extraction.naming.forms.vocabulary import occurrences, surnames
from gbacli.extraction.naming.meant import headlines
from gbacli.extraction.naming.meant.contracted import only
from gbacli.extraction.naming.meant.identity import canonical, fuller, home_city, levelled, of_none, owner_of
from gbacli.extraction.naming.meant.placed import may_shorten, of_place, of_research
from gbacli.extraction.naming.meant.references import References
from gbacli.text import places
from gbacli.text.folding import is_han

_GOVERNMENT = re.compile(r"(?:人民政府|政府)$")
_OWN_PLACE = re.compile(r"(?:我|该)(?:市|区|县|省)(?=[与和同、，跟将已还又也]|政府|人民政府|[获赴参])")
_PLACE = 2  # characters of a place that ends the name of a branch
_GIVEN = 2  # characters of a given name
_JOINS = "与和同于向任时"  # surnames that may as well lead from an office to a body: 董事长与远汐
_RUNS_ON = re.compile(r"[长士]")


@dataclass(slots=True)
class Namer:
    """Names the bodies of one report; `taken` marks the characters that belong to a name."""

    analysis: Analysis
    scanners: list[Scanner]
    taken: list[bool]
    city: str | None = None
    forms: dict[str, int] = field(default_factory=dict)  # full name, folded, to the number of the body
    aliases: dict[str, int] = field(default_factory=dict)  # short forms, folded
    owners: list[tuple[int, int]] = field(default_factory=list)  # where a name begins with that of its owner, and whose
    text: str = field(init=False)  # the folded text

    def __post_init__(self) -> None:
        """Keep the folded text at hand."""
        self.text = self.analysis.folded

    def name(self) -> None:
        """Find the bodies and mark where they are named."""
        offices = frozenset(title.start for scanner in self.scanners for title in scanner.titles.values())
        found = stretches(self.text, self.analysis.text, self.scanners, offices, self.analysis.document.script)
        named = [candidate for candidate in found.names if not candidate.bare]
        divided = headlines.divided(self.analysis, named)
        if several := headlines.of_several(divided):
            named = self._without(named, several)
            divided = headlines.divided(self.analysis, named)
        self.city = home_city(self.text, map(self._form, named))
        self._identify(named, found, headlines.variants(divided))
        self._shorten(named, found)
        tails = self._tails(named, found)
        references = References(self.analysis, offices, self.forms)
        for start, owner in self.owners:
            references.note(start, owner)
        branches = {form for form in self.aliases if places.find(form[-_PLACE:]) and not self._of_another(form)}
        self._mark_aliases(references, offices, branches)
        printed = [(candidate, self._form(candidate)) for candidate in named]
        for candidate, form in printed:
            self._mark(references, candidate.start, candidate.end, self.forms[form])
        same = {
            form for form in found.introduced if form in self.aliases and self.forms.get(form) == self.aliases[form]
        }
        self._mark_aliases(references, offices, (self.aliases.keys() - self.forms.keys()) | same)
        for candidate, form in printed:
            whose = owner_of(form)
            ref = references.of_organ(candidate, whose) if whose and not self.analysis.knows("body", whose) else None
            if whose and ref is not None:
                self.analysis.alias("body", whose, ref)
        for candidate in found.names:
            if candidate.bare:
                alias = self.aliases.get(self._form(candidate), tails.get(self._form(candidate)))
                ref = references.bare(candidate) if alias is None else alias
                if ref is not None:
                    self._mark(references, candidate.start, candidate.end, ref)
        for start, end, ref in references.pointed():
            self._mark(references, start, end, ref)
        self._governments(references)

    def _without(self, named: list[Candidate], forms: set[str]) -> list[Candidate]:
        """The names but those of a form, whose characters nothing else is to name either."""
        for candidate in named:
            if self._form(candidate) in forms:
                self.taken[candidate.start : candidate.end] = [True] * (candidate.end - candidate.start)
        return [candidate for candidate in named if self._form(candidate) not in forms]

    def _form(self, candidate: Candidate) -> str:
        return self.text[candidate.start : candidate.end]

    def _mark(self, references: References, start: int, end: int, ref: int) -> None:
        if not any(self.taken[start:end]):
            self.analysis.refer(start, end, "body", ref)
            references.note(start, ref)
            self.taken[start:end] = [True] * (end - start)

    def _identify(self, named: list[Candidate], found: Stretches, varied: dict[str, str]) -> None:
        """Number the full names: one number for those that the report, the tables or their own words say are one."""
        region, coined = found.region, found.presented
        forms = [self._form(candidate) for candidate in named]
        starts = {candidate.start: form for candidate, form in zip(named, forms, strict=True)}
        first = dict(zip(reversed(forms), reversed(named), strict=True))
        uses = Counter(forms)
        keys: dict[str, int] = {}
        counts: dict[str, int] = {}
        owners = self._owners(first)
        first |= owners
        for form in sorted(first, key=lambda form: (form in varied, -len(form), form)):
            listed = not first[form].head or known(form, region)
            other = of_none(form, self.city, counts)
            longer = None if listed or other else fuller(form, first[form].head, counts)
            longer = levelled(form, self.city, counts) or longer or in_full(form, counts)
            longer = longer or (None if listed else of_firm(form, counts)) or varied.get(form)
            own = canonical(form, self.city, region)
            counts[form] = uses[form]
            introducing = found.introduced.get(form)
            whole = None if introducing is None else self._introduced(form, introducing, starts)
            if whole is not None:
                self.forms[form] = whole  # 香港某某大学（某大）, whoever else is called so
                self.analysis.alias("body", form, whole)
                continue
            number = keys.get(own) if longer is None or own in keys else self.forms[longer]
            if number is None and (not listed or form in owners):
                number = only(form, self.forms, self.city)
            if number is None and not listed:
                number = self._kept(form, first)
            if number is None and form in owners and not any(map(form.endswith, first.keys() - {form})):
                del counts[form]
                continue
            if number is None:
                number = self.analysis.number("body", self.analysis.text[first[form].start : first[form].end])
            keys.setdefault(own, number)
            self.forms[form] = number
            self.analysis.alias("body", form, number)
            if form in coined and head_at(form, len(form)) is None and self.analysis.bodies[number].kind is None:
                self.analysis.bodies[number].kind = "alliance"

    def _kept(self, form: str, first: dict[str, Candidate]) -> int | None:
        """The one body told before, or below the headline, whose place and end a form keeps, or all but 研究."""
        if not may_shorten(form):
            return None
        heading = self.analysis.lines[0].end if len(self.analysis.lines) > 1 else 0
        start = first[form].start
        begins = self.analysis.sentence_at(start).start if start >= heading else len(self.text)
        earlier = [name for name in self.forms if heading <= first[name].start < begins]
        refs = {self.forms[name] for name in of_place(form, earlier) or of_research(form, earlier)}
        return refs.pop() if len(refs) == 1 else None

    def _owners(self, first: dict[str, Candidate]) -> dict[str, Candidate]:
        """The bodies, folded, that the names of their committees begin with and that nothing else names."""
        found = {}
        for form, candidate in first.items():
            whole = owner_of(form)
            if whole and whole not in first:
                end = candidate.start + len(whole)
                found[whole] = Candidate(candidate.start, end, head_at(whole, len(whole)) or "", candidate.clean)
        return found

    def _introduced(self, form: str, start: int, starts: dict[int, str]) -> int | None:
        """The body whose name introduces a form at `start`; of one inside the name of a part, the owner."""
        name = starts.get(start, "")
        inside = name.find(f"（{form}）")
        return self.analysis.body(start, start + inside) if inside > 0 else self.forms.get(name)

    def _shorten(self, named: list[Candidate], found: Stretches) -> None:
        """Tie the short forms that names introduce, and those that companies have, to the bodies."""
        whose = {candidate.start: candidate for candidate in named}
        self.aliases = {
            form: self._introducer(form, whose[start]) for form, start in found.introduced.items() if start in whose
        }
        for form, number in list(self.forms.items()):
            for brand in brands(form):
                if brand not in self.forms:
                    self.aliases.setdefault(brand, number)
        for form, number in self.aliases.items():
            self.analysis.alias("body", form, number)
        for name in named if "（" in self.text else ():
            self._shortened_inside(name)

    def _shortened_inside(self, name: Candidate) -> None:
        """Tie the short forms inside the name of a part to its owner: 岭湾学会（LWS）学术组."""
        for start, end, ends in within(self.text, self.analysis.text, name.start, name.end):
            form = self.text[start:end]
            if head_at(self.text, ends):
                owner = self.aliases[form] = self.analysis.body(name.start, ends)
                self.analysis.alias("body", form, owner)
                self.analysis.body(start, end)

    def _introducer(self, form: str, name: Candidate) -> int:
        """The body that a short form means: of 某某大学（某大）校董会 the university."""
        opening = self.text.find(f"（{form}）", name.start, name.end)
        if opening < 0:
            return self.forms[self._form(name)]
        ref = self.analysis.body(name.start, opening)
        self.owners.append((name.start, ref))
        return ref

    def _tails(self, named: list[Candidate], found: Stretches) -> dict[str, int]:
        """The ends of names that stand for the whole, with the numbers of the bodies."""
        starts = {candidate.start: self.forms[self._form(candidate)] for candidate in named}
        return {form: starts[start] for form, start in found.tails.items() if start in starts}

    def _of_another(self, form: str) -> bool:
        """Whether a form is a part of a name of the report, or the whole: 远汐珠海 of 远汐珠海有限公司."""
        return any(form in name for name in self.forms)

    def _mark_aliases(self, references: References, offices: frozenset[int], forms: set[str]) -> None:
        """Mark every place where one of some short forms stands by itself."""
        forms = {form for form in forms if len(form) > 1}
        if not forms:
            return
        people = self._called_so(forms)
        for start, end in occurrences(forms, self.text):
            if self.text[start - 1 : end] in people:
                continue
            before, after = self.text[start - 1 : start], self.text[end : end + 1]
            inside = self.text[start].isascii() and (_is_latin(before) or _is_latin(after))
            trade = sister().match(self.text, end)
            if trade and trade.end() in offices:  # 远汐建设董事长 is of another firm than 远汐集团
                ref = self.analysis.number("body", self.analysis.text[start : trade.end()])
                self._mark(references, start, trade.end(), ref)
            elif not inside and not _RUNS_ON.match(self.text, end):
                self._mark(references, start, end, self.aliases[self.text[start:end]])

    def _called_so(self, forms: set[str]) -> set[str]:
        """The names of people, told by an office before them, that end like a brand: 会长李远汐 of 远汐集团."""
        ends = {end for scanner in self.scanners for end in scanner.titles}
        brands_of_two = {form for form in forms if len(form) == _GIVEN and all(map(is_han, form))}
        return {
            self.text[start - 1 : end]
            for start, end in occurrences(brands_of_two, self.text)
            if self.text[start - 1] in surnames() and self.text[start - 1] not in _JOINS
            if self._behind_space(start - 1) in ends
        }

    def _behind_space(self, at: int) -> int:
        """Where the words before an offset end."""
        while at and self.text[at - 1] in " 　":
            at -= 1
        return at

    def _governments(self, references: References) -> None:
        """A place stands for its government where it acts; 我市 for that of the report's city."""
        for form, number in list(self.forms.items()):
            place = places.find(_GOVERNMENT.sub("", form)) if form.endswith("政府") else None
            names = [place.name, place.label] if place else []
            if place and place.level == "city" and self.city in (place.label, place.region):
                names += ["我市", "该市"]
            for name in names:
                self.analysis.alias("body", name, number)
        for match in _OWN_PLACE.finditer(self.text) if "我" in self.text or "该" in self.text else ():
            if not any(self.taken[slice(*match.span())]):
                ref = self.analysis.number("body", self.analysis.text[slice(*match.span())])
                self._mark(references, *match.span(), ref)


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()

"""Acts of signing: a verb, what is signed, and who signs, within one sentence."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from gbacli.extraction.agreements import amounts, dates, groups, objects, status
from gbacli.extraction.agreements.found import Found
from gbacli.extraction.agreements.groups import Group
from gbacli.extraction.agreements.merging import head
from gbacli.extraction.agreements.objects import Object
from gbacli.extraction.agreements.rosters import Roster, resolve
from gbacli.extraction.agreements.units import Class, Unit, classes, distinct, units
from gbacli.extraction.agreements.words import NUMBER, nouns, verb_class, verbs
from gbacli.extraction.analysis import Analysis
from gbacli.text.folding import fold
from gbacli.text.sentences import Span

_CLAUSE = re.compile("[；;]")
_COUNT_BEHIND = re.compile(f"(?:共计?|合共)?(?P<n>{NUMBER})(?:余|多)?[份项个宗]")
_FUTURE = re.compile("(?<![该本学协商总联公工大])会(?=[与和同跟于在再]|正式|分别|共同|陆续|一起|继续|$)")
_PRONOUN = re.compile("(?:与|同|跟|和)(?:其|之|对方|后者)$")
_UNNAMED = re.compile(f"[与和同跟](?:[^，。；、与和]{{0,6}})(?:某|(?:几|数|多|{NUMBER})[家间所名个])[^，。；、]{{2,14}}$")
_MEMBER_VOICE = re.compile("本[会校院署局中]|我[们会校和]")
_ANAPHOR = re.compile("(?:[这那该]|上述|此)(?:份|项|个)?$")
_SAID_BODY = re.compile("该(?P<head>[会所校院局馆厅署社司团处台]|联盟|中心|公司|集团|机构|单位|商会|协会|学会)")
_NAMED_AFTER = re.compile(
    f"(?:(?:协议|签约|签署|缔约|合约|合同|约章|公约)?的?(?:其余|其他|另外)?(?:双|各|另一|{NUMBER})(?:方|家|校|会|馆)|对方|对手方)"
    "(?:机构|单位)?(?:依次|分别)?(?:为|是|有|包括)：?"
)


@dataclass(slots=True)
class Reading:
    """What the sentences read so far leave for the next ones."""

    analysis: Analysis
    homes: dict[int, int]
    rosters: list[Roster]
    chronicle: bool
    found: list[Found] = field(default_factory=list)
    open_kinds: list[Found] = field(default_factory=list)  # signed by parties whom the next lines may name
    subject: Unit | None = None  # who signed last


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of signing."""

    start: int
    end: int
    kind: str


def read(reading: Reading, sentence: Span) -> None:
    """Add the agreements that the sentence states to `reading.found`."""
    text = reading.analysis.folded
    start = sentence.start
    for stop in (*(m.start() for m in _CLAUSE.finditer(text, start, sentence.end)), sentence.end):
        _read_clause(reading, sentence, start, stop)
        start = stop + 1


def _read_clause(reading: Reading, sentence: Span, start: int, end: int) -> None:
    analysis = reading.analysis
    known = units(analysis, start, end, reading.homes)
    left = start
    for verb in _verbs(analysis, start, end):
        if verb.start < left:
            continue
        left = _Act(reading, sentence, start, end, known, verb, left).read()


def _verbs(analysis: Analysis, start: int, end: int) -> Iterator[Verb]:
    """The verbs of signing in a clause, none inside a name or a title."""
    text = analysis.folded
    for match in verbs().finditer(text, start, end):
        kind = verb_class(match[0])
        opened, closed = text.rfind("《", start, match.start()), text.rfind("》", start, match.start())
        named = any(mention.start <= match.start() < mention.end for mention in analysis.within(start, end))
        if kind and opened <= closed and not named:
            yield Verb(match.start(), match.end(), kind)


@dataclass(slots=True)
class _Act:
    """One verb with all that belongs to it."""

    reading: Reading
    sentence: Span
    start: int  # of the clause
    end: int
    known: list[Unit]
    verb: Verb
    left: int  # where the act before ends

    @property
    def text(self) -> str:
        return self.reading.analysis.folded

    def read(self) -> int:
        """Add what the act states; where the next act may begin."""
        things = self._things()
        prior = None
        if not things:
            prior = self._prior()
            things = [prior] if prior else []
        stop = prior.start if prior and not self._passive(prior) else self.verb.start
        group = groups.ending_at(self.text, self.known, prior.end if prior and stop == self.verb.start else self.left, stop)
        if prior and (group is None or len(distinct(group.units)) < 2):
            named = groups.ending_at(self.text, self.known, self.left, prior.start)
            group = named if named and len(distinct(named.units)) > 1 else group
        if not things and self.verb.kind == "pact":
            things = [self._pact()]
        if not things:
            self._sign(group)
            return self.left
        if self.verb.kind == "conclude" and all(thing.weak for thing in things):
            return self.left
        if prior and group and self._retells(prior, group):
            self._sign(group)
            return self.verb.end
        sides, et_al = self._sides(group, stop)
        after = max(self.verb.end, things[-1].end)
        if not sides:
            self._leave_open(things)
            return after
        self._add(things, sides, group, et_al, prior)
        return after

    def _retells(self, prior: Object, group: Group) -> bool:
        """Whether officers put their names to 协议, the one just told of, rather than to another."""
        if not self.reading.found or not nouns().fullmatch(fold(prior.kind or "")):
            return False
        last = self.reading.found[-1]
        named = set(distinct(group.units))
        near = self.verb.start - last.at < 300 and head(last.kind) == head(prior.kind)
        return near and bool(named & set(last.parties)) and not named >= set(last.parties)

    def _things(self) -> list[Object]:
        begin = self.verb.end
        if self.verb.kind == "letters":
            at = self.text.index("换文", begin - 6)
            return [Object(at, begin, self.reading.analysis.text[at : at + 2])]
        if self.verb.kind == "pen":
            return []
        if self.text.startswith(("的", "了", "过"), begin):
            begin += 1
        return objects.after(self.text, self.reading.analysis.text, begin, self.end)

    def _prior(self) -> Object | None:
        """What the verb means where it stands before: 合同预计四月签, 在《…》上签字, 协议由…签署."""
        if self.verb.kind == "conclude" and self.text[self.verb.start : self.verb.end] != "签发":
            return None
        names = [unit.end for unit in self.known]
        return objects.before(self.text, self.reading.analysis.text, self.left, self.verb.start, names)

    def _passive(self, prior: Object) -> bool:
        return bool(re.match(".{0,12}由", self.text[prior.end : self.verb.start])) and any(
            prior.end <= unit.start < self.verb.start for unit in self.known
        ) or bool(classes(self.text, prior.end, self.verb.start))

    def _pact(self) -> Object:
        begin = self.verb.start
        for word in ("战略合作", "合作", "正式"):
            if self.text.endswith(word, self.left, begin):
                begin -= len(word)
        return Object(begin, self.verb.end, self.reading.analysis.text[begin : self.verb.end], pact=True)

    def _sign(self, group: Group | None) -> None:
        """People who only put their names to what was told before, in the heading or the sentence."""
        opened = self.reading.open_kinds[-1:]
        if group and opened and self.verb.start - opened[0].at < 80 and len(distinct(group.units)) > 1 and self.verb.kind == "sign":
            self._add([opened[0].thing], [group.units], group, group.et_al, None)
            return
        if group and self.reading.found and self.sentence.start - self.reading.found[-1].at < 400:
            last = self.reading.found[-1]
            for unit in group.units:
                if unit.person is not None and unit.body in last.parties and unit.person not in last.signatories:
                    last.signatories.append(unit.person)

    def _sides(self, group: Group | None, stop: int) -> tuple[list[list[Unit]], bool]:
        """The parties of each agreement, and whether more are left unnamed."""
        if group is None:
            return self._from_class(stop), False
        if group.lead == "与" and (subject := self._subject(group)):
            group.units.insert(0, subject)
            group.turns = [1, *(turn + 1 for turn in group.turns)]
            group.severally = 1 if group.severally == 0 else None
        gap = self.text[group.units[-1].end : stop]
        if len(group.units) == 1 and self.verb.kind != "pact":
            self._complete(group, gap, stop)
        elif (counted := classes(self.text, group.units[-1].end, stop)) and (all_told := self._all_told(counted[-1], group)):
            return [all_told], group.et_al
        elif "两两" in gap:
            return groups.pairs(group), group.et_al
        if len(distinct(group.units)) < 2:
            unnamed = self.verb.kind == "sign" and _UNNAMED.search(self.text, self.left, stop)
            return ([group.units] if unnamed else []), False
        return [side for side in groups.parties(group) if len(distinct(side)) > 1], group.et_al

    def _all_told(self, one: Class, group: Group) -> list[Unit]:
        """The parties of 四会 where the verb's own clause names only the last three of them."""
        here = units(self.reading.analysis, self.sentence.start, one.start, self.reading.homes)
        return here if 2 < one.count == len(distinct(here)) > len(distinct(group.units)) else []

    def _subject(self, group: Group) -> Unit | None:
        """Who is meant where a clause begins with 与乙: the subject of what stands before."""
        first = group.units[0].start
        if self.left > self.start and self.reading.subject:
            return self.reading.subject
        before = [unit for unit in self.known if unit.end <= first]
        if before:
            piece = max(self.text.rfind(mark, self.start, before[-1].start) for mark in "，：") + 1
            return next(unit for unit in before if unit.start >= piece)
        earlier = units(self.reading.analysis, self.sentence.start, self.start, self.reading.homes)
        if earlier:
            return earlier[0]
        return self._said_body(first) or self._subject_before(first) or self.reading.subject or self._protagonist(group)

    def _said_body(self, first: int) -> Unit | None:
        """The body that 该会 or 该所 means: the last one named before that ends alike."""
        said = _SAID_BODY.search(self.text, max(self.left, first - 30), first)
        return self._alike(said.start(), said["head"]) if said else None

    def _alike(self, at: int, ending: str, besides: int | None = None) -> Unit | None:
        bodies = self.reading.analysis.bodies
        for mention in reversed(self.reading.analysis.within(max(0, at - 600), at, "body")):
            if mention.ref != besides and fold(bodies[mention.ref].name).endswith(ending):
                return Unit(mention.start, mention.end, mention.ref)
        return None

    def _protagonist(self, group: Group) -> Unit | None:
        """The body that speaks of itself as 本会 or 我们: the one that its report names most."""
        analysis = self.reading.analysis
        if not _MEMBER_VOICE.search(self.text):
            return None
        named = Counter(m.ref for m in analysis.mentions if m.kind == "body" and m.ref not in distinct(group.units))
        return Unit(group.units[0].start, group.units[0].start, named.most_common(1)[0][0]) if named else None

    def _subject_before(self, first: int) -> Unit | None:
        """The first body of the sentence before, in the same paragraph."""
        line = self.text.rfind("\n", 0, first) + 1
        if self.sentence.start - 2 <= line:
            return None
        before = self.reading.analysis.sentence_at(self.sentence.start - 2)
        there = units(self.reading.analysis, max(line, before.start), before.end, self.reading.homes)
        return there[0] if there else None

    def _complete(self, group: Group, gap: str, stop: int) -> None:
        """A second party that is only hinted at: 与其, 与六家机构, 甲的六个会员, 另一方为."""
        unit = group.units[0]
        if _PRONOUN.search(gap) or _PRONOUN.search(self.text[self.left : stop]):
            others = [other for other in self.known if other.end <= stop and other.body != unit.body]
            group.units.extend(others[-1:])
        elif (said := _SAID_BODY.search(self.text, unit.end, stop)) and re.search("[与同跟和]$", self.text[unit.end : said.start()]):
            other = self._alike(unit.start, said["head"], unit.body)
            group.units.extend([other] if other else [])
        elif named := self._named_after():
            group.units = [unit, *named] if len(named) == 1 or self._others_only() else named
        elif few := classes(self.text, unit.end, stop):
            listed = resolve(self.reading.rosters, few[0].count, stop, unit.body)
            others = [Unit(unit.start, unit.end, body) for body in listed if body != unit.body]
            group.units = others if few[0].start == unit.end else [unit, *others]

    def _others_only(self) -> bool:
        """Whether what stands behind the act names the other parties alone."""
        named = _NAMED_AFTER.search(self.text, self.verb.end, min(len(self.text), self.sentence.end + 60))
        return bool(named and re.search("其余|其他|另外|另一|对方|对手", named[0]))

    def _named_after(self) -> list[Unit]:
        """The parties that stand behind the act: 协议三方为甲、乙与丙; 另一方为甲."""
        named = _NAMED_AFTER.search(self.text, self.verb.end, min(len(self.text), self.sentence.end + 60))
        if not named:
            return []
        line = self.text.find("\n", named.end())
        stop = line if line >= 0 else len(self.text)
        behind = units(self.reading.analysis, named.end(), stop, self.reading.homes)
        if others := groups.starting_at(self.text, behind, named.end(), stop):
            return others.units
        listed = [roster for roster in self.reading.rosters if 0 <= roster.at - named.end() < 12]
        return [Unit(named.end(), named.end(), body) for roster in listed[:1] for body in roster.bodies]

    def _from_class(self, stop: int) -> list[list[Unit]]:
        """The parties where the act names none: 双方, 五馆, 发起单位, or those of the sentence before."""
        if self.verb.kind == "pact":
            return []
        found = [one for one in classes(self.text, self.left, stop) if stop - one.end < 40]
        if found and (sides := self._resolved(found[-1])):
            return sides
        named = self._named_after()
        if len(distinct(named)) > 1:
            return [named]
        return self._of_the_same(stop)

    def _of_the_same(self, stop: int) -> list[list[Unit]]:
        """The parties where the act takes up what was told: 这份协议的头一版签于…; or those of the line before."""
        if stop == self.verb.start:
            return []
        if _ANAPHOR.search(self.text, self.left, stop) and self.reading.found:
            return [[Unit(stop, stop, body) for body in self.reading.found[-1].parties]]
        if self.known or self.sentence.start < 2:
            return []
        before = self.reading.analysis.sentence_at(self.sentence.start - 2)
        if nouns().fullmatch(self.text, stop, self.verb.start) or nouns().match(self.text, stop):
            return []
        there = units(self.reading.analysis, before.start, before.end, self.reading.homes)
        group = groups.starting_at(self.text, there, before.start, before.end) if there else None
        return [group.units] if group and len(distinct(group.units)) > 1 else []

    def _resolved(self, one: Class) -> list[list[Unit]]:
        analysis = self.reading.analysis
        here = units(analysis, self.sentence.start, one.start, self.reading.homes)
        if one.count and len(distinct(here)) == one.count:
            return [here]
        line = self.text.rfind("\n", 0, one.start)
        told = [found for found in self.reading.found if len(found.parties) == one.count and one.start - found.at < 600]
        if told and told[-1].at > line:
            return [[Unit(one.start, one.end, body) for body in told[-1].parties]]
        before = analysis.sentence_at(max(0, self.sentence.start - 2))
        there = [*self._pronoun(before), *units(analysis, before.start, before.end, self.reading.homes)]
        if one.count and len(distinct(there)) == one.count:
            return [there]
        if told:
            return [[Unit(one.start, one.end, body) for body in told[-1].parties]]
        listed = resolve(self.reading.rosters, one.count, one.start) if one.count != 2 else ()
        return [[Unit(one.start, one.end, body) for body in listed]] if listed else []

    def _pronoun(self, sentence: Span) -> list[Unit]:
        """Whom 他 or 她 at the beginning of a sentence means: the person named last."""
        if not re.match("[\\W]*[他她](?=[与和同跟])", self.text[sentence.start : sentence.end]):
            return []
        people = self.reading.analysis.within(max(0, sentence.start - 400), sentence.start, "person")
        known = [person for person in people if person.ref in self.reading.homes]
        return [Unit(one.start, one.end, self.reading.homes[one.ref], one.ref) for one in known[-1:]]

    def _leave_open(self, things: list[Object]) -> None:
        quote = self.reading.analysis.quote(self.sentence.start, self.sentence.end, "agreement.signed-by-listed")
        dated = self._date(self.sentence.start)
        self.reading.open_kinds.append(
            Found(things[0], (), [quote], self.verb.start, signed=dated.value, date_text=dated.words, own_date=dated.own)
        )

    def _add(self, things: list[Object], sides: list[list[Unit]], group: Group | None, et_al: bool, prior: Object | None) -> None:
        first = min([unit.start for side in sides for unit in side if unit.start >= self.start] + [things[0].start, self.verb.start])
        state = self._status(first, prior)
        if state is None:
            return
        self.reading.subject = sides[0][0]
        dated = self._date(first)
        if state == "planned":
            dated = dates.coming(self.reading.analysis, self.verb.end, self.sentence, dated)
        relative = self.text.startswith("的", self.verb.end) or self.text.endswith("所", 0, self.verb.start)
        state = status.by_date(state, dated.value if dated.own else None, self.reading.analysis.document.published,
                               chronicle=self.reading.chronicle, relative=relative)
        sums = self._sums(things[-1].end)
        rule = self._rule(group, sides, prior)
        combined = list(zip(sides, things, strict=True)) if len(sides) == len(things) > 1 else [(s, t) for s in sides for t in things]
        for number, (side, thing) in enumerate(combined):
            quote = self.reading.analysis.quote(first, max(thing.end, self.verb.end), rule)
            self.reading.found.append(Found(
                thing, tuple(distinct(side)), [quote], self.verb.start, state, dated.value, dated.words, dated.own, et_al,
                self._count(thing, len(sides)), sums[number] if len(sums) == len(combined) else None,
                signatories=[unit.person for unit in side if unit.person is not None],
            ))

    def _rule(self, group: Group | None, sides: list[list[Unit]], prior: Object | None) -> str:
        if group is None:
            return "agreement.signed-by-class"
        if len(sides) > 1:
            return "agreement.signed-severally"
        if group.lead == "由" or prior:
            return "agreement.signed-passive"
        return "agreement.signed-with" if group.lead == "与" else "agreement.signed-between"

    def _count(self, thing: Object, sides: int) -> int:
        behind = _COUNT_BEHIND.match(self.text, thing.end)
        if sides > 1:
            return 1
        from gbacli.extraction.agreements.units import number

        return (number(behind["n"]) or 1) if behind else thing.count

    def _sums(self, start: int) -> list[str]:
        stop = next((verb.start for verb in _verbs(self.reading.analysis, start, self.end)), self.end)
        return amounts.found(self.text, self.reading.analysis.text, start, stop)

    def _date(self, first: int) -> dates.Dated:
        begin = max(self.text.rfind(mark, self.start, first) for mark in "；。")
        begin = max(begin, self.left if self.left > self.start else self.sentence.start)
        dated = dates.beside(self.reading.analysis, begin, self.verb.start, self.sentence.end)
        if dated.own:
            return dated
        line = next(line for line in self.reading.analysis.lines if line.end >= self.verb.end)
        return dates.of_heading(self.reading.analysis, line)

    def _status(self, first: int, prior: Object | None) -> str | None:
        """signed, planned or mentioned; None where nothing was or will be signed."""
        analysis = self.reading.analysis
        piece = max(self.text.rfind(mark, self.left, first) for mark in "，；：")
        begin = max(piece + 1, self.left)
        said = status.marks(analysis, begin, self.verb.start) - {"never"}
        clause = max(self.text.rfind("，", begin, self.verb.start) + 1, begin)
        said |= status.marks(analysis, clause, self.verb.start) & {"never"}
        if prior:
            said |= status.marks(analysis, self.start, begin) & {"planned"}
        if "rumour" in status.marks(analysis, self.start, self.verb.start) and "past" not in said:
            return None
        if "never" in said:
            return None
        behind = self.text[self.verb.end - 1 : self.verb.end + 1]
        if "planned" in said or _FUTURE.search(self._bare(begin)):
            return None if status.dropped(self.text, self.verb.end, self.sentence.end) else "planned"
        return "mentioned" if "past" in said or "过" in behind else "signed"

    def _bare(self, begin: int) -> str:
        """The words before the verb without names."""
        text, position, pieces = self.text, begin, []
        for mention in self.reading.analysis.within(begin, self.verb.start):
            pieces.append(text[position : mention.start])
            position = mention.end
        rest = text[position : self.verb.start]
        for one in reversed(classes(text, position, self.verb.start)):
            rest = rest[: one.start - position] + rest[one.end - position :]
        return "".join((*pieces, rest))

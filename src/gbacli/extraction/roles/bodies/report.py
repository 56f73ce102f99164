"""What a report has said so far, and the bodies that it speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.own import own_mention
from gbacli.extraction.roles.bodies.fits import fits
from gbacli.extraction.roles.bodies.printed import Printed
from gbacli.extraction.roles.bodies.told import is_hall, is_item, is_seat, stands_apart
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.rows import Told, outline
from gbacli.extraction.roles.phrasing.tokens import MEMBER, Row
from gbacli.extraction.roles.times.periods import appointed_for, is_period, of_council
from gbacli.extraction.roles.times.terms import (
    PRESENTING,
    elective,
    latest,
    named_with,
    over_list,
    presents,
    tells_career,
    term_of,
)
from gbacli.text.folding import fold
from gbacli.text.pairs import beginnings_of, word_starts
from gbacli.text.sentences import Span, beginning

BACK = 4  # sentences looked back for a body
_DEPARTMENT = re.compile("[^ ]{2,10}(?:部|组|委员会|中心|科)")
_BEFORE_TITLE = re.compile(r"d?[fnoqN]*[TW]")
_PRESENTING = (*PRESENTING, MEMBER)
_PRESENTS = re.compile("|".join(_PRESENTING))
_PRESENTS_BEGINS = beginnings_of(_PRESENTING)
_TELLS_MORE = re.compile(f"届|[0-9]{{4}}|[〇○零一二三四五六七八九]{{4}}|{MEMBER}|原")  # a term, or a name to be parted
_ELECTS = re.compile("选举|选出|改选|当选|互选|新一届|新届|就职|就任|宣誓|届(?:领导|班子|架构|理监事|成员)")
_IN_HEADLINE = 4  # mentions that one in the headline is worth
_ALLIANCE = 3  # times more likely an alliance is what people are elected to


@dataclass(slots=True)
class Report:
    """What a report has said so far: the rows read, and the body that people are being elected to."""

    analysis: Analysis
    rows: Told = field(init=False)
    elected: int | None = None
    given: tuple[int, int] | None = None  # the same for a title taken of a body printed elsewhere
    stated: tuple[int, int] | None = None  # index of the last title taken in this sentence with its body, and the body
    term: Span | None = None  # of the officers whom the report presents
    _told_at: int = -1  # the number of the row that told it
    presented: int | None = None  # the body that is said to have that term
    of_list: int | None = None  # the body of the line of a list right above
    taken: dict[str, int] = field(default_factory=dict)  # titles taken in this sentence, with their bodies
    _taken_at: list[Office] = field(default_factory=list)  # all offices taken in this paragraph
    printed: Printed = field(init=False)
    _weights: Counter[int] = field(default_factory=Counter)
    headline: set[int] = field(default_factory=set)
    _presenting: frozenset[Span] = frozenset()  # the sentences that may present officers
    _carried: int | None = None  # `elected` when the paragraph began
    _alliances: dict[int, int] = field(default_factory=dict)  # how much the report speaks of each, also as 联盟
    own: int | None = None  # the body that speaks of itself as 本会
    installed: int | None = None  # the body of which the paragraph has said that somebody takes an office
    installing: int | None = None  # the same of the sentence being read
    _begun: int = 0  # the first row of the paragraph

    def __post_init__(self) -> None:
        """Weigh the bodies by how often, and whether in the headline, they are named."""
        headline = self.analysis.lines[0].end if self.analysis.lines else 0
        for mention in self.analysis.mentions:
            if mention.kind == "body" and not is_hall(self.analysis, mention):
                self._weights[mention.ref] += _IN_HEADLINE if mention.start < headline else 1
                if mention.start < headline:
                    self.headline.add(mention.ref)
        own = own_mention(self.analysis)
        if own is not None and self.analysis.bodies[own.ref].kind != "media":
            self.own = own.ref
            self._weights[own.ref] += _IN_HEADLINE  # 本会 is what the report is about, whatever the headline says
        self._alliances = self._weighed_alliances()
        self.printed = Printed(self.analysis, self._weights)
        self.rows = Told(self.analysis)
        text = self.analysis.folded
        starts = word_starts(text, _PRESENTS_BEGINS)
        self._presenting = frozenset(beginning(_PRESENTS, starts, text, self.analysis.sentences))

    def _weighed_alliances(self) -> dict[int, int]:
        """How often each alliance is named, or may be meant by the noun that its name ends with."""
        named = {ref: fold(self.analysis.bodies[ref].name) for ref in self._weights if self._is_alliance(ref)}
        weighed = {}
        for ref, name in named.items():
            noun = name.strip("“”")[-2:]
            printed = self.analysis.folded.count(noun)
            others = sum(
                1
                for one in self.analysis.mentions
                if one.kind == "body" and self.analysis.folded.startswith(noun, one.end - len(noun))
            )
            weighed[ref] = self._weights[ref] + max(0, printed - others)
        return weighed

    def _is_alliance(self, ref: int) -> bool:
        return self.analysis.bodies[ref].kind == "alliance"

    @property
    def paragraph(self) -> list[Row]:
        """The sentences of the line that have been read."""
        return self.rows.since(self._begun)

    def begin_paragraph(self) -> None:
        """Go on to another line."""
        self._begun = len(self.rows)
        self._carried = self.elected
        self.installed = self.installing = None
        self._taken_at.clear()

    def pass_over(self, sentences: Sequence[Span]) -> None:
        """Remember sentences without titles and people, which need not be read before a later one refers to them."""
        if self._presenting.isdisjoint(sentences):
            self.rows.extend(sentences)
            return
        for span in sentences:
            row = None
            if span in self._presenting:
                row = outline(self.analysis, span) if _TELLS_MORE.search(self.analysis.folded, *span) else None
                self._present(row, span)
            self.rows.append(span if row is None else row)

    def read(self, row: Row) -> None:
        """Remember a sentence that has been read."""
        if presents(row):
            self._present(row, _extent(row))
        self.installed = self.installed if self.installing is None else self.installing
        self.rows.append(row)

    def _present(self, row: Row | None, span: Span) -> None:
        """Note the term of the officers whom a sentence presents; without a row it numbers none."""
        words = self.analysis.folded
        term = appointed_for(words, span) or (latest(row, self.term) if row is not None else self.term)
        if term is None or is_period(words[slice(*term)]):
            term = of_council(words, span) or term
        if term is not None and term != self.term:
            again = self.term is not None and words[slice(*term)] == words[slice(*self.term)]
            named = named_with(row if row is not None else outline(self.analysis, span), term)
            self.presented = self.presented if again and named is None else named
        if term != self.term or _ELECTS.search(words, *span):
            self._told_at = len(self.rows)
        self.term = term

    def tells_term(self, row: Row, *, near: bool = False) -> bool:
        """Whether the paragraph, or the sentence before (`near`), says for which term those of whom it speaks are."""
        since = max(self._begun, len(self.rows) - 1) if near else self._begun
        if self._told_at >= since or of_council(self.analysis.folded, _extent(row)) is not None:
            return True
        return near and "o" in row.letters and presents(row) and term_of(row) is not None

    def note_taken(self, office: Office) -> None:
        """Remember an office taken: 监事长由甲出任，前监事长乙任顾问 speaks of one office."""
        if office.body is not None:
            self.taken[self.words(office)] = office.body
            self._taken_at.append(office)

    def taken_last(self, office: Office) -> int | None:
        """The body of the same office taken last before in this paragraph, else of the first one after."""
        alike = [one for one in self._taken_at if self.words(one) == self.words(office)]
        before = [one for one in alike if one.title.start < office.title.start]
        return before[-1].body if before else alike[0].body if alike else None

    def taken_most(self, office: Office) -> int | None:
        """The body whose offices this paragraph has most said to be taken so far, if it can have one that is left."""
        before = (one for one in self._taken_at if one.title.start < office.title.start)
        bodies = Counter(one.body for one in before if one.body is not None)
        most = max(bodies, key=lambda body: bodies[body], default=None)
        return most if most is not None and fits(office, self.analysis.bodies[most]) else None

    def with_term(self, office: Office, row: Row | None = None, *, listed: bool = False) -> Office:
        """The office with the term of the officers whom the sentence presents: its own, or that of the report.

        In a list that of the report is also that of the heads of the departments of the body (`listed`).
        """
        part = listed and self._is_part(office.body)
        if office.term or office.former or not elective(office, self.analysis.folded, part=part):
            return office
        if row and "o" in row.letters and tells_career(row):
            return office
        if row and (council := self._of_council(office, row)):
            return replace(office, term=council)
        own = over_list(row, office) if row and "o" in row.letters and presents(row) else None
        if own:
            return replace(office, term=own)
        own = term_of(row) if row and presents(row) else None
        if row and own and (named_with(row, own) == office.body or self._is_numbered(office.body, own)):
            return replace(office, term=own)
        return replace(office, term=own or self.term) if part or self._is_of_presented(office) else office

    def _of_council(self, office: Office, row: Row) -> Span | None:
        """The term of a council that the sentence tells before it lists the officers: 设委员会，任期三年，主席为甲."""
        if self.term is not None and not is_period(self.analysis.folded[slice(*self.term)]):
            return None
        term = of_council(self.analysis.folded, Span(row.tokens[0].start, office.title.start))
        other = term and (office.body_span is not None or "；" in self.analysis.folded[term.end : office.title.start])
        return None if other else term

    def _is_numbered(self, ref: int | None, term: Span) -> bool:
        """Whether a body is named right behind a term: 第二届技术委员会."""
        return ref is not None and self.analysis.folded.startswith(fold(self.analysis.bodies[ref].name), term.end)

    def _is_of_presented(self, office: Office) -> bool:
        """Whether an office is one of the body whose officers the report presents, no other one that they hold."""
        if self.presented is not None:
            return office.body == self.presented
        beside = office.body_span is not None and not office.inherited
        about = self._main() if beside else self.theme(office)
        return office.body in (self.elected, about)

    def _main(self) -> int | None:
        """The body that the report names most; None in a report that names none."""
        return max(self._weights, key=lambda other: self._weights[other], default=None)

    def _is_part(self, ref: int | None) -> bool:
        """Whether a body is a department of the one that the report is about: 青年部, A会青年委员会."""
        main = self._main()
        if ref is None or main is None or self.term is None:
            return False
        name = fold(self.analysis.bodies[ref].name)
        if _DEPARTMENT.fullmatch(name):
            return True
        whole = fold(self.analysis.bodies[main].name)
        return name.startswith(whole) and _DEPARTMENT.fullmatch(name, len(whole)) is not None

    def weight(self, ref: int) -> int:
        """How often a body is named, more if in the headline."""
        return self._weights[ref]

    def theme(self, office: Office, *, electing: bool = False) -> int | None:
        """The body that the report names most, of those that can have such an office."""
        electing = electing or self.words(office).startswith("轮值")
        best = [
            (-weight * (_ALLIANCE if electing and self.analysis.bodies[ref].kind == "alliance" else 1), ref)
            for ref, weight in self._weights.items()
            if fits(office, self.analysis.bodies[ref], strict=True)
        ]
        return min(best)[1] if best else None

    def alliance(self, office: Office) -> int | None:
        """The alliance named most that can have an office, where no other is named as often."""
        bodies = self.analysis.bodies
        found = sorted(
            (
                (-weight, ref)
                for ref, weight in self._weights.items()
                if bodies[ref].kind == "alliance" and fits(office, bodies[ref])
            )
        )
        return found[0][1] if found and (len(found) < 2 or found[0][0] < found[1][0]) else None

    def umbrella(self, office: Office) -> int | None:
        """The alliance that the report is about, which bodies that it names belong to, if it can have an office."""
        bodies = self.analysis.bodies
        found = sorted(
            (-weight, ref) for ref, weight in self._alliances.items() if fits(office, bodies[ref], strict=True)
        )
        return found[0][1] if found and (len(found) < 2 or found[0][0] <= 2 * found[1][0]) else None

    def main_alliance(self) -> int | None:
        """The alliance in the headline, if no other is there."""
        named = [ref for ref in self._alliances if ref in self.headline]
        return named[0] if len(named) == 1 else None

    def outweighs(self, ref: int, other: int) -> bool:
        """Whether the report is about a body rather than about the other: twice as often named, or in its headline."""
        heading = ref in self.headline and other not in self.headline
        return self._alliances.get(ref, 0) > self._weights[other] * (1 if heading else 2)

    def leads(self, ref: int, office: Office) -> bool:
        """Whether a body is what the report is about: in its headline, or named twice as often as any other."""
        return ref in self.headline or self.alone(ref, office)

    def alone(self, ref: int, office: Office) -> bool:
        """Whether a body is named twice as often as any other that can have such an office."""
        others = (
            weight
            for other, weight in self._weights.items()
            if other != ref and fits(office, self.analysis.bodies[other], strict=True)
        )
        return self._weights[ref] >= 2 * max(others, default=0)

    def back(self, office: Office, rows: list[Row], *, free: bool) -> int | None:
        """The body of the last sentence that has one: the first that stands for itself, or simply the last."""
        for row, of_list in zip(reversed(rows), reversed(self.in_lists(rows)), strict=True):
            found = [*self.bodies(office, row, free=free)] if not of_list else []
            if found:
                return row.tokens[found[0 if free else -1]].ref
        return None

    def in_lists(self, rows: list[Row]) -> list[bool]:
        """For each row whether it is nothing but a body, in a list of such rows."""
        items = [is_item(self.analysis, row) is not None for row in rows]
        return [item and any(items[max(0, at - 1) : at] + items[at + 1 : at + 2]) for at, item in enumerate(items)]

    def bodies(self, office: Office, row: Row, *, free: bool) -> Iterator[int]:
        """The indexes of the bodies that can have the office; `free` ones do not stand before a title of somebody."""
        for index, token in enumerate(row.tokens):
            if (
                token.letter != "B"
                or (free and _BEFORE_TITLE.match(row.letters, index + 1) and not _heads(row, index))
                or is_seat(row, index + 1)
                or stands_apart(row, index)
            ):
                continue
            if fits(office, self.analysis.bodies[token.ref], strict=free):
                yield index

    def words(self, office: Office) -> str:
        """The words of a title, folded."""
        return self.analysis.folded[office.title.start : office.title.end]


def _extent(row: Row) -> Span:
    return Span(row.tokens[0].start, row.tokens[-1].end)


def _heads(row: Row, index: int) -> bool:
    """Whether a body and its term head a list: A会第二届干事, a line without names."""
    return "P" not in row.letters and row.letters[index + 1] == "o"

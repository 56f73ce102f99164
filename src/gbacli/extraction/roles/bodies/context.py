"""What the report has said so far, and from it the body of an office that stands alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.bodies.fits import fits, tells_body
from gbacli.extraction.roles.bodies.printed import Printed
from gbacli.extraction.roles.bodies.told import (
    OTHERWISE,
    aside,
    before_him,
    founded,
    in_brackets,
    is_housed,
    is_item,
    is_place,
    is_seat,
    of_entry,
    signed_at,
    spoken_for,
    stands_apart,
)
from gbacli.extraction.roles.phrasing.phrases import Office, of_two
from gbacli.extraction.roles.phrasing.rows import Told, outline
from gbacli.extraction.roles.phrasing.tokens import MEMBER, Row, Token
from gbacli.extraction.roles.times.terms import PRESENTS, appointed_for, elective, latest, named_with, presents, term_of
from gbacli.text.sentences import Span

_HOLDS = re.compile(r"[vpN][kn]*(B)d?[fnoqN]*[TW]")
_BEFORE_TITLE = re.compile(r"d?[fnoqN]*[TW]")
_SAME_LIST = re.compile(r"Bd?[fnoqN]*[TW].*P[h)]*[cw]+[fnoqN]*")
_OPENING = re.compile(r"[kn]*(?:x?,)?[kn]*B")
_LIST = re.compile("名单|如下|名录|名册|芳名|一览")
_OWNER = re.compile(r"B(?:\([^()]*\))?[fn]*ox?[dx:.,q]*$")  # A会第二届理事会名单
_EXECUTIVE = ("执行委员会", "执委会")
_SEATS = ("增选委员", "增补委员", "委员")
_OF_PARTIES = ("书记", "常委")
_NO_HEADING = re.compile("[.,P]|:.*B|B[cw]B.*[cw]B")
_OTHER = ("对方", "后者")
_OFFICERS = re.compile(r"(?:[kxure]|W(?=T))*T?P[h)]*(?:[cw]T?P[h)]*)+")
_OURS = re.compile("(?:我们|咱们|我方)$")
_BACK = 4  # sentences looked back for a body
_HEADING = 40  # lines looked back for the heading of a list
_IN_HEADLINE = 4  # mentions that one in the headline is worth
_ALLIANCE = 3  # times more likely an alliance is what people are elected to


@dataclass(slots=True)
class Context:
    """The report around an office: rows read so far, and the body that people are being elected to."""

    analysis: Analysis
    rows: Told = field(init=False)
    elected: int | None = None
    given: tuple[int, int] | None = None  # the same for a title taken of a body printed elsewhere
    stated: tuple[int, int] | None = None  # index of the last title taken in this sentence with its body, and the body
    term: Span | None = None  # of the officers whom the report presents
    of_list: int | None = None  # the body of the line of a list right above
    taken: dict[str, int] = field(default_factory=dict)  # titles taken in this sentence, with their bodies
    printed: Printed = field(init=False)
    _weights: Counter[int] = field(default_factory=Counter)
    _headline: set[int] = field(default_factory=set)
    _carried: int | None = None  # `elected` when the paragraph began
    _begun: int = 0  # the first row of the paragraph

    def __post_init__(self) -> None:
        """Weigh the bodies by how often, and whether in the headline, they are named."""
        headline = self.analysis.lines[0].end if self.analysis.lines else 0
        for mention in self.analysis.mentions:
            if mention.kind == "body":
                self._weights[mention.ref] += _IN_HEADLINE if mention.start < headline else 1
                if mention.start < headline:
                    self._headline.add(mention.ref)
        self.printed = Printed(self.analysis, self._weights)
        self.rows = Told(self.analysis)

    @property
    def paragraph(self) -> list[Row]:
        """The sentences of the line that have been read."""
        return self.rows.since(self._begun)

    def begin_paragraph(self) -> None:
        """Go on to another line."""
        self._begun = len(self.rows)
        self._carried = self.elected

    def pass_over(self, span: Span) -> None:
        """Remember a sentence without titles and people, which need not be read before a later one refers to it."""
        if PRESENTS.search(self.analysis.folded, *span) or self.analysis.folded.find(MEMBER, *span) >= 0:
            row = outline(self.analysis, span)
            self._present(row, span)
            self.rows.append(row)
        else:
            self.rows.append(span)

    def read(self, row: Row) -> None:
        """Remember a sentence that has been read."""
        if presents(row):
            self._present(row, Span(row.tokens[0].start, row.tokens[-1].end))
        self.rows.append(row)

    def _present(self, row: Row, span: Span) -> None:
        """Note the term of the officers whom a sentence presents."""
        self.term = appointed_for(self.analysis.folded, span) or latest(row, self.term)

    def near(self, office: Office, row: Row) -> Office:
        """The office of a title before a name, its body the last one named that can have such an office."""
        office = self.printed.settled(office)
        if office.body is not None or office.title.of == "state":
            return office
        for find in (self._just_taken, self._meant, self._at_comma, self._told, self._entry):
            if (beside := find(office, row)) is not None:
                return replace(office, body=beside)
        last = row.letters.rfind("B", 0, office.at)
        if (
            last >= 0
            and not aside(row, last, office.at)
            and _SAME_LIST.fullmatch(row.letters, last, office.at)
            and self._may_have(office, row, last)
        ):
            return replace(office, body=row.tokens[last].ref)
        joined = self._last(office, row, office.at)
        if (given := self._given(office, -1 if joined is None else joined)) is not None:
            return replace(office, body=given)
        if joined is not None and not re.search("[;.]", row.letters[joined : office.at]):
            return replace(office, body=row.tokens[self._subject_of_run(row, joined, office.at)].ref)
        return replace(office, body=self._around(office, row))

    def note_taken(self, office: Office) -> None:
        """Remember an office taken: 监事长由甲出任，前监事长乙任顾问 speaks of one office."""
        if office.body is not None:
            self.taken[self._words(office)] = office.body

    def _words(self, office: Office) -> str:
        return self.analysis.folded[office.title.start : office.title.end]

    def _just_taken(self, office: Office, _: Row) -> int | None:
        return self.taken.get(self._words(office), before_him(office, self.paragraph)) if office.former else None

    def _meant(self, office: Office, row: Row) -> int | None:
        """前者的馆长 and 后者的馆长, of the two bodies named before."""
        if _OURS.search(row.word(office.at - 2)) and row.letters[max(0, office.at - 2) : office.at] == "xd":
            return self.theme(office)
        found = of_two(row, office.at)
        return None if found is None else row.tokens[found].ref

    def _told(self, office: Office, row: Row) -> int | None:
        found = (find(self.analysis, office, row) for find in OTHERWISE)
        return next((body for body in (spoken_for(row, office), *found) if body is not None), None)

    def _entry(self, office: Office, _: Row) -> int | None:
        return of_entry(self.analysis, office, self.paragraph)

    def _may_have(self, office: Office, row: Row, at: int) -> bool:
        """Whether the body before in the list can have the office: it must where the title tells its kind of body."""
        return not tells_body(office) or fits(office, self.analysis.bodies[row.tokens[at].ref])

    def _subject_of_run(self, row: Row, last: int, at: int) -> int:
        """甲与乙、丙签约, 由会长…: the first of the bodies that act together, where another clause follows them.

        Where as many officers follow as bodies act, each is of the body at the same place.
        """
        run = re.search(r"B(?:[cwkx]*[cw][kx]?B)*$", row.letters[: last + 1])
        other = any(row.word(index).startswith(_OTHER) for index in range(last, at))
        if not run or "," not in row.letters[last:at] or other:
            return last
        return self._each(row, run, at) or run.start()

    def _each(self, row: Row, run: re.Match[str], at: int) -> int | None:
        """甲与乙签约，会长张三、馆长李四落笔: the body of the officer at `at`, if there are as many as bodies."""
        bodies = [index for index in range(*run.span()) if row.letters[index] == "B"]
        officers = _OFFICERS.match(row.letters, row.letters.index(",", run.end()) + 1)
        found = [index for index in range(*officers.span()) if row.letters[index] == "P"] if officers else []
        return bodies[found.index(at + 1)] if len(bodies) == len(found) > 1 and at + 1 in found else None

    def chosen(self, office: Office, row: Row) -> Office:
        """The office that somebody takes, its body the one that the sentence is about, or the report."""
        office = self.printed.settled(office)
        if office.body is not None:
            return office
        for find in (
            self._at_comma,
            self._told,
            self._entry,
            self._predicate,
            self._said,
            self._subject,
            self._founded,
            self._elected,
            self._free,
            self._about,
        ):
            if (body := find(office, row)) is not None:
                return replace(office, body=body)
        return office

    def listed(self, office: Office) -> Office:
        """The office of a list, its body and term those of the heading over it, or of what the report is about."""
        own = office.body is not None and not office.inherited
        office = self.printed.settled(office)
        if own:
            return self.with_term(office)
        if office.body is None and (signed := signed_at(self.rows.last(1))) is not None:
            return replace(office, body=signed)
        for heading in reversed(self.rows.last(_HEADING)):
            announces = _announces(heading)
            seat = _committee(heading) if office.title.head in _SEATS and office.body is None else None
            if seat is not None:
                body = self.analysis.body(seat.start, seat.end)
                return replace(office, body=body, term=office.term or term_of(heading) or self.term)
            owner = _OWNER.search(heading.letters) if announces else None
            if owner and office.body is None and office.title.head not in _OF_PARTIES:
                body = heading.tokens[owner.start()].ref
                return replace(office, body=body, term=office.term or term_of(heading) or self.term)
            found = max(self._bodies(office, heading, free=not announces), default=None)
            if found is not None and (announces or not _NO_HEADING.search(heading.letters)):
                body = heading.tokens[found].ref if office.body is None else office.body
                return replace(office, body=body, term=office.term or term_of(heading) or self.term)
        if office.body is None and self.of_list is not None and fits(office, self.analysis.bodies[self.of_list]):
            office = replace(office, body=self.of_list)
        if office.body is None:
            about = self.theme(office)
            office = replace(
                office, body=self._back(office, self.rows.last(_BACK), free=True) if about is None else about
            )
        return replace(office, term=office.term or self.term)

    def with_term(self, office: Office, row: Row | None = None) -> Office:
        """The office with the term of the officers whom the sentence presents: its own, or that of the report."""
        if office.term or office.former or not elective(office, self.analysis.folded):
            return office
        own = term_of(row) if row and presents(row) else None
        if row and own and named_with(row, own) == office.body:
            return replace(office, term=own)
        if office.body not in (self.elected, self.theme(office)):
            return office
        return replace(office, term=own or self.term)

    def theme(self, office: Office, *, electing: bool = False) -> int | None:
        """The body that the report names most, of those that can have such an office."""
        electing = electing or self._words(office).startswith("轮值")
        best = [
            (-weight * (_ALLIANCE if electing and self.analysis.bodies[ref].kind == "alliance" else 1), ref)
            for ref, weight in self._weights.items()
            if fits(office, self.analysis.bodies[ref], strict=True)
        ]
        return min(best)[1] if best else None

    def _around(self, office: Office, row: Row) -> int | None:
        """The body that the paragraph speaks of, or the report."""
        paragraph = self.paragraph
        told = [*paragraph, row]
        free = self._back(office, paragraph, free=True)
        theme = self.theme(office)
        if free is not None and (theme not in self._headline or self._opens(paragraph, free)):
            return free
        if theme is not None and (self._leads(theme, office) or _names(told, theme)):
            return theme
        near = self._back(office, told, free=False)
        near = theme if near is None else near
        return self._back(office, self.rows.last(_BACK), free=False) if near is None else near

    def _beside_comma(self, row: Row, at: int) -> int | None:
        """…管理处，处长张三 and 设有委员会，自己任主任: the body that the clause before ends with."""
        match = re.search(r"(?<!e)(B),[unkrx]{0,2}[vN]?$", row.letters[:at])
        at = match.start(1) if match else 0
        return row.tokens[at].ref if match and not is_place(row, at) and not is_housed(row, at) else None

    def _at_comma(self, office: Office, row: Row) -> int | None:
        beside = self._beside_comma(row, office.at)
        return beside if beside is not None and fits(office, self.analysis.bodies[beside]) else None

    def _given(self, office: Office, at: int) -> int | None:
        """The body whose offices the sentence has given out after the last body before: 甲任会长, 原会长乙任顾问."""
        if self.given is None or not at < self.given[0] < office.at:
            return None
        return self.given[1] if fits(office, self.analysis.bodies[self.given[1]]) else None

    def _predicate(self, office: Office, row: Row) -> int | None:
        """任A署副署长，后升任署长: the body of the office before, where the title tells its kind of body."""
        if tells_body(office):
            for match in reversed([*_HOLDS.finditer(row.letters, 0, office.at)]):
                token = row.tokens[match.start(1)]
                if fits(office, self.analysis.bodies[token.ref]):
                    return token.ref
        return None

    def _said(self, office: Office, row: Row) -> int | None:
        """甲任A会会长，副会长为乙: the body of the office taken before, if no clause after it begins with another."""
        if self.stated is None or not fits(office, self.analysis.bodies[self.stated[1]]):
            return None
        at, body = self.stated
        others = (other for other in self._bodies(office, row, free=True) if at < other < office.at)
        return None if any(re.search(r"[,;:.][kn]*$", row.letters[:other]) for other in others) else body

    def _subject(self, office: Office, row: Row) -> int | None:
        """The last body before the office with which a clause begins."""
        for at in reversed([at for at in self._bodies(office, row, free=True) if at < office.at]):
            if re.search(r"(?:^|[,;:.])[kn]*$", row.letters[:at]):
                return row.tokens[at].ref
        return None

    def _elected(self, office: Office, _: Row) -> int | None:
        held = self.elected
        return held if held is not None and fits(office, self.analysis.bodies[held]) else None

    def _founded(self, office: Office, row: Row) -> int | None:
        """A联盟挂牌。…B会会长张三任主席: the body that the paragraph says is founded."""
        if self.elected != self._carried:
            return None  # the paragraph has spoken of another's officers since
        for told in (*reversed(self.paragraph), row):
            found = founded(self.analysis, told)
            if found is not None and fits(office, self.analysis.bodies[found], strict=True):
                return found
        return None

    def _free(self, office: Office, row: Row) -> int | None:
        bodies = (at for at in self._bodies(office, row, free=True) if at < office.at)
        free = [at for at in bodies if row.letters[at - 1 : at] != "e" and not is_place(row, at)]
        return row.tokens[free[-1]].ref if free else None

    def _about(self, office: Office, _: Row) -> int | None:
        theme = self.theme(office, electing=True)
        if theme is None or self._leads(theme, office) or _names(self.rows.last(_BACK), theme):
            return theme
        back = self._back(office, self.rows.last(_BACK), free=True)
        return theme if back is None else back

    def _opens(self, rows: list[Row], ref: int) -> bool:
        """Whether a sentence begins with the body."""
        return any((match := _OPENING.match(row.letters)) and row.tokens[match.end() - 1].ref == ref for row in rows)

    def _leads(self, ref: int, office: Office) -> bool:
        """Whether a body is what the report is about: in its headline, or named twice as often as any other."""
        others = (
            weight
            for other, weight in self._weights.items()
            if other != ref and fits(office, self.analysis.bodies[other], strict=True)
        )
        return ref in self._headline or self._weights[ref] >= 2 * max(others, default=0)

    def _back(self, office: Office, rows: list[Row], *, free: bool) -> int | None:
        """The body of the last sentence that has one: the first that stands for itself, or simply the last."""
        items = [is_item(self.analysis, row) is not None for row in rows]
        listed = [item and any(items[max(0, at - 1) : at] + items[at + 1 : at + 2]) for at, item in enumerate(items)]
        for row, of_list in zip(reversed(rows), reversed(listed), strict=True):
            found = [*self._bodies(office, row, free=free)] if not of_list else []
            if found:
                return row.tokens[found[0 if free else -1]].ref
        return None

    def _last(self, office: Office, row: Row, end: int) -> int | None:
        """The last body before an office, none that is somebody's in brackets or by a second office (兼)."""
        before = [index for index in self._bodies(office, row, free=False) if index < end]
        main = [index for index in before if not aside(row, index, end)]
        return max(main or [index for index in before if not in_brackets(row, index, end)], default=None)

    def _bodies(self, office: Office, row: Row, *, free: bool) -> Iterator[int]:
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


def _names(rows: list[Row], ref: int) -> bool:
    return any(token.letter == "B" and token.ref == ref for row in rows for token in row.tokens)


def _heads(row: Row, index: int) -> bool:
    """Whether a body and its term head a list: A会第二届干事, a line without names."""
    return "P" not in row.letters and row.letters[index + 1] == "o"


def _committee(row: Row) -> Token | None:
    """The executive committee that a heading is of: those listed as 委员 are members of it."""
    organs = (index for index, letter in enumerate(row.letters) if letter == "o")
    found = (row.tokens[index] for index in organs if row.word(index).endswith(_EXECUTIVE))
    return next(found, None) if "P" not in row.letters else None


def _announces(row: Row) -> bool:
    """Whether a row without names is the heading of a list: A委员会成员名单如下."""
    if not row.tokens or "P" in row.letters:
        return False
    return bool(_LIST.search(row.folded[max(0, row.tokens[-1].end - 12) : row.tokens[-1].end]))

"""The body of an office that stands alone, from its sentence and what the report has said so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gbacli.extraction.roles.bodies import committees, states
from gbacli.extraction.roles.bodies.employers import (
    against_counterpart,
    beside_employers,
    leaver,
    not_theirs,
    of_same_title,
)
from gbacli.extraction.roles.bodies.fits import fits, tells_body
from gbacli.extraction.roles.bodies.hosts import honouring, host_of_organ, risen, whole_of
from gbacli.extraction.roles.bodies.members import of_those_thanked, of_units
from gbacli.extraction.roles.bodies.printed import COUNCIL, HEADS_OF_ORGANS
from gbacli.extraction.roles.bodies.report import BACK, Report
from gbacli.extraction.roles.bodies.runs import subject_of_run
from gbacli.extraction.roles.bodies.sides import NOBODY, side
from gbacli.extraction.roles.bodies.told import (
    OTHERWISE,
    aside,
    before_him,
    founded,
    in_brackets,
    is_housed,
    is_item,
    is_place,
    is_venue,
    of_entry,
    renewed,
    spoken_for,
)
from gbacli.extraction.roles.phrasing.phrases import Office, of_two
from gbacli.extraction.roles.phrasing.tokens import Row

_HOLDS = re.compile(r"[vpN][kn]*(B)d?[fnoqN]*[TW]")
_SAME_LIST = re.compile(r"Bd?[fnoqN]*[TW].*P[h)]*[cw]+[fnoqN]*")
_OPENING = re.compile(r"[kn]*(?:x?,)?[kn]*B")
_SHARED = re.compile("轮值|值年|轮任|联席|共同主席|执行秘书|(?:总|共同)召集")  # offices of bodies of bodies
_ENDING = re.compile(r"[:e](B)[.!]?$")
_LABELLED = re.compile(r"[TW]j?[kxn,:]*[eu][kxnr]*Bd?[fnoqN]*[TW](?:[cx]?[TW])*h?P[h)]*k*v?[,;c][kxnu]*")
_BEGINS = re.compile(r"(?:^(?:\(x\))?|[,;:.])[kn]*\Z")
_NEWLY = re.compile(r"(?:^|[,;:.])[knx]*d\Z")  # 新设的甲委员会由张三主持
_BY = re.compile("B[kx]?u")
_OFFICER_LINE = re.compile(r"[fnoqN]*[TW](?:c*[TW])*:?P")
_FIRST = 3  # the last of the tokens of a line at which an office that begins it may stand
_OPENS = re.compile(r"[,;][knfx]?\Z")
_BESIDE = re.compile("B[TW](?=P)")
_NEAR = 2  # sentences looked back for the committee
_LEADING_TO = ("与", "和", "同", "跟", "向", "对", "由", "获", "在", "往", "赴", "访")  # 届时将与甲会签署
_OURS = re.compile("(?:我们|咱们|我方)$")


@dataclass(slots=True)
class Context(Report):
    """The report around an office that stands alone."""

    def of_organ(self, office: Office, row: Row) -> Office:
        """The office as printed, but that of the head of a council at its body: 甲会理事会张三会长."""
        span = office.body_span
        organ = span and office.title.head in HEADS_OF_ORGANS and COUNCIL.search(self.printed.analysis.folded, *span)
        return self.near(office, row) if organ else office

    def near(self, office: Office, row: Row) -> Office:
        """The office of a title before a name, its body the last one named that can have such an office."""
        office = self._settled(office, row)
        if office.body is None and (office.title.of == "state" or office.title.head == "部长"):
            office = states.of_same(self.printed, office, row)
        if office.body is not None or office.title.of in ("state", "place"):
            return _told(office)
        for find in (
            self._just_taken,
            self._meant,
            self._at_comma,
            self._told,
            self._entry,
            self._of_label,
            self._beside_others,
            self._line_above,
            self._seat,
        ):
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
            return replace(office, body=row.tokens[subject_of_run(row, joined, office.at)].ref)
        return replace(office, body=self._of_all(office, self._around(office, row)))

    def _settled(self, office: Office, row: Row) -> Office:
        """The office with the body of its side, or with that which the print beside it tells."""
        if office.body is None and not office.title.of and (found := side(self, office, row)) is not None:
            return replace(office, body=found, hint=None)
        own = office.body is not None and not office.inherited
        settled = self.printed.settled(office)
        if office.title.of != "place" or own or settled.body_span is not None:
            return settled
        before = [token.ref for token in row.tokens[: office.at] if token.letter == "B"]
        named = self.printed.government(office, not_theirs(self, office, row, before))
        return settled if named is None else replace(settled, body=named)

    def of_theme(self, office: Office) -> Office:
        """The office as one of the body that the report names far more often than any other that can have it."""
        about = self.theme(office)
        return replace(office, body=about if about is not None and self.alone(about, office) else None)

    def _just_taken(self, office: Office, _: Row) -> int | None:
        near = self.taken_last(office) if office.former else None
        return before_him(office, self.paragraph) if office.former and near is None else near

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

    def _line_above(self, office: Office, row: Row) -> int | None:
        """A line that begins with an office and a name below one that holds but a body: 甲会 over 会长张三先生雅鉴."""
        above = self.rows.newest_of_all()
        if above is None or self.paragraph or not _OFFICER_LINE.match(row.letters, 0) or office.at > _FIRST:
            return None
        ref = is_item(self.analysis, above)
        listed = self.in_lists(self.rows.last(2))[-1]
        return ref if ref is not None and not listed and fits(office, self.analysis.bodies[ref]) else None

    def _may_have(self, office: Office, row: Row, at: int) -> bool:
        """Whether the body before in the list can have the office: it must where the title tells its kind of body."""
        return not tells_body(office) or fits(office, self.analysis.bodies[row.tokens[at].ref])

    def chosen(self, office: Office, row: Row) -> Office:
        """The office that somebody takes, its body the one that the sentence is about, or the report."""
        office = self._settled(office, row)
        if office.body is not None:
            return _told(office)
        for find in (
            self._host,
            self._appoints,
            self._repeated,
            self._beneath,
            self._at_comma,
            self._told,
            self._entry,
            self._predicate,
            lambda office, row: renewed(self.analysis, office, row),
            self._shared,
            self._said,
            self._of_leaver,
            self._alike,
            self._seat,
            self._subject,
            self._founded,
            self._elected,
            self._free,
            self._about,
        ):
            if (body := find(office, row)) is not None:
                office = replace(office, body=body)
                whole = host_of_organ(self, office)
                return office if whole is None else replace(office, body=whole)
        return office

    def of_same(self, office: Office, row: Row) -> Office:
        """The office that somebody leaves who takes a higher one right before: 局长由副局长张三接任."""
        at, body = self.given or (office.at, -1)
        higher = 0 <= at < office.at and self.words(office).endswith("副" + row.word(at))
        return replace(office, body=body) if higher and body >= 0 else office

    def _beneath(self, office: Office, _: Row) -> int | None:
        """主席由甲出任，乙为副主席: the body of the office taken in this sentence whose deputy it is."""
        words = self.words(office)
        return self.taken.get(words[1:]) if words.startswith("副") else None

    def _repeated(self, office: Office, row: Row) -> int | None:
        """A局局长甲调任B局副局长，局长一职…: the body of the same office before."""
        if row.letters[office.at + 1 : office.at + 2] != "j":
            return None
        for at in range(office.at - 1, 0, -1):
            if row.letters[at - 1 : at + 1] in ("BT", "BW") and row.word(at) == self.words(office):
                return row.tokens[at - 1].ref
        return None

    def _around(self, office: Office, row: Row) -> int | None:
        """The body that the paragraph speaks of, or the report."""
        paragraph = self.paragraph
        told = [*paragraph, row]
        free = self.back(office, paragraph, free=True)
        theme = self.theme(office)
        if free is not None and (theme not in self.headline or self._opens(paragraph, free)):
            return free
        if theme is not None and (self.leads(theme, office) or _names(told, theme)):
            return theme
        near = self.back(office, told, free=False)
        near = theme if near is None else near
        return self.back(office, self.rows.last(BACK), free=False) if near is None else near

    def _beside_comma(self, row: Row, at: int) -> int | None:
        """…管理处，处长张三 and 设有委员会，自己任主任: the body that the clause before ends with."""
        match = re.search(r"(?<!e)(B),[unkrx]{0,2}[vN]?$", row.letters[:at])
        at = match.start(1) if match else 0
        return row.tokens[at].ref if match and not is_place(row, at) and not is_housed(row, at) else None

    def _at_comma(self, office: Office, row: Row) -> int | None:
        beside = self._beside_comma(row, office.at)
        return beside if beside is not None and fits(office, self.analysis.bodies[beside]) else None

    def _of_label(self, office: Office, row: Row) -> int | None:
        """主席是A院院长张三，秘书长李四: the body of the office given before, whose holder A only employs."""
        if self.given is None or self.given[0] >= office.at:
            return None
        at, body = self.given
        told = self.analysis.bodies[body]
        if committees.is_unit(told.name) or not _LABELLED.fullmatch(row.letters, at, office.at):
            return None
        return body if fits(office, told) else None

    def _given(self, office: Office, at: int) -> int | None:
        """The body whose offices the sentence has given out after the last body before: 甲任会长, 原会长乙任顾问."""
        if self.given is None or not at < self.given[0] < office.at:
            return None
        return self.given[1] if fits(office, self.analysis.bodies[self.given[1]]) else None

    def _beside_others(self, office: Office, row: Row) -> int | None:
        """Of the body that the sentence tells otherwise than last before the office."""
        found = (
            find(self, office, row) for find in (of_same_title, beside_employers, against_counterpart, of_those_thanked)
        )
        return next((body for body in found if body is not None), None)

    def _appoints(self, office: Office, row: Row) -> int | None:
        return honouring(self, office, row)

    def _host(self, office: Office, row: Row) -> int | None:
        whole = risen(self, office, row)
        return of_units(self, office, row) if whole is None else whole

    def _predicate(self, office: Office, row: Row) -> int | None:
        """任A署副署长，后升任署长: the body of the office before, where the title tells its kind of body."""
        if tells_body(office):
            for match in reversed([*_HOLDS.finditer(row.letters, 0, office.at)]):
                token = row.tokens[match.start(1)]
                if fits(office, self.analysis.bodies[token.ref]):
                    return token.ref
                if (whole := whole_of(self, office, token)) is not None:
                    return whole
        return None

    def _shared(self, office: Office, row: Row) -> int | None:
        """轮值主席, 联席主席: of the last alliance that the paragraph names, or the one that the report names most."""
        if not _SHARED.match(self.words(office)):
            return None
        bodies = self.analysis.bodies
        named = [row.tokens[at].ref for at in self.bodies(office, row, free=False) if at < office.at]
        if any(committees.is_unit(bodies[ref].name) for ref in named):
            return None
        alliances = [ref for ref in named if bodies[ref].kind == "alliance"]
        if alliances:
            return alliances[-1] if len({*alliances}) == 1 else None
        said = [token.ref for told in self.paragraph for token in told.tokens if token.letter == "B"]
        near = (ref for ref in reversed(said) if bodies[ref].kind == "alliance" and fits(office, bodies[ref]))
        return next(near, self.alliance(office))

    def _said(self, office: Office, row: Row) -> int | None:
        """甲任A会会长，副会长为乙: the body of the office taken before, if no clause after it begins with another."""
        if self.stated is None or not fits(office, self.analysis.bodies[self.stated[1]]):
            return None
        at, body = self.stated
        others = (other for other in self.bodies(office, row, free=True) if at < other < office.at)
        return None if any(re.search(r"[,;:.][kn]*$", row.letters[:other]) for other in others) else body

    def _of_leaver(self, office: Office, row: Row) -> int | None:
        """The body of the one before who leaves the same office."""
        given_up = leaver(office, row)
        return None if given_up is None else self.near(given_up, row).body

    def _alike(self, office: Office, row: Row) -> int | None:
        """A院院长甲调走，代院长为乙: the body of an office like the one with which a clause begins."""
        if self.stated or not _OPENS.search(row.letters, 0, office.at):
            return None
        for match in reversed([*_BESIDE.finditer(row.letters, 0, office.at)]):
            title = row.tokens[match.end() - 1].title
            begins = _BEGINS.search(row.letters, 0, match.start())
            if begins and title is not None and title.head == office.title.head:
                return row.tokens[match.start()].ref
        return None

    def _seat(self, office: Office, row: Row) -> int | None:
        """委员 behind a sentence about a committee: of that one."""
        near = committees.seat(self.analysis, office, self.rows.last(_NEAR), [*self.paragraph, row])
        return committees.of_headline(self.analysis, office, self.headline) if near is None else near

    def _subject(self, office: Office, row: Row) -> int | None:
        """The last body before the office with which a clause begins."""
        for at in reversed([at for at in self.bodies(office, row, free=True) if at < office.at]):
            if (
                _BEGINS.search(row.letters, 0, at)
                or _is_labelled(row, at)
                or (_BY.match(row.letters, at) and _NEWLY.search(row.letters, 0, at))
            ):
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

    def _of_all(self, office: Office, body: int | None) -> int | None:
        """A body, or the alliance that the report is about, where it is far more so than about the body.

        A会会长张三任主席: an officer of a member is given an office of all.
        """
        shared = self.umbrella(office)
        if body is None or shared is None or body == shared:
            return body
        told = self.analysis.bodies[body]
        if told.kind == "alliance" or committees.is_unit(told.name):
            return body
        before = self.paragraph[-1] if self.paragraph else None
        ends = _ENDING.search(before.letters) if before else None
        if before and ends and before.tokens[ends.start(1)].ref == body:
            return body  # …：A会。会长张三
        return shared if self.outweighs(shared, body) else body

    def _free(self, office: Office, row: Row) -> int | None:
        bodies = (at for at in self.bodies(office, row, free=True) if at < office.at)
        free = [at for at in bodies if row.letters[at - 1 : at] != "e" and not is_place(row, at)]
        return self._of_all(office, row.tokens[free[-1]].ref) if free else None

    def _about(self, office: Office, _: Row) -> int | None:
        theme = self.theme(office, electing=True)
        if theme is None and office.title.head == "主任委员":
            return self.main_alliance()  # of an alliance that is no committee, where none is named
        if theme is None or self.leads(theme, office) or _names(self.rows.last(BACK), theme):
            return theme
        back = self.back(office, self.rows.last(BACK), free=True)
        if back is None and tells_body(office):
            near = self.back(office, self.rows.last(1), free=False)
            return theme if near is None else near
        return theme if back is None else self._of_all(office, back)

    def _opens(self, rows: list[Row], ref: int) -> bool:
        """Whether a sentence begins with the body."""
        opening = ((row, match.end() - 1) for row in rows if (match := _OPENING.match(row.letters)))
        return any(
            row.tokens[at].ref == ref and not row.folded.endswith(_LEADING_TO, 0, row.tokens[at].start)
            for row, at in opening
        )

    def _last(self, office: Office, row: Row, end: int) -> int | None:
        """The last body before an office, none that is somebody's in brackets or by a second office (兼)."""
        before = [index for index in self.bodies(office, row, free=False) if index < end]
        if office.title.organ:  # 席券向秘书张三查询, of no hotel
            before = [index for index in before if not is_venue(self.analysis, row, index)]
        main = [index for index in before if not aside(row, index, end)]
        main = [index for index in main if not is_venue(self.analysis, row, index)] or main
        return max(main or [index for index in before if not in_brackets(row, index, end)], default=None)


def _told(office: Office) -> Office:
    return replace(office, body=None) if office.body == NOBODY else office


def _is_labelled(row: Row, at: int) -> bool:
    """Whether a word apart is all that stands before a body: **会计**　甲会."""
    return at == 1 and row.letters[0] == "x" and row.tokens[0].end < row.tokens[1].start


def _names(rows: list[Row], ref: int) -> bool:
    return any(token.letter == "B" and token.ref == ref for row in rows for token in row.tokens)

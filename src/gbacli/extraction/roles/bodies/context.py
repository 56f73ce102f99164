"""The body of an office that stands alone, from its sentence and what the report has said so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gbacli.extraction.roles.bodies import committees, states
from gbacli.extraction.roles.bodies.around import Around
from gbacli.extraction.roles.bodies.employers import (
    against_counterpart,
    beside_employers,
    leaver,
    not_theirs,
    of_same_title,
    parallel,
)
from gbacli.extraction.roles.bodies.fits import NOBODY, fits, of_board
from gbacli.extraction.roles.bodies.hosts import honouring, host_of_organ, risen
from gbacli.extraction.roles.bodies.members import of_those_thanked, of_units
from gbacli.extraction.roles.bodies.nameless import of_project
from gbacli.extraction.roles.bodies.printed import COUNCIL, HEADS_OF_ORGANS
from gbacli.extraction.roles.bodies.runs import subject_of_run
from gbacli.extraction.roles.bodies.schools import of_alumni
from gbacli.extraction.roles.bodies.sides import side
from gbacli.extraction.roles.bodies.told import (
    OTHERWISE,
    aside,
    before_him,
    is_item,
    of_entry,
    renewed,
    spoken_for,
)
from gbacli.extraction.roles.phrasing.phrases import Office, of_two
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.text.folding import fold

_SAME_LIST = re.compile(r"Bd?[fnoqN]*[TW].*P[h)]*[cw]+[fnoqN]*")
_OFFICER_LINE = re.compile(r"[fnoqN]*[TW](?:c*[TW])*:?P")
_FIRST = 3  # the last of the tokens of a line at which an office that begins it may stand
_NEAR = 2  # sentences looked back for the committee
_OURS = re.compile("(?:我们|咱们|我方)$")


@dataclass(slots=True)
class Context(Around):
    """The report around an office that stands alone."""

    def of_organ(self, office: Office, row: Row) -> Office:
        """The office as printed, but that of the head of a council at its body: 甲会理事会张三会长."""
        span = office.body_span
        organ = span and office.title.head in HEADS_OF_ORGANS and COUNCIL.search(self.printed.analysis.folded, *span)
        return self.near(office, row) if organ else office

    def near(self, office: Office, row: Row) -> Office:
        """The office of a title before a name, its body the last one named that can have such an office."""
        first = parallel(row, office.at) if office.body is None else None
        if first is None:
            return self._near(office, row)
        return replace(self._near(replace(office, at=first), row), at=office.at)

    def _near(self, office: Office, row: Row) -> Office:
        office = self._settled(office, row)
        if office.body is None and (office.title.of == "state" or office.title.head == "部长"):
            office = states.of_same(self.printed, office, row)
        if office.body is not None or office.title.of in ("state", "place"):
            return _told(office)
        for find in (
            self._chamber,
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
            and (listed := self._listed(office, row, last)) is not None
        ):
            return replace(office, body=listed)
        joined = self._last(office, row, office.at)
        if (given := self._given(office, -1 if joined is None else joined)) is not None:
            return replace(office, body=given)
        if joined is not None and not re.search("[;.]", row.letters[joined : office.at]):
            return replace(office, body=row.tokens[subject_of_run(row, joined, office.at)].ref)
        around = self._of_all(office, self._around(office, row))
        return replace(office, body=of_alumni(self.analysis, office) if around is None else around)

    def _settled(self, office: Office, row: Row) -> Office:
        """The office with the body of its side, or with that which the print beside it tells."""
        if self._is_item(office):
            office = replace(office, body=None, body_span=None, inherited=False)
        if office.body is None and not office.title.of and (found := side(self, office, row)) is not None:
            return replace(office, body=found, hint=None)
        own = office.body is not None and not office.inherited
        if not own and of_project(self.analysis, office):
            return replace(office, body=NOBODY, body_span=None, inherited=False)
        settled = self.printed.settled(office)
        if office.title.of != "place" or own or settled.body_span is not None:
            return settled
        before = [token.ref for token in row.tokens[: office.at] if token.letter == "B"]
        named = self.printed.government(office, not_theirs(self, office, row, before))
        return settled if named is None else replace(settled, body=named)

    def _is_item(self, office: Office) -> bool:
        """Whether the body before a title only heads an item about it, a space apart: 甲署　主席张三访问该署."""
        span, words = office.body_span, self.analysis.folded
        if span is None or office.body is None or not words[span.end : span.end + 1].isspace():
            return False
        if words[office.title.end : office.title.end + 1].isspace():
            return False  # 甲校　党委书记　张三
        return words[span.start - 1 : span.start] in ("", "\n") and not fits(office, self.analysis.bodies[office.body])

    def of_theme(self, office: Office) -> Office:
        """The office as one of the body that the report names far more often than any other that can have it."""
        about = self.theme(office)
        return replace(office, body=about if about is not None and self.alone(about, office) else None)

    def _chamber(self, office: Office, row: Row) -> int | None:
        return committees.chamber(self.analysis, office, [*self.paragraph, row])

    def _listed(self, office: Office, row: Row, at: int) -> int | None:
        """The body before in the list, or that of which it is the board: 甲大学校董会主席张三、校长李四."""
        ref = row.tokens[at].ref
        if self._may_have(office, row, at):
            return ref
        whole = of_board(fold(self.analysis.bodies[ref].name), office.title.head)
        return self.analysis.number("body", self.analysis.bodies[ref].name[: len(whole)]) if whole else None

    def _just_taken(self, office: Office, row: Row) -> int | None:
        if not office.former:
            return None
        near = self.taken_last(office)
        near = before_him(office, self.paragraph) if near is None else near
        return self.taken_most(office) if near is None and "B" not in row.letters[: office.at] else near

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
            self._secretariat,
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

    def _of_leaver(self, office: Office, row: Row) -> int | None:
        """The body of the one before who leaves the same office."""
        given_up = leaver(office, row)
        return None if given_up is None else self.near(given_up, row).body

    def _seat(self, office: Office, row: Row) -> int | None:
        """委员 behind a sentence about a committee: of that one."""
        near = committees.seat(self.analysis, office, self.rows.last(_NEAR), [*self.paragraph, row])
        return committees.of_headline(self.analysis, office, self.headline) if near is None else near


def _told(office: Office) -> Office:
    return replace(office, body=None) if office.body == NOBODY else office

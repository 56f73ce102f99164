"""Which bodies around an office that stands alone it may be of, a way of telling each."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gbacli.extraction.roles.bodies import committees
from gbacli.extraction.roles.bodies.fits import OF_COUNCILS, fits, tells_body
from gbacli.extraction.roles.bodies.hosts import whole_of
from gbacli.extraction.roles.bodies.report import BACK, Report
from gbacli.extraction.roles.bodies.told import (
    aside,
    founded,
    in_brackets,
    is_housed,
    is_place,
    is_venue,
)
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.tokens import Row

_NAMED_AFTER = re.compile(r"e(?:B[cw])*$")  # 理事单位为甲会、乙会
_HOLDS = re.compile(r"[vpN][kn]*(B)d?[fnoqN]*[TW]")
_OPENING = re.compile(r"[kn]*(?:x?,)?[kn]*B")
_SHARED = re.compile("轮值|值年|轮任|联席|共同主席|执行秘书|(?:总|共同)召集")  # offices of bodies of bodies
_ENDING = re.compile(r"[:e](B)[.!]?$")
_LABELLED = re.compile(r"[TW]j?[kxn,:]*[eu][kxnr]*Bd?[fnoqN]*[TW](?:[cx]?[TW])*h?P[h)]*k*v?[,;c][kxnu]*")
_BEGINS = re.compile(r"(?:^(?:\(x\))?|[,;:.])[kn]*\Z")
_NEWLY = re.compile(r"(?:^|[,;:.])[knx]*d\Z")  # 新设的甲委员会由张三主持
_BY = re.compile("B[kx]?u")
_OPENS = re.compile(r"[,;][knfx]?\Z")
_BESIDE = re.compile("B[TW](?=P)")
_OF_HOLDERS = re.compile(r"Ph*\([^()]*\)")  # 副会长甲（乙馆馆长）: who only employs them
_SECRETARIAT = "秘书处"
_LEAST_OWNER = 3  # characters of the body before it
_LEADING_TO = ("与", "和", "同", "跟", "向", "对", "由", "获", "在", "往", "赴", "访")  # 届时将与甲会签署


@dataclass(slots=True)
class Around(Report):
    """The bodies around an office that stands alone."""

    def _may_have(self, office: Office, row: Row, at: int) -> bool:
        """Whether the body before in the list can have the office: it must where the title tells its kind of body."""
        told = tells_body(office) or office.title.head in OF_COUNCILS
        return not told or fits(office, self.analysis.bodies[row.tokens[at].ref])

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
        theme = self.theme(office)
        new = self.installed
        if new is not None and fits(office, self.analysis.bodies[new]) and (theme is None or not _names(told, theme)):
            return new
        free = self.back(office, paragraph, free=True)
        about = theme is not None and (theme in self.headline or theme == self.own)
        if free is not None and (not about or self._opens(paragraph, free)):
            return free
        if theme is not None and (self.leads(theme, office) or _names(told, theme)):
            return theme
        employs = "(" in row.letters and "B" not in _OF_HOLDERS.sub("", row.letters)
        near = self.back(office, paragraph if employs else told, free=False)
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

    def _secretariat(self, office: Office, row: Row) -> int | None:
        """甲会秘书处设在乙校，秘书长由…: the body whose secretariat the sentence begins with."""
        if office.title.head != "秘书长" or not row.letters.startswith("B"):
            return None
        first = row.tokens[0]
        whole = self.analysis.folded.endswith(_SECRETARIAT, first.start + _LEAST_OWNER, first.end)
        return self.analysis.body(first.start, first.end - len(_SECRETARIAT)) if whole else None

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
        if body is None or shared is None or body in (shared, self.own):
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
        free = [at for at in bodies if not _NAMED_AFTER.search(row.letters, 0, at) and not is_place(row, at)]
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


def _is_labelled(row: Row, at: int) -> bool:
    """Whether a word apart is all that stands before a body: **会计**　甲会."""
    return at == 1 and row.letters[0] == "x" and row.tokens[0].end < row.tokens[1].start


def _names(rows: list[Row], ref: int) -> bool:
    return any(token.letter == "B" and token.ref == ref for row in rows for token in row.tokens)

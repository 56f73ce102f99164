"""Reads a report for offices, line by line: lists as lists, everything else sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.roles.beside import appositive, before, organs
from gbacli.extraction.roles.bodies import headings
from gbacli.extraction.roles.bodies.context import Context
from gbacli.extraction.roles.lists import announced, rosters
from gbacli.extraction.roles.lists.entries import Roster
from gbacli.extraction.roles.noting import Notes
from gbacli.extraction.roles.phrasing.phrases import Holder, Office
from gbacli.extraction.roles.phrasing.rows import outline, pieces, row_of
from gbacli.extraction.roles.phrasing.tokens import MEMBER, Row, Token
from gbacli.extraction.roles.taking import (
    ascent,
    divided,
    idioms,
    onward,
    passing,
    placed,
    several,
    succession,
    verbs,
)
from gbacli.extraction.roles.times.periods import appointed_for
from gbacli.extraction.roles.times.terms import over_list
from gbacli.extraction.roles.unnamed import addressed, authors, careers, employed, lives, profiles, referred
from gbacli.extraction.titles import title_heads
from gbacli.model.claims import RoleClaim
from gbacli.text.sentences import Span

_GOING_ON = re.compile("[kx]?:?[kx]*[vpNo]|k?h|[kx]?r|kB[TWH](?!h*P)")
_ANOTHER = re.compile("[他她]")
_HEADS_LIST = re.compile(
    "(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|[0-9]{1,2}[.、])[\u4e00-\u9fff]{2,8}$"
    "|[#* 【]*(?:任命|任职|聘任|聘用|委任|免去|免职|解聘|免除|免任)[】* ]*$"
)
_LISTS_BEGIN = frozenset("一二三四五六七八九十（0123456789#* 【任职聘委免解")
_FREES = re.compile("(?:免去|免职|免任|解聘|终止|免除|不再担任|离任)[^，。；]{0,16}：?$")
_MAY_ANNOUNCE = re.compile(f"：|{MEMBER}|原")  # also where no title stands
_NEW = ("新任", "新当选", "新科", "新一任")
_ANSWER = re.compile("(?:答|A)：")
_QUESTION = re.compile("(?:问|Q)：")
_BEGINNING = 24  # characters of a line that tell whether it goes on


def find(analysis: Analysis, spoken: Sequence[Mention] = ()) -> list[RoleClaim]:
    """Every office that the report says somebody holds or held.

    `spoken` says where words that are no names (联盟, 圈子) mean which body.
    """
    analysis = analysis.also(spoken)
    reader = _Reader(analysis)
    sentences, first = analysis.sentences, 0
    for line in analysis.lines:
        behind = bisect_left(sentences, (line.end,), first)
        reader.line(line, sentences[first:behind])
        first = behind
    return reader.collector.claims()


def _holding(starts: Iterable[int], spans: Sequence[Span]) -> frozenset[Span]:
    """Those of the lines or sentences in which something begins: the heads of titles, or people."""
    held = ((spans[bisect_left(spans, (at + 1,)) - 1], at) for at in starts)
    return frozenset(span for span, at in held if span.start <= at < span.end)


def _is_new(office: Office, row: Row) -> bool:
    """Whether the words before a title say that somebody has just come to it: 新任会长."""
    return office.begins is not None and row.folded.startswith(_NEW, office.begins)


class _Reader:
    """Reads a report line by line: lists as lists, everything else sentence by sentence."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.context = Context(analysis)
        self.notes = Notes(analysis, self.context)
        self.collector = self.notes.collector
        self.roster = Roster()
        late = addressed.mourned(analysis)
        self.people = addressed.people_of(analysis, late)
        self.late = self._first(late)  # whom an obituary is about: of him its paragraphs go on without his name
        self.last: tuple[Holder, ...] = ()
        self.together: tuple[Holder, ...] = ()  # the people of the last sentence that names any
        self.asked: tuple[Holder, ...] = ()  # whom an interview is with
        self.answers = False  # whether that one speaks
        self.subject: tuple[Holder, ...] = ()  # whose posts the lines list
        self.past = False  # whether these are posts of the past
        self.life: tuple[Holder, ...] = ()  # whose life the line tells
        self.freeing = False  # whether the lines below 免去： are being read
        heads = title_heads(analysis.folded)
        named = [mention.start for mention in analysis.mentions if mention.kind == "person"]
        self._titled = _holding(heads, analysis.lines) | _holding(heads, analysis.sentences)
        self._named_in = _holding(named, analysis.lines) | _holding(named, analysis.sentences)

    def line(self, line: Span, sentences: Sequence[Span]) -> None:
        """Read one line of the report."""
        self.context.begin_paragraph()
        self.notes.begin_line()
        titled, named = line in self._titled, line in self._named_in
        heads = careers.is_heading(self.analysis.folded[line.start : line.end].strip("# *【〔"))
        if (named or heads or self.subject) and self._of_career(line, titled=titled, heads=heads):
            return
        if self.notes.newest:
            self.notes.hold(sentences)
        given = rosters.numbered(self.analysis, line, self.roster) if self.roster.given else []
        for entry in given:
            office = headings.listed(self.context, entry.office)
            self.notes.listed(entry.holder, office)
            self.notes.tell([onward.Told(entry.holder, office)] if office.body is not None else [])
        entries = None if given else rosters.line_of(self.analysis, line, self.roster, titled=titled)
        if entries is None:
            self.notes.going_on = bool(given)
            self._text(line, sentences, titled=titled, named=named)
            return
        for entry in entries:
            office = headings.listed(self.context, entry.office)
            self.context.of_list = office.body if entry.office.body is None else self.context.of_list
            self.notes.listed(entry.holder, office)
        if self.roster.rest:
            self._names(self.roster.rest, listed=True)
        self.context.read((row_of if titled else outline)(self.analysis, line))

    def _text(self, line: Span, sentences: Sequence[Span], *, titled: bool, named: bool) -> None:
        """Read a line that is none of a list; `titled` and `named` say whether it holds a title and a person."""
        text = self.analysis.folded
        below = self._below(line) if titled and self.subject else ()
        if titled and self.last and not self._goes_on(line):
            self.last = below or self.late
        if text[line.end - 1] == "：" or (
            text[line.start] in _LISTS_BEGIN and _HEADS_LIST.match(text, line.start, line.end)
        ):
            self.freeing = bool(_FREES.search(text, *line))
        self.life = (below or lives.subject(self.analysis, line)) if titled else ()
        if titled and _ANSWER.match(text, *line):
            self.last = self.asked = self._answering()
            self.answers = True
        elif self.answers and _QUESTION.match(text, *line):
            self.answers = False
        if titled or named or self.asked:
            for sentence in sentences:
                self._sentence(sentence)
        else:
            self.context.pass_over(sentences)
        if titled or announced.names_organ(text, line):
            rows = self.context.rows
            told = rows.newest_of_all() if _MAY_ANNOUNCE.search(text, *sentences[-1]) else rows.newest()
            if told:
                self._announce(told)
        self.context.of_list = None

    def _of_career(self, line: Span, *, titled: bool, heads: bool) -> bool:
        """Whether a line belongs to a list of somebody's posts under a heading of its own, and read so.

        `heads` says whether it may be such a heading.
        """
        named = self.analysis.within(*line, "person")
        if named and (who := profiles.begins(self.analysis, line, self.context.rows.newest())):
            self.subject, self.past = who, False
            return False
        if not heads and not self.subject:
            return False
        if heads and not named:
            self.subject, self.past = self.subject or self.last, False
            return False
        if not titled or named or not self.subject:
            lasts = not titled and not named and (self.analysis.within(*line) or profiles.about(self.analysis, line))
            self.subject = self.subject if lasts else ()  # 近况, a heading of something else
            return False
        row, past = profiles.unlabelled(self.analysis, line)
        self.past = self.past if past is None else past
        found = [*profiles.listed(row, self.subject[0], past=self.past)]
        for holder, stated in found:
            self.collector.add(holder.person, self.context.near(stated, row), careers.RULE)
        if found:
            self.context.read(row)
            self.last = self.subject
        elif "B" not in row.letters:
            self.subject = ()
        return bool(found)

    def _announce(self, row: Row) -> None:
        """Remember the offices that a line gives to those named below it."""
        found = [
            replace(self.context.chosen(office, row), term=self._for_long(office, row))
            for office in announced.find(row)
        ]
        if found:
            self.roster.above = self.roster.given = tuple(found)

    def _for_long(self, office: Office, row: Row) -> Span | None:
        """The term of an office that a line gives to those below it."""
        span = Span(row.tokens[0].start, row.tokens[-1].end)
        return office.term or appointed_for(self.analysis.folded, span)

    def _below(self, line: Span) -> tuple[Holder, ...]:
        """Whose posts a line begins with that goes on with other words, below the name."""
        named = self.analysis.within(*line, "person")
        return self.subject if not named and profiles.goes_on(row_of(self.analysis, line)) else ()

    def _goes_on(self, line: Span) -> bool:
        """Whether a line goes on about the one before it: 现任…, 2008年至2012年…"""
        beginning = row_of(self.analysis, Span(line.start, min(line.end, line.start + _BEGINNING)))
        return _GOING_ON.match(beginning.letters) is not None

    def _sentence(self, span: Span) -> None:
        """Let every rule read one sentence."""
        titled = span in self._titled
        if self.last and self.last == self.asked and _ANOTHER.search(self.analysis.folded, *span):
            self.last = ()
        if not titled and span not in self._named_in:
            self.context.pass_over((span,))
            return
        row = addressed.resolved(row_of(self.analysis, span), self.people) if titled else outline(self.analysis, span)
        if titled and self.answers and self.asked:
            row = addressed.answered(row, self.asked[0].person.ref)
        if titled and len(self.last) == 1 and "r" in row.letters:
            row = addressed.pronounced(row, self.last[0].person.ref)
        for piece in pieces(row) if titled else ():
            self._rules(piece)
        if self.notes.told and not titled and onward.GOES_ON_ABOUT.search(self.analysis.folded, *span):
            self.notes.onward(row_of(self.analysis, span))
        people = [Holder(token, (), index) for index, token in enumerate(row.tokens) if token.letter == "P"]
        self.last = addressed.subject(row, life=bool(self.life or self.late)) or self.last or tuple(people[:1])
        self.together = tuple({one.person.ref: one for one in people}.values()) or self.together
        self.context.read(row)

    def _first(self, ref: int | None) -> tuple[Holder, ...]:
        """A person where the report first names him."""
        if ref is None:
            return ()
        named = next((one for one in self.analysis.mentions if one.kind == "person" and one.ref == ref), None)
        return (Holder(Token(named.start, named.end, "P", named.ref), (), -1),) if named else ()

    def _answering(self) -> tuple[Holder, ...]:
        """Whom an interview is with: the person named most often, the first of several."""
        counted = Counter(mention.ref for mention in self.analysis.mentions if mention.kind == "person")
        return self._first(next((ref for ref, _ in counted.most_common(1)), None))

    def _rules(self, row: Row) -> None:
        self.context.stated = self.context.given = None
        self.context.taken.clear()
        if "P" in row.letters:
            self._named(row)
        elif self.last or self.together:
            for taken in sorted(verbs.find(row, self.last, set()), key=lambda taking: taking.office.at):
                self.notes.take(taken, row)
            self._unnamed(row)
        else:
            self._of_author(row)
        for taken in ascent.find(row, self.last):
            self.notes.take(taken, row)
        self._of_life(row)
        self.notes.onward(row)

    def _named(self, row: Row) -> None:
        """Read a sentence that names people."""
        placed_first = [*placed.find(row), *several.find(row), *divided.find(row)]
        placed_first += [*idioms.find(row), *passing.find(row)]
        done = {index for span, _ in placed_first for index in range(*span)}
        takings = [*(taken for _, taken in placed_first), *verbs.find(row, self.last, done)]
        for taken in sorted(takings, key=lambda taking: taking.office.at):
            self.notes.take(taken, row)
        for taken in succession.heirs(row):
            self.notes.succeed(taken, row)
        self._names(row)
        for taken in (*succession.find(row), *passing.passed(row)):
            self.notes.succeed(taken, row)
        self.collector.dead.update(succession.dead(row))
        for holder, stated in idioms.freed(row) if self.freeing else ():
            self.collector.add(holder.person, self.context.near(stated, row), "role.freed", former=True)
        self._unnamed(row)
        for seat in organs.find(row):
            office = self.context.chosen(seat.office, row)
            self.collector.add(seat.holder.person, office, organs.RULE)

    def _unnamed(self, row: Row) -> None:
        """Read the offices of people whom sentences before have named."""
        for holder, stated in referred.find(row, self.last, self.together):
            self.collector.add(holder.person, self.context.chosen(stated, row), referred.RULE)
        self._of_author(row)
        for holder, stated in careers.find(row, self.last):
            self.collector.add(holder.person, self.context.near(stated, row), careers.RULE)
        for holder, office in employed.find(row, self.last):
            self.collector.add(holder.person, office, careers.RULE)

    def _of_life(self, row: Row) -> None:
        for holder, stated in lives.find(row, self.life, self.last if len(self.together) == 1 else ()):
            self.collector.add(holder.person, self.context.near(stated, row), lives.RULE)

    def _of_author(self, row: Row) -> None:
        for holder, stated in authors.find(self.analysis, row):
            self.collector.add(holder.person, self.context.chosen(stated, row), authors.RULE)

    def _names(self, row: Row, *, listed: bool = False) -> None:
        """Read the offices printed before and after names; `listed` in a line of a list."""
        of_list = listed
        listed, of_part = before.is_list_of_officers(row), before.is_line_of_part(row)
        for holder, stated in before.find(row, self.analysis):
            office = headings.listed(self.context, stated) if of_list else self.context.near(stated, row)
            beside = not holder.offices and before.signs_for_another(row, holder.at)
            if beside and self.collector.is_of_another(holder.person, office.body):
                continue
            elected = stated.body is None and (_is_new(stated, row) or self.context.tells_term(row, near=True))
            if (listed or of_part or elected or over_list(row, office)) and not of_list:
                office = self.context.with_term(office, row, listed=of_part)
            self.collector.add(holder.person, office, before.RULE)
        for holder, office in appositive.around(row):
            self.collector.add(holder.person, self.context.of_organ(office, row), "role.name-between")
        for holder, stated in (*appositive.in_place(row), *appositive.in_organ(row)):
            self.collector.add(holder.person, self.context.near(stated, row), "role.name-between")
        for holder, stated in appositive.behind(row):
            self.collector.add(holder.person, self.context.of_theme(stated), appositive.CALLED)
        for holder, stated in appositive.find(row):
            self.collector.add(holder.person, self.context.near(stated, row), appositive.RULE)

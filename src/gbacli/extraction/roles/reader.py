"""Reads a report for offices, line by line: lists as lists, everything else sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.roles.beside import appositive, before, organs
from gbacli.extraction.roles.bodies import committees, headings
from gbacli.extraction.roles.bodies.context import Context
from gbacli.extraction.roles.claims import Collector, Key
from gbacli.extraction.roles.lists import announced, rosters
from gbacli.extraction.roles.lists.entries import Roster
from gbacli.extraction.roles.phrasing.phrases import Holder, Office
from gbacli.extraction.roles.phrasing.rows import outline, pieces, row_of
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.extraction.roles.taking import (
    ascent,
    divided,
    idioms,
    onward,
    passing,
    placed,
    service,
    several,
    succession,
    verbs,
)
from gbacli.extraction.roles.taking.taken import Taken
from gbacli.extraction.roles.times.periods import appointed_for, of_those_above
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
_NEW = ("新任", "新当选", "新科", "新一任")
_ANSWER = re.compile("(?:答|A)：")
_QUESTION = re.compile("(?:问|Q)：")
_REMEMBERED = 2  # lines in which an office told may be spoken of as that one
_BEGINNING = 24  # characters of a line that tell whether it goes on


def find(analysis: Analysis, spoken: Sequence[Mention] = ()) -> list[RoleClaim]:
    """Every office that the report says somebody holds or held.

    `spoken` says where words that are no names (联盟, 圈子) mean which body.
    """
    analysis = analysis.also(spoken)
    reader = _Reader(analysis)
    sentences = iter(analysis.sentences)
    sentence = next(sentences, None)
    for line in analysis.lines:
        inside = []
        while sentence is not None and sentence.start < line.end:
            inside.append(sentence)
            sentence = next(sentences, None)
        reader.line(line, inside)
    return reader.collector.claims()


def _holds(starts: list[int], span: Span) -> bool:
    """Whether something begins in a stretch, given where all of its kind begin: the heads of titles, or people."""
    first = bisect_left(starts, span.start)
    return first < len(starts) and starts[first] < span.end


def _is_new(office: Office, row: Row) -> bool:
    """Whether the words before a title say that somebody has just come to it: 新任会长."""
    return office.begins is not None and row.folded.startswith(_NEW, office.begins)


class _Reader:
    """Reads a report line by line: lists as lists, everything else sentence by sentence."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.context = Context(analysis)
        self.collector = Collector(analysis)
        self.roster = Roster()
        self.people = addressed.people_of(analysis)
        self.late = self._late()  # whom an obituary is about
        self.last: tuple[Holder, ...] = ()
        self.together: tuple[Holder, ...] = ()  # the people of the last sentence that names any
        self.asked: tuple[Holder, ...] = ()  # whom an interview is with
        self.answers = False  # whether that one speaks
        self.subject: tuple[Holder, ...] = ()  # whose posts the lines list
        self.past = False  # whether these are posts of the past
        self.life: tuple[Holder, ...] = ()  # whose life the line tells
        self.newest: list[Key] = []  # the offices of the last list, or those taken in the last line that tells of any
        self.told: list[onward.Told] = []  # the offices told in this sentence, or the last one before it
        self.vacated: dict[int, Office] = {}  # the office that each of those who have left one gave up
        self.since = 0  # lines since that one
        self.going_on = False  # whether the list, or the line, goes on
        self.freeing = False  # whether the lines below 免去： are being read
        self._heads = title_heads(analysis.folded)
        self._named_at = [mention.start for mention in analysis.mentions if mention.kind == "person"]

    def line(self, line: Span, sentences: list[Span]) -> None:
        """Read one line of the report."""
        self.context.begin_paragraph()
        self.since += 1
        self.told = self.told if self.since <= _REMEMBERED else []
        titled = _holds(self._heads, line)
        if self._of_career(line, titled=titled):
            return
        if self.newest:
            self._hold(sentences)
        given = rosters.numbered(self.analysis, line, self.roster)
        for entry in given:
            office = headings.listed(self.context, entry.office)
            self._listed(entry.holder, office)
            self._tell([onward.Told(entry.holder, office)] if office.body is not None else [])
        entries = None if given else rosters.line_of(self.analysis, line, self.roster, titled=titled)
        if entries is None:
            self.going_on = bool(given)
            below = self._below(line) if titled and self.subject else ()
            if titled and self.last and not self._goes_on(line):
                self.last = below or self.late
            text = self.analysis.folded
            if text[line.end - 1] == "：" or (
                text[line.start] in _LISTS_BEGIN and _HEADS_LIST.match(text, line.start, line.end)
            ):
                self.freeing = bool(_FREES.search(self.analysis.folded, *line))
            self.life = (below or lives.subject(self.analysis, line)) if titled else ()
            if titled and _ANSWER.match(self.analysis.folded, *line):
                self.last = self.asked = self._answering()
                self.answers = True
            elif self.answers and _QUESTION.match(self.analysis.folded, *line):
                self.answers = False
            for sentence in sentences:
                self._sentence(sentence)
            if (titled or announced.names_organ(text, line)) and (told := self.context.rows.newest_of_all()):
                self._announce(told)
            self.context.of_list = None
            return
        for entry in entries:
            office = headings.listed(self.context, entry.office)
            self.context.of_list = office.body if entry.office.body is None else self.context.of_list
            self._listed(entry.holder, office)
        if self.roster.rest:
            self._names(self.roster.rest, listed=True)
        self.context.read((row_of if titled else outline)(self.analysis, line))

    def _listed(self, holder: Holder, office: Office) -> None:
        """Note an office that a list gives."""
        key = self.collector.add(holder.person, office, rosters.RULE)
        elsewhere = office.body_span is not None and not office.inherited and not self._is_unit(office)
        self._note(None if elsewhere else key)

    def _note(self, key: Key | None) -> None:
        """Remember an office with those told just before."""
        if key is not None:
            self.newest = [*self.newest, key] if self.going_on else [key]
            self.going_on = True

    def _hold(self, sentences: list[Span]) -> None:
        """Note for how long those are said to be in office of whom the lines above have told."""
        for sentence in sentences:
            if (term := of_those_above(self.analysis.folded, sentence)) is not None:
                self.collector.hold_for(self.newest, term)

    def _of_career(self, line: Span, *, titled: bool) -> bool:
        """Whether a line belongs to a list of somebody's posts under a heading of its own, and read so."""
        named = self.analysis.within(*line, "person")
        if named and (who := profiles.begins(self.analysis, line, self.context.rows.newest())):
            self.subject, self.past = who, False
            return False
        heads = careers.is_heading(self.analysis.folded[line.start : line.end].strip("# *【〔"))
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
        titled = _holds(self._heads, span)
        if self.last and self.last == self.asked and _ANOTHER.search(self.analysis.folded, *span):
            self.last = ()
        if not titled and not _holds(self._named_at, span):
            self.context.pass_over(span)
            return
        row = addressed.resolved(row_of(self.analysis, span), self.people) if titled else outline(self.analysis, span)
        if titled and self.answers and self.asked:
            row = addressed.answered(row, self.asked[0].person.ref)
        if titled and len(self.last) == 1 and "r" in row.letters:
            row = addressed.pronounced(row, self.last[0].person.ref)
        for piece in pieces(row) if titled else ():
            self._rules(piece)
        if self.told and not titled and onward.GOES_ON_ABOUT.search(self.analysis.folded, *span):
            self._onward(row_of(self.analysis, span))
        people = [Holder(token, (), index) for index, token in enumerate(row.tokens) if token.letter == "P"]
        self.last = addressed.subject(row, life=bool(self.life or self.late)) or self.last or tuple(people[:1])
        self.together = tuple({one.person.ref: one for one in people}.values()) or self.together
        self.context.read(row)

    def _late(self) -> tuple[Holder, ...]:
        """Whom an obituary is about: of him its paragraphs go on without his name."""
        return self._first(addressed.mourned(self.analysis))

    def _first(self, ref: int | None) -> tuple[Holder, ...]:
        """A person where the report first names him."""
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
                self._take(taken, row)
            self._unnamed(row)
        else:
            self._of_author(row)
        for taken in ascent.find(row, self.last):
            self._take(taken, row)
        self._of_life(row)
        self._onward(row)

    def _named(self, row: Row) -> None:
        """Read a sentence that names people."""
        placed_first = [*placed.find(row), *several.find(row), *divided.find(row)]
        placed_first += [*idioms.find(row), *passing.find(row)]
        done = {index for span, _ in placed_first for index in range(*span)}
        takings = [*(taken for _, taken in placed_first), *verbs.find(row, self.last, done)]
        for taken in sorted(takings, key=lambda taking: taking.office.at):
            self._take(taken, row)
        for taken in succession.heirs(row):
            self._succeed(taken, row)
        self._names(row)
        for taken in (*succession.find(row), *passing.passed(row)):
            self._succeed(taken, row)
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

    def _tell(self, told: list[onward.Told]) -> None:
        self.told, self.since = told, 0

    def _onward(self, row: Row) -> None:
        """Read who came before or after those whose offices have just been told."""
        told = sorted(self.told, key=lambda one: one.at)
        for after in onward.find(row, told) if told else ():
            taken = after.taken
            self.collector.add(taken.holder.person, taken.office, taken.rule, former=taken.former, new=taken.new)
            if after.before is not None:
                self.collector.end(after.before.person, taken.office, "role.left")
            told.append(onward.Told(taken.holder, taken.office, taken.holder.at))
        for holder in onward.gone(row) if told and told[-1].at < 0 else ():
            if not self.collector.knows(holder.person):
                self.collector.add(holder.person, replace(told[-1].office, term=None), "role.left", former=True)
        for old, holder in service.fillers(row) if self.vacated else ():
            if (office := self.vacated.get(old.ref)) is not None:
                self.collector.add(holder.person, replace(office, former=False), "role.succeeds", new=True)
                self._moves_on(holder, office)
        if told and told[-1].at >= 0:
            self._tell(onward.last_of(told))

    def _of_life(self, row: Row) -> None:
        for holder, stated in lives.find(row, self.life, self.last if len(self.together) == 1 else ()):
            self.collector.add(holder.person, self.context.near(stated, row), lives.RULE)

    def _of_author(self, row: Row) -> None:
        for holder, stated in authors.find(self.analysis, row):
            self.collector.add(holder.person, self.context.chosen(stated, row), authors.RULE)

    def _succeed(self, taken: Taken, row: Row) -> None:
        told = taken.former and self.context.words(taken.office) in self.context.taken
        stated = replace(taken.office, former=True) if told else taken.office
        office = self.context.near(stated, row)
        if taken.former and office.body is not None:
            self.vacated[taken.holder.person.ref] = office
        key = self.collector.add(taken.holder.person, office, taken.rule, former=taken.former, new=taken.new)
        if key is not None and taken.former and self.told:
            self.told.append(onward.Told(taken.holder, office, taken.office.at, left=True))

    def _take(self, taken: Taken, row: Row) -> None:
        office = self.context.chosen(taken.office, row)
        if taken.rule == "role.left-for-another" and taken.office.body is None:
            office = self.context.of_same(office, row)
        if taken.office.body is not None and office.body is not None and not taken.former:
            self.context.stated = (office.at, office.body)
        elif office.body is not None:
            self.context.given = (office.at, office.body)
        of_term = not taken.former and taken.office.body is None and self.context.tells_term(row)
        if taken.new or of_term:
            office = self.context.with_term(office, row)
        if taken.new:
            self.context.note_taken(office)
            self.context.installing = office.body if taken.office.body is not None else self.context.installing
            self._moves_on(taken.holder, office)
        if not taken.former and (taken.office.body is None or taken.rule == placed.RULE) and not self._of_unit(office):
            self.context.elected = self.context.elected if office.body is None else office.body
        key = self.collector.add(taken.holder.person, office, taken.rule, former=taken.former, new=taken.new)
        self._note(key if taken.new else None)
        if key is not None:
            self.told.append(onward.Told(taken.holder, office, taken.office.at, left=taken.former))

    def _moves_on(self, holder: Holder, office: Office) -> None:
        """Note the office in another department that somebody leaves for one in the government's service."""
        for old in service.left_for(self.analysis, holder, office):
            self.collector.add(holder.person, old, "role.left-for-another", former=True)

    def _of_unit(self, office: Office) -> bool:
        """Whether the office is that of the head of a committee or group, after which the text goes on about all."""
        return office.body_span is None and office.title.head in committees.HEADS and self._is_unit(office)

    def _is_unit(self, office: Office) -> bool:
        return office.body is not None and committees.is_unit(self.analysis.bodies[office.body].name)

    def _names(self, row: Row, *, listed: bool = False) -> None:
        """Read the offices printed before and after names; `listed` in a line of a list."""
        of_list = listed
        listed, of_part = before.is_list_of_officers(row), before.is_line_of_part(row)
        for holder, stated in before.find(row):
            office = headings.listed(self.context, stated) if of_list else self.context.near(stated, row)
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

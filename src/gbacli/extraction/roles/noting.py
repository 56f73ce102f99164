"""Notes the offices that the rules read, and what must be remembered of them for the sentences that follow."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.bodies import committees
from gbacli.extraction.roles.bodies.context import Context
from gbacli.extraction.roles.claims import Collector, Key
from gbacli.extraction.roles.lists import rosters
from gbacli.extraction.roles.phrasing.phrases import Holder, Office
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.roles.taking import onward, placed, service
from gbacli.extraction.roles.taking.taken import Taken, is_ahead
from gbacli.extraction.roles.times.periods import of_those_above
from gbacli.text.sentences import Span

_MOVED = "role.left-for-another"
_AWAITED = "候任"  # before the title of an office that is not yet taken
_REMEMBERED = 2  # lines in which an office told may be spoken of as that one


class Notes:
    """The offices told so far, given to the collector as they are read."""

    def __init__(self, analysis: Analysis, context: Context) -> None:
        self.analysis = analysis
        self.context = context
        self.collector = Collector(analysis)
        self.newest: list[Key] = []  # the offices of the last list, or those taken in the last line that tells of any
        self.told: list[onward.Told] = []  # the offices told in this sentence, or the last one before it
        self.vacated: dict[int, Office] = {}  # the office that each of those who have left one gave up
        self.since = 0  # lines since that one
        self.going_on = False  # whether the list, or the line, goes on

    def begin_line(self) -> None:
        """Forget the offices that were told too far above."""
        self.since += 1
        self.told = self.told if self.since <= _REMEMBERED else []

    def listed(self, holder: Holder, office: Office) -> None:
        """Note an office that a list gives."""
        key = self.collector.add(holder.person, office, rosters.RULE)
        elsewhere = office.body_span is not None and not office.inherited and not self._is_unit(office)
        self._note(None if elsewhere else key)

    def _note(self, key: Key | None) -> None:
        """Remember an office with those told just before."""
        if key is not None:
            self.newest = [*self.newest, key] if self.going_on else [key]
            self.going_on = True

    def hold(self, sentences: Iterable[Span]) -> None:
        """Note for how long those are said to be in office of whom the lines above have told."""
        for sentence in sentences:
            if (term := of_those_above(self.analysis.folded, sentence)) is not None:
                self.collector.hold_for(self.newest, term)

    def tell(self, told: list[onward.Told]) -> None:
        """Remember offices as those told last."""
        self.told, self.since = told, 0

    def onward(self, row: Row) -> None:
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
                self._moves_on(holder, office, row)
        if told and told[-1].at >= 0:
            self.tell(onward.last_of(told))

    def succeed(self, taken: Taken, row: Row) -> None:
        """Note who gave an office up or came after."""
        if taken.rule == _MOVED and is_ahead(row, taken.holder):
            return
        told = taken.former and self.context.words(taken.office) in self.context.taken
        stated = replace(taken.office, former=True) if told else taken.office
        office = self.context.near(stated, row)
        if taken.former and office.body is not None:
            self.vacated[taken.holder.person.ref] = office
        key = self.collector.add(taken.holder.person, office, taken.rule, former=taken.former, new=taken.new)
        if key is not None and taken.former and self.told:
            self.told.append(onward.Told(taken.holder, office, taken.office.at, left=True))

    def take(self, taken: Taken, row: Row) -> None:
        """Note an office that somebody takes or holds."""
        if taken.rule == _MOVED and is_ahead(row, taken.holder):
            return
        office = self.context.chosen(taken.office, row)
        if taken.office.body is None and (own := self._founded(taken)) is not None:
            office = replace(office, body=own)
        if taken.rule == _MOVED and taken.office.body is None:
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
            self._moves_on(taken.holder, office, row)
        if not taken.former and (taken.office.body is None or taken.rule == placed.RULE) and not self._of_unit(office):
            self.context.elected = self.context.elected if office.body is None else office.body
        key = self.collector.add(taken.holder.person, office, taken.rule, former=taken.former, new=taken.new)
        self._note(key if taken.new else None)
        if key is not None:
            self.told.append(onward.Told(taken.holder, office, taken.office.at, left=taken.former))

    def _founded(self, taken: Taken) -> int | None:
        """The body whose 创会会长 somebody is told to be who has been called its 会长."""
        return self.collector.founded_by(taken.holder.person, self.context.words(taken.office))

    def _moves_on(self, holder: Holder, office: Office, row: Row) -> None:
        """Note the office in another department that somebody leaves for one in the government's service."""
        if is_ahead(row, holder):
            return
        for old in holder.offices:
            if self.context.words(old) == _AWAITED + self.context.words(office):
                self.collector.add(holder.person, replace(old, body=office.body), _MOVED, former=True)
        for old in service.left_for(self.analysis, holder, office):
            self.collector.add(holder.person, old, _MOVED, former=True)

    def _of_unit(self, office: Office) -> bool:
        """Whether the office is that of the head of a committee or group, after which the text goes on about all."""
        return office.body_span is None and office.title.head in committees.HEADS and self._is_unit(office)

    def _is_unit(self, office: Office) -> bool:
        return office.body is not None and committees.is_unit(self.analysis.bodies[office.body].name)

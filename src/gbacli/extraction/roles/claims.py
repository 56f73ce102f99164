"""From holders of offices to claims: one for each person, body and title, with every quote."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.bodies.fits import fits
from gbacli.extraction.roles.phrasing.letters import before_title
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.tokens import Token
from gbacli.extraction.roles.times.periods import is_period, lasting, lasts
from gbacli.extraction.roles.times.tenure import tenure
from gbacli.model.claims import Quote, RoleClaim
from gbacli.text.folding import fold
from gbacli.text.numerals import number, western
from gbacli.text.sentences import Span

_YEARS = re.compile(r"\d{4}(?:年|[./]\d{1,2} ?)?[-—~–至到]{1,2} ?(\d{4})(?:年|[./]\d{1,2})?$")
_BESIDE = frozenset(
    "role." + rule for rule in ("title-before-name", "name-between", "left-for-another", "replaced", "called-by-title")
)
_CALLED = "role.called-by-title"
_REPLACED = "role.replaced"
_ROSTER = "role.roster"
_BEFORE_NAME = "role.title-before-name"
_SESSION = re.compile("第(.{1,4})届")
_FIRST = 1
_FIRST_ONES = ("首届", "首任")
_ANY_YEAR = re.compile(r"(?<!\d)20\d\d(?=[年./-])")
_YEAR_TOLD = re.compile(r"去年|前年|(?<!\d)((?:19|20)\d\d)年")
_AS_WELL = re.compile("(?:同时|[亦也还又兼另])[^，。；]{0,6}\\Z")
_SINCE_THEN = 40  # characters before a title in which the year may be told
_FULLER = re.compile("=（[^（）]+）")
# 大会主席, 论坛执行主席: who chairs a meeting has no office by it; a 会员大会 has one.
_OF_MEETING = re.compile("(?:(?<!会员)(?<!代表)(?<!社员)大会|论坛|年会|峰会|研讨会|座谈会)$")
_CHAIRS = ("主席", "副主席", "执行主席", "共同主席", "联合主席", "主持人", "召集人")
_FOUNDING = "创会"
_OF_ALL = "会员"  # what everybody in a society is, no office
_HEAD_OF_ANY = "首长"  # what the head of any department is called
_FAR = 120  # characters between a body and the name beyond which a quote leaves the body out
_LONGEST_STATE = 8  # characters of the words before a title that say when it is held
_NEAR = 60  # the same for a body that stands before the phrase of the office

Key = tuple[int, int, str]  # a person, a body and a title


def _session(claim: RoleClaim) -> int | None:
    """The number of the term for which an office is told to be held: 3 for 第三届, 1 for 首届."""
    term = _SESSION.fullmatch(fold(claim.term or ""))
    if term:
        return number(term[1])
    first = any(f"{first}{fold(claim.title)}" in fold(quote.text) for quote in claim.quotes for first in _FIRST_ONES)
    return _FIRST if first else None


def _dated(rule: str) -> bool:
    """Whether a rule reads that somebody takes or holds an office, not only a title beside a name."""
    return rule not in _BESIDE


@dataclass(slots=True)
class Collector:
    """The claims found so far, one for each person, body and title."""

    analysis: Analysis
    found: dict[Key, RoleClaim] = field(default_factory=dict)
    current: set[Key] = field(default_factory=set)
    stated: set[Key] = field(default_factory=set)  # those with the body beside the title
    besides: set[Key] = field(default_factory=set)  # those of which it is said that somebody holds them as well
    dead: set[int] = field(default_factory=set)  # people who the report says have died
    seats: dict[tuple[int, int], int] = field(default_factory=dict)  # person and offset of a title, to its body

    def knows(self, person: Token) -> bool:
        """Whether any office of a person has been noted."""
        return any(key[0] == person.ref for key in self.found)

    def is_of_another(self, person: Token, body: int | None) -> bool:
        """Whether a person has been told with an office of another body beside the name, and none of this one."""
        bodies = {told[1] for told in self.stated if told[0] == person.ref}
        return bool(bodies) and body not in bodies

    def founded_by(self, person: Token, title: str) -> int | None:
        """The one body of which somebody has been told to be the 会长, where he is called its 创会会长."""
        head = title.removeprefix(_FOUNDING)
        bodies = {body for one, body, told in self.stated if one == person.ref and fold(told) == head != title}
        return bodies.pop() if len(bodies) == 1 else None

    def add(self, person: Token, office: Office, rule: str, *, former: bool = False, new: bool = False) -> Key | None:
        """Note that somebody holds an office, and give its key; without a body there is nothing to note."""
        if office.body is None or (office.title.weak and not self._is_office(office)):
            return None
        if self._chairs_meeting(office):
            return None
        own = office.body_span is not None and not office.inherited
        if self.seats.setdefault((person.ref, office.title.start), office.body) != office.body and not own:
            return None  # another rule has read these words with the body that they belong to
        quote = self._quote(person, office, rule)
        term = self._term(office, quote, rule, former=former or office.former)
        former = former or office.former or self._is_over(term)
        former = former or (office.years is not None and self._is_over(self._printed(office.years)))
        start = end = None
        if _dated(rule):
            place = Span(quote.start, quote.end)
            start, end = tenure(self.analysis, place, term) if term or not former else (None, None)
        claim = RoleClaim(person.ref, office.body, self._title(office), (quote,), term, former, start, end)
        if own:
            self.stated.add((claim.person, claim.body, claim.title))
            if self._besides(person, office):
                self.besides.add((claim.person, claim.body, claim.title))
        if new and not claim.former and not self._long_ago(office):
            self.current.add((claim.person, claim.body, claim.title))
        return self._merge(claim)

    def end(self, person: Token, office: Office, rule: str) -> None:
        """Note that somebody no longer holds an office that the report has told him to take."""
        if (key := self.add(person, office, rule, former=True)) is not None:
            self.current.discard(key)

    def _term(self, office: Office, quote: Quote, rule: str, *, former: bool) -> str | None:
        """The term of an office as printed, or for how long the sentence says that it is taken."""
        if rule == _REPLACED:  # the term is that of who comes
            return None
        title = "".join(self.analysis.folded[office.title.start : office.title.end].split())
        if office.term or former:
            printed = self._printed(office.term) if office.term else None
            return None if printed and is_period(fold(printed)) and not lasts(title) else printed
        if not lasts(title):
            return None
        sentence = self.analysis.sentence_at(max(quote.start, quote.end - 1))
        place = Span(quote.start, quote.end)
        span = lasting(self.analysis.folded, place, sentence, beside=not _dated(rule))
        return self._printed(span) if span else None

    def hold_for(self, keys: Iterable[Key], term: Span) -> None:
        """Note for how long those offices are held which the lines above have told."""
        for key in keys:
            claim = self.found.get(key)
            if claim is not None and not claim.former and (claim.term is None or is_period(fold(claim.term))):
                self.found[key] = replace(claim, term=self._printed(term))

    def _besides(self, person: Token, office: Office) -> bool:
        """Whether the words between a name and a body say that the office is held beside another: 同时为某会副会长."""
        behind = office.body_span.start if office.body_span else person.end
        return bool(_AS_WELL.search(self.analysis.folded, person.end, behind))

    def _long_ago(self, office: Office) -> bool:
        """Whether the sentence says right before that it was in a year gone by: 去年任会长 of one who leaves today."""
        start = max(self.analysis.sentence_at(office.title.start).start, office.title.start - _SINCE_THEN)
        told = [*_YEAR_TOLD.finditer(self.analysis.folded, start, office.title.start)]
        published = self.analysis.document.published or ""
        return bool(told) and (told[-1][1] is None or told[-1][1] < published[:4])

    def _is_over(self, term: str | None) -> bool:
        """Whether a term of years (2015年至2019年) ended before the report appeared."""
        years = _YEARS.search(western(fold(term or "")))
        if years is None:
            return False
        published = self.analysis.document.published or max(_ANY_YEAR.findall(self.analysis.folded), default="")
        return years.group(1) < published[:4]

    def _title(self, office: Office) -> str:
        """The title as printed, without the space inside; 署理 before the body and 成员 after an organ belong to it."""
        title = self._printed(Span(office.title.start, office.title.end))
        if office.prefix:
            title = self._printed(office.prefix) + title
        if office.seat:
            title += "成員" if self.analysis.document.script == "hant" else "成员"
        return title

    def _quote(self, person: Token, office: Office, rule: str) -> Quote:
        """From the first to the last of the name, the title, the body and the words that say who came when (前任)."""
        spans = [(person.start, person.end), (office.title.start, office.title.end)]
        if office.body_span and abs(office.body_span.start - person.start) < _FAR:
            spans.append(office.body_span)
        elif before := self._named_before(office, min(span[0] for span in spans)):
            spans.append(before)
        start = min(span[0] for span in spans)
        if office.begins is not None and not office.body_span and 0 < start - office.begins < _NEAR:
            start = office.begins  # 市委副书记、市长张三
        if office.title.start == start or office.prefix:
            start = self._phrase(start)
        return self.analysis.quote(start, max(span[1] for span in spans), rule)

    def _named_before(self, office: Office, start: int) -> Span | None:
        """Where the sentence last names the body of the office, if near: 甲协会，会长张三."""
        floor = max(self.analysis.sentence_at(start).start, start - _NEAR)
        named = (one for one in self.analysis.within(floor, start, "body") if one.ref == office.body)
        last = max(named, default=None)
        return Span(last.start, last.end) if last else None

    def _phrase(self, start: int) -> int:
        """Where a phrase begins whose title begins at `start`: with 前任, 卸任 or 首任 right before it."""
        match = before_title().search(self.analysis.folded, max(0, start - _LONGEST_STATE), start)
        return match.start() if match else start

    def _printed(self, span: Span) -> str:
        return "".join(self.analysis.text[span.start : span.end].split())

    def _merge(self, claim: RoleClaim) -> Key:
        key = claim.person, claim.body, claim.title
        old = self.found.get(key)
        if old is None:
            self.found[key] = claim
            return key
        listed = claim.term and claim.quotes[0].rule == _ROSTER  # a list prints the term with its years
        quotes = tuple(dict.fromkeys((*old.quotes, *claim.quotes)))
        self.found[key] = replace(
            old, quotes=quotes, term=claim.term if listed else old.term or claim.term,
            former=old.former or claim.former,
            start=old.start or claim.start, end=old.end or claim.end,
        )  # fmt: skip
        return key

    def claims(self) -> list[RoleClaim]:
        """Every claim in the order in which it was first found; who takes an office now is no former holder of it."""
        held = [self._held(key, claim) for key, claim in self.found.items()]
        return [
            claim
            for claim in held
            if not (
                self._told_in_full(claim)
                or self._told_with_body(claim)
                or self._told_otherwise(claim)
                or self._told_by_name(claim)
            )
        ]

    def _held(self, key: Key, claim: RoleClaim) -> RoleClaim:
        """The claim, former or not by all that the report says of its holder."""
        if claim.person in self.dead or (not claim.former and key not in self.current and self._succeeded(claim)):
            return replace(claim, former=True)
        return replace(claim, former=False) if claim.former and key in self.current else claim

    def _succeeded(self, claim: RoleClaim) -> bool:
        """Whether another has the same office for a later term: 首届会长 beside 第三届会长, or beside one elected."""
        own = _session(claim)
        if own is None:
            return False
        others = (
            (key, other)
            for key, other in self.found.items()
            if other.body == claim.body and other.person != claim.person and fold(other.title) == fold(claim.title)
        )
        return any(
            (_session(other) or (_FIRST + 1 if key in self.current else 0)) > own
            for key, other in others
            if not other.former
        )

    def _told_otherwise(self, claim: RoleClaim) -> bool:
        """Whether somebody is only called by an office, and told to have it or one like it elsewhere: 副会长."""
        if any(quote.rule != _CALLED for quote in claim.quotes):
            return False
        titles = [title for person, body, title in self.found if person == claim.person and body != claim.body]
        own = [t for p, b, t in self.found if (p, b) == (claim.person, claim.body) and t != claim.title]
        return any(title.endswith(claim.title[-2:]) for title in (*titles, *own))

    def _told_with_body(self, claim: RoleClaim) -> bool:
        """Whether the office, whose body is nowhere printed beside it, is told elsewhere with that of another body."""
        if any(quote.rule != _BEFORE_NAME for quote in claim.quotes):
            return False
        if (claim.person, claim.body, claim.title) in self.stated:
            return False
        others = self.stated - self.besides
        return any((person, title) == (claim.person, claim.title) for person, _, title in others)

    def _told_in_full(self, claim: RoleClaim) -> bool:
        """Whether the same office is told with its field too: 副校长（研究） beside 副校长."""
        others = (title for person, body, title in self.found if (person, body) == (claim.person, claim.body))
        return any(_FULLER.fullmatch(fold(title).replace(fold(claim.title), "=", 1)) for title in others)

    def _told_by_name(self, claim: RoleClaim) -> bool:
        """Whether 首长 only says that somebody heads the body of which the report tells him to be 署长."""
        if fold(claim.title) != _HEAD_OF_ANY:
            return False
        others = (title for person, body, title in self.found if (person, body) == (claim.person, claim.body))
        return any(title.endswith(("長", "长")) and fold(title) != _HEAD_OF_ANY for title in others)

    def _chairs_meeting(self, office: Office) -> bool:
        """Whether the title is that of who chairs a meeting."""
        words = self.analysis.folded
        if office.body_span is not None and not office.inherited:
            return False
        title = words[office.title.start : office.title.end]
        return title in _CHAIRS and bool(_OF_MEETING.search(words, max(0, office.title.start - 6), office.title.start))

    def _is_office(self, office: Office) -> bool:
        """Whether a plain word is an office here: it has a body of its own, or is one in any body (成员, 秘书)."""
        if self.analysis.folded[office.title.start : office.title.end] == _OF_ALL:
            return False
        if office.title.organ:
            return True
        own = office.body is not None and office.body_span is not None and not office.inherited
        return own and fits(office, self.analysis.bodies[office.body or 0])

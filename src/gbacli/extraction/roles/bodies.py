"""Which body an office belongs to where none is printed beside it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from gbacli.extraction.analysis import Analysis, Draft
from gbacli.extraction.roles.phrases import ORGAN, Office
from gbacli.extraction.roles.tokens import Row
from gbacli.text.folding import fold
from gbacli.text.sentences import Span
from gbacli.text.tables import rows, words

_PARTY = re.compile(r"(?:机关)?(?:党组|党委|党工委|党总支|党支部|纪委|纪检组|纪检监察组)$")
_PARTY_HEADS = {"书记", "成员", "委员", "常委", "党委书记", "专职副书记"}
_TOWN = re.compile(r"(?:省|市|区|县|镇|州|政府|特别行政区)$")
_HONGKONG = re.compile(r"香港(?:特区|特别行政区)?政府$|^(?:特区政府|港府|港方)$|^香港特别行政区$|^香港特区$|^特区政府$")
_LEVELS = {"市": "市", "区": "区", "县": "县", "省": "省", "镇": "镇", "州": "州"}
_LEADING = re.compile(r"^(?:.*[由和与及的]|该|本|此|我|两|首|现)")
_WORD = re.compile(r"[\u4e00-\u9fff]+")
_OF_ORGANS = {
    "主任",
    "部长",
    "处长",
    "科长",
    "局长",
    "组长",
    "书记",
    "成员",
    "常委",
    "主席",
    "院长",
    "所长",
    "系主任",
    "委员",
    "召集人",
}
_BREAKS = ("", " ", "\n", "，", "、", "。", "；", "：", "“", "”", "（", "和", "及", "与", "由", "兼")
# What a report says that presents new officers.
_TURN = re.compile(
    "就职|换届|选举|选出|改选|新一届|新届|领导|名单|当选|班子|履新|就任|委任|任命|成员|委员会|理事会|执委"
)
_HONORARY = re.compile("名誉|荣誉|永远|创会|顾问|主席团成员")
_BACK = 4  # sentences looked back for a body
_HEADING = 16  # lines looked back for the heading of a list


@dataclass(slots=True)
class Context:
    """The report around an office: rows read so far, and the body that people are being elected to."""

    analysis: Analysis
    rows: list[Row] = field(default_factory=list)
    paragraph: list[Row] = field(default_factory=list)
    elected: int | None = None
    term: Span | None = None  # of the officers whom the report presents
    _weights: Counter[int] = field(default_factory=Counter)
    _headline: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Weigh the bodies by how often, and whether in the headline, they are named."""
        headline = self.analysis.lines[0].end if self.analysis.lines else 0
        for mention in self.analysis.mentions:
            if mention.kind == "body":
                self._weights[mention.ref] += 4 if mention.start < headline else 1
                if mention.start < headline:
                    self._headline.add(mention.ref)

    def near(self, office: Office, row: Row) -> int | None:
        """The body of a title printed alone before a name: the last one that can have such an office."""
        fixed = self.fixed(office, row)
        if fixed is not None:
            return fixed
        if (beside := self._beside_comma(row, office.at)) is not None:
            return beside
        joined = self._last(office, row, office.at, free=False)
        if joined is not None and not re.search("[;.]", row.letters[joined : office.at]):
            return row.tokens[joined].ref
        return self._around(office, row)

    def _around(self, office: Office, row: Row) -> int | None:
        """The body that the paragraph speaks of, or the report."""
        told = [*self.paragraph, row]
        free = self._back(office, self.paragraph, free=True)
        theme = self.theme(office)
        if free is not None:
            return free
        if theme is not None and (self._leads(theme, office) or self._named(theme, told)):
            return theme
        near = self._back(office, told, free=False)
        near = theme if near is None else near
        return self._back(office, self.rows[-_BACK:], free=False) if near is None else near

    def _beside_comma(self, row: Row, at: int) -> int | None:
        """…管理处，处长张三 and 设有委员会，自己任主任: the body that the clause before ends with."""
        match = re.search(r"(?<!e)(B),[unkrx]{0,2}[vN]?$", row.letters[:at])
        return row.tokens[match.start(1)].ref if match else None

    def _leads(self, ref: int, office: Office) -> bool:
        """Whether a body is what the report is about: in its headline, or named twice as often as any other."""
        if ref in self._headline:
            return True
        others = [
            weight
            for other, weight in self._weights.items()
            if other != ref and fits(office, self.analysis.bodies[other], strict=True)
        ]
        return self._weights[ref] >= 2 * max(others, default=0)

    def _named(self, ref: int, rows: list[Row]) -> bool:
        return any(token.letter == "B" and token.ref == ref for row in rows for token in row.tokens)

    def _back(self, office: Office, rows: list[Row], *, free: bool) -> int | None:
        for row in reversed(rows):
            found = self._first(office, row) if free else self._last(office, row, len(row.tokens), free=False)
            if found is not None:
                return row.tokens[found].ref
        return None

    def listed(self, office: Office, row: Row) -> tuple[int | None, Span | None]:
        """The body and term of an office on a list: those of the heading over it, or else what the report is about."""
        fixed = self.fixed(office, row)
        for heading in reversed(self.rows[-_HEADING:]):
            found = self._last(office, heading, len(heading.tokens), free=True)
            if found is not None and not re.search("[.,P]", heading.letters):
                return fixed if fixed is not None else heading.tokens[found].ref, _term(heading) or self.term
        if fixed is not None:
            return fixed, self.term
        theme = self.theme(office)
        return self._back(office, self.rows[-_BACK:], free=True) if theme is None else theme, self.term

    def chosen(self, office: Office, row: Row) -> int | None:
        """The body of an office that somebody takes: the one the sentence is about, or the report."""
        fixed = self.fixed(office, row)
        if fixed is not None:
            return fixed
        if (beside := self._beside_comma(row, office.at)) is not None and fits(office, self.analysis.bodies[beside]):
            return beside
        predicate = self._predicate(office, row)
        if predicate is not None:
            return predicate
        free = [at for at in self._bodies(office, row, free=True) if at < office.at]
        for at in reversed(free):
            if re.search(r"(?:^|[,;:.])[kn]*$", row.letters[:at]):
                return row.tokens[at].ref
        if self.elected is not None and fits(office, self.analysis.bodies[self.elected]):
            return self.elected
        if free:
            return row.tokens[free[-1]].ref
        theme = self.theme(office)
        if theme is not None and not self._leads(theme, office) and not self._named(theme, self.rows[-_BACK:]):
            back = self._back(office, self.rows[-_BACK:], free=True)
            return theme if back is None else back
        return theme

    def _predicate(self, office: Office, row: Row) -> int | None:
        """任A署副署长，后升任署长: the body of the office before, where the title tells its kind of body."""
        rule = _rules().get(office.title.head)
        if rule is None or rule[0]:
            return None
        for match in reversed([*re.finditer(r"[vpN][kn]*(B)d?[fnoqN]*[TW]", row.letters[: office.at])]):
            token = row.tokens[match.start(1)]
            if fits(office, self.analysis.bodies[token.ref]):
                return token.ref
        return None

    def fixed(self, office: Office, row: Row) -> int | None:
        """The body that is printed beside the title, or that the title names itself (市长, 政务司司长)."""
        of = office.title.of
        if of == "hongkong":
            return self._hongkong() if office.body is None or office.inherited else office.body
        if of == "place" and (office.body is None or office.inherited):
            return self._government(office)
        if office.body is None:
            return self._hinted(office) if office.hint else None
        return self._beside(office) if office.inherited else office.body

    def _hinted(self, office: Office) -> int | None:
        """The body that unknown words before a title mean: the last one with such a name, or an organ printed there."""
        assert office.hint is not None
        start, end = office.hint
        word = _LEADING.sub("", self.analysis.folded[start:end])
        if len(word) < 2 or not _WORD.fullmatch(word):
            return None
        for mention in reversed(self.analysis.within(0, start, "body")):
            names = (self.analysis.bodies[mention.ref].name, *self.analysis.bodies[mention.ref].surfaces)
            if any(fold(name).endswith(word) for name in names):
                return mention.ref
        head = office.title.head
        if ORGAN.search(word) and (head in _OF_ORGANS or (len(head) == 2 and word.endswith(head[0]))):
            return self._organ(Span(end - len(word), end), office.host)
        if _is_name(word, self.analysis.folded[start - 1 : start]):
            return self.analysis.body(end - len(word), end)
        return None

    def _organ(self, span: Span, host: int | None) -> int:
        """An organ printed short after an office of its host: 组织部 after 南沙区委常委 is 南沙区委组织部 too."""
        printed = self.analysis.text[span.start : span.end]
        ref = self.analysis.body(span.start, span.end)
        draft = self.analysis.bodies[ref]
        if host is not None and not draft.known and host != ref:
            draft.known, draft.local = (self.analysis.bodies[host].name + printed,), True
        return ref

    def _beside(self, office: Office) -> int | None:
        """X局党组成员、副局长: the second office is the bureau's, not its party group's."""
        assert office.body is not None
        assert office.body_span is not None
        span = office.body_span
        match = _PARTY.search(self.analysis.folded[span.start : span.end])
        if not match or office.title.head in _PARTY_HEADS or not match.start():
            return office.body
        return self.analysis.body(span.start, span.start + match.start())

    def read(self, row: Row) -> None:
        """Remember a sentence that has been read."""
        if row.tokens and _TURN.search(row.folded, row.tokens[0].start, row.tokens[-1].end):
            self.term = _term(row) or self.term
        self.paragraph.append(row)
        self.rows.append(row)

    def _first(self, office: Office, row: Row) -> int | None:
        """The index of the first body of a sentence that stands for itself, not before somebody's title."""
        return next((index for index in self._bodies(office, row, free=True)), None)

    def with_term(self, office: Office, body: int | None, row: Row) -> Office:
        """The office with the term of the officers whom the sentence presents: its own, or that of the report."""
        title = row.folded[office.title.start : office.title.end]
        if office.term or office.former or _HONORARY.search(title) or body not in (self.elected, self.theme(office)):
            return office
        return replace(office, term=self._term_in(row))

    def _term_in(self, row: Row) -> Span | None:
        own = _TURN.search(row.folded, row.tokens[0].start, row.tokens[-1].end) if row.tokens else None
        return (_term(row) if own else None) or self.term

    def _last(self, office: Office, row: Row, end: int, *, free: bool) -> int | None:
        """The index of the last body before a token."""
        return max((index for index in self._bodies(office, row, free=free) if index < end), default=None)

    def _bodies(self, office: Office, row: Row, *, free: bool) -> Iterator[int]:
        for index, token in enumerate(row.tokens):
            if token.letter != "B" or (free and re.match(r"d?[fnoqN]*[TW]", row.letters[index + 1 :])):
                continue
            if fits(office, self.analysis.bodies[token.ref], strict=free):
                yield index

    def theme(self, office: Office) -> int | None:
        """The body that the report names most, of those that can have such an office."""
        ranked = sorted(self._weights.items(), key=lambda item: (-item[1], item[0]))
        for ref, _ in ranked:
            if fits(office, self.analysis.bodies[ref], strict=True):
                return ref
        return None

    def _hongkong(self) -> int:
        for ref, draft in self.analysis.names("body"):
            if any(_HONGKONG.search(fold(name)) for name in (draft.name, *draft.surfaces)):
                return ref
        return self._made("香港特區政府" if self.analysis.document.script == "hant" else "香港特区政府")

    def _made(self, name: str) -> int:
        """A body that the report does not print by name."""
        self.analysis.bodies.append(Draft(name, kind="government"))
        self.analysis.alias("body", name, len(self.analysis.bodies) - 1)
        return len(self.analysis.bodies) - 1

    def _government(self, office: Office) -> int | None:
        """The government that a mayor without a printed place belongs to: the most named one of that level."""
        level = office.title.head[0]
        for ref, _ in sorted(self._weights.items(), key=lambda item: (-item[1], item[0])):
            names = [fold(name) for name in (self.analysis.bodies[ref].name, *self.analysis.bodies[ref].surfaces)]
            if any(re.search(rf"{level}(?:人民政府|政府)?$", name) for name in names):
                return ref
        match = re.search(rf"[\u4e00-\u9fff]{{2,3}}{level}", self.analysis.folded[: office.title.start])
        return self.analysis.body(match.start(), match.end()) if match else None


def _is_name(word: str, before: str) -> bool:
    """Whether unknown words between a break and a title must be the name of a body."""
    return len(word) >= 3 and before in _BREAKS and not any(other in word for other in words("title_leads"))


def _term(row: Row) -> Span | None:
    return next((token.term for token in reversed(row.tokens) if token.term), None)


def fits(office: Office, body: Draft, *, strict: bool = False) -> bool:
    """Whether a body of this kind and name has such an office; `strict` wants a reason for it."""
    rule = _rules().get(office.title.head)
    if rule is None:
        return not strict or body.kind != "government" or bool(re.search("[会组委]$", fold(body.name)))
    kinds, endings = rule
    name = re.sub(r"[”）】》]+$", "", fold(body.name))
    return body.kind in kinds or any(name.endswith(ending) or fold(body.name).endswith(ending) for ending in endings)


@cache
def _rules() -> dict[str, tuple[frozenset[str], tuple[str, ...]]]:
    found: dict[str, tuple[frozenset[str], tuple[str, ...]]] = {}
    for row in rows("title_bodies"):
        heads, kinds, endings = (cell.split() for cell in (*row, "", "")[:3])
        for head in heads:
            found.setdefault(head, (frozenset(kinds), tuple(endings)))
    return found

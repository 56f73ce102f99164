"""The body that is printed beside a title, or that the title itself names (市长, 政务司司长)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from gbacli.extraction.analysis import Analysis, Draft
from gbacli.extraction.naming.forms.introduced import abbreviates
from gbacli.extraction.own import is_own
from gbacli.extraction.roles.bodies.consulates import of_consulate
from gbacli.extraction.roles.bodies.fits import fits
from gbacli.extraction.roles.bodies.mayors import named_alone, of_publisher
from gbacli.extraction.roles.bodies.nameless import told_by_sort
from gbacli.extraction.roles.bodies.regional import of_region
from gbacli.extraction.roles.phrasing.phrases import JUDGES, Office
from gbacli.extraction.roles.phrasing.units import leads, unit_of
from gbacli.extraction.sorts import is_sort
from gbacli.text.folding import fold
from gbacli.text.places import Place, is_expanse, match_at
from gbacli.text.sentences import Span
from gbacli.text.tables import words

_PARTY = re.compile(r"(?:机关)?(?:党组|党委|党工委|党总支|党支部|纪委|纪检组|纪检监察组)$")
_PANEL = re.compile("(?:审判|检察)委员会$")
_CHAMBER = re.compile("(?<=法院)[^院]{1,10}庭$")
_OF_PANELS = ("委员", "秘书", "成员")
_PARTY_HEADS = frozenset({"书记", "成员", "委员", "常委", "党委书记"})
_COMMITTEE = re.compile(r"(?:委|委员会|党组|党工委)$")
COUNCIL = re.compile(r"(?:第[一二三四五六七八九十\d]{1,3}届)?(?:常务)?(?:理事会|监事会|董事会|理监事会|会董会)\Z")
# 广州市云岭区青澜镇|党委; the last place by which its government may be named too
_OF_PLACE = re.compile(
    r"(?:中共)?(?P<place>(?:[\u4e00-\u9fff]{2,7}[省市区县州])?(?P<last>[\u4e00-\u9fff]{2,5}[省市区县州旗镇乡村]))"
    "(?:党?委|党工委|工委|委员会|党委会)"
)
_BOARD = re.compile("(?<=[会社盟团院学行司])监事会$")
_OF_BOARDS = ("主席", "副主席", "常务副主席", "召集人")
_SUBJECT = re.compile("[\u4e00-\u9fff]{0,6}(?:[\u4e00-\u9fff](?<![大中小])学|外科|内科|儿科|牙科|工程|历史|法律)")
_SHORTEST = 2  # characters of a body before the name of its council
_LEADING = re.compile(r"^(?:.*(?:[由与及的]|和(?!平[镇区县乡街]))|[陪跟伴]?随(?!州)|陪同|该|本|此|我|两|首|现)")
# Harbour & Sons Ltd. at the end of a stretch
_LATIN = re.compile(r"(?<![a-z0-9.&])[a-z][a-z0-9.'’]*(?:[ -]?&[ -]?[a-z][a-z0-9.'’]*|[ -][a-z0-9][a-z0-9.'’]*)* ?\Z")
_LONGEST_LATIN = 40
_LEAST_LATIN = 3
_FIELD = re.compile("[\u4e00-\u9fff]{2,6}(?<!部)")  # what a minister is in charge of
_SHORT_STATES = ("葡国",)  # no places otherwise
_LONGEST_STATE = 10  # characters of the name of a country
_LONGEST_APART = 12  # characters of a place and the space between it and a title
_LEAST_BEGUN = 4  # characters that a name must begin with to be meant by them
_LETTERS_OF_SCHOOL = (2, 3)
_WORD = re.compile(r"[\u4e00-\u9fff“”]+")
_BREAKS = (
    "",
    " ",
    "\n",
    "，",
    "、",
    "。",
    "；",
    "：",
    "“",
    "”",
    "（",
    "和",
    "及",
    "与",
    "由",
    "兼",
    "任",
    "为",
    "的",
    "职",
    "是",
    "聘",
    "选",
)
HEADS_OF_ORGANS = frozenset({"理事长", "监事长", "董事长", "会长"})
_OF_ORGANS = HEADS_OF_ORGANS | {"监事", "理事", "董事"}  # where only the organ is printed
_SETS_UP = ("设", "设有", "下设", "增设", "共有", "另聘", "共设", "分管", "主管", "负责")
_NO_TOWNS = ("行政区", "合作区", "新区", "示范区", "自贸区", "湾区")
_BEGINNING = 600  # characters in which a report says where it is


@dataclass(frozen=True, slots=True)
class Printed:
    """Finds the bodies of offices in what is printed with them; `weights` says how often a body is named."""

    analysis: Analysis
    weights: Counter[int]

    def settled(self, office: Office) -> Office:
        """The office with its body where the print beside it says which; otherwise without one."""
        return of_consulate(self.analysis, office) or self._settled(office)

    def _settled(self, office: Office) -> Office:
        own = office.body is not None and not office.inherited
        if own and self._is_organ(office):  # 理事会理事长: of the body whose organ it is
            office, own = replace(office, body=None, body_span=None, host=None), False
        if own and office.host is not None and self._is_subject(office):  # 甲大学校长及社会学讲座教授
            return self._of_subject(office)
        if own and (chair := self._without_board(office)):
            return chair
        if own and (whole := self._without_organ(office)):  # 甲会理事会理事长: of 甲会
            office = self._with(office, whole)
        of = office.title.of
        if of == "state" and not own:
            return self._of_state(office)
        if of in ("place", "hongkong") and not own:
            return self._of_government(office, of)
        if office.body is None:
            return self._of_hint(office) if office.hint else office
        return self._beside(office) if office.inherited else self._full(office)

    def _is_organ(self, office: Office) -> bool:
        """Whether what is printed before the title of a body's head is only its council or board."""
        span = office.body_span
        heads = office.title.head in _OF_ORGANS
        return heads and span is not None and self.analysis.folded[slice(*span)] in words("title_organs")

    def _is_subject(self, office: Office) -> bool:
        """Whether what stands before a chair is but what its holder teaches."""
        span = office.body_span
        return (
            span is not None
            and office.title.head.endswith("教授")
            and bool(_SUBJECT.fullmatch(self.analysis.folded, *span))
        )

    def _of_subject(self, office: Office) -> Office:
        """The chair with its subject, at the body of the office before."""
        assert office.body_span is not None
        title = replace(office.title, start=office.body_span.start)
        return replace(office, title=title, body=office.host, body_span=None, hint=None)

    def _without_organ(self, office: Office) -> Span | None:
        """The body in the name of its council or board, whose head is its own."""
        if office.title.head not in HEADS_OF_ORGANS or office.body_span is None:
            return None
        start, end = office.body_span
        organ = COUNCIL.search(self.analysis.folded, start + _SHORTEST, end)
        return Span(start, organ.start()) if organ and not is_own(self.analysis.folded[start : organ.start()]) else None

    def _without_board(self, office: Office) -> Office | None:
        """The chair of the supervisors as an office of the body itself: 甲商会, 监事会主席."""
        span, title = office.body_span, office.title
        if span is None or self.analysis.folded[title.start : title.end] not in _OF_BOARDS or span.end != title.start:
            return None
        board = _BOARD.search(self.analysis.folded, span.start + _SHORTEST, span.end)
        if board is None or is_own(self.analysis.folded[span.start : board.start()]):
            return None
        return self._with(replace(office, title=replace(title, start=board.start())), Span(span.start, board.start()))

    def _of_government(self, office: Office, of: str) -> Office:
        """The office of a mayor or of a principal official of Hong Kong, whose government is printed before or not."""
        if office.hint and (word := self._word(office.hint)) and re.search("[省市区县镇州]$", word):
            return self._with(office, Span(office.hint.end - len(word), office.hint.end))
        if apart := self._apart(office):
            return self._with(office, apart)
        ref = of_region(self.analysis, office) if of == "hongkong" else self._government(office)
        told = self._of_committee(office, office.title.head[0]) if of == "place" else None
        return replace(office, body=ref, body_span=Span(*told[:2]) if told else None, inherited=False)

    def _of_state(self, office: Office) -> Office:
        """The office of a minister or head of a country that is printed right before: 葡国总统."""
        start = office.title.start
        if self.analysis.folded.endswith(_SHORT_STATES, 0, start):
            return self._with(office, Span(start - 2, start))
        for at in range(max(0, start - _LONGEST_STATE), start - 1):
            found = match_at(self.analysis.folded, at)
            if found and at + found[0] == start and found[1].level == "country":
                return self._with(office, Span(at, start))
        return self._hinted(office) if office.hint else office

    def _of_hint(self, office: Office) -> Office:
        """The office with the body that the words before it mean; a field without 部 names no ministry: 科技部长."""
        assert office.hint is not None
        bare = office.title.head == "部长" and office.title.end - office.title.start == len("部长")
        if bare and self.analysis.folded[office.hint.end - 1] != "部":
            return self._ministry(office) or office
        return self._hinted(office)

    def _ministry(self, office: Office) -> Office | None:
        """The office of a minister whose field is unknown, of the country before it: 泰国旅游部长."""
        assert office.hint is not None
        start, end = office.hint.end - len(self._word(office.hint)), office.hint.end
        found = match_at(self.analysis.folded, start) if start < end else None
        if (
            found is None
            or found[1].level != "country"
            or not _FIELD.fullmatch(self.analysis.folded, start + found[0], end)
        ):
            return None
        title = replace(office.title, start=start + found[0])
        return self._with(replace(office, title=title, hint=None), Span(start, start + found[0]))

    def _apart(self, office: Office) -> Span | None:
        """The place in the cell or column before the title: 江西　省长张三."""
        start = office.title.start
        before = self.analysis.folded[max(0, start - _LONGEST_APART) : start]
        words = before.rstrip(" \t|")
        begins = range(len(words) - 1) if len(words) < len(before) else range(0)
        at = next((at for at in begins if (found := match_at(words, at)) and at + found[0] == len(words)), None)
        return None if at is None else Span(start - len(before) + at, start - len(before) + len(words))

    def government(self, office: Office, refs: Iterable[int]) -> int | None:
        """The last of some bodies that is the government of a mayor with no place printed before the title."""
        level = office.title.head[0]
        found = [ref for ref in refs if self._is_government(self.analysis.bodies[ref], level)]
        return found[-1] if found else None

    def _with(self, office: Office, span: Span) -> Office:
        return replace(office, body=self.analysis.body(*span), body_span=span, inherited=False)

    def _word(self, hint: Span) -> str:
        word = _LEADING.sub("", self.analysis.folded[hint.start : hint.end])
        return word if len(word) >= 2 and _WORD.fullmatch(word) else ""

    def _hinted(self, office: Office) -> Office:
        """The body that unknown words before a title mean: one with such a name, an organ, or one not known yet."""
        assert office.hint is not None
        if latin := self._latin(office.hint):
            return self._with(office, latin)
        word = self._word(office.hint)
        if not word or word.endswith(_SETS_UP) or is_sort(word) or is_expanse(word):
            return office
        return self._meant(office, word)

    def _meant(self, office: Office, word: str) -> Office:
        """The office of the body that a word before its title means, if it means one."""
        assert office.hint is not None
        if (told := told_by_sort(self.analysis, office, word)) is not None:
            return replace(office, body=told, inherited=False)
        if office.title.head in HEADS_OF_ORGANS and word in words("title_organs"):
            return replace(office, hint=None)  # 当选理事会会长: of the body whose council it is
        span = Span(office.hint.end - len(word), office.hint.end)
        for mention in reversed(self.analysis.within(0, office.hint.start, "body")):
            draft = self.analysis.bodies[mention.ref]
            names = [fold(name) for name in (draft.name, *draft.surfaces)]
            word_and_field = word + self.analysis.folded[office.title.start : office.title.end - len(office.title.head)]
            begun = len(word_and_field) > _LEAST_BEGUN and any(
                name.startswith(word_and_field) for name in names
            )  # 测绘专员 of 测绘办公室
            if begun or any(name.endswith(word) for name in names) or _shortens(word, draft, names):
                return replace(office, body=mention.ref, body_span=span, inherited=False)
        if unit_of(word, office.title.head):
            found = self._with(office, span)
            self._note_host(found)
            return found
        return self._with(office, span) if self._is_name(span) else office

    def _latin(self, hint: Span) -> Span | None:
        """The foreign name that stands right before a title: Harbour & Sons创办人."""
        match = _LATIN.search(self.analysis.folded, max(0, hint.end - _LONGEST_LATIN), hint.end)
        if match is None or match.start() > hint.end - _LEAST_LATIN:
            return None
        return Span(match.start(), hint.end)

    def _is_name(self, span: Span) -> bool:
        """Whether unknown words between a break and a title must be the name of a body."""
        folded = self.analysis.folded
        return (
            span.end - span.start >= 3
            and folded[max(0, span.start - 1) : span.start] in _BREAKS
            and not leads(folded[span.start : span.end])
        )

    def _full(self, office: Office) -> Office:
        if office.body_span and office.body_span.end - office.body_span.start <= 4:
            self._note_host(office)
        return office

    def _note_host(self, office: Office) -> None:
        """组织部 after an office of 南沙区委 is 南沙区委组织部 as well."""
        assert office.body is not None
        draft = self.analysis.bodies[office.body]
        host = self.analysis.bodies[office.host] if office.host not in (None, office.body) else None
        if host is None or draft.known or not _COMMITTEE.search(fold(host.name)) or _COMMITTEE.search(fold(draft.name)):
            return
        draft.known = (host.name + draft.name,)

    def _beside(self, office: Office) -> Office:
        """X局党组成员、副局长: the second office is the bureau's, not its party group's."""
        assert office.body_span is not None
        start, end = office.body_span
        if (court := self._of_court(office, start, end)) is not None:
            return replace(office, body=court)
        match = _PARTY.search(self.analysis.folded[start:end])
        if not match or office.title.head in _PARTY_HEADS:
            return office
        pointed = match.start() == len("该院") and self.analysis.folded[start] in "该本"
        if not match.start() or pointed:  # 党委书记、董事长, 该院党委书记、院长: of the body whose party group it is
            return replace(office, body=None, body_span=None, inherited=False)
        if match.start() == 1:  # 校党委书记、校长: of the school that another place names
            return replace(office, body=self._most_named(office), body_span=None, inherited=False)
        return replace(office, body=self.analysis.body(start, start + match.start()))

    def _of_court(self, office: Office, start: int, end: int) -> int | None:
        """The court of the panel or chamber before: 法院审判委员会委员、审判员, 法院民事审判庭庭长、审判员."""
        of_court = not office.title.head.endswith(_OF_PANELS)
        panel = _PANEL.search(self.analysis.folded[start:end]) if of_court else None
        if panel and panel.start():
            return self.analysis.body(start, start + panel.start())
        chamber = _CHAMBER.search(self.analysis.folded, start, end) if office.title.head in JUDGES else None
        return self.analysis.body(start, chamber.start()) if chamber else None

    def _most_named(self, office: Office) -> int | None:
        """The body named most of those that surely have such an office."""
        ranked = sorted(self.weights.items(), key=lambda item: (-item[1], item[0]))
        return next((ref for ref, _ in ranked if fits(office, self.analysis.bodies[ref], strict=True)), None)

    def _government(self, office: Office) -> int | None:
        """The government of a mayor with no place printed: of the committee's, or the report's, or the most named."""
        level = office.title.head[0]
        if (own := self._of_group(office, level)) is not None:
            return own
        told = self._of_committee(office, level)
        alone = None if told else named_alone(self.analysis, office.title.start, level)
        if alone is not None:
            return alone
        place = told or self._place(level)
        ranked = sorted(self.weights.items(), key=lambda item: (-item[1], item[0]))
        found = [ref for ref, _ in ranked if self._is_government(self.analysis.bodies[ref], level)]
        if place is None:
            return found[0] if found else of_publisher(self.analysis, level)
        start, end, label = place
        for ref in found:
            if label in fold(self.analysis.bodies[ref].name):
                return ref
        return self.analysis.body(start, end)

    def _of_group(self, office: Office, level: str) -> int | None:
        """The government whose party group is printed before: 青江市政府党组成员、副市长."""
        if office.body_span is None:
            return None
        start, end = office.body_span
        group = re.search(rf"(?<={level})(?:人民)?政府(?=党组$)", self.analysis.folded[start:end])
        return self.analysis.body(start, start + group.end()) if group else None

    def _of_committee(self, office: Office, level: str) -> tuple[int, int, str] | None:
        """The place in the name of the party committee before: 广东省 in 广东省委常委、副省长, 云岭镇 in 云岭镇党委."""
        if office.body_span is None:
            return None
        start, end = office.body_span
        found = match_at(self.analysis.folded, start)
        if found and start + found[0] < end and self.analysis.folded[start + found[0] - 1] == level:
            return start, start + found[0], found[1].label
        committee = _OF_PLACE.fullmatch(self.analysis.folded, start, end)
        if committee is None or committee["place"][-1] != level:
            return None
        return *committee.span("place"), committee["last"]

    def _is_government(self, body: Draft, level: str) -> bool:
        return any(re.search(rf"{level}(?:人民政府|政府)?$", fold(name)) for name in (body.name, *body.surfaces))

    def _place(self, level: str) -> tuple[int, int, str] | None:
        """The first place of a level (市, 区) that the report names, printed in full if it is anywhere."""
        folded = self.analysis.folded
        first: tuple[int, int, Place] | None = None
        for offset in range(min(len(folded), _BEGINNING)):
            found = match_at(folded, offset)
            if (
                found
                and found[1].name.endswith(level)
                and not found[1].name.endswith(_NO_TOWNS)
                and (first is None or first[2] == found[1])
            ):
                first = first or (offset, offset + found[0], found[1])
                if folded[offset + found[0] - 1] == level:
                    return offset, offset + found[0], found[1].label
        return first and (*first[:2], first[2].label)


def _shortens(word: str, draft: Draft, names: list[str]) -> bool:
    """Whether a word is short for a university: 桂大 for 桂山大学."""
    if draft.kind != "university" or len(word) not in _LETTERS_OF_SCHOOL or word[-1] != "大":
        return False
    return any(name.endswith("大学") and name[0] == word[0] and abbreviates(word, name) for name in names)

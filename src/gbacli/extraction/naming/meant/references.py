"""Words that stand for a body named elsewhere: heads alone (学会), pointers (该会, 署方), departments (组织部)."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.naming.candidates.edges import head_at
from gbacli.extraction.naming.candidates.headed import Candidate
from gbacli.extraction.naming.forms.vocabulary import head_words, heads, pointing
from gbacli.extraction.naming.meant.letters import Letter, letters
from gbacli.extraction.naming.meant.said import quoted
from gbacli.extraction.naming.meant.speaker import Speaker, plain
from gbacli.extraction.pointers import pointers
from gbacli.text.folding import fold
from gbacli.text.tables import rows

_COMMITTEE = re.compile(r"(?:省|市|区|县|州|镇)委$")
_RUNS_ON = re.compile(r"[长士员议见计友场]")
_LEAST_OWNER = 4  # characters of a body whose part is addressed
_OWNERS = ("学校", "校方", "院方")
_LISTS = re.compile("(?:[则还另共计]|目前|主要|现时?)*(?:有|包括|分别[是为]|依次[是为]|[是为])：?")
_NEWLY = re.compile("(?:[新上本下]一?届|第[一二三四五六七八九十百\\d]+届)$")
_GUESTS = re.compile("嘉宾|出席|到贺|莅临|主礼|光临|列席|观礼|到会|与会|到场")
_GUESTS_LAST = re.compile(
    "、.*(?:主礼|出席|到贺|莅临|观礼|光临|到场祝贺|主礼嘉宾)[^，；]{0,6}。?$"
)  # 甲、乙等应邀主礼。
_SCHOOLS = ("大学", "学校", "书院")
_BOARD = re.compile("校(?:董|务|友|区|委|监|办).*$")
_COUNCILS = ("立法会", "行政会", "区议会")  # hardly ever meant by 该会
_SOCIETIES = ("会", "联盟", "社")
_SEVERAL = 2
_ABROAD = ("香港", "澳门")
_ENDS_SENTENCE = "。！？；”：）"
_ITEM = re.compile(r"[ 　]*(?:[●•·■◆▲▍*【①-⑳※◎-]|[（(]?[\d一二三四五六七八九十]{1,3}[、.）)])")
_LEADS = re.compile(  # what may stand before the name that begins a line
    r"(?:[\d年月日（）、\-.·●•■◆▲▍※◎【】①-⑳ 　“”*，：一二三四五六七八九十]"
    r"|近日|日前|[昨今][日天]?|同日|当[日天]|上月|本月|另外?)*"
)
_TOGETHER = re.compile(
    "(?:[又还也亦再则虽曾已将会拟正早便就仍续才刚]|分别|昨日?|今日?|当日|同日|先后)?[与和同跟](?P<others>[^，。；\n]{2,60})"
)
_SIGNS = re.compile(
    "[与和同跟][^，。；]{2,120}?(?:签|订立|缔结|换文|结为|结成|达成)"
)  # what is said of who signs with others
_STREET_OFFICE, _STREETS = "办事处", "街道"
_STREET = re.compile("(?<=[\u4e00-\u9fff]{2})街道(?:党工委|党委|工委)")
_STOPS = re.compile("[，。；：！？\n]")
_JOINS = frozenset("与和同跟及向")
_LONGEST_OFFICER = 24  # characters of an office and who holds it, between two bodies that act together
_DURING = re.compile("(?:席间|席上|(?:晚宴|晚会|宴会|仪式|典礼|酒会)[上中间])，")
_HISTORY = re.compile(
    "(?:[自在]?[0-9〇○零一二三四五六七八九十]{2,4}年(?:[0-9一二三四五六七八九十]{1,2}月)?[，]?)?"
    "(?:由[^，。]{2,20})?(?:成立|创立|创办|创会|始创|始建|前身|现有|于|(?<=年)由[^。]{4,80}(?:发起|组成|创立|倡议|合组))"
)


@cache
def _organs(kind: str) -> frozenset[str]:
    return frozenset(word for word, is_a in rows("organs") if is_a == kind)


@cache
def _also_ends() -> dict[str, tuple[str, ...]]:
    """Ends of names with what else they are printed as: 专委会, 专业委员会."""
    return {form: tuple(others.split()) for form, others in rows("ending_variants")}


@dataclass(slots=True)
class _Subject:
    """The body last said by 该会 to do something with others, and these."""

    ref: int | None = None
    partners: set[int] = field(default_factory=set)


@dataclass(slots=True)
class References:
    """The bodies named so far in one report, and where; `forms` are the full names, folded, with their numbers."""

    analysis: Analysis
    offices: frozenset[int]
    forms: dict[str, int]
    named: list[tuple[int, int]] = field(default_factory=list)  # offset and number, in the order of the text

    def note(self, start: int, ref: int) -> None:
        """Remember that the body `ref` is named at `start`."""
        insort(self.named, (start, ref))

    def bare(self, candidate: Candidate) -> int | None:
        """The body that a head alone stands for; an organ, or what has an officer, is a body by itself."""
        form = self.analysis.folded[candidate.start : candidate.end]
        if form.endswith("委员会") and _NEWLY.search(self.analysis.folded, 0, candidate.start):
            return None  # 新一届委员会: of the society that elects it
        if self._heads_list(candidate):
            return None
        if form in _organs("department"):
            ref = self._department(candidate)
        else:
            kinds = (form, *_also_ends().get(form, ()))
            ref = self._last(candidate.start, kinds, besides=self._beside(candidate.start, candidate.end))
        if ref is None and form not in _organs("organ"):
            ref = self._owning(candidate.start, form)
        if ref is None and form.endswith(_SOCIETIES) and form not in _organs("organ"):
            ref = Speaker(self.analysis, self.forms, self.named).publisher((form,))  # 协会 in the newsletter of one
        if ref is None and (form in _organs("organ") or candidate.end in self.offices):
            ref = self.analysis.number("body", self.analysis.text[candidate.start : candidate.end])
            self.analysis.bodies[ref].local = True
        return ref

    def of_organ(self, candidate: Candidate, owner: str) -> int | None:
        """The body whose organ of the party a bare noun begins: 学院 of 学院党委; none is in Hong Kong or Macao."""
        abroad = frozenset(ref for _, ref in self.named if fold(self.analysis.bodies[ref].name).startswith(_ABROAD))
        return self._last(candidate.start, (owner,), besides=abroad) if owner in heads() else None

    def _owning(self, offset: int, form: str) -> int | None:
        """The body that a word means of whom only a part is named before: 聯會 behind 香港某某聯會教育委員會."""
        for index in range(bisect_left(self.named, (offset, -1)) - 1, -1, -1):
            name = self.analysis.bodies[self.named[index][1]].name
            inner = _BOARD.sub("", fold(name)).find(form) + len(form)
            if max(_LEAST_OWNER, len(form) + 1) <= inner < len(name) and head_at(fold(name), inner):
                return self.analysis.number("body", name[:inner])
        return None

    def _heads_list(self, candidate: Candidate) -> bool:
        """Whether the word is the class of those that are named right behind it: 首批加入的学校有甲、乙."""
        text = self.analysis.folded
        lists = _LISTS.match(text, candidate.end) if text[candidate.start - 1 : candidate.start] == "的" else None
        return lists is not None and any(start == lists.end() for start, _ in self.named)

    def pointed(self) -> list[tuple[int, int, int]]:
        """Where 该会, 本校, 署方 and the like stand, and for which body."""
        found = []
        speaker = Speaker(self.analysis, self.forms, self.named)
        spoken: dict[tuple[str, ...], int | None] = {}
        subject = _Subject()
        written = letters(self.analysis, self.named)
        for match in pointing(self.analysis.folded):
            if _RUNS_ON.match(self.analysis.folded, match.end()):
                continue
            if written and (ref := self._in_letter(written, match)) is not None:
                found.append((match.start(), match.end(), ref))
                continue
            pointer = pointers()[match.group()]
            if pointer.whose == "addressed":
                continue  # nobody knows to whom it is said
            if self.analysis.folded.endswith(head_words("relation"), 0, match.start()):
                continue  # 结为姊妹学校
            kinds = pointer.kinds
            manner = (*kinds, match.group()[:2]) if match.group()[1] == "们" else kinds
            if pointer.whose == "own" and manner not in spoken:
                spoken[manner] = speaker.of(kinds, spoken=manner != kinds)
            ref = spoken.get(manner) if pointer.whose == "own" else None
            if ref is None:
                side = match.group()[1] == "方" and self._just_named(match.start(), kinds)
                near = side or (match.group()[0] == "该" and not self._looks_back(match))
                ref = speaker.owner(kinds) if match.group() in _OWNERS else None
                ref = self._host(match, kinds) if ref is None and near and kinds[0] == "会" else ref
                besides = (
                    self._beside(*match.span()) | self._own_before(match, found, set(spoken.values()))
                    if near
                    else frozenset()
                )
                ref = self._last(match.start(), kinds, near=near, besides=besides) if ref is None else ref
                if ref is not None and near and kinds[0] == "会":
                    ref = self._going_on(match, ref, subject)
            if ref is not None:
                self.note(match.start(), ref)
                found.append((match.start(), match.end(), ref))
        return found

    def _own_before(
        self, word: re.Match[str], found: list[tuple[int, int, int]], own: set[int | None]
    ) -> frozenset[int]:
        """Who speaks of itself earlier in the sentence, and is not called 该会 there: 乙会拟与本会签约，惟该会…"""
        begins = self.analysis.sentence_at(word.start()).start
        return frozenset(ref for start, _, ref in found if start >= begins and ref in own)

    def _going_on(self, word: re.Match[str], ref: int, subject: _Subject) -> int:
        """The body that 该会 means: the one of which it was said before, where `ref` only took part with that one.

        该会与乙签署协议。, and in a later paragraph that does not name 乙: 该会又举办…
        """
        line = self.analysis.folded.rfind("\n", 0, word.start()) + 1
        here = self.named[bisect_left(self.named, (line, -1)) : bisect_left(self.named, (word.start(), -1))]
        if subject.ref is not None and ref in subject.partners and all(other != ref for _, other in here):
            ref = subject.ref
        if joined := _TOGETHER.match(self.analysis.folded, word.end()):
            first, last = (bisect_left(self.named, (at, -1)) for at in joined.span("others"))
            others = {other for _, other in self.named[first:last]}
            subject.partners = others | (subject.partners if subject.ref == ref else set())
            subject.ref = ref
        return ref

    def _in_letter(self, written: list[Letter], word: re.Match[str]) -> int | None:
        """The body that a letter addresses as 贵会, or that writes it and means itself; 贵学会 may own a committee."""
        letter = next((one for one in written if one.start <= word.start() < one.end), None)
        pointer = pointers()[word.group()]
        if letter is None or pointer.whose == "named":
            return None
        if pointer.whose == "own":
            return letter.writer
        name = self.analysis.bodies[letter.addressee].name
        ends = [fold(name).find(kind) + len(kind) for kind in pointer.kinds if len(kind) > 1]
        inner = max((end for end in ends if end > _LEAST_OWNER), default=0)
        return self.analysis.number("body", name[:inner]) if 0 < inner < len(name) else letter.addressee

    def _just_named(self, offset: int, kinds: tuple[str, ...]) -> bool:
        """Whether a body of the kind is named in the same sentence or the one before, on its line: 署方 means it."""
        line = self.analysis.folded.rfind("\n", 0, offset) + 1
        here = self.analysis.sentence_at(offset).start
        floor = max(line, self.analysis.sentence_at(max(0, here - 1)).start)
        index = bisect_left(self.named, (offset, -1))
        return any(
            start >= floor and self._is(ref, kinds) for start, ref in self.named[max(0, index - _SEVERAL) : index]
        )

    def _looks_back(self, pointer: re.Match[str]) -> bool:
        """Whether the word begins a paragraph about how the body came to be, which is the one of the report."""
        text = self.analysis.folded
        sentence = self.analysis.sentence_at(pointer.start()).start
        if _DURING.fullmatch(text, sentence, pointer.start()):
            return text[:sentence].rstrip(" 　").endswith("\n")
        begins = sentence == pointer.start()
        if not begins or not text[:sentence].rstrip(" 　").endswith("\n"):
            return False
        return bool(_HISTORY.match(text, pointer.end())) or self._behind_guests(sentence)

    def _behind_guests(self, offset: int) -> bool:
        """Whether a paragraph begins behind a list of the guests of the body that the report is about."""
        last = self.analysis.sentence_at(max(0, len(self.analysis.folded[:offset].rstrip()) - 1))
        return _GUESTS_LAST.search(self.analysis.folded, *last) is not None

    def _host(self, pointer: re.Match[str], kinds: tuple[str, ...]) -> int | None:
        """The society whose guests a sentence lists, where another body stands before: 立法会议员、该会会长等出席."""
        sentence = self.analysis.sentence_at(pointer.start())
        guests = _GUESTS.search(self.analysis.folded, *sentence) if pointer.end() in self.offices else None
        index = bisect_right(self.named, (pointer.start(), -1)) - 1
        listed = guests and index >= 0 and self.named[index][0] >= sentence.start
        if not listed or self._is(self.named[index][1], kinds):
            return None
        before = (ref for start, ref in self.named if start < sentence.start and self._is(ref, kinds))
        return self._topic(pointer.start(), kinds) or next((ref for ref in before if not self._is_organ(ref)), None)

    def _department(self, candidate: Candidate) -> int | None:
        """A department behind an office of its committee: 区委常委、组织部部长."""
        form = self.analysis.folded[candidate.start : candidate.end]
        index = bisect_right(self.named, (candidate.start, -1)) - 1
        if index < 0 or self.named[index][0] < self.analysis.sentence_at(candidate.start).start:
            return self._last(candidate.start, (form,))
        owner = self.analysis.bodies[self.named[index][1]].name
        if form == _STREET_OFFICE:
            return self._of_street(candidate, fold(owner))
        if not _COMMITTEE.search(fold(owner)):
            return self._last(candidate.start, (form,))
        printed = self.analysis.text[candidate.start : candidate.end]
        full = fold(owner + printed)
        if full not in self.forms:
            self.forms[full] = self.analysis.number("body", owner + printed)
            draft = self.analysis.bodies[self.forms[full]]
            draft.name, draft.known = printed, (full,)
        return self.forms[full]

    def _beside(self, start: int, end: int) -> frozenset[int]:
        """The bodies that a clause joins to the word there, which so is none of them: 协会与某某协会签署."""
        text, found = self.analysis.folded, []
        index = bisect_left(self.named, (start, -1))
        if text[start - 1 : start] in _JOINS and index and start - self.named[index - 1][0] <= _LONGEST_OFFICER:
            found += [self.named[index - 1]] if not _STOPS.search(text, self.named[index - 1][0], start) else []
        behind = self.named[index : index + 1]
        if behind and end < behind[0][0] <= end + _LONGEST_OFFICER and text[behind[0][0] - 1] in _JOINS:
            found += behind if not _STOPS.search(text, end, behind[0][0]) else []
        return frozenset(ref for _, ref in found)

    def _of_street(self, candidate: Candidate, committee: str) -> int | None:
        """The office of a subdistrict whose party committee stands before: 街道党工委书记、办事处主任."""
        street = _STREET.search(committee)
        if street is None:
            return self._last(candidate.start, (_STREET_OFFICE,))
        printed = self.analysis.text[candidate.start : candidate.end]
        full = committee[: street.start() + len(_STREETS)] + printed
        ref = self.analysis.number("body", full)
        self.analysis.bodies[ref].kind = "government"
        return ref

    def _last(
        self, offset: int, kinds: tuple[str, ...], *, near: bool = False, besides: frozenset[int] = frozenset()
    ) -> int | None:
        """The body of that kind in the headline unless the `near` one is meant, else the last named, else the next."""
        if besides:
            rest = References(
                self.analysis, self.offices, self.forms, [one for one in self.named if one[1] not in besides]
            )
            return rest._last(offset, kinds, near=near)
        topic = None if near else self._topic(offset, kinds)
        if topic is not None:
            return topic
        if not near and (first := self._foremost(offset, kinds)) is not None:
            return first
        told = self._signer(offset, kinds) if near else None
        if told is not None:
            return told
        before = range(bisect_right(self.named, (offset, -1)) - 1, -1, -1)
        for plainly in (True, False) if near and kinds[0] == "会" else (False,):
            for index in before:
                if plainly and self.named[index][0] < self.analysis.sentence_at(offset).start:
                    break
                if self._is(self.named[index][1], kinds) and not (plainly and self._is_organ(self.named[index][1])):
                    return self._subject(index, kinds) if near and kinds[0] == "会" else self.named[index][1]
        behind = {ref for start, ref in self.named if start > offset and self._is(ref, kinds)}
        return behind.pop() if len(behind) == 1 else None

    def _signer(self, offset: int, kinds: tuple[str, ...]) -> int | None:
        """Who signed with others in the sentence before, or is quoted there: 甲会与乙会、丙会签署意向书。该会会长."""
        speaks = quoted(self.analysis, self.named, self.offices, offset, lambda ref: self._is(ref, kinds))
        if speaks is not None or kinds[0] != "会":
            return speaks
        here = self.analysis.sentence_at(offset).start
        line = self.analysis.folded.rfind("\n", 0, offset) + 1
        if offset != here or here <= line:
            return None
        begins = max(line, self.analysis.sentence_at(here - 1).start)
        first = bisect_left(self.named, (begins, -1))
        named = self.named[first : bisect_left(self.named, (here, -1))]
        if len(named) < _SEVERAL or not self._is(named[0][1], kinds):
            return None
        signs = _SIGNS.search(self.analysis.folded, named[0][0], here)
        return named[0][1] if signs and signs.start() < named[1][0] <= signs.end() else None

    def _foremost(self, offset: int, kinds: tuple[str, ...]) -> int | None:
        """The first of several bodies of a kind, which the report is about, unless the last one is near.

        The last is near where its sentence goes on, where an officer follows whom one of the next sentence has, and
        where its name begins an item or a section of the report.
        """
        before = self.named[: bisect_right(self.named, (offset, -1))]
        fitting = [(start, ref) for start, ref in before if self._is(ref, kinds)]
        if len({ref for _, ref in fitting}) < _SEVERAL:
            return None
        text, here, last = self.analysis.folded, self.analysis.sentence_at(offset).start, fitting[-1][0]
        previous = max(self.analysis.sentence_at(max(0, here - 1)).start, text.rfind("\n", 0, offset))
        near = last >= here or (last >= previous and self._has_officer(offset, kinds))
        return None if near or self._begins_item(last) else fitting[0][1]

    def _has_officer(self, offset: int, kinds: tuple[str, ...]) -> bool:
        """Whether an office stands behind the word at an offset: 协会秘书长."""
        text = self.analysis.folded
        return any(offset + len(kind) in self.offices for kind in kinds if text.startswith(kind, offset))

    def _begins_item(self, start: int) -> bool:
        """Whether a name begins an item of a list, or the first line below a heading."""
        text = self.analysis.folded
        line = text.rfind("\n", 0, start) + 1
        if not _LEADS.fullmatch(text, line, start):
            return False
        above = text[:line].rstrip()
        return bool(_ITEM.match(text, line)) or (bool(above) and "\n" in above and above[-1] not in _ENDS_SENTENCE)

    def _subject(self, index: int, kinds: tuple[str, ...]) -> int:
        """The body named there; of an organ that another body visits or meets, that other: 甲学会拜访乙执委会。该会."""
        ref = self.named[index][1]
        if not self._is_organ(ref):
            return ref
        begins = self.analysis.sentence_at(self.named[index][0]).start
        before = (other for start, other in self.named[:index] if start >= begins and not self._is_organ(other))
        return next((other for other in before if self._is(other, kinds)), ref)

    def _is_organ(self, ref: int) -> bool:
        """Whether a name is that of a committee or organ, which 该会 hardly means beside a society: 管委会."""
        return plain(self.analysis.bodies[ref].name).endswith(("委会", "委员会", "理事会", "大会"))

    def _topic(self, offset: int, kinds: tuple[str, ...]) -> int | None:
        """The body of that kind in the headline, if it is the only one there; else the publisher."""
        first = self.analysis.lines[0].end if self.analysis.lines else 0
        named = {ref for start, ref in self.named if start < first and self._is(ref, kinds)}
        if not named and offset > first and kinds[0] in _SCHOOLS:
            named = {ref for start, ref in self.named if start < first for ref in self._schools(ref, kinds)}
        publisher = self.forms.get(fold(self.analysis.document.publisher or ""))
        if not named and publisher is not None and self._is(publisher, kinds):
            return publisher
        return named.pop() if len(named) == 1 and offset > first else None

    def _schools(self, part: int, kinds: tuple[str, ...]) -> Iterator[int]:
        """The university whose board or school a body is: 某某大学校董会."""
        name = self.analysis.bodies[part].name
        plainly = _BOARD.sub("", fold(name))  # 大学|校董会
        ends = [plainly.find(kind) + len(kind) for kind in kinds]
        whole = max((end for end in ends if end >= _LEAST_OWNER), default=0)
        if whole:
            yield self.analysis.number("body", name[:whole])

    def _is(self, ref: int, kinds: tuple[str, ...]) -> bool:
        name = plain(self.analysis.bodies[ref].name)
        if kinds[0] == "会" and name.endswith(_COUNCILS):
            return False
        return name.endswith(kinds) and name not in kinds

"""The body that speaks in a report as 本会, 我校 or 本公司: who publishes it, signs it or stands at its head."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.classification.known import known
from gbacli.text.folding import fold, is_han
from gbacli.text.places import match_at
from gbacli.text.sentences import Span

_CLOSING_BRACKET = re.compile(r"（[^）]*）$")
_ORNAMENTS = re.compile(r"[\s【】《》〈〉“”（）#*◆●■★—－·]*")
_INTERVIEW = re.compile(r"\n[*#　 ]*(?:[答问]|记者|主持人|[QA]\d{0,2})[*]*[：:]")  # there one answers for a body
_SIGNED_WITHIN = 6  # lines at the end of a report in which a signature is looked for
_COUNCIL = re.compile(r"(?<=[会盟社])(?:理事会|执行委员会|执委会|常务委员会|干事会|会董会|筹备委员会)$")
_SIGNATURE = re.compile(
    r"[ 　]*(?:董事会|理事会|秘书处)?[ 　]*(?:[谨敬同]?[启上订约具]|谨识|敬邀)?[ 　]*(?:[\d〇零○二].{4,14}日)?[ 　]*"
)
_WIDER = ("联合体", "共同体", "协作网", "网络", "联线", "协作体", "朋友圈", "专班")  # these too say 本会 of themselves
_NO_PART = re.compile(
    "(?:联盟|同盟|合体|同体|作体|联席会议?|网络|作网|联会|合会|协会|学会|研究会|促进会|总会|商会|论坛|大会)$"
)
_SCHOOL_WITHIN = re.compile("大学.+学院$")  # what speaks as 我校 is the university
_OWN_PART = re.compile("[我本]校(?P<part>[一-龥]{2,12}(?:学院|学部|学系|系|研究院|研究所|中心))")
# 我校校长张三: who heads the body that speaks
_OWN_HEAD = re.compile(
    r"[我本敝](?:校|院|会|所|中心|馆|局|公司|集团)(?P<whose>(?P<head>校长|院长|会长|理事长|主席|所长|主任|馆长|局长|董事长|总经理)(?:[\u4e00-\u9fff]{2})?)"
)
_CHANNEL = re.compile(
    r"(?:微信)?(?:公众号|视频号)|会[刊讯报]|通[讯告]|简[讯报]|[月季年会学院校]刊|双月刊|快讯|《|年[报刊鉴]|年度报告|[特专]刊|纪念册|官方?(?:网站?|微信?|微博)|网站?|秘书处|办公室|新闻中心|编辑部|宣传部|党委"
)

# before the name of a report or periodical: 二〇二四至二五年度|年报
_NUMBER = re.compile(r"(?:第?[〇零○一二三四五六七八九十百\d至-]+(?:周?年度?|[期届号卷])?)+$")
_US = re.compile("[我本]校|我们学校|[我本]院")
_CLAUSE_MARKS = "，。；！？\n"
# 我院牵头的某某联盟: who is told to lead it
_OWN_DEED = re.compile(
    "[我本敝](?:校|院|会|所|中心|馆|局|公司|集团|园)(?:等[^，。；]{0,4})?(?:联合|共同|负责)?"
    "(?P<deed>牵头|主办|承办|举办|发起|协办|承建)"
)
_DELEGATION = re.compile(r"[^，。；\n]{0,24}?率(?:团|队|领)(?![^。；\n]*(?:[我本]校|来访|到访|莅|来校|来我))")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Finds the speaker of one report; `forms` are the full names, folded, with their numbers."""

    analysis: Analysis
    forms: dict[str, int]
    named: list[tuple[int, int]]  # offset and number of each place where a body is named, in the order of the text

    def of(self, kinds: tuple[str, ...], *, spoken: bool = False) -> int | None:
        """The body of one of these kinds that speaks, else the one named most often, in an interview the first."""
        wider = (*kinds, *_WIDER) if kinds[0] == "会" else ()
        for ref in (*self._likely(kinds), *self._likely(wider)) if wider else self._likely(kinds):
            return ref
        owner = self.owner(kinds)
        owner = self._owner_of_part(kinds) if owner is None else owner
        if owner is not None:
            return owner
        if spoken and _INTERVIEW.search(self.analysis.folded):
            return next((ref for _, ref in self.named if self.fits(ref, kinds)), None)
        within = _SCHOOL_WITHIN if "大学" in kinds else None
        if within and (visitor := self._visiting(kinds)) is not None:
            return visitor
        counts = Counter(
            ref
            for _, ref in self.named
            if self.fits(ref, kinds) and not (within and within.search(plain(self.analysis.bodies[ref].name)))
        )  # in the order of the text
        if within and len(counts) > 1:
            whole = Counter({ref: count for ref, count in counts.items() if not self._is_faculty(ref)})
            counts = whole or counts
        if len(counts) > 1 and (doer := self._doer(counts)) is not None:
            return doer
        if len(counts) > 1 and (others := self._beside_us(counts)):
            counts = Counter({ref: count for ref, count in counts.items() if ref not in others}) or counts
        if len(counts) > 1 and (own := _OWN_HEAD.search(self.analysis.folded)):
            counts = Counter({ref: count for ref, count in counts.items() if not self._is_headed(ref, own)}) or counts
        return max(counts, key=lambda ref: counts[ref]) if counts else None

    def _is_faculty(self, ref: int) -> bool:
        """Whether a name is but that of a part of a university: 机电工程学院, without a place before it."""
        name = plain(self.analysis.bodies[ref].name)
        return name.endswith("学院") and match_at(name, 0) is None and known(name) is None

    def _visiting(self, kinds: tuple[str, ...]) -> int | None:
        """The university whose officer leads a delegation elsewhere: 某某大学副校长甲率团访问港澳."""
        text = self.analysis.folded
        for start, ref in self.named if "率" in text else ():
            form = next((form for form in self._forms(ref) if text.startswith(form, start)), "")
            if form and self.fits(ref, kinds) and _DELEGATION.match(text, start + len(form)):
                return ref
        return None

    def _beside_us(self, refs: Iterable[int]) -> set[int]:
        """Those of some bodies that one clause names with the one that speaks: 某某大学代表团访问我校."""
        text = self.analysis.folded
        others: set[int] = set()
        for match in _US.finditer(text):
            start = max(text.rfind(mark, 0, match.start()) for mark in _CLAUSE_MARKS) + 1
            stops = [at for mark in _CLAUSE_MARKS if (at := text.find(mark, match.end())) >= 0]
            clause = text[start : min(stops, default=len(text))]
            for ref in refs:
                if any(_names(clause, form) for form in self._forms(ref)):
                    others.add(ref)
        return others

    def _doer(self, refs: Collection[int]) -> int | None:
        """The one of some bodies that is told to do what the report says of its own: 我院牵头, 由某某医院牵头."""
        own = _OWN_DEED.search(self.analysis.folded)
        if own is None:
            return None
        text = self.analysis.folded
        doers = {
            ref
            for start, ref in self.named
            if ref in refs and any(text.startswith(form + own["deed"], start) for form in self._forms(ref))
        }
        return doers.pop() if len(doers) == 1 else None

    def _forms(self, ref: int) -> list[str]:
        """The forms of a body, folded, the longest first."""
        return sorted(map(fold, self.analysis.bodies[ref].surfaces), key=len, reverse=True)

    def _is_headed(self, ref: int, own: re.Match[str]) -> bool:
        """Whether somebody else is printed as the same head of a body as of the one that speaks: 乙校校长, 我校校长."""
        text = self.analysis.folded
        forms = {fold(form) for form in (self.analysis.bodies[ref].name, *self.analysis.bodies[ref].surfaces)}
        for start, other in self.named:
            ends = (start + len(form) for form in forms if other == ref and text.startswith(form, start))
            for end in ends:
                named = text.startswith(own["head"], end) and is_han(text[min(end + len(own["head"]), len(text) - 1)])
                if named and (own["whose"] == own["head"] or not text.startswith(own["whose"], end)):
                    return True
        return False

    def publisher(self, kinds: tuple[str, ...]) -> int | None:
        """The body of one of these kinds that publishes the report."""
        return next(self._publishing(kinds), None)

    def _owner_of_part(self, kinds: tuple[str, ...]) -> int | None:
        """The university of which 我校历史学院 is told to be a part elsewhere: 岭南大学历史学院."""
        for part in {match["part"] for match in _OWN_PART.finditer(self.analysis.folded)} if "大学" in kinds else ():
            for body in list(self.analysis.bodies):
                whole = fold(body.name).removesuffix(part)
                if len(whole) < len(body.name) and whole.endswith(kinds) and whole not in kinds:
                    return self.analysis.number("body", body.name[: len(whole)])
        return None

    def owner(self, kinds: tuple[str, ...]) -> int | None:
        """Whose part publishes the report or begins its headline: the university of 某某大学合作发展处."""
        line = self.analysis.lines[0] if self.analysis.lines else Span(0, 0)
        first = self._within(line)[:1] if not _US.search(self.analysis.folded, *line) else []
        heading = [self.analysis.bodies[ref].name for _, ref in first]  # none of 某某大学学生会访问我校
        for name in (*filter(None, [self.analysis.document.publisher]), *heading):
            ends = [fold(name).find(kind) + len(kind) for kind in kinds if len(kind) > 1 < fold(name).find(kind)]
            if ends and min(ends) < len(name) and not _NO_PART.search(fold(name)):
                return self.analysis.number("body", name[: min(ends)])
        return None

    def fits(self, ref: int, kinds: tuple[str, ...]) -> bool:
        """Whether a body is of one of the kinds, and no kind by itself."""
        name = plain(self.analysis.bodies[ref].name)
        return name.endswith(kinds) and name not in kinds

    def _likely(self, kinds: tuple[str, ...]) -> Iterator[int]:
        yield from self._publishing(kinds)
        yield from self._signing(kinds)
        yield from self._heading(kinds)

    def _publishing(self, kinds: tuple[str, ...]) -> Iterator[int]:
        """The publisher, or whose channel or office it is: 某医院微信公众号."""
        printed = self.analysis.document.publisher or ""
        if council := _COUNCIL.search(fold(printed)):
            printed = printed[: council.start()]
        folded = fold(printed)
        if folded.endswith(kinds) and folded not in kinds:
            known = self.forms.get(folded)
            yield self._whole(self.analysis.number("body", printed) if known is None else known)
            return
        yield from (ref for form, ref in self.forms.items() if folded.startswith(form) and self.fits(ref, kinds))
        channel = _CHANNEL.search(folded)
        owner = _NUMBER.sub("", folded[: channel.start()]) if channel else ""
        if owner.endswith(kinds) and owner not in kinds:
            yield self.analysis.number("body", printed[: len(owner)])

    def _signing(self, kinds: tuple[str, ...]) -> Iterator[int]:
        """The body that one of the last lines names and nothing else."""
        for line in self.analysis.lines[1:][-_SIGNED_WITHIN:]:
            for start, ref in self._within(line):
                if self.fits(ref, kinds) and _SIGNATURE.fullmatch(self._rest(start, ref, line)):
                    yield self._whole(ref)

    def _whole(self, ref: int) -> int:
        """The body itself where its council signs for it: 某某学会理事会."""
        name = self.analysis.bodies[ref].name
        council = _COUNCIL.search(fold(name))
        return self.analysis.number("body", name[: council.start()]) if council else ref

    def _heading(self, kinds: tuple[str, ...]) -> Iterator[int]:
        """The body that the headline begins with and that alone is named there."""
        line = self.analysis.lines[0] if self.analysis.lines else Span(0, 0)
        named = self._within(line) if not _US.search(self.analysis.folded, *line) else []
        if len({ref for _, ref in named}) == 1 and _ORNAMENTS.fullmatch(self.analysis.folded, line.start, named[0][0]):
            yield from (ref for _, ref in named[:1] if self.fits(ref, kinds))

    def _within(self, line: Span) -> list[tuple[int, int]]:
        first = bisect_left(self.named, (line.start,))
        return self.named[first : bisect_left(self.named, (line.end,), first)]

    def _rest(self, start: int, ref: int, line: Span) -> str:
        """What a line holds beside the name that begins at `start`."""
        text = self.analysis.folded
        forms = (fold(form) for form in self.analysis.bodies[ref].surfaces)
        length = max((len(form) for form in forms if text.startswith(form, start)), default=0)
        return text[line.start : start] + text[start + length : line.end]


def _names(clause: str, form: str) -> bool:
    """Whether a clause names a body that is not said to be the one that speaks: not 某某大学（以下简称我校）."""
    at = clause.find(form)
    return at >= 0 and not re.match("[（“]|[我本][校院]", clause[at + len(form) :])


@lru_cache(maxsize=4096)
def plain(name: str) -> str:
    """A name folded, without a bracket or quotation mark at its end; the same few are asked for again and again."""
    return _CLOSING_BRACKET.sub("", fold(name)).rstrip("”")

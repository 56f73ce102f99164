"""How a Chinese name may look: where one that begins with a surname may end, and how well it would end there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from gbacli.extraction.naming.forms.beside_names import also_names, follows, never_last, ordinary, speech
from gbacli.extraction.naming.forms.vocabulary import (
    boundaries,
    given_name_characters,
    japanese_surnames,
    length_at,
    occurrences,
    rare_surnames,
    surnames,
    transliteration,
    verbs,
)
from gbacli.text import places
from gbacli.text.folding import is_han

_SPACES = re.compile(r" {1,8}")
_LETTERS = re.compile("[\u4e00-\u9fff\u3400-\u4dbf〇々\U00020000-\U0010ffff]{0,5}")
STOPS_AFTER = frozenset("，。、；：！？）（《“”\n·|*/—-…~][】【'\"’‘+&_")
_EDGES = STOPS_AFTER | {" ", ""}
_BARRISTER = "大律师"  # of which 大 is never the last character of a name
_COPULAS = frozenset(
    "为是在与和及将把被向对从由以因其之亦"
)  # never the last word of a sentence: there they are part of a name
_SELDOM = frozenset("期来笑")  # the last of a given name now and then
_AT_EDGE = _COPULAS | frozenset(
    "任代来本均举选里名有致应见就三九二才又更也若宣介科连则"
)  # the last of a given name where the text stops behind it
_LAST_BEFORE = {
    "和": 2,
    "均": 2,
    "之": 1,
    "宴": 1,
    "才": 1,
    **dict.fromkeys("任选里名上科介后", 3),
}  # where a verb follows: its length
_NEVER_BEHIND = "则均也亦已将因仍"  # never behind a verb, a numeral or a preposition: that is part of a name
_NEVER_BEHIND_AND = "与以在从由获率赴就并又称为说致换"  # nor behind 和 or a numeral
_FAMILIAR = frozenset("伯叔姨婶嫂婆爷老董工导")  # 麦伯, 王工: no whole name
_NO_MEANS = ("以色列", "以下", "以上", "以及", "以来", "以后", "以前", "以外", "以内")
_TENURES = ("前任", "现任", "时任", "新任", "原任", "历任", "继任", "下任", "上任")
_PREPOSITIONS = frozenset("向和于从由")  # that are surnames as well
_OFFICERS_TO_COME = (*_TENURES, "新当选", "新一")
_TODAY = re.compile("[今昨](?:[日天午晚早]|（?[0-9])")  # 陈国和今（12）日
_QUOTES = "《“"
_TAKES = ("为", "任", "担任", "出任", "当选", "获", "兼", "代表", "主持", "签")  # what one does who has taken an office
_SPEECH = 3  # the length that stands for a verb that hardly anything but a person has
_OF_PLACES = frozenset("省市县区州镇乡村岛人籍站港湾厂店分")  # behind a place, no last of a name
_FOREIGN = re.compile("[\u4e00-\u9fff]{4,7}")
_LEAST_FOREIGN = 4
_OFFICE_VERB = re.compile("[聘委连担续出兼就留选改升转继接曾历现时前离责派获专新请]任")
_JAPANESE = "介郎助太夫男雄彦之子美代奈树也辅"  # given names of two characters end so
_OF_THREE, _OF_FOUR = 3, 4
_ENDS_BODY = frozenset("联协会学总商盟促校院所社")  # with which short forms of bodies end
_LIKELY = 3  # the score of what is a name by what stands around it
_AND = frozenset("和与及、")
_NONE = (-1000, 0)  # the score of what is no name
_YEAR = r"(?:\d|[〇○零一二三四五六七八九]){4}"
_ADVERB = re.compile(
    rf"(?:(?:于|自|在)?(?:{_YEAR}年?[-—~至到]{{1,2}})?{_YEAR}年(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:起|至今)?|亦|也|则|将|已|曾|再|现|并|昨|今|随后|其后|同时|分别)+"
)
_DATED = re.compile(
    rf"(?=[\d一二])(?:{_YEAR}[-—~至到]{{1,2}})?{_YEAR}年|\d{{1,2}}月\d{{1,2}}日|\d{{1,2}}日"
)  # 张三8日分别代表
_BEGIN_DATES = frozenset("0123456789一二")
_PERSONAL = re.compile(r"，(?:男|女|[一二三四五六七八九]十|\d\d?岁|19\d\d年)")


@dataclass(slots=True)
class Shapes:
    """Reads one folded text; `offices` are the offsets where titles begin, with those where they end."""

    text: str
    offices: Mapping[int, int]
    known: frozenset[str] = frozenset()  # names found so far
    _counts: dict[str, int] = field(default_factory=dict)
    _edges: dict[str, bool] = field(default_factory=dict)
    _ranked: dict[int, tuple[int, int]] = field(default_factory=dict)

    def learn(self, names: frozenset[str]) -> None:
        """Let these be the names found so far."""
        self.known = names
        self._ranked.clear()

    def best(self, start: int, least: int) -> int | None:
        """Where the most likely name that starts here ends, if its score is at least so much."""
        score, end = self.likeliest(start)
        return end if score >= least else None

    def likeliest(self, start: int) -> tuple[int, int]:
        """The best score of a name that starts here, and where it ends."""
        found = self._ranked.get(start)
        if found is None:
            found = self._ranked[start] = self._scored(start)
        return found

    def _scored(self, start: int) -> tuple[int, int]:
        if start in self.offices or self.text.startswith(ordinary().get(self.text[start : start + 1], ()), start):
            return _NONE
        ends = self.options(start)
        if not ends or self._in_place(start):
            return _NONE
        if start and self.text[start] == "任" and _OFFICE_VERB.match(self.text, start - 1):
            return _NONE  # 聘任张三为
        if self.text.startswith("师傅", start - 1):
            return _NONE
        return max([(self.score(start, end), end) for end in ends])

    def _in_place(self, start: int) -> bool:
        """Whether the name of a place begins there that is no surname of two characters: 濮阳启."""
        place = places.match_at(self.text, start)
        if place is None or place[0] != 2 or self.text[start : start + 2] not in surnames():
            return place is not None
        following = self.text[start + 2 : start + 3]
        return following not in given_name_characters() or following in _OF_PLACES

    def outgrown(self, start: int) -> int | None:
        """Where a name right behind an office ends that begins like an ordinary word or a place: 方向远，, 濮阳川，."""
        end = start + 3
        first = self.text[start : start + 1]
        appoints = first == "任" and _OFFICE_VERB.match(self.text, max(0, start - 1))  # 校长聘任仪式
        if appoints or (first not in surnames() and first not in rare_surnames()):
            return None
        place = places.match_at(self.text, start)
        if place and place[0] == 2:
            if self._married(start):
                return start + 4
            held = self._ends(end) or self.text.startswith(_TAKES, end) or length_at(follows(), self.text, end) > 0
            return end if held and self._han(start, end) and self.text[end - 1] not in _OF_PLACES else None
        if length_at(ordinary(), self.text, start) != 2:
            return None
        joined = self.text.startswith((*_TAKES, "与", "和", "及"), end) or length_at(follows(), self.text, end) > 1
        joined = joined and self.plausible(start, end)
        if (joined or self._ends(end)) and self._han(start, end) and self.text[end - 1] not in never_last():
            return end
        return self.also(start)

    def _married(self, start: int) -> bool:
        """Whether four characters of two surnames stand there: 吕梁美宝."""
        end = start + 4
        if self.text[start + 1] not in surnames() or not self._han(start, end):
            return False
        return self._ends(end) and given_name_characters().issuperset(self.text[start + 2 : end])

    def also(self, start: int) -> int | None:
        """Where an ordinary word ends by which people are called too: 宁静."""
        return start + 2 if self.text[start : start + 2] in also_names() and self._ends(start + 2) else None

    def _ends(self, end: int) -> bool:
        return self.edge(end) or length_at(speech(), self.text, end) > 0

    def options(self, start: int) -> list[int]:
        """Every place where a name that starts here may end."""
        text, spaced = self.text, start
        first, following = text[start : start + 1], text[start + 1 : start + 2]
        if first + following in surnames():
            sizes: tuple[int, ...] = (4, 3)
            if first + following in japanese_surnames():
                sizes = (5, 4, 3, 2) if first in surnames() else (5, 4, 3)
            following, spaced = text[start + 2 : start + 3], start + 1
            if following in surnames():
                sizes = (5, *sizes)  # 欧阳陈淑贤
        elif first in surnames():
            sizes = (4, 3, 2) if following in surnames() else (3, 2)
        elif first in rare_surnames():
            sizes, spaced = (3, 2), -1
        else:
            return []
        letters = _LETTERS.match(text, start).end()  # type: ignore[union-attr]
        ends = [start + size for size in sizes if start + size <= letters]
        return [*self._spaced(spaced), *ends] if following == " " and spaced >= 0 else ends

    def _spaced(self, start: int) -> Iterator[int]:
        """Where a name of two or three characters with gaps between them ends."""
        spaces = _SPACES.match(self.text, start + 1)
        if not spaces:
            return
        end = spaces.end() + 1
        third = end + len(spaces.group()) + 1
        if (
            self.text[end : third - 1] == spaces.group()
            and self.text[third - 1 : third] not in "男女"
            and self._han(third - 1, third)
            and self.edge(third)
            and not (self.text[third - 1] in surnames() and self._another(third, spaces.group()))
        ):
            yield third
        elif is_han(self.text[end - 1 : end]) and (self.edge(end) or length_at(follows(), self.text, end)):
            yield end

    def _another(self, behind: int, gap: str) -> bool:
        """Whether the rest of a second name spaced out follows its surname: 王 军 李 伟."""
        last = behind + len(gap)
        return self.text[behind:last] == gap and self._han(last, last + 1) and self.edge(last + 1)

    def plausible(self, start: int, end: int) -> bool:
        """Whether the given name of a name is made of characters that given names have."""
        name = self.text[start:end]
        if " " in name:
            name = name.replace(" ", "")
        compound = name[:2] in surnames()
        first = (1 + compound) + (len(name) > 3 + compound and name[1 + compound] in surnames())
        return len(name) > first and given_name_characters().issuperset(name[first:])

    def foreign(self, start: int) -> int | None:
        """Where a foreign name of four characters or more ends that stands right behind an office: 校长白思丹尼."""
        run = _FOREIGN.match(self.text, start)
        stop = run.end() if run and transliteration().issuperset(self.text[start : start + _LEAST_FOREIGN]) else start
        for end in range(stop, start + _LEAST_FOREIGN - 1, -1):
            if not transliteration().issuperset(self.text[start:end]):
                continue
            if (self.edge(end) or length_at(follows(), self.text, end)) and not any(
                inner in self.offices or length_at(follows(), self.text, inner) > 1 for inner in range(start + 2, end)
            ):
                return end
        return self._short_foreign(start)

    def _short_foreign(self, start: int) -> int | None:
        """Where a foreign name of three characters ends that begins with no surname: 领事赫尔曼."""
        end, first = start + _OF_THREE, self.text[start : start + 1]
        if first in surnames() or first in rare_surnames() or not transliteration().issuperset(self.text[start:end]):
            return None
        apart = self.text[end : end + 1] not in "？?·" and (self.edge(end) or length_at(follows(), self.text, end) > 1)
        known = start + 1 in self.offices or places.match_at(self.text, start)
        return end if apart and not known and not length_at(ordinary(), self.text, start) else None

    def score(self, start: int, end: int) -> int:
        """How well a name ends there: punctuation, an office, a word that follows names; recurrence; length."""
        text, size, last, following = self.text, end - start, self.text[end - 1], self.text[end : end + 1]
        leads = (text[start] in _PREPOSITIONS or text[end - 2] in _PREPOSITIONS) and self._leads(start, end)
        barrister = last == _BARRISTER[0] and text.startswith(_BARRISTER, end - 1)
        held = end in self.offices
        officer = held or start + 2 in self.offices
        if leads or barrister or start + 1 in self.offices or (officer and self._is_address(start, end)):
            return -6
        again = size == 3 and last == text[end - 2]  # 冯笑笑
        spaced, rare = size > 2 and " " in text[start:end], text[start] in rare_surnames()
        edge = following in _EDGES or (following in _BEGIN_DATES and _DATED.match(text, end) is not None)
        of_place = held and following == last and last in _OF_PLACES  # 海陵镇镇长
        if of_place or (size == 2 and last in _FAMILIAR and not edge):
            return -6
        follower = self._follower(end)
        said = text.startswith(speech().get(following, ()), end)
        verb = follower == 1 and following in _LAST_BEFORE
        plausible = (size > 2 or rare or verb) and self.plausible(start, end)
        score = 0
        if last in never_last() and not (
            again
            or (last in _JAPANESE and text[start : start + 2] in japanese_surnames())
            or self._may_be_last(end, size, edge, 0 if held else _SPEECH if said else follower)
        ):
            score = -2 if last in _SELDOM and size == 3 else -6
        if edge:
            score += 3
        elif follower:
            each = following == "均" and text[start - 1] in _AND  # 甲和乙均投了票
            score += min(3, 1 + follower + each)
            if size == 2 and verb and plausible and not each:
                score -= 2 * (length_at(follows(), text, end + 1) > 1 and following in "和均")
        elif following in never_last() or text.startswith(verbs().get(following, ()), end):
            score += 1
        if held or said:
            score += 3
        if size == 3 and not spaced and plausible:
            score += 1
        if size > 3 and not spaced:
            score += self._of_two_surnames(start, end, plausible)
        if rare:
            score -= 1 if plausible else 4
        if self.known and (text[end : end + 2] in self.known or text[end : end + 3] in self.known):
            score += 3
        return score if size < 3 or spaced else score + self._recurs(start, end)

    def _leads(self, start: int, end: int) -> bool:
        """Whether a name would begin or end with 向新 of 向新任会长: the preposition is a surname as well."""
        text = self.text
        if text[start] in _PREPOSITIONS and text.startswith(_OFFICERS_TO_COME, start + 1):
            return True
        return text[end - 2] in _PREPOSITIONS and text.startswith(_OFFICERS_TO_COME, end - 1)

    def _is_address(self, start: int, end: int) -> bool:
        """Whether it holds an office or another's surname, or names a body: 欧阳会长, 张三和卢会长, 林茶联会长张三."""
        text, size = self.text, end - start
        behind = self.offices.get(end, end)
        if size == _OF_FOUR and text[end - 2] in _AND and behind > end:
            return text[end - 1] in surnames()
        if size == _OF_THREE and text[end - 1] in _ENDS_BODY and behind > end:
            return text[behind : behind + 1] in surnames() and self.best(behind, _LIKELY) is not None
        return size > 2 and start + 2 in self.offices and text[start : start + 2] in surnames()

    def _follower(self, end: int) -> int:
        """The length of the word behind a name that may follow names, whatever it is that somebody has done."""
        length = length_at(follows(), self.text, end)
        if length > 1 or self.text[end + 1 : end + 2] not in ("过", "了", "着"):
            return length
        if self.text[end] in given_name_characters() or not is_han(self.text[end]):
            return length
        return length if length_at(follows(), self.text, end - 1) > 1 else 2  # 发布了

    def _may_be_last(self, end: int, size: int, edge: bool, follower: int) -> bool:
        """Whether one of the characters that seldom end a name does: some do where no word follows."""
        last, following = self.text[end - 1], self.text[end : end + 1]
        if edge:
            return last in _AT_EDGE and not (following and following in _QUOTES)  # 张三以《, but 李四以，
        if last in _AT_EDGE and size > 2 and self._stands_at_edge(self.text[end - size : end]):
            return True
        if last in _AT_EDGE and following in _NEVER_BEHIND and not self.text.startswith("将军", end):
            return True
        if last in "为有来本" and following == "以" and not self.text.startswith(_NO_MEANS, end):
            return True  # 张大为以视频致辞
        each = last == "均" and self.text[end - size - 1] in _AND
        if each or (last == "和" and self.text.startswith(_TENURES, end)):
            return False
        return size > 2 and (
            follower >= _LAST_BEFORE.get(last, 9)
            or (last in "和三九二选" and following in _NEVER_BEHIND_AND)
            or (last == "和" and _TODAY.match(self.text, end) is not None)
            or (last == "选" and following in "和及同都也均则亦")  # who chooses, chooses somebody
        )

    def _stands_at_edge(self, form: str) -> bool:
        """Whether the text stops behind a form somewhere: then its last character is a part of the name."""
        if form not in self._edges:
            stops = (self.text[at + len(form) : at + len(form) + 1] for at, _ in occurrences((form,), self.text))
            self._edges[form] = any(stop in STOPS_AFTER for stop in stops)
        return self._edges[form]

    def _of_two_surnames(self, start: int, end: int, plausible: bool) -> int:
        """One for a name of four characters of two surnames, or of a surname of two, where something ends it."""
        if self.text[end - 1] in _JAPANESE and self.text[start : start + 2] in japanese_surnames():
            return 6 * (end - start == _OF_FOUR)  # 田中亮介于
        if self.text[start : start + 2] in surnames():
            return 1 if plausible else -3 * (end - start > 4)
        if length_at(follows(), self.text, start + 2) > 1 or length_at(follows(), self.text, end - 1) > 1:
            return -4  # 林岱一道出任, 林岱山一早就
        sure = plausible and (
            self.edge(end)
            or _DATED.match(self.text, end)
            or end in self.offices
            or length_at(follows(), self.text, end)
        )
        return 1 if sure else -2

    def evident(self, end: int) -> bool:
        """Whether what follows belongs to a person: an office, a word of speech, their sex or age."""
        adverb = _ADVERB.match(self.text, end)
        behind = adverb.end() if adverb else end
        if self.text[end : end + 1] == " " and (end + 1 in self.offices or length_at(speech(), self.text, end + 1)):
            return True
        return bool(end in self.offices or length_at(speech(), self.text, behind) or _PERSONAL.match(self.text, end))

    def bare(self, start: int) -> int | None:
        """Where a name without a surname ends that stands between an office and a word of speech: 秘书长维茨表示."""
        if (
            not transliteration().issuperset(self.text[start : start + 2])
            or length_at(ordinary(), self.text, start)
            or self.text[start : start + 1] in never_last()
            or self.text[start : start + 1] in boundaries()
        ):
            return None
        if self.best(start + 1, 3):
            return None
        for end in range(start + 2, min(start + 5, len(self.text))):
            if (
                not self._han(start, end)
                or self.text[end - 1] in never_last()
                or length_at(follows(), self.text, end - 1)
                or not all(letter in transliteration() for letter in self.text[start:end])
            ):
                return None
            if length_at(speech(), self.text, end):
                return end
        return None

    def edge(self, end: int) -> bool:
        """Whether the text stops there."""
        return self.text[end : end + 1] in _EDGES

    def _recurs(self, start: int, end: int) -> int:
        """One more for a form that occurs as often as the form one character shorter, one less for a rarer one."""
        shorter = self._count(self.text[start : end - 1])
        if shorter == 1:
            return 0
        longer = self._count(self.text[start:end])
        return 2 if longer == shorter else -1 if longer == 1 else 0

    def _count(self, form: str) -> int:
        if form not in self._counts:
            self._counts[form] = self.text.count(form)
        return self._counts[form]

    def _han(self, start: int, end: int) -> bool:
        return end <= len(self.text) and all(map(is_han, self.text[start:end]))

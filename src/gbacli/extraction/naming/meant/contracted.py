"""Short forms made of a character or two of each word of a name: 远山茶协 for 远山市茶叶协会, 三中, RINA香港分会."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from gbacli.extraction.classification.known import department_forms
from gbacli.extraction.naming.candidates.edges import head_at
from gbacli.extraction.naming.forms.introduced import abbreviates
from gbacli.extraction.naming.forms.vocabulary import heads
from gbacli.text import places
from gbacli.text.folding import is_han
from gbacli.text.numerals import number
from gbacli.text.places import Place
from gbacli.text.tables import rows

_LEVELS = frozenset("省市区县镇州")
_LONGEST = 12  # characters of such a form
_DIGITS = "0123456789"
_LEAST_ALONE = 3  # characters of one without its place
_LEVEL_OF = {"city": "市", "district": "区县市", "province": "省"}
_PARTS = re.compile("大学|学院|医院|公司|协会|学会|总会|商会|委员会|集团|研究[院所]|中心|[局厅分支]")  # who owns a part
_FULL_PLACE = 2  # characters of a place that is printed whole
_OF_SOCIETIES = ("会", "中心", "联盟", "社")  # ends of the nouns of societies and centres
_ANY_SOCIETY = "会"
_NOUNS = (5, 4, 3, 2)  # characters of such a noun
_OWN_SUBJECT = 3  # characters of the words of a society that is about hospitals, schools or firms
_OFFICES = tuple("厅局委署")  # of which a place has many: never without it
_NUMBERED = re.compile(r"第?([一二三四五六七八九十百零〇]+|[0-9]+)(?=人民|中|小|医|院|幼|职|高级|实验|附)")
_LATIN = re.compile(r"([a-z][a-z&.-]{1,9})([\u4e00-\u9fff]{2,8})")


def contracted(form: str, names: Iterable[str]) -> list[str]:
    """Those of some folded names that a folded short form may stand for."""
    if form[:1].isascii() and (latin := _LATIN.fullmatch(form)):
        tail = f"（{latin[1]}）{latin[2]}"
        return [name for name in names if name.endswith(tail) and len(name) > len(tail)]
    if len(form) <= _LEAST_ALONE and len(head_at(form, len(form)) or form) == 1 and not places.match_of(form):
        alike = [name for name in names if name.endswith(form) and name != form]
        if alike:
            return alike  # 血站 of 某市中心血站
    if len(form) > _LONGEST or not (form.endswith(_OF_SOCIETIES) or _ends().match(form[::-1])):
        return []
    size, first, last = len(form), form[-2], form[-1]
    likely = [name for name in names if len(name) > size and last in name and (first in name or size == _FULL_PLACE)]
    return [name for name in likely if _contracts(_short(form), _split(name))]


def only(form: str, names: Mapping[str, int], city: str | None) -> int | None:
    """The one body, of those that bear some names, for which a form may stand.

    What is 市 is that of the report's city.
    """
    found = contracted(form, names)
    if city and form[0] == "市":
        found = [name for name in found if name.startswith(city)]
    refs = {names[name] for name in found}
    return refs.pop() if len(refs) == 1 else None


@cache
def _ends() -> re.Pattern[str]:
    """Matches, read backwards, the end of such a form."""
    return re.compile("|".join(short[::-1] for short in short_heads()) + "|学中|院医|学小")


@cache
def short_heads() -> dict[str, tuple[str, ...]]:
    """The endings of short forms, each with the endings of full names for which it stands: 协 for 协会."""
    return {short: tuple(full.split()) for short, full in rows("short_heads")}


class _Short(NamedTuple):
    """A short form as it is compared with many names; its rests have their numbers in digits."""

    form: str
    whole: str  # nothing if it is a head
    place: Place | None  # the last of the places that it begins with
    size: int  # characters of these
    behind_place: str
    behind_first: str  # its first character


class _Full(NamedTuple):
    """A full name: the last of the places that it begins with, the words for its level, and the rest of it."""

    place: Place | None
    level: str
    rest: str


@lru_cache(8192)
def _short(form: str) -> _Short:
    end, place = _chain(form)
    whole, behind_place, behind_first = map(_plain, (form, form[end:], form[1:]))
    return _Short(form, "" if whole in heads() else whole, place, end, behind_place, behind_first)


@lru_cache(4096)
def _split(name: str) -> _Full:
    """The places that a name begins with, and the rest of it with plain numerals."""
    found = places.leading(name)
    if not found:
        return _Full(None, "", _plain(name))
    end, place = found[-1]
    level = name[end - 1] if name[end - 1] in _LEVELS else _LEVEL_OF.get(place.level, "")
    return _Full(place, level, _plain(name[end:]))


def _contracts(short: _Short, name: _Full) -> bool:
    """Whether a form is a name's place, however short, and the beginnings of its other words."""
    if short.whole and (_words(short.whole, name.rest, placed=0) or _keeps_head(short.whole, name.rest, placed=False)):
        return True
    if name.place is None and short.form[0] in _LEVELS and short.form[0] == name.rest[0]:  # 市招商服务中心
        return _keeps_head(short.behind_first, name.rest[1:], placed=True)
    rest, size = _behind(short, name)
    if not rest:
        return False
    return _words(rest, name.rest, placed=size) or (size < _FULL_PLACE and _keeps_head(rest, name.rest, placed=True))


def _behind(short: _Short, name: _Full) -> tuple[str, int]:
    """The rest of a form behind its word for the last place of a name, if it has one, and how long the word is."""
    if name.place is None:
        return "", 0
    if short.form[0] in name.level:
        return short.behind_first, 1
    if short.place is not None and short.place.label == name.place.label:
        return short.behind_place, short.size
    return (short.behind_first, 1) if short.form[0] == name.place.label[0] else ("", 0)


@lru_cache(8192)
def starts(name: str) -> frozenset[str]:
    """The characters with which such a form of a folded name may begin."""
    full = _split(name)
    found = {name[0], *full.rest[:1], *full.level}
    if full.place is not None:
        found |= {full.place.label[0], *(form for form in full.place.short if len(form) == 1)}
    numbered = _NUMBERED.search(name)
    return frozenset(found | ({numbered[1][0]} if numbered else set()))


def _plain(rest: str) -> str:
    """A name with its number in digits: 3中学 for 第三中学."""
    found = _NUMBERED.search(rest)
    value = number(found[1]) if found else None
    return rest if found is None or value is None else f"{rest[: found.start()]}{value}{rest[found.end() :]}"


def _chain(text: str) -> tuple[int, Place | None]:
    """Where the places end that a text begins with, and the last of them; one may be a single character."""
    end, last = 0, None
    while found := places.match_at(text, end, short=not end):
        end, last = end + found[0], found[1]
    return end, last


def _words(short: str, rest: str, *, placed: int) -> bool:
    """Whether a short form begins with the first character of a name, ends as its head and leaves out words between.

    `placed` is how many characters of a place stood before both.
    """
    numbered = short[0].isdigit()
    if not (numbered or placed or (len(short) >= _LEAST_ALONE and not short.endswith(_OFFICES))):
        return False
    if (numbered and short == rest) or (placed and len(short) > 1 and rest in short_heads().get(short, ())):
        return True  # 远山理工 for 远山理工学院
    full_of = department_forms().get(short)
    if full_of is not None:
        return rest in full_of[0]  # 市作协 is no 作曲家协会
    if rest.startswith(short[0]):
        for stem, head, size in _readings(short):
            if len(rest) - size <= 0 or (short[len(stem) :] == _ANY_SOCIETY and placed >= _FULL_PLACE):
                continue  # 香港青蓝会 may be a society of its own
            whole = rest[:-size] if rest.endswith(head) else ""
            if whole and not _of_part(whole) and _leaves_out(stem, whole):
                return True
    return numbered and _same_head(short, rest)


@lru_cache(8192)
def _readings(short: str) -> tuple[tuple[str, str, int], ...]:
    """A short form without its head, the full head that this stands for, and how much of that a name loses with it."""
    numbered = short[0].isdigit()
    return tuple(
        (short[: -len(end)], head, len(end if head.endswith(end) else head))
        for end, full in short_heads().items()
        if short.endswith(end) and (numbered or not short.endswith(tuple(head for head in full if head != end)))
        for head in full
        if short != end
    )


def _keeps_head(short: str, rest: str, *, placed: bool) -> bool:
    """Whether the noun of a society or centre is printed behind words of its name: 市代账协会, 粤科学中心, 绿商会."""
    head = next((short[-size:] for size in _NOUNS if short[-size:] in heads() and rest.endswith(short[-size:])), "")
    if not head.endswith(_OF_SOCIETIES):
        return False
    stem, whole = short[: -len(head)], rest[: -len(head)]
    kept = (placed and len(stem) > 1) or stem[:1] == whole[:1]
    return (placed and short == rest) or (bool(stem) and kept and not _of_part(whole) and _leaves_out(stem, whole))


def _of_part(whole: str) -> bool:
    """Whether the words of a name tell who owns a part; 医院 of 医院管理协会 is what it is about."""
    return _PARTS.search(whole, 1 if _PARTS.fullmatch(whole[:2]) and len(whole) > _OWN_SUBJECT else 0) is not None


def _leaves_out(stem: str, whole: str) -> bool:
    """Whether the words of a name are all there by their characters; a number stands whole."""
    if stem == whole:
        return True
    words, others = stem.lstrip(_DIGITS), whole.lstrip(_DIGITS)
    if stem[: len(stem) - len(words)] != whole[: len(whole) - len(others)]:
        return False
    return not words or (all(map(is_han, words)) and abbreviates(words, others))


def _same_head(short: str, rest: str) -> bool:
    """Whether a numbered body keeps its head and leaves out what stands between: 三医院 for 第三人民医院."""
    return any(
        short.endswith(head) and rest.endswith(head) and _leaves_out(short[: -len(head)], rest[: -len(head)])
        for head in ("医院", "中学", "小学")
    )

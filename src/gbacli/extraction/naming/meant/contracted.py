"""Short forms made of a character or two of each word of a name: 远山茶协 for 远山市茶叶协会, 三中, RINA香港分会."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

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
_LONGEST = 10  # characters of such a form
_DIGITS = "0123456789"
_LEAST_ALONE = 3  # characters of one without its place
_LEVEL_OF = {"city": "市", "district": "区县市", "province": "省"}
_PARTS = re.compile("大学|学院|医院|公司|协会|学会|总会|商会|委员会|集团|研究[院所]|中心|[局厅分支]")  # who owns a part
_OFFICES = tuple("厅局委署")  # of which a place has many: never without it
_NUMBERED = re.compile(r"第?([一二三四五六七八九十百零〇]+|[0-9]+)(?=人民|中|小|医|院|幼|职|高级|实验|附)")
_LATIN = re.compile(r"([a-z][a-z&.-]{1,9})([\u4e00-\u9fff]{2,8})")


def contracted(form: str, names: Iterable[str]) -> list[str]:
    """Those of some folded names that a folded short form may stand for."""
    if latin := _LATIN.fullmatch(form):
        tail = f"（{latin[1]}）{latin[2]}"
        return [name for name in names if name.endswith(tail) and len(name) > len(tail)]
    if len(form) <= _LEAST_ALONE and len(head_at(form, len(form)) or form) == 1 and not places.match_at(form, 0):
        alike = [name for name in names if name.endswith(form) and name != form]
        if alike:
            return alike  # 血站 of 某市中心血站
    if len(form) > _LONGEST or not _ends().match(form[::-1]):
        return []
    return [name for name in names if len(name) > len(form) and _contracts(form, name)]


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


def _contracts(form: str, name: str) -> bool:
    """Whether a form is a name's place, however short, and the beginnings of its other words."""
    place, rest = _split(name)
    return any(
        _words(short, rest, placed=bool(cut)) for cut, short in _cuts(form, place) if short and short not in heads()
    )


@lru_cache(4096)
def _split(name: str) -> tuple[str, str]:
    """The places that a name begins with, and the rest of it with plain numerals."""
    end = 0
    while found := places.match_at(name, end):
        end += found[0]
    return name[:end], _plain(name[end:])


def _plain(rest: str) -> str:
    """A name with its number in digits: 3中学 for 第三中学."""
    found = _NUMBERED.search(rest)
    value = number(found[1]) if found else None
    return rest if found is None or value is None else f"{rest[: found.start()]}{value}{rest[found.end() :]}"


def _cuts(form: str, place: str) -> Iterable[tuple[str, str]]:
    """The ways to divide a form into a word for the last place of a name, or none, and the rest."""
    yield "", _plain(form)
    if not place:
        return
    last = _last(place)
    end, found = _chain(form)
    level = place[-1] if place[-1] in _LEVELS else _LEVEL_OF.get(last.level, "")
    if form[0] in level:
        yield form[0], _plain(form[1:])
    elif found is not None and found.label == last.label:
        yield form[:end], _plain(form[end:])
    elif form[0] == last.label[0]:
        yield form[0], _plain(form[1:])


def _last(place: str) -> Place:
    """The last place of a chain of them."""
    found = _chain(place)[1]
    assert found is not None
    return found


def _chain(text: str) -> tuple[int, Place | None]:
    """Where the places end that a text begins with, and the last of them; one may be a single character."""
    end, last = 0, None
    while found := places.match_at(text, end, short=not end):
        end, last = end + found[0], found[1]
    return end, last


def _words(short: str, rest: str, *, placed: bool) -> bool:
    """Whether a short form begins with the first character of a name, ends as its head and leaves out words between."""
    numbered = short[0].isdigit()
    if not (numbered or placed or (len(short) >= _LEAST_ALONE and not short.endswith(_OFFICES))):
        return False
    if numbered and short == rest:
        return True
    full_of = department_forms().get(short)
    if full_of is not None:
        return rest in full_of[0]  # 市作协 is no 作曲家协会
    for end, full in short_heads().items():
        if not short.endswith(end) or (not numbered and short.endswith(tuple(head for head in full if head != end))):
            continue
        stem = short[: -len(end)]
        for head in full:
            whole = rest[: -len(end if head.endswith(end) else head)] if rest.endswith(head) else ""
            if stem and whole and stem[0] == whole[0] and not _PARTS.search(whole) and _leaves_out(stem, whole):
                return True
    return numbered and _same_head(short, rest)


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

"""What may be the coined name of an alliance: a quotation, what opens with a region, what bodies do together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from gbacli.extraction.memberships.alliances.endings import heads, is_word, strength_of
from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.text import places
from gbacli.text.pairs import matches_behind
from gbacli.text.sentences import Span
from gbacli.text.tables import rows, words
from gbacli.text.wording import alternation, longest_first

_LEAST, _MOST = 4, 22  # characters of such a name
_QUOTED = re.compile(rf"“([\u4e00-\u9fffa-z0-9—·×&\-]{{{_LEAST - 1},{_MOST}}})”")
_PARTICLES = "的了与和及在由是将等有为个这那各把被向到其但也就都名"  # none stands inside such a name
_WHOLE = re.compile("[\u4e00-\u9fffa-z0-9—·×&“”\\-]+")
_LETTERS = "圈网链群盟荟社桌线队体组会"
_NO_MORE = "(?!(?<=[联席合桌络])会)"  # 联席会, 圆桌会 are ends of their own
_BEFORE = "的为由与和在向对入到成了建起是该从：任及月日年暨给致让被把将获又叫"
_MOST_BEFORE = 14  # characters of a name before what bodies do together


@cache
def words_of(class_: str) -> tuple[str, ...]:
    """The words of one class of the table, the longest first."""
    found = {row[0] for row in rows("circle_words") if row[1] == class_}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


@cache
def bond() -> re.Pattern[str]:
    """What bodies do together, at the end of a name: 互助圈, 联动网."""
    return re.compile(f"(?:{longest_first(words_of('bond'))})[\u4e00-\u9fff]{{0,2}}?(?:{_ends()})$")


@cache
def _ends() -> str:
    return longest_first((*words_of("end"), *heads("closing")))


@lru_cache(maxsize=2)
def of_region(folded: str) -> frozenset[str]:
    """The names that open with a region, without marks: 湾区口述史联线."""
    return frozenset(match["name"] for match in matches_behind(_of_region(), _region_beginnings(), folded))


@cache
def _of_region() -> re.Pattern[str]:
    return re.compile(
        f"(?:(?<![\u4e00-\u9fffa-z0-9])|(?<=[{_BEFORE}]))"
        f"(?P<name>(?:{longest_first(heads('opening'))})(?:(?!{_broken()})[\u4e00-\u9fffa-z0-9—·]){{2,18}}?(?:{_ends()}))"
        f"{_NO_MORE}(?=[\\W_a-z0-9]|$|{_behind()})"
    )


@cache
def _broken() -> str:
    """What no name that opens with a region goes on with."""
    return f"[{_PARTICLES}]|{longest_first(words_of('broken'))}|组织[^，。]|[0-9一二三四五六七八九十][日月年]"


@cache
def _behind() -> str:
    """What stands behind a name: 会 and 通讯 only before or after certain others."""
    return f"[一两二三四五六七八九十]|{longest_first(words_of('behind'))}|会[是由的在上将]|通讯$"


@cache
def _region_beginnings() -> frozenset[str]:
    return frozenset(region[:2] for region in heads("opening"))


def quoted(folded: str) -> frozenset[str]:
    """What stands in quotation marks, without the branch of it that is meant."""
    if "“" not in folded:
        return frozenset()
    return frozenset(_without_branch(match[1]) for match in _QUOTED.finditer(folded))


def _without_branch(name: str) -> str:
    for size in (2, 3):
        branch = _branch(size).search(name)
        if branch and bond().search(name[: branch.start()]):
            return name[: branch.start()]
    return name


@cache
def _branch(size: int) -> re.Pattern[str]:
    """The branch at the end of a name, with a place of so many characters before it."""
    return re.compile(f"[\u4e00-\u9fff]{{{size}}}(?:{longest_first(words_of('branch'))})$")


def bonded(folded: str, lines: tuple[Span, ...]) -> Iterator[str]:
    """The names that end with what bodies do together, without marks: 跨境电商合规互助会."""
    number, scanner = 0, None
    for match in matches_behind(_bonded(), _bond_beginnings(), folded):
        while lines[number].end <= match.start():
            number, scanner = number + 1, None
        scanner = scanner or Scanner(folded, lines[number])
        start = _start(scanner, match.start())
        if start is not None and match.end() <= lines[number].end:
            yield folded[start : match.end()]


@cache
def _bonded() -> re.Pattern[str]:
    ends = longest_first(end for end in words_of("end") if len(end) > 1 or end in "圈网链群盟荟社组会区桌线")
    shared = f"(?:{alternation(words_of('bond'))})[\u4e00-\u9fff]{{0,2}}?(?:{ends})"
    return re.compile(f"{shared}{_NO_MORE}(?=[\\W_a-z0-9]|$|{_behind()})")


@cache
def _bond_beginnings() -> frozenset[str]:
    return frozenset(word[:2] for word in words_of("bond"))


def _start(scanner: Scanner, bond_start: int) -> int | None:
    """Where a name begins whose last words stand there; None where nothing tells."""
    region = scanner.region(bond_start)
    start = max([region.start, *(soft.end for soft in region.soft if soft.kind != "noun")])
    return start if 2 <= bond_start - start <= _MOST_BEFORE and (region.clean or region.soft) else None


def possible(name: str) -> bool:
    """Whether words may be such a name at all: no word for any alliance, place, meeting, society or paper."""
    if not _WHOLE.fullmatch(name) or _unlike().search(name) or name.endswith(words_of("society")):
        return False
    if is_word(name) or strength_of(name) == "none":
        return False
    if (name.endswith(_others()) and not name.endswith(heads("closing"))) or places.is_chain(name):
        return False
    apart = name.startswith(heads("opening")) or bond().search(name)
    if apart and (shared := bond().search(name)) and _class().fullmatch(name, 0, shared.start()):
        return False  # 非营利协作网络 is a kind of alliance
    return bool(apart) or (len(name) > _LEAST and name.endswith(_telling_ends()))


@cache
def _unlike() -> re.Pattern[str]:
    """What no such name holds, or ends or begins with."""
    inside, last, first = (longest_first(words_of(class_)) for class_ in ("inside", "last", "first"))
    return re.compile(f"{inside}|20[0-9]{{2}}|(?:{last})$|^(?:{first})|[一两三四五六七八九十][家个间所名位](?!港)")


@cache
def _class() -> re.Pattern[str]:
    """What stands before what bodies do together in a word for a kind of alliance."""
    return re.compile(f"(?:{longest_first(words_of('class'))})+")


@cache
def _telling_ends() -> tuple[str, ...]:
    """The ends that alone may make a name of a quotation."""
    return tuple(end for end in words_of("end") if len(end) > 1 or end in _LETTERS)


@cache
def _others() -> tuple[str, ...]:
    """How the names of meetings and papers end; a round table may be either."""
    kept = ("圆桌", "平台", "计划", "行动")
    quoted = (row[0] for row in rows("no_bodies") if row[1] == "quoted")
    found = (*words("event_heads"), *words("agreement_heads"), *quoted)
    return tuple(word for word in found if word not in kept)


@cache
def goes_on() -> re.Pattern[str]:
    """What may stand behind a name that is no part of a longer word."""
    return re.compile(f"[\\W_a-z0-9]|$|{_behind()}")

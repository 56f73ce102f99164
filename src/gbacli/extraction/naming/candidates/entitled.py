"""Bodies without a head that a report gives a second name in brackets: 湾灯联线（Lantern Link，LL）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.naming.candidates.edges import Scanner, head_at
from gbacli.extraction.naming.candidates.headed import Candidate
from gbacli.extraction.naming.forms.vocabulary import heads, occurrences
from gbacli.text import places
from gbacli.text.tables import rows

_SMALL = "of|for|the|and|de|do|da|dos|das"
_LATIN = rf"[A-ZÀ-Þ][\w'’&.\-]*(?: (?:[A-ZÀ-Þ&][\w'’&.\-]*|{_SMALL})){{1,12}}"
_LETTERS = r"[“\"「]?[A-Za-z0-9\-&]{2,10}[”\"」]?"
_BRACKET = re.compile(
    rf"[（(](?:(?:英文|葡文|外文)名?[：:为]?)?{_LATIN}(?:[，,；;、] ?(?:(?:简称|缩写|下称)[：:为]?)?{_LETTERS})?[）)]"
)
_SHORT = re.compile(r"（(?:以下|下文|下)?(?:简称|称|统称)[：:为]?“[^”]{2,8}”）")
_OFFICES = r"(?:[\u4e00-\u9fff]{0,2}主席|会长|理事长|秘书|召集人|成员|会员|轮值|总干事|统筹|执委|顾问|网长)"
_FOUNDED = r"由[^，。；]{2,60}(?:发起|组成|创办|创立|成立|牵头)"
_ACTS = (
    rf"(?:的?{_OFFICES}|[今昨当]日|(?:正式|宣告)?成立|今|共?有\d|[与和同跟][^，。；]{{2,20}}(?:签|合办|订)"
    rf"|主办|承办|协办|合办|支持|{_FOUNDED})"
)
_BEFORE = re.compile(r"(?:加入|加盟|退出|组成|成立|获选|创办|发起|推举|成为)了?$")
_LEAST, _LONGEST = 4, 18  # characters of a name


def entitled(text: str, printed: str, scanners: list[Scanner]) -> list[Candidate]:
    """Every place where such a name stands, in the order of the text."""
    names: set[str] = set()
    for scanner in scanners:
        if text.find("（", *scanner.line) < 0:
            continue
        for pattern, source in ((_BRACKET, printed), (_SHORT, text)):
            for match in pattern.finditer(source, *scanner.line):
                if (name := _name(scanner, match.start())) and _is_body(text, name):
                    names.add(name)
    return [Candidate(start, end, "", True) for start, end in occurrences(names, text)]


def _name(scanner: Scanner, end: int) -> str | None:
    """The name that ends there, unless a head ends it, an office or a quotation."""
    text = scanner.text
    head = head_at(text, end)
    if (head and heads()[head].strong) or end in scanner.titles or text[end - 1] in "”》）":
        return None
    region = scanner.region(end)
    start = next((soft.end for soft in region.soft if soft.kind in ("verb", "join")), region.start)
    name = text[start:end]
    fits = _LEAST <= len(name) <= _LONGEST and not places.find(name) and not name.endswith(_never())
    return name if fits and all("\u4e00" <= letter <= "\u9fff" for letter in name) else None


def _is_body(text: str, name: str) -> bool:
    """Whether it has officers or members, hosts, signs or is joined anywhere, by its name or by the end of it."""
    behind = re.compile(
        rf"(?:{re.escape(name)}(?:（[^）]*）)?|(?<=[，。；：\n“ 　])(?:{'|'.join(_ends(name))})”?){_ACTS}"
    )
    return bool(behind.search(text)) or any(
        _BEFORE.search(text, max(0, match.start() - 4), match.start()) for match in re.finditer(re.escape(name), text)
    )


def short_ends(text: str, names: list[Candidate]) -> Iterator[tuple[Candidate, int]]:
    """Where the last characters of such a name stand for the whole (联线 for 湾灯联线), and where that begins."""
    first: dict[str, int] = {}
    for name in names:
        first.setdefault(text[name.start : name.end], name.start)
    for form, start in first.items():
        for end in _ends(form):
            for match in re.finditer(rf"(?<![\u4e00-\u9fffa-z]){end}|(?<=[由与和同跟及是向为经]){end}", text):
                yield Candidate(match.start(), match.end(), match.group(), True), start


def _ends(name: str) -> tuple[str, ...]:
    """The last characters that may stand for the whole."""
    return tuple(name[-size:] for size in (4, 3, 2) if len(name) - size >= 2 and name[-size:] not in heads())


def _never() -> tuple[str, ...]:
    return tuple(word for word, where in rows("no_bodies") if where == "quoted")

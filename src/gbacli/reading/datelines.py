"""The words before a first sentence and the lines below a last one: what they say of day and publisher."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gbacli.reading.publishers import clean_publisher, is_media, nobody, place_names
from gbacli.reading.stamps import blank, cut_dates
from gbacli.text.dates import find_dates
from gbacli.text.folding import fold

_LEAD = re.compile(
    r"[【（\[](?P<inside>[^【】（）\[\]]{2,40})[】）\]]|(?P<open>[^，。；：“”（【]{2,32}?[讯电])(?=[（\s】]|$)(?:（(?P<after>[^（）]{6,14})）)?"
)
_NAMED = re.compile(r"(?P<name>[^，。；：“”（【\s]{3,16})（(?P<on>[^（）]{8,14})）(?=\s|$)")
_REPORTER = re.compile(
    r"[（(]?(?P<name>[^，。：；“”（【\s]{3,12}?)(?:全媒体|首席|特派|见习|实习|驻\S{2})?记者[\s、：\u4e00-\u9fff]{2,30}"
)
_YEARLESS = re.compile(r"\d{1,2}月\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日")
_WIRED = re.compile("[讯电]")
_WIRE = re.compile(r"专?[讯电]$|消息$")


@dataclass(frozen=True, slots=True)
class Byline:
    """What such a line says; `rest` holds words of it that are neither."""

    published: str | None = None
    publisher: str | None = None


def dateline(line: str) -> Byline:
    """What the words before a first sentence say: 【某報訊】, （某社，2024年5月3日）, 某报5月3日电."""
    folded = fold(line[:80])
    if (named := _NAMED.match(folded)) and (day := cut_dates(named["on"], named["on"])[0]):
        return Byline(day, _agency(line[: named.end("name")], True) or clean_publisher(line[: named.end("name")]))
    if (report := _REPORTER.match(folded)) and is_media(report["name"]):
        return Byline(None, clean_publisher(line[report.start("name") : report.end("name")]))
    lead = _LEAD.match(folded) if folded[:1] in "【（[" or _WIRED.search(folded, 0, 40) else None
    if not lead:
        return Byline()
    group = "inside" if lead["inside"] else "open"
    published, inside, rest = cut_dates(lead[group], line[lead.start(group) : lead.end(group)])
    for match in _YEARLESS.finditer(inside):
        rest = blank(rest, match.span())
    after = lead["after"] or folded[lead.end() : lead.end() + 16].lstrip(" （")
    published = published or next(
        (mention.first for mention in find_dates(after, None) if mention.start == 0 and len(mention.first or "") == 10),
        None,
    )
    return Byline(published, _agency(rest.replace("|", " ").strip(" ，·　"), bool(lead["inside"])))


def signed(line: str) -> Byline:
    """What a line at the end of a notice says that holds a place or a body and a date: 香港，5月3日; 5月3日於某局."""
    folded = fold(line).strip() if len(line) < 50 else ""
    published, _, rest = cut_dates(folded, line.strip()) if folded else (None, "", "")
    rest = rest.strip("|，, 。")
    if not published or not (fold(rest) in place_names() or rest.startswith(("于", "於"))):
        return Byline()
    return Byline(published, clean_publisher(rest[1:]) if rest.startswith(("于", "於")) else None)


def _agency(name: str, bracketed: bool) -> str | None:
    """The medium that a dateline names, without the place and the word for a report after it."""
    whole = re.sub(r"\s+(?=[讯电]$)", "", fold(name).rstrip())
    base = _WIRE.sub("", whole).strip()
    if base in nobody() or not (bracketed or whole != base):
        return None
    if is_media(whole):
        return clean_publisher(name[: len(whole)])
    endings = (base[start:] for start in range(1, len(base)))
    place = next((ending for ending in endings if ending in nobody() and is_media(base[: -len(ending)])), "")
    base = base.removesuffix(place)
    return clean_publisher(name[: len(base)]) if is_media(base) else None

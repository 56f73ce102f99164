"""The words before a first sentence and the lines below a last one: what they say of day and publisher."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from gbacli.reading.publishers import clean_publisher, is_media, nobody, place_names
from gbacli.reading.stamps import blank, cut_dates, dates_act
from gbacli.text.dates import DateMention, find_dates, parse_date
from gbacli.text.folding import fold

_LEAD = re.compile(
    r"[【（\[](?P<inside>[^【】（）\[\]]{2,40})[】）\]](?: ?（(?P<by>[^（）]{6,40})）)?"
    r"|(?P<open>[^，。；：“”（【]{2,32}?(?:[讯电]|(?<=[日闻合])消息))(?=[（\s】]|$)(?: ?（(?P<after>[^（）]{6,40})）)?"
)
_NAMED = re.compile(r"(?P<name>[^，。；：“”（【\s]{3,16})（(?P<on>[^（）]{8,14})）(?=\s|$)")
_REPORTER = re.compile(
    r"[【（(]?(?P<name>[^，。：；“”（【\s]{3,12}?)(?P<desk>全媒体|首席|特派|见习|实习|驻\S{2})?记者[\s、：\u4e00-\u9fff]{2,30}"
)
_YEARLESS = re.compile(r"\d{1,2}月\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日")
_TODAY = re.compile("今[日天]?（([一二三四五六七八九十\\d]{1,3}月[一二三四五六七八九十\\d]{1,3}日)）")
_YEAR = re.compile("[12〇○零一二三四五六七八九]")
_PAPER = re.compile("[^本该日早晨晚周时商学快导民][报社]")  # named by two characters
_WIRED = re.compile("[讯电]|消息")
_WIRE = re.compile(r"专?[讯电]$|(?:综合)?消息$")


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
    if report := _REPORTER.match(folded):
        ends = (report.end(group) for group in ("name", "desk") if report[group])
        name = next(
            (line[report.start("name") : end] for end in ends if is_media(folded[report.start("name") : end])), ""
        )
        if name:
            return Byline(None, clean_publisher(name))
    lead = _LEAD.match(folded) if folded[:1] in "【（[" or _WIRED.search(folded, 0, 40) else None
    if not lead:
        return Byline()
    group = "inside" if lead["inside"] else "open"
    if dates_act(lead[group]):
        return Byline()
    published, inside, rest = cut_dates(lead[group], line[lead.start(group) : lead.end(group)])
    for match in _YEARLESS.finditer(inside):
        rest = blank(rest, match.span())
    reporters = lead["after"] or lead["by"]
    after = reporters or folded[lead.end() : lead.end() + 16].lstrip(" （")
    published = published or next(
        (mention.first for mention in find_dates(after, None) if _dates_report(mention, reporters)), None
    )
    name = rest.replace("|", " ").strip(" ，·\u3000")
    return Byline(published, _agency(name, bool(lead["inside"])))


def _dates_report(mention: DateMention, bracket: str | None) -> bool:
    """Whether a full day begins the words after a dateline, or ends the bracket that names its reporters."""
    ends = bracket is not None and mention.end == len(bracket) and "记者" in bracket
    return (mention.start == 0 or ends) and len(mention.first or "") == 10


def today(first: str, text: str) -> str | None:
    """The day that a report calls 今日（三月十二日）, of the year nearest to the first full date of the text."""
    match = _TODAY.search(fold(first[:200]))
    if not match:
        return None
    full = next(
        (day.first for day in find_dates(fold(text), None) if len(day.first or "") == 10 and _YEAR.match(day.words)),
        None,
    )
    if not full:
        return None
    years = (int(full[:4]) + step for step in (0, -1, 1))
    days = [day for year in years if (day := parse_date(f"{year}年{match[1]}"))]
    return min(days, key=lambda day: abs(date.fromisoformat(day) - date.fromisoformat(full)), default=None)


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
    base = _without_places(base)
    return clean_publisher(name[: len(base)]) if is_media(base) or _PAPER.fullmatch(base) else None


def _without_places(base: str) -> str:
    """The words before the names of places (深圳前海) that end at the end; all of them where no medium is left."""
    ends = {len(base)}
    for start in range(len(base) - 1, 1, -1):
        if any(base[start:end].strip("·") in nobody() for end in ends if end > start):
            ends.add(start)
            if is_media(base[:start]) or _PAPER.fullmatch(base[:start].rstrip("·")):
                return base[:start].rstrip("·")
    return base

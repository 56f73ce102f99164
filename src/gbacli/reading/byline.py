"""The line under a title, and the words before the first sentence: when the report was published, and by whom."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from gbacli.reading.furniture import listed
from gbacli.text.dates import find_dates, parse_date
from gbacli.text.folding import fold
from gbacli.text.tables import rows

_CLOCK = re.compile(r"(?:凌晨|早上|上午|中午|下午|晚上)?\d{1,2}(?:：\d\d(?:：\d\d)?|时\d\d?分)(?: ?[ap]m)?")
_ISSUE = re.compile(
    r"(?:总?第?[a-z]?\d+[期版号]|第?[a-z]\d+版?(?:：\S{1,6})?|第?\d+版：\S{1,6}|[〇○零一二三四五六七八九十]+月?号|星期[一二三四五六日天]|周[一二三四五六日天]|a叠)"
)
_SPLIT = re.compile(r"\s[，,]\s?|[\s|｜·•・；;/／]+|(?<=[^\w])-(?=[^\w])|[（【](?=\|)|(?<=\|)[）】]")
_REWRITTEN = re.compile(
    r"[（(][^（）()]{0,8}?[写寫编編选選删刪改录錄译譯摘撮缩縮整综綜节節转轉重][^（）()]{0,8}[）)]\s*$"
)
_AFTER_MEDIUM = re.compile("(?:(?:综合|专题|独家)?报道|专访|[^，。：；\\s]{0,4}版|记者|客户端|讯)$")
_LEAD = re.compile(
    r"[【（\[](?P<inside>[^【】（）\[\]]{2,40})[】）\]]|(?P<open>[^，。；：“”（【]{2,32}?[讯电])(?=[（\s】]|$)(?:（(?P<after>[^（）]{6,14})）)?"
)
_NAMED = re.compile(r"(?P<name>[^，。；：“”（【\s]{3,16})（(?P<on>[^（）]{8,14})）(?=\s|$)")
_REPORTER = re.compile(
    r"[（(]?(?P<name>[^，。：；“”（【\s]{3,12}?)(?:全媒体|首席|特派|见习|实习|驻\S{2})?记者[\s、：\u4e00-\u9fff]{2,30}"
)
_LOOKALIKES = str.maketrans("︰∶丨［］", "：：｜[]")
_BESIDE_DATE = re.compile(r"(?<=\|)，|，(?=\|)")
_BARE_DATE = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_TRAIL = re.compile(r"\S{1,12}(?: ?[>»›]+ ?[^\s>»›。，]{1,12})+")
_ISSUE_OF = re.compile(r"总?第 ?[\d一二三四五六七八九十百]+ ?期")
_COMMA = re.compile("[，、,]")
_IMPRINT = re.compile("(?:编印|编制|主办|出版|印行|编辑|编|供稿|整理)$")
_RELEASE = re.compile(r"(?P<name>[^\s，。：；]{3,20}) ?(?:新闻稿|新闻公报|新闻发布)(?: ?即时发布)?")
_BRACKETED = re.compile("（([^（）]*)）")
_EDITION = re.compile(r"[a-z]\d{1,2}版?$|第[\d一二三四五六七八九十]+版$")
_YEARLESS = re.compile(r"\d{1,2}月\d{1,2}日|[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日")
_WHEN_AND_WHERE = re.compile("(?:时间|地点|地址|会场)：")
_WIRED = re.compile("[讯电]")
_WIRE = re.compile(r"专?[讯电]$|消息$")


@dataclass(frozen=True, slots=True)
class Byline:
    """What such a line says; `rest` holds words of it that are neither."""

    published: str | None = None
    publisher: str | None = None


def read_byline(line: str, following: str = "") -> Byline | None:
    """What a line that holds nothing but date, source, authors and counts says; None for a line of text."""
    if len(line) > 120 or "。" in line or "\t" in line:
        return None
    line = line.translate(_LOOKALIKES).strip()
    folded = fold(line)
    if not folded or _is_programme(folded, following):
        return None
    if any(mention.last for mention in find_dates(folded, None)):  # reports are of one day, events may last
        return None
    return _at_once(folded, line) or _taken_apart(folded, line)


def _at_once(folded: str, line: str) -> Byline | None:
    """A date of eight digits, or the head of a press release."""
    if _BARE_DATE.fullmatch(folded):
        return Byline(parse_date(f"{folded[:4]}-{folded[4:6]}-{folded[6:]}"))
    release = _RELEASE.fullmatch(folded)
    return Byline(None, clean_publisher(line[slice(*release.span("name"))])) if release else None


def _taken_apart(folded: str, line: str) -> Byline | None:
    """A line of date, labelled parts and names; in brackets commas may part them."""
    if bracketed := _BRACKETED.fullmatch(folded):
        folded = bracketed[1].replace("，", "|")
        line = re.sub("[，,]", "|", line[slice(*bracketed.span(1))])
    if trail := _TRAIL.match(folded):
        folded, line = _blank(folded, trail.span()), _blank(line, trail.span())
    published, folded_rest, line_rest = _cut_dates(folded, line)
    for match in _BESIDE_DATE.finditer(folded_rest):
        folded_rest, line_rest = _blank(folded_rest, match.span()), _blank(line_rest, match.span())
    publisher, rest, labelled = _cut_labels(folded_rest, line_rest)
    pieces = [piece.strip() for piece in _SPLIT.split(rest) if piece and not _empty(piece)]
    if (
        not (published or (labelled and (publisher or not pieces)))
        or rest.endswith(("：", ":"))
        or len(pieces) > 4
        or any(len(piece) > 20 or _COMMA.search(piece) for piece in pieces)
    ):
        return None
    if not publisher and published:
        publisher = _unlabelled(pieces)
    return Byline(published, publisher or dateline(line).publisher)


def _unlabelled(pieces: list[str]) -> str | None:
    """The piece of a byline that names a publisher: one in title marks, or a medium, or else a long one."""
    titled = (clean_publisher(piece) for piece in pieces if piece.startswith("《") and "》" in piece)
    if name := next(filter(None, titled), None):
        return name
    names = [name for piece in pieces if (name := clean_publisher(piece.strip("《》").lstrip("於于")))]
    return next(filter(is_media, names), None) or next((name for name in names if len(name) > 3), None)


def labelled_publisher(line: str) -> str | None:
    """The name after 来源： and the like, wherever in the line it stands."""
    match = _source_label("label").search(fold(line)) if len(line) < 200 else None
    return clean_publisher(line[match.start("name") : match.end("name")]) if match else None


def dateline(line: str) -> Byline:
    """What the words before a first sentence say: 【某報訊】, （某社，2024年5月3日）, 某报5月3日电."""
    folded = fold(line[:80])
    if (named := _NAMED.match(folded)) and (day := _cut_dates(named["on"], named["on"])[0]):
        return Byline(day, _agency(line[: named.end("name")], True) or clean_publisher(line[: named.end("name")]))
    if (report := _REPORTER.match(folded)) and is_media(report["name"]):
        return Byline(None, clean_publisher(line[report.start("name") : report.end("name")]))
    lead = _LEAD.match(folded) if folded[:1] in "【（[" or _WIRED.search(folded, 0, 40) else None
    if not lead:
        return Byline()
    group = "inside" if lead["inside"] else "open"
    published, inside, rest = _cut_dates(lead[group], line[lead.start(group) : lead.end(group)])
    for match in _YEARLESS.finditer(inside):
        rest = _blank(rest, match.span())
    after = lead["after"] or folded[lead.end() : lead.end() + 16].lstrip(" （")
    published = published or next(
        (mention.first for mention in find_dates(after, None) if mention.start == 0 and len(mention.first or "") == 10),
        None,
    )
    return Byline(published, _agency(rest.replace("|", " ").strip(" ，·　"), bool(lead["inside"])))


def signed(line: str) -> Byline:
    """What a line at the end of a notice says that holds a place or a body and a date: 香港，5月3日; 5月3日於某局."""
    folded = fold(line).strip() if len(line) < 50 else ""
    published, _, rest = _cut_dates(folded, line.strip()) if folded else (None, "", "")
    rest = rest.strip("|，, 。")
    if not published or not (fold(rest) in _places() or rest.startswith(("于", "於"))):
        return Byline()
    return Byline(published, clean_publisher(rest[1:]) if rest.startswith(("于", "於")) else None)


def clean_publisher(name: str) -> str | None:
    """The name without marks and remarks; None where it names nobody."""
    name = _REWRITTEN.sub("", name.strip()).strip(" \u3000：:、，,.|｜·/-—[]【】")
    name = name if name.count("（") + name.count("(") == name.count("）") + name.count(")") else name.strip("()（）")
    if name.startswith("《") and "》" in name and not fold(name).endswith("编辑部"):
        name = name[1 : name.index("》")]
    if (after := _AFTER_MEDIUM.search(fold(name))) and is_site(name[: after.start()]):
        name = name[: after.start()]
    if imprint := _IMPRINT.search(fold(name)):
        name = name[: imprint.start()]
    folded = fold(name)
    if (
        not 2 <= len(name) <= 30
        or any(sign in folded for sign in ("，", "：//"))
        or _EDITION.search(folded)
        or folded in listed("publishers", "none")
        or _empty(folded)
        or is_column(folded)
    ):
        return None
    if name[:1].isdigit() or folded in _places() or folded in listed("page_furniture", "token"):
        return None
    return name


def is_media(name: str) -> bool:
    """Whether the name ends as names of newspapers, sites, agencies and journals do."""
    return fold(name).endswith(listed("publishers", "media")) and len(name) > 2


def is_site(name: str) -> bool:
    """Whether the name ends as names of newspapers, agencies and sites do that no column or notice has."""
    return len(name) > 3 and fold(name).endswith(listed("publishers", "site")) and not is_column(fold(name))


def imprint(line: str) -> str | None:
    """The body that a line at the foot of a page names as its owner: 版权所有：某学会, 主办单位：某局, © 2024 某会."""
    match = _owner().search(fold(line)) if len(line) < 200 else None
    group = "name" if match and match["name"] else "before"
    name = clean_publisher(line[match.start(group) : match.end(group)]) if match else None
    return name if name and is_body(name) else None


def is_body(name: str) -> bool:
    """Whether the name ends as names of bodies, departments or media do."""
    return fold(name).endswith((*_heads(), *"部处室组科委办")) or is_media(name)


def is_column(folded: str) -> bool:
    """Whether the name is that of a column, such as every site has: 学会动态, 图片新闻."""
    ending = next((word for word in listed("publishers", "column") if folded.endswith(word)), "")
    return bool(ending) and (folded == ending or folded.removesuffix(ending) in listed("publishers", "column_of"))


def _is_programme(folded: str, following: str) -> bool:
    """Whether a date and the line after it announce an event (时间, 地点) rather than date the report."""
    if not folded.startswith(("时间", "日期")):
        return False
    return bool(_WHEN_AND_WHERE.search(folded, 2)) or fold(following).lstrip("*# ").startswith(
        ("地点", "地址", "会议", "主办")
    )


def _cut_dates(folded: str, line: str) -> tuple[str | None, str, str]:
    """The first full date, and both forms of the line with dates and clocks blanked out.

    Beside the number of an issue a month or a year alone dates it.
    """
    published = rough = None
    of_issue = bool(_ISSUE_OF.search(folded))
    spans = [match.span() for match in _CLOCK.finditer(folded)]
    for mention in find_dates(folded, None):
        full = mention.first and len(mention.first) == 10
        published = published or (mention.first if full else None)
        rough = rough or (mention.first if of_issue or folded[mention.end : mention.end + 1] == "号" else None)
        if full or mention.last or (mention.first and (of_issue or len(mention.first) == 7)):
            spans.append((mention.start, mention.end))
    for start, end in spans:
        folded = folded[:start] + "|" * (end - start) + folded[end:]
        line = line[:start] + "|" * (end - start) + line[end:]
    return published or rough, folded, line


def _cut_labels(folded: str, line: str) -> tuple[str | None, str, bool]:
    """The labelled publisher, the line without labelled parts, and whether it had any."""
    publisher = None
    labelled = False
    match = _source_label("label").search(folded)
    if not match and (weak := _source_label("weak").search(folded)) and len(weak["name"]) > 3:
        match = weak if not _empty(weak["name"]) else None
    if match:
        publisher = clean_publisher(line[match.start("name") : match.end("name")])
        folded, line, labelled = _blank(folded, match.span()), _blank(line, match.span()), True
    for match in list(_labels().finditer(folded)):
        if folded[match.start()] != "|":
            folded, line, labelled = _blank(folded, match.span()), _blank(line, match.span()), True
    return publisher, line, labelled


def _blank(text: str, span: tuple[int, int]) -> str:
    return text[: span[0]] + "|" * (span[1] - span[0]) + text[span[1] :]


def _empty(piece: str) -> bool:
    folded = _ISSUE_OF.sub("", fold(piece)).strip("|[]【】（）《》.:：。 -总")
    if not folded or folded in listed("page_furniture", "token") or _ISSUE.fullmatch(folded):
        return True
    return (
        folded in {"电", "讯", "第", "版", "期", "次", "年", "月", "日", "特写", "专栏", "出版"} or folded.isdecimal()
    )


@cache
def _source_label(kind: str) -> re.Pattern[str]:
    labels = ("(?<![^|\\s（])" if kind == "weak" else "") + "(?:" + "|".join(listed("publishers", kind)) + ")"
    return re.compile(
        rf"{labels} ?(?:[：/]|\||(?<=[自于])|(?<=[来稿]源) |(?=《)) ?(?P<name>[^|；，。]+?)"
        rf"(?=\s{{2,}}|　|\s?[|；，。【]|\s\S{{1,5}}：|$|\s\d|\s记者)"
    )


@cache
def _heads() -> tuple[str, ...]:
    return tuple(row[0] for row in rows("body_heads"))


@cache
def _owner() -> re.Pattern[str]:
    """Beside the mark of copyright, or after the words for owner and host; a year may stand between."""
    labels = "|".join(listed("publishers", "owner"))
    year = r"(?:20\d\d(?: ?[-–至] ?20\d\d)? ?)?"
    stop = r"(?=$|[\s，。；|©]|版权|copyright|all rights|粤icp|联系|地址|未经)"
    name = r"(?P<name>[^\s，。；：|©0-9a-z]{4,30}?)"
    return re.compile(rf"(?:^|[\s|©])(?:{labels})[：: ]*©? ?{year}{name}{stop}|^(?P<before>\S{{4,30}}) ?(?:版权所有|©)")


@cache
def _labels() -> re.Pattern[str]:
    labels = [word for kind in ("date", "person", "other") for word in listed("byline_labels", kind)]
    marked = "|".join(labels)
    bare = "|".join(word for word in listed("byline_labels", "person") if len(word) > 1)
    value = r"[^|]{0,40}?(?=\s{2,}|　|\s?\||\s(?:\S{1,6})：|$)"
    return re.compile(
        rf"(?<![^\s|（【·/，])(?:(?:{marked})(?:[、/／]?(?:{marked})){{0,3}}(?: ?[：/|] ?){value}"
        rf"|(?:本报|本刊)?(?:{bare}) ?{value})"
    )


@cache
def _places() -> frozenset[str]:
    return frozenset(form for row in rows("places") for form in (row[0], *row[1].split()))


def _agency(name: str, bracketed: bool) -> str | None:
    """The medium that a dateline names, without the place and the word for a report after it."""
    whole = re.sub(r"\s+(?=[讯电]$)", "", fold(name).rstrip())
    base = _WIRE.sub("", whole).strip()
    if base in _nobody() or not (bracketed or whole != base):
        return None
    if is_media(whole):
        return clean_publisher(name[: len(whole)])
    endings = (base[start:] for start in range(1, len(base)))
    place = next((ending for ending in endings if ending in _nobody() and is_media(base[: -len(ending)])), "")
    base = base.removesuffix(place)
    return clean_publisher(name[: len(base)]) if is_media(base) else None


@cache
def _nobody() -> frozenset[str]:
    return _places() | frozenset(listed("publishers", "none"))

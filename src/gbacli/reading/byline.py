"""The line under a title: when the report was published, and by whom."""

from __future__ import annotations

import re
from functools import cache

from gbacli.reading.datelines import Byline, dateline
from gbacli.reading.furniture import listed
from gbacli.reading.publishers import clean_publisher, is_body, is_empty, is_media, is_site
from gbacli.reading.stamps import blank, cut_dates, dates_act
from gbacli.text.dates import find_dates, parse_date
from gbacli.text.folding import fold
from gbacli.text.tables import words

_SPLIT = re.compile(r"\s[，,]\s?|[\s|｜·•・；;/／]+|(?<=[^\w])-(?=[^\w])|[（【](?=\|)|(?<=\|)[）】]")
_LOOKALIKES = str.maketrans("︰∶丨［］", "：：｜[]")
_BESIDE_DATE = re.compile(r"(?<=\|)，|，(?=\|)")
_BARE_DATE = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")
_TRAIL = re.compile(r"\S{1,12}(?: ?[>»›]+ ?[^\s>»›。，]{1,12})+")
_COMMA = re.compile("[，、,]")
_RELEASE = re.compile(r"(?P<name>[^\s，。：；]{3,20}) ?(?:新闻稿|新闻公报|新闻发布)(?: ?即时发布)?")
_IMPRINT = re.compile(r"(?P<name>[^\s，。；：（）《》]{4,24})\s+(?:编印|编辑出版|编辑|印行|编制|编)")
_TOLD = re.compile("为准|产生|消息$|通过|如下")
_AFTER_PAPER = re.compile(  # （据某报报道改写）, （某报，有删节）
    r"（?(?:(?:本文|原文)?(?:根据|据|依据) ?(?P<by>[^\s，。；：（）]{3,20}?)(?:报道|报导|消息|新闻稿|资料)?"
    r"(?:，?有?(?:改写|整理|摘编|节录|编写|综合|删节|删改))?"
    r"|(?P<cut>[^\s，。；：（）]{3,20})，有?(?:改写|摘编|节录|删节|删改))）?"
)
_PASSED_ON = re.compile(r"（?(?:[^\s，。；：]{2,20}\s+)?(?P<name>[^\s，。；：（）]{3,20}?)(?:供稿|转发|发稿)）?")
_BRACKETED = re.compile("（([^（）]*)）")
_WHEN_AND_WHERE = re.compile("(?:时间|地点|地址|会场)：")


def read_byline(line: str, following: str = "") -> Byline | None:
    """What a line that holds nothing but date, source, authors and counts says; None for a line of text."""
    if len(line) > 120 or "。" in line or "\t" in line:
        return None
    line = line.translate(_LOOKALIKES).strip()
    folded = fold(line)
    if not folded or _is_programme(folded, following):
        return None
    if dates_act(folded) or any(
        mention.last for mention in find_dates(folded, None)
    ):  # reports are of one day, events may last
        return None
    return _at_once(folded, line) or _taken_apart(folded, line)


def _at_once(folded: str, line: str) -> Byline | None:
    """A date of eight digits, the head of a press release, or who compiles a newsletter."""
    if _BARE_DATE.fullmatch(folded):
        return Byline(parse_date(f"{folded[:4]}-{folded[4:6]}-{folded[6:]}"))
    if after := _AFTER_PAPER.fullmatch(folded):
        name = clean_publisher(line[slice(*after.span("by" if after["by"] else "cut"))])
        return Byline(None, name) if name and is_media(name) else None
    if passed := _PASSED_ON.fullmatch(folded):
        return _passed_on(passed, line)
    if (imprint := _IMPRINT.fullmatch(folded)) and is_body(imprint["name"]):
        return Byline(None, clean_publisher(line[slice(*imprint.span("name"))]))
    release = _RELEASE.fullmatch(folded)
    return Byline(None, clean_publisher(line[slice(*release.span("name"))])) if release else None


def _passed_on(match: re.Match[str], line: str) -> Byline | None:
    """The office that passes a report on, with the government before it where that is printed beside it."""
    name, above = line[slice(*match.span("name"))], line[: match.start("name")].strip(" \u3000（")
    if not is_body(name):
        return None
    return Byline(None, clean_publisher(above + name if fold(above).endswith("政府") else name))


def _taken_apart(folded: str, line: str) -> Byline | None:
    """A line of date, labelled parts and names; in brackets commas may part them."""
    if bracketed := _BRACKETED.fullmatch(folded):
        if bracketed[1].endswith(words("halls")):
            return None  # when and where the meeting is of which the heading above speaks
        folded = bracketed[1].replace("，", "|")
        line = re.sub("[，,]", "|", line[slice(*bracketed.span(1))])
    if trail := _TRAIL.match(folded):
        folded, line = blank(folded, trail.span()), blank(line, trail.span())
    published, folded_rest, line_rest = cut_dates(folded, line)
    for match in _BESIDE_DATE.finditer(folded_rest):
        folded_rest, line_rest = blank(folded_rest, match.span()), blank(line_rest, match.span())
    publisher, rest, labelled = _cut_labels(folded_rest, line_rest)
    pieces = [piece.strip() for piece in _SPLIT.split(rest) if piece and not is_empty(piece)]
    if (
        not (published or (labelled and (publisher or not any(not _is_wire(piece) for piece in pieces))))
        or rest.endswith(("：", ":"))
        or len(pieces) > 4
        or any(len(piece) > 20 or _COMMA.search(piece) for piece in pieces)
    ):
        return None
    if not publisher and (published or pieces):
        publisher = _unlabelled(pieces)
    return Byline(published, publisher or dateline(line).publisher)


def _unlabelled(pieces: list[str]) -> str | None:
    """The piece of a byline that names a publisher: one in title marks, or a medium, or else a long one."""
    titled = (clean_publisher(piece) for piece in pieces if piece.startswith("《") and "》" in piece)
    if name := next(filter(None, titled), None):
        return name
    names = [name for piece in pieces if (name := clean_publisher(piece.strip("《》").lstrip("於于")))]
    return next(filter(is_media, names), None) or next(
        (name for name in names if len(name) > 3 and not _TOLD.search(fold(name))), None
    )


def _is_wire(piece: str) -> bool:
    """Whether a piece names a paper as the head of a dispatch does: 某城法讯."""
    folded = fold(piece)
    return len(piece) > 3 and folded.endswith(("报", "讯", "社", "网")) and folded not in listed("publishers", "none")


def labelled_publisher(line: str) -> str | None:
    """The name after 来源： and the like, wherever in the line it stands."""
    match = _source_label("label").search(fold(line)) if len(line) < 200 else None
    return clean_publisher(line[match.start("name") : match.end("name")]) if match else None


def _is_programme(folded: str, following: str) -> bool:
    """Whether a date and the line after it announce an event (时间, 地点) rather than date the report."""
    if not folded.startswith(("时间", "日期")):
        return False
    return bool(_WHEN_AND_WHERE.search(folded, 2)) or fold(following).lstrip("*# ").startswith(
        ("地点", "地址", "会议", "主办")
    )


def _cut_labels(folded: str, line: str) -> tuple[str | None, str, bool]:
    """The labelled publisher, the line without labelled parts, and whether it had any."""
    publisher = None
    labelled = False
    match = _source_label("label").search(folded)
    if not match and (weak := _source_label("weak").search(folded)) and len(weak["name"]) > 3:
        match = weak if not is_empty(weak["name"]) else None
    if match:
        publisher = clean_publisher(line[match.start("name") : match.end("name")])
        folded, line, labelled = blank(folded, match.span()), blank(line, match.span()), True
    for match in list(_labels().finditer(folded)):
        if folded[match.start()] != "|":
            publisher = publisher or _authoring(line[slice(*match.span())])
            folded, line, labelled = blank(folded, match.span()), blank(line, match.span()), True
    return publisher, line, labelled


def _authoring(labelled: str) -> str | None:
    """The paper or site that is named as the author."""
    name = clean_publisher(re.split("[：:]", labelled, maxsplit=1)[-1])
    return name if name and is_site(name) else None


@cache
def _source_label(kind: str) -> re.Pattern[str]:
    labels = ("(?<![^|\\s（])" if kind == "weak" else "") + "(?:" + "|".join(listed("publishers", kind)) + ")"
    return re.compile(
        rf"{labels} ?(?:[：/]|\||(?<=[自于])|(?<=[来稿]源) |(?=《)) ?(?P<name>[^|；，。]+?)"
        rf"(?=\s{{2,}}|　|\s?[|；，。【]|\s\S{{1,5}}：|$|\s\d|\s记者)"
    )


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

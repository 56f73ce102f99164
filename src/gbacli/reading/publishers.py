"""Names of publishers: cut clean, and told from columns, places and words that name nobody."""

from __future__ import annotations

import re
from functools import cache

from gbacli.reading.furniture import listed
from gbacli.text.folding import fold
from gbacli.text.tables import rows

_ISSUE = re.compile(
    r"(?:总?第?[a-z]?\d+[期版号]|第?[a-z]\d+版?(?:：\S{1,6})?|第?\d+版：\S{1,6}|[〇○零一二三四五六七八九十]+月?号|星期[一二三四五六日天]|周[一二三四五六日天]|a叠)"
)
_REWRITTEN = re.compile(
    r"[（(][^（）()]{0,20}?[写寫编編选選删刪改录錄译譯摘撮缩縮整综綜节節转轉重][^（）()]{0,8}[）)]\s*$"
)
_AFTER_MEDIUM = re.compile(
    "(?:(?:综合|专题|独家)?报道|专访|特稿|专稿|社评|社论|(?:特约|本报)?(?:评论员|特写)|[^，。：；\\s]{0,4}版|记者|客户端)$"
)
_WIRED = re.compile("(?:专?讯|[专特]?电)$")
_ACCOUNT = re.compile(
    r"[（(](?:(?:微信号|微信號|ID|id)[:： ]?[\w-]*|(?:微信)?公[众眾][号號])[）)]\s*$"
    r"|(?<=[”」』])(?:微信)?公[众眾][号號]$|\s*[·｜|]\s*(?:微信)?公[众眾][号號]$|(?<=..)\s+官[网網](?:公告|消息|新[闻聞])$"
    r"|(?<=..)[\s　]+[文图圖摄攝]\s?[/／].*$"
)
_QUOTED = re.compile("[“「『]([^”」』]+)[”」』]")
_NO_NAME = re.compile(
    r"：|^（.）|（(?:19|20)\d\d）|^(?:会址|地址|电话|联络人|联系人|投稿|发出|附件|抄送)|(?:评论员|记者|作者|编者)$"
    r"|^(?:公布|发布|印发|发文|成文|颁布|生效)(?:日期|时间)|[时点][\d一二三四五六七八九十]{1,3}分|[年月日节明]前$|^综合各报"
)
_COMPILED_BY = re.compile(r"(?<=..)(?:综合|[·.][^·.\s]{2,4}组)$")
_ISSUE_OF = re.compile(r"总?第 ?[\d一二三四五六七八九十百]+ ?期")
_IMPRINT = re.compile("(?:编印|编制|主办|出版|印行|编辑|编|供稿|整理)$")
_DATED = re.compile(r"(?<=..)(?:19|20)\d\d[年./-]\d.*$")  # 某报2024年3月18日报道
_BRACKETED = re.compile("[（(][^（）()]+[）)]")
_SELF = ("本报", "本网", "本刊", "本台", "本社讯")
_EDITION = re.compile(r"[a-z]\d{1,2}版?$|第[\d一二三四五六七八九十]+版$")


def clean_publisher(name: str) -> str | None:
    """The name without marks and remarks; None where it names nobody."""
    name = _ACCOUNT.sub("", _REWRITTEN.sub("", name.strip())).strip(" \u3000：:、，,.|｜·/-—[]【】〔〕")
    name = _DATED.sub("", name)
    name = name[1:-1] if _BRACKETED.fullmatch(name) or _QUOTED.fullmatch(name) else name
    name = name if name.count("（") + name.count("(") == name.count("）") + name.count(")") else name.strip("()（）")
    if name.startswith("《") and "》" in name and not fold(name).endswith("编辑部"):
        name = name[1 : name.index("》")]
    name = _without_desk(name)
    name = name[: compiled.start()] if (compiled := _COMPILED_BY.search(fold(name))) else name
    if imprint := _IMPRINT.search(fold(name)):
        name = name[: imprint.start()]
    folded = fold(name)
    if (
        not 2 <= len(name) <= 30
        or "，" in folded
        or _NO_NAME.search(folded)
        or _EDITION.search(folded)
        or folded in listed("publishers", "none")
        or _is_desk(folded)
        or is_empty(folded)
        or is_column(folded)
    ):
        return None
    if (
        name[:1].isdigit()
        or folded.startswith(_SELF)
        or folded in place_names()
        or folded in listed("page_furniture", "token")
    ):
        return None
    return name


def _is_desk(folded: str) -> bool:
    """Whether the name is that of an office such as every body has: 学会秘书处, 联盟秘书处."""
    ending = next((word for word in listed("publishers", "desk") if folded.endswith(word)), "")
    return bool(ending) and folded.removesuffix(ending) in ("", *listed("publishers", "desk_of"))


def _without_desk(name: str) -> str:
    """The name of a medium without the desk, the kind of report or the word for a dispatch after it."""
    folded = fold(name)
    if (after := _AFTER_MEDIUM.search(folded)) and is_site(name[: after.start()]):
        return name[: after.start()]
    if (wired := _WIRED.search(folded)) and is_media(name[: wired.start()]):
        return name[: wired.start()]
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


def is_empty(piece: str) -> bool:
    folded = _ISSUE_OF.sub("", fold(piece)).strip("|[]【】（）《》.:：。 -总")
    if not folded or folded in listed("page_furniture", "token") or _ISSUE.fullmatch(folded):
        return True
    return (
        folded in {"电", "讯", "第", "版", "期", "次", "年", "月", "日", "特写", "专栏", "出版"} or folded.isdecimal()
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
def place_names() -> frozenset[str]:
    return frozenset(form for row in rows("places") for form in (row[0], *row[1].split()))


@cache
def nobody() -> frozenset[str]:
    return place_names() | frozenset(listed("publishers", "none"))

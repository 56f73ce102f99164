"""The body that a newsletter, a chronicle or a notice is of, as its title and its own words say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.reading.publishers import clean_publisher, is_body
from gbacli.text.folding import fold, variants

_ENDS = re.compile("[会局院署处所校司社盟心学室](?=.)")  # of names of bodies
_SERIAL = re.compile(
    r"\s+(?:季度|年度|每月)?\S{0,8}(?:动态|大事记|大事纪要|会讯|通讯|简报).*|(?:会讯|通讯|简讯|简报)\s?总?第.*"
)
_ACT = re.compile(r"关于.+(?:函|通知|通告|公告|通报|决定|复函|批复|公示|声明|说明)(?:（[^（）]*）)?")
_OWN = re.compile(
    r"\s*(?:第\S{1,6}届)?\s*(?:[\d〇○零一二三四五六七八九]{4}年度?)?\s*[^\s，。；：]{0,8}?"
    r"(?:纪要|大事记|年报|年刊|工作报告|会务|通告|职员名单|名单|通函|启事)(?:（[^（）]*）)?"
)
_ORGAN = re.compile(
    r"(?P<body>[^\s，。；：《》]{4,24})《[^《》]{1,16}》(?:电子)?(?:会讯|通讯|简讯|会刊|简报|月报|季刊)?.{0,12}"
)
_GAZETTE = re.compile(r"(?P<body>[^\s，。；：“”《》]{2,16}公报)\s.*")
_NOT_IN_NAMES = re.compile(r"[\s，。；：《》]|^第")
_SELF = ("本我敝", "会校院堂")
_ENQUIRY = re.compile(
    r"(?:传媒|媒体|新闻)(?:查询|联络|联系人?|垂询)：\s*(?P<name>[^\s，。；：]{4,20}?)(?:传讯|公关|公共|企业|市场|新闻|媒体|宣传)"
)
_COMPILED = re.compile(r"[（(]?(?:整理|供稿|发稿|编印|编写)(?:单位)?：\s*(?P<name>[^\s，。；：（）]{4,24})[）)]?")


def gazette(title: str) -> str | None:
    """The gazette whose issue the title names."""
    match = _GAZETTE.fullmatch(fold(title))
    return title[: match.end("body")] if match else None


def issuers(title: str, body: list[str]) -> Iterator[str | None]:
    """What names the body whose paper, chronicle or notice it is, the likeliest first."""
    folded = fold(title)
    for start in (0, *(space.end() for space in re.finditer(r"\s", folded))):
        yield _behind(title, start, _SERIAL)
    yield _behind(title, 0, _ACT)
    organ = _ORGAN.fullmatch(folded)
    yield clean_publisher(title[slice(*organ.span("body"))]) if organ and is_body(organ["body"]) else None
    own = _behind(title, 0, _OWN)
    yield own if own and speaks_of_itself(body) else None


def speaks_of_itself(body: list[str]) -> bool:
    """Whether the body that publishes a report speaks in it: 本会, 我校."""
    return any(map(_self().search, body))


@cache
def _self() -> re.Pattern[str]:
    """What finds these words in text as printed, which need not be folded for it."""
    return re.compile("".join(f"[{''.join(plain + variants(plain) for plain in characters)}]" for characters in _SELF))


def credited(lines: list[str]) -> Iterator[str | None]:
    """What the last lines say: who compiled the report, or whom the press may ask about it."""
    for line in lines:
        folded = fold(line).strip() if len(line) < 80 else ""
        match = _COMPILED.fullmatch(folded) or _ENQUIRY.match(folded)
        name = line.strip()[slice(*match.span("name"))] if match else ""
        yield clean_publisher(name) if name and is_body(name) else None


def _behind(title: str, start: int, rest: re.Pattern[str]) -> str | None:
    """The name of the body at a place of the title, where what stands behind it is such as the pattern says."""
    folded = fold(title)
    for end in (match.end() for match in _ENDS.finditer(folded, start + 4, start + 31)):
        name = folded[start:end]
        if not _NOT_IN_NAMES.search(name) and is_body(name) and rest.fullmatch(folded, end):
            return clean_publisher(title[start:end])
    return None

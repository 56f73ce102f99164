"""Bodies without a head in their names, told by the company they keep: 腾讯音乐、酷狗音乐三家企业."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.naming.edges import Scanner
from gbacli.extraction.naming.vocabulary import boundaries, surnames
from gbacli.text import places

_AND = re.compile(r"、|(?<=[^，。])[与和及](?=[^，。])|以及")
_ITEM = re.compile(
    r"[\u4e00-\u9fffa-z0-9&（）·]{2,12}?(?=、|和|与|及|以及|等|[两三四五六七八九十\d]+[家间所个方大]|三方|四方|五方|各方|签|共同|联合|分别|主办|协办|承办|支持|发起|组成|参与|加入|成为|作为|任|为|，|。|；|\n|$)"
)
_COUNTED = re.compile(
    r"等(?:首批)?[两二三四五六七八九十百\d]+(?:多|余)?[家间所](?:企业|公司|机构|单位|院校|高校|医院|社团|团体|学校|商会|协会|平台|银行)"
)
_PLAIN_NAME = re.compile(r"[\u4e00-\u9fffa-z0-9&（）·]{2,12}")
_PLAIN = re.compile(
    r"^[0-9一二两三四五六七八九十百几数多]+[家间所个名位]|等|以及|其他|相关|有关|多家|各|及其|代表|人士|专家|学者|嘉宾|领导|企业|机构|单位|部门|高校|院校|市民|会员|领域|方面|行业|产业|技术|服务|合作|交流|发展|活动|工作|项目"
)


def companions(scanner: Scanner, taken: list[bool], bodies: dict[int, int]) -> Iterator[tuple[int, int]]:
    """The spans that stand in a row between or behind bodies; `bodies` gives the end of each body by its start."""
    text = scanner.text
    for end in sorted(end for start, end in bodies.items() if scanner.line.start <= start < scanner.line.end):
        before = next((start for start, stop in bodies.items() if stop == end), end)
        while (mark := _AND.match(text, end)) and not taken[mark.end()]:
            item = _ITEM.match(text, mark.end(), scanner.line.end)
            if (
                not item
                or not _names(item.group(), text[item.end() : item.end() + 2])
                or any(taken[item.start() : item.end()])
            ):
                break
            if not _company(text, before, item.end(), bodies):
                break
            yield item.span()
            end = item.end()


def counted(scanner: Scanner, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """The spans of a row that is counted as one of bodies: 三一海洋重工、中集集装箱等18家企业."""
    text = scanner.text
    for match in _COUNTED.finditer(text, *scanner.line):
        position, items = match.start(), []
        while position > scanner.line.start:
            left = max(
                text.rfind("、", scanner.line.start, position),
                scanner.region(position).start - 1,
                scanner.line.start - 1,
            )
            if not _names(text[left + 1 : position], "") or len(text[left + 1 : position]) < 2:
                break
            items.append((left + 1, position))
            if left < scanner.line.start or text[left] != "、":
                break
            position = left
        if len(items) > 1:
            yield from (
                span for span in items if not any(taken[slice(*span)]) and _PLAIN_NAME.fullmatch(text[slice(*span)])
            )


def _company(text: str, first: int, end: int, bodies: dict[int, int]) -> bool:
    """Whether the row goes on with a body or is counted as one of bodies: 三家企业, 三方."""
    after = _AND.match(text, end)
    if after and after.end() in bodies:
        return True
    return bool(
        re.compile(
            r"等?[两三四五六七八九十\d]+[家间所方](?:单位|机构|企业|公司|院校|高校|学校|社团|团体|医院|平台)?|共同发起|联合发起|分别签|签署|签订"
        ).match(text, end)
    )


def _names(item: str, after: str) -> bool:
    """Whether an item of a row may be the name of a body."""
    if _PLAIN.search(item) or places.find(item) or item in boundaries():
        return False
    return not (len(item) <= 3 and item[0] in surnames())

"""Bodies without a head that stand on lines below each other, among bodies and below a heading for them: ● 远山智造."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from gbacli.extraction.naming.candidates.edges import Scanner
from gbacli.extraction.naming.forms.vocabulary import surnames
from gbacli.extraction.naming.headless.companions import may_name
from gbacli.extraction.titles import find_titles
from gbacli.text import places
from gbacli.text.folding import is_han
from gbacli.text.sentences import Span

_ITEM = re.compile(
    r"[ 　]*(?:[•·‧●■◆▲▪►✅☑√\-*◎○]+|（?[\d一二三四五六七八九十〇]{1,3}[）.、·]|[①-⑳])?[ 　]*"
    r"(?P<name>[\u4e00-\u9fffa-z0-9&·“”‘’+\-]{2,22}(?: [a-z0-9&]+)*)(?:（[^（）\n]{1,24}）)?[ 　]*[；;。，]?"
)
_HEADING = re.compile(
    r"(?:成员|会员|理事|理事长|发起|盟员|社员|伙伴|创始|创会|加盟|入盟|新增|参与|首批|签约|共建|支持|协办|承办)"
    r"(?:单位|机构|企业|院校|学校|店|馆|方|成员)|成员名单|会员名单|单位名单|机构名单|花名册|名册|盟员|名录"
)
_SECTION = re.compile(
    "[ 　]*[一二三四五六七八九十]{1,3}、[^\n]{0,8}(?:退出|变更|事项|说明|要求|安排|通知|附则|退会|调整|期限|其他)"
)  # 三、变更与退出
_OF_PEOPLE = re.compile(r"人员|委员名单|代表名单|专家|选手|获奖|嘉宾")
_NO_LAST = ("员", "长", "者", "人", "名单", "单位", "机构", "学校", "如下", "介绍", "简介")
_ASKS = re.compile("谁|哪[些几里]|[如为]何|何[时处以谓]|怎[么样]|什么|多少|几时|[吗呢]$")  # a heading, no name
_LEAST = 3  # lines of a list, and characters of a name


def bullets(scanners: list[Scanner], taken: list[bool], people: Collection[int]) -> Iterator[Span]:
    """The spans of unknown names on lines of their own, if a heading or the lines around say that they are bodies.

    `people` are the offsets where names of people begin.
    """
    above: Scanner | None = None
    group: list[Span] = []
    for scanner in scanners:
        item = _ITEM.fullmatch(scanner.text, *scanner.line) if scanner.line.end - scanner.line.start <= 60 else None
        if item and not _is_heading(scanner) and not (group and _SECTION.match(scanner.text, scanner.line.start)):
            group.append(Span(*item.span("name")))
            continue
        yield from _unknown(above, group, taken, people)
        above, group = scanner, []
    if scanners:
        yield from _unknown(above, group, taken, people)


def _is_heading(scanner: Scanner) -> bool:
    return _HEADING.search(scanner.text, *scanner.line) is not None


def _unknown(above: Scanner | None, group: list[Span], taken: list[bool], people: Collection[int]) -> Iterator[Span]:
    if len(group) < _LEAST or above is None or _OF_PEOPLE.search(above.text, *above.line):
        return
    bodies = sum(taken[item.start] and taken[item.end - 1] and item.start not in people for item in group)
    persons = sum(item.start in people for item in group)
    if bodies * (3 if _is_heading(above) else 2) < len(group) or bodies == len(group) or persons > 1:
        return
    text = above.text
    yield from (item for item in group if not any(taken[slice(*item)]) and _may_be(text[slice(*item)]))


def _may_be(name: str) -> bool:
    """Whether an item may be a body: no person, office, place, number or plain word."""
    if (
        not any(map(is_han, name))
        or not may_name(name)
        or name.endswith(_NO_LAST)
        or len(name) < _LEAST
        or _ASKS.search(name)
    ):
        return False
    if places.is_chain(name) or next(iter(find_titles(name, 0, len(name))), None) is not None:
        return False
    two = len(name) == 4 and name[0] in surnames() and name[1] in surnames()
    return not (two or (len(name) == 3 and name[0] in surnames()))

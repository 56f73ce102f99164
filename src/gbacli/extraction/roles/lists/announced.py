"""Offices that a line gives to those named below it: 委任以下人士为A会董事：, A会第二届理事名单."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.roles.phrasing.phrases import CHAIN, Office, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.titles import Title, alternatives
from gbacli.text.sentences import Span
from gbacli.text.tables import words

_LAST = re.compile(rf"(?:.*[^cfnoqNBTWH]c?|^)(?P<chain>{CHAIN})(?P<rest>[^PTWB]*)$")
_OF_THOSE = re.compile("以下|下列|如下|名单|名录|名册|芳名|分别为|包括|有：$|为：$|是：$")
_LIST = re.compile("^(?:的?(?:人选|人士|人员|候选人)?)?(?:简介|简历|履历)?(?:名单|名录|名册|芳名|一览)")
_OF_PAPERS = re.compile("见证|主持|文件|协议|备忘|签|出席|事项|意见|问题")  # 在两位组长见证下，下列文件…
_IN_ORDER = re.compile(
    "^[^，：]{0,6}[，（][^，。：]{0,14}(?:排列|排序|为序|次序|先后|排名)[^，。：]{0,4}）?：$"
)  # 理事八名，按得票排列：
_ASIDE = re.compile("[^，：。]{1,4}[名位人]，[^，：。]{2,10}：")  # 副会长六人，来头各不相同：
_GOES_ON = ("：", "如下", "如下。")
_ENDS = ("：", "如下", "名单", "名录", "名册", "芳名", "一览", "如下。", "）", "排序", "为序")


def find(row: Row) -> tuple[Office, ...]:
    """The last offices of a line that announces who holds them, without naming anybody after them."""
    said = row.folded[row.tokens[0].start : row.tokens[-1].end] if row else ""
    if not said.endswith(_ENDS):
        return ()
    match = _LAST.match(row.letters)
    if match is None:
        return _organ_alone(row) if said.endswith("：") else ()
    rest = row.folded[row.tokens[match.end("chain") - 1].end : row.tokens[-1].end]
    if (
        _LIST.match(rest)
        or _counted(row, match)
        or (said.endswith(_GOES_ON) and _OF_THOSE.search(said) and not _OF_PAPERS.search(rest))
    ):
        return tuple(_of_organ(row, office) for office in offices(row, *match.span("chain")))
    return ()


def names_organ(folded: str, line: Span) -> bool:
    """Whether a line that names no office ends with an organ, whose members may stand below: 通过七人主席团："""
    return folded[line.end - 1] == "：" and _formed().search(folded, *line) is not None


def _organ_alone(row: Row) -> tuple[Office, ...]:
    """A seat in the organ that a line says is formed: 表决通过七人主席团："""
    found = _formed().search(row.folded, row.tokens[0].start, row.tokens[-1].end)
    return (Office(Title(*found.span("organ"), "理事会成员"), len(row.tokens) - 1, seat=True),) if found else ()


def _counted(row: Row, match: re.Match[str]) -> bool:
    """Whether a line ends with an office and how many hold it: 以及七名委员：, 副会长四位："""
    rest = row.folded[row.tokens[match.end("chain") - 1].end : row.tokens[-1].end]
    plain = match["rest"] in (":", "q:") or _IN_ORDER.search(rest) is not None
    plain = plain or (_ASIDE.fullmatch(rest) is not None and not _OF_PAPERS.search(rest))
    return plain and "q" in row.letters[match.start("chain") :]


def _of_organ(row: Row, office: Office) -> Office:
    """理事会共七人，成员为：: a seat in the organ with which the line or a clause of it begins."""
    if row.word(office.at) != "成员" or office.body_span is not None:
        return office
    found = [*_organ().finditer(row.folded, row.tokens[0].start, row.tokens[office.at].start)]
    if not found:
        return office
    organ = found[-1].span("organ")
    return Office(Title(*organ, "理事会成员"), office.at, term=office.term, seat=True)


@cache
def _formed() -> re.Pattern[str]:
    organs = alternatives(words("title_organs"))
    return re.compile(
        f"(?:选出|选举产生|产生|通过|组成|推选|推举|推定|公布|揭晓)了?[^，。；：]{{0,8}}?(?P<organ>{organs})(?:名单)?：$"
    )


@cache
def _organ() -> re.Pattern[str]:
    return re.compile(f"(?:^|(?<=[。，；\n]))(?:[^，。；\n]{{0,6}}届)?(?P<organ>{alternatives(words('title_organs'))})")

"""Lists that a sentence of its own announces, behind one that tells of members: 现有成员十一家。名单如下："""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.lists.headings import MARK
from gbacli.extraction.memberships.lists.opened import Open
from gbacli.extraction.memberships.phrasing.counts import partial
from gbacli.extraction.memberships.phrasing.grammar import COUNT, UNIT, words
from gbacli.extraction.memberships.phrasing.sketch import Sketch, sketch
from gbacli.text.sentences import Span

_ANNOUNCES = re.compile(
    "(?:^|。)(?:现|兹|特|谨)?(?:将|把)?(?:其|各家|全部|具体|详细|有关|完整|最新|最终|正式|上述)*(?:名单|名录|名册|排名|次序|序列)"
    "(?:现|兹|特)?(?:予以)?(?:公布|公告|通报|列|附|开列|印发|刊|录|登)?(?:如下|于下|如后|于后|在下|见下|如次|见后)(?:[，（][^。；ABWP]{0,16})?[：。]?$"
)
_PUBLISHES = re.compile(
    "(?:公布|公开|发布|刊出|刊登|刊载|更新|披露|印发|发出|列出|晒出|贴出|送来|寄来|附上|附有|照录|抄录)了?[^。；，ABP]{0,14}?(?:名录|名册|名单|总表|一览)"
    "|(?:名录|名册|名单)[^。；，ABWP]{0,4}(?:已|现|日前|昨日|今日)?(?:公布|公开|发布|出炉|揭晓|更新|刊出)"
)
_LABELLED = re.compile(f"{MARK}[^，。；：ABWPTLMF]{{1,8}}(?:】|：)[ABW][LMF]*(?:[、，；]|$)")  # 【广州】甲、乙
_NOT_YET = re.compile("拟|公示|候选|候补|观察|待|筹备|征求|未获|不予|退出|退会|除名|注销")


def announced(analysis: Analysis, known: Alliances, drawn: Sketch, cell: Span) -> Open | None:
    """The list that opens below a line, where the sentence before its last one tells how many members there are."""
    match = _ANNOUNCES.search(drawn.code) if "名" in drawn.code or "序" in drawn.code else None
    if match is None:
        return _published(analysis, known, drawn, cell)
    told = _before(analysis, known, drawn, cell, match.start())
    told_last = re.split("[。；]", told.code.rstrip("。；"))[-1]
    if not _of_members().search(told_last) or _NOT_YET.search(told_last):
        return None
    named = told.bodies(len(told.code) - len(told_last) - 1, len(told.code), "A")
    alliance = told.refs[named[0]] if named else known.before(cell.start)
    if alliance is None:
        return None
    et_al, count = partial(told_last)
    return Open("member", alliance, cell.start, et_al, count, named=bool(named))


def _published(analysis: Analysis, known: Alliances, drawn: Sketch, cell: Span) -> Open | None:
    """The list that opens below a line which tells that an alliance has published its roll, part by part."""
    match = _PUBLISHES.search(drawn.code) if "名" in drawn.code or "表" in drawn.code or "览" in drawn.code else None
    if match is None or _NOT_YET.search(drawn.code) or not re.search(words("member"), match[0]):
        return None
    below = next((line for line in analysis.lines if line.start >= cell.end), None)
    if below is None or not _LABELLED.match(sketch(analysis, known, below).code):
        return None
    named = drawn.bodies(0, match.start(), "A")
    alliance = drawn.refs[named[-1]] if named else known.before(cell.start)
    return None if alliance is None else Open("member", alliance, cell.start, False, None, named=bool(named))


def _before(analysis: Analysis, known: Alliances, drawn: Sketch, cell: Span, end: int) -> Sketch:
    """What stands before the announcement on its line, else the line above."""
    if end > 0:
        return sketch(analysis, known, Span(cell.start, drawn.ends[end - 1]))
    above = analysis.folded.rfind("\n", 0, max(0, cell.start - 1)) + 1
    return sketch(analysis, known, Span(above, max(above, cell.start - 1)))


@cache
def _of_members() -> re.Pattern[str]:
    """How a sentence tells of the members of an alliance as a whole, or of those who are made such."""
    member = f"(?:{words('member')}|{UNIT})"
    into = f"(?:加入|成为|作?为|入会|入盟|{member})"
    made = (
        f"(?:同意|批准|接纳|吸纳|吸收|增补|通过|核准|决定|新增|确定|纳入)[^。；]{{0,20}}?{COUNT}[^。；]{{0,24}}?{into}"
    )
    grown = f"{member}[^。；，ABWP]{{0,10}}{COUNT}|{COUNT}[^。；，ABWP]{{0,6}}{member}"
    return re.compile(f"{made}|{grown}")

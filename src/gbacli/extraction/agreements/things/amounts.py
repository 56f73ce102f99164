"""Sums of money that belong to an agreement, as printed."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from gbacli.extraction.agreements.things.words import any_of, nouns
from gbacli.extraction.analysis import Analysis
from gbacli.text.tables import words

_FIGURE = "(?:\\d+(?:[.，]\\d+)*|[一二两三四五六七八九十百千零〇数])[一二两三四五六七八九十百千零〇数万亿]*余?"
_SUM = (
    f"(?:每年|一年)?约?(?:(?:人民币|港币|美金|澳门币|葡币)? ?{_FIGURE} ?(?:港|澳门|美|欧|新台|日)?(?:元|镑|圆)"
    f"(?:人民币|港币)?(?:左右)?|(?:澳门元|港元|美元|欧元){_FIGURE})"
)
_MONEY = re.compile(_SUM)
_RAISED = re.compile(f"由{_SUM}[^，。]{{0,6}}[至到](?=(?P<sum>{_SUM}))")
_GRANT = re.compile(f"(?P<sum>{_SUM})的?(?:意向性?|综合|专项|优惠|循环)*的?(?:授信|贷款|融资|资助|拨款)")
_ALONE = re.compile(f"[，（](?:三年|首期|两年)?(?:高达|达到?|共|合共|总共|逾|超过?)?(?P<sum>{_SUM})")
_BEHIND = re.compile(f"[”》]?(?P<sum>{_SUM})(?=[，。；）]|$)")
_UNDER = re.compile(
    "[。 ]*(?:根据|按照?|依照?|依据)(?:该|此|这份|上述|有关)?(?:框架|合作|项目)?"
    "(?:协议书?|合同|合约|备忘录|约定|意向书|安排)[^，。；]{0,4}，"
)
_INVESTED = re.compile(
    f"，(?:后者|前者|该[校院会司企行]|企业|公司|对方|项目)?(?:将|拟|会|计划|承诺|分[一二三四五]期)*[^，。；、\\d与和去前累历已曾年]{{0,10}}?(?:投资|投入|斥资|出资)"
    f"(?:约|逾|超过?|近|共|合共|不少于|不低于)?(?P<sum>{_SUM})(?=[，。；]|$|[兴扩新改]建|建设|建造|建厂|用于|打造|布局|购[买置]|增资)"
)
_LIMIT = re.compile("(?:或)?(?:以[下上内外]|之[下上内])")  # 十万元以下的订单
_EACH = re.compile("每[个位名人户册席]|每平方|各自?(?:出资|投入|注资|认缴)")


@cache
def _cued() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(words('agreement_amounts'))})[^，。；\\d]{{0,8}}?(?P<sum>{_SUM})")


def window(analysis: Analysis, start: int, end: int) -> int:
    """Where the words about one agreement end: before the noun of another with parties of its own."""
    for noun in nouns().finditer(analysis.folded, start, end):
        trait = analysis.folded.startswith("性", noun.end())  # 三亿元意向性授信
        if not trait and analysis.within(start, noun.start(), "body"):
            return noun.start()
    return end


def elsewhere(analysis: Analysis, kind: str, start: int) -> str | None:
    """The sum that a later sentence gives for an agreement by its kind: 班列订舱合同标的额6400万港元."""
    at = analysis.text.find(kind, start)
    while at >= 0:
        end = at + len(kind)
        cued = _cued().match(analysis.folded, end, end + 40) if len(kind) > 3 else None
        if cued:
            return analysis.text[slice(*cued.span("sum"))].strip()
        at = analysis.text.find(kind, end)
    return None


def as_agreed(analysis: Analysis, start: int) -> str | None:
    """The only sum of a sentence that says what was agreed on: 根据协议，甲五年内投入七亿元."""
    opened = _UNDER.match(analysis.folded, start)
    sums = found(analysis.folded, analysis.text, opened.end(), analysis.sentence_at(opened.end()).end) if opened else []
    return sums[0] if len(sums) == 1 else None


def found(folded: str, printed: str, start: int, end: int) -> list[str]:
    """The sums within a stretch that are said to be the agreement's, as printed."""
    if "元" not in folded[start:end] and "圆" not in folded[start:end]:
        return []
    if raised := _RAISED.search(folded, start, end):
        return [printed[slice(*raised.span("sum"))]]
    cued = _BEHIND.match(folded, start, end) or next(
        (match for shape in (_GRANT, _cued(), _ALONE, _INVESTED) if (match := shape.search(folded, start, end))), None
    )
    if not cued or _EACH.search(folded, start, cued.start("sum")) or _LIMIT.match(folded, cued.end("sum")):
        return []
    first = cued.start("sum")
    if folded.endswith(("每年", "一年"), start, first):
        first -= 2
    rest = list(_MONEY.finditer(folded, first, end))
    sums = [printed[slice(*rest[0].span())]]
    for one, other in pairwise(rest):
        if folded[one.end() : other.start()] not in ("和", "、", "及", "与"):
            break
        sums.append(printed[slice(*other.span())])
    return [item.strip() for item in sums]

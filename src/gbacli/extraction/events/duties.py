"""Work for a meeting that the report says is given to somebody, and things that somebody gives to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.lists import after, before, strict_gap
from gbacli.extraction.events.organizers import Statement
from gbacli.extraction.events.vocabulary import alternatives
from gbacli.text.sentences import Span
from gbacli.text.tables import rows

_GIVEN = (
    "(?:则|均|全部|悉数|一概|统统|都|也|亦|就|全)*"
    "(?P<given>交给|转交|交由|交付|交托|交予|交与|委托给|委托予|委托|委予|托付给|托付予|托付|外判给|外判予|外包给|判予|归于|归|落在|委由|由|指派)了?"
)
_DOES = re.compile(
    "(?:等[^，。；]{0,8})?[^，。；：\\n]{0,6}?(?:负责|承担|分担|承揽|打理|执行|处理|操办|操持|完成|包办|兼顾|肩负|分工|料理|落实|跟进|统筹|张罗|打点|包揽|代办|搞掂|搞定|经手|奔走)"
)
_PAYS = re.compile(
    "(?:等[^，。；]{0,8})?(?:[^，。；：\\n]{0,4}?)(?:赞助|提供|承担|支付|负担|包下|捐出|支出|借出|出借|让出|腾出|报销|兜底|分担|埋单|买单|垫付|资助|捐助|慷慨)"
)
_TURN = re.compile("(?:本届|今届|这一?届|本次|今次|这次|此次|今年)(?:则|正好|恰好)?轮(?:到|由|值)")
_BEARS = "(?:负责|包办|包揽|肩负|承接|分担|兼理|揽下|接下)(?:了)?[^，。；：\\n]{0,6}?"
_GIVES = (
    "(?:包下|捐出|送出|供应|送赠|捐赠|赠送|提供|承担|负担|负责赞助|赞助|资助)(?:了)?"
    "(?:全部|部分|大部分|所有|主要|本次|此次|大会|论坛|活动|免费)*的?[^，。；：\\n]{0,8}?"
)


@cache
def _duties() -> dict[str, str]:
    return {row[0]: row[1] for row in rows("event_duties")}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    duty, thing = alternatives("event_duties"), alternatives("event_provisions", "thing")
    return (
        re.compile(f"(?<!秘书处的)(?P<duty>{duty})(?!权|方|单位|机构)[^，。；：\\n由]{{0,10}}?，?{_GIVEN}"),
        re.compile(f"(?P<thing>{thing})[^，。；：\\n由]{{0,8}}?，?(?:则|均|全部|皆|分别|也|亦)*由"),
        re.compile(f"{_BEARS}(?P<duty>{duty})"),
        re.compile(f"{_GIVES}(?:{thing})"),
    )


def given_pattern() -> re.Pattern[str]:
    """Work and the word by which it is given to the bodies that follow: 会务则由|甲."""
    return _patterns()[0]


@cache
def duty_pattern() -> re.Pattern[str]:
    """A word of work that is to be done for a meeting or of what it needs."""
    return re.compile(f"(?:{alternatives('event_duties')}|{alternatives('event_provisions', 'thing')})")


def duties(analysis: Analysis, span: Span) -> Iterator[Statement]:
    """The statements of work given to bodies (会务由甲负责), and of what they give or pay for (茶歇由乙赞助)."""
    folded = analysis.folded
    given, paid, bears, gives = _patterns()
    for match in given.finditer(folded, *span):
        found = after(analysis, match.end(), near=0)
        if found and (
            match["given"] not in {"由", "归"} or _DOES.match(folded, found[-1].end) or match["given"] == "归"
        ):
            bodies = tuple(mention.ref for mention in found)
            yield _statement(match.start(), found[-1].end, match.start("given"), bodies, _duties()[match["duty"]])
    for match in _TURN.finditer(folded, *span):
        if found := after(analysis, match.end(), near=0):
            bodies = tuple(mention.ref for mention in found)
            yield _statement(match.start(), found[-1].end, match.start(), bodies, "host")
    for match in paid.finditer(folded, *span):
        found = after(analysis, match.end(), near=0)
        if found and (pays := _PAYS.match(folded, found[-1].end)):
            bodies = tuple(mention.ref for mention in found)
            yield _statement(match.start(), pays.end(), match.end() - 1, bodies, "support")
    for match in bears.finditer(folded, *span):
        if found := before(analysis, match.start(), span.start, strict_gap()):
            bodies = tuple(mention.ref for mention in found)
            function = "co-organizer" if "协助" in match[0] else _duties()[match["duty"]]
            yield _statement(found[0].start, match.end(), match.start(), bodies, function)
    for match in gives.finditer(folded, *span):
        if found := before(analysis, match.start(), span.start, strict_gap()):
            bodies = tuple(mention.ref for mention in found)
            yield _statement(found[0].start, match.end(), match.start(), bodies, "support")


def _statement(start: int, end: int, word: int, bodies: tuple[int, ...], function: str) -> Statement:
    return Statement(
        start, end, word, bodies, function, "event.work-given-to-body", common=True, label=False, aside=True
    )

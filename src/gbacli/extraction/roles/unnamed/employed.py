"""Where somebody once worked and as what, told in two clauses: 他任职甲公司三十年，退休前为总经理."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from gbacli.extraction.roles.phrasing.phrases import CHAIN, Holder, Office, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.text.sentences import Span

_OFFICE = re.compile(rf"(?P<chain>(?<![Bd]){CHAIN})j?(?=[,;.)]|$)")
_LEFT = re.compile(
    "(?:[^，。；]{0,16}?(?:任职|供职|工作|服务|效力|入职|任教|打工|当差|服役|履职|做|待|干|退|离|年|载)[^，。；]{0,12})?，[^，。；]{0,6}?"
    "(?:(?:退休|离休|荣休|离任|离职|离开|退任|退役|退下|卸任|辞职|辞任|转行|离巢|下海)(?:来|的)?(?:之?前|时|那时|当时|以前|那年)(?:最后)?的?"
    "|当时的?|那时的?|最后的?|其时)(?:职位|职务|职衔|官衔|头衔|身份)?(?:已?(?:是|为|任|当|做|职至|官至|升至|升任|做到|官拜|位至|位居|出任|担任|贵为))?"
)
_LEAVES = re.compile("退|离|卸|辞|当时|那时|最后|其时|转行")
_BETWEEN = frozenset("PTW")
_WORKED = re.compile(
    "任职|供职|工作|服务|效力|入职|加入|任教|打工|当差|服役|履职|做了?|待了?|干了?|从.*[退离]|离开|转自"
)


def find(row: Row, last: tuple[Holder, ...]) -> Iterator[tuple[Holder, Office]]:
    """The office that somebody had when leaving the body of which the clause before speaks."""
    begins = row.tokens[0].start if row.tokens else 0
    told_so = "B" in row.letters and _LEAVES.search(row.folded, begins, row.tokens[-1].end)
    for match in _OFFICE.finditer(row.letters) if told_so else ():
        at = row.letters.rfind("B", 0, match.start())
        if at < 0 or not _BETWEEN.isdisjoint(row.letters[at + 1 : match.start()]):
            continue
        body = row.tokens[at]
        said = row.folded[body.end : row.tokens[match.start("chain")].start]
        told = row.folded[row.tokens[max(0, at - 3)].start : row.tokens[match.start()].start]
        if not _LEFT.fullmatch(said) or not _WORKED.search(told):
            continue
        named = [Holder(token, (), -1) for token in row.tokens[:at] if token.letter == "P"]
        for holder in named[-1:] or last[:1]:
            for office in offices(row, *match.span("chain")):
                own = replace(office, body=body.ref, body_span=Span(body.start, body.end), hint=None, inherited=False)
                yield holder, replace(own, former=True)

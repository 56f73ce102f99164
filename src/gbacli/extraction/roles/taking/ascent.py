"""role.career: 1995年入职甲医院，由住院医生做到科主任: from which office somebody rose in the body named before.

Also as what somebody once joined a body, or now leads it: 以文员身份加入甲署, 以院长身份执掌甲院.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gbacli.extraction.roles.phrasing.phrases import CHAIN, Holder, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.extraction.roles.taking.taken import Taken
from gbacli.text.sentences import Span

RULE = "role.career"
_RISES = re.compile(rf"(?P<body>B)[^BPTW;.]*,[kx]{{0,2}}(?P<how>[ux])(?P<low>[fn]*[TWH])[kx]?[pv](?=x?{CHAIN}(?!h*P))")
_AS = re.compile(r"(?P<how>e)(?P<low>[fn]*[TWH])(?P<post>j)(?P<join>[xv])(?P<body>B)(?!d?[fnoqN]*[TW])")
_JOINS = ("考入", "加入", "入职", "加盟", "进入", "投身", "投考", "任职", "任职于", "服务于", "受聘于", "效力", "转入")
_LEADS = ("执掌", "掌管", "主持", "领导", "统领", "接掌", "掌舵", "率领")
_FROM = ("由", "从", "自")
_STUDIED = re.compile("毕业|就读|考[入进上]|入读|攻读|求学|肄业|进修")


def find(row: Row, last: Sequence[Holder]) -> Iterator[Taken]:
    """The lower office of everyone who is said to have risen from it."""
    for match in _RISES.finditer(row.letters) if "," in row.letters else ():
        body = row.tokens[match.start("body")]
        begins = max(row.letters.rfind(mark, 0, match.start()) for mark in ",;.") + 1
        clause = row.folded[row.tokens[begins].start : row.tokens[match.start("how")].start]
        if not row.word(match.start("how")).endswith(_FROM) or _STUDIED.search(clause):
            continue
        named = [Holder(token, (), -1) for token in row.tokens[: match.start()] if token.letter == "P"]
        for holder in named[-1:] or last[:1]:
            for office in offices(row, *match.span("low")) or ():
                own = replace(office, body=body.ref, body_span=Span(body.start, body.end), hint=None)
                yield Taken(holder, own, RULE, former=True)
    yield from _in_capacity(row, last) if "j" in row.letters else ()


def _in_capacity(row: Row, last: Sequence[Holder]) -> Iterator[Taken]:
    """The office in whose capacity somebody joined a body, or leads it."""
    for match in _AS.finditer(row.letters):
        joins = row.word(match.start("join"))
        if row.word(match.start("how")) != "以" or not joins.endswith((*_JOINS, *_LEADS)):
            continue
        body, former = row.tokens[match.start("body")], joins.endswith(_JOINS)
        named = [Holder(token, (), -1) for token in row.tokens[: match.start()] if token.letter == "P"]
        for holder in named[:1] or last[:1]:
            for office in offices(row, *match.span("low")):
                own = replace(office, body=body.ref, body_span=Span(body.start, body.end), hint=None)
                yield Taken(holder, own, RULE if former else "role.as", former=former, new=not former)

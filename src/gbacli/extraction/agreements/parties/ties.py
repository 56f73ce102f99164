"""Parties of whom is told that they have known each other for long: 甲与乙早有来往：2011年签订协议."""

from __future__ import annotations

import re

from gbacli.extraction.agreements.bodies.units import Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.agreements.parties import groups
from gbacli.text.wording import longest_first

_WORDS = longest_first(
    (
        "来往",
        "往来",
        "渊源",
        "交往",
        "交情",
        "合作",
        "结缘",
        "之缘",
        "缘分",
        "情缘",
        "友谊",
        "情谊",
        "结识",
        "相识",
        "交流",
        "联系",
        "老朋友",
        "旧识",
        "老相识",
        "结交",
    )
)
_TIES = re.compile(
    f"(?:之间|双方|两家|两会|两校|两馆)?的?(?:[^，。；：与和同]{{0,10}}?)(?:{_WORDS})[^，。；：]{{0,12}}[，：]"
)
_THEN = re.compile(
    "[\\d一二三四五六七八九十〇○零年月日早在于自从去前已曾就便即首次第双方两会校家馆再又正式共同，起初最先]*$"
)


def of_old(clause: Clause, stop: int) -> list[Unit]:
    """The two who begin the sentence, where nobody else stands before the verb."""
    known = clause.reading.units(clause.sentence.start, stop)
    group = groups.starting_at(clause.text, known, clause.sentence.start, stop) if known else None
    if group is None or not group.turns or len(distinct(known)) != 2 or len(distinct(group.units)) != 2:
        return []
    tied = _TIES.match(clause.text, group.units[-1].end, stop)
    return group.units if tied and _THEN.fullmatch(clause.text, tied.end(), stop) else []

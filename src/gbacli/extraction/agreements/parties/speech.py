"""Whom a bare 学会 or 公司 means in what a person says: the speaker's own body."""

from __future__ import annotations

import re
from dataclasses import replace

from gbacli.extraction.agreements.bodies.units import Unit
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.text.folding import fold

_HEADS = re.compile(
    "协会|学会|总?商会|总会|公会|联会|联合会|工会|促进会|基金会|学院|大学|学校|医院|中心|公司|集团|联盟|研究[院所]|公所"
)
_LABEL = re.compile("[^\\w\\n]*(?P<who>[^\\W\\d_]{1,4})[*_]*：")
_ANSWER = re.compile("[^\\w\n]*(?:答|[\\w·.]{1,12})[*_]*(?:（[^（）]{1,20}）)?[*_]*：")
_OPENS = re.compile(
    "[^\\w]*(?:[\\W\\d一二三四五六七八九十〇○零廿今本去前上下明后内来旬个多当年月周日号份初中底末春夏秋冬天在于]|半年|星期|礼拜|最[早先近初后]|起初|[另其][中外一]|[一第头][一二三]?[份个项纸次]"
    "|就|便|也|则|还|又|再|刚|才|正|已|曾|先|是|有|而且|然后|后来|接着|跟着|同时|例如|比如|譬如|包括|像|预计|计划|准备|打算|将|会|要"
    "|[在于到赴往][^，。；：、与和同跟的]{1,10})*[与和同跟]"
)
_SAYS = re.compile(
    "[^，。；：、]{0,14}?(?:指出|指[，：]|说[，：]|称[，：]|表示|介绍|透露|补充|强调|告诉|谈到|提到|回顾|坦言|认为|解释|形容|笑言|直言|"
    "忆述|回忆|续[称指]|致[辞词]|总结|讲话|发言|报告)"
)


def of_label(clause: Clause, at: int) -> Unit | None:
    """The body of who is told at the beginning of the line to speak, in an interview of several: 李：我们跟乙签了."""
    text, analysis = clause.text, clause.reading.analysis
    label = _LABEL.match(text, text.rfind("\n", 0, at) + 1, at)
    if not label:
        return None
    people = [ref for ref, one in analysis.names("person") if fold(one.name).startswith(label["who"])]
    home = clause.reading.homes.of(people[0], at) if len(people) == 1 else None
    return None if home is None else Unit(at, at, home)


def is_answer(clause: Clause, at: int) -> bool:
    """Whether the partners at `at` stand first in a piece of what somebody answers: 答：最早是2022年和乙签了."""
    line = clause.text.rfind("\n", 0, at) + 1
    label = _ANSWER.match(clause.text, line, at)
    piece = max(clause.text.rfind(mark, line, at) for mark in "，。；：") + 1
    return bool(label and _OPENS.fullmatch(clause.text, max(piece, label.end()), at))


def is_speaking(clause: Clause, unit: Unit) -> bool:
    """Whether a person is only told to say what follows: 李青表示，."""
    return unit.person is not None and _SAYS.match(clause.text, unit.end, clause.sentence.end) is not None


def of_speaker(clause: Clause, unit: Unit) -> Unit | None:
    """The unit as the body of who speaks in the paragraph, where it is no more than a word for such a body."""
    form = clause.text[unit.start : unit.end]
    if not _HEADS.fullmatch(form) or unit.person is not None:
        return None
    reading = clause.reading
    line = clause.text.rfind("\n", 0, unit.start) + 1
    people = reading.analysis.within(line, unit.start, "person")
    told = [one for one in people if _SAYS.match(clause.text, one.end, unit.start)]
    if not told:
        return None
    bodies, home = reading.analysis.bodies, reading.homes.of(told[-1].ref, told[-1].start)
    fitting = [ref for ref in (home, reading.homes.main) if ref is not None and fold(bodies[ref].name).endswith(form)]
    return replace(unit, body=fitting[0]) if fitting else None

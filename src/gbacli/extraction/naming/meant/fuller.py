"""Names of bodies that are shorter forms of another's: looked for last, among names that nothing has tied yet.

云汐飞训 is 远山云汐飞行训练有限公司, 港营科 香港营造科技学会, 云汐集团 远山云汐装备集团有限公司.
"""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.classification.known import known
from gbacli.extraction.naming.candidates.edges import head_at
from gbacli.extraction.naming.forms.introduced import abbreviates
from gbacli.extraction.naming.meant.contracted import short_heads
from gbacli.text import places
from gbacli.text.folding import fold

_LEAST, _LONGEST = 3, 9  # characters of a short form
_LEFT_OUT = 2  # characters that it leaves out at least
_OWN = 2  # characters of it that are neither a place nor its head, at least
_LEGAL = re.compile("(?:股份|控股|（[^（）]*）)*(?:有限责任公司|有限公司|公司)?(?:（[^（）]*）)?$")
_LEVELS = tuple("省市区县镇")
_OFFICES = tuple("局厅署委办")
_EDGES = ("", "\n", "|", "\t", "　", " ")
_FIRM = ("集团", "公司", "银行")


def tie(analysis: Analysis) -> None:
    """Let every name that can only be short for another of the report mean the body of that other one."""
    named: dict[int, list[Mention]] = {}
    for mention in analysis.mentions:
        if mention.kind == "body":
            named.setdefault(mention.ref, []).append(mention)
    names = {ref: fold(analysis.bodies[ref].name) for ref in named}
    longest = min(_LONGEST, max(map(len, names.values()), default=0) - _LEFT_OUT)
    found = ((ref, _whole(analysis, ref, names, named)) for ref, name in names.items() if len(name) <= longest)
    tied = {ref: whole for ref, whole in found if whole is not None}
    for ref, short_for in tied.items():
        whole = tied.get(short_for, short_for)
        for mention in named[ref]:
            analysis.forget(mention)
            analysis.refer(mention.start, mention.end, "body", whole)
            analysis.alias("body", analysis.text[mention.start : mention.end], whole)


def _whole(analysis: Analysis, ref: int, names: dict[int, str], named: dict[int, list[Mention]]) -> int | None:
    """The one body told before of whose name the body's own is a short form, and beside which it never stands."""
    form = names[ref]
    longer = [other for other, name in names.items() if form[0] in name and len(name) >= len(form) + _LEFT_OUT]
    if not longer or analysis.bodies[ref].known or known(form):
        return None
    if form[0] in _LEVELS and form.endswith(_OFFICES):
        return None  # the report's city may be another than that of the only one told in full
    if _places(form) and any(_is_listed(analysis, one) for one in named[ref]):
        return None
    below = next((one.start for one in named[ref] if one.start >= _heading(analysis)), len(analysis.folded))
    found = [other for other in longer if named[other][0].start < below and shortens(form, names[other])]
    if len(found) > 1:
        found = [other for other in found if _takes_every_word(form, names[other])]
    if len(found) != 1 or _stand_together(analysis, named[ref], named[found[0]]):
        return None
    return found[0]


def _heading(analysis: Analysis) -> int:
    """Where the headline ends, in which a body may be called for short before it is named."""
    line = analysis.lines[0]
    return 0 if analysis.folded.find("。", *line) >= 0 else line.end


def _is_listed(analysis: Analysis, mention: Mention) -> bool:
    """Whether a name is an item of a list, where bodies are called in full."""
    before, after = analysis.folded[mention.start - 1 : mention.start], analysis.folded[mention.end : mention.end + 1]
    return "、" in (before, after) or (before in _EDGES and after in _EDGES)


def shortens(form: str, name: str) -> bool:
    """Whether a form leaves out words of a name, and keeps its end or begins as it does."""
    if not _LEAST <= len(form) <= min(_LONGEST, len(name) - _LEFT_OUT) or not abbreviates(form, name):
        return False
    if name.endswith(form):
        return places.is_chain(name[: -len(form)])  # else the other may hold more than a name
    head = head_at(form, len(form)) or ""
    if not head:
        return _begins_alike(form, name)
    stem, plain = form[: -len(head)], _LEGAL.sub("", name)
    if not name.endswith(ends := (head, *short_heads().get(head, ()))) and not plain.endswith(ends):
        if len(head) > 1:
            return _takes_every_word(form, name)  # 教会 of 护教会 is no church
        return head == "科" and _begins_alike(form, name)  # 港营科 is no division
    own = len(stem) - _places(stem)
    return stem in name if head in _FIRM and not own else own >= _OWN or not _places(stem)


def _takes_every_word(form: str, name: str) -> bool:
    """Whether a form has the first character of every word of two behind a name's place, and its last: 职教会."""
    head = head_at(name, len(name)) or ""
    words = name[_places(name) : len(name) - len(head)]
    return bool(words) and len(words) % 2 == 0 and form.endswith(words[::2] + name[-1])


def _begins_alike(form: str, name: str) -> bool:
    """Whether a form begins as a name does, or behind its place, or with the place in a single character."""
    behind = _places(name)
    if form[0] in (name[0], name[behind : behind + 1]):
        return True
    short, whole = places.match_at(form, 0, short=True), places.match_at(name, 0)
    same = short and whole and short[1].label == whole[1].label
    return bool(short and same and form[short[0] : short[0] + 1] == name[behind : behind + 1])


def _places(name: str) -> int:
    """Where the places end that a name begins with."""
    found = places.leading(name)
    return found[-1][0] if found else 0


def _stand_together(analysis: Analysis, some: list[Mention], others: list[Mention]) -> bool:
    """Whether a sentence names both, one beside the other."""
    sentences = {analysis.sentence_at(one.start) for one in others}
    return any(analysis.sentence_at(one.start) in sentences for one in some)

"""Which bodies 两校 and 两会 before an office mean that the sentence does not name: those of the kind named before."""

from __future__ import annotations

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.phrasing.tokens import Token
from gbacli.text.folding import fold

_ENDINGS = {
    "校": ("大学", "学院", "中学", "小学", "学校", "书院", "幼儿园", "校"),
    "院": ("医院", "学院", "研究院", "法院", "书院", "大学", "院"),
    "会": ("会", "联", "协", "社团"),
    "公司": ("公司", "集团", "银行"),
    "企业": ("公司", "集团", "银行"),
    "行": ("行",),
}
_SENTENCES = 3  # looked back


def told(analysis: Analysis, start: int, noun: str, count: int) -> list[Token]:
    """As many bodies of a kind as are counted before an offset, where the last sentences name no others.

    These are those of the line, or of the one above where the offset begins a line.
    """
    line = analysis.folded.rfind("\n", 0, start) + 1
    if line == start:
        line = analysis.folded.rfind("\n", 0, len(analysis.folded[:line].rstrip())) + 1
    endings = _ENDINGS.get(noun, (noun,))
    begins = analysis.sentence_at(start).start
    for _ in range(_SENTENCES):
        if begins <= line:
            break
        begins = analysis.sentence_at(begins - 1).start
        named = {one.ref: one for one in reversed(analysis.within(max(begins, line), start, "body"))}
        found = [one for ref, one in named.items() if fold(analysis.bodies[ref].name).endswith(endings)]
        if len(found) > count:
            break
        if len(found) == count:
            return [Token(one.start, one.end, "B", one.ref) for one in sorted(found)]
    return []

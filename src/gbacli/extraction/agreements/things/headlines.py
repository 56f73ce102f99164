"""What an item of a list names alone, before the sentence that tells who signed it: （一）培养协议。由甲与乙签署。"""

from __future__ import annotations

import re

from gbacli.extraction.agreements.things import objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import NUMBER, is_weak, last_noun
from gbacli.extraction.analysis import Analysis

_MARK = re.compile(
    f"\\s*(?:[#>*_•●◆▲·■▍-]+\\s*)*(?:[（(【]?(?:\\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[）)】、.．：]|[①-⑳])?\\s*[*_]*"
    f"(?:其[一二三四五]|{NUMBER}[是为]|(?:第{NUMBER}|[首另末]一?)[份项个纸宗](?:则?[是为])?[，：]?)?(?:[是为，：])?"
)
_END = re.compile("[*_]*[。：！]?[*_]*\\s*$")
_ITEM = 40  # characters of an item that only names what was signed


def above(analysis: Analysis, at: int) -> Object | None:
    """What the sentence before the one at `at`, or the line above it, names and nothing else."""
    text = analysis.folded
    begin = analysis.sentence_at(at).start
    before = analysis.sentence_at(begin - 2) if begin > 1 else None
    if before is None or before.end - before.start > _ITEM or text.count("\n", before.start, begin) > 2:
        return None
    mark = _MARK.match(text, before.start, before.end)
    start = mark.end() if mark else before.start
    title = text.startswith("《", start)
    last = last_noun(text, start, before.end)
    if last is None or not _END.match(text, last.end() + title, before.end):
        return None
    if title:
        return objects.titled(text, analysis.text, start, last.end() + 1)
    named = None if is_weak(last) else objects.before(text, analysis.text, start, last.end() + 1)
    return named if named and named.start == start else None

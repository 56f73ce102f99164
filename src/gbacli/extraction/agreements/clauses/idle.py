"""Sentences that hold a word of agreements and state none: 课程的安排很满。名单还没有定下来。"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator

from gbacli.extraction.agreements.clauses.clause import verbs_in
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things.words import noun_in
from gbacli.extraction.analysis import Analysis
from gbacli.text.sentences import Span

_MAY_TELL = re.compile("《|[与和同跟][之其它他她]|团|代|文件|文本|文书|：$")  # also where nobody is named
_NEAR = 400  # so far behind an agreement may a sentence add to it


def idle(analysis: Analysis, telling: Iterable[Span], signing: Collection[Span]) -> Iterator[Span]:
    """Those that name nobody and nothing that is signed, and no more than a weak noun or a verb without a noun."""
    for sentence in telling:
        if (
            sentence not in signing
            and not analysis.within(*sentence)
            and not _MAY_TELL.search(analysis.folded, *sentence)
            and _are_weak({verb.kind for verb in verbs_in(analysis, *sentence)}, analysis.folded, sentence)
        ):
            yield sentence


def _are_weak(verbs: set[str], text: str, sentence: Span) -> bool:
    return not verbs or (verbs == {"conclude"} and noun_in(text, *sentence) is None)


def adds(sentence: Span, found: Iterable[Found]) -> bool:
    """Whether an idle sentence may all the same say more of what was told shortly before it."""
    return any(sentence.start - one.at < _NEAR for one in found)

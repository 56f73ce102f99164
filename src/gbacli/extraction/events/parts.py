"""Parts of a meeting that a report names by their subjects alone: three sub-forums in a list, a forum by its theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.vocabulary import NUMERAL

_LIST = re.compile(
    f"(?P<list>[^。；，：\n]{{4,120}}?)(?:等|这)?{NUMERAL}[个场](?:平行|专题|主题)?(?P<head>分论坛|平行论坛|专题论坛|主题论坛)"
)
_NOUN = re.compile("分论坛|平行论坛|专题论坛|主题论坛")
_VERB = re.compile("(?:举行|举办|开设|设有|设立|召开|包括|分为|还有|[设有])(?:了)?")
_QUOTED = re.compile("“([^”\n]{2,40})”")
_THEME = re.compile(
    "(?:^|(?<=[，。的一个、\n场是为]))(?:主题论坛|平行论坛|专题论坛|分论坛)(?:的?主题)?(?:题为|主题为|主题是|以)“(?P<after>[^”\n]{4,40})”"
    "|(?:题为|主题为|以)“(?P<before>[^”\n]{4,40})”(?:为题|为主题)?的(?:主题论坛|平行论坛|专题论坛|分论坛)",
    re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a meeting: where its subject is printed, and the noun that the list gives to all."""

    start: int
    end: int
    name: str
    head: str
    rule: str


def parts(analysis: Analysis) -> Iterator[Part]:
    """Every part that is named in a list or by its theme."""
    folded, text = analysis.folded, analysis.text
    for span in {analysis.sentence_at(noun.start()) for noun in _NOUN.finditer(folded)}:
        yield from _in_sentence(folded, text, *span)


def _in_sentence(folded: str, text: str, left: int, right: int) -> Iterator[Part]:
    for match in _LIST.finditer(folded, left, right):
        for start, end in _items(folded, *match.span("list")):
            name = text[start:end] + text[match.start("head") : match.end("head")]
            yield Part(start, end, name, match["head"], "event.parts-in-list")
    for match in _THEME.finditer(folded, left, right):
        start, end = match.span("after" if match["after"] else "before")
        yield Part(start, end, text[start:end], "分论坛", "event.part-by-theme")


def _items(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """The subjects in a list before 三个分论坛: what is in quotation marks, else what 、 separates after a verb."""
    quoted = [match.span() for match in _QUOTED.finditer(folded, start, end)]
    if len(quoted) > 1:
        return quoted
    verbs = list(_VERB.finditer(folded, start, end))
    if folded[end - 1] in "、和及与":
        return []  # 开幕式、主旨演讲及10场平行论坛: counted beside the others
    if not verbs or "、" not in folded[verbs[-1].end() : end]:
        return []
    items, at = [], verbs[-1].end()
    for piece in re.split("、|和(?=[^、]*$)", folded[at:end]):
        items.append((at, at + len(piece)))
        at += len(piece) + 1
    return [item for item in items if 3 <= item[1] - item[0] <= 24]

"""Labels before names: 会长：张三 and 副 会 长　李四　王五."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.beside.before import shareable
from gbacli.extraction.roles.lists.entries import Entry, Roster, named_in, offices_of
from gbacli.extraction.roles.phrasing.phrases import CHAIN, NAME, Office, offices
from gbacli.extraction.roles.phrasing.rows import row_of
from gbacli.extraction.roles.phrasing.tokens import Row, part
from gbacli.extraction.titles import find_titles, with_any_field
from gbacli.text.folding import fold
from gbacli.text.sentences import Span

_GAP = r"[ \u3000\xa0]"
SPACED = re.compile(rf"[\s*|\-•]*((?:[\u4e00-\u9fff]{_GAP}{{1,6}})+[\u4e00-\u9fff]?)")
_AFTER_SPACED = re.compile(rf"{_GAP}*[\t：:|]|{_GAP}+(?!{_GAP})|（[^（）]{{2,12}}）(?:：|{_GAP})|$")
_LABEL = re.compile(r"[\s*|\-•]*([^\s：|*]{2,16}?)(?:（[^）]{1,12}）)?\**(?:：|\s*\||\s{1,})")
_LABEL_LETTERS = re.compile(rf"[no]*{CHAIN}[q]?")
_ASIDE = re.compile(r"\([^()PB]*\)")  # 张三（连任）
_PARTED = re.compile(rf":?[^P;.vpz:]*{NAME}(?:[;,c][^P;.vpz:]*{NAME})+[.;]?")  # 甲会会长张三；乙会会长李四
# 张三，甲会项目统筹；李四，全职家长
_BEGUN = re.compile(rf":?{NAME}(?:,[^P;.vpz:]*)?(?:;{NAME}(?:,[^P;.vpz:]*)?)+[.;]?")
_NEXT_LABEL = re.compile(rf"(?<=[Ph);,]){CHAIN}[q]?(?:\([^P]*\))?:")
_OF_ALL_HEADS, _OWN_OFFICE = ("负责人", "首长"), re.compile(":?[fnoN]*T(?:c[fnoN]*T)*P")
_NEXT_OFFICE = re.compile(rf"(?<=[,;.])[fnoNm]*T(?:c[fnoNm]*T)*{NAME}")


def labelled(analysis: Analysis, span: Span, roster: Roster) -> list[Entry] | None:
    """会长：张三 or 副 会 长　李四　王五."""
    label, start = spaced_label(analysis, span) or _plain_label(analysis, span) or ((), 0)
    if not label:
        return None
    rest = row_of(analysis, Span(start, span.end))
    if not re.match(rf"[ke:h]*(?:\([^P]*\))?:?(?:{CHAIN}[dk]?)?{NAME}", rest.letters):
        return None
    if re.search(r"[PTh)][^P]*[vpz.;]", _ASIDE.sub("", rest.letters).rstrip(".;")) and not (
        _PARTED.fullmatch(rest.letters) or _BEGUN.fullmatch(rest.letters)
    ):
        return None
    roster.above, roster.rest = (), rest
    roster.label = tuple(office for office in label if shareable(office, analysis.folded))
    breaks = [*(match.start() for match in _NEXT_LABEL.finditer(rest.letters)), len(rest.tokens)]
    listed = part(rest, 0, _next_office(rest, breaks[0]))
    found = [Entry(holder, office) for holder in named_in(listed) for office in label if not _heads_all(office, rest)]
    for start, end in pairwise(breaks):
        roster.label = ()
        piece = part(rest, start, end)
        own = [_continuing(office, label[-1]) for office in offices_of(piece)]
        found.extend(Entry(holder, office) for holder in named_in(piece) for office in own)
    return found


def _heads_all(office: Office, rest: Row) -> bool:
    """Whether the label stands over those who have offices of their own: 负责人：总召集人张三."""
    return office.title.head in _OF_ALL_HEADS and _OWN_OFFICE.match(rest.letters) is not None


def _next_office(row: Row, end: int) -> int:
    """Where another office begins the names after it: 主席张三，副主席李四."""
    match = _NEXT_OFFICE.search(row.letters, 0, end)
    return match.start() if match else end


def _continuing(office: Office, label: Office) -> Office:
    """The office of a later label on a line, of the body of the first where it has none: 甲组组长：… 副组长：…."""
    if office.body is not None or label.body is None:
        return office
    return replace(office, body=label.body, body_span=label.body_span, inherited=True)


def spaced_label(analysis: Analysis, span: Span) -> tuple[tuple[Office, ...], int] | None:
    match = SPACED.match(analysis.text, span.start, span.end)
    for end in reversed(_ends_of_words(match)) if match else ():
        assert match is not None
        squeezed = fold("".join(analysis.text[match.start(1) : end].split()))
        titles = find_titles(squeezed, 0, len(squeezed))
        if len(titles) != 1 or titles[0].start or titles[0].end != len(squeezed):
            continue
        if _AFTER_SPACED.match(analysis.text, end, span.end):
            title = replace(titles[0], start=match.start(1), end=end)
            return (Office(title, 0),), _after_separator(analysis.folded, end)
    return None


def _ends_of_words(match: re.Match[str]) -> list[int]:
    """Where the second and every later one of the spaced characters ends, up to the fifth."""
    ends = [match.start(1) + index + 1 for index, character in enumerate(match.group(1)) if not character.isspace()]
    return ends[1:5]


def _plain_label(analysis: Analysis, span: Span) -> tuple[tuple[Office, ...], int] | None:
    match = _LABEL.match(analysis.folded, span.start, span.end)
    if not match:
        return None
    row = row_of(analysis, Span(match.start(1), match.end(1)))
    if not _LABEL_LETTERS.fullmatch(row.letters):
        return None
    found = offices(row, 0, len(row.tokens))
    if len(found) == 1 and analysis.folded.startswith("（", match.end(1)):
        found = (replace(found[0], title=with_any_field(analysis.folded, found[0].title)),)
        return found, _after_separator(analysis.folded, found[0].title.end)
    return found, _after_separator(analysis.folded, match.end(1))


def _after_separator(folded: str, position: int) -> int:
    while position < len(folded) and folded[position] in " ：|*\t":
        position += 1
    return position

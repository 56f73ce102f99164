"""Partners listed one a line, below the sentence that names the one who signs with them.

甲签下三份文件，对方和文件依次为：, then 1. 乙——《互认协议》; a table of those who signed what was told above it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.agreements.bodies.rosters import column
from gbacli.extraction.agreements.bodies.tables import Table, tables
from gbacli.extraction.agreements.bodies.units import Unit, distinct
from gbacli.extraction.agreements.clauses.clause import Reading, verbs_in
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things import objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.times import dates, status
from gbacli.text.sentences import Span

_OPENS = re.compile("[：:]\\s*$")
_MARK = re.compile(
    "\\s*(?:[-*•●◆▲·①-⑳]|[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)、.．：])?\\s*[与同跟和]?(?P<name>[*_]*)"
)
_APART = re.compile("[*_]*(?:（[^（）]{1,24}）)?[*_]*(?:[\\s|：，的]|——?|–|-)+(?:签[署订下了]*|订立|交换)?")
_SIGNERS = re.compile(
    "(?:签[约署订]|缔约|签字|立约|盖章|参与签[约署])(?:企业|单位|方|机构|团体|院校|学校|高校|医院|公司|各方|主体|成员)(?:名称|全称)?"
)
_FAR = 500  # so far above its table may be told what was signed


def read(reading: Reading, sentence: Span) -> list[Found]:
    """What each line below a sentence says that its subject signed with the body that the line names."""
    analysis = reading.analysis
    if not _OPENS.search(analysis.folded, sentence.start, sentence.end):
        return []
    verb = next(verbs_in(analysis, sentence.start, sentence.end), None)
    named = reading.units(sentence.start, verb.start)[-1:] if verb else []
    signer = named[0] if named else reading.subject
    if verb is None or signer is None:
        return []
    items = list(_items(reading, sentence.end, signer))
    said = status.marks(analysis, sentence.start, sentence.end)
    if len(items) < 2 or "never" in said:
        return []
    state = "planned" if "planned" in said else "signed"
    dated = dates.beside(analysis, sentence.start, verb.start, sentence.end)
    found = []
    for partner, thing in items:
        first, last = min(partner.start, thing.start), max(partner.end, thing.end)
        quote = analysis.quote(first, last, "agreement.listed-with-each")
        found.append(
            Found(
                thing, (signer.body, partner.body), [quote], first, state,
                dated.value, dated.words, dated.own,
            )
        )  # fmt: skip
    return found


def _items(reading: Reading, at: int, signer: Unit) -> Iterator[tuple[Unit, Object]]:
    """The partner and the paper of each line right below `at`, as far as the lines are made so."""
    for line in (line for line in reading.analysis.lines if line.start >= at and line.end > line.start):
        named = reading.units(line.start, line.end)
        partners = [unit for unit in named if unit.body != signer.body]
        thing = _beside(reading, line, partners[0]) if len(distinct(partners)) == 1 else None
        if thing is None:
            return
        yield partners[0], thing


def _beside(reading: Reading, line: Span, partner: Unit) -> Object | None:
    """The paper that a line names behind its partner, or before it: 乙——《协议》; 《协议》——乙."""
    text, printed = reading.analysis.folded, reading.analysis.text
    mark = _MARK.match(text, line.start, line.end)
    begin = mark.end() if mark else line.start
    apart = _APART.match(text, partner.end, line.end)
    if partner.start == begin and apart:
        behind = objects.after(text, printed, apart.end(), line.end)
        return behind[0] if behind and behind[0].start - apart.end() < 3 else None
    before = objects.after(text, printed, begin, partner.start)
    joined = _APART.fullmatch(text, before[0].end, partner.start) if before else None
    return before[0] if joined and before[0].start == begin else None


def of_tables(reading: Reading) -> list[Found]:
    """What was told above a table, signed by all whom its column of signers names."""
    return [one for table in tables(reading.analysis) if (one := _of_table(reading, table))]


def _of_table(reading: Reading, table: Table) -> Found | None:
    analysis, first = reading.analysis, table[0][0].start
    headed = (n for n, cell in enumerate(table[0][1]) if _SIGNERS.fullmatch(analysis.folded, cell.start, cell.end))
    number = next(headed, None)
    above = [one for one in reading.open_kinds if 0 < first - one.at < _FAR and one.thing.count == 1]
    rows = any(first <= one.at < table[-1][0].end for one in reading.found)  # each row tells of its own
    bodies = column(analysis, table, number) if number is not None and above and not rows else ()
    if len(bodies) < 2 or any(above[-1].at <= one.at for one in reading.found if set(one.parties) == set(bodies)):
        return None
    told = above[-1]
    quote = analysis.quote(table[1][1][0].start, table[-1][1][-1].end, "agreement.table-of-signers")
    return Found(
        told.thing, bodies, [*told.quotes, quote], told.at, told.status, told.signed, told.date_text, told.own_date
    )

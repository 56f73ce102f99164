"""Tables and lists of agreements: a row names the parties and what they signed, or the parties alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from gbacli.extraction.agreements.bodies.homes import Homes
from gbacli.extraction.agreements.bodies.tables import Table, tables
from gbacli.extraction.agreements.bodies.units import Unit, distinct, units
from gbacli.extraction.agreements.statements.found import Found
from gbacli.extraction.agreements.things import objects
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import last_noun
from gbacli.extraction.agreements.times import dates
from gbacli.extraction.agreements.times.status import is_of_another_year
from gbacli.extraction.analysis import Analysis
from gbacli.extraction.own import speaker
from gbacli.text.numerals import western
from gbacli.text.sentences import Span

_OTHERS = re.compile(
    "(?:协议|合作|签约|签署|缔约)?(?:对方|对手方?|伙伴|合作方|合作单位|合作机构|签约对象|签约单位|签署单位|协议方)"
    "|(?:对方|合作|签约|签署|伙伴|友好|缔约)(?:院校|学校|高校|大学|团体|社团|企业|公司|机构|单位|医院|商会|协会)(?:名称)?"
)
_ALL_SIDES = re.compile(
    "(?:协议|合作|签约|签署|签字|缔约|合同|共建|立约|换文)?的?(?:(?:甲乙)?[双各三四]方|两方)(?:单位|机构|主体|名称)?"
)
_ONE_SIDE = re.compile(
    "(?:协议|合作|签约|签署|签字|缔约|共建|立约)(?:单位|机构|主体)"
    "|(?:协议|签约|签署|缔约|合同|我)?(?:[甲乙丙丁港澳粤校院企]|内地|香港|澳门|一|另一|对|合作)?方(?:单位|机构|名称)?"
    "|(?:签约|合作)?(?:院校|企业|单位|机构)(?:一|二|[甲乙ab])"
)
_IN_BRACKETS = re.compile("[（(](?P<sum>[^（）()]*元)[）)]")
_SUM_CELL = re.compile("[^。；]{0,6}[\\d一二三四五六七八九十百千万亿][^。；]{0,16}元[^。；]{0,4}")
_SIGNING = re.compile("签|缔结|甲方|乙方|协议|合约|合同|文件|文本|备忘")
_SIGNS = re.compile("(?:[双三四各]方)?(?:[续换互草补]?签[署订]?|订立|缔结|交换)?(?:[双三四各]方)?了?")
_CELL_AT_MOST = 32  # characters of a cell that says more than what was signed
_BEHIND = 8  # so many characters may stand behind what was signed
_SIGNED = re.compile("签|缔结|订立|换文")
_DAY_CELL = 6  # so many characters may a cell hold beside its date
_TO_COME = re.compile("[拟待]签|未签|计划|筹备|另?择[期日时]|另行签|改期|押后|延期|顺延|[稍日]后签|补签")
_SOME_DAY = re.compile("择[期日时]|另行|改期|押后|延期|稍后|日后")
_OPEN = re.compile("洽谈|磋商|商谈|谈判|取消|作废")
_ENDED = re.compile("终止|到期|届满|失效|解除")
_NEAR_LINES = 4
_JUST_BELOW = 60  # so far behind a list of pairs may it say what each of them signed


@dataclass(frozen=True, slots=True)
class _Sides:
    """Who signs by a table: the body that speaks, and the column that names the others, of so many."""

    own: int | None
    homes: Homes
    width: int
    others: int | None
    named_in: frozenset[int] = frozenset()  # the columns whose headings say that they name parties

    def names(self, row: list[Span], number: int) -> bool:
        """Whether the cell of this number may name a party: one in other columns is what it is about."""
        if self.named_in and len(row) == self.width:
            return number in self.named_in
        return self.partner(row) in (None, row[number])

    def partner(self, row: list[Span]) -> Span | None:
        """The cell of a row that names the other side."""
        return row[self.others] if self.others is not None and len(row) == self.width else None


def read(analysis: Analysis, homes: Homes, open_kind: list[Found]) -> list[Found]:
    """The agreements that tables state."""
    found: list[Found] = []
    for table in tables(analysis):
        first = table[0][0]
        above = _above(analysis, first)
        header = analysis.folded[first.start : first.end]
        others = _names_others(analysis, table[0][1])
        signed = others and _SIGNED.search(analysis.folded, first.start, table[-1][0].end)
        if signed or _SIGNING.search(header) or _SIGNING.search(analysis.folded, above, first.start):
            found.extend(_rows(analysis, homes, table))
        if not any(first.start <= one.at for one in found):
            opened = [one for one in open_kind if above <= one.at < first.start][-1:]
            last = table[-1][0].end
            below = [one for one in open_kind if last <= one.at < last + _JUST_BELOW][:1]
            found.extend(_pairs(analysis, homes, table, opened or below))
    return found


def _above(analysis: Analysis, first: Span) -> int:
    before = [line.start for line in analysis.lines if line.start < first.start]
    return before[-_NEAR_LINES] if len(before) >= _NEAR_LINES else 0


def _rows(analysis: Analysis, homes: Homes, table: Table) -> Iterator[Found]:
    """What the rows state, each with the year of the one before where its own day has none."""
    header = table[0][1]
    own = _own(analysis, table)
    others = None if own is None else _column_of_others(analysis, header)
    sides_of = _Sides(own, homes, len(header), others, _columns_of_parties(analysis, header))
    year: str | None = None
    for line, row in table:
        if found := _row(analysis, line, row, sides_of, year):
            printed = found.signed and found.signed[:4] in western(found.date_text or "")
            year = found.signed[:4] if found.signed and printed else year
            yield found


def _own(analysis: Analysis, table: Table) -> int | None:
    """The body that speaks, where a column names those who signed with it (协议对方), or that the rest names most."""
    others = _column_of_others(analysis, table[0][1])
    if others is None or _is_beside_others(analysis, table, others):
        return None
    if (ref := speaker(analysis)) is not None:
        return ref
    inside = {one.ref for one in analysis.within(table[0][0].start, table[-1][0].end, "body")}
    named = Counter(one.ref for one in analysis.mentions if one.kind == "body" and one.ref not in inside)
    return max(named, key=lambda ref: named[ref], default=None)


def _is_beside_others(analysis: Analysis, table: Table, others: int) -> bool:
    """Whether another column names a body in most rows: 校方 beside 合作方."""
    filled: Counter[int] = Counter()
    for _, row in table[1:]:
        filled.update(n for n, cell in enumerate(row) if analysis.within(cell.start, cell.end, "body"))
    return any(2 * count > len(table) - 1 for n, count in filled.items() if n != others)


def _column_of_others(analysis: Analysis, header: list[Span]) -> int | None:
    """The number of the column that is headed 对方."""
    columns = (n for n, cell in enumerate(header) if _OTHERS.fullmatch(analysis.folded, cell.start, cell.end))
    return next(columns, None)


def _columns_of_parties(analysis: Analysis, header: list[Span]) -> frozenset[int]:
    """The numbers of the columns that name parties, if one heads all of them (签约双方) or several one each."""
    text = analysis.folded
    every = [n for n, cell in enumerate(header) if _ALL_SIDES.fullmatch(text, cell.start, cell.end)]
    single = [n for n, cell in enumerate(header) if _ONE_SIDE.fullmatch(text, cell.start, cell.end)]
    return frozenset(every + single if len(every) == 1 or len(every + single) > 1 else ())


def _names_others(analysis: Analysis, header: list[Span]) -> bool:
    """Whether a column is headed 对方."""
    return _column_of_others(analysis, header) is not None


def _row(analysis: Analysis, line: Span, row: list[Span], sides_of: _Sides, year: str | None) -> Found | None:
    """A row with two bodies or more and a cell that is what they signed; a day without a year is of `year`.

    Where a row names people alone, their homes tell for whom they signed.
    """
    own, homes, partner = sides_of.own, sides_of.homes, sides_of.partner(row)
    thing: Object | None = None
    sides: list[Unit] = []
    people: list[int] = []
    amount, dated, status = None, dates.NOWHERE, "signed"
    for number, cell in enumerate(row):
        named = units(analysis, cell.start, cell.end, Homes()) if sides_of.names(row, number) else []
        noun = None if thing else _thing(analysis, cell)
        if noun and (not named or (sides and len(named) == 1 and named[0].end < noun.end)):
            thing = noun  # a kind may hold a name: 姊妹学校协议
            told = _IN_BRACKETS.fullmatch(analysis.folded, noun.end, cell.end)
            amount = analysis.text[slice(*told.span("sum"))] if told else amount
        elif named and (partner or not people):
            sides.extend(named)
        elif not named and _SUM_CELL.fullmatch(analysis.folded, cell.start, cell.end):
            amount = analysis.text[cell.start : cell.end]
        elif not named and (day := dates.alone(analysis, cell.start, cell.end, _DAY_CELL, year)).own:
            dated = day
        elif not named and _OPEN.search(analysis.folded, cell.start, cell.end):
            return None
        elif not named and _ENDED.search(analysis.folded, cell.start, cell.end):
            status = "mentioned"
        elif not named and _TO_COME.search(analysis.folded, cell.start, cell.end):
            status, dated = "planned", _put_off(analysis, cell, dated)
        people.extend(m.ref for m in analysis.within(cell.start, cell.end, "person") if m.ref not in people)
    if thing and not sides and not partner and len(people) > 1:
        sides = [
            unit for cell in row for unit in units(analysis, cell.start, cell.end, homes) if unit.person is not None
        ]
    parties = distinct(sides)
    if own is not None and len(parties) == 1 and own not in parties:
        parties = [own, *parties]
    if thing is None or len(parties) < 2:
        return None
    quote = analysis.quote(row[0].start, row[-1].end, "agreement.table-row")
    if status == "signed" and own is not None and is_of_another_year(dated.value, dates.reference(analysis)):
        status = "mentioned"
    return Found(
        thing, tuple(parties), [quote], line.start, status, dated.value, dated.words, dated.own,
        amount=amount, signatories=people,
    )  # fmt: skip


def _put_off(analysis: Analysis, cell: Span, dated: dates.Dated) -> dates.Dated:
    """The words of a cell that leave the day open, unless another cell has one: 另择期签署."""
    open_yet = _SOME_DAY.search(analysis.folded, cell.start, cell.end)
    return dates.Dated(None, analysis.text[cell.start : cell.end], own=True) if open_yet and not dated.own else dated


def _thing(analysis: Analysis, cell: Span) -> Object | None:
    last = last_noun(analysis.folded, cell.start, cell.end)
    ends = last is not None and analysis.folded[last.end() : last.end() + 1] in ("，", "（")
    ends = ends and cell.end - cell.start < _CELL_AT_MOST
    if last is None or (cell.end - last.end() > _BEHIND and not ends):
        return None
    if analysis.folded[cell.start] == "《":
        return objects.titled(analysis.folded, analysis.text, cell.start, min(cell.end, last.end() + 1))
    verb = _SIGNS.match(analysis.folded, cell.start, last.start())
    start = verb.end() if verb else cell.start
    return Object(start, last.end(), objects.plain(analysis.text[start : last.end()]))


def _pairs(analysis: Analysis, homes: Homes, table: Table, opened: list[Found]) -> list[Found]:
    """Rows of two bodies each, below a sentence that says what the pairs signed."""
    found = []
    pairs = [(line, row, sides) for line, row in table if len(sides := _pair(analysis, homes, line, row)) == 2]
    if 2 * len(pairs) < len(table):
        return []  # 主办 beside two bodies, in a table of other things
    for one, (line, row, sides) in product(opened, pairs):
        quote = analysis.quote(row[0].start, row[-1].end, "agreement.table-pair")
        found.append(
            Found(
                one.thing, tuple(sides), [*one.quotes, quote], line.start,
                signed=one.signed, date_text=one.date_text, own_date=one.own_date,
            )
        )  # fmt: skip
    return found


def _pair(analysis: Analysis, homes: Homes, line: Span, row: list[Span]) -> list[int]:
    """The bodies of a row of two cells."""
    return distinct(units(analysis, line.start, line.end, homes)) if len(row) == 2 else []

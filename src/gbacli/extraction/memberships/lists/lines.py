"""Lists of members laid out line by line or in a table, below a heading that says what they are."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.lists import completing, tables
from gbacli.extraction.memberships.lists.announced import announced as told_before
from gbacli.extraction.memberships.lists.cells import BOUNDS, cells_of, columns, lacks, said
from gbacli.extraction.memberships.lists.headings import (
    LEAD,
    MARK,
    announcing,
    approving,
    attending,
    heading,
    inline,
    no_list,
    opening,
    opening_beginnings,
    part,
    signing,
    strange,
    titled,
    unit,
)  # fmt: skip
from gbacli.extraction.memberships.lists.opened import Open
from gbacli.extraction.memberships.phrasing.agents import agents
from gbacli.extraction.memberships.phrasing.counts import partial
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import COUNT, LIST, NUMBER, OWNER, PART_OF, TAIL, words
from gbacli.extraction.memberships.phrasing.sketch import Sketch, sketch
from gbacli.extraction.memberships.sentences.reader import telling
from gbacli.text.pairs import pair_starts, word_starts
from gbacli.text.sentences import Span, beginning, holding

_FAR = 300  # characters from a heading to an item, beyond which the item is quoted alone
_MISSES = 2  # cells of a row with other content (an office, a person) that may stand between two items
_LABEL = re.compile(f"{MARK}(?P<label>[^，。；：ABWPTLMF]{{1,12}})(?:】?：|】|——?)(?=[ABW])")
_COUNTED_LABEL = re.compile(
    f"{MARK}(?P<label>[^，。；：ABWPTLMF]{{1,12}}?){COUNT}[^，。；：ABWPTLMF]{{0,4}}，?(?:其中|分别)?(?:包括|[有为是即])：?(?=[ABW])"
)  # 珠三角11所，包括
_LISTED = re.compile("[BW][、和与及]$")  # what follows is one of several, not what they are in
_OTHER = re.compile("，[^。；，ABWP]{0,8}(?:加盟|加入|入盟|入会|参与|参加|成员|会员|发起|牵头)")
_MORE = re.compile(
    "(?:(?<=、)|；[^，。；：、ABWP]{1,6}：)([ABW])[LMF]*(?=[、；，。（]|$|等)"
)  # items behind one that nobody knows for a name
_BESIDES_WORDS = ("席位", "组成", "如下", "架构")  # also tell of members where a list begins
_BESIDES = re.compile("|".join(_BESIDES_WORDS))
_BESIDES_BEGIN = frozenset(word[:2] for word in _BESIDES_WORDS)
_SAID = re.compile("[、，；兼/+]|暨")  # between what a cell says twice of a body: 发起单位、理事长单位
# what the cell of a row says in short
_WHOLE = {
    **dict.fromkeys(("发起", "共同发起", "联合发起", "创办", "始创"), "发起单位"),
    **dict.fromkeys(("牵头", "召集", "主导"), "牵头单位"),
}
_OWNER = re.compile(OWNER)
_OTHER_ALLIANCE = re.compile(f"{MARK}[AW]：?")
_LEAST = 3  # items that a list must have to go on behind a paragraph
_LONGEST = 70  # characters of a cell that is an item, not a paragraph
_CHARTER = re.compile("公约|章程|盟约|宪章|成立宣言|发起协议|共建协议")
_ROLL = re.compile("(?:名单|名录|类别|成员|会员|各?单位)[^。；，ABWP]{0,6}$")  # a further heading above the first item
_ALL = re.compile("(?:[成会盟]员|属会)(?:单位|机构|团体|院校)?(?:名单|名录|名册|一览|总表|总览)")  # 联盟成员名单
_NOTED = "(?:创[会始办盟]|发起|基本|正式|普通|永久|团体|新)*[成会盟]员(?:单位|团体)?$"  # 甲会　创会会员
_WELCOME = re.compile("欢迎(?=[^。；，ABWP]{0,6}新[^。；，ABWP]{0,2}[成会盟]员)")  # 欢迎以下新会员加入
_PEOPLE = re.compile("人选|代表|姓名|联系人|负责人|联络")


_OFFICE = "(?:长|主席|主任|总监|经理|总裁|教授|秘书)"  # 甲学会　总监, in a column of members and their offices


@cache
def _item() -> re.Pattern[str]:
    rest = f"$|[，；、：（。—-]|{NUMBER}年|{_NOTED}|[^。；，ABW]{{0,14}}P[^。]*$"  # else it is a phrase: 某某大学讲座
    rest += f"|[^。；，：ABWP]{{0,6}}{_OFFICE}$"
    return re.compile(f"{LEAD}(?:(?P<run>[ABW]{{2,}})|{LIST})(?P<tail>{TAIL})(?={rest})")


@cache
def _of_person() -> re.Pattern[str]:
    """A line of minutes: a person, the body, an office in it."""
    return re.compile(f"{MARK}P[，、：（]?(?P<list>[BW])")


@cache
def _alone() -> re.Pattern[str]:
    """A line that is a name, numbered or not, and no more."""
    return re.compile(f"{MARK}[BW][LMF]*[；，。]?$")


@cache
def _act() -> re.Pattern[str]:
    """What shows that a line tells of something done: it is no item, though it begins with a name."""
    return re.compile(f"签署|签订|举行|召开|表示|致辞|指出|介绍|宣布|{words('outside')}|来函|去年|今年|昨|日前|P[说称]")


def read(analysis: Analysis, known: Alliances) -> Iterator[Finding]:
    """What lists and tables state."""
    reading = _Reading(analysis, known)
    openings = _telling(analysis.folded, analysis.sentences, analysis.lines)
    rows = frozenset(holding(BOUNDS, analysis.text, analysis.lines) if _has_cells(analysis.text) else ())
    if not openings and not rows:
        return
    for number, line in enumerate(analysis.lines):
        cells = cells_of(analysis, line) if line in rows else [line]
        if len(cells) == 1 and reading.current is None and line not in openings:
            reading.columns, reading.people, reading.of_alliances = [], [], {}
            continue
        drawn = [sketch(analysis, known, cell) for cell in cells]
        if columns(drawn):
            reading.columns, reading.people = columns(drawn), [bool(_PEOPLE.search(one.code)) for one in drawn]
        elif len(cells) == 1:
            reading.columns, reading.people, reading.of_alliances = [], [], {}
        if len(cells) > 1:
            reading.of_alliances = tables.columns([said(analysis, cell) for cell in cells]) or reading.of_alliances
            yield from tables.row(drawn, reading.of_alliances)
        if len(cells) > 1 and (reading.of_alliances or lacks(drawn, reading.people)):
            continue
        yield from _row(known, cells, drawn)
        reading.resume(number, drawn[0])
        if not reading.heads(drawn):
            yield from reading.line(cells, drawn)


def has_lists(analysis: Analysis) -> bool:
    """Whether a line may begin a list or belong to a table."""
    return _has_cells(analysis.text) or bool(_telling(analysis.folded, analysis.sentences, analysis.lines))


def _has_cells(text: str) -> bool:
    return "|" in text or "\t" in text or "｜" in text or "　　" in text


@lru_cache(maxsize=2)
def _telling(folded: str, sentences: tuple[Span, ...], lines: tuple[Span, ...]) -> frozenset[Span]:
    """The lines with a word by which a list may begin: a report is read several times."""
    starts = [span.start for span in telling(folded, sentences)]
    besides = frozenset(beginning(_BESIDES, pair_starts(folded, _BESIDES_BEGIN), folded, lines))
    said = [
        line for line in lines if line in besides or bisect_left(starts, line.start) < bisect_left(starts, line.end)
    ]
    return frozenset(beginning(opening(), word_starts(folded, opening_beginnings()), folded, said))


@dataclass(slots=True)
class _Reading:
    """Where the reading of a report's lines has come to."""

    analysis: Analysis
    known: Alliances
    current: Open | None = None
    columns: list[bool] = field(default_factory=list)  # whether the bodies of each are no members
    people: list[bool] = field(default_factory=list)  # whether each is of people
    of_alliances: dict[int, str] = field(default_factory=dict)  # columns of a table with a row for each alliance

    def heads(self, drawn: list[Sketch]) -> bool:
        """Whether a row only names the columns of the table in which the list goes on."""
        opens = any(heading().match(one.code) for one in drawn)
        return self.current is not None and not opens and bool(columns(drawn))

    def line(self, cells: list[Span], drawn: list[Sketch]) -> Iterator[Finding]:
        """The items of a line."""
        named = taken = False  # a heading behind a name in a row is that name's own
        for place, cell in enumerate(cells):
            one = drawn[place]
            if len(cells) == 1 and _OTHER_ALLIANCE.fullmatch(one.code) and self._opens_below(cell):
                self.current = None
                return
            item = self.current is not None and self.current.items > 0 and _is_noted(one)
            opened = None if named or item else _opened(self.known, one, cell) or self._signed(one, cell)
            opened = opened or (told_before(self.analysis, self.known, one, cell) if len(cells) == 1 else None)
            named = named or re.fullmatch("[BW][LMF]*", one.code) is not None
            if opened is None and len(cells) == 1 and self._strange(cell, one):
                self.current = None
            self.current = opened.within(self.current) if opened else self.current
            if self.current is None or self.current.paused or not one.code:
                continue
            aside = (len(self.columns) == len(cells) and self.columns[place]) or (taken and "P" in one.code)
            if self._completes(opened, one, cell):
                one = sketch(self.analysis, self.known, cell)
            announced = opened is not None and not _headed(one.code) and not inline().match(one.code)
            found = [] if announced or aside else list(_items(one, self.current, cell))
            yield from found
            taken = taken or bool(found)
            headed = opened is not None or (len(cells) == 1 and part(one.code))
            self.current.count_item(len(found), headed)
            closed = _ends(one) if announced or not opened else "。" in one.code
            misses = _MISSES if len(cells) > 1 else 1
            self.current.paused = (closed and not found and not announced) or self.current.misses > misses
        opens = any(heading().match(one.code) for one in drawn)
        if len(cells) > 1 and (taken or opens) and self.current is not None:
            self.current.misses, self.current.paused = 0, False  # other cells of a row with an item are no misses

    def _opens_below(self, cell: Span) -> bool:
        """Whether a list begins in the line below: the alliance on this line is whose it is, no item."""
        below = next((line for line in self.analysis.lines if line.start >= cell.end), None)
        code = sketch(self.analysis, self.known, below).code if below is not None else ""
        return heading().match(code) is not None

    def _signed(self, drawn: Sketch, cell: Span) -> Open | None:
        """The list of those who signed the charter of the alliance that was last spoken of."""
        if not signing().match(drawn.code):
            return None
        near = [one for one in self.known.references if cell.start - _FAR <= one.end <= cell.start]
        charter = near and _CHARTER.search(self.analysis.folded, near[0].start, cell.start)
        return Open("member", near[-1].ref, cell.start, False, None, named=False) if charter else None

    def _completes(self, opened: Open | None, drawn: Sketch, cell: Span) -> bool:
        """Whether a line of the list names bodies that nobody has noted yet, which are noted now."""
        assert self.current is not None
        shift = _shift(drawn)
        if (opened and not shift) or part(drawn.code) or re.search("[。P]|：.", drawn.code[shift:]):
            return False
        if len(drawn.code) > _LONGEST or _act().search(drawn.code) or no_list().search(drawn.code):
            return False
        if self._heads_prose(cell, drawn):
            return False
        start = drawn.starts[shift] if shift < len(drawn.starts) else cell.start
        mark = re.match(MARK, self.analysis.folded[start : cell.end])
        start += mark.end() if mark else 0
        return completing.items(self.analysis, Span(start, cell.end), sure=self.current.items > 1)

    def _heads_prose(self, cell: Span, drawn: Sketch) -> bool:
        """Whether a line without a known name stands above a paragraph or a table, as the next heading does."""
        if re.search("[ABW]", drawn.code) or completing.looks_whole(self.analysis.folded, cell):
            return False
        line = next((line for line in self.analysis.lines if line.start >= cell.end), None)
        above = self.analysis.text.rfind("\n", 0, cell.start) + 1
        if line is None or "\t" in self.analysis.text[above : line.start]:
            return False
        return "。" in self.analysis.folded[line.start : line.end] or "\t" in self.analysis.text[line.start : line.end]

    def _strange(self, cell: Span, drawn: Sketch) -> bool:
        raw = self.analysis.folded[cell.start : cell.end]
        if self.current is not None and not self.current.items and _ROLL.search(drawn.code):
            return bool(no_list().search(drawn.code))
        return self.current is not None and strange(drawn.code, raw) and not part(drawn.code)

    def resume(self, number: int, drawn: Sketch) -> None:
        """Go on with a list behind a paragraph between its items where two lines hold nothing but a name."""
        lines, current = self.analysis.lines, self.current
        if current is None or not current.paused:
            return
        if strange(drawn.code, self.analysis.folded[lines[number].start : lines[number].end]):
            self.current = None
            return
        below = lines[number + 1 : number + 2] if current.items >= _LEAST and _alone().match(drawn.code) else ()
        if any(_alone().match(sketch(self.analysis, self.known, line).code) for line in below):
            current.paused, current.misses = False, 0


@lru_cache(maxsize=128)
def _opening(code: str) -> re.Match[str] | None:
    """What in a cell heads or announces a list; kept, as a report is read several times."""
    clause = _last_clause(code)
    headed = heading().match(code) or titled().match(code) or approving().match(code)
    if headed and headed.end() > clause:
        return headed
    return inline().match(code, clause) or announcing().match(code, clause) or headed


def _headed(code: str) -> bool:
    """Whether a cell is a heading, and not one sentence before another that announces a list."""
    headed = heading().match(code)
    return headed is not None and headed.end() > _last_clause(code)


def _last_clause(code: str) -> int:
    """Where the last sentence of a cell begins."""
    return code.rfind("。", 0, len(code) - 1) + 1


def _opened(known: Alliances, drawn: Sketch, cell: Span) -> Open | None:
    """The list that a cell opens, if it is a heading or announces one."""
    clause = _last_clause(drawn.code)
    came = attending().match(drawn.code)
    if came and (alliance := known.before(cell.start)) is not None:
        return Open("member", alliance, cell.start, False, None, named=False, people=True)
    match = _opening(drawn.code)
    if match is None:
        return None
    kind = next((kind for kind, text in match.groupdict().items() if text and kind != "rest"), "member")
    start = max(clause, drawn.code.rfind("，", 0, max(0, match.start(kind) if match.groupdict().get(kind) else 0)))
    if no_list().search(
        _WELCOME.sub("迎接", drawn.code).replace("现将", "现把").replace("兹将", "兹把"), start, match.end()
    ):
        return None
    acting = agents(drawn.code)
    named = [place for place in drawn.bodies(clause, match.end(), "AW") if place not in acting]
    named = [place for place in named if not _LISTED.search(drawn.code, 0, place)]
    alliance = drawn.refs[named[-1]] if named else known.before(drawn.starts[clause])
    if alliance is None:
        return None
    et_al, count = partial(drawn.code[clause:])
    of_all = kind == "member" and _ALL.search(drawn.code, clause) is not None
    return Open(kind, alliance, drawn.starts[clause], et_al, count, named=bool(named), of_all=of_all)


def _items(drawn: Sketch, current: Open, cell: Span) -> Iterator[Finding]:
    """The bodies that a cell lists."""
    shift = _shift(drawn)
    match = (_of_person() if current.people else _item()).match(drawn.code[shift:]) or _item().match(drawn.code[shift:])
    prose = "。" in drawn.code[:-1] or len(drawn.code) > _LONGEST
    if match is None or prose or _act().search(drawn.code, match.end() + shift):
        return
    groups = match.groupdict()
    group = "run" if groups.get("run") else "list"
    et_al, count = partial(groups.get("tail") or "")
    places = drawn.bodies(match.start(group) + shift, match.end(group) + shift)
    places = [place for place in places if not _OWNER.match(drawn.code, place + 1)]
    places = [place for place in places if not PART_OF.match(drawn.code, place + 1)]
    other = _OTHER.search(drawn.code, match.end(group) + shift)
    ends = other.start() if other else len(drawn.code)
    places += [more.start(1) for more in _MORE.finditer(drawn.code, match.end(group) + shift, ends)]
    for place in places:
        ref, end = drawn.refs[place], drawn.ends[place]
        if ref is not None and ref != current.alliance:
            start = current.start if end - current.start <= _FAR else cell.start
            for relation in (current.relation, *(["member"] if current.also else [])):
                yield Finding(
                    current.alliance, ref, relation, start, end, "membership.listed-below",
                    et_al or current.et_al, count or current.count, current.named,
                )  # fmt: skip


def _is_noted(drawn: Sketch) -> bool:
    """Whether a line is a name and, behind a space, what the body is: no heading, whatever the name ends in."""
    noted = re.fullmatch(f"{MARK}[ABW](?P<note>{_NOTED})", drawn.code)
    return noted is not None and drawn.starts[noted.start("note")] > drawn.ends[noted.start("note") - 1]


def _shift(drawn: Sketch) -> int:
    """Where the items begin: behind a heading on the same line, or behind a place or a rank (广东：)."""
    above = heading().match(drawn.code) or attending().match(drawn.code)
    label = _LABEL.match(drawn.code) or _COUNTED_LABEL.match(drawn.code)
    if above and above["rest"]:
        return above.start("rest")
    begun = inline().match(drawn.code)
    if begun:
        return begun.end()
    return label.end() if label and part(label["label"]) else 0


def _ends(drawn: Sketch) -> bool:
    """Whether a cell without items is a paragraph, with which a list is over."""
    return "。" in drawn.code or len(drawn.code) > _LONGEST


def _row(known: Alliances, cells: list[Span], drawn: list[Sketch]) -> Iterator[Finding]:
    """A row that names a body in one cell and says in another what it is in the alliance."""
    if len(cells) < 2:
        return
    first = next((one for one in drawn if re.fullmatch("[BW][LMF]*", one.code)), None)
    if first is None or first.refs[0] is None:
        return
    for cell, one in zip(cells, drawn, strict=True):
        matches = [unit().match(_WHOLE.get(said, said)) for said in _SAID.split(one.code)]
        alliance = known.before(cell.start) or known.only()
        if alliance is None or not all(matches):
            continue
        start, end = min(cell.start, first.starts[0]), max(cell.end, first.ends[0])
        for match in filter(None, matches):
            relation = next(kind for kind, text in match.groupdict().items() if text)
            yield Finding(alliance, first.refs[0], relation, start, end, "membership.table-row", named=False)

"""Phrases of offices, 常务副会长兼秘书长 and A协会会长、B学会顾问, and of their holders: 会长张三、副会长李四、王五."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.extraction.titles import Title
from gbacli.text.sentences import Span

# Patterns over the letters of `tokens`.
ASIDE = r"(?:\([^()]*\))"
ITEM = rf"(?:[fnoNm]*(?:B{ASIDE}?)*d?[fnoqN]*[TWH](?:{ASIDE}(?=[cP:u]))?j?)"
CHAIN = rf"(?:{ITEM}(?:c+x?{ITEM}|{ITEM})*)"
NAME = rf"(?:Ph*{ASIDE}?h*)"
LEAD = rf"(?:{CHAIN}[dk]?(?:c(?:[fx]*[Hh]|rdx|[xkqo]{{1,4}}d|f(?=P)))?H?h*)"  # the offices before a name
HOLDER = rf"(?:(?:{LEAD}|B)?{NAME})"
HOLDERS = rf"(?:{HOLDER}(?:(?:,?[cw]+(?:x{{1,2}}c)?)?(?:[vN]d)?{HOLDER})*)"


OF_TWO = ("前者", "后者")
_CANDIDATES = ("人选", "候选人", "提名人选", "提名人", "建议人选", "拟任人选", "候选人选", "参选人")
_LISTED = ("名单", "名录", "简介", "简历", "如下", "：", "为", "是", "有", "由", "的名单", "已")
_OF_MANY = ("历届", "历任")
_STOOD_FOR = re.compile("(?:长|主席|书记|主任|总裁|总经理|官|专员|特派员|大使|领事|特首|司令|干事)$")
_OF_ALL_OFFICES = ("原", "时任")
_KEPT = re.compile("名誉|荣誉|永远|荣休|顾问|委员|院士|代表|教授|会员|成员")
_STANDS_FOR = ("代表", "特别代表", "私人代表", "个人代表", "全权代表", "授权代表")
JUDGES = ("审判员", "检察员", "助理审判员", "助理检察员")
_PANELS = ("审判委员会", "检察委员会")  # within a court or an office of prosecutors
_ORDINAL = re.compile("第[一二三四五六七八九]")
_ORDINALS = re.compile("(?:第[一二三四五六七八九][、及和与暨])+$")
_LINKS = ",;:.cwdkhq)"
_TWO = re.compile(r"(B)(?:\([^()]*\))?[cw](?:x?d)?(B)(?!.*[cw](?:x?d)?B)")
_LONGEST_HINT = 10  # characters


@dataclass(frozen=True, slots=True)
class Office:
    """One title with what is printed beside it: `body` numbers a body, or is None where another must be found."""

    title: Title
    at: int  # the index of the title's token
    body: int | None = None
    body_span: Span | None = None
    inherited: bool = False  # the body stands before another title of the same phrase
    former: bool = False
    term: Span | None = None
    prefix: Span | None = None  # 署理 in 署理发展局局长
    hint: Span | None = None  # unknown words right before the title
    host: int | None = None  # the body of the office before, whose organ this one may be of
    many: bool = False  # said of several people: 三位, 历届
    ranked: bool = False  # the first of 正副会长: of the first of those named, the others hold the next
    begins: int | None = None  # where the phrase that holds the office begins
    seat: bool = False  # a seat in an organ, whose name is printed where the title would be
    years: Span | None = None  # from when to when it is said to be held, beside a term


@dataclass(frozen=True, slots=True)
class Holder:
    """A person in a list of holders, with the offices printed before the name."""

    person: Token
    offices: tuple[Office, ...]
    at: int


def offices(row: Row, start: int, end: int) -> tuple[Office, ...]:
    """The offices of a phrase, each with the closest body before it; `start` and `end` number tokens."""
    found: list[Office] = []
    item = _Item(hint=_hint(row, start - 1))
    item.former = item.hint is not None and _is_former(row, start - 2)
    last: tuple[int, Span] | None = None
    court: tuple[int, Span] | None = None  # the last body that is no panel of judges
    depth = 0
    begins = next((row.tokens[at].start for at in range(start, end) if row.letters[at] not in _LINKS), None)
    for index in range(start, end):
        token = row.tokens[index]
        depth += (token.letter == "(") - (token.letter == ")")
        if depth or token.letter == ")":
            if token.term and found and not found[-1].term:
                found[-1] = replace(found[-1], term=token.term)
        elif token.title is not None:
            judge = last is not None and token.title.head in JUDGES and row.folded.endswith(_PANELS, *last[1])
            office = item.office(token, index, court or last if judge else last, begins)
            court = last if last and not row.folded.endswith(_PANELS, *last[1]) else court
            if office and found and _goes_on_formerly(row, found[-1], office):
                office = replace(office, former=True)
            if office and not _stood_for(row, index) and not _nominated(row, index):
                found.extend(_ranked(row, index, office) or (office,))
            last, item = item.body or last, _Item()
        else:
            item.note(token, row.word(index))
    return tuple(found)


def _is_former(row: Row, at: int) -> bool:
    """Whether 时任 or 原 stands right before words that may be a body: 时任云岭镇镇长."""
    return row.letters[max(0, at) : at + 1] == "f" and row.tokens[at].end == row.tokens[at + 1].start


def _goes_on_formerly(row: Row, before: Office, office: Office) -> bool:
    """Whether 原 reaches the next office of the same body: 原甲公司副董事长、总经理; not an honour kept since."""
    if not before.former or not office.inherited or before.inherited or before.body_span is None:
        return False
    between = row.letters[before.at + 1 : office.at]
    first = next((at for at in range(before.at, -1, -1) if row.letters[at] == "f"), -1)
    told = first >= 0 and row.word(first) in _OF_ALL_OFFICES
    return told and between in ("", "c") and not _KEPT.search(row.word(office.at))


def _stood_for(row: Row, index: int) -> bool:
    """Whether 代表 right after the title of a head tells that somebody else came: 厅长代表张三, 厅长代表、局长张三."""
    token = row.tokens[index]
    at = index + 1 + (row.letters[index + 1 : index + 3] == "xW")  # 私人 before 代表
    after = row.tokens[at] if at < len(row.tokens) else None
    if after is None or row.tokens[index + 1].start != token.end or after.letter not in "WT":
        return False
    if row.folded[token.end : after.end] not in _STANDS_FOR:
        return False
    return _STOOD_FOR.search(row.word(index)) is not None and row.letters[at + 1 : at + 2] in ("P", "c", ",", ";", "")


def _nominated(row: Row, index: int) -> bool:
    """Whether the title is only what somebody may become: 局长人选, 会长候选人; not in 理事人选名单."""
    if row.letters[index + 1 : index + 2] != "x" or row.word(index + 1) not in _CANDIDATES:
        return False
    return not row.folded.startswith(_LISTED, row.tokens[index + 1].end)


def of_two(row: Row, at: int) -> int | None:
    """The index of the body meant by 前者的 or 后者的 before the title at `at`, of the two named last before."""
    word = row.word(at - 2) if row.letters[max(0, at - 2) : at] == "rd" else ""
    two = _TWO.search(row.letters, 0, at) if word in OF_TWO else None
    return two.start(1 if word == OF_TWO[0] else 2) if two else None


def _ranked(row: Row, index: int, office: Office) -> tuple[Office, ...]:
    """The two offices of 正副会长 and of 正、副会长, if the title is of that kind."""
    title = office.title
    words = row.folded[title.start : title.end]
    if words.startswith("第") and (numbered := _numbered(row, office)):
        return numbered
    vice = title if words.startswith("副") and _ranks_before(row, index) else None
    if words.startswith("正副"):
        vice = replace(title, start=title.start + 1)
    if vice is None:
        return ()
    office = replace(office, hint=None)
    return replace(office, title=replace(vice, start=vice.start + 1), ranked=True), replace(office, title=vice)


def _numbered(row: Row, office: Office) -> tuple[Office, ...]:
    """The offices of 第一及第二副会长 and 第一、第二和第三副会长; none where but one is said."""
    title = office.title
    before = _ORDINALS.search(row.folded, max(0, title.start - _LONGEST_HINT), title.start)
    if before is None:
        return ()
    rest, numbers = replace(title, start=title.start + len("第二")), [*_ORDINAL.finditer(row.folded, *before.span())]
    first = (replace(office, title=rest, prefix=Span(*number.span()), hint=None) for number in numbers)
    return *first, replace(office, hint=None)


def _ranks_before(row: Row, index: int) -> bool:
    """Whether 正 or 正、 stands right before a title."""
    before = row.folded[max(0, row.tokens[index].start - 2) : row.tokens[index].start]
    return before.rstrip("、").endswith("正")


def _hint(row: Row, index: int) -> Span | None:
    """The unknown words right before a title, which may be a body that nobody named: 该中心主任."""
    if index < 0 or index + 1 >= len(row.tokens):
        return None
    token, after = row.tokens[index], row.tokens[index + 1]
    if token.letter != "x" or token.end != after.start or token.end - token.start > _LONGEST_HINT:
        return None
    return Span(token.start, token.end)


@dataclass(slots=True)
class _Item:
    """What has been read of one office before its title."""

    body: tuple[int, Span] | None = None
    former: bool = False
    term: Span | None = None
    prefix: Span | None = None
    hint: Span | None = None
    many: bool = False

    def note(self, token: Token, word: str) -> None:
        """Take in what stands before the title."""
        span = Span(token.start, token.end)
        if token.letter == "B":
            self.body, self.hint = (token.ref, span), None
        elif token.letter == "x":
            self.hint = span
        elif token.letter == "m":
            self.prefix = span
        elif token.letter in "c,;":
            self.former, self.hint = False, None
        self.former = self.former or token.letter == "f"
        self.many = self.many or token.letter == "q" or word in _OF_MANY
        self.term = token.term or self.term

    def office(self, token: Token, index: int, last: tuple[int, Span] | None, begins: int | None) -> Office | None:
        """The office in a phrase that `begins` there, unless the word is only a profession beside no body."""
        assert token.title is not None
        if token.letter == "H" and not self.body:
            return None
        body = self.body or (None if self.hint else last)
        number, span = body or (None, None)
        inherited, host = not self.body and body is not None, last[0] if last else None
        return Office(
            token.title, index, number, span, inherited, self.former, self.term, self.prefix, self.hint, host,
            many=self.many, begins=begins,
        )  # fmt: skip


def holders(row: Row, start: int, end: int) -> tuple[Holder, ...]:
    """The people of a list, each with the offices before the name; another name in parentheses is passed over."""
    found: list[Holder] = []
    first, depth = start, 0
    for index in range(start, end):
        token = row.tokens[index]
        depth += (token.letter == "(") - (token.letter == ")")
        if token.letter == "P" and not depth:
            if not found or token.ref != found[-1].person.ref:
                found.append(Holder(token, offices(row, first, index), index))
            first = index + 1
        elif token.letter == ")" and first > start and re.fullmatch(r"h*\([^()]*\)", row.letters[first : index + 1]):
            first = index + 1
    return tuple(found)


def last_run(people: tuple[Holder, ...]) -> tuple[Holder, ...]:
    """The people after the last place where two names touch: 秘书长李四张三任主席 is about 张三."""
    for index in range(len(people) - 1, 0, -1):
        if people[index].person.start == people[index - 1].person.end:
            return people[index:]
    return people

"""The committees and groups within bodies that nobody named: 指导委员会 before 主任委员, 工作小组 before 召集人."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.roles.bodies.fits import fits
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.text.folding import fold
from gbacli.text.sentences import Span
from gbacli.text.tables import many_words

_SEATS = ("委员", "主任委员", "增选委员")
HEADS = ("主任委员", "召集人")  # heads of committees and groups
_OF_LIST = (*HEADS, "委员", "秘书长", "主席", "主任", "秘书", "成员", "组长", "组员", "干事")
_KINDS = "委员会|委会|小组|工作组|专班|评审团|评判团|顾问团"
_ENDS = re.compile(f"(?:{_KINDS})$")
_OFFICER = re.compile("d?[fnoqN]*[TW]")
_UNIT = re.compile(f"[\u4e00-\u9fff]{{2,12}}?(?:{_KINDS})(?![委成主副组员织建])")
_LEADS = re.compile(
    ".*(?:届|成立|组建|组成|设立|增设|另设|下设|分设|新设|设有|设|宣读|公布|通过|选出|选举|产生|担任|出任|兼任|的|了|由|为|与|和|及|并|在|该|其|个)"
)
_HEADING = re.compile(
    "(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|[0-9]{1,2}[.、]|[甲乙丙丁戊]、)?"
    f"(?:[^，。；：]{{0,16}}第[^，。；：]{{1,4}}届)?(?P<name>[\u4e00-\u9fff]{{2,10}}(?:{_KINDS}))"
    "(?:成员|组成|委员)?(?:名单|一览|人员)?(?:如下)?：?"
)
_DELEGATION = re.compile(
    "(?P<name>[^，。；：“”（）]{4,24}(?:考察|代表|访问|交流|参访|观摩|访学)团)(?:(?:全体)?(?:成员|团员))?名单(?:如下)?：?"
)
_OF_DELEGATION = ("团长", "领队", "秘书长")
_TRAVELS = re.compile(
    "(?P<name>[\u4e00-\u9fff（）()]{2,24}?(?:代表|考察|访问|交流|参访|观摩|访学|慰问|拜访)团)(?![体长员队友])"
)
_LEADS_TRAVEL = re.compile(
    ".*(?:组织|组成|组建|率领|带领|率|派出|派|随行?|接待|欢迎|会见|迎来|邀请|安排|担任|出任|的|了|由|与|和|及|该|本|此|我|一个|陪同|作为)"
)
_ANY_TRAVEL = re.compile(
    "经贸|商务|工商|企业家|青年|大型|海外|访问|考察|交流|代表|参访|慰问|拜访|团|[上往历本今首][届次]|第.{1,3}届"
)
_LEAST_TRAVEL = 2  # characters of the name of a delegation beside what every one is called
_NUMBERED = re.compile(
    "(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|[0-9]{1,2}[.、]|[甲乙丙丁戊]、)"
)
_OF_NEW = ("主席", "主任", "组长", "秘书长")
_CHAMBER = re.compile("[一-鿿]{0,8}?(?:立法会|区议会|立法局)(?=.{1,24}(?:委员会|委会|小组)$)")
_COUNCILS = ("执行委员会", "常务委员会", "筹备委员会", "临时委员会")
_NEW = re.compile(
    f"(?:设|设立|设有|成立|组成|组建|筹组)(?:了|一个|有)?(?P<name>[\u4e00-\u9fff]{{2,12}}?(?:{_KINDS}))(?=，)"
)
_PUT_OVER = re.compile("，(?:并|现|暂|则)?(?:由|请|邀|聘|委任|推举|推选|主席|以)[^，；。]*(?:，副?)?")
_MARKS = " #*　【】〔〕"  # of layout, around a heading
_BACK = 12  # lines above a line of a list in which its heading is looked for
_LONG = 60  # characters of a line that is no line of a list


def before(analysis: Analysis, office: Office, row: Row) -> int | None:
    """The committee of which the sentence has spoken before the title of its head."""
    if office.title.head not in HEADS:
        return None
    begins, ends = row.tokens[0].start, row.tokens[office.at].start
    found = [*_UNIT.finditer(analysis.folded, begins, ends)]
    for unit in reversed(found):
        floor = max((one.end for one in analysis.within(begins, unit.end(), "body")), default=begins)
        if _named_after(row, unit.end(), office.at):
            return None
        start = max(floor, unit.start())
        leads = _LEADS.match(analysis.folded, start, unit.end() - 2)
        start = leads.end() if leads else start
        if unit.end() - start >= 4:
            return analysis.body(start, unit.end())
    return None


def set_up(analysis: Analysis, office: Office, row: Row) -> int | None:
    """另设指引委员会，由张三担任主席: the committee that the clause before says is set up, which nobody named."""
    if office.title.head not in _OF_NEW:
        return None
    begins, ends = row.tokens[0].start, row.tokens[office.at].start
    for new in reversed([*_NEW.finditer(analysis.folded, begins, ends)]):
        span = new.span("name")
        if "届" in new["name"] or new["name"].endswith(_COUNCILS):
            continue  # 成立新一届执行委员会
        if _PUT_OVER.fullmatch(analysis.folded, span[1], ends) and not analysis.within(*span):
            return analysis.body(*span)
    return None


def seat(analysis: Analysis, office: Office, before: Sequence[Row], here: Sequence[Row]) -> int | None:
    """The committee that the paragraph (`here`) or a sentence before speaks of, none of a guest elsewhere."""
    if office.title.head not in _SEATS:
        return None
    told = [one for one in before if one not in here]
    named = [row.tokens[at].ref for row in told for at in _bodies(row) if not _OFFICER.match(row.letters, at + 1)]
    named += [row.tokens[at].ref for row in here for at in _bodies(row) if row.tokens[at].start < office.title.start]
    units = (ref for ref in reversed(named) if is_unit(analysis.bodies[ref].name))
    return next((ref for ref in units if fits(office, analysis.bodies[ref])), None)


def of_headline(analysis: Analysis, office: Office, headline: Collection[int]) -> int | None:
    """The committee that the report is about, whose seats are told of without it: X局局长亦是当然委员."""
    units = [ref for ref in headline if is_unit(analysis.bodies[ref].name) and fits(office, analysis.bodies[ref])]
    return units[0] if len(units) == 1 and office.title.head in _SEATS else None


def _bodies(row: Row) -> list[int]:
    return [at for at, letter in enumerate(row.letters) if letter == "B"]


def is_unit(name: str) -> bool:
    """Whether a name is that of a committee or group."""
    return _ENDS.search(fold(name)) is not None


def _named_after(row: Row, start: int, end: int) -> bool:
    """Whether another committee or group is named between, none of which somebody is only an officer."""
    bodies = (at for at in range(end) if row.letters[at] == "B" and row.tokens[at].start >= start)
    return any(_ENDS.search(row.word(at)) and not _OFFICER.match(row.letters, at + 1) for at in bodies)


def over(analysis: Analysis, office: Office) -> int | None:
    """The committee whose name alone stands on a line over a list of its officers."""
    if office.title.head not in _OF_LIST:
        return None
    for line, bare in _lines_above(analysis, office):
        heading = _HEADING.fullmatch(analysis.folded, *bare)
        if heading and not analysis.within(*line):
            return analysis.body(*heading.span("name"))
        ends = analysis.folded.endswith(("。", "："), line.start, line.end)
        if line.end - line.start > _LONG or _NUMBERED.match(analysis.folded, *bare) or ends:
            return None
    return None


def delegation(analysis: Analysis, office: Office) -> int | None:
    """The delegation whose name heads the list of those who travel: 甲会访乙地代表团名单 over 团长."""
    if not office.title.head.endswith(_OF_DELEGATION):
        return None
    headings = (_DELEGATION.fullmatch(analysis.folded, *bare) for _, bare in _lines_above(analysis, office))
    heading = next(filter(None, headings), None)
    return analysis.body(*heading.span("name")) if heading else None


def travelling(analysis: Analysis, office: Office, _: Row) -> int | None:
    """The delegation that the report has named before its head: 甲乙经贸代表团出席…。副团长张三."""
    if not office.title.head.endswith(_OF_DELEGATION[:2]):
        return None
    for match in reversed([*_TRAVELS.finditer(analysis.folded, 0, office.title.start)]):
        leads = _LEADS_TRAVEL.match(analysis.folded, match.start(), match.end() - 3)
        start = leads.end() if leads else match.start()
        own = _ANY_TRAVEL.sub("", analysis.folded[start : match.end()])
        if len(own) >= _LEAST_TRAVEL and own not in many_words("generic_names"):
            name = analysis.folded[start : match.end()]
            known = (ref for ref, body in analysis.names("body") if fold(body.name).endswith(name))
            ref = next(known, None)
            return analysis.body(start, match.end()) if ref is None else ref
    return None


def _lines_above(analysis: Analysis, office: Office) -> Iterator[tuple[Span, Span]]:
    """The lines above that of an office, the nearest first, each also without the marks around it."""
    at = bisect_right(analysis.lines, (office.title.start, len(analysis.folded))) - 1
    for line in reversed(analysis.lines[max(0, at - _BACK) : at]):
        words = analysis.folded[line.start : line.end]
        start = line.start + len(words) - len(words.lstrip(_MARKS))
        yield line, Span(start, start + len(words.strip(_MARKS)))


def chamber(analysis: Analysis, office: Office, rows: Sequence[Row]) -> int | None:
    """立法会交通事务委员会选出议员张三为主席: the chamber whose committee was named last, for one of its members."""
    if office.title.head != "议员":
        return None
    for row in reversed(rows):
        for token in reversed(row.tokens):
            name = analysis.bodies[token.ref].name if token.letter == "B" else ""
            if whole := _CHAMBER.match(fold(name)):
                return analysis.number("body", name[: whole.end()])
    return None

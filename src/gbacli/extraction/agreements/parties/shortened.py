"""Short forms of names that stand before 与乙签署 and that nothing else knows: 漂流网与乙, 平台与乙, 荔盟则与乙."""

from __future__ import annotations

import re

from gbacli.extraction.agreements.bodies.units import Unit
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.text.folding import fold

_FORM = re.compile(
    "(?:^|[，。；：、\\s“”（）)]|\\d[日月年]|(?<=[^\\w]由)|同意|授权|其后|随后|当日|同日|今年|去年)(?P<form>[^\\W\\d_]{0,11}?"
    "(?P<head>联盟|联合体|共同体|协作体|体|盟|圈|网络|网|平台|机制|组织|协作区|社|会|联席办|办|营处|中心|链|廊|线|所|院|校|馆|局|公司|站|队|团|台|组))”?"
    "(?:还|又|则|另外?|也|亦|已经?|曾|将|拟|再|就|便|才|先后?|刚|均|都|随[后即]|其后|现场|当场|同场|当[天日]|同[日天]|今[天日年]|昨[天日]?|日前|近日|此前|早前"
    "|早已|去年|前年|明年|上月|本月|下月|年内|计划|准备|打算|预计|有望|自己|分别|\\d|[一二三四五六七八九十]+[月日]|[年月日底初中])*，?[与和同跟]$"
)
_NO_FORM = re.compile(
    "[本我该其两双各在于自从当为这那此诸贵敝赴到向对把被或及]|[一二三四五六七八九十]|[^会]*(?:大|年|例|现场|峰|晚|庆|董事|理事|执委|管委|监事|校董|委员)会$"
    "|(?:公司|集团|医院|学校|大学|学院|协会|学会|商会|总会|联会|联合会|基金会|中心|研究院|研究所|书院|本馆|机构|书局|报社|电台|新馆|法院)$"
)
_OPENING = re.compile(
    "[“ 　]*(?P<form>[^\\W\\d_]{1,8}?"
    "(?P<head>联盟|联合体|共同体|协作体|盟|圈|网络|网|平台|机制|协作区|社|会|中心|链|廊|所|院|校|馆|局|公司|站|队|团))”?"
    "(?=定|拟|将|计划|打算|准备|预|早|去|今|昨|前|上|下|其|随|于|在|另|还|又|再|则|亦|也|已|曾"
    "|先|后|就|便|当|同|\\d|[一二三四五六七八九十])[^，。；：、与和同跟“”]{1,20}[与同和跟]$"
)
_BRAND = re.compile(
    "(?:^|[，。；：、 　]|[\\d〇零一二三四五六七八九十][日月年])(?P<form>[^\\W\\d_]{2,5}?)(?P<head>)"
    "(?:还|又|则|另|也|亦|已|曾|将|拟|再|就|便|刚)?[与同跟和]$"
)
_FIRM = ("公司", "集团", "银行", "机构", "企业", "中心", "厂", "社")
_SHORTEST = 2
_BARE = 3  # characters of a form that is no more than the noun of a name
_REACH = 60


def form_before(clause: Clause, first: int) -> re.Match[str] | None:
    """The words for a body that stand right before the partners at `first`, where no body is known there."""
    start = max(0, clause.sentence.start - 1, first - _REACH)
    found = _FORM.search(clause.text, start, first)
    found = found or _loosely(clause, start, first) or _brand(clause, start, first)
    if not found or len(found["form"]) < _SHORTEST or _NO_FORM.match(found["form"]):
        return None
    known = clause.reading.analysis.within(found.start("form"), first)
    return None if any(one.start < found.end("form") for one in known) else found


def _loosely(clause: Clause, start: int, first: int) -> re.Match[str] | None:
    """The words for a body that begin the piece, farther from the partners: 同业网定于四月中在广州与乙."""
    piece = max(clause.text.rfind(mark, start, first) for mark in "，。；：\n") + 1
    found = _OPENING.match(clause.text, max(piece, start), first)
    told = found and meant(clause, found, [])
    return found if told else None


def _brand(clause: Clause, start: int, first: int) -> re.Match[str] | None:
    """The beginning of a firm's name, where it alone stands before the partners: 瀚洋同乙."""
    found = _BRAND.search(clause.text, start, first)
    firms = found and [ref for ref, one in clause.reading.analysis.names("body") if _begins(one.name, found["form"])]
    return found if firms and len(firms) == 1 else None


def _begins(name: str, form: str) -> bool:
    """Whether the name of a firm begins with the form."""
    folded = fold(name)
    return folded.startswith(form) and len(folded) > len(form) + 1 and folded.endswith(_FIRM)


def meant(clause: Clause, found: re.Match[str], others: list[int]) -> Unit | None:
    """The body that the words are short for: the only one that holds their characters, or the last one named before."""
    form, at = found["form"], found.start("form")
    bodies = clause.reading.analysis.bodies
    refs = {ref for ref, _ in clause.reading.analysis.names("body")} - set(others)
    fitting = [ref for ref in refs if _shortens(form, found["head"], fold(bodies[ref].name))]
    if len(fitting) > 1:
        before = [one.ref for one in clause.reading.analysis.within(0, at, "body") if one.ref in fitting]
        alliances = [ref for ref in fitting if ref in {one.alliance for one in clause.reading.told}]
        fitting = alliances if len(alliances) == 1 else before[-1:] if len(form) <= _BARE else []
    return Unit(at, found.end("form"), fitting[0]) if len(fitting) == 1 else None


def _shortens(form: str, head: str, name: str) -> bool:
    """Whether a name holds all characters of a form in their order, and ends like it."""
    rest = iter(name)
    ends = name.endswith(head) or (len(head) == 1 and head in name[-3:])
    if not head:
        return _begins(name, form)
    return ends and len(name) > len(form) and all(character in rest for character in form)

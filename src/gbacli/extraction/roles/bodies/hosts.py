"""The body above a department or council, where an office is not of these but of the whole."""

from __future__ import annotations

import re

from gbacli.extraction.analysis import Draft
from gbacli.extraction.own import own_mention
from gbacli.extraction.roles.bodies.fits import fits
from gbacli.extraction.roles.bodies.printed import COUNCIL, HEADS_OF_ORGANS
from gbacli.extraction.roles.bodies.report import Report
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.tokens import Row, Token
from gbacli.text.folding import fold

_RISES = re.compile(r"(?P<part>B)[fn]*TPh*k*v[kne]*$")
_RISEN = re.compile("升|扶正|调任|转任")
_FULLY = re.compile("升|扶正|真除|转正")
_DEPUTY = re.compile("^(?:署理|代理|暂代|暂任|候任|代|副|助理|常务)+")
_DEPARTMENT = re.compile("(?P<name>[\u4e00-\u9fff]{1,8}[部处科室组厅])$")
_PART = re.compile("[\u4e00-\u9fff]{2,8}[部处科室组厅系]$")
_WHOLE = re.compile("(?:会|公司|集团|大学|学院|中心|局|署|馆|院|社|银行|联盟|医院|学校|中学|小学|堂|所)$")
_OF_PARTS = re.compile("(?:部|处|科|室|组|厅|部门)长$|主管$|主任$|经理$|干事$|专员$|顾问$")
_OF_WHOLE = re.compile("总干事$|总经理$|总主任$|总裁$|院长$|校长$|行政")
_APPOINTS = re.compile(r"(?:^|[,;:.])[kxn]*(?P<who>B)[k]*a(?:B?[TWH]*Ph*[cw]?)+[eiv]k*$")
_HONOURS = re.compile("(?:顾问|大使|参事|导师|专家|讲师|教授|观察员|体验官|推荐官|推介官)$")
_SHORTEST = 2


def risen(report: Report, office: Office, row: Row) -> int | None:
    """甲会培训部经理张三升任助理总干事: of 甲会, or of the body in whose name the report speaks."""
    found = _RISES.search(row.letters, 0, office.at)
    title = report.words(office)
    if found and _FULLY.search(row.word(office.at - 1) + row.word(office.at - 2)):
        before = next(row.word(at) for at in range(found.start(), office.at) if row.letters[at] == "T")
        if before != title and _DEPUTY.sub("", before) == title:
            return row.tokens[found.start("part")].ref  # 甲院署理院长张三真除为院长
    if found is None or not _RISEN.search(row.word(office.at - 1)):
        return None
    if _OF_PARTS.search(title) and not _OF_WHOLE.search(title):
        return None
    part = row.tokens[found.start("part")]
    name = report.analysis.folded[part.start : part.end]
    department = _DEPARTMENT.search(name)
    for at in range(len(name) - _SHORTEST, _SHORTEST - 1, -1) if department else ():
        if _WHOLE.search(name[:at]):
            return report.analysis.body(part.start, part.start + at)
    if department is None or department.start():
        return None
    own = own_mention(report.analysis)
    ref = own.ref if own else report.theme(office)
    return ref if ref is not None and fits(office, report.analysis.bodies[ref]) else None


def whole_of(report: Report, office: Office, part: Token) -> int | None:
    """任A署规划处处长，后任副署长: the body with whose name that of its department begins, named elsewhere or not."""
    name = fold(report.analysis.bodies[part.ref].name)
    wholes = (other for other, draft in report.analysis.names("body") if name.startswith(fold(draft.name)))
    known = next((ref for ref in wholes if ref != part.ref and fits(office, report.analysis.bodies[ref])), None)
    printed = report.analysis.folded[part.start : part.end]
    if known is not None or not _PART.search(printed):
        return known
    for length in range(len(printed) - _SHORTEST, _SHORTEST, -1):
        if fits(office, Draft(printed[:length])):
            return report.analysis.body(part.start, part.start + length)
    return None


def host_of_organ(report: Report, office: Office) -> int | None:
    """联盟理事会随之调整：张三任理事长: of 联盟, whose council it is, if the report names that elsewhere."""
    if office.body is None or office.title.head not in HEADS_OF_ORGANS:
        return None
    name = fold(report.analysis.bodies[office.body].name)
    organ = COUNCIL.search(name, _SHORTEST)
    if organ is None or not name[: organ.start()]:
        return None
    whole = name[: organ.start()]
    for ref, draft in report.analysis.names("body"):
        if ref != office.body and any(fold(form) == whole for form in (draft.name, *draft.surfaces)):
            return ref
    return None


def honouring(report: Report, office: Office, row: Row) -> int | None:
    """市政府聘请张三为顾问: the body that gives somebody an honour, be it a government."""
    found = _APPOINTS.search(row.letters, 0, office.at) if _HONOURS.search(report.words(office)) else None
    return row.tokens[found.start("who")].ref if found else None

"""The body of an office that is not of the body named last: of an alliance whose units these are, of those thanked."""

from __future__ import annotations

import re

from gbacli.extraction.roles.bodies.fits import fits
from gbacli.extraction.roles.bodies.report import BACK, Report
from gbacli.extraction.roles.phrasing.phrases import Office
from gbacli.extraction.roles.phrasing.tokens import Row

_UNIT = "单位"
_THANKS = re.compile("感谢|鸣谢|致谢|答谢|多谢|道谢|谢谢|谢过|嘉许|表扬|赞扬|欢送")
_LEFT = re.compile("任满|届满|卸任|离任|退任|前任|去届|上届")


def of_units(report: Report, office: Office, row: Row) -> int | None:
    """甲会为理事长单位，会长张三任理事长: of the alliance in which the body of the officer has that seat."""
    told = row.folded[row.tokens[0].start : office.title.start]
    if _UNIT not in told:
        return None
    bodies = report.analysis.bodies
    if (
        report.given is not None
        and bodies[report.given[1]].kind == "alliance"
        and fits(office, bodies[report.given[1]])
    ):
        return report.given[1]  # …任理事长；秘书长由乙担任
    if report.words(office) + _UNIT not in told:
        return None
    named = [token.ref for token in row.tokens[: office.at] if token.letter == "B"]
    own = [ref for ref in named if bodies[ref].kind == "alliance" and fits(office, bodies[ref])]
    if own:
        return own[0]
    shared = report.umbrella(office)
    return report.alliance(office) if shared is None else shared


def of_those_thanked(report: Report, office: Office, row: Row) -> int | None:
    """甲局感谢卸任主席张三: of the body that the report is about, where 甲局 has hardly a 主席 or only tells of it."""
    last = row.letters.rfind("B", 0, office.at)
    between = row.folded[row.tokens[last].end : office.title.start] if last >= 0 else ""
    thanks = _THANKS.search(between)
    if thanks is None or not _LEFT.search(between, thanks.end()):
        return None
    ref, about = row.tokens[last].ref, report.theme(office)
    if fits(office, report.analysis.bodies[ref], strict=True) and (
        about not in report.headline or ref in report.headline
    ):
        return None
    return report.back(office, report.rows.last(BACK), free=False) if about is None else about

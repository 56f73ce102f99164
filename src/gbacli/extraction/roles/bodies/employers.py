"""The body of an office beside those of other offices, which only employ somebody or act on the other side."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gbacli.extraction.own import own_mention
from gbacli.extraction.roles.bodies.fits import fits
from gbacli.extraction.roles.bodies.report import Report
from gbacli.extraction.roles.phrasing.phrases import Office, offices
from gbacli.extraction.roles.phrasing.tokens import Row
from gbacli.text.folding import fold

_GIVEN_UP = ("z", "N", "f")
_NEXT = re.compile(r"[;,][ckn]*\Z")
_OF_B = r"d?[fnoqN]*[TW]j?(?:c*[TW])*"
# A会会长张三是B会主任； and A会会长由B会主任张三担任，副会长为C会干事李四，
_FIRST = rf"(?:[xe]?Ph*,?[rkc]*eB{_OF_B}|[kn]*[ue]B{_OF_B}Ph*k*[vx]?)"
_HOLDER = rf"(?:B{_OF_B})?Ph*"
_FURTHER = rf"[,;][kn]*[TW][kn]*(?:[ue]?{_HOLDER}(?:c{_HOLDER})*[kvx]*|Ph*,?[rkc]*eB{_OF_B})"
_EMPLOYED = re.compile(
    rf"(?:.*[,;:])?[kn]*(?P<own>B)(?:\([^()]*\))?d?[fnoqN]*[TW]j?k*{_FIRST}(?:{_FURTHER})*[;,][ckn]*"
)
_OTHER_OFFICERS = re.compile(r"T?P[h)]*(?:[cw](?:BTP[h)]*))+")
_WITH = re.compile(
    r"(?:.*[;:.])?[kxo,]*(?:(?P<own>B)[^PTB;:.]*(?:B[^PTB;:.,]*)?,[kx]*)?"
    r"w(?P<others>B(?:[cw]B)*)[^PBTW;:]*,[kx]*u?[kn]*"
)
# 会长甲兼任乙会主席，副会长丙兼任丁会主席
_PARALLEL = re.compile(
    r"(?:^|[,;:])[kn]*(?P<first>[fn]*T)Ph*[^,;:.P]*v[^,;:.P]*B[^,;:.P]*"
    r"(?:[,;]c?[kn]*[fn]*TPh*[^,;:.P]*)*[,;]c?[kn]*\Z"
)
_TAKES = re.compile(r"TPh*[^,;:.PB]*v")
_THEIRS = re.compile("对方|[院校厂馆会局署司厅校行]方|该[会院校局署馆社司厂中]|双方|两[会院校局馆社家]")
_OFFICERS_OF_THEIRS = re.compile("(?<=[cw,;])[Bx]d?[fn]*T(?=P)")
_LEAVER = re.compile("(?P<chain>(?:Bd?)?[fnN]*T)Ph*(?:[^PTWB;.]*z|f[,;])")


def not_theirs(report: Report, office: Office, row: Row, refs: Sequence[int]) -> Sequence[int]:
    """甲市与乙市签约，市长张三、乙市市长李四: those of some bodies without an officer of their own behind, or all."""
    theirs = [row.word(at.start()) for at in _OFFICERS_OF_THEIRS.finditer(row.letters, office.at)]
    names = {ref: fold(report.analysis.bodies[ref].name) for ref in refs} if theirs else {}
    return [ref for ref in names if not any(word in names[ref] for word in theirs)] or refs


def leaver(office: Office, row: Row) -> Office | None:
    """秘书长甲请辞，聘请副秘书长乙为秘书长: the same office, as printed before who leaves it."""
    for match in _LEAVER.finditer(row.letters, 0, office.at):
        at = match.end("chain") - 1
        if row.word(at) == row.word(office.at):
            return next(iter(offices(row, *match.span("chain"))), None)
    return None


def of_same_title(report: Report, office: Office, row: Row) -> int | None:
    """A会秘书长由甲担任，乙不再担任秘书长: the body of the same title told before, the only one in the sentence."""
    if not office.at or row.letters[office.at - 1] not in _GIVEN_UP:
        return None
    said = {
        row.tokens[at - 1].ref
        for at in range(1, office.at)
        if row.letters[at] in "TW" and row.letters[at - 1] == "B" and row.word(at) == report.words(office)
    }
    return said.pop() if len(said) == 1 else None


def beside_employers(report: Report, office: Office, row: Row) -> int | None:
    """A联盟理事长由B会会长张三担任，秘书长李四: of A, where B is but what the one before works for."""
    if not _NEXT.search(row.letters, 0, office.at):
        return None
    found = _EMPLOYED.fullmatch(row.letters, 0, office.at)
    ref = row.tokens[found.start("own")].ref if found else -1
    return ref if found and fits(office, report.analysis.bodies[ref]) else None


def against_counterpart(report: Report, office: Office, row: Row) -> int | None:
    """与B会续签备忘录，会长张三落笔: of the body in whose name the report speaks, which the sentence leaves out."""
    match = _WITH.fullmatch(row.letters, 0, office.at)
    others = {row.tokens[at].ref for at in range(*match.span("others")) if row.letters[at] == "B"} if match else set()
    if match and match["own"]:
        acts = row.tokens[match.start("own")].ref
        return acts if acts not in others and fits(office, report.analysis.bodies[acts], strict=True) else None
    own = own_mention(report.analysis) if match else None
    ref = own.ref if own else report.theme(office) if match else None
    if ref is None or ref in others or not fits(office, report.analysis.bodies[ref], strict=True):
        return None
    if _THEIRS.search(row.folded, row.tokens[0].start, row.tokens[-1].end):
        return None
    return ref if own or report.leads(ref, office) else None


def parallel(row: Row, at: int) -> int | None:
    """The first of the offices of one body whose holders each take one of another, where a later one stands `at`."""
    found = _PARALLEL.search(row.letters, 0, at) if _TAKES.match(row.letters, at) else None
    return found.end("first") - 1 if found else None


def other_side(row: Row, run: re.Match[str], at: int) -> int:
    """甲与乙签约，总裁张三与甲的主任李四签字: of two that act the one that has no officer there; else the first."""
    bodies = [index for index in range(*run.span()) if row.letters[index] == "B"]
    behind = _OTHER_OFFICERS.match(row.letters, at) if len(bodies) == 2 else None
    named = {row.tokens[index].ref for index in range(*behind.span()) if row.letters[index] == "B"} if behind else set()
    free = [index for index in bodies if row.tokens[index].ref not in named]
    return free[0] if len(free) == 1 else run.start()

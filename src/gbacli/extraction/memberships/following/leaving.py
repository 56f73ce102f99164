"""Bodies that have left an alliance within the report: 甲去年退会, 不再列为成员的有乙."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.phrasing.grammar import LIST, TAIL, words
from gbacli.extraction.memberships.phrasing.sketch import Sketch, sketch
from gbacli.text.sentences import holding

_TRIGGER = re.compile("退|离[会盟队开]|除名|脱离|注销|资格|会籍|身份|不再|出局")
_MEMBER = "(?:成员|会员|盟员|社员)"
_LEAVES = (
    f"(?:(?:退出|脱离|离开)(?=[，。；、了]|$|[该本]|其|联盟|{_MEMBER}|A)|退[会盟网群社队]|离[会盟队]|除名|出局"
    f"|(?:注销|取消|撤销|终止|丧失|失去|放弃|交回)[^。；，ABWP]{{0,6}}(?:{_MEMBER}(?:资格|身份|席位|地位)|会籍)"
    f"|不再(?:是|为|列为|列入|作为|担任|属于?|保留)[^。；，BWP]{{0,8}}{_MEMBER})"
)
_LEFT = re.compile(
    f"{LIST}{TAIL}(?P<between>[^。；BWP]{{0,24}}?){_LEAVES}(?P<after>[^。；，]{{0,8}}(?:，[^。；，]{{0,8}})?)"
)
_WHO = re.compile(
    f"(?:离开|退出|退会|退盟|离队|出局|注销|除名|告别)的(?:成员|会员)?(?:单位|机构)?(?:[还有是为]|包括|：)+{LIST}"
)
_NOT = re.compile("[没未]|不会|不得|无意|否认|不是|并非|若|如果|可[以随]|有权|自由|传|担心|曾|威胁|扬言|考虑")
_ASKED = re.compile("提出|申请|要求|提请|拟|将|打算|计划|欲|请辞")
_GRANTED = re.compile("[获照]准|批准|同意|准予|准许|通过|获批|接纳|备悉|生效")
_BACK = re.compile("重新|重返|归队|再度|再次|回归|又回|复会|恢复|重获")


@cache
def _offices() -> re.Pattern[str]:
    """What one may step down from and yet be a member."""
    return re.compile(f"{words('unit')}|保留")


def left(analysis: Analysis, known: Alliances) -> frozenset[tuple[int, int]]:
    """The alliances with the bodies that have left them, as far as the report says."""
    found: set[tuple[int, int]] = set()
    for span in holding(_TRIGGER, analysis.folded, analysis.sentences):
        if analysis.within(*span, "body"):
            drawn = sketch(analysis, known, span)
            found.update(_left(known, drawn))
    return frozenset(found)


def _left(known: Alliances, drawn: Sketch) -> Iterator[tuple[int, int]]:
    matches = [match for match in _LEFT.finditer(drawn.code) if _so(drawn.code, match)]
    for match in (*matches, *_WHO.finditer(drawn.code)):
        named = drawn.bodies(match.end("list"), match.end(), "A") or drawn.bodies(0, match.start("list"), "A")[-1:]
        alliance = drawn.refs[named[0]] if named else known.before(drawn.starts[0])
        start, end = match.span("list")
        for place in drawn.bodies(max(start, drawn.code.rfind("；", start, end)), end):
            ref = None if drawn.code[place - 1 : place] == "某" else drawn.refs[place]
            if alliance is not None and ref is not None and ref != alliance:
                yield alliance, ref


def _so(code: str, match: re.Match[str]) -> bool:
    """Whether a body has left indeed: not where it only asked to, or gave up but an office."""
    between, after = match["between"], match["after"]
    if _NOT.search(between) or _BACK.search(after) or _offices().search(code, match.end("list"), match.end()):
        return False
    granted = _GRANTED.search(code, max(0, match.start() - 6), match.start("list")) or _GRANTED.search(between + after)
    return _ASKED.search(between) is None or granted is not None

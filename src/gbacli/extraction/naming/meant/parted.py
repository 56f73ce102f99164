"""Names that ran together with what stands beside them: 云大与岚山学院, 岚山商会先后签订, 与|和平医院.

A name may hold 与 or 和 (食品与健康学院), so that the scan for names cannot stop there; whether it holds two names is
known only once all short forms of the report are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.naming.meant.fuller import shortens
from gbacli.text.folding import fold, key

_JOIN = re.compile("[与和及同跟]")
# 某联盟成员|某学会
_MEMBER = re.compile(
    "(?<=联盟|合体|会议|同体|作体|网络|同盟|作网)(?:的|(?:首批|创始|新|核心|三家|两家)+)?(?:成员|会员)(?:单位|机构|代表|团体|方)*(?=[\u4e00-\u9fff]{5})"
)
# 广州成员|某学会, 共建|单位|某学会: what it is called, before its name
_CALLED = re.compile("(?:[\u4e00-\u9fff]{2}[市省区方]?(?:[成会]员)(?:单位|机构|团体)?|单位|机构)(?=[\u4e00-\u9fff]{5})")
_LEAST = 2  # characters of a short form
_SHORTEST = 4  # characters of a name that loses its tail, or of the second of two
_LONG = 6  # characters of a second name that 和 and 及 may join to the first
_TAIL = re.compile(
    "(?:先后|分别|各自|共同|联合|正式|现场|日前|昨日|[亦也又还再则均已将拟曾]|(?<=[会司团学心局署院])所(?=[签订立]))+$"
)
_LAST = frozenset("后别自同合式场日亦也又还再则均已将拟曾所")  # of such adverbs
_VERB = re.compile("签(?:署(?!方|人)|订|约(?!方))")
_SIGNS = re.compile("签|订立|缔|[与和同跟]|达成|立下")
_SIGNS_SOON = re.compile(
    "[^，。；：]{0,12}?(?:签[^字名]|订立|缔|达成|敲定|立下|发起|倡议|首倡|创办|创立|结盟|结对|合办|主办|组建)"
)
_FIRM = re.compile("(?:集团|公司|银行|大学|学院|医院|协会|学会|商会|总会|家电|电器|科技|生物|医药|农场|中心|研究所)$")
_KEPT = re.compile("(?:管理|工程|教育|研究|创新|技术)学院$")


def part(analysis: Analysis) -> None:
    """Set right the mentions of bodies that hold another name or a word of the sentence."""
    members = "成员" in analysis.folded or "会员" in analysis.folded
    for mention in [one for one in analysis.mentions if one.kind == "body"] if members else ():
        quoted = analysis.folded[mention.start - 1] == "“" and analysis.folded[mention.end : mention.end + 1] == "”"
        said = None if quoted else _MEMBER.search(analysis.folded, mention.start + _SHORTEST, mention.end)
        if said:
            analysis.widen(mention, mention.start, said.start())
            analysis.add(said.end(), mention.end, "body")
    for mention in [one for one in analysis.mentions if one.kind == "body"]:
        if called := _CALLED.match(analysis.folded, mention.start, mention.end):
            analysis.forget(mention)
            _name(analysis, called.end(), mention.end)
    for mention in [one for one in analysis.mentions if one.kind == "body"]:
        if verb := _VERB.search(analysis.folded, mention.start + _SHORTEST, mention.end - 1):
            analysis.widen(mention, mention.start, verb.start())  # 某大学（甲地）某某枢纽|签署联合实验室共建协议
            continue
        whole = _without_tail(analysis, _with_front(analysis, mention))
        if join := _second(analysis, whole):
            analysis.forget(whole)
            _name(analysis, whole.start, join)
            _name(analysis, join + 1, whole.end)


def _name(analysis: Analysis, start: int, end: int) -> None:
    """Note one of two names: the one longer name of the report that ends so, else a body of its own."""
    name = key(analysis.text[start:end])
    longer = [] if analysis.knows("body", name) else [number for number, one in _named(analysis) if one.endswith(name)]
    if len(longer) == 1:
        analysis.refer(start, end, "body", longer[0])
    else:
        analysis.add(start, end, "body")


def _named(analysis: Analysis) -> Iterator[tuple[int, str]]:
    """The bodies that the report names, with the keys of their names."""
    named = {mention.ref for mention in analysis.mentions if mention.kind == "body"}
    return ((number, key(draft.name)) for number, draft in analysis.names("body") if number in named)


def _with_front(analysis: Analysis, mention: Mention) -> Mention:
    """The mention with the first character of 和平 that was taken for 和."""
    cut = analysis.folded[mention.start] == "平" and analysis.folded.startswith("和平", max(0, mention.start - 1))
    return analysis.widen(mention, mention.start - 1, mention.end) if cut else mention


def _without_tail(analysis: Analysis, mention: Mention) -> Mention:
    """The mention without the adverb that its name took in: 岚山商会先后."""
    if analysis.folded[mention.end - 1] not in _LAST:
        return mention
    tail = _TAIL.search(analysis.folded, mention.start + _SHORTEST, mention.end)
    if not tail or tail.end() != mention.end or not _SIGNS.match(analysis.folded, mention.end):
        return mention
    return analysis.widen(mention, mention.start, tail.start())


def _second(analysis: Analysis, mention: Mention) -> int | None:
    """Where in a name of two bodies the word stands that joins them, or None."""
    text = analysis.folded
    for join in _JOIN.finditer(text, mention.start + _LEAST, mention.end - _SHORTEST + 1):
        left = text[mention.start : join.start()]
        second = analysis.text[join.end() : mention.end]
        in_name = join[0] in "和及" and len(second) < _LONG and not analysis.knows("body", second)
        if in_name:
            continue  # 创新科技及工业局
        signs = join[0] not in "和及" and (
            _signs(analysis, left, join.end(), mention.end) or _is_short(analysis, left, mention.ref)
        )
        if signs or _is_known(analysis, mention.start, join.start()):
            return join.start()
    return None


def _is_known(analysis: Analysis, start: int, end: int) -> bool:
    """Whether the words before 与 are by themselves the name of a body of the report."""
    return analysis.knows("body", analysis.text[start:end]) and key(analysis.text[start:end]) != ""


def _is_short(analysis: Analysis, left: str, whole: int) -> bool:
    """Whether the words before 与 keep characters of the name of one other body of the report alone."""
    others = (fold(draft.name) for ref, draft in analysis.names("body") if ref != whole)
    return sum(shortens(left, name) for name in others) == 1


def _signs(analysis: Analysis, left: str, start: int, end: int) -> bool:
    """Whether two firms, or bodies whose heads are printed, stand right before a verb of signing."""
    whole = _FIRM.search(left) and len(left) >= _SHORTEST and _FIRM.search(analysis.folded, start, end)
    second = analysis.folded[start:end]
    named = whole or (_FIRM.search(left) and len(left) >= _SHORTEST and second.endswith(("实验室", "园", "馆", "局")))
    return bool(named and not _KEPT.search(second) and _SIGNS_SOON.match(analysis.folded, end))

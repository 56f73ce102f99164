"""What a report says of its own body without naming it: 六月，获批加入某联盟; 获吸收进某联席会议."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.house import guest, is_interview
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import LIST, TAIL, UNIT, words
from gbacli.extraction.memberships.phrasing.sketch import Sketch, sketch
from gbacli.extraction.own import own_mention
from gbacli.text.sentences import Span

_TRIGGER = re.compile("[获被与和同]|联合|加入|加盟|入会|入盟|成为|当选")
_ANSWER = re.compile("[^。；，]{0,4}答[*_]*：|a：")
_SOON = 24  # characters from the beginning of a line to what is said of the body without naming it


@cache
def _joined() -> re.Pattern[str]:
    """A clause without a subject that tells of joining an alliance."""
    manner = "(?:又|还|更|正式|成功|顺利|也|并|亦|即|已|现|先后|再|终于|应邀|申请|一致|全票)*"
    taken = "(?:接纳|吸纳|吸收|批准|核准|接收|同意|增补|推选|推举|选|邀请?|纳入|列入)"
    into = f"(?:{words('join')}|进入|进|成为|为|参加)"
    member = f"(?:{words('member')}|{UNIT}|{words('join')})"
    ways = (
        f"[获被]{taken}?{into}{{0,2}}A(?:的[^。；，BWP]{{0,8}}{member})?(?=[，。；（]|$)",
        f"(?:获准|获批|经批准|正式|申请|成功){into}A(?=[，。；（]|$)",
        f"[获被经][AW]{taken}[其]?(?:[为成作]+[^。；，ABWP]{{0,10}}{member}|{into})",
        f"(?:{words('join')}|成为|当选为?|获选为?)了?A(?:的?[^。；，BWP]{{0,8}}{member})?(?=[，。；（]|$)",
    )
    day = "(?:[^。；，：ABWPTLMF]{0,10}(?<=[日月年旬时间天初底末0-9]))?"
    return re.compile(f"(?:^|(?<=[，。：；日月年 ])){day}{manner}(?:{'|'.join(ways)})")


@cache
def _founding() -> re.Pattern[str]:
    """A line without a subject that tells of founding an alliance with others."""
    day = "(?:[^。；，：ABWPTLMF]{0,16}(?<=[日月年旬时间天初底末0-9]))?，?(?:在[^，。；ABWP]{1,10}?)?"
    return re.compile(
        f"^{day}(?:又|并|再|还)?(?:与|联同|联合|会同|和|同|连同|伙同|携手|联手){LIST}{TAIL}[^。；，ABWP]{{0,8}}?{words('found')}"
        f"(?:成立|组建|设立|建立)?了?[^。；，ABWP]{{0,4}}(?P<a>[AW])(?![^，。；]{{0,6}}(?:论坛|倡议|基金|活动|大赛))"
    )


def read(analysis: Analysis, known: Alliances) -> Iterator[Finding]:
    """The alliances that the report's own body has joined."""
    if is_interview(analysis):
        yield from _answered(analysis, known)
        return
    own = _own(analysis, known)
    if own is None:
        return
    for line in analysis.lines[1:]:
        if _TRIGGER.search(analysis.folded, line.start, min(line.end, line.start + 2 * _SOON)):
            drawn = sketch(analysis, known, Span(line.start, line.end))
            yield from _founded(drawn, own)
            yield from _line(drawn, own)


def _answered(analysis: Analysis, known: Alliances) -> Iterator[Finding]:
    """What sentences of a guest's answers tell of his body: 今年七月又加入了某网络."""
    own = guest(analysis, known.strong)
    if own is None:
        return
    for span in analysis.sentences:
        if _TRIGGER.search(analysis.folded, span.start, min(span.end, span.start + 2 * _SOON)):
            drawn = sketch(analysis, known, span)
            answer = _ANSWER.match(drawn.code)
            yield from _line(drawn, own, answer.end() if answer else 0)


def _founded(drawn: Sketch, own: int) -> Iterator[Finding]:
    """九月与甲、乙发起某联盟: the body itself is a founder, too."""
    match = _founding().match(drawn.code)
    alliance = drawn.refs[match.start("a")] if match else None
    if match is None or alliance is None or re.search(words("refuse"), match[0]):
        return
    span = drawn.span(*match.span())
    if alliance != own:
        yield Finding(alliance, own, "initiator", span.start, span.end, "membership.own-body-founded")


def _line(drawn: Sketch, own: int, begin: int = 0) -> Iterator[Finding]:
    """What the first sentence of a line tells, if nobody is named before."""
    match = _joined().search(drawn.code, begin)
    if match is None or match.start() > begin + _SOON or re.search("[BP]", drawn.code[begin : match.start()]):
        return
    places = drawn.bodies(match.start(), match.end(), "AW")
    if not places or re.search(words("refuse"), match[0]):
        return
    span, alliance = drawn.span(*match.span()), drawn.refs[places[0]]
    if alliance is not None and alliance != own:
        yield Finding(alliance, own, "member", span.start, span.end, "membership.own-body-joined")


def _own(analysis: Analysis, known: Alliances) -> int | None:
    """The body that the report speaks for, or that its headline begins with; no alliance."""
    spoken: Mention | None = own_mention(analysis)
    if spoken is None and analysis.lines:
        line = analysis.lines[0]
        headed = analysis.within(line.start, line.end, "body")
        spoken = headed[0] if headed and headed[0].start == line.start else None
    return None if spoken is None or spoken.ref in known.strong else spoken.ref

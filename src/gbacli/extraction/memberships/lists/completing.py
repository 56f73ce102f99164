"""Members whose names nothing but their place in a list betrays: 安家社, 街坊诊所 among known bodies.

What stands between two known bodies of a list of members is a body too, whatever its name looks like.
"""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.memberships.alliances.endings import heads
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.phrasing.grammar import NUMBER, words
from gbacli.extraction.memberships.phrasing.sketch import Sketch, sketch
from gbacli.extraction.naming.forms.vocabulary import boundaries, name_words
from gbacli.text.folding import fold
from gbacli.text.places import match_at
from gbacli.text.sentences import Span
from gbacli.text.tables import words as all_words
from gbacli.text.wording import alternation

_LEAST = 2  # known bodies that a list must have for its other items to be taken for bodies
_NEAR = 60  # characters that a name may reach beyond the quotation marks
_NO_NAME = re.compile(
    "^[0-9]{1,4}[年月日号]|^[昨今当前翌][日天晚]|^[日近]前|^近日|^[一二三四五六七八九十]{1,3}月(?:[一二三四五六七八九十]{1,3}[日号]|[初中底上下])"
    "|^[a-z]{1,4}[-.]?[0-9]{1,5}$|^[为成作此次谁]|^期[0-9一二三四五六七八九十]|此$|谁|何[时处以]|^哪|^来自|会员$|——|行业组织$|社会组织$|理事|会长|主席|秘书|^各|各[家个方位地界类大级校会成单机行]|[的了等在是由将对并也都就被把给其该某这那还已均除]|怎|如何|什[么幺]|哪些|召集人|总干事|秘书长|负责人|首届|首任|多少|[吗呢]$|上述|包括|以及|分别|代表|单位|机构|成员|伙伴|其他|先生|女士|发起|共同|牵头|加入|加盟|首批|成立|观察员|参与|身份|参$|旁听|列席|入盟|入会|入选|增列|新增"
    f"|{NUMBER}[余多几]?[家间所个位名席]"
)
_ITEM = re.compile(
    "(?:(?<=[、：有括是由纳收列即像如含盖])|(?<=[^，。；]为)|(?<=增补)|(?<=补选)|(?<=新增)|(?<=[括纳盖聚集罗]了)|(?<=，)(?=以及))(?:以及|和|与|及)?"
    f"(?P<name>(?:(?!等(?:共|约|近|逾)?(?:{NUMBER}|多)|{NUMBER}[大家间所])[^、，；。：！？（）ABWPTLM]){{3,24}})"
    f"(?=[、，；。等和与及]|以及|$|{NUMBER}[大家间所])"
)
# An item of which but a part is known to be a name: 榄雕“一方核”工作室
_PARTLY = re.compile(
    "(?:(?<=[、：])(?P<name>[^、，；。：！？（）ABWPTLM]{1,10}B|[^、，；。：！？（）ABWPTLM]{0,10}B[^、，；。：！？（）ABWPTLM]{2,10})(?=[、等。；]|$)"
    "|(?<=[、：])(?P<early>[^、，；。：！？（）ABWPTLM和与及由]{1,10}B)(?=[和与及暨])"
    "|(?<=B[和与及暨])(?P<late>[^、，；。：！？（）ABWPTLM和与及由]{1,10}B)(?=[、，等。；]|共同|联合|一[起道同]|携手|合力|发起|牵头|组成|加入|$))"
)
# The first item where nothing stands before it: 天边塔、甲、乙三大地标
_FIRST = re.compile("(?:^|(?<=[。！？，]))(?P<name>[^、，；。：！？（）ABWPTLM的了在由是]{3,10})(?=、)")
# The last item: 甲、乙和晚风诊所
_LAST = re.compile("(?<=B)(?:以及|和|与|及|暨)(?P<name>[^、，；。：！？（）ABWPTLM]{3,10})(?=[，。；]|$)")
_JOINED = re.compile("[与和及、]|加入|发起|成立")  # quotation marks that hold a phrase, not a name
_LIST = re.compile("[^：；。]*")
_HAS = re.compile("有(?![限色机源线轨利])")  # 广东有|远山茶业协会
_BOTH = re.compile("(?P<first>[^和与及]{3,})(?:以及|和|与|及)(?P<second>[^和与及]{3,})")  # 甲地机场和乙地机场
_COUNTED = re.compile(f"、[^、，；。ABWP]{{2,20}}等(?:共)?{NUMBER}[余多]?[家间所个](?![^，。]{{0,4}}(?:项目|课题|奖))")
_NAME = re.compile(r"[\u4e00-\u9fffa-z0-9·“”‘’—\-&+×+．.（）() ]{3,30}")
_PIECE = re.compile(r"[^、；，。：！？|\s①-⑳]+(?: [a-z0-9][^、；，。：！？|\s]*)?")
_PEOPLE = re.compile(
    "(?:主席|会长|校长|院长|主任|书记|局长|处长|经理|教授|总裁|理事|委员|女士|先生|博士|团队|班子|秘书处|工作组)$"
)
_NEW = re.compile("（(?:新|新增|新入|新任|新成员|增补|续任|连任|创会)）$")
_PLACED = re.compile("（([^（）]{2,6})）")
_ANDS = re.compile("[和与及]")
_MANY = 3  # names in a line that make a list of it though none is known
_TAIL_OF_NAME = re.compile(
    "[”’会社团院校所馆站坊店轩铺厂组室部处科局办队网库园仓艺心业场庄堂阁斋楼谷廊塾苑舍窑坛圃林房吧塔宫寺庙庵观祠汇荟台报刊行]$"
)
_AFTER_YOU = frozenset("助利效待望份别限意序力赖感见鉴幸请些如着了过所")  # 有见及此, 有助三地往来: no list follows


@cache
def trades() -> frozenset[str]:
    """Lines of trade, which name no body."""
    return frozenset(all_words("trades"))


@cache
def _listing() -> re.Pattern[str]:
    """A sentence that lists members or founders."""
    kinds = "|".join(words(kind) for kind in ("member", "join", "accept"))
    said = f"(?:{kinds}|发起(?:单位|机构|团体)|理事单位)[^。；]{{0,24}}(?:包括|有|为|是|即|：)"
    said += "|(?:参加|参与)[^。；]{0,8}的(?:机构|单位|团体|企业|院校)[^。；]{0,6}(?:包括|有|为|是|：)"
    said += f"|、[^。；]*(?:为|成为|是|任)[^。；]{{0,16}}?(?:{words('member')}|单位)"
    said += "|(?:涵盖|汇聚|囊括|集结|云集|集齐|网罗|汇集|共有)[^。；]*、"
    taken = f"{words('take')}[^。；]*、[^。；]*等(?:共)?{NUMBER}[余多]?[家间所个]"
    return re.compile(
        f"{said}|{taken}|由[^。；]*(?:组成|发起)|、[^。；]*(?:结成|组建|合组|发起|加入|加盟|入列|入盟|入会)"
    )


@cache
def _announces() -> re.Pattern[str]:
    """A sentence behind which the members of an alliance are listed: 首批入盟单位名单揭晓."""
    kinds = "|".join(words(kind) for kind in ("member", "join"))
    return re.compile(f"(?:{kinds})[^。；]{{0,16}}(?:名单|名录|名册|敲定|出炉|揭晓|公布|确定|{NUMBER}[家所个间])")


@cache
def _quoted() -> re.Pattern[str]:
    ends = alternation(heads("strong"))
    return re.compile(f"“([^“”，。；：]{{3,30}}(?:{ends}))”")


def quoted(analysis: Analysis) -> None:
    """Note the alliances that the report names in quotation marks and that are not known yet."""
    for match in _quoted().finditer(analysis.folded):
        span = Span(*match.span(1))
        near = analysis.within(max(0, match.start() - _NEAR), match.end() + _NEAR)
        inside = [one for one in near if _meet(one, span)]
        if any(one.start < span.start or span.end < one.end for one in inside) or span in _spans(inside):
            continue  # the name is known, or reaches beyond the marks
        if not inside:
            noted = analysis.add(*span, "body")
        elif all(one.kind == "body" for one in inside) and not _JOINED.search(match[1]):
            for one in inside[1:]:
                analysis.forget(one)
            noted = analysis.widen(inside[0], *span)
        else:
            continue
        analysis.bodies[noted.ref].kind = "alliance"
        _spoken_of(analysis, noted)


def _spoken_of(analysis: Analysis, noted: Mention) -> None:
    """The words 联盟 and 该联盟 behind a newly found name, in its line, mean that one."""
    name, ends = fold(analysis.bodies[noted.ref].name), heads("strong")
    for one in analysis.within(noted.end, _line_end(analysis, noted), "body"):
        word = analysis.folded[one.start : one.end].lstrip("该本")
        if word in ends and name.endswith(word):
            analysis.forget(one)
            analysis.refer(one.start, one.end, "body", noted.ref)
        elif analysis.bodies[one.ref].kind == "alliance":
            return


def _line_end(analysis: Analysis, noted: Mention) -> int:
    end = analysis.folded.find("\n", noted.end)
    return end if end >= 0 else len(analysis.folded)


def _spans(mentions: list[Mention]) -> set[Span]:
    return {Span(one.start, one.end) for one in mentions}


def complete(analysis: Analysis, known: Alliances) -> None:
    """Note the bodies that only a list of members names."""
    before = Span(0, 0)
    for span in analysis.sentences:
        if analysis.folded.count("、", *span) and _listing().search(analysis.folded, *span):
            drawn = sketch(analysis, known, span)
            for part in _LIST.finditer(drawn.code):
                if "、" in part[0] and _is_list(drawn, part):
                    _add(analysis, drawn, part)
        elif analysis.folded.count("：", *span) > 1 and _announces().search(analysis.folded, *before):
            _add_groups(analysis, sketch(analysis, known, span))
        before = span


def _add_groups(analysis: Analysis, drawn: Sketch) -> None:
    """Note the items of a sentence in which each phrase is a place or a kind with its bodies: 甲地：…；乙地：…"""
    phrases = [one for one in re.finditer("[^；。]+", drawn.code) if one[0].strip()]
    if len(drawn.bodies(0, len(drawn.code))) < _LEAST or any(one[0].count("：") != 1 for one in phrases):
        return
    for phrase in phrases:
        for item in re.finditer("(?<=[：、])(?P<name>[^、，：（）ABWPTLM]{3,24})(?=、|$)", phrase[0]):
            at = phrase.start()
            name(analysis, _with_quotes(analysis, drawn.span(at + item.start(), at + item.end())))


def _is_list(drawn: Sketch, part: re.Match[str]) -> bool:
    """Whether a stretch lists bodies: some are known, or it says how many they are (等30余家)."""
    known = len(drawn.bodies(*part.span()))
    return known >= _LEAST or (known > 0 and part[0].count("、") > 1) or _COUNTED.search(part[0]) is not None


def _add(analysis: Analysis, drawn: Sketch, part: re.Match[str]) -> None:
    for match in _ITEM.finditer(drawn.code, *part.span()):
        if drawn.code[match.start() - 1] == "有" and match["name"][0] in _AFTER_YOU:
            continue
        name(analysis, _with_quotes(analysis, drawn.span(*match.span("name"))))
    for match in _FIRST.finditer(drawn.code, *part.span()):
        if _TAIL_OF_NAME.search(match["name"]) and match.end() < len(drawn.code):
            name(analysis, drawn.span(*match.span("name")))
    for match in (*_PARTLY.finditer(drawn.code, *part.span()), *_LAST.finditer(drawn.code, *part.span())):
        name(analysis, _with_quotes(analysis, drawn.span(*match.span(match.lastgroup or "name"))))


def items(analysis: Analysis, span: Span, *, sure: bool) -> bool:
    """Note the bodies of a line of a list of members; whether any was new. `sure` where other lines have had some."""
    pieces = [_without_place(analysis.folded, Span(*match.span())) for match in _PIECE.finditer(analysis.folded, *span)]
    known = sum(bool(analysis.within(*piece, "body")) for piece in pieces)
    if not pieces or (not known and not sure and len(pieces) < _MANY):
        return False
    bodies = (piece for piece in pieces if not _PEOPLE.search(analysis.folded, *piece))
    return sum(name(analysis, piece) for piece in bodies) > 0


def looks_whole(folded: str, span: Span) -> bool:
    """Whether a line ends as names of bodies do."""
    return _TAIL_OF_NAME.search(folded[: span.end].rstrip(" ；，、。"), span.start) is not None


def _without_place(folded: str, span: Span) -> Span:
    """An item without the place in brackets behind it."""
    dot = folded.find("·", *span)
    lead = match_at(folded, span.start, short=True) if dot > 0 else None
    if lead is not None and span.start + lead[0] == dot:
        span = Span(dot + 1, span.end)  # 佛山·某某学院
    note = _NEW.search(folded, *span)
    if note:
        span = Span(span.start, note.start())
    match = _PLACED.search(folded, *span)
    place = match_at(folded, match.start(1), short=True) if match else None
    if match is None or place is None or match.start(1) + place[0] != match.end(1) or match.end() != span.end:
        return span
    school = folded[: match.start()].endswith(("大学", "学院", "医院", "校区"))
    said = folded.startswith(match[1], span.start)  # the place stands before the name already
    return span if school and not said else Span(span.start, match.start())


def name(analysis: Analysis, span: Span) -> bool:
    """Note that an item of a list is the name of a body, if it can be; a name that is but a part of it is widened."""
    words_ = analysis.folded[span.start : span.end]
    parts = _parts(analysis.folded, span)
    if parts:
        return sum(name(analysis, part) for part in parts) > 0
    place = match_at(analysis.folded, span.start)
    if (
        trades().issuperset(_ANDS.split(words_))
        or not _NAME.fullmatch(words_)
        or _NO_NAME.search(words_)
        or _does(words_)
    ):
        return False
    if place and span.start + place[0] >= span.end:
        return False
    inside = [one for one in analysis.within(max(0, span.start - _NEAR), span.end + _NEAR) if _meet(one, span)]
    if not inside:
        analysis.add(span.start, span.end, "body")
        return True
    one = inside[0]
    rest = analysis.folded[one.end : span.end]
    whole = len(inside) == 1 and one.kind == "body" and span.start <= one.start and one.end <= span.end
    if not whole or one.end - one.start == span.end - span.start or (rest and not _TAIL_OF_NAME.search(rest)):
        return False
    analysis.widen(one, span.start, span.end)
    return True


def _parts(folded: str, span: Span) -> list[Span]:
    """The names in an item that is more than one: behind 广东有, or on both sides of an `and`."""
    place = match_at(folded, span.start)
    if place and _HAS.match(folded, span.start + place[0], span.end):
        return [Span(span.start + place[0] + 1, span.end)]
    both = _BOTH.fullmatch(folded, *span)
    if both and (match_at(folded, both.start("second")) or both["first"][-2:] == both["second"][-2:]):
        return [Span(*both.span("first")), Span(*both.span("second"))]
    return []


def _does(words_: str) -> bool:
    """Whether what looks like an item begins with what somebody does: 推动产学研协同创新."""
    verb = boundaries().get(words_[:2]) in ("strong", "verb")
    return verb and not words_.startswith(name_words().get(words_[:2], ()))


def _meet(one: Mention, span: Span) -> bool:
    return one.start < span.end and span.start < one.end


def _with_quotes(analysis: Analysis, span: Span) -> Span:
    """The stretch with the quotation mark before it whose other half it holds, and the one behind it."""
    words_, folded = analysis.folded[span.start : span.end], analysis.folded
    start, end = span.start, span.end
    if words_.count("”") > words_.count("“") and folded[start - 1 : start] == "“":
        start -= 1
    if words_.count("“") > words_.count("”") and folded[end : end + 1] == "”":
        end += 1
    return Span(start, end)

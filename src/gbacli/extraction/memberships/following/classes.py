"""Members and founders that a sentence names only as a class: 上述五家均为成员, 除三家发起单位外还有…"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.following.counted import Count
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import COUNT, COUNTER, ENDS, LIST, NUMBER, TAIL, UNIT, listed, words
from gbacli.extraction.memberships.phrasing.sketch import Sketch, sketch
from gbacli.extraction.memberships.sentences.reader import follows
from gbacli.text.numerals import number
from gbacli.text.pairs import beginnings_of, pair_starts, word_starts
from gbacli.text.sentences import Span, beginning, holding

_EXCEPT = re.compile(
    f"除了?(?:[^。；，ABWP]{{0,4}}发起(?:单位|者|人|方|机构|团体)|(?:上述|以上|前述|这){COUNT})[^。；，]{{0,2}}(?:外|(?=，))|(?P<first>创[始会盟](?:成员|会员|单位|机构|团体|院校))(?:[另还尚亦也]有|[另还亦也]包括)"
    f"|其余的?{COUNT}?席位?"
    f"|(?:发起|倡议|创办|创始)(?:单位|机构|方|者|人|团体)(?:{COUNT})?[之以]外"
    f"|除了?[^。；，ABWP]{{0,2}}{COUNT}(?:创始|始创|创会|创盟|发起)[^。；，ABWP]{{0,4}}(?:外|(?=，))"
    f"|(?:成员|会员|盟员)(?:单位|机构|团体)?(?:：|为|是|有|包括)+(?:上述|以上|前述|上列|全体|各|所有)(?:{COUNT})?(?:发起|倡议|创办)(?:单位|机构|方|者|人|团体)"
    f"|除了?(?:[这上前]述?)?(?P<count>{NUMBER})[家个间所方校馆院会社](?:[^。；，：、ABWP]{{1,8}}?)?[之以]?外"
)
_COUNTED_NOUN = (
    "(?:(?P<noun>[家个间所方校馆院会队社者])(?:(?:签约|签署|签字|与会|参会|到会|参与|共建|创始|成员|上述)?(?P<sort>单位|机构|团体|组织|院校|高校|企业|院系|学系|部门|社团|学会|协会|商会|公司|医院|学校|大学))?"
    "|(?P<kind>团体|机构|单位|组织|社团|学会|协会|商会|院校|高校|大学|企业|公司))"
)  # 四家单位, 四团体
_MANNER = (
    "索性|干脆|于是|因此|由此|就此|一合计|一拍即合|一商量|商量着|商议后|商量后|碰头后|合计着|合计后|事后|不久|很快|终于|最终|最后"
    "|[昨今]日|日前|近日|正式|宣布|率先|首先|自发|主动|联手|合作|合起来|坐下来|决心|当即|当场|即时|随即|旋即|次年|翌年|同年|毅然|再|先后|一致|一同|一齐|各自"
)  # how several set to it: 两家索性发起了这个联盟
_THEN = "|".join(
    f"(?<={word})" for word in ("事后", "之后", "以后", "其后", "随后", "此后", "会后", "此前", "日前", "之前")
)
_IN_YEAR = f"(?:早[在于]|曾[在于]|[在于])?{NUMBER}年(?:{NUMBER}月)?|早年|当年|当时"
_OTHERS = "(?:[与和同跟]|连同|会同|联同|加上)[^。；，ABWP]{1,14}(?:一道|一起|一同|共同|联合)[^。；，ABWP]{0,12}，"
_CLASS = re.compile(
    f"(?:上述|以上|前述|这)?(?:(?<![等除准纳收增有添意前首后末0-9])|{_THEN})(?P<count>{NUMBER}){_COUNTED_NOUN}(?:{_OTHERS})?(?:均|都|全部|同|皆|悉数|全数|尽数|一律|一并|自动|俱|轮流|轮番|依次|合共|也|便|就|正|同时|亦|同样|自然|本身|则|遂|于是|{_IN_YEAR})*"
    "(?:(?:[^。；，ABWP]{0,6}(?:一同|一起|一道|共同|同时|一齐))?(?:为|是|成为|即|乃|系|算|算是|列为|列入|列名|名列|同列|载入|做|当|担任|出任|任)"
    f"[^。；，BWP]{{0,8}}?(?:(?P<initiator>发起)|(?P<member>成员|会员|{UNIT}|家当|家底|班底|阵容|盟友))"
    f"|(?:便|就|遂|其后|随后|后来|昨日|当年|出面|共同|联合|携手|一道|正式|合力|一起|牵头|商定|决定|也|又|{_MANNER}|于?{NUMBER}年(?:{NUMBER}月)?)*"
    "(?:(?P<found>发起(?!单位|机构|方|者|人|团体|院校|高校|企业|成员|会员|社团)|创立|始创|创办|倡议成立|倡议(?=[，。；A]|$)|办(?:起|成|了|起了)(?=[^。；，BWP]{0,6}A(?=[，。；]|$)))(?:成立|组建|设立)?了?[^。；，BWP]{0,6}(?=[，。；A]|$)"
    "|(?:是[^。；，ABWP]{1,8})?(?P<join>加入|加盟|入会|入盟|入列)了?的?(?=[，。；A]|$)"
    "|(?P<form>组成|合组|构成|组建|共建|结成|共组)(?:了|的)?[^。；，BWP]{0,6}(?=[，。；A]|$)))"
)
_BY_CLASS = re.compile(
    f"(?:由|是)(?:上述|以上|前述|这|该|此|那)(?P<count>{NUMBER}){_COUNTED_NOUN}"
    "(?:共同|联合|一起|一道|携手|合力|牵头|联名)*(?:(?P<initiator>发起|倡议|创立|创办|始创|创建)|(?P<form>组成|构成|合组|组建))"
)  # 该联席会议由上述三会组成
_TOGETHER = re.compile(
    f"(?:连同|连埋|加埋|加上|加之|算上)(?:[^。；，ABWP]{{0,6}}的)?{LIST}{TAIL}，?[^。；，ABWP]{{0,4}}?(?:共|合共|总共|有)[^。；，ABWP]{{0,2}}?"
    f"(?P<count>{NUMBER})(?:家|个|间|所|方|会|名|位|校)[^。；，ABWP]{{0,4}}?(?:[成会盟社]员|属会)"
)  # 由三家发起，现连同甲、乙，共五个成员
_FOUNDERS = re.compile(
    f"(?:(?:发起|倡议|创办)(?:单位|机构|方|者|团体)(?:{COUNT})?|(?:发起|创始|创办|牵头发起)的{COUNT}(?:单位|机构|团体)?)"
    "，?(?:均|都|同时|自动|自然|当然|本来|本身|就|亦|也|一并|并|同样)*"
    "(?:[为是列属]|同列|成为|列为|列入|转为)[^。；，ABWP]{0,6}?(?:成员|会员)"
)
_SEVERAL_OF = re.compile(
    "(?P<member>[ABW])[^。；ABWP]{0,6}(?:为|是|系)(?:下列|以下|下述)(?:组织|机构|团体|联盟)[^。；，ABWP]{0,6}(?:成员|会员)"
    f"[^。；，ABWP]{{0,4}}(?:：|，包括){LIST}"
)
_LISTED = re.compile(f"(?:包括|分别是|分别为|依次为|计有|：|第{NUMBER}批[是为有]){LIST}{TAIL}{ENDS}")
_FORM = frozenset(
    f"membership.{name}" for name in ("form", "sign-to-form", "ally", "made-up-of", "made-up-of-before-name")
)
# 除四家创始单位外: those who formed the alliance are its founders
_FORMERS = re.compile(
    f"(?P<count>{NUMBER})[家个间所方校会](?:创始|始创|创会|创盟|发起)(?:单位|机构|成员|团体|院校|企业|社团|会员)"
)
_REST = re.compile(
    f"(?:另外|其余|其他|余下|剩下|另)的?(?P<count>{NUMBER})[家个间所方校会](?:单位|机构|团体|院校|发起人)?"
    "(?:则|均|都|自动|也|全部|同时|自然|当然|一并)*(?:成为|转为|列为|当上|是|为|做)[^。；，BWP]{0,6}?(?:成员|会员)"
)
_ASKED = re.compile("(?:有谁|是谁|有哪些|有哪几|有几家|有多少|谁在|是哪些|是哪几)[^。\n]{0,12}？")
_ASKS = re.compile(
    "(?:[盟网圈体群会联组员][里内中]?|现在|目前)[^。，]{0,6}?(?:有谁|是谁|有哪些|有哪几|是哪几|是哪些)[^。\n]{0,6}？$"
    "|(?:^|[，。？！\n])(?:都|里面|里头|现在|目前)*(?:有谁|谁在里[面头]|谁在[圈网盟群]里|谁加入了|有哪几家|都是谁|来了谁)[^。\n]{0,3}？$"
)  # 现在都有谁？
_COUNTED = re.compile(f"{COUNT}(?:单位|机构|成员|会员|团体)?[。：]$")
_COUNTED_ENDS = frozenset(re.sub("[^\u4e00-\u9fff]", "", COUNTER) + "构员体")  # the characters before its last mark
_ONLY = re.compile(f"(?:我们[院校会馆所社]?，)?(?:{LIST}){TAIL}[。]?")
_THESE = re.compile(
    f"(?:这|上述|以上|它们|他们|前述|其中)*(?:(?P<count>{NUMBER})(?:家|个|间|所|方|者|会|校|馆|院|名|位))?(?:单位|机构|企业|团体|成员|发起方)?"
    f"(?:[^。；，ABWP]{{0,4}}来自[^。；ABWP]{{1,20}}，)?(?:分别|依次|便|就|则|乃|即)*(?:为|是|：|即){{1,2}}{LIST}{TAIL}{ENDS}"
)  # 这四家是：甲、乙
_SUCH = re.compile(
    f"(?P<count>{NUMBER})[余多几]?(?:家|个|间|所|方|名|位|会|校|馆|院)[^。；，ABWP]{{0,8}}?"
    "(?:(?P<found>发起|倡议|创办|创立)|(?P<member>成员|会员|加入|加盟|入会|入盟|盟友))"
    f"|(?<!第)(?P<several>{NUMBER})[余多几]?(?:家|个|间|所|方|会|校|馆|院)[^。；，]{{0,20}}?(?:组成|合组|共组|组建|结成|共建|成立|构成|抱团|结盟|联手)"
)
_FOUNDED = re.compile(
    f"(?:上述|以上|前述|这|该){NUMBER}[^。；，]{{1,12}}?(?:发起|创立|始创|创办|倡议成立|组成|合组|共组)"
)
# without one of these nothing follows from a class
_TELLING_WORDS = (
    "员",
    "发起",
    "加入",
    "盟",
    "创",
    "外，",
    "其余",
    "组成",
    "共同倡",
    "联合倡",
    "一起倡",
    "办了",
    "办起",
    "办成",
)
_TELLING = re.compile("|".join(_TELLING_WORDS))
_TELLING_BEGINS = beginnings_of(_TELLING_WORDS)
_NEAR = 80  # characters from a question to the end of its answer's first sentence
_POINTS = frozenset("这上以它他前三四五六七八九十其一二两0123456789分依")  # with which such a sentence begins
_SEVERAL = 3  # bodies that a list must have to go with the sentence before it


@cache
def _members() -> re.Pattern[str]:
    return re.compile(f"{words('member')[3:-1]}|入盟|加盟|入会")


@cache
def _members_begin() -> frozenset[str]:
    return frozenset(word[:2] for word in (*listed("member"), "入盟", "加盟", "入会"))


@cache
def _unfit() -> re.Pattern[str]:
    return re.compile("|".join(words(kind)[3:-1] for kind in ("refuse", "meeting", "observer", "group")))


def read(analysis: Analysis, known: Alliances, found: Iterable[Finding]) -> Iterator[Finding]:
    """What follows from the sentences about classes, given what the other rules have found."""
    found, before, last = list(found), None, None
    folded, sentences = analysis.folded, analysis.sentences
    telling = frozenset(beginning(_TELLING, word_starts(folded, _TELLING_BEGINS), folded, sentences))
    of_members = frozenset(beginning(_members(), pair_starts(folded, _members_begin()), folded, sentences))
    for span in analysis.sentences:
        text = analysis.folded[span.start : span.end]
        if before is not None and before.end <= span.start and "\n" not in analysis.folded[before.end : span.start]:
            yield from _continued(analysis, known, before, span)
            yield from _only_list(analysis, known, before, span)
        if text[0] in _POINTS and last is not None and "\n" not in analysis.folded[last.end : span.start]:
            yield from _these(analysis, known, last, span)
        last = span
        counted = text[-2:-1] in _COUNTED_ENDS and _COUNTED.search(text)
        asked = counted and _ASKED.search(analysis.folded, max(0, span.start - _NEAR), span.start)
        asks = text.endswith("？") and _ASKS.search(text)
        before = span if asked or asks or span in of_members else None
        if span in telling:
            drawn = sketch(analysis, known, span)
            yield from _counted(analysis, known, drawn)
            yield from _besides(analysis, known, span, drawn, found)
            yield from _of_several(drawn)
            yield from _formers(analysis, known, span, found)
            yield from _rest(analysis, known, span, found)


def promoted(analysis: Analysis, known: Alliances) -> set[int]:
    """Those of the bodies that may be alliances that bodies named before founded: 上述四团体发起成立某联会."""
    if not known.weak or not _FOUNDED.search(analysis.folded):
        return set()
    perhaps = replace(known, strong=known.strong | known.weak, weak=frozenset())
    found: set[int] = set()
    for span in holding(_FOUNDED, analysis.folded, analysis.sentences):
        if any(one.ref in known.weak for one in analysis.within(*span, "body")):
            found.update(one.alliance for one in _counted(analysis, perhaps, sketch(analysis, perhaps, span)))
    return found & known.weak


def _besides(
    analysis: Analysis, known: Alliances, span: Span, drawn: Sketch, found: list[Finding]
) -> Iterator[Finding]:
    """Founders are members too where a sentence lists the members besides them."""
    together = _TOGETHER.search(drawn.code)
    match = together or _FOUNDERS.search(drawn.code) or _EXCEPT.search(drawn.code)
    if match is None or not follows(analysis, span) or _not_so(match[0]):
        return
    alliance = next((drawn.refs[place] for place in drawn.bodies(0, match.start(), "A")), known.before(span.start))
    quoted = drawn.span(*match.span())
    relations = ("initiator", "lead") if match.groupdict().get("first") else ("initiator",)
    founders = [one for one in found if one.relation in relations and one.alliance == alliance]
    count = match.groupdict().get("count")
    further = len(drawn.bodies(*together.span("list"))) if together else 0
    if count is None or number(count) == len({one.member for one in founders}) + further:
        for one in founders:
            yield Finding(one.alliance, one.member, "member", span.start, quoted.end, "membership.besides-founders")


def _formers(analysis: Analysis, known: Alliances, span: Span, found: list[Finding]) -> Iterator[Finding]:
    """The bodies that formed the alliance are its founders where the report calls as many of them so."""
    match = _FORMERS.search(analysis.folded, *span)
    alliance = known.before(span.start)
    if match is None or alliance is None:
        return
    if any(one.relation == "initiator" and one.alliance == alliance for one in found):
        return
    formed: dict[int, set[int]] = {}
    for one in found:
        if one.alliance == alliance and one.rule in _FORM:
            formed.setdefault(one.start, set()).add(one.member)
    for start, bodies in formed.items():
        if len(bodies) == number(match["count"]) and start < match.start():
            for ref in sorted(bodies):
                yield Finding(alliance, ref, "initiator", start, match.end(), "membership.counted-founders")


def _rest(analysis: Analysis, known: Alliances, span: Span, found: list[Finding]) -> Iterator[Finding]:
    """其余四家成为成员: the founders but those whom the sentence names."""
    match = _REST.search(analysis.folded, *span)
    if match is None or _not_so(match[0]):
        return
    alliance = known.before(span.start)
    named = {mention.ref for mention in analysis.within(span.start, match.start(), "body")}
    founders = [one for one in found if one.relation == "initiator" and one.alliance == alliance]
    rest = {one.member: one for one in founders if one.member not in named}
    if len(rest) == number(match["count"]):
        for ref, one in rest.items():
            yield Finding(
                one.alliance, ref, "member", min(one.start, span.start), match.end(), "membership.other-founders"
            )


def _only_list(analysis: Analysis, known: Alliances, before: Span, span: Span) -> Iterator[Finding]:
    """成员现有七家。甲，乙，香港的丙、丁。: a sentence that is but a list, behind one that counts."""
    if not _COUNTED.search(analysis.folded, *before) and not _ASKS.search(analysis.folded[before.start : before.end]):
        return
    drawn, alliance = sketch(analysis, known, span), known.before(before.end)
    match = _ONLY.fullmatch(drawn.code)
    places = drawn.bodies(*match.span("list"), "BW") if match else []
    if alliance is None or len(places) < _SEVERAL or _unfit().search(sketch(analysis, known, before).code):
        return
    for place in places:
        ref = drawn.refs[place]
        if ref is not None:
            yield Finding(alliance, ref, "member", before.start, drawn.ends[place], "membership.counted-list")


def _these(analysis: Analysis, known: Alliances, before: Span, span: Span) -> Iterator[Finding]:
    """某联盟由三家单位发起。这三家是甲、乙和丙。"""
    if not _SUCH.search(analysis.folded, *before):
        return
    drawn, head = sketch(analysis, known, span), sketch(analysis, known, before)
    match, such = _THESE.match(drawn.code), _SUCH.search(head.code)
    alliance = known.before(before.end)
    if match is None or such is None or alliance is None or _not_so(head.code):
        return
    places = drawn.bodies(*match.span("list"))
    several = such["several"] is not None  # who made it up, of whom it is not said that they are its members
    counted = number(such["count"] or such["several"])
    if len(places) < _SEVERAL - 1 or (match["count"] and number(match["count"]) != counted):
        return
    if several and len(places) != counted:
        return
    relation = "initiator" if such["found"] else "member"
    for place in places:
        ref = drawn.refs[place]
        if ref is not None and ref != alliance:
            yield Finding(alliance, ref, relation, before.start, drawn.ends[place], "membership.these-are")


def _of_several(drawn: Sketch) -> Iterator[Finding]:
    """本会为下列组织之成员：甲联盟、乙联席: one body, several alliances."""
    for match in _SEVERAL_OF.finditer(drawn.code):
        span, member = drawn.span(*match.span()), drawn.refs[match.start("member")]
        for place in drawn.bodies(*match.span("list"), "AW"):
            alliance = drawn.refs[place]
            if alliance is not None and member is not None and alliance != member:
                yield Finding(alliance, member, "member", span.start, span.end, "membership.of-several")


def _not_so(words_: str) -> bool:
    return bool(re.search(words("refuse"), words_))


def _counted(analysis: Analysis, known: Alliances, drawn: Sketch) -> Iterator[Finding]:
    """A number of bodies, all named before, are called members or founders."""
    for match in (*_CLASS.finditer(drawn.code), *_BY_CLASS.finditer(drawn.code)):
        span = drawn.span(*match.span())
        founded = match["initiator"] or match.groupdict().get("found")
        named = drawn.bodies(match.start(), min(match.end() + 1, len(drawn.code)), "A") if founded else []
        alliance = drawn.refs[named[0]] if named else known.before(span.start)
        bodies = Count(analysis, known, span.start).meant(match)
        bodies = [ref for ref in bodies if ref != alliance]
        if alliance is None or not bodies:
            continue
        relation = "initiator" if founded else "member"
        for ref in bodies:
            yield Finding(alliance, ref, relation, span.start, span.end, "membership.class-of-named")


def _continued(analysis: Analysis, known: Alliances, before: Span, span: Span) -> Iterator[Finding]:
    """首批入盟高校二十六所。广东有十所，包括…；香港有九所，包括…"""
    head, drawn = sketch(analysis, known, before), sketch(analysis, known, span)
    matches = list(_LISTED.finditer(drawn.code))
    count = sum(len(drawn.bodies(*match.span("list"))) for match in matches)
    alliance = known.before(before.end)
    if alliance is None or count < _SEVERAL or "B" in head.code or _unfit().search(head.code + drawn.code):
        return
    for match in matches:
        for place in drawn.bodies(*match.span("list")):
            ref, end = drawn.refs[place], drawn.ends[place]
            if ref is not None and ref != alliance:
                yield Finding(alliance, ref, "member", before.start, end, "membership.continued", "等" in match[0])

"""Applies the rules for sentences to one report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.memberships.alliances.known import Alliances
from gbacli.extraction.memberships.phrasing.agents import agents
from gbacli.extraction.memberships.phrasing.counts import partial
from gbacli.extraction.memberships.phrasing.findings import Finding
from gbacli.extraction.memberships.phrasing.grammar import COUNT, NUMBER, OWNER, PART_OF, TAIL, UNIT, listed, words
from gbacli.extraction.memberships.phrasing.rule import Rule, whole_pattern
from gbacli.extraction.memberships.phrasing.sketch import Sketch, sketch
from gbacli.extraction.memberships.sentences.rules import rules
from gbacli.extraction.memberships.sentences.subjects import subject
from gbacli.text.pairs import Beginnings, beginnings_of, word_starts
from gbacli.text.sentences import Span, beginning
from gbacli.text.wording import alternation

_TURNED = re.compile("转正|转为|转成|升格|升为")  # 由列席转为成员: what was so before does not count
PROPOSED = re.compile(
    "(?:提出|建议|主张|构想|设想)(?:尽快|尽早|共同|联合)?(?:成立|组建|设立|建立|搭建)(?:一个|一套)?A[^。；]*$"
)
_APPROVED = re.compile("[经由获][^，。；]{0,8}?(?:大会|会议|论坛)[^，。；]{0,6}?(?:通过|批准|同意|接纳|表决|决议|审议)")
_TOOK_PLACE = re.compile(
    "[^，。；ABWP]{0,6}(?:(?:揭牌|挂牌|成立|举行|召开|启动|亮相)[^。；]{0,3}，|(?:领取|领到|领受|接过|接受|获颁|获发|签署|签订|宣誓|递交))"
)
_ROW = re.compile("A[LMF]*(?:(?:[、和与及暨]|以及)A[LMF]*)*|W")  # alliances of which the same is said
# Words that a word of refusal is but a part of: 目前成员 are no 前成员
_NO_REFUSAL = re.compile("[目此之先日]前|未来|对接|面对|针对|虚拟|模拟|理想|思想|构想")
_OF_UNITS = "membership.office-of-unit"
_DEALS = re.compile(
    "[^。；，ABWP]{0,8}(?:签[署订约下]|缔结|订立|达成|洽谈|会谈)"
)  # 副会长单位甲与乙签署协议: 甲 alone is meant
_OTHERS_ARE = re.compile(
    "(?:发起|牵头|倡议|主办|承办)(?:单位|方|机构|者|人|团体|的)?(?:[是为有：]|包括)"
)  # 成员…，发起单位为甲
_SAID_BEFORE = re.compile(
    "(?:的[是为]|落户|落地|落成|设[于在]|位于|走进|进驻|挂靠|来到)[BW]，[BW][LMF]*[、和与及]"
)  # 牵头的是甲，乙、丙为成员
_OTHER_CLAUSE = re.compile(
    "[^、，。；ABWP]{1,12}P|[^、，。；：ABWP]{1,8}(?:长|主席|主任|秘书|召集人|经理)[由为是][ABWP]"
    "|[^、，。；：ABWP]{0,6}?(?:落选|退出|退会|缺席|列席|婉拒|未获|未能|除名|离会)"
)
_BACK_AGAIN = re.compile(
    "(?:恢复|重获|重拾|取回)[^。；，]{0,6}(?:会籍|资格|身份|席位)|(?:重新|再度|再次|又再?|重又)(?:加入|加盟|入会|入盟|归队|成为)|重返|回归|复会|归队"
)
_CLOSE = 10  # characters between the name of an alliance and what is said of it


_FROM_SEVERAL = tuple(f"从{number}" for number in "一二三四五六七八九十")


@cache
def trigger() -> re.Pattern[str]:
    """Words without which no sentence says anything about an alliance's members."""
    return re.compile(f"{alternation(_triggers())}|从[一二三四五六七八九十]+家")


@cache
def trigger_beginnings() -> Beginnings:
    """With what a match of `trigger` begins."""
    return beginnings_of((*_triggers(), *_FROM_SEVERAL))


def _triggers() -> tuple[str, ...]:
    classes = ("found", "form", "lead", "join", "accept", "member", "partner")
    others = "单位|机构|轮值|签署|签订|签约|结盟|缔盟|名单|名录|名册|涵盖|汇聚|囊括|集结|聚合|云集|集聚|网罗|凝聚"
    others += "".join(f"|{circle}{inside}" for circle in "盟网圈体群" for inside in "内里中")
    others += "|属下|辖下|旗下|下辖|下设|补上|递补|补位|替补|填补|接替|代表|盟友|称|出自|源自|在列|剩下|余下|留下"
    others += "|属于|隶属|归属|从属|新朋友|新家人|新面孔|入了|进了|拉来"
    others += "|，即|分别是|分别为|家企业|家公司|家医院|所高校|所大学|所院校|所学校|龙头|链主|核心企业"
    others += "|同批|入选的|当选的|获批的|获选的|挂牌的|授牌的"
    others += "|脱胎|方启动|家启动|力启动|同启动|手启动"
    others += "|之申请|的申请|的名字|会籍|阵容|所在的|开办起|新同仁|新同道|增员|扩员|添员|纳新"
    others += "|前者|的招牌|的名号|的旗|的牌子|的称呼|屋檐|共用|同一个"
    others += "|扯头|牵线|搭台|登高一呼|起头|攒局|组局|最先提出|最早提出|首先提出|一手"
    others += "".join(f"|{circle}{quote}（" for circle in "盟体网会" for quote in ("", "”"))
    others += "|约书|章程|盟约|宪章|宣言|提出|提议|块牌|大家庭|进入|跻身|报了到|报到|入伙|签了"
    others += "|年来了|又来了|还来了|后来了|又多了|还多了|年多了|天来了|进来了|也来了"
    others += "|同属|均属|都属|俱属|皆属|班底|轮到|合办|办了|办起"
    others += "|院来了|会来了|社来了|司来了|馆来了|校来了|又进了|的老|的元老|的新"
    others += "|包括|内的|倡|其中|其列|榜上|添|凑|其一|首批|新来|新进|新到|保留|里还有|里也有|中还有|方面还有|参加|参与"
    return (*(word for kind in classes for word in listed(kind)), *others.split("|"))


@cache
def _refusal() -> re.Pattern[str]:
    return re.compile(words("refuse"))


@cache
def _undone() -> re.Pattern[str]:
    """What a sentence may go on to say of one who joined: that it came to nothing, or is over."""
    denied = "[^。；]{0,40}(?:没有此事|暂?无此|双方否认|[并绝]无此事|不属实|子虚乌有|予以否认|一口否认)"
    guest = f"(?:的|为|作为?|任|出任|担任|成为)+{words('observer')}"
    return re.compile(f"[^。；BWP]{{0,16}}{words('undone')}|{denied}|{guest}")


@cache
def _unlike(relation: str) -> re.Pattern[str]:
    """What shows that bodies before a verb of forming only hosted the meeting, or founded rather than joined."""
    if relation == "initiator":
        return re.compile(words("meeting"))
    return re.compile(f"{words('meeting')}|{words('found')}(?!书)|牵头")


@cache
def _members() -> re.Pattern[str]:
    return re.compile(
        f"{words('member')}|{UNIT}|{words('join')}|{words('found')}|组成|牵头(?:单位|方)|名册|名单|家机构|家单位|首批|涵盖|吸纳|接纳|最[早初先]的?{COUNT}|[老头][两三四五六七八九]家|(?:少|多|剩|走|添|退)了[一二两三四五六七八九十]+[家个]"
    )


@cache
def _others() -> re.Pattern[str]:
    """What makes the bodies hosts of something, or owners of what acted."""
    return re.compile("(?:旗下|下属|属下|员工|师生|学生|校友)|[^，。；]*(?:主办|承办|协办|举办)的")


@cache
def _federation() -> re.Pattern[str]:
    """Words that make a federation of the body that has them."""
    return re.compile(
        "(?:(?:团体|单位)会员|会员单位|属会|[成会]员(?:团体|协会|商会|学会|公会|社团|组织|机构)|创会会员|会员总数|会员数)(?:单位)?(?:数[目量]?)?"
        "(?:[^。；，ABWP]{0,6}?(?:有|包括|：|为|共|计|增|扩|升|达|突破)|名单|一览)"
        "|B的?(?:入会|入盟|团体会员|单位会员)(?:的?申请|请求|资格)"
    )


def read(
    analysis: Analysis, known: Alliances, *, among: frozenset[int] | None = None, only: frozenset[str] | None = None
) -> Iterator[Finding]:
    """What single sentences state; `among` are bodies of which one must be named in a sentence, `only` rules' ids."""
    for span in telling(analysis.folded, analysis.sentences):
        bodies = analysis.within(*span, "body")
        if bodies and (among is None or any(one.ref in among for one in bodies)):
            yield from _sentence(analysis, known, span, only)


def told(analysis: Analysis, known: Alliances) -> set[int]:
    """The bodies of which sentences may state something: those that they name, or mean by general words."""
    spans = telling(analysis.folded, analysis.sentences)
    named = {one.ref for span in spans for one in analysis.within(*span, "body")}
    return named | {one.ref for one in (*known.general, *known.ours)} if named else named


@lru_cache(maxsize=2)
def telling(folded: str, sentences: tuple[Span, ...]) -> tuple[Span, ...]:
    """The sentences with a word without which none says anything: a report is read several times."""
    return tuple(beginning(trigger(), word_starts(folded, trigger_beginnings()), folded, sentences))


def _sentence(analysis: Analysis, known: Alliances, span: Span, only: frozenset[str] | None) -> Iterator[Finding]:
    """What one sentence states."""
    drawn = sketch(analysis, known, span)
    for rule, match in _matches(drawn.code, only):
        if not rule.follows or follows(analysis, span):
            yield from _findings(known, drawn, rule, match)


@lru_cache(maxsize=64)
def _matches(code: str, only: frozenset[str] | None) -> tuple[tuple[Rule, re.Match[str]], ...]:
    """What the rules find in a sketch: a report is read several times, and most of its sketches are the same."""
    return tuple(_tried(code, only))


def _tried(code: str, only: frozenset[str] | None) -> Iterator[tuple[Rule, re.Match[str]]]:
    here, whole = "A" in code or "W" in code, whole_pattern(code)
    held = {*code, *map("".join, pairwise(code))}
    possible = (1 << len(rules())) - 1
    for free, having in _tests():
        passed = free
        for one in held & having.keys():
            passed |= having[one]
        possible &= passed
    for number in _numbers(possible):
        rule = rules()[number]
        if (here or not rule.here) and (only is None or rule.id in only):
            for match in rule.matches(code, whole):
                yield rule, match


def _numbers(bits: int) -> Iterator[int]:
    """Which bits of a number are set."""
    while bits:
        yield (bits & -bits).bit_length() - 1
        bits &= bits - 1


@cache
def _tests() -> tuple[tuple[int, dict[str, int]], ...]:
    """Test by test, as the bits of a number: the rules that need nothing there, and those that need one of its keys."""
    found = []
    for test in range(max(len(rule.needed) for rule in rules())):
        free, having = 0, dict[str, int]()
        for number, rule in enumerate(rules()):
            if test >= len(rule.needed):
                free |= 1 << number
            for one in rule.needed[test] if test < len(rule.needed) else ():
                having[one] = having.get(one, 0) | 1 << number
        found.append((free, having))
    return tuple(found)


def follows(analysis: Analysis, span: Span) -> bool:
    """Whether the sentence, or the one before it, speaks of members at all."""
    before = analysis.sentence_at(max(0, span.start - 1))
    return bool(_members().search(analysis.folded, before.start, span.end))


def promoted(analysis: Analysis, known: Alliances) -> set[int]:
    """Those of the bodies that may be alliances of which a sentence says who founded, led or joined them."""
    return {one.alliance for one in read(analysis, known, among=known.weak) if one.alliance in known.weak}


def _findings(known: Alliances, drawn: Sketch, rule: Rule, match: re.Match[str]) -> Iterator[Finding]:
    at = _named(drawn, match)
    alliance = drawn.refs[at] if at is not None else None if rule.here else known.before(drawn.starts[0])
    listed = (place for place in drawn.bodies(*_own(drawn, match)) if drawn.refs[place] != alliance)
    places = [place for place in listed if not _owner().match(drawn.code, place + 1)]
    places = [place for place in places if not _officer(drawn.code, place, match)]
    places = [place for place in places if place == places[-1] or not PART_OF.match(drawn.code, place + 1)]
    if rule.id == _OF_UNITS and _DEALS.match(drawn.code, match.end("list")):
        places = [place for place in places if drawn.code[place - 1] not in "与同跟"]
    if (whole := subject(drawn.code, rule.id, match)) is not None:
        places = [whole] if drawn.refs[whole] != alliance else []
    if "also" in match.re.groupindex and match["also"]:
        places.append(match.start("also"))
    if alliance is None or len(places) < rule.least or (not rule.sure and _refused(drawn, rule, match)):
        return
    if rule.relation == "member" and not rule.sure and _has_left(drawn.code, match.end()):
        return
    if units().match(drawn.code, match.end("list")) or (rule.relation == "member" and _elsewhere(drawn, match)):
        return  # of three universities only the archives founded something
    if rule.relation == "member" and _OTHERS_ARE.search(drawn.code, match.start(), match.start("list")):
        return
    if rule.unless and re.search(rule.unless, drawn.code[: match.start()]):
        return
    if rule.relation == "initiator" and not any(drawn.code[place] in "BW" for place in places):
        return  # an alliance alone is the subject of another sentence
    et_al, count = partial(drawn.code[match.start() : match.end() + 8])
    others = _beside_it(drawn, match, at)
    for place in places:
        ref = drawn.refs[place]
        if ref is not None:
            span = _quoted(drawn, match)
            for one in (alliance, *others):
                yield Finding(
                    one, ref, rule.relation, span.start, span.end, rule.id, et_al, count, _subject(drawn, match, at)
                )  # fmt: skip


def _has_left(code: str, end: int) -> bool:
    """Whether the sentence goes on to say that it came to nothing or is over, and not that they are back."""
    undone = _undone().match(code, end)
    return undone is not None and not _BACK_AGAIN.search(code, undone.end())


def _elsewhere(drawn: Sketch, match: re.Match[str]) -> bool:
    """Whether the bodies are but where something took place, or what a person joined: 在甲揭牌，首批五家入列."""
    before, gap = drawn.code[: match.start("list")], drawn.code[match.end("list") : match.end()]
    if re.search("P[^。；，ABW]{0,10}(?:加入|进入|调入|入选)$", before):
        return True
    return before.endswith(("在", "假")) and _TOOK_PLACE.match(gap) is not None


def _beside_it(drawn: Sketch, match: re.Match[str], at: int | None) -> list[int]:
    """The further alliances of which the same is said: 甲是某联盟、某联席会议的成员."""
    if at is None or not match.end("list") <= at:
        return []
    row = next(one for one in _ROW.finditer(drawn.code) if one.start() <= at < one.end())
    refs = [drawn.refs[place] for place in drawn.bodies(*row.span()) if place != at]
    return [ref for ref in refs if ref is not None and ref != drawn.refs[at]]


@cache
def _says() -> re.Pattern[str]:
    return re.compile(f"{words('found')}|{words('join')}|{words('member')}|{words('lead')}|{UNIT}")


def _own(drawn: Sketch, match: re.Match[str]) -> tuple[int, int]:
    """The part of a list of which the words of the rule are said: 发起的有甲；乙、丙加入 lists one founder."""
    start, end = match.span("list")
    if _SAID_BEFORE.match(drawn.code, max(0, start - 2), end):
        return start + 2, end
    cut = drawn.code.find("；", start, end)
    cut = _run_on(drawn, start, end) if cut < 0 else cut
    if cut < 0:
        return start, end
    before, behind = drawn.code[:start].rpartition("。")[2], drawn.code[end:]
    if drawn.code[cut] == "；" and _refusal().search(re.split("[，。；]", behind, maxsplit=1)[0]):
        return start, drawn.code.rfind("；", start, end)
    if not (_says().search(before) and _says().search(behind)):
        return start, end
    return (
        (start, cut)
        if _says().search(drawn.code, match.start(), start)
        else (max(cut, drawn.code.rfind("；", start, end)), end)
    )


def _run_on(drawn: Sketch, start: int, end: int) -> int:
    """The comma at which a list is over, and another begins with what is said behind it: 甲和乙，丙、丁应邀加入."""
    closed = re.search("[和与及][BW][LMF]*(，)", drawn.code[start:end])
    said = closed and re.match(f"{TAIL}[^。；，ABWP]{{0,8}}?{words('join')}", drawn.code[end:])
    return start + closed.start(1) if closed and said else -1


@cache
def units() -> re.Pattern[str]:
    """What follows bodies of which only a part each is meant: 甲、乙、丙三校档案馆."""
    return re.compile(
        f"(?:等|这|共)?{NUMBER}[校院会市地省区](?!{NUMBER})的?[^，。；、ABWP]{{0,4}}(?:馆|院|部门|中心|系|所|处|室|社)"
    )


@cache
def _owner() -> re.Pattern[str]:
    return re.compile(f"{OWNER}[^，。；：、]{{2}}|{OWNER}[ABW]")


def _quoted(drawn: Sketch, match: re.Match[str]) -> Span:
    return drawn.span(*match.span())


def _subject(drawn: Sketch, match: re.Match[str], at: int | None) -> bool:
    """Whether the place names what the words of the rule are said of: in the pattern, or right before it."""
    if at is None or match.start() <= at < match.end():
        return at is not None and not match.start("list") <= at < match.end("list")
    between = drawn.code[at + 1 : match.start()]
    alone = not drawn.code[:at].endswith(("由", "与", "和", "、", "同", "对", "向", "及"))
    return alone and len(between) <= _CLOSE and not re.search("[，、。；：ABWP]", between)


def _named(drawn: Sketch, match: re.Match[str]) -> int | None:
    """The place of the alliance of the pattern, else of the nearest one in the sentence."""
    for group in ("a", "b", "c"):
        if group in match.re.groupindex and match[group]:
            return match.start(group)
    letters = "AW" if "A" not in drawn.code and _federation().search(drawn.code) else "A"
    outside = [place for place in range(match.start("list")) if drawn.code[place] in letters]
    acting = agents(drawn.code) if outside else frozenset()
    place = next((one for one in reversed(outside) if one not in acting), None)
    if place is None:
        end = drawn.code.find("；", match.end())
        after = range(match.end("list"), end if end >= 0 else len(drawn.code))
        inside = drawn.bodies(*match.span("list"), "A")
        listed = [p for p in inside if "，" in drawn.code[p + 1 : p + 3]]  # 纳入某联盟，与甲、乙为伴
        goes_on = (
            p for p in after if drawn.code[p] in letters and drawn.code[p - 1] != "、"
        )  # not 接纳甲、某联盟为新成员
        place = next(goes_on, listed[0] if listed else None)
    return place


def _officer(code: str, place: int, match: re.Match[str]) -> bool:
    """Whether a body behind a comma only employs a person: 主席单位为甲，乙经理某某."""
    alone = place > match.start("list") and code[place - 1] == "，"
    return alone and _OTHER_CLAUSE.match(code, place + 1) is not None


def _beside(drawn: Sketch, match: re.Match[str]) -> bool:
    """Whether the bodies only signed something with the one that joined: 与甲、乙签约，并加入…"""
    before, after = drawn.code[: match.start("list")], drawn.code[match.end("list") : match.end()]
    return before.endswith(("与", "同", "和", "跟")) and "签" in after and "，" in after


def _refused(drawn: Sketch, rule: Rule, match: re.Match[str]) -> bool:
    """Whether the words around the list say that it is not so, or no longer, or not yet."""
    clause = max(drawn.code.rfind(mark, 0, match.start()) for mark in "，。；：—") + 1
    before = drawn.code[clause : match.start("list")]
    after = _TURNED.split(drawn.code[match.end("list") : match.end()])[-1]
    gap = _APPROVED.sub("", match["gap"] or "") if "gap" in match.re.groupindex else ""
    if _unlike(rule.relation).search(gap.rpartition("，并")[2].removesuffix("应邀")):
        return True
    if rule.relation != "lead" and PROPOSED.search(drawn.code[: match.end()]):
        return True
    if _beside(drawn, match) or _others().match(after):
        return True
    return bool(_refusal().search(_NO_REFUSAL.sub("", before)) or _refusal().search(_NO_REFUSAL.sub("", after)))

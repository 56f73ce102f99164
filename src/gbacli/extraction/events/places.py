"""Where a meeting takes place, as the report prints it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gbacli.extraction.analysis import Analysis
from gbacli.extraction.events.grid import table
from gbacli.extraction.events.lists import holds_there
from gbacli.extraction.events.merging import Anchor
from gbacli.extraction.events.scenes import attended, of_act, opening
from gbacli.extraction.events.vocabulary import NUMERAL
from gbacli.text import places
from gbacli.text.dates import find_dates
from gbacli.text.sentences import Span

_HELD = (
    "(?:(?:热热闹闹|红红火火|风风光光|轰轰烈烈|静悄悄|顺顺利利)地?|(?:足足|正式地|组织|具体|接着|悄然|热闹|低调|先后|胜利|隆重|顺利|成功|正式|圆满|盛大|如期|同步|同时|分别|联合|联手|携手|合力|共同|热烈|再次|首次|继续|一连[^，。]{1,3}[日天])地?)*"
    "(?:举行|举办|召开|筹办|开[课班业市锅腔坛]|揭开(?:帷幕|序幕|面纱)|完?满?结束|收[场炉摊尾]|散场|设[席宴]|[筵宴]开|筵席|摆席|办(?=[“第首2，。；]|$)|[办开]得|放映|有(?=“)|开幕|揭幕|闭幕|落幕|落下帷幕|拉开帷幕|拉开序幕|圆满|开场|开锣|开启|启幕|启动|启航|启程|登场|重开|揭晓|收官|主办|合办|承办"
    "|协办|补办|展出|办[完过成]|摆(?:下)?擂台?|设[坛擂]|剪彩|鸣锣|礼成|开到|开(?=[，。；]|$)|坐满|坐了|搭台|开档|办过|办[了完]|开过|亮相|上演|宣布|展开|开始|开讲|开张|开锣|开营|开市|收锣|散席|曲终人散|开[门馆班营席完了]|摆[了开下]|进行(?!的(?!第|首届|20)))"
)
_IN = "(?:(?:借座|假座|座落|移师)(?:于|在)?|在(?!内)|于|(?<![请休放长暑寒度病事婚产])假(?![期日]))"
_PLACE = "(?P<place>[^，。；：！？\n|“”（]{1,34}?(?:（[^），]{1,10}）[^，。；：（]{0,12}?)?)(?:（[^）]{1,24}）)?"
_HELD_AT = re.compile(f"{_IN}{_PLACE}{_HELD}")
_SETTLED = re.compile(
    "(?:落户|落地(?!执行|实施|落实|生根|见效)|移师|选址|择址|暂择|择定|暂定在?|借用|走进|走入|落子|落脚|登陆|花落|设[于在]|安排在|[摆办放定开]在|搬[到进]了?|[挪转]到了?|[改换][到在至]了?(?![0-9一二三四五六七八九十]{1,3}[月日号时点]|[下上明后]))(?P<place>[^，。；：！？\n|“”]{2,20}?)(?=[，。；\n]|举[行办]|召开|开[讲锣幕场张营馆]|登场|上演|$)"
)
_GATHERED = re.compile("(?:聚首|齐聚|汇聚|云集|相聚)(?:于|在)?(?P<place>[^，。；：\n]{2,24})，")
_LABEL = re.compile(
    "(?<![一-龥])(?:举办|活动|会议|展览)?(?:地 {0,3}点|场 {0,3}地|会 {0,3}场|主会场|会 {0,3}址|地 {0,3}址)"
    "(?:不变，仍?)?(?:(?<=地点)(?![一-龥]?[待未不另和与及之的安选改]|[在为是由就设方])(?:[初暂拟预]定(?:在|于|为)?)?|"
    "[：|在为是 ]|设[在于]|就?[在是选设]在?)[ *：|]*(?P<place>[^，。；：\n|（]{2,30})"
    "|主会场设[在于](?P<main>[^，。；：\n]{2,30})"
)
_BESIDE = re.compile(
    f"[”*）]*(?:，(?:{NUMERAL}月)?{NUMERAL}[日号]?(?:[、至到和—-]{NUMERAL})?[日号])?，?在(?P<place>[^，。；：\\n]{{2,24}}?)(?=。|，|里开|$)|"
    f"[”*]*（[^（），]{{0,8}}{NUMERAL}[日号][^（），]{{0,4}}，(?P<bracketed>[^（），。]{{2,18}})）|"
    "[”*）]* (?P<spaced>[^0-9，。；：\n ]{2,14})(?= )"
    f"|[”*）]*[^，。；：？\n]{{0,2}}[，：？｜|] ?(?:20[0-9]{{2}}年)?{NUMERAL}月{NUMERAL}[日号]?"
    f"(?:[、至到—-]{NUMERAL}[日号])?[^，。；：\n在]{{0,4}}"
    "(?:，|在)(?P<dated>[^，。；：\n]{2,18}[馆厅心场店堂区楼院园头塔寺城街地镇村湾])(?=[，。；\n])"
)
_DATELINE = re.compile("[月日号]，(?P<place>[^，。；：\n]{2,16})。$")
_LEAD = re.compile("[月日号](?:上午|下午|晚)?在(?P<place>[^，。；：\n]{2,16})，")  # before a meeting told of only then
# in a caption: 18日9时，某博物馆门口，|第五届对接日; 27日，塔石广场。|“第三届美食节”
_OPENS = re.compile(
    "(?:^|[。；\n]|[日号时午晚]，)[在借](?P<place>[^，。；：\n]{2,20}?)里?(?:，|办[了过]?)[“*]*$"
)  # 在江门体育馆，|第五届对接日
_SPOT = re.compile("(?:[月日号时分午晚])，(?P<place>[^，。；：\n]{3,22}?)(?:门口|门前|内|里)?[，。]“?$")
_VENUES = tuple("馆厅心场店堂区楼院园头塔寺城桥苑社室库坊")
_BRACKETED = re.compile(
    "^（[^（）]{0,22}[日号][^，。；（） 0-9]{0,4}[，、 ｜|]+(?P<place>[^，。；：（）0-9]{2,24})）$", re.MULTILINE
)
_THERE = re.compile("此间?|这里|这边|那里|同一?(?:场地?|地点?)|当地|上述地点")
_NOWHERE = re.compile(
    "以?线上.*|网上|云端|当[日天]|会上|现场|.*(?:主持|指导|见证|支持|带领|期间|基础|背景|方面|结束|之[前后]|同时|框架|上)下?"
    "|.*(?:学期|季度?|[一二三四五六七八九十前后昨今明当同次翌首末]天|[昨今明当前]晚|[年月][内底初中末]|期)"
    "|.*(?:签署|发布|报道|分别|先后|举行|召开|举办|开幕|主办).*|即.*|.*(?:成立|揭牌|揭幕|签约|会面|会见|宣布|致辞)"
)
_SHORT = 4
_BOTH = re.compile("[及和与、][^，。]{2,12}两[地处]$")  # 旧码头及灯塔两地
_SECOND = re.compile("[^，。]{0,5}?(?:[假借]座(?:于|在)?|[在于]|(?<![度寒暑])假)")
_OWNER = re.compile(
    "(?:[该本我][校会院馆社区市]|其(?![他它余中间]))(?=[一-龥]{3})|[^，。]{2,14}?(?:对面|旁边?|附近|隔壁|隔邻|后面|前面|楼上|楼下)的"
)  # 该校礼堂, 其广州校区, 法院对面的大会堂
_NAMED_AFTER = re.compile("[”*》]*（(?P<place>[一-龥]{2,6})）")
_LEADING = re.compile(
    "(?:的|了|过|[^，。]{0,5}[席围桌])?"
    "(?:，(?:(?:隆重|盛大|热烈|正式|顺利)?(?:开办|举[行办]|召开|主办|推出|办起)了?)?)?[“* 【]*"
)


def place(analysis: Analysis, where: list[Anchor], others: list[Anchor], reach: Span, *, alone: bool) -> str | None:
    """The first place that the report gives for a meeting of which it speaks at `where`; of others at `others`."""
    rows = table(analysis)
    for anchor in where:
        row = next((row for row in rows if row.line.start <= anchor.start < row.line.end), None)
        if row:
            return _printed(analysis, *row.place) if row.place else None
        for start, end in _stretches(analysis, anchor, others):
            if found := _printed(analysis, start, end):
                return found
            if _THERE.fullmatch(analysis.folded[start:end]):
                return _there(analysis, start)
    if label := _LABEL.search(analysis.folded, *reach):
        return _printed(analysis, *_span(label))
    return _told_around(analysis, where, alone=alone) if where else None


def _told_around(analysis: Analysis, where: list[Anchor], *, alone: bool) -> str | None:
    """The place below the heading, in the lead, or where that is done for which the meeting is the ceremony."""
    heads = (_BRACKETED.search(analysis.folded, anchor.end, anchor.end + 80) for anchor in where if alone)
    if below := next(filter(None, heads), None):
        return _printed(analysis, *below.span("place"))
    told = _before(analysis, min(anchor.start for anchor in where), alone=alone)
    if told and (found := _printed(analysis, *_span(told))):
        return found
    done = next(filter(None, (of_act(analysis, anchor.start, anchor.end) for anchor in where)), None)
    return _printed(analysis, *done) if done else None


def _before(analysis: Analysis, first: int, *, alone: bool) -> re.Match[str] | None:
    """The place with the day before a meeting that is first named at `first`: in a caption, or in the lead."""
    spot = _SPOT.search(analysis.folded, max(0, first - 40), first)
    if spot and spot["place"].endswith(_VENUES):
        return spot
    opens = _OPENS.search(analysis.folded, max(0, first - 40), first)
    if opens and (opens["place"].endswith(_VENUES) or places.find(opens["place"])):
        return opens
    return _LEAD.search(analysis.folded, max(0, first - 160), first) if alone else None


def same_place(analysis: Analysis, where: list[Anchor]) -> bool:
    """Whether the report says that a meeting takes place where the one before it does (同场)."""
    first = where[0].start if where else 0
    return bool(re.search("同场|同一?地点|会场内", analysis.folded[max(0, first - 12) : first]))


def _until(analysis: Analysis, anchor: Anchor, others: list[Anchor]) -> int:
    """How far a report goes on about a meeting: to the end of its paragraph, or of the next below a heading."""
    line = analysis.folded.find("\n", anchor.end)
    after = analysis.folded.find("\n", line + 1) if 0 <= line - anchor.end < 4 else line
    stop = min(after if after >= 0 else len(analysis.folded), anchor.end + 240)
    return min([stop, *(other.start for other in others if other.start >= anchor.end)])


def _clause_of_other(analysis: Analysis, anchor: Anchor, others: list[Anchor]) -> int:
    """Where another meeting takes over as the one spoken of: 文化周的重头戏——|研讨会在…举行."""
    starts = (other.start for other in others if other.start >= anchor.end)
    following = next((at for at in starts if re.search("[，。；—]", analysis.folded[anchor.end : at])), None)
    return following if following is not None else len(analysis.folded)


def _stretches(analysis: Analysis, anchor: Anchor, others: list[Anchor]) -> Iterator[tuple[int, int]]:
    """The stretches of text around a name that could be the place of the meeting, the surest first."""
    folded, sentence = analysis.folded, analysis.sentence_at(anchor.start)
    until = _until(analysis, anchor, others)
    end = min(sentence.end, anchor.end + 80, _clause_of_other(analysis, anchor, others))
    if match := _HELD_AT.search(folded, anchor.end, end):
        yield _span(match)
    held = _HELD_AT.finditer(folded, sentence.start, anchor.start)
    before = [match for match in held if _LEADING.fullmatch(folded, match.end(), anchor.start)]
    for match in [*before, *_GATHERED.finditer(folded, sentence.start, anchor.start)]:
        yield _span(match)
    if came := attended(analysis, sentence, anchor.start):
        yield came
    for pattern in (_SETTLED, _LABEL):
        if match := pattern.search(folded, anchor.end, end):
            yield _span(match)
    if match := _BESIDE.match(folded, anchor.end, sentence.end):
        yield _span(match)
    if match := _LABEL.search(folded, anchor.end, until):
        yield _span(match)
    if (match := _NAMED_AFTER.match(folded, anchor.end)) and places.find(match["place"]):
        yield _span(match)
    if match := re.compile(f"(?:^|(?<=[\n，。])){_IN}{_PLACE}{_HELD}", re.MULTILINE).search(folded, anchor.end, until):
        yield _span(match)


def _span(match: re.Match[str]) -> tuple[int, int]:
    return next(match.span(name) for name, text in match.groupdict().items() if text)


def _printed(analysis: Analysis, start: int, end: int) -> str | None:
    """The place at a stretch of text as printed, or None where it is none."""
    if holds_there(analysis.folded, end, end):
        return None
    start = _past_dates(analysis, start, end)
    folded = analysis.folded[start:end]
    if len(folded) < 2 or folded[0] in "由与同被向" or _NOWHERE.fullmatch(folded) or _THERE.fullmatch(folded):
        return None
    if len(folded) > _SHORT and folded[-1] == "里":
        end -= 1  # 旧仓库里
    if _BOTH.search(analysis.folded, start, end):
        end -= len("两地")
    return analysis.text[start:end].strip(" *　") or None


def _past_dates(analysis: Analysis, start: int, end: int) -> int:
    """Where the place begins after a date in front of it (于12月5日在…)."""
    for found in find_dates(analysis.folded, analysis.document.published, max(0, start - 2), end):
        if found.start <= start + 2 and found.end > start:
            start = found.end
    second = _SECOND.match(analysis.folded, start, end)
    start = second.end() if second and end - second.end() > 1 else start
    owner = _OWNER.match(analysis.folded, start, end)
    return owner.end() if owner else start


def _there(analysis: Analysis, at: int) -> str | None:
    """The place that 此间, 这里 or 同一场地 looks back to: a dateline, or the place of what was held before."""
    index = next((number for number, sentence in enumerate(analysis.sentences) if sentence.end > at), 0)
    for sentence in reversed(analysis.sentences[max(0, index - 14) : index + 1]):
        span = sentence.start, min(sentence.end, at)
        match = _DATELINE.search(analysis.folded, *span) or _HELD_AT.search(analysis.folded, *span)
        if match and (found := _printed(analysis, *_span(match))):
            return found
    opens = opening(analysis, at)
    return _printed(analysis, *opens) if opens else None

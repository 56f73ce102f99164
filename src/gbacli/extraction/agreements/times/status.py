"""Whether an agreement was signed, will be, was signed long ago, or never."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from gbacli.extraction.agreements.bodies.units import Unit, classes
from gbacli.extraction.agreements.clauses.clause import Clause
from gbacli.extraction.agreements.things.objects import Object
from gbacli.extraction.agreements.things.words import any_of, last_noun, noun_in
from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.months import MONTH_LINE
from gbacli.text.numerals import western
from gbacli.text.tables import rows

_DROPPED = re.compile("取消|缺席|押后|搁置|告吹|作罢|流产|谈不拢|未谈拢|未签|没有签|未有签")
_CHRONICLE = re.compile(  # flat, so that the search knows with which characters it begins
    "大事[记录年]|大事回[顾望眸]|合作(?:纪事|大事|历程)|交流(?:纪事|大事|历程)|外事(?:纪事|大事|历程)|对外(?:纪事|大事|历程)"
    "|往来(?:纪事|大事|历程)|发展(?:纪事|大事|历程)|工作(?:纪事|大事|历程)|年表|编年|年度?(?:回顾|总结|盘点|报告|纪事)|会务(?:报告|纪要)|工作报告|年报|这一年|一年来"
    "|会务简报|半年工作(?:总结|回顾)|年度?工作(?:总结|回顾)|今年(?:这样|怎样|如何|干了|做了|我们)|回眸|回望|盘点"
    "|(?:19|20)\\d\\d年[^，。；、\n]{1,8}(?:回顾|总结|小结|纪事|一览)(?!展)"
)
_ANY_DIGIT = "[\\d〇○零一二三四五六七八九]"
_ANY_DAY = "(?:\\d{1,2}|[一二三四五六七八九十廿卅]{1,3})"
_DATED_LINE = re.compile(
    f"^[^\\w\n]*(?:(?:19|20|一九|二[〇○零]){_ANY_DIGIT}{{2}}(?:年|[./-])?(?:{_ANY_DAY}月?)?|{_ANY_DAY}月)"
    f"(?:{_ANY_DAY}日)?[^\\w，。、（\n]+(?=\\w)",
    re.MULTILINE,
)  # an entry of a chronicle
_NUMBERED_LINE = re.compile("[^\\w\n]*[\\d〇○零一二三四五六七八九十]")  # with which both kinds of lines begin
_TITLE_YEAR = re.compile("(?<!\\d)((?:19|20)\\d\\d)(?:年|大事记)")
_MANY_ENTRIES = 4
_FUTURE = re.compile("(?<![该本学协商总联公工大])会(?=[与和同跟于在再]|正式|分别|共同|陆续|一起|继续|$)")
_AND_SIGN = ("并", "且")  # 将讨论合作，并签署: what is to come goes on
_BIDDEN = re.compile("按照|根据|依据|遵照|履行|落实")  # 将按照与乙签署的协议: what is to come is not the signing
_ABOUT = re.compile("(?:就|为|关于|有关|围绕|对)(?:尽快|尽早|共同|正式|双方|联合|早日)?$")
_SINCE = re.compile("继(?![续任承而])[^。；]{0,40}$")
_AFTERWARDS = re.compile("[^，。；]{0,40}?(?:之后|以后|后)，")  # 继与甲签约后，又与乙签署
_TALK = re.compile(
    "[^，。；]{0,30}(?:进行|开展|展开|交换|商|沟通|研究|讨论|作准备|做准备|谈判|达成[^，。；协备]{0,6}(?:共识|意向|一致))"
)
_AHEAD = re.compile("(?:预告|排上日程|剧透|[将要拟待]签)[^。：]*：")  # all that follows in the sentence is to come
_POSTPONED = re.compile(
    "改期|延期|推迟|顺延|押后|改于|改在|改为|(?<![期限效])延[至到]|推[至到]|后延|择日|另择|另行|补签|再签"
)
_LATER = re.compile(
    "(?:[^，。；]{0,8}(?:仪式|一事|事宜|活动|计划))?，?(?:因|由于)?[^，。；的]{0,12}，?"
    "(?:已|而|须|需|要|被|被迫|临时|宣布|决定)*(?:改期|延期|推迟|顺延|押后|(?<![期限效])延[至到]|推[至到]|取消|告吹|作罢|流产|搁置)"
)
_ENDED = re.compile(
    "(?:解除|终止|中止|废止|撤销|取消|履行|延续|沿用|引用)(?:了|由|其|双方|于|[\\d年月日]|去年|早前|此前)*$"
)
_RUN_OUT = re.compile("到期|期满|届满|约满")  # what is prolonged was signed long ago
_AS_SIGNED = re.compile("(?:按照|按|根据|依据|依照|遵照|履行|落实|基于)$")  # 按照甲与乙签署的协议
_HAS_ENDED = re.compile(
    "(?<!的)的?(?<=的)[^，。；]{1,24}?，?[^，。；]{0,6}?(?:满期|期满|到期|届满|约满|终止|失效|作废|告终|解除|解约)"
)  # 去年签的协议已满期
_RUNS_OUT = re.compile(
    "》?，?(?:[^，。；]{0,3}[到至于在将][^，。；]{0,10})?(?:期满|到期|届满|满期|约满|失效)"
)  # 所签协议，到今年底期满
_EVE = re.compile(
    "的?前(?:夕|一[天日晚刻夜周])|(?:的?(?:当口|关头|之际|节骨眼))?[^，。；]{0,16}叫停"
)  # 签约前夕对方叫停
_SINCE_SIGNED = re.compile(
    "的[^，。；]{1,40}?，(?:至今|迄今|到现在|直到今天|时至今日|沿用至今|多年来|这些年)"
    "|[^，。；]{1,30}后(?:不[到足]|仅|短短|近|约|逾|已|才)?[一两二三四五六七八九十几数\\d]{1,3}个?(?:年|月|周|星期|天|季)"
)  # 签署协议后不足三个月
_AGREED_TO = re.compile(
    "(?<!经)(?<!经双方)(?:同意|商定|约定|议定|说好|讲好|谈定|答应|谈妥|谈好|敲定|说定|拍板|计划|打算)，?"
    "(?:在|于|将|[今明后下本]|年[内底末]|[上下]半年|月[内底末]|[日稍]后|随后|适时|尽快|[一二三四五六七八九十\\d]+月)[^，。；《》]{0,14}$"
)
_DONE_OTHERWISE = re.compile(
    "[^，。；]{0,40}?已[^，。；]{0,12}改[为在于由用]"
)  # 原拟在会上签署的协议，已于五月改为线上签署
_HEADING = 16  # characters of a line that heads a part of a report
_PROSE = re.compile("[，。；：]")
_PLANS = re.compile(
    "[^\\w]*(?:[一二三四五六七八九十\\d]{1,2}[、.．）]\\s*)?"
    "(?:(?:下(?:一个?|个)?(?:年度?|季度?|阶段|半年|月|期|届)|来年|明年|未来|今后|后续|近期)度?的?(?:主要|重点|合作)?(?:工作|活动)?"
    "(?:计划|安排|展望|预告|重点|打算|部署|设想)|接下来|下一步的?(?:工作)?(?:计划|安排|打算)?|(?:活动|日程|节目)?预告|工作计划|展望(?:未来|来年|明年|\\d{4})?)[^\\w]*"
)
_ALREADY = re.compile(
    "》?”?(?:文本|文件)?(?:现|均|都|亦|也|双方|日前|近日|上[周月])*(?:已|业已|早已|刚|昨|今|[上前][周月年])(?!拟|定|计划)"
)  # 将合办课程，协议已于上周签署
_TAKES_UP = re.compile(  # 将去年所签合同的期限延长: 将 is no future
    "[将把](?=[^，。；]{0,24}(?:所[签订立]|签[订署]的|订立的)[^，。；]{2,30}(?:延长|展延|顺延|修订|修改|扩大|续期|转为|升级|改为))"
)
_JUST_TOLD = 60  # so far before a sentence may the signing be told that it explains
_LOOK_BACK_DAYS = 75
_OF_LAST_YEAR_DAYS = 31


@cache
def _marks() -> tuple[re.Pattern[str], dict[str, str]]:
    table = {row[0]: row[1] for row in rows("agreement_marks")}
    return re.compile(any_of(table)), table


def marks(analysis: Analysis, start: int, end: int) -> set[str]:
    """What the words of a stretch say, outside the names of bodies and people."""
    pattern, table = _marks()
    names = [(mention.start, mention.end) for mention in analysis.within(start, end)]
    said: set[str] = set()
    position = start
    while match := pattern.search(analysis.folded, position, end):
        inside = [right for left, right in names if left <= match.start() < right]
        position = inside[0] if inside else match.end()
        if not inside:
            said.add(table[match[0]])
    return said


def of_clause(clause: Clause, first: int, prior: Object | None) -> str | None:
    """signed, planned or mentioned; None where nothing was or will be signed. `first` is where the act begins."""
    text, verb = clause.text, clause.verb
    first = max([first, *(one.start for one in classes(text, first, verb.start) if text[one.start - 1] == "，")])
    bidden = [match.end() for match in _BIDDEN.finditer(text, first, verb.start)]
    begin = max(clause.left, *bidden, *(text.rfind(mark, clause.left, first) + 1 for mark in "，；："))
    if text.startswith(_AND_SIGN, begin) and begin + 2 > verb.start and text[verb.end : verb.end + 1] != "了":
        begin = max(clause.left, *(text.rfind(mark, clause.left, begin - 1) + 1 for mark in "，；："))
    if text.endswith("的，", clause.left, begin):  # 拟于上半年签署的，有甲与乙的协议
        begin = max(clause.left, *(text.rfind(mark, clause.left, begin - 2) + 1 for mark in "，；："))
    if prior and _ALREADY.match(text, prior.end, verb.start):
        begin = max(begin, prior.start)
    if _EVE.match(text, verb.end) or (_ABOUT.search(text, begin, verb.start) and _TALK.match(text, verb.end)):
        return None
    said = _said(clause, begin, prior)
    if clause.left == clause.start and not any(unit.end <= begin for unit in clause.known):
        said |= marks(clause.reading.analysis, clause.start, begin) & {"past"}
    taken = _TAKES_UP.search(text, begin, clause.end) if "planned" in said else None
    if taken and taken.start() < verb.start:
        said = said - {"planned"} | {"past"}
    intended, later = "intended" in said, _LATER.match(text, verb.end, clause.sentence.end)
    if later or (intended and "past" not in said):
        return _intended(clause, prior, later)
    if "never" in said or ("rumour" in said and "past" not in said):
        return None
    if _SINCE.search(text, clause.start, verb.start) and _AFTERWARDS.match(text, verb.end):
        return "mentioned"
    if "planned" in said or _AGREED_TO.search(text, clause.left, verb.start) or _FUTURE.search(_bare(clause, begin)):
        return None if dropped(text, verb.end, clause.sentence.end) else "planned"
    old = text.startswith("的", verb.end) and bool(_ENDED.search(text, first, verb.start))
    as_signed = "的" in text[verb.end - 1 : verb.end + 1] and bool(_AS_SIGNED.search(text, clause.start, first))
    old = old or (as_signed and not _is_news(clause))
    attributive = "所" in text[verb.start - 1 : verb.start + 1] or "的" in text[verb.end - 1 : verb.end + 1]
    old = old or bool(attributive and noun_in(text, verb.end, clause.end) and _runs_out(clause))
    old = old or bool(_HAS_ENDED.match(text, verb.end) or _SINCE_SIGNED.match(text, verb.end))
    old = old or "past" in said or "过" in text[verb.end - 1 : verb.end + 1] or text[verb.start] == "有"
    return "mentioned" if old else "signed"


def _runs_out(clause: Clause) -> bool:
    """Whether what was signed is told to end: 甲与乙所签的协议，年底期满."""
    noun = last_noun(clause.text, clause.verb.end, clause.end)
    return bool(noun and _RUNS_OUT.match(clause.text, noun.end(), clause.sentence.end))


def _is_news(clause: Clause) -> bool:
    """Whether the sentence before says that something was just signed, not by whom: 项目昨日签约。根据甲与乙签署的."""
    told = clause.reading.open_kinds[-1:]
    return bool(told) and told[0].thing.pact and 0 < clause.sentence.start - told[0].at < _JUST_TOLD


def _intended(clause: Clause, prior: Object | None, later: re.Match[str] | None) -> str | None:
    """How it stands with what was to be signed: done in another way, put off, or nothing."""
    text, behind = clause.text, prior.end if prior else clause.verb.end
    if not later and _DONE_OTHERWISE.match(text, behind, clause.sentence.end):
        return "signed"
    moved = prior and _POSTPONED.search(text, prior.end, clause.verb.start)
    return "planned" if moved and not later else _put_off(clause, later)


def _put_off(clause: Clause, later: re.Match[str] | None) -> str | None:
    """How it stands with what came to nothing then; what is prolonged where it ran out was signed long ago."""
    if later and _RUN_OUT.search(clause.text, clause.verb.end, later.end()):
        return "mentioned"
    return "planned" if _POSTPONED.search(clause.text, clause.verb.end, clause.sentence.end) else None


def _said(clause: Clause, begin: int, prior: Object | None) -> set[str]:
    """The marks that concern the verb: a denial only in its own piece, hearsay anywhere in the clause."""
    analysis, verb = clause.reading.analysis, clause.verb
    piece = max(clause.text.rfind("，", begin, verb.start) + 1, begin)
    stop = verb.start + 1  # words such as 同意签 take the verb's first character in
    said = marks(analysis, begin, stop) - {"never"} | marks(analysis, piece, stop) & {"never"}
    said |= marks(analysis, clause.start, verb.start) & {"rumour", "intended"}
    if _AHEAD.search(clause.text, clause.sentence.start, begin):
        said.add("planned")
    return said | (marks(analysis, clause.start, begin) & {"planned"} if prior and begin != prior.start else set())


def _bare(clause: Clause, begin: int) -> str:
    """The words before the verb without names and without 三家."""
    text, position, pieces = clause.text, begin, []
    named: list[Mention | Unit] = [*clause.reading.analysis.within(begin, clause.verb.start)]
    if clause.subject and clause.subject.start >= begin:
        named = [clause.subject, *(one for one in named if one.start >= clause.subject.end)]  # 青年会与 is not to come
    for mention in named:
        pieces.append(text[position : mention.start])
        position = mention.end
    for one in classes(text, position, clause.verb.start):
        pieces.append(text[position : one.start])
        position = one.end
    return "".join((*pieces, text[position : clause.verb.start]))


def dropped(folded: str, start: int, end: int) -> bool:
    """Whether the words behind a planned signing say that it came to nothing."""
    return bool(_DROPPED.search(folded, start, end))


@lru_cache(maxsize=2)
def year_of_chronicle(folded: str) -> str | None:
    """The only year that the title of a yearly review names: 学会2023年工作盘点."""
    begins = folded.find("\n", len(folded) - len(folded.lstrip("\n -#*")))
    title = folded[:begins] if begins >= 0 else folded
    years = set(_TITLE_YEAR.findall(western(title))) if _CHRONICLE.search(title) else set()
    return years.pop() if len(years) == 1 else None


def is_chronicle(folded: str) -> bool:
    """Whether the report lists what happened over a year: what it looks back upon is its news."""
    if _CHRONICLE.search(folded, 0, 160):
        return True
    ends = (end.end() for end in re.finditer("\n", folded))
    starts = [start for start in (0, *ends) if _NUMBERED_LINE.match(folded, start)]
    return _lines(MONTH_LINE, folded, starts) > 1 or _lines(_DATED_LINE, folded, starts) >= _MANY_ENTRIES


def is_among_plans(analysis: Analysis, at: int) -> bool:
    """Whether what stands at `at` is listed below a heading such as 下年度计划."""
    text = analysis.folded
    for line in reversed(analysis.lines):
        if 0 < line.end - line.start <= _HEADING and line.end < at and not _PROSE.search(text, line.start, line.end):
            return _PLANS.fullmatch(text, line.start, line.end) is not None
    return False


def _lines(pattern: re.Pattern[str], folded: str, starts: list[int]) -> int:
    """How many of the lines that begin there begin as the pattern says."""
    return sum(pattern.match(folded, start) is not None for start in starts)


def by_date(clause: Clause, status: str, signed: str | None) -> str:
    """The status corrected by the date: what is to come is planned, what is of another year is looked back upon."""
    published, printed = clause.reading.today, clause.reading.analysis.document.published
    if not signed or not published or status == "planned":
        return status
    if printed and signed[: len(printed)] > printed[: len(signed)]:
        return "planned"
    if status == "mentioned" or clause.reading.chronicle:
        return status
    return "mentioned" if is_looked_back_upon(signed, published) else status


def is_looked_back_upon(signed: str | None, published: str | None) -> bool:
    """Whether a date lies so far before the report that it belongs to another story."""
    if not signed or not published or signed > published:
        return False
    long_ago = len(published) == 10 and _days(signed, published) > _LOOK_BACK_DAYS
    return long_ago or is_of_another_year(signed, published)


def is_of_another_year(signed: str | None, published: str | None) -> bool:
    """Whether a date lies in an earlier year than the report, and not only just."""
    if not signed or not published or len(published) < 10 or signed[:4] >= published[:4]:
        return False
    return _days(signed, published) > _OF_LAST_YEAR_DAYS


def _days(earlier: str, later: str) -> int:
    """Days between two ISO prefixes, the latest day of the earlier one counted."""
    pads = {4: "-12-28", 7: "-28", 10: ""}
    first, second = (date.fromisoformat(value + pads[len(value)]) for value in (earlier, later))
    return (second - first).days

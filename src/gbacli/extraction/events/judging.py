"""Whether words that end like a meeting are the name of one: what makes a name a meeting's own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.events.edges import left_edge
from gbacli.extraction.events.later import told_later
from gbacli.extraction.events.vocabulary import BULLET, ENTRY, generic_pattern, happening_pattern, heads, names_place
from gbacli.text.tables import words

SURE = frozenset(
    {
        "event.named-in-quotes",
        "event.named-in-heading",
        "event.named-with-quotes",
        "event.called-so",
        "event.named-by-organizers",
        "event.named-in-table",
    }
)
_STATED = re.compile("期间|组委会|筹委会|上(?:[，、签宣达揭亮]|正式|共同|同时|还)|前身是|场|嘉宾|之?际")
_BEFORE = re.compile(
    "(?:举行|举办|召开|主办|承办|合办|协办|联办|筹办|推出|呈献|出席|参加|参与|组织)(?:了|过|的)?[“*]*$"
    "|(?<![前昨今明后当同翌次])[日号](?:上午|中午|下午|傍晚|晚上?)?的[“*]*$"
    "|(?:举行|举办|主办|承办|合办|筹办|办|推出)(?:了|过|的)?[^，。；：“”\n]{0,8}(?:活动|盛会|盛事|项目|会议)[“*]+$"
)
_TAKES_PLACE = re.compile(
    "】|”?，?(?:[在于假将昨今日前0-9月][^，。；]{0,24}?)?(?:举行|举办|召开|开幕|揭幕|闭幕|落幕|由[^。]{2,60}?[主承]办)"
)
_HOLDS = ("举行", "举办", "召开")
_NO_OBJECT = re.compile("[，。；：、）”\\n ]|完|结束|期间|之?[后时前]|$")
_ACTS = re.compile(
    "[”】]?(?:(?:主办|承办|协办|合办|指导|支持)(?!单位|机构|方|者|的是)"
    "|(?<=大会)[”】]?(?:全票|一致|表决|投票|授权|审议|批准|决议))"
)
_HOSTED = re.compile(
    "[”】]?(?:[^，。；：（）]{0,20}(?:举行|举办|召开|[开闭揭启落]幕|登场|开[锣讲场营班档市馆]|启动|落地|圆满结束))?"
    "(?:(?:（(?!以下|下称|简称)|，|：|——?| +|\\| *)(?:由|是)?|由)[^，。；：（）]{2,40}?"
    "(?:主办|承办|协办|合办|联办|举办|组织|召集|筹办|操办|主理|呈献|筹划|策划|统筹|包办|张罗|操持|打点|主催|召集)(?=[，。；）]|$)"
)
_TOLD = re.compile(
    "[”】]?[^。；\n]{0,50}?(?:主办|承办|协办|合办|联办|共办|筹办|操办|主催|做东|坐庄|东道主?|主人家?|会务)"
    "(?:的|单位|机构|方|者)*(?:[是为：]|(?=[，。；）、]|$))"
)
_NEXT_CLAUSE = re.compile(
    "[”】]?[^，。；：（）]{0,26}[，：；](?P<next>(?:(?!论坛|大会|活动|[^协学商]会)[^，。；\n]){4,60})"
)
_FIRST_LISTED = 24  # characters behind a colon within which the first of a list ends
_DOES = re.compile("主办|承办|协办|合办|联办|共办|筹办|操办|做东|坐庄|东道|主人家")
# The words by which a report speaks of a meeting that it has named: 洽谈会上, 服务周自…
_AGAIN = re.compile("[，。；：、（“\n >](?:[本今当]届|[本此是这今]次|这场|该|整个)?$")
_AGAIN_BEHIND = re.compile("[由自在于上期透的将是设定共，、。闭开落昨今明当为：0-9一二三四五六七八九十举]|结束")
_LABELLED = 14  # how far before a name the label 会议名称 may begin
_LAYOUT = " #*·•“"
_NAME_LABEL = re.compile(
    "[ #*·•]*(?:(?:(?:会议|活动|论坛|展会|大会)?(?:名称|名字)|会名)[*]*[：| \n]+"
    "|(?:^|\n)[ #*·•◎○●◇◆□■▲△▶►☆★※-]*(?:会议|活动|论坛)："
    "|(?:平行|分|主题|专题)(?:论坛|会场)[一二三四五六七八九十0-9]{0,2}：)[“*]*$"
)
_HOST_LABEL = re.compile(
    "(?:\n[^\n]{0,60}){0,8}?\n[ *#【|-]*(?:联合)?(?:主办|承办|协办|指导|合办)(?:单位|机构|方|者)?[】* ]*[：| \n]"
    "|(?:\n[^\n]{0,60}){0,4}?\n[^\n。，]{4,60} (?:联合)?(?:主办|承办|协办|合办)(?=\n|$)"
)
_TAIL = re.compile("(?:（[^）\\n]{0,20}）)?[】* ]*")  # of a heading
_NUMBER = re.compile("[（(]?[一二三四五六七八九十0-9]{1,2}[）)]?[、.]? ?")  # of a section
_ENTRY, _BULLETS = re.compile(f"(?=.){ENTRY}"), frozenset(BULLET.strip("[]"))
_HOSTS_BELOW = re.compile("\n[^\n]{0,80}(?:主办|合办|承办|协办|联合举办)(?!机构|单位)")
_DATED_ITEM = re.compile("[-•● ]*[0-9]{1,2}月[0-9]{1,2}日[^，。；]{0,4}，?\\*\\*")
_VENUE = re.compile("分?会场")
_PAPER = re.compile("(?:会议)?(?:纪要|记录|纪录|公报|手册)")
_OTHER_EDITIONS = re.compile("(?<!第)[0-9两三四五六七八九十几多历往每各][届次]$")
_INTERNAL = re.compile("董事会|监事会|股东|党组|党委会|业主(?!题)|(?:工作|电视电话|办公|常务|调度|部署)$")
_PLENARY = re.compile("(?:全体|扩大|专题|专项|联席|例行|月度|季度)$")  # of some board, unless it is numbered
_CALLED = re.compile("关于(?:联合|共同|组织)?(?:举办|举行|召开|主办|承办)“?$")
_NOTICE = re.compile("”?的(?:预备?)?(?:通知|通告|公告|函|邀请|启事|公函|方案)")
_BOARDS = frozenset({"会议", "大会"})
_OTHER_NAME = re.compile("（[^（）\n]{0,24}(?:写[作成为]|印[作成]|又[称名]|亦称|也叫|原名|别名)“?$")
_COMMITTEE = re.compile("组委会|筹委会|组织委员会|筹备委员会")
_WORLD_DAY = re.compile("(?:世界|国际|全国|联合国)[一-龥]{1,6}日")
# What stands before such a day: 迎接“五一”|国际劳动节
_WELCOMED = re.compile(
    "^(?:[为在每迎接喜欢欢庆祝度纪念逢值贺]*)?(?:“?(?:[一三五六七八九十]{2,3}|[0-9]{1,2}[·.][0-9]{1,2})”?)?"
)
_OPENED_HOUSE = re.compile("揭[牌幕]|启[用动]|落成|奠基|挂牌")
_AT_ANOTHER = re.compile("(?:[会坛式礼动]上|期间|现场|同场|同期|还)[^。；\n]{0,8}$")
_HOUSE_NAME = 7  # characters of its name
_SHORTEST = 4  # characters of a name that quotation marks alone make one
_CALLED_OFF = re.compile(
    "”?(?:[因由][^，。；]{2,16}?)?(?:已经?|将|宣布|现|须|被迫|临时)*"
    "(?:取消|延期|改期|停办|叫停|告吹|作罢|腰斩|流产|押后)"
)
_HELD_AT = re.compile("[在于假][^，。；：\n]{3,24}(?:举[办行]|召开|主办|合办)了?$")
_OPENED = re.compile("开(?:[了完过罢到]|(?=[，。；]|$))")
_SPEECH = re.compile("[我你他她这那了吗吧个]")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that could name a meeting."""

    start: int
    end: int
    plain: str  # folded
    rest: str  # what stands before the head noun, without number and year
    head: str
    marks: frozenset[str]  # the numbers and years: 第二届, 2023

    @property
    def bare(self) -> bool:
        """Whether general words alone stand before the head noun: 签约仪式, 第三次全体会议."""
        return generic_pattern().fullmatch(self.rest) is not None


def excluded(analysis: Analysis, candidate: Candidate, rule: str) -> bool:
    """Whether the words are something else: a body, part of a title in 《》, another edition, a board's own meeting."""
    folded, start, end = analysis.folded, candidate.start, candidate.end
    line = folded.rfind("\n", 0, start) + 1
    return (
        len(candidate.plain) > 60
        or _OTHER_EDITIONS.search(folded, max(0, start - 8), start) is not None
        or _OTHER_NAME.search(folded, max(line, start - 32), start) is not None
        or _INTERNAL.search(candidate.rest) is not None
        or candidate.plain.endswith("环节")  # of a meeting
        or (not candidate.marks and _VENUE.match(folded, end) is not None)
        or _holiday(candidate)
        or (not candidate.marks and _ACTS.match(folded, end) is not None)
        or (not candidate.marks and candidate.head[-2:] in _BOARDS and _PLENARY.search(candidate.rest) is not None)
        or folded.rfind("《", line, start) > folded.rfind("》", line, start)
        or (rule not in {"event.named-in-table", "event.named-by-organizers"} and _within_body(analysis, candidate))
    )


def _holiday(candidate: Candidate) -> bool:
    """Whether the name is that of a day of the calendar, which no year before it makes a meeting: 2019年世界湿地日."""
    if any("第" in mark or "首" in mark for mark in candidate.marks) or candidate.plain[-4:].isdigit():
        return False
    name = _WELCOMED.sub("", (candidate.rest + candidate.head).lstrip("年度"))
    return name in words("event_holidays") or _WORLD_DAY.fullmatch(name) is not None


def _within_body(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the name ends within the name of a body (…论坛秘书处), that of its own committee aside.

    A body may itself be called 联席会议 or 论坛; what is numbered or takes place is a meeting all the same.
    """
    end = candidate.end
    for mention in analysis.within(max(0, candidate.start - 40), end + 40, "body"):
        if not mention.start < end <= mention.end:
            continue
        longer = mention.start > candidate.start and analysis.folded[candidate.start - 1] == "“"
        held = mention.end == end and (candidate.marks or longer or _is_held(analysis, mention))
        if not held and not _COMMITTEE.fullmatch(analysis.folded, end, mention.end):
            return True
    return False


def _is_held(analysis: Analysis, mention: Mention) -> bool:
    """Whether a meeting is held that is called like a body, not a body said to hold one: 联谊会在江门举行典礼."""
    took = _TAKES_PLACE.match(analysis.folded, mention.end)
    holds = took and took.group().endswith(_HOLDS) and not _NO_OBJECT.match(analysis.folded, took.end())
    return took is not None and not holds and analysis.folded[mention.start] not in "该本我"


def happens(analysis: Analysis, start: int, end: int, *, bare: bool = False) -> bool:
    """Whether the report says beside the name that it takes place, in plain words if it is `bare` (全体会议)."""
    sentence = analysis.sentence_at(start)
    after = re.split("。|；", analysis.folded[end : min(sentence.end, end + 60)])[0]
    before = analysis.folded[max(sentence.start, start - 20) : start]
    if _CALLED_OFF.match(after):
        return False
    return bool(
        happening_pattern().search(after)
        or (not bare and _OPENED.search(after))
        or entered(analysis, start, end)
        or hosted(analysis, end)
        or _BEFORE.search(before)
        or _STATED.match(after.lstrip("”】"))
    )


def entered(analysis: Analysis, start: int, end: int) -> bool:
    """Whether the place says that a meeting is named: a line above its hosts, a label, a dated item in bold."""
    folded = analysis.folded
    line = folded.rfind("\n", 0, start) + 1
    if _NAME_LABEL.search(folded, max(0, start - _LABELLED), start) or announced(analysis, start, end):
        return True
    if folded.startswith("**", end) and _DATED_ITEM.fullmatch(folded, line, start):
        return True
    before = folded[line:start].strip(_LAYOUT)
    tail = _TAIL.match(folded, end)
    end = tail.end() if tail else end
    if folded[end : end + 1] not in {"", "\n"}:
        return False
    if _NUMBER.fullmatch(before) and _HOSTS_BELOW.match(folded, end):
        return True
    if _ENTRY.fullmatch(before):
        return bool(_HOST_LABEL.match(folded, end) or (before[:1] in _BULLETS and _HOSTS_BELOW.match(folded, end)))
    return not before and _HOST_LABEL.match(folded, end) is not None


def announced(analysis: Analysis, start: int, end: int) -> bool:
    """Whether a notice says in its title that the meeting will be held: 关于召开…的通知."""
    folded = analysis.folded
    return bool(_CALLED.search(folded, max(0, start - 8), start) and _NOTICE.match(folded, end))


def of_paper(analysis: Analysis, end: int) -> bool:
    """Whether the words go on to name a paper about the meeting: …会议纪要."""
    return _PAPER.match(analysis.folded, end) is not None


def hosted(analysis: Analysis, end: int) -> bool:
    """Whether the words right behind the name say what body holds the meeting: 沙龙（由甲召集）."""
    stop = min(analysis.sentence_at(max(0, end - 1)).end, end + 60)
    if not (told := _HOSTED.match(analysis.folded, end, stop)):
        return False
    return bool(analysis.within(end, told.end(), "body"))


def spoken_of(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the report goes on about the meeting: who does what for it, or what happens there."""
    strong = heads().get(candidate.head) == "strong" and len(candidate.rest) > len("湾区")
    return told_after(analysis, candidate.end) or (strong and recurs(analysis, candidate.plain, candidate.end))


def goes_on(analysis: Analysis, plain: str, end: int) -> bool:
    """Whether the report goes on about what could be a meeting by its number alone."""
    return told_next(analysis, end) or recurs(analysis, plain, end)


def told_after(analysis: Analysis, end: int) -> bool:
    """Whether the sentence goes on to tell who does what for the meeting: …摆在江门，做东的是甲."""
    sentence = analysis.sentence_at(max(0, end - 1))
    if not (told := _TOLD.match(analysis.folded, end, sentence.end)):
        return False
    return bool(analysis.within(end, min(sentence.end, told.end() + 40), "body"))


def told_next(analysis: Analysis, end: int) -> bool:
    """Whether the very next clause tells what a body does for the meeting: …5月3日在江门举行，甲主办."""
    sentence = analysis.sentence_at(max(0, end - 1))
    if not (clause := _NEXT_CLAUSE.match(analysis.folded, end, sentence.end)):
        return False
    start, stop = clause.span("next")
    stop += _FIRST_LISTED if analysis.folded.startswith("：", stop) else 0  # 做东的有三家：甲、乙和丙
    return bool(_DOES.search(clause["next"]) and analysis.within(start, min(stop, sentence.end), "body"))


def recurs(analysis: Analysis, plain: str, end: int) -> bool:
    """Whether the report speaks of the meeting again by the last words of its name: 研习会期间, 午餐会上."""
    folded = analysis.folded
    for tail in (plain[-4:], plain[-3:]):
        at = folded.find(tail, end)
        while at >= 0:
            if _AGAIN_BEHIND.match(folded, at + len(tail)) and _AGAIN.search(folded, max(0, at - 4), at):
                return True
            at = folded.find(tail, at + 1)
    return False


def rule_of(analysis: Analysis, candidate: Candidate) -> str:
    """The rule by which the words would be a name."""
    if candidate.marks:
        return "event.named-by-number"
    if "“" in candidate.plain:
        return "event.named-with-quotes"
    return "event.named-by-place" if _placed(analysis, candidate) else "event.named-by-subject"


def _placed(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether the name begins with or holds a place, or the name of a body."""
    bodies = analysis.within(candidate.start, candidate.end, "body")
    rest = candidate.rest
    for mention in bodies:
        rest = rest.replace(analysis.folded[mention.start : mention.end], "")
    if names_place(candidate.rest if heads().get(candidate.head) != "session" else rest):
        return True
    return bool(bodies) and (heads().get(candidate.head) != "session" or not generic_pattern().fullmatch(rest))


def own(  # noqa: PLR0911 - one for each kind of name
    analysis: Analysis, candidate: Candidate, rule: str, held: bool
) -> bool:
    """Whether a name is a meeting's own; `held` where the report says beside it that the meeting takes place."""
    kind, marked = heads().get(candidate.head, "weak"), bool(candidate.marks)
    if rule in {
        "event.named-in-heading",
        "event.named-by-organizers",
        "event.named-in-table",
        "event.festival-of-place",
        "event.called-so",
    }:
        return True
    if rule == "event.named-in-quotes":
        spoken = _SPEECH.search(candidate.rest) is not None or left_edge(analysis, candidate.end) > candidate.start
        short = kind == "weak" and len(candidate.plain) < _SHORTEST
        held = held or told_later(analysis, candidate.plain)
        return marked or (not candidate.bare and not short and (held or (kind != "weak" and not spoken)))
    if candidate.bare and held and owner(analysis, candidate):
        return True
    if candidate.bare:
        return marked and held and bool(candidate.rest)
    if marked or rule == "event.named-with-quotes":
        return True
    headed = entered(analysis, candidate.start, candidate.end)
    if kind == "weak":
        return headed and len(candidate.rest) > 2
    told = headed or hosted(analysis, candidate.end) or told_later(analysis, candidate.plain)
    told = told or spoken_of(analysis, candidate)
    if kind == "strong" and len(candidate.rest) > 2 and told:
        return True
    if kind == "strong":
        return rule == "event.named-by-place" or (
            held and len(candidate.rest) >= (5 if _settled(analysis, candidate.start) else 6)
        )
    return held and (
        _placed(analysis, candidate) or (told and len(candidate.rest) >= 4) or _of_house(analysis, candidate)
    )


def _of_house(analysis: Analysis, candidate: Candidate) -> bool:
    """Whether a ceremony, no part of a meeting, is that of a house with a name: 精密花盆技术院士工作站|揭牌仪式."""
    if _AT_ANOTHER.search(analysis.folded, max(0, candidate.start - 16), candidate.start):
        return False
    opened = _OPENED_HOUSE.match(candidate.head) is not None and candidate.rest.endswith(words("event_houses"))
    return opened and len(candidate.rest) >= _HOUSE_NAME


def _settled(analysis: Analysis, start: int) -> bool:
    """Whether the words before a name say where it is held: 在某馆举办|花农合作社圆桌对话."""
    return _HELD_AT.search(analysis.folded, max(0, start - 40), start) is not None


def owner(analysis: Analysis, candidate: Candidate) -> tuple[int, int] | None:
    """The body whose numbered meeting it is, where only its short form stands between: 联盟（简称…）第二次全体会议."""
    start = candidate.start
    opened = analysis.folded.rfind("（", max(0, start - 30), start)
    ceremony = heads().get(candidate.head) == "ceremony" or "成立" in candidate.plain
    if (
        not (candidate.bare and (candidate.marks or ceremony))
        or analysis.folded[start - 1 : start] != "）"
        or opened < 0
    ):
        return None
    owners = [mention for mention in analysis.within(max(0, opened - 40), opened, "body") if mention.end == opened]
    return (owners[0].start, owners[0].end) if owners else None

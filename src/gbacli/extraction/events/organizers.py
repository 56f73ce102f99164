"""Who hosts, organizes, guides and supports a meeting: the statements, before it is known of which meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.events.lists import (
    after,
    before,
    besides_and_others,
    chained,
    event_gap,
    hosting_gap,
    manner,
    strict_gap,
)
from gbacli.extraction.events.onward import subjects, with_officer
from gbacli.extraction.events.pronouns import pointed_at, speaking, stood_for
from gbacli.extraction.events.vocabulary import NUMERAL, alternatives
from gbacli.text.sentences import Span
from gbacli.text.tables import rows

_LED = (
    "(?:工作|名单上?|名册上?|一栏|的?一家)?(?:的?(?:行列|阵营|之列|名字|名单|名称|阵容|重任|责任|担子|任务|队伍)[^。；，：\\n]{0,10}，?"
    "(?:依次|分别|计)?(?=是|为|有|：|即)|还|也|则|均|仍|仍然|依旧|另|又|亦|依次|分别|计|同样|主要)*"
)
_RIGHT = re.compile(
    "(?:(?:[及兼和暨与、/]|以及)(?:主办|合办|承办|协办|策划|执行|统筹|筹办)(?:单位|机构|方)?)?"
    f" ?(?:的?(?:工作|任务|事务|担子|重任|责任)(?=[则也均]*(?:由|落[在到]|交[由给]))|的)?"
    f"(?:（[^）\\n]{{0,24}}）)? ?{_LED}(?:一共)?"
    "(?:(?:，|——)(?:即|就是|正是|是|有|还有|包括|分别是|分别为|依次是|依次为|计有|它们是)|——|[写列印标]着|注明|包括|包含|囊括|有|正是|就是|便是|仍是|是|为|由|即|系|(?:改|换|变更?)(?:为|成|由|作)了?|新增了?|增加了?|新添了?|多了|轮到|落[在到]了?|交[由给]了?|：|/|\\||\\n|\\t)"
    f"(?:(?:一?共|合共)?(?:有|为)?{NUMERAL}[家个]单?位?机?构?[，：]?)?"
    "(?:分别|依次|即|有|其?一[家个]?是|其一为|是|为|由|包括|：)*[ \\n|：*\\t]*"
    "(?:[0-9一二三四五六七八九十]{1,2}[.、)）] *|[·•◆■●○▪-] *)?"
    f"|(?:一?共|合共)?有?{NUMERAL}[家个](?:：|，(?:分别|即|包括|有|计有|为|是)+：?)[ \\n*]*"
)
_WHO = re.compile("谁|哪")
_ASKED = re.compile(
    "(?:的?(?:是谁|有谁|是哪[^，。？\\n]{1,6}))?[呢的]?？[”* ]*\n+[^\\w\n]*(?:答|a)?[0-9]{0,2}[：:.、 *]*"
)
_BEGINS = re.compile("[，。；：\\n][“*]*$")
_LINE = re.compile(
    "(?:.*\\|)? *(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．] *)?[*#▌·•◆■●○▪▲◎★☆>＞※◇□-]* *[“【（]?"
)
_LISTS = re.compile("一栏|名单|，|——|的.|[：|/ \\t]|是|为|有|包括|工作|任务|事务|行列|阵营|之列|名|[写列印标]着")
_HELD = frozenset({"举办", "举行", "召开", "组织", "组织召开", "组织举办", "主持"})
_HOLDS = ("办", "举行", "召开", "推出", "呈献")  # for whom a sentence began with
_ONWARD = "event.subject-before-function"
_RIGHTLESS = frozenset({"合力", "联手"})  # heads of a list only with a colon
_HOSTS = frozenset({"东道主", "东道"})  # right before the name: 东道主甲会长
_INTRODUCES = re.compile("的?(?:代表|负责人)[、，]?")
_AS = re.compile("(?:^|[，。；：\n])(?:作为|身为)[^，。；：\n]{0,8}?$")
_DOERS = frozenset({"单位", "方", "者", "社团", "团体"})  # 举办单位：甲, but 组织机构 heads a section
_IN_ORDER_TO = re.compile("为[^，。；为]{2,6}[^，。；、：）\\s之]$")  # 甲为筹备此次活动…, not 甲为主办，…
_MEANS = frozenset({"出资", "搭台", "出钱", "牵头"})
_NEXT_TIME = re.compile("(?:[明来翌次]年|下一?届|来届|下一次|下次)度?的?[论坛大年研讨会议]{0,3}(?:的|将?由?)$")
_ITS_NAME = re.compile(
    "了?(?:第[0-9一二三四五六七八九十百]+届|首届|“)"
)  # 明年合办|首届论坛: of the meeting named there
_AND_HELP = re.compile("(?:支持|指导|赞助)[和与及、]$")  # 支持与协助 is support
_COPULA = re.compile(
    "(?:同|均|皆|都|也|亦|则|共|分别|仍)?(?:改任|改作|改做|转任|转作|续任|首任|升格为|担任|出任|充任|作为|作|做|当|当上|成为|列为|列作|列入|充当|权充|担当|挂名|获列|身兼|任|为|是|系|属|属于|算是|算|即|列|以)"
    f"(?:(?:其|[本此是这今]次|本届|这届)?的?(?:大会|论坛|活动|会议|盛会|峰会|展会|典礼)?的?)"
    f"(?:{NUMERAL}家|第{NUMERAL}|[^，。；、：的]{{0,4}}?)的?$"
)
_ABOVE = re.compile("(?:以上|上述|前述)?(?:[均皆同都]?[为是])?$")
_WITH = re.compile("(?:与|同|和|跟|联同|会同|携手|联合|伙拍|夥拍|偕同|协同|携)[“*]*$")
_WITH_US = re.compile(
    "(?:^|[，；：。“ ])由?(?:我们|我会|我方|我校|咱们|敝会)(?:与|同|和|跟|联同|会同|携手|联合|伙拍)[“*]*$"
)
_ITEM = re.compile(
    "[^\\w]*(?:我们|我会|我方|我校)?(?:[\\d〇○零一二三四五六七八九十廿年月日上下午晚至同]*[^\\w]*){1,2}(?:与|同|和|跟|联同|会同|携手|联合)[“*]*"
)
_WORK = frozenset({"操办", "操持", "打理", "张罗", "料理", "统筹", "策划", "筹划", "筹备", "筹办", "执行", "筹组"})
_HELPS = re.compile("(?:协助|协同|帮忙|帮手|帮着|从旁|参与|参加|有份)[^，。；]{0,6}$")
_GIVEN_BY = 8  # how far into a clause 由 may stand
_COLUMN = 12  # spaces that may part a label from its column
_SPACED = "[主承协合联筹] {1,8}办|[支] {1,8}持|[指] {1,8}导|[赞] {1,8}助"  # set apart to fill a column
# 办 by itself, only before what can be held: 在江门办了|第三届论坛
_BARE = (
    "(?<![主承协合联举筹开兴创操倡共包代督停申党学区市镇商侨])办"
    "(?=[了过]?(?:[一二两三四五六七八九十数几多]{1,2}[届次场回个])?(?:题为|名为)?(?:第[0-9一二三四五六七八九十廿卅百]|首届|“|20[0-9]{2}|[一二][〇零○九]|年度))"
)
_WHERE = frozenset("在于假到")  # before what is only the place
_DATE = 16  # how many characters of a date may stand before the subject of a sentence
_OFFICER = re.compile("[^，。；：]{2,20}?(?:代表|以)")
_SPEAKS = re.compile("(?:作|的?身份)?(?:致|发言|讲话|欢迎|宣布|答谢|感谢|表示|说|向|颁|接受)")
_PENDING = re.compile("，(?:惟|但)?(?:尚待|仍待|有待|待(?:覆|复|批|定))")
_ALIKE = re.compile("，(?:与|同|和)")
_ALIKE_END = re.compile("(?:等[^，。；]{0,6})?(?:并列|同列|一道|一起)(?=[，。；\n]|$)")
_EACH = re.compile("（[^）]{0,3}(?:办|指导|支持|赞助)[^）]{0,3}）")  # each body has its own function behind it
_CHANGED = re.compile("，?(?:[而则现已今]|今[年届次])*(?:改|换|变更?)(?:为|成|由|作)了?")
_CELL = re.compile(" *(?:\\||\\t) *")


@dataclass(frozen=True, slots=True)
class Statement:
    """Some bodies have some part in some meeting."""

    start: int
    end: int
    word: int  # where the word of function begins
    bodies: tuple[int, ...]
    function: str
    rule: str
    common: bool  # the word is also used of other things than meetings
    label: bool  # 主办单位：… rather than 由…主办
    aside: bool = False  # it speaks of some of the work, and needs no object of its own
    held: bool = False  # 举行, 召开: by a body that need not be the host
    bound: bool = False  # only the name of what is held, right behind it, makes it a statement


def copula_pattern() -> re.Pattern[str]:
    """What joins bodies to the name of their function, at the end of a stretch: 甲任|指导单位."""
    return _COPULA


def right_pattern() -> re.Pattern[str]:
    """What joins the name of a function to the bodies after it: 主办单位|：甲."""
    return _RIGHT


@cache
def _functions() -> dict[str, tuple[str, str]]:
    return {row[0]: (row[1], row[2]) for row in rows("event_functions")} | {"办": ("host", "object")}


@cache
def word_pattern() -> re.Pattern[str]:
    """A word of function with what may make it a label: 主办, 主办单位, 支持机构之一."""
    words = f"{alternatives('event_functions')}|{_SPACED}|{_BARE}"
    return re.compile(
        f"(?<!轮流)(?<![a-z-])(?P<word>{words})(?<!组织(?=[部委工架实]))(?<!召集(?=人|单位|方|者))(?<!执行(?=[主会董理机总院官长委秘馆副]))(?![a-z])"
        "(?P<label>单位|机构|院校|团体|社团|企业|媒体|方|者|商|伙伴|(?<=主办)人|(?<=赞助)人)?(?:之一)?(?P<closed>”)?"
    )


@cache
def telling_pattern() -> re.Pattern[str]:
    """What a sentence must hold to have a word of function: quickly looked for, as each way begins with a character."""
    spaced = "|".join(f"{character} " for character in "主承协合联筹支指赞")
    return re.compile(f"{alternatives('event_functions')}|{spaced}|办")


@cache
def _line() -> re.Pattern[str]:
    """What may stand on a line before the word that heads a list: 一、, 独家."""
    return re.compile(f"{_LINE.pattern}{manner()}")


def _meaning(word: str) -> tuple[str, str]:
    """The function that a word stands for and its use; one set apart with spaces heads a list."""
    meaning = _functions().get(word)
    return meaning or (_functions()[word.replace(" ", "")][0], "label")


def function_of(label: str) -> str | None:
    """The function that a label names and nothing else: 主办, 承办单位."""
    match = word_pattern().fullmatch(label)
    return _meaning(match["word"])[0] if match else None


def statements(analysis: Analysis, span: Span) -> Iterator[Statement]:
    """Every statement of a function in one sentence."""
    for match in word_pattern().finditer(analysis.folded, span.start, span.end):
        function, use = _meaning(match["word"])
        named = bool(match["label"]) or use == "label"
        if match["word"] in _MEANS and word_pattern().match(analysis.folded, match.end()):
            continue  # 出资主办
        if not named and match["word"] == "协助" and _AND_HELP.search(analysis.folded, span.start, match.start()):
            continue
        if not named and _IN_ORDER_TO.search(analysis.folded, match.start() - 1, match.end() + 1):
            continue
        later = use != "object" and _NEXT_TIME.search(
            analysis.folded, max(span.start, match.start() - 8), match.start()
        )
        if later and not _ITS_NAME.match(analysis.folded, match.end()):
            continue
        rule, at, found = _bodies(analysis, match, span, named)
        if found:
            if function in {"organizer", "host"} and not named and _helping(analysis.folded, found[-1].end, match):
                function = "co-organizer"
            found = _with_subject(analysis, found, span) if function == "host" else found
            start, end = min(match.start(), at), max(match.end(), found[-1].end if at > match.start() else 0)
            bodies = tuple(dict.fromkeys(mention.ref for mention in found))
            lists = rule in {"event.function-lists-bodies", "event.function-in-parentheses", "event.function-in-cell"}
            common = use not in {"event", "label"} and not lists and not named
            held, bound = match["word"] in _HELD, use == "object" or rule == _ONWARD
            yield Statement(start, end, match.start(), bodies, function, rule, common, lists, held=held, bound=bound)


def _helping(folded: str, end: int, match: re.Match[str]) -> bool:
    """Whether the bodies that end at `end` only help with what the word tells: 甲帮忙|张罗, 乙参与|筹备."""
    return match["word"] in _WORK and _HELPS.search(folded, end, match.start()) is not None


def told(parts: list[Statement]) -> list[Statement]:
    """The statements, those aside by which a body only 举行 what it is said to organize for another."""
    others = {body for part in parts if part.function != "host" for body in part.bodies}
    hosted = any(part.function == "host" and not part.held for part in parts)
    return [part for part in parts if not (hosted and part.held and others.issuperset(part.bodies))]


def _bodies(  # noqa: PLR0911 - one for each way of telling
    analysis: Analysis, match: re.Match[str], span: Span, named: bool
) -> tuple[str, int, list[Mention]]:
    """The rule that reads a word of function, where its bodies begin, and the bodies; `named` for 主办单位."""
    if found := _in_parentheses(analysis, match, span):
        return _told("event.function-in-parentheses", found)
    if found := _in_cell(analysis, match, span):
        return _told("event.function-in-cell", found)
    if named and (found := _as_function(analysis, match, span)):
        return _told("event.body-as-function", found)
    if (match["word"] not in _HELD or match["label"] in _DOERS) and (found := _listed(analysis, match, named)):
        return _told("event.function-lists-bodies", found)
    if named:
        opened = _RIGHT.match(analysis.folded, match.end())
        pointed = pointed_at(analysis, opened.end()) if opened else []
        return ("event.function-lists-bodies", match.start(), pointed) if pointed else ("", 0, [])
    gap = _gap(*_meaning(match["word"]))
    if found := before(analysis, match.start(), span.start, gap):
        return _told("event.bodies-before-function", found)
    at, found = stood_for(analysis, span, match.start())
    bare = match["word"].endswith(_HOLDS) and not analysis.folded.startswith(("的", "之"), match.end())
    if not found and bare:
        return _told(_ONWARD, found) if (found := subjects(analysis, span, match.start())) else ("", 0, [])
    return "event.pronoun-before-function", at, found


def _with_subject(analysis: Analysis, found: list[Mention], span: Span) -> list[Mention]:
    """The bodies with that which holds the meeting together with them: 甲六月在江门与乙合办."""
    if not _WITH.search(analysis.folded, span.start, found[0].start):
        return found
    clause = max(span.start, *(analysis.folded.rfind(stop, span.start, found[0].start) + 1 for stop in "。；："))
    subject = [m for m in analysis.within(clause, found[0].start, "body") if m.ref not in {f.ref for f in found}]
    if subject and subject[0].start - clause <= _DATE and analysis.folded[subject[0].start - 1] not in _WHERE:
        return [subject[0], *found]
    ours = _WITH_US.search(analysis.folded, clause, found[0].start)
    item = ours or _ITEM.fullmatch(analysis.folded, clause, found[0].start)
    own = speaking(analysis, clause) if item else None
    return [own, *found] if own and own.ref not in {mention.ref for mention in found} else found


def _told(rule: str, found: list[Mention]) -> tuple[str, int, list[Mention]]:
    return rule, found[0].start, found


def _gap(function: str, use: str) -> re.Pattern[str]:
    """What may stand between the bodies and the word."""
    if function == "host":
        return hosting_gap()
    return event_gap() if use == "event" else strict_gap()


def _in_parentheses(analysis: Analysis, match: re.Match[str], span: Span) -> list[Mention]:
    """The body that the function follows in parentheses: 甲（主办）、乙（承办）, 甲、乙（以上为主办）."""
    folded = analysis.folded
    opened = folded.rfind("（", max(span.start, match.start() - 6), match.start())
    said = folded[opened + 1 : match.start()]
    if opened < 0 or not _ABOVE.match(said) or folded[match.end() : match.end() + 1] != "）":
        return []
    named = [mention for mention in analysis.within(span.start, opened, "body") if mention.end <= opened]
    if named and named[-1].end == opened:
        return chained(analysis, named) if said else named[-1:]
    return _doer(analysis, span.start, opened) if named and not said else []


def _doer(analysis: Analysis, start: int, opened: int) -> list[Mention]:
    """The bodies that begin a clause whose end says in parentheses what they do: 甲动员义工（协办）."""
    clause = max(start, *(analysis.folded.rfind(stop, start, opened) + 1 for stop in "，；：。）"))
    by = analysis.folded.find("由", clause, clause + _GIVEN_BY)
    found = after(analysis, by + 1 if by >= 0 else clause, near=0)
    return found if found and found[-1].end < opened else []


def _as_function(analysis: Analysis, match: re.Match[str], span: Span) -> list[Mention]:
    """The bodies before a label: 甲、乙为支持单位, 由甲作为指导单位, 甲包下茶歇，算是赞助商."""
    folded = analysis.folded
    copula = _COPULA.search(folded, span.start, match.start())
    if copula is None:
        return _spoken_for(analysis, match, span)
    if _PENDING.match(folded, match.end()):
        return []
    if found := before(analysis, copula.start(), span.start, strict_gap()):
        return [*found, *_alike(analysis, match.end())]
    if folded[copula.start() - 1] not in "，" or folded[match.end() : match.end() + 1] == "的":
        return []
    clause = max(span.start, *(folded.rfind(stop, span.start, copula.start() - 1) + 1 for stop in "，；：。"))
    return after(analysis, clause, near=0)


def _spoken_for(analysis: Analysis, match: re.Match[str], span: Span) -> list[Mention]:
    """The body whose officer speaks for those with the function: 甲会长某某代表|主办机构|致谢."""
    if match["word"] in _HOSTS or not _SPEAKS.match(analysis.folded, match.end()):
        return []
    bodies = analysis.within(span.start, match.start(), "body")[-1:]
    said = bodies and _OFFICER.fullmatch(analysis.folded, bodies[0].end, match.start())
    named = bodies and analysis.within(bodies[0].end, match.start(), "person")
    return bodies if said and named else []


def _alike(analysis: Analysis, end: int) -> list[Mention]:
    """The bodies with whom those before the label do the same: 甲改任支持单位，与|乙、丙|并列."""
    told = _ALIKE.match(analysis.folded, end)
    found = after(analysis, told.end(), near=0) if told else []
    return found if found and _ALIKE_END.match(analysis.folded, found[-1].end) else []


def _listed(  # noqa: PLR0911 - one for each way of listing
    analysis: Analysis, match: re.Match[str], named: bool
) -> list[Mention]:
    """The bodies after a label: 主办单位：甲、乙, 协办的还有甲, and in the cell beside it or the lines below."""
    folded = analysis.folded
    line = folded.rfind("\n", 0, match.start()) + 1
    alone = _line().fullmatch(folded, line, match.start()) is not None
    closers = "】）" if alone else "】"  # of a label in brackets: （主办）甲
    end = match.end() + (folded[match.end() : match.end() + 1] in {*closers})
    if named and (besides := besides_and_others(analysis, match.start(), end, line)):
        return besides
    opened = _RIGHT.match(folded, end)
    if opened is None and (asked := _ASKED.match(folded, end)) and _WHO.search(folded, line, match.start()):
        return after(analysis, asked.end(), near=2)
    if opened and opened[0].startswith("——") and not named:
        return []
    if match["word"] in _RIGHTLESS and not (opened and opened[0].endswith("：")):
        return []
    if not opened and _BEGINS.search(folded, line, match.start()) and folded.startswith("的", end):
        return after(analysis, end + 1, near=0)  # 主办的甲和乙说
    if opened and (named or alone or _LISTS.match(opened[0])) and (found := after(analysis, opened.end())):
        found = _instead(analysis, found)
        other = "\n" in opened[0] and word_pattern().match(folded, opened.end())
        counted = not named and folded.startswith("在内", found[-1].end)  # 甲指导，包括|乙在内的五家支持
        return [] if other or counted or _EACH.match(folded, found[0].end) else found
    end += folded[match.end() - 2 : end + 1] in {"之一的", "之一、"}
    if named and not alone and folded.startswith("、", end) and (spoken := after(analysis, end + 1, near=0)):
        return spoken[:1] if with_officer(folded, spoken[0].end) else []  # 主办单位、甲副局长张三
    if named and not alone and (introduced := _introduced(folded, match.start(), end, line)):
        return after(analysis, introduced, near=0)
    if alone or match["label"] or match["word"] in _HOSTS:
        gap = len(folded[end : end + _COLUMN]) - len(folded[end : end + _COLUMN].lstrip(" "))
        return after(analysis, end + max(gap - 1, 0) if alone else end, near=1 if alone else 0)
    return []


def _instead(analysis: Analysis, found: list[Mention]) -> list[Mention]:
    """The bodies, or those that take over what the first did before: 承办方由甲改为|乙."""
    changed = _CHANGED.match(analysis.folded, found[-1].end)
    return after(analysis, changed.end(), near=0) or found if changed else found


def _introduced(folded: str, start: int, end: int, line: int) -> int | None:
    """Where the body begins that a label introduces: 承办方代表、|甲理事, 作为主办方，|甲."""
    if represented := _INTRODUCES.match(folded, end):
        return represented.end()
    is_as = folded[end : end + 1] in {"，", "的"} and _AS.search(folded, max(line - 1, 0), start)
    return end + 1 if is_as else None


def _in_cell(analysis: Analysis, match: re.Match[str], span: Span) -> list[Mention]:
    """The bodies in the cell before that of the word: 甲 | 主办."""
    folded = analysis.folded
    if folded[match.end() : match.end() + 2].strip(" |\t*") and folded[match.end() : match.end() + 1] != "\n":
        return []
    mentions = analysis.within(span.start, match.start(), "body")
    if not mentions or not _CELL.fullmatch(folded, mentions[-1].end, match.start()):
        return []
    return chained(analysis, mentions)

"""Bodies listed right before or right after a word that says what they do for a meeting."""

from __future__ import annotations

import re
from functools import cache

from gbacli.extraction.analysis import Analysis, Mention
from gbacli.extraction.events.vocabulary import NUMERAL, alternatives

_ADVERB = "(?:又|亦|也|再|并|还|将|拟|已|会|则|特|今年|去年|昨日|今日|日前|近日|首次|首度|再次|再度|继续|计划)*"
_AND = (
    f"{_ADVERB}(?:、|/|×|[和与及暨同跟偕邀]|以及|，?以及|，及|，?还有|，?连同|，?联同|连同|联合|联同|会同|携同|协同|偕同|伙同|伙拍|夥同|夥拍|拉上|携手|联手|加上|孖住|孖埋|夹埋|拉埋|约埋|找来|邀上|叫上|伴同)"
    "(?:澳门的|香港的|内地的|当地的)?"
)
_LEADS = "(?:牵头|带头|领头|领衔|主导|出面|倡议|发起)[，、]?(?=联|会同|携|协同|偕|伙|夥|连同)"  # 甲牵头，联合乙
_ALIAS = "(?:（[^）\\n]*）|[”*’》）])*"
_BETWEEN = re.compile(
    f"{_ALIAS} ?(?:{_LEADS})?{_AND} ?(?:[^，。；、：\\n]{{0,12}}[的之]|其(?:辖下|属下|旗下|下属|下设)的?)?[“*‘《]*"
)
_OWNED = re.compile(
    f"(?!{_ALIAS}(?:[及和与]|连同)其){_ALIAS}(?:[^，。；、：\\n]{{0,8}})?(?:辖下|属下|旗下|下属|下设|所属|直属)的?[“*]*|[（“]?|（(?:以下|下文)?(?:简称|统称|下称|又称)[：为]?[“*]*"
)
# The next of those told one by one: 一是甲，|二是|乙
_ONE_MORE = "(?:[一二三四五六]|其[一二三四五六]|再(?=是|就)|(?:另外?|还有|再有|剩下|最后)(?:的?一?[家个间方]?))"
_NEXT = re.compile(
    f"(?:{_ALIAS} ?(?:{_AND}|、) ?(?:[^，。；、：\\n]{{0,12}}[的之])?[“*‘《]*"
    f"|{_ALIAS}，{_ONE_MORE}(?:[是为]|就是|即)[“*‘《]*"
    f"|{_ALIAS} {{1,4}}|{_ALIAS}\\|(?![ |-])|{_ALIAS} ?；"
    "|(?:（[^）\\n]*）)?[；、，]? *\\n[ \\d.、·•*◆■●○▪)（）(一二三四五六七八九十-]*)"
)
_DOES = re.compile("[^；。\\n]{0,60}?(?:[主承协合联筹操]办|支持|赞助|指导|负责|执行|策划)")
_NEAR = re.compile("[“*‘《 ]*|(?!.*(?:[上去前往历]一?[届年次]|原先|前任))[^，。；、：\\n|]{0,14}")
_ON = re.compile("[受应经在获](?:了|到)?$")
_WORD_OF = re.compile(
    "的?(?:委托|委派|邀请|之邀|托付|之?所?托|之请|授权|批准|同意|许可|(?:大力|直接|悉心|精心)?(?:指导|支持|协助|帮助|领导|统筹)之?下)"
)
_VENUE = re.compile(
    "[在于假](?![0-9〇零○一二三四五六七八九十]{2,4}年)(?:[^，。；、：与和同跟及由]{0,6}|[^，。；、：与和同跟及]{2,12}的一?[间家座处]?)$"
)
_HOLDS = ("举办的", "主办的", "合办的", "联办的")
_NO_VENUE = re.compile("(?:协会|商会|学会|总会|联会|公会|合会|进会|究会|联盟|政府|局|署|厅)$")
_INCLUDING = re.compile("(?:包括|包含|囊括|涵盖|连同|加上|含|算上)[“*]*$")
_INCLUDED = 4  # characters of 包括“
_OTHERS = "(?:还|尚|另|亦|也|更|再|并|则)*(?:另外|额外|新)?(?:有|包括|包含|加入了?|增加了?|增设了?|新增了?|多了)[“*]*"
_BESIDES = re.compile("的?(?:，|：)?除(?!夕)(?:了|却|去|开)?[“*]*")  # 主办单位|除甲外
_BESIDES_BEFORE = re.compile("除(?:了|却|去|开)?[“*]*$")
_OUTSIDE = re.compile(
    f"{_ALIAS}(?:等[^，。；：\\n]{{0,8}})?(?:以外|之外|外)，(?:今[年届次]|本[届次])?(?:的|其[余他])?(?:联合)?"
)
_AND_OTHERS = re.compile(f"{_ALIAS}(?:等[^，。；：\\n]{{0,8}})?(?:以外|之外|外)?，{_OTHERS}")
_ALSO = re.compile(_OTHERS)
_ETC = "(?:等[^。；：\\n]{0,40}?)?"
_APPOSED = (
    f"(?:，?(?:这|等|共)?{NUMERAL}(?:[家个间所]|者|方|会|校|院|地|社|馆|局|厅|署|台|报)"
    "[^，。；、：\\n有]{0,6}?|双方)?"
)
_ABOUT = "(?:对[^，。；：\\n]{1,16}?的|(?:分别)?[在就为对从][^，。；：\\n]{1,12}?(?:上|方面|中|下|事宜|层面))?"
_TIME = (
    "(?:[将拟已今昨前另刚]|明[日天晚早]|后[日天]|[上本下]个?(?:月|周|星期|季度?)|[上本下这]?个?(?:星期|周|礼拜)[一二三四五六日天末]|一连|[当同翌次][日天晚]|[年月][初中底末]|"
    "[上下]午|[早晚]上|[春夏秋冬][天季]|[会要想](?=[于在假])|[明来翌后]年|计划|打算|准备|预备|有意|决定|本月|上月|上周|去年|日前|近日|早前|[0-9一二三四五六七八九十]+[年月日]"
    "|关于|[谨兹拟预]?[订定](?=于)|[在于假以受应经]|（)"
)


def when() -> str:
    """The pattern of the day and the place that may stand before what is done."""
    return f"(?:{_TIME}[^，。；：、\\n]{{0,20}}?)?"


@cache
def manner() -> str:
    """The pattern of the words that say in what manner something is done."""
    supply = "(?:提供|给予|出具|捐出|拨出|拨款|拿出)了?[^，。；：、\\n的由]{1,8}?"  # 提供字粒支持, 拨款十万元支持
    return f"(?:{alternatives('event_manners')}|{supply}|当“[^”]*”)*"


def loose() -> str:
    """The pattern of what may stand between the last body of a list and any word of function."""
    return f"{_ALIAS}{_ETC}{_APPOSED}{manner()}{_ABOUT}{manner()}"


@cache
def strict_gap() -> re.Pattern[str]:
    """What may stand before a word that is also used of other things than meetings."""
    return re.compile(loose())


@cache
def _counted() -> re.Pattern[str]:
    """What stands between bodies that are named as some of several, and what all of these do."""
    several = f"(?:共|合共|共计|近|逾|约|超过?)?{NUMERAL}[余多]?[家个间所][^，。；：、\\n]{{0,8}}"
    return re.compile(f"{_ALIAS}在内，?的?(?:{several})?{loose()}")


@cache
def event_gap() -> re.Pattern[str]:
    """What may stand before a word that is said of meetings alone."""
    return re.compile(f"{loose()}|{_ALIAS}[^，。；、：\\n]{{0,8}}")


@cache
def hosting_gap() -> re.Pattern[str]:
    """What may stand before a word for hosting: the day and the place too."""
    elsewhere = f"，?{_TIME}(?:(?![主承协合]办)[^。；：\\n、]){{0,30}}?"
    return re.compile(f" {{0,3}}{loose()}|{_ALIAS}{_ETC}{_APPOSED}{manner()}{elsewhere}{manner()}")


def before(analysis: Analysis, end: int, start: int, gap: re.Pattern[str]) -> list[Mention]:
    """The bodies listed right before `end`, not beyond `start`, in the order of the text."""
    mentions = analysis.within(start, end, "body")
    while gap is hosting_gap() and mentions and _VENUE.search(analysis.folded, start, mentions[-1].start):
        if holds_there(analysis.folded, mentions[-1].end, end):
            break
        mentions.pop()
    while gap is hosting_gap() and len(mentions) > 1 and _behind(analysis, mentions[-1]):
        mentions.pop()  # 甲受乙委托，在某地举办
    if len(mentions) > 1 and gap is not hosting_gap() and _behind(analysis, mentions[-1]):
        end = mentions.pop().start - 1  # 甲|受乙之托承办
    if mentions and (within := _within(analysis, mentions, end)):
        return within
    if not any(gap.fullmatch(analysis.folded, mention.end, end) for mention in mentions[-1:]):
        listed = [n for n, mention in enumerate(mentions) if analysis.folded[mention.end : mention.end + 1] == "等"]
        mentions = mentions[: listed[-1] + 1] if listed else []  # 甲等高校、协会及有关单位协办
    if not mentions or not gap.fullmatch(analysis.folded, mentions[-1].end, end):
        return []
    return chained(analysis, mentions)


def _within(analysis: Analysis, mentions: list[Mention], end: int) -> list[Mention]:
    """The bodies named as some of those who do something: 包括甲、乙在内的三十家团体|协办."""
    if not _counted().fullmatch(analysis.folded, mentions[-1].end, end):
        return []
    found = chained(analysis, mentions)
    first = found[0].start
    return found if _INCLUDING.search(analysis.folded, max(0, first - _INCLUDED), first) else []


def holds_there(folded: str, end: int, word: int) -> bool:
    """Whether a body that ends at `end`, named like a place, is the host: 在甲协会|举办的论坛上."""
    return (
        end == word and folded.startswith(_HOLDS, word) and _NO_VENUE.search(folded, max(0, end - 4), end) is not None
    )


def _behind(analysis: Analysis, mention: Mention) -> bool:
    """Whether a body is named only as the one on whose word or with whose leave something is done."""
    folded = analysis.folded
    return bool(_ON.search(folded, max(0, mention.start - 2), mention.start) and _WORD_OF.match(folded, mention.end))


def chained(analysis: Analysis, mentions: list[Mention]) -> list[Mention]:
    """The last of the mentions with those that are listed with it, in the order of the text."""
    found, nearest = [mentions[-1]], mentions[-1]
    for mention in reversed(mentions[:-1]):
        if _OWNED.fullmatch(analysis.folded, mention.end, nearest.start):
            if analysis.folded[mention.end] in "（“":
                found[-1] = mention  # its own short form in parentheses
            nearest = mention  # else the parent of the body that was listed
        elif _BETWEEN.fullmatch(analysis.folded, mention.end, nearest.start) or _spaced(analysis, mention, nearest):
            found.append(mention)
            nearest = mention
        else:
            break
    return found[::-1]


def besides_and_others(analysis: Analysis, start: int, end: int, line: int) -> list[Mention]:
    """The bodies of a label from `start` to `end`: 除甲外还有乙, or those behind it too where 除甲外 stands before."""
    folded = analysis.folded
    if opened := _BESIDES.match(folded, end):
        first = after(analysis, opened.end(), near=0)
        more = _AND_OTHERS.match(folded, first[-1].end) if first else None
        others = after(analysis, more.end(), near=0) if more else []
        return [*first, *others] if others else []
    before_ = analysis.within(line, start, "body")
    if not before_ or not _OUTSIDE.fullmatch(folded, before_[-1].end, start):
        return []
    first, more = chained(analysis, before_), _ALSO.match(folded, end)
    if more is None or not _BESIDES_BEFORE.search(folded, line, first[0].start):
        return []
    others = after(analysis, more.end(), near=0)
    return [*first, *others] if others else []


def _goes_on(analysis: Analysis, one: Mention, two: Mention) -> bool:
    """Whether a list goes on with a body that fills the next line."""
    stop = analysis.folded.find("\n", two.end)
    rest = analysis.folded[two.end : stop if stop >= 0 else None].strip(" 、，；。*")
    return not rest and not analysis.folded[one.end : two.start].strip(" 、，；\n")


def _spaced(analysis: Analysis, one: Mention, two: Mention) -> bool:
    """Whether nothing but space, which no tab of a table is, stands between two bodies."""
    between = analysis.text[one.end : two.start]
    return bool(between) and not between.strip(" 　")


def after(analysis: Analysis, start: int, near: int = 14) -> list[Mention]:
    """The bodies listed right after `start`, on the same line or one a line."""
    mentions = analysis.within(start, start + 600, "body")
    first = mentions[0].start if mentions else start + near + 1
    if first - start > near or not _NEAR.fullmatch(analysis.folded, start, first):
        return []
    found = [mentions[0]]
    nearest = mentions[0]
    listed = "\n" in analysis.folded[max(0, start - 4) : nearest.start]  # one a line below the label
    for mention in mentions[1:]:
        below = "\n" in analysis.folded[nearest.end : mention.start]
        if below and not listed and not _goes_on(analysis, nearest, mention):
            break
        if _OWNED.fullmatch(analysis.folded, nearest.end, mention.start):
            found[-1] = mention
        elif _NEXT.fullmatch(analysis.folded, nearest.end, mention.start):
            if "；" in analysis.folded[nearest.end : mention.start] and _DOES.match(analysis.folded, mention.end):
                break  # 主办单位是甲；乙承办
            found.append(mention)
        else:
            break
        nearest = mention
    return found

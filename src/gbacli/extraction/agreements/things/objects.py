"""What was signed: the noun phrase or the title, as printed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from gbacli.extraction.agreements.things.words import NUMBER, any_of, is_weak, last_noun, nouns, nouns_in
from gbacli.text.numerals import number
from gbacli.text.tables import words

_OPENING = re.compile(
    "(?:[了过咗下妥的是“ *]|及|(?:已经?|刚刚?|新)签(?:署|订|好|妥)?的"
    "|[一两](?=份|项|个|纸|张)|新一份|份(?!额)|一?纸|项(?!目)|[双三四五]边|[两三四]地|[两三四]方(?=《)|该|其|[这那](?=[份项个一纸])|新的|上述|前述|此项"
    "|(?:同类|类似|相同|同样|同款|同等)的?|相关|有关|正式|首份|首个|多[份项个]|若干|一系列|各自|彼此|双边的|(?:有效期)?为期[^，。；]{1,4}?[年月日]的?|(?:[一二两三四五六七八九十]+|\\d+)年(?:期|制)?的|之间的|之|均[为是]|都是|皆为|同为|则[为是]"
    f"|(?P<n>{NUMBER})(?:余|多)?(?:份|项|个|宗|纸|张|款))+"
)
_NUMBERED = re.compile(f"的?(?P<n>{NUMBER})(?:余|多)?(?:份|项)")
_TITLE = re.compile("《[^《》\n]{2,120}(?:《[^《》]*》[^《》]*)?》(?:文本)?")
_NAMED = re.compile(
    "(?:的|了)?，?(?:[^，。；：《》\n]{0,12}(?:文件|文本|文书|文书|协议|合同|合约|备忘录|意向书|约|书|纸|字据|东西))?，?(?:——|—|：|，)?"
    "(?:一是|其一是?为?|题目叫|名字叫|题目[是为]|抬头[是为写]|名为|名叫|名曰|题为|叫做?|称为|取名|定名为?|即|就是|也就是|分别是|分别为|包括|计有|为|是|：|——)"
    "[^，。；《》\n]{0,10}(?=[《“])"
)
_PAPER = re.compile(
    "[^，。；：！？\\n《》|（）与和的]{2,14}?(?:(?<![图新证聘家战遗读丛旧婚邀尚])书|(?<![预节大不制失违婚赴爽条合契])约|契|(?<![来去信公邮])函)"
    "(?=[，。；！？\\n|（]|$)"
)
_BREAK = re.compile("[，。；：！？\n《》|]|（(?![^（），。；、与和]{1,8}）[\\w])")  # 湾口（北岸）保育安排 goes on
_LEFT = re.compile(
    "[，。；：！？\n《》|“”（）]|的|签[署订下立]|达成|订立|了|份|项|纸|把|将|就|为|由|在|于|是|名为|见证|举[行办]"
)
_DESCRIBED = re.compile("[^的，。；]*(?:[元年月]|、)[^的，。；]*的")  # 为期三年、总值五百万元的
_SUMMED = re.compile(
    "(?:总额|总值|价值|金额)?(?:约|逾|超过?|近|达)?[\\d.，一二三四五六七八九十百千]+[余多]?[万亿千百]*[余多]?(?:元|港元|美元|人民币)的?"
)
_ACT = re.compile("签|达成|订立")
_BARGAIN = re.compile("[与和]?(?:正在|正|已)?(?:商议|商讨|谈妥|洽谈|拟定|草拟|审议|通过|谈成|达成)了?")
_THAT = re.compile(
    "(?:相关|有关|双方|各方)的?(?=[^，。；]{2})|"
    "(?:该|上述|前述|这|此)(?:[份项个纸]|(?!会|校|院|馆|局|社|所|公司|中心))|本(?:份|(?=协[议定]|备忘|意向|合[同约]|公约|约|章程|声明|议定))"
)
_PART_OF = re.compile("之(?!后|间|际|余|外|前|时)|的补充")
_OWNED = re.compile(
    "[^之，。；]*(?:协议书?|合同|合约|备忘录|意向书|约章|公约|协定)之(?=[^之，。；])"
)  # 代理协议之续期函件
_JOINS = re.compile("[、及和与]")
_AND = re.compile(
    "(?:、|和|及|与|以及|，以及|还有|[，；](?:[二三四]|其[二三])(?:是|为|则是)|[，；](?:另一?|一|第[二三]|其余一)[份项个纸](?:则?[是为]|叫|关于))?"
)
_EACH_TOLD = re.compile(
    f"[了过下的]*{NUMBER}[份项个纸](?:合作)?(?:文件|文本|文书|协议|合同|合约|备忘录)?[，：](?:其中)?(?:第?一[份项个纸]|其一)(?:[是为]|叫|关于)"
)
_QUOTES = re.compile('[“”"*「」『』【】]+|(?<![A-Za-z]) +| +(?![A-Za-z])')

_SIGNED = re.compile("^[签簽][署订訂定立约約]了?的(?=.)")  # 一份是同甲|签署的|合作协议
_NUMBER = re.compile(
    "^(?:[①-⑳]|[一二三四五六七八九十]{1,2}、|(?:签[约署订]|合作|协议|合同|文件|项目)?(?:内容|名称|文件|类别|事项)：)"
)


@dataclass(frozen=True, slots=True)
class Object:
    """A thing signed. `start` to `end` is where it stands; `count` is what the report numbers it."""

    start: int
    end: int
    kind: str | None
    title: str | None = None
    count: int = 1
    weak: bool = False
    pact: bool = False  # no noun is printed: 签约


@cache
def _genre() -> re.Pattern[str]:
    return re.compile(f"(?:{any_of(words('agreement_genres'))})*(?:{nouns().pattern})$")


def after(text: str, printed: str, start: int, end: int) -> list[Object]:
    """The things signed that follow a verb, directly or after 的, in the order of the text."""
    found: list[Object] = []
    named = _NAMED.match(text, start, end)
    named = named or _EACH_TOLD.match(text, start, end)
    position = named.end() if named else start
    while True:
        if found:
            joined = _AND.match(text, position, end)
            position = joined.end() if joined else position
        thing = _one(text, printed, position, end)
        if thing is None or (found and thing.start - position > 4):
            return found
        if found and found[-1].title and nouns().fullmatch(text, thing.start, thing.end):
            return found  # 《…》《…》两份协议 counts what was told
        if found and not thing.title and (thing.start == found[-1].end or _ACT.search(text, thing.start, thing.end)):
            return found
        found.append(thing)
        position = thing.end


def paper(text: str, printed: str, start: int, end: int) -> list[Object]:
    """What only the end of its name tells to be a paper that is signed: 换签了展品借用书."""
    opening = _OPENING.match(text, start, end)
    begin = opening.end() if opening else start
    named = _PAPER.match(text, begin, end)
    if not named:
        return []
    count = number(opening["n"]) if opening and opening["n"] else 1
    return [Object(begin, named.end(), plain(printed[begin : named.end()]), None, count or 1, weak=True)]


def _one(text: str, printed: str, start: int, end: int) -> Object | None:
    opening = _OPENING.match(text, start, end)
    begin = opening.end() if opening else start
    count = number(opening["n"]) if opening and opening["n"] else 1
    if title := _TITLE.match(text, begin, end):
        return titled(text, printed, *title.span(), count or 1) or _called(text, printed, title)
    stop = _BREAK.search(text, begin, end)
    limit = min(stop.start() if stop else end, begin + 40)
    for noun in nouns_in(text, begin, limit):
        if nouns().match(text, noun.end(), limit) or _PART_OF.match(text, noun.end()):
            continue
        if is_weak(noun) and _goes_on(text, noun.end(), limit):
            continue
        return _phrase(text, printed, begin, noun, count or 1)
    return None


def _called(text: str, printed: str, title: re.Match[str]) -> Object | None:
    """What the words behind a title say that it is: 题为《共建湾区》的联合声明."""
    begin = title.end() + text.startswith("的", title.end())
    stop = _BREAK.search(text, begin)
    noun = nouns().search(text, begin, min(stop.start() if stop else len(text), begin + 14))
    if not noun:
        return None
    kind = plain(printed[begin : noun.end()])
    return Object(title.start(), noun.end(), kind, printed[title.start() + 1 : title.end() - 1], 1, is_weak(noun))


def _goes_on(text: str, end: int, limit: int) -> bool:
    """Whether a noun proper follows the words of a weak one in the same phrase: 行动计划的合作协议."""
    proper = next((noun for noun in nouns_in(text, end, limit) if not is_weak(noun)), None)
    return bool(proper and not _JOINS.search(text, end, proper.start()))


def _phrase(text: str, printed: str, begin: int, noun: re.Match[str], count: int) -> Object | None:
    """The noun with its modifiers, unless something between is no modifier."""
    end = noun.end() - 2 if noun[0].endswith("文本") else noun.end()
    if described := _DESCRIBED.match(text, begin, noun.start()):
        begin = described.end()
    if numbered := _NUMBERED.search(text, begin, noun.start()):
        count, begin = number(numbered["n"]) or 1, numbered.end()
    begin += len(text[begin:end]) - len(text[begin:end].lstrip("、-—· "))
    if owned := _OWNED.match(text, begin, noun.start() + 1):
        begin = owned.end()
    if summed := _SUMMED.match(text, begin, noun.start()):
        begin = summed.end()
    kind = plain(printed[begin:end])
    # 合作文件 says as little as 签约
    return Object(begin, noun.end(), kind, None, count, is_weak(noun), pact=noun[0].endswith("文件"))


def plain(printed: str) -> str:
    """A noun phrase without quotation marks and spaces, the number of an item and the verb that leads to it."""
    return _SIGNED.sub("", _NUMBER.sub("", _QUOTES.sub("", printed).strip()))


def titled(text: str, printed: str, start: int, end: int, count: int = 1) -> Object | None:
    """The agreement that a title in 《》 names, or None where the title names none."""
    inner_end = end - 3 if text.endswith("文本", start, end) else end - 1
    name = text[start + 1 : inner_end]
    last = last_noun(name, 0, len(name))
    if not last or (len(name) - last.end() > 12 and not name.endswith("）")):
        return None
    genre = _genre().search(name, 0, last.end())
    begin = start + 1 + (genre.start() if genre else last.start())
    kind = printed[begin : start + 1 + last.end()]
    return Object(start, end, kind, printed[start + 1 : inner_end], count, is_weak(last))


def before(text: str, printed: str, start: int, end: int, names: Iterable[int] = ()) -> Object | None:
    """The last thing named between two offsets that a verb behind them can mean; `names` are where names end."""
    titles = [found for match in _TITLE.finditer(text, start, end) if (found := titled(text, printed, *match.span()))]
    if titles:
        return titles[-1]
    last = None
    for noun in nouns_in(text, start, end):
        if not (is_weak(noun) and (last or text[noun.start() - 1] in "被已获")):
            last = noun
    if last is None or text[last.end() : last.end() + 1] in "》”方":
        return None
    left = max((match.end() for match in _LEFT.finditer(text[start : last.start()])), default=0)
    begin = max([start + left, *(name for name in names if name <= last.start())])
    if bargain := _BARGAIN.match(text, begin, last.start()):
        begin = bargain.end()
    if (told := _THAT.match(text, begin)) and told.end() <= last.start():
        begin = told.end()
    return _phrase(text, printed, begin, last, 1)

"""The words of meetings, from the tables, as the patterns that the rules share."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from gbacli.text.numerals import number
from gbacli.text.tables import rows, words
from gbacli.text.wording import alternation

NUMERAL = "[0-9〇零一二三四五六七八九十百廿卅两]+"
# What is done for the third time, which numbers no meeting: 第三次|办年会.
_DONE = (
    "[举主承合协]?办|[举执]行|召开|开(?=[了过年大会论])|参[加与]|[来有将把走由向获请坐踏搞迎去]|在(?![线校职])|以(?!色)|到(?!会)"
    "|亮相|登[台场上]|出[席现任]|落[户地脚]|担任|[联携]手|聚首|踏"
)
ORDINAL = f"第{NUMERAL}(?:届|次(?!{_DONE})|回|期|场)|首届"
YEAR = (
    f"(?<![\\d至])(?:19|20)\\d\\d(?:年度?(?!\\d{{1,2}}月|{NUMERAL}月|会(?![议员展长])))?(?![\\d.月])"
    "|(?<![〇零一二三四五六七八九○至—–-])[一二][九〇零○][〇零○一二三四五六七八九]{2}"
    "(?:年度?(?![〇零一二三四五六七八九十元]{1,3}月|会)|(?=[一-龥])(?![年月〇零一二三四五六七八九十至届]))"
)
MARK = re.compile(f"({ORDINAL})|({YEAR})")


def year_of(mark: str) -> str | None:
    """The year that a mark of a name is, in digits: 2023, 二○二三年度; None for a number (第二届)."""
    value = number(mark.rstrip("年度"))
    return str(value) if value and len(str(value)) == len("2023") else None


# What stands on a line before the name of one of several meetings: ◎ 广州｜, 【珠海】.
BULLET = "[◎●○■□◆◇▶►▲△★☆※▌]"
ENTRY = f"{BULLET}? ?(?:【[^】\\n]{{2,6}}】|[^\\n，。；：、|｜]{{2,6}}[|｜] ?)?"


@cache
def heads() -> dict[str, str]:
    """Each head noun of a meeting with its class: strong, ceremony, session or weak."""
    return dict(rows("event_heads"))  # type: ignore[arg-type]


@cache
def alternatives(table: str, *classes: str) -> str:
    """The words of a table as a pattern, longest first; of some classes (second column) alone where they are given."""
    chosen = [row[0] for row in rows(table) if not classes or row[1] in classes]
    return alternation(sorted(chosen, key=len, reverse=True))


_YEAR_BEHIND = re.compile("(?:19|20)\\d\\d(?![\\d年.-])")
_YEAR_AFTER = "(?: ?(?:19|20)\\d\\d(?![\\d年]))?"


@cache
def head_pattern() -> re.Pattern[str]:
    """A head noun that may end a name wherever it stands; a year may follow it (论坛2025)."""
    firm = alternatives("event_heads", "strong", "ceremony", "session")
    return re.compile(
        f"(?P<head>{firm}){_YEAR_AFTER}(?![室厅堂员桌]|大[礼厅堂]|(?<=年会)[议计费籍务]|(?<=[人扩]大会)议|(?<=会)庆(?!祝)|中心|展览|代表(?!团))"
    )


@cache
def firm_beginnings() -> frozenset[str]:
    """The first two characters of every noun that `head_pattern` finds."""
    return frozenset(head[:2] for head, kind in heads().items() if kind != "weak")


def dated_heads(folded: str) -> Iterator[re.Match[str]]:
    """Weak head nouns that a year follows, which makes a name of what they end: 湾区对话2024."""
    for year in _YEAR_BEHIND.finditer(folded):
        end = year.start() - (folded[year.start() - 1 : year.start()] == " ")
        if not "\u4e00" <= folded[end - 1 : end] <= "\u9fff":
            continue
        word = max((word for word in _weak() if folded.endswith(word, 0, end)), key=len, default="")
        if word and (match := _dated_pattern().match(folded, end - len(word))):
            yield match


@cache
def _weak() -> tuple[str, ...]:
    return tuple(head for head, kind in heads().items() if kind == "weak")


@cache
def _dated_pattern() -> re.Pattern[str]:
    return re.compile(
        f"(?P<head>{alternatives('event_heads', 'weak')})(?<![0-9一二三四五六七八九十][周日]){_YEAR_AFTER}"
    )


@cache
def closing_pattern() -> re.Pattern[str]:
    """A weak head noun, which ends a name only where quotation marks close."""
    weak = alternatives("event_heads", "weak")
    return re.compile(f"(?P<head>{weak})(?<![发进开拓扩]展)(?<![0-9一二三四五六七八九十]日){_YEAR_AFTER}(?=[”】])")


@cache
def weak_closes() -> re.Pattern[str]:
    """What stands wherever `closing_pattern` finds anything: quotation marks closed behind the end of a weak noun."""
    return re.compile(f"[”】](?<=[\\d{''.join(sorted({word[-1] for word in _weak()}))}].)")


@cache
def marked_pattern() -> re.Pattern[str]:
    """A meeting with a weak head noun, from its number, year or quotation marks on: 第四届湾区植树日, “听潮”音乐节."""
    weak = alternatives("event_heads", "weak")
    return re.compile(
        f"(?:(?:{ORDINAL}|{YEAR})(?:[^\\n，。；：、！？”（）]|（[^（）\\n]{{1,8}}）){{2,22}}?|“[^”\\n，。]{{2,16}}”[^\\n，。；：、！？“”）的]{{0,8}}?)"
        f"(?<![0-9一二三四五六七八九十今昨当同前翌次发进开拓扩])(?P<head>{weak}|{OPEN_END})"
        "(?!(?<=日)前)(?=[在设摆放办排定于假订定将由上昨今明前后为是拟已原当，。（*]|落下?帷?幕|[闭揭谢]幕|收官|完满|期间|举[行办]|开[幕锣场讲营]|移师|登场|启[幕动]|圆满|顺利|延期|剪彩|揭晓|散场|收锣"
        "|一连|连续|为期|[、和及与](?=第|首届|“|20\\d\\d)|的(?:主场|启动|启幕|揭幕|颁奖|签约|系列|重头|举办|举行|筹备|组委|开[幕场锣]|闭幕|首场|首日|压轴|现场|议程|日程|会场|看点|嘉宾|观众|规矩|[主承协]办|东道主|东家)|(?<![周日节展营祭墟市])的"
        "| (?:场刊|议程|日程|程序|手册|章程|公告|回执|简章)"
        "|[0-9一二三四五六七八九十]{1,3}[月日]|$)",
        re.MULTILINE,
    )


# An end that a meeting may have whatever it is called (品茗会), but no body (协会, 理事会) nor common word (机会).
OPEN_END = (
    "(?:(?<![协学商总合员事金进究谊公工机社国议都部委教行善省体农联理入贵续本该敝与聚开到散赴领约知次场个])会"
    "(?![员长议务场址费刊计所同籍商社馆展规章徽旗歌客谈见面合晤])|荟|(?<=[茗艺人菜鱼老])宴(?![会席请]))"
)


@cache
def generic_pattern() -> re.Pattern[str]:
    """A modifier made of nothing but general words."""
    return re.compile(f"(?:{alternatives('event_generic')}|{NUMERAL}[场个项]|[和与及暨、])*")


@cache
def happening_pattern() -> re.Pattern[str]:
    """A word by which a report says that a meeting takes place."""
    return re.compile(
        f"{alternatives('event_happenings')}|(?<=[日号月期])落地|为期[0-9一二两三四五六七八九十]{{1,3}}[天日周]|[0-9]余?万?人次"
    )


@cache
def _places() -> frozenset[str]:
    named = {name for row in rows("places") for name in (row[0], *(row[1].split() if len(row) > 1 else ()))}
    return frozenset(name for name in named if len(name) > 1) | frozenset(words("event_scopes"))


_PAIR = re.compile("[粤港澳深穗珠琴莞佛惠肇赣桂蓉京沪川渝苏浙湘鄂闽台琼滇黔津中葡日韩英法德美]{2,4}")


def names_place(modifier: str) -> bool:
    """Whether a place, or a pair of places by their one-character names (穗港), stands in the words."""
    if _PAIR.match(modifier):
        return True
    known = _places()
    return any(modifier[at : at + size] in known for at in range(len(modifier)) for size in range(2, 9))
